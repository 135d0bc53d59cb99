"""What the file of an article says of itself, as it was last read and as it was read before; and the row that lists
show: that, under what the user has set by hand."""

import json
from collections.abc import Mapping
from typing import Any

from reader.store.codec import METADATA, packed, read_warnings
from reader.store.database import Database
from reader.store.ordering import sort_key
from reader.values import ArticleNotFoundError, Sentence

COLUMNS = ("title", "publication", "published", "modified", "accessed", "url", "section", "standfirst", "language")
READ = (*COLUMNS, "authors")
"""What better rules may read otherwise out of the same bytes. Warnings speak of the text, which stays as it is."""
KEPT = "kept"
"""In the place of a version: there is no file that could be read again."""


class Readings:
    """Of the present text of an article. An unknown id raises ArticleNotFoundError.

    Values are fields of an Article: title, authors (a tuple), publication, published, ...; None: nothing is said.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def told(self, article_id: int) -> dict[str, Any]:
        """What the file says, also of what the user has set by hand."""
        return _read(self._row(article_id)[0])

    def before(self, article_id: int) -> dict[str, Any] | None:
        """What an older version had read; None where none did, or where it read the same."""
        found = self._row(article_id)[1]
        return None if found is None else _read(found)

    def is_outdated(self, article_id: int, version: str) -> bool:
        return self._row(article_id)[2] not in (version, KEPT)

    def mark(self, article_id: int, version: str = KEPT) -> None:
        """Rules of ``version`` have read the file; KEPT: no rules ever shall."""
        with self._database.writing():
            self._database.run("UPDATE articles SET facts_version = ? WHERE id = ?", [version, article_id])

    def renew(self, article_id: int, told: Mapping[str, Any], version: str) -> None:
        """Take ``told`` (fields of READ) for what the file says; what was edited by hand stays as edited."""
        with self._database.writing():
            old = self._row(article_id)[0]
            new = {**json.loads(old), **{name: told[name] for name in READ if name in told}}
            if _read(packed(new)) != _read(old):
                self._database.run(
                    "UPDATE text_versions SET metadata = ?, metadata_before = ? WHERE article_id = ?"
                    " AND version = (SELECT version FROM articles WHERE id = ?)",
                    [packed(new), old, article_id, article_id],
                )
                write_row(self._database, article_id)
            self.mark(article_id, version)

    def _row(self, article_id: int) -> tuple[str, str | None, str]:
        row = self._database.one(
            "SELECT metadata, metadata_before, facts_version FROM text_versions AS v"
            " JOIN articles AS a ON a.id = v.article_id AND a.version = v.version WHERE a.id = ?",
            [article_id],
        )
        if row is None:
            raise ArticleNotFoundError(Sentence("There is no article {number} in the library.", number=article_id))
        metadata, before, version = row
        return metadata, before, version


def _read(metadata: str) -> dict[str, Any]:
    told = {**dict.fromkeys(METADATA), **json.loads(metadata)}
    return {**told, "authors": tuple(told["authors"] or ()), "warnings": read_warnings(told["warnings"] or [])}


def write_row(database: Database, article_id: int) -> None:
    """Inside ``database.writing()``: the row that lists and filters read is what the file of the present text says,
    under what was edited by hand."""
    row = database.one(
        "SELECT metadata FROM text_versions AS v JOIN articles AS a ON a.id = v.article_id AND a.version = v.version"
        " WHERE a.id = ?",
        [article_id],
    )
    if row is None:
        raise ArticleNotFoundError(Sentence("There is no article {number} in the library.", number=article_id))
    told: dict[str, Any] = {**dict.fromkeys(METADATA), **json.loads(row[0]), **edits_of(database, article_id)}
    database.run(
        f"UPDATE articles SET {', '.join(f'{name} = ?' for name in COLUMNS)}, title_key = ?, publication_key = ?,"
        " file_path = coalesce(?, file_path) WHERE id = ?",
        [
            *(told[name] for name in COLUMNS),
            sort_key(told["title"] or ""),
            sort_key(told["publication"]) if told["publication"] else None,
            told["file_path"],
            article_id,
        ],
    )
    if authors_of(database, article_id) != tuple(told["authors"] or ()):
        database.run("DELETE FROM article_authors WHERE article_id = ?", [article_id])
        database.run_many(
            "INSERT INTO article_authors (article_id, place, name) VALUES (?, ?, ?)",
            [(article_id, place, name) for place, name in enumerate(told["authors"] or ())],
        )


def edits_of(database: Database, article_id: int) -> dict[str, Any]:
    """What was edited by hand: field -> value."""
    found = database.query("SELECT field, value FROM metadata_edits WHERE article_id = ?", [article_id])
    return {field: json.loads(value) for field, value in found}


def authors_of(database: Database, article_id: int) -> tuple[str, ...]:
    found = database.query("SELECT name FROM article_authors WHERE article_id = ? ORDER BY place", [article_id])
    return tuple(row[0] for row in found)
