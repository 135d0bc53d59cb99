"""Rows of a table whose columns tabs, bars or rows of spaces part: 'Київ | 1654,41 | 32,10'. Told by what stands one
below another, before anybody takes a row apart. Gives no roles."""

import re
from collections.abc import Sequence

_GAP = re.compile(r"(?<=\S)(?:\s*\t\s*|\s+\|\s+|[ \u00a0]{2,})(?=\S)")
_FEWEST_ROWS, _FEWEST_GAPS = 3, 2
_LONGEST = 200
_FIGURE = re.compile(r"\d")


def rows_of_tables(texts: Sequence[str]) -> frozenset[int]:
    """The numbers of those that stand three and more in a row with as many columns each, at least three, and with
    figures in all but one."""
    found: set[int] = set()
    start = 0
    counts = [_gaps(text) for text in texts]
    for number in range(1, len(texts) + 1):
        if number < len(texts) and counts[number] == counts[start]:
            continue
        run = range(start, number)
        if counts[start] >= _FEWEST_GAPS and len(run) >= _FEWEST_ROWS and _counts(texts[start:number]):
            found.update(run)
        start = number
    return frozenset(found)


def _counts(rows: Sequence[str]) -> bool:
    return sum(_FIGURE.search(row) is not None for row in rows) >= len(rows) - 1


def _gaps(words: str) -> int:
    words = words.strip().strip("|")
    if len(words) > _LONGEST or not ("\t" in words or "|" in words or "  " in words or "\u00a0" in words):
        return 0
    return sum(1 for _ in _GAP.finditer(words))
