"""Export and import of annotations from the window: what is offered, what is written, what is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reader.values import ListFilter, TextSpan
from reader.values.exporting import AnnotationsRead, ExportFormat
from ui.deeds.exporting import read_sentence
from ui.dialogs.export import ExportDialog, Scope
from ui.running import Program

Settle = Callable[[], None]


def annotate_all(program: Program) -> set[str]:
    library = program.session.library
    ids = library.articles.ids(ListFilter())
    return {library.annotations.add(one, TextSpan(0, 12), body="нотатка").id for one in ids}


def accept(monkeypatch: pytest.MonkeyPatch, scope: str, wanted: ExportFormat, target: Path) -> None:
    """Answer the dialogs."""
    monkeypatch.setattr(ExportDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(ExportDialog, "scope", lambda self: scope)
    monkeypatch.setattr(ExportDialog, "chosen", lambda self: wanted)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(target))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(target), ""))


def test_the_open_article_the_list_and_the_library_can_be_exported(program: Program, settle: Settle) -> None:
    assert [one.name for one in program.window.exporting.scopes()] == ["open", "list", "library"]
    program.window.list_pane.view.selectAll()
    assert [one.name for one in program.window.exporting.scopes()] == ["selected", "open", "list", "library"]


def test_the_whole_library_goes_out_and_what_was_lost_comes_back(
    program: Program, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, window = program.session.library, program.window
    made = annotate_all(program)
    accept(monkeypatch, "library", ExportFormat.WEB_ANNOTATION, tmp_path / "notes.jsonld")
    window.actions_of["export"].trigger()
    settle()
    assert "3 articles, 3 annotations" in window.notice.label.text()
    library.annotations.delete(made)
    window.actions_of["import_annotations"].trigger()
    settle()
    assert window.notice.label.text() == "Annotations imported: 3."
    assert {one.id for one in library.annotations.all()} == made
    program.session.undo.undo()
    settle()
    assert library.annotations.all() == ()
    program.session.undo.redo()
    settle()
    assert {one.id for one in library.annotations.all()} == made


def test_several_articles_become_files_in_a_folder(
    program: Program, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotate_all(program)
    target = tmp_path / "vault"
    target.mkdir()
    accept(monkeypatch, "list", ExportFormat.OBSIDIAN, target)
    program.window.actions_of["export"].trigger()
    settle()
    assert len(list(target.glob("*.md"))) == 3
    assert program.settings.text("export/format") == "obsidian"


def test_an_export_of_nothing_says_so(
    program: Program, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(monkeypatch, "open", ExportFormat.READWISE, tmp_path / "x.csv")
    program.window.actions_of["export"].trigger()
    settle()
    assert "no annotations" in program.window.notice.label.text()


def test_a_target_that_cannot_be_written_is_told_in_a_sentence(
    program: Program, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(monkeypatch, "open", ExportFormat.TEXT, tmp_path / "nowhere" / "x.txt")
    program.window.actions_of["export"].trigger()
    settle()
    assert "nowhere" in program.window.notice.label.text()


def test_the_dialog_remembers_the_format_and_headings_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog = ExportDialog([Scope("open", "The open article"), Scope("library", "All")], "bibtex")
    qtbot.addWidget(dialog)
    assert dialog.chosen() is ExportFormat.BIBTEX
    assert dialog.scope() == "open"
    rows = [dialog.list.item(at) for at in range(dialog.list.count())]
    assert sum(not row.flags() for row in rows) == 3
    assert len(rows) == 3 + len(ExportFormat)


def test_what_an_import_did_is_told_in_short_sentences() -> None:
    report = AnnotationsRead(("a", "b"), frozenset({1}), 3, 1, 1, ("Одна", "", "Три", "Чотири"))
    assert read_sentence(report) == (
        "Annotations imported: 2. Here already: 3. With an uncertain place: 1. Without a place: 1. "
        "Their articles are not in the library: “Одна”, untitled, “Три”…"
    )
