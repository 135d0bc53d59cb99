"""Qt's application with our name and limits. Light on purpose: it is imported before the first paint."""

import sys
from importlib.resources import files
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

FACES = ("PTSerif-Regular.ttf", "PTSerif-Bold.ttf", "PTSerif-Italic.ttf", "PTSerif-BoldItalic.ttf")


def prepared_application(*, write_log: bool = True) -> QApplication:
    """The running application where there is one, else a new one. ``write_log``: warnings go into the log file."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("chytalnia")
    QGuiApplication.setDesktopFileName("org.chytalnia.Chytalnia")
    if write_log:
        from ui import log

        log.begin()
    add_fonts()
    return application


def add_fonts() -> None:
    """Make the page's own faces known to Qt, once."""
    if "PT Serif" in QFontDatabase.families():
        return
    for face in FACES:
        QFontDatabase.addApplicationFont(str(Path(str(files("resources"))) / "fonts" / face))
