"""Blocks that publications repeat: seen in a window of their newest articles, decided by the user once for a site."""

import hashlib
from collections import Counter
from collections.abc import Mapping

from reader.store.clock import now
from reader.store.database import Database
from reader.values import BlockRole, Furniture, FurnitureState

WINDOW = 50
REPEATED = 3
_DIGEST = 8


class FurnitureShelf:
    """What stands in three or more of a publication's newest fifty articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def see(self, publication: str, article_id: int, blocks: Mapping[str, str]) -> None:
        """Note an article's blocks (normalised text -> its words) and propose those that have become repeated."""
        digests = {_digest(key): key for key in blocks}
        with self._database.writing():
            self._database.run(
                "INSERT INTO recent_blocks (publication, article_id, digests) VALUES (?, ?, ?)"
                " ON CONFLICT (publication, article_id) DO UPDATE SET digests = excluded.digests",
                [publication, article_id, b"".join(digests)],
            )
            self._database.run(
                "DELETE FROM recent_blocks WHERE publication = ?1 AND article_id NOT IN (SELECT article_id"
                " FROM recent_blocks WHERE publication = ?1 ORDER BY article_id DESC LIMIT ?2)",
                [publication, WINDOW],
            )
            for digest, count in self._counts(publication, digests).items():
                if count >= REPEATED:
                    key = digests[digest]
                    self._database.run(
                        "INSERT INTO furniture (publication, block_key, words, role, state, articles)"
                        " VALUES (?, ?, ?, ?, 'proposed', ?)"
                        " ON CONFLICT (publication, block_key)"
                        " DO UPDATE SET articles = max(articles, excluded.articles)",
                        [publication, key, blocks[key], str(BlockRole.DEBRIS), count],
                    )

    def of(self, publication: str) -> tuple[Furniture, ...]:
        """All that is known of a publication, most repeated first."""
        found = self._database.query(
            "SELECT publication, block_key, words, role, state, articles FROM furniture WHERE publication = ?"
            " ORDER BY articles DESC, block_key",
            [publication],
        )
        return tuple(
            Furniture(name, key, words, BlockRole(role), FurnitureState(state), articles)
            for name, key, words, role, state, articles in found
        )

    def confirmed(self, publication: str) -> dict[str, BlockRole]:
        """Normalised text -> role of what the user wants left out."""
        found = self._database.query(
            "SELECT block_key, role FROM furniture WHERE publication = ? AND state = 'confirmed'", [publication]
        )
        return {key: BlockRole(role) for key, role in found}

    def decide(self, furniture: Furniture) -> None:
        """Keep the user's word (``state`` and ``role``), also on a block that was never proposed.

        Articles of the publication count as cleaned by older rules from now on, so that they are cleaned again.
        """
        with self._database.writing():
            self._database.run(
                "INSERT INTO furniture (publication, block_key, words, role, state, articles, decided)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (publication, block_key)"
                " DO UPDATE SET role = excluded.role, state = excluded.state, decided = excluded.decided",
                [
                    furniture.publication,
                    furniture.key,
                    furniture.words,
                    str(furniture.role),
                    str(furniture.state),
                    furniture.articles,
                    now(),
                ],
            )
            self._database.run(
                "UPDATE articles SET cleaning_version = '' WHERE publication = ?", [furniture.publication]
            )

    def carry(self, article_id: int, old: str, new: str) -> None:
        """An article of ``old`` is found to be one of ``new``: what was decided for the one holds for the other, unless
        that has a word of its own."""
        with self._database.writing():
            self._database.run(
                "UPDATE OR REPLACE recent_blocks SET publication = ? WHERE publication = ? AND article_id = ?",
                [new, old, article_id],
            )
            lacking = (
                "FROM furniture AS theirs WHERE publication = ?1 AND state <> 'proposed' AND NOT EXISTS"
                " (SELECT 1 FROM furniture AS ours WHERE ours.publication = ?2 AND ours.block_key = theirs.block_key"
                " AND ours.state <> 'proposed')"
            )
            if not self._database.number(f"SELECT count(*) {lacking}", [old, new]):
                return
            self._database.run(
                "INSERT OR REPLACE INTO furniture (publication, block_key, words, role, state, articles, decided)"
                f" SELECT ?2, block_key, words, role, state, articles, decided {lacking}",
                [old, new],
            )
            self._database.run("UPDATE articles SET cleaning_version = '' WHERE publication = ?", [new])

    def _counts(self, publication: str, wanted: Mapping[bytes, str]) -> Counter[bytes]:
        """In how many articles of the window each of ``wanted`` stands."""
        counts: Counter[bytes] = Counter()
        for (digests,) in self._database.query(
            "SELECT digests FROM recent_blocks WHERE publication = ?", [publication]
        ):
            seen = {digests[at : at + _DIGEST] for at in range(0, len(digests), _DIGEST)}
            counts.update(seen & wanted.keys())
        return counts


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:_DIGEST]
