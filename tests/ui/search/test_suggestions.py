"""The search box suggests without getting in the way: what is typed is what is typed, and Enter is Enter."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.quiet import wait_until_quiet
from ui.running import Program
from ui.search.box import SearchBox

Holds = Callable[[], object]
Key = Qt.Key


@pytest.fixture
def box(qtbot: QtBot, program: Program) -> Iterator[SearchBox]:
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    made = program.window.list_pane.box
    made.take_focus()
    qtbot.waitUntil(made.field.hasFocus, timeout=60_000)
    return made


def type_words(box: SearchBox, words: str) -> None:
    """QTest types Latin letters only."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(box.field, event)


def shown(box: SearchBox) -> list[str]:
    return box.popup.texts() if box.popup.isVisible() else []


def test_words_and_names_of_the_library_go_on_as_typed(
    box: SearchBox, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    type_words(box, "стри")
    until(lambda: shown(box))
    assert "стрижем" in shown(box) or "стриж" in shown(box)
    assert box.popup.currentRow() == -1
    assert box.field.hasFocus()
    type_words(box, "ж")
    assert box.field.text() == "стриж", "typing goes on"


def test_down_and_enter_take_one_and_search_for_it(
    box: SearchBox, qtbot: QtBot, program: Program, until: Callable[[Holds], None]
) -> None:
    type_words(box, "bak")
    until(lambda: shown(box))
    wanted = shown(box)[0]
    qtbot.keyClick(box.field, Key.Key_Down)
    assert box.popup.currentRow() == 0
    qtbot.keyClick(box.field, Key.Key_Return)
    assert box.field.text() == wanted
    assert not box.popup.isVisible()
    until(lambda: len(program.window.list_pane.model.ids) == 1)


def test_tab_takes_the_first_and_without_a_popup_it_leaves_the_box(
    box: SearchBox, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    type_words(box, "bak")
    until(lambda: shown(box))
    wanted = shown(box)[0]
    qtbot.keyClick(box.field, Key.Key_Tab)
    assert (box.field.text(), box.field.hasFocus()) == (wanted, True)
    qtbot.keyClick(box.field, Key.Key_Tab)
    assert not box.field.hasFocus()


def test_enter_means_what_was_typed_while_nothing_is_chosen(
    box: SearchBox, qtbot: QtBot, program: Program, until: Callable[[Holds], None]
) -> None:
    type_words(box, "bak")
    until(lambda: shown(box))
    qtbot.keyClick(box.field, Key.Key_Return)
    assert box.field.text() == "bak"
    assert not box.popup.isVisible()
    until(program.window.list_pane.view.hasFocus)


def test_escape_closes_the_popup_first_and_empties_the_box_next(
    box: SearchBox, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    type_words(box, "bak")
    until(lambda: shown(box))
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert (box.field.text(), box.popup.isVisible()) == ("bak", False)
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert box.field.text() == ""


def test_recent_searches_stand_under_the_empty_box_and_can_be_forgotten_and_brought_back(
    box: SearchBox, qtbot: QtBot, program: Program, until: Callable[[Holds], None]
) -> None:
    window = program.window
    assert shown(box) == []
    for words in ("bakery", "міст"):
        box.take_focus()
        type_words(box, words)
        qtbot.keyClick(box.field, Key.Key_Return)
        until(lambda words=words: window.suggesting.recent[:1] == (words,))
        until(window.list_pane.view.hasFocus)
    box.take_focus()
    box.field.clear()
    qtbot.keyClick(box.field, Key.Key_Escape)
    box.take_focus()
    until(lambda: shown(box) == ["міст", "bakery"])
    qtbot.keyClick(box.field, Key.Key_Down)
    qtbot.keyClick(box.field, Key.Key_Down)
    qtbot.keyClick(box.field, Key.Key_Return)
    assert box.field.text() == "bakery"
    window.actions_of["forget_searches"].trigger()
    until(lambda: window.suggesting.recent == ())
    until(lambda: program.session.library.shelves.recent() == ())
    program.session.library.shelves.note_recent("сад")
    window.actions_of["undo"].trigger()
    until(lambda: window.suggesting.recent == ("сад", "міст", "bakery"))


def test_a_search_noted_just_before_all_were_forgotten_does_not_come_back(
    box: SearchBox, qtbot: QtBot, program: Program, until: Callable[[Holds], None]
) -> None:
    window, tasks = program.window, program.session.tasks

    def open_with(words: str) -> None:
        box.take_focus()
        type_words(box, words)
        qtbot.keyClick(box.field, Key.Key_Return)
        until(lambda: window.list_pane.query.text == words)
        window.suggesting.note()

    open_with("bakery")
    until(lambda: window.suggesting.recent == ("bakery",))
    writing_goes_on = Event()
    tasks.run(writing_goes_on.wait, lambda _true: None, lane="write")
    open_with("міст")
    window.actions_of["forget_searches"].trigger()
    writing_goes_on.set()
    until(lambda: not tasks.running)
    assert window.suggesting.recent == program.session.library.shelves.recent() == ()
    window.actions_of["undo"].trigger()
    until(lambda: window.suggesting.recent == ("міст", "bakery"))


def test_a_search_that_was_given_up_is_not_among_the_recent_ones(
    box: SearchBox, qtbot: QtBot, program: Program, until: Callable[[Holds], None]
) -> None:
    box.take_focus()
    type_words(box, "bak")
    until(lambda: program.window.list_pane.query.text == "bak")
    wait_until_quiet(qtbot, program)
    qtbot.keyClick(box.field, Key.Key_Escape)
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert box.field.text() == ""
    wait_until_quiet(qtbot, program)
    assert program.session.library.shelves.recent() == ()


def test_nothing_is_suggested_for_what_a_click_has_put_there(
    box: SearchBox, qtbot: QtBot, until: Callable[[Holds], None], program: Program
) -> None:
    box.show_text("bak")
    wait_until_quiet(qtbot, program)
    qtbot.wait(300)
    assert shown(box) == []
