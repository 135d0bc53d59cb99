"""Going from place to place: articles, matches, quotations, annotations, panes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from reader.values import Query, TextSpan
from ui.article_list.pane import ListPane
from ui.reading_pane.reading_pane import ReadingPane
from ui.session import Session


class GoingDeeds:
    """Moves the focus and the page; changes nothing."""

    def __init__(
        self, session: Session, list_pane: ListPane, pane: ReadingPane, chosen: Callable[[str], object]
    ) -> None:
        self._session = session
        self._list = list_pane
        self._pane = pane
        self._chosen = chosen
        pane.forms_wanted.connect(self._find_forms)

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "next_article": lambda: self._list.view.step(1),
            "previous_article": lambda: self._list.view.step(-1),
            "next_quotation": lambda: self._quotation(1),
            "previous_quotation": lambda: self._quotation(-1),
            "next_annotation": lambda: self._annotation(1),
            "previous_annotation": lambda: self._annotation(-1),
            "go_list": lambda: self._list.view.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "go_page": lambda: self._pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "search": self._list.box.take_focus,
            "find": self.find,
            "find_next": lambda: self._pane.matches.step(1),
            "find_previous": lambda: self._pane.matches.step(-1),
            "copy": self.copy,
        }

    def find(self) -> None:
        span = self._pane.view.selected_span()
        words = span.of(self._pane.article.article.text) if span and self._pane.article else ""
        self._pane.find_bar.open_bar(words if "\n" not in words and len(words) < 80 else "")

    def copy(self) -> None:
        """Copy from wherever the focus is."""
        widget = QApplication.focusWidget()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.copy()
        else:
            words = self._pane.view.selected_words()
            if words:
                QGuiApplication.clipboard().setText(words)

    def go_to(self, span: TextSpan) -> None:
        """Show a place of the open article, removed ones too."""
        if self._pane.page is not None and not self._pane.page.text_map.shows(span):
            self._pane.set_show_removed(True)
        self._pane.view.show_span(span)
        self._pane.flash(span)

    def _quotation(self, by: int) -> None:
        page = self._pane.article
        span = self._pane.next_span([one.content for one in page.quotations] if page else [], by)
        if span is not None:
            self.go_to(span)

    def _annotation(self, by: int) -> None:
        page = self._pane.article
        placed = {one.span: one.id for one in page.annotations if one.span} if page else {}
        span = self._pane.next_span(list(placed), by)
        if span is not None:
            self.go_to(span)
            self._chosen(placed[span])

    def _find_forms(self, typed: str) -> None:
        """Find in any word form: the library's search knows which forms a query means."""
        page, search = self._pane.article, self._session.library.search
        if page is None:
            return
        text = page.article.text

        def work() -> tuple[TextSpan, ...]:
            return search.words_in(text, search.ask(Query(typed, limit=1)).words)

        self._session.ask(work, self._pane.matches.show_found, key="forms")
