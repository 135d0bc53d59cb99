"""Who said what: quotations of an article with their speakers, and speakers across the library. Pure; no store, no
window."""

from reader.quotes.find import VERSION, find_quotations
from reader.quotes.prints import MOST, alike_by_prints, prints_of
from reader.quotes.speakers import group_speakers, speaker_key
from reader.quotes.statements import group_statements, word_differences

__all__ = [
    "MOST",
    "VERSION",
    "alike_by_prints",
    "find_quotations",
    "group_speakers",
    "group_statements",
    "prints_of",
    "speaker_key",
    "word_differences",
]
