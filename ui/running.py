"""The running program: application, settings, session and the window, built again when the language changes."""

import sys
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.library import Library
from reader.values import LibraryError
from ui import log, theme, translation
from ui.main_window import MainWindow
from ui.physical_keys import PhysicalKeys
from ui.reading_pane import pictures
from ui.session import Session
from ui.settings import Settings

FACES = ("PTSerif-Regular.ttf", "PTSerif-Bold.ttf", "PTSerif-Italic.ttf", "PTSerif-BoldItalic.ttf")


def prepared_application(*, write_log: bool = True) -> QApplication:
    """Qt's application with our name, fonts and limits; the running one where there is one."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
    else:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        application = QApplication(sys.argv[:1])
    application.setApplicationName("chytalnia")
    application.setDesktopFileName("org.chytalnia.Chytalnia")
    if write_log:
        log.begin()
    pictures.limit_memory()
    with as_file(files("resources").joinpath("fonts")) as folder:
        for face in FACES:
            QFontDatabase.addApplicationFont(str(folder / face))
    return application


class Program(QObject):
    """``own_library``: the default one, which gets samples at its first start."""

    def __init__(self, library: Library, *, own_library: bool, settings: Settings | None = None) -> None:
        super().__init__()
        self._own_library = own_library
        self.settings = settings or Settings()
        self.session = Session(library, self.settings)
        self.window = self._made_window()

    @staticmethod
    def tell_unusable(error: LibraryError) -> None:
        translation.speak(translation.language_of(Settings().text("language")))
        QMessageBox.critical(None, translation.translate("Window", "Chytalnia"), str(error))

    def _made_window(self) -> MainWindow:
        translation.speak(translation.language_of(self.settings.text("language")))
        theme.apply(theme.chosen(self.settings.text("theme")))
        window = MainWindow(self.session)
        window.new_window_wanted.connect(self._renew, Qt.ConnectionType.QueuedConnection)
        self._keys = PhysicalKeys(list(window.actions_of.by_id.values()), window)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self._keys)
        return window

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Show the window with the list filled; everything else comes after the first paint."""
        window = self.window
        window.list_pane.show_now()
        window.show()
        QTimer.singleShot(0, lambda: self._after_paint(paths))

    def _after_paint(self, paths: Sequence[Path]) -> None:
        window, library = self.window, self.session.library
        self._open_last(window)
        window.begin_watching()
        if library.read_only:
            window.notice.tell(
                translation.translate("Window", "This library can only be read: {0}").format(library.folder)
            )
        elif paths:
            window.importing.run([path.absolute() for path in paths])
        elif self._own_library and not self.settings.flag("samples/offered"):
            self.settings.choose("samples/offered", True)
            if not window.list_pane.model.ids:
                window.importing.add_samples()

    def _open_last(self, window: MainWindow) -> None:
        """The article that was open last, else the first of the list."""
        last, view = self.settings.number("article/last"), window.list_pane.view
        if not (last and view.choose(last)) and window.list_pane.model.ids:
            view.choose_place(0)
        view.setFocus()

    def _renew(self) -> None:
        """Build the window again, in another language, where the old one stood."""
        old, opened = self.window, self.window.open.id
        old.close()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self._keys)
        self.window = self._made_window()
        self.window.list_pane.show_now()
        if opened is not None:
            self.window.list_pane.view.choose(opened)
        self.window.show()
        self.window.begin_watching()
        old.deleteLater()

    def close(self) -> None:
        self.session.close()
        self.settings.save()
