"""How the library is asked while one types: one question at a time, and the newest goes next; those typed between are
never asked. What the eye meets first is answered first, the rest once nobody types.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from reader.values import Arrangement, ArticleRow, ListFilter, Query, SearchAnswer, Snippet
from ui.article_list.narrowing import narrowed
from ui.session import Session

FIRST = 40  # more rows than any screen shows; of less high ones, PASSAGES are enough
READ = 128  # rows read with the whole answer
PASSAGES = 20
REST_MS = 150
COLLECTED = (10_000, 20, 20)


@dataclass(frozen=True, slots=True)
class Found:
    """``rows``: those of the first ids. ``whole``: nothing is left to be asked for."""

    answer: SearchAnswer
    arranged: Arrangement
    rows: tuple[ArticleRow, ...]
    snippets: dict[int, Snippet]
    whole: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """What was asked, of which articles, and how many rows are on the screen."""

    query: Query
    wanted: ListFilter
    seen: int


class Asking(QObject):
    """``found(Found)``: twice for what is being typed (the first screen, then everything), else once."""

    found = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: _Question | None = None
        self._next: _Question | None = None
        self._first: Found | None = None
        self._busy = False
        self._warm = False
        self._settled: set[bool] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_rest)

    def ask(self, query: Query, wanted: ListFilter, *, seen: int, at_once: bool) -> None:
        """``seen``: so many rows are on the screen. ``at_once``: these first."""
        self._rest.stop()
        if at_once:
            self._session.note_question()
        self._next = _Question(replace(query, quick=at_once), wanted, seen)
        self._go_on()

    def stop(self) -> None:
        """What was asked is of no interest any more."""
        self._rest.stop()
        self._asked = self._next = None

    def warm_up(self) -> None:
        """Read the dictionaries before the first key comes."""
        if not self._warm:
            self._warm = True
            search = self._session.library.search
            self._session.ask(lambda: search.ask(Query("а", limit=1, typing=True)), _settle)

    def _go_on(self) -> None:
        if self._busy or self._next is None:
            return
        question, self._next = self._next, None
        self._asked, self._first = question, None
        self._run(question, None)

    def _ask_rest(self) -> None:
        if self._asked is not None and not self._busy:
            self._run(replace(self._asked, query=replace(self._asked.query, quick=False)), self._first)

    def _run(self, question: _Question, first: Found | None) -> None:
        self._busy = True
        asked = self._asked

        def take(found: Found) -> None:
            self._busy = False
            if asked is self._asked and self._next is None:
                self._tell(found)
            self._go_on()

        def fail(error: Exception) -> None:
            self._busy = False
            self._session.refused.emit(error)
            self._go_on()

        self._session.tasks.run(self._work(question, first), take, fail)

    def _tell(self, found: Found) -> None:
        if found.whole not in self._settled:  # each reads something that the other does not
            self._settled.add(found.whole)
            _settle(found)
        if not found.whole:
            self._first = found
            self._rest.start()
        self.found.emit(found)

    def _work(self, question: _Question, first: Found | None) -> Callable[[], Found]:
        library, query = self._session.library, question.query
        if query.quick:
            query = replace(query, limit=min(FIRST, max(PASSAGES, 2 * question.seen)), snippets=question.seen)
        elif first is not None and first.answer.total > PASSAGES:
            query = replace(query, snippets=0)
        else:
            query = replace(query, snippets=PASSAGES)

        def work() -> Found:
            among = frozenset(library.articles.ids(question.wanted)) if narrowed(question.wanted) else None
            answer = library.search.ask(replace(query, among=among))
            arranged = library.listing.arranged_hits([hit.article_id for hit in answer.hits], query.order.value)
            rows = library.articles.rows(arranged.ids[: FIRST if query.quick else READ])
            snippets = dict(first.snippets) if first is not None else {}
            snippets |= {hit.article_id: hit.snippet for hit in answer.hits if hit.snippet.text}
            return Found(answer, arranged, tuple(rows), snippets, whole=not query.quick)

        return work


def _settle(_answer: object) -> None:
    """What is loaded by now stays to the end: else Python's collector walks through all of it in the midst of a key,
    which takes 60 to 100 ms; and it need not look at what is new after every 700 objects.
    """
    gc.freeze()
    gc.set_threshold(*COLLECTED)
