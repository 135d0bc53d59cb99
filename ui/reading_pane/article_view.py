"""The browser that shows one built page and paints its layers. It knows positions, not the library."""

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QScrollBar, QTextBrowser, QToolTip, QWidget

from reader.values import Annotation, TextSpan
from ui.offsets import BREAK_HERE, SOFT_HYPHEN
from ui.reading_pane.bookmarks import paint_bookmarks
from ui.reading_pane.ends import Ends
from ui.reading_pane.layers import Layer, line_rects, paint_layer, paint_note_sign, paint_seam
from ui.reading_pane.looks import bare, ink_again, look
from ui.reading_pane.margin_notes import MarginNotes
from ui.reading_pane.page_document import CLEAR, Page
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.scroll_marks import MarkedScrollBar
from ui.reading_pane.tables import selected_range
from ui.translation import translate

LOG = logging.getLogger(__name__)
VIEW_ONLY = str.maketrans(
    {
        SOFT_HYPHEN: None,
        BREAK_HERE: None,
        "\ufffc": None,
        "\u2029": "\n",
        "\u2028": "\n",
        "\ufdd0": "\n",
        "\ufdd1": "\n",
    }
)
SCROLLING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
SIDE_GAP = 40
CARET_WIDTH = 2


def _scroll(bar: QScrollBar, event: QKeyEvent, page: int) -> None:
    """Move as a key says; ``page``: pixels that Page Up and Page Down go."""
    steps = {
        Qt.Key.Key_Up: -60,
        Qt.Key.Key_Down: 60,
        Qt.Key.Key_PageUp: -page,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_Home: -bar.maximum(),
        Qt.Key.Key_End: bar.maximum(),
    }
    bar.setValue(bar.value() + steps[Qt.Key(event.key())])
    event.accept()


def put_caret(view: "ArticleView", on: bool) -> None:
    """Whether the arrows move a caret; without one none is drawn, since nothing would move it."""
    view.caret = on
    view.setCursorWidth(CARET_WIDTH if on else 0)


