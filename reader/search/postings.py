"""A term's postings as one record of arrays: documents, frequencies, positions. Read whole, at C speed, and never
decoded one by one.

Record (little-endian): head ``<IIBB``: documents n, occurrences in all, widths, 0; then n document numbers; n
frequencies; all positions, document after document; for a frequent term a row. The widths byte: bits 0-1 bytes of a
document number (2 or 4), bits 2-3 of a frequency (0: each is 1; 1; 2 for 4 bytes), bits 4-5 of a position (0: none
kept; 1 for 2 bytes; 2 for 4 bytes). The narrowest that holds every value is chosen for each record, so nothing is ever
capped.

The row, which ``lanes`` calculates with, has a byte for each document of the segment, 0 where the term is not there,
else what BM25 makes of frequency and length, in 255ths, rounded up (``Impacts``); where no positions are kept, a bit.
"""

import struct
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

_HEAD = struct.Struct("<IIBB")
_WIDTHS_AT = 8
_BIG_ENDIAN = sys.byteorder == "big"
_SHORT, _LONG = "H", "I"
# From so many numbers on, one addition of all is quicker than one of each.
_LONG_ENOUGH = 24
# A term that stands once in one document, as most do, where numbers are small; and the same without a position.
_ONCE, _ONCE_UNPLACED = struct.Struct("<IIBBHH"), struct.Struct("<IIBBH")

# A term with its documents, how often it is in each (None where once) and its positions (None where none are kept).
TermRecord = tuple[bytes, Sequence[int], Sequence[int] | None, Sequence[int] | None]


