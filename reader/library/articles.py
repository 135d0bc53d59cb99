"""library.articles: the list, a page, what the user says about an article, the trash."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from reader.library.analysis import analyse
from reader.library.carrying import store_version
from reader.library.furnishing import publication_followed
from reader.library.keeping import Keeper
from reader.library.searching import Searching
from reader.store import Store
from reader.values import ArticlePage, ArticleRow, Changes, ListFilter


class Articles:
    """Articles of one library. Mutations return what they touched and put it into the queue of the search index."""

    def __init__(self, store: Store, search: Searching, keeper: Keeper) -> None:
        self._store = store
        self._search = search
        self._keeper = keeper

    def ids(self, wanted: ListFilter) -> list[int]:
        """Ids of the articles that ``wanted`` asks for, in its order."""
        return self._store.articles.ids(wanted)

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """The rows of ``ids``, in that order; an id that is gone is left out."""
        return self._store.articles.rows(ids)

    def page(self, article_id: int) -> ArticlePage:
        """All that the reading pane shows. Raises ArticleNotFoundError."""
        article = self._store.articles.get(article_id)
        decisions = self._store.decisions.of_article(article_id)
        cleaning = self._store.layers.cleaning(article_id)
        if decisions:
            from reader.cleaning import decided  # slow to import, and the last article opens with the window

            cleaning = decided(cleaning, decisions, article.text)
        state = self._store.states.of(article_id)
        return ArticlePage(
            article,
            cleaning,
            self._store.layers.quotations(article_id),
            self._store.annotations.of_article(article_id),
            decisions,
            unread=state.unread,
            starred=state.starred,
            tags=state.tags,
            position=state.position,
        )

    def set_metadata(self, article_id: int, fields: Mapping[str, Any]) -> Changes:
        """Keep what the user says of title, authors, published, publication or language; it wins over any file."""
        with publication_followed(self._store, article_id):
            self._store.articles.set_metadata(article_id, fields)
        return self._touched([article_id])

    def edited(self, article_id: int) -> frozenset[str]:
        """The fields that were set by hand."""
        return frozenset(self._store.articles.edited(article_id))

    def forget_metadata(self, article_id: int, fields: Iterable[str]) -> Changes:
        """Take the file's own words again for what was set by hand."""
        with publication_followed(self._store, article_id):
            self._store.articles.forget_edits(article_id, fields)
        return self._touched([article_id])

    def set_encoding(self, article_id: int, encoding: str) -> Changes:
        """Read the stored original in another encoding: a new version of the text, to which annotations are carried.

        Raises ImportFailedError where the bytes do not fit the encoding.
        """
        known = self._store.articles.get(article_id)
        original = self._store.articles.original(article_id)
        analysis = analyse(
            original, file_name=known.file_path or f"article {article_id}", file_path=known.file_path, encoding=encoding
        )
        store_version(self._store, self._keeper, article_id, analysis, original)
        return self._touched([article_id])

    def mark_read(self, ids: Iterable[int], read: bool) -> Changes:
        return self._changed(ids, lambda some: self._store.states.set_read(some, read))

    def star(self, ids: Iterable[int], starred: bool) -> Changes:
        return self._changed(ids, lambda some: self._store.states.set_starred(some, starred))

    def tag(self, ids: Iterable[int], *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changes:
        some = list(ids)
        adding, removing = [t.strip() for t in add if t.strip()], list(remove)
        if removing:
            self._store.states.remove_tags(some, removing)
        if adding:
            self._store.states.add_tags(some, adding)
        return self._touched(some)

    def delete(self, ids: Iterable[int]) -> Changes:
        """Put articles into the trash, with all that belongs to them. ``restore`` brings them back as they were."""
        return self._changed(ids, self._store.states.trash)

    def restore(self, ids: Iterable[int]) -> Changes:
        return self._changed(ids, self._store.states.restore)

    def purge(self, ids: Iterable[int]) -> Changes:
        """Delete articles in the trash for good, their annotations too. Cannot be undone: ask first."""
        return self._changed(ids, self._keeper.purge)

    def has_samples(self) -> bool:
        return bool(self._samples())

    def remove_samples(self) -> Changes:
        """Put the sample articles into the trash."""
        return self.delete(self._samples())

    def original(self, article_id: int) -> bytes:
        """The file's bytes as they were imported."""
        return self._store.articles.original(article_id)

    def image(self, article_id: int, address: str) -> bytes | None:
        """The stored picture that the page calls ``address``, or None: nothing is ever fetched."""
        return self._store.articles.image(article_id, address)

    def same_text(self, article_id: int) -> list[int]:
        """Other articles whose clean text is the same."""
        return self._store.articles.same_text(article_id)

    def paths(self, article_id: int) -> list[str]:
        """Every file that this article was imported from."""
        return self._store.articles.paths(article_id)

    def set_position(self, article_id: int, position: int) -> None:
        """Remember where reading stopped, in code points of the text."""
        self._store.states.set_position(article_id, position)

    def _samples(self) -> list[int]:
        states = self._store.states
        return [article_id for article_id in states.sample_ids() if not states.of(article_id).deleted]

    def _changed(self, ids: Iterable[int], change: Callable[[Sequence[int]], object]) -> Changes:
        some = list(ids)
        change(some)
        return self._touched(some)

    def _touched(self, ids: Sequence[int]) -> Changes:
        self._search.wake()
        return Changes(articles=frozenset(ids), list_changed=True)
