"""The best of many documents without the score of each: bounds first, for all at once, then the scores of those that
may be among the best.

A bound is what a document scores at most: a lane's value times a quantum, and an offset that all have alike. The
pruning is exact, as MaxScore and WAND are (H. Turtle, J. Flood, 'Query evaluation: strategies and optimizations',
1995; A. Broder et al., 'Efficient query evaluation using a two-level retrieval process', 2003), but works on whole
arrays.
"""

import heapq
import math
from collections.abc import Iterator, Sequence
from itertools import islice, repeat
from typing import Any

from whoosh import query as q
from whoosh.query.spans import SpanNear2

from reader.search.evaluation import UNSCORED, Evaluator, Scores
from reader.search.lanes import LIMIT, Documents, between, threshold
from reader.search.postings import Postings
from reader.search.queries import Alternatives

# With so few documents, or so many times as many as wanted, all are scored.
_FEW, _TIMES = 400, 3
# Documents are scored in such portions; of more than so many that score alike, the newest come first.
_PORTION = 1_000
# Constants of the planner are multiples of it, so that their bounds are what they score.
_STEP = 0.5
_LITTLE = 1e-9


def best(query: Any, evaluator: Evaluator, documents: Documents, wanted: int, least: float = -math.inf) -> Scores:
    """Scores of some of ``documents``, which ``query`` matches: the ``wanted`` highest are among them, and of those
    that score alike the newest. What scores below ``least`` is of no interest.
    """
    board = evaluator.segment.board
    if board.count(documents) <= max(_FEW, _TIMES * wanted):
        return evaluator.scored(query, board.as_set(documents))
    ceiling, leaves = _Ceilings(evaluator).of(query)
    quantum = _quantum(ceiling, leaves)
    if quantum is None:
        return evaluator.scored(query, board.as_set(documents))
    lanes, offset = _Bounds(evaluator, quantum).of(query)
    return _Search(query, evaluator, wanted, quantum, offset, least).through(lanes, board.as_mask(documents))


def _quantum(ceiling: float, leaves: int) -> float | None:
    """What one step of a lane is worth: the sum of all, each rounded up, must fit. None where that is too coarse."""
    if 4 * leaves > LIMIT:
        return None
    quantum = max(ceiling, _LITTLE) / (LIMIT - leaves)
    return _STEP / math.floor(_STEP / quantum) if quantum <= _STEP else quantum


class _Search:
    """Documents in the order of their bounds, until none is left that may be among the best."""

    def __init__(
        self, query: Any, evaluator: Evaluator, wanted: int, quantum: float, offset: float, least: float
    ) -> None:
        self._query, self._evaluator, self._wanted = query, evaluator, wanted
        self._quantum, self._offset = quantum, offset
        self._of_interest = least
        self._found: Scores = {}

    def through(self, lanes: int, mask: int) -> Scores:
        board = self._evaluator.segment.board
        # One more for each document, so that 0 is left for those that do not match.
        row = board.row(board.kept(lanes, mask) + mask)
        at = max(threshold(row, self._wanted), min(LIMIT + 1, self._reaching(self._of_interest)))
        self._score(between(row, at + 1, 255))
        self._newest_first(row, at)
        rest = between(row, max(self._reaching(self._least()), 1), at - 1)
        rest.sort(key=row.__getitem__, reverse=True)
        for begin in range(0, len(rest), _PORTION):
            if self._least() > self._bound(row[rest[begin]]) + _LITTLE:
                break
            self._score(rest[begin : begin + _PORTION])
        return self._found

    def _reaching(self, score: float) -> int:
        """The least value whose bound is not below ``score``."""
        return 0 if score == -math.inf else math.ceil((score - self._offset) / self._quantum - _LITTLE) + 1

    def _bound(self, value: int) -> float:
        return (value - 1) * self._quantum + self._offset

    def _least(self) -> float:
        """The score that one of those wanted has at least."""
        return max(self._of_interest, self._last())

    def _last(self) -> float:
        """The score of the last of those wanted."""
        if len(self._found) < self._wanted:
            return -math.inf
        return heapq.nlargest(self._wanted, self._found.values())[-1]

    def _score(self, documents: Sequence[int]) -> None:
        if documents:
            self._found |= self._evaluator.scored(self._query, set(documents))

    def _newest_first(self, row: bytes, value: int) -> None:
        """Those with one and the same bound; where it is what they score, the newest are all that matters."""
        level, portion = self._level(row, value), 2 * self._wanted
        while self._last() < self._bound(value) - _LITTLE and (some := list(islice(level, portion))):
            self._score(some)
            portion *= 2

    def _level(self, row: bytes, value: int) -> Iterator[int]:
        """The newest first, where they are many."""
        segment, count = self._evaluator.segment, row.count(value)
        if count * 8 > segment.size and count > _PORTION:
            return (document for document in segment.latest("published") if row[document] == value)
        level = between(row, value, value)
        if count > _PORTION:
            level.sort(key=segment.column("published").__getitem__, reverse=True)
        return iter(level)


