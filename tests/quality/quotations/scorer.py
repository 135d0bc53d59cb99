"""Counts what an extractor found, missed and invented in one gold article; it reads no file and runs no extractor.

Protocol. Both spans are stripped of outer marks, spaces, dashes and trailing . , ; :  Matching is one-to-one, greedy,
by intersection over union >= 0.8. Direct and block are what must be found; mixed and neutral count neither way; any
other prediction is false: a scare leak when it meets a scare span, an indirect leak when half of it lies in indirect
speech; it is dropped when half of it lies in an ignored zone. A speaker is right when it equals the gold name or one of
`accept`, apostrophes and case aside; nobody in the gold wants nobody. e2e is a span with the right speaker.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from tests.quality.quotations.gold import GoldArticle, GoldQuote, Zone

THRESHOLD = 0.8
_LEFT = " \n\t\xa0«“„\"'‹‘–—-−"
_RIGHT = " \n\t\xa0»”“\"'›’–—-−,.;:"
_WANTED = ("direct", "block")
_UNCOUNTED = ("direct", "block", "mixed", "neutral")


@dataclass(frozen=True)
class Guess:
    """One quotation an extractor found: code points, and the full name in the nominative or None."""

    start: int
    end: int
    speaker: str | None


@dataclass
class Tally:
    """Counts over articles; `forms` holds (form, outcome) with outcome found, missed or e2e."""

    counts: Counter[str] = field(default_factory=Counter)
    forms: Counter[tuple[str, str]] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Tally") -> Self:
        self.counts.update(other.counts)
        self.forms.update(other.forms)
        self.notes.extend(other.notes)
        return self

    def figures(self) -> Mapping[str, float]:
        """Return precision, recall, f1, speaker, e2e_f1, wrong_names and scare_leak, each 0..1."""
        got = self.counts
        found, missed, false = got["found"], got["missed"], got["false"]
        whole = max(1, 2 * found + missed + false)
        return {
            "precision": found / max(1, found + false),
            "recall": found / max(1, found + missed),
            "f1": 2 * found / whole,
            "speaker": got["named right"] / max(1, got["named gold"]),
            "e2e_f1": 2 * got["e2e"] / whole,
            "wrong_names": got["wrong name"] / max(1, found),
            "scare_leak": got["scare leak"] / max(1, got["scare gold"]),
        }

    def by_form(self) -> Mapping[str, tuple[int, int, int]]:
        """Return for each form (found, wanted, found with the right speaker)."""
        names = sorted({form for form, _ in self.forms})
        of = self.forms
        return {name: (of[name, "found"], of[name, "found"] + of[name, "missed"], of[name, "e2e"]) for name in names}


def score_articles(pairs: Iterable[tuple[GoldArticle, Sequence[Guess]]]) -> Tally:
    """Score many articles into one tally."""
    total = Tally()
    for article, guesses in pairs:
        total += score(article, guesses)
    return total


def score(article: GoldArticle, guesses: Sequence[Guess]) -> Tally:
    """Score one article. The spans of the guesses are code points of the article's text."""
    tally = Tally()
    text = article["text"]
    spans = [trimmed(text, guess.start, guess.end) for guess in guesses]
    golds = [trimmed(text, quote["start"], quote["end"]) for quote in article["quotes"]]
    of_gold, of_guess = paired(spans, golds)
    tally.counts["scare gold"] = sum(quote["kind"] == "scare" for quote in article["quotes"])
    for place, quote in enumerate(article["quotes"]):
        if quote["kind"] in _WANTED:
            shown = text[slice(*golds[place])][:80]
            guess = guesses[of_gold[place]] if place in of_gold else None
            _count_wanted(tally, f"{article['id']} [{quote['form']}]", shown, quote, guess)
    for place, span in enumerate(spans):
        kind = article["quotes"][of_guess[place]]["kind"] if place in of_guess else None
        if kind not in _UNCOUNTED and share_inside(span, article["ignore"]) < 0.5:
            _count_false(tally, article, golds, span, kind)
    return tally


def _count_wanted(tally: Tally, where: str, shown: str, quote: GoldQuote, guess: Guess | None) -> None:
    if guess is None:
        tally.counts["missed"] += 1
        tally.forms[quote["form"], "missed"] += 1
        tally.notes.append(f"{where} missed: {shown}")
        return
    tally.counts["found"] += 1
    tally.forms[quote["form"], "found"] += 1
    right = speaker_right(quote, guess.speaker)
    if quote["speaker"]:
        tally.counts["named gold"] += 1
        tally.counts["named right"] += right
    if right:
        tally.counts["e2e"] += 1
        tally.forms[quote["form"], "e2e"] += 1
        return
    if guess.speaker:
        tally.counts["wrong name"] += 1
    tally.notes.append(f"{where} speaker {guess.speaker!r}, not {quote['speaker']!r}: {shown}")


def _count_false(
    tally: Tally, article: GoldArticle, golds: Sequence[tuple[int, int]], span: tuple[int, int], kind: str | None
) -> None:
    scare = [gold for gold, quote in zip(golds, article["quotes"], strict=True) if quote["kind"] == "scare"]
    leaked = kind == "scare" or any(overlap(span, gold) > 0 for gold in scare)
    tally.counts["false"] += 1
    tally.counts["scare leak"] += leaked
    tally.counts["indirect leak"] += share_inside(span, article["indirect"]) >= 0.5
    tally.notes.append(f"{article['id']} false{' (scare)' if leaked else ''}: {article['text'][slice(*span)][:80]}")


def paired(spans: Sequence[tuple[int, int]], golds: Sequence[tuple[int, int]]) -> tuple[dict[int, int], dict[int, int]]:
    """Pair guesses and golds one-to-one, best overlap first; return gold -> guess and guess -> gold."""
    ranked = sorted(
        ((overlap(span, gold), i, j) for i, span in enumerate(spans) for j, gold in enumerate(golds)), reverse=True
    )
    of_gold: dict[int, int] = {}
    of_guess: dict[int, int] = {}
    for value, i, j in ranked:
        if value >= THRESHOLD and i not in of_guess and j not in of_gold:
            of_guess[i], of_gold[j] = j, i
    return of_gold, of_guess


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Strip outer marks, spaces and dashes, and the stops at the end."""
    while start < end and text[start] in _LEFT:
        start += 1
    while end > start and text[end - 1] in _RIGHT:
        end -= 1
    return start, end


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return intersection over union of two spans, 0..1."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def share_inside(span: tuple[int, int], zones: Iterable[Zone]) -> float:
    """Return how much of the span lies in the zones, 0..1."""
    inside = sum(max(0, min(span[1], zone["end"]) - max(span[0], zone["start"])) for zone in zones)
    return inside / max(1, span[1] - span[0])


def speaker_right(quote: GoldQuote, said: str | None) -> bool:
    """Tell whether the name is the gold name or an accepted one; nobody in the gold wants nobody."""
    if not said:
        return quote["speaker"] is None
    accepted = [quote["speaker"], *quote["accept"]]
    return _plain(said) in {_plain(name) for name in accepted if name}


def _plain(name: str) -> str:
    return re.sub("[’ʼ`]", "'", name.strip().casefold())
