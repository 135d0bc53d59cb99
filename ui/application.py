"""Qt's application with our name and fonts. Light on purpose: it is imported before the first paint."""

import builtins
import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.places import RESOURCES

FACES = ("PTSerif-Regular.ttf", "PTSerif-Bold.ttf", "PTSerif-Italic.ttf", "PTSerif-BoldItalic.ttf")
_added: list[int] = []


def _import_plainly() -> None:
    """PySide puts an import of its own in Python's place, which reads the text of every module imported from then on
    to see whether it asks for `__feature__` (other names of Qt's methods). None of ours does.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def prepared_application() -> QApplication:
    """The running application where there is one, else a new one."""
    _import_plainly()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("chytalnia")
    QGuiApplication.setDesktopFileName("org.chytalnia.Chytalnia")
    return application


def add_fonts() -> None:
    """Make the page's own faces known to Qt, once."""
    if not _added:
        _added.extend(QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / face)) for face in FACES)
