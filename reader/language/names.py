"""Case forms of people's names: from any form of a first name or a surname to the nominatives it may come from.

Dictionary readings come first; the suffix rules below are the Ukrainian declension read backwards, for surnames that no
dictionary has. Not a recogniser: it does not say whether a word is a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.language.morphology import Reading, readings

CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct", "voct"})
MASCULINE, FEMININE = "masc", "femn"
_GENDERS = (MASCULINE, FEMININE)
_VOWELS = "аеєиіїоуюя"
_SIBILANTS = "жчшщ"
_NO_NOUN = frozenset({"plur", "neut", "Name", "Surn", "Patr"})


@dataclass(frozen=True, slots=True)
class NameForm:
    """One way to read a name form: its nominative (in lower case), gender, possible cases, and how far to trust it
    (0..3)."""

    nominative: str
    gender: str
    cases: frozenset[str]
    trust: int = 0


# (ending of the form, ending of the nominative, cases, what the stem before it ends with: '' any, 'C' hard consonant,
# 'S' sibilant, 'V' vowel, 'R' the letter р)
_MASCULINE_ENDINGS: tuple[tuple[str, str, str, str], ...] = (
    ("ого", "ий", "gent accs", ""),
    ("ому", "ий", "datv loct", ""),
    ("им", "ий", "ablt", ""),
    ("ім", "ий", "loct", ""),
    ("ього", "ій", "gent accs", ""),
    ("ьому", "ій", "datv loct", ""),
    ("а", "", "gent accs", "C"),
    ("у", "", "datv loct", "C"),
    ("ові", "", "datv loct", "C"),
    ("ом", "", "ablt", "C"),
    ("ем", "", "ablt", "S"),
    ("еві", "", "datv loct", "S"),
    ("і", "", "loct", "C"),
    ("я", "", "gent accs", "R"),
    ("ю", "", "datv", "R"),
    ("ем", "", "ablt", "R"),
    ("еві", "", "datv loct", "R"),
    ("а", "о", "gent accs", "C"),
    ("у", "о", "datv loct", "C"),
    ("ові", "о", "datv loct", "C"),
    ("ом", "о", "ablt", "C"),
    ("я", "ь", "gent accs", "C"),
    ("ю", "ь", "datv", "C"),
    ("еві", "ь", "datv loct", "C"),
    ("ем", "ь", "ablt", "C"),
    ("і", "ь", "loct", "C"),
    ("я", "й", "gent accs", "V"),
    ("ю", "й", "datv", "V"),
    ("єві", "й", "datv loct", "V"),
    ("єм", "й", "ablt", "V"),
    ("ї", "й", "loct", "V"),
    ("'я", "ей", "gent accs", "C"),
    ("'ю", "ей", "datv", "C"),
    ("'єм", "ей", "ablt", "C"),
    ("ця", "ець", "gent accs", "C"),
    ("цю", "ець", "datv", "C"),
    ("цеві", "ець", "datv loct", "C"),
    ("цем", "ець", "ablt", "C"),
    ("ка", "ок", "gent accs", "C"),
    ("кові", "ок", "datv loct", "C"),
    ("ком", "ок", "ablt", "C"),
    ("ла", "ел", "gent accs", "C"),
    ("лові", "ел", "datv loct", "C"),
    ("лом", "ел", "ablt", "C"),
)
# Surnames in -ов, -ев, -єв, -ін, -їн, -ин take an adjective's ending in the instrumental.
_POSSESSIVE_STEMS = ("ов", "ев", "єв", "ін", "їн", "ин")
_OBLIQUE = ("ою", "ею", "єю", "ої", "ого", "ому", "ові", "еві", "єві", "им", "ом", "ем", "єм", "у", "ю", "и", "ї")
_FEMININE_ADJECTIVES: tuple[tuple[str, str], ...] = (("ої", "gent"), ("ій", "datv loct"), ("у", "accs"), ("ою", "ablt"))
_A_ENDINGS: tuple[tuple[str, str, str], ...] = (
    ("и", "а", "gent"),
    ("і", "а", "datv loct gent"),
    ("у", "а", "accs"),
    ("ою", "а", "ablt"),
    ("ею", "а", "ablt"),
    ("зі", "га", "datv loct"),
    ("ці", "ка", "datv loct"),
    ("сі", "ха", "datv loct"),
    ("і", "я", "gent datv loct"),
    ("ї", "я", "gent datv loct"),
    ("ю", "я", "accs"),
    ("ею", "я", "ablt"),
    ("єю", "я", "ablt"),
)


def cases_of(reading: Reading) -> frozenset[str]:
    """Cases of a noun's reading; the dictionary leaves the nominative out where it is the dictionary form."""
    return CASES & reading.tags or frozenset({"nomn"})


