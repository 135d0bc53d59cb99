"""The table of commands: keys are unique and those of the conventions, every command does something."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Actions, keys_of
from ui.commands import COMMANDS, MENUS, TEXTS
from ui.physical_keys import PhysicalKeys, latin_key
from ui.running import Program
from ui.settings import Settings

CONVENTIONS = {
    "find": "Ctrl+F", "find_next": "F3", "find_previous": "Shift+F3", "search": "Ctrl+K", "next_article": "J",
    "previous_article": "K", "highlight": "H", "colour_yellow": "1", "colour_orange": "6", "note": "N", "delete": "Del",
    "undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z", "star": "S", "read": "M", "tag": "T", "next_quotation": "]",
    "previous_quotation": "[", "next_annotation": "Ctrl+]", "previous_annotation": "Ctrl+[", "removed": "Ctrl+Shift+R",
    "larger": "Ctrl+=", "smaller": "Ctrl+-", "usual_size": "Ctrl+0", "side_bar": "F9", "side_panel": "F8",
    "full_screen": "F11", "only_page": "Shift+F11", "import_files": "Ctrl+I", "print": "Ctrl+P", "settings": "Ctrl+,",
    "palette": "Ctrl+Shift+P", "shortcuts": "F1", "quit": "Ctrl+Q", "paste_article": "Ctrl+Shift+V",
}  # fmt: skip


def test_no_key_does_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_names_are_unique_and_menus_exist() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert {command.menu for command in COMMANDS} == MENUS.keys()
    assert TEXTS.keys() <= {command.id for command in COMMANDS}


@pytest.mark.parametrize(("name", "key"), CONVENTIONS.items())
def test_keys_are_those_that_people_expect(name: str, key: str) -> None:
    assert key in next(command for command in COMMANDS if command.id == name).keys


def test_a_key_can_be_chosen_and_taken_away(settings: Settings) -> None:
    star = next(command for command in COMMANDS if command.id == "star")
    settings.choose("keys/star", "Ctrl+D | F2")
    assert keys_of(star, settings) == ("Ctrl+D", "F2")
    settings.choose("keys/star", "-")
    assert keys_of(star, settings) == ()


def test_a_command_that_does_nothing_is_an_error(qtbot: QtBot, settings: Settings) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(settings, window)
    with pytest.raises(LookupError, match="quit"):
        actions.connect_all({command.id: (lambda: None) for command in COMMANDS if command.id != "quit"})


def test_every_command_of_the_window_stands_in_a_menu(program: Program) -> None:
    in_menus = {
        action.objectName()
        for menu in program.window.menuBar().actions()
        for action in menu.menu().actions()  # type: ignore[attr-defined]
    }
    assert {command.id for command in COMMANDS} <= in_menus


def press(widget: QObject, key: int, text: str, scan_code: int, modifiers: Qt.KeyboardModifier) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, text))


NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("name", "letter", "scan_code", "modifiers"),
    [
        ("highlight", "р", 43, NONE),
        ("next_article", "о", 44, NONE),
        ("find", "а", 41, CTRL),
        ("next_quotation", "ї", 35, NONE),
        ("previous_quotation", "х", 34, NONE),
        ("settings", "б", 59, CTRL),
        ("shortcuts", ".", 61, CTRL),
    ],
)
def test_a_cyrillic_letter_does_what_its_key_does(
    qtbot: QtBot, settings: Settings, name: str, letter: str, scan_code: int, modifiers: Qt.KeyboardModifier
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    field = QWidget()
    actions = Actions(settings, window)
    done: list[str] = []
    actions.connect_all({command.id: (lambda one=command.id: done.append(one)) for command in COMMANDS})
    keys = PhysicalKeys(list(actions.by_id.values()), window)
    QApplication.instance().installEventFilter(keys)  # type: ignore[union-attr]
    window.setCentralWidget(field)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    key = ord(letter.upper())
    press(field, key, letter if modifiers is NONE else "", scan_code, modifiers)
    QApplication.instance().removeEventFilter(keys)  # type: ignore[union-attr]
    assert done == [name]


def test_letters_typed_into_a_field_are_letters(qtbot: QtBot, settings: Settings) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    field = QLineEdit()
    window.setCentralWidget(field)
    actions = Actions(settings, window)
    actions.connect_all({command.id: (lambda: pytest.fail("a command")) for command in COMMANDS})
    keys = PhysicalKeys(list(actions.by_id.values()), window)
    QApplication.instance().installEventFilter(keys)  # type: ignore[union-attr]
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    press(field, ord("Р"), "р", 43, NONE)
    press(field, ord("Ф"), "", 38, CTRL)  # Ctrl+A by place: all is selected
    QApplication.instance().removeEventFilter(keys)  # type: ignore[union-attr]
    assert field.text() == "р"
    assert field.selectedText() == "р"


def test_places_of_keys_on_every_system() -> None:
    assert latin_key(43, 0, "xcb") == "H"
    assert latin_key(35, 0, "windows") == "H"
    assert latin_key(0, 4, "cocoa") == "H"
    assert latin_key(9_999, 9_999, "xcb") == ""
