"""The two ends of a highlight: taken with the mouse and dragged, or moved by a letter or a word. It stores nothing."""

import logging
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QTextCursor

from reader.values import Annotation, Motivation, TextSpan
from ui.reading_pane.layers import line_rects
from ui.reading_pane.page_document import Page

if TYPE_CHECKING:
    from ui.reading_pane.article_view import ArticleView

OUTSIDE, INSIDE = 5.0, 3.0  # pixels beside the words and over them from which an end is taken; elsewhere one selects
TRIES = 8  # characters that only the view has, at most, between two letters
SELECTING = {
    Qt.KeyboardModifier.ShiftModifier: False,
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier: True,
}
"""What is held while selecting: by letters, and (True) by words."""
LOG = logging.getLogger(__name__)
Move = QTextCursor.MoveOperation


@dataclass(frozen=True, slots=True)
class End:
    """``at``: its position in the document; ``other``: that of the annotation's other end."""

    at: int
    other: int
    is_first: bool
    annotation: Annotation


class Ends(QObject):
    """``moved(id, TextSpan)``: an end was dragged to another place. ``by_keys`` is set from outside: (forward, by
    words) -> whether a key for selecting moved an end of the current highlight instead.
    """

    moved = Signal(str, object)

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._page: Page | None = None
        self._annotations: tuple[Annotation, ...] = ()
        self._known: list[End] | None = None
        self._held: End | None = None
        self._usual_cursor: QCursor | None = None
        self.movable = True
        self.by_keys: Callable[[bool, bool], bool] = lambda _forward, _words: False
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.viewport().setMouseTracking(True)

    def take(self, page: Page, annotations: Iterable[Annotation]) -> None:
        """The annotations of a page whose ends can be moved. Where those stand is asked when the pointer comes by: with
        hundreds of highlights it takes as long as showing one more."""
        self._page, self._annotations, self._known = page, tuple(annotations), None

    @property
    def _ends(self) -> list[End]:
        if self._known is None:
            found: list[End] = []
            for one in self._annotations:
                if one.span is not None and self._page is not None and one.motivation is not Motivation.BOOKMARKING:
                    places = self._page.text_map.spans(one.span)
                    if places:
                        first, last = places[0][0], places[-1][1]
                        found += [End(first, last, True, one), End(last, first, False, one)]
            self._known = sorted(found, key=lambda end: end.at)
        return self._known

    # -- by the keyboard -------------------------------------------------------------------------------------------

    def hold_caret(self, span: TextSpan) -> bool:
        """True where the caret stands in ``span`` and nothing is selected: keys for selecting then mean its end."""
        cursor = self._view.textCursor()
        if self._page is None or cursor.hasSelection():
            return False
        places = self._page.text_map.spans(span)
        return bool(places) and places[0][0] <= cursor.position() <= places[-1][1]

    def stepped(self, span: TextSpan, text: str, *, first: bool, forward: bool, words: bool) -> TextSpan | None:
        """``span`` with one end moved by a letter or a word of what is shown; None where it cannot be moved so."""
        if self._page is None:
            return None
        there = here = span.start if first else span.end
        cursor = QTextCursor(self._page.document)
        cursor.setPosition(self._page.text_map.to_document(here, closing=not first))
        for _ in range(TRIES):
            _step(cursor, first=first, forward=forward, words=words)
            reached = self._page.text_map.to_article(cursor.position())
            if reached is None:
                return None
            there = reached if first or not words else _without_blanks(text, span.start, reached)
            if there != here:
                break
        start, end = (there, span.end) if first else (span.start, there)
        return TextSpan(start, end) if start < end and there != here else None

    def show(self, span: TextSpan, *, first: bool) -> None:
        """Put the caret to an end, and bring that into sight."""
        if self._page is not None:
            cursor = QTextCursor(self._page.document)
            at = span.start if first else span.end
            cursor.setPosition(self._page.text_map.to_document(at, closing=not first))
            self._view.setTextCursor(cursor)
            self._view.ensureCursorVisible()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Keys that select to the left or right are the page's own, though commands have them, too."""
        if event.key() not in {Qt.Key.Key_Left, Qt.Key.Key_Right} or event.modifiers() not in SELECTING:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        pressed = event.type() == QEvent.Type.KeyPress
        return pressed and self.by_keys(event.key() == Qt.Key.Key_Right, SELECTING[event.modifiers()])

    # -- by the mouse ----------------------------------------------------------------------------------------------

    def end_at(self, point: QPoint) -> End | None:
        """The end near a point of the viewport; of several, that of the shortest annotation."""
        if not self._ends or not self.movable:
            return None
        position = self._view.cursorForPosition(point).position()
        first = bisect_left(self._ends, position - 1, key=lambda end: end.at)
        near: list[End] = []
        for end in self._ends[first:]:
            if end.at > position + 1:
                break
            if self._grip(end).contains(point):
                near.append(end)
        return min(near, key=lambda end: abs(end.at - end.other), default=None)

    def _grip(self, end: End) -> QRectF:
        """Where the mouse takes an end, in the viewport's coordinates; nothing where it is not seen."""
        top = self._view.verticalScrollBar().value()
        seen = QRectF(self._view.viewport().rect()).translated(0, top)
        start = end.at if end.is_first else end.at - 1
        for rect in line_rects(self._view.document(), start, start + 1, seen):
            x = rect.left() - OUTSIDE if end.is_first else rect.right() - INSIDE
            return QRectF(x, rect.top() - top, OUTSIDE + INSIDE, rect.height())
        return QRectF()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        try:
            if isinstance(event, QKeyEvent):
                return watched is self._view and self._take_key(event)
            return isinstance(event, QMouseEvent) and watched is not self._view and self._take_mouse(event)
        except Exception:  # an exception here would come out of Qt
            LOG.exception("the end of a highlight")
            return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        point, kind = event.position().toPoint(), event.type()
        if self._held is not None:
            return self._drag(self._held, point, kind)
        if kind == QEvent.Type.MouseMove and not event.buttons():
            end = self.end_at(point)
            self._point_sideways(end is not None)
            return end is not None
        wanted = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if kind == QEvent.Type.MouseButtonPress and wanted and (end := self.end_at(point)) is not None:
            self._held = end
            self._view.selected_by_mouse = False
            self._select(end, end.at)
            return True
        return False

    def _drag(self, held: End, point: QPoint, kind: QEvent.Type) -> bool:
        if kind == QEvent.Type.MouseMove:
            self._select(held, self._view.cursorForPosition(point).position())
            self._view.ensureCursorVisible()
        elif kind == QEvent.Type.MouseButtonRelease:
            self._held = None
            self._point_sideways(self.end_at(point) is not None)
            cursor = self._view.textCursor()
            at, span = cursor.position(), self._view.selected_span()
            cursor.clearSelection()
            self._view.setTextCursor(cursor)
            if at == held.at:  # pressed and let go: as any click on the words
                if held.annotation.span is not None:
                    self._view.pressed_at.emit(held.annotation.span.start)
            elif span is not None and span != held.annotation.span:
                self.moved.emit(held.annotation.id, span)
        return True

    def _select(self, held: End, at: int) -> None:
        """While an end is dragged, what would be highlighted is shown as selected."""
        cursor = self._view.textCursor()
        cursor.setPosition(held.other)
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def _point_sideways(self, on: bool) -> None:
        viewport = self._view.viewport()
        if on and self._usual_cursor is None:
            self._usual_cursor = viewport.cursor()
            viewport.setCursor(Qt.CursorShape.SizeHorCursor)
        elif not on and self._usual_cursor is not None:
            viewport.setCursor(self._usual_cursor)
            self._usual_cursor = None


def _step(cursor: QTextCursor, *, first: bool, forward: bool, words: bool) -> None:
    if not words:
        cursor.movePosition(Move.NextCharacter if forward else Move.PreviousCharacter)
    elif first or not forward:
        cursor.movePosition(Move.NextWord if forward else Move.PreviousWord)
    else:
        before = cursor.position()
        cursor.movePosition(Move.EndOfWord)
        if cursor.position() == before:
            cursor.movePosition(Move.NextWord)
            cursor.movePosition(Move.EndOfWord)


def _without_blanks(text: str, start: int, end: int) -> int:
    """The end of ``text[start:end]`` without the blanks after its last word."""
    return start + len(text[start:end].rstrip()) if end > start else end
