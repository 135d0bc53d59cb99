"""The postings of several segments as those of one, term after term: nothing but the term at hand is in memory."""

import heapq
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from reader.search.postings import Postings, TermRecord, joined, moved

# After so many terms, the pages of the segments that were read are given back.
_LOOKED_AT = 8_192

# A segment's reader, and for each of its documents the number that it gets, -1 for those deleted.
Taken = tuple[Any, Sequence[int]]


def field_names(taken: Sequence[Taken]) -> list[str]:
    return sorted({name for reader, _ in taken for name in reader.indexed_field_names()})


def merged_terms(taken: Sequence[Taken], field: str) -> Iterator[TermRecord]:
    """The terms of ``field``, ascending; those that stand in deleted documents only are left out. The numbers of
    the segments ascend from one to the next.
    """
    having = [one for one in taken if field in one[0].indexed_field_names()]
    runs = [_run(reader, field, order) for order, (reader, _) in enumerate(having)]
    for number, (term, found) in enumerate(groupby(heapq.merge(*runs), key=itemgetter(0))):
        if number % _LOOKED_AT == 0:  # what was read is not read again
            for reader, _ in having:
                reader._terms.let_go()
        record = _record([_renumbered(postings, having[order][1]) for _, order, postings in found])
        if record[0]:
            yield term, *record


def _run(reader: Any, field: str, order: int) -> Iterator[tuple[bytes, int, Postings]]:
    for term, postings in reader._terms.entries(field):
        yield term, order, postings


_Renumbered = tuple[Sequence[int], Sequence[int] | None, Sequence[int] | None]


def _renumbered(postings: Postings, numbers: Sequence[int]) -> _Renumbered:
    frequencies, positions = postings.frequencies, postings.positions if postings.has_positions else None
    if isinstance(numbers, range):  # none is deleted
        return moved(postings.documents, numbers.start, numbers.stop), frequencies, positions
    documents = list(map(numbers.__getitem__, postings.documents))
    if -1 not in documents:
        return documents, frequencies, positions
    kept = [index for index, document in enumerate(documents) if document >= 0]
    return (
        [documents[index] for index in kept],
        [postings.frequency(index) for index in kept] if frequencies is not None else None,
        list(chain.from_iterable(map(postings.positions_at, kept))) if positions is not None else None,
    )


def _record(parts: Sequence[_Renumbered]) -> _Renumbered:
    if len(parts) == 1:
        return parts[0]
    documents = joined([part[0] for part in parts])
    frequencies: Sequence[int] | None = None
    if any(part[1] is not None for part in parts):
        counts = [b"\1" * len(part[0]) if part[1] is None else part[1] for part in parts]
        all_bytes = [one for one in counts if isinstance(one, bytes)]
        frequencies = b"".join(all_bytes) if len(all_bytes) == len(counts) else list(chain.from_iterable(counts))
    positions = None if parts[0][2] is None else joined([part[2] or () for part in parts])
    return documents, frequencies, positions
