"""Collections, saved searches, the user's word on speakers, and settings that belong to the library."""

import json
from collections.abc import Iterable
from typing import Any

from reader.store.clock import now
from reader.store.codec import packed
from reader.store.database import Database
from reader.values import CollectionContent, LibraryError, Sentence

JsonValue = Any  # what a caller stored under a name, only the caller knows


class Collections:
    """Named groups of articles, which may stand inside one another."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, parent: int | None = None) -> int:
        with self._database.writing():
            return self._database.run(
                "INSERT INTO collections (name, parent, created) VALUES (?, ?, ?)", [name, parent, now()]
            )

    def rename(self, collection_id: int, name: str) -> None:
        with self._database.writing():
            self._database.run("UPDATE collections SET name = ? WHERE id = ?", [name, collection_id])

    def remove(self, collection_id: int) -> None:
        """The group and the groups inside it; their articles stay in the library."""
        with self._database.writing():
            self._database.run("DELETE FROM collections WHERE id = ?", [collection_id])

    def content(self, collection_id: int) -> list[CollectionContent]:
        """The group and those inside it with their articles, outer ones first: what ``restore`` needs."""
        found = self._database.query(
            "WITH RECURSIVE inner_ones (id) AS (SELECT ? UNION ALL"
            " SELECT c.id FROM collections AS c JOIN inner_ones AS i ON c.parent = i.id)"
            " SELECT c.id, c.name, c.parent, c.created, (SELECT json_group_array(article_id) FROM collection_articles"
            " WHERE collection_id = c.id) FROM inner_ones JOIN collections AS c USING (id)",
            [collection_id],
        )
        return [
            CollectionContent(number, name, parent, created, tuple(json.loads(ids)))
            for number, name, parent, created, ids in found
        ]

    def restore(self, contents: Iterable[CollectionContent]) -> None:
        """Bring removed groups back under their old ids; articles that are gone since are left out."""
        with self._database.writing():
            for one in contents:
                self._database.run(
                    "INSERT OR IGNORE INTO collections (id, name, parent, created) VALUES (?, ?, ?, ?)",
                    [one.id, one.name, one.parent, one.created],
                )
                self.put(one.id, one.articles)

    def counts(self) -> dict[int, int]:
        """Articles of each group, those in the trash not; groups without any are left out."""
        found = self._database.query(
            "SELECT collection_id, count(*) FROM collection_articles JOIN articles ON id = article_id"
            " WHERE trashed IS NULL GROUP BY collection_id"
        )
        return dict(found)

    def holding(self, ids: Iterable[int]) -> dict[int, set[int]]:
        """Which of ``ids`` each group holds; groups that hold none are left out."""
        held: dict[int, set[int]] = {}
        for collection_id, article_id in self._database.query(
            "SELECT collection_id, article_id FROM collection_articles"
            " WHERE article_id IN (SELECT value FROM json_each(?))",
            [packed(list(ids))],
        ):
            held.setdefault(collection_id, set()).add(article_id)
        return held

    def all(self) -> list[tuple[int, str, int | None]]:
        """(id, name, parent) in the order they were made."""
        found = self._database.query("SELECT id, name, parent FROM collections ORDER BY id")
        return [(number, name, parent) for number, name, parent in found]

    def put(self, collection_id: int, ids: Iterable[int]) -> None:
        """Articles that are gone since are left out. Raises LibraryError where the group is gone."""
        with self._database.writing():
            if self._database.one("SELECT 1 FROM collections WHERE id = ?", [collection_id]) is None:
                raise LibraryError(Sentence("The collection is not there any more. Choose another one."))
            self._database.run(
                "INSERT OR IGNORE INTO collection_articles (collection_id, article_id) SELECT ?, id FROM articles"
                " WHERE id IN (SELECT value FROM json_each(?))",
                [collection_id, packed(list(ids))],
            )

    def take(self, collection_id: int, ids: Iterable[int]) -> None:
        with self._database.writing():
            self._database.run_many(
                "DELETE FROM collection_articles WHERE collection_id = ? AND article_id = ?",
                [(collection_id, number) for number in ids],
            )


class SavedSearches:
    """Queries as typed, under a name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, query: str) -> int:
        with self._database.writing():
            return self._database.run(
                "INSERT INTO saved_searches (name, query, created) VALUES (?, ?, ?)", [name, query, now()]
            )

    def change(self, search_id: int, name: str, query: str) -> None:
        with self._database.writing():
            self._database.run("UPDATE saved_searches SET name = ?, query = ? WHERE id = ?", [name, query, search_id])

    def restore(self, search_id: int, name: str, query: str) -> None:
        """Bring a removed search back under its old id."""
        with self._database.writing():
            self._database.run(
                "INSERT OR IGNORE INTO saved_searches (id, name, query, created) VALUES (?, ?, ?, ?)",
                [search_id, name, query, now()],
            )

    def remove(self, search_id: int) -> None:
        with self._database.writing():
            self._database.run("DELETE FROM saved_searches WHERE id = ?", [search_id])

    def all(self) -> list[tuple[int, str, str]]:
        """(id, name, query) in the order they were made."""
        found = self._database.query("SELECT id, name, query FROM saved_searches ORDER BY id")
        return [(number, name, query) for number, name, query in found]


class SpeakerDecisions:
    """What the user said of speakers: 'merge' (speaker is other), 'rename' (show as other), 'split' (two people)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, deed: str, speaker: str, other: str, article_id: int | None = None) -> int:
        """``article_id``: for this article alone; None: for the library."""
        with self._database.writing():
            return self._database.run(
                "INSERT INTO speaker_decisions (deed, speaker, other, article_id, decided) VALUES (?, ?, ?, ?, ?)",
                [deed, speaker, other, article_id, now()],
            )

    def remove(self, decision_id: int) -> None:
        with self._database.writing():
            self._database.run("DELETE FROM speaker_decisions WHERE id = ?", [decision_id])

    def latest(self) -> int:
        """A number that differs after every addition and removal."""
        row = self._database.one("SELECT coalesce(max(id), 0), count(*) FROM speaker_decisions")
        newest, count = row or (0, 0)
        return int(newest) * 1_000_000 + int(count)

    def all(self) -> list[tuple[int, str, str, str, int | None]]:
        """(id, deed, speaker, other, article), oldest first."""
        found = self._database.query("SELECT id, deed, speaker, other, article_id FROM speaker_decisions ORDER BY id")
        return [(number, deed, speaker, other, article) for number, deed, speaker, other, article in found]


class Settings:
    """Small values by name; anything that JSON can carry."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, default: JsonValue = None) -> JsonValue:
        row = self._database.one("SELECT value FROM settings WHERE name = ?", [name])
        return default if row is None else json.loads(row[0])

    def set(self, name: str, value: object) -> None:
        with self._database.writing():
            self._database.run(
                "INSERT INTO settings (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [name, packed(value)],
            )
