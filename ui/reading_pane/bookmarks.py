"""The ribbon beside a bookmarked paragraph, painted in the page's left margin."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from reader.values import Annotation, ArticlePage, BlockRole, Motivation, TextSpan
from ui.reading_pane.layers import line_rects
from ui.reading_pane.looks import edge
from ui.reading_pane.page_document import Page
from ui.theme import Theme

GAP, WIDTH = 20.0, 9.0  # from the column to the ribbon's right edge, and across it
NOTCH = 0.3  # of its height


def bookmarks(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Those that mark a paragraph instead of words."""
    return [one for one in annotations if one.motivation is Motivation.BOOKMARKING]


def paragraph_at(article: ArticlePage, code_point: int) -> TextSpan | None:
    """The shown paragraph in which a code point stands, else the next one, without the blanks around it."""
    shown = (block.span for block in article.cleaning.blocks if block.role in {BlockRole.BODY, BlockRole.TITLE})
    span = next((span for span in shown if span.end > code_point and span.of(article.article.text).strip()), None)
    if span is None:
        return None
    words = span.of(article.article.text)
    start = span.start + len(words) - len(words.lstrip())
    return TextSpan(start, start + len(words.strip()))


def paint_bookmarks(
    painter: QPainter, page: Page, annotations: Iterable[Annotation], theme: Theme, clip: QRectF, column: float
) -> None:
    """Paint the ribbons that meet ``clip``. ``column``: x of the column's left edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for one in bookmarks(annotations):
        places = page.text_map.spans(one.span) if one.span is not None else []
        if not places:
            continue
        for rect in line_rects(page.document, places[0][0], places[0][0] + 1, clip):
            left, top, height = column - GAP - WIDTH, rect.top() + 2, rect.height() * 0.8
            points = [(0.0, 0.0), (WIDTH, 0.0), (WIDTH, height), (WIDTH / 2, height * (1 - NOTCH)), (0.0, height)]
            painter.setBrush(edge(one.colour, theme))
            painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in points]))
