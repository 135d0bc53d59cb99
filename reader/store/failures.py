"""What SQLite says, as a clear sentence: what happened, where, what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.values import LibraryDamagedError, LibraryError, LibraryFullError, LibraryReadOnlyError

_PRIMARY = 0xFF  # the low byte of an extended result code (sqlite.org/rescode.html)


def failure(error: sqlite3.Error, path: Path) -> LibraryError:
    """The error to raise instead of ``error``, which SQLite gave about the file ``path``."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    name, folder = path.name, path.parent
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamagedError(
            f"The file {name} in {folder} is damaged or is not a library database. "
            "Restore a backup, or move the file away to begin anew."
        )
    if code == sqlite3.SQLITE_FULL:
        return LibraryFullError(
            f"The disk that holds {folder} is full; nothing was changed. Free some space and try again."
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return LibraryReadOnlyError(f"The library {folder} cannot be written to; nothing was changed.")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryError(f"Another program is busy writing to the library {folder}. Try again in a moment.")
    if code == sqlite3.SQLITE_CANTOPEN:
        return LibraryError(
            f"The file {name} in {folder} cannot be opened. Check that the folder exists and may be read."
        )
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(f"Reading or writing {name} in {folder} failed. Check the disk; nothing was changed.")
    return LibraryError(f"The library {folder} could not be used: {error}.")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns SQLite's errors about ``path`` into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise failure(error, path) from error
    except OSError as error:
        raise LibraryError(
            f"The file {path.name} in {path.parent} cannot be used: {error.strerror or error}."
        ) from error
