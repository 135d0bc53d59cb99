"""A term's postings as one record of arrays: documents, frequencies, positions. Read whole, at C speed, and never
decoded one by one.

Record (little-endian): head ``<IIBB``: documents n, occurrences in all, widths, 0; then n document numbers; n
frequencies; all positions, document after document. The widths byte: bits 0-1 bytes of a document number (2 or 4),
bits 2-3 of a frequency (0: each is 1; 1; 2 for 4 bytes), bits 4-5 of a position (0: none kept; 1 for 2 bytes; 2 for
4 bytes). The narrowest that holds every value is chosen for each record, so nothing is ever capped.
"""

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

_HEAD = struct.Struct("<IIBB")
_WIDTHS_AT = 8
_BIG_ENDIAN = sys.byteorder == "big"
_SHORT, _LONG = "H", "I"


def packed(documents: Sequence[int], frequencies: Sequence[int] | None, positions: "array[int] | None") -> bytes:
    """The record of ascending ``documents``; ``frequencies`` None where each is 1, ``positions`` None where none are
    kept.
    """
    count = len(documents)
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
    return b"".join(parts)


def _frequency_width(frequencies: Sequence[int] | None) -> int:
    if frequencies is None:
        return 0
    return 1 if max(frequencies) <= 0xFF else 2


def _position_width(positions: "array[int] | None") -> int:
    if positions is None:
        return 0
    return 1 if positions.typecode == _SHORT or not positions or max(positions) <= 0xFFFF else 2


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
    """One record opened. ``documents`` ascend; ``frequencies`` is None where each is 1. Positions are read when
    asked for.
    """

    __slots__ = ("_ends", "_position_code", "_positions", "_raw_positions", "documents", "frequencies", "total")

    def __init__(self, record: memoryview) -> None:
        count, self.total, widths, _ = _HEAD.unpack_from(record)
        at = _HEAD.size
        wide = widths & 3 == 2
        end = at + count * (4 if wide else 2)
        self.documents = _read(record[at:end], _LONG if wide else _SHORT)
        at = end
        self.frequencies: Sequence[int] | None = None
        if width := widths >> 2 & 3:
            end = at + count * (1 if width == 1 else 4)
            self.frequencies = bytes(record[at:end]) if width == 1 else _read(record[at:end], _LONG)
            at = end
        width = widths >> 4 & 3
        self._raw_positions = record[at : at + self.total * 2 * width] if width else None
        self._position_code = _SHORT if width == 1 else _LONG
        self._positions: array[int] | None = None
        self._ends: list[int] | None = None

    def __len__(self) -> int:
        return len(self.documents)

    def index(self, document: int) -> int | None:
        """Where ``document`` stands in ``documents``."""
        at = bisect_left(self.documents, document)
        return at if at < len(self.documents) and self.documents[at] == document else None

    def frequency(self, index: int) -> int:
        return self.frequencies[index] if self.frequencies is not None else 1

    @property
    def positions(self) -> "array[int]":
        """All positions, document after document; empty where none are kept."""
        if self._positions is None:
            self._positions = _read(self._raw_positions, self._position_code) if self._raw_positions else array(_SHORT)
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


def documents_of_all(content: memoryview, begins: Iterable[int], counts: Iterable[int]) -> set[int]:
    """The documents of the records that begin at ``begins`` of ``content``; ``counts``: how many each has.

    Gathered as bytes and read at once: most of the words that begin somehow are rare ones.
    """
    narrow: list[memoryview] = []
    wide: list[memoryview] = []
    size, widths_at = _HEAD.size, _WIDTHS_AT
    for begin, count in zip(begins, counts, strict=False):
        start = begin + size
        if content[begin + widths_at] & 3 == 2:
            wide.append(content[start : start + 4 * count])
        else:
            narrow.append(content[start : start + 2 * count])
    found = set(_read(b"".join(narrow), _SHORT))
    return found.union(_read(b"".join(wide), _LONG)) if wide else found


def heading(record: memoryview) -> tuple[int, int]:
    """(documents, occurrences) of a record without reading it."""
    count, total, _, _ = _HEAD.unpack_from(record)
    return count, total
