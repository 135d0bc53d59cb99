"""What the user does with articles in the list: read, star, tag, trash. Deleting is always the trash first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.store.clock import now
from reader.store.codec import packed
from reader.store.database import Database
from reader.values import ArticleNotFoundError, Sentence

_ONES = "id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class ArticleState:
    """``position``: code point where reading stopped."""

    unread: bool
    starred: bool
    tags: tuple[str, ...]
    position: int
    deleted: bool
    sample: bool


class States:
    """Ids that are gone are left out without a word."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_id: int) -> ArticleState:
        row = self._database.one(
            "SELECT unread, starred, position, trashed, sample FROM articles WHERE id = ?", [article_id]
        )
        if row is None:
            raise ArticleNotFoundError(Sentence("There is no article {number} in the library.", number=article_id))
        unread, starred, position, trashed, sample = row
        tags = self._database.query("SELECT tag FROM article_tags WHERE article_id = ? ORDER BY tag", [article_id])
        return ArticleState(
            bool(unread), bool(starred), tuple(tag for (tag,) in tags), position, trashed is not None, bool(sample)
        )

    def set_read(self, ids: Iterable[int], read: bool) -> None:
        self._set("unread", 0 if read else 1, ids)

    def set_starred(self, ids: Iterable[int], starred: bool) -> None:
        self._set("starred", int(starred), ids)

    def set_position(self, article_id: int, position: int) -> None:
        self._set("position", position, [article_id])

    def add_tags(self, ids: Iterable[int], tags: Sequence[str]) -> None:
        with self._database.writing():
            self._database.run(
                "INSERT OR IGNORE INTO article_tags (article_id, tag) SELECT articles.id, tags.value FROM articles,"
                f" json_each(?) AS tags WHERE articles.{_ONES}",
                [packed(list(tags)), packed(list(ids))],
            )

    def remove_tags(self, ids: Iterable[int], tags: Sequence[str]) -> None:
        with self._database.writing():
            self._database.run(
                "DELETE FROM article_tags WHERE tag IN (SELECT value FROM json_each(?))"
                " AND article_id IN (SELECT value FROM json_each(?))",
                [packed(list(tags)), packed(list(ids))],
            )

    def trash(self, ids: Iterable[int]) -> None:
        with self._database.writing():
            self._database.run(
                f"UPDATE articles SET trashed = ? WHERE trashed IS NULL AND {_ONES}", [now(), packed(list(ids))]
            )

    def restore(self, ids: Iterable[int]) -> None:
        self._set("trashed", None, ids)

    def purge(self, ids: Iterable[int]) -> None:
        """Remove articles in the trash for good, with their annotations. ``Store.sweep`` frees the bytes."""
        with self._database.writing():
            found = self._database.query(
                f"SELECT id FROM articles WHERE trashed IS NOT NULL AND {_ONES}", [packed(list(ids))]
            )
            gone = packed([row[0] for row in found])
            for column, table in (
                ("original_content", "text_versions"),
                ("text_sha256", "text_versions"),
                ("structure_sha256", "text_versions"),
                ("content_sha256", "images"),
            ):
                self._abandon(
                    f"SELECT {column} FROM {table} WHERE article_id IN (SELECT value FROM json_each(?))", gone
                )
            for column in ("clean_sha256", "cleaning_sha256"):
                self._abandon(f"SELECT {column} FROM articles WHERE {_ONES}", gone)
            self._database.run("DELETE FROM annotations WHERE article_id IN (SELECT value FROM json_each(?))", [gone])
            self._database.run(f"DELETE FROM articles WHERE {_ONES}", [gone])

    def trashed_before(self, moment: str) -> list[int]:
        """Articles that went to the trash before ``moment`` (ISO 8601, UTC)."""
        found = self._database.query("SELECT id FROM articles WHERE trashed < ? ORDER BY id", [moment])
        return [row[0] for row in found]

    def sample_ids(self) -> list[int]:
        return [row[0] for row in self._database.query("SELECT id FROM articles WHERE sample = 1 ORDER BY id")]

    def _abandon(self, select: str, ids: str) -> None:
        self._database.run(f"INSERT OR IGNORE INTO abandoned_contents (sha256) {select}", [ids])

    def _set(self, column: str, value: object, ids: Iterable[int]) -> None:
        with self._database.writing():
            self._database.run(
                f"UPDATE articles SET {column} = ?1 WHERE {column} IS NOT ?1"
                " AND id IN (SELECT value FROM json_each(?2))",
                [value, packed(list(ids))],
            )
