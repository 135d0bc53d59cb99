"""A look at a place of the page while the pointer rests on its row in the side panel; then the page goes back to where
it was. A place whose words are not shown is told by a line between the lines."""

from typing import TYPE_CHECKING

from reader.values import TextSpan
from ui.reading_pane.layers import line_at

if TYPE_CHECKING:
    from ui.reading_pane.reading_pane import ReadingPane

SHARE = 0.3  # of the pane's height: where a place that has to be brought into sight is put


class Peek:
    """``show(span)`` looks, ``show(None)`` goes back, ``stay`` remains there."""

    def __init__(self, pane: "ReadingPane") -> None:
        self._pane = pane
        self._before: int | None = None

    def show(self, span: TextSpan | None) -> None:
        view, page = self._pane.view, self._pane.page
        bar = view.verticalScrollBar()
        if span is None or page is None:
            if self._before is not None:
                bar.setValue(self._before)
                self.stay()
                self._pane.point_at(None)
            return
        self._before = bar.value() if self._before is None else self._before
        shown = page.text_map.shows(span)
        position = page.text_map.to_document(span.start)
        last = max((piece.article + piece.length for piece in page.text_map.pieces), default=0)
        view.seam = None if shown else (position, span.start >= last)
        self._pane.point_at(span if shown else None)
        top, height = line_at(page.document, position)[0], view.viewport().height()
        if not bar.value() + 10 <= top <= bar.value() + height - 60:
            bar.setValue(int(top - SHARE * height))

    def stay(self) -> None:
        """The place is where one wants to be: nothing goes back."""
        self._before = None
        self._pane.view.seam = None
        self._pane.view.viewport().update()
