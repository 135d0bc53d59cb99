"""Line icons of resources/icons, drawn in the colour of the text around them, sharp at every scale."""

import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ui.places import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

DRAWN = "icons/drawn.bin"  # in a built program: packaging/icons.py writes it


@cache
def _renderer(name: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer  # a twentieth of the window's start, and a built program's needs none

    return QSvgRenderer(QByteArray((RESOURCES / "icons" / f"{name}.svg").read_bytes()))


def shape(name: str, width: int, height: int) -> QImage:
    """Of an icon, how much of each pixel it covers (Format_Alpha8)."""
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name).render(painter)
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Alpha8)


@cache
def _drawn() -> tuple[dict[str, dict[str, int]], bytes]:
    """Shapes drawn when the program was built: where each begins, by name and '16x16', and all of them, row by row."""
    try:
        index, _line, shapes = (RESOURCES / DRAWN).read_bytes().partition(b"\n")
    except FileNotFoundError:
        return {}, b""
    return json.loads(index), shapes


def _shape(name: str, width: int, height: int) -> QImage:
    index, shapes = _drawn()
    begins = index.get(name, {}).get(f"{width}x{height}")
    if begins is None:
        return shape(name, width, height)
    covered = shapes[begins : begins + width * height]
    return QImage(covered, width, height, width, QImage.Format.Format_Alpha8).copy()


def draw(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon in one colour into ``rect``."""
    scale = painter.device().devicePixelRatioF()
    picture = _picture(name, max(1, round(rect.width() * scale)), max(1, round(rect.height() * scale)), colour.rgba())
    painter.drawPixmap(rect, picture, QRectF(picture.rect()))


@lru_cache(maxsize=256)
def _picture(name: str, width: int, height: int, colour: int) -> QPixmap:
    """Made once for each size and colour: rows of the list ask for the same few again and again."""
    picture = QPixmap(QSize(width, height))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.drawImage(0, 0, _shape(name, width, height))
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
    for kept in (_renderer, _drawn, _picture, icon):
        kept.cache_clear()
