"""One segment as searching reads it: postings, field lengths and columns as whole arrays, kept while they are in
use.
"""

import math
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from copy import copy
from typing import Any

from whoosh.util.numeric import byte_to_length

from reader.search.codec import PackedTerms
from reader.search.postings import Postings
from reader.search.queries import column_values
from reader.search.schema import COLUMN_TYPES

# Whoosh's BM25F.
K1, B = 1.2, 0.75
_POSTINGS_KEPT = 256
_LENGTHS = [byte_to_length(byte) for byte in range(256)]


class Segment:
    """``base``: the number of its first document among all segments'. ``reader``: Whoosh's, of this segment."""

    def __init__(self, reader: Any, base: int, deleted: frozenset[int]) -> None:
        self.base = base
        self.deleted = deleted
        self.reader = reader
        self.size = int(reader.doc_count_all())
        self.terms: PackedTerms = reader._terms
        self._postings: OrderedDict[tuple[str, str], Postings | None] = OrderedDict()
        self._lengths: dict[str, bytes] = {}
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

    def lengths(self, field: str) -> bytes:
        """The length of ``field`` in each document, in Whoosh's one-byte code."""
        found = self._lengths.get(field)
        if found is None:
            found = self._lengths[field] = column_values(self.reader, f"_{field}_len", "B").tobytes()
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
            total = sum(segment.field_length(field) for segment in self._segments)
            mean = (total / self.documents if self.documents else 0) or 1
            found = [K1 * (1 - B + B * (length or 1) / mean) for length in _LENGTHS]
            # Whoosh takes a length that was not written for 1.
            self._norms[field] = found
        return found
