"""Copies of a library for backups, and a library made from such a copy. When to copy is not known here.

A copy of the main database holds what the user made and names every text and original by its hash; those are kept once
in one contents file beside all copies. What is derived (quotations, change queue) is left out and made again.
"""

import contextlib
import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from reader.store.contents import CONTENTS_FILE, Contents
from reader.store.database import Database
from reader.store.failures import explained
from reader.store.opening import check_header
from reader.store.schema import NEWEST
from reader.values import BackupSummary, LibraryDamagedError, LibraryError, Sentence

LIBRARY_FILE = "library.sqlite"
_NAMED = (
    "SELECT text_sha256 FROM text_versions UNION SELECT original_content FROM text_versions"
    " UNION SELECT structure_sha256 FROM text_versions UNION SELECT content_sha256 FROM images"
    " UNION SELECT clean_sha256 FROM articles UNION SELECT cleaning_sha256 FROM articles"
)
_MADE_BY_THE_USER = (
    "SELECT id, version, title, publication, published, language, starred, unread, trashed, text_sha256 FROM articles",
    "SELECT * FROM annotations",
    "SELECT * FROM metadata_edits",
    "SELECT * FROM decisions",
    "SELECT * FROM article_tags",
    "SELECT * FROM collections",
    "SELECT * FROM collection_articles",
    "SELECT * FROM saved_searches",
    "SELECT * FROM speaker_decisions",
)
_PAGE = 100
_LONGEST_PAUSE = 0.1  # seconds


class Pause:
    """Called after each step of long work, it waits a third of the time that the step took: others come first."""

    def __init__(self) -> None:
        self._since = time.monotonic()

    def __call__(self) -> None:
        time.sleep(min(_LONGEST_PAUSE, (time.monotonic() - self._since) / 3))
        self._since = time.monotonic()


class Copies:
    """Copies of an open library, while it is read and written."""

    def __init__(self, database: Database, contents: Contents) -> None:
        self._database = database
        self._contents = contents

    def make(self, target: Path) -> BackupSummary:
        """A verified copy at ``target``, without what is derived; the bytes it names go into a contents file beside.

        Leaves no copy where it fails.
        """
        try:
            pause = Pause()
            self._database.copy_to(target, pause)
            with explained(target), closing(sqlite3.connect(target, isolation_level=None)) as copy:
                copy.execute("PRAGMA journal_mode=DELETE")
                copy.execute("PRAGMA synchronous=FULL")
                copy.execute("BEGIN")
                copy.execute("DELETE FROM quotations")
                copy.execute("UPDATE articles SET quotes_version = '', quotations = 0")
                copy.execute("DELETE FROM changes")
                copy.execute("COMMIT")
                copy.execute("VACUUM")
            self.keep_contents(target.parent, pause)
            return verified(target)
        except BaseException:
            with contextlib.suppress(OSError):  # what failed before is the error to tell
                target.unlink(missing_ok=True)
            raise

    def keep_contents(self, folder: Path, pause: Callable[[], None] = lambda: None) -> int:
        """Copy the bytes that the contents file in ``folder`` does not have yet; returns how many.

        A page at a time, with ``pause`` after each.
        """
        kept = Contents.open(folder, read_only=False)
        try:
            missing = sorted(self.named() - kept.digests())
            for start in range(0, len(missing), _PAGE):
                kept.keep_packed(self._contents.packed(missing[start : start + _PAGE]))
                pause()
            return len(missing)
        finally:
            kept.close()

    def named(self) -> set[bytes]:
        return {row[0] for row in self._database.query(_NAMED)}

    def annotation_ids(self) -> frozenset[str]:
        return frozenset(row[0] for row in self._database.query("SELECT id FROM annotations WHERE deleted = 0"))


def copy_file(path: Path, target: Path) -> None:
    """A consistent copy of a database that is not open here (before a migration), synced, by SQLite's own backup."""
    with explained(path), closing(sqlite3.connect(path)) as original, closing(sqlite3.connect(target)) as copy:
        copy.execute("PRAGMA synchronous=FULL")
        original.backup(copy)


