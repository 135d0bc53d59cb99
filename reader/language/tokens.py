"""Words, numbers and dates of a text with their places. A compound ('прес-служба', '26.01.2022') gives its parts
too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.language.letters import Folded, folded, one_script

WORD = re.compile(
    r"\d{1,3}(?: \d{3})+(?![\d\w])"  # 100 000, with whatever space: folding made it one
    r"|\d+(?:[.,:/]\d+)+"  # 1,5  26.01.2022  10:30
    r"|[^\W_]+(?:['-][^\W_]+)*"
)
# The space comes first, so that looking for it is one quick pass.
_GROUPED = re.compile(r" \d{3}(?<=\d \d{3})")
_PART = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
# One word of Cyrillic letters, as most are: it is its own only piece.
_PLAIN = re.compile(r"[\u0400-\u0481\u048a-\u04ff]{1,60}")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_LATIN_WITH_ENDING = re.compile(r"([a-z][a-z0-9]{2,})'?([\u0400-\u04ff]{1,3})")
_CAN_BE_CYRILLIC = re.compile(r"[abcehikmoptxy]+")
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class Token:
    """``form`` folded and in one script. [start, end) of the folded text. ``position`` counts words for phrases.

    ``whole``: False for the parts of a compound, which stand at the compound's position and the following ones.
    """

    form: str
    start: int
    end: int
    position: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """One form that a word gives: ``step`` positions after the word's own, [start, end) within the word."""

    form: str
    step: int
    start: int
    end: int
    whole: bool


def tokens(text: str) -> list[Token]:
    """The tokens of ``text`` (any text, not folded yet); offsets are those of ``folded(text).text``."""
    return list(tokens_of(folded(text)))


def tokens_of(content: Folded, position: int = 0) -> Iterator[Token]:
    """As ``tokens``, for a text that is folded already; the first word gets ``position``."""
    for match in WORD.finditer(content.text):
        found = pieces(match.group())
        at = match.start()
        for piece in found:
            yield Token(piece.form, at + piece.start, at + piece.end, position + piece.step, piece.whole)
        position += found[-1].step + 1


def words(text: str) -> list[str]:
    """All matches of ``WORD`` in a folded text, quicker: most of what stands between spaces is a word and nothing else,
    and a word has a space in it only where digits are grouped.
    """
    if _GROUPED.search(text):
        return WORD.findall(text)
    parts = text.split()
    if all(map(str.isalnum, parts)):
        return parts
    found: list[str] = []
    for part in parts:
        if part.isalnum():
            found.append(part)
        else:
            found += WORD.findall(part)
    return found


def pieces(word: str) -> tuple[Piece, ...]:
    """What ``word`` (one match of ``WORD`` in a folded text) is looked up by: itself, then its parts. Steps ascend."""
    # Long ones are not remembered, lest a strange text fills the memory.
    return _known_pieces(word) if len(word) <= _LONGEST else made_pieces(word)


def made_pieces(word: str) -> tuple[Piece, ...]:
    """As ``pieces``, never remembered: for callers that remember what they make of it."""
    if _PLAIN.fullmatch(word):
        return (Piece(word, 0, 0, len(word), whole=True),)
    parts = list(_PART.finditer(word))
    if len(parts) == 1 and parts[0].group() == word:
        return _simple(word)
    found = [Piece(whole_form(word), 0, 0, len(word), whole=True)]
    for step, part in enumerate(parts):
        form = one_script(part.group()[:_LONGEST])
        found.append(Piece(form, step, part.start(), part.end(), whole=False))
    return tuple(found)


def width(word: str) -> int:
    """How many positions ``word`` takes: as many as it has parts."""
    return len(_PART.findall(word))


@lru_cache(maxsize=100_000)
def _known_pieces(word: str) -> tuple[Piece, ...]:
    return made_pieces(word)


def _simple(word: str) -> tuple[Piece, ...]:
    short = word[:_LONGEST]
    ending = _LATIN_WITH_ENDING.fullmatch(short)
    if ending and not _CAN_BE_CYRILLIC.fullmatch(ending.group(1)):
        # Microsoftа, iPhone'у: the name without its Ukrainian ending is looked for too
        return (
            Piece(short, 0, 0, len(word), whole=True),
            Piece(ending.group(1), 0, 0, len(word), whole=False),
        )
    return (Piece(one_script(short), 0, 0, len(word), whole=True),)


def whole_form(word: str) -> str:
    """One spelling for a compound: dates as YYYY-MM-DD, decimals with a point, grouped digits joined."""
    for pattern, order in ((_ISO_DATE, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1))):
        date = pattern.fullmatch(word)
        if date:
            year, month, day = (int(date.group(group)) for group in order)
            if 1 <= month <= 12 and 1 <= day <= 31:
                return f"{year:04}-{month:02}-{day:02}"
    if word[0].isdigit() and " " in word:
        return word.replace(" ", "")
    if re.fullmatch(r"\d+,\d+", word):
        return word.replace(",", ".")
    return "-".join(one_script(part) for part in word[: 4 * _LONGEST].split("-"))
