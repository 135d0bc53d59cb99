"""The backups that there are, what each would bring back, and the way back: restoring asks once more."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.values import BackupSummary
from ui import wording
from ui.translation import translate

SUMMARY = Qt.ItemDataRole.UserRole


def moment_of(summary: BackupSummary) -> str:
    """When the backup was made, by the reader's clock: '12 April 2026, 14:05'."""
    moment = QDateTime.fromString(summary.moment, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return summary.moment
    local = moment.toLocalTime()
    day = wording.long_date(local.date().toString(Qt.DateFormat.ISODate))
    return f"{day}, {QLocale().toString(local.time(), 'HH:mm')}"


def preview(summary: BackupSummary) -> str:
    """What restoring a backup would do, in words."""
    told = [
        translate("Backups", "Brings back: {0}, {1}.").format(
            wording.articles(summary.articles), wording.annotations(summary.annotations)
        )
    ]
    if summary.lost:
        made = translate("Backups", "Made since then: {0}; they are brought back from their plain-text copy.")
        told.append(made.format(wording.annotations(summary.lost)))
    told.append(
        translate("Backups", "Articles imported since then are not in it. What is here now is set aside, not deleted.")
    )
    return " ".join(told)


class BackupsDialog(QDialog):
    """``back_up_wanted``; ``restore_wanted(path)`` once the reader has said yes twice."""

    back_up_wanted = Signal()
    restore_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Backups", "Backups"))
        self.resize(560, 420)
        self.told = QLabel(translate("Backups", "Looking at the backups…"))
        self.told.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setStyleSheet("QTreeWidget::item { padding: 4px; }")
        self.list.setColumnCount(3)
        self.list.setHeaderLabels(
            [translate("Backups", "Made"), translate("Backups", "Articles"), translate("Backups", "Annotations")]
        )
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.setAccessibleName(translate("Backups", "Backups"))
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.making = buttons.addButton(translate("Backups", "Back up now"), QDialogButtonBox.ButtonRole.ActionRole)
        self.restoring = buttons.addButton(translate("Backups", "Restore…"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.making, self.restoring):
            button.setAutoDefault(False)
        self.making.clicked.connect(self._make)
        self.restoring.clicked.connect(self._restore)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addWidget(self.about)
        column.addWidget(buttons)
        self.list.currentItemChanged.connect(lambda _row: self._tell())
        self._tell()

    def show_backups(self, backups: Sequence[BackupSummary]) -> None:
        """Newest first; the newest is the current one."""
        self.making.setEnabled(True)
        self.told.setText(
            translate(
                "Backups", "A backup is made every day on which something has changed; older ones are thinned out."
            )
            if backups
            else translate("Backups", "There is no backup yet. One is made every day on which something has changed.")
        )
        self.list.clear()
        for one in backups:
            row = QTreeWidgetItem([moment_of(one), wording.number(one.articles), wording.number(one.annotations)])
            row.setData(0, SUMMARY, one)
            for column in (1, 2):
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(row)
        newest = self.list.topLevelItem(0)
        if newest is not None:
            self.list.setCurrentItem(newest)
        self._tell()

    def chosen(self) -> BackupSummary | None:
        row = self.list.currentItem()
        summary = row.data(0, SUMMARY) if row is not None else None
        return summary if isinstance(summary, BackupSummary) else None

    def _tell(self) -> None:
        summary = self.chosen()
        self.restoring.setEnabled(summary is not None)
        self.about.setText(preview(summary) if summary else "")

    def _make(self) -> None:
        self.making.setEnabled(False)
        self.told.setText(translate("Backups", "A backup is being made…"))
        self.back_up_wanted.emit()

    def _restore(self) -> None:
        summary = self.chosen()
        if summary is None:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, translate("Backups", "Restore a backup"), "", parent=self)
        box.setText(translate("Backups", "Put the library back to {0}?").format(moment_of(summary)))
        box.setInformativeText(preview(summary))
        sure = box.addButton(translate("Backups", "Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is sure:
            self.accept()
            self.restore_wanted.emit(summary.path)
