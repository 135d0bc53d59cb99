"""Undo everywhere: the table of commands is walked in every situation, and each that changes the library is taken back
and done again, to the same state. What cannot be taken back is named here with its reason."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.values import Annotation, Colour, ListFilter, Placement
from tests.ui.answers import answer_dialogs
from tests.ui.test_window import open_by_title, select
from ui.commands import COMMANDS
from ui.running import Program

NOT_HERE = {
    "quit": "ends the program",
    "purge": "the one thing that cannot be undone: it asks, and only what is in the trash can be purged",
    "remove_samples": "tested with the samples",
    "other_end": "only the next key changes something",
    "print": "asks for a printer",
    "pdf": "asks for a file",
    "export": "writes files, not the library",
    "page_settings": "a popup",
    "filter_dates": "a popup",
    "full_screen": "needs a window manager",
    "rebuild_index": "the index is no word of the user's",
    "check_library": "mends only what is derived",
    "backups": "a dialog of its own, tested there",
    "import_files": "what is imported can be deleted, with undo",
    "import_folder": "what is imported can be deleted, with undo",
    "paste_article": "what is pasted can be deleted, with undo",
    "import_annotations": "asks for a file; its undo is tested with it",
}
PASSAGE = "Новий пішохідний міст над річкою Стриж відкрили в неділю."
MARKED = "сорок мільйонів гривень"


def state(library: Library) -> dict[str, object]:
    """All that a user ever said about the library, and what stands in it."""
    shown = [*library.articles.ids(ListFilter()), *library.articles.ids(ListFilter(deleted=True))]
    ids, shelves = sorted(shown), library.shelves
    collections = shelves.collections()
    return {
        "rows": {row.id: row for row in library.articles.rows(ids)},
        "articles": {number: replace(library.articles.page(number).article, version=0) for number in ids},
        "decisions": {number: [replace(one, id=None) for one in library.removals.of_article(number)] for number in ids},
        "annotations": {one.id: timeless(one) for one in library.annotations.all()},
        "collections": {(one.id, one.name) for one in collections},
        "shelved": {one.id: sorted(library.articles.ids(ListFilter(collection=one.id))) for one in collections},
        "searches": {(one.id, one.name, one.query) for one in shelves.searches()},
        "recent": shelves.recent(),
        "speakers": sorted((one.name, one.publications, len(one.occurrences)) for one in library.speakers.all()),
    }


def timeless(annotation: Annotation) -> Annotation:
    """Undoing is a change, too: only the moment of the last change may stay another."""
    return replace(annotation, modified="")


def passage(program: Program) -> None:
    open_by_title(program, "Міст")
    select(program, PASSAGE)


def marked(program: Program) -> None:
    open_by_title(program, "Міст")
    program.window.pane.clear_selection()
    page = program.window.open.page
    assert page is not None
    annotation = page.annotations[0]
    program.window.choosing.choose(annotation.id)
    assert annotation.span is not None
    program.window.pane.view.ends.show(annotation.span, first=False)  # keys move an end where the caret stands in it


def uncertain(program: Program) -> None:
    """A place that only nearly fits, and words that are selected for a better one."""
    open_by_title(program, "bakery")
    page = program.window.open.page
    assert page is not None
    select(program, "sells its first loaf")
    program.window.choosing.choose(page.annotations[0].id)


def collection(program: Program) -> None:
    library, window = program.session.library, program.window
    number = library.shelves.collections()[0].id
    window.side_bar.chosen.emit(ListFilter(collection=number))
    window.side_bar.follow(ListFilter(collection=number))


def search(program: Program) -> None:
    window = program.window
    searches = next(group for name, group in window.side_bar._groups.items() if name == "search")
    window.side_bar.setCurrentItem(searches.child(0))


def trash(program: Program) -> None:
    program.window.list_pane.filter_by(ListFilter(deleted=True))


def notebook(program: Program) -> None:
    program.window.columns.show_column("notebook")


SCENES: dict[str, Callable[[Program], None]] = {
    one.__name__: one for one in (passage, marked, uncertain, collection, search, trash, notebook)
}


@pytest.fixture
def furnished(library: Library) -> Library:
    """A highlight in an article, one in a wrong place, a collection, a saved search, something in the trash."""
    rows = library.articles.rows(library.articles.ids(ListFilter()))
    bridge = next(row.id for row in rows if "Міст" in row.title)
    bakery = next(row.id for row in rows if "bakery" in row.title)
    orchard = next(row.id for row in rows if "сад" in row.title)
    for number, words in ((bridge, MARKED), (bakery, "The queue begins at eleven.")):
        article = library.articles.page(number).article
        start = article.text.index(words)
        at = article.text
        span = next(block.span for block in library.articles.page(number).cleaning.blocks if words in block.span.of(at))
        made = library.annotations.add(number, replace(span, start=start, end=start + len(words)))
        if number == bakery:
            library.annotations.put_back([replace(made, placement=Placement.APPROXIMATE)])
    library.shelves.put(library.shelves.add_collection("Мости"), [bridge, bakery])
    library.shelves.save_search("Про міст", "міст")
    library.shelves.note_recent("міст")
    library.articles.delete([orchard])
    return library


FEWEST = {"passage": 18, "marked": 12, "uncertain": 18, "collection": 9, "search": 7, "trash": 4, "notebook": 8}
CHANGED: set[str] = set()


class Walk:
    """Tries one command after another in one situation."""

    def __init__(self, program: Program, qtbot: QtBot, scene: str) -> None:
        self.program, self.qtbot, self.scene = program, qtbot, scene
        self.window, self.undo = program.window, program.session.undo
        self.changing: set[str] = set()
        self.wrong: list[str] = []

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.session.tasks.running == 0, timeout=30_000)

    def begin(self) -> None:
        """The same situation again."""
        window = self.window
        window.list_pane.box.field.clear()
        window.columns.show_column("articles")
        window.list_pane.filter_by(ListFilter())
        self.qtbot.waitUntil(
            lambda: self.program.session.tasks.running == 0 and len(window.list_pane.model.ids) == 2, timeout=60_000
        )
        window.side_bar.refresh()
        self.idle()
        SCENES[self.scene](self.program)
        self.qtbot.wait(5)
        self.idle()
        if self.scene in {"collection", "search", "trash"}:
            window.list_pane.view.choose_place(0)
        if self.scene == "notebook" and window.columns.notebook is not None:
            window.columns.notebook.list.setFocus()
            window.columns.notebook.list.selectAll()
            window.columns._take_focus_change(None, window.columns.notebook.list)
        window.open._read_timer.stop()
        window.update_actions()

    def enabled(self) -> list[str]:
        self.begin()
        names = [one.id for one in COMMANDS if self.window.actions_of[one.id].isEnabled()]
        return [name for name in names if name not in NOT_HERE and name not in {"undo", "redo"}]

    def try_out(self, name: str) -> None:
        self.begin()
        action = self.window.actions_of[name]
        if not action.isEnabled():
            return
        before, steps = state(self.program.session.library), self.undo.index()
        action.trigger()
        self.window.annotating.settle()  # what keys move is written after a pause
        self.qtbot.wait(5)
        self.idle()
        self.window.open._read_timer.stop()
        after = state(self.program.session.library)
        if after == before:
            return
        self.changing.add(name)
        taken = self.undo.index() - steps
        if taken <= 0:
            self.wrong.append(f"{name} cannot be undone")
            return
        for deed, wanted in ((self.undo.undo, before), (self.undo.redo, after), (self.undo.undo, before)):
            for _ in range(taken):
                deed()
            self.idle()
            now = state(self.program.session.library)
            if now != wanted:
                self.wrong.append(f"{name}: {deed.__name__} leaves {[key for key in now if now[key] != wanted[key]]}")


@pytest.mark.slow
@pytest.mark.parametrize("scene", SCENES)
def test_whatever_changes_the_library_can_be_undone_and_done_again(
    furnished: Library, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scene: str
) -> None:
    answer_dialogs(monkeypatch)
    walk = Walk(program, qtbot, scene)
    for name in walk.enabled():
        walk.try_out(name)
    needs_writing = {one.id for one in COMMANDS if "writable" in one.needs}
    assert walk.wrong == []
    assert walk.changing <= needs_writing, "what changes the library is forbidden where it can only be read"
    assert len(walk.changing) >= FEWEST[scene], sorted(walk.changing)
    CHANGED.update(walk.changing)


def test_the_walk_came_to_every_command_that_changes_something() -> None:
    """Runs after the walk; alone it has nothing to say."""
    if not CHANGED:
        pytest.skip("the walk has not run")
    wanted = {one.id for one in COMMANDS if "writable" in one.needs} - NOT_HERE.keys()
    assert wanted - CHANGED == set()


def test_colours_of_the_table_are_those_of_annotations() -> None:
    assert {one.id for one in COMMANDS if one.id.startswith("colour_")} == {f"colour_{one.value}" for one in Colour}
