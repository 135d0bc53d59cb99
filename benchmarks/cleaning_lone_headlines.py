"""Learns resources/cleaning/lone_headline.json: the weights by which a headline of another story, alone between two
paragraphs of a dump, is told from a subheading; prints what they do on texts that they were not learned from.

    python -m benchmarks.cleaning_lone_headlines [--cases FOLDER ...] [--waddle FOLDER] [--aeb FOLDER] [--write]

Articles of tests/quality/cleaning lend their subheadings; headlines and links of the other articles are put between
their paragraphs, as a site does. Public pages, read as dumps, lend what stands there of its own. Folds are of articles.
"""

import argparse
import json
import logging
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.cleaning_scale import SEEN, Model, Weighted, cases, fitted, is_foreign
from benchmarks.cleaning_sets import Page, aeb_pages, ru_pages, shingles
from reader.cleaning import VERSION, judged
from reader.cleaning.learned import weigh_what_is_left
from reader.cleaning.lines import Line
from reader.cleaning.lone_headlines import (
    Surroundings,
    labels_of,
    lone_lines,
    may_be_asked,
    shown_lines,
    traits_of,
    without,
)
from reader.cleaning.rules import rule_book
from reader.importing import read_bytes
from reader.language.prose import stems
from reader.values import Article, ImportFailedError

WEIGHTS = Path(__file__).resolve().parents[1] / "resources" / "cleaning" / "lone_headline.json"
FOLDS, NEED = 8, 2.0
PUT_IN, OF_PAGES, BESIDE_ONE = 0.4, 0.5, 0.7  # what a row of each kind weighs beside an article's own
PUT_INTO_EACH = 3


class Row(NamedTuple):
    kind: str
    words: str
    row: Weighted


def lines_of(article: Article) -> list[Line]:
    lines = judged(article, rule_book(), {})
    weigh_what_is_left(lines, article.title)
    return lines


def own_rows(article: Article, lines: Sequence[Line], marks: Sequence[str]) -> Iterator[Row]:
    """Real lines: subheadings, and what leaked."""
    asked = {id(line) for line, _ in lone_lines(lines, article.title)}
    shown = shown_lines(lines)
    counts = Counter(stem for line in shown for stem in line.stems)
    for above, line, below in zip(shown, shown[1:], shown[2:], strict=False):
        own = [marks[at] for at in range(line.span.start, line.span.end) if article.text[at].isalnum()]
        alone = id(line) in asked
        if not may_be_asked(line) or not own or not (alone or above.prose or below.prose):
            continue
        noise, body = own.count("n"), own.count("b")
        if max(noise, body) <= 0.7 * len(own) or (noise and not alone):
            continue
        shared = frozenset(stem for stem in line.stems if counts[stem] > 1)
        around = Surroundings(
            above.stems, below.stems, shared, stems(article.title or ""), without(labels_of(shown), line)
        )
        yield Row(
            "own", line.words, Weighted(traits_of(line.words, around), noise > body, 1.0 if alone else BESIDE_ONE)
        )


def put_in(article: Article, lines: Sequence[Line], headlines: Sequence[str], chance: random.Random) -> Iterator[Row]:
    shown = shown_lines(lines)
    gaps = [number for number in range(1, len(shown) - 1) if shown[number - 1].prose and shown[number].prose]
    known = frozenset(stem for line in shown for stem in line.stems)
    for _ in range(PUT_INTO_EACH if len(gaps) >= 2 else 0):
        words, gap = chance.choice(headlines), chance.choice(gaps)
        above, below = shown[gap - 1], shown[gap]
        around = Surroundings(
            above.stems, below.stems, stems(words) & known, stems(article.title or ""), labels_of(shown)
        )
        yield Row("put in", words, Weighted(traits_of(words, around), True, PUT_IN))


def page_rows(page: Page) -> list[Row]:
    try:
        article = read_bytes(page.content, file_name=f"{page.name}.html")
    except ImportFailedError:
        return []
    dump = read_bytes(article.text.encode(), file_name=f"{page.name}.txt")
    whole, plain = frozenset(shingles(page.reference.lower())), " ".join(page.reference.lower().split())
    rows = []
    for line, around in lone_lines(lines_of(dump), dump.title):
        foreign = is_foreign(line, whole, plain)
        if foreign is not None:
            rows.append(Row("page", line.words, Weighted(traits_of(line.words, around), foreign, OF_PAGES)))
    return rows


def headlines_of(folders: Sequence[Path]) -> dict[str, list[str]]:
    """By language: titles, and headlines in lists of other stories, of all articles."""
    found: dict[str, list[str]] = {}
    for path in sorted(path for folder in folders for path in folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        rows = [row["text"] for row in gold["lines"] if row["label"] in ("related", "teaser")]
        for words in (gold.get("title") or "", *rows):
            if words.count(" ") >= 3 and len(words) < 150 and words.rstrip()[-1] not in ".:,;":
                found.setdefault(gold.get("language") or "uk", []).append(words)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, nargs="*", default=[], help="more folders of cases")
    parser.add_argument("--aeb", type=Path, help="checkout of article-extraction-benchmark")
    parser.add_argument("--waddle", type=Path, help="checkout of waddle")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    chance = random.Random(7)
    folders = [SEEN, *options.cases]
    headlines = headlines_of(folders)
    texts: list[list[Row]] = []
    for _, article, marks in cases(folders):
        if all(block.vote is None for block in article.blocks):
            lines = lines_of(article)
            others = headlines.get(article.language or "uk", headlines["uk"])
            texts.append([*own_rows(article, lines, marks), *put_in(article, lines, others, chance)])
    for read, folder in ((aeb_pages, options.aeb), (ru_pages, options.waddle)):
        texts += [page_rows(page) for page in (read(folder) if folder else ()) if page.half == "tuned"]
    measure(texts)
    if options.write:
        write(fitted([[row.row for row in rows] for rows in texts]), len(texts))


def measure(texts: Sequence[Sequence[Row]]) -> None:
    order = list(range(len(texts)))
    random.Random(3).shuffle(order)
    weighed: list[tuple[float, Row]] = []
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        model = fitted([[row.row for row in rows] for number, rows in enumerate(texts) if number not in held])
        weighed += [(weight_of(model, row), row) for number in held for row in texts[number]]
    for kind in ("own", "put in", "page"):
        rows = [(weight, row) for weight, row in weighed if row.kind == kind]
        noise = [weight for weight, row in rows if row.row.noise]
        body = [weight for weight, row in rows if not row.row.noise]
        for need in (1.0, 1.5, NEED, 2.5):
            print(
                f"{kind:8} need {need}: other stories {sum(weight >= need for weight in noise)} of {len(noise)}, "
                f"subheadings lost {sum(weight >= need for weight in body)} of {len(body)}"
            )
    for weight, row in sorted(weighed, key=lambda pair: -pair[0]):
        if not row.row.noise and weight >= 1.0:
            print(f"  {weight:.2f} {row.kind}: {row.words}")


def weight_of(model: Model, row: Row) -> float:
    return model.bias + sum(model.weights.get(name, 0.0) * strength for name, strength in row.row.traits.items())


def write(model: Model, texts: int) -> None:
    weights = {name: round(weight, 2) for name, weight in sorted(model.weights.items()) if abs(weight) >= 0.05}
    table = {
        "version": VERSION,
        "made": f"python -m benchmarks.cleaning_lone_headlines: logistic regression; {texts} texts",
        "bias": round(model.bias, 2),
        "need": NEED,
        "weights": weights,
    }
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights")


if __name__ == "__main__":
    main()
