"""What is known of the speakers of cases: the gold, and the few sentences each that the tests of the rules hold. Learns
nothing."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.quotes.find import ByRules, read_by_rules
from reader.values import Article, Cleaning, QuotationKind
from tests.quality.quotations.gold import GoldArticle
from tests.quality.quotations.scorer import overlap, paired, speaker_right, trimmed

OWN = Path(__file__).resolve().parents[1] / "tests" / "reader" / "quotes" / "own_articles.json"
WEIGHT_OF_OWN = 0.3
Said = Sequence[tuple[int, int, str | None, str | None]]
Accepts = Callable[[str | None], bool]


@dataclass
class Case:
    """An article with known speakers; ``golds`` are spans and a test for a name (None: nobody is named);
    ``unsure`` spans count neither way."""

    name: str
    text: str
    golds: Sequence[tuple[tuple[int, int], Accepts]]
    weight: float
    unsure: Sequence[tuple[int, int]] = ()
    _of: dict[int, int] | None = None

    def is_spoken(self, span: tuple[int, int]) -> bool | None:
        """Whether somebody's words stand there, None where that is neither true nor false."""
        if any(overlap(span, one) > 0 for one in self.unsure):
            return None
        share = max((overlap(span, gold) for gold, _ in self.golds), default=0.0)
        return None if 0 < share < 0.8 else share > 0

    def accepted(self, read: ByRules, number: int) -> Accepts | None:
        if self._of is None:
            spans = [trimmed(self.text, one.content.start, one.content.end) for one in read.drafts]
            self._of = paired(spans, [span for span, _ in self.golds])[1]
        return self.golds[self._of[number]][1] if number in self._of else None


def of_gold(article: GoldArticle) -> Case:
    golds = [
        (trimmed(article["text"], one["start"], one["end"]), partial(speaker_right, one))
        for one in article["quotes"]
        if one["kind"] in ("direct", "block")
    ]
    neither = [(one["start"], one["end"]) for one in article["quotes"] if one["kind"] in ("mixed", "neutral")]
    neither += [(zone["start"], zone["end"]) for zone in article["ignore"]]
    return Case(article["id"], article["text"], golds, 1.0, neither)


def of_own_articles() -> Iterator[Case]:
    """The few sentences each that the tests of the rules hold; a quotation there is known by its beginning."""
    for number, article in enumerate(json.loads(OWN.read_text(encoding="utf-8"))):
        read = read_by_rules(Article(text=article["text"]), Cleaning())
        golds = [
            ((draft.content.start, draft.content.end), frozenset(said["speakers"]).__contains__)
            for draft in (read.drafts if read is not None else ())
            for said in article["said"]
            if article["text"].startswith(said["begins"], draft.content.start)
        ]
        trim = [(trimmed(article["text"], *span), accepts) for span, accepts in golds]
        mixed = [draft for draft in (read.drafts if read is not None else ()) if draft.kind is QuotationKind.MIXED]
        unsure = [(draft.content.start, draft.content.end) for draft in mixed]
        yield Case(f"own-{number:03}", article["text"], trim, WEIGHT_OF_OWN, unsure)
