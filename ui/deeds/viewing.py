"""How the window looks: theme, page, panels, full screen; and the dialogs that only tell something."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QToolButton, QWidget

from ui.log import log_path
from ui.settings import DEFAULTS
from ui.squeezing import BAR, PANEL
from ui.translation import translate

if TYPE_CHECKING:
    from ui.dialogs.settings import SettingsDialog
    from ui.main_window import MainWindow

THEMES = ("system", "light", "sepia", "dark", "black")


class ViewingDeeds(QObject):
    """Works on the main window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.session.settings
        self._hidden: list[QWidget] = []
        self.settings_dialog: SettingsDialog | None = None

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {
            **{f"theme_{name}": partial(self._settings.choose, "theme", name) for name in THEMES},
            "side_bar": lambda: self._window.squeezing.toggle_pane(BAR),
            "side_panel": lambda: self._window.squeezing.toggle_pane(PANEL),
            "compact": lambda: self.toggle("list/compact"),
            "removed": self.removed,
            "show_removed": self.show_removed,
            "page_settings": self.page_settings,
            "larger": lambda: self.size(1),
            "smaller": lambda: self.size(-1),
            "usual_size": lambda: self._settings.choose("page/size", int(DEFAULTS["page/size"])),
            "full_screen": self.full_screen,
            "only_page": self.only_page,
            "settings": self.settings,
            "palette": self.palette,
            "shortcuts": self.shortcuts,
            "about": self.about,
            "quit": self._window.close,
            "dismiss_hint": self._window.hint.dismiss,
            "undo": self.undo,
            "redo": self.redo,
            "rebuild_index": self.rebuild_index,
        }

    def undo(self) -> None:
        """What is taken back may not be in sight: say what it was."""
        self._window.annotating.settle()
        undo = self._window.session.undo
        told = undo.undoText()
        undo.undo()
        self._window.statusBar().showMessage(translate("Status", "Undone: {0}").format(told), 6_000)

    def redo(self) -> None:
        undo = self._window.session.undo
        told = undo.redoText()
        undo.redo()
        self._window.statusBar().showMessage(translate("Status", "Done again: {0}").format(told), 6_000)

    def toggle(self, key: str) -> None:
        self._settings.choose(key, not self._settings.flag(key))

    def size(self, by: int) -> None:
        self._settings.choose("page/size", max(9, min(32, self._settings.number("page/size") + by)))

    def removed(self) -> None:
        """Show the tab of what was removed."""
        self._window.squeezing.show_pane(PANEL)
        panel = self._window.side_panel
        panel.setCurrentWidget(panel.removed)
        panel.removed.list.setFocus()

    def show_removed(self) -> None:
        pane = self._window.pane
        pane.set_show_removed(not pane.show_removed)

    def page_settings(self) -> None:
        from ui.page_controls import PagePopover

        button = self._window.tool_bar.widgetForAction(self._window.actions_of["page_settings"])
        under = button if isinstance(button, QToolButton) and button.isVisible() else self._window
        PagePopover(self._settings, self._window).open_under(under)

    def full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def only_page(self) -> None:
        """Nothing but the page, and back."""
        window = self._window
        if self._hidden:
            for widget in self._hidden:
                widget.show()
            self._hidden = []
            window.arrange()
            return
        around = [window.columns, window.side_bar, window.side_panel, window.tool_bar, window.statusBar()]
        self._hidden = [widget for widget in around if widget.isVisible()]
        for widget in self._hidden:
            widget.hide()
        window.pane.view.setFocus()

    def settings(self) -> None:
        from ui.dialogs.settings import SettingsDialog

        self.settings_dialog = SettingsDialog(self._settings, self._window)
        self.settings_dialog.keys_wanted.connect(self.shortcuts)
        self.settings_dialog.exec()
        self.settings_dialog = None

    def leave_settings(self) -> bool:
        """Close the settings; True where they were open, so that a new window opens them again."""
        if self.settings_dialog is None:
            return False
        self.settings_dialog.accept()
        return True

    def palette(self) -> None:
        from ui.dialogs.palette import PaletteDialog

        dialog = PaletteDialog(self._window.actions_of, self._settings, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen is not None:
            dialog.chosen.trigger()

    def shortcuts(self) -> None:
        from ui.dialogs.keys import KeysDialog

        KeysDialog(self._window.actions_of, self._settings, self._window).exec()

    def about(self) -> None:
        from ui.dialogs.about import AboutDialog

        paths = [
            (translate("About", "Library"), str(self._window.session.library.folder)),
            (translate("About", "Settings"), str(self._settings.path)),
            (translate("About", "Log"), str(log_path())),
        ]
        AboutDialog(paths, self._window).exec()

    def rebuild_index(self) -> None:
        session = self._window.session
        self._window.statusBar().showMessage(translate("Status", "The search index is being rebuilt…"))

        def done(count: int) -> None:
            told = translate("Status", "The search index is new. Articles in it: {0}")
            self._window.statusBar().showMessage(told.format(count), 8_000)

        session.tasks.run(session.library.search.rebuild, done, session.refused.emit, lane="long")
