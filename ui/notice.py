"""A line over the page that says something once and never blocks: what failed, what is new, what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui import icons, wording
from ui.translation import translate


class NoticeBar(QFrame):
    """Shows one notice; a newer one takes its place. ``told(text)`` for each."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName(translate("Notice", "Notice"))
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 6, 6)
        self._row.addWidget(self.label, 1)
        self._buttons: list[QPushButton] = []
        closing = QToolButton()
        closing.setIcon(icons.icon("close"))
        closing.setToolTip(translate("Notice", "Close"))
        closing.setAccessibleName(translate("Notice", "Close"))
        closing.clicked.connect(self.hide)
        self._row.addWidget(closing)
        self.hide()

    def tell(self, text: str, buttons: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """``buttons``: (text, what it does). A button closes the notice."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for at, (name, deed) in enumerate(buttons):
            button = QPushButton(name)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            self._row.insertWidget(1 + at, button)
            self._buttons.append(button)
        self.label.setText(wording.breakable(text))
        self.label.setAccessibleName(text)
        self.show()
        self.told.emit(text)
