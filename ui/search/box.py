"""The search box over the list: it tells what is being typed, and shows a hint under itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.values import Query
from ui import icons
from ui.search.popup import SuggestionPopup
from ui.translation import translate

PAUSE_MS = 0  # what comes in one go is asked once, and the letter itself is painted first
LIMIT = 500
# The keyboard comes back from another window or from a menu: nobody went to the box.
RETURNING = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
OPERATORS = (
    "заголовок: текст: нотатки: цитати: прибране:  мовець: автор: видання: тег: мова:\n"
    'до: після:  є:нотатка є:виділення є:цитата  нове: зірка:  АБО  -слово  "фраза"  "фраза"!  слово*\n\n'
    "in:title in:text in:notes in:quotes in:removed  speaker: author: publication: tag: lang:\n"
    'before: after:  has:note has:highlight has:quote  is:unread is:starred  OR  -word  "phrase"  "phrase"!  word*'
)


class SearchBox(QWidget):
    """``asked(Query)`` while one types (``typing``), ``opened`` on Enter; ``left`` when Down or Escape leaves the box;
    ``entered`` when it gets the focus; ``saving_wanted`` when the search is to be kept.

    The keys of the popup under it go before all others, and only while it is shown.
    """

    asked = Signal(object)
    left = Signal()
    opened = Signal()
    entered = Signal()
    saving_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Search", "Search in the library"))
        self.field.setAccessibleName(translate("Search", "Search in the library"))
        self.field.setToolTip(translate("Search", "Words in any form, and these operators:") + "\n\n" + OPERATORS)
        sign = self.field.addAction(icons.icon("find"), QLineEdit.ActionPosition.LeadingPosition)
        sign.setToolTip(translate("Search", "Search in the library"))
        self.saving = self.field.addAction(icons.icon("bookmark"), QLineEdit.ActionPosition.TrailingPosition)
        self.saving.setToolTip(translate("Search", "Save this search"))
        self.saving.setVisible(False)
        self.field.setAccessibleDescription(translate("Search", "Words in any form"))
        self.saving.triggered.connect(lambda _on=False: self.saving_wanted.emit())
        self.popup = SuggestionPopup(self.field)
        self.popup.chosen.connect(self.show_text)
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
        self.field.textChanged.connect(self._take_text)
        self.field.installEventFilter(self)
        self._name_signs()

    def _name_signs(self) -> None:
        for button in self.field.findChildren(QToolButton):  # Qt gives the signs in a field no names
            button.setAccessibleName(button.toolTip() or translate("Search", "Clear"))

    def let_clear(self) -> None:
        """The button that clears the field, which is not seen while there is nothing to clear: Qt looks through the
        system's icons for its sign, and a start need not wait for that."""
        if not self.field.isClearButtonEnabled():
            self.field.setClearButtonEnabled(True)
            self._name_signs()

    @property
    def text(self) -> str:
        return self.field.text().strip()

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_text(self, text: str) -> None:
        """Put a whole search into the box and ask it."""
        self.popup.hide()
        self.field.setText(text)
        self._pause.stop()
        self._ask(typing=False)

    def _take_text(self, text: str) -> None:
        self.let_clear()
        self.popup.hide()
        self.saving.setVisible(bool(text.strip()))
        self._pause.start()

    def tell(self, hint: str) -> None:
        """Show a line under the box; '' hides it. Screen readers are told too."""
        self.hint.setText(hint)
        self.hint.setAccessibleName(hint)
        self.hint.setVisible(bool(hint))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if isinstance(event, QFocusEvent):
                self._take_focus_event(event)
            elif event.type() == QEvent.Type.Resize:
                self.popup.hide()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self.popup.take_key(event) or self._take_key(event.key())
        return super().eventFilter(watched, event)

    def _take_focus_event(self, event: QFocusEvent) -> None:
        if event.lostFocus():
            self.popup.hide()
        elif event.reason() not in RETURNING:
            self.entered.emit()

    def _take_key(self, key: int) -> bool:
        """True where the key means something to the box, and nothing to the field in it."""
        if key == Qt.Key.Key_Escape:
            self.field.clear()
            self.left.emit()
        elif key == Qt.Key.Key_Down:
            self.left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pause.stop()
            self.opened.emit()
        else:
            return False
        return True

    def _ask(self, *, typing: bool) -> None:
        self.asked.emit(Query(self.text, limit=LIMIT, typing=typing))