class ArticleView(QTextBrowser):
    """``told_at`` is set from outside: (code point) -> what the tool tip says there, plain text."""

    pressed_at = Signal(int)
    context_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.marks = MarkedScrollBar(self)
        self.notes = MarginNotes(self)
        self.ends = Ends(self)
        self.setVerticalScrollBar(self.marks)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(translate("Page", "Article"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page: Page | None = None
        self.layers: tuple[Layer, ...] = ()
        self.over: tuple[Layer, ...] = ()
        self.annotations: tuple[Annotation, ...] = ()
        self.seam: tuple[int, bool] | None = None
        self.told_at: Callable[[int], str] = lambda _code_point: ""
        self.selected_by_mouse = False
        self.caret = False
        self._style: PageStyle | None = None

    # -- the page ------------------------------------------------------------------------------------------------

    def show_page(self, page: Page, style: PageStyle, annotations: Sequence[Annotation] = ()) -> None:
        self.page, self._style = page, style
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(style.theme.page))
        colours.setColor(QPalette.ColorRole.Text, QColor(style.theme.page_text))
        self.setPalette(colours)
        self.viewport().setPalette(colours)
        self.layers, self.over, self.annotations, self.seam = (), (), (), None
        self.setDocument(page.document)
        put_caret(self, self.caret)  # its width belongs to the document
        self.notes.take(page, style, annotations)
        self._set_column()
        self.show_annotations(annotations)

    def set_column_of(self, style: PageStyle) -> None:
        """Another width for the column of the page that is shown; everything else of the style is as it was."""
        self._style = style
        self._set_column()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Never a file, never the web: Qt would open local paths on its own if nothing came back."""
        return CLEAR

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Lay the annotations' looks over the letters, in place of those that were there."""
        page, style = self.page, self._style
        if page is None or style is None:
            return
        # By id and not as sets: hashing hundreds of them would take longer than laying one more.
        before, after = ({one.id: one for one in some} for some in (self.annotations, annotations))
        gone = [one for one in self.annotations if after.get(one.id) != one]
        fresh = [one for one in annotations if before.get(one.id) != one]
        fresh_ids = {one.id for one in fresh}
        touched = [one.span for one in (*gone, *fresh) if one.span is not None]
        cursor = QTextCursor(page.document)
        cursor.beginEditBlock()
        for annotation in gone:
            for start, end in self._merge(cursor, annotation, bare(annotation)):
                ink_again(page.document, start, end, style.theme)
        for annotation in annotations:
            span = annotation.span
            if span is not None and (annotation.id in fresh_ids or any(span.meets(other) for other in touched)):
                self._merge(cursor, annotation, look(annotation, style.theme))
        cursor.endEditBlock()
        self.annotations = tuple(annotations)
        self.ends.take(page, annotations)
        if self.notes.take(page, style, annotations):
            self._set_column()
        self.viewport().update()

    def _merge(self, cursor: QTextCursor, annotation: Annotation, laid: QTextCharFormat) -> list[tuple[int, int]]:
        if annotation.span is None or self.page is None:
            return []
        places = self.page.text_map.spans(annotation.span)
        for start, end in places:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(laid)
        return places

    # -- places --------------------------------------------------------------------------------------------------

    def selected_span(self) -> TextSpan | None:
        """What is selected, as a span of the article; None for nothing or for words that are not the article's."""
        cursor = self.textCursor()
        if self.page is None or not cursor.hasSelection():
            return None
        start, end = selected_range(cursor)
        return self.page.text_map.article_span(start, end)

    def code_point_at(self, point: QPoint) -> int | None:
        """The code point under a point of the viewport."""
        if self.page is None:
            return None
        position = (
            self.document()
            .documentLayout()
            .hitTest(QPointF(point.x(), point.y() + self.verticalScrollBar().value()), Qt.HitTestAccuracy.ExactHit)
        )
        return None if position < 0 else self.page.text_map.to_article(position)

    def first_visible(self) -> int:
        """The code point at the top of the viewport; 0 where the head is still seen."""
        position = self.cursorForPosition(QPoint(self.viewport().width() // 2, 4)).position()
        if self.page is None or position <= self.page.head_end:
            return 0
        return self.page.text_map.to_article(position) or 0

    def scroll_to(self, code_point: int, *, share: float = 0.0) -> None:
        """Bring a code point to ``share`` (0..1) of the viewport's height; 0 goes to the very beginning."""
        if self.page is None:
            return
        if code_point <= 0 and share == 0.0:
            self.verticalScrollBar().setValue(0)
            return
        cursor = QTextCursor(self.page.document)
        cursor.setPosition(self.page.text_map.to_document(code_point))
        self.document().documentLayout().blockBoundingRect(cursor.block())
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(int(top - share * self.viewport().height()))

    def show_span(self, span: TextSpan) -> None:
        """Bring a span into view, without moving if it is seen already."""
        if self.page is None:
            return
        cursor = QTextCursor(self.page.document)
        cursor.setPosition(self.page.text_map.to_document(span.start))
        self.document().documentLayout().blockBoundingRect(cursor.block())
        rect = self.cursorRect(cursor)
        if rect.top() < 10 or rect.bottom() > self.viewport().height() - 30:
            self.scroll_to(span.start, share=0.28)
        cursor.clearSelection()
        self.setTextCursor(cursor)

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        try:
            self._paint_under(event)
        except Exception:  # an exception in a paint is a crash
            LOG.exception("painting under the page")
        super().paintEvent(event)
        try:
            self._paint_over(event)
        except Exception:
            LOG.exception("painting over the page")

    def _paint_under(self, event: QPaintEvent) -> None:
        if self.page is None or not self.layers:
            return
        clip, visible, column = _visible(self, event)
        painter = _painter(self)
        for layer in self.layers:
            paint_layer(painter, self.document(), layer, clip, visible, column)
        painter.end()

    def _paint_over(self, event: QPaintEvent) -> None:
        page, style = self.page, self._style
        if page is None or style is None:
            return
        clip, visible, column = _visible(self, event)
        painter = _painter(self)
        for layer in self.over:
            paint_layer(painter, self.document(), layer, clip, visible, column)
        if self.seam is not None:
            right = self.viewport().width() - self.document().rootFrame().frameFormat().rightMargin()
            paint_seam(painter, page.document, self.seam, (column, right), QColor(style.theme.accent))
        self.notes.paint(painter, clip, visible[1])
        paint_bookmarks(painter, page, self.annotations, style.theme, clip, column)
        for annotation in () if self.notes.shown else self.annotations:
            if not annotation.body or annotation.span is None:
                continue
            for start, end in page.text_map.spans(annotation.span)[-1:]:
                if end < visible[0] or start > visible[1]:
                    continue
                for rect in list(line_rects(page.document, start, end, clip))[-1:]:
                    paint_note_sign(painter, rect, QColor(style.theme.field), QColor(style.theme.accent))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_column()
        super().resizeEvent(event)
        if self.page is not None:
            self.page.hide_hanging_beads()  # once more: only now the document has its new width

    def _set_column(self) -> None:
        """Keep the column no wider than it should be, and in the middle if no notes stand beside it."""
        if self._style is None or self.page is None:
            return
        width = self.viewport().width()
        left, right = self.notes.margins(width, self._style.column_width, SIDE_GAP)
        self.page.fit_pictures(width - left - right)
        root = self.document().rootFrame()
        shape = root.frameFormat()
        if (shape.leftMargin(), shape.rightMargin()) != (left, right):
            shape.setLeftMargin(left)
            shape.setRightMargin(right)
            shape.setTopMargin(28)
            shape.setBottomMargin(120)
            root.setFrameFormat(shape)
        self.page.hide_hanging_beads()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Home scroll, as in every reader; with Shift they select, and with a caret they move that."""
        self.selected_by_mouse = False
        meant = event.key() in SCROLLING and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if meant and not self.caret:
            _scroll(self.verticalScrollBar(), event, int(self.viewport().height() * 0.9))
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.selected_by_mouse = self.textCursor().hasSelection()
        self.selectionChanged.emit()
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self.code_point_at(event.position().toPoint())
            if at is not None:
                self.pressed_at.emit(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.code_point_at(event.pos())
            told = self.told_at(at) if at is not None else ""
            if told:
                QToolTip.showText(event.globalPos(), told, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def selected_words(self) -> str:
        """Plain text, without the soft hyphens and break opportunities that only the view has."""
        return self.textCursor().selectedText().replace("•\t", "• ").translate(VIEW_ONLY)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain words and nothing else. The object is Qt's own, filled anew: one made here would stay in Qt's clipboard
        longer than the interpreter lives, and its end would crash the exit."""
        carried = super().createMimeDataFromSelection()
        carried.text()  # makes it fill itself, which it would do later, over what is put in here
        for form in carried.formats():
            carried.removeFormat(form)
        carried.setText(self.selected_words())
        return carried


def _visible(view: ArticleView, event: QPaintEvent) -> tuple[QRectF, tuple[int, int], float]:
    """What is to be painted, in the document's coordinates; its first and last position; the column's left edge."""
    top, viewport = view.verticalScrollBar().value(), view.viewport()
    first = view.cursorForPosition(QPoint(0, 0)).position()
    last = view.cursorForPosition(QPoint(viewport.width(), viewport.height())).position()
    first_block = view.document().findBlock(first).position()
    column = view.document().rootFrame().frameFormat().leftMargin()
    return QRectF(event.rect()).translated(0, top), (first_block, last + 1), column


def _painter(view: ArticleView) -> QPainter:
    painter = QPainter(view.viewport())
    painter.translate(0, -view.verticalScrollBar().value())
    return painter
