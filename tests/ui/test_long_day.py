"""A long day at the window: a seeded run of random actions. Nothing raises, Qt complains of nothing, memory stays flat.

CHYTALNIA_ACTIONS=2000 makes the day long; the usual one is short enough for every run.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader.values import ListFilter
from ui.commands import COMMANDS
from ui.running import Program

ACTIONS = int(os.environ.get("CHYTALNIA_ACTIONS", "120"))
# These end the program, open a window of their own, or need a window manager; what ends with '…' asks something first.
ELSEWHERE = frozenset({"quit", "shortcuts", "about", "full_screen", "rebuild_index", "paste_article"})
QUERIES = ("мостом", "хліб", "bakery", "сад OR міст", '"міст над"', "is:unread", "щщщ", "автор:", "міст -", "")
USUAL_LOOK = ("theme_light", "side_bar", "side_panel")


def megabytes() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


class Day:
    def __init__(self, program: Program, seed: int) -> None:
        self.window = program.window
        self.chance = random.Random(seed)

    def act(self) -> str:
        deeds: list[Callable[[], str]] = [self.command, self.command, self.select, self.query, self.row, self.scroll]
        deeds += [self.filter, self.resize, self.press]
        return self.chance.choice(deeds)()

    def command(self) -> str:
        actions = {one.id: self.window.actions_of[one.id] for one in COMMANDS if one.id not in ELSEWHERE}
        names = [name for name, one in actions.items() if one.isEnabled() and not one.text().endswith("…")]
        name = self.chance.choice(names)
        actions[name].trigger()
        return name

    def select(self) -> str:
        view = self.window.pane.view
        cursor = view.textCursor()
        length = max(1, view.document().characterCount() - 1)
        cursor.setPosition(self.chance.randrange(length))
        cursor.setPosition(self.chance.randrange(length), QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        return "select"

    def query(self) -> str:
        query = self.chance.choice(QUERIES)
        self.window.list_pane.box.field.setText(query)
        return f"query {query}"

    def row(self) -> str:
        ids = self.window.list_pane.model.ids
        if ids:
            self.window.list_pane.view.choose_place(self.chance.randrange(len(ids)))
        return "row"

    def scroll(self) -> str:
        bar = self.window.pane.view.verticalScrollBar()
        bar.setValue(self.chance.randint(0, max(1, bar.maximum())))
        return "scroll"

    def filter(self) -> str:
        wanted = self.chance.choice([ListFilter(), ListFilter(), ListFilter(unread=True), ListFilter(deleted=True)])
        self.window.list_pane.filter_by(wanted)
        return "filter"

    def resize(self) -> str:
        self.window.resize(self.chance.randint(700, 1500), self.chance.randint(400, 900))
        return "resize"

    def press(self) -> str:
        page = self.window.open.page
        if page is not None:
            self.window.choosing.press(self.chance.randrange(len(page.article.text)))
        return "press"


@pytest.mark.parametrize("seed", [7, 2026])
def test_nothing_breaks_on_a_long_day(
    program: Program, qtbot: QtBot, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for dialog in (QDialog, QMessageBox):
        monkeypatch.setattr(dialog, "exec", lambda _dialog: 0)
    refused: list[Exception] = []
    program.session.refused.connect(refused.append)
    day, done, early = Day(program, seed), [], 0.0
    for number in range(ACTIONS):
        done.append(day.act())
        qtbot.wait(8)
        if number % 25 == 0:
            program.window.grab()
            qtbot.waitUntil(lambda: program.session.tasks.running == 0, timeout=20_000)
            assert refused == [], done[-30:]
        if number == ACTIONS // 4:
            early = megabytes()
    qtbot.waitUntil(lambda: program.session.tasks.running == 0, timeout=20_000)
    assert refused == [], done[-30:]
    assert len(set(done)) > 30
    if ACTIONS >= 1_000 and early:
        assert megabytes() < early * 1.1
    for name in USUAL_LOOK:
        if not program.window.actions_of[name].isChecked():
            program.window.actions_of[name].trigger()
