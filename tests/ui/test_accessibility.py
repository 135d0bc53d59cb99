"""Whoever does not see the window hears its parts: names, texts, and a way through it by Tab."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import lay_out
from ui import translation
from ui.running import Program
from ui.settings import Settings

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
        role = interface.role() if interface else QAccessible.Role.NoRole
        if role is QAccessible.Role.NoRole:
            found.append(f"{type(child).__name__} {child.objectName()} has no role")
        if not name.strip() and not (isinstance(child, QAbstractButton) and child.text()):
            found.append(f"{type(child).__name__} {child.objectName()}")
    return found


def test_everything_that_takes_the_focus_has_a_name(program: Program) -> None:
    program.window.going.find()
    assert nameless(program.window) == []


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # popups, offscreen
@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_dialog_has_names_in_every_language(qtbot: QtBot, settings: Settings, language: str) -> None:
    translation.speak(language)
    wanting, known = [], 0
    for dialog, _width in lay_out.dialogs(settings):
        qtbot.addWidget(dialog)
        dialog.show()
        known += len(dialog.findChildren(QWidget))
        wanting += [f"{type(dialog).__name__}: {one}" for one in nameless(dialog)]
        if isinstance(dialog, QDialog) and not dialog.windowTitle():
            wanting.append(f"{type(dialog).__name__}: no title")
        dialog.hide()
    assert known > 300
    assert wanting == []


@pytest.mark.parametrize("language", ["uk", "en"])
def test_the_window_has_names_in_every_language(program: Program, language: str) -> None:
    program.settings.choose("language", language)
    QApplication.processEvents()
    window = program.window
    for column in ("articles", "notebook", "speakers"):
        window.columns.show_column(column)
        for tab in range(window.side_panel.count()):
            window.side_panel.setCurrentIndex(tab)
            assert nameless(window) == [], (column, tab)
    assert told_twice(window) == []


def told_twice(top: QWidget) -> list[str]:
    """Buttons beside each other that nobody could tell apart by their names."""
    found = []
    for parent in {button.parent() for button in top.findChildren(QAbstractButton)}:
        names = [
            (one.accessibleName() or one.text()).strip()
            for one in parent.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if one.isVisibleTo(top) and one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        ]
        found += [name for name, count in Counter(names).items() if name and count > 1]
    return found


def test_the_text_of_the_article_can_be_read_by_a_screen_reader(program: Program) -> None:
    view = program.window.pane.view
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface()
    page = program.window.open.page
    assert page is not None
    told = text.text(0, text.characterCount())
    assert page.article.title is not None
    assert page.article.title in told


def test_the_caret_tells_headings_lists_quotations_and_links_once_each(program: Program, tmp_path: Path) -> None:
    words = "Новий пішохідний міст над річкою Стриж відкрили в неділю, і черга не меншала до вечора."
    markup = (
        f"<h1>Міст над Стрижем відкрили</h1><p>{words} <a href='https://a.example/rada'>Рада повідомила</a> про це.</p>"
        f"<h2>Що далі</h2><p>{words}</p><ol><li>освітлення набережної</li><li>пандуси на обох берегах</li></ol>"
        f"<blockquote><p>Ми чекали на цей міст одинадцять років.</p></blockquote><p>{words}</p>"
    )
    file = tmp_path / "міст.html"
    file.write_text(f"<html lang='uk'><body><article>{markup}</article></body></html>", encoding="utf-8")
    (result,) = program.session.library.imports.run([file])
    window = program.window
    window.open.open(result.article_id or 0)
    view, told = window.pane.view, list[str]()
    window.announcer.said.connect(told.append)
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    view.setTextCursor(cursor)
    while cursor.movePosition(cursor.MoveOperation.NextWord):
        view.setTextCursor(cursor)
    heard = ". ".join(told)
    wanted = ["Link: Рада повідомила", "Heading, level 2", "List item 1", "List item 2", "Block quotation"]
    assert [heard.count(one) for one in wanted] == [1] * 5
    assert sorted(wanted, key=heard.index) == wanted


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
