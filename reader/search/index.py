"""The search index of a library: opened, written, rebuilt and asked here, and nowhere else."""

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Self

from reader.search import answering, marking
from reader.search.generations import MISSING, Generations
from reader.search.rebuilding import rebuilt
from reader.search.snapshot import Snapshot
from reader.search.writing import compact, is_scattered, write
from reader.values import Query, SearchAnswer, SearchDocument, SearchError, Sentence, Snippet, TextSpan, reason_of

_log = logging.getLogger(__name__)
_WAIT = 20.0

Texts = Callable[[Sequence[int]], dict[int, str]]
Marked = Callable[[str], frozenset[int]]


class SearchIndex:
    """Search over the articles of one library. May be used from several threads and beside other programs.

    Opening never fails: ``needs_rebuild`` says that the index cannot be used as it is, ``trouble`` why.
    """

    def __init__(self, generations: Generations, *, read_only: bool) -> None:
        self._generations = generations
        self._read_only = read_only
        self._lock = threading.RLock()
        self._snapshot: Snapshot | None = None
        self._state: tuple[int, ...] | None = None
        self.trouble: Sentence | None = None

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False) -> Self:
        """The index in ``folder``, which need not exist yet. Nothing is written."""
        opened = cls(Generations(folder), read_only=read_only)
        opened._refresh()
        return opened

    @property
    def needs_rebuild(self) -> bool:
        return bool(self.trouble)

    def close(self) -> None:
        with self._lock:
            self._drop()

    def document_count(self) -> int:
        """How many articles can be found."""
        with self._lock:
            self._refresh()
            return self._snapshot.document_count if self._snapshot else 0

    def apply(self, documents: Iterable[SearchDocument], deleted: Iterable[int]) -> None:
        """Put ``documents`` in (each replaces the one with its number) and take ``deleted`` out, in one commit.

        Raises SearchError where the index has to be rebuilt first, cannot be written, or is being written for too long.
        """
        added = {document.article_id: document for document in documents}
        gone = set(deleted) - added.keys()
        if not added and not gone:
            return
        self._must_be_writable()
        with self._generations.writing(_WAIT):
            self._refresh()
            folder = self._generations.current()
            if self.trouble or folder is None:
                raise SearchError(
                    Sentence("The search index has to be rebuilt first ({what}).", what=self.trouble or MISSING)
                )
            write(self._generations, folder, added.values(), gone | added.keys())
        self._refresh()

    def compact(self) -> bool:
        """Make one of many small segments, when nobody waits. False where nothing is worth it.

        Raises SearchError where the index cannot be written.
        """
        self._must_be_writable()
        if self.needs_rebuild:
            return False
        with self._generations.writing(_WAIT):
            folder = self._generations.current()
            done = folder is not None and compact(self._generations, folder)
        self._refresh()
        return done

    @property
    def wants_compacting(self) -> bool:
        """Whether ``compact`` would do something."""
        with self._lock:
            self._refresh()
            folder = self._generations.current()
            return self._snapshot is not None and folder is not None and is_scattered(self._generations, folder)

    def rebuild(
        self,
        documents: Iterable[SearchDocument],
        *,
        expected: int,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        """Build the index anew beside the old one, check it, and swap it in; the old one answers meanwhile.

        ``expected``: how many documents there are. ``progress(done, expected)`` after each. Where
        ``cancelled()`` says so, all stays as it was and False is returned. Raises SearchError where the new index is
        incomplete or cannot be written.
        """
        self._must_be_writable()
        with self._generations.writing(_WAIT):
            try:
                done = rebuilt(self._generations, documents, expected, progress or _silent, cancelled or _never)
            finally:
                with self._lock:
                    self._drop()
                self._generations.sweep()
        self._refresh()
        return done

    def search(self, query: Query, *, texts: Texts, marked: Marked) -> SearchAnswer:
        """The articles that ``query`` finds. ``texts`` gives clean texts by number, ``marked('unread')`` numbers.

        Nothing typed raises an error. Where the index cannot answer, the hint is 'rebuilding' and there are no hits;
        where there is none yet, the words to be marked are told all the same.
        """
        with self._lock:
            self._refresh()
            if self._snapshot is None:
                return SearchAnswer(hint="rebuilding", words=answering.words_of(query))
            conditions = answering.conditions_of(query)
            known = {name: marked(name) for name in conditions}
            try:
                found = answering.found(self._snapshot, query, known)
            except Exception as error:  # noqa: BLE001 - a damaged segment raises anything
                _log.exception("search failed")
                self.trouble = Sentence("damaged: {what}", what=reason_of(error))
                self._drop()
                return SearchAnswer(hint="rebuilding")
        return answering.answer(found, query, texts)

    def complete(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """Words and names of the library that begin with ``prefix``, most frequent first."""
        with self._lock:
            self._refresh()
            return answering.completions(self._snapshot, prefix, limit) if self._snapshot else ()

    @staticmethod
    def snippets(numbers: Sequence[int], words: frozenset[str], texts: Texts) -> dict[int, Snippet]:
        """The best passage of each of these articles for ``words`` of a SearchAnswer that gave none of its own."""
        return answering.snippets(numbers, words, texts)

    @staticmethod
    def words_in(text: str, words: frozenset[str]) -> tuple[TextSpan, ...]:
        """As ``marking.words_in``."""
        return marking.words_in(text, words)

    def check(self) -> list[Sentence]:
        """What is wrong with the files, in sentences; reads every byte of them. Empty: all well."""
        trouble = self._generations.trouble(self._generations.current(), thorough=True)
        if trouble:
            with self._lock:
                self.trouble = trouble
                self._drop()
        if not trouble:
            return []
        return [Sentence("The search index in {name} is {what}.", name=self._generations.root, what=trouble)]

    # Inside

    def _must_be_writable(self) -> None:
        if self._read_only:
            raise SearchError(
                Sentence("The search index in {name} is open for reading only.", name=self._generations.root)
            )

    def _refresh(self) -> None:
        """Open what was committed last, by us or by another program."""
        with self._lock:
            state = self._generations.state()
            if state is not None and state == self._state:
                return
            current = self._generations.current()
            self.trouble = self._generations.trouble(current)
            if self.trouble or current is None:
                self._drop()
                return
            old = self._snapshot
            try:
                self._snapshot = Snapshot(current, self._generations.sealed(current)[0], old)
            except Exception as error:  # noqa: BLE001 - a damaged file raises anything
                _log.exception("the search index cannot be opened")
                self.trouble = Sentence("damaged: {what}", what=reason_of(error))
                self._drop()
                return
            self._state = state
            if old is not None:
                old.close(self._snapshot)

    def _drop(self) -> None:
        if self._snapshot is not None:
            self._snapshot.close()
        self._snapshot = None
        self._state = None


def _silent(done: int, expected: int) -> None:
    """Nobody wants to know."""


def _never() -> bool:
    return False
