"""The word pairs: which text form a query form must find and which it must not; files are read, nothing is judged."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

HERE = Path(__file__).parent

Name = Literal[
    "must_match", "must_not_match", "en_must_match", "en_must_not_match", "homographs", "optional"
]  # fmt: skip


@dataclass(frozen=True)
class WordPair:
    """A form somebody types and a form that stands in a text; `part` is 'seen', 'unseen' or '' (homographs)."""

    query: str
    text: str
    group: str
    part: str


def load(name: Name, part: str | None = None, folder: Path = HERE) -> list[WordPair]:
    """Return the pairs of a file, all of them or those of one part ('seen', 'unseen')."""
    with (folder / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    pairs = [
        WordPair(row["query"], row["text"], row.get("class") or row.get("reading") or "", row.get("part") or "")
        for row in rows
    ]
    return [pair for pair in pairs if part is None or pair.part == part]
