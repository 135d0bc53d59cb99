"""What the file of an article says of itself, as it was read, apart from what the user has set by hand."""

import json
from typing import Any

from reader.store.codec import METADATA, read_warnings
from reader.store.database import Database
from reader.values import ArticleNotFoundError, Sentence


class Readings:
    """Of the present text of an article. An unknown id raises ArticleNotFoundError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def told(self, article_id: int) -> dict[str, Any]:
        """Field of an Article (title, authors, publication, published, ...) -> what the file says; None: nothing."""
        row = self._database.one(
            "SELECT metadata FROM text_versions AS v JOIN articles AS a ON a.id = v.article_id AND"
            " a.version = v.version WHERE a.id = ?",
            [article_id],
        )
        if row is None:
            raise ArticleNotFoundError(Sentence("There is no article {number} in the library.", number=article_id))
        told = {**dict.fromkeys(METADATA), **json.loads(row[0])}
        return {**told, "authors": tuple(told["authors"] or ()), "warnings": read_warnings(told["warnings"] or [])}
