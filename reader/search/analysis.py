"""A field's words as postings: each term with its positions, and the forms as they were written. No Whoosh."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat

from reader.language.letters import folded
from reader.language.lookup import Ending, ending_for
from reader.language.tokens import made_pieces, width, words
from reader.language.words import made_terms, shared_endings

# Positions left free between two values of one field, so that no phrase runs from one into the next.
GAP = 100
# So many words are remembered with what they give, and as many older ones: a word takes some 200 bytes.
_REMEMBERED = 50_000
# Longer ones are not remembered, lest a strange text fills the memory.
_USUAL = 40
_MOST_SHARED = 50_000


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


# What a word stands for: how its terms are made; how many positions after its own each stands (empty where none does);
# its forms (empty where the word is its only form). Most words that are inflected alike share one.
Entry = tuple[tuple[Ending, ...], tuple[int, ...], tuple[str, ...]]


class _Entries(dict[str, Entry]):
    """The entries of words of folded texts, made when asked for. Those that took long to make are remembered.

    Words not met for long are forgotten: a full dictionary steps back, and what is still asked for comes forward again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._older: dict[str, Entry] = {}

    def __missing__(self, word: str) -> Entry:
        endings = shared_endings(word)
        if endings is not None:
            return _shared(endings)
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
        form = found[0].form
        endings = tuple(ending_for(word, term) for term in made_terms(form))
        return _shared(endings) if form == word else (endings, (), (form,))
    steps = dict.fromkeys((term, piece.step) for piece in found for term in made_terms(piece.form))
    forms = tuple(dict.fromkeys(piece.form for piece in found))
    return tuple(ending_for(word, term) for term, _ in steps), tuple(step for _, step in steps), forms


_SHARED: dict[tuple[Ending, ...], Entry] = {}


def _shared(endings: tuple[Ending, ...]) -> Entry:
    if len(_SHARED) >= _MOST_SHARED:
        _SHARED.clear()
    entry = _SHARED.get(endings)
    if entry is None:
        entry = _SHARED[endings] = endings, (), ()
    return entry


ENTRIES = _Entries()


def words_of(value: str) -> list[str]:
    """The words of a text, folded; ``ENTRIES`` says what each stands for."""
    return words(folded(value).text)


def analysed(values: Iterable[str]) -> Words:
    """The words of a field's values, one after the other."""
    positions: defaultdict[str, list[int]] = defaultdict(list)
    forms: set[str] = set()
    position = 0
    for value in values:
        found = words_of(value)
        for word in found:
            endings, offsets, _ = ENTRIES[word]
            for (end, ending), offset in zip(endings, offsets or repeat(0), strict=False):
                positions[word[:end] + ending].append(position + offset)
            position += width(word)
        for word in set(found):
            forms.update(ENTRIES[word][2] or (word,))
        position += GAP
    return Words(positions, forms)
