"""The program is killed while it works, and two of them work at once: nothing that was done is lost."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.store import Store
from tests.durability.kill import ROOT, SAMPLES, kill_once, losses
from tests.reader.store.builders import an_article, layers_of


@pytest.mark.slow
def test_what_was_done_before_a_kill_is_there_after_it(tmp_path: Path) -> None:
    acknowledged = 0
    for seed in range(3):
        told = kill_once(tmp_path / "library", seed)
        acknowledged += told.acknowledged
        assert losses(tmp_path / "library", told) == []
    assert acknowledged > 0


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_kill_while_migrating_leaves_a_library_that_opens_with_everything(tmp_path: Path, seed: int) -> None:
    shutil.unpack_archive(SAMPLES / "schema-1.zip", tmp_path)
    kill_once(tmp_path, seed, before_ready=True)
    store = Store.open(tmp_path)
    assert store.annotations.count() >= 4
    assert store.inspection.findings() == ()
    store.close()


WRITER = """
import sys, json
from pathlib import Path
from reader.store import Store
from tests.reader.store.builders import an_annotation
store = Store.open(Path(sys.argv[1]))
done = []
for number in range(40):
    note = an_annotation(1, 0, 5 + number % 7, body=f"{sys.argv[2]} {number}")
    store.annotations.add(note)
    store.states.add_tags([1], [f"{sys.argv[2]}{number}"])
    done.append(note.id)
store.close()
print(json.dumps(done))
"""


@pytest.mark.slow
def test_two_programs_write_at_once_and_neither_loses_or_fails(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.articles.add(an_article(), original=b"x", layers=layers_of())
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writers = [
        subprocess.Popen([*command, name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) for name in "аб"
    ]
    version = store.data_version()
    done: set[str] = set()
    for writer in writers:
        out, errors = writer.communicate(timeout=120)
        assert writer.returncode == 0, errors.decode()
        done |= set(json.loads(out))
    assert store.data_version() != version
    assert {note.id for note in store.annotations.all()} == done
    assert len(store.states.of(1).tags) == 80
    assert store.inspection.findings() == ()
    store.close()
