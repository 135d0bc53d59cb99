"""What SQLite says, as a clear sentence: what happened, where, what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.values import (
    LibraryDamagedError,
    LibraryError,
    LibraryFullError,
    LibraryReadOnlyError,
    Sentence,
    reason_of,
    system_reason,
)

_PRIMARY = 0xFF  # the low byte of an extended result code (sqlite.org/rescode.html)


def failure(error: sqlite3.Error, path: Path) -> LibraryError:
    """The error to raise instead of ``error``, which SQLite gave about the file ``path``."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    name, folder = path.name, path.parent
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamagedError(
            Sentence(
                "The file {name} in {folder} is damaged or is not a library database. Restore a backup, "
                "or move the file away to begin anew.",
                name=name,
                folder=folder,
            )
        )
    if code == sqlite3.SQLITE_FULL:
        return LibraryFullError(
            Sentence(
                "The disk that holds {folder} is full; nothing was changed. Free some space and try again.",
                folder=folder,
            )
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return LibraryReadOnlyError(
            Sentence("The library {folder} cannot be written to; nothing was changed.", folder=folder)
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryError(
            Sentence("Another program is busy writing to the library {folder}. Try again in a moment.", folder=folder)
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return LibraryError(
            Sentence(
                "The file {name} in {folder} cannot be opened. Check that the folder exists and may be read.",
                name=name,
                folder=folder,
            )
        )
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            Sentence(
                "Reading or writing {name} in {folder} failed. Check the disk; nothing was changed.",
                name=name,
                folder=folder,
            )
        )
    return LibraryError(
        Sentence("The library {folder} could not be used: {reason}.", folder=folder, reason=reason_of(error))
    )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns SQLite's errors about ``path`` into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise failure(error, path) from error
    except OSError as error:
        raise LibraryError(
            Sentence(
                "The file {name} in {folder} cannot be used: {reason}.",
                name=path.name,
                folder=path.parent,
                reason=system_reason(error),
            )
        ) from error
