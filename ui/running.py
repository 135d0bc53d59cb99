"""The running program: application, settings, session and the window, built again when the language changes."""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from reader.library import Library
from reader.values import ChytalniaError, LibraryError
from ui import icons, translation, window_state
from ui.application import add_fonts
from ui.first_paint import prepared_window
from ui.focus_ring import FocusRing
from ui.main_window import MainWindow
from ui.physical_keys import PhysicalKeys
from ui.reading_pane import pictures
from ui.session import Session
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.single_instance import Doorbell

SETTINGS_MS = 50
DOOR_MS = 150


def _lay_out_now() -> None:
    """What waits for its place gets it now, not between two paints."""
    for kind in (QEvent.Type.MetaCall, QEvent.Type.LayoutRequest):
        QApplication.sendPostedEvents(None, kind.value)


def _paint_once(window: MainWindow) -> None:
    """When all has its place. Lists ask to be painted anew a moment after a column got another width: that moment comes
    before they are painted at all, and not after.
    """
    QApplication.removePostedEvents(window, QEvent.Type.UpdateRequest.value)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


class Program(QObject):
    """``own_library``: the default one, which gets samples at its first start."""

    def __init__(
        self,
        library: Library,
        *,
        own_library: bool,
        settings: Settings | None = None,
        window: MainWindow | None = None,
    ) -> None:
        super().__init__()
        add_fonts()
        pictures.limit_memory()
        self._own_library = own_library
        self._doorbell: Doorbell | None = None
        self._door = QTimer(self)
        self._door.setSingleShot(True)
        self._door.setInterval(DOOR_MS)
        self._door.timeout.connect(self._open_door)
        self.settings = settings or Settings()
        self.session = Session(library, self.settings)
        self.window = self._furnished(window or prepared_window(self.settings))
        self._ring = FocusRing(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.connect(self._keep_on_screen)

    @Slot(QWindow)
    def _keep_on_screen(self, focused: QWindow | None) -> None:
        """A slot of ours and no plain function, whose connection nothing would end."""
        window_state.keep_on_screen(focused)

    @staticmethod
    def tell_unusable(error: LibraryError, window: MainWindow) -> None:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(window, translation.translate("Window", "Chytalnia"), translation.said(error.sentence))

    def _furnished(self, window: MainWindow) -> MainWindow:
        window.furnish(self.session)
        window.new_window_wanted.connect(self._renew, Qt.ConnectionType.QueuedConnection)
        window.restore_wanted.connect(self._restore, Qt.ConnectionType.QueuedConnection)
        self._keys = PhysicalKeys(list(window.actions_of.by_id.values()), window)
        return window

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Show the window with the list filled and the last article open, painted once; the rest comes after that."""
        window = self.window
        window.filling = True
        window.list_pane.show_now()
        if self._own_library and not self.session.library.read_only:
            window.hint.begin()
        window.show()
        _lay_out_now()  # so that the page has its width before its place in the article is looked up
        self._open_last(window)
        window.filling = False
        window.update_actions()
        _lay_out_now()
        _paint_once(window)
        QTimer.singleShot(0, window, lambda: self._after_paint(paths))  # dies with the window

    def _after_paint(self, paths: Sequence[Path]) -> None:
        window, library = self.window, self.session.library
        if not gc.isenabled():  # the start of the program
            gc.freeze()  # what was made stays to the end, and need not be looked through again and again
            gc.enable()
        window.begin_watching()
        self._door.start()
        if library.read_only:
            window.notice.tell(
                translation.translate("Window", "This library can only be read: {0}").format(library.folder)
            )
        elif paths:
            window.importing.run([path.absolute() for path in paths], opening=True)
        if paths or library.read_only:
            return
        if self._own_library and not self.settings.flag("samples/offered"):
            self.settings.choose("samples/offered", True)
            if not window.list_pane.model.ids:
                window.importing.add_samples()

    def _open_door(self) -> None:
        """From now on a second start of this library comes here. Not while the window is being filled: what listens
        brings a tenth of a start's modules with it."""
        from ui.single_instance import Doorbell

        folder = self.session.library.folder
        if self._own_library:
            self.settings.choose("library/folder", str(folder))
        self._doorbell = Doorbell(folder, self)
        self._doorbell.rung.connect(self._let_in)
        self._doorbell.listen()

    def _let_in(self, paths: list[Path]) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if paths and not self.session.library.read_only:
            window.importing.run(paths, opening=True)

    def _open_last(self, window: MainWindow) -> None:
        """The article that was open last, else the first of the list."""
        last, view = self.settings.number("article/last"), window.list_pane.view
        if not (last and view.choose(last)) and window.list_pane.model.ids:
            view.choose_place(0)
        window.list_pane.take_focus()

    def _restore(self, backup: str) -> None:
        """Put a backup in the library's place and open the window on it anew; on failure the library stays as it is."""
        from reader.library import restore_backup
        from ui.rescue import wait_for

        window, folder = self.window, self.session.library.folder
        if window.importing.running:
            window.notice.tell(translation.translate("Backups", "Wait until the import has ended, then restore."))
            return
        QApplication.setQuitOnLastWindowClosed(False)
        window.close()
        self.session.close()
        told, failure = translation.translate("Backups", "The library is being put back…"), None
        try:
            wait_for(lambda: restore_backup(folder, Path(backup)), told)
        except ChytalniaError as error:
            failure = error
        self.session = Session(Library.open(folder), self.settings)
        self._renew()
        QApplication.setQuitOnLastWindowClosed(True)
        if failure is not None:
            self.window.tell_error(failure)

    def _renew(self) -> None:
        """Build the window again, in another language or on another library, where the old one stood."""
        old, opened = self.window, self.window.open.id
        if old.importing.running:
            old.want_new_window()
            return
        in_settings = old.viewing.leave_settings()
        if not old.close():
            return
        self.session.tasks.change_window()
        self.window = self._furnished(prepared_window(self.settings))
        self.window.list_pane.show_now()
        if opened is not None:
            self.window.list_pane.view.choose(opened)
        self.window.show()
        self.window.list_pane.take_focus()
        self.window.begin_watching()
        if self._own_library and not self.session.library.read_only:
            self.window.hint.begin()
        old.deleteLater()
        if in_settings:  # where the language was chosen, to be seen in it; not inside the old dialog's own event loop
            QTimer.singleShot(SETTINGS_MS, self.window.viewing.settings)

    def close(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.disconnect(self._keep_on_screen)
        self._door.stop()
        if self._doorbell is not None:
            self._doorbell.close()
        self.session.close()
        self.settings.save()
        icons.forget()
