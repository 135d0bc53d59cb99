"""Quotations of the open article."""