def _fits(stem: str, shape: str) -> bool:
    if len(stem) < 2:
        return False
    last = stem[-1]
    return {
        "": last not in _VOWELS,
        "C": last not in _VOWELS and last != "й",
        "S": last in _SIBILANTS,
        "V": last in _VOWELS,
        "R": last == "р",
    }[shape]


def _masculine(word: str) -> Iterator[NameForm]:
    if word[-1] not in "ая":
        yield NameForm(word, MASCULINE, frozenset({"nomn"}), int(not word.endswith(_OBLIQUE)))
    for ending, nominative, cases, shape in _MASCULINE_ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or not _fits(stem, shape):
            continue
        consonants = len(stem) > 2 and stem[-1] == "к" and stem[-2] not in _VOWELS + "ь"  # Краєвська is a woman
        yield NameForm(stem + nominative, MASCULINE, frozenset(cases.split()), int(consonants and nominative == "о"))
        if nominative == "" and (closed := _closed(stem)):
            yield NameForm(closed, MASCULINE, frozenset(cases.split()))
    stem = word.removesuffix("им")
    if stem != word and stem.endswith(_POSSESSIVE_STEMS):
        yield NameForm(stem, MASCULINE, frozenset({"ablt"}), 1)
    if word.endswith(("их", "ых")):  # Черних
        yield NameForm(word, MASCULINE, CASES, 1)
    if (word[-1] in "еиіїую" or (word[-1] == "о" and not word.endswith("ко"))) and len(word) > 2:
        yield NameForm(word, MASCULINE, CASES)


def _closed(stem: str) -> str | None:
    """о and е become і before a last consonant: Лисогора, Лисогір."""
    if len(stem) > 2 and stem[-2] in "ое" and stem[-1] not in _VOWELS:
        return stem[:-2] + "і" + stem[-1]
    return None


def _feminine(word: str) -> Iterator[NameForm]:
    if word[-1] not in "ая":
        yield NameForm(word, FEMININE, CASES, int(not word.endswith(_OBLIQUE)))
    for ending, cases in _FEMININE_ADJECTIVES:
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith((*_POSSESSIVE_STEMS, "ськ", "цьк", "зьк", "н", "р", "л", "т", "к", "в")):
            trust = int(stem.endswith((*_POSSESSIVE_STEMS, "ськ", "цьк", "зьк")))
            yield NameForm(stem + "а", FEMININE, frozenset(cases.split()), trust)


def _in_a(word: str) -> Iterator[NameForm]:
    if word[-1] in "ая":
        for gender in _GENDERS:
            yield NameForm(word, gender, frozenset({"nomn"}), 1)
    for ending, nominative, cases in _A_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and stem[-1] not in "ьй":
            for gender in _GENDERS:
                yield NameForm(stem + nominative, gender, frozenset(cases.split()))


def _dictionary(word: str, kind: str) -> Iterator[NameForm]:
    """Readings tagged ``kind`` (Name, Surn, Patr); a guess of the dictionary's own suffix rules counts less."""
    grouped: dict[tuple[str, str], tuple[set[str], int]] = {}
    for reading in readings(word):
        if kind not in reading.tags or "plur" in reading.tags:
            continue
        gender = next((g for g in _GENDERS if g in reading.tags), None)
        if gender is None:
            continue
        lemma = _surname_lemma(word, reading, gender) if kind == "Surn" else reading.lemma
        lemma = _same_g(word, lemma)
        cases, trust = grouped.setdefault((lemma, gender), (set(), 0))
        cases.update(cases_of(reading))
        grouped[(lemma, gender)] = (cases, max(trust, 2 if reading.known else 1))
    for (lemma, gender), (cases, trust) in grouped.items():
        yield NameForm(lemma, gender, frozenset(cases), trust)


