"""Headings that count: 'Крок 1. Зареєструйтеся', 'Крок 2. Перевірте дані', 'Крок 3. Надішліть заяву'. Whatever a rule
or a scale says of one of them, all are the article's. Takes nothing away."""

import itertools
import re
from collections.abc import Sequence

from reader.cleaning.lines import Line

_COUNTED = re.compile(r"\W{0,2}(?P<word>[^\W\d_]{3,12})\s(?:№\s?)?(?P<number>\d{1,2})\s?(?:[.):]|[–—-](?=\s))\s?[^\W_]")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d(?:\s(?:рік|год))?$")
_FEWEST_YEARS = 2
_FEWEST, _LONGEST = 3, 200
# What pages count: their pictures, pages and the pieces of a long text.
_OF_PAGES = re.compile(
    r"(?:фото|світлин|слайд|стор|стр|част|том|випуск|выпуск|сері|page|photo|slide|part|episode|vol)", re.IGNORECASE
)


def keep_years(lines: Sequence[Line]) -> None:
    """'1895', '1899', '1921' alone over the entries of a chronology, each over a sentence."""
    years = [
        (int(line.words[:4]), line)
        for line, below in itertools.pairwise(lines)
        if _YEAR.match(line.words) and line.role is None and below.closed and below.hit is None
    ]
    told = [year for year, _ in years]
    if len(years) >= _FEWEST_YEARS and told == sorted(told):
        for _, line in years:
            line.hit, line.kept, line.closed = None, True, True


def keep_series(lines: Sequence[Line]) -> None:
    """Three and more lines of a dump that begin with one word and count from one."""
    if any(line.vote is not None for line in lines):
        return
    series: dict[str, list[Line]] = {}
    for line in lines:
        found = _COUNTED.match(line.words) if line.size <= _LONGEST and line.role is None else None
        if found is None or _OF_PAGES.match(found["word"]):
            continue
        row = series.setdefault(found["word"].lower(), [])
        if int(found["number"]) == len(row) + 1:
            row.append(line)
    for row in series.values():
        if len(row) >= _FEWEST:
            for line in row:
                line.hit, line.kept = None, True
