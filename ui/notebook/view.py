"""The notebook's list: several entries can be chosen; arrows and clicks show the passage, Enter goes to the page."""

from collections import OrderedDict

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from reader.values import NotebookEntry
from ui.notebook.model import NotebookModel
from ui.passages import PASSAGE, Passage, PassageDelegate
from ui.theme import Theme
from ui.translation import translate

PAUSE_MS = 90
ALL_LINES = 4
BATCH = 50  # rows measured at once
KEPT = 20_000


class NotebookDelegate(PassageDelegate):
    """Remembers heights: measuring thousands of texts at every resize would be felt."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._heights: OrderedDict[tuple[object, int, str], QSize] = OrderedDict()

    def parts(self, passage: Passage, font: QFont) -> list[tuple[str, QFont, str, int]]:
        """Groups are headings here, and what is unsure about a place is said in full."""
        if not passage.key:
            heading = QFont(font)
            heading.setWeight(QFont.Weight.DemiBold)
            return [(passage.heading, heading, self.theme.text, 2)]
        told = super().parts(passage, font)
        if told and told[-1][0] == passage.footnote:
            told[-1] = (*told[-1][:3], ALL_LINES)
        return told

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        key = (index.data(PASSAGE), width, option.font.toString())
        known = self._heights.get(key)
        if known is None:
            known = self._heights[key] = super().sizeHint(option, index)
            if len(self._heights) > KEPT:
                self._heights.popitem(last=False)
        return known


class NotebookView(QListView):
    """``went(NotebookEntry)`` when one entry alone is chosen by the user; ``opened(entry)`` on Enter."""

    went = Signal(object)
    opened = Signal(object)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = NotebookModel(theme)
        self.look = NotebookDelegate(theme, self)
        self._quiet = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._go)
        self.setModel(self.rows)
        self.setItemDelegate(self.look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(translate("Notebook", "All annotations"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point)))
        self.verticalScrollBar().setSingleStep(24)

    def chosen(self) -> list[NotebookEntry]:
        """The chosen entries from top to bottom, each once."""
        found: dict[str, NotebookEntry] = {}
        for index in sorted(self.selectionModel().selectedIndexes(), key=lambda one: one.row()):
            entry = self.rows.entry_at(index.row())
            if entry is not None:
                found.setdefault(entry.annotation.id, entry)
        return list(found.values())

    def choose(self, annotation_ids: set[str]) -> None:
        """Choose these without going anywhere."""
        rows = self.rows.rows_of(annotation_ids)
        self._quiet = True
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.rows.index(row), self.rows.index(row))
        if rows:
            self.selectionModel().setCurrentIndex(self.rows.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False

    def show_again(self) -> None:
        """Group the entries anew; what was chosen stays chosen, and the list stays where it was."""
        ids = {entry.annotation.id for entry in self.chosen()}
        place, row = self.verticalScrollBar().value(), self.currentIndex().row()
        self._quiet = True
        self.rows.show_entries(self.rows.entries)
        self._quiet = False
        self.choose(ids)
        if not self.currentIndex().isValid():
            self.step_to(row)
        if place:
            # A list laid out in batches is too short yet for its former place.
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.verticalScrollBar().setValue(place)

    def step_to(self, row: int) -> None:
        """Make the first entry from ``row`` on (else the last one) the current one, without choosing it."""
        rows = [at for at in range(self.rows.rowCount()) if self.rows.entry_at(at) is not None]
        if rows:
            place = next((at for at in rows if at >= row), rows[-1])
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.rows.index(place), flag)

    def restyle(self, theme: Theme) -> None:
        self.look.theme = self.rows.theme = theme
        self.show_again()

    def _go(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.went.emit(chosen[0])

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._quiet:
            self._pause.start()
        self.selection_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid():
            self.step_to(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No search by typed letters: letters are commands here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (chosen := self.chosen()):
            self.opened.emit(chosen[0])
            return
        if event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        super().keyPressEvent(event)
