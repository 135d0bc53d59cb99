"""A list of passages, as the side panel's three tabs show them: a heading, a few lines of words, a footnote, a coloured
bar, and one button in the row."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.values import TextSpan
from ui import icons, wording
from ui.theme import Theme, seen

PASSAGE = Qt.ItemDataRole.UserRole
LEFT, EDGE, BUTTON = 18, 10, 18
LINES = 4
MOST = 1_500  # characters that are looked at
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Passage:
    """``span``: where a click goes (None for a group's heading). ``key`` names the thing for its owner.

    ``words``: the article's. ``note``: the user's. ``button``: an icon's name, and what it does in words.
    """

    heading: str
    words: str = ""
    note: str = ""
    footnote: str = ""
    colour: str = ""
    span: TextSpan | None = None
    key: str = ""
    button: str = ""
    button_text: str = ""
    faded: bool = False

    def sentence(self) -> str:
        return ". ".join(part for part in (self.heading, self.words, self.note, self.footnote) if part)


class PassageDelegate(QStyledItemDelegate):
    """Draws passages; heights follow the words, up to four lines of each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def parts(self, passage: Passage, font: QFont) -> list[tuple[str, QFont, str, int]]:
        """(text, font, colour, lines at most) from top to bottom."""
        theme = self.theme
        bold, small, slanted = QFont(font), QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        slanted.setItalic(True)
        text = theme.muted if passage.faded else theme.text
        told = [
            (passage.heading, bold if passage.span is not None else small, text if passage.span else theme.muted, 2),
            (passage.words, font, text, LINES),
            (passage.note, slanted, theme.text, LINES * 2),
            (passage.footnote, small, theme.muted, LINES),
        ]
        return [part for part in told if part[0]]

    def shown_parts(self, passage: Passage, font: QFont) -> list[tuple[str, QFont, str, int]]:
        """As ``parts``, with a word without an end broken: it would be painted over the row's edge."""
        told = self.parts(passage, font)
        return [(wording.breakable_anywhere(words[:MOST]), letters, ink, lines) for words, letters, ink, lines in told]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        passage = index.data(PASSAGE)
        if not isinstance(passage, Passage):
            return QSize(10, 10)
        view = option.widget
        width = self._width(view.viewport().width() if isinstance(view, QAbstractItemView) else 260, passage)
        height = 16
        for text, font, _colour, lines in self.shown_parts(passage, option.font):
            height += self._height(text, font, width, lines) + 3
        return QSize(10, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        try:
            passage = index.data(PASSAGE)
            if isinstance(passage, Passage):
                self._paint(painter, option.rect, option.state, option.font, passage)
        except Exception:  # an exception in a paint is a crash
            LOG.exception("painting a passage")
        finally:
            painter.restore()

    def button_rect(self, rect: QRect) -> QRect:
        return QRect(rect.right() - EDGE - BUTTON - 4, rect.top() + 5, BUTTON + 8, BUTTON + 8)

    def _width(self, whole: int, passage: Passage) -> int:
        return max(60, whole - LEFT - EDGE - (BUTTON + 8 if passage.button else 0))

    def _height(self, text: str, font: QFont, width: int, lines: int) -> int:
        metrics = QFontMetrics(font)
        needed = metrics.boundingRect(0, 0, width, 10_000, int(WRAP), text).height()
        return min(needed, lines * metrics.lineSpacing())

    def _paint(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, font: QFont, passage: Passage) -> None:
        theme = self.theme
        live = passage.span is not None or bool(passage.key)
        chosen = bool(state & QStyle.StateFlag.State_Selected) and live
        if chosen:
            painter.fillRect(rect, QColor(theme.selected))
        if state & QStyle.StateFlag.State_HasFocus and live:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        if passage.colour:
            self._bar(painter, QRect(rect.left() + 6, rect.top() + 8, 5, rect.height() - 16), passage.colour, chosen)
        top = rect.top() + 8
        width = self._width(rect.width(), passage)
        for text, letters, colour, lines in self.shown_parts(passage, font):
            height = self._height(text, letters, width, lines)
            painter.setFont(letters)
            painter.setPen(QColor(theme.selected_text if chosen else colour))
            shown = self._cut(text, letters, width, lines)
            painter.drawText(QRect(rect.left() + LEFT, top, width, height + 2), int(WRAP), shown)
            top += height + 3
        if passage.button:
            place = QRectF(self.button_rect(rect).adjusted(4, 4, -4, -4))
            icons.draw(painter, place, passage.button, QColor(theme.selected_text if chosen else theme.accent))

    def _bar(self, painter: QPainter, place: QRect, colour: str, chosen: bool) -> None:
        """In the colour itself, with an edge that is seen on any row."""
        ground = self.theme.selected if chosen else self.theme.surface
        painter.setPen(QColor(seen(colour, ground, dark=self.theme.dark)))
        painter.setBrush(QColor(colour))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _cut(self, text: str, font: QFont, width: int, lines: int) -> str:
        """The text with an ellipsis where it would take more lines than it may."""
        metrics = QFontMetrics(font)
        cut = text
        room = lines * metrics.lineSpacing()
        if metrics.boundingRect(0, 0, width, 10_000, int(WRAP), cut).height() <= room:
            return cut
        low, high = 0, len(cut)
        while low < high:
            middle = (low + high + 1) // 2
            height = metrics.boundingRect(0, 0, width, 10_000, int(WRAP), cut[:middle] + "…").height()
            low, high = (middle, high) if height <= room else (low, middle - 1)
        return cut[:low].rstrip() + "…"


class PassageList(QListWidget):
    """``went(Passage)`` on a click or Enter; ``button_pressed(Passage)``; ``menu_wanted(Passage, point)``;
    ``pointed(Passage | None)`` when the pointer, or the focus, comes to another row or leaves."""

    went = Signal(object)
    pointed = Signal(object)
    button_pressed = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = PassageDelegate(theme, self)
        self.setItemDelegate(self.look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._go)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self._on_button = False
        self._pointed: Passage | None = None

    def show_passages(self, passages: list[Passage]) -> None:
        """Replace the rows; the place in the list stays."""
        self._point(None)
        place, row = self.verticalScrollBar().value(), self.currentRow()
        self.clear()
        for passage in passages:
            item = QListWidgetItem()
            item.setData(PASSAGE, passage)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, passage.sentence())
            if passage.span is None and not passage.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        if 0 <= row < self.count():
            self.setCurrentRow(row)
        self.verticalScrollBar().setValue(place)

    def passages(self) -> list[Passage]:
        return [self.item(row).data(PASSAGE) for row in range(self.count())]

    def current(self) -> Passage | None:
        row = self.currentRow()
        return self.passages()[row] if row >= 0 else None

    def choose(self, key: str) -> None:
        """Make the passage with this key the current one."""
        for row, passage in enumerate(self.passages()):
            if passage.key == key:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space does what the current row's button does."""
        passage = self.current()
        if event.key() == Qt.Key.Key_Space and passage is not None and passage.button:
            self.button_pressed.emit(passage)
            return
        super().keyPressEvent(event)
        self._point(self.current())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_button = self._button_at(event.position().toPoint()) is not None
        super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            point = event.position().toPoint()
            self._tell_button(point)
            item = self.itemAt(point)
            self._point(item.data(PASSAGE) if item is not None else None)
        elif event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().viewportEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _point(self, passage: Passage | None) -> None:
        if passage != self._pointed:
            self._pointed = passage
            self.pointed.emit(passage)

    def _tell_button(self, point: QPoint) -> None:
        passage = self._button_at(point)
        self.viewport().setToolTip(passage.button_text if passage else "")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if passage else Qt.CursorShape.ArrowCursor)

    def _button_at(self, point: QPoint) -> Passage | None:
        """The passage whose button stands at a point of the viewport."""
        item = self.itemAt(point)
        passage = item.data(PASSAGE) if item is not None else None
        if not isinstance(passage, Passage) or not passage.button or item is None:
            return None
        return passage if self.look.button_rect(self.visualItemRect(item)).contains(point) else None

    def _clicked(self, item: QListWidgetItem) -> None:
        passage = item.data(PASSAGE)
        if self._on_button:
            self.button_pressed.emit(passage)
        else:
            self.went.emit(passage)

    def _go(self, item: QListWidgetItem) -> None:
        self.went.emit(item.data(PASSAGE))

    def _menu(self, point: QPoint) -> None:
        item = self.itemAt(point)
        if item is not None:
            self.menu_wanted.emit(item.data(PASSAGE), self.viewport().mapToGlobal(point))
