"""How a row of the list looks: unread dot, title, publication and date, a line of the text, star, tags and counts."""

import logging
import re
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.values import ArticleRow, Snippet, TextSpan
from ui import icons, wording
from ui.article_list.model import ArticleListModel, heading, line_after
from ui.offsets import from_utf16, spans_to_utf16, to_utf16
from ui.theme import Theme
from ui.translation import translate

GUTTER, EDGE, GAP = 24, 12, 3
INDENT = 14  # of an article that has the same text as the one above it
LOG = logging.getLogger(__name__)
LONGEST_LINE = 400
MOST_WIDTHS = 4_000
BETWEEN, APART = "  ·  ", "   "
LEAST = "#слово…"  # less of a name or of tags says nothing


class Face(NamedTuple):
    font: QFont
    metrics: QFontMetrics
    widths: dict[str, float]

    def width(self, text: str) -> float:
        """Of what stands in many rows (dates, publications, counts), asked for once."""
        known = self.widths.get(text)
        if known is None:
            if len(self.widths) > MOST_WIDTHS:
                self.widths.clear()
            known = self.widths[text] = self.metrics.horizontalAdvance(text)
        return known

    def fitting(self, room: int) -> int:
        """So many letters or fewer take ``room`` pixels; more do only if all are very narrow."""
        return 2 * room // max(1, self.metrics.averageCharWidth()) + 8

    def shortened(self, text: str, room: int) -> str:
        """``text`` in ``room`` pixels, with an ellipsis where it is cut."""
        most = self.fitting(room)
        shown = self.metrics.elidedText(text[:most], Qt.TextElideMode.ElideRight, room)
        if len(text) > most and shown == text[:most]:
            return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        return shown


class Letters(NamedTuple):
    """What rows are set in."""

    read: Face
    unread: Face
    small: Face
    day: Face


_known: dict[str, Letters] = {}


def _letters(font: QFont) -> Letters:
    """Made once for each font of the window: metrics are dear to ask for with every row."""
    key = font.key()
    if key not in _known:
        unread, small = QFont(font), QFont(font)
        unread.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(max(7.0, font.pointSizeF() * 0.9))
        day = QFont(small)
        day.setWeight(QFont.Weight.DemiBold)
        _known[key] = Letters(*(Face(one, QFontMetrics(one), {}) for one in (QFont(font), unread, small, day)))
    return _known[key]


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")[:LONGEST_LINE]


def beginning_near(snippet: Snippet, width_of: Callable[[str], float], room: float) -> Snippet:
    """The snippet, begun a few words before its first mark where that would not be seen in ``room`` pixels."""
    if not snippet.marks:
        return snippet
    text, first = snippet.text[:LONGEST_LINE], snippet.marks[0]
    if width_of(text[: first.end]) <= room * 0.8:
        return snippet
    start = first.start
    for match in reversed(list(re.finditer(r"\S+\s+", snippet.text[: first.start]))):
        if width_of(snippet.text[match.start() : first.start]) > room * 0.3:
            break
        start = match.start()
    by = 1 - start
    moved = (TextSpan(mark.start + by, mark.end + by) for mark in snippet.marks if mark.start >= start)
    return Snippet("…" + snippet.text[start:], tuple(moved))


def about_line(
    publication: str,
    date: str,
    tags: str,
    width_of: Callable[[str], float],
    shorten: Callable[[str, int], str],
    room: int,
) -> str:
    """Publication, date and tags in ``room`` pixels: tags are shortened first, then the publication; the date stays.

    ``shorten(text, pixels)``: the text with an ellipsis.
    """
    whole = BETWEEN.join(part for part in (publication, date) if part)
    left = room - width_of(whole + APART)
    if tags and left >= width_of(LEAST):
        return whole + APART + shorten(tags, int(left))
    if width_of(whole) <= room:
        return whole
    left = room - width_of(BETWEEN + date)
    if publication and date and left >= width_of(LEAST):
        return shorten(publication, int(left)) + BETWEEN + date
    return shorten(date or publication, room)


