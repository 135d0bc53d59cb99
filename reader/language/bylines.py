"""Does a short line look like a person's name? By shape first, then by the dictionary. No list of people here."""

import re

from reader.language.morphology import readings

_WORD = r"[А-ЯІЇЄҐЁA-Z][а-яіїєґёa-zà-ž'’ʼ]+(?:[-–][А-ЯІЇЄҐЁA-Z][а-яіїєґёa-zà-ž'’ʼ]+)?"
_INITIAL = r"[А-ЯІЇЄҐA-Z]\."
_NAME = re.compile(
    rf"(?:{_WORD}|{_INITIAL})(?:[ \u00a0](?:{_WORD}|{_INITIAL}|(?:de|van|von|der|den|al|el)(?=[ ]))){{1,3}}"
)
_NOT_GIVEN = re.compile(
    r"(?:Facebook|Twitter|Telegram|Viber|Instagram|YouTube|WhatsApp|Google|News|The|New|Our|All|Latest|Daily|Most|More|Top|Read|Sign|Last|Live|Breaking)\b"
)
_SURNAME = re.compile(r"(?:[еє]нко|[чщ]ук|юк|[цс]ьк(?:ий|а)|ович|евич|ішвілі|дзе|йко)$")
_BENT = frozenset({"gent", "datv", "accs", "ablt", "loct", "voct"})
_NO_SURNAME = re.compile(r"(?:ия|ія|ость|ість|ство|ние|ння|тет|[иі]зм)$")
_CYRILLIC = re.compile(r"[А-Яа-яІЇЄҐіїєґ]")
NAME_PATTERN = _NAME.pattern


def is_name_shaped(words: str) -> bool:
    """Two to four capitalised words and nothing else ('Максим Карпенко', 'О. Гончар', 'Mary Ann Smith')."""
    return bool(_NAME.fullmatch(words.strip()))


def is_persons_name(words: str) -> bool:
    """As ``is_name_shaped``, and for Cyrillic letters a given name or a patronymic among the words, as the dictionary
    knows them."""
    words = words.strip()
    if not is_name_shaped(words):
        return False
    if _NOT_GIVEN.match(words):
        return False
    parts = [part for part in words.replace("\u00a0", " ").split(" ") if part]
    if any(part.endswith(".") for part in parts[:-1]) or not _CYRILLIC.search(words):
        return True
    if _is_upright(parts[0], {"Name"}):
        return True
    return _is_upright(parts[-1], {"Name", "Patr"}) and not _has(parts[0], {"ADJF"})


def may_be_name(words: str) -> bool:
    """Name-shaped, and no word of it is one that the dictionary knows as something else: enough beside a date."""
    words = words.strip()
    if not is_name_shaped(words) or _NOT_GIVEN.match(words):
        return False
    parts = [part for part in re.split(r"[ \u00a0]", words) if not part.endswith(".")]
    if len(parts) == 2 and _SURNAME.search(parts[1]) and not _has(parts[0], {"ADJF"}):
        return True  # 'Гала' is a gala too
    return all(map(_is_open, parts)) and not _NO_SURNAME.search(parts[-1])


def is_adjective(word: str) -> bool:
    """As the dictionary has it: 'Біла', 'Новий'."""
    return _has(word, {"ADJF"})


def _is_open(word: str) -> bool:
    known = [reading.tags for reading in readings(word.replace("’", "'").replace("ʼ", "'")) if reading.known]
    return not known or any({"Name", "Surn", "Patr"} & tags for tags in known)


def separate_names(words: str) -> tuple[str, ...]:
    """'Ірина Довгопол Сергій Тарасюк' is two people: a second given name begins the third word."""
    parts = words.split()
    if len(parts) == 4 and _has(parts[0], {"Name"}) and _has(parts[2], {"Name"}) and not _has(parts[1], {"Patr"}):
        return (" ".join(parts[:2]), " ".join(parts[2:]))
    return (words,)


def _is_upright(word: str, tags: set[str]) -> bool:
    """One of ``tags``, in the nominative: 'Еду' is a form of 'Ед', and no name that anybody signs with."""
    found = readings(word.replace("’", "'").replace("ʼ", "'"))
    return any(tags & one.tags and one.known and ("nomn" in one.tags or not one.tags & _BENT) for one in found)


def _has(word: str, tags: set[str]) -> bool:
    found = readings(word.replace("’", "'").replace("ʼ", "'"))
    return any(tags & reading.tags and reading.known for reading in found)
