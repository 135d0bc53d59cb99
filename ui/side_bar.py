"""The sidebar: all articles, unread, starred, annotated, the trash; collections and saved searches; then publications,
authors, tags and languages. Articles can be dropped on collections."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHeaderView, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from reader.values import Collection, ListFilter, Query, SavedSearch
from ui import icons, wording
from ui.article_list.model import Index, dragged_ids
from ui.article_list.narrowing import PLAIN, Facts
from ui.session import Session
from ui.translation import translate

FILTER = Qt.ItemDataRole.UserRole
MOST = 300
COUNT_AFTER_MS = 1_500
ARROW = QColor("#808080")
NAMED = ("publication", "author", "tag", "language")


class SideBar(QTreeWidget):
    """``chosen(ListFilter)``; ``column_wanted(name)``: the notebook or the speakers; ``search_chosen(SavedSearch)``;
    ``dropped(collection or 0 for a new one, ids)``; ``counted(Facts)``; ``shelf_changed``: another row is current.
    """

    chosen = Signal(object)
    column_wanted = Signal(str)
    search_chosen = Signal(object)
    dropped = Signal(int, object)
    counted = Signal(object)
    menu_wanted = Signal(QPoint)
    shelf_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._groups: dict[str, QTreeWidgetItem] = {}
        self._fixed: dict[str, QTreeWidgetItem] = {}
        self.setObjectName("side_bar")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setIconSize(QSize(16, 16))
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("SideBar", "Sidebar"))
        self.setMinimumWidth(172)
        self.setAcceptDrops(True)
        self._target: QTreeWidgetItem | None = None
        self._facts = Facts()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_AFTER_MS)
        self._counting.timeout.connect(self._count_searches)
        self._fill_fixed()
        self.currentItemChanged.connect(self._choose)
        self.itemClicked.connect(self._toggle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))

    def _fill_fixed(self) -> None:
        rows: tuple[tuple[str, str, str, ListFilter | str], ...] = (
            ("all", translate("SideBar", "All articles"), "library", ListFilter()),
            ("unread", translate("SideBar", "Unread"), "read", ListFilter(unread=True)),
            ("starred", translate("SideBar", "Starred"), "star", ListFilter(starred=True)),
            ("annotated", translate("SideBar", "With annotations"), "highlight", ListFilter(annotated=True)),
            ("notebook", translate("SideBar", "Notebook"), "notebook", "notebook"),
            ("speakers", translate("SideBar", "Speakers"), "people", "speakers"),
            ("trash", translate("SideBar", "Trash"), "trash", ListFilter(deleted=True)),
        )
        for name, text, icon, wanted in rows:
            row = self._row(text, wanted)
            row.setIcon(0, icons.icon(icon))
            self.addTopLevelItem(row)
            self._fixed[name] = row
        for name, text, icon in (
            ("collection", translate("SideBar", "Collections"), "collection"),
            ("search", translate("SideBar", "Saved searches"), "bookmark"),
            ("publication", translate("SideBar", "Publications"), "newspaper"),
            ("author", translate("SideBar", "Authors"), "person"),
            ("tag", translate("SideBar", "Tags"), "tag"),
            ("language", translate("SideBar", "Languages"), "globe"),
        ):
            group = self._row(text, None)
            group.setIcon(0, icons.icon(icon))
            self.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setHidden(name != "collection")
            self._groups[name] = group
            group.setExpanded(name in {"collection", "search", "publication"})
        self.blockSignals(True)
        self.setCurrentItem(self._fixed["all"])
        self.blockSignals(False)

    def _row(
        self, text: str, wanted: ListFilter | SavedSearch | str | None, count: int | None = None
    ) -> QTreeWidgetItem:
        row = QTreeWidgetItem([text, wording.number(count) if count is not None else ""])
        row.setData(0, FILTER, wanted)
        row.setToolTip(0, text.replace("<", "‹")[:300])
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setSizeHint(0, QSize(10, 28))
        if count is not None:
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{text}, {wording.articles(count)}")
        return row

    def refresh(self) -> None:
        """Count again, in the background."""
        library = self._session.library
        articles, facets, shelves = library.articles, library.facets, library.shelves

        def work() -> Facts:
            return Facts(
                facets.publications(),
                facets.authors(),
                facets.tags(),
                facets.languages(),
                len(articles.ids(ListFilter(unread=True))),
                len(articles.ids(ListFilter())),
                shelves.collections(),
                shelves.searches(),
            )

        self._session.ask(work, self.show_facts, key="facts")

    def show_facts(self, facts: Facts) -> None:
        self._facts = facts
        self._target = None
        self._fixed["all"].setText(1, wording.number(facts.all))
        self._fixed["unread"].setText(1, wording.number(facts.unread) if facts.unread else "")
        current = self.currentItem()
        chosen = current.data(0, FILTER) if current is not None else None
        self.blockSignals(True)
        rows = [(one.name, ListFilter(collection=one.id), one.articles) for one in facts.collections]
        self._fill_group("collection", rows, chosen)
        self._fill_searches(chosen)
        for name in NAMED:
            self._fill_group(name, _named_rows(name, facts), chosen)
        self._groups["collection"].setHidden(False)
        if self.currentItem() is None and chosen is not None:
            self.setCurrentItem(self._fixed["all"])
        self.blockSignals(False)
        self.counted.emit(facts)
        self._counting.start()

    def _fill_group(self, name: str, rows: list[tuple[str, ListFilter, int]], chosen: object) -> None:
        group = self._groups[name]
        group.takeChildren()
        for text, wanted, count in rows:
            row = self._row(text, wanted, count)
            group.addChild(row)
            if wanted == chosen:
                self.setCurrentItem(row)
        group.setHidden(not rows)

    def _fill_searches(self, chosen: object) -> None:
        """Their counts come a little later: each is a search."""
        group = self._groups["search"]
        known = {_search_of(row).id: row.text(1) for row in _children(group)}
        group.takeChildren()
        for search in self._facts.searches:
            row = self._row(search.name, search)
            row.setToolTip(0, search.query.replace("<", "‹")[:300])
            row.setText(1, known.get(search.id, ""))
            group.addChild(row)
            if isinstance(chosen, SavedSearch) and chosen.id == search.id:
                self.setCurrentItem(row)
        group.setHidden(not self._facts.searches)

    def _count_searches(self) -> None:
        group, search = self._groups["search"], self._session.library.search
        if not self.isVisible() or not group.isExpanded() or not self._facts.searches:
            return
        wanted = self._facts.searches

        def work() -> dict[int, int]:
            return {one.id: search.ask(Query(one.query, limit=1)).total for one in wanted}

        self._session.ask(work, self._show_counts, key="saved counts")

    def _show_counts(self, counts: dict[int, int]) -> None:
        for row in _children(self._groups["search"]):
            search = _search_of(row)
            if search.id in counts:
                row.setText(1, wording.number(counts[search.id]))
                told = f"{search.name}, {wording.articles(counts[search.id])}"
                row.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)

    def shelf(self) -> Collection | SavedSearch | None:
        """The collection or the saved search that is the current row."""
        row = self.currentItem()
        wanted = row.data(0, FILTER) if row is not None else None
        if isinstance(wanted, SavedSearch):
            return wanted
        if isinstance(wanted, ListFilter) and wanted.collection is not None:
            return next((one for one in self._facts.collections if one.id == wanted.collection), None)
        return None

    def follow(self, wanted: ListFilter) -> None:
        """The list was filtered elsewhere: show which row says the same, none where none does."""
        plain = replace(wanted, order=PLAIN.order, descending=PLAIN.descending)
        current = self.currentItem()
        if current is not None and current.data(0, FILTER) == plain:
            return
        rows = [*self._fixed.values(), *(row for group in self._groups.values() for row in _children(group))]
        self.blockSignals(True)
        self.setCurrentItem(next((row for row in rows if row.data(0, FILTER) == plain), None))  # type: ignore[arg-type]
        self.blockSignals(False)
        self.shelf_changed.emit()

    def choose_column(self, name: str) -> None:
        """Show which column stands beside; the filter of the articles is what it was."""
        current = self.currentItem()
        at_column = current is None or isinstance(current.data(0, FILTER), str)
        row = self._fixed["all"] if name == "articles" and at_column else self._fixed.get(name)
        if row is not None and row is not current:
            self.blockSignals(True)
            self.setCurrentItem(row)
            self.blockSignals(False)

    def choose_all(self) -> None:
        self.setCurrentItem(self._fixed["all"])

    def _choose(self, row: QTreeWidgetItem | None) -> None:
        wanted = row.data(0, FILTER) if row else None
        if isinstance(wanted, str):
            self.column_wanted.emit(wanted)
        elif isinstance(wanted, SavedSearch):
            self.search_chosen.emit(wanted)
        elif wanted is not None:
            self.chosen.emit(wanted)
        self.shelf_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row current where none is, and that would be another filter: nobody chose it."""
        silent = self.currentItem() is None
        self.blockSignals(silent)
        super().focusInEvent(event)
        self.blockSignals(False)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The focus as the list of articles shows it: Fusion's own frame covers a part of the row, words and all."""
        super().drawRow(painter, option, index)
        if self.hasFocus() and index == self.currentIndex().siblingAtColumn(0):
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            row = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
            painter.drawRect(row.adjusted(1, 1, -1, -1))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The arrow of what can be opened. As a picture of the style sheet it would load two plugins at each start."""
        if self.model().hasChildren(index):
            side = self.indentation()
            place = QRect(rect.right() + 1 - side, rect.top() + (rect.height() - side) // 2, side, side)
            name = "down" if self.isExpanded(index) else "right"
            icons.draw(painter, QRectF(place), f"{name}-grey", ARROW)

    def _toggle(self, row: QTreeWidgetItem) -> None:
        wanted = row.data(0, FILTER)
        if isinstance(wanted, SavedSearch):
            self.search_chosen.emit(wanted)  # again, where something else was typed since
        elif row.childCount():
            row.setExpanded(not row.isExpanded())

    # -- articles that are dropped -------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_ids(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()  # files are for the window

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        target = self._drop_row(event.position().toPoint())
        self._mark_target(target)
        if target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._mark_target(None)

    def dropEvent(self, event: QDropEvent) -> None:
        target = self._drop_row(event.position().toPoint())
        self._mark_target(None)
        if target is not None:
            event.acceptProposedAction()
            wanted = target.data(0, FILTER)
            number = wanted.collection if isinstance(wanted, ListFilter) else 0
            self.dropped.emit(number or 0, dragged_ids(event.mimeData()))

    def _drop_row(self, at: QPoint) -> QTreeWidgetItem | None:
        """A collection, or the heading of all of them for a new one."""
        row: QTreeWidgetItem | None = self.itemAt(at)
        group = self._groups["collection"]
        return row if row is not None and (row is group or row.parent() is group) else None

    def _mark_target(self, target: QTreeWidgetItem | None) -> None:
        if target is self._target:
            return
        for row, brush in ((self._target, QBrush()), (target, self.palette().brush(QPalette.ColorRole.Midlight))):
            if row is not None:
                row.setBackground(0, brush)
                row.setBackground(1, brush)
        self._target = target


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (group.child(at) for at in range(group.childCount()))
    return [row for row in rows if row is not None]


def _search_of(row: QTreeWidgetItem) -> SavedSearch:
    search: SavedSearch = row.data(0, FILTER)
    return search


def _named_rows(name: str, facts: Facts) -> list[tuple[str, ListFilter, int]]:
    rows = []
    for value, count in facts.named(name)[:MOST]:
        shown = wording.language_name(value) if name == "language" else value
        rows.append((shown, ListFilter(**{name: value}), count))  # type: ignore[arg-type]
    return rows
