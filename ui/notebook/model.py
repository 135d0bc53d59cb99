"""The notebook's rows: a heading for each group, then its entries. It never raises into a view."""

from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.values import NotebookEntry
from ui import wording
from ui.notebook.grouping import Arranged, Grouping, passage_of
from ui.passages import PASSAGE, Passage
from ui.theme import Theme
from ui.translation import translate

ENTRY = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class NotebookModel(QAbstractListModel):
    """Rows come arranged. What they show is made when it is first looked at, since ten thousand would be felt."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.grouping = Grouping.ARTICLE
        self.told = Arranged()
        self._passages: dict[int, Passage] = {}

    @property
    def entries(self) -> tuple[NotebookEntry, ...]:
        """As they came, newest first."""
        return self.told.entries

    def show(self, told: Arranged) -> list[int] | None:
        """Take new rows; which of them changed, or None where there are others now (and the model was reset)."""
        before = self.told
        if told.names != before.names:
            self.beginResetModel()
            self.told = told
            self._passages = {}
            self.endResetModel()
            return None
        self.told = told
        changed = [row for row, mark in enumerate(told.marks) if mark != before.marks[row]]
        for row in changed:
            self._passages.pop(row, None)
        return changed

    def forget(self) -> None:
        """What rows show is to be made anew: the theme is another."""
        self._passages = {}

    def passage_at(self, row: int) -> Passage:
        passage = self._passages.get(row)
        if passage is None:
            heading, entry = self.told.rows[row]
            passage = Passage(heading) if entry is None else passage_of(entry, self.grouping, self.theme)
            self._passages[row] = passage
        return passage

    def entry_at(self, row: int) -> NotebookEntry | None:
        return self.told.rows[row][1] if 0 <= row < len(self.told.rows) else None

    def rows_of(self, annotation_ids: set[str]) -> list[int]:
        """Where these annotations stand; one of two tags stands twice."""
        return [row for row, name in enumerate(self.told.names) if name in annotation_ids]

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.told.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.told.rows):
            return None
        entry = self.entry_at(index.row())
        if role == PASSAGE:
            return self.passage_at(index.row())
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            passage = self.passage_at(index.row())
            return passage.sentence() if entry is None else sentence(passage, entry)
        return None


def sentence(passage: Passage, entry: NotebookEntry) -> str:
    """A row as somebody would read it aloud: the colour in words, too."""
    colour = wording.colour_name(entry.annotation.colour)
    note = translate("Notebook", "Note: {0}").format(passage.note) if passage.note else ""
    about = passage.footnote if entry.title in passage.footnote else f"{entry.title}. {passage.footnote}"
    return ". ".join(part for part in (replace(passage, note="", footnote="").sentence(), note, colour, about) if part)
