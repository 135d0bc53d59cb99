"""Keys under which two spellings of one name meet: case, apostrophes, script and transcription aside."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.language.letters import unified
from reader.language.names import dictionary_first_names, surname_forms

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "y",
    "і": "i",
    "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у":
    "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "ы": "y", "э":
    "e",
    "ё": "yo", "ъ": "", "'": "",
}  # fmt: skip
# Spellings of one sound in Latin-script names and in transliterated Cyrillic ones, coarsest last.
_SOUNDS = (
    (re.compile(r"shch|sch|tsch|dzh|dsh|sh|ch|zh|ts|tz|cz|sz"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"kh"), "g"),
    (re.compile(r"(?<=[aeiouy])h(?![aeiouy])"), ""),
    (re.compile(r"h"), "g"),
    (re.compile(r"z|j"), "s"),
    (re.compile(r"[aeiouy]+"), ""),
)
_PARTICLES = frozenset(
    {
        "фон",
        "ван",
        "дер",
        "де",
        "ден",
        "да",
        "ді",
        "аль",
        "ель",
        "бін",
        "von",
        "van",
        "der",
        "de",
        "den",
        "da",
        "di",
        "al",
        "el",
        "bin",
    }
)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A person's name in lower case. ``first`` may be an initial ('л.'), or '' for a surname alone."""

    first: str
    middle: str
    last: str

    @property
    def initial(self) -> bool:
        return self.first.endswith(".") or len(self.first) == 1


def speaker_key(name: str) -> str:
    """``name`` folded: case, spaces and apostrophes aside. What decisions refer to."""
    return " ".join(unified(name).casefold().split())


@lru_cache(maxsize=20_000)
def name_parts(name: str) -> NameParts:
    """The parts of 'Марк Рютте', 'генсек НАТО Марк Рютте', 'Іван Петрович Коваль': words before the name are
    dropped."""
    words = unified(name).split()
    capitals = _trailing_capitals(words)
    lowered = [word.casefold() for word in capitals] or [word.casefold() for word in words]
    if not lowered:
        return NameParts("", "", "")
    if len(lowered) == 1:
        return NameParts("", "", lowered[0])
    start = next((at for at in range(1, len(lowered)) if lowered[at] in _PARTICLES), len(lowered) - 1)
    return NameParts(lowered[0], " ".join(lowered[1:start]), " ".join(lowered[start:]))


def _trailing_capitals(words: list[str]) -> list[str]:
    """The run of capitalised words and particles at the end, abbreviations before a name left out."""
    run: list[str] = []
    for word in reversed(words):
        if not (word[:1].isupper() or word.casefold() in _PARTICLES or word[:3].casefold() == "аль"):
            break
        run.insert(0, word)
    while run and run[0].casefold() in _PARTICLES:
        run.pop(0)
    while len(run) > 2 and run[0].isupper() and len(run[0]) > 2 and not run[1].isupper():
        run.pop(0)
    return run


def is_cyrillic(name: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in name)


@lru_cache(maxsize=20_000)
def skeletons(word: str) -> frozenset[str]:
    """Consonants of a name as they sound, whatever the script; two for a Latin J, which may be spoken Й or ДЖ."""
    word = " ".join(part for part in word.split() if part not in _PARTICLES) or word
    latin = "".join(_LATIN.get(letter, letter) for letter in word.casefold())
    found = {_sounds(latin)}
    if latin.startswith("j"):
        found.add(_sounds("y" + latin[1:]))
    return frozenset(found)


def _sounds(latin: str) -> str:
    vowel = latin[:1] in "aeiouy"
    for pattern, sound in _SOUNDS:
        latin = pattern.sub(sound, latin)
    latin = re.sub(r"[^a-z]", "", latin)
    return ("a" if vowel else "") + re.sub(r"(.)\1+", r"\1", latin)


def sounds_alike(one: str, other: str) -> bool:
    """Two words of different scripts that may be one name."""
    return bool(skeletons(one) & skeletons(other))


@lru_cache(maxsize=20_000)
def nominatives(name: str) -> frozenset[tuple[str, str]]:
    """(first, last) that a name in another case may stand for ('Марка Рютте'); empty for a name that is none."""
    parts = name_parts(name)
    if not parts.first or parts.initial or not is_cyrillic(name):
        return frozenset()
    return frozenset(
        (first.nominative, last.nominative)
        for first in dictionary_first_names(parts.first)
        for last in surname_forms(parts.last)
        if first.gender == last.gender and first.cases & last.cases - {"nomn"}
    )
