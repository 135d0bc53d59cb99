"""A dump's head that was copied as one line ('НовиниБлогиЯк живе млин4 травня 2025Олена Гай') as the lines that it was
made of. For reading facts alone: the text stays as it is."""

import re
from collections.abc import Sequence

from reader.language.dates import written_dates
from reader.language.prose import is_prose

_SEAM = re.compile(r"(?<=[а-яіїєґёa-z])(?=[А-ЯІЇЄҐЁA-Z])")
_FIRST_LINES = 4
_SHORTEST_TITLE, _LONGEST_TITLE = 20, 220
_FEWEST_SEAMS = 2
_MOST_PIECES = 12


def unglued(lines: Sequence[str]) -> list[str]:
    """``lines``, with the first one that holds a day glued to words before it taken apart."""
    for number, line in enumerate(lines[:_FIRST_LINES]):
        day = next(iter(written_dates(line)), None)
        if day is None or not _SHORTEST_TITLE <= day.start <= 2 * _LONGEST_TITLE or line[day.start - 1].isspace():
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
