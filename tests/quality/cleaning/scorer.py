"""Score a cleaned article against gold lines: pure functions, values in, figures out.

It places every gold line inside the text that was made, and counts letters and digits only. It never runs the cleaner
and opens no file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

NEUTRAL = frozenset({"title", "metadata"})
BODY = "body"
LABELS = NEUTRAL | {BODY, "advertisement", "related", "promotion", "teaser", "debris"}
MOST_PLACES = 60


class MadeBlock(NamedTuple):
    """One block of the result: a half-open span of code points, its role in lower case, and whether it is left out."""

    start: int
    end: int
    role: str
    removed: bool


class Placement(NamedTuple):
    """Where a gold line stands: indices of letters (not code points) in the text, or None where it is not there."""

    line: int
    letters: tuple[int, int] | None


class Figures(NamedTuple):
    """What a reader feels: all are shares between 0 and 1."""

    precision: float
    recall: float
    f1: float
    noise_shown: float
    body_lost: float
    role_right: float
    stray_shown: float


def made_blocks(rows: Iterable[Mapping[str, Any]]) -> list[MadeBlock]:
    """The blocks of `inspect --json` as values."""
    return [MadeBlock(r["start"], r["end"], str(r["role"]).lower(), bool(r.get("removed", False))) for r in rows]


def letters_of(text: str) -> tuple[str, list[int]]:
    """The letters and digits of `text` as one string, and the code point offset of each."""
    offsets = [i for i, char in enumerate(text) if char.isalnum()]
    return "".join(text[i] for i in offsets), offsets


def _occurrences(needle: str, hay: str) -> Iterator[int]:
    at = hay.find(needle) if needle else -1
    found = 0
    while at >= 0 and found < MOST_PLACES:
        yield at
        found += 1
        at = hay.find(needle, at + 1)


def _weight(start: int, end: int, offsets: Sequence[int]) -> int:
    """Long lines count most; among equal ones a place that begins and ends at a word's edge is better."""
    opens = start == 0 or offsets[start] - offsets[start - 1] > 1
    closes = end == len(offsets) or offsets[end] - offsets[end - 1] > 1
    return 4 * (end - start) + opens + closes


def place_lines(text: str, lines: Sequence[str]) -> list[Placement]:
    """Find the gold lines in `text`, in order, each letter used once.

    Only letters and digits are compared, so spaces, wrapping, bullets and soft hyphens do not matter. Of all ways to
    keep the order the one that places most letters wins (heaviest chain); what is left is then looked for out of
    order, since a page may be read with its side column first.
    """
    hay, offsets = letters_of(text)
    needles = [letters_of(line)[0] for line in lines]
    ends, weights = [0], [0]  # a frontier: a further end stays only with more weight
    frontier: list[Any] = [()]  # the chain behind each end: (chain before, line number, start)
    for number, needle in enumerate(needles):
        fresh = []
        for start in _occurrences(needle, hay):
            before = bisect_right(ends, start) - 1
            end = start + len(needle)
            weight = weights[before] + _weight(start, end, offsets)
            fresh.append((end, weight, (frontier[before], number, start)))
        for end, weight, chain in fresh:
            at = bisect_right(ends, end)
            if weights[at - 1] >= weight:
                continue
            stop = at
            while stop < len(ends) and weights[stop] <= weight:
                stop += 1
            begin = at - 1 if ends[at - 1] == end else at
            ends[begin:stop], weights[begin:stop], frontier[begin:stop] = [end], [weight], [chain]
    placed: dict[int, tuple[int, int]] = {}
    chain = frontier[-1]
    while chain:
        chain, number, start = chain
        placed[number] = (start, start + len(needles[number]))
    _place_the_rest(hay, needles, placed)
    return [Placement(number, placed.get(number)) for number in range(len(lines))]


def _place_the_rest(hay: str, needles: Sequence[str], placed: dict[int, tuple[int, int]]) -> None:
    used = bytearray(len(hay))
    for start, end in placed.values():
        used[start:end] = b"\1" * (end - start)
    for number in sorted(set(range(len(needles))) - set(placed), key=lambda n: -len(needles[n])):
        size = len(needles[number])
        for start in _occurrences(needles[number], hay):
            if not any(used[start : start + size]):
                used[start : start + size] = b"\1" * size
                placed[number] = (start, start + size)
                break


def _paint(text: str, blocks: Iterable[MadeBlock]) -> tuple[list[str], list[bool]]:
    """Role and visibility of every code point; what no block holds is hidden debris."""
    roles = ["debris"] * len(text)
    shown = [False] * len(text)
    for block in blocks:
        start, end = max(0, block.start), min(len(text), block.end)
        roles[start:end] = [block.role] * max(0, end - start)
        shown[start:end] = [not block.removed] * max(0, end - start)
    return roles, shown