def _same_g(word: str, lemma: str) -> str:
    """The dictionary takes г for ґ and back; ``lemma`` with the letter that ``word`` has in that place."""
    common = min(len(word), len(lemma))
    return (
        "".join(word[at] if letter in "гґ" and word[at] in "гґ" else letter for at, letter in enumerate(lemma[:common]))
        + lemma[common:]
    )


def _surname_lemma(word: str, reading: Reading, gender: str) -> str:
    """The dictionary gives some feminine surnames their masculine lemma; the form at hand knows better."""
    if gender == FEMININE and ("Fixd" in reading.tags or ("nomn" in reading.tags and reading.lemma != word)):
        return word
    if gender == FEMININE and reading.lemma.endswith(("ий", *_POSSESSIVE_STEMS)):
        return reading.lemma.removesuffix("ий") + "а"
    return reading.lemma


def _merged(forms: Iterator[NameForm]) -> tuple[NameForm, ...]:
    found: dict[tuple[str, str], NameForm] = {}
    for form in forms:
        key = (form.nominative, form.gender)
        other = found.get(key)
        trust = max(form.trust, other.trust) if other else form.trust
        cases = form.cases | other.cases if other else form.cases
        found[key] = NameForm(form.nominative, form.gender, cases, trust)
    return tuple(sorted(found.values(), key=lambda form: (-form.trust, -_closed_in(form))))


def _closed_in(form: NameForm) -> int:
    """Of Чорновол and Чорновіл, Лебедь and Лебідь, both in the dictionary, the Ukrainian one comes first."""
    sure = form.trust > 1 and not form.nominative.endswith("ів")  # Іванова is of Іванов, mostly
    return form.nominative.count("і") if sure else 0


@lru_cache(maxsize=20_000)
def surname_forms(word: str) -> tuple[NameForm, ...]:
    """Every way to read ``word`` as a surname. Hyphenated ones are read part by part and must agree."""
    word = word.lower()
    if "-" in word:
        return _hyphenated(word)
    if len(word) < 2 or not word[-1].isalpha():
        return ()
    rules = (_surname_readings, _called_by_noun, _masculine, _feminine, _in_a)
    return _merged(form for rule in rules for form in rule(word))


def _surname_readings(word: str) -> Iterator[NameForm]:
    return _dictionary(word, "Surn")


def _called_by_noun(word: str) -> Iterator[NameForm]:
    """Перебийноса, Вовчиці: a noun for a living being that somebody is called by, in the form the dictionary has."""
    for reading in readings(word):
        if reading.known and {"NOUN", "anim"} <= reading.tags and not reading.tags & _NO_NOUN:
            own = MASCULINE if "masc" in reading.tags else FEMININE
            for gender in _GENDERS if reading.lemma[-1] in "ая" else (own,):
                yield NameForm(reading.lemma, gender, cases_of(reading), 1)


def _hyphenated(word: str) -> tuple[NameForm, ...]:
    head, _, tail = word.partition("-")
    pairs = (
        NameForm(
            f"{first.nominative}-{last.nominative}",
            first.gender,
            first.cases & last.cases,
            min(first.trust, last.trust),
        )
        for first in (*surname_forms(head), *(NameForm(head, gender, CASES) for gender in _GENDERS))
        for last in surname_forms(tail)
        if first.gender == last.gender and first.cases & last.cases
    )
    return _merged(pairs)[:24]


