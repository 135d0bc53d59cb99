"""Learns resources/cleaning/given_back.json: which lines that were left out for their place are the article's own.

    python -m benchmarks.cleaning_given_back --met FILE ... --aeb FOLDER --waddle FOLDER [--cases AUTHOR=FOLDER ...]
        [--mixed 3000] [--folds] [--write]

Files of ``--met`` hold what the code of their time did with cases before anybody had read them (cleaning_met.py). To
these come mixed dumps: the body of one case, cut off anywhere, in the furniture of another, with boxes of a third
between its paragraphs, as the cleaner of today meets them; and public pages (tuned half) as dumps, without which much
of what stands around real articles would come back. Logistic regression by AdaGrad with L2; needs numpy (the extra
`bench`). With ``--folds`` each author of ``--met`` is left out in turn, with every mixed dump that has a line of
theirs; what is printed is of authors outside the training. Letters are counted as the scorer does.
"""

import argparse
import importlib
import json
import logging
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.cleaning_scale import is_foreign
from benchmarks.cleaning_sets import aeb_pages, ru_pages, shingles
from reader.cleaning import VERSION, judged
from reader.cleaning.given_back_traits import asked, page_of
from reader.cleaning.learned import weigh_what_is_left
from reader.cleaning.lines import Line
from reader.cleaning.lone_headlines import leave_out_lone_headlines
from reader.cleaning.rules import rule_book
from reader.importing import read_bytes
from reader.values import Article, Block, BlockKind, BlockRole, ImportFailedError, TextSpan

np: Any = importlib.import_module("numpy")
ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "resources" / "cleaning" / "given_back.json"
SEEN = ROOT / "tests" / "quality" / "cleaning" / "seen"
_OF_AUTHOR = re.compile(r"c[a-e](?!ll|ss)(?=_|[a-z])")
NEED = 0.4
ROUNDS, RATE, L2, FEWEST = 15, 0.3, 10.0, 10
WEIGHT_OF_MIXED, WEIGHT_OF_PAGES = 0.1, 0.05
LEAST_BODY, LEAST_MIXED, LONGEST_LINE = 500, 350, 2500
LEAST_WEIGHT = 0.03


class Row(NamedTuple):
    """A line that was asked: its traits, its letters of body and of noise, and of all kinds."""

    traits: list[str]
    body: int
    noise: int
    whole: int


class Text(NamedTuple):
    """A text that was cleaned: who wrote it, the lines that were asked, and letters: of body, of it lost, of noise, of
    it shown."""

    authors: frozenset[str]
    dump: bool
    rows: list[Row]
    body: int
    lost: int
    noise: int
    shown: int


class Case(NamedTuple):
    """Rows of (label, words): 'b' body, 'n' noise, 't' title, 'm' fact; ``boxes``: runs of noise within the body."""

    author: str
    language: str
    title: str
    head: list[tuple[str, str]]
    body: list[tuple[str, str]]
    tail: list[tuple[str, str]]
    boxes: list[list[tuple[str, str]]]


class Met(NamedTuple):
    """What stood in for a rule of an older book."""

    name: str
    role: BlockRole
    opens: str
    scope: str
    final: bool = False


class Model(NamedTuple):
    places: dict[str, int]
    weights: Any
    bias: float

    def weight(self, row: Row) -> float:
        found = [self.places[name] for name in set(row.traits) if name in self.places]
        return float(self.bias + self.weights[found].sum())


def text_of(
    lines: Sequence[Line], letters: Sequence[dict[str, int]], title: str | None, authors: Iterable[str], *, dump: bool
) -> Text:
    page = page_of(lines, title)
    rows = [
        Row(found, letters[number]["b"], letters[number]["n"], sum(letters[number].values()))
        for number, found in (asked(page) if page else ())
    ]
    body, noise = (sum(one[kind] for one in letters) for kind in "bn")
    lost = sum(one["b"] for one, line in zip(letters, lines, strict=True) if line.removed)
    shown = sum(one["n"] for one, line in zip(letters, lines, strict=True) if not line.removed)
    return Text(frozenset(authors), dump, rows, body, lost, noise, shown)


def met(path: Path) -> Iterator[Text]:
    for row in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(row)
        lines = [line_of(one) for one in case["lines"]]
        letters = [one["letters"] for one in case["lines"]]
        yield text_of(lines, letters, case["title"], [case["author"]], dump=case["dump"])


def line_of(row: dict[str, Any]) -> Line:
    span = TextSpan(*row["span"])
    line = Line(span, Block(span, kind=BlockKind[row["kind"]]), row["words"])
    if row["hit"]:
        name, role, opens, scope = row["hit"]
        line.hit = Met(name, BlockRole[role], opens, scope)  # type: ignore[assignment]
    line.role, line.rule, line.removed = BlockRole[row["role"]] if row["role"] else None, row["rule"], row["removed"]
    for name in ("prose", "closed", "headline", "kept", "listed"):
        setattr(line, name, row[name])
    return line


