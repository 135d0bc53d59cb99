"""What a query matched, segment by segment, and the best of it in one order or another."""

import heapq
import math
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from reader.language.letters import folded
from reader.search.bounds import best
from reader.search.evaluation import Evaluator, Scores
from reader.search.lanes import Documents
from reader.search.segments import Segment


class Matches:
    """Documents are counted over all segments. Scores are made when the best are asked for."""

    def __init__(self, query: Any, evaluators: Sequence[Evaluator]) -> None:
        self._query = query
        self.parts: list[tuple[Segment, Documents]] = []
        self._evaluators = evaluators
        for one in evaluators:
            segment = one.segment
            found = one.matched(query)
            self.parts.append((segment, segment.board.without(found, segment.deleted) if segment.deleted else found))
        self._counts = [segment.board.count(found) for segment, found in self.parts]
        self.total = sum(self._counts)

    def documents(self) -> set[int]:
        return {segment.base + document for segment, found in self.parts for document in segment.board.listed(found)}

    def best(self, limit: int) -> list[tuple[int, float]]:
        """(document, score) with the highest scores; of those that score alike the newest."""
        made: list[tuple[float, int, int]] = []
        least = -math.inf
        # The large segments first: what they have is what the others must reach.
        parts = zip(self._evaluators, self.parts, self._counts, strict=True)
        for evaluator, (segment, found), count in sorted(parts, key=lambda part: -part[0].segment.size):
            if not count:
                continue
            scores = best(self._query, evaluator, found, count, limit, least)
            days, base = segment.column("published"), segment.base
            made += [(scores[document], days[document], base + document) for document in _highest(scores, limit, days)]
            made.sort(reverse=True)
            if 0 < limit <= len(made):
                del made[limit:]
                least = made[-1][0]
        return [(document, score) for score, _, document in made]

    def latest(self, limit: int, column: str) -> list[int]:
        """The documents with the highest values of ``column``; of those alike the one with the highest number."""
        made: list[tuple[int, int, int]] = []
        for segment, found in self.parts:
            days, numbers = segment.column(column), segment.column("number")
            made += [
                (days[document], numbers[document], segment.base + document)
                for document in _latest(segment, found, limit, column)
            ]
        return [document for _, _, document in heapq.nlargest(limit, made)]


def _highest(scores: Scores, limit: int, days: Sequence[int]) -> Iterable[int]:
    if len(scores) <= limit:
        return scores
    least = sorted(scores.values())[-limit]
    above = [document for document, score in scores.items() if score > least]
    level = [document for document, score in scores.items() if score == least]
    return above + heapq.nlargest(limit - len(above), level, key=days.__getitem__)


def _latest(segment: Segment, found: Documents, limit: int, column: str) -> Iterable[int]:
    size = segment.board.count(found)
    if size <= limit:
        return segment.board.listed(found)
    if size**2 > limit * segment.size:  # so many that the order of all soon comes to enough of them
        order = segment.latest(column)
        if isinstance(found, set):
            return islice(filter(found.__contains__, order), limit)
        return islice(filter(segment.board.row(found).__getitem__, order), limit)
    days, numbers = segment.column(column), segment.column("number")
    return heapq.nlargest(limit, segment.board.listed(found), key=lambda document: (days[document], numbers[document]))


def by_publication(matches: Matches, limit: int) -> list[int]:
    """Documents in the order of their publications' names, the newest first within one; without a name last."""
    made: list[tuple[tuple[bool, str], int, int]] = []
    for segment, found in matches.parts:
        documents = segment.board.listed(found)
        days = segment.column("published")
        keys: dict[bytes, tuple[bool, str]] = {}
        for document, name in zip(documents, segment.texts("outlet", documents), strict=True):
            key = keys.get(name)
            if key is None:
                key = keys[name] = (not name, folded(name.decode()).text)
            made.append((key, -days[document], segment.base + document))
    return [document for _, _, document in heapq.nsmallest(limit, made)]