@lru_cache(maxsize=20_000)
def patronymic_forms(word: str) -> tuple[NameForm, ...]:
    """Readings of ``word`` as a patronymic (Олексіївна, Петровичу).

    The dictionary knows Володимировича and Богданівни for patronymics, but not their nominatives.
    """
    if "-" in word:
        return ()
    word = word.lower()
    found = tuple(_dictionary(word, "Patr"))
    if found or not word.endswith(("ович", "івна", "ївна")):
        return found
    genitive = word + "а" if word.endswith("ч") else word[:-1] + "и"
    return tuple(
        NameForm(word, form.gender, frozenset({"nomn"}), form.trust)
        for form in _dictionary(genitive, "Patr")
        if "gent" in form.cases
    )


def declined_first_name(name: str, gender: str, stem: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    """Every case form of a first name with its cases. ``stem`` replaces the name's own where a vowel alternates
    (Яків: яков)."""
    name = name.lower()
    if name[-1] in "ая":
        yield from _declined(name[:-1], _first_declension(name))
    elif name[-1] in "еєиіїую" or (name[-1] == "о" and name[-2] in _VOWELS):
        yield name, frozenset(CASES)  # Саломе, Фуміо
    elif gender == FEMININE:
        yield name, frozenset(CASES) if name[-1] != "в" else frozenset({"nomn", "accs"})
        if name[-1] == "ь":
            yield name[:-1] + "і", frozenset({"gent", "datv", "loct"})
            yield name[:-1] + name[-2] + "ю", frozenset({"ablt"})
        if name[-1] == "в":
            yield from (
                (name + "і", frozenset({"gent", "datv", "loct"})),
                (name + "'ю", frozenset({"ablt"})),
            )
    else:
        yield name, frozenset({"nomn"})
        base = stem or name.rstrip("ойь")
        yield from _declined(base, _second_declension(name))


def _declined(stem: str, endings: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, frozenset[str]]]:
    for ending, cases in endings:
        yield stem + ending, frozenset(cases.split())
        softened = {"г": "з", "к": "ц", "х": "с"}.get(stem[-1:])
        if ending == "і" and softened:
            yield stem[:-1] + softened + ending, frozenset(cases.split())


def _first_declension(name: str) -> tuple[tuple[str, str], ...]:
    if name[-1] == "а":
        if name[-2:-1] in _SIBILANTS:  # Саша, Саші
            return (("а", "nomn"), ("і", "gent datv loct"), ("у", "accs"), ("ею", "ablt"), ("о", "voct"))
        return (("а", "nomn"), ("и", "gent"), ("і", "datv loct"), ("у", "accs"), ("ою", "ablt"), ("о", "voct"))
    after_vowel = name[-2:-1] in _VOWELS or name[-2:-1] == "'"
    oblique = "ї" if after_vowel else "і"
    instrumental = "єю" if after_vowel else "ею"
    return (("я", "nomn"), (oblique, "gent datv loct"), ("ю", "accs"), (instrumental, "ablt"), ("є", "voct"))


def _second_declension(name: str) -> tuple[tuple[str, str], ...]:
    if name[-1] == "й":
        return (("я", "gent accs"), ("ю", "datv"), ("єві", "datv loct"), ("єм", "ablt"), ("ї", "loct"), ("ю", "voct"))
    if name[-1] == "ь" or name.endswith("ігор"):
        return (("я", "gent accs"), ("ю", "datv"), ("еві", "datv loct"), ("ем", "ablt"), ("і", "loct"), ("ю", "voct"))
    if name[-1] in _SIBILANTS:
        return (("а", "gent accs"), ("у", "datv"), ("еві", "datv loct"), ("ем", "ablt"), ("і", "loct"), ("е", "voct"))
    return (("а", "gent accs"), ("у", "datv loct"), ("ові", "datv loct"), ("ом", "ablt"), ("і", "loct"), ("е", "voct"))


@lru_cache(maxsize=20_000)
def dictionary_first_names(word: str) -> tuple[NameForm, ...]:
    """Known readings of ``word`` as a first name; the dictionary lacks a few common ones (Володимир, Богдан)."""
    return tuple(form for form in _dictionary(word.lower(), "Name") if form.trust >= 2)
