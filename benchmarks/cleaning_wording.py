"""Learns resources/cleaning/wording.json: which words stand in labels, calls and notices of pages, and which in
sentences of articles.

    python -m benchmarks.cleaning_wording --furniture FILE ... --article FILE ... [--aeb ..] [--waddle ..] [--write]

Files hold one line of a page, or of an article, in each line ('##' opens a comment). Sentences come from the read
quotation cases too, and from the tuned halves of the public sets; cases of cleaning are left out, so that the learned
scale can be tried on them. Prints what lines outside its training weigh.
"""

import argparse
import hashlib
import json
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.cleaning_sets import aeb_pages, ru_pages
from reader.cleaning.lines import comparable
from reader.cleaning.wording import word_traits
from tests.quality.quotations import gold

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "resources" / "cleaning" / "wording.json"
ROUNDS, RATE, L2 = 12, 0.3, 1.0
FEWEST = {"word": 2, "first": 3, "last": 3, "ending": 3}
LEAST = 0.25
SHORTEST, LONGEST = 3, 220
MOST_SENTENCES = 9000
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[А-ЯІЇЄҐЁA-Z«“\"–—])")


def lines_of(paths: Iterable[Path]) -> list[str]:
    rows = (row.strip() for path in paths for row in path.read_text(encoding="utf-8").splitlines())
    return list(dict.fromkeys(row for row in rows if row and not row.startswith("##")))


def sentences(options: argparse.Namespace) -> list[str]:
    """Of read articles, at most so many, the same ones every time."""
    found = [row for text in texts(options) for part in text.splitlines() for row in _SENTENCE.split(part)]
    fit = list(dict.fromkeys(row.strip() for row in found if SHORTEST <= len(row.strip()) <= LONGEST))
    random.Random(1).shuffle(fit)
    return fit[:MOST_SENTENCES]


def texts(options: argparse.Namespace) -> Iterator[str]:
    for article in gold.load("seen"):
        yield article["text"]
    for read, folder in ((aeb_pages, options.aeb), (ru_pages, options.waddle)):
        yield from (page.reference for page in read(folder) if page.half == "tuned") if folder else ()


def fitted(furniture: Sequence[str], article: Sequence[str]) -> tuple[float, dict[str, float]]:
    """Logistic regression by AdaGrad with L2."""
    seen = [
        (sorted(set(word_traits(comparable(row)))), kind)
        for rows, kind in ((furniture, 1), (article, 0))
        for row in rows
    ]
    spread = Counter(name for traits, _ in seen for name in traits)
    rows = [
        ([name for name in traits if spread[name] >= FEWEST.get(name.split(":")[0], 1)], kind) for traits, kind in seen
    ]
    weights: defaultdict[str, float] = defaultdict(float)
    steps: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    bias, bias_steps = 0.0, 1e-6
    chance = random.Random(0)
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for traits, kind in rows:
            total = bias + sum(weights[name] for name in traits)
            slope = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - kind
            bias_steps += slope * slope
            bias -= RATE * slope / math.sqrt(bias_steps)
            for name in traits:
                pull = slope + L2 * weights[name] / spread[name]
                steps[name] += pull * pull
                weights[name] -= RATE * pull / math.sqrt(steps[name])
    return bias, dict(weights)


def third(row: str) -> bool:
    return int(hashlib.sha1(row.encode()).hexdigest(), 16) % 3 == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--furniture", type=Path, nargs="+", required=True)
    parser.add_argument("--article", type=Path, nargs="+", required=True)
    parser.add_argument("--aeb", type=Path)
    parser.add_argument("--waddle", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    furniture, alike, told = lines_of(options.furniture), lines_of(options.article), sentences(options)
    bias, weights = fitted(
        [row for row in furniture if not third(row)],
        [row for row in (*alike, *alike, *told) if not third(row)],
    )
    for name, rows in (("furniture", furniture), ("lines alike", alike), ("sentences", told)):
        held = [row for row in rows if third(row)]
        totals = [bias + sum(weights.get(one, 0.0) for one in set(word_traits(comparable(row)))) for row in held]
        shares = (f"{need}: {sum(total >= need for total in totals) / len(held):.2%}" for need in (0, 1, 2, 3, 4))
        print(f"{name:12} {len(held):5} unread, weigh at least", " | ".join(shares))
    if options.write:
        write(*fitted(furniture, [*alike, *alike, *told]))


def write(bias: float, weights: dict[str, float]) -> None:
    kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= LEAST}
    table = {"made": "python -m benchmarks.cleaning_wording", "bias": round(bias, 2), "weights": kept}
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(kept)} weights")


if __name__ == "__main__":
    main()