def verified(path: Path, today: frozenset[str] = frozenset()) -> BackupSummary:
    """What a copy holds, after it was checked as a whole; ``today``: ids to tell which it lacks.

    Raises LibraryDamagedError where it is not whole, LibraryNewerError where a newer program made it.
    """
    with _read(path) as copy, explained(path):
        if [row[0] for row in copy.execute("PRAGMA integrity_check(1)")] != ["ok"]:
            raise LibraryDamagedError(Sentence("The backup {path} is damaged. Choose another one.", path=path))
        (articles,) = copy.execute("SELECT count(*) FROM articles WHERE trashed IS NULL").fetchone()
        ids = {row[0] for row in copy.execute("SELECT id FROM annotations WHERE deleted = 0")}
        fingerprint = hashlib.sha256()
        for sql in _MADE_BY_THE_USER:
            for row in copy.execute(sql):
                fingerprint.update(repr(row).encode("utf-8", "surrogatepass"))
    return BackupSummary(str(path), "", articles, len(ids), fingerprint.hexdigest(), len(today - ids))


def named_by(path: Path) -> set[bytes]:
    """The hashes of all bytes that a copy needs."""
    with _read(path) as copy, explained(path):
        return {row[0] for row in copy.execute(_NAMED)}


def forget_contents(folder: Path, copies: list[Path]) -> int:
    """Remove from the contents file in ``folder`` what none of ``copies`` names; returns how many."""
    kept = Contents.open(folder, read_only=False)
    try:
        gone = kept.digests() - set().union(*(named_by(path) for path in copies))
        kept.forget(gone)
    finally:
        kept.close()
    return len(gone)


def restore(folder: Path, backup: Path, aside: Path) -> BackupSummary:
    """Put ``backup`` in the place of the library in ``folder``, which must be closed. Nothing is deleted.

    The present database (and a damaged contents file) is moved into ``aside``. Dying in between leaves either library,
    or none and a clear sentence at the next start; then restoring again works.
    """
    summary = verified(backup)
    named = named_by(backup)
    with explained(aside):
        aside.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{LIBRARY_FILE}.new"
        fresh.unlink(missing_ok=True)
        shutil.copyfile(backup, fresh)
        _sync(fresh)
    missing = _fill_contents(folder, backup.parent, named, aside)
    with explained(folder / LIBRARY_FILE):
        # The log first: beside another database it would be replayed into that.
        for suffix in ("-wal", "-shm", ""):
            _move(folder / f"{LIBRARY_FILE}{suffix}", aside)
        fresh.replace(folder / LIBRARY_FILE)
        _sync(folder)
    if missing:
        raise LibraryError(
            Sentence(
                "The backup was restored, but {number} texts or originals are in no backup. Check the library.",
                number=len(missing),
            )
        )
    return summary


def _fill_contents(folder: Path, backups: Path, named: set[bytes], aside: Path) -> set[bytes]:
    """Bring back the bytes in ``named`` that are missing or damaged; returns those that are nowhere."""
    contents = _sound_contents(folder)
    if contents is None:
        for suffix in ("-wal", "-shm", ""):
            _move(folder / f"{CONTENTS_FILE}{suffix}", aside)
        contents = Contents.open(folder, read_only=False)
    bad = set(contents.damaged())
    kept = Contents.open(backups, read_only=False)
    try:
        contents.forget(bad & named)
        wanted = sorted(named - contents.digests())
        there = kept.digests()
        for start in range(0, len(wanted), _PAGE):
            contents.keep(kept.get_many([one for one in wanted[start : start + _PAGE] if one in there]).values())
        return set(wanted) - there
    finally:
        kept.close()
        contents.close()


def _sound_contents(folder: Path) -> Contents | None:
    try:
        contents = Contents.open(folder, read_only=False)
    except LibraryDamagedError:
        return None
    if contents.is_sound():
        return contents
    contents.close()
    return None


def _read(path: Path) -> "closing[sqlite3.Connection]":
    check_header(path, NEWEST)
    with explained(path):
        if not path.exists():
            raise LibraryError(Sentence("The backup {path} is not there.", path=path))
        return closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True))


def _move(path: Path, aside: Path) -> None:
    if path.exists():
        path.replace(_free(aside / path.name))


def _free(path: Path) -> Path:
    names: Iterator[Path] = (path.with_name(f"{path.name}.{number}") for number in range(1, 10_000))
    return path if not path.exists() else next(name for name in names if not name.exists())


def _sync(path: Path) -> None:
    """Make sure that what was written is on the disk; where a folder cannot be synced (Windows), it need not be."""
    try:
        handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
