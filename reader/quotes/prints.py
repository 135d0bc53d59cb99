"""Prints of a statement: digests of some of its three-word runs; which statements share enough of them to be one.

Winnowing (Schleimer, Wilkerson, Aiken 2003): of every three runs in a row the least digest is kept, so two wordings
that share five words in a row share a print. It says which statements are worth comparing; the words themselves
decide. Pure.
"""

import sys
from array import array
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise

from reader.quotes.statements import folded

_SIZE = 4  # bytes of a digest, little-endian: the few that fall together by chance share no second one
_RUN = 3  # words
_WINDOW = 3  # runs of which one is kept
_ALL = 6  # so few runs are all kept
_FEWEST = 4  # words of a statement worth comparing
_PLACE = 24  # bits for the number of a statement beside its digest in one machine word
_SHARED = 0.4  # of the prints of the one that has fewer
_STAR = 40  # statements with one print that are compared with the first of them, too
_BUCKETS = 128
MOST = 1 << _PLACE
"""So many statements can be grouped at once."""


def prints_of(words: str) -> bytes:
    """The prints of a wording, ``_SIZE`` bytes each, in the order of the text; empty where it has too few words."""
    told = folded(words)
    if len(told) < _FEWEST:
        return b""
    runs = [" ".join(told[at : at + _RUN]) for at in range(len(told) - _RUN + 1)]
    digests = [blake2b(run.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest() for run in runs]
    if len(digests) > _ALL:
        kept = {min(range(at, at + _WINDOW), key=digests.__getitem__) for at in range(len(digests) - _WINDOW + 1)}
        digests = [digests[at] for at in sorted(kept)]
    return b"".join(dict.fromkeys(digests))


def alike_by_prints(prints: Sequence[bytes]) -> list[list[int]]:
    """Groups of numbers of ``prints`` that share enough, each in ascending order, largest first.

    Time grows with the number of prints; nothing is compared with all others. At most MOST statements.
    """
    above = list(range(len(prints)))

    def top(at: int) -> int:
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    sets: dict[int, frozenset[int]] = {}

    def digests(at: int) -> frozenset[int]:
        return sets.get(at) or sets.setdefault(at, frozenset(_numbers(prints[at])))

    for one, other in _candidates(prints):
        high, low = above[one], above[other]
        if high == low:
            continue
        high, low = top(one), top(other)
        if high != low and _share_enough(digests(one), digests(other)):
            above[max(high, low)] = min(high, low)
    grouped: dict[int, list[int]] = {}
    for at in sets:
        grouped.setdefault(top(at), []).append(at)
    return sorted((sorted(one) for one in grouped.values() if len(one) > 1), key=lambda one: (-len(one), one))


def _numbers(packed: bytes) -> "array[int]":
    found = array("I")
    found.frombytes(packed)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _share_enough(one: frozenset[int], other: frozenset[int]) -> bool:
    shared, fewer = len(one & other), min(len(one), len(other))
    return shared >= min(2, fewer) and shared >= _SHARED * fewer


def _candidates(prints: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Pairs that have a print in common. Sorted in small buckets, so that no other thread waits long."""
    buckets = [array("Q") for _ in range(_BUCKETS)]
    for at, packed in enumerate(prints):
        for digest in _numbers(packed):
            buckets[digest % _BUCKETS].append(digest << _PLACE | at)
    for bucket in buckets:
        ordered = sorted(bucket)
        digests = [value >> _PLACE for value in ordered]
        shared = [at for at, (one, other) in enumerate(pairwise(digests)) if one == other]
        for first, after in _runs(shared):
            yield from _paired([value & (MOST - 1) for value in ordered[first : after + 1]], prints)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(first, last + 1) of each run of successive numbers."""
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[start], places[at - 1] + 1
            start = at


def _paired(members: list[int], prints: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Neighbours among those that share a print, the like-worded side by side; where they are few also each with the
    first."""
    if len(members) == 2:
        yield members[0], members[1]
        return
    ordered = sorted(members, key=prints.__getitem__)
    yield from pairwise(ordered)
    if 2 < len(ordered) <= _STAR:
        yield from ((ordered[0], other) for other in ordered[2:])
