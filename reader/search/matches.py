"""What a query matched, segment by segment, and the best of it in one order or another."""

import heapq
from collections.abc import Iterable, Sequence
from itertools import islice

from reader.language.letters import folded
from reader.search.evaluation import Scores
from reader.search.segments import Segment


class Matches:
    """Documents are counted over all segments."""

    def __init__(self, parts: Sequence[tuple[Segment, Scores]]) -> None:
        self.parts = parts
        self.total = sum(len(scores) for _, scores in parts)

    def documents(self) -> set[int]:
        return {segment.base + document for segment, scores in self.parts for document in scores}

    def best(self, limit: int) -> list[tuple[int, float]]:
        """(document, score) with the highest scores; of those that score alike the newest."""
        made: list[tuple[float, int, int]] = []
        for segment, scores in self.parts:
            days = segment.column("published")
            base = segment.base
            made += [(scores[document], days[document], base + document) for document in _highest(scores, limit, days)]
        return [(document, score) for score, _, document in heapq.nlargest(limit, made)]

    def latest(self, limit: int, column: str) -> list[tuple[int, float]]:
        """(document, score) with the highest values of ``column``; of those alike the one with the highest number."""
        made: list[tuple[int, int, int, float]] = []
        for segment, scores in self.parts:
            days, numbers = segment.column(column), segment.column("number")
            made += [
                (days[document], numbers[document], segment.base + document, scores[document])
                for document in _latest(segment, scores, limit, column)
            ]
        return [(document, score) for _, _, document, score in heapq.nlargest(limit, made)]


def _highest(scores: Scores, limit: int, days: Sequence[int]) -> Iterable[int]:
    if len(scores) <= limit:
        return scores
    least = heapq.nlargest(limit, scores.values())[-1]
    above = [document for document, score in scores.items() if score > least]
    level = [document for document, score in scores.items() if score == least]
    return above + heapq.nlargest(limit - len(above), level, key=days.__getitem__)


def _latest(segment: Segment, scores: Scores, limit: int, column: str) -> Iterable[int]:
    if len(scores) <= limit:
        return scores
    if len(scores) ** 2 > limit * segment.size:  # so many that the order of all soon comes to enough of them
        return islice(filter(scores.__contains__, segment.latest(column)), limit)
    days, numbers = segment.column(column), segment.column("number")
    return heapq.nlargest(limit, scores, key=lambda document: (days[document], numbers[document]))


def by_publication(matches: Matches, limit: int) -> list[tuple[int, float]]:
    """(document, score) in the order of their publications' names, the newest first within one; without a name last."""
    made: list[tuple[tuple[bool, str], int, int, float]] = []
    for segment, scores in matches.parts:
        documents = list(scores)
        days = segment.column("published")
        keys: dict[bytes, tuple[bool, str]] = {}
        for document, name in zip(documents, segment.texts("outlet", documents), strict=True):
            key = keys.get(name)
            if key is None:
                key = keys[name] = (not name, folded(name.decode()).text)
            made.append((key, -days[document], segment.base + document, scores[document]))
    return [(document, score) for _, _, document, score in heapq.nsmallest(limit, made)]
