"""Which documents have two of the most frequent terms of a field one right after the other: to look that up is quicker
than to compare their places, of which there may be a million. Known as a partial phrase or nextword index (H. Williams,
J. Zobel, D. Bahle, 'Fast phrase querying with combined indexes', 2004).
"""

import heapq
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from reader.search.postings import TermRecord, packed

# So many terms at most, each as often as every so many-th document.
_MOST, _EVERY = 255, 2
_SEPARATOR = b"\x1f"
# Overlapping ones, too.
_TWO = re.compile(rb"(?=([^\0]{2}))", re.DOTALL)


def key(first: bytes, second: bytes) -> bytes:
    """Under which the documents of two terms in a row are kept; a frequent term itself stands there without any."""
    return first + _SEPARATOR + second


class Neighbours:
    """Goes along while a field of a segment is written, and keeps its most frequent terms."""

    def __init__(self, size: int) -> None:
        """``size``: how many documents the segment has."""
        self._size = size
        self._kept: list[tuple[int, bytes, TermRecord]] = []

    def watched(self, terms: Iterable[TermRecord]) -> Iterator[TermRecord]:
        """``terms``, unchanged."""
        for record in terms:
            positions = record[3]
            if positions is not None and len(positions) * _EVERY >= self._size:
                heapq.heappush(self._kept, (len(positions), record[0], record))
                if len(self._kept) > _MOST:
                    heapq.heappop(self._kept)
            yield record

    def records(self) -> Iterator[tuple[bytes, int, bytes]]:
        """(key, number of documents, record), ascending; to be read once."""
        kept = sorted(record for _, _, record in self._kept)
        self._kept = []
        names = [record[0] for record in kept]
        rows, others = self._by_document(kept)
        kept.clear()
        found: defaultdict[bytes, array[int]] = defaultdict(_documents)
        for document, row in enumerate(rows):
            if row:
                for pair in {*_TWO.findall(row), *_more(row, others.pop(document, ()))}:
                    found[pair].append(document)
                rows[document] = None
        made = {key(names[pair[0] - 1], names[pair[1] - 1]): documents for pair, documents in found.items()}
        found.clear()
        made |= {name: _documents() for name in names}
        for one in sorted(made):
            documents = made.pop(one)
            yield one, len(documents), packed(documents, None, None) if documents else b""

    def _by_document(self, kept: Sequence[TermRecord]) -> tuple[list[bytearray | None], dict[int, "array[int]"]]:
        """For each document, by position, the number of the term that stands there, from 1 on; apart from them, for
        each document, ``position << 8 | number`` of those that stand where another one does.
        """
        rows: list[bytearray | None] = [None] * self._size
        others: defaultdict[int, array[int]] = defaultdict(_numbers)
        for number, (_, documents, frequencies, positions) in enumerate(kept, 1):
            if positions is None:
                continue
            ends = range(len(documents) + 1) if frequencies is None else list(accumulate(frequencies, initial=0))
            for at, document in enumerate(documents):
                here = positions[ends[at] : ends[at + 1]]
                row = rows[document]
                if row is None:
                    row = rows[document] = bytearray()
                if len(row) <= here[-1]:
                    row.extend(bytes(here[-1] + 1 - len(row)))
                for place in here:
                    if row[place]:
                        others[document].append(place << 8 | number)
                    else:
                        row[place] = number
        return rows, others


def _documents() -> "array[int]":
    return array("I")


def _numbers() -> "array[int]":
    return array("Q")


def _more(row: bytearray, others: Iterable[int]) -> Iterator[bytes]:
    """The pairs with terms that stand where another one does."""
    by_place: defaultdict[int, list[int]] = defaultdict(list)
    for one in others:
        by_place[one >> 8].append(one & 0xFF)

    def at(place: int) -> list[int]:
        here = row[place] if 0 <= place < len(row) else 0
        return [here, *by_place.get(place, ())] if here else []

    for place, numbers in by_place.items():
        for number in numbers:
            yield from (bytes((before, number)) for before in at(place - 1))
            yield from (bytes((number, after)) for after in at(place + 1))
