"""The search box over the list: it tells what is being typed, after a short pause, and shows a hint under itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.values import Query
from ui import icons
from ui.translation import translate

PAUSE_MS = 90
LIMIT = 500
OPERATORS = (
    "заголовок: текст: нотатки: цитати: прибране:  мовець: автор: видання: тег: мова:\n"
    'до: після:  є:нотатка є:виділення є:цитата  нове: зірка:  АБО  -слово  "фраза"  "фраза"!  слово*\n\n'
    "in:title in:text in:notes in:quotes in:removed  speaker: author: publication: tag: lang:\n"
    'before: after:  has:note has:highlight has:quote  is:unread is:starred  OR  -word  "phrase"  "phrase"!  word*'
)


class SearchBox(QWidget):
    """``asked(Query)`` while one types (``typing``) and on Enter; ``left(key)`` when Down or Escape leaves the box."""

    asked = Signal(object)
    left = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Search", "Search in the library"))
        self.field.setAccessibleName(translate("Search", "Search in the library"))
        self.field.setToolTip(translate("Search", "Words in any form, and these operators:") + "\n\n" + OPERATORS)
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icons.icon("find"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setMaxLength(1_000)
        self.field.setAcceptDrops(False)  # files are dropped on the window, wherever in it
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 4)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self._ask(typing=True))
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.installEventFilter(self)

    @property
    def text(self) -> str:
        return self.field.text().strip()

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def tell(self, hint: str) -> None:
        """Show a line under the box; '' hides it. Screen readers are told too."""
        self.hint.setText(hint)
        self.hint.setAccessibleName(hint)
        self.hint.setVisible(bool(hint))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left.emit()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._pause.stop()
                self._ask(typing=False)
                self.opened.emit()
                return True
        return super().eventFilter(watched, event)

    def _ask(self, *, typing: bool) -> None:
        self.asked.emit(Query(self.text, limit=LIMIT, typing=typing))