def cases(folders: Iterable[tuple[str, Path]]) -> Iterator[Case]:
    for author, folder in folders:
        for path in sorted(folder.glob("*.gold.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            rows = [(kind_of(row), " ".join(row["text"].split())) for row in gold["lines"]]
            own = [number for number, (kind, _) in enumerate(rows) if kind == "b"]
            told = sum(len(words) for kind, words in rows if kind == "b")
            language = (gold.get("language") or "")[:2]
            if not gold.get("title") or told < LEAST_BODY or language not in ("uk", "ru", "en"):
                continue
            if max(len(words) for _, words in rows) > LONGEST_LINE:
                continue
            inside = rows[own[0] : own[-1] + 1]
            name = path.name[:2] if author == "seen" and _OF_AUTHOR.match(path.name) else author
            body = [row for row in inside if row[0] == "b"]
            yield Case(name, language, gold["title"], rows[: own[0]], body, rows[own[-1] + 1 :], list(runs(inside)))


def kind_of(row: dict[str, Any]) -> str:
    right = {row["label"], *row.get("alt", [])}
    if row["label"] == "title":
        return "t"
    if right & {"metadata", "title"}:
        return "m"
    return "b" if right == {"body"} else "-" if "body" in right else "n"


def runs(rows: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    run: list[tuple[str, str]] = []
    for row in rows:
        if row[0] == "n":
            run.append(row)
        elif run:
            yield run
            run = []


def mixed(chosen: Sequence[Case], chance: random.Random) -> Text | None:
    """One body in another's page, None where it is too short or read otherwise than written."""
    own = chance.choice(chosen)
    page = chance.choice([case for case in chosen if case.language == own.language])
    third = chance.choice([case for case in chosen if case.language == own.language and case.author == page.author])
    body = cut_off(own.body, chance)
    if sum(len(words) for _, words in body) < LEAST_MIXED:
        return None
    boxes = [*page.boxes, *third.boxes]
    count = min(len(body) - 1, chance.choice((0, 1, 1, 2, 3))) if boxes else 0
    places = set(chance.sample(range(1, len(body)), count))
    told = [row for at, one in enumerate(body) for row in (*(chance.choice(boxes) if at in places else ()), one)]
    head = [(kind, own.title if kind == "t" else words) for kind, words in page.head if kind != "-"]
    titles = [number for number, (kind, _) in enumerate(head) if kind == "t"]
    head = [row for number, row in enumerate(head) if number not in titles[1:]] if titles else [*head, ("t", own.title)]
    rows = [*head, *told, *(row for row in page.tail if row[0] in "nm")]
    text = "".join(words + "\n" for _, words in rows)
    marks = [kind for kind, words in rows for _ in range(len(words) + 1)]
    article = read_bytes(text.encode(), file_name="a.txt")
    if article.text.rstrip() != text.rstrip():
        return None
    lines = cleaned(article)
    letters = []
    for line in lines:
        found = Counter(marks[at] for at in range(line.span.start, line.span.end) if article.text[at].isalnum())
        letters.append({"b": found["b"], "n": found["n"], "f": found["t"] + found["m"]})
    return text_of(lines, letters, article.title, {own.author, page.author}, dump=True)


def cleaned(article: Article) -> list[Line]:
    """As clean() does, up to where lines are given back."""
    lines = judged(article, rule_book(), {})
    weigh_what_is_left(lines, article.title)
    leave_out_lone_headlines(lines, article.title)
    return lines


def pages(options: argparse.Namespace) -> Iterator[Text]:
    """Public pages as dumps: a line is the body's where its runs of four words stand in the reference."""
    for read, folder in ((aeb_pages, options.aeb), (ru_pages, options.waddle)):
        for page in read(folder):
            if page.half != "tuned":
                continue
            try:
                whole = read_bytes(page.content, file_name=f"{page.name}.html")
            except ImportFailedError:
                continue
            article = read_bytes(whole.text.encode(), file_name=f"{page.name}.txt")
            lines = cleaned(article)
            wanted, plain = frozenset(shingles(page.reference.lower())), " ".join(page.reference.lower().split())
            letters = []
            for line in lines:
                foreign = is_foreign(line, wanted, plain)
                kind = {None: "-", True: "n", False: "b"}[foreign]
                letters.append({"b": 0, "n": 0, kind: sum(map(str.isalnum, line.words))})
            yield text_of(lines, letters, article.title, (), dump=True)


def cut_off(body: list[tuple[str, str]], chance: random.Random) -> list[tuple[str, str]]:
    high = chance.randint(max(2, len(body) // 3), max(2, len(body))) if chance.random() < 0.7 else len(body)
    low = chance.randint(0, max(0, min(high - 2, len(body) // 2))) if chance.random() < 0.5 else 0
    return body[low:high]


def fitted(parts: Sequence[tuple[Sequence[Text], float]]) -> Model:
    """Logistic regression over names, each strong by the root of its line's letters."""
    rows = [
        (row, weight * math.sqrt(min(row.body + row.noise, 150)) / 5)
        for texts, weight in parts
        for text in texts
        for row in text.rows
        if max(row.body, row.noise) > 0.7 * row.whole
    ]
    often = Counter(name for row, _ in rows for name in set(row.traits))
    places = {name: at for at, name in enumerate(sorted(name for name, times in often.items() if times >= FEWEST))}
    pull = np.array([L2 / often[name] for name in sorted(places)])
    weights, steps = np.zeros(len(places)), np.full(len(places), 1e-6)
    bias, bias_steps = 0.0, 1e-6
    numbered = [
        (np.array(sorted({places[name] for name in row.traits if name in places})), row.body > row.noise, weight)
        for row, weight in rows
    ]
    chance = random.Random(0)
    for _ in range(ROUNDS):
        chance.shuffle(numbered)
        for found, own, weight in numbered:
            total = float(bias + weights[found].sum())
            slope = (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - own) * weight
            bias_steps += slope * slope
            bias -= RATE * slope / math.sqrt(bias_steps)
            slopes = slope + pull[found] * weights[found]
            steps[found] += slopes * slopes
            weights[found] -= RATE * slopes / np.sqrt(steps[found])
    return Model(places, weights, bias)


def print_row(name: str, measured: Sequence[tuple[Model, Text]]) -> None:
    body, noise = sum(text.body for _, text in measured), sum(text.noise for _, text in measured)
    lost, shown = sum(text.lost for _, text in measured), sum(text.shown for _, text in measured)
    cells = [f"{name:6} {len(measured):4} lost {lost / max(1, body):6.2%} noise {shown / max(1, noise):6.2%}"]
    rows = [(model.weight(row), row) for model, text in measured for row in text.rows]
    for need in (-0.2, 0.0, 0.2, NEED, 0.6, 1.0, 1.5):
        back = sum(row.body for weight, row in rows if weight >= need)
        more = sum(row.noise for weight, row in rows if weight >= need)
        cells.append(f"{need}: {(lost - back) / max(1, body):.2%} {(shown + more) / max(1, noise):.2%}")
    print(" | ".join(cells))


def write(model: Model, count: str) -> None:
    weights = {name: round(float(model.weights[at]), 2) for name, at in model.places.items()}
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= LEAST_WEIGHT}
    table = {
        "version": VERSION,
        "made": f"python -m benchmarks.cleaning_given_back: logistic regression; {count}",
        "bias": round(model.bias, 2),
        "need": NEED,
        "weights": kept,
    }
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(kept)} weights")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--met", type=Path, nargs="+", required=True)
    parser.add_argument("--aeb", type=Path, required=True, help="checkout of article-extraction-benchmark")
    parser.add_argument("--waddle", type=Path, required=True, help="checkout of waddle")
    parser.add_argument("--cases", nargs="*", default=[], help="AUTHOR=FOLDER, beside those of the repository")
    parser.add_argument("--mixed", type=int, default=3000)
    parser.add_argument("--folds", action="store_true", help="leave each author out in turn")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    texts = [text for path in options.met for text in met(path)]
    named = [(author, Path(folder)) for author, _, folder in (one.partition("=") for one in options.cases)]
    chosen = list(cases([("seen", SEEN), *named]))
    public = list(pages(options))
    chance, made = random.Random(1), list[Text]()
    while len(made) < options.mixed:
        text = mixed(chosen, chance)
        made += [text] if text is not None else []
    print(f"{len(texts)} met, {len(public)} pages, {len(made)} mixed", flush=True)
    outcome: list[tuple[Model, Text]] = []
    for author in sorted({author for text in texts for author in text.authors}) if options.folds else ():
        others = [text for text in texts if author not in text.authors]
        apart = [text for text in made if author not in text.authors]
        model = fitted([(others, 1.0), (apart, WEIGHT_OF_MIXED), (public, WEIGHT_OF_PAGES)])
        measured = [(model, text) for text in texts if author in text.authors and text.dump]
        print_row(author, measured)
        outcome += measured
    if outcome:
        print_row("all", outcome)
    if options.write:
        model = fitted([(texts, 1.0), (made, WEIGHT_OF_MIXED), (public, WEIGHT_OF_PAGES)])
        write(model, f"{len(texts)} cases as they were first met, {len(made)} mixed ones, {len(public)} public pages")


if __name__ == "__main__":
    main()
