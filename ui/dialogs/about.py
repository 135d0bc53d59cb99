"""About the program: version, licences, and every path it uses."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader import __version__
from ui import icons
from ui.translation import translate


class AboutDialog(QDialog):
    """``paths``: (what stands there, the path)."""

    def __init__(self, paths: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self.setWindowTitle(translate("About", "About Chytalnia"))
        self.setMinimumWidth(520)
        picture = QLabel()
        picture.setPixmap(icons.application_icon().pixmap(QSize(64, 64)))
        name = QLabel(translate("About", "Chytalnia"))
        name.setProperty("role", "heading")
        version = QLabel(f"{__version__}  ·  Qt {qVersion()}")
        version.setProperty("role", "muted")
        words = QLabel(
            translate(
                "About", "A reading room for saved news: offline, searchable, with notes. Nothing is sent anywhere."
            )
            + "\n"
            + translate("About", "Free software under the GNU GPL 3 or later. The page is set in PT Serif (SIL OFL).")
        )
        words.setWordWrap(True)
        titles = QVBoxLayout()
        titles.addWidget(name)
        titles.addWidget(version)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addLayout(titles, 1)
        form = QFormLayout()
        for what, path in paths:
            place = QLabel(path)
            place.setTextFormat(Qt.TextFormat.PlainText)
            place.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            place.setWordWrap(True)
            place.setAccessibleName(f"{what}: {path}")
            form.addRow(what, place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copying = buttons.addButton(translate("About", "Copy the paths"), QDialogButtonBox.ButtonRole.ActionRole)
        copying.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(buttons)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{what}: {path}" for what, path in self._paths))
