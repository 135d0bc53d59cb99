"""A text as it is compared: without what editors change in passing, with the way back to its offsets."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# One code point for one: quotation marks, apostrophes, dashes, fixed spaces, Latin letters that look Cyrillic.
_SAME_LENGTH = {
    **dict.fromkeys("«»“”„‟″‹›＂", '"'),
    **dict.fromkeys("’‘ʼ‛`´′ʹ", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007", " "),
    **dict(zip("iaeopcxyIAEOPCXYTHKMB", "іаеорсхуІАЕОРСХУТНКМВ", strict=True)),
}
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069"
_UNEQUAL = re.compile(rf"\s{{2,}}|[^\S \n]|…|\.{{3}}|[{_INVISIBLE}]+|\w[\u0300-\u036f]+")
_IS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
# Where _UNEQUAL may match: three searches that a regular expression does in passing; itself it costs six times as much.
_ODD = re.compile(rf"[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000…{_INVISIBLE}]")
_MARK = re.compile("[\u0300-\u036f]")
_BLANKS = re.compile(r"\s\s+")
_DOTS = re.compile(r"\.\.\.")


@dataclass(frozen=True, slots=True)
class Normal:
    """``text`` is compared; ``_ours`` and ``_theirs`` are breakpoints of a linear map to the original's offsets."""

    text: str
    _ours: tuple[int, ...]
    _theirs: tuple[int, ...]

    def start(self, at: int) -> int:
        """Where a span that begins at ``at`` begins in the original."""
        return self._back(bisect_right(self._ours, at) - 1, at)

    def end(self, at: int) -> int:
        """Where a span that ends at ``at`` ends in the original (before what was left out there)."""
        return self._back(max(bisect_left(self._ours, at) - 1, 0), at)

    def of(self, offset: int) -> int:
        """The place here of an offset of the original; inside something that was left out: the place after it."""
        place = bisect_right(self._theirs, offset) - 1
        ours = self._ours[place] + (offset - self._theirs[place])
        return min(ours, self._ours[place + 1]) if place + 1 < len(self._ours) else ours

    def _back(self, place: int, at: int) -> int:
        theirs = self._theirs[place] + (at - self._ours[place])
        return min(theirs, self._theirs[place + 1]) if place + 1 < len(self._theirs) else theirs


@lru_cache(maxsize=16)
def normal(text: str) -> Normal:
    """Lower case, one form of marks and spaces, NFC, nothing invisible; a run of line ends is one line end."""
    folded = _lower(_same_letters(text))
    parts: list[str] = []
    ours, theirs = [0], [0]
    done, length = 0, 0
    for match in _unequal(folded):
        start, end = match.span()
        parts.append(folded[done:start])
        length += start - done
        ours.append(length)
        theirs.append(start)
        parts.append(_replacement(match[0]))
        length += len(parts[-1])
        ours.append(length)
        theirs.append(end)
        done = end
    parts.append(folded[done:])
    return Normal("".join(parts), tuple(ours), tuple(theirs))


def _same_letters(text: str) -> str:
    """As ``str.translate`` with the table, which takes six times as long: most letters of it are in no text."""
    for letter, same in _SAME_LENGTH.items():
        text = text.replace(letter, same)
    return text


def _unequal(text: str) -> Iterator[re.Match[str]]:
    """As ``_UNEQUAL.finditer``."""
    likely = [match.start() for pattern in (_ODD, _BLANKS, _DOTS) for match in pattern.finditer(text)]
    likely += [match.start() - 1 for match in _MARK.finditer(text) if match.start()]
    done = 0
    for start in sorted(likely):
        match = _UNEQUAL.match(text, start) if start >= done else None
        if match is not None:
            done = match.end()
            yield match


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one if len(one) == 1 else letter for letter in text for one in (letter.lower(),))


def _replacement(found: str) -> str:
    if found[0] in "….":
        return "..."
    if _IS_INVISIBLE.match(found):
        return ""
    if found[0].isspace():
        return "\n" if "\n" in found else " "
    return unicodedata.normalize("NFC", found)
