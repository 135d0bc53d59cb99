"""When to make a backup, what to call it, which to keep. How a copy is made and checked is given from outside."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.safety.thinning import kept
from reader.safety.whole import sync_folder, told_as_unwritable
from reader.values import BackupSummary, ChytalniaError

BACKUP_FOLDER = "backups"
DAILY = timedelta(hours=20)  # 'daily' for somebody who comes an hour earlier than yesterday
_NAME = re.compile(r"^library-(\d{6})-(\d{8}T\d{6})Z\.sqlite$")


class Backups:
    """Backups of one library, numbered in the order they were made."""

    def __init__(
        self,
        folder: Path,
        copy: Callable[[Path], BackupSummary],
        check: Callable[[Path], BackupSummary],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``folder``: the library's. ``copy(target)`` makes a verified copy; ``check(path)`` verifies a copy."""
        self.folder = folder / BACKUP_FOLDER
        self._copy = copy
        self._check = check
        self._clock = clock

    def all(self) -> list[Path]:
        """Newest first."""
        found = [path for path in self.folder.glob("library-*.sqlite") if _NAME.match(path.name)]
        return sorted(found, key=lambda path: path.name, reverse=True)

    def is_due(self) -> bool:
        """True where the newest is a day old, or the clock was set back behind it."""
        there = self.all()
        return not there or not timedelta() <= self._clock() - _moment(there[0]) < DAILY

    def make(self) -> BackupSummary | None:
        """A new backup, unless the newest holds the same; verified before it gets its name.

        Raises ChytalniaError (disk full, damage); what it may leave behind the next one takes away.
        """
        with told_as_unwritable(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            for leftover in self.folder.glob("*.sqlite.new*"):
                leftover.unlink(missing_ok=True)
        there = self.all()
        number = int(there[0].name[8:14]) + 1 if there else 1
        moment = self._clock()
        path = self.folder / f"library-{number:06}-{moment:%Y%m%dT%H%M%S}Z.sqlite"
        fresh = path.with_name(path.name + ".new")
        summary = self._copy(fresh)
        with told_as_unwritable(path):
            if there and self._holds(there[0], summary.fingerprint):
                fresh.unlink()
                return None
            fresh.replace(path)
        sync_folder(self.folder)
        return replace(summary, path=str(path), moment=_written(moment))

    def thin(self) -> list[Path]:
        """Remove the backups that are not to be kept; returns those that stay, newest first."""
        there = self.all()[::-1]
        chosen = kept([_moment(path) for path in there], self._clock())
        for place, path in enumerate(there):
            if place not in chosen:
                path.unlink(missing_ok=True)
        return [path for place, path in enumerate(there) if place in chosen][::-1]

    def summary(self, path: Path) -> BackupSummary:
        """What a backup holds, checked as a whole. Raises LibraryDamagedError where it is not."""
        return replace(self._check(path), path=str(path), moment=_written(_moment(path)))

    def newest_whole(self) -> BackupSummary | None:
        """The newest backup that is whole: what to offer where the library is damaged."""
        for path in self.all():
            try:
                return self.summary(path)
            except ChytalniaError:
                continue
        return None

    def _holds(self, path: Path, fingerprint: str) -> bool:
        try:
            return self._check(path).fingerprint == fingerprint
        except ChytalniaError:
            return False  # damaged: the new one is needed all the more


def _moment(path: Path) -> datetime:
    match = _NAME.match(path.name)
    written = match[2] if match else "19700101T000000"
    return datetime.strptime(written, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
