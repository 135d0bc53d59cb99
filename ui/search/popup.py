"""What may be meant, under the search box: words and names that go on as typed, or what was searched for last.

It never has the keyboard: the box keeps it, and hands over the few keys that mean something here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem

from ui import icons
from ui.translation import translate

ROW = 26
NARROWEST = 240
WORD, RECENT, CLEAR = "word", "recent", "clear"
KIND, TEXT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class SuggestionPopup(QListWidget):
    """``chosen(text)``; ``clear_wanted`` when the recent searches are to be forgotten."""

    chosen = Signal(str)
    clear_wanted = Signal()

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(14, 14))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Search", "Suggestions"))
        self.itemClicked.connect(self._take)
        self.hide()

    def show_words(self, words: Sequence[str]) -> None:
        self._show([(WORD, word) for word in words])

    def show_recent(self, texts: Sequence[str]) -> None:
        self._show([*((RECENT, text) for text in texts), *([(CLEAR, "")] if texts else [])])

    def texts(self) -> list[str]:
        """What can be chosen."""
        rows = [self.item(at) for at in range(self.count())]
        return [row.data(TEXT) for row in rows if row.data(KIND) != CLEAR]

    def _show(self, rows: Sequence[tuple[str, str]]) -> None:
        self.clear()
        for kind, text in rows:
            told = translate("Search", "Forget these searches") if kind == CLEAR else text
            row = QListWidgetItem(told)
            row.setIcon(icons.icon({WORD: "find", RECENT: "clock", CLEAR: "close"}[kind]))
            row.setData(KIND, kind)
            row.setData(TEXT, text)
            row.setSizeHint(QSize(10, ROW))
            self.addItem(row)
        if not rows or not self._field.hasFocus():
            self.hide()
            return
        self.setCurrentRow(-1)
        self._place(len(rows))
        self.show()
        self.raise_()
        if rows[0][0] == RECENT:
            self._announce(translate("Search", "Recent searches. The Down key goes there."))

    def _place(self, rows: int) -> None:
        """Right under the field, over whatever stands there; a child of the window and no window of its own, since
        that would take the keyboard on some desktops."""
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        at = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        width = max(NARROWEST, self._field.width())
        self.setGeometry(at.x(), at.y(), min(width, window.width() - at.x() - 4), rows * ROW + 10)

    def take_key(self, event: QKeyEvent) -> bool:
        """True where the key was meant for what is shown here."""
        if not self.isVisible():
            return False
        key, row = event.key(), self.currentRow()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Qt.Key.Key_Down:
            self._go(min(self.count() - 1, row + 1))
        elif key == Qt.Key.Key_Up and row >= 0:
            self._go(row - 1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key == Qt.Key.Key_Tab and (row >= 0 or self.item(0).data(KIND) == WORD):
            self._take(self.item(max(row, 0)))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._take(self.item(row))
        else:
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
                self.hide()
            return False
        return True

    def _go(self, row: int) -> None:
        self.setCurrentRow(row)
        if row >= 0:
            self._announce(self.item(row).text())

    def _take(self, row: QListWidgetItem) -> None:
        self.hide()
        if row.data(KIND) == CLEAR:
            self.clear_wanted.emit()
        else:
            self.chosen.emit(row.data(TEXT))

    def _announce(self, text: str) -> None:
        """Screen readers follow the keyboard, which stays in the box: tell them what is chosen here."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, text))
