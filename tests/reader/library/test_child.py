"""The limits of an analysis child: what it may take is processor time, however long the machine lets it wait."""

import sys
import time

import pytest

from reader.library import child
from reader.values import ImportFailedError

BURNING = """
import collections, itertools, time
from reader.library import child
child.CPU_SECONDS = 1.0
child.analyse = lambda content, **_: {work}
child.serve()
"""
IN_C = "collections.deque(itertools.repeat(0), maxlen=0)"
ASLEEP = "time.sleep(2) or 'made'"


def doing(monkeypatch: pytest.MonkeyPatch, work: str) -> child.AnalysisChild:
    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", BURNING.format(work=work)])
    return child.AnalysisChild()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of processor time there")
def test_code_that_no_signal_interrupts_is_killed_when_its_processor_time_is_used_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    working = doing(monkeypatch, IN_C)
    started = time.monotonic()
    with pytest.raises(ImportFailedError, match="more time or memory"):
        working.analyse(b"", file_name="a.html", file_path=None, encoding=None)
    assert time.monotonic() - started < child.WALL_SECONDS / 2, "the wall's limit is for what the processor's misses"
    working.close()


def test_time_spent_waiting_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    working = doing(monkeypatch, ASLEEP)
    for _time in range(2):
        assert working.analyse(b"", file_name="a.html", file_path=None, encoding=None) == "made"
    working.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of processor time there")
def test_each_file_has_the_whole_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What earlier files took is not held against the next one."""
    busy = (
        "[end := __import__('time').process_time() + .8, *iter(lambda: __import__('time').process_time() > end, True)]"
    )
    working = doing(monkeypatch, f"({busy}) and 'made'")
    for _time in range(5):
        assert working.analyse(b"", file_name="a.html", file_path=None, encoding=None) == "made"
    working.close()
