"""A field's words as postings: each term with its positions, and the forms as they were written. No Whoosh."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from reader.language.letters import folded
from reader.language.tokens import WORD, made_pieces
from reader.language.words import terms

# Positions left free between two values of one field, so that no phrase runs from one into the next.
GAP = 100
# So many words are remembered with what they give, and as many older ones.
_REMEMBERED = 150_000
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


Entry = tuple[tuple[tuple[str, int], ...], tuple[str, ...], int]


class _Entries(dict[str, Entry]):
    """For each word of folded texts: ((term, step), ...), its forms, and how many positions it takes. Made when
    asked for.

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
    steps: dict[tuple[str, int], None] = {}
    for piece in found:
        for term in terms(piece.form):
            steps.setdefault((term, piece.step))
    return tuple(steps), tuple(piece.form for piece in found), found[-1].step + 1


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
            entry, _, step = _ENTRIES[word]
            for term, offset in entry:
                positions[term].append(position + offset)
            position += step
        for word in set(words):
            forms.update(_ENTRIES[word][1])
        position += GAP
    return Words(positions, forms)
