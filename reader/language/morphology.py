"""Dictionary readings of Ukrainian words (pymorphy3), loaded on first use and cached. The dictionary orders readings
arbitrarily (it has no frequencies), so callers look at all of them."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from reader.language import mapped
from reader.language.lookup import Ending, Lookup


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a word form. ``tags`` are OpenCorpora grammemes (VERB, NOUN, Name, Surn, nomn, masc, ...)."""

    lemma: str
    tags: frozenset[str]
    known: bool


@cache
def _analyser() -> Any:  # noqa: ANN401 - pymorphy3 has no types
    import pymorphy3

    mapped.install()
    return pymorphy3.MorphAnalyzer(lang="uk")


@cache
def _lookup() -> Lookup | None:
    """None where pymorphy3 has another automaton (its compiled extra), which is quick itself."""
    analyser = _analyser()
    try:
        return Lookup(analyser.dictionary, analyser.char_substitutes)
    except AttributeError:
        return None


def _parses(word: str) -> list[Any]:
    try:
        return list(_analyser().parse(word))
    except ValueError:  # pymorphy3 asks each letter's name, and some (Tangut) have none
        return []


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[Reading, ...]:
    """All readings of ``word`` (any case; apostrophes already unified), dictionary order, duplicates dropped."""
    word = word.lower()
    return _known_readings(word) or _guessed_readings(word)


def _known_readings(word: str) -> tuple[Reading, ...]:
    """What the dictionary itself has; one look-up, where parsing asks for each reading anew whether it is known."""
    if len(word) < 2 or word.isascii():  # initials and Latin letters are read by rules, not by the dictionary
        return ()
    analyser = _analyser()
    dictionary = analyser.dictionary
    found: dict[tuple[str, frozenset[str]], Reading] = {}
    for fixed, places in dictionary.words.similar_items(word, analyser.char_substitutes):
        for paradigm, at in places:
            lemma = str(dictionary.build_normal_form(paradigm, at, fixed))
            tags: frozenset[str] = dictionary.build_tag_info(paradigm, at).grammemes
            if (lemma, tags) not in found:
                found[lemma, tags] = Reading(lemma, tags, known=True)
    return tuple(found.values())


def _guessed_readings(word: str) -> tuple[Reading, ...]:
    found: dict[tuple[str, frozenset[str]], Reading] = {}
    for parse in _parses(word):
        tags = frozenset(parse.tag.grammemes)
        found.setdefault((parse.normal_form, tags), Reading(parse.normal_form, tags, bool(parse.is_known)))
    return tuple(found.values())


def dictionary_forms(word: str) -> tuple[list[str], bool]:
    """The distinct dictionary forms of ``word`` (lower case), and whether the dictionary has it; not remembered, no
    tags.
    """
    # Single letters may be initials, which are not in the dictionary.
    found = known_forms(word) if len(word) > 1 else []
    if found:
        return found, True
    guessed = list(dict.fromkeys(parse.normal_form for parse in _parses(word)))
    return guessed, len(word) == 1 and bool(_analyser().word_is_known(word))


def known_forms(word: str) -> list[str]:
    """The distinct dictionary forms of ``word`` (lower case, more than one letter); none where the dictionary lacks it,
    which guessing takes twenty times as long to say.
    """
    # One look-up instead of the three that parsing and asking whether it is known take, and no tags.
    lookup = _lookup()
    return lookup.forms(word) if lookup is not None else _looked_up(word)


@lru_cache(maxsize=50_000)
def is_dictionary_form(word: str) -> bool:
    """Whether the dictionary has ``word`` (lower case) and lists it as what other forms are forms of."""
    return len(word) > 1 and word in known_forms(word)


def dictionary_endings(word: str) -> tuple[Ending, ...] | None:
    """How the dictionary forms of ``word`` (lower case) are made of it; None where ``dictionary_forms`` has to be
    asked.
    """
    lookup = _lookup()
    return lookup.endings(word) if lookup is not None and len(word) > 1 else None


def _looked_up(word: str) -> list[str]:
    """As ``Lookup.forms``, by pymorphy3's own means."""
    analyser = _analyser()
    dictionary = analyser.dictionary
    found: dict[str, None] = {}
    for fixed, places in dictionary.words.similar_items(word, analyser.char_substitutes):
        found.update((dictionary.build_normal_form(paradigm, at, fixed), None) for paradigm, at in places)
    return list(found)


@lru_cache(maxsize=2_000)
def inflected(lemma: str) -> frozenset[str]:
    """Every form that the dictionary gives the word whose dictionary form is ``lemma``; none where it has no such."""
    if len(lemma) > 1 and not known_forms(lemma):
        return frozenset()
    parses = [parse for parse in _parses(lemma) if parse.is_known and parse.normal_form == lemma]
    return frozenset(form.word for parse in parses for form in parse.lexeme)


def lemmas(word: str) -> tuple[str, ...]:
    """The distinct dictionary forms of ``word``, likelier first as far as the dictionary says."""
    return tuple(dict.fromkeys(reading.lemma for reading in readings(word)))


@lru_cache(maxsize=20_000)
def in_nominative(word: str, noun: Reading) -> str:
    """``word`` (the noun that ``noun`` reads, or an adjective before it) in the nominative singular or plural,
    capital kept.

    A word that the dictionary cannot put there comes back as it was.
    """
    wanted = {"nomn", "plur"} if "plur" in noun.tags else {"nomn"}
    genders = {"masc", "femn", "neut"} & noun.tags
    for parse in _analyser().parse(word.lower()):
        adjective = "ADJF" in parse.tag
        if not adjective and parse.normal_form != noun.lemma:
            continue
        made = parse.inflect(wanted | genders if adjective and "plur" not in wanted else wanted)
        if made is not None:
            return str(made.word[:1].upper() + made.word[1:] if word[:1].isupper() else made.word)
    return word
