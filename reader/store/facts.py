"""Counts and sets over the whole library, for side bars, filters and search operators; what is trashed is left out."""

import json
from collections.abc import Sequence

from reader.store.codec import packed
from reader.store.database import Database
from reader.values import SpeakerKind, TextSpan
from reader.values.speaker import SpeakerOccurrence

_MARKED = {
    "unread": "SELECT id FROM articles WHERE unread = 1 AND trashed IS NULL",
    "starred": "SELECT id FROM articles WHERE starred = 1 AND trashed IS NULL",
    "quote": "SELECT id FROM articles WHERE quotations > 0 AND trashed IS NULL",
    "annotated": "SELECT id FROM articles WHERE annotations > 0 AND trashed IS NULL",
    "note": "SELECT DISTINCT article_id AS id FROM annotations WHERE body <> '' AND deleted = 0",
    "highlight": "SELECT DISTINCT article_id AS id FROM annotations WHERE motivation = 'highlighting' AND deleted = 0",
}


class Facts:
    """Names with how many articles have them, the most frequent first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def publications(self) -> list[tuple[str, int]]:
        return self._counted(
            "SELECT publication, count(*) FROM articles"
            " WHERE trashed IS NULL AND publication IS NOT NULL GROUP BY publication"
        )

    def languages(self) -> list[tuple[str, int]]:
        return self._counted(
            "SELECT language, count(*) FROM articles WHERE trashed IS NULL AND language IS NOT NULL GROUP BY language"
        )

    def authors(self) -> list[tuple[str, int]]:
        return self._counted(
            "SELECT name, count(*) FROM article_authors"
            " WHERE article_id NOT IN (SELECT id FROM articles WHERE trashed IS NOT NULL) GROUP BY name"
        )

    def tags(self) -> list[tuple[str, int]]:
        return self._counted(
            "SELECT tag, count(*) FROM article_tags"
            " WHERE article_id NOT IN (SELECT id FROM articles WHERE trashed IS NOT NULL) GROUP BY tag"
        )

    def annotation_tags(self) -> list[tuple[str, int]]:
        return self._counted(
            "SELECT tag, count(*) FROM annotation_tags JOIN annotations ON id = annotation_id"
            " WHERE deleted = 0 GROUP BY tag"
        )

    def speakers(self) -> list[tuple[str, int]]:
        """Speakers as the quotations name them, with how many quotations each has."""
        return self._counted(
            "SELECT speaker, count(*) FROM quotations WHERE speaker IS NOT NULL"
            " AND article_id NOT IN (SELECT id FROM articles WHERE trashed IS NOT NULL) GROUP BY speaker"
        )

    def speaker_occurrences(self) -> list[SpeakerOccurrence]:
        """Each speaker as each article names them, with the office named there, in the order of the articles."""
        found = self._database.query(
            "SELECT q.article_id, q.speaker, coalesce(q.speaker_kind, 'person'), q.role, a.publication, a.published,"
            " a.language, count(*) FROM quotations AS q JOIN articles AS a ON a.id = q.article_id"
            " WHERE q.speaker IS NOT NULL AND a.trashed IS NULL GROUP BY q.article_id, q.speaker, 3, q.role"
        )
        return [
            SpeakerOccurrence(article_id, name, SpeakerKind(kind), role, publication, published, language, count)
            for article_id, name, kind, role, publication, published, language, count in found
        ]

    def quotations_of(self, speaker: str) -> list[tuple[int, TextSpan]]:
        """(article, span of the words in its text) of all quotations of a speaker, newest article first."""
        found = self._database.query(
            "SELECT article_id, starts, ends FROM quotations WHERE speaker = ?"
            " AND article_id NOT IN (SELECT id FROM articles WHERE trashed IS NOT NULL)"
            " ORDER BY article_id DESC, place",
            [speaker],
        )
        return [(article_id, TextSpan(start, end)) for article_id, start, end in found]

    def marked(self, name: str) -> frozenset[int]:
        """Articles that are 'unread', 'starred', 'annotated', or have a 'quote', 'note', 'highlight'; else none."""
        sql = _MARKED.get(name)
        found = self._database.one(f"SELECT json_group_array(id) FROM ({sql})") if sql else None
        return frozenset(json.loads(found[0])) if found else frozenset()

    def same_texts(self, ids: Sequence[int] | None = None) -> list[list[int]]:
        """Articles whose clean text is the same as another's, a list for each text; ``ids``: of these texts alone."""
        # The inner question is answered by one index alone; the trash is looked at for the few that it finds.
        texts = (
            "SELECT same_text FROM articles WHERE same_text IS NOT NULL GROUP BY same_text HAVING count(*) > 1"
            if ids is None
            else "SELECT same_text FROM articles WHERE same_text IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
        )
        found = self._database.query(
            f"SELECT json_group_array(id) FROM articles WHERE trashed IS NULL AND same_text IN ({texts})"
            " GROUP BY same_text HAVING count(*) > 1",
            [] if ids is None else [packed(list(ids))],
        )
        return [json.loads(some) for (some,) in found]

    def same_names(self) -> list[list[int]]:
        """Ids, in the trash or not, of articles that share an address or, where they have none, a title (or none)."""
        found = self._database.query(
            "SELECT group_concat(id) FROM articles"
            " GROUP BY url, CASE WHEN url IS NULL THEN title END HAVING count(*) > 1"
        )
        return [sorted(int(one) for one in row[0].split(",")) for row in found]

    def moments(self, ids: Sequence[int], column: str) -> list[str | None]:
        """'added' (UTC) or 'published' (as the article says) of each of ``ids``, in their order; None for what is
        gone or not known."""
        if column not in {"added", "published"}:
            raise ValueError(f"no date is called {column}")
        found = self._database.one(
            f"SELECT json_group_array(moment) FROM (SELECT articles.{column} AS moment FROM json_each(?) AS wanted"
            " LEFT JOIN articles ON articles.id = wanted.value ORDER BY wanted.key)",
            [packed(list(ids))],
        )
        moments: list[str | None] = json.loads(found[0]) if found else []
        return moments

    def paths_seen_since(self, moment: str) -> dict[str, tuple[int, str]]:
        """Paths whose files were read at ``moment`` (ISO 8601, UTC) or later: path -> (article, when it was read)."""
        found = self._database.query("SELECT path, article_id, seen FROM file_paths WHERE seen >= ?", [moment])
        return {path: (article_id, seen) for path, article_id, seen in found}

    def _counted(self, sql: str) -> list[tuple[str, int]]:
        return [(name, count) for name, count in self._database.query(f"{sql} ORDER BY 2 DESC, 1")]
