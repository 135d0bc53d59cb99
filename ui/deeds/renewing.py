"""Articles that an older version of the program read are read anew, a little at a time, while nothing else is asked.
Where their titles, authors, outlets or dates are told otherwise by it, that is said once and can be taken back."""

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from reader.values import ArticleNotFoundError, Changes
from ui import wording
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FIRST_MS = 20_000
"""The start of the program belongs to the user."""
PAUSE_MS, BUSY_MS = 300, 5_000
SLICE_SECONDS = 1.0
"""So long an import waits for it at most."""


class Renewing(QObject):
    """Slices of ``library.upkeep.renew`` one after another, until none is left; an import goes first."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._told: list[int] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)
        if not window.session.library.read_only:
            self._timer.start(FIRST_MS)

    def go_on(self) -> None:
        session = self._window.session
        if not gc.get_freeze_count():
            gc.freeze()  # else the collector looks through the whole program for what this work leaves: 150 ms at once
        if self._window.importing.running or not session.at_rest():
            self._timer.start(BUSY_MS)
            return
        upkeep = session.library.upkeep

        def not_now() -> bool:
            return session.tasks.closing() or not session.at_rest()

        session.tasks.run(lambda: upkeep.renew(seconds=SLICE_SECONDS, cancelled=not_now), self._done, lane="long")

    def _done(self, renewed: int) -> None:
        if not isValid(self):  # a new window, in another language, has one of its own
            return
        session = self._window.session
        if told := session.library.upkeep.told_anew():
            self._told += told
            session.changed.emit(Changes(frozenset(told), list_changed=True))
        if renewed:
            self._timer.start(PAUSE_MS)
        elif self._told:
            self._tell(tuple(dict.fromkeys(self._told)))
            self._told = []

    def _tell(self, ids: tuple[int, ...]) -> None:
        told = translate(
            "Renewing", "This version reads titles, authors, publications and dates better. Read otherwise: {0}."
        )
        buttons = [(translate("Renewing", "Take back"), lambda: self.take_back(ids))]
        self._window.notice.tell(told.format(wording.articles(len(ids))), buttons)

    def take_back(self, ids: tuple[int, ...]) -> None:
        """What was read before becomes the user's own word: no version reads over it."""
        library = self._window.session.library
        before: dict[int, dict[str, Any]] = {}

        def forward() -> Changes:
            for article_id in ids:
                with suppress(ArticleNotFoundError):
                    before[article_id] = library.upkeep.before(article_id)
                    library.articles.set_metadata(article_id, before[article_id])
            return Changes(frozenset(ids), list_changed=True)

        def backward() -> Changes:
            for article_id, fields in before.items():
                with suppress(ArticleNotFoundError):
                    library.articles.forget_metadata(article_id, fields)
            return Changes(frozenset(ids), list_changed=True)

        self._window.session.change(translate("Undo", "What was read anew"), forward, backward)
