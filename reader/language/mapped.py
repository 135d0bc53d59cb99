"""How the dictionary's automata are opened: mapped into memory and not copied, so that a program holds only the pages
that it looked at, and shares them with every other. dawg_python reads them into arrays (17 MB for Ukrainian).
"""

import mmap
import struct
from typing import Any, BinaryIO, Literal

_COUNT = struct.Struct("=I")  # of the units that follow, in the machine's byte order: dawgdic's format
_INTEGER, _PAIR = 4, 2


def _units(file: BinaryIO, size: int, kind: Literal["I", "B"]) -> "memoryview[int]":
    """The table that begins here in ``file``; raises EOFError where it is cut short, as array.fromfile does."""
    (count,) = _COUNT.unpack(file.read(_COUNT.size))
    start, wanted = file.tell(), count * size
    whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    if len(whole) < start + wanted:
        raise EOFError("the dictionary has been cut short")
    file.seek(start + wanted)
    return whole[start : start + wanted].cast(kind)


def _read_dictionary(self: Any, file: BinaryIO) -> None:  # noqa: ANN401 - dawg_python's own
    self._units = _units(file, _INTEGER, "I")


def _read_guide(self: Any, file: BinaryIO) -> None:  # noqa: ANN401 - dawg_python's own
    self._units = _units(file, _PAIR, "B")


def install() -> None:
    """May be called any number of times. Nothing is done where pymorphy3 has its compiled automaton."""
    try:
        from dawg_python import wrapper
    except ImportError:
        return
    wrapper.Dictionary.read = _read_dictionary
    wrapper.Guide.read = _read_guide
