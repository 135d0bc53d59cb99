"""A fault at some of the changes of files that annotating and migrating make; `faults.py --all` tries every one."""

from pathlib import Path

import pytest

from tests.durability.faults import compiled, run_inside


@pytest.mark.slow
def test_a_fault_at_any_change_of_a_file_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    shim = compiled(tmp_path)
    if shim is None:
        pytest.skip("faults are made by a small library in C: that needs Linux and a C compiler")
    log = tmp_path / "faults.jsonl"
    told, _ = run_inside(["annotating", "migrating"], 53, log, shim).communicate(timeout=300)
    lines = told.splitlines()
    assert [line.rpartition(", ")[2] for line in lines] == ["0 with a loss"] * 2, told
    assert len(log.read_text(encoding="utf-8").splitlines()) >= 8
