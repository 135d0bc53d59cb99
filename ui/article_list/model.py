"""The list's model: ids only, and where days begin. What a row shows is read from the library a page of rows at a time,
and the last pages are kept. It never raises into a view."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.values import ArticleRow, Snippet
from ui import wording
from ui.translation import translate

PAGE = 128
PAGES = 24
FEW_LOOKUPS = 3
ROW = Qt.ItemDataRole.UserRole
ENDS = '.!?…»”"'
TOLD = frozenset({ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
ARTICLES_MIME = "application/x-chytalnia-articles"
LOG = logging.getLogger(__name__)
Index = QModelIndex | QPersistentModelIndex


class ArticleListModel(QAbstractTableModel):
    """``read_rows``: ids -> rows, in the same order; ids that are gone may be missing.

    ``days``: place -> 'YYYY-MM-DD' of each first row of a day ('' without a date); ``days_changed`` tells the view.
    """

    days_changed = Signal()

    def __init__(self, read_rows: Callable[[Sequence[int]], list[ArticleRow]]) -> None:
        super().__init__()
        self._read_rows = read_rows
        self._ids: list[int] = []
        self._snippets: dict[int, Snippet] = {}
        self._pages: OrderedDict[int, dict[int, ArticleRow]] = OrderedDict()
        self._places: dict[int, int] | None = None
        self._lookups = 0
        self._followers: frozenset[int] = frozenset()
        self.days: dict[int, str] = {}

    @property
    def ids(self) -> list[int]:
        return self._ids

    def show_ids(
        self,
        ids: Iterable[int],
        snippets: dict[int, Snippet] | None = None,
        *,
        days: Iterable[tuple[int, str]] = (),
        followers: frozenset[int] = frozenset(),
        rows: Sequence[ArticleRow] = (),
    ) -> None:
        """Put other articles in the list. Equal ids only repaint, and more at the end only add rows, so that the
        selection stays. ``rows``: the first ones, where they are read already; all of a page or of the list.
        """
        fresh = list(ids)
        self._snippets, self._followers = snippets or {}, followers
        begun, self.days = self.days, dict(days)
        if fresh == self._ids:
            self.forget()
            self._know(rows)
            if begun != self.days:
                self.days_changed.emit()
            return
        count = len(self._ids)
        if count and fresh[:count] == self._ids:
            self.beginInsertRows(QModelIndex(), count, len(fresh) - 1)
            self._take(fresh, rows)
            self.endInsertRows()
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, 0))  # they are read anew
        else:
            self.beginResetModel()
            self._take(fresh, rows)
            self.endResetModel()
        if begun or self.days:
            self.days_changed.emit()

    def _take(self, ids: list[int], rows: Sequence[ArticleRow]) -> None:
        self._ids = ids
        self._places = None
        self._lookups = 0
        self._pages.clear()
        self._know(rows)

    def _know(self, rows: Sequence[ArticleRow]) -> None:
        """Keep the first page, where all of it is there."""
        if rows and len(rows) >= min(PAGE, len(self._ids)):
            self._pages[0] = {row.id: row for row in rows[:PAGE]}

    def add_snippets(self, snippets: dict[int, Snippet]) -> None:
        """Passages of rows that had none yet."""
        self._snippets |= snippets
        places = [place for place in map(self.place_of, snippets) if place is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0))

    def forget(self, ids: Iterable[int] = ()) -> None:
        """Read these rows again when they are next painted; all of them where none is named."""
        wanted = set(ids)
        if not wanted:
            self._pages.clear()
        else:
            for page in [page for page, rows in self._pages.items() if wanted & rows.keys()]:
                del self._pages[page]
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def place_of(self, article_id: int) -> int | None:
        """The row in which an article stands."""
        if self._places is None:
            self._lookups += 1
            if self._lookups <= FEW_LOOKUPS:  # a dictionary of 100,000 costs more than that
                return self._ids.index(article_id) if article_id in self._ids else None
            self._places = {which: place for place, which in enumerate(self._ids)}
        return self._places.get(article_id)

    def follows(self, article_id: int) -> bool:
        """Whether it stands below an article with the same text."""
        return article_id in self._followers

    def snippet(self, article_id: int) -> Snippet | None:
        return self._snippets.get(article_id)

    def row_at(self, place: int) -> ArticleRow | None:
        """What stands in a row; None where the article is gone or cannot be read."""
        if not 0 <= place < len(self._ids):
            return None
        page = place // PAGE
        rows = self._pages.get(page)
        if rows is None:
            rows = self._page(page)
        else:
            self._pages.move_to_end(page)
        return rows.get(self._ids[place])

    def _page(self, page: int) -> dict[int, ArticleRow]:
        try:
            rows = {row.id: row for row in self._read_rows(self._ids[page * PAGE : (page + 1) * PAGE])}
        except Exception:  # a view that asks must get an answer
            LOG.exception("rows of the list could not be read")
            rows = {}
        self._pages[page] = rows
        if len(self._pages) > PAGES:
            self._pages.popitem(last=False)
        return rows

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        try:
            return self._told(index.row(), role)
        except Exception:  # an exception in data() inside a paint is a crash
            LOG.exception("a row of the list could not be told")
            return None

    def _told(self, place: int, role: int) -> object:
        if role not in TOLD:
            return None
        row = self.row_at(place)
        if row is None:
            return None
        if role == ROW:
            return row
        return self._read_aloud(place, row) if role == Qt.ItemDataRole.AccessibleTextRole else heading(row)

    def _read_aloud(self, place: int, row: ArticleRow) -> str:
        """The first row of a day tells the day; a screen reader knows of no heading between rows."""
        parts = [wording.day_heading(self.days[place])] if place in self.days else []
        if row.id in self._followers:
            parts.append(translate("List", "The same text as above"))
        return ". ".join([*parts, sentence(row)])

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [ARTICLES_MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """The ids of dragged rows, for collections of this window."""
        mime = QMimeData()
        ids = [str(self._ids[index.row()]) for index in indexes if index.row() < len(self._ids)]
        mime.setData(ARTICLES_MIME, " ".join(ids).encode())
        return mime


def dragged_ids(mime: QMimeData) -> list[int]:
    """The articles of a drag that began in the list."""
    told = mime.data(ARTICLES_MIME).toStdString() if mime.hasFormat(ARTICLES_MIME) else ""
    return [int(part) for part in told.split() if part.isdigit()]


def heading(row: ArticleRow) -> str:
    """What a row is called: its title, its first words, or the name of its file, so that no row is blank."""
    if row.title or row.first_line:
        return row.title or row.first_line
    name = PurePath((row.file_path or "").replace("\\", "/")).name
    return name or translate("List", "Without a title")


def line_after(row: ArticleRow) -> str:
    """The row's first line; where the heading was made of its beginning, only what follows that."""
    stem = row.title.removesuffix("…")
    rest = row.first_line.removeprefix(stem)
    if not stem or rest == row.first_line:
        return row.first_line if row.title else ""
    if row.title.endswith("…"):
        return f"…{rest.rstrip()}" if rest.strip() else ""
    if rest and rest[0] not in ENDS:
        return row.first_line
    return rest.lstrip(ENDS + " ")


def sentence(row: ArticleRow) -> str:
    """A row as somebody would read it aloud."""
    parts = [translate("List", "Unread")] if row.unread else []
    if row.starred:
        parts.append(translate("List", "Starred"))
    parts.append(heading(row))
    parts.extend(part for part in (row.publication, wording.long_date(row.published)) if part)
    if row.quotations:
        parts.append(wording.quotations(row.quotations))
    if row.annotations:
        parts.append(wording.annotations(row.annotations))
    if row.tags:
        parts.append(translate("List", "Tags: {0}").format(", ".join(row.tags)))
    if row.duplicates:
        parts.append(translate("List", "Same text elsewhere: {0}").format(wording.articles(row.duplicates)))
    return ". ".join(parts)
