"""One segment as searching reads it: postings, field lengths and columns as whole arrays, kept while they are in
use.
"""

import math
from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from copy import copy
from datetime import date
from typing import Any

from reader.search.beginnings import SHORT_BEGINNING
from reader.search.codec import PackedTerms
from reader.search.lanes import Board, Documents
from reader.search.packing import norms
from reader.search.postings import Impacts, Postings, frequencies_of
from reader.search.queries import column_values
from reader.search.schema import COLUMN_TYPES, name_key

_POSTINGS_KEPT = 48
_SETS_KEPT = 40
_FACETS_KEPT = 400
# Fewer documents are made a set again sooner than they are remembered.
_FEW = 100
# From such a share of all on, those of a term without a row are remembered as a mask: 1 in so many.
_MANY = 128


class Segment:
    """``base``: the number of its first document among all segments'. ``reader``: Whoosh's, of this segment."""

    def __init__(self, reader: Any, base: int, deleted: frozenset[int]) -> None:
        self.base = base
        self.deleted = deleted
        self.reader = reader
        self.size = int(reader.doc_count_all())
        self.terms: PackedTerms = reader._terms
        self.board = Board(self.size)
        self._postings: OrderedDict[tuple[str, str], Postings | None] = OrderedDict()
        self._sets: OrderedDict[Hashable, Documents] = OrderedDict()
        self._facets: dict[tuple[str, str], int] = {}
        self._lengths: dict[str, bytes] = {}
        self._codes: dict[str, list[int]] = {}
        self._impacts: dict[str, Impacts] = {}
        self._frequencies: dict[str, list[bytes]] = {}
        self._columns: dict[str, array[int]] = {}
        self._latest: dict[str, array[int]] = {}

    def moved(self, base: int, deleted: frozenset[int]) -> "Segment":
        """The same segment after a commit that did not write it anew; what was read of it stays."""
        made = copy(self)
        made.base, made.deleted = base, deleted
        return made

    def postings(self, field: str, term: str) -> Postings | None:
        key = (field, term)
        if key in self._postings:
            self._postings.move_to_end(key)
            return self._postings[key]
        record = self.terms.record(field, term.encode())
        found = self._postings[key] = Postings(record) if record is not None else None
        if len(self._postings) > _POSTINGS_KEPT:
            self._postings.popitem(last=False)
        return found

    def _kept(self, key: Hashable, make: Callable[[], Documents]) -> Documents:
        """What ``make`` makes, remembered: as one types, most of a query stays the same."""
        found = self._sets.get(key)
        if found is None:
            found = self._sets[key] = make()
            if len(self._sets) > _SETS_KEPT:
                self._sets.popitem(last=False)
        else:
            self._sets.move_to_end(key)
        return found

    def having(self, field: str, term: str) -> Documents:
        """The documents of a term."""
        postings = self.postings(field, term)
        if postings is None:
            return set()
        row = postings.row
        if not row:
            documents = postings.documents
            if len(documents) < _FEW:
                return set(documents)
            made = self.board.mask_of if len(documents) * _MANY > self.size else set
            return self._kept((field, term), lambda: made(documents))
        read = self.board.mask_of_row if len(row) == self.size else self.board.mask_of_bits
        return self._kept((field, term), lambda: read(row))

    def beginning(self, field: str, prefix: str) -> Documents:
        """The documents of all terms that begin with ``prefix``."""

        def made() -> Documents:
            content, board = prefix.encode(), self.board
            kept = self.terms.beginning(field, content) if len(prefix) <= SHORT_BEGINNING else None
            if kept is not None:
                return board.mask_of_bits(kept) if isinstance(kept, bytes) else set(kept.documents)
            rare, frequent = self.terms.union(field, content, self.size // 16)
            return board.either([*rare, *(self.having(field, term.decode()) for term in frequent)])

        return self._kept((field, prefix, "*"), made)

    def in_range(self, column: str, low: int, high: int) -> Documents:
        """The documents with ``low`` <= the value of ``column`` <= ``high``."""

        def made() -> Documents:
            order, values = self.latest(column), self.column(column)
            first = bisect_left(order, -high, key=lambda document: -values[document])
            last = bisect_right(order, -low, key=lambda document: -values[document])
            return self.board.either([order[first:last]])

        return self._kept((column, low, high), made)

    def among(self, numbers: frozenset[int]) -> Documents:
        """The documents of the articles with these numbers."""

        def made() -> Documents:
            return int.from_bytes(bytes(map(numbers.__contains__, self.column("number"))), "little")

        return self._kept(numbers, made)

    def facet_bits(self, kind: str, value: str) -> int:
        """The documents of a year or of a name of ``kind``, a bit each."""
        found = self._facets.get((kind, value))
        if found is None:
            if kind == "year":
                first, last = (date(int(value), month, day).toordinal() for month, day in ((1, 1), (12, 31)))
                documents = self.in_range("published", first, last)
            else:
                documents = self.having("name", name_key(kind, value))
            found = self._facets[kind, value] = self.board.bits_of(documents)
            if len(self._facets) > _FACETS_KEPT:
                self._facets.pop(next(iter(self._facets)))
        return found

    def years(self) -> set[int]:
        """The years in which articles appeared."""
        return {date.fromordinal(day).year for day in set(self.column("published")) if day > 0}

    def lengths(self, field: str) -> bytes:
        """The length of ``field`` in each document, in Whoosh's one-byte code."""
        found = self._lengths.get(field)
        if found is None:
            found = self._lengths[field] = column_values(self.reader, f"_{field}_len", "B").tobytes()
        return found

    def codes(self, field: str) -> list[int]:
        """The codes that there are among ``lengths``."""
        found = self._codes.get(field)
        if found is None:
            found = self._codes[field] = sorted(set(self.lengths(field)))
        return found

    def impacts(self, field: str) -> Impacts:
        """As the rows of this segment were made; the mean length may be another one now."""
        found = self._impacts.get(field)
        if found is None:
            found = self._impacts[field] = Impacts(self.lengths(field), norms(self.terms.mean_length(field)))
        return found

    def frequencies(self, field: str) -> list[bytes]:
        """By the code of a document's length, by the impact of a term in its row: how often the term stands there, 0
        where the impact does not tell.
        """
        found = self._frequencies.get(field)
        if found is None:
            written = norms(self.terms.mean_length(field))
            here = set(self.codes(field))
            found = [frequencies_of(norm) if code in here else b"" for code, norm in enumerate(written)]
            self._frequencies[field] = found
        return found

    def column(self, name: str) -> "array[int]":
        found = self._columns.get(name)
        if found is None:
            found = self._columns[name] = column_values(self.reader, name, COLUMN_TYPES[name])
        return found

    def latest(self, column: str) -> "array[int]":
        """Its documents, those with the highest values of ``column`` first, of those alike the highest number."""
        found = self._latest.get(column)
        if found is None:
            values, numbers = self.column(column), self.column("number")
            order = sorted(range(self.size), key=numbers.__getitem__, reverse=True)
            order.sort(key=values.__getitem__, reverse=True)
            found = self._latest[column] = array("I", order)
        return found

    def field_length(self, field: str) -> int:
        return int(self.reader._perdoc.field_length(field))

    def texts(self, column: str, documents: Sequence[int]) -> list[bytes]:
        """The values of a column of bytes for these documents."""
        if not self.reader.has_column(column):
            return [b""] * len(documents)
        values = self.reader.column_reader(column)
        return [values[document] for document in documents]


class Statistics:
    """What scores need to know of all segments together."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self.documents = sum(segment.size for segment in segments)
        self._norms: dict[str, list[float]] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._shares: dict[tuple[int, str], list[float]] = {}

    def count(self, field: str, term: str) -> int:
        """In how many documents ``term`` stands, deleted ones included until their segment is rewritten."""
        key = (field, term)
        found = self._counts.get(key)
        if found is None:
            content = term.encode()
            found = sum(segment.terms.count(field, content) for segment in self._segments)
            if len(self._counts) > 100_000:
                self._counts.clear()
            self._counts[key] = found
        return found

    def idf(self, field: str, term: str) -> float:
        return math.log(self.documents / (self.count(field, term) + 1)) + 1

    def norms(self, field: str) -> list[float]:
        """By the one-byte code of a field's length: what BM25 adds to the frequency below the fraction line."""
        found = self._norms.get(field)
        if found is None:
            found = self._norms[field] = norms(self.mean_length(field))
        return found

    def shares(self, segment: Segment, field: str) -> list[float]:
        """By the impact of a term in a row of ``segment``, which of what the term can score it scores at most; the
        mean length may have been another one when the row was written.
        """
        found = self._shares.get((segment.base, field))
        if found is None:
            mean, written = self.mean_length(field), segment.terms.mean_length(field)
            least = min(1.0, (written or 1) / (mean or 1))
            ratios = (impact / (255 - impact) for impact in range(255))  # of the frequency to the norm
            found = self._shares[segment.base, field] = [*(ratio / (ratio + least) for ratio in ratios), 1.0]
        return found

    def mean_length(self, field: str) -> float:
        total = sum(segment.field_length(field) for segment in self._segments)
        return total / self.documents if self.documents else 0.0
