"""A file is written whole or not at all: beside its place, synced, then renamed into it."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from reader.values import ChytalniaError, LibraryFullError, Sentence, system_reason

_FULL = {28, 122}  # ENOSPC, EDQUOT


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``; a crash or a full disk leaves the file that was there before.

    Raises LibraryFullError or ChytalniaError with the path in it.
    """
    handle, name = -1, ""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".new", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            Path(name).chmod(path.stat().st_mode & 0o777)
        else:
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
        sync_folder(path.parent)
    except OSError as error:
        if name:
            with contextlib.suppress(OSError):
                Path(name).unlink()
        raise unwritable(path, error) from error


def sync_folder(folder: Path) -> None:
    """The rename itself is on the disk only after this; Windows needs and knows no such thing."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def told_as_unwritable(path: Path) -> Iterator[None]:
    """What the system refuses inside is told as a sentence about ``path``: LibraryFullError or ChytalniaError."""
    try:
        yield
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> ChytalniaError:
    """The error to raise instead of ``error``, which writing ``path`` gave."""
    if error.errno in _FULL:
        return LibraryFullError(
            Sentence("The disk is full: {path} was not written. Free some space and try again.", path=path)
        )
    return ChytalniaError(Sentence("{path} cannot be written: {reason}.", path=path, reason=system_reason(error)))
