"""The dialog in which tags are put on articles: those that all have, and new ones."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.translation import translate

CHECKED, UNCHECKED, PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


class TagsDialog(QDialog):
    """``tags``: those of each selected article. ``added`` and ``removed`` tell what to do to all of them."""

    def __init__(self, tags: Sequence[tuple[str, ...]], known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Tags", "Tags"))
        self.setMinimumWidth(340)
        self._before: dict[str, Qt.CheckState] = {}
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Tags", "New tags, with commas between them"))
        self.field.setAccessibleName(translate("Tags", "New tags, with commas between them"))
        completer = QCompleter(sorted(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.list = QListWidget()
        self.list.setStyleSheet("QListWidget::item { padding: 5px 8px; }")
        self.list.setAccessibleName(translate("Tags", "Known tags"))
        used = {tag for some in tags for tag in some}
        for tag in sorted({*used, *known}, key=str.casefold):
            having = sum(tag in some for some in tags)
            state = CHECKED if having == len(tags) else PARTLY if having else UNCHECKED
            self._before[tag] = state
            row = QListWidgetItem(tag)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(state)
            self.list.addItem(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(translate("Tags", "Add:")))
        column.addWidget(self.field)
        if self._before:
            column.addWidget(self.list)
        column.addWidget(buttons)

    def added(self) -> tuple[str, ...]:
        typed = [part.strip().lstrip("#") for part in self.field.text().split(",")]
        return tuple(dict.fromkeys([*(tag for tag in typed if tag), *self._turned(CHECKED)]))

    def removed(self) -> tuple[str, ...]:
        return tuple(tag for tag in self._turned(UNCHECKED) if tag not in self.added())

    def _turned(self, state: Qt.CheckState) -> list[str]:
        rows = [self.list.item(row) for row in range(self.list.count())]
        return [row.text() for row in rows if row.checkState() == state and self._before[row.text()] != state]
