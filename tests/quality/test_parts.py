"""Parts of an article that are no sentences (tables, specifications, dossiers, key points, programmes, last sections
behind boxes) stay, and a page's own strips, tables and cards that look like them go. Each file of `cleaning/parts`
holds many short dumps in the mark-up of `cleaning/build_gold.py`: `beside` where such shapes are furniture."""

import importlib.util
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reader.cleaning import clean
from reader.importing import read_bytes
from tests.quality.test_cleaning import rows, scorer_of

HERE = Path(__file__).parent / "cleaning"
# file -> (noise shown at most, body lost at most). At first, before anything kept such parts: lost .17 and .25 of the
# articles, .04 of the texts beside furniture.
FLOORS = {"uk": (0.0, 0.0), "ru_en": (0.0, 0.0), "beside": (0.0025, 0.038), "mixed": (0.0, 0.014), "more": (0.0, 0.0)}


def dumps(name: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Text and labelled lines of each dump in the file."""
    spec = importlib.util.spec_from_file_location("build_gold", HERE / "build_gold.py")
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    for one in (HERE / "parts" / f"{name}.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        yield build.dump(one.partition("@@\n")[2].rstrip("\n").split("\n"), {})


@cache
def measured(name: str) -> Any:
    scorer = scorer_of(HERE / "scorer.py")
    counts: Counter[str] = Counter()
    for text, lines in dumps(name):
        article = read_bytes(text.encode(), file_name="dump.txt")
        made = scorer.made_blocks(rows(article, clean(article)))
        counts += scorer.count(article.text, made, {"lines": lines})
    return scorer.figures(counts)


@pytest.mark.parametrize("name", FLOORS)
def test_parts_of_the_article_stay_and_strips_of_the_page_go(name: str) -> None:
    figures = measured(name)
    noise, lost = FLOORS[name]
    assert (figures.noise_shown <= noise, figures.body_lost <= lost) == (True, True), figures
