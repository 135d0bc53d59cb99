"""Where the window stood and how its panes were divided, kept between two starts."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from ui.main_window import MainWindow

USUAL_SIZE = (1280, 820)
USUAL_PANES = [180, 330, 560, 290]


def restore(window: "MainWindow") -> None:
    """Put everything where it was; a screen that is gone leaves the window on one that is there."""
    settings = window.session.settings
    if not window.restoreGeometry(settings.bytes_of("window/geometry")):
        room = QGuiApplication.primaryScreen().availableSize()
        window.resize(min(USUAL_SIZE[0], room.width()), min(USUAL_SIZE[1], room.height()))
    if not window.splitter.restoreState(settings.bytes_of("window/panes")):
        window.splitter.setSizes(USUAL_PANES)


def save(window: "MainWindow") -> None:
    settings = window.session.settings
    settings.keep_bytes("window/geometry", window.saveGeometry())
    settings.keep_bytes("window/panes", window.splitter.saveState())
    settings.save()
