"""What the reading pane shows where no article is open: what to do, in three lines and three buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.translation import translate


class EmptyPage(QWidget):
    """``import_wanted``, ``paste_wanted``, ``samples_wanted``."""

    import_wanted = Signal()
    paste_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "muted")
        self.words.setMaximumWidth(460)
        for label in (self.title, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.importing = QPushButton(translate("EmptyPage", "Import files…"))
        self.pasting = QPushButton(translate("EmptyPage", "Paste a text"))
        self.importing.clicked.connect(self.import_wanted)
        self.pasting.clicked.connect(self.paste_wanted)
        self.samples = QPushButton(translate("EmptyPage", "Look at sample articles"))
        self.samples.clicked.connect(self.samples_wanted)
        under = QVBoxLayout()  # beside each other they would be cut off where the page is narrow
        under.setSpacing(8)
        for button in (self.importing, self.pasting, self.samples):
            under.addWidget(button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(under)
        row.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.words, 6)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addLayout(middle)
        column.addLayout(row)
        column.addStretch(3)
        self.tell(library_empty=False)

    def tell(self, *, library_empty: bool) -> None:
        """Say what fits: an empty library wants files, a full one wants a choice."""
        if library_empty:
            self.title.setText(translate("EmptyPage", "The library is empty"))
            self.words.setText(
                translate(
                    "EmptyPage",
                    "Drop saved articles or whole folders anywhere on this window: text files and saved web pages.",
                )
            )
        else:
            self.title.setText(translate("EmptyPage", "No article is open"))
            self.words.setText(
                translate(
                    "EmptyPage", "Choose one in the list: J and K go down and up, Ctrl+K searches in all of them."
                )
            )
        self.importing.setVisible(library_empty)
        self.pasting.setVisible(library_empty)
        self.samples.setVisible(library_empty)
