"""The quotation that is current in the page: the one under the cursor, or the one chosen in the side panel."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from reader.values import Quotation
from reader.values.speaker import Speaker
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Quoting:
    """Commands on one quotation of the open article."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._chosen: tuple[int | None, int] = (None, -1)
        window.pane.view.cursorPositionChanged.connect(self._forget)

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {"quote_card": self.copy_card, "speaker_words": self.show_speaker}

    def choose(self, key: str) -> None:
        """The side panel's row: the number of the quotation in its article."""
        if key.isdigit():
            self._chosen = (self._window.open.id, int(key))
            self._window.update_actions()

    def point(self, at: QPoint) -> None:
        """A place of the screen over the page: a menu is about to open there."""
        view, page, shown = self._window.pane.view, self._window.pane.article, self._window.pane.page
        self._forget()
        if page is None or shown is None:
            return
        place = shown.text_map.to_article(view.cursorForPosition(view.viewport().mapFromGlobal(at)).position())
        for number, one in enumerate(page.quotations):
            if place is not None and one.content.start <= place <= one.content.end:
                self.choose(str(number))

    def _forget(self) -> None:
        """The page's cursor has moved: what it stands in counts again."""
        self._chosen = (None, -1)

    def menu(self, key: str, at: QPoint) -> None:
        self.choose(key)
        if self.quotation() is not None:
            self._window.actions_of.menu(["quote_card", "speaker_words"], self._window).popup(at)

    def quotation(self) -> Quotation | None:
        """The one that was pointed at or chosen in the side panel; else the one that holds the page's cursor."""
        window = self._window
        page, shown = window.pane.article, window.pane.page
        if page is None or shown is None:
            return None
        article_id, number = self._chosen
        if article_id is not None and article_id == window.open.id and number < len(page.quotations):
            return page.quotations[number]
        at = shown.text_map.to_article(window.pane.view.textCursor().position())
        within = (one for one in page.quotations if at is not None and one.content.start <= at <= one.content.end)
        return next(within, None)

    def copy_card(self) -> None:
        from ui.speakers.deeds import copy_card

        quotation, article_id = self.quotation(), self._window.open.id
        if quotation is not None and article_id is not None:
            copy_card(self._window, article_id, quotation.content)

    def show_speaker(self) -> None:
        """All that the speaker of the current quotation said in the library."""
        window = self._window
        quotation, article_id = self.quotation(), window.open.id
        if quotation is None or article_id is None:
            return
        speakers = window.session.library.speakers

        def done(speaker: Speaker | None) -> None:
            if speaker is None:
                told = translate("Speakers", "Nobody is named as the speaker of these words.")
                window.statusBar().showMessage(told, 6_000)
            else:
                window.columns.show_speaker(speaker)

        window.session.ask(lambda: speakers.of(article_id, quotation), done, key="speaker")
