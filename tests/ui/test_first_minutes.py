"""Hints that never come back, imports that go on where they were stopped, and settings that stay open."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library.imports import Imports
from reader.values import Changes, Hit, ListFilter, SearchAnswer, Snippet
from ui.hint import FirstHint
from ui.running import Program
from ui.settings import Settings

Holds = Callable[[], object]
COUNT = 30


@pytest.fixture
def hint(qtbot: QtBot, settings: Settings) -> FirstHint:
    made = FirstHint(settings, lambda name: f"<{name}>")
    qtbot.addWidget(made)
    return made


def test_hints_go_on_and_never_come_back(hint: FirstHint, settings: Settings) -> None:
    assert hint.isHidden(), "a library that is only looked at needs none"
    hint.begin()
    told = []
    for _ in range(3):
        assert not hint.isHidden()
        told.append(hint.label.text())
        hint.next.click()
    assert hint.isHidden()
    assert len(set(told)) == 3
    assert "<import_files>" in told[0]
    assert "<highlight>" in told[1]
    assert "<search>" in told[2]
    again = FirstHint(settings, str)
    again.begin()
    assert again.isHidden()
    again.deleteLater()


def test_a_hint_goes_when_it_was_followed(hint: FirstHint) -> None:
    hint.begin()
    hint.take_changes(Changes(annotations=frozenset({"urn:uuid:1"})))
    assert "<import_files>" in hint.label.text()
    hint.take_import()
    assert "<search>" in hint.label.text()
    hint.take_answer(SearchAnswer())
    assert not hint.isHidden()
    hint.take_answer(SearchAnswer((Hit(1, 1.0, "exact", Snippet("")),), 1))
    assert hint.isHidden()


def test_a_hint_is_put_away_with_escape_or_by_command(
    program: Program, qtbot: QtBot, until: Callable[[Holds], None]
) -> None:
    window = program.window
    assert not window.actions_of["dismiss_hint"].isEnabled()
    window.hint.begin()
    assert window.hint.isVisible()
    window.actions_of["dismiss_hint"].trigger()
    assert not window.hint.isVisible()
    program.settings.choose("hint/seen", 0)
    window.hint.begin()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.hint.next.setFocus()
    qtbot.waitUntil(window.hint.next.hasFocus, timeout=60_000)
    qtbot.keyClick(window.hint.next, Qt.Key.Key_Escape)
    until(lambda: not window.hint.isVisible())
    assert program.settings.number("hint/seen") == 7


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "many"
    made.mkdir()
    for number in range(COUNT):
        text = f"Новина {number}\n\nСьогодні відкрили міст номер {number}, і люди йдуть ним."
        (made / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return made


def button(program: Program, text: str) -> QPushButton:
    return next(one for one in program.window.notice.findChildren(QPushButton) if one.text() == text)


def test_a_stopped_import_is_offered_and_goes_on(
    program: Program, folder: Path, until: Callable[[Holds], None]
) -> None:
    window, library = program.window, program.session.library
    told: list[int] = []
    (folder / "01.txt").write_bytes(bytes(range(256)) * 20)

    def stop_after_five(progress: object) -> None:
        told.append(1)
        if len(told) == 5:
            window.importing.cancel()

    window.importing.progressed.connect(stop_after_five)
    window.importing.run([folder])
    until(lambda: not window.importing.running and "not finished" in window.notice.label.text())
    (rest,) = library.imports.unfinished.all()
    assert 0 < rest.left < COUNT
    assert window.notice.label.text() == f"An import is not finished: {rest.left} of {COUNT} files are left."
    assert button(program, "Show the list").isVisible(), "what could not be read is one press away"
    button(program, "Go on").click()
    until(lambda: not window.importing.running and len(library.articles.ids(ListFilter())) == COUNT + 2)
    assert library.imports.unfinished.all() == ()


def test_the_next_start_offers_what_a_crash_has_left_and_it_can_be_left(
    program: Program, folder: Path, until: Callable[[Holds], None]
) -> None:
    library = program.session.library
    library.imports.run([folder], cancelled=lambda: len(library.articles.ids(ListFilter())) > 5)
    program.window.resuming.look()
    until(program.window.notice.isVisible)
    button(program, "Leave the rest").click()
    until(lambda: library.imports.unfinished.all() == ())


def test_the_list_grows_while_an_import_runs(
    program: Program, folder: Path, until: Callable[[Holds], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, waiting = program.window, threading.Event()
    run = Imports.run

    def slow(imports: Imports, *given: object, **options: object) -> object:
        results = run(imports, *given, **options)  # type: ignore[arg-type]
        waiting.wait(30)
        return results

    monkeypatch.setattr(Imports, "run", slow)
    window.resuming._growing.setInterval(200)
    window.importing.run([folder])
    try:
        until(lambda: len(window.list_pane.model.ids) == COUNT + 3)
        assert window.importing.running
    finally:
        waiting.set()
    until(lambda: not window.importing.running)


def test_a_new_language_opens_the_settings_again(
    qtbot: QtBot, program: Program, until: Callable[[Holds], None]
) -> None:
    old = program.window
    seen: list[str] = []

    def choose() -> None:
        dialog = old.viewing.settings_dialog
        assert dialog is not None
        program.settings.choose("language", "uk")

    def look() -> None:
        dialog = program.window.viewing.settings_dialog
        if program.window is old or dialog is None or not dialog.isVisible():
            return
        seen.append(dialog.windowTitle())
        dialog.accept()

    timer = QTimer()
    timer.setInterval(50)
    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(100, choose)
    old.viewing.settings()
    until(lambda: seen)
    timer.stop()
    assert seen == ["Налаштування"]
    assert program.window.viewing.settings_dialog is None or not program.window.viewing.settings_dialog.isVisible()


def test_an_empty_library_offers_the_samples(program: Program, until: Callable[[Holds], None]) -> None:
    window, empty = program.window, program.window.pane.empty
    assert not empty.samples.isVisibleTo(empty)
    window.session.write(lambda: program.session.library.articles.delete(window.list_pane.model.ids))
    until(lambda: empty.samples.isVisibleTo(empty))
    empty.samples.click()
    until(lambda: len(window.list_pane.model.ids) > 5)
    assert program.session.library.articles.has_samples()
