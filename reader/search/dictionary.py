"""The term dictionary of one segment: sorted terms in blocks, with how many documents each has and where its record
lies.

File: for each field its blocks (64 terms joined by a zero byte), the first terms of all blocks, and three arrays; at
the end a directory in JSON and its length (``<Q``). Looking a term up is a bisection over the first terms and a
search in one block.
"""

import heapq
import json
import struct
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

BLOCK = 64
_ZERO = b"\0"
_LENGTH = struct.Struct("<Q")
_OFFSET = struct.Struct("<Q")


class DictionaryWriter:
    """Takes one field after the other, each field's terms in blocks, in ascending order of bytes."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._directory: dict[str, list[int | float]] = {}
        self._start = 0
        self._heads: list[bytes] = []
        self._ends = array("Q")

    def begin(self) -> None:
        self._start, self._heads, self._ends = self._file.tell(), [], array("Q", [0])

    def add_block(self, terms: Sequence[bytes]) -> None:
        """``BLOCK`` terms, or fewer where they are the field's last ones."""
        block = _ZERO.join(terms)
        self._file.write(block)
        self._heads.append(terms[0])
        self._ends.append(self._ends[-1] + len(block))

    def end(self, name: str, counts: "array[int]", offsets: "array[int]", mean: float) -> None:
        """``counts``: documents of each term. ``offsets``: where its record begins; one more at the end, where the
        last ends. ``mean``: length of the field.
        """
        heads = _ZERO.join(self._heads)
        self._file.write(heads)
        for values, typecode in ((self._ends, "Q"), (counts, "I"), (offsets, "Q")):
            self._file.write(struct.pack(f"<{len(values)}{typecode}", *values))
        self._directory[name] = [self._start, len(counts), self._ends[-1], len(heads), mean]

    def close(self) -> None:
        content = json.dumps(self._directory).encode()
        self._file.write(content)
        self._file.write(_LENGTH.pack(len(content)))
        self._file.close()


class FieldTerms:
    """The terms of one field."""

    def __init__(self, content: memoryview, start: int, size: int, blocks: int, heads: int, mean: float) -> None:
        self.mean = mean
        self._content = content
        self._blocks_at = start
        self.size = size
        at = start + blocks
        self._heads = bytes(content[at : at + heads]).split(_ZERO) if size else []
        at += heads
        count = len(self._heads)
        self._ends = struct.unpack_from(f"<{count + 1}Q", content, at)
        self._counts_at = at + 8 * (count + 1)
        self._offsets_at = self._counts_at + 4 * size

    def block(self, number: int) -> list[bytes]:
        start, end = self._ends[number], self._ends[number + 1]
        return bytes(self._content[self._blocks_at + start : self._blocks_at + end]).split(_ZERO)

    def ordinal(self, term: bytes) -> int | None:
        """The number of ``term`` among all, None where it is not there."""
        number = bisect_right(self._heads, term) - 1
        if number < 0:
            return None
        # Looked for and counted as it stands: most that is asked for is not there, and need not be taken apart.
        block = self._framed(number)
        at = block.find(_ZERO + term + _ZERO)
        return number * BLOCK + block.count(_ZERO, 0, at) if at >= 0 else None

    def _framed(self, number: int) -> bytes:
        """A block with a zero byte before and after each term."""
        start, end = self._ends[number], self._ends[number + 1]
        return b"".join((_ZERO, self._content[self._blocks_at + start : self._blocks_at + end], _ZERO))

    def first_from(self, term: bytes) -> int:
        """The number of the first term that is not below ``term``."""
        number = bisect_right(self._heads, term) - 1
        return number * BLOCK + bisect_left(self.block(number), term) if number >= 0 else 0

    def run(self, first: int = 0) -> Iterator[bytes]:
        """All terms from number ``first`` on."""
        if first >= self.size:
            return
        number, at = divmod(first, BLOCK)
        yield from self.block(number)[at:]
        for following in range(number + 1, len(self._heads)):
            yield from self.block(following)

    def term(self, ordinal: int) -> bytes:
        number, at = divmod(ordinal, BLOCK)
        return self.block(number)[at]

    def count(self, ordinal: int) -> int:
        """In how many documents the term stands."""
        return int(struct.unpack_from("<I", self._content, self._counts_at + 4 * ordinal)[0])

    def extent(self, ordinal: int) -> tuple[int, int]:
        """Begin and end of the term's record."""
        begin, end = struct.unpack_from("<QQ", self._content, self._offsets_at + 8 * ordinal)
        return begin, end

    def extents(self, first: int, last: int) -> tuple[int, ...]:
        """Where the records of the terms [first, last) begin, and where the last one ends."""
        if first >= last:
            return ()
        return struct.unpack_from(f"<{last - first + 1}Q", self._content, self._offsets_at + 8 * first)

    def counts(self, first: int, last: int) -> tuple[int, ...]:
        """In how many documents each of the terms [first, last) stands."""
        if first >= last:
            return ()
        return struct.unpack_from(f"<{last - first}I", self._content, self._counts_at + 4 * first)

    def beginning(self, prefix: bytes) -> tuple[int, int]:
        """The numbers [first, last) of the terms that begin with ``prefix``."""
        return self.first_from(prefix), self.first_from(_after(prefix)) if _after(prefix) else self.size

    def most_frequent(self, prefix: bytes, limit: int) -> list[tuple[bytes, int]]:
        """(term, documents) of the most frequent terms with that beginning."""
        first, last = self.beginning(prefix)
        if first >= last:
            return []
        counts = self.counts(first, last)
        best = heapq.nlargest(limit, range(len(counts)), key=counts.__getitem__)
        return [(self.term(first + at), counts[at]) for at in best]


def _after(prefix: bytes) -> bytes:
    """The least bytes above everything that begins with ``prefix``; b'' where there is none."""
    cut = prefix.rstrip(b"\xff")
    return cut[:-1] + bytes([cut[-1] + 1]) if cut else b""


class Dictionary:
    """All fields of one segment. ``content`` is the file, mapped or read."""

    def __init__(self, content: memoryview) -> None:
        (length,) = _LENGTH.unpack_from(content, len(content) - _LENGTH.size)
        end = len(content) - _LENGTH.size
        directory = json.loads(bytes(content[end - length : end]))
        self.fields = {name: FieldTerms(content, *entry) for name, entry in directory.items()}
