"""Dialogs: what they give back, and that no text in them is cut, in either language and at either scale."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QSlider
from pytestqt.qtbot import QtBot

from reader.values import (
    AnnotationStyle,
    Article,
    Colour,
    ImportFailedError,
    ImportOutcome,
    ImportResult,
    ImportResults,
)
from tests.ui.builders import BODY, a_page, an_annotation
from ui import theme, translation, wording
from ui.dialogs.error import ErrorDialog, sentence_of
from ui.dialogs.import_results import ImportResultsDialog, summary
from ui.dialogs.metadata import MetadataDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.tags import TagsDialog
from ui.settings import Settings

LIGHT = theme.load("light")
ROOT = Path(__file__).resolve().parents[2]


def test_languages_are_called_as_their_speakers_call_them(qtbot: QtBot) -> None:
    told = {tag: wording.language_name(tag) for tag in ("uk", "en", "de", "en-GB", "xx")}
    assert told == {"uk": "Українська", "en": "English", "de": "Deutsch", "en-GB": "British English", "xx": "Xx"}


def test_all_fields_of_the_settings_begin_and_end_in_one_line(qtbot: QtBot, settings: Settings) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    left = {box.mapTo(dialog, QPoint()).x() for box in dialog.findChildren(QComboBox)}
    sliders = dialog.findChildren(QSlider)
    assert left == {slider.mapTo(dialog, QPoint()).x() for slider in sliders}
    assert len(left) == 1
    assert len({slider.width() for slider in sliders}) == 1


def test_a_note_is_given_back_with_colour_look_and_tags(qtbot: QtBot) -> None:
    annotation = an_annotation(a_page((BODY, "слова статті")), "слова", body="було", tags=("перший",))
    dialog = NoteDialog("слова", annotation, Colour.YELLOW, LIGHT)
    qtbot.addWidget(dialog)
    assert dialog.fields() == {
        "body": "було", "colour": Colour.YELLOW, "style": AnnotationStyle.HIGHLIGHT, "tags": ("перший",)
    }  # fmt: skip
    dialog.body.setPlainText("  стало\n")
    dialog.colours.group.buttons()[3].click()
    dialog.look.setCurrentIndex(1)
    dialog.tags.setText("#два, три, , два")
    assert dialog.fields() == {
        "body": "стало", "colour": Colour.PINK, "style": AnnotationStyle.UNDERLINE, "tags": ("два", "три")
    }  # fmt: skip


def test_ctrl_enter_saves_a_note(qtbot: QtBot) -> None:
    dialog = NoteDialog("слова", None, Colour.GREEN, LIGHT)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.fields()["colour"] is Colour.GREEN


def test_what_is_said_about_an_article_is_given_back(qtbot: QtBot) -> None:
    article = Article("текст", title="Було", authors=("Олена",), language="pl", encoding="cp1251")
    dialog = MetadataDialog(article, ["/a.txt"])
    qtbot.addWidget(dialog)
    assert dialog.fields()["language"] == "pl"
    assert dialog.encoding() == "cp1251"
    dialog.title.setText("  Стало   інакше ")
    dialog.authors.setText("Олена Гнатюк, , Іван")
    dialog.published.setText("")
    assert dialog.fields() == {
        "title": "Стало інакше", "authors": ("Олена Гнатюк", "Іван"), "publication": None, "published": None,
        "language": "pl",
    }  # fmt: skip


def test_a_date_that_is_none_is_refused_with_a_sentence(qtbot: QtBot) -> None:
    dialog = MetadataDialog(Article("текст"), [])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.published.setText("12 квітня")
    dialog._accept()
    assert dialog.isVisible()
    assert "12 квітня" in dialog.wrong.text()
    dialog.published.setText("2026-04-12")
    with qtbot.waitSignal(dialog.accepted):
        dialog._accept()


def test_tags_of_several_articles_are_added_and_taken_away(qtbot: QtBot) -> None:
    dialog = TagsDialog([("міст", "село"), ("міст",)], ["сад"])
    qtbot.addWidget(dialog)
    states = {dialog.list.item(row).text(): dialog.list.item(row).checkState() for row in range(3)}
    assert states == {
        "міст": Qt.CheckState.Checked, "сад": Qt.CheckState.Unchecked, "село": Qt.CheckState.PartiallyChecked
    }  # fmt: skip
    assert (dialog.added(), dialog.removed()) == ((), ())
    dialog.field.setText("#новий, ще")
    rows = {dialog.list.item(row).text(): dialog.list.item(row) for row in range(3)}
    rows["міст"].setCheckState(Qt.CheckState.Unchecked)
    rows["село"].setCheckState(Qt.CheckState.Checked)
    assert (dialog.added(), dialog.removed()) == (("новий", "ще", "село"), ("міст",))


def test_an_error_can_be_copied_with_all_that_is_needed_to_mend_it(qtbot: QtBot) -> None:
    assert sentence_of(ImportFailedError("a.txt: the file is empty.")) == "a.txt: the file is empty."
    dialog = ErrorDialog(KeyError("щось"), "/home/x/chytalnia.log")
    qtbot.addWidget(dialog)
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert "KeyError: 'щось'" in copied
    assert "Python 3" in copied
    assert "/home/x/chytalnia.log" in copied


def test_the_list_of_imported_files_begins_with_what_failed_and_can_be_copied(qtbot: QtBot) -> None:
    results = [
        ImportResult("/a.txt", ImportOutcome.ADDED, article_id=1),
        ImportResult("/b.bin", ImportOutcome.FAILED, "It is no text."),
        ImportResult("/c.txt", ImportOutcome.ADDED, article_id=2),
    ]
    assert summary(results) == "added: 2, failed: 1"
    passed = ImportResults(results, {".pdf": 3, ".docx": 1})
    assert summary(passed) == (
        "added: 2, failed: 1. Files of other kinds that were passed over: 4 (3 .pdf, 1 .docx). "
        "Text files and saved pages are read."
    )
    dialog = ImportResultsDialog(results)
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "failed\t/b.bin\tIt is no text."
    translation.speak("uk")
    dialog.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0].startswith("не вдалося\t")
    assert summary(ImportResults((), {".pdf": 3})).endswith(
        ". Проминуто файлів інших видів: 3 (3 .pdf). Програма читає текстові файли та збережені сторінки."
    )


def test_the_reason_why_a_file_failed_is_shown_whole(qtbot: QtBot) -> None:
    long = "«зіпсована.html» – пошкоджений файл, у якому немає сторінки: збережіть її знову як HTML. " * 3
    dialog = ImportResultsDialog(
        [ImportResult("/a/b/c.html", ImportOutcome.FAILED, long), ImportResult("/a/d.txt", ImportOutcome.ADDED)]
    )
    qtbot.addWidget(dialog)
    dialog.show()
    first, second = (dialog.list.topLevelItem(row) for row in (0, 1))
    assert [first.text(1), second.text(1)] == ["b/c.html", "d.txt"]
    qtbot.waitUntil(
        lambda: dialog.list.visualItemRect(first).height() > 3 * dialog.list.visualItemRect(second).height() / 2
    )


def test_settings_are_kept_as_they_are_chosen(qtbot: QtBot, settings: Settings) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    changed: list[str] = []
    settings.changed.connect(changed.append)
    dialog.theme.setCurrentIndex(3)
    dialog.theme.activated.emit(3)
    dialog.page.findChildren(type(dialog.page.family))
    settings.save()
    assert changed == ["theme"]
    assert Settings(settings.path).text("theme") == "dark"


def test_a_broken_settings_file_means_the_usual_settings(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(b"[page]\nsize=large\nline_height=\xff\xfe\ncolumn=1e3\n")
    settings = Settings(path)
    assert settings.number("page/size") == 13
    assert settings.text("theme") == "system"


@pytest.mark.parametrize(
    ("scale", "letters"), [("1", "100"), ("2", "100"), ("2.25", "100"), ("1", "150"), ("1", "200"), ("1", "225")]
)
@pytest.mark.parametrize("language", ["uk", "en"])
def test_no_text_of_a_dialog_is_cut_or_covered(language: str, scale: str, letters: str) -> None:
    """Everything larger, or the letters alone, as people with weak eyes have it. In a process of its own: Qt takes its
    scale only when it starts."""
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.lay_out", language, letters]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert found["texts"] >= 100
    assert found["wrong"] == []


def test_every_dialog_is_laid_out_by_that_test() -> None:
    told = re.compile(r"^class (\w+(?:Dialog|Popover))\(", re.MULTILINE)
    there = {name for path in (ROOT / "ui").rglob("*.py") for name in told.findall(path.read_text(encoding="utf-8"))}
    laid = (ROOT / "tests" / "ui" / "lay_out.py").read_text(encoding="utf-8")
    missing = {name for name in there if not name.startswith("_") and f"{name}(" not in laid}
    assert not missing, "add them to `dialogs` in tests/ui/lay_out.py"


def test_a_date_must_be_one_to_its_end_and_a_code_page_is_named_once(qtbot: QtBot) -> None:
    dialog = MetadataDialog(Article("текст", encoding="koi8_u"), [])
    qtbot.addWidget(dialog)
    names = [dialog.coding.itemData(row) for row in range(dialog.coding.count())]
    assert [name for name in names if name.startswith("koi8")] == ["koi8-u"]
    for wrong in ("2024-03-01 nonsense", "2024-02-31", "20240301"):
        dialog.published.setText(wrong)
        dialog._accept()
        assert dialog.result() != dialog.DialogCode.Accepted
    dialog.published.setText("2024-03-01T14:05")
    dialog._accept()
    assert dialog.result() == dialog.DialogCode.Accepted


def test_tab_goes_down_the_settings_row_by_row(qtbot: QtBot, settings: Settings) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    assert dialog.focusWidget() is dialog.language
    tops = []
    for _row in range(9):
        focused = dialog.focusWidget()
        assert focused is not None
        tops.append(focused.mapTo(dialog, focused.rect().center()).y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert tops == sorted(tops)
