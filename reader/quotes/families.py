"""Two of one family: 'Лада та Ніна Гнатюки' are Лада Гнатюк and Ніна Гнатюк. Says which words, not who is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.language.morphology import readings
from reader.language.names import surname_forms
from reader.quotes.layout import Layout
from reader.quotes.name_shape import NameShape

_AND = (" і ", " та ", " й ")
_PLURALS = (("енки", "енко"), ("уки", "ук"), ("юки", "юк"), ("ики", "ик"), ("аки", "ак"), ("яки", "як"))
_ADJECTIVES = (("ські", "ськ"), ("цькі", "цьк"), ("зькі", "зьк"))


def in_families(layout: Layout, shapes: Sequence[NameShape]) -> list[NameShape]:
    """``shapes`` in their order; a surname in the plural after two first names becomes the surname of either."""
    return list(_told(layout, shapes))


def _told(layout: Layout, shapes: Sequence[NameShape]) -> Iterator[NameShape]:
    shared: str | None = None
    for shape, following in pairwise([*shapes, None]):
        if shape is None:
            break
        own, shared = shared, None
        if following is not None and _are_two(layout, shape, following):
            shared = following.last
        plural = own or shared
        yield shape if plural is None else _with_surname(shape, plural)


def _are_two(layout: Layout, shape: NameShape, following: NameShape) -> bool:
    if not shape.first or shape.last or not following.first or not following.last:
        return False
    return layout.text[shape.end : following.start] in _AND and _singular(following.last.lower(), "masc") is not None


def _with_surname(shape: NameShape, plural: str) -> NameShape:
    feminine = bool(shape.first_forms) and all(form.gender == "femn" for form in shape.first_forms)
    gender = "femn" if feminine else "masc"
    last = _singular(plural.lower(), gender) or plural.lower()
    written = plural[:1] + last[1:]
    forms = tuple(form for form in surname_forms(last) if form.nominative == last and form.gender == gender)
    return replace(shape, last=written, last_forms=forms or surname_forms(last), standalone=False)


def _singular(plural: str, gender: str) -> str | None:
    """The surname of one of them, or None where the word is no plural."""
    for ending, stem in _ADJECTIVES:
        if plural.endswith(ending):
            return plural.removesuffix(ending) + stem + ("а" if gender == "femn" else "ий")
    for ending, single in _PLURALS:
        if plural.endswith(ending) and len(plural) > len(ending) + 1:
            return plural.removesuffix(ending) + single
    for one in readings(plural):
        if {"NOUN", "anim", "plur", "nomn"} <= one.tags and one.lemma != plural and one.known:
            declined = gender == "femn" and one.lemma.endswith("ий")  # Чепурні: Чепурний, Чепурна
            return one.lemma[:-2] + "а" if declined else one.lemma
    return None
