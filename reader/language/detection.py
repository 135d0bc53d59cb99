"""Which language a text is in: by letters that only one alphabet has, then by small words."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

_ONLY_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_ONLY_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")
# Runs, since a match for each letter takes five times as long.
_CYRILLIC = re.compile(r"[а-яА-ЯіїєґІЇЄҐёЁ]+")
_LATIN = re.compile(r"[a-zA-Z]+")
_ENGLISH_TOLD = "the and of to in is that was for on with said as has are at by from"
_UKRAINIAN_TOLD = "та що на за для про це до як але року його не або був була було були після"
_RUSSIAN_TOLD = "что как это для его она они или был года после также при не из от"
_ENGLISH_WORDS, _UKRAINIAN_WORDS, _RUSSIAN_WORDS = (
    frozenset(words.split()) for words in (_ENGLISH_TOLD, _UKRAINIAN_TOLD, _RUSSIAN_TOLD)
)
_WORD = re.compile(r"[^\W\d_]+")
_WHOLE_WORD = re.compile(r"\w+")


def detected(text: str) -> str | None:
    """'uk', 'ru', 'en' or None where the first 20,000 code points do not say."""
    head = text[:20_000]
    cyrillic, latin = len("".join(_CYRILLIC.findall(head))), len("".join(_LATIN.findall(head)))
    if cyrillic >= latin and cyrillic:
        return _cyrillic_language(head)
    words = len(_WORD.findall(head))
    if words and _count(_WHOLE_WORD.findall(head.lower()), _ENGLISH_WORDS) / words >= 0.06:
        return "en"
    return None


def _cyrillic_language(head: str) -> str | None:
    words = _WHOLE_WORD.findall(head.lower())
    ukrainian = len(_ONLY_UKRAINIAN.findall(head)) + _count(words, _UKRAINIAN_WORDS)
    russian = len(_ONLY_RUSSIAN.findall(head)) + _count(words, _RUSSIAN_WORDS)
    if ukrainian == russian:
        return None
    return "uk" if ukrainian > russian else "ru"


def _count(words: Sequence[str], known: AbstractSet[str]) -> int:
    return sum(map(known.__contains__, words))
