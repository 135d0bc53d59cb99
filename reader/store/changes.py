"""The queue of articles that changed, for the search index. Triggers fill it: see schema/changes.py."""

from collections.abc import Iterable

from reader.store.codec import packed
from reader.store.database import Database


class ChangeQueue:
    """Read ``pending``, bring the index up to date, ``acknowledge``: dying in between repeats work and loses none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self, limit: int = 500) -> list[tuple[int, int]]:
        """(number of the change, article), oldest first."""
        found = self._database.query("SELECT sequence, article_id FROM changes ORDER BY sequence LIMIT ?", [limit])
        return [(sequence, article_id) for sequence, article_id in found]

    def latest(self) -> int:
        """The number of the newest change there ever was: it grows with every change, acknowledged or not."""
        return self._database.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'changes'")

    def count(self) -> int:
        return self._database.number("SELECT count(*) FROM changes")

    def acknowledge(self, sequences: Iterable[int]) -> None:
        with self._database.writing():
            self._database.run(
                "DELETE FROM changes WHERE sequence IN (SELECT value FROM json_each(?))", [packed(list(sequences))]
            )

    def enqueue_all(self) -> None:
        """Every article again, for an index that is made anew."""
        with self._database.writing():
            self._database.run("DELETE FROM changes")
            self._database.run("INSERT INTO changes (article_id) SELECT id FROM articles ORDER BY id")

    def enqueue(self, ids: Iterable[int]) -> None:
        with self._database.writing():
            numbers = [(number,) for number in ids]
            self._database.run_many("DELETE FROM changes WHERE article_id = ?", numbers)
            self._database.run_many("INSERT INTO changes (article_id) VALUES (?)", numbers)