class ArticleDelegate(QStyledItemDelegate):
    """Draws rows of one height. ``compact`` shows the title and one line about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.compact = False

    def row_height(self, font: QFont) -> int:
        letters = _letters(font)
        line, small = letters.read.metrics.lineSpacing(), letters.small.metrics.lineSpacing()
        return 2 * 9 + line + small + GAP if self.compact else 2 * 10 + small + 2 * line + small + 2 * GAP

    def day_height(self, font: QFont) -> int:
        """How much higher the first row of a day is: the day stands in it, over the article."""
        return _letters(font).small.metrics.lineSpacing() + 12

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.row_height(option.font))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        try:
            articles = index.model()
            if not isinstance(articles, ArticleListModel):
                return
            place, rect, state = index.row(), option.rect, option.state
            day = articles.days.get(place)
            if day is not None:
                rect = self._day(painter, rect, day, option.font)
            self._background(painter, rect, state)
            row = articles.row_at(place)
            if row is None:
                return
            if articles.follows(row.id):
                rect = self._below_the_same(painter, rect, state)
            snippet = articles.snippet(row.id)
            self._row(painter, rect, row, snippet, bool(state & QStyle.StateFlag.State_Selected), option)
        except Exception:  # an exception in a paint is a crash
            LOG.exception("painting a row of the list")
        finally:
            painter.restore()

    def _day(self, painter: QPainter, rect: QRect, day: str, font: QFont) -> QRect:
        """Draw the day over its first article; answer what is left for that."""
        small, height = _letters(font).day, self.day_height(font)
        band = QRect(rect.left(), rect.top(), rect.width(), height)
        painter.fillRect(band, QColor(self.theme.window))
        painter.setPen(QColor(self.theme.muted))
        painter.setFont(small.font)
        inner = band.adjusted(GUTTER, 0, -EDGE, 0)
        told = small.metrics.elidedText(wording.day_heading(day), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)
        return rect.adjusted(0, height, 0, 0)

    def _below_the_same(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> QRect:
        """An angle from the article above to this one, which has the same text; answer what is left of the row."""
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(self.theme.selected_text if selected else self.theme.muted), 1.2))
        left, top = rect.left() + GUTTER / 2, rect.top() + 4
        bottom = rect.top() + (26 if self.compact else 18)
        painter.drawPolyline([QPointF(left, top), QPointF(left, bottom), QPointF(left + 7, bottom)])
        return rect.adjusted(INDENT, 0, 0, 0)

    def _background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.selected))
        painter.setPen(QColor(self.theme.border))
        painter.drawLine(rect.left() + GUTTER, rect.bottom(), rect.right() - EDGE, rect.bottom())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _row(
        self,
        painter: QPainter,
        rect: QRect,
        row: ArticleRow,
        snippet: Snippet | None,
        selected: bool,
        option: QStyleOptionViewItem,
    ) -> None:
        theme = self.theme
        ink = QColor(theme.selected_text if selected else theme.text)
        faint = QColor(theme.selected_text if selected else theme.muted)
        letters = _letters(option.font)
        bold = letters.unread if row.unread else letters.read
        small = letters.small
        inner = rect.adjusted(GUTTER, 9 if self.compact else 10, -EDGE, -6)
        if row.unread:
            self._dot(painter, rect, inner, small.metrics.height(), selected)
        top = float(inner.top())
        if self.compact:
            used = self._text(painter, inner, top, heading(row), bold, ink, 1)
            self._about(painter, inner, top + used + GAP, row, small, faint, selected)
            return
        top += self._about(painter, inner, top, row, small, faint, selected) + GAP
        used = self._text(painter, inner, top, heading(row), bold, ink, 2)
        left = inner.bottom() - (top + used + GAP)
        lines = max(1, int(left // small.metrics.lineSpacing()))
        self._line(painter, inner, top + used + GAP, row, snippet, small, faint, lines)

    def _dot(self, painter: QPainter, rect: QRect, inner: QRect, height: int, selected: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.selected_text if selected else self.theme.accent))
        painter.drawEllipse(QPointF(rect.left() + GUTTER / 2, inner.top() + height / 2), 4, 4)

    def _about(
        self, painter: QPainter, inner: QRect, top: float, row: ArticleRow, font: Face, ink: QColor, selected: bool
    ) -> float:
        """Publication and date at the left, star and counts at the right. Answers the line's height."""
        metrics = font.metrics
        height = metrics.lineSpacing()
        right = self._counts(painter, inner.right(), top, height, row, font, ink, selected)
        date = wording.short_date(row.published)
        if not date and not row.publication:
            date = translate("List", "Added {0}").format(wording.short_date(row.added))
        tags = " ".join(f"#{tag}" for tag in row.tags)[:LONGEST_LINE]
        painter.setFont(font.font)
        painter.setPen(ink)
        room = QRectF(inner.left(), top, right - inner.left() - 8, height)
        shown = about_line(
            (row.publication or "")[:LONGEST_LINE],
            date[:LONGEST_LINE],
            tags,
            font.width,
            lambda text, pixels: metrics.elidedText(text, Qt.TextElideMode.ElideRight, pixels),
            int(room.width()),
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return float(height)

    def _counts(
        self,
        painter: QPainter,
        right: float,
        top: float,
        height: float,
        row: ArticleRow,
        font: Face,
        ink: QColor,
        selected: bool,
    ) -> float:
        """Draw from the right edge leftwards; answer how far it came."""
        side = height * 0.82
        painter.setFont(font.font)
        painter.setPen(ink)
        if row.starred:
            right -= side
            star = ink if selected else QColor(self.theme.star)
            icons.draw(painter, QRectF(right, top + (height - side) / 2, side, side), "star-filled", star)
            right -= 6
        for count, name in ((row.annotations, "highlight"), (row.quotations, "quotation"), (row.duplicates, "copies")):
            if not count:
                continue
            told = QLocale().toString(count)
            width = font.width(told)
            right -= width
            painter.drawText(QRectF(right, top, width + 1, height), Qt.AlignmentFlag.AlignVCenter, told)
            right -= side + 2
            icons.draw(painter, QRectF(right, top + (height - side) / 2, side, side), name, ink)
            right -= 7
        return right

    def _line(
        self,
        painter: QPainter,
        inner: QRect,
        top: float,
        row: ArticleRow,
        snippet: Snippet | None,
        font: Face,
        ink: QColor,
        lines: int,
    ) -> None:
        if snippet is None or not snippet.text:
            self._text(painter, inner, top, line_after(row), font, ink, lines)
            return
        snippet = beginning_near(snippet, font.metrics.horizontalAdvance, inner.width() * lines)
        self._passage(painter, inner, top, snippet, font, ink, lines)

    def _text(
        self,
        painter: QPainter,
        inner: QRect,
        top: float,
        text: str,
        font: Face,
        ink: QColor,
        lines: int,
    ) -> float:
        """Up to ``lines`` lines of a text, the last one elided. Answers the height that was used."""
        flat = _flat(text)
        step = font.metrics.lineSpacing()
        painter.setPen(ink)
        if lines > 1:
            return self._plain(painter, inner, top, flat, font, lines)
        painter.setFont(font.font)
        shown = font.metrics.elidedText(flat, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QPointF(inner.left(), top + font.metrics.ascent()), shown)
        return float(step)

    def _passage(
        self, painter: QPainter, inner: QRect, top: float, snippet: Snippet, font: Face, ink: QColor, lines: int
    ) -> None:
        """As ``_plain``, with the words that were found marked. No more letters are laid out than may be seen."""
        painter.setPen(ink)
        text, marks = _flat(snippet.text), spans_to_utf16(snippet.text, snippet.marks)
        begins = done = 0
        if lines > 1:
            most = font.fitting(inner.width()) * (lines - 1)
            layout, begins, _last = self._lay(text[:most], font, inner.width(), lines - 1, self._found(marks, 0))
            if begins >= most:  # of very narrow letters
                layout, begins, _last = self._lay(text, font, inner.width(), lines - 1, self._found(marks, 0))
            layout.draw(painter, QPointF(inner.left(), top), [], QRectF())
            done = layout.lineCount()
        rest = text[begins:].lstrip(" ")
        if rest:
            shown = font.shortened(rest, inner.width())
            formats = self._found(marks, to_utf16(text, len(text) - len(rest)))
            layout, _, _ = self._lay(shown, font, inner.width(), 1, formats)
            layout.draw(painter, QPointF(inner.left(), top + done * font.metrics.lineSpacing()), [], QRectF())

    def _found(self, marks: list[tuple[int, int]], begins: int) -> list[QTextLayout.FormatRange]:
        """How ``marks`` look in a text that begins at ``begins`` (UTF-16 units)."""
        look = QTextCharFormat()
        look.setBackground(QColor(self.theme.found))
        look.setForeground(QColor(self.theme.text))
        found = []
        for start, length in marks:
            first = max(0, start - begins)
            if start + length > begins:
                mark = QTextLayout.FormatRange()
                mark.start, mark.length, mark.format = first, start + length - begins - first, look
                found.append(mark)
        return found

    def _plain(self, painter: QPainter, inner: QRect, top: float, text: str, font: Face, lines: int) -> float:
        """All lines but the last are laid out; the last is elided and drawn by itself: nothing is laid out twice."""
        layout, ends, _last = self._lay(text, font, inner.width(), lines - 1, None)
        layout.draw(painter, QPointF(inner.left(), top), [], QRectF())
        rest, done = text[ends:].lstrip(" "), layout.lineCount()
        if rest:
            painter.setFont(font.font)
            shown = font.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, inner.width())
            at = top + done * font.metrics.lineSpacing() + font.metrics.ascent()
            painter.drawText(QPointF(inner.left(), at), shown)
        return float(font.metrics.lineSpacing() * max(1, done + bool(rest)))

    def _lay(
        self, text: str, font: Face, width: int, lines: int, marks: list[QTextLayout.FormatRange] | None
    ) -> tuple[QTextLayout, int, int]:
        """The layout, where its last line ends, and where that line begins (code points)."""
        layout = QTextLayout(text, font.font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # an address may be longer than a line
        layout.setTextOption(option)
        if marks:
            layout.setFormats(marks)
        step = font.metrics.lineSpacing()
        starts, ends = 0, 0
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * step))
            starts, ends = line.textStart(), line.textStart() + line.textLength()
        layout.endLayout()
        return layout, from_utf16(text, ends), from_utf16(text, starts)
