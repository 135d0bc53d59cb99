"""Immutable bytes by their sha256: originals, pictures, texts and layers, each stored once, compressed.

They are on disk before the main database names them, so a crash leaves at most bytes that nobody names.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from reader.store.database import Database
from reader.store.opening import APPLICATION_ID, open_database
from reader.values import LibraryDamagedError, Sentence

CONTENTS_FILE = "contents.sqlite"
_VERSION = 1
_PLAIN, _ZLIB = 0, 1
Packed = tuple[bytes, int, bytes]
"""(sha256, how it is packed, the packed bytes)."""
_LEVEL = 6


def sha256(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


class Contents:
    """What is kept by hash. ``keep`` before, ``forget`` after the main database's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, folder: Path, *, read_only: bool) -> "Contents":
        database = open_database(folder / CONTENTS_FILE, _VERSION, read_only=read_only)
        if not read_only and database.number("PRAGMA user_version") < _VERSION:
            with database.writing():
                database.run(
                    "CREATE TABLE IF NOT EXISTS contents (id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE,"
                    " packing INTEGER NOT NULL, bytes BLOB NOT NULL)"
                )
                database.run(f"PRAGMA application_id={APPLICATION_ID}")
                database.run(f"PRAGMA user_version={_VERSION}")
        return cls(database)

    def close(self) -> None:
        self._database.close()

    def writing(self) -> AbstractContextManager[None]:
        """Several ``keep`` in one transaction, on disk when the outermost block ends."""
        return self._database.writing()

    def keep(self, contents: Iterable[bytes]) -> list[bytes]:
        """Store what is not there yet, in one synced transaction; returns the sha256 of each."""
        rows = [(sha256(content), *_packed(content)) for content in contents]
        with self._database.writing():
            self._database.run_many("INSERT OR IGNORE INTO contents (sha256, packing, bytes) VALUES (?, ?, ?)", rows)
        return [row[0] for row in rows]

    def packed(self, digests: Sequence[bytes]) -> list[Packed]:
        """These bytes as they are stored, after a look at each. Raises LibraryDamagedError for a bad or missing one."""
        marks = ",".join("?" * len(digests))
        rows = self._database.query(f"SELECT sha256, packing, bytes FROM contents WHERE sha256 IN ({marks})", digests)
        if len(rows) < len(digests) or not all(self._is_whole(*row) for row in rows):
            raise self._damaged()
        return [(digest, packing, content) for digest, packing, content in rows]

    def keep_packed(self, rows: Iterable[Packed]) -> None:
        """Store what another contents file had packed."""
        with self._database.writing():
            self._database.run_many("INSERT OR IGNORE INTO contents (sha256, packing, bytes) VALUES (?, ?, ?)", rows)

    def get(self, digest: bytes) -> bytes:
        """Raises LibraryDamagedError where the bytes are missing or cannot be unpacked."""
        return self.get_many([digest])[digest]

    def get_many(self, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        """As ``get``; the damaged ones raise."""
        found: dict[bytes, bytes] = {}
        for start in range(0, len(digests), 500):
            part = digests[start : start + 500]
            marks = ",".join("?" * len(part))
            rows = self._database.query(f"SELECT sha256, packing, bytes FROM contents WHERE sha256 IN ({marks})", part)
            found.update((digest, self._unpacked(packing, packed)) for digest, packing, packed in rows)
        if len(found) < len(set(digests)):
            raise self._damaged()
        return found

    def is_sound(self) -> bool:
        """Whether the file is whole as a database; its bytes are another question."""
        try:
            return self._database.query("PRAGMA integrity_check(1)") == [("ok",)]
        except LibraryDamagedError:
            return False

    def damaged(self) -> Iterator[bytes]:
        """The digests whose bytes no longer give that digest. Reads everything: minutes for a large library."""
        last = 0
        while True:
            rows = self._database.query(
                "SELECT id, sha256, packing, bytes FROM contents WHERE id > ? ORDER BY id LIMIT 50", [last]
            )
            if not rows:
                return
            for last, digest, packing, packed in rows:  # noqa: B007 - 'last' leads to the next page
                if not self._is_whole(digest, packing, packed):
                    yield digest

    def digests(self) -> set[bytes]:
        return {row[0] for row in self._database.query("SELECT sha256 FROM contents")}

    def forget(self, digests: Iterable[bytes]) -> None:
        with self._database.writing():
            self._database.run_many("DELETE FROM contents WHERE sha256 = ?", [(digest,) for digest in digests])

    def _unpacked(self, packing: int, packed: bytes) -> bytes:
        try:
            return zlib.decompress(packed) if packing == _ZLIB else packed
        except zlib.error as error:
            raise self._damaged() from error

    def _is_whole(self, digest: bytes, packing: int, packed: object) -> bool:
        try:
            return isinstance(packed, bytes) and sha256(self._unpacked(packing, packed)) == digest
        except LibraryDamagedError:
            return False

    def _damaged(self) -> LibraryDamagedError:
        return LibraryDamagedError(
            Sentence(
                "A text or original is missing from {name} in {folder}, or is damaged. Check the library; "
                "a backup can be restored.",
                name=self._database.path.name,
                folder=self._database.path.parent,
            )
        )


def _packed(content: bytes) -> tuple[int, bytes]:
    packed = zlib.compress(content, _LEVEL)
    return (_ZLIB, packed) if len(packed) < len(content) else (_PLAIN, content)
