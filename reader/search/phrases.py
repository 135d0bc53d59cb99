"""Which documents have words in a row, from the places of their terms."""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress, islice, pairwise, repeat
from operator import ne, not_

from reader.search.postings import Postings

# A set pays from so many places on.
_FEW = 10
# Up to so many pairs of terms, a phrase of two words is looked for pair by pair.
_FEW_PAIRS = 6
# From so many documents on, the places of a pair are compared by their lowest bytes first.
_MANY = 100
_LOWEST = 0 if sys.byteorder == "little" else -1
_NEXT_BYTE = bytes((value + 1) % 256 for value in range(256))


def in_a_row(rows: Sequence[Sequence[Postings]], candidates: Sequence[int]) -> Iterable[int]:
    """Those of ``candidates`` (ascending) in which a term of each row stands right after one of the row before."""
    left = set(candidates)
    for row, following in pairwise(rows):
        if len(left) < _MANY or len(row) * len(following) > _FEW_PAIRS:
            return _rows(rows, sorted(left))
        left = set().union(*(_pairs(one, other, left) for one in row for other in following))
    return left if len(rows) == 2 else _rows(rows, sorted(left))


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


def _pairs(first: Postings, second: Postings, candidates: set[int]) -> Iterable[int]:
    """As ``in_a_row`` for one term after another, which most phrases are."""
    common = candidates.intersection(first.documents).intersection(second.documents)
    starts, ends = _limits(first, common)
    starts_after, ends_after = _limits(second, common)
    # C's loops from here on, for there may be a million places. Where the lowest byte of no place after is the one of a
    # place here and one more, deleting those from these changes nothing.
    low, low_after = (_bytes_of(one, _LOWEST) for one in (first, second))
    here = list(map(low.translate(_NEXT_BYTE).__getitem__, map(slice, starts, ends)))
    apart = map(bytes.translate, here, repeat(None), map(low_after.__getitem__, map(slice, starts_after, ends_after)))
    near = list(map(ne, map(len, here), map(len, apart)))
    found = list(compress(sorted(common), near))
    if b"\xff" not in low and not any(_has_higher_bytes(one) for one in (first, second)):
        return found  # the lowest byte is all
    places = map(_one_more(first.positions).__getitem__, _slices(starts, ends, near))
    after = map(second.positions.__getitem__, _slices(starts_after, ends_after, near))
    return compress(found, map(not_, map(set.isdisjoint, map(set, places), after)))


def _slices(starts: Sequence[int], ends: Sequence[int], wanted: Sequence[bool]) -> Iterator[slice]:
    return map(slice, compress(starts, wanted), compress(ends, wanted))


def _one_more(positions: "array[int]") -> "array[int]":
    """Each place and one: as one long addition, which no lane may run out of."""
    content = positions.tobytes()
    size = positions.itemsize
    if b"\xff" * size in content:
        return array("Q", map((1).__add__, positions))
    ones = int.from_bytes((1).to_bytes(size, sys.byteorder) * len(positions), sys.byteorder)
    added = int.from_bytes(content, sys.byteorder) + ones
    return array(positions.typecode, added.to_bytes(len(content), sys.byteorder))


def _limits(postings: Postings, wanted: set[int]) -> tuple[list[int], list[int]]:
    """Where the places of each of the ``wanted`` documents begin and end; all of them have the term."""
    ends = postings.ends
    if len(wanted) == len(postings):
        return list(ends[:-1]), list(ends[1:])
    chosen = list(map(wanted.__contains__, postings.documents))
    return list(compress(ends, chosen)), list(compress(islice(ends, 1, None), chosen))


def _bytes_of(postings: Postings, number: int) -> bytes:
    """One byte of each place."""
    positions = postings.positions
    return positions.tobytes()[number % positions.itemsize :: positions.itemsize]


def _has_higher_bytes(postings: Postings) -> bool:
    """Whether any place is above 255."""
    size = postings.positions.itemsize
    higher = range(1, size) if _LOWEST == 0 else range(size - 1)
    return any(_bytes_of(postings, number).strip(b"\0") for number in higher)
