"""A field's words as postings: each term with its positions, and the forms as they were written. No Whoosh."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat
from sys import intern

from reader.language.letters import folded
from reader.language.tokens import WORD, made_pieces
from reader.language.words import made_terms

# Positions left free between two values of one field, so that no phrase runs from one into the next.
GAP = 100
# So many words are remembered with what they give, and as many older ones.
_REMEMBERED = 60_000
# Longer ones are not remembered, lest a strange text fills the memory.
_USUAL = 40


@dataclass(slots=True)
class Words:
    """``positions``: term -> ascending positions. ``forms``: token forms as written."""

    positions: dict[str, list[int]] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Text:
    """The values of one field of one article, analysed only when somebody asks. The writer does not: it takes
    ``words_of`` straight to the postings.
    """

    values: tuple[str, ...]

    @cached_property
    def words(self) -> Words:
        return analysed(self.values)


# What a word stands for: its terms; how many positions after its own each stands (empty where none does); its forms
# (empty where the word is its only form); how many positions it takes.
Entry = tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...], int]


class _Entries(dict[str, Entry]):
    """The entries of words of folded texts, made when asked for.

    Words not met for long are forgotten: a full dictionary steps back, and what is still asked for comes forward again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._older: dict[str, Entry] = {}

    def __missing__(self, word: str) -> Entry:
        if len(self) >= _REMEMBERED:
            self._older = dict(self)
            self.clear()
        entry = self._older.get(word) or _made(word)
        if len(word) <= _USUAL:
            self[word] = entry
        return entry


def _made(word: str) -> Entry:
    found = made_pieces(word)
    if len(found) == 1 and not found[0].step:
        # Words share terms, and terms then share memory.
        form = found[0].form
        return tuple(map(intern, made_terms(form))), (), () if form == word else (form,), 1
    steps = dict.fromkeys((term, piece.step) for piece in found for term in made_terms(piece.form))
    forms = tuple(dict.fromkeys(piece.form for piece in found))
    return tuple(term for term, _ in steps), tuple(step for _, step in steps), forms, found[-1].step + 1


_ENTRIES = _Entries()


def words_of(value: str) -> list[str]:
    """The words of a text, folded; ``entry_of`` says what each stands for."""
    return WORD.findall(folded(value).text)


def entry_of(word: str) -> Entry:
    return _ENTRIES[word]


def analysed(values: Iterable[str]) -> Words:
    """The words of a field's values, one after the other."""
    positions: defaultdict[str, list[int]] = defaultdict(list)
    forms: set[str] = set()
    position = 0
    for value in values:
        words = words_of(value)
        for word in words:
            found, offsets, _, step = _ENTRIES[word]
            for term, offset in zip(found, offsets or repeat(0), strict=False):
                positions[term].append(position + offset)
            position += step
        for word in set(words):
            forms.update(_ENTRIES[word][2] or (word,))
        position += GAP
    return Words(positions, forms)
