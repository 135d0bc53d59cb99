"""A field's words as postings: each term with its positions, and the forms as they were written. No Whoosh."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from reader.language.letters import folded
from reader.language.tokens import WORD, pieces
from reader.language.words import terms

# Positions left free between two values of one field, so that no phrase runs from one into the next.
GAP = 100


@dataclass(slots=True)
class Words:
    """``positions``: term -> ascending positions. ``forms``: token forms as written. ``length``: postings in all."""

    positions: dict[str, list[int]] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    length: int = 0


@lru_cache(maxsize=200_000)
def _entry(word: str) -> tuple[tuple[tuple[str, int], ...], tuple[str, ...], int]:
    """For one word of a folded text: ((term, step), ...), its forms, and how many positions it takes."""
    found = pieces(word)
    steps: dict[tuple[str, int], None] = {}
    for piece in found:
        for term in terms(piece.form):
            steps.setdefault((term, piece.step))
    return tuple(steps), tuple(piece.form for piece in found), found[-1].step + 1


def analysed(values: Iterable[str]) -> Words:
    """The words of a field's values, one after the other."""
    words = Words()
    positions, forms = words.positions, words.forms
    position = length = 0
    for value in values:
        for word in WORD.findall(folded(value).text):
            entry, word_forms, step = _entry(word)
            for term, offset in entry:
                at = positions.get(term)
                if at is None:
                    positions[term] = [position + offset]
                else:
                    at.append(position + offset)
            forms.update(word_forms)
            length += len(entry)
            position += step
        position += GAP
    words.length = length
    return words
