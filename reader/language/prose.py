"""Does a line read like a paragraph of prose, or like a headline, a menu, a label? By length and sentence marks
alone."""

import re
from collections.abc import Iterable

_ENDS_SENTENCE = re.compile(r"[.!?…][»”\"')\]]*$|[»”\"][.,]?$|[,:;]$")
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{2}[.!?…][»”\")]*\s+[«“„\"(–—-]*\s*[А-ЯІЇЄҐЁA-Z]")
# The rest of the word is passed over, so that the next match does not begin inside it.
_SHORTEST, _STEM_LENGTH = 4, 5
_STEM = re.compile(rf"([^\W_]{{{_SHORTEST},{_STEM_LENGTH}}})[^\W_]*")


def ends_sentence(words: str) -> bool:
    """True where the last mark closes a sentence, or leads on to the next line."""
    if words[-1:].isalnum():
        return False  # a quick look that spares most headlines
    return bool(_ENDS_SENTENCE.search(words[-4:]))


def is_prose(words: str) -> bool:
    """A paragraph: long enough and closed like a sentence, or with a sentence's end inside it."""
    size = len(words)
    if size < 70:
        return False
    if size >= 100 and ends_sentence(words):
        return True
    return size >= 140 and bool(_SENTENCE_INSIDE.search(words))


def stems(words: str) -> frozenset[str]:
    """The first five letters of each word of four and more, lower case: enough to tell whether two texts share a
    subject."""
    return frozenset(_STEM.findall(words.lower()))


def stems_of(parts: Iterable[str]) -> frozenset[str]:
    """As ``stems``, of words in lower case that somebody has found already, compounds apart."""
    return frozenset([part[:_STEM_LENGTH] for part in parts if len(part) >= _SHORTEST])
