"""Annotations written down twice in one transaction: in the store, and as a line of their plain-text twin."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.safety import ArticleName, Ballast, Twin
from reader.store import Store
from reader.values import Annotation

REWRITE_AT = 16  # times the size that the annotations need


class Keeper:
    """What a call has written is on the disk, in both places, or in neither. A full disk gives up its ballast first."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self.twin = Twin(folder)
        self._ballast = Ballast(folder)

    def take_ballast(self) -> None:
        self._ballast.take_aboard()

    def add(self, annotations: Sequence[Annotation]) -> None:
        def work() -> None:
            with self._store.writing():
                for annotation in annotations:
                    self._store.annotations.add(annotation)
                self._write_twin(annotations)

        self._ballast.saving(work)

    def save(self, annotations: Sequence[Annotation]) -> None:
        """Put these in the places of those with the same ids."""

        def work() -> None:
            with self._store.writing():
                self._store.annotations.save_all(annotations)
                self._write_twin(annotations)

        self._ballast.saving(work)

    def mark_deleted(self, ids: Sequence[str], deleted: bool) -> None:
        def work() -> None:
            with self._store.writing():
                self._store.annotations.mark_deleted(ids, deleted)
                self.rewritten(ids)

        self._ballast.saving(work)

    def purge(self, articles: Sequence[int]) -> None:
        """Delete articles in the trash for good, with their annotations; the twin notes that these are gone."""

        def work() -> None:
            with self._store.writing():
                trashed = [number for number in articles if self._store.states.of(number).deleted]
                gone = [one.id for number in trashed for one in self._of(number)]
                self._store.states.purge(trashed)
                self.twin.forget(gone)

        self._ballast.saving(work)
        self._store.sweep()

    def rewritten(self, ids: Iterable[str]) -> None:
        """Write annotations into the twin as the store has them."""
        self._write_twin([self._store.annotations.get(one) for one in ids])

    def rewrite_twin(self) -> None:
        """Write the twin anew from the store: after a restore, or when changes have made it long."""
        with self._store.writing():
            self.twin.rewrite(self._named(self._store.annotations.all(deleted=True)))

    def _of(self, article_id: int) -> tuple[Annotation, ...]:
        return self._store.annotations.of_article(article_id, deleted=True)

    def _write_twin(self, annotations: Iterable[Annotation]) -> None:
        self.twin.append(self._named(annotations))

    def _named(self, annotations: Iterable[Annotation]) -> list[tuple[Annotation, ArticleName]]:
        names: dict[int, ArticleName] = {}
        named = []
        for annotation in annotations:
            number = annotation.article_id
            if number not in names:
                names[number] = self._name(number)
            named.append((annotation, names[number]))
        return named

    def _name(self, article_id: int) -> ArticleName:
        article = self._store.articles.get(article_id)
        digest = self._store.articles.original_sha256(article_id)
        return ArticleName(article_id, article.title, article.url, article.file_path, digest)
