"""Where words may break, for the page only: soft hyphens are put into what is shown and never into what is copied,
found or counted. pyphen's Ukrainian patterns break badly ('ме-т-це-н-т-ру'): what cannot be read is joined again."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from pyphen import Pyphen, language_fallback

VOWELS = re.compile("[аеєиіїоуюяыэёaeiouyąęóäöüáéíóúàèìòùâêîôû]", re.IGNORECASE)
SONORANT = re.compile("[лмнрвй][^ьї'’ʼ]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
SHORTEST_WORD, SHORTEST_PART = 6, 2


@cache
def _patterns(language: str) -> Pyphen | None:
    known = language_fallback(language.replace("-", "_"))
    return Pyphen(lang=known) if known else None


def readable(word: str, places: list[int]) -> tuple[int, ...]:
    """Those of the places between which every part has a vowel and two letters at least."""
    kept: list[int] = []
    begin = 0
    for place in dict.fromkeys(_after_sonorant(word, place) for place in places):
        if _is_part(word[begin:place]) and _is_part(word[place:]):
            kept.append(place)
            begin = place
    return tuple(kept)


def _after_sonorant(word: str, place: int) -> int:
    """'Стол-тенберг' and not 'Сто-лтенберг': no part begins with such a letter and another consonant after it."""
    pair = word[place : place + 2]
    return place + 1 if SONORANT.match(pair) and not VOWELS.search(pair) else place


def _is_part(part: str) -> bool:
    letters = [letter for letter in part if letter.isalpha()]
    return (
        len(letters) >= SHORTEST_PART and bool(VOWELS.search(part)) and not part.startswith(("'", "’", "ʼ", "ь", "Ь"))
    )


@lru_cache(maxsize=50_000)
def _places(word: str, language: str) -> tuple[int, ...]:
    patterns = _patterns(language)
    if patterns is None or len(word) < SHORTEST_WORD or word.isupper():
        return ()
    return readable(word, [int(place) for place in patterns.positions(word)])


def hyphenation(language: str | None) -> Callable[[str], tuple[int, ...]] | None:
    """A function from a paragraph to the offsets (code points) where it may break; None where no patterns are known."""
    if not language or _patterns(language) is None:
        return None

    def places(text: str) -> tuple[int, ...]:
        found: list[int] = []
        for match in WORD.finditer(text):
            found.extend(match.start() + place for place in _places(match.group(), language))
        return tuple(found)

    return places


def learn(text: str, language: str | None) -> bool:
    """Work out every word of a text beforehand, away from the window's thread. False where nothing is to be done."""
    places = hyphenation(language)
    if places is None:
        return False
    places(text)
    return True
