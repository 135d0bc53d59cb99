"""What is marked because it was looked for: the words of the library's search, and those of the find bar."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.values import TextSpan
from ui.reading_pane import finding

if TYPE_CHECKING:
    from ui.reading_pane.reading_pane import ReadingPane


class Matches:
    """``hits``: of the search. ``found``: of the find bar, or the hits while one steps through them."""

    def __init__(self, pane: "ReadingPane") -> None:
        self._pane = pane
        self._hits_in_text: tuple[TextSpan, ...] = ()
        self.hits: list[TextSpan] = []
        self.found: list[TextSpan] = []
        self._at = -1
        pane.find_bar.asked.connect(self._find)
        pane.find_bar.step.connect(self.step)
        pane.find_bar.closed.connect(self._stop)

    def current(self) -> list[TextSpan]:
        """The match that one is at; none or one."""
        return [self.found[self._at]] if 0 <= self._at < len(self.found) else []

    def forget(self) -> None:
        """Another article: what was found in the last one is gone."""
        self._hits_in_text, self.hits, self.found, self._at = (), [], [], -1

    def look_again(self) -> None:
        """The page was built anew: other parts of the text may be shown now."""
        page = self._pane.page
        self.hits = finding.shown_only(self._hits_in_text, page.text_map) if page else []

    def show_hits(self, hits: Sequence[TextSpan]) -> None:
        """Mark the words that the library's search found."""
        self._hits_in_text = tuple(hits)
        self.look_again()
        self._pane.lay()

    def show_found(self, spans: Sequence[TextSpan]) -> None:
        """Mark what the find bar's text matches, and go to the first match from here on."""
        page = self._pane.page
        self.found = finding.shown_only(spans, page.text_map) if page else []
        here = self._pane.view.first_visible()
        after = (at for at, span in enumerate(self.found) if span.start >= here)
        self._at = next(after, 0) if self.found else -1
        self._show_current()

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) match of the find bar if it is open, else of the library's search."""
        if not self._pane.find_bar.isVisible() and self.found != self.hits:
            self.found, self._at = list(self.hits), -1 if by > 0 else 0
        if self.found:
            self._at = (self._at + by) % len(self.found)
        self._show_current()

    def _find(self, typed: str, forms: bool) -> None:
        pane = self._pane
        if forms and typed.strip():
            pane.forms_wanted.emit(typed)
        elif pane.article and pane.page:
            self.show_found(finding.places(pane.article.article.text, pane.page.text_map, typed))

    def _show_current(self) -> None:
        self._pane.find_bar.tell(self._at, len(self.found))
        self._pane.lay()
        for span in self.current():
            self._pane.view.show_span(span)

    def _stop(self) -> None:
        self.found, self._at = [], -1
        self._pane.lay()
        self._pane.view.setFocus()
