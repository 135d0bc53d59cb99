"""What went wrong, in one sentence, with details that can be copied into a report."""

import platform
import sys
import traceback

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader import __version__
from reader.values import ChytalniaError, reason_of
from ui.translation import said, translate


def sentence_of(error: BaseException) -> str:
    """What a person is told: our own errors speak for themselves. The words of others are English: see the details."""
    if isinstance(error, ChytalniaError):
        return said(error.sentence)
    told = translate("Error", "Something in the program went wrong: {0}. Your articles and notes are safe.")
    return told.format(said(reason_of(error)))


def details_of(error: BaseException) -> str:
    """Versions and the way to the error, for whoever mends it."""
    system = f"Chytalnia {__version__} · Python {sys.version.split()[0]} · Qt {qVersion()} · {platform.platform()}"
    return system + "\n\n" + "".join(traceback.format_exception(error))


class ErrorDialog(QDialog):
    """``log_path``: the log file, named so that it can be found."""

    def __init__(self, error: BaseException, log_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Error", "This did not work"))
        self.setMinimumWidth(480)
        self._details = details_of(error)
        sentence = QLabel(sentence_of(error))
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.box = QPlainTextEdit(self._details + f"\n{log_path}")
        self.box.setReadOnly(True)
        self.box.setAccessibleName(translate("Error", "Details"))
        self.box.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copying = buttons.addButton(translate("Error", "Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        showing = buttons.addButton(translate("Error", "Show details"), QDialogButtonBox.ButtonRole.ActionRole)
        copying.clicked.connect(self.copy)
        showing.clicked.connect(lambda: self.box.setVisible(not self.box.isVisible()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addWidget(sentence)
        column.addWidget(self.box)
        column.addWidget(buttons)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.box.toPlainText())
