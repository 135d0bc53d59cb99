"""Whole queries over whole arrays: set operations and one pass a term instead of Whoosh's posting-by-posting matchers.

Takes the query trees of ``planning`` (Whoosh's own query objects) and gives the documents and scores that Whoosh's
matchers with BM25F give; a property test holds the two equal. Deleted documents are left out.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import compress, repeat
from operator import add
from typing import Any

from whoosh import query as q
from whoosh.query.spans import SpanNear2

from reader.search.postings import Postings
from reader.search.queries import Alternatives, Among, ColumnQuery, DayRange
from reader.search.segments import K1, Segment, Statistics

# Below this share of a term's documents it pays to look single documents up instead of running through all.
_FEW = 10
# From so many documents on, scores are read from a table of all lengths and frequencies.
_MANY = 4_000

Scores = dict[int, float]


def scores(query: Any, segment: Segment, statistics: Statistics) -> Scores:
    """Score of every document of ``segment`` that matches."""
    found = _Evaluator(segment, statistics).scored(query, None)
    for document in segment.deleted:
        found.pop(document, None)
    return found


def documents(query: Any, segment: Segment, statistics: Statistics) -> set[int]:
    """The documents of ``segment`` that match: a good deal quicker than with their scores."""
    return _Evaluator(segment, statistics).matched(query, None) - segment.deleted


class _Evaluator:
    """One segment. ``within`` is a set of documents that alone are of interest, None for all."""

    def __init__(self, segment: Segment, statistics: Statistics) -> None:
        self._segment = segment
        self._statistics = statistics

    # Which documents match

    def matched(self, query: Any, within: set[int] | None) -> set[int]:
        for kind, method in _MATCHED:
            if isinstance(query, kind):
                return method(self, query, within)
        raise NotImplementedError(f"no plan has {query!r}")

    def _term(self, query: Any, within: set[int] | None) -> set[int]:
        postings = self._segment.postings(query.fieldname, query.text)
        if postings is None:
            return set()
        if within is None:
            return set(postings.documents)
        if len(within) * _FEW < len(postings):
            return {document for document in within if postings.index(document) is not None}
        return within.intersection(postings.documents)

    def _beginning(self, query: q.Prefix, within: set[int] | None) -> set[int]:
        found = self._segment.terms.union(query.fieldname, query.text.encode())
        return found if within is None else found & within

    def _any(self, query: Any, within: set[int] | None) -> set[int]:
        subqueries = query.subqs if isinstance(query, Alternatives) else query.subqueries
        if within is None and all(isinstance(one, q.Term) for one in subqueries):
            found = (self._segment.postings(one.fieldname, one.text) for one in subqueries)
            return set().union(*(postings.documents for postings in found if postings))
        return set().union(*(self.matched(one, within) for one in subqueries))

    def _all(self, query: Any, within: set[int] | None) -> set[int]:
        for one in sorted(query.subqueries, key=self._size):
            within = self.matched(one, within)
            if not within:
                return set()
        return within or set()

    def _but_not(self, query: Any, within: set[int] | None) -> set[int]:
        found = self.matched(query.a, within)
        return found - self.matched(query.b, found) if found else found

    def _first(self, query: Any, within: set[int] | None) -> set[int]:
        return self.matched(query.a, within)

    def _child(self, query: Any, within: set[int] | None) -> set[int]:
        return self.matched(query.child, within)

    def _column(self, query: ColumnQuery, within: set[int] | None) -> set[int]:
        values = self._segment.column(query.column)
        if isinstance(query, Among):
            numbers = query.numbers
            documents = within if within is not None else range(len(values))
            return {document for document in documents if values[document] in numbers}
        low, high = query.low, query.high if isinstance(query, DayRange) and query.high is not None else _FOREVER
        if within is None:
            return {document for document, value in enumerate(values) if low <= value <= high}
        return {document for document in within if low <= values[document] <= high}

    def _every(self, query: Any, within: set[int] | None) -> set[int]:  # noqa: ARG002 - called like the others
        return set(range(self._segment.size)) if within is None else within

    def _nothing(self, query: Any, within: set[int] | None) -> set[int]:  # noqa: ARG002
        return set()

    def _near(self, query: SpanNear2, within: set[int] | None) -> set[int]:
        for row in sorted(query.qs, key=self._size):
            within = self.matched(row, within)
            if not within:
                return set()
        rows = [self._places(row) for row in query.qs]
        return set(in_a_row(rows, sorted(within or ())))

    def _places(self, row: Any) -> list[Postings]:
        terms = row.subqs if isinstance(row, Alternatives) else (row,)
        found = (self._segment.postings(term.fieldname, term.text) for term in terms)
        return [postings for postings in found if postings]

    def _size(self, query: Any) -> int:
        """How many documents at most will match, and with it how early it should be asked."""
        if isinstance(query, q.Term):
            postings = self._segment.postings(query.fieldname, query.text)
            return len(postings) if postings else 0
        if isinstance(query, SpanNear2):
            return self._segment.size + min(self._size(row) for row in query.qs)
        if isinstance(query, Alternatives):
            return sum(map(self._size, query.subqs))
        if isinstance(query, q.And):
            return min(map(self._size, query.subqueries))
        if isinstance(query, q.Or | q.DisjunctionMax):
            return sum(map(self._size, query.subqueries))
        if isinstance(query, q.AndMaybe | q.AndNot):
            return self._size(query.a)
        if isinstance(query, q.ConstantScoreQuery):
            return self._size(query.child)
        return 2 * self._segment.size

    # What they score

    def scored(self, query: Any, within: set[int] | None) -> Scores:
        if isinstance(query, q.Term):
            return self._term_scores(query, within)
        if isinstance(query, q.And | SpanNear2):
            documents = self.matched(query, within)
            rows = query.qs if isinstance(query, SpanNear2) else query.subqueries
            return self._sum(rows, documents) if documents else {}
        if isinstance(query, q.AndNot):
            documents = self.matched(query, within)
            return self.scored(query.a, documents) if documents else {}
        if isinstance(query, q.DisjunctionMax):
            return self._best(query.subqueries, within)
        if isinstance(query, q.Or | Alternatives):
            return self._sum(query.subqs if isinstance(query, Alternatives) else query.subqueries, within)
        if isinstance(query, q.AndMaybe):
            found = self.scored(query.a, within)
            _add(found, self._extra(query.b, found))
            return found
        score = query.score if isinstance(query, q.ConstantScoreQuery) else 1.0
        return dict.fromkeys(self.matched(query, within), score)

    def _extra(self, query: Any, found: Scores) -> Scores:
        """What ``query`` scores among the documents found."""
        if isinstance(query, q.ConstantScoreQuery) and isinstance(query.child, q.Term):
            postings = self._segment.postings(query.child.fieldname, query.child.text)
            if postings is None:
                return {}
            if len(postings) < _FEW * len(found):
                return dict.fromkeys(filter(found.__contains__, postings.documents), query.score)
        return self.scored(query, set(found))

    def _sum(self, queries: Iterable[Any], within: set[int] | None) -> Scores:
        made = [part for one in queries if (part := self.scored(one, within))]
        if not made:
            return {}
        made.sort(key=len)
        total = made.pop()
        for part in made:
            _add(total, part)
        return total

    def _best(self, queries: Iterable[Any], within: set[int] | None) -> Scores:
        made = sorted((self.scored(one, within) for one in queries), key=len)
        best = made.pop()
        get = best.get
        for part in made:
            for document, score in part.items():
                if score > get(document, 0.0):
                    best[document] = score
        return best

    def _term_scores(self, query: Any, within: set[int] | None) -> Scores:
        field, term = query.fieldname, query.text
        postings = self._segment.postings(field, term)
        if postings is None:
            return {}
        if field in _UNSCORED:
            return dict.fromkeys(self._term(query, within), 1.0)
        factor = self._statistics.idf(field, term) * (K1 + 1) * query.boost
        lengths, norms = self._segment.lengths(field), self._statistics.norms(field)
        if within is not None and len(within) * _FEW < len(postings):
            return _looked_up(postings, within, factor, lengths, norms)
        documents: Sequence[int] = postings.documents
        frequencies = postings.frequencies
        if within is not None:
            kept = list(map(within.__contains__, documents))
            documents = list(compress(documents, kept))
            if not documents:
                return {}
            if frequencies is not None:
                frequencies = list(compress(frequencies, kept))
        return dict(zip(documents, _bm25(documents, frequencies, factor, lengths, norms), strict=True))


_FOREVER = 10**9
# Terms of these fields only tell that they are there; Whoosh scores them 1.
_UNSCORED = frozenset({"form", "name", "id", "language"})
_Matched = Callable[[_Evaluator, Any, set[int] | None], set[int]]
_MATCHED: tuple[tuple[Any, _Matched], ...] = (
    (q.Term, _Evaluator._term),
    (q.Prefix, _Evaluator._beginning),
    (q.And, _Evaluator._all),
    (q.Or, _Evaluator._any),
    (q.DisjunctionMax, _Evaluator._any),
    (Alternatives, _Evaluator._any),
    (q.AndMaybe, _Evaluator._first),
    (q.AndNot, _Evaluator._but_not),
    (q.ConstantScoreQuery, _Evaluator._child),
    (SpanNear2, _Evaluator._near),
    (ColumnQuery, _Evaluator._column),
    (q.Every, _Evaluator._every),
    (type(q.NullQuery), _Evaluator._nothing),
)


def _add(total: Scores, part: Scores) -> None:
    # Without a loop of Python's: each sum is made right before it is put in.
    total.update(zip(part, map(add, part.values(), map(total.get, part, repeat(0.0))), strict=True))


def _looked_up(
    postings: Postings, within: Iterable[int], factor: float, lengths: bytes, norms: Sequence[float]
) -> Scores:
    found: Scores = {}
    for document in within:
        index = postings.index(document)
        if index is not None:
            frequency = postings.frequency(index)
            found[document] = factor * frequency / (frequency + norms[lengths[document]])
    return found


def _bm25(
    documents: Sequence[int],
    frequencies: Sequence[int] | None,
    factor: float,
    lengths: bytes,
    norms: Sequence[float],
) -> list[float]:
    if frequencies is None:
        table = [factor / (1 + norm) for norm in norms]
        return [table[lengths[document]] for document in documents]
    most = max(frequencies)
    if len(documents) < _MANY or most > 64:
        return [factor * f / (f + norms[lengths[d]]) for d, f in zip(documents, frequencies, strict=True)]
    tables = [[factor * frequency / (frequency + norm) for norm in norms] for frequency in range(most + 1)]
    return [tables[f][lengths[d]] for d, f in zip(documents, frequencies, strict=True)]


def in_a_row(rows: Sequence[Sequence[Postings]], candidates: Sequence[int]) -> list[int]:
    """Those of ``candidates`` (ascending) in which a term of each row stands right after one of the row before."""
    places = [[(one.positions, one.ends, _located(one, candidates)) for one in row] for row in rows]
    if [len(row) for row in places] == [1, 1]:
        return _pairs(places[0][0], places[1][0], candidates)
    found: list[int] = []
    for number, document in enumerate(candidates):
        current: Collection[int] = ()
        for step, row in enumerate(places):
            here: list[int] = []
            for positions, ends, indexes in row:
                index = indexes[number]
                if index >= 0:
                    here += positions[ends[index] : ends[index + 1]]
            current = [position for position in here if position - 1 in current] if step else here
            if not current:
                break
            if len(current) > _FEW and step + 1 < len(places):
                current = set(current)
        if current:
            found.append(document)
    return found


# Positions, where those of each document end, and where each candidate stands among the documents.
_Located = tuple[Sequence[int], Sequence[int], Sequence[int]]


def _pairs(first: _Located, second: _Located, candidates: Sequence[int]) -> list[int]:
    """As ``in_a_row`` for two words of one term each, which most phrases are."""
    positions, ends, indexes = first
    positions_after, ends_after, indexes_after = second
    found: list[int] = []
    for document, here, after in zip(candidates, indexes, indexes_after, strict=True):
        if here < 0 or after < 0:
            continue
        begin, end = ends[here], ends[here + 1]
        begin_after, end_after = ends_after[after], ends_after[after + 1]
        if end_after - begin_after == 1:
            if positions_after[begin_after] - 1 in positions[begin:end]:
                found.append(document)
        elif end - begin == 1:
            if positions[begin] + 1 in positions_after[begin_after:end_after]:
                found.append(document)
        elif not {position + 1 for position in positions[begin:end]}.isdisjoint(positions_after[begin_after:end_after]):
            found.append(document)
    return found


def _located(postings: Postings, candidates: Sequence[int]) -> list[int]:
    """Where each candidate stands in the postings, -1 where it does not."""
    documents = postings.documents
    if len(candidates) * _FEW > len(documents):
        wanted = set(candidates)
        indexes = list(compress(range(len(documents)), map(wanted.__contains__, documents)))
        if len(indexes) == len(candidates):  # both ascend, so they stand opposite each other
            return indexes
        index_of = dict(zip(documents, range(len(documents)), strict=True))
        return [index_of.get(document, -1) for document in candidates]
    made = []
    for document in candidates:
        at = bisect_left(documents, document)
        made.append(at if at < len(documents) and documents[at] == document else -1)
    return made