def count(text: str, blocks: Iterable[MadeBlock], gold: Mapping[str, Any]) -> Counter[str]:
    """Count letters by what they are and what became of them; counters of several articles may be added.

    A line with several right labels counts as the shared protocol has it: neutral if one of them is title or metadata,
    not counted if body is one of them. A body line that is not in the text at all is lost; noise that is not there is
    noise not shown. Letters of the text that no gold line claims are `stray`.
    """
    roles, shown = _paint(text, blocks)
    _, offsets = letters_of(text)
    counts: Counter[str] = Counter()
    claimed = bytearray(len(offsets))
    for placement in place_lines(text, [line["text"] for line in gold["lines"]]):
        line = gold["lines"][placement.line]
        right = frozenset([line["label"], *line.get("alt", [])])
        if placement.letters is None:
            _count_absent(counts, right, len(letters_of(line["text"])[0]))
            continue
        start, end = placement.letters
        claimed[start:end] = b"\1" * (end - start)
        for at in offsets[start:end]:
            _count_letter(counts, right, roles[at], shown[at])
    for at, taken in zip(offsets, claimed, strict=True):
        if not taken:
            counts["stray"] += 1
            counts["stray_shown"] += shown[at]
    return counts


def _count_absent(counts: Counter[str], right: frozenset[str], size: int) -> None:
    counts["absent"] += size
    if right == {BODY}:
        counts["body"] += size
        counts["all"] += size
    elif BODY not in right and not right & NEUTRAL:
        counts["noise"] += size


def _count_letter(counts: Counter[str], right: frozenset[str], role: str, visible: bool) -> None:
    counts["all"] += 1
    counts["right"] += role in right
    if right & NEUTRAL or (BODY in right and len(right) > 1):
        return
    kind = BODY if BODY in right else "noise"
    counts[kind] += 1
    if visible:
        counts[f"shown_{kind}"] += 1
        if kind == "noise":
            counts[f"shown {min(right)}"] += 1


def figures(counts: Mapping[str, int]) -> Figures:
    """Shares from counts (of one article or of many added up)."""
    shown_body, shown_noise = counts.get("shown_body", 0), counts.get("shown_noise", 0)
    precision = shown_body / max(1, shown_body + shown_noise)
    recall = shown_body / max(1, counts.get("body", 0))
    return Figures(
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / max(1e-9, precision + recall),
        noise_shown=shown_noise / max(1, counts.get("noise", 0)),
        body_lost=1 - recall,
        role_right=counts.get("right", 0) / max(1, counts.get("all", 0)),
        stray_shown=counts.get("stray_shown", 0) / max(1, counts.get("stray_shown", 0) + shown_body),
    )


def lost_and_leaked(text: str, blocks: Iterable[MadeBlock], gold: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """(`lost` | `leaked` | `role`, the gold's label, the line) for every line of which a fifth or more is wrong."""
    roles, shown = _paint(text, blocks)
    _, offsets = letters_of(text)
    wrong = []
    for placement in place_lines(text, [line["text"] for line in gold["lines"]]):
        line = gold["lines"][placement.line]
        right = frozenset([line["label"], *line.get("alt", [])])
        places = offsets[slice(*placement.letters)] if placement.letters else []
        seen = sum(shown[at] for at in places)
        fitting = sum(roles[at] in right for at in places)
        if right == {BODY} and seen <= 0.8 * len(letters_of(line["text"])[0]):
            wrong.append(("lost", line["label"], line["text"]))
        elif BODY not in right and not right & NEUTRAL and places and seen >= 0.2 * len(places):
            wrong.append(("leaked", line["label"], line["text"]))
        elif places and fitting <= 0.8 * len(places):
            wrong.append(("role", line["label"], line["text"]))
    return wrong


def _plain(words: object) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in str(words or "")).casefold().split())


def metadata_verdicts(made: Mapping[str, Any], gold: Mapping[str, Any]) -> dict[str, str]:
    """For each fact `right`, `wrong`, `missing` or `invented` (given although the page states none).

    Facts that nobody gives, and those that the gold does not judge (no key), are left out. Titles and names are
    compared by their words (case, marks and spaces do not matter), `published` by its date, `url` without a closing
    slash.
    """
    verdicts = {}
    for fact in ("title", "authors", "publication", "published", "language", "url"):
        if fact not in gold:
            continue
        ours, theirs = (_comparable(fact, side.get(fact)) for side in (made, gold))
        if theirs:
            verdicts[fact] = "right" if ours == theirs else "wrong" if ours else "missing"
        elif ours:
            verdicts[fact] = "invented"
    return verdicts


def _comparable(fact: str, value: Any) -> Any:
    if fact == "authors":
        return sorted(_plain(name) for name in value or [])
    if fact == "published":
        return str(value or "")[:10]
    if fact == "language":
        return str(value or "").split("-")[0].lower()
    return str(value or "").rstrip("/") if fact == "url" else _plain(value)
