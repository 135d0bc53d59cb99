"""The ends of a highlight by mouse and keys, and bookmarks of paragraphs, in the whole window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.values import Annotation, Motivation
from tests.ui.test_window import do, open_by_title, select
from ui.running import Program

Holds = Callable[[], object]
Until = Callable[[Holds], None]
Key, Held = Qt.Key, Qt.KeyboardModifier


def all_of(program: Program) -> list[Annotation]:
    page = program.window.open.page
    return list(page.annotations) if page else []


def words(program: Program) -> list[str]:
    page = program.window.open.page
    return [one.span.of(page.article.text) for one in all_of(program) if one.span] if page else []


def highlighted(program: Program, until: Until, some: str) -> Annotation:
    open_by_title(program, "Міст")
    before = len(all_of(program))
    select(program, some)
    do(program, "highlight")
    until(lambda: len(all_of(program)) == before + 1)
    program.window.pane.view.setFocus()
    return next(one for one in all_of(program) if one.selectors.quote.exact == some)


def place(program: Program, some: str, *, after: bool) -> QPoint:
    """Where words begin or end on the screen, in the page's viewport."""
    pane = program.window.pane
    assert pane.article is not None
    assert pane.page is not None
    at = pane.article.article.text.index(some) + (len(some) if after else 0)
    cursor = pane.view.textCursor()
    cursor.setPosition(pane.page.text_map.to_document(at, closing=after))
    return pane.view.cursorRect(cursor).center()


def drag(program: Program, start: QPoint, end: QPoint) -> None:
    viewport = program.window.pane.view.viewport()
    QTest.mouseMove(viewport, start)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Held.NoModifier, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Held.NoModifier, end)


def press(program: Program, key: Qt.Key, held: Qt.KeyboardModifier = Held.ShiftModifier) -> None:
    QTest.keyClick(program.window.pane.view, key, held)


def test_the_cursor_shows_that_an_end_can_be_taken(program: Program, until: Until) -> None:
    highlighted(program, until, "річкою Стриж")
    viewport = program.window.pane.view.viewport()
    QTest.mouseMove(viewport, place(program, "річкою Стриж", after=True))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(viewport, place(program, "тисячі", after=True))
    assert viewport.cursor().shape() is not Qt.CursorShape.SizeHorCursor


def test_dragging_an_end_is_one_step_to_undo(program: Program, until: Until) -> None:
    highlighted(program, until, "річкою Стриж")
    steps = program.session.undo.count()
    drag(program, place(program, "річкою Стриж", after=True), place(program, "відкрили в неділю", after=True))
    until(lambda: words(program) == ["річкою Стриж відкрили в неділю"])
    assert program.session.undo.count() == steps + 1
    drag(program, place(program, "річкою", after=False), place(program, "пішохідний", after=False))
    until(lambda: words(program) == ["пішохідний міст над річкою Стриж відкрили в неділю"])
    (one,) = all_of(program)
    assert one.selectors.quote.exact == words(program)[0]
    do(program, "undo")
    until(lambda: words(program) == ["річкою Стриж відкрили в неділю"])
    do(program, "undo")
    until(lambda: words(program) == ["річкою Стриж"])
    do(program, "redo")
    until(lambda: words(program) == ["річкою Стриж відкрили в неділю"])


def test_an_end_may_be_dragged_over_paragraphs_and_quotations_and_over_the_other_end(
    program: Program, until: Until
) -> None:
    highlighted(program, until, "Ним пройшли")
    drag(program, place(program, "Ним пройшли", after=True), place(program, "одинадцять", after=True))
    until(lambda: words(program)[0].endswith("«Ми чекали на цей міст одинадцять"))
    drag(program, place(program, "одинадцять", after=True), place(program, "неділю", after=False))
    until(lambda: words(program) == ["неділю. "])


def test_of_overlapping_highlights_only_the_dragged_one_changes(program: Program, until: Until) -> None:
    highlighted(program, until, "міст над річкою Стриж")
    highlighted(program, until, "річкою")
    drag(program, place(program, "річкою", after=True), place(program, "відкрили в", after=True))
    until(lambda: sorted(words(program)) == ["міст над річкою Стриж", "річкою Стриж відкрили в"])


def test_a_click_on_an_end_is_a_click_on_the_words(program: Program, until: Until) -> None:
    one = highlighted(program, until, "річкою Стриж")
    program.window.choosing.choose("")
    viewport = program.window.pane.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Held.NoModifier, place(program, "річкою Стриж", after=True))
    assert program.window.annotating.current == one.id
    assert words(program) == ["річкою Стриж"]


