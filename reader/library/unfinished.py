"""Imports that were stopped, or that died with the program: written down when they begin, taken off when they end."""

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.store import Store
from reader.values import UnfinishedImport

RECORDS = "imports/unfinished"
MOST = 20


def name_of(path: Path) -> str:
    """The path as the library keeps it; bytes of a name that is not UTF-8 become \ufffd: nothing else can be stored."""
    return os.fsencode(path.absolute()).decode("utf-8", errors="replace")


class UnfinishedImports:
    """A file that such an import has read already is known by its path, and by having been seen since it began."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, paths: Sequence[Path], encoding: str | None) -> str:
        """Write down that these are being imported. Answers when it began, which is earlier where one goes on."""
        for record in self._records():
            if _same(record, paths, encoding):
                return str(record["begun"])
        begun = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        record = {"paths": [name_of(path) for path in paths], "encoding": encoding, "begun": begun}
        with self._store.writing():
            self._store.settings.set(RECORDS, [*self._records(), record][-MOST:])
        return begun

    def end(self, paths: Iterable[str | Path], encoding: str | None) -> None:
        """It is done, or not wanted any more."""
        gone = [Path(path) for path in paths]
        with self._store.writing():
            known = self._records()
            kept = [record for record in known if not _same(record, gone, encoding)]
            if kept != known:
                self._store.settings.set(RECORDS, kept)

    def read_since(self, begun: str, paths: Sequence[Path]) -> dict[Path, int]:
        """Those of ``paths`` that were read after ``begun`` and have not changed since, with their articles."""
        seen = self._store.facts.paths_seen_since(begun)
        found: dict[Path, int] = {}
        for path in paths:
            article_id, moment = seen.get(name_of(path), (0, ""))
            if article_id and not _changed_after(path, moment):
                found[path] = article_id
        return found

    def all(self) -> tuple[UnfinishedImport, ...]:
        """Those of which something is left (blocking: it looks at each file's date, and reads none)."""
        from reader.importing import article_files

        found = []
        for record in self._records():
            there = [path for path in map(Path, record["paths"]) if _is_there(path)]
            files = list(article_files(there))
            left = len(files) - len(self.read_since(record["begun"], files))
            if left:
                found.append(UnfinishedImport(tuple(record["paths"]), len(files), left, record["encoding"]))
        return tuple(found)

    def _records(self) -> list[dict[str, Any]]:
        known = self._store.settings.get(RECORDS, [])
        return [one for one in known if isinstance(one, dict) and {"paths", "encoding", "begun"} <= one.keys()]


def _same(record: dict[str, Any], paths: Sequence[Path], encoding: str | None) -> bool:
    same_paths = {str(path) for path in record["paths"]} == {name_of(path) for path in paths}
    return bool(same_paths and record["encoding"] == encoding)


def _is_there(path: Path) -> bool:
    """Not where nobody may look either, nor where the name that is kept of it is longer than a name can be."""
    try:
        return path.exists()
    except OSError:
        return False


def _changed_after(path: Path, moment: str) -> bool:
    """Also where that is not to be found out: then the file is read again, which harms nothing."""
    try:
        state = path.stat()
        return max(state.st_mtime, state.st_ctime) > datetime.fromisoformat(moment).timestamp()
    except (OSError, ValueError):
        return True
