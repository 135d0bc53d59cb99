"""Articles in the store: their texts by version, metadata (edits by hand win), files, and the rows of lists."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader.store.clock import now
from reader.store.codec import metadata_of, packed, read_structure, read_warnings, structure_of
from reader.store.contents import Contents, sha256
from reader.store.database import Database
from reader.store.layers import Layers, write_layers
from reader.store.ordering import heading_of
from reader.store.readings import COLUMNS, authors_of, edits_of, write_row
from reader.values import Article, ArticleNotFoundError, ArticleRow, ListFilter, Sentence

EDITABLE = ("title", "authors", "published", "publication", "language")
_ORDERS = {
    "added": ("id",),
    "published": ("published", "id"),
    "title": ("title_key", "id"),
    "publication": ("publication_key", "published", "id"),
}
_ROWS = """
    SELECT id, title, publication, published, added, first_line, language, file_path, unread, starred, quotations,
        annotations, trashed, sample,
        (SELECT count(*) FROM articles AS other
         WHERE other.same_text = articles.same_text AND other.trashed IS NULL AND other.id <> articles.id)
    FROM articles WHERE id IN (SELECT value FROM json_each(?))
"""


class Articles:
    """Values in, values out. An unknown id raises ArticleNotFoundError; among many it is left out."""

    def __init__(self, database: Database, contents: Contents) -> None:
        self._database = database
        self._contents = contents

    def add(self, article: Article, *, original: bytes, layers: Layers, sample: bool = False) -> int:
        """Store a new article with its file's bytes; returns its id. ``article.file_path`` is remembered."""
        with self._database.writing(), self._contents.writing():
            number = self._database.run(
                "INSERT INTO articles (version, title_key, added, first_line, text_sha256, clean_sha256,"
                " cleaning_sha256, cleaning_version, quotes_version, sample)"
                " VALUES (0, '', ?, '', x'', x'', x'', '', '', ?)",
                [now(), sample],
            )
            self._add_text(number, 1, article, original, layers)
        return number

    def add_version(self, article_id: int, article: Article, *, original: bytes, layers: Layers) -> int:
        """Give the article a new text; every older one stays readable by ``old_text``. Returns the new version.

        What was edited by hand stays as edited. Annotations are not touched: carry them in the same transaction.
        """
        with self._database.writing(), self._contents.writing():
            version = _version(self._database, article_id) + 1
            self._add_text(article_id, version, article, original, layers)
        return version

    def get(self, article_id: int) -> Article:
        """The present text with its metadata. Pictures come without their bytes: see ``image``."""
        row = self._database.one(
            f"SELECT v.version, v.format, v.encoding, v.metadata, v.structure_sha256, a.text_sha256, a.file_path,"
            f" {', '.join('a.' + name for name in COLUMNS)} FROM articles AS a"
            " JOIN text_versions AS v ON v.article_id = a.id AND v.version = a.version WHERE a.id = ?",
            [article_id],
        )
        if row is None:
            raise _missing(article_id)
        version, format_, encoding, metadata, structure, text, file_path, *columns = row
        contents = self._contents.get_many([structure, text])
        return Article(
            text=_text(contents[text]),
            **dict(zip(COLUMNS, columns, strict=True)),
            authors=authors_of(self._database, article_id),
            format=format_,
            encoding=encoding,
            file_path=file_path,
            warnings=read_warnings(json.loads(metadata)["warnings"]),
            id=article_id,
            version=version,
            **read_structure(contents[structure]),
        )

    def ids(self, wanted: ListFilter) -> list[int]:
        conditions, parameters = _conditions(wanted)
        direction = " DESC" if wanted.descending else ""
        columns = _ORDERS.get(wanted.order, _ORDERS["added"])
        first, *others = columns
        order = ", ".join([f"{first}{direction} NULLS LAST", *(f"{name}{direction}" for name in others)])
        # Blanks come last either way. One JSON array is read in half the time of 100,000 rows; SQLite keeps the order
        # of a subquery for such aggregates (sqlite.org/optoverview.html, "Omit ORDER BY on subqueries").
        found = self._database.one(
            "SELECT json_group_array(id) FROM (SELECT id FROM articles"
            f" WHERE {' AND '.join(conditions)} ORDER BY {order})",
            parameters,
        )
        ids: list[int] = json.loads(found[0]) if found else []
        return ids

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """In the order of ``ids``; those that are gone are left out."""
        wanted = packed(list(ids))
        tags: dict[int, list[str]] = {}
        for article_id, tag in self._database.query(
            "SELECT article_id, tag FROM article_tags WHERE article_id IN (SELECT value FROM json_each(?))", [wanted]
        ):
            tags.setdefault(article_id, []).append(tag)
        found = {row[0]: _row(row, tags.get(row[0], [])) for row in self._database.query(_ROWS, [wanted])}
        return [found[number] for number in ids if number in found]

    def count(self) -> int:
        """All articles, those in the trash not."""
        return self._database.number("SELECT count(*) FROM articles WHERE trashed IS NULL")

    def with_original(self, original_sha256: str) -> int | None:
        """The article that has, or had in an older version, these bytes as its file (sha256 in hex)."""
        row = self._database.one(
            "SELECT article_id FROM text_versions JOIN articles ON id = article_id WHERE original_sha256 = ?"
            " ORDER BY trashed IS NOT NULL, text_versions.version = articles.version DESC, article_id LIMIT 1",
            [original_sha256],
        )
        return row[0] if row else None

    def with_path(self, path: str) -> int | None:
        row = self._database.one("SELECT article_id FROM file_paths WHERE path = ?", [path])
        return row[0] if row else None

    def with_url(self, url: str) -> list[int]:
        found = self._database.query("SELECT id FROM articles WHERE url = ? AND trashed IS NULL ORDER BY id", [url])
        return [row[0] for row in found]

    def without_url(self) -> list[int]:
        """Articles that have no address on the web."""
        found = self._database.query("SELECT id FROM articles WHERE url IS NULL AND trashed IS NULL ORDER BY id")
        return [row[0] for row in found]

    def with_title(self, title: str) -> list[int]:
        """Articles that are called exactly so."""
        found = self._database.query("SELECT id FROM articles WHERE title = ? AND trashed IS NULL ORDER BY id", [title])
        return [row[0] for row in found]

    def remember_path(self, article_id: int, path: str) -> None:
        """One path belongs to one article: the one that was last read from it."""
        with self._database.writing():
            self._database.run(
                "INSERT INTO file_paths (path, article_id, seen) VALUES (?, ?, ?)"
                " ON CONFLICT (path) DO UPDATE SET article_id = excluded.article_id, seen = excluded.seen",
                [path, article_id, now()],
            )

    def paths(self, article_id: int) -> list[str]:
        found = self._database.query("SELECT path FROM file_paths WHERE article_id = ? ORDER BY rowid", [article_id])
        return [row[0] for row in found]

    def same_text(self, article_id: int) -> list[int]:
        """The other articles with the same clean text, those in the trash not."""
        found = self._database.query(
            "SELECT other.id FROM articles AS other JOIN articles AS one ON other.same_text = one.same_text"
            " WHERE one.id = ? AND other.id <> one.id AND other.trashed IS NULL ORDER BY other.id",
            [article_id],
        )
        return [row[0] for row in found]

    def set_metadata(self, article_id: int, edits: Mapping[str, object]) -> None:
        """Keep what was edited by hand (fields of EDITABLE); it wins over this and every later version of the file."""
        unknown = set(edits) - set(EDITABLE)
        if unknown:
            raise ValueError(f"not editable: {', '.join(sorted(unknown))}")
        with self._database.writing():
            _version(self._database, article_id)
            self._database.run_many(
                "INSERT INTO metadata_edits (article_id, field, value, edited) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (article_id, field) DO UPDATE SET value = excluded.value, edited = excluded.edited",
                [(article_id, field, packed(value), now()) for field, value in edits.items()],
            )
            write_row(self._database, article_id)

    def forget_edits(self, article_id: int, fields: Iterable[str]) -> None:
        """Back to what the file says."""
        with self._database.writing():
            self._database.run_many(
                "DELETE FROM metadata_edits WHERE article_id = ? AND field = ?", [(article_id, name) for name in fields]
            )
            write_row(self._database, article_id)

    def edited(self, article_id: int) -> dict[str, Any]:
        """What was edited by hand: field -> value."""
        return edits_of(self._database, article_id)

    def original(self, article_id: int) -> bytes:
        """The bytes of the file that the present text was read from."""
        row = self._database.one(
            "SELECT original_content FROM text_versions AS v"
            " JOIN articles AS a ON a.id = v.article_id AND a.version = v.version WHERE a.id = ?",
            [article_id],
        )
        if row is None:
            raise _missing(article_id)
        return self._contents.get(row[0])

    def original_sha256(self, article_id: int) -> str:
        """In hex, without reading the bytes."""
        row = self._database.one(
            "SELECT original_sha256 FROM text_versions AS v"
            " JOIN articles AS a ON a.id = v.article_id AND a.version = v.version WHERE a.id = ?",
            [article_id],
        )
        if row is None:
            raise _missing(article_id)
        return str(row[0])

    def image(self, article_id: int, address: str) -> bytes | None:
        row = self._database.one(
            "SELECT content_sha256 FROM images AS i JOIN articles AS a ON a.id = i.article_id AND a.version = i.version"
            " WHERE a.id = ? AND i.address = ?",
            [article_id, address],
        )
        return self._contents.get(row[0]) if row else None

    def old_text(self, article_id: int, version: int) -> str:
        row = self._database.one(
            "SELECT text_sha256 FROM text_versions WHERE article_id = ? AND version = ?", [article_id, version]
        )
        if row is None:
            raise _missing(article_id)
        return _text(self._contents.get(row[0]))

    def _add_text(self, article_id: int, version: int, article: Article, original: bytes, layers: Layers) -> None:
        pictures = {image.address: image.content for image in article.images if image.content is not None}
        text = article.text.encode("utf-8", "surrogatepass")
        kept = self._contents.keep([original, text, structure_of(article), *pictures.values()])
        self._database.run(
            "INSERT INTO text_versions (article_id, version, original_sha256, original_content, text_sha256,"
            " structure_sha256, format, encoding, metadata, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                article_id,
                version,
                kept[0].hex(),
                kept[0],
                kept[1],
                kept[2],
                article.format,
                article.encoding,
                metadata_of(article),
                now(),
            ],
        )
        self._database.run_many(
            "INSERT INTO images (article_id, version, address, content_sha256) VALUES (?, ?, ?, ?)",
            [(article_id, version, address, sha256(content)) for address, content in pictures.items()],
        )
        self._database.run(
            "UPDATE articles SET version = ?, text_sha256 = ? WHERE id = ?", [version, kept[1], article_id]
        )
        write_row(self._database, article_id)
        write_layers(self._database, self._contents, article_id, layers)
        if article.file_path is not None:
            self.remember_path(article_id, article.file_path)


