"""Whom words speak to: 'Меланіє, чому ви …?', 'пане Харитоне'. Who is addressed does not speak, and mostly answers."""

import re

from reader.language.names import patronymic_forms
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person
from reader.values import TextSpan

_ENDS = re.compile(r"\s*(?:[,.!?…;:»”\"–—-]|$)")
_MOST = 200  # words of a line that are looked at


def addressed(layout: Layout, words: Lexicon, people: People, span: TextSpan) -> Person | None:
    """The one person of the article whose first name stands in ``span`` in the vocative, set apart as an address is.

    Only of a language that declines, and only where the vocative differs from the nominative.
    """
    if words.grammar != "inflected":
        return None
    found: dict[str, Person] = {}
    told = layout.words_in(span.start, span.end)[:_MOST]
    for place, word in enumerate(told):
        if not word.capital or not _is_apart(layout, told, place) or _is_retold(layout, span.start, word.start):
            continue
        for form in words.first_name_forms(word.lower):
            if "voct" in form.cases and form.nominative != word.lower and "nomn" not in form.cases:
                found |= {
                    one.person.name: one.person
                    for one in people.mentions
                    if one.person.first.lower() == form.nominative and one.person.gender in (None, form.gender)
                }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_retold(layout: Layout, start: int, at: int) -> bool:
    """'А він каже: «Ніно Петрівно, …»' within her own words: another one's words, told again."""
    return any(
        layout.text.count(opening, start, at) > layout.text.count(closing, start, at)
        for opening, closing in (("«", "»"), ("„", "“"), ("“", "”"))
    )


def _is_apart(layout: Layout, told: tuple[Word, ...], place: int) -> bool:
    """A comma or a stop follows the name, or its patronymic."""
    end = told[place].end
    if place + 1 < len(told) and patronymic_forms(told[place + 1].lower):
        end = told[place + 1].end
    return _ENDS.match(layout.text, end) is not None
