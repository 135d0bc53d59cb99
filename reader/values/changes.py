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
    is known.
    """

    done: int
    total: int
    file_path: str
    outcome: ImportOutcome | None = None
    seconds_left: float | None = None
