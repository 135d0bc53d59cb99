"""The library is asked one question at a time, the newest next; the first screen comes before the rest."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.values import ListFilter, Query, SearchAnswer
from ui.running import Program
from ui.search import asking

Holds = Callable[[], object]
Until = Callable[[Holds], None]


def test_what_was_typed_between_two_answers_is_never_asked(
    program: Program, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, going_on = program.session.library.search, threading.Event()
    ask, asked = search.ask, []

    def slow(query: Query) -> SearchAnswer:
        asked.append(query.text)
        going_on.wait(10)
        return ask(query)

    monkeypatch.setattr(search, "ask", slow)
    told: list[asking.Found] = []
    one = asking.Asking(program.session, program.window)
    one.found.connect(told.append)
    for text in ("м", "мі", "міс", "міст"):
        one.ask(Query(text, limit=500, typing=True), ListFilter(), seen=5, at_once=False)
    until(lambda: asked == ["м"])
    going_on.set()
    until(lambda: told)
    assert asked == ["м", "міст"]
    assert len(told) == 1


def test_the_first_screen_comes_without_what_takes_time_and_the_rest_after_it(
    program: Program, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "FIRST", 1)
    pane = program.window.list_pane
    answers: list[asking.Found] = []
    pane._asking.found.connect(answers.append)
    program.session.library.search.catch_up()
    pane.box.field.setText("міст OR bakery OR сад")
    until(lambda: len(answers) == 1)
    first = answers[0]
    assert (len(first.arranged.ids), first.whole, first.answer.facets) == (1, False, ())
    assert first.answer.total == 3
    assert pane.model.ids == list(first.arranged.ids)
    pane.view.choose_place(0)
    until(lambda: len(answers) == 2)
    whole = answers[1]
    assert whole.whole
    assert whole.answer.facets
    assert len(pane.model.ids) == 3
    assert pane.model.ids[0] == first.arranged.ids[0]
    assert pane.view.current_id() == first.arranged.ids[0], "the selection was lost"
    assert all(pane.model.row_at(place) for place in range(3))


def test_the_first_hits_are_the_same_however_many_are_wanted(program: Program) -> None:
    search = program.session.library.search
    search.catch_up()
    query = Query("міст OR bakery OR сад", limit=3)
    few = search.ask(replace(query, limit=1, quick=True))
    assert few.hits == search.ask(query).hits[:1]
