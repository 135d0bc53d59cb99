"""Answers for every dialog that a command opens: filled in and accepted, or closed where it only shows something."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from ui.dialogs.collections import CollectionsDialog
from ui.dialogs.metadata import MetadataDialog
from ui.dialogs.name import NameDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.tags import TagsDialog


def answer_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are new each time; nothing is ever chosen in a file dialog; a question is answered with 'no'."""
    names = iter(range(100_000))
    fills: dict[type[QDialog], Callable[[Any], object]] = {
        TagsDialog: lambda dialog: dialog.field.setText(f"тег {next(names) % 7}"),
        NoteDialog: lambda dialog: dialog.body.setPlainText(f"думка {next(names)}"),
        MetadataDialog: lambda dialog: dialog.title.setText(f"Інший заголовок {next(names)}"),
        NameDialog: lambda dialog: dialog.field.setText(f"Назва {next(names)}"),
        CollectionsDialog: lambda dialog: dialog.field.setText(f"Добірка {next(names)}"),
    }

    def accept(fill: Callable[[Any], object]) -> Callable[[Any], int]:
        def run(dialog: QDialog) -> int:
            fill(dialog)
            return QDialog.DialogCode.Accepted.value

        return run

    for closed in (QDialog, QMessageBox):
        monkeypatch.setattr(closed, "exec", lambda _dialog: 0)
    for asking in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asking, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    for dialog, fill in fills.items():
        monkeypatch.setattr(dialog, "exec", accept(fill))
