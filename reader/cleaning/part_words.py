"""The words of resources/cleaning/parts.toml as patterns: what stands over tables, lists and key points. Decides
nothing."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ENDS = {"heading": r"\b.{0,40}$", "of_page": "", "facts": r"\s?:", "buys": r"\b.{0,20}$"}


@dataclass(frozen=True, slots=True)
class PartWords:
    """Each asked from a line's start; all but ``of_page``, ``facts`` and ``heading`` take the whole line."""

    heading: re.Pattern[str]
    points: re.Pattern[str]
    facts: re.Pattern[str]
    pro: re.Pattern[str]
    contra: re.Pattern[str]
    of_page: re.Pattern[str]
    buys: re.Pattern[str]


@cache
def part_words() -> PartWords:
    """Read on first use."""
    table = tomllib.loads(files("resources.cleaning").joinpath("parts.toml").read_text(encoding="utf-8"))
    return PartWords(**{name: _pattern(pieces, _ENDS.get(name, r"\W{0,3}$")) for name, pieces in table.items()})


def _pattern(pieces: Iterable[str], end: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?:{'|'.join(pieces)}){end}", re.IGNORECASE)
