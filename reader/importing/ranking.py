"""Which line of a dump is its headline: all lines that may be one are weighed by what stands around them, with weights
learned from pages whose headline is known. Which lines may be one is said elsewhere."""

import json
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from reader.language.bylines import is_persons_name
from reader.language.dates import written_dates
from reader.language.prose import is_prose, stems

# Whole pages begin with hundreds of menu lines.
MOST_LINES = 400
_FEW_BELOW = 8
_FARTHEST_BELOW = 45
_WINDOW = 31
_LONGEST_FACT = 80
_HEADLINE = 25


@dataclass(frozen=True, slots=True)
class Ground:
    """A dump's lines and what is known of all of them. ``may``: whether a line may be a headline; ``prose``: numbers of
    paragraphs that are neither a notice nor another story's; ``sums``: letters of them before each line; ``others``:
    lines of other stories; ``first``: where the text seems to begin."""

    lines: Sequence[str]
    stems: Sequence[AbstractSet[str]]
    may: Sequence[bool]
    prose: Sequence[int]
    sums: Sequence[int]
    others: AbstractSet[int]
    first: int


@dataclass(frozen=True, slots=True)
class Weights:
    """``chosen``: what the rules' own choice weighs; ``need``: what a line must weigh where the rules chose none."""

    chosen: float
    need: float
    weights: dict[str, float]


def ground_of(
    lines: Sequence[str],
    first: int,
    others: AbstractSet[int],
    may_be: Callable[[int], bool],
    is_notice: Callable[[str], bool],
) -> Ground:
    """``may_be``: asked with a line's number."""
    lines = lines[:MOST_LINES]
    prose = [at for at, line in enumerate(lines) if at not in others and is_prose(line) and not is_notice(line)]
    paragraphs = frozenset(prose)
    sizes = (min(len(line), 600) if at in paragraphs else 0 for at, line in enumerate(lines))
    return Ground(
        lines=lines,
        stems=[stems(line) for line in lines],
        may=[may_be(number) for number in range(len(lines))],
        prose=prose,
        sums=[0, *accumulate(sizes)],
        others=others,
        first=first,
    )


def heaviest(weighed: Mapping[int, float], chosen: int | None, table: Weights | None = None) -> int | None:
    """The line that weighs most, where the rules chose one or it weighs enough."""
    best = max(weighed, key=weighed.__getitem__, default=None)
    enough = best is not None and weighed[best] > (table or learned_weights()).need
    return best if chosen is not None or enough else None


def weights_of(ground: Ground, chosen: int | None, table: Weights | None = None) -> dict[int, float]:
    """What every line weighs that may be the headline, by its number. ``chosen``: what the rules take for it."""
    table = table or learned_weights()
    weighed: dict[int, float] = {}
    for number, able in enumerate(ground.may):
        if not able and number != chosen:
            continue
        weight = sum(table.weights.get(name, 0.0) * strength for name, strength in traits(ground, number).items())
        weight += table.weights.get("near-chosen", 0.0) * (chosen is not None and 0 < abs(number - chosen) <= 3)
        weighed[number] = weight + table.chosen * (number == chosen)
    return weighed


@cache
def learned_weights() -> Weights:
    table = json.loads(files("resources.cleaning").joinpath("headline.json").read_text(encoding="utf-8"))
    return Weights(table["chosen"], table["need"], table["weights"])


def traits(ground: Ground, number: int) -> dict[str, float]:
    """What speaks for the line and against it, each with a strength of mostly 0 to 1."""
    return _of_line(ground, number) | _of_text_below(ground, number) | _of_place(ground, number)


def _of_line(ground: Ground, number: int) -> dict[str, float]:
    line = ground.lines[number]
    return {
        "size>=40": float(len(line) >= 40),
        "size>=90": float(len(line) >= 90),
        "size>=140": float(len(line) >= 140),
        "short": float(len(line) < 20 or line.count(" ") < 2),
        "small-first": float(line[:1].islower()),
        "ends-full-stop": float(line[-1:] == "."),
        "ends-question": float(line[-1:] in ("?", "!")),
        "capitals": float(line.isupper()),
        "colon": float(": " in line),
        "dated": float(any(written_dates(line))),
        "prose": float(is_prose(line)),
    }


def _of_text_below(ground: Ground, number: int) -> dict[str, float]:
    """Whether paragraphs follow, how much of them, and whether they speak of the same: in the first of them other
    stories' headlines are told again, in all that follow only the article's own."""
    at = bisect_right(ground.prose, number)
    below = [place for place in ground.prose[at : at + _FEW_BELOW] if place < number + _FARTHEST_BELOW]
    words = ground.stems[number]
    size = max(4, len(words))
    next_one: AbstractSet[str] = ground.stems[below[0]] if below else frozenset()
    rest: AbstractSet[str] = frozenset().union(*(ground.stems[place] for place in below[1:]))
    letters = ground.sums[min(len(ground.lines), number + _WINDOW)] - ground.sums[number]
    volume = min(1.0, letters / 2500)
    near = float(bool(below) and below[0] - number <= 6)
    either = len(words & (next_one | rest)) / size
    return {
        "in-next": len(words & next_one) / size,
        "in-rest": len(words & rest) / size,
        "in-either": either,
        "volume": volume,
        "run": min(1.0, len(below) / 6),
        "near": near,
        "distance": min(1.0, (below[0] - number if below else 40) / 20),
        "none-below": float(not below),
        "in-either-and-volume": either * volume,
        "near-and-volume": near * volume,
    }


def _of_place(ground: Ground, number: int) -> dict[str, float]:
    lines = ground.lines
    heads = [at for at in range(max(0, number - 3), min(len(lines), number + 4)) if _is_headline(ground, at)]
    facts = any(
        len(line) <= _LONGEST_FACT and (any(written_dates(line)) or is_persons_name(line))
        for line in lines[number + 1 : number + 3]
    )
    before = ground.sums[number]
    volume = min(1.0, (ground.sums[min(len(lines), number + _WINDOW)] - before) / 2500)
    return {
        "facts-below": float(facts),
        "facts-and-volume": facts * volume,
        "other-story": float(number in ground.others),
        "before-the-text": float(number < ground.first),
        "behind-its-beginning": min(1.0, max(0, number - ground.first) / 10),
        "first-line": float(number == 0),
        "paragraphs-above": min(1.0, before / 1500),
        "share-above": before / max(1, ground.sums[-1]),
        "headlines-around": sum(at != number for at in heads) / 6,
        "headlines-above": sum(number - 2 <= at < number for at in heads) / 2,
        "headlines-below": sum(number < at <= number + 2 for at in heads) / 2,
    }


def _is_headline(ground: Ground, number: int) -> bool:
    return ground.may[number] and len(ground.lines[number]) >= _HEADLINE
