"""Which shapes of names stand for people: two surnames side by side are two people, an animal's name is nobody's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.language.morphology import readings
from reader.language.names import surname_forms
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.name_shape import NameShape

_BRAND = re.compile(r"[а-яіїєґa-z]{2}[A-ZА-ЯІЇЄҐ]{2}")


def of_persons(layout: Layout, words: Lexicon, shapes: Sequence[NameShape]) -> list[NameShape]:
    """``shapes`` in their order, parted where they name two, without those of animals."""
    surnames = _surnames(shapes, words)
    singles = _surnames([shape for shape in shapes if " " not in shape.last], words)
    cut = (_without_anothers(shape, words, singles) for shape in _with_particles(shapes, words))
    parted = [part for shapes in cut for shape in shapes for part in _parted(shape, words, surnames)]
    beasts = {name for shape in parted if _is_animals(layout, words, shape) for name in _nominatives(shape)}
    return [
        shape
        for shape in parted
        if not (_is_single(shape) and beasts & _nominatives(shape)) and not _is_outlets(layout, words, shape)
    ]


def _with_particles(shapes: Sequence[NameShape], words: Lexicon) -> Iterator[NameShape]:
    """'Дель Веккіо' is no Веккіо called Дель where the article has a Франческа Дель Веккіо."""
    doubled = {shape.last.lower() for shape in shapes if shape.first and " " in shape.last}
    for shape in shapes:
        whole = f"{shape.first} {shape.last}"
        if shape.first.lower() in words.words["name_particles"] and whole.lower() in doubled:
            forms = tuple(
                replace(one, nominative=f"{shape.first.lower()} {one.nominative}") for one in shape.last_forms
            )
            yield replace(shape, first="", last=whole, first_forms=(), last_forms=forms)
        else:
            yield shape


def _without_anothers(shape: NameShape, words: Lexicon, singles: frozenset[str]) -> Iterator[NameShape]:
    """'разом із Софією Шмідт Тимошенко приїхала': a second surname that another person of the article has alone."""
    first, _, last = shape.last.partition(" ")
    forms = surname_forms(last.lower()) if last else ()
    two = bool(last and shape.first_forms) and " " not in last and first.lower() not in words.words["name_particles"]
    if not two or not any(form.nominative in singles for form in forms):
        yield shape
        return
    end = shape.end - len(last) - 1
    yield replace(shape, end=end, last=first, last_forms=surname_forms(first.lower()))
    yield NameShape(end + 1, shape.end, last=last, last_forms=forms)


def _surnames(shapes: Sequence[NameShape], words: Lexicon) -> frozenset[str]:
    """Surnames that stand after a known first name somewhere."""
    full = [shape for shape in shapes if shape.last and shape.first and words.first_name_forms(shape.first.lower())]
    return frozenset(form.nominative for shape in full for form in shape.last_forms)


def _parted(shape: NameShape, words: Lexicon, surnames: frozenset[str]) -> Iterator[NameShape]:
    """'сказав Криворучко Ларссон': what would be a first name is a surname of the article."""
    unlisted = shape.first and shape.last and not shape.middle and not shape.initials
    if not unlisted or words.first_name_forms(shape.first.lower()) or " " in shape.first:
        yield shape
        return
    forms = surname_forms(shape.first.lower())
    if not any(form.nominative in surnames for form in forms):
        yield shape
        return
    middle = shape.start + len(shape.first)
    yield NameShape(shape.start, middle, last=shape.first, last_forms=forms, context=shape.context)
    first, _, last = shape.last.partition(" ")
    if last and first.lower() not in words.words["name_particles"]:  # 'колега Гребінки Софі Дюбуа'
        yield NameShape(
            shape.end - len(shape.last),
            shape.end,
            first=first,
            last=last,
            first_forms=words.first_name_forms(first.lower()) or surname_forms(first.lower()),
            last_forms=surname_forms(last.lower()),
        )
        return
    first_forms = words.first_name_forms(shape.last.lower())
    if first_forms:  # 'Син Гребінки Олег'
        yield NameShape(shape.end - len(shape.last), shape.end, first=shape.last, first_forms=first_forms)
    else:
        yield NameShape(shape.end - len(shape.last), shape.end, last=shape.last, last_forms=shape.last_forms)


def _is_single(shape: NameShape) -> bool:
    return not (shape.first and shape.last)


def _nominatives(shape: NameShape) -> set[str]:
    return {form.nominative for form in (*shape.first_forms, *shape.last_forms)}


def _is_outlets(layout: Layout, words: Lexicon, shape: NameShape) -> bool:
    """'ГолосUA', 'виданню De Telegraaf': a foreign name right after what it is the name of."""
    written = layout.text[shape.start : shape.end]
    if _BRAND.search(written):
        return True
    if not written.isascii():
        return False
    before = layout.words_in(max(0, shape.start - 24), shape.start)
    if not before or layout.text[before[-1].end : shape.start] != " ":
        return False
    things = words.words["organisation_words"] | words.words["named_things"]
    return any(reading.lemma in things for reading in readings(before[-1].lower))


def _is_animals(layout: Layout, words: Lexicon, shape: NameShape) -> bool:
    """'корову Маньку', 'пес Патрон'."""
    before = layout.words_in(max(0, shape.start - 24), shape.start)
    if not _is_single(shape) or not before or layout.text[before[-1].end : shape.start] != " ":
        return False
    return any(reading.lemma in words.words["animals"] for reading in readings(before[-1].lower))
