"""The reading pane: the page with its layers, the find bar under it, and what is shown where no article is open."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.values import Annotation, ArticlePage, BlockRole, TextSpan
from ui.notice import NoticeBar
from ui.reading_pane import finding, links
from ui.reading_pane.article_view import ArticleView
from ui.reading_pane.empty_page import EmptyPage
from ui.reading_pane.find_bar import FindBar
from ui.reading_pane.layers import Layer
from ui.reading_pane.matches import Matches
from ui.reading_pane.page_document import Hyphenation, Page, PageBuilder
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.peek import Peek
from ui.reading_pane.telling import annotations_at, told_at
from ui.theme import Theme
from ui.translation import translate


class ReadingPane(QWidget):
    """Shows an `ArticlePage`. ``forms_wanted(text)``: word forms are wanted; `matches` shows the answer."""

    forms_wanted = Signal(str)
    pressed_at = Signal(int)
    selection_changed = Signal()
    context_wanted = Signal(QPoint)
    removed_toggled = Signal(bool)

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.article: ArticlePage | None = None
        self.page: Page | None = None
        self.images: dict[str, QImage] = {}
        self.show_removed = False
        self.hyphenate: Hyphenation | None = None
        self._pointed: TextSpan | None = None
        self._kept: tuple[int, int] | None = None
        self._wanted: PageStyle | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._restyle_now)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(1_200)
        self._flash.timeout.connect(lambda: self.point_at(None))
        self.view = ArticleView()
        self.view.told_at = self._told_at
        self.find_bar = FindBar()
        self.empty = EmptyPage()
        self.nothing = NoticeBar()
        self._stack = QStackedLayout(self)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addWidget(self.find_bar)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(filled)
        self.view.anchorClicked.connect(self._open_link)
        self.view.pressed_at.connect(self.pressed_at)
        self.view.selectionChanged.connect(self.selection_changed)
        self.view.context_wanted.connect(self.context_wanted)
        self.matches = Matches(self)
        self.peek = Peek(self)

    # -- showing -------------------------------------------------------------------------------------------------

    def show_article(self, article: ArticlePage | None, *, position: int = 0) -> None:
        """Open an article at a code point; None shows what to do instead."""
        if article is None or self.article is None or article.article.id != self.article.article.id:
            self.images = {}
            self.matches.forget()
            self.peek.stay()
        self.article, self._kept = article, None
        if article is None:
            self.page = None
            self._stack.setCurrentIndex(0)
            return
        self._stack.setCurrentIndex(1)
        self._build()
        self.view.scroll_to(position)

    def refresh(self, article: ArticlePage) -> None:
        """Show the same article's newer state without moving: only what changed is laid anew."""
        before = self.article
        self.article = article
        if before is not None and before.article.text != article.article.text:
            self.matches.forget()  # its places are those of the old text
        if before is None or before.cleaning != article.cleaning or before.article != article.article:
            self.rebuild()
            return
        self.view.show_annotations(article.annotations)
        self.lay()

    def restyle(self, style: PageStyle) -> None:
        """Show the page in another style, at the same place. A wider or narrower column needs no new page."""
        before, self._style, self._wanted = self._style, style, None
        if self.page is not None and replace(before, column=style.column) == style:
            place = self._place()
            self.view.set_column_of(style)
            self._go_back(place)
        else:
            self.rebuild()

    def restyle_soon(self, style: PageStyle) -> None:
        """As `restyle`, once for all that is asked for before the window is painted again: a control is dragged."""
        self._wanted = style
        if not self._soon.isActive():
            self._soon.start()

    def _restyle_now(self) -> None:
        if self._wanted is not None:
            self.restyle(self._wanted)

    def show_pictures(self, pictures: dict[str, QImage]) -> None:
        """Put the article's pictures in, once they are decoded."""
        self.images = pictures
        self.rebuild()

    def set_show_removed(self, shown: bool) -> None:
        """Show the removed parts in place, dimmed, or leave them out again."""
        if shown != self.show_removed:
            self.show_removed = shown
            self.rebuild()
            self.removed_toggled.emit(shown)

    def clear_selection(self) -> None:
        cursor = self.view.textCursor()
        cursor.clearSelection()
        self.view.setTextCursor(cursor)

    def flash(self, span: TextSpan) -> None:
        """Point at a span for a moment, where motion is welcome or not: it is a frame, not a movement."""
        self.point_at(span)
        self._flash.start()

    def point_at(self, span: TextSpan | None) -> None:
        """Frame a span, until it is called with None."""
        self._flash.stop()
        self._pointed = span
        self.lay()

    @property
    def theme(self) -> Theme:
        return self._style.theme

    @property
    def style_of_page(self) -> PageStyle:
        return self._wanted or self._style

    def rebuild(self) -> None:
        """Build the page again at the same place."""
        if self.article is not None:
            place = self._place()
            self._build()
            self._go_back(place)

    def _place(self) -> int:
        """What is read now. While nobody scrolls it is the same code point, however often the page is laid anew."""
        if self._kept is not None and self._kept[1] == self.view.verticalScrollBar().value():
            return self._kept[0]
        return self.view.first_visible()

    def _go_back(self, place: int) -> None:
        self.view.scroll_to(place)
        self._kept = (place, self.view.verticalScrollBar().value())

    def _build(self) -> None:
        if self.article is None:
            return
        before = self.page
        self.page = PageBuilder(
            self.article,
            self._style,
            parent=self.view,
            images=self.images,
            show_removed=self.show_removed,
            hyphenate=self.hyphenate,
        ).build()
        self.view.show_page(self.page, self._style, self.article.annotations)
        if before is not None:
            before.document.deleteLater()
        self.matches.look_again()
        self.lay()
        self._tell_nothing(self.article)

    def _tell_nothing(self, page: ArticlePage) -> None:
        """A page on which nothing of the text is left says so, and shows it on demand."""
        bodies = (block for block in page.cleaning.blocks if block.role is BlockRole.BODY)
        if self.show_removed or not page.cleaning.removals or any(b.span.of(page.article.text).strip() for b in bodies):
            self.nothing.hide()
            return
        self.nothing.tell(
            translate("Page", "All of this text was taken for what stands around an article."),
            [(translate("Page", "Show the whole text"), lambda: self.set_show_removed(True))],
        )

    def lay(self) -> None:
        """Put the layers together: removed parts, quotations, matches."""
        page, article, theme = self.page, self.article, self._style.theme
        if page is None or article is None:
            return

        def spans(wanted: Sequence[TextSpan]) -> tuple[tuple[int, int], ...]:
            return tuple(sorted(place for span in wanted for place in page.text_map.spans(span)))

        quoted = spans([part for quotation in article.quotations for part in quotation.parts])
        removed = tuple((start, end) for start, end, _block in page.removed)
        hits, found, current = self.matches.hits, self.matches.found, self.matches.current()
        self.view.layers = (
            Layer(removed, bar=theme.border, dashed=True),
            Layer(tuple(page.quoted_blocks), bar=theme.border),
            Layer(quoted, tint=theme.quotation, bar=theme.quotation_bar),
            Layer(spans(hits), tint=theme.found),
            Layer(spans(found), tint=theme.found),
            Layer(spans(current), tint=theme.found_now),
        )
        pointed = [self._pointed] if self._pointed else []
        self.view.over = (Layer(spans([*current, *pointed]), outline=theme.accent),)
        self._tick(quoted, spans([*hits, *found]))
        self.view.viewport().update()

    def _tick(self, quoted: tuple[tuple[int, int], ...], found: tuple[tuple[int, int], ...]) -> None:
        if self.page is None or self.article is None:
            return
        whole, theme = max(1, self.page.document.characterCount()), self._style.theme
        ticks = [(start / whole, theme.quotation_bar, 0) for start, _ in quoted]
        for annotation in self.article.annotations:
            if annotation.span is not None:
                start = self.page.text_map.to_document(annotation.span.start)
                ticks.append((start / whole, theme.marks[annotation.colour.value], 1))
        ticks += [(start / whole, theme.found_now, 1) for start, _ in found[:1000]]
        self.view.marks.show_ticks(ticks)

    # -- places --------------------------------------------------------------------------------------------------

    def next_span(self, spans: Sequence[TextSpan], by: int) -> TextSpan | None:
        """The next (+1) or previous (-1) of some spans, seen from the cursor of the page."""
        if self.page is None or not spans:
            return None
        ordered = finding.shown_only(spans, self.page.text_map)
        here = self.view.textCursor().position()
        starts = [self.page.text_map.to_document(span.start) for span in ordered]
        if by > 0:
            return next((span for span, start in zip(ordered, starts, strict=True) if start > here), None)
        return next((span for span, start in reversed(list(zip(ordered, starts, strict=True))) if start < here), None)

    def annotations_at(self, code_point: int) -> list[Annotation]:
        """Those whose words stand there, the shortest first."""
        return annotations_at(self.article, code_point) if self.article else []

    def _told_at(self, code_point: int) -> str:
        return told_at(self.article, self.page, code_point) if self.article and self.page else ""

    def _open_link(self, url: QUrl) -> None:
        links.ask_and_open(url, self)
