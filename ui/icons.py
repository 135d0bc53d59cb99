"""Line icons of resources/icons, drawn in the colour of the text around them, sharp at every scale."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.places import RESOURCES


@cache
def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray((RESOURCES / "icons" / f"{name}.svg").read_bytes()))


def draw(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon in one colour into ``rect``."""
    scale = painter.device().devicePixelRatioF()
    picture = _picture(name, max(1, round(rect.width() * scale)), max(1, round(rect.height() * scale)), colour.rgba())
    painter.drawPixmap(rect, picture, QRectF(picture.rect()))


@lru_cache(maxsize=256)
def _picture(name: str, width: int, height: int, colour: int) -> QPixmap:
    """Rendered once for each size and colour: rows of the list ask for the same few again and again."""
    picture = QPixmap(QSize(width, height))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name).render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), QColor.fromRgba(colour))
    painter.end()
    return picture


class LineIcon(QIconEngine):
    """Takes its colour from the palette each time, so that a change of theme needs no new icon."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        colour = QApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        draw(painter, QRectF(rect), self._name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return LineIcon(self._name)


@cache
def icon(name: str) -> QIcon:
    return QIcon(LineIcon(name))


def application_icon() -> QIcon:
    """The program's own icon, in the sizes that desktops ask for."""
    made = QIcon()
    for side in (16, 32, 48, 128):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        _renderer("application").render(painter)
        painter.end()
        made.addPixmap(picture)
    return made


def forget() -> None:
    """Let go of every picture while Qt is still there: a pixmap that outlives the application can crash the exit."""
    for kept in (_renderer, _picture, icon):
        kept.cache_clear()
