"""A scroll bar that shows where things are: annotations, quotations and matches, as thin ticks."""

import logging
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

LOG = logging.getLogger(__name__)


class MarkedScrollBar(QScrollBar):
    """``ticks``: (share of the document 0..1, colour, lane 0 left | 1 right)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks: tuple[tuple[float, str, int], ...] = ()

    @property
    def ticks(self) -> tuple[tuple[float, str, int], ...]:
        return self._ticks

    def show_ticks(self, ticks: Iterable[tuple[float, str, int]]) -> None:
        self._ticks = tuple(ticks)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        try:
            painter = QPainter(self)
            painter.setPen(Qt.PenStyle.NoPen)
            height, half = self.height() - 6, self.width() / 2
            for share, colour, lane in self._ticks:
                painter.setBrush(QColor(colour))
                painter.drawRect(QRectF(lane * half + 1, 2 + share * height, half - 2, 3))
            painter.end()
        except Exception:  # an exception in a paint is a crash
            LOG.exception("painting the scroll bar")
