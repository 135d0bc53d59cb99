"""What is done in the tab of what was removed: look at a place, leave out again, find the row of a dimmed part."""

from typing import TYPE_CHECKING

from reader.values import Changes, Decision, TextSpan
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class RemovedDeeds:
    """Joins the panel, the page and the library."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        panel, pane = window.side_panel.removed, window.pane
        panel.pointed.connect(pane.peek.show)
        for done in (panel.list.went, panel.list.button_pressed):
            done.connect(lambda _passage: pane.peek.stay())
        panel.again_wanted.connect(self.again)
        pane.pressed_at.connect(self.press)

    def again(self, span: TextSpan) -> None:
        """What the user restored is left out again, with the reason that it had."""
        window = self._window
        page, removals = window.open.page, window.session.library.removals
        if page is None or page.article.id is None:
            return
        article_id, version = page.article.id, page.article.version or 0
        before: list[tuple[Decision, ...]] = []

        def forward() -> Changes:
            before[:] = [removals.of_article(article_id)]
            return removals.take_back(article_id, span, text_version=version)

        told = translate("Undo", "Remove a passage")
        window.session.change(told, forward, lambda: removals.set_decisions(article_id, before[0]))

    def press(self, code_point: int) -> None:
        """A dimmed part of the page was pressed: its row says why it was left out."""
        window = self._window
        if window.pane.show_removed and window.side_panel.removed.choose_at(code_point):
            window.side_panel.setCurrentWidget(window.side_panel.removed)
