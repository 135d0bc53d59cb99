"""The dialog in which articles are put into collections and taken out of them."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.values import Collection
from ui import wording
from ui.translation import translate

CHECKED, UNCHECKED, PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
NUMBER = Qt.ItemDataRole.UserRole


class CollectionsDialog(QDialog):
    """``added`` and ``removed`` tell what to do to all of the articles; ``new_name`` names a collection to be made."""

    def __init__(
        self,
        known: Sequence[Collection],
        holding: Mapping[int, AbstractSet[int]],
        count: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Collections", "Collections"))
        self.setMinimumWidth(340)
        self._before: dict[int, Qt.CheckState] = {}
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.setPlaceholderText(translate("Collections", "A new collection"))
        self.field.setAccessibleName(translate("Collections", "A new collection"))
        self.list = QListWidget()
        self.list.setStyleSheet("QListWidget::item { padding: 5px 8px; }")
        self.list.setAccessibleName(translate("Collections", "Collections"))
        for one in known:
            held = len(holding.get(one.id, ()))
            state = CHECKED if held == count else PARTLY if held else UNCHECKED
            self._before[one.id] = state
            row = QListWidgetItem(one.name)
            row.setData(NUMBER, one.id)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(state)
            self.list.addItem(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(translate("Collections", "{0} into:").format(wording.articles(count))))
        if known:
            column.addWidget(self.list)
        column.addWidget(self.field)
        column.addWidget(buttons)
        (self.list if known else self.field).setFocus()

    def new_name(self) -> str:
        return " ".join(self.field.text().split())

    def added(self) -> tuple[int, ...]:
        return self._turned(CHECKED)

    def removed(self) -> tuple[int, ...]:
        return self._turned(UNCHECKED)

    def _turned(self, state: Qt.CheckState) -> tuple[int, ...]:
        rows = [self.list.item(row) for row in range(self.list.count())]
        numbers = [int(row.data(NUMBER)) for row in rows if row.checkState() == state]
        return tuple(number for number in numbers if self._before[number] != state)
