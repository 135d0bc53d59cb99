"""Learns resources/cleaning/learned.json: the weights of what stands around articles, and what they do on texts that
they were not learned from.

    python -m benchmarks.cleaning_scale [--cases FOLDER ...] [--aeb FOLDER] [--waddle FOLDER] [--write]

The rules have read the cases, so hardly a line is left to learn from: they are asked again and again with a part of the
rules struck at random, as they would do on a page that nobody has seen. Public sets lend their tuned half. Logistic
regression by AdaGrad with L2, no package. Folds are of cases; a fold's figures are of cases outside its training.
"""

import argparse
import json
import logging
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.cleaning_sets import Page, aeb_pages, ru_pages, shingles
from reader.cleaning import VERSION, judged
from reader.cleaning.learned import asked, unmarked_inside
from reader.cleaning.lines import Line
from reader.cleaning.rules import RuleBook, rule_book
from reader.cleaning.traits import setting_of
from reader.importing import read_bytes, read_file
from reader.language.prose import stems
from reader.values import Article, BlockKind, BlockRole, ImportFailedError
from tests.quality.cleaning import scorer

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "resources" / "cleaning" / "learned.json"
SEEN = ROOT / "tests" / "quality" / "cleaning" / "seen"
STRUCK_TO_LEARN = (0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.7, 0.8)
STRUCK_ON_PAGES = (0.0, 0.5, 0.7, 0.8, 0.9)
STRUCK_TO_MEASURE = (0.75, 0.75, 0.75)
FOLDS, ROUNDS, RATE = 6, 20, 0.3
L2_SHAPE, L2_WORD = 2.0, 6.0
FEWEST_TEXTS = {True: 6, False: 3}  # a word, a shape: in fewer texts it is left out
WEIGHT_OF_PAGES = 0.05
NEED, MORE = 1.3, 1.5


class Left(NamedTuple):
    """A line that the rules left: its traits, what it is (None: neither, or unknown), its letters of body and of
    noise."""

    words: str
    traits: dict[str, float]
    noise: bool | None
    of_body: int
    of_noise: int


class Seen(NamedTuple):
    """What the rules did with a text: lines left that may be weighed, and letters of body, of noise, of noise shown."""

    left: list[Left]
    body: int
    noise: int
    shown: int


class Weighted(NamedTuple):
    traits: dict[str, float]
    noise: bool
    weight: float


class Model(NamedTuple):
    bias: float
    weights: dict[str, float]

    def weight(self, left: Left) -> float:
        total = self.bias + sum(self.weights.get(name, 0.0) * strength for name, strength in left.traits.items())
        return total - (MORE if unmarked_inside(left.traits) else 0.0)


def struck(chance: random.Random, share: float) -> tuple[RuleBook, bool]:
    """The book without a share of its rules, and whether weighed.toml is asked."""
    if not share:
        return rule_book(), True
    kept = [rule for rule in rule_book().rules if rule.scope == "keep" or chance.random() >= share]
    return RuleBook(kept), chance.random() >= 0.6


def cases(folders: Iterable[Path]) -> Iterator[tuple[str, Article, list[str]]]:
    """Name, article, and a letter for every code point: b(ody), n(oise), - (neither)."""
    for folder in folders:
        for gold_path in sorted(folder.glob("*.gold.json")):
            name = gold_path.name.removesuffix(".gold.json")
            (file,) = (path for path in folder.glob(f"{name}.*") if path != gold_path)
            article = read_file(file)
            yield name, article, labels(article.text, json.loads(gold_path.read_text(encoding="utf-8"))["lines"])


def labels(text: str, rows: Sequence[dict[str, object]]) -> list[str]:
    marks = ["-"] * len(text)
    _, offsets = scorer.letters_of(text)
    for placement in scorer.place_lines(text, [str(row["text"]) for row in rows]):
        row = rows[placement.line]
        alt = row.get("alt", [])
        right = {row["label"], *(alt if isinstance(alt, list) else [])}
        neither = right != {"body"} and ("body" in right or right & scorer.NEUTRAL)
        if placement.letters is not None and not neither:
            for at in offsets[slice(*placement.letters)]:
                marks[at] = "b" if right == {"body"} else "n"
    return marks


