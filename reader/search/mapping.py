"""How Whoosh's files are opened: mapped and not copied, and without unpickling anything but what belongs there.

Whoosh's ``BufferFile`` copies each memory-mapped segment into memory (1 GB at 100,000 articles), and a pickle in its
files may name any function to be called. ``install`` puts the two classes below in their places.
"""

import pickle
from typing import Any

from whoosh.filedb import compound, structfile

# What tables of contents, segments and dictionaries are made of.
_BELONGS = {
    ("whoosh.codec.whoosh3", "W3Segment"),
    ("whoosh.codec.whoosh3", "W3Codec"),
    ("reader.search.codec", "PackedCodec"),
    ("collections", "defaultdict"),
    ("collections", "OrderedDict"),
    *(("builtins", name) for name in ("set", "frozenset", "dict", "list", "tuple", "int", "float", "str", "bytes")),
    *(("__builtin__", name) for name in ("set", "frozenset", "int", "long", "list", "dict")),
    ("copy_reg", "_reconstructor"),
    ("copyreg", "_reconstructor"),
    ("__builtin__", "object"),
    ("builtins", "object"),
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _BELONGS:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a search index")
        return super().find_class(module, name)


def _read_pickle(file: structfile.StructFile) -> Any:
    return _Unpickler(file.file).load()


class MappedFile(structfile.BufferFile):  # type: ignore[misc]
    """A file inside a memory-mapped segment. Positions are this object's own; ``get`` needs none and is safe in
    threads.
    """

    def __init__(self, buffer: memoryview, name: str | None = None, onclose: Any = None) -> None:
        self._buf: memoryview | None = buffer
        self._name = name
        self.onclose = onclose
        self.is_real = False
        self.is_closed = False
        self.file = self  # what StructFile reads from
        self._at = 0

    def seek(self, position: int, whence: int = 0) -> None:
        start = 0 if whence == 0 else self._at if whence == 1 else len(self._buffer())
        self._at = start + position

    def tell(self) -> int:
        return self._at

    def read(self, count: int | None = None) -> bytes:
        buffer = self._buffer()
        end = len(buffer) if count is None or count < 0 else self._at + count
        found = bytes(buffer[self._at : end])
        self._at += len(found)
        return found

    def readline(self) -> bytes:
        buffer = self._buffer()
        end = self._at
        while end < len(buffer) and buffer[end] != 0x0A:
            end += 1
        return self.read(end + 1 - self._at)

    def subset(self, position: int, length: int, name: str | None = None) -> "MappedFile":
        return MappedFile(self._buffer()[position : position + length], name=name or self._name)

    def whole(self) -> memoryview:
        """All its bytes, not copied."""
        return self._buffer()

    def close(self) -> None:
        self._buf = None
        self.is_closed = True

    def _buffer(self) -> memoryview:
        if self._buf is None:
            raise ValueError("the segment was closed")
        return self._buf


def install() -> None:
    """May be called any number of times."""
    compound.BufferFile = MappedFile
    structfile.StructFile.read_pickle = _read_pickle