def test_keys_for_selecting_move_the_end_of_the_current_highlight(program: Program, until: Until) -> None:
    one = highlighted(program, until, "річкою Стриж")
    program.window.choosing.choose(one.id)
    program.window.going.go_to(one.span)  # type: ignore[arg-type]
    steps = program.session.undo.count()
    press(program, Key.Key_Right, Held.ShiftModifier | Held.ControlModifier)
    press(program, Key.Key_Right)
    press(program, Key.Key_Right)
    press(program, Key.Key_Left)
    until(lambda: words(program) == ["річкою Стриж відкрили "])
    assert program.session.undo.count() == steps + 1, "keys pressed one after another are one step"
    press(program, Key.Key_Left, Held.ShiftModifier | Held.ControlModifier)
    until(lambda: words(program) == ["річкою Стриж"])
    do(program, "other_end")
    press(program, Key.Key_Left, Held.ShiftModifier | Held.ControlModifier)
    press(program, Key.Key_Left)
    until(lambda: words(program) == [" над річкою Стриж"])
    press(program, Key.Key_Right)
    until(lambda: words(program) == ["над річкою Стриж"])
    do(program, "undo")
    until(lambda: words(program) == [" над річкою Стриж"])


def test_with_the_caret_elsewhere_the_same_keys_select(program: Program, until: Until) -> None:
    one = highlighted(program, until, "річкою Стриж")
    program.window.choosing.choose(one.id)
    view, page = program.window.pane.view, program.window.pane.page
    assert page is not None
    cursor = view.textCursor()
    cursor.setPosition(page.text_map.to_document(program.window.open.page.article.text.index("Ним")))  # type: ignore[union-attr]
    view.setTextCursor(cursor)
    for _ in range(3):
        press(program, Key.Key_Right)
    assert view.selected_words() == "Ним"
    assert words(program) == ["річкою Стриж"]


@pytest.mark.usefixtures("qtbot")
def test_a_paragraph_is_bookmarked_listed_gone_to_and_forgotten(program: Program, until: Until, qtbot: QtBot) -> None:
    open_by_title(program, "Міст")
    pane = program.window.pane
    QTest.mouseClick(
        pane.view.viewport(), Qt.MouseButton.LeftButton, Held.NoModifier, place(program, "Будівництво", after=True)
    )
    pane.view.setFocus()
    before = pane.view.viewport().grab().toImage()
    QTest.keyClick(pane.view, Key.Key_B)
    until(lambda: [one.motivation for one in all_of(program)] == [Motivation.BOOKMARKING])
    assert words(program) == ["Будівництво тривало два роки й коштувало сорок мільйонів гривень."]
    assert pane.view.viewport().grab().toImage() != before, "a ribbon stands in the margin"
    panel = program.window.side_panel.annotations.list
    told = panel.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(told).startswith("Bookmark")
    do(program, "previous_annotation")
    assert program.window.annotating.current == all_of(program)[0].id
    assert program.session.library.notebook.entries()[0].annotation.motivation is Motivation.BOOKMARKING
    do(program, "bookmark")
    until(lambda: all_of(program) == [])
    do(program, "undo")
    until(lambda: len(all_of(program)) == 1)


def test_undo_right_after_the_keys_takes_back_their_move_and_nothing_before_it(program: Program, until: Until) -> None:
    one = highlighted(program, until, "річкою")
    program.window.choosing.choose(one.id)
    program.window.going.go_to(one.span)  # type: ignore[arg-type]
    for _letter in range(3):
        press(program, Key.Key_Right)
    do(program, "undo")
    until(lambda: words(program) == ["річкою"])
    do(program, "redo")
    until(lambda: words(program) == ["річкою Ст"])


def test_what_the_keys_have_moved_is_kept_when_the_window_closes_at_once(program: Program, until: Until) -> None:
    one = highlighted(program, until, "річкою")
    program.window.choosing.choose(one.id)
    program.window.going.go_to(one.span)  # type: ignore[arg-type]
    press(program, Key.Key_Right)
    press(program, Key.Key_Right)
    program.window.close()
    program.session.tasks.close()
    span = program.session.library.annotations.get(one.id).span
    assert span is not None
    assert one.span is not None
    assert span.end == one.span.end + 2


def test_taking_back_a_moved_end_leaves_a_note_that_was_written_elsewhere(program: Program, until: Until) -> None:
    one = highlighted(program, until, "річкою Стриж")
    drag(program, place(program, "річкою Стриж", after=True), place(program, "відкрили в неділю", after=True))
    until(lambda: words(program) == ["річкою Стриж відкрили в неділю"])
    program.session.library.annotations.update(one.id, body="з іншого вікна")
    do(program, "undo")
    until(lambda: words(program) == ["річкою Стриж"])
    assert program.session.library.annotations.get(one.id).body == "з іншого вікна"
