"""The list of speakers as cards: initials, name, offices, number of quotations, outlets, span of time."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.values.speaker import Speaker
from ui import icons
from ui.speakers.told import about, initials, offices
from ui.theme import Theme
from ui.translation import translate

SPEAKER = Qt.ItemDataRole.UserRole
EDGE, DISC, GAP = 12, 36, 10
LOG = logging.getLogger(__name__)
Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Speakers in the order they are given."""

    def __init__(self) -> None:
        super().__init__()
        self.speakers: tuple[Speaker, ...] = ()

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        self.beginResetModel()
        self.speakers = tuple(speakers)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.speakers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.speakers):
            return None
        speaker = self.speakers[index.row()]
        if role == SPEAKER:
            return speaker
        if role == Qt.ItemDataRole.DisplayRole:
            return speaker.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (speaker.name, offices(speaker), about(speaker)) if part)
        return None


class CardDelegate(QStyledItemDelegate):
    """Cards of one height."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        line, small = QFontMetrics(option.font).lineSpacing(), QFontMetrics(small_of(option.font)).lineSpacing()
        return QSize(200, 2 * 9 + line + 2 * small + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            speaker = index.data(SPEAKER)
            if isinstance(speaker, Speaker):
                self._card(painter, option.rect, option.state, option.font, speaker)
        except Exception:  # an exception in a paint is a crash
            LOG.exception("painting a card")
        finally:
            painter.restore()

    def _card(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, font: QFont, speaker: Speaker) -> None:
        theme = self.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(theme.selected))
        painter.setPen(QColor(theme.border))
        painter.drawLine(rect.left() + EDGE + DISC + GAP, rect.bottom(), rect.right() - EDGE, rect.bottom())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        ink = QColor(theme.selected_text if chosen else theme.text)
        faint = QColor(theme.selected_text if chosen else theme.muted)
        self._disc(painter, rect, font, speaker)
        left = rect.left() + EDGE + DISC + GAP
        width = rect.right() - EDGE - left
        name = QFont(font)
        name.setWeight(QFont.Weight.DemiBold)
        lines = [
            (speaker.name, name, ink),
            (offices(speaker), small_of(font), ink),
            (about(speaker), small_of(font), faint),
        ]
        lines = [line for line in lines if line[0]]
        height = sum(QFontMetrics(letters).lineSpacing() + 2 for _, letters, _ in lines)
        top = rect.top() + (rect.height() - height) // 2
        for text, letters, colour in lines:
            metrics = QFontMetrics(letters)
            painter.setFont(letters)
            painter.setPen(colour)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, top, width, metrics.lineSpacing()), Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.lineSpacing() + 2

    def _disc(self, painter: QPainter, rect: QRect, font: QFont, speaker: Speaker) -> None:
        place = QRectF(rect.left() + EDGE, rect.top() + (rect.height() - DISC) / 2, DISC, DISC)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.quotation_bar), 1.2))
        painter.setBrush(QColor(self.theme.quotation))
        painter.drawEllipse(place)
        letters = initials(speaker)
        if letters:
            painter.setFont(small_of(font))
            painter.setPen(QColor(self.theme.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letters)
        else:
            icons.draw(painter, place.adjusted(9, 9, -9, -9), "newspaper", QColor(self.theme.text))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def small_of(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * 0.9))
    return small


class CardList(QListView):
    """``opened(Speaker)`` on a click or Enter; several can be chosen with Ctrl and Shift."""

    opened = Signal(object)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel()
        self.look = CardDelegate(theme, self)
        self.setModel(self.cards)
        self.setItemDelegate(self.look)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(translate("Speakers", "Speakers"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point)))
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._clicked)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.selection_changed.emit())

    def chosen(self) -> list[Speaker]:
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.cards.speakers[row] for row in rows if row < len(self.cards.speakers)]

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        """The place in the list stays."""
        place, row = self.verticalScrollBar().value(), self.currentIndex().row()
        self.cards.show_speakers(speakers)
        if speakers:
            self.setCurrentIndex(self.cards.index(max(0, min(row, len(speakers) - 1))))
            self.clearSelection()
        self.verticalScrollBar().setValue(place)

    def _clicked(self, index: Index) -> None:
        if len(self.chosen()) == 1:
            self.opened.emit(index.data(SPEAKER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No search by typed letters: letters are commands here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(SPEAKER))
            return
        if event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        super().keyPressEvent(event)