def seen_of_case(article: Article, marks: Sequence[str], book: RuleBook, *, weighed: bool) -> Seen:
    lines = judged(article, book, {}, weighed=weighed)
    shown = 0
    left = []
    setting = setting_of(lines, stems(article.title or ""))
    asking = any(line.removed for line in lines)
    for number, line in enumerate(lines):
        if line.removed or line.role is not BlockRole.BODY:
            continue
        own = [marks[at] for at in range(line.span.start, line.span.end) if article.text[at].isalnum()]
        of_body, of_noise = own.count("b"), own.count("n")
        shown += of_noise
        traits = asked(lines, number, setting) if setting is not None and asking and own else None
        if traits is not None:
            sure = max(of_body, of_noise) > 0.7 * len(own)
            left.append(Left(line.words, traits, of_noise > of_body if sure else None, of_body, of_noise))
    return Seen(left, marks.count("b"), marks.count("n"), shown)


def seen_of_page(article: Article, reference: str, book: RuleBook, *, weighed: bool) -> list[Left]:
    """A line is the body's where its runs of four words stand in the reference; captions do not stand there."""
    lines = judged(article, book, {}, weighed=weighed)
    setting = setting_of(lines, stems(article.title or ""))
    if setting is None:
        return []
    whole = frozenset(shingles(reference.lower()))
    plain = " ".join(reference.lower().split())
    left = []
    for number, line in enumerate(lines):
        traits = None if line.block.kind is BlockKind.CAPTION else asked(lines, number, setting)
        if traits is not None:
            left.append(Left(line.words, traits, is_foreign(line, whole, plain), 0, 0))
    return left


def is_foreign(line: Line, whole: frozenset[tuple[str, ...]], plain: str) -> bool | None:
    own = shingles(line.words.lower())
    if len(own) == 1 and len(next(iter(own))) < 4:
        return " ".join(line.words.lower().split()) not in plain if line.size >= 4 else None
    share = sum(row in whole for row in own) / max(1, len(own))
    return False if share >= 0.6 else True if share <= 0.15 else None


def merged(rows: Iterable[Left], share: float = 1.0) -> list[Weighted]:
    """The same line in the same surroundings once, a little heavier where it stood several times."""
    counts: Counter[tuple[str, tuple[tuple[str, float], ...], bool]] = Counter()
    for row in rows:
        if row.noise is not None:
            counts[row.words, tuple(sorted(row.traits.items())), row.noise] += 1
    return [
        Weighted(dict(traits), noise, math.sqrt(times * share) * math.sqrt(min(sum(map(str.isalnum, words)), 120)) / 5)
        for (words, traits, noise), times in counts.items()
    ]


def fitted(texts: Sequence[Sequence[Weighted]]) -> Model:
    """Logistic regression, by AdaGrad with L2 that is stronger for words."""
    spread = Counter(name for rows in texts for name in {name for row in rows for name in row.traits})
    kept = {name for name, texts_with in spread.items() if texts_with >= FEWEST_TEXTS[":" in name]}
    rows = [
        ([(name, strength) for name, strength in sorted(row.traits.items()) if name in kept], row.noise, row.weight)
        for text in texts
        for row in text
    ]
    often = Counter(name for traits, _, _ in rows for name, _ in traits)
    weights: defaultdict[str, float] = defaultdict(float)
    steps: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    bias, bias_steps = 0.0, 1e-6
    chance = random.Random(0)
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for traits, noise, weight in rows:
            total = bias + sum(weights[name] * strength for name, strength in traits)
            slope = (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - noise) * weight
            bias_steps += slope * slope
            bias -= RATE * slope / math.sqrt(bias_steps)
            for name, strength in traits:
                pull = slope * strength + (L2_WORD if ":" in name else L2_SHAPE) * weights[name] / often[name]
                steps[name] += pull * pull
                weights[name] -= RATE * pull / math.sqrt(steps[name])
    return Model(bias, dict(weights))


