"""Speakers of the whole library: cards, all that somebody said, the same words in several outlets."""
