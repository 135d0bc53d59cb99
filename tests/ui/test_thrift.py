"""Memory that was let go is given back once nothing happens."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from reader.values import ListFilter
from ui.running import Program
from ui.thrift import QUIET_MS, give_back


def resident() -> int:
    """Bytes of this process in memory, from proc(5)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps it")
def test_what_documents_left_goes_back_to_the_system() -> None:
    kept, gone = [], []
    for at in range(400):  # each second one stays, so that no large piece is free
        document = QTextDocument(f"слова {at} " * 800)
        (kept if at % 2 else gone).append(document)
    last = QTextDocument("end")
    gone.clear()
    before = resident()
    give_back()
    assert resident() < before - 2_000_000
    assert kept[0].toPlainText()
    assert last.toPlainText()


def test_the_window_gives_back_two_seconds_after_an_article_was_opened(
    program: Program, until: Callable[[Callable[[], object]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bool] = []
    monkeypatch.setattr("ui.thrift.give_back", lambda: given.append(True))
    ids = program.session.library.articles.ids(ListFilter())
    program.window.list_pane.view.choose(ids[-1])
    assert QUIET_MS >= 1_000
    until(lambda: given)
