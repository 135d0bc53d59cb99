"""The small dialog that asks for a name: of a collection, of a saved search."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

LONGEST = 200


class NameDialog(QDialog):
    """``name()`` is what was typed, on one line; it cannot be left blank."""

    def __init__(self, title: str, question: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(340)
        label = QLabel(question)
        label.setWordWrap(True)
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(question)
        self.field.selectAll()
        label.setBuddy(self.field)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.buttons)
        self._check()

    def name(self) -> str:
        return " ".join(self.field.text().split())

    def _check(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name()))
