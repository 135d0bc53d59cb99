"""``annotations.jsonl``: every change of an annotation as one line of plain text, synced, with a checksum.

It is only ever added to, and only a restore reads it: from it all annotations can be made again with the database gone.
The last line of an annotation's id counts. A line that is torn or altered is told apart and skipped.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from reader.safety.whole import unwritable, write_whole
from reader.values import (
    Annotation,
    AnnotationStyle,
    Colour,
    Motivation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

TWIN_FILE = "annotations.jsonl"


@dataclass(frozen=True, slots=True)
class ArticleName:
    """How to find an annotation's article again in a library made anew: by its file's sha256, its url, or its title."""

    id: int
    title: str | None = None
    url: str | None = None
    file_path: str | None = None
    original_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class TwinContents:
    """The annotations as last written, each with its article, in the order they were first made; and the torn lines."""

    annotations: tuple[tuple[Annotation, ArticleName], ...] = ()
    removed: frozenset[str] = field(default_factory=frozenset)
    damaged_lines: tuple[int, ...] = ()


class Twin:
    """The twin of one library. One writer at a time: call it inside the store's transaction or under a lock."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / TWIN_FILE

    def append(self, changes: Iterable[tuple[Annotation, ArticleName]]) -> None:
        """Write what annotations are now; on the disk on return. Raises LibraryFullError or ChytalniaError."""
        self._append([_line({"annotation": _plain(note), "article": asdict(article)}) for note, article in changes])

    def forget(self, ids: Iterable[str]) -> None:
        """Note that annotations went with a purged article."""
        self._append([_line({"purged": one}) for one in ids])

    def read(self, last: int | None = None) -> TwinContents:
        """All of it, or the whole lines of its ``last`` bytes.

        Never raises for damage: a lost file is an empty one, a torn line is counted (from 1).
        """
        found: dict[str, tuple[Annotation, ArticleName]] = {}
        removed: set[str] = set()
        damaged: list[int] = []
        for number, line in enumerate(self._lines(last), 1):
            if not line.strip():
                continue
            record = _record(line)
            if record is None:
                damaged.append(number)
            elif "purged" in record:
                removed.add(record["purged"])
                found.pop(record["purged"], None)
            else:
                annotation = _annotation(record["annotation"])
                removed.discard(annotation.id)
                found[annotation.id] = (annotation, ArticleName(**record["article"]))
        return TwinContents(tuple(found.values()), frozenset(removed), tuple(damaged))

    def _lines(self, last: int | None) -> list[bytes]:
        try:
            with self.path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                start = 0 if last is None else max(0, size - last)
                file.seek(start)
                lines = file.read().split(b"\n")
        except OSError:
            return []
        return lines[1:] if start else lines

    def rewrite(self, changes: Iterable[tuple[Annotation, ArticleName]]) -> None:
        """One line for each annotation instead of all their changes; whole or not at all."""
        lines = [_line({"annotation": _plain(note), "article": asdict(article)}) for note, article in changes]
        write_whole(self.path, b"".join(lines))

    def size(self) -> int:
        """Bytes; 0 where there is none."""
        with contextlib.suppress(OSError):
            return self.path.stat().st_size
        return 0

    def _append(self, lines: list[bytes]) -> None:
        if not lines:
            return
        try:
            with self.path.open("ab") as file:
                start = file.tell()
                # A torn last line of a crash must not swallow the first of ours.
                torn = start > 0 and not self._ends_a_line(start)
                try:
                    file.write(b"".join([b"\n" if torn else b"", *lines]))
                    file.flush()
                    os.fsync(file.fileno())
                except OSError:
                    with contextlib.suppress(OSError):
                        file.truncate(start)
                    raise
        except OSError as error:
            raise unwritable(self.path, error) from error

    def _ends_a_line(self, size: int) -> bool:
        with self.path.open("rb") as file:
            file.seek(size - 1)
            return file.read(1) == b"\n"


def _line(record: dict[str, Any]) -> bytes:
    content = json.dumps(record, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return f'{{"sum":"{_sum(content)}","record":{content}}}\n'.encode("ascii")


def _sum(content: str) -> str:
    return hashlib.sha256(content.encode("ascii", "replace")).hexdigest()[:16]


def _record(line: bytes) -> dict[str, Any] | None:
    try:
        whole = json.loads(line)
        record: dict[str, Any] = whole["record"]
        content = json.dumps(record, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
        if whole["sum"] != _sum(content):
            return None
        if "purged" not in record:
            _annotation(record["annotation"])
            ArticleName(**record["article"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return record


def _plain(annotation: Annotation) -> dict[str, Any]:
    return asdict(annotation)


def _annotation(plain: dict[str, Any]) -> Annotation:
    selectors, span = plain["selectors"], plain["span"]
    return Annotation(
        **{
            **plain,
            "selectors": Selectors(
                TextQuoteSelector(**selectors["quote"]), TextPositionSelector(**selectors["position"])
            ),
            "span": TextSpan(**span) if span else None,
            "placement": Placement(plain["placement"]),
            "motivation": Motivation(plain["motivation"]),
            "colour": Colour(plain["colour"]),
            "style": AnnotationStyle(plain["style"]),
            "tags": tuple(plain["tags"]),
        }
    )
