"""What an import or another mutation did."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from reader.values.sentence import Sentence

_MOST_KINDS = 5


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


class ImportResults(tuple[ImportResult, ...]):  # noqa: SLOT001 - a kind of tuple has no slots of its own
    """Of every file, in order. ``passed_over``: how many files in the folders are no kind that is read, by ending
    ('.pdf'; '' where it is none).
    """

    passed_over: Mapping[str, int]

    def __new__(cls, results: Iterable[ImportResult] = (), passed_over: Mapping[str, int] | None = None) -> Self:
        made = super().__new__(cls, results)
        made.passed_over = passed_over or {}
        return made

    @property
    def passed_over_told(self) -> str:
        """One sentence that names how many, and the kinds most met; '' where there are none."""
        if not self.passed_over:
            return ""
        most = sorted((-count, kind) for kind, count in self.passed_over.items() if kind)
        named = [f"{-count} {kind}" for count, kind in most[:_MOST_KINDS]]
        rest = ["…"] if len(named) < len(self.passed_over) else []
        return Sentence(
            "Files of other kinds that were passed over: {count} ({kinds}). Text files and saved pages are read.",
            count=sum(self.passed_over.values()),
            kinds=", ".join([*named, *rest]),
        )


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
