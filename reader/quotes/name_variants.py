"""Persons who are one: 'Надя' and 'Надія Гай', 'Антона Яценко' and 'Антон Яценко', 'Петровича' of one Петрович alone.
Reads no text."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.language.names import patronymic_forms, surname_forms
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person


def with_variants(words: Lexicon, people: People) -> People:
    """``people`` with one person where the article tells of one under two names; a patronymic alone that might be of
    two is nobody's."""
    persons = list({one.person.name: one.person for one in people.mentions}.values())
    same = _variants(persons, words)
    nobody, by_patronymic = _patronymics(persons)
    same |= by_patronymic
    if not (same or nobody):
        return people
    mentions = [
        replace(one, person=same.get(one.person.name, one.person))
        for one in people.mentions
        if one.person.name not in nobody
    ]
    return People(tuple(mentions), people.by_last)


def _patronymics(persons: Sequence[Person]) -> tuple[frozenset[str], dict[str, Person]]:
    """Names that are a patronymic and nothing else: those of nobody in particular, and whose the others are."""
    nobody, same = set(), {}
    for one in persons:
        if one.first or not any(form.trust > 1 for form in patronymic_forms(one.last.lower())):
            continue
        bearers = [other for other in persons if other is not one and one.last in other.name.split()[1:]]
        if len(bearers) == 1:
            same[one.name] = bearers[0]
        elif bearers:
            nobody.add(one.name)
    return frozenset(nobody), same


def _variants(persons: Sequence[Person], words: Lexicon) -> dict[str, Person]:
    """By the names of those who are somebody else of ``persons`` under another name, who that is."""
    fuller = _fuller_first_names(words)
    by_first: defaultdict[str, list[Person]] = defaultdict(list)
    for one in persons:
        if one.first and one.last:
            by_first[one.first.lower()].append(one)
    found: dict[str, Person] = {}
    for one in persons:
        first = one.first.lower()
        if not first or first.endswith("."):
            continue
        firsts = fuller.get(first, frozenset()) if first in fuller else _nominatives(first, words)
        same = [other for name in sorted(firsts - {first}) for other in by_first[name] if _fit(one, other)]
        if len(same) == 1 and not (one.last == "" and by_first[first]):
            found[one.name] = same[0]
    return {name: person for name, person in found.items() if person.name not in found}


def _fuller_first_names(words: Lexicon) -> dict[str, frozenset[str]]:
    """'надя': 'надія'."""
    listed = [entry.split() for entry in words.words.get("short_names", ())]
    return {short: frozenset(names) for short, *names in listed}


def _nominatives(first: str, words: Lexicon) -> frozenset[str]:
    """Those that ``first``, which no list has for a name as it stands, is another case of."""
    forms = words.first_name_forms(first)
    if any("nomn" in form.cases and form.trust for form in forms):
        return frozenset()
    return frozenset(form.nominative for form in forms if form.trust)


def _fit(one: Person, other: Person) -> bool:
    """The genders go together, and the surname is the same, or a form of it."""
    if None not in (one.gender, other.gender) and one.gender != other.gender and one.last == "":
        return False
    last, whole = one.last.lower(), other.last.lower()
    return last in ("", whole) or any(form.nominative == whole for form in surname_forms(last))
