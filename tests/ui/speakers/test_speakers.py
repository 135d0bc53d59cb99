"""The speakers beside the page: cards, what somebody said, who is who, and the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from reader.values.speaker import Speaker
from ui import theme
from ui.running import Program
from ui.speakers import dialogs
from ui.speakers.compare import CompareDialog
from ui.speakers.pane import SpeakersPane

Settle = Callable[[], None]
MORE = {
    "знову.txt": """Міст над Стрижем стоїть

14 квітня 2026

Про міст знову говорять.

«Ми чекали на цей міст одинадцять довгих років», — сказала міська голова Олена Гнатюк.

«Поручні пофарбуємо ще до травня», — додав інженер Остап Лис.
""",
}


@pytest.fixture
def pane(program: Program, articles: Path, settle: Settle) -> SpeakersPane:
    for name, text in MORE.items():
        (articles / name).write_text(text, encoding="utf-8")
    program.session.library.imports.run([articles])
    program.window.activateWindow()
    program.window.actions_of["speakers"].trigger()
    settle()
    assert program.window.columns.speakers is not None
    return program.window.columns.speakers


def named(pane: SpeakersPane, name: str) -> Speaker:
    return next(one for one in pane.cards.cards.speakers if name in one.name)


def names(pane: SpeakersPane) -> list[str]:
    return [one.name for one in pane.cards.cards.speakers]


def test_everybody_who_is_quoted_has_a_card(pane: SpeakersPane) -> None:
    assert names(pane)[0] == "Олена Гнатюк"
    assert "Остап Лис" in names(pane)
    told = pane.cards.cards.data(pane.cards.cards.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(told, str)
    assert "2\u00a0quotations" in told


def test_typing_narrows_the_cards_and_says_when_nobody_is_left(pane: SpeakersPane) -> None:
    pane.field.setText("лис")
    assert names(pane) == ["Остап Лис"]
    pane.field.setText("щщщ")
    assert pane.nothing.isVisible()


def test_a_card_opens_all_that_was_said_and_a_click_shows_the_passage(
    program: Program, pane: SpeakersPane, settle: Settle
) -> None:
    pane.cards.opened.emit(named(pane, "Гнатюк"))
    settle()
    said = pane.words.rows.said
    assert [one.statement.published for one in said] == ["2026-04-12", "2026-04-14"]
    pane.words.went.emit(said[1])
    assert program.window.open.id == said[1].statement.article_id
    assert program.window.pane.article is not None
    assert said[1].statement.span.of(program.window.pane.article.article.text) == said[1].statement.words


def test_the_same_statement_of_two_articles_is_shown_side_by_side(
    program: Program, pane: SpeakersPane, settle: Settle
) -> None:
    pane.open(named(pane, "Гнатюк"))
    settle()
    pane.words.compare_wanted.emit(pane.words.rows.said[0])
    (dialog,) = program.window.findChildren(CompareDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.close()


def test_other_outlets_say_when_they_name_somebody_else_or_nobody(
    program: Program, pane: SpeakersPane, settle: Settle, articles: Path
) -> None:
    said = "Ми чекали на цей міст одинадцять довгих років"
    for day, rest in ((15, "сказали нам на набережній"), (16, "заявив інженер Остап Лис")):
        text = f"Міст і люди {day}\n\n{day} квітня 2026\n\nПро міст знову говорять усі.\n\n«{said}», — {rest}.\n"
        (articles / f"{day}.txt").write_text(text, encoding="utf-8")
    program.session.library.imports.run([articles])
    pane.refresh()
    settle()
    pane.open(named(pane, "Гнатюк"))
    settle()
    row = next(at for at, one in enumerate(pane.words.rows.said) if "чекали" in one.statement.words)
    told = pane.words.rows.data(pane.words.rows.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert "elsewhere said by Остап Лис" in str(told)
    pane.words.compare_wanted.emit(pane.words.rows.said[row])
    (dialog,) = program.window.findChildren(CompareDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert "This article does not name who said it." in texts
    assert "According to this article said by Остап Лис." in texts
    dialog.close()


def test_escape_leads_from_the_words_to_the_cards_and_on_to_the_articles(
    program: Program, pane: SpeakersPane, settle: Settle, qtbot: QtBot
) -> None:
    pane.open(named(pane, "Гнатюк"))
    settle()
    qtbot.keyClick(pane.words, Qt.Key.Key_Escape)
    assert pane.current is None
    assert pane.cards.hasFocus()
    qtbot.keyClick(pane.cards, Qt.Key.Key_Escape)
    assert program.window.columns.shows_articles()


def test_a_new_name_is_shown_at_once_and_undo_takes_it_back(
    program: Program, pane: SpeakersPane, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs.RenameDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(dialogs.RenameDialog, "name", lambda self: "О. Гнатюк")
    pane.open(named(pane, "Гнатюк"))
    settle()
    deeds = program.window.columns._speaker_deeds
    assert deeds is not None
    deeds.rename(named(pane, "Гнатюк"))
    settle()
    assert pane.name.text() == "О. Гнатюк"
    program.session.undo.undo()
    settle()
    assert pane.name.text() == "Олена Гнатюк"


def test_two_chosen_cards_become_one_person_and_undo_parts_them(
    program: Program, pane: SpeakersPane, settle: Settle
) -> None:
    before = names(pane)
    deeds = program.window.columns._speaker_deeds
    assert deeds is not None
    deeds.merge([named(pane, "Лис"), named(pane, "Гнатюк")])
    settle()
    assert len(names(pane)) == len(before) - 1
    assert named(pane, "Лис").quotations == 3
    program.session.undo.undo()
    settle()
    assert names(pane) == before


def test_a_split_needs_some_articles_but_not_all(pane: SpeakersPane, qtbot: QtBot, settle: Settle) -> None:
    pane.open(named(pane, "Гнатюк"))
    settle()
    dialog = dialogs.SplitDialog(named(pane, "Гнатюк"), pane.words.rows.said)
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.ok.isEnabled()
    assert dialog.articles() == [pane.words.rows.said[1].statement.article_id]
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert not dialog.ok.isEnabled()


def test_who_may_be_the_same_person_stands_first_in_the_dialog(pane: SpeakersPane, qtbot: QtBot) -> None:
    one = named(pane, "Лис")
    twin = Speaker("оксана лис", "Оксана Лис", one.kind, ("Оксана Лис",), (), ())
    dialog = dialogs.MergeDialog(one, [*pane.cards.cards.speakers, twin], theme.load("light"))
    qtbot.addWidget(dialog)
    assert dialog.other() == twin
    dialog.field.setText("гнат")
    assert dialog.other() == named(pane, "Гнатюк")
    dialog.field.setText("щщщ")
    assert dialog.other() is None
    assert not dialog.ok.isEnabled()


def test_the_quotation_at_the_cursor_is_copied_as_a_card_and_leads_to_its_speaker(
    program: Program, pane: SpeakersPane, settle: Settle
) -> None:
    window = program.window
    (article_id,) = {one.article_id for one in named(pane, "Лис").occurrences}
    window.open.open(article_id)
    assert window.pane.article is not None
    place = [one.speaker for one in window.pane.article.quotations].index("Остап Лис")
    window.quoting.choose(str(place))
    assert window.actions_of["quote_card"].isEnabled()
    window.actions_of["quote_card"].trigger()
    settle()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("«Поручні пофарбуємо ще до травня»\n— Остап Лис, інженер\n")
    window.actions_of["speaker_words"].trigger()
    settle()
    assert pane.name.text() == "Остап Лис"


def test_the_menu_over_a_quotation_means_that_quotation_and_not_the_one_at_the_cursor(
    program: Program, pane: SpeakersPane, settle: Settle
) -> None:
    window = program.window
    (article_id,) = {one.article_id for one in named(pane, "Лис").occurrences}
    window.open.open(article_id)
    settle()
    page = window.pane.article
    assert page is not None
    assert window.pane.page is not None
    first, second = page.quotations
    window.going.go_to(first.content)
    cursor = window.pane.view.textCursor()
    cursor.setPosition(window.pane.page.text_map.to_document(first.content.start + 3))
    window.pane.view.setTextCursor(cursor)
    assert window.quoting.quotation() == first
    cursor.setPosition(window.pane.page.text_map.to_document(second.content.start + 3))
    over = window.pane.view.viewport().mapToGlobal(window.pane.view.cursorRect(cursor).center())
    window.quoting.point(over)
    assert window.quoting.quotation() == second
