"""What the store asks of SQLite, written down, and played again through a file system that can fail.

Python's sqlite3 cannot take a file system of our own; apsw can. So the statements of the store's writing connections
are written down, and apsw runs the same, with the same pragmas, over files whose every write and sync is seen.
"""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

import apsw

from reader.store import Store

VFS = "chytalnia-seen"


Parameters = tuple[object, ...]


@dataclass
class Recording:
    """What ran: (file, connection, sql, parameters), and ('', 0, id, ()) where an annotation was acknowledged."""

    steps: list[tuple[str, int, str, Parameters]] = field(default_factory=list)

    def acknowledge(self, annotation_id: str) -> None:
        self.steps.append(("", 0, annotation_id, ()))

    def writing(self) -> list[tuple[str, str, Parameters]]:
        """(file, sql, parameters) of the connections that write, and ('', id, ())."""
        writers = {connection for _, connection, sql, _ in self.steps if sql.startswith("BEGIN IMMEDIATE")}
        return [
            (file, sql, parameters)
            for file, connection, sql, parameters in self.steps
            if not file or (connection in writers and not sql.startswith("SELECT"))
        ]


def recorded(folder: Path, work: Callable[[Store, Recording], None]) -> Recording:
    """Let ``work`` change the library in ``folder`` and write down what reaches SQLite."""
    recording = Recording()
    plain = sqlite3.connect
    kept: list[sqlite3.Connection] = []

    def connect(path: Path, **named: object) -> sqlite3.Connection:
        name = Path(str(path)).name

        class Recorded(sqlite3.Connection):
            def execute(self, sql: str, parameters: Iterable[object] = ()) -> sqlite3.Cursor:
                given = tuple(parameters)
                recording.steps.append((name, id(self), sql, given))
                return super().execute(sql, given)

            def executemany(self, sql: str, rows: Iterable[Iterable[object]]) -> sqlite3.Cursor:
                given = [tuple(row) for row in rows]
                recording.steps.extend((name, id(self), sql, row) for row in given)
                return super().executemany(sql, given)

        connection: sqlite3.Connection = plain(path, factory=Recorded, **named)  # type: ignore[call-overload]
        kept.append(connection)  # so that no id is used twice
        return connection

    with patch("reader.store.opening.sqlite3.connect", connect):
        store = Store.open(folder)
        work(store, recording)
        store.close()
    return recording


@dataclass
class Seen:
    """What happened to the files: (file, 'write' | 'truncate' | 'sync' | 'delete' | 'ack', offset or size, bytes)."""

    happened: list[tuple[str, str, int, bytes]] = field(default_factory=list)
    fail_at: int | None = None
    error: type[Exception] = apsw.IOError
    calls: int = 0

    def tell(self, file: str, kind: str, at: int, content: bytes = b"") -> None:
        self.calls += 1
        if self.fail_at is not None and self.calls >= self.fail_at:
            raise self.error("injected")
        self.happened.append((file, kind, at, content))


class SeenFile(apsw.VFSFile):
    """A file whose changes are told first."""

    def __init__(self, name: object, flags: list[int], seen: Seen) -> None:
        super().__init__("", name, flags)  # type: ignore[arg-type]
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        self._name, self._seen = Path(path).name, seen

    def xWrite(self, data: bytes, offset: int) -> None:
        self._seen.tell(self._name, "write", offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._seen.tell(self._name, "truncate", newsize)
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._seen.tell(self._name, "sync", 0)
        super().xSync(flags)


class SeenSystem(apsw.VFS):
    def __init__(self, seen: Seen) -> None:
        self._seen = seen
        super().__init__(VFS, "")

    def xOpen(self, name: object, flags: list[int]) -> SeenFile:
        return SeenFile(name, flags, self._seen)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self._seen.tell(Path(filename).name, "delete", 0)
        super().xDelete(filename, syncdir)


def played(
    recording: Recording, folder: Path, seen: Seen, *, checkpoint: int = 1000, synchronous: str = "FULL"
) -> None:
    """Run the recorded statements over the library in ``folder``. Raises apsw.Error where an injected fault reached it.

    ``synchronous`` other than the store's own FULL shows that the measure can fail.
    """
    system = SeenSystem(seen)
    connections: dict[str, apsw.Connection] = {}
    try:
        for file, sql, parameters in recording.writing():
            if not file:
                seen.happened.append(("", "ack", 0, sql.encode()))
                continue
            if file not in connections:
                connections[file] = apsw.Connection(str(folder / file), vfs=VFS)
                connections[file].execute(f"PRAGMA wal_autocheckpoint={checkpoint}")
            connections[file].execute(sql.replace("synchronous=FULL", f"synchronous={synchronous}"), parameters)
    finally:
        seen.fail_at = None
        for connection in connections.values():
            connection.close()
        system.unregister()
