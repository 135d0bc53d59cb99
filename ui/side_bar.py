"""The sidebar: all articles, unread, starred, annotated, the trash; then publications, authors, tags and languages."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.values import ListFilter
from ui import icons, wording
from ui.session import Session
from ui.translation import translate

FILTER = Qt.ItemDataRole.UserRole
MOST = 300
Counted = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the library counts; each list by falling count."""

    publications: Counted
    authors: Counted
    tags: Counted
    languages: Counted
    unread: int
    all: int


class SideBar(QTreeWidget):
    """``chosen(ListFilter)``; ``column_wanted(name)``: the notebook or the speakers."""

    chosen = Signal(object)
    column_wanted = Signal(str)

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
        self.setMinimumWidth(150)
        self._fill_fixed()
        self.currentItemChanged.connect(self._choose)
        self.itemClicked.connect(self._toggle)

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
            ("publication", translate("SideBar", "Publications"), "newspaper"),
            ("author", translate("SideBar", "Authors"), "person"),
            ("tag", translate("SideBar", "Tags"), "tag"),
            ("language", translate("SideBar", "Languages"), "globe"),
        ):
            group = self._row(text, None)
            group.setIcon(0, icons.icon(icon))
            group.setHidden(True)
            self.addTopLevelItem(group)
            self._groups[name] = group
            group.setExpanded(name == "publication")
        self.blockSignals(True)
        self.setCurrentItem(self._fixed["all"])
        self.blockSignals(False)

    def _row(self, text: str, wanted: ListFilter | str | None, count: int | None = None) -> QTreeWidgetItem:
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
        articles, facets = self._session.library.articles, self._session.library.facets

        def work() -> Facts:
            return Facts(
                facets.publications(),
                facets.authors(),
                facets.tags(),
                facets.languages(),
                len(articles.ids(ListFilter(unread=True))),
                len(articles.ids(ListFilter())),
            )

        self._session.ask(work, self.show_facts, key="facts")

    def show_facts(self, facts: Facts) -> None:
        self._fixed["all"].setText(1, wording.number(facts.all))
        self._fixed["unread"].setText(1, wording.number(facts.unread) if facts.unread else "")
        current = self.currentItem()
        chosen = current.data(0, FILTER) if current is not None else None
        self.blockSignals(True)
        for name, counted in (
            ("publication", facts.publications),
            ("author", facts.authors),
            ("tag", facts.tags),
            ("language", facts.languages),
        ):
            self._fill_group(name, counted[:MOST], chosen)
        if self.currentItem() is None:
            self.setCurrentItem(self._fixed["all"])
        self.blockSignals(False)

    def _fill_group(self, name: str, counted: Counted, chosen: ListFilter | None) -> None:
        group = self._groups[name]
        group.takeChildren()
        for value, count in counted:
            shown = wording.language_name(value) if name == "language" else value
            wanted = ListFilter(**{name: value})  # type: ignore[arg-type]
            row = self._row(shown, wanted, count)
            group.addChild(row)
            if wanted == chosen:
                self.setCurrentItem(row)
        group.setHidden(not counted)

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
        elif wanted is not None:
            self.chosen.emit(wanted)

    def _toggle(self, row: QTreeWidgetItem) -> None:
        if row.childCount():
            row.setExpanded(not row.isExpanded())
