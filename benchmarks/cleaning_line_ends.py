"""Learns resources/cleaning/line_ends.json: where lines ended in a dump that has no line ends, and what each line was.

    python -m benchmarks.cleaning_line_ends [--cases FOLDER ...] [--waddle FOLDER] [--mean-with FILE] [--write]
    python -m benchmarks.cleaning_line_ends [--cases FOLDER ...] --measure BETWEEN

Lines of cases are joined by a space, by nothing, or by either; what each was is known. Examples of rules are put
between them at random, and heads and tails of some round the bodies of others. Public pages (tuned half) lend their
lines as the cleaner judges them. ``--measure`` joins the cases' dumps and prints what becomes of them.
What stands there is the mean of two models, one learned from half of the authors. Learning needs python-crfsuite (the
extra `bench`) and 20 minutes.
"""

import argparse
import json
import logging
import random
import sys
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.cleaning_scale import SEEN, cases
from benchmarks.cleaning_sets import ru_pages
from reader.cleaning import clean
from reader.cleaning.rules import rule_book
from reader.importing import read_bytes
from reader.importing.seam_chain import LABELS
from reader.importing.seam_signs import Ground, signs, words_of
from reader.values import Article, BlockRole, ImportFailedError
from tests.quality import test_cleaning as quality

WEIGHTS = Path(__file__).resolve().parents[1] / "resources" / "cleaning" / "line_ends.json"
NEUTRAL = frozenset({BlockRole.TITLE, BlockRole.METADATA})
PUT_IN, LONGEST_PUT_IN, MOST_AROUND = 0.35, 90, 120
MIXED = "mixed"


class Told(NamedTuple):
    """A line and what it is: 'b' of the article, 'n' furniture, 't' title or fact."""

    words: str
    kind: str


def of_cases(folders: Sequence[Path]) -> Iterator[tuple[str | None, list[Told]]]:
    for _, article, marks in cases(folders):
        found = []
        for block in article.blocks:
            own = [marks[at] for at in range(block.span.start, block.span.end) if article.text[at].isalnum()]
            kind = max("bn", key=own.count) if set(own) & {"b", "n"} else "t" if own else "n"
            found.append(Told(" ".join(block.span.of(article.text).split()), kind))
        yield article.language, [told for told in found if told.words]


def of_pages(waddle: Path) -> Iterator[list[Told]]:
    for page in ru_pages(waddle):
        if page.half != "tuned":
            continue
        try:
            article = read_bytes(page.content, file_name=f"{page.name}.html")
        except ImportFailedError:
            continue
        lines = list(_judged(article))
        body = [number for number, told in enumerate(lines) if told.kind == "b"]
        if body:
            yield lines[max(0, body[0] - MOST_AROUND) : body[-1] + MOST_AROUND]


def _judged(article: Article) -> Iterator[Told]:
    cleaning = clean(article)
    gone = {removal.span for removal in cleaning.removals}
    for block in cleaning.blocks:
        words = " ".join(block.span.of(article.text).split())
        if words:
            yield Told(words, "t" if block.role in NEUTRAL else "n" if block.span in gone else "b")


def with_examples(lines: Sequence[Told], examples: Sequence[str], chance: random.Random) -> list[Told]:
    found: list[Told] = []
    for number, told in enumerate(lines):
        if number and chance.random() < PUT_IN:
            found.extend(Told(chance.choice(examples), "n") for _ in range(chance.choice((1, 1, 2))))
        found.append(told)
    return found


def in_place_of(frame: Sequence[Told], lines: Sequence[Told]) -> list[Told]:
    """``lines`` from the first of the article to the last, with their facts, amid the furniture of ``frame``."""
    inner, outer = _body_of(lines), _body_of(frame)
    if inner is None or outer is None:
        return list(lines)
    facts = [told for told in lines[: inner.start] if told.kind == "t"]
    head: list[Told] = []
    for told in frame[: outer.start]:
        if told.kind != "t":
            head.append(told)
        elif facts:
            head.append(facts.pop(0))
    return [*head, *facts, *lines[inner.start : inner.stop], *frame[outer.stop :]]


def _body_of(lines: Sequence[Told]) -> range | None:
    body = [number for number, told in enumerate(lines) if told.kind == "b"]
    return range(body[0], body[-1] + 1) if body else None


def texts(options: argparse.Namespace) -> Iterator[tuple[list[Told], str]]:
    """Lines, and what stands between them."""
    chance = random.Random(7)
    own = list(of_cases([SEEN, *options.cases]))
    examples = [
        hit
        for rule in rule_book().rules
        if rule.role not in (*NEUTRAL, BlockRole.BODY)
        for hit in rule.hit
        if len(hit) <= LONGEST_PUT_IN
    ]
    by_language: dict[str | None, list[list[Told]]] = {}
    for language, lines in own:
        by_language.setdefault(language, []).append(lines)
    for number, (language, lines) in enumerate(own):
        others = by_language[language]
        yield lines, " "
        yield with_examples(lines, examples, chance), " "
        yield in_place_of(chance.choice(others), lines), " "
        yield lines, MIXED if number % 2 else ""
        if number % 4 == 0:
            yield in_place_of(chance.choice(others), lines), ""
    for lines in of_pages(options.waddle) if options.waddle else ():
        yield lines, " "


