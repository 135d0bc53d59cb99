"""The list itself: a table of one column that asks only for the rows it shows."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QWidget

from ui import wording
from ui.article_list.delegate import ArticleDelegate
from ui.article_list.model import ArticleListModel, Index
from ui.translation import translate


class ArticleListView(QTableView):
    """``opened(article id)`` when another row becomes the current one; ``menu_wanted(point on the screen)``."""

    opened = Signal(int)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ArticleListModel, delegate: ArticleDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self._delegate = delegate
        self._quiet = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(translate("List", "Articles"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(10)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point)))
        self.verticalScrollBar().setSingleStep(24)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._with_day: set[int] = set()
        model.days_changed.connect(self.set_days)
        self.set_row_height()

    def set_row_height(self, font: QFont | None = None) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height(font or self.font()))
        self._with_day = set()
        self.set_days()

    def set_days(self) -> None:
        """Make room for the day in the first row of each; what is seen stays where it is."""
        header, count = self.verticalHeader(), self._articles.rowCount()
        wanted = set(self._articles.days)
        if wanted == self._with_day:
            return
        top = self.rowAt(0)
        before = self.rowViewportPosition(top)
        usual = header.defaultSectionSize()
        high = usual + self._delegate.day_height(self.font())
        # Silently: else Qt computes all places anew after each of them, and there may be thousands.
        header.setUpdatesEnabled(False)
        header.blockSignals(True)
        for place in self._with_day - wanted:
            if place < count:
                header.resizeSection(place, usual)
        for place in wanted:
            if place < count:
                header.resizeSection(place, high)
        header.blockSignals(False)
        header.setUpdatesEnabled(True)
        self._with_day = wanted
        self.updateGeometries()
        bar = self.verticalScrollBar()
        if bar.value():
            bar.setValue(bar.value() + self.rowViewportPosition(top) - before)
        self.viewport().update()

    def is_looked_through(self) -> bool:
        """Whether somebody has scrolled away from the current row, and from the top."""
        current = self.currentIndex()
        seen = current.isValid() and self.viewport().rect().intersects(self.visualRect(current))
        return bool(self.verticalScrollBar().value()) and not seen

    def top_place(self) -> int:
        """The uppermost row that is seen."""
        return max(0, self.rowAt(0))

    def rows_seen(self) -> int:
        """How many rows of the beginning are on the screen at most, without headings of days."""
        return math.ceil(self.viewport().height() / max(1, self.verticalHeader().defaultSectionSize()))

    def selected_ids(self) -> list[int]:
        """The ids of the selected articles, in the order of the list."""
        ids = self._articles.ids
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [ids[place] for place in places if place < len(ids)]

    def current_id(self) -> int | None:
        place = self.currentIndex().row()
        return self._articles.ids[place] if 0 <= place < len(self._articles.ids) else None

    def choose(self, article_id: int, *, quietly: bool = False) -> bool:
        """Make an article the current one; False where it is not in the list. ``quietly``: without opening it."""
        place = self._articles.place_of(article_id)
        if place is None:
            return False
        self._quiet = quietly
        self.choose_place(place)
        self._quiet = False
        return True

    def choose_place(self, place: int) -> None:
        """Qt's own setCurrentIndex looks at the keyboard: with Ctrl held since Ctrl+Z it would select nothing."""
        index = self._articles.index(place, 0)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def show_at_top(self, place: int) -> None:
        """Scroll so that this row is the uppermost that is seen, as far as there are rows below it."""
        self.scrollTo(self._articles.index(place, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def select_too(self, ids: Sequence[int]) -> None:
        """Add articles to the selection; the current one stays."""
        wanted = QItemSelection()
        for article_id in ids:
            place = self._articles.place_of(article_id)
            if place is not None:
                index = self._articles.index(place, 0)
                wanted.select(index, index)
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.Select)

    def step(self, by: int) -> None:
        """Go to the next (+1) or the previous (-1) article."""
        count = len(self._articles.ids)
        if count:
            now = self.currentIndex().row()
            self.choose_place(max(0, min(count - 1, now + by if now >= 0 else 0)))

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.opened.emit(self._articles.ids[current.row()])

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A day is no article: pressing it does nothing."""
        at = event.position().toPoint()
        place = self.rowAt(at.y())
        inside = at.y() - self.rowViewportPosition(place)
        if place in self._with_day and inside < self._delegate.day_height(self.font()):
            event.accept()
            return
        super().mousePressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """What is dragged is shown as a number: pictures of a thousand rows help nobody."""
        drag = QDrag(self)
        drag.setMimeData(self._articles.mimeData(self.selectionModel().selectedRows()))
        drag.setPixmap(_drag_picture(wording.articles(len(self.selected_ids())), self))
        drag.exec(actions & ~Qt.DropAction.MoveAction or Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row current where none is, without selecting it: nobody chose that article."""
        chosen, self._quiet = self.currentIndex().isValid(), True
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No search by typed letters: letters are commands here."""
        if event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and not event.modifiers() and self._articles.ids:
            self.choose_place(0 if event.key() == Qt.Key.Key_Home else len(self._articles.ids) - 1)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.selectedIndexes() and self._articles.ids:
            place = max(0, self.currentIndex().row())
            self.choose_place(place)
            self.opened.emit(self._articles.ids[place])
            return
        super().keyPressEvent(event)


def _drag_picture(text: str, widget: QWidget) -> QPixmap:
    label = QLabel(text)
    label.setProperty("role", "dragged")
    label.setFont(widget.font())
    label.adjustSize()
    return label.grab()
