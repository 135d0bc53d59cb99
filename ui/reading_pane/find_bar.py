"""The bar under the page in which one types what to find. It asks and shows; the reading pane finds."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui import icons, wording
from ui.translation import translate


class FindBar(QWidget):
    """``asked(text, word forms)`` on each change; ``step(+1 | -1)``; ``closed``; ``told(how many were found)``."""

    asked = Signal(str, bool)
    step = Signal(int)
    closed = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("FindBar", "Find in the article"))
        self.field.setAccessibleName(translate("FindBar", "Find in the article"))
        self.field.setMinimumWidth(150)
        self.field.setMaximumWidth(320)
        self.field.setAcceptDrops(False)  # files are dropped on the window, wherever in it
        self.forms = QCheckBox(translate("FindBar", "All forms"))
        self.forms.setToolTip(translate("FindBar", "Any word form"))
        self.forms.setAccessibleName(translate("FindBar", "Any word form"))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        row.addWidget(self.field, 3)
        for icon, text, act in (
            ("up", translate("FindBar", "Previous match"), lambda: self.step.emit(-1)),
            ("down", translate("FindBar", "Next match"), lambda: self.step.emit(1)),
        ):
            row.addWidget(self._button(icon, text, act))
        row.addWidget(self.forms)
        row.addWidget(self.count)
        row.addStretch(0)
        row.addWidget(self._button("close", translate("FindBar", "Close"), self.close_bar))
        self.field.textChanged.connect(self._ask)
        self.forms.toggled.connect(self._ask)
        self.field.installEventFilter(self)
        self.hide()

    def _button(self, icon: str, text: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.clicked.connect(act)
        return button

    def open_bar(self, words: str = "") -> None:
        self.field.setClearButtonEnabled(True)  # not before: Qt looks through the system's icons for its sign
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._ask()

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def tell(self, at: int, total: int) -> None:
        """Show '3 of 17'; ``at`` counts from 0, -1 where no match is current."""
        if not self.field.text().strip():
            self.count.setText("")
        elif total == 0:
            self.count.setText(translate("FindBar", "Not found"))
        else:
            told = translate("FindBar", "{0} of {1}")
            self.count.setText(told.format(wording.number(at + 1), wording.number(total)))
        if self.count.accessibleName() != self.count.text():
            self.count.setAccessibleName(self.count.text())
            self.told.emit(self.count.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step.emit(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self.asked.emit(self.field.text(), self.forms.isChecked())
