"""'Пряма мова X:', 'Цитата:', 'Текст допису X:': lines that say in so many words that a quotation follows."""

import re

from reader.quotes.frames import Frame
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon

_LONGEST = 160
_WORDS = 4


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
        return _by_owner(layout, words, start + lead, end)
    return None


def _by_owner(layout: Layout, words: Lexicon, start: int, end: int) -> Frame | None:
    """'Текст його допису:', 'Її заява:'."""
    told = layout.told(start, end)
    if not 2 <= len(told) <= _WORDS:
        return None
    owner = next((word for word in told if word.lower in words.words["possessive_words"]), None)
    phrase = " ".join(word.lower for word in told if word is not owner)
    if owner is None or phrase not in words.words["post_labels"]:
        return None
    return Frame(owner.start, owner.end, None, start, end, phrase, "poss", before=True)


def _frame(start: int, after: int, end: int, phrase: str) -> Frame:
    return Frame(after, end, None, start, after, phrase, "label", before=True)
