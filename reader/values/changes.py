"""What an import or another mutation did."""

from dataclasses import dataclass
from enum import StrEnum


class ImportOutcome(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """One file's outcome. ``reason``: a clear sentence for SKIPPED and FAILED, '' otherwise."""

    file_path: str
    outcome: ImportOutcome
    reason: str = ""
    article_id: int | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a mutation touched, for the window (after Anki's OpChanges)."""

    articles: frozenset[int] = frozenset()
    annotations: frozenset[str] = frozenset()
    list_changed: bool = False
    speakers_changed: bool = False


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Told after each file. ``total`` is 0 while folders are still being counted; ``seconds_left`` is None until it
    is known. ``known``: so many of those that are done were read by an earlier run that was stopped.
    """

    done: int
    total: int
    file_path: str
    outcome: ImportOutcome | None = None
    seconds_left: float | None = None
    known: int = 0


@dataclass(frozen=True, slots=True)
class UnfinishedImport:
    """An import that was stopped, or that died with the program. ``left`` of its ``total`` files were not yet read.

    Give ``paths`` and ``encoding`` to the import again, and it goes on where it stopped.
    """

    paths: tuple[str, ...]
    total: int
    left: int
    encoding: str | None = None