class _Ceilings:
    """(What a query scores at most in any document, how many bounds are added up at most.)"""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator

    def of(self, query: Any) -> tuple[float, int]:
        if isinstance(query, q.Term):
            return self._term(query), 1
        if isinstance(query, q.DisjunctionMax):
            parts = [self.of(one) for one in query.subqueries]
            return max(ceiling for ceiling, _ in parts), max(leaves for _, leaves in parts)
        if isinstance(query, q.AndNot):
            return self.of(query.a)
        parts = [self.of(one) for one in _added(query)]
        if parts:
            return sum(ceiling for ceiling, _ in parts), sum(leaves for _, leaves in parts)
        return _constant(query), 1

    def _term(self, query: Any) -> float:
        if query.fieldname in UNSCORED:
            return 1.0
        if not self._evaluator.segment.postings(query.fieldname, query.text):
            return 0.0
        return self._evaluator.factor(query)


class _Bounds:
    """(Lanes, offset) of what a query scores at most."""

    def __init__(self, evaluator: Evaluator, quantum: float) -> None:
        self._evaluator = evaluator
        self._board = evaluator.segment.board
        self._quantum = quantum

    def of(self, query: Any) -> tuple[int, float]:
        if isinstance(query, q.Term) and query.fieldname not in UNSCORED:
            return self._term(query), 0.0
        if isinstance(query, q.DisjunctionMax):
            return self._highest(query)
        if isinstance(query, q.AndNot):
            return self.of(query.a)
        parts = [self.of(one) for one in _added(query)]
        if parts:
            return sum(lanes for lanes, _ in parts), sum(offset for _, offset in parts)
        if not isinstance(query, q.ConstantScoreQuery):
            return 0, _constant(query)
        steps = math.ceil(query.score / self._quantum - _LITTLE)
        return self._board.as_mask(self._evaluator.matched(query)) * steps, 0.0

    def _highest(self, query: Any) -> tuple[int, float]:
        parts = [self.of(one) for one in query.subqueries]
        lanes, offset = parts.pop()
        for other, other_offset in parts:
            lanes, offset = self._board.highest(lanes, other), max(offset, other_offset)
        return lanes, offset

    def _term(self, query: Any) -> int:
        evaluator, segment = self._evaluator, self._evaluator.segment
        postings = segment.postings(query.fieldname, query.text)
        if postings is None:
            return 0
        factor = evaluator.factor(query)
        row = postings.row
        if row:
            return int.from_bytes(row.translate(self._steps(query.fieldname, factor)), "little")
        return self._scattered(postings, query.fieldname, factor)

    def _steps(self, field: str, factor: float) -> bytes:
        """For each impact of a row the steps it is at most."""
        height = factor / self._quantum
        shares = self._evaluator.statistics.shares(self._evaluator.segment, field)
        return bytes([math.ceil(height * share - _LITTLE) for share in shares])

    def _scattered(self, postings: Postings, field: str, factor: float) -> int:
        segment = self._evaluator.segment
        norms, lengths, codes = self._evaluator.statistics.norms(field), segment.lengths(field), segment.codes(field)
        row = bytearray(self._board.size)
        tables: dict[int, bytearray] = {}
        for document, frequency in zip(postings.documents, postings.frequencies or repeat(1), strict=False):
            table = tables.get(frequency)
            if table is None:
                table = tables[frequency] = bytearray(256)
                height = factor / self._quantum * frequency
                for code in codes:
                    table[code] = int(height / (frequency + norms[code])) + 1
            row[document] = table[lengths[document]]
        return int.from_bytes(row, "little")


def _added(query: Any) -> Sequence[Any]:
    """The queries whose scores make up the one of ``query``."""
    if isinstance(query, q.And | q.Or):
        return list(query.subqueries)
    if isinstance(query, SpanNear2):
        return list(query.qs)
    if isinstance(query, Alternatives):
        return list(query.subqs)
    return [query.a, query.b] if isinstance(query, q.AndMaybe) else []


def _constant(query: Any) -> float:
    return float(query.score) if isinstance(query, q.ConstantScoreQuery) else 1.0
