"""Which documents have words in a row, from the places of their terms."""

import sys
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress, islice, repeat
from operator import and_, gt, ne, or_, sub

from reader.search.postings import Postings

# A set pays from so many places on.
_FEW = 10
# Up to so many pairs of terms, a phrase of two words is looked for pair by pair.
_FEW_PAIRS = 6
# From so many documents on, the places of a pair are compared by their lowest bytes first.
_MANY = 1_000
_LOWEST = 0 if sys.byteorder == "little" else -1
_NEXT_BYTE = bytes((value + 1) % 256 for value in range(256))


def in_a_row(rows: Sequence[Sequence[Postings]], candidates: Sequence[int]) -> Iterable[int]:
    """Those of ``candidates`` (ascending) in which a term of each row stands right after one of the row before."""
    if len(rows) == 2 and len(rows[0]) * len(rows[1]) <= _FEW_PAIRS:
        return set().union(*(_pairs(one, other, candidates) for one in rows[0] for other in rows[1]))
    return _rows(rows, candidates)


def _rows(rows: Sequence[Sequence[Postings]], candidates: Sequence[int]) -> list[int]:
    places = [[(one.positions, one.ends, _located(one, candidates)) for one in row] for row in rows]
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


def _pairs(first: Postings, second: Postings, candidates: Sequence[int]) -> Iterable[int]:
    """As ``in_a_row`` for one term after another, which most phrases are."""
    if len(candidates) < _MANY:
        return _rows([[first], [second]], candidates)
    common = set(candidates).intersection(first.documents).intersection(second.documents)
    starts, ends = _limits(first, common)
    starts_after, ends_after = _limits(second, common)
    # C's loops from here on, for there may be a million places. Where the lowest byte of no place after is the one of a
    # place here and one more, deleting those from these changes nothing.
    here = list(map(_low(first).translate(_NEXT_BYTE).__getitem__, map(slice, starts, ends)))
    after = map(_low(second).__getitem__, map(slice, starts_after, ends_after))
    apart = map(bytes.translate, here, repeat(None), after)
    near = list(map(ne, map(len, here), map(len, apart)))
    last, last_after = _last(first, ends), _last(second, ends_after)
    doubtful = map(or_, map(gt, last, repeat(0xFE)), map(gt, last_after, repeat(0xFF)))
    unsure = list(map(and_, near, doubtful))
    documents = sorted(common)
    found = set(compress(documents, near))
    limits = zip(documents, starts, ends, starts_after, ends_after, strict=True)
    return found.difference(_far(first.positions, second.positions, compress(limits, unsure)))


def _last(postings: Postings, ends: Iterable[int]) -> Iterator[int]:
    """The last place of each document."""
    return map(postings.positions.__getitem__, map(sub, ends, repeat(1)))


def _far(
    places: Sequence[int], places_after: Sequence[int], limits: Iterable[tuple[int, int, int, int, int]]
) -> Iterator[int]:
    """The documents of ``limits`` (each with where its places begin and end) that have no place right after one."""
    for document, start, end, start_after, end_after in limits:
        if {place + 1 for place in places[start:end]}.isdisjoint(places_after[start_after:end_after]):
            yield document


def _limits(postings: Postings, wanted: set[int]) -> tuple[list[int], list[int]]:
    """Where the places of each of the ``wanted`` documents begin and end; all of them have the term."""
    ends = postings.ends
    if len(wanted) == len(postings):
        return list(ends[:-1]), list(ends[1:])
    chosen = list(map(wanted.__contains__, postings.documents))
    return list(compress(ends, chosen)), list(compress(islice(ends, 1, None), chosen))


def _low(postings: Postings) -> bytes:
    """The lowest byte of each place."""
    positions = postings.positions
    return positions.tobytes()[_LOWEST % positions.itemsize :: positions.itemsize]
