"""A file that takes up room until the disk is full: then even deleting needs room, and the ballast gives it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reader.safety.whole import write_whole
from reader.values import ChytalniaError, LibraryFullError

BALLAST_FILE = "ballast"
BYTES = 4 * 1024 * 1024
Answer = TypeVar("Answer")


class Ballast:
    """The ballast of one library folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / BALLAST_FILE

    def take_aboard(self) -> bool:
        """Have the ballast there; False where there is no room for it (and then it leaves no half file)."""
        try:
            if not self._path.exists() or self._path.stat().st_size < BYTES:
                # Not zeros: some file systems would store those as nothing.
                write_whole(self._path, bytes(range(256)) * (BYTES // 256))
        except (ChytalniaError, OSError):
            return False
        return True

    def drop(self) -> bool:
        """Free its room; False where it was dropped before."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def saving(self, work: Callable[[], Answer]) -> Answer:
        """Run ``work``; where the disk is full, once more without the ballast. May raise LibraryFullError still."""
        try:
            return work()
        except LibraryFullError:
            if not self.drop():
                raise
            return work()
