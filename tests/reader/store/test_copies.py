"""Copies of a library are whole, and a library made from one has everything that the user made."""

import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest

from reader.store import LIBRARY_FILE, Store, forget_contents, restore, verified
from reader.values import LibraryDamagedError, LibraryError
from tests.reader.store.builders import TEXT, an_annotation, an_article, layers_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = Store.open(tmp_path / "library")
    store.articles.add(an_article(), original=b"original", layers=layers_of())
    store.annotations.add(an_annotation(1, body="нотатка"))
    store.states.add_tags([1], ["тег"])
    (tmp_path / "backups").mkdir()
    store.copies.make(tmp_path / "backups" / "a.sqlite")
    store.close()
    return tmp_path


def test_a_copy_is_made_while_somebody_writes_and_is_whole(folder: Path) -> None:
    store = Store.open(folder / "library")
    with store.writing():
        store.annotations.add(an_annotation(1))
        summary = store.copies.make(folder / "backups" / "b.sqlite")
    store.close()
    assert (summary.articles, summary.annotations) == (1, 1), "what is not committed is not in it"
    assert summary.fingerprint == verified(folder / "backups" / "a.sqlite").fingerprint


def test_the_fingerprint_changes_with_anything_the_user_did(folder: Path) -> None:
    store = Store.open(folder / "library")
    before = store.copies.make(folder / "b.sqlite").fingerprint
    store.states.set_starred([1], True)
    assert store.copies.make(folder / "c.sqlite").fingerprint != before
    store.close()


@pytest.mark.parametrize("loss", ["nothing", "all", "database", "contents", "damage"])
def test_a_library_is_restored_whatever_was_lost(folder: Path, loss: str) -> None:
    library = folder / "library"
    for path in library.iterdir():
        if loss == "all" or (loss in path.name) or (loss == "database" and path.name.startswith("library")):
            path.unlink()
        elif loss == "damage":
            content = bytearray(path.read_bytes())
            content[100:9000] = bytes(8900)
            path.write_bytes(content)
    summary = restore(library, folder / "backups" / "a.sqlite", folder / "aside")
    assert (summary.articles, summary.annotations) == (1, 1)
    store = Store.open(library)
    assert store.articles.get(1).text == TEXT
    assert store.articles.original(1) == b"original"
    assert store.annotations.all()[0].body == "нотатка"
    assert store.states.of(1).tags == ("тег",)
    assert store.layers.outdated(store.layers.cleaning(1).version, "q1") == [1], "quotations are found again"
    assert store.inspection.findings() == ()
    store.close()


def test_what_is_replaced_is_moved_aside_and_not_deleted(folder: Path) -> None:
    library = folder / "library"
    store = Store.open(library)
    store.annotations.add(an_annotation(1, body="пізніша"))
    store.close()
    restore(library, folder / "backups" / "a.sqlite", library / "aside")
    restore(library, folder / "backups" / "a.sqlite", library / "aside")
    assert (library / "aside" / f"{LIBRARY_FILE}.1").exists()
    (library / "aside" / LIBRARY_FILE).replace(library / LIBRARY_FILE)
    store = Store.open(library)
    assert [note.body for note in store.annotations.all()] == ["нотатка", "пізніша"]
    store.close()


def test_a_log_left_by_a_crash_is_not_replayed_into_the_restored_database(folder: Path) -> None:
    library = folder / "library"
    store = Store.open(library)
    store.annotations.add(an_annotation(1, body="пізніша"))
    log = Path(f"{library / LIBRARY_FILE}-wal").read_bytes()
    store.close()
    Path(f"{library / LIBRARY_FILE}-wal").write_bytes(log)
    restore(library, folder / "backups" / "a.sqlite", folder / "aside")
    store = Store.open(library)
    assert [note.body for note in store.annotations.all()] == ["нотатка"]
    assert store.inspection.findings() == ()
    store.close()


def test_a_damaged_backup_is_refused_and_the_library_stays(folder: Path) -> None:
    backup = folder / "backups" / "a.sqlite"
    content = bytearray(backup.read_bytes())
    content[5000:60000] = b"\xff" * 55000
    backup.write_bytes(content)
    with pytest.raises(LibraryDamagedError):
        restore(folder / "library", backup, folder / "aside")
    with pytest.raises(LibraryError, match="not there"):
        restore(folder / "library", folder / "no.sqlite", folder / "aside")
    store = Store.open(folder / "library")
    assert store.annotations.count() == 1
    store.close()


def test_bytes_that_no_backup_names_are_forgotten_and_the_others_stay(folder: Path) -> None:
    store = Store.open(folder / "library")
    store.articles.add(an_article("друга"), original=b"second", layers=layers_of("друга"))
    store.copies.make(folder / "backups" / "b.sqlite")
    store.close()
    assert forget_contents(folder / "backups", [folder / "backups" / "a.sqlite", folder / "backups" / "b.sqlite"]) == 0
    assert forget_contents(folder / "backups", [folder / "backups" / "a.sqlite"]) > 0
    (folder / "fresh").mkdir()
    restore(folder / "fresh", folder / "backups" / "a.sqlite", folder / "aside")
    store = Store.open(folder / "fresh")
    assert store.articles.get(1).text == TEXT
    store.close()


def test_a_copy_in_steps_holds_one_state_though_somebody_writes_between_them(folder: Path) -> None:
    """SQLite would begin a copy anew after each write of another connection, for ever."""
    store = Store.open(folder / "library")
    for number in range(200):
        text = f"Стаття {number}\n" + "слово речення думка " * 50
        store.articles.add(an_article(text), original=text.encode(), layers=layers_of(text))
    before = store.annotations.count()
    steps = []

    def disturbed() -> None:
        steps.append(1)
        if len(steps) < 500:
            store.annotations.add(an_annotation(1, body=f"між кроками {len(steps)}"))

    database = store.copies._database
    with patch("reader.store.database._STEP", 4):
        database.copy_to(folder / "copy.sqlite", disturbed)
    assert 5 < len(steps) < 500
    with closing(sqlite3.connect(folder / "copy.sqlite")) as copy:
        assert copy.execute("SELECT count(*) FROM annotations").fetchone() == (before,)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store.close()


def test_a_backup_does_not_take_over_damaged_bytes(folder: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(folder / "library" / "contents.sqlite")) as contents:
        contents.execute("UPDATE contents SET bytes = CAST('другий' AS BLOB) WHERE bytes = CAST('original' AS BLOB)")
        contents.commit()
    store = Store.open(folder / "library")
    with pytest.raises(LibraryDamagedError):
        store.copies.make(tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()
    store.close()
