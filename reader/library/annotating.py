"""library.annotations: made, changed, deleted and brought back, each with its words and their context."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from reader.library.keeping import Keeper
from reader.library.searching import Searching
from reader.store import Store
from reader.values import (
    Annotation,
    AnnotationStyle,
    Changes,
    Colour,
    Motivation,
    PassageNotFoundError,
    Placement,
    Sentence,
    TextSpan,
)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Annotations:
    """Annotations of one library. What a call returned is on the disk."""

    def __init__(self, store: Store, search: Searching, keeper: Keeper) -> None:
        self._store = store
        self._search = search
        self._keeper = keeper

    def add(
        self,
        article_id: int,
        span: TextSpan,
        *,
        motivation: Motivation = Motivation.HIGHLIGHTING,
        colour: Colour = Colour.YELLOW,
        style: AnnotationStyle = AnnotationStyle.HIGHLIGHT,
        body: str = "",
        tags: Iterable[str] = (),
    ) -> Annotation:
        """Annotate ``span`` of the article's text. Raises PassageNotFoundError for an empty or too long one."""
        with self._store.writing():  # reading too: the text must not change between describing and keeping
            annotation = self._described(article_id, span, motivation, colour, style, body, tuple(tags))
            self._keeper.add([annotation])
        self._search.wake()
        return annotation

    def _described(
        self,
        article_id: int,
        span: TextSpan,
        motivation: Motivation,
        colour: Colour,
        style: AnnotationStyle,
        body: str,
        tags: tuple[str, ...],
    ) -> Annotation:
        from uuid import uuid4

        from reader.annotations import describe

        article = self._store.articles.get(article_id)
        if not span or span.end > len(article.text):
            raise PassageNotFoundError(Sentence("There is nothing to annotate there. Select some words first."))
        moment = _now()
        return Annotation(
            id=f"urn:uuid:{uuid4()}",
            article_id=article_id,
            selectors=describe(article.text, span),
            span=span,
            motivation=motivation,
            colour=colour,
            style=style,
            body=body,
            tags=tags,
            created=moment,
            modified=moment,
            text_version=article.version or 1,
        )

    def update(
        self,
        annotation_id: str,
        *,
        body: str | None = None,
        colour: Colour | None = None,
        style: AnnotationStyle | None = None,
        tags: Iterable[str] | None = None,
        span: TextSpan | None = None,
        text_version: int = 0,
    ) -> Annotation:
        """Change what is given and keep the rest. A new ``span`` places it by hand.

        ``text_version``: of the article's text in which ``span`` is a place, 0 for the present one; in another the same
        words are looked for. Raises PassageNotFoundError where they are gone.
        """
        with self._store.writing():  # reading too: two changes of one annotation must both stay
            old = self._store.annotations.get(annotation_id)
            new = replace(
                old,
                body=old.body if body is None else body,
                colour=old.colour if colour is None else colour,
                style=old.style if style is None else style,
                tags=old.tags if tags is None else tuple(tags),
                modified=_now(),
            )
            if span is not None:
                new = self._placed(new, span, text_version)
            self._keeper.save([new])
        self._search.wake()
        return new

    def update_all(self, changes: Mapping[str, Mapping[str, Any]]) -> Changes:
        """``update`` many, all or none: annotation id -> its keywords."""
        with self._store.writing():
            changed = [self.update(annotation_id, **fields) for annotation_id, fields in changes.items()]
        return Changes(frozenset(one.article_id for one in changed), frozenset(one.id for one in changed))

    def put_back(self, annotations: Iterable[Annotation], *, text_version: int = 0) -> Changes:
        """Write annotations as they are given, all or none: many changes at once, and taking them back.

        ``text_version``: of the text of their article in which their spans are places, 0 for the present one; in
        another they stand where their words are now, or nowhere.
        """
        with self._store.writing():
            some = self._carried(list(annotations), text_version)
            self._keeper.save(some)
        self._search.wake()
        return Changes(frozenset(one.article_id for one in some), frozenset(one.id for one in some))

    def delete(self, ids: Iterable[str]) -> Changes:
        """Hide annotations; ``restore`` brings them back."""
        return self._marked(ids, deleted=True)

    def restore(self, ids: Iterable[str]) -> Changes:
        return self._marked(ids, deleted=False)

    def get(self, annotation_id: str) -> Annotation:
        return self._store.annotations.get(annotation_id)

    def of_article(self, article_id: int) -> tuple[Annotation, ...]:
        return self._store.annotations.of_article(article_id)

    def all(self) -> tuple[Annotation, ...]:
        """Every annotation of the library that is not deleted, newest first."""
        return self._store.annotations.all()

    def _carried(self, annotations: list[Annotation], text_version: int) -> list[Annotation]:
        from reader.annotations import carried

        articles = {one.article_id: self._store.articles.get(one.article_id) for one in annotations if text_version}
        found: list[Annotation] = []
        for one in annotations:
            article = articles.get(one.article_id)
            if article is None or article.version == text_version:
                found.append(one)
            else:
                old = self._store.articles.old_text(one.article_id, text_version)
                found += carried([one], old, article.text)
        return found

    def _placed(self, annotation: Annotation, wanted: TextSpan, text_version: int) -> Annotation:
        from reader.annotations import anchor, describe

        article = self._store.articles.get(annotation.article_id)
        span: TextSpan | None = wanted
        if text_version not in (0, article.version):
            old = self._store.articles.old_text(annotation.article_id, text_version)
            span = anchor(article.text, describe(old, wanted), old).span
        if not span or span.end > len(article.text):
            raise PassageNotFoundError(Sentence("There is nothing to annotate there. Select some words first."))
        return replace(
            annotation,
            span=span,
            selectors=describe(article.text, span),
            placement=Placement.PLACED,
            text_version=article.version or 1,
        )

    def _marked(self, ids: Iterable[str], *, deleted: bool) -> Changes:
        some = list(ids)
        articles = frozenset(self._store.annotations.get(one).article_id for one in some)
        self._keeper.mark_deleted(some, deleted)
        self._search.wake()
        return Changes(articles=articles, annotations=frozenset(some))
