"""A ring around what has the focus, where Qt's Fusion style shows none that one could see: boxes to choose from and to
check, sliders, texts, and buttons, whose look says only which one Enter means. Everything else draws its own."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from shiboken6 import isValid

RINGED = (QCheckBox, QComboBox, QAbstractSlider, QPushButton, QLabel, QScrollArea)
AROUND = 3
ROUND, ROUND_BOX, ROUND_CHIP = 5.0, 8.0, 13.0  # the last two: what style.qss rounds by 6 and 11, and the way out to it
MOVING = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class _Ring(QWidget):
    """Lies over the whole window's contents, so that no box cuts it off, and goes where its widget goes."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around.window())
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        above: QWidget | None = around
        while above is not None and not above.isWindow():
            above.installEventFilter(self)
            above = above.parentWidget()
        self._settle()

    def _settle(self) -> None:
        around = self._around
        place = QRect(around.mapTo(around.window(), QPoint(0, 0)), around.size())
        self.setGeometry(place.adjusted(-AROUND, -AROUND, AROUND, AROUND))
        self.setVisible(around.isVisible())
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVING and isValid(self._around):
            self._settle()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        by = _rounding(self._around)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), by, by)
        painter.end()


def _rounding(around: QWidget) -> float:
    """The ring runs two pixels outside its widget's frame, along it."""
    if around.property("role") == "chip":
        return ROUND_CHIP
    return ROUND_BOX if isinstance(around, QComboBox | QPushButton) else ROUND


class FocusRing(QObject):
    """Follows the focus of the whole program. Each place gets a ring of its own, which goes with its window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: _Ring | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if isinstance(now, RINGED) and not isinstance(now, QScrollBar):
            self._ring = _Ring(now)
