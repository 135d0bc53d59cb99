"""Whoever does not see the window hears its parts: names, texts, and a way through it by Tab."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMenu, QScrollBar, QSlider, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.metadata import MetadataDialog
from ui.dialogs.settings import SettingsDialog
from ui.running import Program

INNER = ("qt_", "QLineEditIconButton", "ExtensionButton")


def nameless(top: QWidget) -> list[str]:
    """Widgets that can have the focus and say nothing."""
    found = []
    for child in top.findChildren(QWidget):
        if child.focusPolicy() is Qt.FocusPolicy.NoFocus or not child.isVisibleTo(top):
            continue
        if isinstance(child, QMenu | QScrollBar) or child.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        name = interface.text(QAccessible.Text.Name) if interface else child.accessibleName()
        if not name.strip() and not (isinstance(child, QAbstractButton) and child.text()):
            found.append(f"{type(child).__name__} {child.objectName()}")
    return found


def test_everything_that_takes_the_focus_has_a_name(program: Program) -> None:
    program.window.going.find()
    assert nameless(program.window) == []


def test_dialogs_have_names_too(qtbot: QtBot, program: Program) -> None:
    page = program.window.open.page
    assert page is not None
    for dialog in (SettingsDialog(program.settings), MetadataDialog(page.article, [])):
        qtbot.addWidget(dialog)
        dialog.show()
        assert len(dialog.findChildren(QComboBox) + dialog.findChildren(QLineEdit) + dialog.findChildren(QSlider)) > 2
        assert nameless(dialog) == []


def test_the_text_of_the_article_can_be_read_by_a_screen_reader(program: Program) -> None:
    view = program.window.pane.view
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface()
    page = program.window.open.page
    assert page is not None
    told = text.text(0, text.characterCount())
    assert page.article.title is not None
    assert page.article.title in told


def test_rows_of_the_list_are_told_as_sentences(program: Program) -> None:
    model = program.window.list_pane.model
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(told, str)
    assert told.count(".") >= 1
    assert len(told) > 20


def test_tab_goes_through_search_list_and_page(qtbot: QtBot, program: Program) -> None:
    window = program.window
    with qtbot.waitActive(window):
        window.activateWindow()
    window.list_pane.box.take_focus()
    seen: list[QWidget | None] = []
    for _ in range(25):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is window.list_pane.box.field:
            break
    for wanted in (window.list_pane.box.field, window.list_pane.view, window.pane.view, window.side_bar):
        assert wanted in seen, wanted
    places = [seen.index(wanted) for wanted in (window.list_pane.box.field, window.list_pane.view, window.pane.view)]
    assert places == sorted(places)
