"""One SQLite file: a writer connection under a lock, a reader connection for each thread, and clear errors.

It knows no table. Readers see what is committed; the thread that is writing sees its own changes.
"""

import re
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from reader.store.failures import explained, failure
from reader.values import LibraryError, LibraryReadOnlyError, Sentence

type_of_row = tuple[Any, ...]
_SURROGATE = re.compile("[\ud800-\udfff]")

_STEP = 256  # pages of a megabyte
BUSY_SECONDS = 10.0
"""How long a writer waits for another process (three writers with 5 s starved each other, but never failed)."""


class Database:
    """``connect(reading)`` opens one more connection to ``path``; everything goes through the methods here."""

    def __init__(
        self,
        path: Path,
        connect: Callable[[bool], sqlite3.Connection],
        *,
        read_only: bool = False,
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._connect = connect
        self._on_close = on_close
        self._lock = threading.RLock()
        self._owner: int | None = None
        self._depth = 0
        self._guard = threading.Lock()
        self._local = threading.local()
        self._readers: list[tuple[threading.Thread, sqlite3.Connection]] = []
        self._closed = False
        self._writer: sqlite3.Connection | None = None
        self._seen_version = 0

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[type_of_row]:
        with explained(self.path):
            return self._connection().execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[object] = ()) -> type_of_row | None:
        with explained(self.path):
            row: type_of_row | None = self._connection().execute(sql, parameters).fetchone()
            return row

    def number(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """The first column of the first row; 0 where there is none or it is NULL."""
        row = self.one(sql, parameters)
        return int(row[0] or 0) if row else 0

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Execute inside ``writing()``; returns the row id that was last inserted on this connection."""
        with explained(self.path):
            return self._writing_connection().execute(sql, storable(parameters)).lastrowid or 0

    def run_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        with explained(self.path):
            self._writing_connection().executemany(sql, map(storable, parameters))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, on disk when the outermost block ends. A block that raises is undone, also an inner one:
        the outer may go on without it.
        """
        if self.read_only:
            raise LibraryReadOnlyError(
                Sentence("The library {folder} is open for reading only; nothing was changed.", folder=self.path.parent)
            )
        with self._lock:
            if self._owner is not None:
                with self._nested():
                    yield
                return
            with explained(self.path):
                self._writer_connection().execute("BEGIN IMMEDIATE")
            self._owner = threading.get_ident()
            try:
                yield
                with explained(self.path):
                    self._writer_connection().execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._owner = None

    @contextmanager
    def _nested(self) -> Iterator[None]:
        self._depth += 1
        name = f"inner_{self._depth}"
        try:
            self.run(f"SAVEPOINT {name}")
            try:
                yield
            except BaseException:
                # After some errors (disk full) SQLite has undone all of it, and the outer block will fail, too.
                if self._writer_connection().in_transaction:
                    self.run(f"ROLLBACK TO {name}")
                    self.run(f"RELEASE {name}")
                raise
            self.run(f"RELEASE {name}")
        finally:
            self._depth -= 1

    def version(self) -> int:
        """A number that changes when another process has committed; our own commits leave it as it is."""
        if not self._lock.acquire(blocking=False):
            return self._seen_version
        try:
            with explained(self.path):
                row = self._writer_connection().execute("PRAGMA data_version").fetchone()
                self._seen_version = int(row[0])
        finally:
            self._lock.release()
        return self._seen_version

    def copy_to(self, target: Path, pause: Callable[[], None] = lambda: None) -> None:
        """A consistent copy by SQLite's own backup, while others read and write. ``target`` must not exist.

        Copied a step at a time with ``pause`` after each. The transaction holds one state of the database: without it
        each write of others would begin the copy anew.
        """
        with explained(self.path), closing(self._connect(True)) as reader, closing(sqlite3.connect(target)) as copy:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reader.backup(copy, pages=_STEP, progress=lambda _status, _left, _all: pause())

    def close(self) -> None:
        with self._lock, self._guard:
            self._closed = True
            for _thread, connection in self._readers:
                connection.close()
            self._readers.clear()
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            if self._on_close is not None:
                self._on_close()
                self._on_close = None

    def _connection(self) -> sqlite3.Connection:
        if self._owner == threading.get_ident():
            return self._writer_connection()
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None or self._closed:
            connection = self._new_reader()
        return connection

    def _new_reader(self) -> sqlite3.Connection:
        with self._guard:
            self._refuse_closed()
            for thread, connection in self._readers:
                if not thread.is_alive():
                    connection.close()
            self._readers = [pair for pair in self._readers if pair[0].is_alive()]
            connection = self._connect(True)
            self._readers.append((threading.current_thread(), connection))
        self._local.connection = connection
        return connection

    def _writing_connection(self) -> sqlite3.Connection:
        if self._owner != threading.get_ident():
            raise LibraryError(Sentence("A change was tried outside of a transaction; please report this as a defect."))
        return self._writer_connection()

    def _writer_connection(self) -> sqlite3.Connection:
        self._refuse_closed()
        if self._writer is None:
            self._writer = self._connect(self.read_only)
        return self._writer

    def _refuse_closed(self) -> None:
        if self._closed:
            raise LibraryError(Sentence("The library {folder} is closed.", folder=self.path.parent))

    def _roll_back(self) -> None:
        """Undo the open transaction; SQLite has already done so after some errors (disk full, I/O)."""
        try:
            connection = self._writer_connection()
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except (sqlite3.Error, LibraryError) as error:
            # The first error is the one to show; a connection that cannot even undo is thrown away.
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            if isinstance(error, sqlite3.Error):
                raise failure(error, self.path) from error


def storable(parameters: Sequence[object]) -> list[object]:
    """A lone surrogate has no UTF-8 form: in a column it becomes U+FFFD, and offsets stay (texts are kept exactly)."""
    return [_SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value for value in parameters]
