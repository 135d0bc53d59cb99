"""Which of many patterns may take a line, told without asking any of them: by how the line begins, how long it is and
which pieces of words stand in it. A set of patterns is a number with one bit for each, the first of them the highest:
so the next one is found, and taken out, by the number's length alone."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeVar

import ahocorasick

from reader.cleaning.beginnings import ANY, DEPTH, SIGN, start_of
from reader.cleaning.phrases import SIGNS_BEFORE

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_MOST_STARTS = 4096
_Name = TypeVar("_Name", bound=Hashable)


class Sifted(NamedTuple):
    """What is known of a pattern. ``starts``, ``needed``: as its outline has them. ``longest``: the longest line that
    it is asked of, in code points. ``letters``: of which alphabet a letter stands in the line ('cyrillic', 'latin',
    'any'). ``phrase``: signs may stand before it."""

    starts: Collection[str]
    needed: Collection[str]
    longest: int
    letters: str
    phrase: bool


class _Start(NamedTuple):
    """``patterns`` that a line may be taken by that begins so; ``signs``: the line begins with a sign, so that a phrase
    may begin behind it."""

    patterns: int
    signs: bool


# Of letters that no outline tells of, all patterns may be asked.
_STRANGE = _Start(-1, signs=False)


class Sieve:
    """Patterns are named by their places in the row that is given here."""

    def __init__(self, patterns: Sequence[Sifted]) -> None:
        self._last = len(patterns) - 1
        patterns = patterns[::-1]
        self._known_starts: dict[str, _Start] = {}
        self._starts = _sets(pattern.starts for pattern in patterns)
        needed = [() if any(map(_is_common, pattern.needed)) else pattern.needed for pattern in patterns]
        self._free = _sets([not pieces] for pieces in needed).get(True, 0)
        self._phrases = _sets([pattern.phrase] for pattern in patterns).get(True, 0)
        with_signs = (found for start, found in self._starts.items() if start[0] in (SIGN, ANY))
        self._phrases_with_signs = self._phrases & _union(with_signs)
        letters = _sets([pattern.letters] for pattern in patterns)
        self._cyrillic, self._latin = letters.get("cyrillic", 0), letters.get("latin", 0)
        of_length = _sets([pattern.longest] for pattern in patterns)
        self._lengths = sorted(of_length)
        falling = (of_length[length] for length in reversed(self._lengths))
        self._at_most = list(itertools.accumulate(falling, or_, initial=0))[::-1]
        self._pieces = ahocorasick.Automaton()
        for piece, numbers in _sets(needed).items():
            self._pieces.add_word(piece, numbers)
        self._pieces.make_automaton()

    def passed(self, words: str, lower: str) -> list[int]:
        """The patterns that may take the line ``words`` (``lower``: in lower case), in their order; more than take it,
        never fewer."""
        able = self._at_most[bisect_left(self._lengths, len(words))] & self._beginning(lower)
        if not able:
            return []
        told = self._free
        for _, patterns in self._pieces.iter(lower):
            told |= patterns
        able &= told
        if able & self._cyrillic and (words.isascii() or not _CYRILLIC.search(words)):
            able &= ~self._cyrillic
        if able & self._latin and not _LATIN.search(words):
            able &= ~self._latin
        found = []
        while able:
            highest = able.bit_length() - 1
            found.append(self._last - highest)
            able ^= 1 << highest
        return found

    def _beginning(self, lower: str) -> int:
        """What may begin as the line does, or, of phrases, as it does behind its signs."""
        start = self._start(lower[:DEPTH])
        if not start.signs:
            return start.patterns
        signs = SIGNS_BEFORE.match(lower)
        behind = self._start(lower[signs.end() :][:DEPTH]) if signs else start
        return start.patterns | self._phrases_with_signs | (behind.patterns & self._phrases)

    def _start(self, letters: str) -> _Start:
        known = self._known_starts.get(letters)
        if known is None:
            start = start_of(letters)
            if not start:
                return _STRANGE
            forms = itertools.product(*((letter, ANY) for letter in start))
            patterns = _union(self._starts.get("".join(form), 0) for form in forms)
            if len(self._known_starts) >= _MOST_STARTS:
                self._known_starts.clear()
            known = self._known_starts[letters] = _Start(patterns, start[0] == SIGN)
        return known


def _is_common(piece: str) -> bool:
    """A letter or a figure alone stands in most lines: to find it costs more than to ask the pattern."""
    return len(piece) == 1 and piece.isalnum()


def _sets(rows: Iterable[Iterable[_Name]]) -> dict[_Name, int]:
    """Name -> the patterns that have it; ``rows``: the names of each pattern."""
    found: dict[_Name, int] = {}
    for number, names in enumerate(rows):
        for name in names:
            found[name] = found.get(name, 0) | 1 << number
    return found


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)