def split(places: "array[int]", *, narrow: bool) -> tuple["array[int]", "array[int]"]:
    """Documents and positions of ``document << 32 | position``. ``narrow``: both fit into two bytes in all of them."""
    lanes = array(_SHORT if narrow else _LONG)
    lanes.frombytes(places.tobytes())
    every = 4 if narrow else 2
    documents, positions = lanes[every // 2 :: every], lanes[::every]
    if _BIG_ENDIAN:
        documents, positions = lanes[every // 2 - 1 :: every], lanes[every - 1 :: every]
    return documents, positions


def counted(documents: Sequence[int]) -> tuple[Sequence[int], Sequence[int] | None]:
    """Ascending ``documents``, each once, with how often it was there; None where once."""
    if len(set(documents)) == len(documents):
        return documents, None
    counts = Counter(documents)
    return list(counts), list(counts.values())


def moved(documents: "array[int]", by: int, most: int) -> Sequence[int]:
    """``documents`` with ``by`` added to each; all are below ``most`` then."""
    if len(documents) < _LONG_ENOUGH:
        return [document + by for document in documents]
    if documents.typecode == _SHORT and most > 0x10000:
        documents = array(_LONG, documents)
    # One long addition, in which no lane runs over.
    size = documents.itemsize
    each = int.from_bytes(by.to_bytes(size, sys.byteorder) * len(documents), sys.byteorder)
    added = int.from_bytes(documents.tobytes(), sys.byteorder) + each
    return array(documents.typecode, added.to_bytes(size * len(documents), sys.byteorder))


def joined(parts: Sequence[Sequence[int]]) -> Sequence[int]:
    """One after the other; as one array where all are arrays of a kind."""
    first = parts[0]
    if isinstance(first, array) and all(isinstance(part, array) and part.typecode == first.typecode for part in parts):
        made = first[:]
        for part in parts[1:]:
            made.extend(part)
        return made
    return list(chain.from_iterable(parts))


def packed(
    documents: Sequence[int], frequencies: Sequence[int] | None, positions: Sequence[int] | None, row: bytes = b""
) -> bytes:
    """The record of ascending ``documents``; ``frequencies`` None where each is 1, ``positions`` None where none are
    kept; ``row`` b'' where the term is not frequent.
    """
    count = len(documents)
    if count == 1 and frequencies is None and not row and documents[0] <= 0xFFFF:
        if positions is None:
            return _ONCE_UNPLACED.pack(1, 1, 1, 0, documents[0])
        if positions[0] <= 0xFFFF:
            return _ONCE.pack(1, 1, 1 | 1 << 4, 0, documents[0], positions[0])
    total = sum(frequencies) if frequencies is not None else count
    if frequencies is not None and total == count:
        frequencies = None
    wide = documents[-1] > 0xFFFF
    widths = (2 if wide else 1) | (_frequency_width(frequencies) << 2) | (_position_width(positions) << 4)
    parts = [_HEAD.pack(count, total, widths, 0), _written(documents, _LONG if wide else _SHORT)]
    if frequencies is not None:
        parts.append(bytes(frequencies) if widths >> 2 & 3 == 1 else _written(frequencies, _LONG))
    if positions is not None:
        parts.append(_written(positions, _SHORT if widths >> 4 & 3 == 1 else _LONG))
    parts.append(row)
    return b"".join(parts)


class Impacts:
    """What BM25 makes of a term of one field in a document of one segment, in 255ths, rounded up.

    ``lengths``: the one-byte code of each document's length; ``norms``: by that code, what BM25 adds to the frequency
    below the fraction line.
    """

    def __init__(self, lengths: bytes, norms: Sequence[float]) -> None:
        self._lengths, self._norms = lengths, norms
        self._tables: dict[int, bytes] = {}

    def _table(self, frequency: int) -> bytes:
        found = self._tables.get(frequency)
        if found is None:
            found = self._tables[frequency] = bytes([_impact(frequency, norm) for norm in self._norms])
        return found

    def of(self, documents: Sequence[int], frequencies: Sequence[int] | None) -> bytes:
        """Of a term in each of its ``documents``; ``frequencies`` None where each is 1."""
        lengths = self._lengths
        if frequencies is None:
            table = self._table(1)
            return bytes([table[lengths[document]] for document in documents])
        tables = {frequency: self._table(frequency) for frequency in set(frequencies)}
        return bytes([tables[each][lengths[document]] for document, each in zip(documents, frequencies, strict=True)])

    def row(self, documents: Sequence[int], frequencies: Sequence[int] | None) -> bytes:
        """The same for all documents of the segment; 0 where the term is not."""
        row = bytearray(len(self._lengths))
        for document, impact in zip(documents, self.of(documents, frequencies), strict=True):
            row[document] = impact
        return bytes(row)


def _impact(frequency: int, norm: float) -> int:
    return int(255 * frequency / (frequency + norm)) + 1


def frequencies_of(norm: float) -> bytes:
    """By impact, the frequency that has it; 0 where none or more than one has."""
    found = bytearray(256)
    frequency = 1
    while (impact := _impact(frequency, norm)) != _impact(frequency + 1, norm):
        found[impact] = frequency
        frequency += 1
    return bytes(found)


def _frequency_width(frequencies: Sequence[int] | None) -> int:
    if frequencies is None:
        return 0
    return 1 if max(frequencies) <= 0xFF else 2


def _position_width(positions: Sequence[int] | None) -> int:
    if positions is None:
        return 0
    if isinstance(positions, array) and positions.typecode == _SHORT:
        return 1
    return 1 if not positions or max(positions) <= 0xFFFF else 2


def _written(values: Iterable[int], typecode: str) -> bytes:
    made = values if isinstance(values, array) and values.typecode == typecode else array(typecode, values)
    if _BIG_ENDIAN:
        made = made[:]
        made.byteswap()
    return made.tobytes()


def _read(content: memoryview | bytes, typecode: str) -> "array[int]":
    made = array(typecode)
    made.frombytes(content)
    if _BIG_ENDIAN:
        made.byteswap()
    return made


class Postings:
    """One record; its parts are read when asked for."""

    __slots__ = (
        "_count",
        "_documents",
        "_ends",
        "_frequencies",
        "_impacts",
        "_positions",
        "_record",
        "_starts",
        "_widths",
        "total",
    )

    def __init__(self, record: memoryview) -> None:
        self._record = record
        self._count: int
        self.total: int
        self._count, self.total, widths, _ = _HEAD.unpack_from(record)
        self._widths = (2 * (widths & 3), (0, 1, 4)[widths >> 2 & 3], 2 * (widths >> 4 & 3))
        counts = (self._count, self._count, self.total)
        sizes = (width * count for width, count in zip(self._widths, counts, strict=True))
        self._starts = list(accumulate(sizes, initial=_HEAD.size))
        self._documents: array[int] | None = None
        self._frequencies: Sequence[int] | None = None
        self._impacts: bytes | None = None
        self._positions: array[int] | None = None
        self._ends: list[int] | None = None

    def __len__(self) -> int:
        return self._count

    def _part(self, number: int) -> memoryview:
        return self._record[self._starts[number] : self._starts[number + 1]]

    @property
    def documents(self) -> "array[int]":
        """Ascending."""
        if self._documents is None:
            self._documents = _read(self._part(0), _LONG if self._widths[0] == 4 else _SHORT)
        return self._documents

    @property
    def frequencies(self) -> Sequence[int] | None:
        """How often the term is in each; None where each is 1."""
        if self._frequencies is None and self._widths[1]:
            self._frequencies = bytes(self._part(1)) if self._widths[1] == 1 else _read(self._part(1), _LONG)
        return self._frequencies

    def impacts(self, made: Impacts) -> bytes:
        """What ``made`` makes of each document, remembered; always the same one makes it."""
        if self._impacts is None:
            self._impacts = made.of(self.documents, self.frequencies)
        return self._impacts

    @property
    def row(self) -> bytes:
        """b'' where the term is not frequent."""
        return bytes(self._record[self._starts[3] :])

    def index(self, document: int) -> int | None:
        """Where ``document`` stands in ``documents``."""
        at = bisect_left(self.documents, document)
        return at if at < len(self.documents) and self.documents[at] == document else None

    def frequency(self, index: int) -> int:
        return self.frequencies[index] if self.frequencies is not None else 1

    @property
    def has_positions(self) -> bool:
        return bool(self._widths[2])

    @property
    def positions(self) -> "array[int]":
        """All positions, document after document; empty where none are kept."""
        if self._positions is None:
            self._positions = _read(self._part(2), _LONG if self._widths[2] == 4 else _SHORT)
        return self._positions

    @property
    def ends(self) -> Sequence[int]:
        """``positions[ends[i]:ends[i + 1]]`` belong to ``documents[i]``."""
        if self.frequencies is None:
            return range(len(self.documents) + 1)
        if self._ends is None:
            self._ends = list(accumulate(self.frequencies, initial=0))
        return self._ends

    def positions_at(self, index: int) -> "array[int]":
        ends = self.ends
        return self.positions[ends[index] : ends[index + 1]]


def documents_of_all(content: memoryview, begins: Iterable[int], counts: Iterable[int]) -> list["array[int]"]:
    """The documents of the records that begin at ``begins`` of ``content``, not in order and some more than once;
    ``counts``: how many each has.

    Gathered as bytes and read at once: most of the words that begin somehow are rare ones.
    """
    narrow: list[memoryview] = []
    wide: list[memoryview] = []
    size, widths_at = _HEAD.size, _WIDTHS_AT
    for begin, count in zip(begins, counts, strict=True):
        start = begin + size
        if content[begin + widths_at] & 3 == 2:
            wide.append(content[start : start + 4 * count])
        else:
            narrow.append(content[start : start + 2 * count])
    return [_read(b"".join(narrow), _SHORT), _read(b"".join(wide), _LONG)]


def heading(record: memoryview) -> tuple[int, int]:
    """(documents, occurrences) of a record without reading it."""
    count, total, _, _ = _HEAD.unpack_from(record)
    return count, total
