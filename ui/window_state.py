"""Where the window stood and how its panes were divided, kept between two starts; and its outline before all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QWindow

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.settings import Settings

USUAL_SIZE = (1280, 820)
USUAL_PANES = [180, 330, 560, 290]
BARS = 66
FRAME = (16, 48)  # what a desktop draws around a window, at most
PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen})


def restore_geometry(window: MainWindow, settings: Settings) -> None:
    """Put the window where it was; a screen that is gone leaves it on one that is there."""
    if not window.restoreGeometry(settings.bytes_of("window/geometry")):
        room = QGuiApplication.primaryScreen().availableSize()
        window.resize(min(USUAL_SIZE[0], room.width() - FRAME[0]), min(USUAL_SIZE[1], room.height() - FRAME[1]))


def restore_panes(window: MainWindow) -> None:
    if not window.splitter.restoreState(window.settings.bytes_of("window/panes")):
        window.splitter.setSizes(USUAL_PANES)


def keep_on_screen(handle: QWindow | None) -> None:
    """A window or dialog that is larger than its screen is made smaller, and one that reaches out is moved."""
    plain = Qt.WindowState.WindowNoState
    if handle is None or not handle.isTopLevel() or handle.windowStates() != plain or handle.type() in PASSING:
        return
    room = handle.screen().availableGeometry().marginsRemoved(handle.frameMargins())
    size = handle.size().boundedTo(room.size())
    if size != handle.size():
        handle.resize(size)
    left = max(room.left(), min(handle.x(), room.right() + 1 - size.width()))
    top = max(room.top(), min(handle.y(), room.bottom() + 1 - size.height()))
    if (left, top) != (handle.x(), handle.y()):
        handle.setPosition(left, top)


def save(window: MainWindow) -> None:
    settings = window.settings
    settings.keep_bytes("window/geometry", window.saveGeometry())
    settings.keep_bytes("window/panes", window.splitter.saveState())
    settings.save()


def paint_outline(window: MainWindow) -> None:
    """Panes without anything in them, where they will be: so that nothing jumps when they come."""
    painter, dress = QPainter(window), window.dress
    left = USUAL_PANES[0] if window.settings.flag("window/side_bar") else 0
    right = USUAL_PANES[3] if window.settings.flag("window/side_panel") else 0
    width, height = window.width(), window.height() - BARS
    painter.fillRect(left, BARS, USUAL_PANES[1], height, QColor(dress.surface))
    painter.fillRect(left + USUAL_PANES[1], BARS, width - left - USUAL_PANES[1] - right, height, QColor(dress.page))
    painter.setPen(QColor(dress.border))
    painter.drawLine(0, BARS, width, BARS)
    for at in (left, left + USUAL_PANES[1], width - right):
        painter.drawLine(at, BARS, at, window.height())
    painter.end()
