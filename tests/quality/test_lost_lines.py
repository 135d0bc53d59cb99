"""Dumps whose line ends were lost, or stand where a page of print had them: cases of `seen`, joined or broken off anew,
with floors. The chain of line ends has learned from them, so that these figures say less than those of unread dumps."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from reader.cleaning import clean
from reader.importing import read_bytes
from tests.quality.test_cleaning import HERE, cases, rows, scorer_of

EACH = 8
NARROW, WIDE = "ії.,:'- ", "шщжюмфМШ—"


def printed(width: float) -> Callable[[Sequence[str]], str]:
    """Lines broken off where letters of unlike width fill a page."""

    def broken(lines: Sequence[str]) -> str:
        return "\n".join(part for line in lines for part in _parts(line, width))

    return broken


def _parts(line: str, width: float) -> list[str]:
    found, size = [""], 0.0
    for word in line.split():
        wide = sum(0.5 if letter in NARROW else 1.4 if letter in WIDE else 1.0 for letter in word)
        if found[-1] and size + wide > width:
            found.append("")
            size = 0.0
        found[-1] = f"{found[-1]} {word}".strip()
        size += wide + 0.5
    return found


def measured(made: Callable[[Sequence[str]], str]) -> Any:
    scorer = scorer_of(HERE / "scorer.py")
    counts: Counter[str] = Counter()
    dumps = [(file, gold) for file, gold in cases("seen") if file.suffix == ".txt"]
    for file, gold in dumps[::EACH]:
        text = read_bytes(file.read_bytes(), file_name=file.name)
        lines = [" ".join(block.span.of(text.text).split()) for block in text.blocks]
        article = read_bytes(made(lines).encode(), file_name=file.name)
        counts += scorer.count(article.text, scorer.made_blocks(rows(article, clean(article))), gold)
    return scorer.figures(counts)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("made", "noise", "lost"),
    [
        pytest.param(" ".join, 0.019, 0.0067, id="joined by spaces"),
        pytest.param("".join, 0.0431, 0.008, id="glued"),
        pytest.param(" | ".join, 0.005, 0.0005, id="parted by bars"),
        pytest.param(printed(78), 0.0235, 0.0029, id="a page of print"),
        pytest.param(printed(46), 0.0465, 0.009, id="a column of print"),
    ],
)
def test_lines_are_found_again(made: Callable[[Sequence[str]], str], noise: float, lost: float) -> None:
    figures = measured(made)
    assert (figures.noise_shown <= noise, figures.body_lost <= lost) == (True, True), figures
