"""The derived layers of articles: cleaning, quotations and the clean text. They can be made again."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.store.codec import cleaning_of, quotation_row, read_cleaning, read_quotation
from reader.store.contents import Contents
from reader.store.database import Database
from reader.store.ordering import first_line, same_text_key
from reader.store.readings import KEPT
from reader.store.speakers import Names, SpeakerNames
from reader.values import ArticleNotFoundError, Cleaning, Quotation, SearchDocument, Sentence

_QUOTATION = "kind, starts, ends, parts, speaker, speaker_kind, found_by, role, mention, cue"


@dataclass(frozen=True, slots=True)
class Layers:
    """What was made of a text. ``clean_text`` is the text without its removals, blocks joined by line ends; ``prints``
    the digests of each quotation's words, in the order of ``quotations`` (none: it will not be found again elsewhere).
    """

    cleaning: Cleaning
    quotations: tuple[Quotation, ...]
    quotes_version: str
    clean_text: str
    prints: tuple[bytes, ...] = ()


class ArticleLayers:
    """Layers of the present text of an article."""

    def __init__(self, database: Database, contents: Contents) -> None:
        self._database = database
        self._contents = contents
        self._speakers = SpeakerNames(database)

    def set(self, article_id: int, layers: Layers, *, quiet: bool = False) -> None:
        """``quiet``: search would learn nothing from them, so the article is not queued for the index."""
        with self._database.writing(), self._contents.writing():
            self._digest("clean_sha256", article_id)
            waiting = self._database.one("SELECT 1 FROM changes WHERE article_id = ?", [article_id])
            write_layers(self._database, self._contents, article_id, layers)
            if quiet and waiting is None:
                self._database.run("DELETE FROM changes WHERE article_id = ?", [article_id])

    def text_version(self, article_id: int) -> int | None:
        """The number of the text that the layers lie over; None where the article is gone."""
        row = self._database.one("SELECT version FROM articles WHERE id = ?", [article_id])
        return row[0] if row else None

    def cleaning(self, article_id: int) -> Cleaning:
        return read_cleaning(self._contents.get(self._digest("cleaning_sha256", article_id)))

    def quotations(self, article_id: int) -> tuple[Quotation, ...]:
        found = self._database.query(
            f"SELECT {_QUOTATION} FROM quotations WHERE article_id = ? ORDER BY place", [article_id]
        )
        return tuple(read_quotation(row) for row in found)

    def clean_text(self, article_id: int) -> str:
        return self._contents.get(self._digest("clean_sha256", article_id)).decode("utf-8", "surrogatepass")

    def clean_texts(self, ids: Sequence[int]) -> dict[int, str]:
        """Those that are gone are left out."""
        marks = ",".join("?" * len(ids))
        found: dict[int, bytes] = dict(
            self._database.query(f"SELECT id, clean_sha256 FROM articles WHERE id IN ({marks})", ids)
        )
        texts = self._contents.get_many(list(set(found.values())))
        return {number: texts[digest].decode("utf-8", "surrogatepass") for number, digest in found.items()}

    def outdated(
        self, cleaning_version: str, quotes_version: str, facts_version: str | None = None, limit: int = 100
    ) -> list[int]:
        """Articles whose layers were made, or (where it is named) whose files were read, by other rules than these."""
        found = self._database.query(
            "SELECT id FROM articles WHERE cleaning_version <> ?1 OR quotes_version <> ?2"
            f" OR (?3 IS NOT NULL AND facts_version NOT IN (?3, '{KEPT}')) ORDER BY id LIMIT ?4",
            [cleaning_version, quotes_version, facts_version, limit],
        )
        return [row[0] for row in found]

    def search_document(self, article_id: int) -> SearchDocument | None:
        """All that search may know of an article; None where it is gone or in the trash."""
        row = self._database.one(
            "SELECT title, publication, language, published, added, text_sha256, clean_sha256, cleaning_sha256"
            " FROM articles WHERE id = ? AND trashed IS NULL",
            [article_id],
        )
        if row is None:
            return None
        title, publication, language, published, added, *digests = row
        contents = self._contents.get_many(list(set(digests)))
        known = self._speakers.of(article_id)
        quoted = self.quotations(article_id)
        text, clean = (contents[digest].decode("utf-8", "surrogatepass") for digest in digests[:2])
        cleaning = read_cleaning(contents[digests[2]])
        return SearchDocument(
            article_id=article_id,
            title=title or "",
            text=clean,
            removed="\n".join(removal.span.of(text) for removal in cleaning.removals),
            authors=self._names("SELECT name FROM article_authors WHERE article_id = ? ORDER BY place", article_id),
            publication=publication,
            language=language,
            published=published[:10] if published else None,
            added=added[:10],
            tags=self._names(
                "SELECT tag FROM article_tags WHERE article_id = ?1 UNION SELECT tag FROM annotation_tags"
                " JOIN annotations ON id = annotation_id WHERE article_id = ?1 AND deleted = 0 ORDER BY tag",
                article_id,
            ),
            notes=self._names(
                "SELECT body FROM annotations WHERE article_id = ? AND body <> '' AND deleted = 0 ORDER BY starts",
                article_id,
            ),
            quotations=tuple((_shown(found.speaker, known), found.content.of(text)) for found in quoted),
            speaker_names=tuple(dict.fromkeys(name for names in known.values() for name in names)),
        )

    def _names(self, sql: str, article_id: int) -> tuple[str, ...]:
        return tuple(row[0] for row in self._database.query(sql, [article_id]))

    def _digest(self, name: str, article_id: int) -> bytes:
        row = self._database.one(f"SELECT {name} FROM articles WHERE id = ?", [article_id])
        if row is None:
            raise ArticleNotFoundError(Sentence("There is no article {number} in the library.", number=article_id))
        digest: bytes = row[0]
        return digest


def _shown(speaker: str | None, known: Names) -> str:
    return known.get(speaker, [speaker])[0] if speaker else ""


def write_layers(database: Database, contents: Contents, article_id: int, layers: Layers) -> None:
    """Inside ``database.writing()``: put these layers in the place of the article's former ones."""
    clean, cleaning = contents.keep([layers.clean_text.encode("utf-8", "surrogatepass"), cleaning_of(layers.cleaning)])
    database.run(
        "INSERT OR IGNORE INTO abandoned_contents (sha256) SELECT clean_sha256 FROM articles WHERE id = ?1"
        " AND clean_sha256 <> x'' UNION SELECT cleaning_sha256 FROM articles WHERE id = ?1 AND cleaning_sha256 <> x''",
        [article_id],
    )
    row = database.one("SELECT title FROM articles WHERE id = ?", [article_id])
    database.run("DELETE FROM quotations WHERE article_id = ?", [article_id])
    prints = layers.prints or (None,) * len(layers.quotations)
    database.run_many(
        f"INSERT INTO quotations (article_id, place, prints, {_QUOTATION}) VALUES ({', '.join('?' * 13)})",
        [
            (article_id, place, digests, *quotation_row(quotation))
            for place, (quotation, digests) in enumerate(zip(layers.quotations, prints, strict=True))
        ],
    )
    database.run(
        "UPDATE articles SET clean_sha256 = ?, cleaning_sha256 = ?, same_text = ?, first_line = ?,"
        " cleaning_version = ?, quotes_version = ?, quotations = ? WHERE id = ?",
        [
            clean,
            cleaning,
            same_text_key(layers.clean_text),
            first_line(layers.clean_text, row[0] if row else None),
            layers.cleaning.version,
            layers.quotes_version,
            len(layers.quotations),
            article_id,
        ],
    )
