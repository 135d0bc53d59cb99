"""Find in the article, on the real window: by keys and mouse, in any word form, counted, marked in the scroll bar."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.values import Colour
from ui.running import Program

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def opened(program: Program, until: Until, settle: Callable[[], None]) -> Program:
    """The article about the bridge, in the window that has the focus."""
    window = program.window
    settle()
    rows = [window.list_pane.model.row_at(at) for at in range(len(window.list_pane.model.ids))]
    window.list_pane.view.choose_place(next(at for at, row in enumerate(rows) if row and row.title.startswith("Міст")))
    until(lambda: window.open.page is not None and (window.open.page.article.title or "").startswith("Міст"))
    window.activateWindow()
    window.pane.view.setFocus()
    return program


def type_into(program: Program, words: str) -> None:
    """Letter by letter, as a keyboard sends them."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(program.window.pane.find_bar.field, key)


def told(program: Program) -> str:
    return program.window.pane.find_bar.count.text()


def marks(program: Program) -> list[float]:
    found = program.window.dress.found_now
    return [share for share, colour, _lane in program.window.pane.view.marks.ticks if colour == found]


def test_ctrl_f_finds_as_one_types_and_counts(qtbot: QtBot, opened: Program, until: Until) -> None:
    window = opened.window
    qtbot.keyClick(window.pane.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.pane.find_bar
    assert bar.isVisible()
    type_into(opened, "міст")
    text = window.open.page.article.text.casefold()  # type: ignore[union-attr]
    assert text.count("міст") >= 3
    total = len(window.pane.matches.found)
    assert told(opened) == f"1 of {total}"
    assert {span.of(text) for span in window.pane.matches.found} == {"міст"}
    assert len(marks(opened)) == total
    assert marks(opened) == sorted(marks(opened))
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert told(opened) == f"2 of {total}"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert told(opened) == f"{total} of {total}"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert marks(opened) == []
    assert window.pane.matches.found == []


def test_the_switch_finds_every_form_of_the_word_and_goes_back(qtbot: QtBot, opened: Program, until: Until) -> None:
    window = opened.window
    qtbot.keyClick(window.pane.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.pane.find_bar
    type_into(opened, "роками")
    assert told(opened) == "Not found"
    qtbot.mouseClick(bar.forms, Qt.MouseButton.LeftButton, pos=QPoint(8, bar.forms.height() // 2))
    assert bar.forms.isChecked()
    until(lambda: told(opened).endswith(" of 2"))
    text = window.open.page.article.text  # type: ignore[union-attr]
    assert [span.of(text) for span in window.pane.matches.found] == ["років", "роки"]
    assert len(marks(opened)) == 2
    qtbot.mouseClick(bar.forms, Qt.MouseButton.LeftButton, pos=QPoint(8, bar.forms.height() // 2))
    until(lambda: told(opened) == "Not found")


def test_the_scroll_bar_shows_annotations_quotations_and_matches_beside_each_other(
    qtbot: QtBot, opened: Program, until: Until
) -> None:
    window = opened.window
    page = window.open.page
    assert page is not None
    assert page.article.id is not None
    article_id, piece = page.article.id, window.pane.page.text_map.pieces[-1]  # type: ignore[union-attr]
    span = type(page.quotations[0].content)(piece.article, piece.article + 11)
    window.session.write(lambda: window.session.library.annotations.add(article_id, span, colour=Colour.BLUE))
    until(lambda: window.open.page.annotations)  # type: ignore[union-attr]
    window.going.find()
    window.pane.find_bar.field.setText("міст")
    look = window.dress
    wanted = {look.quotation_bar: 0, look.mark(Colour.BLUE).name(): 1, look.found_now: 1}
    lanes = {colour: lane for _share, colour, lane in window.pane.view.marks.ticks}
    assert lanes == wanted
    picture = window.pane.view.marks.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert set(wanted) <= colours
