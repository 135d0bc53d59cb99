"""A dump's head that was copied as one line ('НовиниБлогиЯк живе млин4 травня 2025Олена Гай', 'Як живе млин 4 травня
2025, 10:15 Олена Гай 312') as the lines that it was made of. For reading facts alone: the text stays as it is."""

import re
from collections.abc import Sequence

from reader.importing.signs import is_rubric
from reader.language.bylines import NAME_PATTERN, is_persons_name
from reader.language.dates import WrittenDate, written_dates
from reader.language.morphology import readings
from reader.language.prose import is_prose

_SEAM = re.compile(r"(?<=[а-яіїєґёa-z])(?=[А-ЯІЇЄҐЁA-Z])")
_FIRST_LINES = 4
_SHORTEST_TITLE, _LONGEST_TITLE = 20, 220
_FEWEST_SEAMS = 2
_MOST_PIECES = 12
_FEWEST_GAPS, _LONGEST_REST = 3, 90
_SPACED_LINES, _NEAR = 8, 4
_NAME = re.compile(NAME_PATTERN)
# What stands behind the day in such a head: nothing, how often it was read, a button, the paper's rubric.
_COUNTED = re.compile(
    r"\W*(?:\d|(?:автор|фото|переглядів|просмотров|поширити|поделиться|читати|читать|share|views)\b)", re.IGNORECASE
)
_OF_TWO, _OF_THREE = 2, 3


def unglued(lines: Sequence[str]) -> list[str]:
    """``lines``, with the first one that holds a day glued to words before it taken apart; else the first that holds
    a headline, its day and hour and what follows them."""
    for number, line in enumerate(lines[:_SPACED_LINES]):
        day = next(iter(written_dates(line)), None)
        if day is None or not _SHORTEST_TITLE <= day.start <= 2 * _LONGEST_TITLE:
            continue
        if line[day.start - 1].isspace():
            apart = _spaced(line, day) if any(map(is_prose, lines[number + 1 : number + _NEAR])) else []
            if apart:
                return [*lines[:number], *apart, *lines[number + 1 :]]
            continue
        if number >= _FIRST_LINES:
            continue
        if line[day.start - 1] in "(/-–—|.,:":
            continue
        over = _SEAM.split(line[: day.start])
        over = over if len(over) > _FEWEST_SEAMS else [line[: day.start]]
        if not _SHORTEST_TITLE <= len(over[-1]) <= _LONGEST_TITLE:
            continue
        pieces = [*over, line[day.start : day.end], *_below(line[day.end :])]
        return [*lines[:number], *filter(None, (piece.strip() for piece in pieces)), *lines[number + 1 :]]
    return list(lines)


def _spaced(line: str, day: WrittenDate) -> list[str]:
    """Headline, day and hour, byline and counters; nothing where the day may be a part of the headline."""
    over, rest = line[: day.start].rstrip(" ,|•·—–-("), line[day.end :].strip(" ,|•·—–-)")
    whole = _SHORTEST_TITLE <= len(over) <= _LONGEST_TITLE and over.count(" ") >= _FEWEST_GAPS
    if not whole or is_prose(over) or over[-1] in ".:;," or len(rest) > _LONGEST_REST or "T" not in day.iso:
        return []
    last = over.rsplit(maxsplit=1)[-1].lower()
    if any("PREP" in reading.tags for reading in readings(last) if reading.known):
        return []  # 'Погода на 4 травня 2025'
    author = _name_first(rest)
    if rest and not author and not _COUNTED.match(rest) and not _is_short_rubric(line[day.end :]):
        return []
    return [part for part in (over, line[day.start : day.end], author, rest[len(author) :].strip(" ,|•·")) if part]


def _is_short_rubric(behind: str) -> bool:
    return ":" not in behind and behind.strip().count(" ") < _OF_THREE and is_rubric(behind.strip(" ,|•·—–-)"))


def _name_first(rest: str) -> str:
    """'Олена Гай' of 'Олена Гай 312 Поширити' and 'Олена Гай Поширити'; of three words where all are a name."""
    found = _NAME.match(rest)
    words = found.group().split() if found else []
    for size in (_OF_TWO, _OF_THREE):
        name = " ".join(words[:size])
        if len(words) >= size and is_persons_name(name):
            return name
    return ""


def _below(rest: str) -> list[str]:
    """Byline, counters and buttons apart; prose stays whole from its first word on."""
    pieces: list[str] = []
    while rest and not is_prose(rest[:_LONGEST_TITLE]) and len(pieces) < _MOST_PIECES:
        seam = _SEAM.search(rest)
        if seam is None or seam.start() > _LONGEST_TITLE:
            break
        pieces.append(rest[: seam.start()])
        rest = rest[seam.start() :]
    return [*pieces, rest]
