"""The notebook's list: several entries can be chosen; arrows and clicks show the passage, Enter goes to the page."""

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
from ui.notebook.grouping import Arranged
from ui.notebook.model import NotebookModel
from ui.passages import Passage, PassageDelegate
from ui.theme import Theme
from ui.translation import translate

PAUSE_MS = 90
ALL_LINES = 4
BATCH = 120  # rows laid out at once; most have been measured before
KEPT = 20_000


class NotebookDelegate(PassageDelegate):
    """Remembers heights by what a row shows: measuring thousands of texts at every change would be felt."""

    def __init__(self, theme: Theme, rows: NotebookModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows = rows
        self._heights: dict[int, QSize] = {}
        self._measured_for: tuple[object, ...] = ()

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

    def begin(self, *measured_for: object) -> None:
        """Rows are about to be laid out; in another width or font, or grouped otherwise, what was measured is void."""
        if measured_for != self._measured_for or len(self._heights) > KEPT:
            self._heights, self._measured_for = {}, measured_for

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        mark = self._rows.told.marks[index.row()]
        known = self._heights.get(mark)
        if known is None:
            known = self._heights[mark] = super().sizeHint(option, index)
        return known

    def height_of(self, mark: int) -> int | None:
        """The height of what has this mark, if it was measured."""
        known = self._heights.get(mark)
        return known.height() if known else None


class NotebookView(QListView):
    """``went(NotebookEntry)`` when one entry alone is chosen by the user; ``opened(entry)`` on Enter."""

    went = Signal(object)
    opened = Signal(object)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = NotebookModel(theme)
        self.look = NotebookDelegate(theme, self.rows, self)
        self._place: int | None = None
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
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._go_back(most))

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

    def show_rows(self, told: Arranged) -> None:
        """Show other rows; what was chosen stays chosen, and the list stays where it was."""
        ids = {entry.annotation.id for entry in self.chosen()}
        place, row, before = self.verticalScrollBar().value(), self.currentIndex().row(), self.rows.told.marks
        self._quiet = True
        changed = self.rows.show(told)
        self._quiet = False
        if changed is not None and not self._have_grown(changed, before):
            for one in changed:
                self.update(self.rows.index(one))
            return
        if changed is None:
            self.choose(ids)
            if not self.currentIndex().isValid():
                self.step_to(row)
        self._lay_out_at(place)

    def _have_grown(self, changed: list[int], before: tuple[int, ...]) -> bool:
        """True where one of the changed rows, seen or not, is not as high as it was."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return any(
            (was := self.look.height_of(before[row])) is not None
            and was != self.look.sizeHint(option, self.rows.index(row)).height()
            for row in changed
        )

    def _lay_out_at(self, place: int) -> None:
        """Lay the rows out in batches, between which the window lives, and then stand at ``place`` again.

        Until then the list shows what it showed: laid out as far as it is, it would be too short for its place.
        """
        if place:
            self._place = place
            self.viewport().setUpdatesEnabled(False)
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()

    def _go_back(self, most: int) -> None:
        """The list has become longer. Its last batch ends the waiting, also where the place is no more."""
        if self._place is not None and (most >= self._place or not self._is_being_laid_out()):
            self.verticalScrollBar().setValue(min(self._place, most))
            self._place = None
            self.viewport().setUpdatesEnabled(True)

    def _is_being_laid_out(self) -> bool:
        last = self.rows.index(self.rows.rowCount() - 1)
        return last.isValid() and not self.visualRect(last).isValid()

    def doItemsLayout(self) -> None:
        self.look.begin(self.viewport().width(), self.font().toString(), self.rows.grouping, self.look.theme.name)
        super().doItemsLayout()
        self._go_back(self.verticalScrollBar().maximum())

    def step_to(self, row: int) -> None:
        """Make the first entry from ``row`` on (else the last one) the current one, without choosing it."""
        rows = [at for at in range(self.rows.rowCount()) if self.rows.entry_at(at) is not None]
        if rows:
            place = next((at for at in rows if at >= row), rows[-1])
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.rows.index(place), flag)

    def restyle(self, theme: Theme) -> None:
        self.look.theme = self.rows.theme = theme
        self.rows.forget()
        self._lay_out_at(self.verticalScrollBar().value())

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
