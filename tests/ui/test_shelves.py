"""Collections and saved searches in the sidebar: made, filled, named and taken away, each undone and done again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader.values import Collection, ListFilter, SavedSearch
from ui.dialogs.collections import CollectionsDialog
from ui.dialogs.name import NameDialog
from ui.dialogs.palette import PaletteDialog
from ui.running import Program

Holds = Callable[[], object]


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """What is typed into the next dialogs that ask for a name."""

    def give(name: str) -> None:
        def accept(dialog: NameDialog) -> int:
            dialog.field.setText(name)
            return int(QDialog.DialogCode.Accepted)

        monkeypatch.setattr(NameDialog, "exec", accept)

    return give


def rows_of(program: Program, heading: str) -> dict[str, QTreeWidgetItem]:
    bar = program.window.side_bar
    tops = [bar.topLevelItem(at) for at in range(bar.topLevelItemCount())]
    top = next(one for one in tops if one is not None and one.text(0) == heading)
    return {top.child(at).text(0): top.child(at) for at in range(top.childCount())}


def do(program: Program, name: str) -> None:
    action = program.window.actions_of[name]
    assert action.isEnabled(), f"{name} is not enabled"
    action.trigger()


def in_collection(program: Program, number: int) -> set[int]:
    return set(program.session.library.articles.ids(ListFilter(collection=number)))


def make(program: Program, named: Callable[[str], None], until: Callable[[Holds], None], name: str) -> Collection:
    named(name)
    do(program, "new_collection")
    until(lambda: name in rows_of(program, "Collections"))
    return next(one for one in program.session.library.shelves.collections() if one.name == name)


def test_a_collection_is_made_filled_by_dropping_and_emptied_by_undo(
    program: Program, named: Callable[[str], None], until: Callable[[Holds], None]
) -> None:
    window = program.window
    made = make(program, named, until, "Мости")
    row = rows_of(program, "Collections")["Мости"]
    window.list_pane.view.selectAll()
    mime = window.list_pane.model.mimeData(window.list_pane.view.selectionModel().selectedRows())
    at = QPointF(window.side_bar.visualItemRect(row).center())
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    window.side_bar.dropEvent(drop)
    assert drop.isAccepted()
    until(lambda: len(in_collection(program, made.id)) == 3)
    until(lambda: rows_of(program, "Collections")["Мости"].text(1) == "3")
    do(program, "undo")
    until(lambda: not in_collection(program, made.id))
    do(program, "redo")
    until(lambda: len(in_collection(program, made.id)) == 3)
    do(program, "undo")
    do(program, "undo")
    until(lambda: program.session.library.shelves.collections() == ())
    do(program, "redo")
    until(lambda: [one.id for one in program.session.library.shelves.collections()] == [made.id])


def test_articles_are_dropped_nowhere_else(program: Program, qtbot: QtBot) -> None:
    bar, model = program.window.side_bar, program.window.list_pane.model
    at = QPointF(bar.visualItemRect(bar.topLevelItem(0)).center())  # type: ignore[arg-type]
    mime = model.mimeData([model.index(0, 0)])
    drop = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    heard: list[int] = []
    bar.dropped.connect(lambda number, _ids: heard.append(number))
    bar.dropEvent(drop)
    assert heard == []


def test_a_collection_shows_its_articles_and_one_is_taken_out(
    program: Program, named: Callable[[str], None], until: Callable[[Holds], None]
) -> None:
    window = program.window
    made = make(program, named, until, "Мости")
    ids = window.list_pane.model.ids[:2]
    window.shelving.put(made.id, ids)
    until(lambda: in_collection(program, made.id) == set(ids))
    window.side_bar.setCurrentItem(rows_of(program, "Collections")["Мости"])
    until(lambda: set(window.list_pane.model.ids) == set(ids))
    window.list_pane.view.choose_place(0)
    first = window.list_pane.view.current_id()
    do(program, "uncollect")
    until(lambda: window.list_pane.model.ids == [one for one in ids if one != first])
    assert len(program.session.library.articles.ids(ListFilter())) == 3, "it is in the library still"
    do(program, "undo")
    until(lambda: set(window.list_pane.model.ids) == set(ids))


def test_a_removed_collection_comes_back_full_and_the_list_shows_all_meanwhile(
    program: Program, named: Callable[[str], None], until: Callable[[Holds], None]
) -> None:
    window = program.window
    made = make(program, named, until, "Мости")
    window.shelving.put(made.id, window.list_pane.model.ids)
    until(lambda: len(in_collection(program, made.id)) == 3)
    until(lambda: rows_of(program, "Collections")["Мости"].text(1) == "3")
    window.side_bar.setCurrentItem(rows_of(program, "Collections")["Мости"])
    until(lambda: window.list_pane.wanted.collection == made.id)
    named("Переправи")
    do(program, "rename_shelf")
    until(lambda: "Переправи" in rows_of(program, "Collections"))
    do(program, "remove_shelf")
    until(lambda: rows_of(program, "Collections") == {})
    until(lambda: window.list_pane.wanted.collection is None and len(window.list_pane.model.ids) == 3)
    do(program, "undo")
    until(lambda: "Переправи" in rows_of(program, "Collections"))
    assert len(in_collection(program, made.id)) == 3
    do(program, "undo")
    until(lambda: "Мости" in rows_of(program, "Collections"))


def test_articles_go_into_several_collections_at_once(
    program: Program, named: Callable[[str], None], until: Callable[[Holds], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, shelves = program.window, program.session.library.shelves
    one, other = (make(program, named, until, name) for name in ("Перша", "Друга"))
    ids = window.list_pane.model.ids
    shelves.put(one.id, ids[:1])
    window.list_pane.view.selectAll()

    def choose(dialog: CollectionsDialog) -> int:
        states = [dialog.list.item(at).checkState() for at in range(2)]
        assert states == [Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked]
        dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
        dialog.field.setText("Третя")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(CollectionsDialog, "exec", choose)
    do(program, "collect")
    until(
        lambda: {found.name: found.articles for found in shelves.collections()} == {"Перша": 1, "Друга": 3, "Третя": 3}
    )
    do(program, "undo")
    do(program, "undo")
    until(lambda: {found.name: found.articles for found in shelves.collections()} == {"Перша": 1, "Друга": 0})
    assert other.name == "Друга"


def test_a_search_is_saved_with_what_narrows_it_asked_again_and_taken_away(
    program: Program, named: Callable[[str], None], until: Callable[[Holds], None]
) -> None:
    window, shelves = program.window, program.session.library.shelves
    assert not window.actions_of["save_search"].isEnabled()
    window.list_pane.box.show_text("міст OR сад OR bakery")
    until(lambda: len(window.list_pane.model.ids) == 3)
    window.list_pane.narrow("year", "2026")
    window.list_pane.filter_by(ListFilter(language="en"))
    until(lambda: len(window.list_pane.model.ids) == 1)
    named("Англійською")
    do(program, "save_search")
    until(lambda: "Англійською" in rows_of(program, "Saved searches"))
    (saved,) = shelves.searches()
    assert saved.query == "міст OR сад OR bakery after:2026 before:2027 lang:en"
    window.list_pane.filter_by(ListFilter())
    window.list_pane.box.field.clear()
    until(lambda: len(window.list_pane.model.ids) == 3)
    window.side_bar.setCurrentItem(rows_of(program, "Saved searches")["Англійською"])
    until(lambda: len(window.list_pane.model.ids) == 1)
    until(lambda: rows_of(program, "Saved searches")["Англійською"].text(1) == "1")
    named("Інша назва")
    do(program, "rename_shelf")
    until(lambda: "Інша назва" in rows_of(program, "Saved searches"))
    do(program, "remove_shelf")
    until(lambda: shelves.searches() == ())
    do(program, "undo")
    until(lambda: shelves.searches() == (SavedSearch(saved.id, "Інша назва", saved.query),))


def test_the_sidebar_follows_a_filter_that_was_set_elsewhere(
    program: Program, until: Callable[[Holds], None], qtbot: QtBot
) -> None:
    window, bar = program.window, program.window.side_bar
    window.list_pane.filter_by(ListFilter(unread=True))
    assert bar.currentItem().text(0) == "Unread"
    window.list_pane.filter_by(ListFilter(unread=True, starred=True))
    assert bar.currentItem() is None
    bar.setFocus()
    qtbot.wait(50)
    assert window.list_pane.wanted.starred, "a focus chooses nothing"
    window.list_pane.filter_by(ListFilter())
    assert bar.currentItem().text(0) == "All articles"
    assert bar.itemAt(QPoint(5, 5)) is not None


def test_the_same_texts_are_shown_alone(program: Program, until: Callable[[Holds], None]) -> None:
    window, library = program.window, program.session.library
    text = library.articles.page(window.list_pane.model.ids[0]).article.text
    again = library.imports.paste(text.replace("\n", "\n\n")).article_id
    window.list_pane.refresh()
    until(lambda: again in window.list_pane.model.ids)
    window.list_pane.view.choose(again or 0)
    do(program, "same_text")
    until(lambda: len(window.list_pane.model.ids) == 2)
    assert sum(map(window.list_pane.model.follows, window.list_pane.model.ids)) == 1


def test_when_the_collection_that_is_shown_was_never_made_the_list_shows_all(
    program: Program, named: Callable[[str], None], until: Callable[[Holds], None]
) -> None:
    window = program.window
    make(program, named, until, "Мости")
    window.side_bar.setCurrentItem(rows_of(program, "Collections")["Мости"])
    until(lambda: window.list_pane.wanted.collection is not None)
    do(program, "undo")
    until(lambda: "Мости" not in rows_of(program, "Collections"))
    until(lambda: window.list_pane.shows_everything() and window.list_pane.model.ids)
    assert window.side_bar.currentItem().text(0) == "All articles"


def test_an_ampersand_in_a_name_is_shown_in_the_menu_and_in_the_list_of_commands(
    program: Program, named: Callable[[str], None], until: Callable[[Holds], None]
) -> None:
    make(program, named, until, "R&D")
    actions = program.window.actions_of
    assert actions["undo"].text().endswith("“R&&D”"), "one alone would be a key of the menu"
    palette = PaletteDialog(actions, program.settings, program.window)
    assert any(row.text(0).endswith("“R&D”") for row in palette.rows())
    palette.deleteLater()
