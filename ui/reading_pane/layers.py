"""What is painted over or under the letters of a page without touching its document: quotations, matches, removed
parts, the sign of a note. Positions are the document's own."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument, QTextLayout, QTextLine

BAR_GAP = 12.0
BAR_WIDTH = 3.0


@dataclass(frozen=True, slots=True)
class Layer:
    """Spans painted alike, sorted by start. '' for a colour means: not drawn. ``dashed``: the bar is broken."""

    spans: tuple[tuple[int, int], ...]
    tint: str = ""
    bar: str = ""
    outline: str = ""
    dashed: bool = False

    def within(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The spans that meet [first, last). They may be nested, so the longest decides how far back to look."""
        if not self.spans:
            return
        longest = max(end - start for start, end in self.spans) if len(self.spans) < 400 else 20_000
        at = bisect_left(self.spans, (first - longest, 0))
        upto = bisect_right(self.spans, (last, 0))
        for start, end in self.spans[at:upto]:
            if end > first:
                yield start, end


def line_rects(document: QTextDocument, start: int, end: int, clip: QRectF) -> Iterator[QRectF]:
    """The rectangles of [start, end), one a line, in the document's coordinates, as far as they meet ``clip``."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        layout = block.layout()
        # Of a cell, the layout's own position is counted from the cell's corner.
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        if origin.y() > clip.bottom():
            return
        if layout.lineCount() and origin.y() + layout.boundingRect().height() >= clip.top():
            first = max(start - block.position(), 0)
            last = min(end - block.position(), block.length() - 1)
            yield from _lines(layout, origin, first, last, clip)
        block = block.next()


def _lines(layout: QTextLayout, origin: QPointF, first: int, last: int, clip: QRectF) -> Iterator[QRectF]:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begins = line.textStart()
        ends = begins + line.textLength()
        if ends <= first or begins >= last:
            continue
        top = origin.y() + line.y()
        if top > clip.bottom() or top + line.height() < clip.top():
            continue
        left = _x(line, max(first, begins))
        right = _x(line, min(last, ends))
        if last >= ends:
            right = min(right, line.naturalTextRect().right())
        yield QRectF(origin.x() + min(left, right), top, abs(right - left), line.height())


def _x(line: QTextLine, position: int) -> float:
    """Where a position of the line stands. PySide answers (x, position), its stubs say otherwise."""
    x: float = line.cursorToX(position)[0]  # type: ignore[index]
    return x


def line_at(document: QTextDocument, position: int) -> tuple[float, float]:
    """Top and base line of a position's line, in the document's coordinates; it is laid out as far as that."""
    block = document.findBlock(position)
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return (top + line.y(), top + line.y() + line.ascent()) if line.isValid() else (top, top)


def paint_layer(
    painter: QPainter, document: QTextDocument, layer: Layer, clip: QRectF, visible: tuple[int, int], column: float
) -> None:
    """Paint one layer. ``column``: x of the column's left edge, beside which bars stand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for start, end in layer.within(*visible):
        rects = list(line_rects(document, start, end, clip))
        if not rects:
            continue
        if layer.tint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(layer.tint))
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 3, 3)
        if layer.outline:
            painter.setPen(QPen(QColor(layer.outline), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(-1.5, 0.5, 1.5, -0.5), 3, 3)
        if layer.bar:
            _paint_bar(painter, layer, rects, column)


def _paint_bar(painter: QPainter, layer: Layer, rects: list[QRectF], column: float) -> None:
    top, bottom = rects[0].top() + 2, rects[-1].bottom() - 2
    pen = QPen(QColor(layer.bar), BAR_WIDTH, Qt.PenStyle.DashLine if layer.dashed else Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(column - BAR_GAP, top), QPointF(column - BAR_GAP, bottom))


def paint_note_sign(painter: QPainter, rect: QRectF, colour: QColor, ink: QColor) -> None:
    """A small sheet at the upper right corner of an annotation's last line: it has a note."""
    size = max(7.0, rect.height() * 0.3)
    sheet = QRectF(rect.right() - size * 0.35, rect.top() + 1 - size * 0.2, size, size)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(colour)
    painter.drawRoundedRect(sheet, 1.5, 1.5)
    step = size / 3
    for line in (1, 2):
        y = sheet.top() + step * line
        painter.drawLine(QPointF(sheet.left() + 2, y), QPointF(sheet.right() - 2, y))


def paint_seam(
    painter: QPainter, document: QTextDocument, seam: tuple[int, bool], column: tuple[float, float], colour: QColor
) -> None:
    """A line between two lines of text, where something is not shown. ``seam``: (position, below its line or above);
    ``column``: x of its edges."""
    position, below = seam
    top, base = line_at(document, position)
    y = base + (base - top) * 0.5 if below else top - 1
    painter.setPen(QPen(colour, 2))
    painter.drawLine(QPointF(column[0], y), QPointF(column[1], y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x, side in ((column[0], -1), (column[1], 1)):
        painter.drawPolygon([QPointF(x, y), QPointF(x + side * 7, y - 5), QPointF(x + side * 7, y + 5)])
