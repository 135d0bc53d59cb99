"""Turns PolNeAR (networkdynamics/PolNeAR, fetched by hand, never part of this repository) into gold for quotations,
and scores.

    python benchmarks/polnear.py FOLDER [--part dev] [-v]        FOLDER holds data/dev/text and data/dev/attributions

A unit is one pair of quotation marks. Paragraphs of one quotation that each open anew and are closed by the last are
one pair.
A unit is 'direct' where it lies in an attribution's content of which nine tenths stand in marks, 'mixed' where it
lies in a
longer content (counted neither way), else no quotation. A span is right at an intersection over union of 0.8 with the
stops
trimmed; a speaker is right where the mention meets a Source span of the attribution.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.quotes import find_quotations
from reader.values import Article, Cleaning, Quotation

_TRIM_LEFT, _TRIM_RIGHT = " \n\t\xa0“\"'‘–—-", " \n\t\xa0”\"'’–—-,.;:"
Span = tuple[int, int]


@dataclass
class Attribution:
    contents: list[Span] = field(default_factory=list)
    sources: list[Span] = field(default_factory=list)


@dataclass
class Unit:
    span: Span
    kind: str
    sources: list[Span]


def attributions(annotation: str) -> list[Attribution]:
    """The attributions of one .ann file (brat standoff)."""
    spans: dict[str, list[Span]] = {}
    found = []
    for line in annotation.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.split("\t")[0].partition(" ")[2]
            spans[key] = [(int(a), int(b)) for a, b in (piece.split() for piece in places.split(";"))]
        elif key.startswith("E"):
            one = Attribution()
            for role, target in (piece.split(":") for piece in rest.split()):
                if role.startswith("Content"):
                    one.contents += spans.get(target, [])
                elif role.startswith("Source"):
                    one.sources += spans.get(target, [])
            found.append(one)
    return found


def glyph_pairs(text: str) -> list[Span]:
    """Pairs by reading order within each paragraph, blind to meaning; (after the opening, before the closing mark)."""
    found: list[Span] = []
    open_before: int | None = None
    for line in re.finditer(r"[^\n]+", text):
        start, end = line.start(), line.end()
        marks = [m.start() for m in re.finditer(r"[“”\"]", line.group())]
        opened: int | None = None
        continues = open_before is not None and bool(re.match(r"\s*[“\"]", line.group()))
        if open_before is not None and not continues:
            found.append((open_before, start - 1))
            open_before = None
        for place, mark in enumerate(marks):
            at = start + mark
            if opened is None and (text[at] != "”" or is_turned(text, at)):
                opened = open_before if continues and place == 0 else at + 1
                open_before = None if continues and place == 0 else open_before
            elif opened is not None and text[at] != "“":
                found.append((opened, at))
                opened = None
        if opened is not None:
            open_before = opened
        _ = end
    if open_before is not None:
        found.append((open_before, len(text)))
    return [(a, min(b, len(text))) for a, b in found if b > a]


def is_turned(text: str, at: int) -> bool:
    """A closing mark typed where only an opening one can stand: at the start of a paragraph or word."""
    return (at == 0 or text[at - 1].isspace()) and text[at + 1 : at + 2].isalnum()


def units(text: str, annotated: Sequence[Attribution]) -> list[Unit]:
    pairs = glyph_pairs(text)
    quoted = bytearray(len(text) + 1)
    for a, b in pairs:
        quoted[max(0, a - 1) : b + 1] = b"\x01" * (min(len(text), b + 1) - max(0, a - 1))
    result = []
    for a, b in pairs:
        kind, sources = "none", []
        for one in annotated:
            inside = sum(max(0, min(b, e) - max(a, s)) for s, e in one.contents)
            if inside < 0.5 * (b - a):
                continue
            letters = [at for s, e in one.contents for at in range(s, min(e, len(text))) if text[at].isalnum()]
            share = sum(quoted[at] for at in letters) / max(1, len(letters))
            better = "direct" if share >= 0.9 else "mixed"
            if kind != "direct":
                kind, sources = better, list(one.sources)
            elif better == "direct":
                sources += one.sources
        result.append(Unit((a, b), kind, sources))
    return result


def trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _TRIM_LEFT:
        start += 1
    while end > start and text[end - 1] in _TRIM_RIGHT:
        end -= 1
    return start, end


def iou(one: Span, other: Span) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def score(name: str, text: str, gold: Sequence[Unit], made: Sequence[Quotation], counts: Counter[str]) -> Iterator[str]:
    """Adds to ``counts``; yields a line for each mistake. Predictions that are no pair of marks (transcripts) are not
    counted."""
    guesses = [(trimmed(text, (one.content.start, one.content.end)), one) for one in made]
    spans = [trimmed(text, unit.span) for unit in gold]
    ranked = sorted(((iou(g, s), i, j) for i, (g, _) in enumerate(guesses) for j, s in enumerate(spans)), reverse=True)
    of_gold: dict[int, int] = {}
    of_guess: dict[int, int] = {}
    for value, i, j in ranked:
        if value >= 0.8 and i not in of_guess and j not in of_gold:
            of_guess[i], of_gold[j] = j, i
    for j, unit in enumerate(gold):
        if unit.kind != "direct":
            continue
        shown = text[slice(*spans[j])][:70].replace("\n", "|")
        if j not in of_gold:
            counts["missed"] += 1
            yield f"{name} missed: {shown}"
            continue
        counts["found"] += 1
        one = guesses[of_gold[j]][1]
        mention = (one.mention.span.start, one.mention.span.end) if one.mention else None
        right = mention is not None and any(iou(mention, s) > 0 for s in unit.sources)
        if unit.sources:
            counts["with source"] += 1
            counts["speaker right"] += right
        counts["e2e"] += right or (not unit.sources and mention is None)
        if not right and unit.sources:
            told = text[slice(*mention)] if mention else None
            yield f"{name} mention {told!r}, not {[text[slice(*s)] for s in unit.sources]!r}: {shown}"
    for i, (span, one) in enumerate(guesses):
        kind = gold[of_guess[i]].kind if i in of_guess else None
        if kind in ("direct", "mixed") or (
            kind is None and text[one.content.start - 1 : one.content.start] not in '“"”'
        ):
            continue
        counts["false"] += 1
        yield f"{name} false ({kind}): {text[slice(*span)][:70]!r}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--part", default="dev")
    options.add_argument("-v", action="store_true", dest="verbose")
    chosen = options.parse_args()
    root = chosen.folder / "data" / chosen.part
    counts: Counter[str] = Counter()
    for file in sorted((root / "text").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        annotated = [
            one
            for ann in sorted((root / "attributions").glob(f"{file.stem}_*.ann"))[:1]
            for one in attributions(ann.read_text(encoding="utf-8"))
        ]
        made = find_quotations(Article(text=text, language="en"), Cleaning())
        for note in score(file.stem[:24], text, units(text, annotated), made, counts):
            if chosen.verbose:
                print(note)
    found, missed, false = counts["found"], counts["missed"], counts["false"]
    print(dict(counts))
    print(
        f"P {found / max(1, found + false):.3f} R {found / max(1, found + missed):.3f} "
        f"F1 {2 * found / max(1, 2 * found + missed + false):.3f} "
        f"speaker {counts['speaker right'] / max(1, counts['with source']):.3f} "
        f"e2e {2 * counts['e2e'] / max(1, 2 * found + missed + false):.3f}"
    )


if __name__ == "__main__":
    main()
