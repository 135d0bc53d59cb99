"""In which ways a first name and a surname side by side can be read together: one gender, one case. Chooses none."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.language.names import CASES, NameForm
from reader.quotes.name_shape import NameShape


@dataclass(frozen=True, slots=True)
class NameReading:
    """All nominatives in small letters; ``middle`` '' where there is none. ``trust``: how far the readings of its parts
    are to be believed."""

    first: str
    middle: str
    last: str
    gender: str | None
    cases: frozenset[str]
    trust: int


def readings_of(shape: NameShape) -> list[NameReading]:
    """At least one: where first name and surname agree in no reading the surname may be one that never changes, or the
    words themselves are the name."""
    as_is = NameReading(shape.first.lower(), "", shape.last.lower(), None, CASES, 0)
    return list(_agreeing(shape)) or list(_with_unchanging_last(shape)) or [as_is]


def _agreeing(shape: NameShape) -> Iterator[NameReading]:
    firsts = shape.first_forms or (NameForm(shape.first.lower(), "", CASES),)
    lasts = shape.last_forms
    for first in firsts:
        for last in lasts:
            if first.gender and first.gender != last.gender:
                continue
            cases = first.cases & last.cases
            if not cases:
                continue
            middle = middle_of(shape, last.gender, cases)
            gender = last.gender if first.gender or len({one.gender for one in lasts}) == 1 else None
            yield NameReading(first.nominative, middle, last.nominative, gender, cases, 2 * first.trust + last.trust)


def _with_unchanging_last(shape: NameShape) -> Iterator[NameReading]:
    """'Ростислава Сивих', 'Любові Дюма': the first name alone is declined."""
    for first in shape.first_forms:
        if first.trust > 1 and first.nominative != shape.first.lower():
            middle = middle_of(shape, first.gender, first.cases)
            yield NameReading(first.nominative, middle, shape.last.lower(), first.gender, first.cases, first.trust)


def middle_of(shape: NameShape, gender: str, cases: frozenset[str]) -> str:
    """The patronymic of a person of that gender, in one of these cases."""
    forms = [one for one in shape.middle_forms if one.gender == gender and one.cases & cases]
    return forms[0].nominative if forms else ""


def is_unchanging(first: str) -> bool:
    """A first name in a vowel that no case changes (Фуміо, Саломе)."""
    return first[-1:] in "оеєіїиую"
