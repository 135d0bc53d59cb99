"""The list of all that one speaker said: each quotation with its day, outlet and article."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from reader.values.quote_card import SpokenWords
from ui.passages import PASSAGE, Passage, PassageDelegate
from ui.speakers.told import words_passage
from ui.theme import Theme
from ui.translation import translate

Index = QModelIndex | QPersistentModelIndex
BATCH = 50  # rows measured at once
KEPT = 20_000
ALL_LINES = 4


class WordsModel(QAbstractListModel):
    """``shared``: in how many articles the same statement stands, and whom those name where it is somebody else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.said: tuple[SpokenWords, ...] = ()
        self._shared: dict[SpokenWords, tuple[int, str]] = {}

    def show_words(self, said: Sequence[SpokenWords], shared: dict[SpokenWords, tuple[int, str]]) -> None:
        self.beginResetModel()
        self.said, self._shared = tuple(said), shared
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.said)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.said):
            return None
        if role not in {PASSAGE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        said = self.said[index.row()]
        shared, others = self._shared.get(said, (1, ""))
        passage = words_passage(said, shared, self.theme, others)
        return passage if role == PASSAGE else passage.sentence()


class WordsDelegate(PassageDelegate):
    """Remembers heights: measuring thousands of texts at every resize would be felt."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._heights: OrderedDict[tuple[object, int, str], QSize] = OrderedDict()

    def parts(self, passage: Passage, font: QFont) -> list[tuple[str, QFont, str, int]]:
        """Whom other outlets name is said in full."""
        told = super().parts(passage, font)
        if told and told[-1][0] == passage.footnote:
            told[-1] = (*told[-1][:3], ALL_LINES)
        return told

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        key = (index.data(PASSAGE), width, option.font.toString())
        known = self._heights.get(key)
        if known is None:
            known = self._heights[key] = super().sizeHint(option, index)
            if len(self._heights) > KEPT:
                self._heights.popitem(last=False)
        return known


class WordsList(QListView):
    """``went(SpokenWords)`` on a click or Enter, ``compare_wanted(SpokenWords)`` on its button or Space."""

    went = Signal(object)
    compare_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = WordsModel(theme)
        self.look = WordsDelegate(theme, self)
        self._on_button = False
        self.setModel(self.rows)
        self.setItemDelegate(self.look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(translate("Speakers", "What they said"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._clicked)

    def current(self) -> SpokenWords | None:
        row = self.currentIndex().row()
        return self.rows.said[row] if 0 <= row < len(self.rows.said) else None

    def _menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            self.menu_wanted.emit(self.rows.said[index.row()], self.viewport().mapToGlobal(point))

    def _clicked(self, index: Index) -> None:
        said = self.rows.said[index.row()]
        (self.compare_wanted if self._on_button else self.went).emit(said)

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        passage = index.data(PASSAGE) if index.isValid() else None
        self._on_button = bool(
            passage and passage.button and self.look.button_rect(self.visualRect(index)).contains(point)
        )
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        said = self.current()
        if said is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.went.emit(said)
        elif said is not None and event.key() == Qt.Key.Key_Space:
            self.compare_wanted.emit(said)
        elif event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
