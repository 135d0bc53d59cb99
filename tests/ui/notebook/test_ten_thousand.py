"""Ten thousand annotations, the list scrolled far down: a change costs the window no frame, and nothing jumps."""

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.values import (
    Annotation,
    Colour,
    NotebookEntry,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)
from ui import theme
from ui.notebook.grouping import Grouping, arranged
from ui.notebook.view import NotebookView

COUNT = 10_000
FRAME = 0.016
AT = 9_000


def an_entry(number: int) -> NotebookEntry:
    words = TextQuoteSelector("виділені слова " * (1 + number % 6))
    annotation = Annotation(
        id=f"urn:uuid:{number:05}",
        article_id=number // 9,
        selectors=Selectors(words, TextPositionSelector(0, 5)),
        span=TextSpan(number % 9, number % 9 + 5),
        body="нотатка" if number % 3 else "",
        created="2026-01-01T00:00:00.000Z",
    )
    return NotebookEntry(annotation, f"Стаття {number // 9}", "Вісник", "2026-01-01", ())


def changed(entry: NotebookEntry, **fields: object) -> NotebookEntry:
    return replace(entry, annotation=replace(entry.annotation, **fields))  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot) -> NotebookView:
    """Laid out to its end, and scrolled to nine tenths of it."""
    made = NotebookView(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show()
    made.show_rows(arranged([an_entry(number) for number in range(COUNT)], Grouping.ARTICLE))
    last = made.rows.index(made.rows.rowCount() - 1)
    qtbot.waitUntil(lambda: made.visualRect(last).isValid(), timeout=60_000)
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum() * 9 // 10)
    return made


def longest_turn(view: NotebookView, entries: Sequence[NotebookEntry]) -> float:
    """Seconds of processor time of the longest turn of the window until all is laid out again."""
    told = arranged(entries, Grouping.ARTICLE)  # in the window a thread does this
    started = time.thread_time()
    view.show_rows(told)
    longest = time.thread_time() - started
    last = view.rows.index(view.rows.rowCount() - 1)
    while not view.visualRect(last).isValid() or not view.viewport().updatesEnabled():
        started = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - started)
    return longest


@pytest.mark.slow
def test_a_change_costs_less_than_a_frame_and_the_list_stays_where_it_was(view: NotebookView) -> None:
    entries, place = list(view.rows.entries), view.verticalScrollBar().value()
    turns = {}
    entries[AT] = changed(entries[AT], colour=Colour.GREEN)
    turns["colour"] = longest_turn(view, entries)
    entries[AT + 1] = changed(entries[AT + 1], body="довга нотатка " * 40)
    turns["longer"] = longest_turn(view, entries)
    del entries[AT + 2]
    turns["deleted"] = longest_turn(view, entries)
    entries.insert(0, an_entry(COUNT + 1))
    turns["added"] = longest_turn(view, entries)
    assert view.verticalScrollBar().value() == place
    assert max(turns.values()) < 2 * FRAME, turns  # half of it where nothing else runs
    row = view.rows.rows_of({f"urn:uuid:{AT:05}"})[0]
    assert view.rows.passage_at(row).colour == theme.load("light").mark(Colour.GREEN).name()


@pytest.mark.slow
def test_a_list_that_has_become_too_short_for_its_place_stands_at_its_end(view: NotebookView, qtbot: QtBot) -> None:
    view.show_rows(arranged(view.rows.entries[:50], Grouping.ARTICLE))
    qtbot.waitUntil(view.viewport().updatesEnabled, timeout=30_000)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    view.show_rows(arranged((), Grouping.ARTICLE))
    qtbot.waitUntil(view.viewport().updatesEnabled, timeout=30_000)
    assert view.verticalScrollBar().maximum() == 0
