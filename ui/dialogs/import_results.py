"""What became of the files of an import: one list, the failed ones first, that can be copied. Never a row of boxes."""

import os
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.values import ImportOutcome, ImportResult, ImportResults
from ui import wording
from ui.translation import said, translate

ORDER = (ImportOutcome.FAILED, ImportOutcome.SKIPPED, ImportOutcome.UPDATED, ImportOutcome.ADDED)
MOST = 5_000
PADDING = 20


def summary(results: Sequence[ImportResult]) -> str:
    """'added: 12, failed: 1. Files of other kinds that were passed over: …'."""
    counts = Counter(result.outcome for result in results)
    parts = [
        f"{translate('Import', wording.OUTCOMES[outcome])}: {wording.number(counts[outcome])}"
        for outcome in reversed(ORDER)
        if counts[outcome]
    ]
    told = ", ".join(parts) or translate("Import", "Nothing to import was found")
    passed = said(results.passed_over_told) if isinstance(results, ImportResults) else ""
    return f"{told}. {passed}" if passed else told


def short_names(paths: Sequence[str]) -> list[str]:
    """Each path without the folder that all of them have in common."""
    try:
        shared = os.path.commonpath([os.path.dirname(path) for path in paths]) if paths else ""  # noqa: PTH120 - words
    except ValueError:  # on two disks, or with and without a folder
        shared = ""
    return [path[len(shared) :].lstrip("/\\") or path for path in paths]


class _Wrapped(QStyledItemDelegate):
    """Rows as high as their words need in the width of their column, which a styled tree does not ask for."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        usual, words = super().sizeHint(option, index), str(index.data() or "")
        room = self._tree.columnWidth(index.column()) - PADDING
        wrapped = option.fontMetrics.boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, words)
        return QSize(usual.width(), max(usual.height(), wrapped.height() + PADDING // 2))


class ImportResultsDialog(QDialog):
    def __init__(self, results: Sequence[ImportResult], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Import", "Imported files"))
        self.resize(680, 420)
        self._results = sorted(results, key=lambda result: ORDER.index(result.outcome))
        self.list = QTreeWidget()
        self.list.setColumnCount(3)
        self.list.setHeaderLabels(
            [translate("Import", "Outcome"), translate("Import", "File"), translate("Import", "Why")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(translate("Import", "Imported files"))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self.list.header().setHighlightSections(False)
        self.list.setItemDelegate(_Wrapped(self.list))
        self.list.setWordWrap(True)  # a reason is a sentence, and stands there whole
        shown = self._results[:MOST]
        for result, name in zip(shown, short_names([one.file_path for one in shown]), strict=True):
            told = translate("Import", wording.OUTCOMES[result.outcome])
            row = QTreeWidgetItem([told, name, said(result.reason)])
            row.setToolTip(1, result.file_path.replace("<", "‹"))
            row.setToolTip(2, row.text(2).replace("<", "‹"))
            for place in range(3):
                row.setTextAlignment(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.list.addTopLevelItem(row)
        self.list.setColumnWidth(1, 260)
        self.list.header().sectionResized.connect(lambda *_widths: self.list.doItemsLayout())  # as high as they need
        heading = QLabel(summary(results))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copying = buttons.addButton(translate("Import", "Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        copying.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(heading)
        column.addWidget(self.list)
        column.addWidget(buttons)

    def copy(self) -> None:
        lines = [
            "\t".join((translate("Import", wording.OUTCOMES[one.outcome]), one.file_path, said(one.reason)))
            for one in self._results
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
