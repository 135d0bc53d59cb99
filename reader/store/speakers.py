"""What is remembered of speakers and statements: names that the search index was told, and digests of what was said.

Who is who is worked out elsewhere; here it is kept, and the index is sent after it.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from reader.store.codec import packed
from reader.store.database import Database

_TOGETHER = 500  # rows of one transaction: other writers wait for no more
Names = dict[str, list[str]]


class SpeakerNames:
    """``Names``: each name as an article gives it, with the name to be shown and all others, in this order."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self) -> int:
        """A number that differs after every change of what is quoted where."""
        return self._database.number("SELECT number FROM quotation_state")

    def of(self, article_id: int) -> Names:
        row = self._database.one("SELECT names FROM speaker_names WHERE article_id = ?", [article_id])
        names: Names = json.loads(row[0]) if row else {}
        return names

    def put(self, wanted: Mapping[int, Names]) -> int:
        """Make these the names that are remembered; articles whose names differ now are queued for the index.

        Returns how many. What a crash leaves undone is found again the next time.
        """
        kept: dict[int, str] = dict(self._database.query("SELECT article_id, names FROM speaker_names"))
        made = {article_id: packed(names) for article_id, names in wanted.items()}
        differing = [number for number in {*kept, *made} if kept.get(number) != made.get(number)]
        for start in range(0, len(differing), _TOGETHER):
            self._put(differing[start : start + _TOGETHER], made)
        return len(differing)

    def _put(self, ids: Sequence[int], made: Mapping[int, str]) -> None:
        numbers = [(number,) for number in ids]
        with self._database.writing():
            self._database.run_many("DELETE FROM speaker_names WHERE article_id = ?", numbers)
            self._database.run_many(
                "INSERT INTO speaker_names (article_id, names) SELECT id, ? FROM articles WHERE id = ?",
                [(made[number], number) for number in ids if number in made],
            )
            self._database.run_many("DELETE FROM changes WHERE article_id = ?", numbers)
            self._database.run_many("INSERT INTO changes (article_id) VALUES (?)", numbers)

    def prints(self) -> Iterator[tuple[int, int, bytes]]:
        """(article, place of the quotation in it, its digests) of what is not in the trash, by article."""
        found = self._database.query(
            "SELECT q.article_id, q.place, q.prints FROM quotations AS q JOIN articles AS a ON a.id = q.article_id"
            " WHERE q.prints IS NOT NULL AND q.prints <> x'' AND a.trashed IS NULL ORDER BY q.article_id, q.place"
        )
        yield from found
