"""library.search: the index kept in step with the store, and its answers."""

import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.indexing import index_apart
from reader.store import Store
from reader.values import (
    LibraryReadOnlyError,
    ListFilter,
    Query,
    SearchAnswer,
    SearchDocument,
    SearchError,
    Sentence,
    Snippet,
    TextSpan,
)

if TYPE_CHECKING:
    from reader.search import SearchIndex

BATCH = 500
# Where much waits: a segment for every 500 would soon have to be merged again.
_LARGE_BATCH = 5_000
# More changes than so many take a second and more, and are indexed apart; fewer are done before a process is there.
_FEW = 50


def read_only_error(folder: Path) -> LibraryReadOnlyError:
    sentence = Sentence("The library {folder} is open for reading only; nothing was changed.", folder=folder)
    return LibraryReadOnlyError(sentence)


class Searching:
    """The index opens on first use (Whoosh and morphology cost time that the first paint must not pay).

    ``before_indexing`` brings up to date what documents are made of and is worked out of many articles; it answers how
    many articles it has queued. ``is_costly``: whether that would take long and much memory now. ``apart``: such work,
    and much of any, is done in a process of its own, for the window's sake; it is given up where ``given_up`` says so.
    """

    def __init__(self, store: Store, folder: Path, *, read_only: bool) -> None:
        self._store = store
        self._folder = folder / "index"
        self._read_only = read_only
        self._index: SearchIndex | None = None
        self._opening = threading.Lock()
        self._writing = threading.Lock()
        self._rebuilding = False
        self._is_known = False
        self._compacting: threading.Thread | None = None
        self._borrowed: tempfile.TemporaryDirectory[str] | None = None
        self.on_queue: Callable[[], None] | None = None
        self.before_indexing: Callable[[], int] = lambda: 0
        self.is_costly: Callable[[], bool] = lambda: False
        self.apart = False
        self.given_up: Callable[[], bool] = lambda: False

    def ask(self, query: Query) -> SearchAnswer:
        """Answer ``query``; nothing that can be typed raises. A broken index answers with the hint 'rebuilding'."""
        try:
            answer = self._opened().search(query, texts=self._store.layers.clean_texts, marked=self._store.facts.marked)
        except SearchError:
            return SearchAnswer(hint="rebuilding")
        return answer

    def words_in(self, text: str, words: frozenset[str]) -> tuple[TextSpan, ...]:
        """Where ``words`` (of a SearchAnswer) stand in ``text``, in any of their forms."""
        return self._opened().words_in(text, words)

    def snippets(self, ids: Sequence[int], words: frozenset[str]) -> dict[int, Snippet]:
        """The best passage of each of these articles for ``words`` of a SearchAnswer, for hits that got none
        (``Query.snippets``); those that are gone are left out.
        """
        return self._opened().snippets(ids, words, self._store.layers.clean_texts)

    def complete(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """Words and names of the library that begin with ``prefix``, most frequent first."""
        return self._opened().complete(prefix, limit)

    def state(self) -> str:
        """'ready' | 'rebuilding' | 'behind' (changes wait to be indexed) | 'missing'."""
        if self._rebuilding:
            return "rebuilding"
        if self._opened().needs_rebuild:
            return "missing"
        return "behind" if self._store.changes.pending(1) else "ready"

    def wake(self) -> None:
        """Say that the queue has something; whoever runs the background work catches up."""
        if self.on_queue is not None:
            self.on_queue()

    def catch_up(self) -> int:
        """Index all that waits in the queue (blocking). Returns how many articles were brought up to date.

        Where the index is missing, damaged or of an older kind it is rebuilt.
        """
        if self._read_only:
            return self._index_for_reading()
        with self._writing:
            if self._opened().needs_rebuild:
                return self._rebuild()
            done = 0
            if self.apart and (self.is_costly() or len(self._store.changes.pending(_FEW + 1)) > _FEW):
                done = index_apart(self._folder.parent, anew=False, cancelled=self.given_up) or 0
            if not self.given_up():
                self.before_indexing()  # what the process has done is not done again
            done += self._take_in_what_waits()
            done += self._rebuilt_if_another()
            self._compact()
            return done

    def find_new(self) -> None:
        """Let a few new articles be found at once (blocking): the rest of ``catch_up`` (everybody's names worked out
        anew, which takes seconds in a large library, and merging) is left to whoever listens to ``on_queue``.
        """
        if self.on_queue is None or self._read_only or len(self._store.changes.pending(_FEW + 1)) > _FEW:
            self.catch_up()
            return
        with self._writing:
            if not self._opened().needs_rebuild:
                self._take_in_what_waits()
        self.wake()

    def _take_in_what_waits(self) -> int:
        done = 0
        while not self.given_up() and (waiting := self._store.changes.pending(self._portion())):
            self._apply({article_id for _, article_id in waiting})
            self._store.changes.acknowledge([number for number, _ in waiting])
            done += len(waiting)
        return done

    def _portion(self) -> int:
        """How many changes go into one commit."""
        return BATCH if self.apart or len(self._store.changes.pending(_LARGE_BATCH)) < _LARGE_BATCH else _LARGE_BATCH

    def _compact(self) -> None:
        """Many small segments made one, once nothing waits. What was indexed is found already, and nobody waits for it:
        beside a window it is done apart.
        """
        if self.given_up() or not self._opened().wants_compacting or self._store.changes.pending(1):
            return
        if not self.apart:
            self._opened().compact()
        elif self._compacting is None or not self._compacting.is_alive():
            self._compacting = threading.Thread(target=self._compact_apart, name="compacting", daemon=True)
            self._compacting.start()

    def _compact_apart(self) -> None:
        with suppress(SearchError):  # tried again after the next import
            index_apart(self._folder.parent, anew=False, cancelled=self.given_up)

    def _rebuilt_if_another(self) -> int:
        """Once after opening: the index of another state of the library (its files were copied back) is built anew."""
        if self._is_known:
            return 0
        self._is_known = True
        same = self._store.articles.count() == self._opened().document_count()
        return 0 if same or self._store.changes.pending(1) else self._rebuild()

    def rebuild(
        self, progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> int:
        """Build the whole index anew in a new folder and swap it in (blocking). Returns how many articles, 0 where it
        was cancelled.

        Raises LibraryReadOnlyError."""
        if self._read_only:
            raise read_only_error(self._folder.parent)
        with self._writing:
            return self._rebuild(progress, cancelled)

    def check(self) -> list[Sentence]:
        """What is wrong with the index, as sentences; an index that only lags behind is brought up to date first."""
        self.catch_up()
        wrong = list(self._opened().check())
        expected, indexed = self._store.articles.count(), self._opened().document_count()
        if not wrong and expected != indexed:
            wrong.append(Sentence("The search index holds {indexed} of {all} articles.", indexed=indexed, all=expected))
        return wrong

    def close(self) -> None:
        with self._opening:
            if self._index is not None:
                self._index.close()
                self._index = None
            if self._borrowed is not None:
                self._borrowed.cleanup()
                self._borrowed = None

    def _index_for_reading(self) -> int:
        """One in a temporary folder, where a library that may only be read has none to trust (a copy on a stick)."""
        from reader.search import SearchIndex

        with self._writing:
            if not self._opened().needs_rebuild:
                return 0
            borrowed = tempfile.TemporaryDirectory(prefix="chytalnia-", ignore_cleanup_errors=True)
            index = SearchIndex.open(Path(borrowed.name))
            ids = self._store.articles.ids(ListFilter(descending=False))
            index.rebuild(self._documents(ids), expected=len(ids))
            with self._opening:
                self._index, self._borrowed = index, borrowed
            return len(ids)

    def _opened(self) -> "SearchIndex":
        with self._opening:
            if self._index is None:
                from reader.search import SearchIndex

                self._index = SearchIndex.open(self._folder, read_only=self._read_only)
            return self._index

    def _apply(self, ids: set[int]) -> None:
        documents, gone = [], []
        for article_id in sorted(ids):
            document = self._document(article_id)
            if document is None:
                gone.append(article_id)
            else:
                documents.append(document)
        self._opened().apply(documents, gone)
        # Another process may have indexed a newer state between our reading and our writing: then ours is stale, and
        # its change is gone from the queue. What it changes from here on it will index after us.
        stale = [one.article_id for one in documents if self._document(one.article_id) != one]
        stale += [article_id for article_id in gone if self._document(article_id) is not None]
        if stale:
            self._store.changes.enqueue(stale)

    def _rebuild(
        self, progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> int:
        self._rebuilding = True
        try:
            made = None
            if self.apart and self._store.articles.count() > _FEW:
                given_up = cancelled or self.given_up
                made = index_apart(self._folder.parent, anew=True, progress=progress, cancelled=given_up)
            return self._rebuild_here(progress, cancelled) if made is None else made
        finally:
            self._rebuilding = False

    def _rebuild_here(self, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None) -> int:
        self.before_indexing()
        waiting = [number for number, _ in self._store.changes.pending(1_000_000_000)]
        ids = self._store.articles.ids(ListFilter(descending=False))
        documents = self._documents(ids)
        if not self._opened().rebuild(documents, expected=len(ids), progress=progress, cancelled=cancelled):
            return 0  # cancelled: the old index answers on, and the queue waits
        self._store.changes.acknowledge(waiting)
        return len(ids)

    def _documents(self, ids: list[int]) -> Iterator[SearchDocument]:
        for article_id in ids:
            document = self._document(article_id)
            if document is not None:
                yield document

    def _document(self, article_id: int) -> SearchDocument | None:
        document = self._store.layers.search_document(article_id)
        decisions = self._store.decisions.of_article(article_id)
        if document is None or not decisions:
            return document
        from reader.cleaning import decided, removed_text

        text = self._store.articles.get(article_id).text
        return replace(
            document, removed=removed_text(text, decided(self._store.layers.cleaning(article_id), decisions, text))
        )
