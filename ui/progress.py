"""How far an import is, in the status bar: files, time left, and a button that stops it."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.values import ImportProgress
from ui import wording
from ui.translation import translate


class ProgressLine(QWidget):
    """``cancelled`` when the button is pressed."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setMaximumHeight(10)
        self.bar.setAccessibleName(translate("Progress", "Import"))
        self.button = QPushButton(translate("Progress", "Stop"))
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.label)
        row.addWidget(self.bar)
        row.addWidget(self.button)
        self._begun = 0.0
        self._told = 0.0
        self.hide()

    def begin(self) -> None:
        self._begun = time.monotonic()
        self._told = 0.0
        self.bar.setRange(0, 0)
        self.label.setText(translate("Progress", "Importing…"))
        self.button.setEnabled(True)
        self.show()

    def tell(self, progress: ImportProgress) -> None:
        """Shown at most ten times a second: a folder of small files would tell far more often."""
        now = time.monotonic()
        if now - self._told < 0.1 and progress.done != progress.total:
            return
        self._told = now
        self.bar.setRange(0, max(progress.total, 1) if progress.total else 0)
        self.bar.setValue(progress.done)
        parts = [
            translate("Progress", "{0} of {1}").format(wording.number(progress.done), wording.number(progress.total)),
        ]
        seconds = now - self._begun
        if seconds > 3:
            read = max(0, progress.done - progress.known)
            speed = translate("Progress", "{0} a second").format(wording.number(round(read / seconds)))
            parts.append(speed)
        if progress.seconds_left is not None and progress.seconds_left > 3:
            parts.append(wording.duration(progress.seconds_left))
        self.label.setText("  ·  ".join(parts))

    def end(self) -> None:
        self.hide()

    def _cancel(self) -> None:
        self.button.setEnabled(False)
        self.label.setText(translate("Progress", "Stopping…"))
        self.cancelled.emit()
