"""Annotations of the open article, and what is done with them."""
