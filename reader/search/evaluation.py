"""Whole queries over whole arrays: set operations and one pass a term instead of Whoosh's posting-by-posting matchers.

Takes the query trees of ``planning`` (Whoosh's own query objects) and gives the documents and scores that Whoosh's
matchers with BM25F give; a property test holds the two equal. Deleted documents are left out.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, pairwise, product, repeat
from operator import add
from typing import Any, NamedTuple

from whoosh import query as q
from whoosh.query.spans import SpanNear2

from reader.search.lanes import Documents
from reader.search.packing import K1
from reader.search.phrases import in_a_row
from reader.search.postings import Postings
from reader.search.queries import Alternatives, ColumnQuery, DayRange
from reader.search.segments import Segment, Statistics

# Below this share of a term's documents it pays to look single documents up instead of running through all.
_FEW = 10
# The same where a row tells how often the term stands in each.
_READ = 3
# From so many documents on, scores are read from a table of all lengths and frequencies.
_MANY = 4_000

Scores = dict[int, float]


class Leaf(NamedTuple):
    """A term as its segment has it; ``factor``: what BM25 multiplies its impact by; ``ceiling``: what it scores at most
    in any document of the segment.
    """

    postings: Postings | None
    factor: float = 0.0
    ceiling: float = 0.0


class Evaluator:
    """One query after the other over one segment; deleted documents are among its answers."""

    def __init__(self, segment: Segment, statistics: Statistics) -> None:
        self.segment = segment
        self.statistics = statistics
        self._board = segment.board
        self._known: dict[int, Documents] = {}
        self._leaves: dict[int, Leaf] = {}

    def leaf(self, query: Any) -> Leaf:
        """What is read of a term, once for all that its query is asked."""
        found = self._leaves.get(id(query))
        if found is None:
            found = self._leaves[id(query)] = self._leaf(query)
        return found

    def _leaf(self, query: Any) -> Leaf:
        field, segment = query.fieldname, self.segment
        postings = segment.postings(field, query.text)
        if postings is None:
            return Leaf(None)
        if field in UNSCORED:
            return Leaf(postings, 1.0, 1.0)
        factor = self.statistics.idf(field, query.text) * (K1 + 1) * query.boost
        # It stands once at least in each of its documents, so in one at most so often; in none shorter than the
        # shortest.
        most, least = postings.total - len(postings) + 1, self.statistics.norms(field)[segment.codes(field)[0]]
        return Leaf(postings, factor, factor * most / (most + least))

    # Which documents match

    def matched(self, query: Any, within: set[int] | None = None) -> Documents:
        """The documents that match. ``within``: those that alone are of interest, None for all."""
        method = _METHODS.get(type(query)) or _method_for(type(query))
        return method(self, query, within)

    def _term(self, query: Any, within: set[int] | None) -> Documents:
        postings = self.leaf(query).postings
        if postings is None:
            return set()
        if within is None:
            return self.segment.having(query.fieldname, query.text)
        if len(within) * _FEW >= len(postings):
            return within.intersection(postings.documents)
        if not (row := postings.row):
            return {document for document in within if postings.index(document) is not None}
        if len(row) == self.segment.size:
            return {document for document in within if row[document]}
        return {document for document in within if row[-1 - (document >> 3)] >> (document & 7) & 1}

    def _beginning(self, query: q.Prefix, within: set[int] | None) -> Documents:
        return self._among(self.segment.beginning(query.fieldname, query.text), within)

    def _any(self, query: Any, within: set[int] | None) -> Documents:
        return self._board.either([self.matched(one, within) for one in _alternatives(query)])

    def _all(self, query: Any, within: set[int] | None) -> Documents:
        found: Documents | None = within
        for one in sorted(query.subqueries, key=self._size):
            if isinstance(found, set):
                found = self.matched(one, found)
            else:
                more = self.matched(one)
                found = more if found is None else self._board.both(found, more)
            if not found:
                return set()
        return found or set()

    def _but_not(self, query: Any, within: set[int] | None) -> Documents:
        found = self.matched(query.a, within)
        excluded = self.matched(query.b, found if isinstance(found, set) else None) if found else found
        return self._board.without(found, excluded)

    def _first(self, query: Any, within: set[int] | None) -> Documents:
        return self.matched(query.a, within)

    def _child(self, query: Any, within: set[int] | None) -> Documents:
        return self._remembered(query, within, lambda among: self.matched(query.child, among))

    def _remembered(
        self, query: Any, within: set[int] | None, make: Callable[[set[int] | None], Documents]
    ) -> Documents:
        """What is dear to find and often asked for three times: for the answer, for bounds of scores and for scores."""
        found = self._known.get(id(query))
        if found is None:
            found = make(within)
            if within is None:
                self._known[id(query)] = found
            return found
        return self._among(found, within)

    def _column(self, query: ColumnQuery, within: set[int] | None) -> Documents:
        if within is not None:
            values = self.segment.column(query.column)
            return {document for document in within if query.keeps(values[document])}
        if isinstance(query, DayRange):
            return self.segment.in_range(query.column, query.low, _FOREVER if query.high is None else query.high)
        return self.segment.among(query.numbers)

    def _every(self, query: Any, within: set[int] | None) -> Documents:  # noqa: ARG002 - called like the others
        return self._board.all if within is None else within

    def _nothing(self, query: Any, within: set[int] | None) -> Documents:  # noqa: ARG002
        return set()

    def _among(self, found: Documents, within: set[int] | None) -> Documents:
        return found if within is None else self._board.both(found, within)

    def _near(self, query: SpanNear2, within: set[int] | None) -> Documents:
        return self._remembered(query, within, lambda among: self._in_a_row(query.qs, among))

    def _in_a_row(self, rows: Sequence[Any], within: set[int] | None) -> Documents:
        known = [_neighbours(self.segment, row, following) for row, following in pairwise(rows)]
        for found in known:
            if found is not None:
                within = found if within is None else within & found
        if within is not None and len(rows) == 2 and known[0] is not None:
            return within
        candidates = self._all(q.And(list(rows)), within)
        return (
            set(in_a_row([_places(self.segment, row) for row in rows], self._board.listed(candidates)))
            if candidates
            else set()
        )

    def _size(self, query: Any) -> int:
        """How many documents at most will match, and with it how early it should be asked."""
        if isinstance(query, q.Term):
            postings = self.leaf(query).postings
            return len(postings) if postings else 0
        if isinstance(query, SpanNear2):
            return 2 * self.segment.size + min(self._size(row) for row in query.qs)
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
        return self.segment.size

    # What they score

    def scored(self, query: Any, within: set[int] | None = None) -> Scores:
        """The score of every document that matches."""
        if isinstance(query, q.Term):
            return self._term_scores(query, within)
        if isinstance(query, q.AndMaybe):
            found = self.scored(query.a, within)
            _add(found, self._extra(query.b, found))
            return found
        if isinstance(query, q.DisjunctionMax):
            return self._best(query.subqueries, within)
        if isinstance(query, _SUMS):
            return self._sum(query.subqs if isinstance(query, Alternatives) else query.subqueries, within)
        if isinstance(query, _IN_ALL):
            documents = self._board.as_set(self.matched(query, within))
            rows = query.qs if isinstance(query, SpanNear2) else query.subqueries
            return self._sum(rows, documents) if documents else {}
        if isinstance(query, q.AndNot):
            documents = self._board.as_set(self.matched(query, within))
            return self.scored(query.a, documents) if documents else {}
        score = query.score if isinstance(query, q.ConstantScoreQuery) else 1.0
        return dict.fromkeys(self._board.listed(self.matched(query, within)), score)

    def _extra(self, query: Any, found: Scores) -> Scores:
        """What ``query`` scores among the documents found."""
        return self.scored(query, set(found)) if found else {}

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
        field = query.fieldname
        postings, factor, _ = self.leaf(query)
        if postings is None:
            return {}
        if field in UNSCORED:
            return dict.fromkeys(self._board.listed(self._term(query, within)), 1.0)
        lengths, norms = self.segment.lengths(field), self.statistics.norms(field)
        if within is not None and len(within) * _READ < len(postings) and len(row := postings.row) == self.segment.size:
            frequencies_of = self.segment.frequencies(field)
            return _read(row, frequencies_of, postings, within, factor, lengths, norms)
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
        return dict(zip(documents, bm25(documents, frequencies, factor, lengths, norms), strict=True))


_FOREVER = 10**9
# Terms of these fields only tell that they are there; Whoosh scores them 1.
UNSCORED = frozenset({"form", "name", "id", "language"})
# What scores the sum of its queries, and what does so where all of them match.
_SUMS, _IN_ALL = (q.Or, Alternatives), (q.And, SpanNear2)
_JOINED = (q.Or, q.DisjunctionMax, Alternatives)
_Matched = Callable[[Evaluator, Any, set[int] | None], Documents]
_MATCHED: tuple[tuple[Any, _Matched], ...] = (
    (q.Term, Evaluator._term),
    (q.Prefix, Evaluator._beginning),
    (q.And, Evaluator._all),
    (q.Or, Evaluator._any),
    (q.DisjunctionMax, Evaluator._any),
    (Alternatives, Evaluator._any),
    (q.AndMaybe, Evaluator._first),
    (q.AndNot, Evaluator._but_not),
    (q.ConstantScoreQuery, Evaluator._child),
    (SpanNear2, Evaluator._near),
    (ColumnQuery, Evaluator._column),
    (q.Every, Evaluator._every),
    (type(q.NullQuery), Evaluator._nothing),
)


_METHODS: dict[type, _Matched] = {}


def _method_for(kind: type) -> _Matched:
    for known, method in _MATCHED:
        if issubclass(kind, known):
            _METHODS[kind] = method
            return method
    raise NotImplementedError(f"no plan has a {kind.__name__}")


def _alternatives(query: Any) -> Iterator[Any]:
    """The queries of which one must match, those within others too: they are joined once."""
    for one in query.subqs if isinstance(query, Alternatives) else query.subqueries:
        plain = one.a if isinstance(one, q.AndMaybe) else one
        if isinstance(plain, _JOINED):
            yield from _alternatives(plain)
        else:
            yield plain


def _terms(row: Any) -> Sequence[Any]:
    """The terms that may stand at one place of a phrase."""
    return row.subqs if isinstance(row, Alternatives) else (row,)


def _places(segment: Segment, row: Any) -> list[Postings]:
    found = (segment.postings(term.fieldname, term.text) for term in _terms(row))
    return [postings for postings in found if postings]


def _neighbours(segment: Segment, row: Any, following: Any) -> set[int] | None:
    """The documents with a term of ``row`` right before one of ``following``, where that was kept."""
    found: set[int] = set()
    for one, other in product(_terms(row), _terms(following)):
        if segment.postings(one.fieldname, one.text) and segment.postings(other.fieldname, other.text):
            kept = segment.terms.neighbours(one.fieldname, one.text.encode(), other.text.encode())
            if kept is None:
                return None
            found.update(kept)
    return found


def _add(total: Scores, part: Scores) -> None:
    # Without a loop of Python's: each sum is made right before it is put in.
    total.update(zip(part, map(add, part.values(), map(total.get, part, repeat(0.0))), strict=True))


def _read(
    row: bytes,
    frequencies_of: Sequence[bytes],
    postings: Postings,
    within: Iterable[int],
    factor: float,
    lengths: bytes,
    norms: Sequence[float],
) -> Scores:
    """As ``_looked_up``, but how often a term stands in a document is read from its impact."""
    found: Scores = {}
    for document in within:
        impact = row[document]
        if impact:
            code = lengths[document]
            frequency = frequencies_of[code][impact] or postings.frequency(bisect_left(postings.documents, document))
            found[document] = factor * frequency / (frequency + norms[code])
    return found


def _looked_up(
    postings: Postings, within: Iterable[int], factor: float, lengths: bytes, norms: Sequence[float]
) -> Scores:
    documents, frequencies, size = postings.documents, postings.frequencies, len(postings)
    found: Scores = {}
    for document in within:
        at = bisect_left(documents, document)
        if at < size and documents[at] == document:
            frequency = frequencies[at] if frequencies is not None else 1
            found[document] = factor * frequency / (frequency + norms[lengths[document]])
    return found


def bm25(
    documents: Sequence[int],
    frequencies: Sequence[int] | None,
    factor: float,
    lengths: bytes,
    norms: Sequence[float],
) -> list[float]:
    if frequencies is None and len(documents) < len(norms):
        return [factor / (1 + norms[lengths[document]]) for document in documents]
    if frequencies is None:
        table = [factor / (1 + norm) for norm in norms]
        return [table[lengths[document]] for document in documents]
    most = max(frequencies)
    if len(documents) < _MANY or most > 64:
        return [factor * f / (f + norms[lengths[d]]) for d, f in zip(documents, frequencies, strict=True)]
    tables = [[factor * frequency / (frequency + norm) for norm in norms] for frequency in range(most + 1)]
    return [tables[f][lengths[d]] for d, f in zip(documents, frequencies, strict=True)]
