"""What a word form is looked up by: every dictionary form it may come from. The same for the index and for queries.

Ukrainian through the dictionary of pymorphy3 (all readings: it has no frequencies, so the first one means nothing),
English by rule. Raise ``VERSION`` with any change here, in letters or in tokens: the index
is then rebuilt.
"""

import re
from functools import lru_cache

from reader.language.english import bases
from reader.language.letters import is_cyrillic, is_latin
from reader.language.lookup import Ending
from reader.language.morphology import dictionary_endings, dictionary_forms, inflected, readings

VERSION = "1"

_VOWELS = "аеєиіїоуюя"
_INITIAL_SHORT_I = re.compile(rf"й(?=[^{_VOWELS}])")
# Case endings of nouns and adjectives, longest first: for names that the dictionary does not know.
_ENDINGS = re.compile(
    r"(?:ового|евого|ові|еві|єві|ами|ями|ими|ого|ому|ої|ою|ею|єю|ом|ем|єм|ам|ям|ах|ях|ів|їв|ий|ій|им|ім|их"
    r"|а|я|у|ю|е|є|и|і|ї|о|й|ь)$"
)
# Words whose terms differ from their dictionary forms in nothing: neither ґ nor й at the beginning is spelled anew.
_INFLECTED = re.compile(r"(?!й)[\u0400-\u0481\u048a-\u048f\u0492-\u04ff']+")
_FEW = 4
_GERUNDS = (("вшись", "тися"), ("вши", "ти"), ("чись", "ться"), ("чи", "ть"))
_GERUND_ENDINGS = tuple(ending for ending, _ in _GERUNDS)


@lru_cache(maxsize=20_000)
def terms(form: str) -> tuple[str, ...]:
    """The terms that ``form`` (a token's form: folded, one script) is found by, at least one, distinct."""
    return made_terms(form)


def made_terms(form: str) -> tuple[str, ...]:
    """As ``terms``, never remembered: for callers that remember what they make of it."""
    endings = shared_endings(form)
    if endings is not None:
        return tuple([form[:end] + ending for end, ending in endings])
    if is_cyrillic(form):
        return cyrillic_terms(form)
    if is_latin(form) and form.isascii() and not any(letter.isdigit() for letter in form):
        return bases(form)
    return (form,)


def shared_endings(form: str) -> tuple[Ending, ...] | None:
    """How the terms of ``form`` are made of it, found out quickly and the same for all words that are inflected alike;
    None where that does not tell it.
    """
    if _INFLECTED.fullmatch(form) and not form.endswith(_GERUND_ENDINGS):
        return dictionary_endings(form)
    return None


def forms_of(term: str) -> frozenset[str]:
    """The forms that the Ukrainian dictionary gives a word found by ``term``; not those that ``terms`` only guesses,
    which begin with the same three letters.
    """
    spellings = (term, f"й{term[1:]}") if term.startswith("і") else (term,)
    return frozenset().union(*map(inflected, spellings)) if is_cyrillic(term) else frozenset()


def cyrillic_terms(form: str) -> tuple[str, ...]:
    """The terms of a word of Cyrillic letters, by its dictionary forms and the rules for words that have none."""
    found: dict[str, None] = {}
    for spelling in (form, form.replace("ґ", "г")) if "ґ" in form else (form,):
        for term in _dictionary_forms(spelling):
            found.setdefault(_one_spelling(term))
    return tuple(found)


def _one_spelling(term: str) -> str:
    """ґ as г, and й before a consonant as і: йти and іти, ймовірний and імовірний are one word each."""
    return _INITIAL_SHORT_I.sub("і", term.replace("ґ", "г"), count=1) if term[0] in "йґ" or "ґ" in term else term


def _dictionary_forms(form: str) -> list[str]:
    found, known = dictionary_forms(form)
    if known:
        return [*found, *_verbs_of(form)]
    return [*found[:_FEW], *_stems(form)] or [form]


def _verbs_of(form: str) -> list[str]:
    """A gerund's verb: the dictionary lists 'читаючи' and 'зробивши' as words of their own."""
    if not form.endswith(_GERUND_ENDINGS):
        return []
    for ending, verb_ending in _GERUNDS:
        if form.endswith(ending) and any("GRND" in reading.tags for reading in readings(form)):
            verb = form.removesuffix(ending) + verb_ending
            return [other.lemma for other in readings(verb) if other.known and {"VERB", "INFN"} & other.tags]
    return []


def _stems(form: str) -> list[str]:
    """For a word that the dictionary does not know: what stays of it in every case, marked as no word."""
    if len(form) < 4 or not form.isalpha():
        return [form]
    stem = _ENDINGS.sub("", form)
    return [f"{stem}~"] if len(stem) >= 3 else [form]
