"""Words that call a person only where they stand so: 'мати' is no verb in 'каже мати', 'військова' no adjective in
'каже військова', 'CEO' is in no dictionary. Says how such a word may be read, not whom it means."""

from functools import lru_cache

from reader.language.morphology import Reading, readings
from reader.language.names import CASES, cases_of
from reader.quotes.frames import cue_of
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.readings import animate

_OPENS = frozenset('—–-,;:(«„“"')  # after such a mark a clause may begin with its subject


def role_readings(layout: Layout, words: Lexicon, number: int) -> tuple[Reading, ...]:
    """Readings of the word ``number`` of ``layout`` as a noun for one person; empty where it is none."""
    word = layout.words[number]
    if found := animate(word.lower):
        return found
    lists = words.words
    if word.lower in lists["role_abbreviations"]:
        return (Reading(word.lower, frozenset({"NOUN", "anim", *CASES}), known=True),)
    if word.lower in lists["kin"]:
        return _mother(word.lower) if _is_noun(layout, words, number) else ()
    if word.capital and not layout.starts_sentence(word):
        return ()
    if found := _listed(word.lower, lists["called_nouns"]):
        return found
    found = _adjectival(word.lower, lists["adjectival_nouns"])
    return found if found and _stands_alone(layout, number, found) else ()


def cases_of_readings(found: tuple[Reading, ...]) -> frozenset[str]:
    return frozenset().union(*(cases_of(one) for one in found)) if found else frozenset()


def _mother(word: str) -> tuple[Reading, ...]:
    """Its readings as a noun, whatever else it may be."""
    return tuple(one for one in readings(word) if {"NOUN", "anim"} <= one.tags and "plur" not in one.tags)


def _is_noun(layout: Layout, words: Lexicon, number: int) -> bool:
    """A reporting word, an owner or an adjective stands before it; or a clause begins with it, and what follows is
    whose mother she is, or what she does."""
    word = layout.words[number]
    before = layout.words[number - 1] if number else None
    if before is not None and layout.text[before.end : word.start] == " ":
        if cue_of(before, words) is not None or before.lower in words.words["owners"]:
            return True
        return any({"ADJF", "femn", "nomn"} <= one.tags for one in readings(before.lower))
    lead = layout.text[max(0, word.start - 4) : word.start].rstrip(" \xa0")[-1:]
    if not layout.starts_sentence(word) and lead not in _OPENS:
        return False
    after = layout.words[number + 1] if number + 1 < len(layout.words) else None
    if after is None or layout.text[word.end : after.start] != " ":
        return False
    tags = [one.tags for one in readings(after.lower)]
    whose = any("gent" in one and ("anim" in one or one & {"NPRO", "ADJF", "NUMR"}) for one in tags)
    acts = any("VERB" in one and ({"past", "femn"} <= one or {"3per", "sing"} <= one) for one in tags)
    return after.capital or whose or acts


@lru_cache(maxsize=10_000)
def _listed(word: str, listed: frozenset[str]) -> tuple[Reading, ...]:
    """'капітанка' is a plant to the dictionary, and 'дронар' nothing."""
    found = [one for one in readings(word) if "NOUN" in one.tags and one.lemma in listed and "plur" not in one.tags]
    return tuple(Reading(one.lemma, one.tags - {"inan"} | {"anim"}, known=True) for one in found)


@lru_cache(maxsize=10_000)
def _adjectival(word: str, listed: frozenset[str]) -> tuple[Reading, ...]:
    """The forms of a listed adjective that people are called by, as a noun of its gender."""
    found = []
    for one in readings(word):
        gender = next((gender for gender in ("masc", "femn") if gender in one.tags), None)
        if "ADJF" not in one.tags or gender is None or not one.known:
            continue
        lemma = one.lemma[:-2] + "а" if gender == "femn" and one.lemma.endswith("ий") else one.lemma
        if lemma in listed:
            found.append(Reading(lemma, one.tags - {"ADJF"} | {"NOUN", "anim"}, known=True))
    return tuple(found)


def _stands_alone(layout: Layout, number: int, found: tuple[Reading, ...]) -> bool:
    """No noun beside it that it agrees with: 'військова частина', 'служба військова'."""
    word, cases = layout.words[number], cases_of_readings(found)
    genders = {gender for one in found for gender in ("masc", "femn") if gender in one.tags}

    def agrees(other: Word) -> bool:
        return any(
            one.tags & {"NOUN", "ADJF"} and one.tags & genders and cases_of(one) & cases
            for one in readings(other.lower)
        )

    after = layout.words[number + 1] if number + 1 < len(layout.words) else None
    if after is not None and layout.text[word.end : after.start] in (" ", "-") and not after.capital and agrees(after):
        return False
    before = layout.words[number - 1] if number else None
    beside = before is not None and layout.text[before.end : word.start] in (" ", "-")
    return not (beside and before is not None and "NOUN" in _tags(before) and agrees(before))


def _tags(word: Word) -> frozenset[str]:
    return frozenset().union(*(one.tags for one in readings(word.lower)))
