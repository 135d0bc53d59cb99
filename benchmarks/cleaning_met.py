"""Writes what the cleaner does with each line of cases, one JSON object a case, so that later versions may learn from
how earlier ones met cases that nobody had read.

    PYTHONPATH=TREE python benchmarks/cleaning_met.py OUT AUTHOR=FOLDER ...

``TREE``: a checkout of the commit before the cases were read. Of pages their text is cleaned, as a dump. Needs nothing
but `reader` of that checkout and the scorer beside this file.
"""

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader import cleaning
from reader.importing import read_bytes, read_file
from reader.values import Article

SCORER = Path(__file__).resolve().parents[1] / "tests" / "quality" / "cleaning" / "scorer.py"


def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["scorer"] = module
    spec.loader.exec_module(module)
    return module


def marks_of(text: str, rows: Sequence[Mapping[str, Any]], score: Any) -> list[str]:
    """For every code point 'b'ody, 'n'oise, 'f' title or fact, '-' not judged."""
    marks = ["-"] * len(text)
    _, offsets = score.letters_of(text)
    for placement in score.place_lines(text, [row["text"] for row in rows]):
        right = {rows[placement.line]["label"], *rows[placement.line].get("alt", [])}
        mark = "f" if right & score.NEUTRAL else "-" if "body" in right and len(right) > 1 else "n"
        mark = "b" if right == {"body"} else mark
        for at in offsets[slice(*placement.letters)] if placement.letters else ():
            marks[at] = mark
    return marks


def line_of(line: Any, letters: Mapping[str, int]) -> dict[str, Any]:
    hit = line.hit
    return {
        "span": [line.span.start, line.span.end],
        "words": line.words,
        "role": line.role.name if line.role else None,
        "rule": line.rule,
        "removed": line.removed,
        "prose": line.prose,
        "closed": line.closed,
        "headline": line.headline,
        "kept": line.kept,
        "listed": line.listed,
        "kind": line.block.kind.name,
        "hit": None if hit is None else [hit.name, hit.role.name, hit.opens, hit.scope],
        "letters": {mark: letters.get(mark, 0) for mark in "bnf-"},
    }


def met(article: Article) -> list[Any]:
    """The lines as the cleaner leaves them, caught where all its versions show them."""
    caught: list[Any] = []
    removals = cleaning._removals

    def catch(lines: list[Any]) -> Any:
        caught.extend(lines)
        return removals(lines)

    cleaning._removals = catch
    try:
        cleaning.clean(article)
    finally:
        cleaning._removals = removals
    return caught


def rows_of(folder: Path, score: Any) -> Iterator[dict[str, Any]]:
    for gold_path in sorted(folder.glob("*.gold.json")):
        name = gold_path.name.removesuffix(".gold.json")
        (file,) = (path for path in folder.glob(f"{name}.*") if path != gold_path)
        article = read_file(file)
        if file.suffix != ".txt":
            article = read_bytes(article.text.encode(), file_name=f"{name}.txt")
        marks = marks_of(article.text, json.loads(gold_path.read_text(encoding="utf-8"))["lines"], score)
        rows = []
        for line in met(article):
            own = (marks[at] for at in range(line.span.start, line.span.end) if article.text[at].isalnum())
            rows.append(line_of(line, Counter(own)))
        yield {"name": name, "dump": file.suffix == ".txt", "title": article.title, "lines": rows}


def main() -> None:
    score = scorer()
    with Path(sys.argv[1]).open("w", encoding="utf-8") as out:
        for author, _, folder in (argument.partition("=") for argument in sys.argv[2:]):
            rows = rows_of(Path(folder), score)
            out.writelines(json.dumps({"author": author, **row}, ensure_ascii=False) + "\n" for row in rows)


if __name__ == "__main__":
    main()