def joined(lines: Sequence[Told], between: str, chance: random.Random) -> tuple[str, list[int]]:
    """The text, and where its lines begin."""
    text, starts = "", []
    for told in lines:
        if text:
            text += chance.choice((" ", "", " ", "  ")) if between == MIXED else between
        starts.append(len(text))
        text += told.words
    return text, starts


def labelled(lines: Sequence[Told], between: str, chance: random.Random) -> tuple[list[list[str]], list[str]]:
    text, starts = joined(lines, between, chance)
    words = words_of(text, 0, len(text), glued=True)
    ground = Ground(words)
    labels = []
    for word in words:
        line = bisect_right(starts, word.start) - 1
        labels.append(("B" if word.start == starts[line] else "I") + lines[line].kind)
    return [list(signs(ground, number)) for number in range(len(words))], labels


def learn(options: argparse.Namespace) -> None:
    import pycrfsuite  # type: ignore[import-not-found]

    trainer = pycrfsuite.Trainer(verbose=False)
    chance = random.Random(0)
    for lines, between in texts(options):
        trainer.append(*labelled(lines, between, chance))
    trainer.select("lbfgs")
    trainer.set_params(
        {"c1": 1.5, "c2": 0.05, "max_iterations": 60, "feature.minfreq": 6, "feature.possible_transitions": True}
    )
    with tempfile.TemporaryDirectory() as folder:
        name = str(Path(folder) / "model")
        trainer.train(name)
        tagger = pycrfsuite.Tagger()
        tagger.open(name)
        known = tagger.info()
    steps = [[round(100 * known.transitions.get((one, other), 0.0)) for other in LABELS] for one in LABELS]
    weights: dict[str, dict[str, int]] = {}
    for (sign, label), weight in sorted(known.state_features.items()):
        if round(100 * weight):  # small ones count: there are many of them
            weights.setdefault(sign, {})[str(LABELS.index(label))] = round(100 * weight)
    if options.mean_with:
        steps, weights = mean(steps, weights, json.loads(options.mean_with.read_text(encoding="utf-8")))
    rows = ",\n".join(
        f"{json.dumps(sign, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for sign, row in weights.items()
    )
    print(f"{len(weights)} signs")
    if options.write:
        WEIGHTS.write_text(f'{{"transitions": {json.dumps(steps)},\n"weights": {{\n{rows}\n}}}}\n', encoding="utf-8")


def mean(
    steps: list[list[int]], weights: dict[str, dict[str, int]], other: dict[str, Any]
) -> tuple[list[list[int]], dict[str, dict[str, int]]]:
    """Two models in one, which errs less than either: a third of this one, two thirds of ``other``."""
    found: dict[str, dict[str, int]] = {}
    for sign in sorted({*weights, *other["weights"]}):
        one, two = weights.get(sign, {}), other["weights"].get(sign, {})
        row = {label: round((one.get(label, 0) + 2 * two.get(label, 0)) / 3) for label in map(str, range(len(LABELS)))}
        if any(row.values()):
            found[sign] = {label: weight for label, weight in row.items() if weight}
    pairs = zip(steps, other["transitions"], strict=True)
    return [[round((a + 2 * b) / 3) for a, b in zip(one, two, strict=True)] for one, two in pairs], found


def measure(options: argparse.Namespace) -> None:
    scorer = quality.scorer_of(quality.HERE / "scorer.py")
    counts: dict[str, Counter[str]] = {}
    for folder in [SEEN, *options.cases]:
        for path in sorted(folder.glob("*.gold.json")):
            file = path.with_name(path.name.removesuffix(".gold.json") + ".txt")
            if not file.exists():
                continue
            lines = [
                " ".join(line.split()) for line in file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
            ]
            article = read_bytes(options.measure.join(filter(None, lines)).encode(), file_name=file.name)
            rows = quality.rows(article, clean(article))
            one = scorer.count(article.text, scorer.made_blocks(rows), json.loads(path.read_text(encoding="utf-8")))
            for name in (file.stem[:2], "all"):
                counts[name] = counts.get(name, Counter()) + one
    for name, total in sorted(counts.items()):
        figures = scorer.figures(total)
        print(f"{name:4} F1 {figures.f1:.4f} noise {figures.noise_shown:.2%} lost {figures.body_lost:.2%}")


def main() -> None:
    logging.disable(logging.WARNING)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--cases", type=Path, nargs="*", default=[], help="further folders like tests/quality/cleaning/seen"
    )
    parser.add_argument("--waddle", type=Path, help="checkout of waddle")
    parser.add_argument("--write", action="store_true", help="write what was learned to resources/cleaning")
    parser.add_argument(
        "--mean-with", type=Path, help="a line_ends.json learned from other cases, for the mean of both"
    )
    parser.add_argument("--measure", metavar="BETWEEN", help="measure instead, lines joined by this")
    options = parser.parse_args()
    if options.measure is None:
        learn(options)
    else:
        measure(options)


if __name__ == "__main__":
    main()
