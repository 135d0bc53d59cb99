"""Backups and the check from the window: made, previewed, restored, told."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.values import BackupSummary, CheckReport, Finding, FindingKind, ListFilter, TextSpan
from tests.ui.quiet import wait_until_quiet
from ui.deeds.safekeeping import report_sentence
from ui.dialogs.backups import BackupsDialog, preview
from ui.running import Program

Settle = Callable[[], None]


@pytest.fixture
def dialog(program: Program, settle: Settle) -> BackupsDialog:
    program.window.actions_of["backups"].trigger()
    settle()
    (found,) = program.window.findChildren(BackupsDialog)
    return found


def test_without_a_backup_the_dialog_says_when_one_is_made(dialog: BackupsDialog) -> None:
    assert "no backup yet" in dialog.told.text()
    assert not dialog.restoring.isEnabled()
    dialog.close()


def test_a_backup_made_by_hand_is_listed_with_what_it_holds(
    program: Program, dialog: BackupsDialog, settle: Settle
) -> None:
    dialog.making.click()
    settle()
    settle()
    assert dialog.list.topLevelItemCount() == 1
    summary = dialog.chosen()
    assert summary is not None
    assert summary.articles == 3
    assert dialog.restoring.isEnabled()
    assert "3 articles" in dialog.about.text()
    dialog.close()


def test_restoring_puts_back_what_was_there_and_opens_the_window_again(
    program: Program, dialog: BackupsDialog, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = program.session.library
    ids = library.articles.ids(ListFilter())
    note = library.annotations.add(ids[0], TextSpan(0, 10), body="нотатка")
    dialog.making.click()
    settle()
    settle()
    library.articles.delete(ids)
    before, session = program.window, program.session
    monkeypatch.setattr(QMessageBox, "exec", lambda self: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda self: self.buttons()[0])
    dialog.restoring.click()
    qtbot.waitUntil(lambda: program.window is not before, timeout=60_000)
    qtbot.addWidget(program.window)
    wait_until_quiet(qtbot, program)
    assert program.session is not session
    assert program.window.isVisible()
    assert program.session.library.articles.ids(ListFilter()) == ids
    assert [one.id for one in program.session.library.annotations.all()] == [note.id]


def test_a_whole_library_is_called_whole(program: Program, settle: Settle) -> None:
    program.window.actions_of["check_library"].trigger()
    settle()
    assert "The library is whole" in program.window.notice.label.text()


def test_what_a_check_found_is_told_shortly() -> None:
    findings = tuple(Finding(FindingKind.ANNOTATION, f"Wrong {at}.") for at in range(5))
    assert report_sentence(CheckReport(findings)) == "Wrong 0. Wrong 1. Wrong 2. And more: 2."
    mended = CheckReport((Finding(FindingKind.INDEX, "Wrong.", derived=True, mended=True),))
    assert report_sentence(mended) == "Repaired: 1. The library is whole."


def test_the_preview_says_what_of_today_is_not_in_the_backup() -> None:
    told = preview(BackupSummary("x", "2026-04-12T10:00:00Z", 12, 30, lost=3))
    assert "12 articles, 30 annotations" in told
    assert "3 annotations; they are brought back" in told
