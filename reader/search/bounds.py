"""The best of many documents without the score of each: bounds first, for all at once, then the scores of those that
may be among the best.

A bound is what a document scores at most: a lane's value times a quantum, and an offset that all have alike. The
pruning is exact, as MaxScore and WAND are (H. Turtle, J. Flood, 'Query evaluation: strategies and optimizations',
1995; A. Broder et al., 'Efficient query evaluation using a two-level retrieval process', 2003), but works on whole
arrays.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from whoosh import query as q
from whoosh.query.spans import SpanNear2

from reader.search.evaluation import UNSCORED, Evaluator, Scores
from reader.search.lanes import LIMIT, Documents, between, threshold
from reader.search.postings import Postings
from reader.search.queries import Alternatives

# With so few documents, or so many times as many as wanted, all are scored.
_FEW, _TIMES = 400, 3
# Documents are scored in such portions.
_PORTION = 1_000
# Constants of the planner are multiples of it, so that their bounds are what they score.
_STEP = 0.5
_LITTLE = 1e-9
_JOINED = (q.And, q.Or)


def best(
    query: Any, evaluator: Evaluator, documents: Documents, count: int, wanted: int, least: float = -math.inf
) -> Scores:
    """Scores of some of these ``count`` ``documents``, which ``query`` matches: the ``wanted`` highest are among them,
    and of those that score alike the newest. What scores below ``least`` is of no interest.
    """
    board = evaluator.segment.board
    if count <= max(_FEW, _TIMES * wanted):
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
        self._from_the_top(row, at)
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
        return sorted(self._found.values())[-self._wanted] if len(self._found) >= self._wanted else -math.inf

    def _score(self, documents: Sequence[int]) -> None:
        if documents:
            self._found |= self._evaluator.scored(self._query, set(documents))

    def _from_the_top(self, row: bytes, value: int) -> None:
        """Those above a bound, and those that have it: where it is what they score, the newest are all that matters."""
        portion, count = 2 * self._wanted, row.count(value)
        if count <= portion:
            self._score(between(row, value, 255))
            return
        level = self._level(row, value, count)
        some = between(row, value + 1, 255) + list(islice(level, portion))
        while some:
            self._score(some)
            portion *= 2
            some = list(islice(level, portion)) if self._last() < self._bound(value) - _LITTLE else []

    def _level(self, row: bytes, value: int, count: int) -> Iterator[int]:
        """The newest first."""
        segment = self._evaluator.segment
        if count * 8 > segment.size and count > _PORTION:
            return (document for document in segment.latest("published") if row[document] == value)
        return iter(sorted(between(row, value, value), key=segment.column("published").__getitem__, reverse=True))


class _Ceilings:
    """(What a query scores at most in any document, how many bounds are added up at most.)"""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator

    def of(self, query: Any) -> tuple[float, int]:
        if isinstance(query, q.Term):
            ceiling = self._evaluator.leaf(query).ceiling
            return ceiling, int(ceiling > 0)
        if isinstance(query, q.DisjunctionMax):
            parts = [self.of(one) for one in query.subqueries]
            return max(ceiling for ceiling, _ in parts), max(leaves for _, leaves in parts)
        if isinstance(query, q.AndNot):
            return self.of(query.a)
        parts = [self.of(one) for one in _added(query)]
        if parts:
            return sum(ceiling for ceiling, _ in parts), sum(leaves for _, leaves in parts)
        return _constant(query), 1


class _Bounds:
    """(Lanes, offset) of what a query scores at most.

    What rare terms add is put document by document into one array of bytes, which becomes lanes at the end: making
    lanes takes as long for forty documents as for all.
    """

    def __init__(self, evaluator: Evaluator, quantum: float) -> None:
        self._evaluator = evaluator
        self._board = evaluator.segment.board
        self._quantum = quantum
        self._rare: bytearray | None = None

    def of(self, query: Any) -> tuple[int, float]:
        lanes, offset = self._rest(query)
        return (lanes + int.from_bytes(self._rare, "little") if self._rare else lanes), offset

    def _alone(self, query: Any) -> tuple[int, float]:
        """As ``of``, with nothing put to what others add."""
        return _Bounds(self._evaluator, self._quantum).of(query)

    def _rest(self, query: Any) -> tuple[int, float]:
        if isinstance(query, q.Term) and query.fieldname not in UNSCORED:
            return self._term(query), 0.0
        if isinstance(query, q.DisjunctionMax):
            return self._highest(query)
        if isinstance(query, q.AndNot):
            return self._rest(query.a)
        parts = [self._rest(one) for one in _added(query)]
        if parts:
            return sum(lanes for lanes, _ in parts), sum(offset for _, offset in parts)
        if not isinstance(query, q.ConstantScoreQuery):
            return 0, _constant(query)
        return self._constant(query), 0.0

    def _constant(self, query: Any) -> int:
        steps = math.ceil(float(query.score) / self._quantum - _LITTLE)
        postings = self._evaluator.leaf(query.child).postings if isinstance(query.child, q.Term) else None
        found: Documents | Sequence[int]
        found = postings.documents if postings and not postings.row else self._evaluator.matched(query)
        if isinstance(found, int):
            return found * steps
        row = self._of_rare()
        for document in found:
            row[document] += steps
        return 0

    def _of_rare(self) -> bytearray:
        if self._rare is None:
            self._rare = bytearray(self._board.size)
        return self._rare

    def _highest(self, query: Any) -> tuple[int, float]:
        highest, lanes, offset = bytearray(), 0, 0.0
        for one in query.subqueries:
            postings = self._evaluator.leaf(one).postings if isinstance(one, q.Term) else None
            if postings is not None and not postings.row and one.fieldname not in UNSCORED:
                highest = highest or bytearray(self._board.size)
                for document, steps in zip(postings.documents, self._steps_of(one, postings), strict=True):
                    if steps > highest[document]:  # noqa: PLR1730 - calling max for each takes twice as long
                        highest[document] = steps
            else:
                other, other_offset = self._alone(one)
                lanes, offset = self._board.highest(lanes, other), max(offset, other_offset)
        return (self._board.highest(lanes, int.from_bytes(highest, "little")) if highest else lanes), offset

    def _term(self, query: Any) -> int:
        postings = self._evaluator.leaf(query).postings
        if postings is None:
            return 0
        if row := postings.row:
            return int.from_bytes(row.translate(self._steps(query)), "little")
        added = self._of_rare()
        for document, steps in zip(postings.documents, self._steps_of(query, postings), strict=True):
            added[document] += steps
        return 0

    def _steps_of(self, query: Any, postings: Postings) -> bytes:
        """How many steps a rare term adds at most in each of its documents."""
        return postings.impacts(self._evaluator.segment.impacts(query.fieldname)).translate(self._steps(query))

    def _steps(self, query: Any) -> bytes:
        """For each impact of a term, how many steps it adds at most."""
        _, factor, ceiling = self._evaluator.leaf(query)
        shares = self._evaluator.statistics.shares(self._evaluator.segment, query.fieldname)
        height, most, ceil = factor / self._quantum, math.ceil(ceiling / self._quantum - _LITTLE), math.ceil
        below = shares[: bisect_right(shares, most / height)]
        return bytes([ceil(height * share - _LITTLE) for share in below]).ljust(len(shares), bytes((most,)))


def _added(query: Any) -> Sequence[Any]:
    """The queries whose scores make up the one of ``query``."""
    if isinstance(query, _JOINED):
        return list(query.subqueries)
    if isinstance(query, q.AndMaybe):
        return [query.a, query.b]
    if isinstance(query, SpanNear2):
        return list(query.qs)
    return list(query.subqs) if isinstance(query, Alternatives) else []


def _constant(query: Any) -> float:
    return float(query.score) if isinstance(query, q.ConstantScoreQuery) else 1.0
