"""A narrow window: the side panel makes room for the page, then the sidebar does; each comes back with the room or when
it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PANEL, BAR = "window/side_panel", "window/side_bar"
NARROWEST = 560
PAGE, LEAST_PAGE = 260, 60
LINES = 3
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
        if not self._both_fit(self._window.width()):
            self._hidden |= {PANEL, BAR} - {setting}
        self._window.session.settings.choose(setting, True)
        self._window.arrange()
        self._give_way(self._window.width())

    def toggle_pane(self, setting: str) -> None:
        pane = self._window.side_panel if setting == PANEL else self._window.side_bar
        if pane.isHidden():
            self.show_pane(setting)
        else:
            self._window.session.settings.choose(setting, False)

    def _narrow_for(self, width: int) -> set[str]:
        return {setting for setting, enough in ENOUGH.items() if width < enough}

    def _take_width(self, width: int) -> None:
        narrow, panel = self._narrow_for(width), self._window.side_panel
        if narrow != self._narrow:
            self._narrow, self._hidden = narrow, set(narrow)
            self._window.arrange()
            self._window.update_actions()
        elif not panel.isHidden() and not self._window.side_bar.isHidden() and not self._both_fit(width):
            self._hidden.add(PANEL)
            self._window.arrange()
            self._window.update_actions()
        self._give_way(width)

    def _both_fit(self, width: int) -> bool:
        """Beside the list and a page."""
        return self._least(self._window.side_bar, self._window.side_panel) + PAGE <= width

    def _least(self, *panes: QWidget) -> int:
        """How wide the list and these panes are at the least, with the lines between them."""
        others = (self._window.columns, *panes)
        return sum(max(one.minimumWidth(), one.minimumSizeHint().width()) for one in others) + LINES

    def _give_way(self, width: int) -> None:
        """The page is narrower than it likes before a pane reaches out of the window."""
        panes = (self._window.side_bar, self._window.side_panel)
        left = width - self._least(*(one for one in panes if not one.isHidden()))
        self._window.pane.setMinimumWidth(max(LEAST_PAGE, min(PAGE, left)))
