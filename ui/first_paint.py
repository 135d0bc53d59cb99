"""The window as the eye meets it first: its outline in the user's theme, before the library and its parts are there."""

import time

from PySide6.QtWidgets import QApplication

from ui import theme, translation
from ui.main_window import MainWindow
from ui.settings import Settings

LONGEST_WAIT = 0.5


def prepared_window(settings: Settings) -> MainWindow:
    """A window without anything in it, in the user's language and theme."""
    translation.speak(translation.language_of(settings.text("language")))
    theme.apply(theme.chosen(settings.text("theme")))
    return MainWindow(settings)


def painted_window() -> MainWindow:
    """A prepared window that has been painted once; half a second is the most that a slow display is waited for."""
    window = prepared_window(Settings())
    window.show()
    end = time.monotonic() + LONGEST_WAIT
    while not window.painted and time.monotonic() < end:
        QApplication.processEvents()
    QApplication.processEvents()
    return window