def pages_of(options: argparse.Namespace) -> Iterator[tuple[Page, Article]]:
    """Tuned half: pages of both sets, and those of the second as dumps."""
    sets = [(aeb_pages, options.aeb, False), (ru_pages, options.waddle, True)]
    for read, folder, as_dump in sets:
        for page in read(folder) if folder else ():
            if page.half != "tuned":
                continue
            try:
                article = read_bytes(page.content, file_name=f"{page.name}.html")
            except ImportFailedError:
                continue
            yield page, article
            if as_dump:
                yield page, read_bytes(article.text.encode(), file_name=f"{page.name}.txt")


def learned_from_pages(options: argparse.Namespace, chance: random.Random) -> list[list[Weighted]]:
    books = [struck(chance, share) for share in STRUCK_ON_PAGES]
    texts = []
    for page, article in pages_of(options):
        rows = [row for book, asks in books for row in seen_of_page(article, page.reference, book, weighed=asks)]
        texts.append(merged(rows, WEIGHT_OF_PAGES))
    return texts


def print_row(name: str, measured: Sequence[tuple[Model, Seen]]) -> None:
    body, noise = sum(seen.body for _, seen in measured), sum(seen.noise for _, seen in measured)
    shown = sum(seen.shown for _, seen in measured)
    rows = [(model.weight(left), left) for model, seen in measured for left in seen.left]
    cells = [f"{name:34} noise shown {shown / max(1, noise):6.2%}"]
    for need in (1.0, NEED, 1.7, 2.0, 2.5, 3.0):
        lost = sum(left.of_body for weight, left in rows if weight >= need)
        gone = sum(left.of_noise for weight, left in rows if weight >= need)
        cells.append(f"{need}: {(shown - gone) / max(1, noise):6.2%} (body -{lost / max(1, body):.2%})")
    print(" | ".join(cells))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, nargs="*", default=[], help="more folders of cases")
    parser.add_argument("--aeb", type=Path, help="checkout of article-extraction-benchmark")
    parser.add_argument("--waddle", type=Path, help="checkout of waddle")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    chance = random.Random(5)
    texts = list(cases([SEEN, *options.cases]))
    fresh = {name for name, _, _ in cases(options.cases)}
    books = [struck(chance, share) for share in STRUCK_TO_LEARN]
    trials = [struck(chance, share) for share in STRUCK_TO_MEASURE]
    learned = [
        merged(row for book, asks in books for row in seen_of_case(article, marks, book, weighed=asks).left)
        for _, article, marks in texts
    ]
    from_pages = learned_from_pages(options, chance)
    order = list(range(len(texts)))
    random.Random(3).shuffle(order)
    outcome: dict[str, list[tuple[Model, Seen]]] = {"rules struck": [], "all rules": [], "all rules, fresh cases": []}
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        model = fitted([rows for number, rows in enumerate(learned) if number not in held] + from_pages)
        for number in held:
            name, article, marks = texts[number]
            outcome["rules struck"] += [
                (model, seen_of_case(article, marks, book, weighed=asks)) for book, asks in trials
            ]
            whole = seen_of_case(article, marks, rule_book(), weighed=True)
            outcome["all rules, fresh cases" if name in fresh else "all rules"].append((model, whole))
    for name, measured in outcome.items():
        if measured:
            print_row(name, measured)
    if options.write:
        write(fitted(learned + from_pages), len(texts), len(from_pages))


def write(model: Model, texts: int, pages: int) -> None:
    weights = {name: round(weight, 2) for name, weight in sorted(model.weights.items()) if abs(weight) >= 0.05}
    table = {
        "version": VERSION,
        "made": f"python -m benchmarks.cleaning_scale: logistic regression; {texts} cases of tests/quality/cleaning "
        f"with rules struck at random, {pages} public pages and dumps of the tuned halves",
        "bias": round(model.bias, 2),
        "need": NEED,
        "more": MORE,
        "weights": weights,
    }
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights")


if __name__ == "__main__":
    main()
