"""Opening a library: newer, foreign, damaged and read-only ones each get a clear sentence and stay untouched."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.store import LIBRARY_FILE, Store
from reader.store.failures import failure
from reader.store.schema import NEWEST
from reader.values import (
    LibraryDamagedError,
    LibraryError,
    LibraryFullError,
    LibraryNewerError,
    LibraryReadOnlyError,
)
from tests.reader.store.builders import TEXT, an_article, layers_of


def filled(folder: Path) -> Path:
    store = Store.open(folder)
    store.articles.add(an_article(), original=b"x", layers=layers_of())
    store.close()
    return folder / LIBRARY_FILE


def test_a_newer_library_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = filled(tmp_path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version={NEWEST + 1}")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    for read_only in (False, True):
        with pytest.raises(LibraryNewerError, match="newer version"):
            Store.open(tmp_path, read_only=read_only)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_newer_library_whose_version_stands_in_the_log_alone_is_refused(tmp_path: Path) -> None:
    path = filled(tmp_path / "here")
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA journal_mode=WAL")
        newer.execute(f"PRAGMA user_version={NEWEST + 1}")
        shutil.copytree(tmp_path / "here", tmp_path / "crashed")
    with pytest.raises(LibraryNewerError):
        Store.open(tmp_path / "crashed")


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\x00" + b"\x00" * 10, b"\x00" * 5000])
def test_what_is_not_a_database_is_named_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LIBRARY_FILE).write_bytes(content)
    with pytest.raises(LibraryDamagedError, match=r"library\.sqlite"):
        Store.open(tmp_path)
    assert (tmp_path / LIBRARY_FILE).read_bytes() == content


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / LIBRARY_FILE)) as other:
        other.execute("PRAGMA application_id=252006673")
        other.execute("CREATE TABLE articles (id)")
    with pytest.raises(LibraryError, match="another program"):
        Store.open(tmp_path)


def test_a_truncated_database_is_found_at_once(tmp_path: Path) -> None:
    path = filled(tmp_path)
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(LibraryDamagedError, match="cut short"):
        Store.open(tmp_path)


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_lost_database_is_not_replaced_by_an_empty_one(tmp_path: Path, lose) -> None:
    lose(filled(tmp_path))
    with pytest.raises(LibraryDamagedError, match="Restore a backup"):
        Store.open(tmp_path)


def test_a_library_that_is_not_there_cannot_be_opened_for_reading(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        Store.open(tmp_path, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError, match="file"):
        Store.open(tmp_path / "file")


def test_a_library_open_for_reading_refuses_to_write_and_sees_later_changes(tmp_path: Path) -> None:
    filled(tmp_path)
    reading, writing = Store.open(tmp_path, read_only=True), Store.open(tmp_path)
    version = reading.data_version()
    with pytest.raises(LibraryReadOnlyError):
        reading.states.set_starred([1], True)
    writing.states.set_starred([1], True)
    assert reading.states.of(1).starred
    assert reading.data_version() != version
    for store in (reading, writing):
        store.close()


def test_our_own_commits_leave_the_data_version_and_those_of_others_do_not(tmp_path: Path) -> None:
    filled(tmp_path)
    ours, theirs = Store.open(tmp_path), Store.open(tmp_path)
    version = ours.data_version()
    ours.states.set_starred([1], True)
    assert ours.data_version() == version
    theirs.states.set_starred([1], False)
    assert ours.data_version() != version
    for store in (ours, theirs):
        store.close()


def test_readers_do_not_wait_for_a_writer_and_see_what_is_committed(tmp_path: Path) -> None:
    filled(tmp_path)
    store = Store.open(tmp_path)
    seen: list[bool] = []
    with store.writing():
        store.states.set_starred([1], True)
        assert store.states.of(1).starred
        thread = threading.Thread(target=lambda: seen.append(store.states.of(1).starred))
        thread.start()
        thread.join()
    assert seen == [False]
    store.close()


def test_threads_write_one_after_the_other_and_lose_nothing(tmp_path: Path) -> None:
    store = Store.open(tmp_path)

    def work(name: str) -> None:
        for number in range(10):
            text = f"{name} {number}"
            store.articles.add(an_article(text), original=text.encode(), layers=layers_of(text))

    threads = [threading.Thread(target=work, args=[name]) for name in "абв"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.articles.count() == 30
    store.close()


def test_an_inner_block_that_fails_is_undone_and_the_outer_goes_on(tmp_path: Path) -> None:
    filled(tmp_path)
    store = Store.open(tmp_path)

    def fail_inside() -> None:
        with store.writing():
            store.articles.add(an_article("друга"), original=b"y", layers=layers_of("друга"))
            store.states.add_tags([1], ["внутрішній"])
            raise RuntimeError

    with store.writing():
        store.states.add_tags([1], ["зовнішній"])
        with pytest.raises(RuntimeError):
            fail_inside()
        store.states.set_starred([1], True)
    assert store.articles.count() == 1
    assert store.states.of(1).tags == ("зовнішній",)
    assert store.states.of(1).starred
    assert store.sweep(thorough=True) == 0
    store.close()


def test_bytes_that_a_crash_left_unnamed_are_swept_when_asked_for(tmp_path: Path) -> None:
    filled(tmp_path)
    store = Store.open(tmp_path)
    store._contents.keep([b"left behind"])
    assert store.sweep() == 0
    assert store.sweep(thorough=True) == 1
    assert store.articles.get(1).text == TEXT
    assert store.inspection.findings() == ()
    store.close()


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.close()
    with pytest.raises(LibraryError, match="closed"):
        store.articles.count()


def test_what_stands_in_the_log_is_read_from_a_folder_that_forbids_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(tmp_path / "here")
    store.articles.add(an_article(), original=b"x", layers=layers_of())
    shutil.copytree(tmp_path / "here", tmp_path / "crashed")
    store.close()
    monkeypatch.setattr("reader.store.opening.os.access", lambda path, mode: False)
    before = sorted(file.name for file in (tmp_path / "crashed").iterdir())
    crashed = Store.open(tmp_path / "crashed", read_only=True)
    assert crashed.articles.get(1).text == TEXT
    crashed.close()
    assert sorted(file.name for file in (tmp_path / "crashed").iterdir()) == before
    with pytest.raises(LibraryReadOnlyError):
        Store.open(tmp_path / "crashed")


@pytest.mark.parametrize(
    ("code", "expected", "words"),
    [
        (sqlite3.SQLITE_FULL, LibraryFullError, "full"),
        (sqlite3.SQLITE_IOERR_WRITE, LibraryError, "Check the disk"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, LibraryReadOnlyError, "cannot be written"),
        (sqlite3.SQLITE_CORRUPT, LibraryDamagedError, "Restore a backup"),
        (sqlite3.SQLITE_BUSY, LibraryError, "busy"),
        (sqlite3.SQLITE_CANTOPEN, LibraryError, "cannot be opened"),
        (sqlite3.SQLITE_ERROR, LibraryError, "could not be used"),
    ],
)
def test_every_failure_of_sqlite_becomes_a_clear_sentence(code: int, expected: type, words: str) -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code
    found = failure(error, Path("/somewhere/library.sqlite"))
    assert type(found) is expected
    assert words in str(found)
    assert "/somewhere" in str(found)
