"""What is shown after an import, what keys mean where nothing is chosen, what the language does, where the focus is."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.values import ListFilter
from tests.ui.conftest import end
from tests.ui.test_window import Holds, do, ids, open_by_title
from ui.running import Program
from ui.settings import Settings


def is_selected(program: Program, place: int) -> bool:
    view = program.window.list_pane.view
    return view.selected_ids() == [ids(program)[place]] and view.currentIndex().row() == place


def test_enter_right_after_typing_opens_the_first_hit_and_selects_its_row(
    program: Program, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    window = program.window
    open_by_title(program, "bakery")
    window.list_pane.box.field.setText("яблунею")
    qtbot.keyClick(window.list_pane.box.field, Qt.Key.Key_Return)
    until(lambda: window.open.page is not None and "яблунь" in (window.open.page.article.title or ""))
    assert len(ids(program)) == 1
    assert is_selected(program, 0)


def test_down_from_the_box_selects_the_row_so_that_keys_act_on_it(
    program: Program, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    window, pane = program.window, program.window.list_pane
    open_by_title(program, "bakery")
    pane.box.field.setFocus()
    pane.box.field.setText("яблунею")
    until(lambda: len(ids(program)) == 1)
    qtbot.keyClick(pane.box.field, Qt.Key.Key_Down)
    assert is_selected(program, 0)
    until(window.actions_of["star"].isEnabled)


def test_enter_in_a_list_without_a_chosen_row_opens_the_first(program: Program, qtbot: QtBot) -> None:
    view = program.window.list_pane.view
    view.clearSelection()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert is_selected(program, 0)


def a_folder_of(tmp_path: Path, count: int) -> Path:
    folder = tmp_path / "more"
    folder.mkdir()
    for number in range(count):
        text = f"Новина номер {number}\n\nТут сказано про подію номер {number}, і сказано доволі."
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def test_after_an_import_the_list_shows_what_is_new_and_the_page_stays(
    program: Program, tmp_path: Path, until: Callable[[Holds], None]
) -> None:
    window = program.window
    window.list_pane.view.choose_place(2)
    opened = window.open.id
    window.importing.run([a_folder_of(tmp_path, 30)])
    until(lambda: len(ids(program)) == 33 and not window.importing.running)
    until(lambda: window.list_pane.view.rowAt(0) == 0)  # the list may have been read once more on the way
    assert window.open.id == opened


def test_what_comes_into_an_empty_library_is_shown_from_its_first_row(
    program: Program, tmp_path: Path, until: Callable[[Holds], None]
) -> None:
    window = program.window
    window.list_pane.view.selectAll()
    do(program, "delete")
    until(lambda: window.open.page is None)
    window.importing.run([a_folder_of(tmp_path, 20)])
    until(lambda: len(ids(program)) == 20 and window.open.page is not None)
    assert is_selected(program, 0)
    assert window.open.id == ids(program)[0]
    assert window.list_pane.view.rowAt(0) == 0


def test_an_imported_file_is_opened_though_others_failed_or_a_filter_hides_it(
    program: Program, tmp_path: Path, until: Callable[[Holds], None]
) -> None:
    window = program.window
    folder = a_folder_of(tmp_path, 1)
    window.list_pane.filter_by(ListFilter(starred=True))
    until(lambda: not ids(program))
    window.importing.run([folder / "00.txt", folder / "missing.txt"])
    until(lambda: window.open.page is not None and window.open.page.article.title == "Новина номер 0")
    open_by_id = ids(program)
    window.list_pane.filter_by(ListFilter())
    until(lambda: len(ids(program)) == 4)
    assert open_by_id == []


def test_a_file_dropped_on_the_search_box_is_the_window_s(program: Program) -> None:
    assert not program.window.list_pane.box.field.acceptDrops()
    assert not program.window.pane.find_bar.field.acceptDrops()
    assert program.window.acceptDrops()


def test_the_language_waits_for_an_import_and_loses_nothing_of_it(
    program: Program, tmp_path: Path, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    old, held = program.window, threading.Event()
    refused: list[object] = []
    program.session.refused.connect(refused.append)
    program.session.tasks.run(lambda: held.wait(20), lambda _none: None, lane="long")
    old.importing.run([a_folder_of(tmp_path, 5)])
    program.settings.choose("language", "uk")
    qtbot.wait(150)
    assert program.window is old
    assert old.notice.label.text() == "The language changes when the import has ended."
    held.set()
    until(lambda: program.window is not old)
    until(lambda: len(ids(program)) == 8)
    assert program.window.actions_of["star"].text() == "Зірка"
    assert refused == []


def test_keys_act_on_the_open_article_where_no_row_is_selected(
    program: Program, until: Callable[[Holds], None]
) -> None:
    window, articles = program.window, program.session.library.articles
    open_by_title(program, "bakery")
    opened = window.open.id
    window.list_pane.view.clearSelection()
    do(program, "star")
    until(lambda: articles.ids(ListFilter(starred=True)) == [opened])
    until(lambda: program.session.tasks.running == 0)
    window.list_pane.filter_by(ListFilter(starred=False, language="uk"))
    until(lambda: len(ids(program)) == 2)
    window.list_pane.view.clearSelection()
    do(program, "delete")
    until(lambda: articles.ids(ListFilter(deleted=True)) == [opened])
    assert not window.actions_of["purge"].isEnabled()


def test_what_was_undone_is_said(program: Program, until: Callable[[Holds], None]) -> None:
    window = program.window
    open_by_title(program, "bakery")
    do(program, "star")
    until(window.actions_of["undo"].isEnabled)
    do(program, "undo")
    assert window.statusBar().currentMessage() == "Undone: Star"
    until(window.actions_of["redo"].isEnabled)
    do(program, "redo")
    assert window.statusBar().currentMessage() == "Done again: Star"


def test_the_focus_is_never_on_a_button_when_the_window_comes(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    program = Program(Library.open(tmp_path / "new"), own_library=False, settings=settings)
    program.start()
    window = program.window
    qtbot.waitUntil(lambda: window.focusWidget() is window.list_pane.box.field, timeout=60_000)
    (tmp_path / "a.txt").write_text("Заголовок\n\nТут є що читати, і читати є що.", encoding="utf-8")
    window.importing.run([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: window.focusWidget() is window.list_pane.view, timeout=60_000)
    end(program)


def test_a_folder_of_other_files_is_told_in_the_line_over_the_page(
    program: Program, tmp_path: Path, until: Callable[[Holds], None]
) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.txt").write_text(f"Міст відкрили\n\n{'Рух мостом відновили вранці. ' * 4}", encoding="utf-8")
    (folder / "b.pdf").write_bytes(b"x")
    program.window.importing.run([folder])
    until(lambda: "passed over: 1 (1 .pdf)" in program.window.notice.label.text())
    assert program.window.notice.label.text().startswith("added: 1. ")


def test_a_damaged_page_says_so_below_its_byline(
    program: Program, tmp_path: Path, until: Callable[[Holds], None]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Міст відкрили\n\n".encode() + "Рух мостом відновили вранці. ".encode() * 4 + b"\xd0")
    program.window.importing.run([path], opening=True)
    until(lambda: "Damaged characters that are shown as" in program.window.pane.view.toPlainText())
