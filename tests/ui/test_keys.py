"""Keys are the user's own: chosen, taken over, added, taken away, put back, and each conflict is said clearly."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from ui.actions import keys_of
from ui.commands import COMMANDS, Command
from ui.dialogs.keys import KeysDialog
from ui.dialogs.palette import ACTION
from ui.running import Program

CONVENTIONS = Path(__file__).resolve().parents[3] / "shared" / "design" / "conventions.md"
# What the table of the conventions says in other words than Qt, or leaves to Qt's own widgets.
SCROLLING = {"Space", "Shift+Space", "PgUp", "PgDn", "Home", "End"}


def command(name: str) -> Command:
    return next(one for one in COMMANDS if one.id == name)


@pytest.fixture
def keys(qtbot: QtBot, program: Program) -> KeysDialog:
    made = KeysDialog(program.window.actions_of, program.settings, program.window)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: KeysDialog, name: str) -> QTreeWidgetItem:
    row = next(row for row in dialog.rows() if row.data(0, ACTION).objectName() == name)
    dialog.list.setCurrentItem(row)
    return row


def press(dialog: KeysDialog, key: Qt.Key, *modifiers: Qt.KeyboardModifier, scan_code: int = 0, text: str = "") -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QApplication.sendEvent(dialog.key, QKeyEvent(QEvent.Type.KeyPress, key, held, scan_code, 0, 0, text))


CTRL = Qt.KeyboardModifier.ControlModifier


def test_every_key_of_the_conventions_does_something() -> None:
    if not CONVENTIONS.exists():
        pytest.skip("the shared design notes are not beside the project")
    table = CONVENTIONS.read_text(encoding="utf-8").split("## Keys")[1].split("Measured with")[0]
    rows = [row.split("|")[2] for row in table.splitlines() if row.count("|") == 3 and "---" not in row][1:]
    wanted = {
        key for row in rows for key in re.split(r"[,;/]\s+|\s/\s", row.strip().replace("1..6", "1, 2, 3, 4, 5, 6"))
    }
    wanted = {key.strip() for key in wanted} - SCROLLING
    assert len(wanted) > 40
    known = {QKeySequence(key) for one in COMMANDS for key in one.keys}
    assert [key for key in wanted if QKeySequence(key) not in known] == []


def test_a_free_key_is_used_at_once(keys: KeysDialog, program: Program) -> None:
    row = choose(keys, "star")
    press(keys, Qt.Key.Key_D, CTRL)
    assert "belongs" not in keys.told.text()
    press(keys, Qt.Key.Key_Return)
    assert program.window.actions_of["star"].shortcuts() == [QKeySequence("Ctrl+D")]
    assert row.text(1) == "Ctrl+D"
    assert "Ctrl+D" in program.window.actions_of["star"].toolTip()
    assert keys_of(command("star"), program.settings) == ("Ctrl+D",)


def test_a_key_of_another_command_is_named_and_taken_over(keys: KeysDialog, program: Program) -> None:
    choose(keys, "star")
    press(keys, Qt.Key.Key_K, CTRL)
    assert keys.told.text() == "Ctrl+K belongs to “Search in the library”. It would be taken from there."
    keys.add.click()
    assert keys_of(command("star"), program.settings) == ("S", "Ctrl+K")
    assert keys_of(command("search"), program.settings) == ("Ctrl+Shift+F",)
    assert QKeySequence("Ctrl+K") not in program.window.actions_of["search"].shortcuts()
    choose(keys, "search")
    keys.usual.click()
    assert keys.told.text() == "Another command has Ctrl+K now."
    assert keys_of(command("search"), program.settings) == ("Ctrl+Shift+F",)
    keys.all_usual.click()
    assert keys_of(command("search"), program.settings) == ("Ctrl+K", "Ctrl+Shift+F")
    assert [one.id for one in COMMANDS if keys_of(one, program.settings) != one.keys] == []


def test_a_command_can_be_without_a_key(keys: KeysDialog, program: Program) -> None:
    choose(keys, "delete")
    keys.none.click()
    assert program.window.actions_of["delete"].shortcuts() == []
    assert not keys.none.isEnabled()
    keys.usual.click()
    assert program.window.actions_of["delete"].shortcuts() == [QKeySequence("Del")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Home])
def test_the_keys_of_reading_stay_with_reading(keys: KeysDialog, key: Qt.Key) -> None:
    choose(keys, "star")
    press(keys, key)
    assert "needed for reading" in keys.told.text()
    assert not keys.give.isEnabled()


def test_the_enter_of_the_number_keys_takes_what_is_shown_like_the_other(keys: KeysDialog, program: Program) -> None:
    choose(keys, "star")
    press(keys, Qt.Key.Key_F5)
    press(keys, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert program.window.actions_of["star"].shortcuts() == [QKeySequence("F5")]


@pytest.mark.parametrize(("written", "kept"), [("garbage", ("S",)), ("F5 | F99", ("F5",)), (" | ", ("S",))])
def test_what_is_no_key_in_the_settings_is_passed_over(program: Program, written: str, kept: tuple[str, ...]) -> None:
    program.settings.choose("keys/star", written)
    assert keys_of(command("star"), program.settings) == kept


def test_a_cyrillic_key_is_written_as_its_place(keys: KeysDialog, program: Program) -> None:
    choose(keys, "star")
    press(keys, Qt.Key(ord("Ї")), scan_code=35, text="ї")
    assert keys.key.key == QKeySequence("]")


def test_nobody_is_caught_in_the_field_for_keys(keys: KeysDialog, qtbot: QtBot) -> None:
    with qtbot.waitActive(keys):
        keys.activateWindow()
    keys.key.setFocus()
    qtbot.keyClick(keys.key, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not keys.key
    keys.key.setFocus()
    qtbot.keyClick(keys.key, Qt.Key.Key_Escape)
    assert not keys.isVisible()


def test_enter_on_a_command_asks_for_its_key(keys: KeysDialog, qtbot: QtBot) -> None:
    with qtbot.waitActive(keys):
        keys.activateWindow()
    keys.field.setFocus()
    keys.field.setText("star")
    qtbot.keyClick(keys.field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is keys.key


def test_the_settings_lead_to_the_keys(qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("ui.dialogs.keys.KeysDialog.exec", lambda dialog: opened.append(dialog.windowTitle()))
    monkeypatch.setattr("ui.dialogs.settings.SettingsDialog.exec", lambda dialog: dialog.keys_wanted.emit())
    program.window.actions_of["settings"].trigger()
    assert opened == ["Keys"]


def test_a_usual_key_that_the_user_gave_to_another_command_is_that_command_s_alone(
    program: Program, qtbot: QtBot
) -> None:
    """A later version may give a command a key that the user has given away long ago: two actions with one key do
    nothing at all."""
    usual = command("search").keys[0]
    program.settings.choose("keys/star", usual)
    assert keys_of(command("star"), program.settings) == (usual,)
    assert usual not in keys_of(command("search"), program.settings)
    actions = program.window.actions_of
    assert [name for name, one in actions.by_id.items() if QKeySequence(usual) in one.shortcuts()] == ["star"]
