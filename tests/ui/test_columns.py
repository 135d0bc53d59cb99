"""What stands left of the page: named for those who hear it, reached by keys, and left as it was found."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.values import BackupSummary, ListFilter, SpeakerKind, TextSpan
from reader.values.speaker import Speaker
from tests.ui.test_accessibility import nameless
from ui import theme
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.export import ExportDialog, Scope
from ui.running import Program
from ui.speakers.dialogs import MergeDialog, RenameDialog, SplitDialog

Settle = Callable[[], None]


def annotate(program: Program) -> None:
    library = program.session.library
    for article_id in library.articles.ids(ListFilter()):
        library.annotations.add(article_id, TextSpan(0, 12), tags=("міст",))


@pytest.mark.parametrize("name", ["notebook", "speakers"])
def test_everything_in_a_column_that_takes_the_focus_has_a_name(program: Program, settle: Settle, name: str) -> None:
    annotate(program)
    program.window.actions_of[name].trigger()
    settle()
    columns = program.window.columns
    if columns.notebook is not None:
        columns.notebook.list.selectAll()
    if columns.speakers is not None:
        columns.speakers.open(columns.speakers.cards.cards.speakers[0])
        settle()
    assert nameless(program.window) == []


def test_dialogs_have_names_too(qtbot: QtBot) -> None:
    speaker = Speaker("лис", "Остап Лис", SpeakerKind.PERSON, ("Остап Лис",), (), ())
    backups = BackupsDialog()
    backups.show_backups([BackupSummary("x", "2026-04-12T10:00:00Z", 1, 1)])
    for dialog in (
        ExportDialog([Scope("open", "The open article")], ""),
        RenameDialog(speaker),
        MergeDialog(speaker, [], theme.load("dark")),
        SplitDialog(speaker, []),
        backups,
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []


def test_tab_leads_from_the_filter_to_the_list_and_on_to_the_page(
    qtbot: QtBot, program: Program, settle: Settle
) -> None:
    annotate(program)
    window = program.window
    window.actions_of["notebook"].trigger()
    settle()
    with qtbot.waitActive(window):
        window.activateWindow()
    assert window.columns.notebook is not None
    window.columns.notebook.list.selectAll()
    window.columns.notebook.field.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(25):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    notebook = window.columns.notebook
    wanted = [notebook.field, notebook.groups, notebook.list, window.pane.view]
    assert all(one in seen for one in wanted), [one for one in wanted if one not in seen]
    assert [seen.index(one) for one in wanted] == sorted(seen.index(one) for one in wanted)


def test_columns_are_built_when_they_are_first_shown(program: Program) -> None:
    assert program.window.columns.notebook is None
    assert program.window.columns.speakers is None


def test_searching_leads_back_to_the_articles_and_the_sidebar_follows(program: Program, settle: Settle) -> None:
    window = program.window
    window.actions_of["speakers"].trigger()
    assert window.side_bar.currentItem().text(0) == "Speakers"
    window.actions_of["search"].trigger()
    assert window.columns.shows_articles()
    assert window.list_pane.box.field.hasFocus()
    window.actions_of["notebook"].trigger()
    window.side_bar.choose_all()
    assert window.columns.shows_articles()


def test_an_empty_notebook_and_an_empty_shelf_of_speakers_say_what_will_stand_there(
    program: Program, settle: Settle
) -> None:
    program.session.library.articles.delete(program.session.library.articles.ids(ListFilter()))
    for name in ("notebook", "speakers"):
        program.window.actions_of[name].trigger()
        settle()
    columns = program.window.columns
    assert columns.notebook is not None
    assert columns.speakers is not None
    assert "will stand here" in columns.notebook.nothing.text()
    assert "will stand here" in columns.speakers.nothing.text()


def test_a_change_of_theme_reaches_the_columns(program: Program, settle: Settle) -> None:
    annotate(program)
    for name in ("notebook", "speakers"):
        program.window.actions_of[name].trigger()
        settle()
    program.settings.choose("theme", "dark")
    columns = program.window.columns
    assert columns.notebook is not None
    assert columns.speakers is not None
    assert columns.notebook.list.look.theme.name == "dark"
    assert columns.speakers.cards.look.theme.name == "dark"
    program.settings.choose("theme", "light")


def test_in_a_narrow_window_the_side_panel_makes_room_until_it_is_asked_for(program: Program) -> None:
    window, panel = program.window, program.window.side_panel
    window.resize(1280, 700)
    assert not panel.isHidden()
    window.resize(900, 700)
    assert window.width() == 900
    assert panel.isHidden()
    assert program.settings.flag("window/side_panel"), "it is wanted all the same"
    window.resize(1280, 700)
    assert not panel.isHidden()
    window.resize(900, 700)
    window.actions_of["side_panel"].trigger()
    assert not panel.isHidden()
    assert window.actions_of["side_panel"].isChecked()
    window.resize(880, 700)
    assert not panel.isHidden(), "who asked for it keeps it"
    window.actions_of["side_panel"].trigger()
    assert panel.isHidden()
    window.actions_of["removed"].trigger()
    assert not panel.isHidden()
