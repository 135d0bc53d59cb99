"""Memory that was let go goes back to the system once nothing happens: the C library keeps it for itself otherwise
(20 MB after fifty articles). Not a cache, and nothing that is in use is touched."""

import ctypes
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.main_window import MainWindow

QUIET_MS = 2_000


def give_back() -> None:
    """Of glibc alone (https://man7.org/linux/man-pages/man3/malloc_trim.3.html); others give by themselves."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


class Thrift(QObject):
    """Waits until no article was opened and no list was shown for two seconds."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._tasks = window.session.tasks
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._give_back)
        window.open.shown.connect(lambda _page: self._quiet.start())
        window.list_pane.shown.connect(lambda _total: self._quiet.start())

    def _give_back(self) -> None:
        if self._tasks.running:
            self._quiet.start()
        else:
            self._tasks.run(give_back, lambda _none: None, key="thrift")
