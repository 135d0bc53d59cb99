"""Which language a text is in: by letters that only one alphabet has, then by small words."""

import re

_ONLY_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_ONLY_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")
# Runs, since a match for each letter takes five times as long.
_CYRILLIC = re.compile(r"[а-яА-ЯіїєґІЇЄҐёЁ]+")
_LATIN = re.compile(r"[a-zA-Z]+")
_ENGLISH_WORDS = re.compile(
    r"\b(?:the|and|of|to|in|is|that|was|for|on|with|said|as|has|are|at|by|from)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_UKRAINIAN_WORDS = re.compile(
    r"\b(?:та|що|на|за|для|про|це|до|як|але|року|його|не|або|був|була|було|були|після)\b", re.IGNORECASE
)
_RUSSIAN_WORDS = re.compile(r"\b(?:что|как|это|для|его|она|они|или|был|года|после|также|при|не|из|от)\b", re.IGNORECASE)


def detected(text: str) -> str | None:
    """'uk', 'ru', 'en' or None where the first 20,000 code points do not say."""
    head = text[:20_000]
    cyrillic, latin = len("".join(_CYRILLIC.findall(head))), len("".join(_LATIN.findall(head)))
    if cyrillic >= latin and cyrillic:
        return _cyrillic_language(head)
    words = len(_WORD.findall(head))
    if words and len(_ENGLISH_WORDS.findall(head)) / words >= 0.06:
        return "en"
    return None


def _cyrillic_language(head: str) -> str | None:
    ukrainian = len(_ONLY_UKRAINIAN.findall(head)) + len(_UKRAINIAN_WORDS.findall(head))
    russian = len(_ONLY_RUSSIAN.findall(head)) + len(_RUSSIAN_WORDS.findall(head))
    if ukrainian == russian:
        return None
    return "uk" if ukrainian > russian else "ru"
