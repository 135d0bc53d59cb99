"""Whether a library is whole: database, bytes by their hashes, annotations by their words. Mends what is derived."""

import logging
from collections.abc import Iterator

from reader.store.annotations import Annotations
from reader.store.articles import Articles
from reader.store.contents import Contents
from reader.store.database import Database
from reader.values import Annotation, ChytalniaError, Finding, FindingKind, Placement, Sentence

_COUNTS = {
    "annotations": "(SELECT count(*) FROM annotations WHERE article_id = articles.id AND deleted = 0)",
    "quotations": "(SELECT count(*) FROM quotations WHERE article_id = articles.id)",
}
_log = logging.getLogger(__name__)
_LIMIT = 20  # sentences of one kind


_KINDS = {
    "text": Sentence("text"),
    "original": Sentence("original"),
    "structure": Sentence("structure"),
    "picture": Sentence("picture"),
    "annotations": Sentence("annotations"),
    "quotations": Sentence("quotations"),
}


class Inspection:
    """Reads everything; seconds for thousands of articles."""

    def __init__(self, database: Database, contents: Contents) -> None:
        self._database = database
        self._contents = contents

    def findings(self, *, mend: bool = False) -> tuple[Finding, ...]:
        """What is wrong, and with ``mend`` what was made again. Never raises for damage."""
        found: list[Finding] = []
        for look in (self._database_file, self._contents_files, self._annotations, lambda: self._counts(mend=mend)):
            try:
                found += look()
            except ChytalniaError as error:
                found.append(Finding(FindingKind.DATABASE, error.sentence))
        return tuple(found)

    def _database_file(self) -> Iterator[Finding]:
        wrong = [words for (words,) in self._database.query(f"PRAGMA integrity_check({_LIMIT})") if words != "ok"]
        if wrong:
            _log.info("the database is damaged: %s", "; ".join(wrong))  # SQLite's words are English
            sentence = Sentence(
                "The database is damaged (in {count} places or more). Restore a backup.", count=len(wrong)
            )
            yield Finding(FindingKind.DATABASE, sentence)
        for table, _row, parent, _key in self._database.query("PRAGMA foreign_key_check")[:_LIMIT]:
            sentence = Sentence("A row of {table} names something that is not in {parent}.", table=table, parent=parent)
            yield Finding(FindingKind.DATABASE, sentence)

    def _contents_files(self) -> Iterator[Finding]:
        """Damaged or missing bytes, told by the articles that need them; layers can be made again."""
        if not self._contents.is_sound():
            yield Finding(
                FindingKind.CONTENTS, Sentence("The file of texts and originals is damaged. Restore a backup.")
            )
            return
        there = self._contents.digests()
        damaged = set(self._contents.damaged())
        for title, number, what, digest in self._named():
            if digest in there and digest not in damaged:
                continue
            derived = what == "layers"
            sentence = (
                Sentence("The cleaned text of article {number} ({title}) is damaged.", number=number, title=title)
                if derived
                else Sentence(
                    "The {what} of article {number} ({title}) is damaged. Restore a backup.",
                    what=_KINDS[what],
                    number=number,
                    title=title,
                )
            )
            yield Finding(FindingKind.CONTENTS, sentence, derived=derived)

    def _named(self) -> list[tuple[str, int, str, bytes]]:
        article = "SELECT coalesce(title, ''), id, '{what}', {column} FROM {table}"
        versions = "text_versions AS v JOIN articles ON id = article_id"
        needs = (
            ("text", "v.text_sha256", versions),
            ("original", "original_content", versions),
            ("structure", "structure_sha256", versions),
            ("picture", "content_sha256", "images JOIN articles ON id = article_id"),
            ("layers", "clean_sha256", "articles"),
            ("layers", "cleaning_sha256", "articles"),
        )
        found = self._database.query(
            " UNION ".join(article.format(what=what, column=column, table=table) for what, column, table in needs)
        )
        return [(title, number, what, digest) for title, number, what, digest in found]

    def _annotations(self) -> Iterator[Finding]:
        annotations = Annotations(self._database)
        for annotation_id in annotations.damaged():
            sentence = Sentence("The annotation {id} was altered on the disk. Restore a backup.", id=annotation_id)
            yield Finding(FindingKind.ANNOTATION, sentence)
        articles = Articles(self._database, self._contents)
        texts: dict[int, tuple[str, int]] = {}
        for annotation in annotations.all(deleted=True):
            if annotation.article_id not in texts:
                texts.clear()
                try:
                    article = articles.get(annotation.article_id)
                except ChytalniaError:
                    continue  # its text is damaged, and that has been told
                texts[annotation.article_id] = (article.text, article.version or 1)
            if not _fits(annotation, *texts[annotation.article_id]):
                sentence = Sentence("The annotation {id} does not stand on its words.", id=annotation.id)
                yield Finding(FindingKind.ANNOTATION, sentence)

    def _counts(self, *, mend: bool) -> list[Finding]:
        found = []
        for column, count in _COUNTS.items():
            wrong = self._database.number(f"SELECT count(*) FROM articles WHERE {column} <> {count}")
            if not wrong:
                continue
            if mend and not self._database.read_only:
                with self._database.writing():
                    self._database.run(f"UPDATE articles SET {column} = {count} WHERE {column} <> {count}")
            sentence = Sentence(
                "Articles with a wrong count of {column}: {number}.", number=wrong, column=_KINDS[column]
            )
            found.append(Finding(FindingKind.COUNT, sentence, derived=True, mended=mend))
        return found


def _fits(annotation: Annotation, text: str, version: int) -> bool:
    """Its place is in the text; where that is the very text that was annotated, its words stand there."""
    span, quote = annotation.span, annotation.selectors.quote
    if span is None:
        return True
    if span.end > len(text) or not span:
        return False
    is_same_text = annotation.text_version == version and annotation.placement is Placement.PLACED
    position = annotation.selectors.position
    if is_same_text and (span.start, span.end) == (position.start, position.end):
        return span.of(text).encode("utf-8", "replace") == quote.exact.encode("utf-8", "replace")
    return True
