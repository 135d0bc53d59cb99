"""Annotations find their words again: in a changed text or another program. Pure, stores nothing."""

from reader.annotations.anchoring import CONTEXT, anchor, anchor_words, carried, carry_words, describe

__all__ = ["CONTEXT", "anchor", "anchor_words", "carried", "carry_words", "describe"]
