"""A long day at the window: a seeded run of random actions. Nothing raises, Qt complains of nothing, memory stays flat.

CHYTALNIA_ACTIONS=2000 makes the day long, CHYTALNIA_SEEDS="1 2 3" names others; the usual one is short enough for every
run.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from reader.values import ListFilter
from tests.ui.answers import answer_dialogs
from ui.commands import COMMANDS
from ui.main_window import MainWindow
from ui.running import Program

ACTIONS = int(os.environ.get("CHYTALNIA_ACTIONS", "120"))
SEEDS = [int(one) for one in os.environ.get("CHYTALNIA_SEEDS", "7 2026").split()]
# These end the program, open a window or a popup of their own, or need a window manager or a printer.
ELSEWHERE = frozenset(
    {"quit", "shortcuts", "about", "full_screen", "rebuild_index", "paste_article", "backups", "print", "pdf"}
    | {"page_settings", "filter_dates"}
)
QUERIES = ("мостом", "хліб", "bakery", "сад OR міст", '"міст над"', "is:unread", "щщщ", "автор:", "міст -", "")
USUAL_LOOK = ("side_bar", "side_panel")


def megabytes() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


class Day:
    def __init__(self, program: Program, seed: int) -> None:
        self.program = program
        self.chance = random.Random(seed)

    @property
    def window(self) -> MainWindow:
        """Another one after each change of the language."""
        return self.program.window

    def act(self) -> str:
        deeds: list[Callable[[], str]] = [self.command, self.command, self.command, self.select, self.query, self.row]
        deeds += [self.scroll, self.filter, self.resize, self.press, self.column, self.entry, self.tab, self.side_bar]
        rare = [self.language, self.theme, self.page]
        return self.chance.choice(rare if self.chance.random() < 0.03 else deeds)()

    def command(self) -> str:
        actions = {one.id: self.window.actions_of[one.id] for one in COMMANDS if one.id not in ELSEWHERE}
        name = self.chance.choice([name for name, one in actions.items() if one.isEnabled()])
        actions[name].trigger()
        return name

    def column(self) -> str:
        name = self.chance.choice(["articles", "articles", "notebook", "speakers"])
        self.window.columns.show_column(name)
        return f"column {name}"

    def entry(self) -> str:
        """Choose in whatever list stands in the column, and open it now and then."""
        columns = self.window.columns
        lists = {"notebook": columns.notebook and columns.notebook.list}
        lists["speakers"] = columns.speakers and columns.speakers.cards.cards
        view = lists.get(columns.name)
        if not isinstance(view, QAbstractItemView) or not view.model().rowCount():
            return "no entry"
        view.setCurrentIndex(view.model().index(self.chance.randrange(view.model().rowCount()), 0))
        view.setFocus()
        if self.chance.random() < 0.5:
            view.activated.emit(view.currentIndex())
        return f"entry of {columns.name}"

    def tab(self) -> str:
        """A tab of the side panel, and what its list offers for a row."""
        panel = self.window.side_panel
        panel.setCurrentIndex(self.chance.randrange(panel.count()))
        rows = self.chance.choice([panel.annotations.list, panel.quotations.list, panel.removed.list])
        if rows.count():
            rows.setCurrentRow(self.chance.randrange(rows.count()))
            passage = rows.current()
            if passage is not None and passage.span is not None:
                pressed = passage.button and self.chance.random() < 0.5
                (rows.button_pressed if pressed else rows.went).emit(passage)
        return "tab"

    def side_bar(self) -> str:
        rows = self.window.side_bar.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
        self.window.side_bar.setCurrentItem(self.chance.choice(rows))
        return "side bar"

    def language(self) -> str:
        self.program.settings.choose("language", self.chance.choice(["uk", "en"]))
        QApplication.processEvents()
        return "language"

    def theme(self) -> str:
        self.program.settings.choose("theme", self.chance.choice(["light", "sepia", "dark", "black"]))
        return "theme"

    def page(self) -> str:
        key, value = self.chance.choice([("page/size", 15), ("page/size", 13), ("page/justify", True)])
        self.program.settings.choose(key, value)
        return key

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


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_breaks_on_a_long_day(
    program: Program,
    qtbot: QtBot,
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    answer_dialogs(monkeypatch)
    refused: list[Exception] = []
    program.session.refused.connect(refused.append)
    day, done, early = Day(program, seed), [], 0.0
    for number in range(ACTIONS):
        done.append(day.act())
        qtbot.wait(8)
        if number % 25 == 0:
            program.window.grab()
            qtbot.waitUntil(lambda: program.session.tasks.running == 0, timeout=20_000)
            assert refused == [], (refused, done[-30:])
        if number == ACTIONS // 4:
            early = megabytes()
    qtbot.waitUntil(lambda: program.session.tasks.running == 0, timeout=20_000)
    assert refused == [], (refused, done[-30:])
    assert len(set(done)) > 30
    if ACTIONS >= 1_000 and early:
        record_property("megabytes", f"{early:.0f} after a quarter of the day, {megabytes():.0f} at its end")
        assert megabytes() < early * 1.1
    program.settings.choose("theme", "light")
    for name in USUAL_LOOK:
        if not program.window.actions_of[name].isChecked():
            program.window.actions_of[name].trigger()
