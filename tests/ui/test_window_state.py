"""The window comes back as it was left: where it stood, how it was divided, what was read; never off the screens."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from tests.ui.conftest import end
from tests.ui.quiet import wait_until_quiet
from ui import window_state
from ui.running import Program
from ui.settings import Settings


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, made_library: Path) -> Callable[[], Program]:
    """The program on the same library and settings, one run after another."""
    shutil.copytree(made_library, tmp_path / "library")

    def start() -> Program:
        settings = Settings(tmp_path / "window.ini")
        settings.choose("language", "en")
        program = Program(Library.open(tmp_path / "library"), own_library=False, settings=settings)
        program.start()
        qtbot.waitUntil(lambda: program.window.open.page is not None, timeout=30_000)
        wait_until_quiet(qtbot, program)
        return program

    return start


def on_screen(widget: QWidget) -> bool:
    room = QGuiApplication.primaryScreen().availableGeometry().adjusted(-4, -4, 4, 4)
    return room.contains(widget.geometry())


def test_place_size_panes_list_and_article_come_back(opened: Callable[[], Program], qtbot: QtBot) -> None:
    program = opened()
    window = program.window
    window.resize(700, 500)
    window.splitter.setSizes([0, 280, 420, 0])
    program.settings.choose("list/compact", True)
    program.settings.choose("window/side_panel", False)
    window.list_pane.view.choose_place(2)
    wait_until_quiet(qtbot, program)
    read, size, panes = window.open.id, window.size(), window.splitter.sizes()
    end(program)

    again = opened()
    assert again.window.size() == size
    assert again.window.splitter.sizes() == pytest.approx(panes, abs=3)
    assert again.window.open.id == read
    assert again.window.list_pane.view.current_id() == read
    assert again.window.list_pane.delegate.compact
    assert again.window.side_panel.isHidden()
    end(again)


def test_the_panes_have_their_usual_widths_and_what_is_left_goes_to_the_page(opened: Callable[[], Program]) -> None:
    program = opened()
    window = program.window
    assert window.splitter.sizes()[:2] == window_state.USUAL_PANES[:2]
    panes = [window.splitter.widget(at) for at in range(4)]
    assert panes == [window.side_bar, window.columns, window.middle, window.side_panel]
    assert [pane.sizePolicy().horizontalStretch() for pane in panes] == [0, 0, 1, 0]
    end(program)


def test_a_long_article_comes_back_at_the_line_where_it_was_left(
    opened: Callable[[], Program], qtbot: QtBot, tmp_path: Path
) -> None:
    """Lines of another length before the window stands must not lead elsewhere."""
    words = "Новий міст відкрили в неділю, і ним пройшли вже понад дві тисячі людей з усієї округи. "
    with Library.open(tmp_path / "library") as library:
        result = library.imports.paste("Міст\n\n" + "\n\n".join(f"{n} {words * (n % 5 + 1)}" for n in range(200)))

    def top(program: Program) -> int:
        view = program.window.pane.view
        return view.cursorForPosition(QPoint(view.viewport().width() // 2, 4)).position()

    program = opened()
    program.window.list_pane.view.choose(result.article_id or 0)
    qtbot.waitUntil(lambda: program.window.open.id == result.article_id, timeout=60_000)
    wait_until_quiet(qtbot, program)
    bar = program.window.pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left = top(program)
    end(program)

    again = opened()
    assert left > 5_000
    qtbot.waitUntil(lambda: top(again) == pytest.approx(left, abs=120), timeout=20_000)
    end(again)


def test_a_window_left_on_a_screen_that_is_gone_comes_back_on_one_that_is_there(
    opened: Callable[[], Program], tmp_path: Path
) -> None:
    away = QWidget()
    away.setGeometry(9_000, 7_000, 600, 400)
    away.show()
    settings = Settings(tmp_path / "window.ini")
    settings.keep_bytes("window/geometry", away.saveGeometry())
    settings.save()
    away.close()
    program = opened()
    assert on_screen(program.window), program.window.geometry()
    end(program)


@pytest.mark.parametrize("kept", [b"", b"not a geometry", b"\x01\xd9\xd0\xcb" + b"\x00" * 20])
def test_a_damaged_memory_of_the_place_does_no_harm(opened: Callable[[], Program], tmp_path: Path, kept: bytes) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.keep_bytes("window/geometry", kept)  # type: ignore[arg-type]
    settings.keep_bytes("window/panes", kept)  # type: ignore[arg-type]
    settings.save()
    program = opened()
    assert on_screen(program.window)
    assert min(program.window.splitter.sizes()[1:3]) > 150
    end(program)


def test_numbers_without_an_end_in_the_settings_are_the_usual_ones(
    opened: Callable[[], Program], tmp_path: Path
) -> None:
    (tmp_path / "window.ini").write_text("[page]\nsize=inf\ncolumn=nan\n[hint]\nseen=1e999\n", encoding="utf-8")
    program = opened()
    assert program.settings.number("page/size") == 13
    end(program)


def test_a_dialog_larger_than_the_screen_is_made_to_fit(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(5_000, 4_000)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.move(QPoint(400, 400))
    window_state.keep_on_screen(dialog.windowHandle())
    qtbot.waitUntil(lambda: on_screen(dialog), timeout=60_000)
    assert dialog.size() != QSize(5_000, 4_000)
