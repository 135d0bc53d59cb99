"""The last look at what was left out for its place or its shape: lines that read like the article's own come back, by
weights learned from lines with a label. Takes nothing away. Weights: resources/cleaning/given_back.json."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from reader.cleaning.given_back_traits import Page, asked, page_of
from reader.cleaning.lines import GIVEN_BACK, Line

# What stands over a line that comes back needs so much less: it may be its subheading.
_EASE = 0.4
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class BackScale:
    """``need``: the weight (log odds) from which on a line comes back."""

    bias: float
    need: float
    weights: Mapping[str, float]

    def weight(self, found: Iterable[str]) -> float:
        weights = self.weights
        return round(self.bias + sum([weights[name] for name in found if name in weights]), 6)


@cache
def back_scale() -> BackScale:
    table = json.loads(files("resources.cleaning").joinpath("given_back.json").read_text(encoding="utf-8"))
    return BackScale(table["bias"], table["need"], table["weights"])


def give_back(lines: Sequence[Line], title: str | None) -> None:
    """Show again what was left out and reads like the text that is shown. Pages are not asked."""
    page = page_of(lines, title)
    if page is None:
        return
    scale = back_scale()
    weighed = [(number, scale.weight(found)) for number, found in asked(page)]
    for number, weight in reversed(weighed):
        line = lines[number]
        below = lines[number + 1] if number + 1 < len(lines) else None
        need = scale.need - (_EASE if below is not None and below.rule == GIVEN_BACK else 0.0)
        if weight >= need and not _announces_nothing(line, below) and not _is_one_of_others(page, number):
            line.come_back(min(0.9, 1 / (1 + exp(-weight))))


def _is_one_of_others(page: Page, number: int) -> bool:
    """The last of several headlines above the text that look alike, and that shares no word with it."""
    line, above = page.lines[number], page.lines[number - 1] if number else None
    if above is None or line.rule != "before-the-body" or above.rule != line.rule or above.hit is not None:
        return False
    return page.share(number) == 0 and page.look(number) == page.look(number - 1)


def _announces_nothing(line: Line, below: Line | None) -> bool:
    """'Контакти для медіа:' over what stays out."""
    if line.size > _LONGEST_HEADING or not line.words.rstrip().endswith(":"):
        return False
    return below is None or below.removed
