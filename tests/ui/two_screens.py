"""Starts the window on the screens of a file and tells as JSON where it and what opens from it stand:
`python -m tests.ui.two_screens FOLDER [move]`, with QT_QPA_PLATFORM=offscreen:configfile=... and `move` for a window
that goes to the rightmost screen first. The settings stay in FOLDER."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader.library import Library
from tests.ui.small_screen import made_library
from ui.application import prepared_application
from ui.dialogs.about import AboutDialog
from ui.running import Program
from ui.settings import Settings


def settle(application: QApplication, program: Program) -> None:
    while program.session.tasks.running or not program.window.open.page:
        application.processEvents()
    for _ in range(20):
        application.processEvents()


def place(widget: QWidget) -> list[int]:
    """Left, top, width and height on the desktop."""
    at = widget.mapToGlobal(QPoint(0, 0))
    return [at.x(), at.y(), widget.width(), widget.height()]


def opened(application: QApplication, program: Program) -> dict[str, list[int]]:
    """Everything that opens from the window, by name."""
    window, found = program.window, {}
    window.list_pane.heading.choose_dates()
    application.processEvents()
    popover = application.activePopupWidget()
    assert popover is not None
    found["dates"] = place(popover)
    popover.close()
    window.viewing.page_settings()
    application.processEvents()
    popover = application.activePopupWidget()
    assert popover is not None
    found["page"] = place(popover)
    popover.close()
    cursor = window.pane.view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor, 3)
    window.pane.view.setTextCursor(cursor)
    window.pane.view.selected_by_mouse = True
    window.update_actions()
    application.processEvents()
    assert window.selection_bar.isVisible()
    found["selection"] = place(window.selection_bar)
    dialog = AboutDialog([("Library", "/a")], window)
    dialog.show()
    application.processEvents()
    found["dialog"] = place(dialog)
    dialog.close()
    menu = window.actions_of.menu(("star", "read"), window)
    menu.popup(window.mapToGlobal(window.rect().bottomRight()))
    application.processEvents()
    found["menu"] = place(menu)
    menu.close()
    return found


def main() -> int:
    folder = Path(sys.argv[1])
    application = prepared_application()
    settings = Settings(folder / "window.ini")
    known = (folder / "library").exists()
    library = Library.open(folder / "library") if known else made_library(folder)
    program = Program(library, own_library=False, settings=settings)
    program.start()
    settle(application, program)
    screens = sorted(QRect(one.availableGeometry()).getRect() for one in QGuiApplication.screens())
    if "move" in sys.argv:
        left, top, _width, _height = screens[-1]
        program.window.setGeometry(left + 60, top + 40, 1000, 700)
        settle(application, program)
    told = {"screens": screens, "window": place(program.window), **opened(application, program)}
    program.window.close()
    program.close()
    sys.stdout.write(json.dumps(told) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
