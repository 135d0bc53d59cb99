"""Passages for the hits further down in the list, cut when nobody types: the first ones come with the answer."""

from collections.abc import Container

from PySide6.QtCore import QObject, QTimer

from reader.values import SearchAnswer, Snippet
from ui.article_list.model import ArticleListModel
from ui.session import Session

_PORTION = 40
_PAUSE_MS = 300
_KEY = "passages"


class Cutting(QObject):
    """``begin`` after each whole answer, ``stop`` before the next."""

    def __init__(self, session: Session, model: ArticleListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._left: list[int] = []
        self._words: frozenset[str] = frozenset()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._cut)

    def begin(self, answer: SearchAnswer, known: Container[int]) -> None:
        """``known``: the articles that have their passage."""
        self.stop()
        self._left = [hit.article_id for hit in answer.hits if hit.article_id not in known]
        self._words = answer.words
        if self._left:
            self._pause.start()

    def stop(self) -> None:
        self._pause.stop()
        self._left = []
        self._session.tasks.cancel(_KEY)

    def _cut(self) -> None:
        ids, self._left = self._left[:_PORTION], self._left[_PORTION:]
        search, words = self._session.library.search, self._words
        self._session.ask(lambda: search.snippets(ids, words), self._take, key=_KEY)

    def _take(self, cut: dict[int, Snippet]) -> None:
        self._model.add_snippets(cut)
        if self._left:
            self._cut()
