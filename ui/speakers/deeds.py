"""What is done with speakers and their words: show, compare, copy as a card, merge, split, rename; all with undo."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu

from reader.values import Changes, TextSpan
from reader.values.quote_card import QuoteCard, SpokenWords
from reader.values.speaker import Speaker, Statement
from ui.speakers.pane import SpeakersPane
from ui.speakers.told import card_text
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class SpeakerDeeds:
    """Works on the speakers' pane and, through ``go``, on the page."""

    def __init__(self, window: "MainWindow", pane: SpeakersPane) -> None:
        self._window = window
        self._session = window.session
        self._pane = pane
        pane.menu_of = self.fill_menu
        pane.words.went.connect(lambda said: self.go(said.statement))
        pane.words.compare_wanted.connect(self.compare)
        pane.words.menu_wanted.connect(self.words_menu)

    def fill_menu(self, menu: QMenu, speakers: Sequence[Speaker]) -> None:
        """The deeds that make sense for so many speakers."""
        writable = not self._session.library.read_only
        if len(speakers) > 1:
            names = translate("Speakers", "They are one person")
            menu.addAction(names, lambda: self.merge(speakers)).setEnabled(writable)
            return
        speaker = speakers[0]
        if self._pane.current is None:
            menu.addAction(translate("Speakers", "All that they said"), lambda: self._pane.open(speaker))
            menu.addSeparator()
        several = len({one.article_id for one in speaker.occurrences}) > 1
        for text, deed, possible in (
            (translate("Speakers", "Rename…"), self.rename, True),
            (translate("Speakers", "Merge with another speaker…"), self.merge_with, True),
            (translate("Speakers", "Somebody else in some articles…"), self.split, several),
        ):
            menu.addAction(text, partial(deed, speaker)).setEnabled(writable and possible)

    def words_menu(self, said: SpokenWords, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(translate("Speakers", "Show in the article"), lambda: self.go(said.statement))
        menu.addAction(translate("Speakers", "Copy as a quote card"), lambda: self.copy_card(said.statement))
        if self._pane.group_of(said) is not None:
            menu.addAction(translate("Speakers", "Compare the wordings"), lambda: self.compare(said))
        menu.popup(at)

    def go(self, statement: Statement) -> None:
        """Show the passage in the page; the focus stays where it is."""
        self._window.open.open(statement.article_id)
        if self._window.open.id == statement.article_id:
            self._window.going.go_to(statement.span)

    def compare(self, said: SpokenWords) -> None:
        from ui.speakers.compare import CompareDialog

        group = self._pane.group_of(said)
        if group is None:
            return
        differences = self._session.library.speakers.differences
        dialog = CompareDialog(group, said.statement.speaker or "", differences, self._window.dress, self._window)
        dialog.went.connect(self.go)
        dialog.show()

    def copy_card(self, statement: Statement) -> None:
        copy_card(self._window, statement.article_id, statement.span)

    # -- who is who ----------------------------------------------------------------------------------------------

    def rename(self, speaker: Speaker) -> None:
        from ui.speakers.dialogs import RenameDialog

        dialog = RenameDialog(speaker, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.name() not in {"", speaker.name}:
            speakers, name = self._session.library.speakers, dialog.name()
            self._decide(translate("Undo", "Rename the speaker"), lambda: speakers.rename(speaker, name))

    def merge(self, chosen: Sequence[Speaker]) -> None:
        speakers = self._session.library.speakers
        self._decide(translate("Undo", "Merge speakers"), lambda: speakers.merge(chosen))

    def merge_with(self, speaker: Speaker) -> None:
        from ui.speakers.dialogs import MergeDialog

        def choose(known: tuple[Speaker, ...]) -> None:
            dialog = MergeDialog(speaker, known, self._window.dress, self._window)
            if dialog.exec() == QDialog.DialogCode.Accepted and (other := dialog.other()) is not None:
                self.merge([speaker, other])

        self._session.ask(self._session.library.speakers.all, choose, key="merging")

    def split(self, speaker: Speaker) -> None:
        from ui.speakers.dialogs import SplitDialog

        speakers = self._session.library.speakers

        def choose(said: tuple[SpokenWords, ...]) -> None:
            dialog = SplitDialog(speaker, said, self._window)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                articles, name = dialog.articles(), dialog.name()
                label = translate("Undo", "Split the speaker")
                self._decide(label, lambda: speakers.split(speaker, articles, name))

        self._session.ask(lambda: speakers.words_of(speaker), choose, key="splitting")

    def _decide(self, label: str, deed: Callable[[], Changes]) -> None:
        """Do it so that undo forgets exactly what was decided."""
        speakers, made = self._session.library.speakers, set[int]()

        def forward() -> Changes:
            known = speakers.decisions()
            changes = deed()
            made.clear()
            made.update(speakers.decisions() - known)
            return changes

        self._session.change(label, forward, lambda: speakers.forget(made))


def copy_card(window: "MainWindow", article_id: int, span: TextSpan) -> None:
    """Put a quotation on the clipboard with everything that lets another person find it again."""
    speakers = window.session.library.speakers

    def done(card: QuoteCard) -> None:
        QGuiApplication.clipboard().setText(card_text(card))
        window.statusBar().showMessage(translate("Speakers", "The quotation is on the clipboard."), 4_000)

    window.session.ask(lambda: speakers.card(article_id, span), done, key="card")
