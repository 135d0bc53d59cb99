"""Whoosh queries of our own: articles among a given set, articles within a range of days, alternatives."""

import struct
from array import array
from typing import Any

from whoosh import matching
from whoosh.query import DisjunctionMax, qcore
from whoosh.query.spans import SpanOr
from whoosh.util import make_binary_tree


def column_values(reader: Any, name: str, typecode: str = "q") -> "array[int]":
    """The numbers of a column of one segment, by Whoosh's document number; zeros where nothing was written.

    Read as a whole: Whoosh's column readers take a microsecond a number. The file holds big-endian numbers up to the
    last that is not the default.
    """
    size = int(reader.doc_count_all())
    made = array(typecode)
    if reader._perdoc.has_column(name):
        file, start, length = reader._perdoc._get_column_file(name)
        made.extend(struct.unpack(f"!{length // struct.calcsize('!' + typecode)}{typecode}", file.get(start, length)))
    made.extend([0] * (size - len(made)))
    return made


class _EitherMatcher(SpanOr.SpanOrMatcher):  # type: ignore[misc]
    """Whoosh's own merges neighbouring places into one, so that two words in a row are no row any more."""

    def _get_spans(self) -> list[Any]:
        sides = [side for side in (self.a, self.b) if side.is_active()]
        here = min(side.id() for side in sides)
        return sorted({span for side in sides if side.id() == here for span in side.spans()})


class Alternatives(SpanOr):  # type: ignore[misc]
    """Any of some terms at one place of a phrase."""

    def estimate_size(self, ixreader: Any) -> int:
        return int(self.q.estimate_size(ixreader))

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        return make_binary_tree(_EitherMatcher, [one.matcher(searcher, context) for one in self.subqs])


class _BestMatcher(matching.DisjunctionMaxMatcher):  # type: ignore[misc]
    """Whoosh's own also counts the score of the side that stands at another document."""

    def score(self) -> float:
        sides = [side for side in (self.a, self.b) if side.is_active()]
        here = min(side.id() for side in sides)
        return float(max(side.score() for side in sides if side.id() == here))


class BestOf(DisjunctionMax):  # type: ignore[misc]
    """Any of some terms; an article scores as the best of them."""

    def _matcher(self, subs: Any, searcher: Any, context: Any) -> Any:
        return self._tree_matcher(subs, _BestMatcher, searcher, context, None)


class ColumnQuery(qcore.Query):  # type: ignore[misc]
    """Chooses by a number of each article; scores 1."""

    column = ""

    def keeps(self, value: int) -> bool:
        raise NotImplementedError

    def is_leaf(self) -> bool:
        return True

    def estimate_size(self, ixreader: Any) -> int:
        return int(ixreader.doc_count())

    def matcher(self, searcher: Any, context: Any = None) -> Any:  # noqa: ARG002
        reader = searcher.reader()
        kept = (at for at, value in enumerate(reader.column_reader(self.column)) if self.keeps(value))
        found = array("I", (at for at in kept if not reader.is_deleted(at)))
        return matching.ListMatcher(found, all_weights=1.0) if found else matching.NullMatcher()


class Among(ColumnQuery):
    """The articles with these numbers (what the store says of read and starred state, notes, highlights)."""

    column = "number"

    def __init__(self, numbers: frozenset[int]) -> None:
        self.numbers = numbers

    def keeps(self, value: int) -> bool:
        return value in self.numbers


class DayRange(ColumnQuery):
    """From day ``low`` to day ``high``, both included; days since the year 1, None for open."""

    def __init__(self, column: str, low: int, high: int | None) -> None:
        self.column = column
        self.low = max(low, 1)
        self.high = high

    def keeps(self, value: int) -> bool:
        return value >= self.low and (self.high is None or value <= self.high)
