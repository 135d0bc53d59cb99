"""Background work: answers on the window's thread, stale ones dropped, writes in order, failures told once."""

import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks()


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: tasks.running == 0, timeout=60_000)


def test_an_answer_comes_back_on_the_window_s_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[object, bool, bool]] = []
    here = threading.current_thread()

    def done(there: object) -> None:
        seen.append((1, there is here, threading.current_thread() is here))

    tasks.run(threading.current_thread, done)
    settle(qtbot, tasks)
    assert seen == [(1, False, True)]
    tasks.close()


def test_a_newer_call_with_the_same_key_silences_the_older_one(qtbot: QtBot, tasks: Tasks) -> None:
    gate, seen = threading.Event(), []
    tasks.run(lambda: gate.wait(5) and "old", seen.append, key="search")
    tasks.run(lambda: "new", seen.append, key="search")
    tasks.run(lambda: "other", seen.append, key="list")
    gate.set()
    settle(qtbot, tasks)
    assert sorted(seen) == ["new", "other"]
    tasks.close()


def test_a_silenced_failure_is_not_told(qtbot: QtBot, tasks: Tasks) -> None:
    failures: list[Exception] = []
    tasks.run(lambda: 1 // 0, lambda _answer: None, failures.append, key="search")
    tasks.cancel("search")
    settle(qtbot, tasks)
    assert failures == []
    tasks.run(lambda: 1 // 0, lambda _answer: None, failures.append, key="search")
    settle(qtbot, tasks)
    assert [type(error) for error in failures] == [ZeroDivisionError]
    tasks.close()


def test_writes_happen_one_after_another_in_order(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []

    def slow(number: int) -> int:
        time.sleep(0.002 if number % 2 else 0)
        done.append(number)
        return number

    answers: list[int] = []
    for number in range(30):
        tasks.run(lambda number=number: slow(number), answers.append, lane="write")
    settle(qtbot, tasks)
    assert done == answers == list(range(30))
    tasks.close()


def test_a_failure_nobody_takes_and_an_answer_that_raises_are_told(qtbot: QtBot, tasks: Tasks) -> None:
    crashes: list[object] = []
    tasks.crashed.connect(crashes.append)

    def bad(_answer: object) -> None:
        raise KeyError("shown wrongly")

    tasks.run(lambda: 1 // 0, lambda _answer: None)
    tasks.run(lambda: 1, bad)
    settle(qtbot, tasks)
    assert {type(crash) for crash in crashes} == {ZeroDivisionError, KeyError}
    tasks.close()


def test_closing_finishes_writes_and_delivers_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    written, told = [], []
    for number in range(5):
        tasks.run(lambda number=number: (time.sleep(0.01), written.append(number)), told.append, lane="write")
    tasks.close()
    qtbot.wait(50)
    assert written == list(range(5))
    assert told == []
    tasks.run(lambda: written.append(99), told.append)
    assert 99 not in written
