"""The dialog in which one chooses what to export and in which format. Where to is asked afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.values.exporting import ExportFormat
from ui.translation import QT_TRANSLATE_NOOP, translate

FORMAT = Qt.ItemDataRole.UserRole
TEXTS = {
    ExportFormat.OBSIDIAN: (
        QT_TRANSLATE_NOOP("Export", "Markdown for Obsidian"),
        QT_TRANSLATE_NOOP("Export", "One file an article; what you write into it stays"),
    ),
    ExportFormat.WEB_ANNOTATION: (
        QT_TRANSLATE_NOOP("Export", "W3C Web Annotation (JSON-LD)"),
        QT_TRANSLATE_NOOP("Export", "Everything, to be imported again"),
    ),
    ExportFormat.EPUB_ANNOTATIONS: (
        QT_TRANSLATE_NOOP("Export", "EPUB annotations"),
        QT_TRANSLATE_NOOP("Export", "The W3C's draft for reading programs"),
    ),
    ExportFormat.HYPOTHESIS: (
        QT_TRANSLATE_NOOP("Export", "Hypothesis (JSON)"),
        QT_TRANSLATE_NOOP("Export", "Words, notes and tags; no colours"),
    ),
    ExportFormat.READWISE: (
        QT_TRANSLATE_NOOP("Export", "Readwise (CSV)"),
        QT_TRANSLATE_NOOP("Export", "A table; spreadsheets open it too"),
    ),
    ExportFormat.NOTES: (
        QT_TRANSLATE_NOOP("Export", "Annotations as plain text"),
        QT_TRANSLATE_NOOP("Export", "Words and notes under the article's reference"),
    ),
    ExportFormat.HTML: (
        QT_TRANSLATE_NOOP("Export", "Web page (HTML)"),
        QT_TRANSLATE_NOOP("Export", "The clean article with its annotations"),
    ),
    ExportFormat.TEXT: (
        QT_TRANSLATE_NOOP("Export", "Article as plain text"),
        QT_TRANSLATE_NOOP("Export", "The clean article under its reference"),
    ),
    ExportFormat.CSL_JSON: (
        QT_TRANSLATE_NOOP("Export", "CSL JSON"),
        QT_TRANSLATE_NOOP("Export", "For Zotero and other reference managers"),
    ),
    ExportFormat.BIBTEX: (QT_TRANSLATE_NOOP("Export", "BibTeX"), QT_TRANSLATE_NOOP("Export", "For LaTeX")),
    ExportFormat.RIS: (
        QT_TRANSLATE_NOOP("Export", "RIS"),
        QT_TRANSLATE_NOOP("Export", "For EndNote, Mendeley and others"),
    ),
}
GROUPS = {
    ExportFormat.OBSIDIAN: QT_TRANSLATE_NOOP("Export", "Annotations"),
    ExportFormat.HTML: QT_TRANSLATE_NOOP("Export", "Articles"),
    ExportFormat.CSL_JSON: QT_TRANSLATE_NOOP("Export", "References"),
}


def format_name(wanted: ExportFormat) -> str:
    return translate("Export", TEXTS[wanted][0])


@dataclass(frozen=True, slots=True)
class Scope:
    """What can be exported. ``name`` tells its owner which; ``text`` the reader, with the number."""

    name: str
    text: str


class ExportDialog(QDialog):
    """``scope()`` and ``chosen()`` tell what was wanted."""

    def __init__(self, scopes: Sequence[Scope], last: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Export", "Export"))
        self.resize(440, 540)
        self.what = QComboBox()
        self.what.setAccessibleName(translate("Export", "What to export"))
        for scope in scopes:
            self.what.addItem(scope.text, scope.name)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(translate("Export", "What"), self.what)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Export", "Format"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setStyleSheet("QListWidget::item { padding: 5px 8px; }")
        self.list.itemDoubleClicked.connect(lambda _row: self.accept())
        self._fill(last)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Export", "Choose where…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    def scope(self) -> str:
        return str(self.what.currentData())

    def chosen(self) -> ExportFormat:
        return ExportFormat(self.list.currentItem().data(FORMAT))

    def _fill(self, last: str) -> None:
        for wanted, (name, about) in TEXTS.items():
            if wanted in GROUPS:
                heading = QListWidgetItem(translate("Export", GROUPS[wanted]))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setForeground(
                    self.palette().brush(QPalette.ColorRole.PlaceholderText)
                )  # to be read all the same
                self.list.addItem(heading)
            row = QListWidgetItem(f"{translate('Export', name)}\n{translate('Export', about)}")
            row.setData(FORMAT, wanted.value)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, row.text().replace("\n", ". "))
            self.list.addItem(row)
            if wanted.value == last or self.list.currentItem() is None:
                self.list.setCurrentItem(row)
