"""Indexing in a process of its own: the same index, found at once by the one that asked for it."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library, indexing
from reader.values import Query, SearchError, Sentence

AFile = Callable[..., Path]


@pytest.fixture
def apart(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Few articles are many."""
    monkeypatch.setattr("reader.library.searching._FEW", 0)
    library.search.apart = True
    return library


def found(library: Library, text: str) -> int:
    return library.search.ask(Query(text)).total


@pytest.mark.slow
def test_a_rebuild_apart_is_found_at_once(apart: Library, a_file: AFile) -> None:
    apart.imports.run([a_file()])
    told: list[tuple[int, int]] = []
    assert apart.search.rebuild(progress=lambda done, of: told.append((done, of))) == 1
    assert found(apart, "балок") == 1
    assert apart.search.state() == "ready"
    assert told == [(1, 1)]


@pytest.mark.slow
def test_many_changes_are_indexed_apart(apart: Library, a_file: AFile, monkeypatch: pytest.MonkeyPatch) -> None:
    apart.search.rebuild()
    monkeypatch.setattr(type(apart.search), "_apply", lambda *_: pytest.fail("indexed here"))
    apart.imports.run([a_file()])
    apart.search.catch_up()
    assert found(apart, "балок") == 1


@pytest.mark.slow
def test_everybody_in_a_large_library_is_worked_out_apart(
    library: Library, a_file: AFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.imports.run([a_file("Збори\n\n«Так треба, бо інакше не буде», – сказала міська голова Олена Гнатюк.\n")])
    library.search.apart = True
    with monkeypatch.context() as patched:
        patched.setattr("reader.library.speaking.MANY", 0)
        patched.setattr(library.speakers, "_worked_out", lambda: pytest.fail("worked out here"))
        library.search.catch_up()
    assert library.speakers.put_in_step() == 0
    assert found(library, "speaker:гнатюк") == 1


@pytest.mark.slow
def test_given_up_leaves_the_old_index(apart: Library, a_file: AFile) -> None:
    apart.imports.run([a_file()])
    apart.search.catch_up()
    assert apart.search.rebuild(cancelled=lambda: True) == 0
    assert found(apart, "балок") == 1


def test_a_process_that_dies_is_done_without(apart: Library, a_file: AFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "command", lambda *_, **__: [sys.executable, "-c", "raise SystemExit(3)"])
    apart.imports.run([a_file()])
    assert apart.search.rebuild() == 1
    assert found(apart, "балок") == 1


def test_what_the_process_says_is_raised(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = Sentence("The search index in {name} cannot be written: {what}.", name="a", what=Sentence("b"))
    line = json.dumps({"error": sentence.parts()})
    monkeypatch.setattr(indexing, "command", lambda *_, **__: [sys.executable, "-c", f"print({line!r})"])
    with pytest.raises(SearchError, match="cannot be written") as raised:
        indexing.index_apart(library.folder, anew=True)
    assert isinstance(raised.value.sentence.facts["what"], Sentence), "the window says it in its own language"


def test_a_process_that_says_nothing_is_given_up_at_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "command", lambda *_, **__: [sys.executable, "-c", "import time; time.sleep(60)"])
    began = time.monotonic()
    answer = indexing.index_apart(library.folder, anew=False, cancelled=lambda: time.monotonic() > began + 0.3)
    assert (answer, time.monotonic() - began < 20) == (0, True)


def test_the_process_ends_with_its_parent() -> None:
    program = "import threading, time; from reader.library.indexing import _end_with_parent as end; "
    program += "threading.Thread(target=end, daemon=True).start(); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, cwd=Path(__file__).parents[3])
    child.communicate(timeout=50)
    assert child.returncode == 1


def scatter(library: Library) -> int:
    """Index one article after another. Returns how many."""
    library.imports.paste("Міст відкрили\n\nБалки міста замінили, і рух дозволили.")
    for number in range(12):
        library.articles.tag([1], add=[f"тег{number}"])
        library.imports.paste(f"Новина {number}\n\nБалку числа {number} оглянули ще раз, і нічого не сталося.")
        library.search.catch_up()
    return 13


@pytest.mark.slow
def test_small_segments_are_merged_where_nobody_waits(library: Library) -> None:
    library.search.rebuild()
    assert scatter(library) == found(library, "балок")
    assert len(segments_of(library)) <= 10


@pytest.mark.slow
def test_beside_a_window_they_are_merged_apart(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.search.rebuild()
    library.search.apart = True
    monkeypatch.setattr("reader.search.index.compact", lambda *_: pytest.fail("merged here"))
    assert scatter(library) == found(library, "балок")
    until = time.monotonic() + 30
    while len(segments_of(library)) > 10 and time.monotonic() < until:
        time.sleep(0.05)
    assert len(segments_of(library)) <= 10
    assert found(library, "балок") == 13


def segments_of(library: Library) -> list[Path]:
    return list(library.folder.glob("index/*/*.seg"))


def test_a_new_article_is_found_before_everybody_is_named_anew(library: Library, a_file: AFile) -> None:
    """Working out who is who takes seconds in a large library; whoever listens lets it be done afterwards."""
    library.search.catch_up()
    woken: list[bool] = []
    library.search.on_queue = lambda: woken.append(True)
    library.search.before_indexing = lambda: pytest.fail("worked out while somebody waits")
    woken.clear()
    library.imports.run([a_file()])
    assert found(library, "балок") == 1
    assert woken
