"""A narrow window: the side panel makes room for the page, then the sidebar does; each comes back with the room or when
it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PANEL, BAR = "window/side_panel", "window/side_bar"
NARROWEST = 560
PAGE = 260
# What is enough for it beside the list and a page; for the panel, also beside the sidebar.
ENOUGH = {PANEL: 1_010, BAR: 690}


class Squeezing(QObject):
    """``hides(setting)``: the user wants that pane, and there is no room."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._narrow = self._narrow_for(window.width())
        self._hidden = set(self._narrow)
        window.setMinimumWidth(NARROWEST)
        window.pane.setMinimumWidth(PAGE)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self._take_width(event.size().width())
        return False

    def hides(self, setting: str) -> bool:
        return setting in self._hidden

    def show_pane(self, setting: str) -> None:
        """Whatever the width: somebody asked for it. Where there is no room for both, the other one goes."""
        self._hidden.discard(setting)
        if BAR in self._narrow:
            self._hidden |= {PANEL, BAR} - {setting}
        self._window.session.settings.choose(setting, True)
        self._window.arrange()

    def toggle_pane(self, setting: str) -> None:
        pane = self._window.side_panel if setting == PANEL else self._window.side_bar
        if pane.isHidden():
            self.show_pane(setting)
        else:
            self._window.session.settings.choose(setting, False)

    def _narrow_for(self, width: int) -> set[str]:
        return {setting for setting, enough in ENOUGH.items() if width < enough}

    def _take_width(self, width: int) -> None:
        narrow = self._narrow_for(width)
        if narrow != self._narrow:
            self._narrow, self._hidden = narrow, set(narrow)
            self._window.arrange()
            self._window.update_actions()
