"""Starts the window and every dialog on a laptop's screen, and tells as JSON what does not fit:
`python -m tests.ui.small_screen uk [PICTURE.png]` with QT_SCALE_FACTOR and a screen of 1366 x 768 pixels."""

import json
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QWidget

from reader.library import Library
from tests.ui.conftest import ARTICLES
from tests.ui.lay_out import dialogs
from ui import theme, translation
from ui.application import add_fonts, prepared_application
from ui.running import Program
from ui.settings import Settings

LEAST_PAGE = 230


def made_library(folder: Path) -> Library:
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    library = Library.open(folder / "library")
    library.imports.run([folder / name for name in ARTICLES])
    return library


def outside(window: QWidget) -> list[str]:
    """What is shown and reaches out of the window."""
    found = []
    for kind in (QAbstractButton, QLineEdit, QLabel):
        for child in window.findChildren(kind):
            place = QRect(child.mapTo(window, child.rect().topLeft()), child.size())
            whole = window.rect().contains(place) or child.visibleRegion().isEmpty()
            if child.isVisibleTo(window) and not whole:
                found.append(f"{type(child).__name__} {getattr(child, 'text', str)()!r} {place}")
    return found


def main() -> int:
    application = prepared_application()
    add_fonts()
    translation.speak(sys.argv[1])
    theme.apply(theme.load("light"))
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        settings = Settings(folder / "window.ini")
        settings.choose("language", sys.argv[1])
        program = Program(made_library(folder), own_library=False, settings=settings)
        program.start()
        window = program.window
        while program.session.tasks.running or not window.open.page:
            application.processEvents()
        room = window.screen().availableGeometry()
        if not room.contains(window.geometry()):
            wrong.append(f"the window: {window.geometry()} on {room}")
        wrong += outside(window)
        panes = [window.splitter.widget(at) for at in range(window.splitter.count())]
        shown = [pane.geometry() for pane in panes if pane is not None and pane.isVisible()]
        if any(one.intersects(other) for one, other in pairwise(shown)) or shown[-1].right() > window.width():
            wrong.append(f"panes lie over each other: {shown}")
        if shown[-1].width() < LEAST_PAGE:
            wrong.append(f"the page is {shown[-1].width()} wide")
        if len(sys.argv) > 2:
            window.grab().save(sys.argv[2])
        known = 0
        for dialog, _width in dialogs(settings):
            if isinstance(dialog, QDialog):
                dialog.show()
                application.processEvents()
                known += 1
                if dialog.height() > room.height() or dialog.width() > room.width():
                    wrong.append(f"{type(dialog).__name__}: {dialog.size()} on {room.size()}")
                dialog.hide()
        told = {"screen": [room.width(), room.height()], "window": [window.width(), window.height()], "dialogs": known}
        window.close()
        program.close()
        QCoreApplication.processEvents()
    print(json.dumps({**told, "wrong": wrong}, ensure_ascii=False))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
