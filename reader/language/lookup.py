"""Dictionary forms of words that the dictionary has, several times quicker than pymorphy3 looks them up: the same steps
through its automaton in one loop, and what a state says of its words read once.

The automaton keeps, after a word and the byte 1, its paradigms and places in them as base64. It is minimal, so that all
words inflected alike end in the same state (dawgdic's format: https://code.google.com/archive/p/dawgdic).
"""

from typing import Any

_OFFSET_SHIFT = 10
_EXTENSION = 1 << 9
_LABEL = 1 << 31 | 0xFF
_SEPARATOR = b"\1"
# Where the first so many letters of a word lead is remembered, of so many beginnings.
_HEAD = 4
_MOST_HEADS = 50_000
_ALL = 1_000

# (length of prefix, minus length of suffix or None, prefix and suffix of the dictionary form); None for a word that is
# its own dictionary form.
_Change = tuple[int, int | None, str, str] | None
# How a word is made of another: so much is kept of it (as the end of a slice), and this is put behind it. As much is
# kept as both have in common.
Ending = tuple[int | None, str]


class Lookup:
    """``dictionary``: pymorphy3's, with the automaton in Python; raises AttributeError where it has another one.
    ``substitutes``: as pymorphy3 compiles them.
    """

    def __init__(self, dictionary: Any, substitutes: dict[bytes, list[tuple[bytes, str]]]) -> None:  # noqa: ANN401 - no types
        self._dictionary = dictionary
        self._units: Any = dictionary.words.dct._units  # noqa: SLF001 - what is quick about it
        self._values = dictionary.words._value_for_index  # noqa: SLF001
        self._substitutes = {letter.decode(): [made for _, made in found] for letter, found in substitutes.items()}
        self._heads: dict[str, int] = {}
        self._changes: dict[int, tuple[_Change, ...]] = {}
        self._endings: dict[int, tuple[int, tuple[Ending, ...]]] = {}

    def forms(self, word: str) -> list[str]:
        """The distinct dictionary forms of ``word`` (lower case), in the dictionary's order; empty where it is not
        there.
        """
        found: dict[str, None] = {}
        for spelling in self._spellings(word):
            state = self._state(spelling)
            if not state:
                continue
            changes = self._changes.get(state)
            if changes is None:
                changes = self._changes[state] = self._read(state)
            for change in changes:
                if change is None:
                    found[spelling] = None
                else:
                    start, end, prefix, suffix = change
                    found[f"{prefix}{spelling[start:end]}{suffix}"] = None
        return list(found)

    def endings(self, word: str) -> tuple[Ending, ...] | None:
        """How the forms of ``word`` are made of it, the same for all words inflected alike. None where that does not
        tell it: the word is not there, it or a form may be written in another way, it has a prefix, or nothing is kept
        of it.
        """
        for letter, others in self._substitutes.items():
            at = word.find(letter)
            while at >= 0:
                if any(self._begun(word[:at] + other) for other in others):
                    return None
                at = word.find(letter, at + 1)
        state = self._state(word)
        if not state:
            return None
        found = self._endings.get(state)
        if found is None:
            found = self._endings[state] = self._ended(state)
        longest, made = found
        return made if longest < len(word) else None

    def _ended(self, state: int) -> tuple[int, tuple[Ending, ...]]:
        """The endings, and how much they take away at most; that is a lot where they do not tell all."""
        dictionary = self._dictionary
        made: dict[Ending, None] = {}
        for number, at in self._values(state):
            paradigm = dictionary.paradigms[number]
            prefixes = 2 * len(paradigm) // 3
            if at == 0:
                made[None, ""] = None
            elif paradigm[prefixes + at] or paradigm[prefixes]:
                return _ALL, ()
            else:
                made[ending_for(dictionary.suffixes[paradigm[at]], dictionary.suffixes[paradigm[0]])] = None
        if any(letter in ending for _, ending in made for others in self._substitutes.values() for letter in others):
            return _ALL, ()
        return max(-(end or 0) for end, _ in made), tuple(made)

    def _spellings(self, word: str) -> list[str]:
        """``word`` and what it may be written for, as far as the dictionary has such beginnings."""
        made = [word]
        for letter, others in self._substitutes.items():
            at = word.find(letter)
            while at >= 0:
                made += [f"{one[:at]}{other}{one[at + 1 :]}" for one in made for other in others]
                made = [word, *(one for one in made[1:] if self._after(0, one[: at + 1].encode()))]
                at = word.find(letter, at + 1)
        return made

    def _state(self, word: str) -> int:
        """The state of ``word``, 0 where the dictionary has no such."""
        start = self._head(word[:_HEAD])
        return self._after(start, word[_HEAD:].encode() + _SEPARATOR) if start else 0

    def _begun(self, beginning: str) -> int:
        start = self._head(beginning[:_HEAD])
        return self._after(start, beginning[_HEAD:].encode()) if start else 0

    def _head(self, head: str) -> int:
        start = self._heads.get(head)
        if start is None:
            start = self._after(0, head.encode())
            if len(self._heads) < _MOST_HEADS:
                self._heads[head] = start
        return start

    def _after(self, index: int, labels: bytes) -> int:
        """Where the automaton comes from state ``index`` by ``labels``, 0 where nowhere."""
        units = self._units
        for label in labels:
            unit = units[index]
            index ^= (unit >> _OFFSET_SHIFT) << ((unit & _EXTENSION) >> 6) ^ label
            if units[index] & _LABEL != label:
                return 0
        return index

    def _read(self, state: int) -> tuple[_Change, ...]:
        return tuple(dict.fromkeys(self._change(paradigm, at) for paradigm, at in self._values(state)))

    def _change(self, number: int, at: int) -> _Change:
        if at == 0:
            return None
        dictionary = self._dictionary
        paradigm = dictionary.paradigms[number]
        prefixes = 2 * len(paradigm) // 3
        ending = len(dictionary.suffixes[paradigm[at]])
        return (
            len(dictionary.paradigm_prefixes[paradigm[prefixes + at]]),
            -ending if ending else None,
            dictionary.paradigm_prefixes[paradigm[prefixes]],
            dictionary.suffixes[paradigm[0]],
        )


def ending_for(word: str, made: str) -> Ending:
    """How ``made`` is made of ``word``."""
    kept = 0
    for one, other in zip(word, made, strict=False):
        if one != other:
            break
        kept += 1
    return (kept - len(word) if kept < len(word) else None), made[kept:]
