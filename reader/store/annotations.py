"""Annotations in the store. None is ever dropped here: a deletion is a mark that can be taken back."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from reader.store.codec import packed
from reader.store.database import Database, storable
from reader.values import (
    Annotation,
    AnnotationStyle,
    Colour,
    LibraryError,
    Motivation,
    Placement,
    Selectors,
    Sentence,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

_COLUMNS = (
    "id",
    "article_id",
    "text_version",
    "exact",
    "prefix",
    "suffix",
    "first_start",
    "first_end",
    "starts",
    "ends",
    "placement",
    "motivation",
    "colour",
    "style",
    "body",
    "tags",
    "created",
    "modified",
    "deleted",
)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM annotations"
_BY_PLACE = " ORDER BY starts IS NULL, starts, ends, sequence"


class Annotations:
    """Values in, values out, by the annotation's urn:uuid."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, annotation: Annotation) -> None:
        """Raises LibraryError where its article does not exist or its id is taken."""
        row = _row(annotation)
        marks = ", ".join("?" * (len(_COLUMNS) + 1))
        with self._database.writing():
            if self._database.one("SELECT 1 FROM articles WHERE id = ?", [annotation.article_id]) is None:
                raise LibraryError(
                    Sentence(
                        "The annotation cannot be kept: there is no article {number}.", number=annotation.article_id
                    )
                )
            if self._database.one("SELECT 1 FROM annotations WHERE id = ?", [annotation.id]) is not None:
                raise LibraryError(Sentence("There is already an annotation {id}.", id=annotation.id))
            self._database.run(
                f"INSERT INTO annotations ({', '.join(_COLUMNS)}, digest) VALUES ({marks})", [*row, _digest(row)]
            )
            self._write_tags(annotation)

    def save(self, annotation: Annotation) -> None:
        """Put this in the place of the one with the same id. Raises LibraryError where there is none."""
        self.save_all([annotation])

    def save_all(self, annotations: Iterable[Annotation]) -> None:
        """As ``save``, many in one transaction (a new text version carries all of an article's annotations)."""
        sets = ", ".join(f"{name} = ?" for name in _COLUMNS[1:])
        with self._database.writing():
            for annotation in annotations:
                row = _row(annotation)
                found = self._database.one("SELECT tags FROM annotations WHERE id = ?", [annotation.id])
                if found is None:
                    raise LibraryError(Sentence("There is no annotation {id}.", id=annotation.id))
                self._database.run(
                    f"UPDATE annotations SET {sets}, digest = ? WHERE id = ?", [*row[1:], _digest(row), annotation.id]
                )
                if found[0] != packed(list(annotation.tags)):
                    self._write_tags(annotation)

    def get(self, annotation_id: str) -> Annotation:
        row = self._database.one(f"{_SELECT} WHERE id = ?", [annotation_id])
        if row is None:
            raise LibraryError(Sentence("There is no annotation {id}.", id=annotation_id))
        return _annotation(row)

    def of_article(self, article_id: int, *, deleted: bool = False) -> tuple[Annotation, ...]:
        """In the order of the text, unplaced ones last; ``deleted``: those and the others."""
        condition = "" if deleted else " AND deleted = 0"
        found = self._database.query(f"{_SELECT} WHERE article_id = ?{condition}{_BY_PLACE}", [article_id])
        return tuple(_annotation(row) for row in found)

    def all(self, *, deleted: bool = False) -> tuple[Annotation, ...]:
        """Of articles that are not in the trash, in the order they were made; ``deleted``: truly all."""
        condition = (
            ""
            if deleted
            else " WHERE deleted = 0 AND article_id NOT IN (SELECT id FROM articles WHERE trashed IS NOT NULL)"
        )
        return tuple(_annotation(row) for row in self._database.query(f"{_SELECT}{condition} ORDER BY sequence"))

    def mark_deleted(self, ids: Iterable[str], deleted: bool) -> None:
        with self._database.writing():
            for annotation_id in ids:
                row = self._database.one(f"{_SELECT} WHERE id = ?", [annotation_id])
                if row is not None and bool(row[-1]) != deleted:
                    changed = (*row[:-1], int(deleted))
                    self._database.run(
                        "UPDATE annotations SET deleted = ?, digest = ? WHERE id = ?",
                        [int(deleted), _digest(changed), annotation_id],
                    )

    def known(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of ``ids`` that are here, deleted ones too."""
        some, found = list(ids), set()
        for start in range(0, len(some), 500):
            part = some[start : start + 500]
            marks = ",".join("?" * len(part))
            found |= {row[0] for row in self._database.query(f"SELECT id FROM annotations WHERE id IN ({marks})", part)}
        return frozenset(found)

    def count(self) -> int:
        """All, deleted ones too."""
        return self._database.number("SELECT count(*) FROM annotations")

    def damaged(self) -> Iterator[str]:
        """Ids of annotations whose stored words no longer give the digest that was stored with them."""
        for row in self._database.query(f"SELECT {', '.join(_COLUMNS)}, digest FROM annotations ORDER BY sequence"):
            if _digest(row[:-1]) != row[-1]:
                yield row[0]

    def _write_tags(self, annotation: Annotation) -> None:
        self._database.run("DELETE FROM annotation_tags WHERE annotation_id = ?", [annotation.id])
        self._database.run_many(
            "INSERT OR IGNORE INTO annotation_tags (annotation_id, tag) VALUES (?, ?)",
            [(annotation.id, tag) for tag in annotation.tags],
        )


def _digest(row: tuple[Any, ...]) -> bytes:
    return hashlib.sha256(
        packed([str(value) if value is not None else None for value in row]).encode("utf-8", "surrogatepass")
    ).digest()[:16]


def _row(annotation: Annotation) -> tuple[Any, ...]:
    """As the columns will hold it: the digest is of what can be read again."""
    quote, position, span = annotation.selectors.quote, annotation.selectors.position, annotation.span
    row = (
        annotation.id,
        annotation.article_id,
        annotation.text_version,
        quote.exact,
        quote.prefix,
        quote.suffix,
        position.start,
        position.end,
        span.start if span else None,
        span.end if span else None,
        str(annotation.placement),
        str(annotation.motivation),
        str(annotation.colour),
        str(annotation.style),
        annotation.body,
        packed(list(annotation.tags)),
        annotation.created,
        annotation.modified,
        int(annotation.deleted),
    )
    return tuple(storable(row))


def _annotation(row: tuple[Any, ...]) -> Annotation:
    number, article_id, version, exact, prefix, suffix, first_start, first_end, start, end, *rest = row
    placement, motivation, colour, style, body, tags, created, modified, deleted = rest
    return Annotation(
        id=number,
        article_id=article_id,
        selectors=Selectors(TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(first_start, first_end)),
        span=None if start is None else TextSpan(start, end),
        placement=Placement(placement),
        motivation=Motivation(motivation),
        colour=Colour(colour),
        style=AnnotationStyle(style),
        body=body,
        tags=tuple(json.loads(tags)),
        created=created,
        modified=modified,
        text_version=version,
        deleted=bool(deleted),
    )
