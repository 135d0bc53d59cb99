"""Learns resources/cleaning/headline.json: by what a dump's headline is told from all the other lines that may be one.

    python -m benchmarks.cleaning_titles --aeb FOLDER --waddle FOLDER [--write]

Pages of public sets that know their headline by their markup are read as plain text; their tuned half is learned from,
together with the seen cases. Conditional logistic regression (one line of a text is right) by AdaGrad with L2, no
package. Prints how many headlines are right by the rules alone and by the weights, for each half.
"""

import argparse
import json
import logging
import math
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.cleaning_sets import aeb_pages, ru_pages
from reader.importing import read_bytes, read_file
from reader.importing.fact_lines import fact_lines
from reader.importing.head import ground_and_choice
from reader.importing.ranking import Ground, Weights, heaviest, learned_weights, traits, weights_of
from reader.importing.signs import names_told
from reader.values import Article, ImportFailedError

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "resources" / "cleaning" / "headline.json"
SEEN = ROOT / "tests" / "quality" / "cleaning" / "seen"
ROUNDS, RATE, L2 = 40, 0.3, 0.002
CHOSEN, NEED = 2.0, 5.0
LONGEST_TAIL = 25


class Text(NamedTuple):
    """One dump: its ``rows`` are the traits of each line that may be the headline, and whether it is."""

    name: str
    half: str
    ground: Ground
    chosen: int | None
    rows: dict[int, dict[str, float]]
    right: frozenset[int]


def dumps(options: argparse.Namespace) -> Iterator[tuple[str, str, Article, str]]:
    """Name of the set, half, the dump, its headline."""
    for name, pages in (
        ("aeb", aeb_pages(options.aeb) if options.aeb else ()),
        ("ru", ru_pages(options.waddle) if options.waddle else ()),
    ):
        for page in pages:
            try:
                article = read_bytes(page.content, file_name=f"{page.name}.html")
            except ImportFailedError:
                continue
            if article.title and key(article.title) in {key(line) for line in article.text.split("\n")}:
                yield name, page.half, read_bytes(article.text.encode(), file_name="page.txt"), article.title
    for gold_path in sorted(SEEN.glob("*.gold.json")):
        file = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt"))
        title = json.loads(gold_path.read_text(encoding="utf-8")).get("title")
        if file.exists() and title:
            yield "seen", "tuned", read_file(file), title


def key(words: str) -> str:
    return "".join(filter(str.isalnum, words)).lower()


def text_of(name: str, half: str, dump: Article, title: str) -> Text:
    lines = fact_lines([block.span.of(dump.text) for block in dump.blocks])
    ground, chosen = ground_and_choice(lines, names_told(lines))
    rows = {number: traits(ground, number) for number, able in enumerate(ground.may) if able or number == chosen}
    for number, row in rows.items():
        row["near-chosen"] = float(chosen is not None and 0 < abs(number - chosen) <= 3)
        row["chosen"] = float(number == chosen)
    wanted = key(title)
    right = frozenset(
        number
        for number in rows
        if key(lines[number]).startswith(wanted) and len(key(lines[number])) - len(wanted) <= LONGEST_TAIL
    )
    return Text(name, half, ground, chosen, rows, right)


def fitted(texts: list[Text]) -> dict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    steps: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    chance = random.Random(0)
    texts = [text for text in texts if text.right]
    for _ in range(ROUNDS):
        chance.shuffle(texts)
        for text in texts:
            slopes = slopes_of(text, weights)
            for name, pull in slopes.items():
                slope = pull + L2 * weights[name]
                steps[name] += slope * slope
                weights[name] -= RATE * slope / math.sqrt(steps[name])
    return dict(weights)


def slopes_of(text: Text, weights: dict[str, float]) -> dict[str, float]:
    """Of the log loss: what the weights give to all lines, less what they give to the right ones."""
    sums = {
        number: sum(weights.get(name, 0.0) * strength for name, strength in row.items())
        for number, row in text.rows.items()
    }
    top = max(sums.values())
    shares = {number: math.exp(total - top) for number, total in sums.items()}
    whole, right = sum(shares.values()), sum(shares[number] for number in text.right)
    slopes: defaultdict[str, float] = defaultdict(float)
    for number, row in text.rows.items():
        pull = shares[number] / whole - (shares[number] / right if number in text.right else 0.0)
        for name, strength in row.items():
            slopes[name] += pull * strength
    return slopes


def print_figures(texts: list[Text], table: Weights) -> None:
    for name in ("ru", "aeb", "seen"):
        for half in ("tuned", "held"):
            mine = [text for text in texts if (text.name, text.half) == (name, half)]
            if mine:
                rules = sum(text.chosen in text.right for text in mine)
                weighed = sum(
                    heaviest(weights_of(text.ground, text.chosen, table), text.chosen, table) in text.right
                    for text in mine
                )
                shares = f"rules {rules / len(mine):.1%}, weighed {weighed / len(mine):.1%}"
                print(f"{name:5} {half:6} {len(mine):4} dumps: {shares}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aeb", type=Path, help="checkout of article-extraction-benchmark")
    parser.add_argument("--waddle", type=Path, help="checkout of waddle")
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    texts = [text_of(*found) for found in dumps(options)]
    found = fitted([text for text in texts if text.half == "tuned"])
    weights = {name: round(weight, 2) for name, weight in sorted(found.items()) if name != "chosen"}
    table = Weights(CHOSEN, NEED, weights)
    print(f"weight of the rules' choice as learned: {found['chosen']:.2f}")
    print_figures(texts, table)
    if options.write:
        rows = {"made": "python -m benchmarks.cleaning_titles", "chosen": CHOSEN, "need": NEED, "weights": weights}
        WEIGHTS.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    else:
        print("as shipped:")
        print_figures(texts, learned_weights())


if __name__ == "__main__":
    main()
