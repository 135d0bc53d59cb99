"""The column left of the page: the list of articles, the notebook, or the speakers. The last two are built when they
are first shown."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QStackedWidget, QWidget

from reader.values import Annotation, Changes, Colour
from reader.values.speaker import Speaker
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.notebook.deeds import NotebookDeeds
    from ui.notebook.pane import NotebookPane
    from ui.speakers.deeds import SpeakerDeeds
    from ui.speakers.pane import SpeakersPane

ARTICLES, NOTEBOOK, SPEAKERS = "articles", "notebook", "speakers"
ROOM = 380
# Commands that mean the notebook's chosen entries while the focus is there: those that `NotebookDeeds.deeds` has.
OF_NOTES = frozenset(
    {"tag", "note", "delete", "delete_annotation", "underline", "strike", *(f"colour_{one.value}" for one in Colour)}
)
# Those of them that otherwise mean the articles of the list, which is hidden then.
OF_ARTICLES = frozenset({"tag", "delete"})


class Columns(QStackedWidget):
    """``changed(name)``: another column is shown."""

    changed = Signal(str)

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self.name = ARTICLES
        self.notebook: NotebookPane | None = None
        self._notebook_deeds: NotebookDeeds | None = None
        self.speakers: SpeakersPane | None = None
        self._speaker_deeds: SpeakerDeeds | None = None
        self._focus: QWidget | None = None
        self.addWidget(window.list_pane)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._take_focus_change)
        window.actions_of["search"].triggered.connect(lambda _on=False: self.show_column(ARTICLES))

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "articles": lambda: self.show_column(ARTICLES),
            "notebook": lambda: self.show_column(NOTEBOOK),
            "speakers": lambda: self.show_column(SPEAKERS),
            "go_list": self.take_focus,
        }

    def directed(self, deeds: Mapping[str, Callable[[], object]]) -> dict[str, Callable[[], object]]:
        """``deeds`` with those that mean the notebook's chosen entries while the focus is there."""

        def direct(name: str) -> Callable[[], object]:
            def do() -> None:
                side_bar = self._window.side_bar
                if self._notebook_deeds is not None and self.notes_chosen():
                    self._notebook_deeds.do(name)
                elif name == "delete" and side_bar.hasFocus() and side_bar.shelf() is not None:
                    self._window.shelving.remove()  # not the articles: nobody looks at them
                elif self.shows_articles() or name not in OF_ARTICLES:
                    deeds[name]()

            return do

        return {name: direct(name) if name in OF_NOTES else deed for name, deed in deeds.items()}

    def show_column(self, name: str, *, focus: bool = True) -> None:
        """Show a column and put the focus there."""
        if name != self.name:
            self.name = name
            self.setCurrentWidget(self._pane(name))
            self._make_room()
            if name == ARTICLES:
                self._find_open_article()
            self.changed.emit(name)
        pane = {NOTEBOOK: self.notebook, SPEAKERS: self.speakers}.get(name)
        if pane is not None:
            pane.refresh()
        if focus:
            self.take_focus()

    def show_speaker(self, speaker: Speaker) -> None:
        """Show all that a speaker said."""
        self.show_column(SPEAKERS)
        if self.speakers is not None:
            self.speakers.open(speaker)

    def take_focus(self) -> None:
        pane = {NOTEBOOK: self.notebook, SPEAKERS: self.speakers}.get(self.name)
        if pane is not None:
            pane.take_focus()
        else:
            self._window.list_pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shows_articles(self) -> bool:
        return self.name == ARTICLES

    def in_notebook(self) -> bool:
        """True where the keys mean the notebook's entries: the focus is in its list or in its buttons."""
        return self.notebook is not None and self.name == NOTEBOOK and self._focus is self.notebook.list

    def notes_chosen(self) -> bool:
        return self.in_notebook() and self.notebook is not None and bool(self.notebook.list.chosen())

    def chosen_notes(self) -> list[Annotation]:
        """The annotations chosen in the notebook, where it is shown."""
        if self.name != NOTEBOOK or self.notebook is None:
            return []
        return [entry.annotation for entry in self.notebook.list.chosen()]

    def take_changes(self, changes: Changes) -> None:
        for pane in (self.notebook, self.speakers):
            if pane is not None:
                pane.take_changes(changes)

    def read_again(self) -> None:
        """Another process has changed the library."""
        self.take_changes(Changes(list_changed=True, speakers_changed=True))

    def restyle(self, theme: Theme) -> None:
        for pane in (self.notebook, self.speakers):
            if pane is not None:
                pane.restyle(theme)

    def _take_focus_change(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What the keys mean depends on where they are typed. A menu that is opened takes the focus only for itself."""
        if new is None or isinstance(new, QMenu | QMenuBar) or self.window() is not self._window:
            return
        before = self.in_notebook()
        self._focus = new
        if before != self.in_notebook():
            self._window.update_actions()

    def _pane(self, name: str) -> QWidget:
        if name == NOTEBOOK:
            return self.notebook or self._made_notebook()
        if name == SPEAKERS:
            return self.speakers or self._made_speakers()
        return self._window.list_pane

    def _made_notebook(self) -> "NotebookPane":
        from ui.notebook.deeds import NotebookDeeds
        from ui.notebook.pane import NotebookPane

        window = self._window
        self.notebook = NotebookPane(window.session, window.dress)
        self._notebook_deeds = NotebookDeeds(window, self.notebook)
        self.notebook.list.selection_changed.connect(window.update_actions)
        self._add(self.notebook)
        return self.notebook

    def _made_speakers(self) -> "SpeakersPane":
        from ui.speakers.deeds import SpeakerDeeds
        from ui.speakers.pane import SpeakersPane

        self.speakers = SpeakersPane(self._window.session, self._window.dress)
        self._speaker_deeds = SpeakerDeeds(self._window, self.speakers)
        self._add(self.speakers)
        return self.speakers

    def _add(self, pane: QWidget) -> None:
        """Escape leads back to the articles."""
        self.addWidget(pane)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), pane)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._step_back)

    def _step_back(self) -> None:
        if self.name == SPEAKERS and self.speakers is not None and self.speakers.current is not None:
            self.speakers.show_cards()
        else:
            self.show_column(ARTICLES)

    def _make_room(self) -> None:
        """Cards and notes need more width than a list of titles: take some from the page where there is much."""
        splitter = self._window.splitter
        at, sizes = splitter.indexOf(self), splitter.sizes()
        missing = ROOM - sizes[at]
        if self.name != ARTICLES and missing > 0 and sizes[at + 1] - missing > ROOM:
            sizes[at] += missing
            sizes[at + 1] -= missing
            splitter.setSizes(sizes)

    def _find_open_article(self) -> None:
        """The list follows to the article that was opened from another column."""
        opened = self._window.open.id
        if opened is not None and opened != self._window.list_pane.view.current_id():
            self._window.list_pane.view.choose(opened)
