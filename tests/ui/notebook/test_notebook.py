"""The notebook beside the page: what is chosen is shown, changed together, taken back, placed by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader.values import Annotation, Colour, ListFilter, Placement, TextSpan
from ui.notebook.pane import NotebookPane
from ui.running import Program

Settle = Callable[[], None]


@pytest.fixture
def notes(program: Program) -> list[Annotation]:
    """Two annotations on every article."""
    library = program.session.library
    places = []
    for article_id in library.articles.ids(ListFilter()):
        text = library.articles.page(article_id).article.text
        places += [(article_id, start) for start in (0, text.index("\n\n") + 2)]
    return [
        library.annotations.add(article_id, TextSpan(start, start + 14), body=f"нотатка {start}")
        for article_id, start in places
    ]


@pytest.fixture
def notebook(program: Program, notes: list[Annotation], settle: Settle) -> NotebookPane:
    program.window.actions_of["notebook"].trigger()
    settle()
    assert program.window.columns.notebook is not None
    program.window.activateWindow()
    program.window.columns.take_focus()
    return program.window.columns.notebook


def choose(notebook: NotebookPane, *annotations: Annotation) -> None:
    notebook.list.setFocus()
    notebook.list.choose({one.id for one in annotations})


def stored(program: Program) -> dict[str, Annotation]:
    return {one.id: one for one in program.session.library.annotations.all()}


def test_every_annotation_stands_in_the_notebook(notebook: NotebookPane, notes: list[Annotation]) -> None:
    assert {entry.annotation.id for entry in notebook.shown()} == {one.id for one in notes}
    assert notebook.title.text() == f"{len(notes)} annotations"


def test_choosing_an_entry_shows_its_passage_and_keeps_the_focus(
    program: Program, notebook: NotebookPane, notes: list[Annotation], settle: Settle
) -> None:
    (row,) = notebook.list.rows.rows_of({notes[3].id})
    notebook.list.setCurrentIndex(notebook.list.rows.index(row))
    settle()
    assert program.window.open.id == notes[3].article_id
    assert program.window.annotating.current == notes[3].id
    assert notebook.list.hasFocus()


def test_a_colour_is_given_to_all_that_are_chosen_and_one_undo_takes_it_back(
    program: Program, notebook: NotebookPane, notes: list[Annotation], settle: Settle
) -> None:
    before = stored(program)
    choose(notebook, *notes[:3])
    program.window.actions_of["colour_pink"].trigger()
    settle()
    pink = {number for number, one in stored(program).items() if one.colour is Colour.PINK}
    assert pink == {one.id for one in notes[:3]}
    program.session.undo.undo()
    settle()
    assert stored(program) == before


def test_delete_in_the_notebook_deletes_annotations_and_never_the_article_of_the_list(
    program: Program, notebook: NotebookPane, notes: list[Annotation], settle: Settle
) -> None:
    articles = program.session.library.articles.ids(ListFilter())
    program.window.list_pane.view.choose_place(0)
    choose(notebook, *notes[:2])
    program.window.actions_of["delete"].trigger()
    settle()
    assert program.session.library.articles.ids(ListFilter()) == articles
    assert stored(program).keys() == {one.id for one in notes[2:]}
    assert len(notebook.shown()) == len(notes) - 2
    program.session.undo.undo()
    settle()
    assert stored(program).keys() == {one.id for one in notes}


def test_with_nothing_chosen_there_is_nothing_to_delete(program: Program, notebook: NotebookPane) -> None:
    program.window.list_pane.view.choose_place(0)
    notebook.list.setFocus()
    notebook.list.choose(set())
    program.window.update_actions()
    assert not program.window.actions_of["delete"].isEnabled()
    assert not program.window.actions_of["star"].isEnabled()


def test_the_filter_finds_any_form_and_says_when_there_is_nothing(notebook: NotebookPane, settle: Settle) -> None:
    notebook.field.setText("мостами")
    settle()
    assert notebook.shown() != ()
    assert all("Міст" in entry.title for entry in notebook.shown())
    notebook.field.setText("паровоз")
    settle()
    assert notebook.shown() == ()
    assert notebook.nothing.isVisible()


def test_a_lost_annotation_is_put_where_the_reader_says_and_undo_loses_it_again(
    program: Program, notebook: NotebookPane, notes: list[Annotation], settle: Settle
) -> None:
    window = program.window
    lost = replace(notes[0], span=None, placement=Placement.UNPLACED)
    window.session.write(lambda: window.session.library.annotations.put_back([lost]))
    settle()
    assert notebook.trouble.text() == "1 place lost or uncertain"
    (row,) = notebook.list.rows.rows_of({lost.id})
    notebook.list.setCurrentIndex(notebook.list.rows.index(row))
    settle()
    assert "no longer in the article" in window.notice.label.text()
    assert window.pane.page is not None
    target = window.pane.page.text_map.pieces[-1]
    cursor = QTextCursor(window.pane.page.document)
    cursor.setPosition(target.document)
    cursor.setPosition(target.document + 10, QTextCursor.MoveMode.KeepAnchor)
    window.pane.view.setTextCursor(cursor)
    window.actions_of["place"].trigger()
    settle()
    placed = stored(program)[lost.id]
    assert placed.placement is Placement.PLACED
    assert placed.span == TextSpan(target.article, target.article + 10)
    assert placed.body == lost.body
    program.session.undo.undo()
    settle()
    assert stored(program)[lost.id] == lost


def test_an_uncertain_place_is_asked_about_once(
    program: Program, notes: list[Annotation], settle: Settle, qtbot: QtBot
) -> None:
    window, library = program.window, program.session.library
    unsure = replace(notes[0], placement=Placement.APPROXIMATE)
    library.annotations.put_back([unsure])
    other = next(one.article_id for one in notes if one.article_id != unsure.article_id)
    window.list_pane.view.choose(other)
    window.list_pane.view.choose(unsure.article_id)
    settle()
    assert "stands where it fits best" in window.notice.label.text()
    window.notice.hide()
    window.list_pane.view.choose(other)
    window.list_pane.view.choose(unsure.article_id)
    settle()
    assert window.notice.isHidden()
    window.choosing.choose(unsure.id)
    window.actions_of["confirm_place"].trigger()
    settle()
    assert library.annotations.get(unsure.id).placement is Placement.PLACED


def test_escape_leads_back_to_the_articles(program: Program, notebook: NotebookPane, qtbot: QtBot) -> None:
    assert program.window.side_bar.currentItem().text(0) == "Notebook"
    qtbot.keyClick(notebook.list, Qt.Key.Key_Escape)
    assert program.window.columns.shows_articles()
    assert program.window.list_pane.view.hasFocus()
    assert program.window.side_bar.currentItem().text(0) == "All articles"


def test_a_row_is_told_to_those_who_do_not_see_it(notebook: NotebookPane, notes: list[Annotation]) -> None:
    (row,) = notebook.list.rows.rows_of({notes[0].id})
    told = notebook.list.rows.data(notebook.list.rows.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(told, str)
    for part in ("Note: нотатка 0", "Yellow"):
        assert part in told


def test_an_article_opened_from_the_notebook_stays_open_while_the_list_changes(
    program: Program, notebook: NotebookPane, notes: list[Annotation], settle: Settle
) -> None:
    window, library = program.window, program.session.library
    listed = window.list_pane.view.current_id()
    other = next(one for one in notes if one.article_id != listed)
    (row,) = notebook.list.rows.rows_of({other.id})
    notebook.list.setCurrentIndex(notebook.list.rows.index(row))
    settle()
    program.session.write(lambda: library.articles.star([other.article_id], True))
    settle()
    assert window.open.id == other.article_id


def test_a_lost_annotation_chosen_in_the_side_panel_can_be_put_elsewhere_too(
    program: Program, notes: list[Annotation], settle: Settle
) -> None:
    window, library = program.window, program.session.library
    lost = replace(notes[0], span=None, placement=Placement.UNPLACED)
    library.annotations.put_back([lost])
    window.list_pane.view.choose(lost.article_id)
    window.open.read_again()
    settle()
    panel = window.side_panel.annotations
    panel.list.went.emit(next(one for one in panel.list.passages() if one.key == lost.id))
    assert "no longer in the article" in window.notice.label.text()


def test_delete_after_tab_into_the_page_deletes_nothing(
    program: Program, notebook: NotebookPane, notes: list[Annotation], settle: Settle
) -> None:
    window, articles = program.window, program.session.library.articles
    window.list_pane.view.choose_place(0)
    choose(notebook, notes[0])
    settle()
    window.pane.view.setFocus()
    assert not window.actions_of["delete"].isEnabled()
    window.actions_of["delete"].setEnabled(True)
    window.actions_of["delete"].trigger()
    settle()
    assert len(articles.ids(ListFilter())) == 3
    assert len(stored(program)) == len(notes)


def test_the_menu_bar_does_not_take_the_chosen_entries_away(
    program: Program, notebook: NotebookPane, notes: list[Annotation]
) -> None:
    choose(notebook, notes[0])
    program.window.menuBar().setFocus()
    program.window.update_actions()
    assert program.window.actions_of["delete"].isEnabled()
    assert program.window.columns.notes_chosen()
