"""The notes of annotations in the margin, beside their lines, where the pane has room for them. They are painted on the
page's viewport and never touch its document, so that they cost no layout; places are the document's own."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip

from reader.values import Annotation
from ui.reading_pane.layers import line_at
from ui.reading_pane.looks import edge
from ui.reading_pane.page_document import Page
from ui.reading_pane.page_style import SMALL, PageStyle

NARROWEST, WIDEST = 150.0, 270.0
GAP, EDGE = 26.0, 18.0  # from the column to the notes, and from the notes to the end of the pane
INSIDE, BETWEEN = 10.0, 8.0  # from a note's bar to its words, and from a note to the next one
LINES = 9
LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class Card:
    """One note as it stands: ``line`` is the top of its words' first line, ``top`` its own, lower where others stand.

    ``cut``: not all of its words are shown.
    """

    annotation: Annotation
    words: QTextLayout
    height: float
    line: float
    top: float
    cut: bool


class MarginNotes(QObject):
    """``chosen(id)``: a note was pressed; ``edit_wanted(id)``: the chosen one was; ``menu_wanted(id, point)``."""

    chosen = Signal(str)
    edit_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._page: Page | None = None
        self._style: PageStyle | None = None
        self._waiting: list[tuple[int, Annotation]] = []
        self._next = 0
        self._left, self._width = 0.0, 0.0
        self.cards: list[Card] = []
        self.current = ""
        self._pressed = False
        self._usual_cursor: QCursor | None = None
        view.viewport().installEventFilter(self)
        view.viewport().setMouseTracking(True)

    # -- which notes, and where ------------------------------------------------------------------------------------

    def take(self, page: Page, style: PageStyle, annotations: Iterable[Annotation]) -> bool:
        """The notes of a page. True where there are some now and were none, or the other way round."""
        before = bool(self._waiting)
        self._page, self._style = page, style
        self._waiting = sorted(
            (
                (places[0][0], one)
                for one in annotations
                if one.body.strip() and one.span is not None and (places := page.text_map.spans(one.span))
            ),
            key=lambda placed: placed[0],
        )
        self.forget_places()
        return bool(self._waiting) != before

    def margins(self, width: float, column: float, least: float) -> tuple[float, float]:
        """The left and right margin of a page in a pane of ``width``; the notes take what the column leaves.

        The column keeps its width: it stands aside where that makes room, and where it does not, there are no notes.
        """
        side = max(least, (width - column) / 2)
        room = width - column - least
        self._width = 0.0
        if self._waiting and room >= GAP + NARROWEST + EDGE:
            right = max(side, min(room, GAP + WIDEST + EDGE))
            self._width = min(WIDEST, right - GAP - EDGE)
            self._left = width - right + GAP
            side = max(least, width - column - right)
            self.forget_places()
            return side, right
        self.forget_places()
        return side, side

    @property
    def shown(self) -> bool:
        return self._width > 0

    def choose(self, annotation_id: str) -> None:
        """Show which note is the current one."""
        if annotation_id != self.current:
            self.current = annotation_id
            self._view.viewport().update()

    def forget_places(self) -> None:
        """The page is laid out anew, so every note is to be put in its place again."""
        self.cards, self._next = [], 0

    def _stack_until(self, position: int) -> None:
        """Put the notes of all words before a position of the document in their places, none over another.

        Only as far as is seen: asking for the place of a line further down would lay out the whole document.
        """
        while self._page and self._next < len(self._waiting) and self._waiting[self._next][0] < position:
            at, annotation = self._waiting[self._next]
            line, baseline = line_at(self._page.document, at)
            words, height, cut = self._set(annotation.body)
            beside = baseline - words.lineAt(0).ascent()  # its first line stands level with the words'
            free = self.cards[-1].top + self.cards[-1].height + BETWEEN if self.cards else 0.0
            self.cards.append(Card(annotation, words, height, line, max(beside, free), cut))
            self._next += 1

    def _set(self, body: str) -> tuple[QTextLayout, float, bool]:
        """A note's words in lines of the margin's width: the layout, its height, whether words were left out."""
        font = self._font()
        told = "\u2028".join(line for line in body.strip()[:2_000].splitlines() if line.strip())
        words, height, end = _lines(told, font, self._width - INSIDE)
        if end >= len(told):
            return words, height, False
        last = words.lineAt(words.lineCount() - 1)
        tail = told[last.textStart() : last.textStart() + 400].replace("\u2028", " ")
        ended = QFontMetricsF(font).elidedText(tail, Qt.TextElideMode.ElideRight, self._width - INSIDE - 1)
        if not ended.endswith("…"):
            ended += "…"
        words, height, _end = _lines(told[: last.textStart()] + ended, font, self._width - INSIDE)
        return words, height, True

    def _font(self) -> QFont:
        font = QFont()
        if self._style is not None:
            font.setPointSizeF(max(7.0, self._style.size * SMALL * 0.95))
        return font

    # -- painting --------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, clip: QRectF, last: int) -> None:
        """Paint the notes that meet ``clip``; ``last``: the last visible position of the document."""
        style = self._style
        if not self.shown or style is None:
            return
        self._stack_until(last)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card in self.cards:
            if card.top > clip.bottom() and card.line > clip.bottom():
                break
            if max(card.top + card.height, card.line) >= clip.top() and min(card.top, card.line) <= clip.bottom():
                self._paint_card(painter, card, style)

    def _paint_card(self, painter: QPainter, card: Card, style: PageStyle) -> None:
        theme, place = style.theme, self._rect(card)
        colour = edge(card.annotation.colour, theme)
        if card.top - card.line > style.em:  # it stands lower than its line: show which line it belongs to
            painter.setPen(QPen(QColor(theme.handle), 1))
            line, join = card.line + style.em * 0.8, self._left - GAP * 0.45
            painter.drawPolyline(
                [QPointF(self._left - GAP + 4, line), QPointF(join, line), QPointF(self._left - 3, card.top + 8)]
            )
        if card.annotation.id == self.current:
            painter.setPen(QPen(QColor(theme.accent), 1.2))
            painter.setBrush(QColor(theme.field))
            painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(place.left(), place.top(), 3, place.height()), 1.5, 1.5)
        on_field = card.annotation.id == self.current
        painter.setPen(QColor(theme.text if on_field else theme.page_text))
        card.words.draw(painter, QPointF(place.left() + INSIDE, place.top()))

    def _rect(self, card: Card) -> QRectF:
        return QRectF(self._left, card.top, self._width, card.height)

    # -- the mouse -------------------------------------------------------------------------------------------------

    def card_at(self, point: QPoint) -> Card | None:
        """The note at a point of the viewport."""
        if not self.shown or point.x() < self._left - 4:
            return None
        place = QPointF(point.x(), point.y() + self._view.verticalScrollBar().value())
        return next((card for card in self.cards if self._rect(card).adjusted(-4, -3, 4, 3).contains(place)), None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What is done over a note is the note's and not the page's."""
        try:
            return self._filter(event)
        except Exception:  # an exception here would come out of Qt
            LOG.exception("a note in the margin")
            return False

    def _filter(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        if isinstance(event, QHelpEvent | QContextMenuEvent):
            card = self.card_at(event.pos())
            if card is None:
                return False
            if isinstance(event, QContextMenuEvent):
                self.menu_wanted.emit(card.annotation.id, event.globalPos())
            elif card.cut:
                QToolTip.showText(event.globalPos(), card.annotation.body[:2_000].replace("<", "‹"), self._view)
            return True
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        card, kind = self.card_at(event.position().toPoint()), event.type()
        if kind == QEvent.Type.MouseButtonRelease:
            pressed, self._pressed = self._pressed, False
            return pressed
        if kind == QEvent.Type.MouseMove:
            dragging = bool(event.buttons() & Qt.MouseButton.LeftButton)
            self._point_with_hand(card is not None and not dragging)
            return self._pressed or (card is not None and not dragging)
        if card is None:
            return False
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = True
            known = card.annotation.id == self.current
            (self.edit_wanted if known else self.chosen).emit(card.annotation.id)
        return True

    def _point_with_hand(self, on: bool) -> None:
        viewport = self._view.viewport()
        if on and self._usual_cursor is None:
            self._usual_cursor = viewport.cursor()
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        elif not on and self._usual_cursor is not None:
            viewport.setCursor(self._usual_cursor)
            self._usual_cursor = None


def _lines(text: str, font: QFont, width: float) -> tuple[QTextLayout, float, int]:
    """At most nine lines of a text: the layout, its height in pixels, and how many characters stand in it."""
    words = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    words.setTextOption(option)
    words.setCacheEnabled(True)
    height, end = 0.0, 0
    words.beginLayout()
    for _number in range(LINES):
        line = words.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() + 1
        end = line.textStart() + line.textLength()
    words.endLayout()
    return words, height, end