def _version(database: Database, article_id: int) -> int:
    row = database.one("SELECT version FROM articles WHERE id = ?", [article_id])
    if row is None:
        raise _missing(article_id)
    return int(row[0])


def _conditions(wanted: ListFilter) -> tuple[list[str], list[object]]:
    """The WHERE of a list. A date with a time is within its day: 'YYYY-MM-DDT...' sorts before 'YYYY-MM-DD~'."""
    conditions = ["trashed IS NOT NULL" if wanted.deleted else "trashed IS NULL"]
    parameters: list[object] = []
    for condition, value in (
        ("publication = ?", wanted.publication),
        ("language = ?", wanted.language),
        ("published >= ?", wanted.published_from),
        ("published <= ? || '~'", wanted.published_to),
        ("id IN (SELECT article_id FROM article_authors WHERE name = ?)", wanted.author),
        ("id IN (SELECT article_id FROM article_tags WHERE tag = ?)", wanted.tag),
        ("id IN (SELECT article_id FROM collection_articles WHERE collection_id = ?)", wanted.collection),
        ("same_text = (SELECT same_text FROM articles WHERE id = ?)", wanted.same_as),
    ):
        if value is not None:
            conditions.append(condition)
            parameters.append(value)
    for condition, on in (
        ("unread = 1", wanted.unread),
        ("starred = 1", wanted.starred),
        ("annotations > 0", wanted.annotated),
    ):
        if on:
            conditions.append(condition)
    return conditions, parameters


def _row(row: tuple[Any, ...], tags: list[str]) -> ArticleRow:
    number, title, publication, published, added, first, language, file_path, unread, starred, *rest = row
    quotations, annotations, trashed, sample, duplicates = rest
    return ArticleRow(
        id=number,
        title=title or heading_of(first),
        publication=publication,
        published=published,
        added=added,
        first_line=first,
        language=language,
        file_path=file_path,
        unread=bool(unread),
        starred=bool(starred),
        tags=tuple(tags),
        quotations=quotations,
        annotations=annotations,
        duplicates=duplicates,
        deleted=trashed is not None,
        sample=bool(sample),
    )


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogatepass")


def _missing(article_id: int) -> ArticleNotFoundError:
    return ArticleNotFoundError(Sentence("There is no article {number} in the library.", number=article_id))
