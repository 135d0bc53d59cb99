"""No power cut loses an acknowledged annotation or damages a library; with less syncing, this test sees losses."""

import contextlib
import random
from pathlib import Path

import apsw
import pytest

from reader.store import Store
from tests.durability.power import busy_work, library_files, losses, seen_work, states
from tests.durability.recording import Seen, played, recorded


@pytest.mark.slow
@pytest.mark.parametrize("checkpoint", [1000, 20])
def test_no_power_cut_loses_what_was_acknowledged(tmp_path: Path, checkpoint: int) -> None:
    seen, start = seen_work(tmp_path, checkpoint)
    for number, (files, acknowledged) in enumerate(states(seen, start, random.Random(checkpoint), 40)):
        assert losses(files, acknowledged, tmp_path / str(number)) == []


@pytest.mark.slow
def test_without_full_syncing_acknowledged_annotations_are_lost(tmp_path: Path) -> None:
    seen, start = seen_work(tmp_path, 1000, "NORMAL")
    found = [
        losses(files, acknowledged, tmp_path / str(number))
        for number, (files, acknowledged) in enumerate(states(seen, start, random.Random(1), 25))
    ]
    assert any("acknowledged" in sentence for sentences in found for sentence in sentences)


@pytest.mark.slow
def test_a_fault_at_any_file_operation_leaves_what_was_acknowledged(tmp_path: Path) -> None:
    """Each operation of a whole piece of work fails once, and all after it, as when a disk is pulled out."""
    Store.open(tmp_path / "recorded").close()
    recording = recorded(tmp_path / "recorded", busy_work)
    Store.open(tmp_path / "empty").close()
    start = library_files(tmp_path / "empty")
    whole = Seen()
    played(recording, _fresh(tmp_path / "whole", start), whole)
    for number in range(1, whole.calls + 1, max(1, whole.calls // 60)):
        folder = _fresh(tmp_path / str(number), start)
        seen = Seen(fail_at=number)
        with contextlib.suppress(apsw.Error):  # the last operations fail while closing, which tells nobody
            played(recording, folder, seen)
        assert seen.calls >= number
        acknowledged = {content.decode() for _, kind, _, content in seen.happened if kind == "ack"}
        assert losses(library_files(folder), acknowledged, tmp_path / f"{number}-after") == []


def _fresh(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder
