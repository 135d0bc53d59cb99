"""The dialog in which a note is written: the words it is about, the note, colour, look and tags."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.values import Annotation, AnnotationStyle, Colour
from ui import wording
from ui.reading_pane.selection_bar import dot
from ui.theme import Theme
from ui.translation import QT_TRANSLATE_NOOP, translate

STYLES = {
    AnnotationStyle.HIGHLIGHT: QT_TRANSLATE_NOOP("Note", "Highlighted"),
    AnnotationStyle.UNDERLINE: QT_TRANSLATE_NOOP("Note", "Underlined"),
    AnnotationStyle.STRIKE: QT_TRANSLATE_NOOP("Note", "Struck through"),
}


class ColourRow(QWidget):
    """Six buttons, one for each colour, each with its name for those who do not see it."""

    def __init__(self, chosen: Colour, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for colour in Colour:
            button = QToolButton()
            button.setCheckable(True)
            button.setChecked(colour is chosen)
            button.setIcon(dot(theme.mark(colour), QColor(theme.muted)))
            button.setIconSize(QSize(18, 18))
            button.setToolTip(wording.colour_name(colour))
            button.setAccessibleName(wording.colour_name(colour))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.group.addButton(button, list(Colour).index(colour))
            row.addWidget(button)
        row.addStretch(1)

    def colour(self) -> Colour:
        return list(Colour)[max(0, self.group.checkedId())]


class NoteDialog(QDialog):
    """``fields``: the keywords of `annotations.add` and `update`. Ctrl+Enter saves."""

    def __init__(
        self, words: str, annotation: Annotation | None, colour: Colour, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Note", "Note"))
        self.resize(460, 360)
        quoted = QLabel(words if len(words) <= 240 else words[:239] + "…")
        quoted.setTextFormat(Qt.TextFormat.PlainText)
        quoted.setWordWrap(True)
        quoted.setProperty("role", "muted")
        self.body = QPlainTextEdit(annotation.body if annotation else "")
        self.body.setPlaceholderText(translate("Note", "Your note"))
        self.body.setAccessibleName(translate("Note", "Your note"))
        self.body.setTabChangesFocus(True)
        self.colours = ColourRow(annotation.colour if annotation else colour, theme)
        self.look = QComboBox()
        self.look.setAccessibleName(translate("Note", "Look"))
        for style, text in STYLES.items():
            self.look.addItem(translate("Note", text), style)
        if annotation:
            self.look.setCurrentIndex(list(STYLES).index(annotation.style))
        self.tags = QLineEdit(", ".join(annotation.tags) if annotation else "")
        self.tags.setPlaceholderText(translate("Note", "Tags, with commas between them"))
        self.tags.setAccessibleName(translate("Note", "Tags, with commas between them"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)
        row = QHBoxLayout()
        row.addWidget(self.colours)
        row.addWidget(self.look)
        column = QVBoxLayout(self)
        for widget in (quoted, self.body):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.tags)
        column.addWidget(buttons)
        self.body.setFocus()

    def fields(self) -> dict[str, Any]:
        tags = [part.strip().lstrip("#") for part in self.tags.text().split(",")]
        return {
            "body": self.body.toPlainText().strip(),
            "colour": self.colours.colour(),
            "style": AnnotationStyle(self.look.currentData()),
            "tags": tuple(dict.fromkeys(tag for tag in tags if tag)),
        }
