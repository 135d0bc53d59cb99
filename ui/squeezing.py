"""A narrow window: the side panel makes room for the page, and comes back with the room or when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PANEL = "window/side_panel"
NARROWEST = 560
PAGE = 260
ENOUGH = 1_010  # for the sidebar, the list, a page, and the panel


class Squeezing(QObject):
    """``hides_panel``: the user wants it, and there is no room."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._narrow = self.hides_panel = window.width() < ENOUGH
        window.setMinimumWidth(NARROWEST)
        window.pane.setMinimumWidth(PAGE)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self._take_width(event.size().width())
        return False

    def show_panel(self) -> None:
        """Whatever the width: somebody asked for it."""
        self.hides_panel = False
        self._window.session.settings.choose(PANEL, True)
        self._window.arrange()

    def toggle_panel(self) -> None:
        if self._window.side_panel.isHidden():
            self.show_panel()
        else:
            self._window.session.settings.choose(PANEL, False)

    def _take_width(self, width: int) -> None:
        narrow = width < ENOUGH
        if narrow != self._narrow:
            self._narrow = self.hides_panel = narrow
            self._window.arrange()
            self._window.update_actions()
