"""Letters made comparable: one apostrophe and hyphen, lower case, no stress marks or soft hyphens; and the way back.

``unified`` keeps every offset; ``folded`` may drop or add code points and carries a map of offsets where it does.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from reader.values import TextSpan

_APOSTROPHES = "’ʼ‘`´ʹ\u201b\u2032\uff07\u02bb\u02c8\ua78c"
_SAME_LENGTH = {**dict.fromkeys("’ʼ‘`´ʹ", "'"), "\u00a0": " ", "\u202f": " ", "\u2009": " "}
# Dropped wherever they stand: soft hyphen, zero-width space and joiners, word joiner, direction marks, byte order mark.
_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Each of these folds to exactly one code point, so a text made only of them needs no offset map.
_PLAIN = (
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys("\u2010\u2011", "-")
    | dict.fromkeys("\u00a0\u202f\u2009", " ")
    | {"Ё": "е", "ё": "е", "Ѐ": "е", "ѐ": "е", "Ѝ": "и", "ѝ": "и"}
)
_UNUSUAL = re.compile(
    "[^\\x00-\\x7f\u0400-\u045f\u0490\u0491"
    "\u00a0\u00a7\u00ab\u00b0\u00b7\u00bb\u2009\u2010-\u2026\u202f\u2030\u20ac\u20b4\u2116"
    + re.escape(_APOSTROPHES)
    + "]"
)
# A typed " or * for the apostrophe, as keyboards without it make people write: зв"язок.
# The mark comes first, so that looking for it is one quick pass.
_QUOTES = '"“”″*'
_QUOTE_AS_APOSTROPHE = re.compile(r"[\"“”″*](?=[яюєї])(?<=[бвгґджзйклмнпрстфхцчшщ].)")
_COMPOSED = {("и", "\u0306"): "й", ("і", "\u0308"): "ї", ("i", "\u0308"): "ї"}


def unified(text: str) -> str:
    """``text`` with every apostrophe as ' and every fixed or thin space as a space. Offsets stay the same."""
    # As in ``folded``: a few searches are quicker than str.translate on Cyrillic.
    for letter, made in _SAME_LENGTH.items():
        if letter in text:
            text = text.replace(letter, made)
    return text


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` in comparable letters. ``starts[i]``: the original's code point where code point i of ``text`` begins.

    ``starts`` has one entry more than ``text`` (the end) and is None where all offsets are the same.
    """

    text: str
    starts: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> TextSpan:
        """The original's span for [start, end) of the folded text, with the marks that were dropped inside it."""
        if self.starts is None:
            return TextSpan(start, end)
        return TextSpan(self.starts[start], self.starts[end])


def folded(text: str) -> Folded:
    """``text`` as it is compared: index, query and marks all go through here and through nothing else."""
    if _UNUSUAL.search(text) is not None:
        return _folded_by_letter(text)
    # One replacement after the other is several times quicker than str.translate on Cyrillic.
    for letter, made in _PLAIN.items():
        if letter in text:
            text = text.replace(letter, made)
    return Folded(_with_apostrophes(text.lower()))


def _folded_by_letter(text: str) -> Folded:
    letters: list[str] = []
    starts: list[int] = []
    for at, letter in enumerate(text):
        if unicodedata.combining(letter):
            composed = _COMPOSED.get((letters[-1], letter)) if letters else None
            if composed:
                letters[-1] = composed
            continue
        for made in _folded_letter(letter):
            letters.append(made)
            starts.append(at)
    # A mark dropped after a letter belongs to that letter, hence to the span that ends before the next one.
    starts.append(len(text))
    return Folded(_with_apostrophes("".join(letters)), tuple(starts))


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    if letter in _DROPPED:
        return ""
    if letter in _PLAIN:
        return _PLAIN[letter]
    lowered = letter.lower()
    if lowered in "йїґ":
        return lowered
    # Twice: the capital of a mathematical alphabet has no lower case of its own, the letter inside it has.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return "".join(_PLAIN.get(part, part) for part in decomposed if not unicodedata.combining(part)) or " "


def _with_apostrophes(text: str) -> str:
    return _QUOTE_AS_APOSTROPHE.sub("'", text) if any(mark in text for mark in _QUOTES) else text


_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z]")
_LATIN_FOR_CYRILLIC = dict(zip("авсеніїјкморѕтух", "abcehiijkmopstyx", strict=True))
_CYRILLIC_LOOKALIKES = str.maketrans(
    {latin: cyrillic for cyrillic, latin in reversed(_LATIN_FOR_CYRILLIC.items()) if cyrillic not in "јѕї"}
)
_LATIN_LOOKALIKES = str.maketrans(_LATIN_FOR_CYRILLIC)


def is_cyrillic(word: str) -> bool:
    return _CYRILLIC.search(word) is not None


def is_latin(word: str) -> bool:
    return _LATIN.search(word) is not None


def one_script(word: str) -> str:
    """A folded word that mixes both alphabets, in the one it was meant in; unchanged where letters do not allow it.

    'cepвіc' with Latin c, e, p becomes 'сервіс'; 'microsoftа' stays, since r, s, f have no Cyrillic double.
    """
    if not (is_latin(word) and is_cyrillic(word)):
        return word
    cyrillic = word.translate(_CYRILLIC_LOOKALIKES)
    if not is_latin(cyrillic):
        return cyrillic
    latin = word.translate(_LATIN_LOOKALIKES)
    return word if is_cyrillic(latin) else latin
