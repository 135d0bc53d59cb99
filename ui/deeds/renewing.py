"""Articles that an older version of the program read are read anew, a little at a time, while nothing else is asked."""

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

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
        if renewed and isValid(self):  # a new window, in another language, has one of its own
            self._timer.start(PAUSE_MS)
