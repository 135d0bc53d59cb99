"""A second start of the same library hands its files to the window that is open, and nothing else can be handed in."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Client, Listener
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui import app
from ui.doorway import address_of, may_be_open
from ui.running import Program
from ui.single_instance import Doorbell, handed_over, paths_of


@pytest.fixture
def doorbell(qtbot: QtBot, tmp_path: Path) -> Iterator[Doorbell]:
    made = Doorbell(tmp_path)
    made.listen()
    yield made
    made.close()


def test_paths_arrive_whole_and_absolute(
    qtbot: QtBot, doorbell: Doorbell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with qtbot.waitSignal(doorbell.rung, timeout=60_000) as heard:
        assert handed_over(tmp_path, [Path("стаття.txt"), tmp_path / "a b.html"])
    assert heard.args == [[tmp_path / "стаття.txt", tmp_path / "a b.html"]]


def test_as_many_files_as_a_command_line_may_name_arrive(qtbot: QtBot, doorbell: Doorbell, tmp_path: Path) -> None:
    many = [tmp_path / f"стаття з довгою назвою про міську раду номер {number}.txt" for number in range(8_000)]
    with qtbot.waitSignal(doorbell.rung, timeout=60_000) as heard:
        assert handed_over(tmp_path, many)
    assert heard.args == [many]


def test_nobody_takes_anything_where_no_window_is_open(tmp_path: Path) -> None:
    assert not handed_over(tmp_path / "elsewhere", [])
    assert address_of(tmp_path) != address_of(tmp_path / "elsewhere")


def test_a_socket_that_a_crash_left_behind_is_no_window(qtbot: QtBot, tmp_path: Path) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(address_of(tmp_path))
    left.close()
    assert Path(address_of(tmp_path)).exists()
    assert not may_be_open(tmp_path)
    assert not handed_over(tmp_path, [])
    again = Doorbell(tmp_path)
    again.listen()
    assert may_be_open(tmp_path)
    with qtbot.waitSignal(again.rung, timeout=60_000):
        assert handed_over(tmp_path, [])
    again.close()


def test_a_caller_that_says_nonsense_is_let_in_with_nothing(qtbot: QtBot, doorbell: Doorbell, tmp_path: Path) -> None:
    for message in (b"", b"\x80\x04x", b"{}", b'[1, "a"]', b'"a"', b"[" * 500_000):
        assert paths_of(message) == []
    with Client(address_of(tmp_path)) as caller:
        caller.send_bytes(b"[" * 500_000)
    with suppress(OSError), Client(address_of(tmp_path)) as caller:
        caller.send_bytes(b"x" * 2_000_000)
    with qtbot.waitSignal(doorbell.rung, timeout=60_000) as heard:
        assert handed_over(tmp_path, [])
    assert heard.args == [[]]


def test_one_failed_caller_does_not_end_the_listening(
    qtbot: QtBot, doorbell: Doorbell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, failures = Listener.accept, [OSError("too many open files")] * 2

    def accept(listener: Listener) -> object:
        connection = real(listener)
        if failures:
            connection.close()
            raise failures.pop()
        return connection

    monkeypatch.setattr(Listener, "accept", accept)
    with qtbot.waitSignal(doorbell.rung, timeout=10_000):
        while failures:
            handed_over(tmp_path, [])
        while not handed_over(tmp_path, []):
            pass


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_start_brings_its_file_to_the_open_window(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "друга.txt"
    path.write_text("Друга стаття\n\nЇї принесли іззовні, коли вікно вже було відкрите.", encoding="utf-8")
    wanted = app.arguments(["--library", str(tmp_path / "library"), str(path)])
    qtbot.waitUntil(lambda: app._taken_by_another(wanted), timeout=60_000)  # the door opens a moment after the window
    qtbot.waitUntil(lambda: len(program.window.list_pane.model.ids) == 4, timeout=60_000)
