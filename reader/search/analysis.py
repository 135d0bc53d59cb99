"""A field's words as postings: each term with its positions, and the forms as they were written. No Whoosh."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat

from reader.language.letters import folded
from reader.language.tokens import WORD, made_pieces
from reader.language.words import made_terms

# Positions left free between two values of one field, so that no phrase runs from one into the next.
GAP = 100
# So many words are remembered with what they give, and as many older ones: a word takes some 200 bytes.
_REMEMBERED = 200_000
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


# How a term is made of a word: so much is kept of it (as the end of a slice), and this is put behind it.
Change = tuple[int | None, str]
# What a word stands for: how its terms are made; how many positions after its own each stands (empty where none does);
# its forms (empty where the word is its only form); how many positions it takes. Most words that are inflected alike
# share one.
Entry = tuple[tuple[Change, ...], tuple[int, ...], tuple[str, ...], int]


def terms_by(word: str, changes: Iterable[Change]) -> list[str]:
    """The terms of ``word`` by its entry."""
    return [word[:end] + ending for end, ending in changes]


def _change(word: str, term: str) -> Change:
    kept = 0
    for one, other in zip(word, term, strict=False):
        if one != other:
            break
        kept += 1
    return (kept - len(word) if kept < len(word) else None), term[kept:]


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
        form = found[0].form
        changes = tuple(_change(word, term) for term in made_terms(form))
        return _shared((changes, (), (), 1)) if form == word else (changes, (), (form,), 1)
    steps = dict.fromkeys((term, piece.step) for piece in found for term in made_terms(piece.form))
    forms = tuple(dict.fromkeys(piece.form for piece in found))
    return tuple(_change(word, term) for term, _ in steps), tuple(step for _, step in steps), forms, found[-1].step + 1


_SHARED: dict[Entry, Entry] = {}


def _shared(entry: Entry) -> Entry:
    if len(_SHARED) >= _MOST_SHARED:
        _SHARED.clear()
    return _SHARED.setdefault(entry, entry)


ENTRIES = _Entries()


def words_of(value: str) -> list[str]:
    """The words of a text, folded; ``ENTRIES`` says what each stands for."""
    return WORD.findall(folded(value).text)


def analysed(values: Iterable[str]) -> Words:
    """The words of a field's values, one after the other."""
    positions: defaultdict[str, list[int]] = defaultdict(list)
    forms: set[str] = set()
    position = 0
    for value in values:
        words = words_of(value)
        for word in words:
            changes, offsets, _, step = ENTRIES[word]
            for term, offset in zip(terms_by(word, changes), offsets or repeat(0), strict=False):
                positions[term].append(position + offset)
            position += step
        for word in set(words):
            forms.update(ENTRIES[word][2] or (word,))
        position += GAP
    return Words(positions, forms)
