"""'Пряма мова X:', 'Цитата:', 'Текст допису X:': lines that say in so many words that a quotation follows."""

import re

from reader.quotes.frames import Frame
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon

_LONGEST = 160


def label_frame(layout: Layout, words: Lexicon, start: int, end: int, *, posts: bool = True) -> Frame | None:
    """A frame where [start, end) is such a label, colon or not; the speaker stands in it in the genitive, or
    nowhere."""
    line = layout.masked[start:end].strip()
    if not line or len(line) > _LONGEST:
        return None
    lead = len(layout.masked[start:end]) - len(layout.masked[start:end].lstrip())
    lowered = line.lower().rstrip(": ")
    for phrase in sorted(words.words["labels"], key=len, reverse=True):
        if lowered == phrase or lowered.startswith((phrase + " ", phrase + ":")):
            return _frame(start + lead, start + lead + len(phrase), end, phrase)
    if posts and line.endswith(":"):
        for phrase in sorted(words.words["post_labels"], key=len, reverse=True):
            if lowered == phrase or (lowered.startswith(phrase + " ") and not re.search(r"[.!?]", lowered)):
                return _frame(start + lead, start + lead + len(phrase), end, phrase)
    return None


def _frame(start: int, after: int, end: int, phrase: str) -> Frame:
    return Frame(after, end, None, start, after, phrase, "label", before=True)
