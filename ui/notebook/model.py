"""The notebook's rows: a heading for each group, then its entries. It never raises into a view."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.values import NotebookEntry
from ui import wording
from ui.notebook.grouping import Grouping, grouped, passage_of
from ui.passages import PASSAGE, Passage
from ui.theme import Theme
from ui.translation import translate

ENTRY = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class NotebookModel(QAbstractListModel):
    """``entries`` are told as they come, newest first; the model groups them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.grouping = Grouping.ARTICLE
        self.entries: tuple[NotebookEntry, ...] = ()
        self._rows: list[tuple[Passage | None, NotebookEntry | None]] = []
        self._made: dict[str, tuple[NotebookEntry, Passage]] = {}
        self._made_for = (self.grouping, theme.name)

    def show_entries(self, entries: Sequence[NotebookEntry]) -> None:
        if self._made_for != (self.grouping, self.theme.name):
            self._made, self._made_for = {}, (self.grouping, self.theme.name)
        self.beginResetModel()
        self.entries = tuple(entries)
        self._rows = []
        for group in grouped(self.entries, self.grouping):
            self._rows.append((Passage(f"{group.name} · {wording.number(len(group.entries))}"), None))
            self._rows += [(None, entry) for entry in group.entries]
        self.endResetModel()

    def passage_at(self, row: int) -> Passage:
        """What a row shows; made when it is first looked at, since ten thousand at once would be felt."""
        passage, entry = self._rows[row]
        if passage is None and entry is not None:
            passage = self._passage_of(entry)
            self._rows[row] = (passage, entry)
        return passage or Passage("")

    def _passage_of(self, entry: NotebookEntry) -> Passage:
        """As it was made before, if nothing about it has changed."""
        made = self._made.get(entry.annotation.id)
        if made is not None and made[0] == entry:
            return made[1]
        passage = passage_of(entry, self.grouping, self.theme)
        self._made[entry.annotation.id] = (entry, passage)
        return passage

    def entry_at(self, row: int) -> NotebookEntry | None:
        return self._rows[row][1] if 0 <= row < len(self._rows) else None

    def rows_of(self, annotation_ids: set[str]) -> list[int]:
        """Where these annotations stand; one of two tags stands twice."""
        return [
            row
            for row, (_, entry) in enumerate(self._rows)
            if entry is not None and entry.annotation.id in annotation_ids
        ]

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
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
