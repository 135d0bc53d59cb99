"""The speakers' pane: the cards, and behind each card all that the speaker said."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.values import Changes
from reader.values.quote_card import SpokenWords
from reader.values.speaker import Speaker, StatementGroup
from ui import icons, wording
from ui.annotations.panel import empty_label
from ui.session import Session
from ui.speakers.cards import CardList
from ui.speakers.told import about, elsewhere, matching, offices, searched
from ui.speakers.words import WordsList
from ui.theme import Theme
from ui.translation import translate

PAUSE_MS = 150


class SpeakersPane(QWidget):
    """``menu_of`` fills the menu of deeds for some speakers. ``current`` is the speaker whose words are shown."""

    opened = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._speakers: tuple[Speaker, ...] = ()
        self._texts: list[str] = []
        self.current: Speaker | None = None
        self.groups: tuple[StatementGroup, ...] = ()
        self.menu_of: Callable[[QMenu, Sequence[Speaker]], None] = lambda _menu, _speakers: None
        self.cards = CardList(theme)
        self.words = WordsList(theme)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Speakers", "Search by name, office or outlet"))
        self.field.setAccessibleName(translate("Speakers", "Search by name, office or outlet"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(200)
        self.field.addAction(icons.icon("find"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.installEventFilter(self)
        self.count = QLabel()
        self.nothing = empty_label("")
        self.name = QLabel()
        self.told = QLabel()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self._filter())
        self._pause.timeout.connect(self.refresh)
        self.cards.opened.connect(self.open)
        self.cards.selection_changed.connect(self._tell_merge)
        self.cards.menu_wanted.connect(lambda at: self._menu(self.cards.chosen()).popup(at))

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page())
        self._pages.addWidget(self._speaker_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setMinimumWidth(240)

    def _list_page(self) -> QWidget:
        page = QWidget()
        search = QHBoxLayout()
        search.setContentsMargins(12, 10, 12, 4)
        search.addWidget(self.field)
        heading = QHBoxLayout()
        heading.setContentsMargins(14, 2, 8, 4)
        self.chosen_button = self._tool("more", translate("Speakers", "What to do with the chosen speakers"))
        self.chosen_button.clicked.connect(lambda: self._drop(self.chosen_button, self.cards.chosen()))
        heading.addWidget(self.count, 1)
        heading.addWidget(self.chosen_button)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(search)
        column.addLayout(heading)
        column.addWidget(body, 1)
        return page

    def _speaker_page(self) -> QWidget:
        page = QWidget()
        back = self._tool("back", translate("Speakers", "All speakers"))
        back.clicked.connect(self.show_cards)
        more = self._tool("more", translate("Speakers", "Rename, merge, split"))
        more.clicked.connect(lambda: self._drop(more, [self.current] if self.current else []))
        for label, role in ((self.name, "heading"), (self.told, "muted")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addWidget(self.name)
        texts.addWidget(self.told)
        heading = QHBoxLayout()
        heading.setContentsMargins(6, 10, 8, 8)
        heading.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        heading.addLayout(texts, 1)
        heading.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self.words, 1)
        return page

    def _tool(self, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    # -- what is shown -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the library again who is quoted in it."""
        speakers = self._session.library.speakers

        def work() -> tuple[tuple[Speaker, ...], list[str]]:
            found = speakers.all()
            return found, [searched(one) for one in found]

        self._session.ask(work, self._show, key="speakers")

    def take_changes(self, changes: Changes) -> None:
        if self.isVisible() and (changes.list_changed or changes.speakers_changed):
            self._pause.start()

    def restyle(self, theme: Theme) -> None:
        self.cards.look.theme = self.words.look.theme = self.words.rows.theme = theme
        self.cards.viewport().update()
        self.words.viewport().update()

    def take_focus(self) -> None:
        shown = self.cards if self._pages.currentIndex() == 0 else self.words
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_cards(self) -> None:
        self.current = None
        self._pages.setCurrentIndex(0)
        self.take_focus()

    def open(self, speaker: Speaker) -> None:
        """Show all that a speaker said."""
        self.current = speaker
        self.name.setText(speaker.name)
        others = [name for name in speaker.names if name != speaker.name]
        lines = [offices(speaker), about(speaker)]
        if others:
            lines.append(translate("Speakers", "Also named: {0}").format(", ".join(others[:6])))
        self.told.setText("\n".join(line for line in lines if line))
        self._pages.setCurrentIndex(1)
        self.take_focus()
        speakers = self._session.library.speakers

        def work() -> tuple[tuple[SpokenWords, ...], tuple[StatementGroup, ...]]:
            said = speakers.words_of(speaker)
            return said, speakers.shared_statements(said)

        self._session.ask(work, self._show_words, key="words")
        self.opened.emit(speaker)

    def group_of(self, said: SpokenWords) -> StatementGroup | None:
        """The group of statements in which these words stand, where several articles have them."""
        return next((group for group in self.groups if said.statement in group.statements), None)

    def _show(self, answer: tuple[tuple[Speaker, ...], list[str]]) -> None:
        self._speakers, self._texts = answer
        self._filter()
        if self.current is not None:
            self._open_again(self.current)

    def _open_again(self, before: Speaker) -> None:
        """After a change: the same speaker under whatever name, or the cards where there is none."""
        places = {(one.article_id, one.name) for one in before.occurrences}
        same = [one for one in self._speakers if any((at.article_id, at.name) in places for at in one.occurrences)]
        if same == [before]:
            return
        if same:
            self.open(next((one for one in same if one.key == before.key), same[0]))
        else:
            self.show_cards()

    def _filter(self) -> None:
        found = matching(self._speakers, self.field.text(), self._texts)
        self.cards.show_speakers(found)
        self.count.setText(wording.speakers(len(found)))
        self.cards.setAccessibleDescription(self.count.text())
        if self.field.text().strip():
            self.nothing.setText(translate("Speakers", "Nobody is found under these words."))
        else:
            self.nothing.setText(translate("Speakers", "Everybody who is quoted in your articles will stand here."))
        self._stack.setCurrentIndex(0 if found else 1)
        self._tell_merge()

    def _show_words(self, answer: tuple[tuple[SpokenWords, ...], tuple[StatementGroup, ...]]) -> None:
        said, self.groups = answer
        shared = {
            one: (len({s.article_id for s in group.statements}), elsewhere(group, one.speaker))
            for group in self.groups
            for one in group.statements
        }
        self.words.rows.show_words(said, {one: shared[one.statement] for one in said if one.statement in shared})
        if said:
            self.words.setCurrentIndex(self.words.rows.index(0))

    def _tell_merge(self) -> None:
        self.chosen_button.setEnabled(bool(self.cards.chosen()))

    def _menu(self, speakers: Sequence[Speaker]) -> QMenu:
        menu = QMenu(self)
        if speakers:
            self.menu_of(menu, speakers)
        return menu

    def _drop(self, button: QToolButton, speakers: Sequence[Speaker]) -> None:
        self._menu(speakers).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the field into the list, Escape empties it."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)
