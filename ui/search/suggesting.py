"""When the search box suggests something: words that go on as typed, once the answer is there; recent searches while it
is empty. All of it is looked up in the background."""

from PySide6.QtCore import QObject, QTimer

from reader.values import Changes, SearchAnswer
from ui.article_list.pane import ListPane
from ui.session import Session
from ui.translation import translate

MOST = 5
SHORTEST = 2
PAUSE_MS = 160


class Suggesting(QObject):
    """Knows what was typed last, so that nothing is suggested for what was put there by a click."""

    def __init__(self, session: Session, pane: ListPane) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        self._box = pane.box
        self._typed = ""
        self.recent: tuple[str, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._complete)
        self._box.field.textEdited.connect(self._take_typed)
        self._box.entered.connect(self._offer_recent)
        self._box.opened.connect(self.note)
        self._box.left.connect(self.note)
        self._box.popup.clear_wanted.connect(self.forget)
        pane.answered.connect(self._take_answer)
        pane.opened.connect(lambda _id: self.note())

    def begin(self) -> None:
        """After the first paint."""
        self._session.ask(self._session.library.shelves.recent, self._know, key="recent")

    def _know(self, recent: tuple[str, ...]) -> None:
        self.recent = recent

    def _take_typed(self, text: str) -> None:
        self._typed = text
        if not text:
            QTimer.singleShot(0, self._offer_recent)  # once the box itself has taken note

    def _take_answer(self, answer: SearchAnswer | None) -> None:
        """What was found is shown first; words that may be meant come after a pause."""
        if answer is not None and self._typed and self._box.field.text() == self._typed:
            self._pause.start()

    def _complete(self) -> None:
        text, field = self._box.field.text(), self._box.field
        last = text.split(" ")[-1]
        if text != self._typed or field.cursorPosition() != len(text) or len(last) < SHORTEST:
            return
        search = self._session.library.search

        def show(words: tuple[str, ...]) -> None:
            if field.text() == text and field.hasFocus() and self._typed == text:
                other = [word for word in words if word.casefold() != text.casefold()]
                self._box.popup.show_words(other[:MOST])

        self._session.ask(lambda: search.complete(text, MOST + 1), show, key="complete")

    def _offer_recent(self) -> None:
        if not self._box.field.text() and self.recent:
            self._box.popup.show_recent(self.recent)

    def note(self) -> None:
        """Somebody found what they were looking for: keep the search. With Escape it is given up, and the box empty."""
        text, shelves = self._pane.query.text, self._session.library.shelves
        self._typed = ""
        self._box.popup.hide()
        if text != self._box.text or not text or self._session.library.read_only or self.recent[:1] == (text,):
            return

        def keep() -> None:
            self.recent = shelves.note_recent(text)

        self._session.tasks.run(keep, lambda _none: None, self._session.refused.emit, lane="write")

    def forget(self) -> None:
        """Clear the recent searches; Ctrl+Z brings them back. What is kept is told where it is written, one after the
        other: an answer that reached the window late would bring a forgotten search back."""
        shelves, before = self._session.library.shelves, list(self.recent)

        def clear() -> Changes:
            before[:] = shelves.recent()  # one that was noted a moment ago, too
            self.recent = shelves.set_recent(())
            return Changes()

        def back() -> Changes:
            searched_since = shelves.recent()
            self.recent = shelves.set_recent(tuple(dict.fromkeys((*searched_since, *before))))
            return Changes()

        if before and not self._session.library.read_only:
            self._session.change(translate("Undo", "Forget the searches"), clear, back)
