"""Opens a library's database files: refuses foreign, newer or cut ones, and finds a way into a read-only folder."""

import os
import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from reader.store.database import BUSY_SECONDS, Database
from reader.store.failures import explained
from reader.values import LibraryDamagedError, LibraryError, LibraryNewerError, LibraryReadOnlyError, Sentence

APPLICATION_ID = 0x43485954  # 'CHYT', in the header of every file of ours (sqlite.org/fileformat2.html#application_id)
_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"
_WRITING = ("PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA cache_size=-4000", "PRAGMA temp_store=MEMORY")
# Each thread that reads has a connection to each file, and a cache for it; with 1 MB a list of 100,000 is read as
# quickly as with 16.
_READING = (*_WRITING, "PRAGMA cache_size=-1000", "PRAGMA query_only=ON")


def check_header(path: Path, newest: int) -> None:
    """Raises before anything is opened, so that the file of a newer program or a foreign file stays untouched.

    Raises LibraryNewerError, LibraryDamagedError, or LibraryError where the file cannot be read.
    """
    with explained(path):
        if not path.exists() or path.stat().st_size == 0:
            return
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
        size = path.stat().st_size
    if not header.startswith(_MAGIC) or len(header) < _HEADER_BYTES:
        raise LibraryDamagedError(
            Sentence(
                "The file {name} in {folder} is damaged or is not a library database. Restore a backup, "
                "or move the file away to begin anew.",
                name=path.name,
                folder=path.parent,
            )
        )
    version, _incremental, application = struct.unpack(">IiI", header[60:72])
    if application not in (0, APPLICATION_ID):
        raise LibraryError(
            Sentence(
                "The file {name} in {folder} belongs to another program. Choose another folder.",
                name=path.name,
                folder=path.parent,
            )
        )
    _refuse_newer(path, version, newest)
    if not _has_log(path) and _is_cut_short(header, size):
        raise LibraryDamagedError(
            Sentence(
                "The file {name} in {folder} has been cut short. Restore a backup.", name=path.name, folder=path.parent
            )
        )


def open_database(path: Path, newest: int, *, read_only: bool) -> Database:
    """The database at ``path``, made if it is not there (unless ``read_only``). ``newest``: the version we know."""
    check_header(path, newest)
    database = _read_only_database(path) if read_only else Database(path, _connect(path))
    try:
        # A newer version may still stand in the log alone.
        _refuse_newer(path, database.number("PRAGMA user_version"), newest)
        if not read_only:
            _prove_writable(database)
    except BaseException:
        database.close()
        raise
    return database


def _connect(path: Path) -> Callable[[bool], sqlite3.Connection]:
    def connect(reading: bool) -> sqlite3.Connection:
        with explained(path):
            if not path.parent.is_dir() or (not os.access(path.parent, os.W_OK)):
                raise LibraryReadOnlyError(
                    Sentence("The library folder {folder} cannot be written to.", folder=path.parent)
                )
            connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            return _prepared(connection, _READING if reading else _WRITING, wal=True)

    return connect


def _read_only_database(path: Path) -> Database:
    """WAL needs to write beside the database. Where that is forbidden: no log, then 'immutable'; a log, then a copy.

    'immutable' alone would silently leave out what stands in the log.
    """
    if not path.exists():
        raise LibraryError(Sentence("There is no library in {folder}.", folder=path.parent))
    address, flags = path, "mode=ro"
    copies: tempfile.TemporaryDirectory[str] | None = None
    if not os.access(path.parent, os.W_OK) or not os.access(path, os.W_OK):
        if _has_log(path):
            copies = tempfile.TemporaryDirectory(prefix="chytalnia-")
            address = _copied(path, Path(copies.name))
        else:
            flags = "immutable=1"

    def connect(reading: bool) -> sqlite3.Connection:
        del reading
        with explained(path):
            uri = f"file:{quote(str(address))}?{flags}"
            connection = sqlite3.connect(
                uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            return _prepared(connection, _READING, wal=False)

    return Database(path, connect, read_only=True, on_close=copies.cleanup if copies else None)


def _copied(path: Path, folder: Path) -> Path:
    with explained(path):
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", folder / f"{path.name}{suffix}")
    return folder / path.name


def _prepared(connection: sqlite3.Connection, pragmas: tuple[str, ...], *, wal: bool) -> sqlite3.Connection:
    try:
        if wal and connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode=WAL")
        for pragma in pragmas:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _prove_writable(database: Database) -> None:
    with database.writing():
        pass


def _refuse_newer(path: Path, version: int, newest: int) -> None:
    if version > newest:
        raise LibraryNewerError(
            Sentence(
                "The library {folder} was written by a newer version of Chytalnia (format {version}, this "
                "one knows {newest}). Update Chytalnia to open it; nothing was changed.",
                folder=path.parent,
                version=version,
                newest=newest,
            )
        )


def _has_log(path: Path) -> bool:
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def _is_cut_short(header: bytes, size: int) -> bool:
    """True where the header counts more pages than the file holds (it counts when both change counters agree)."""
    page: int
    change: int
    pages: int
    valid_for: int
    (page,) = struct.unpack(">H", header[16:18])
    change, pages = struct.unpack(">II", header[24:32])
    (valid_for,) = struct.unpack(">I", header[92:96])
    return change == valid_for and pages * (65536 if page == 1 else page) > size


def schema_version(path: Path) -> int:
    """The schema version of a database file that nobody is writing to (a backup)."""
    with explained(path), closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
