"""What was removed, in the window, by mouse and keys: looked at, restored, left out again, dimmed in place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.values import BlockRole, DecidedBy, TextSpan
from ui.passages import Passage
from ui.running import Program

Until = Callable[[Callable[[], object]], None]
Settle = Callable[[], None]
PAGE = """<html lang="uk"><head><title>Міст над Случчю відкрили</title></head><body><article>
<h1>Міст над Случчю відкрили</h1>{before}
<p>Читайте також: у Стрілках завершили ремонт водогону</p>
{after}<p>Підписуйтесь на наш канал у Telegram!</p></article></body></html>"""
PARAGRAPH = (
    "<p>Абзац {n}. Новий міст над річкою відкрили в неділю, і ним пройшли вже понад дві тисячі людей з міста.</p>"
)
ALSO = "Читайте також: у Стрілках завершили ремонт водогону"


def _open(program: Program, settle: Settle, path: Path) -> None:
    """Import the file and show its article, with the tab of what was removed."""
    (result,) = program.session.library.imports.run([path])
    assert result.article_id is not None
    program.window.open.open(result.article_id)
    settle()
    program.window.side_panel.setCurrentWidget(program.window.side_panel.removed)


@pytest.fixture
def page(program: Program, settle: Settle, tmp_path: Path) -> Program:
    """A long page in which two pieces are removed is open, and the tab of what was removed shown."""
    settle()  # the list opens an article of its own
    text = PAGE.format(
        before="".join(PARAGRAPH.format(n=n) for n in range(20)),
        after="".join(PARAGRAPH.format(n=n) for n in range(20, 40)),
    )
    path = tmp_path / "міст.html"
    path.write_text(text, encoding="utf-8")
    _open(program, settle, path)
    program.window.side_panel.removed.list.viewport().repaint()
    return program


def row_of(program: Program, words: str) -> tuple[int, Passage]:
    rows = program.window.side_panel.removed.list.passages()
    return next((at, row) for at, row in enumerate(rows) if words in row.words)


def has_row(program: Program, words: str) -> bool:
    return any(words in row.words for row in program.window.side_panel.removed.list.passages())


def place(program: Program, words: str, *, button: bool) -> QPoint:
    rows = program.window.side_panel.removed.list
    rect = rows.visualItemRect(rows.item(row_of(program, words)[0]))
    return rows.look.button_rect(rect).center() if button else QPoint(rect.left() + 40, rect.center().y())


def rest_on(program: Program, words: str) -> None:
    """The event itself: a pointer that is moved tells the uppermost window, which may be one that a test left open."""
    under = program.window.side_panel.removed.list.viewport()
    at = QPointF(place(program, words, button=False))
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, at, under.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(under, moved)


def press(qtbot: QtBot, program: Program, words: str, *, button: bool) -> None:
    at = place(program, words, button=button)
    qtbot.mouseClick(program.window.side_panel.removed.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def shown(program: Program) -> str:
    return program.window.pane.view.toPlainText()


def test_each_piece_stands_under_its_role_with_a_sentence_why(page: Program) -> None:
    rows = page.window.side_panel.removed.list.passages()
    headings = [row.heading for row in rows if row.heading]
    assert "Related articles · 1" in headings
    assert "Self-promotion · 1" in headings
    _at, row = row_of(page, ALSO)
    assert row.footnote.startswith("It leads to another story.")
    assert row.sentence().endswith(row.footnote)


def test_the_pointer_on_a_row_shows_the_place_and_leaving_goes_back(page: Program, until: Until) -> None:
    pane, rows = page.window.pane, page.window.side_panel.removed.list
    bar = pane.view.verticalScrollBar()
    assert bar.value() == 0
    rest_on(page, ALSO)
    until(lambda: pane.view.seam is not None)
    assert bar.value() > 0
    position, below = pane.view.seam  # type: ignore[misc]
    assert not below
    cursor = QTextCursor(pane.view.document())
    cursor.setPosition(position)
    assert cursor.block().text().startswith("Абзац 20.")
    line = pane.view.cursorRect(cursor)
    assert 0 < line.top() < pane.view.viewport().height()
    colours = {
        pane.view.viewport().grab().toImage().pixelColor(pane.view.viewport().width() // 2, y).name()
        for y in range(line.top() - 6, line.top() + 2)
    }
    assert page.window.dress.accent in colours
    QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
    until(lambda: pane.view.seam is None)
    assert bar.value() == 0


def test_a_row_that_the_pointer_only_passes_moves_nothing(qtbot: QtBot, page: Program) -> None:
    pane, rows = page.window.pane, page.window.side_panel.removed.list
    rest_on(page, ALSO)
    QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
    qtbot.wait(250)
    assert pane.view.verticalScrollBar().value() == 0
    assert pane.view.seam is None


def test_arrow_keys_show_the_places_too(qtbot: QtBot, page: Program, until: Until) -> None:
    pane, rows = page.window.pane, page.window.side_panel.removed.list
    rows.setCurrentRow(row_of(page, ALSO)[0] - 1)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert ALSO in rows.current().words  # type: ignore[union-attr]
    until(lambda: pane.view.seam is not None)


def test_one_click_restores_another_removes_again_and_both_are_undone(
    qtbot: QtBot, page: Program, until: Until
) -> None:
    window = page.window
    before = row_of(page, ALSO)[1]
    press(qtbot, page, ALSO, button=True)
    until(lambda: ALSO in shown(page) and row_of(page, ALSO)[1].key.startswith("restored:"))
    press(qtbot, page, ALSO, button=True)
    until(lambda: ALSO not in shown(page))
    until(lambda: row_of(page, ALSO)[1].key.startswith("removed:"))
    assert row_of(page, ALSO)[1] == before, "it has its own reason again, and not the user's"
    window.actions_of["undo"].trigger()
    until(lambda: ALSO in shown(page))
    window.actions_of["undo"].trigger()
    until(lambda: ALSO not in shown(page))
    window.actions_of["redo"].trigger()
    until(lambda: ALSO in shown(page))


def test_space_restores_from_the_keyboard(qtbot: QtBot, page: Program, until: Until) -> None:
    rows = page.window.side_panel.removed.list
    rows.setCurrentRow(row_of(page, ALSO)[0])
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    until(lambda: ALSO in shown(page))


def test_the_switch_shows_removed_parts_dimmed_where_they_stand(qtbot: QtBot, page: Program, until: Until) -> None:
    window = page.window
    box = window.side_panel.removed.show_all
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.height() // 2 + 12, box.height() // 2))
    until(lambda: ALSO in shown(page))
    assert window.actions_of["show_removed"].isChecked()
    lines = shown(page).splitlines()
    at = lines.index(ALSO)
    assert lines[at - 1].startswith("Абзац 19.")
    assert lines[at + 1].startswith("Абзац 20.")
    text = window.open.page.article.text  # type: ignore[union-attr]
    cursor = QTextCursor(window.pane.view.document())
    cursor.setPosition(window.pane.page.text_map.to_document(text.index(ALSO)) + 1)  # type: ignore[union-attr]
    assert cursor.charFormat().foreground().color().name() == window.dress.removed_text
    told = window.pane.view.told_at(text.index(ALSO) + 2)
    assert told.startswith("Related articles. It leads to another story.")
    window.actions_of["show_removed"].trigger()
    until(lambda: ALSO not in shown(page))
    assert not box.isChecked()


def test_what_is_left_of_a_paragraph_out_of_which_words_were_cut_stays_one(page: Program, until: Until) -> None:
    window, words = page.window, "річкою відкрили в неділю, і ним"
    text = window.open.page.article.text  # type: ignore[union-attr]
    before, start = shown(page), text.index(words)
    cursor = window.pane.view.textCursor()
    for at, mode in ((start, QTextCursor.MoveMode.MoveAnchor), (start + len(words), QTextCursor.MoveMode.KeepAnchor)):
        cursor.setPosition(window.pane.page.text_map.to_document(at), mode)  # type: ignore[union-attr]
    window.pane.view.setTextCursor(cursor)
    window.actions_of["remove_promotion"].trigger()
    until(lambda: words not in shown(page).split("Абзац 1.")[0])
    assert "Абзац 0. Новий міст над пройшли вже понад дві тисячі людей з міста." in shown(page).splitlines()
    span = TextSpan(start - 5, start + len(words) + 8)
    (one, other) = window.pane.page.text_map.spans(span)  # type: ignore[union-attr]
    assert window.pane.page.text_map.article_span(one[0], other[1]) == span  # type: ignore[union-attr]
    press_row = row_of(page, words)
    window.annotating.restore(press_row[1].span)  # type: ignore[arg-type]
    until(lambda: shown(page) == before)
    assert row_of(page, words)[1].key.startswith("restored:")
    window.removing.again(row_of(page, words)[1].span)  # type: ignore[arg-type]
    until(lambda: row_of(page, words)[1].key == "removed:promotion")


def test_what_is_marked_or_copied_across_a_removed_part_is_told_without_it(page: Program, until: Until) -> None:
    window = page.window
    text = window.open.page.article.text  # type: ignore[union-attr]
    start, end = text.index("Абзац 19."), text.index("Абзац 20.") + 9
    assert ALSO in text[start:end]

    def select() -> None:
        cursor = window.pane.view.textCursor()
        for at, mode in ((start, QTextCursor.MoveMode.MoveAnchor), (end, QTextCursor.MoveMode.KeepAnchor)):
            cursor.setPosition(window.pane.page.text_map.to_document(at), mode)  # type: ignore[union-attr]
        window.pane.view.setTextCursor(cursor)

    select()
    window.actions_of["copy_quotation"].trigger()
    assert "Абзац 20." in QApplication.clipboard().text()
    assert ALSO not in QApplication.clipboard().text()
    window.actions_of["highlight"].trigger()
    until(lambda: window.open.page.annotations != ())  # type: ignore[union-attr]
    (row,) = window.side_panel.annotations.list.passages()
    assert row.words.endswith("Абзац 20.")
    assert ALSO not in row.words
    window.pane.set_show_removed(True)
    select()
    window.actions_of["copy_quotation"].trigger()
    assert ALSO in QApplication.clipboard().text(), "what is seen is copied"


HEADLINE = "Міст над Случчю відкрили"
TWICE = f"""Новини
{HEADLINE}
Марія Коваленко
12 березня 2026, 14:35
{"Новий міст над річкою відкрили в неділю, і ним пройшли вже понад дві тисячі людей з міста. " * 3}
{HEADLINE}
{"Будували його два роки, і весь цей час люди ходили в обхід сім кілометрів щодня, навіть узимку. " * 3}
"""


@pytest.fixture
def twice(program: Program, settle: Settle, tmp_path: Path) -> Program:
    """A dump whose headline stands in it once more, and which has a byline."""
    settle()
    path = tmp_path / "двічі.txt"
    path.write_text(TWICE, encoding="utf-8")
    _open(program, settle, path)
    return program


def test_a_repeated_headline_and_a_byline_are_shown_where_they_stand_once_restored(
    qtbot: QtBot, twice: Program, until: Until
) -> None:
    assert shown(twice).count(HEADLINE) == 1
    press(qtbot, twice, HEADLINE, button=True)
    until(lambda: shown(twice).count(HEADLINE) == 2)
    lines = shown(twice).splitlines()
    assert lines[lines.index(HEADLINE, 1) + 1].startswith("Будували")
    press(qtbot, twice, "Марія Коваленко", button=True)
    until(lambda: "Марія Коваленко" in shown(twice).splitlines())
    press(qtbot, twice, HEADLINE, button=True)
    until(lambda: shown(twice).count(HEADLINE) == 1)


def test_the_whole_page_shows_a_repeated_headline_where_it_stands(twice: Program, until: Until) -> None:
    window = twice.window
    window.pane.set_show_removed(True)
    until(lambda: "Новини" in shown(twice))
    lines = shown(twice).splitlines()
    assert [line for line in lines if line == HEADLINE] == [HEADLINE] * 2
    assert lines[lines.index(HEADLINE, 1) + 1].startswith("Будували")
    for removal in window.open.page.cleaning.removals:  # type: ignore[union-attr]
        assert window.pane.page.text_map.shows(removal.span), removal  # type: ignore[union-attr]


def test_a_press_on_a_dimmed_part_goes_to_its_row(qtbot: QtBot, page: Program, until: Until) -> None:
    window = page.window
    window.pane.set_show_removed(True)
    window.side_panel.setCurrentIndex(0)
    text = window.open.page.article.text  # type: ignore[union-attr]
    start = text.index(ALSO)
    window.pane.view.scroll_to(start, share=0.4)
    cursor = QTextCursor(window.pane.view.document())
    cursor.setPosition(window.pane.page.text_map.to_document(start + 4))  # type: ignore[union-attr]
    point = window.pane.view.cursorRect(cursor).center()
    qtbot.mouseClick(window.pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.side_panel.currentWidget() is window.side_panel.removed
    assert ALSO in window.side_panel.removed.list.current().words  # type: ignore[union-attr]


def test_this_is_an_ad_is_said_of_words_selected_with_the_mouse(qtbot: QtBot, page: Program, until: Until) -> None:
    """Press, drag, the button beside the selection, its first entry; then it stands in the list and can be undone."""
    window = page.window
    view = window.pane.view
    words = "Абзац 1. Новий міст"
    text = window.open.page.article.text  # type: ignore[union-attr]
    ends = []
    for at in (text.index(words), text.index(words) + len(words)):
        cursor = QTextCursor(view.document())
        cursor.setPosition(window.pane.page.text_map.to_document(at))  # type: ignore[union-attr]
        ends.append(view.cursorRect(cursor).center())
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=ends[0])
    qtbot.mouseMove(view.viewport(), ends[1])
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=ends[1])
    assert view.selected_span() == TextSpan(text.index(words), text.index(words) + len(words))
    assert window.selection_bar.isVisible()
    menus = [menu for menu in window.selection_bar.findChildren(QMenu) if menu.actions()]
    action = next(one for menu in menus for one in menu.actions() if "dvertisement" in one.text())
    action.trigger()
    until(lambda: words not in shown(page))
    until(lambda: has_row(page, words))
    row = row_of(page, words)[1]
    assert row.footnote == "You removed this"
    removal = next(
        one
        for one in window.open.page.cleaning.removals  # type: ignore[union-attr]
        if one.decided_by is DecidedBy.USER
    )
    assert removal.role is BlockRole.ADVERTISEMENT
    window.actions_of["undo"].trigger()
    until(lambda: words in shown(page))
