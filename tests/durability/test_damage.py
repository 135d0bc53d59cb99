"""A full disk, damaged pages, a lost file, a clock set back: the error is a sentence, and nothing else is lost."""

import contextlib
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.safety import Ballast, Twin, write_whole
from reader.safety.twin import ArticleName
from reader.store import Store, restore
from reader.values import Annotation, ChytalniaError, LibraryDamagedError, LibraryError, LibraryFullError
from tests.reader.store.builders import TEXT, an_annotation, an_article, layers_of


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 MB of our own."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = shutil.which("mount") and hasattr(os, "geteuid") and os.geteuid() == 0
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if not mounted or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting a small file system is not allowed here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_stops_with_a_sentence_and_the_ballast_gives_room_for_the_last_words(small_disk: Path) -> None:
    store, ballast = Store.open(small_disk / "library"), Ballast(small_disk / "library")
    store.articles.add(an_article(), original=b"x", layers=layers_of())
    assert ballast.take_aboard()
    done: list[str] = []
    chance = random.Random(1)

    def import_for_ever() -> None:
        while True:
            original = chance.randbytes(50_000)
            text = original.hex()[:5000]
            article = store.articles.add(an_article(text), original=original, layers=layers_of(text))
            note = an_annotation(article, 0, 5, text)
            store.annotations.add(note)
            done.append(note.id)

    with pytest.raises(LibraryFullError, match="full"):
        import_for_ever()
    with (small_disk / "filler").open("ab", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(4096))
    with pytest.raises(ChytalniaError, match="disk"):
        write_whole(small_disk / "export.md", b"x" * 100_000)
    assert not (small_disk / "export.md").exists()
    last = an_annotation(1, body="останнє")
    ballast.saving(lambda: store.annotations.add(last))
    assert {note.id for note in store.annotations.all()} >= {*done, last.id}
    assert store.inspection.findings() == ()
    store.close()


def test_a_library_on_a_file_system_that_forbids_writing_opens_for_reading(small_disk: Path) -> None:
    store = Store.open(small_disk / "library")
    store.articles.add(an_article(), original=b"x", layers=layers_of())
    crashed = small_disk / "crashed"
    shutil.copytree(small_disk / "library", crashed)
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for folder in (small_disk / "library", crashed):
        with pytest.raises(LibraryError, match="cannot be written"):
            Store.open(folder)
        reading = Store.open(folder, read_only=True)
        assert reading.articles.get(1).text == TEXT
        reading.close()
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Annotation]]:
    place = tmp_path_factory.mktemp("filled")
    store = Store.open(place / "library")
    notes: dict[str, Annotation] = {}
    for number in range(30):
        text = f"Стаття {number}\n" + "слово речення думка " * 30
        article = store.articles.add(an_article(text), original=text.encode(), layers=layers_of(text))
        note = an_annotation(article, 0, 9, text, body=f"нотатка {number}")
        store.annotations.add(note)
        notes[note.id] = note
    (place / "backups").mkdir()
    store.copies.make(place / "backups" / "a.sqlite")
    store.close()
    return place, notes


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["library.sqlite", "contents.sqlite"])
def test_damage_is_told_or_harmless_and_a_backup_brings_everything_back(
    filled: tuple[Path, dict[str, Annotation]], tmp_path: Path, seed: int, name: str
) -> None:
    """No annotation is ever read back with other words without the check saying so."""
    place, notes = filled
    shutil.copytree(place / "library", tmp_path / "library")
    path, chance = tmp_path / "library" / name, random.Random(seed)
    content = bytearray(path.read_bytes())
    at = chance.randrange(len(content))
    if seed % 3 == 0:
        content = content[:at]
    elif seed % 3 == 1:
        content[at] ^= 1 << chance.randrange(8)
    else:
        start = at - at % 4096
        content[start : start + 4096] = chance.randbytes(4096)
    path.write_bytes(content)
    told, found = _looked_at(tmp_path / "library")
    altered = {one for one, note in found.items() if notes.get(one) != note}
    assert told or (not altered and set(found) == set(notes))
    restore(tmp_path / "library", place / "backups" / "a.sqlite", tmp_path / "aside")
    assert _looked_at(tmp_path / "library") == (False, notes)


def _looked_at(folder: Path) -> tuple[bool, dict[str, Annotation]]:
    """Whether something was told, and the annotations that could be read."""
    try:
        store = Store.open(folder)
    except LibraryDamagedError:
        return True, {}
    try:
        told = bool(store.inspection.findings())
        return told, {note.id: note for note in store.annotations.all(deleted=True)}
    except ChytalniaError:
        return True, {}
    finally:
        store.close()


def test_all_annotations_are_made_again_from_the_twin_with_the_database_gone(tmp_path: Path) -> None:
    store, twin = Store.open(tmp_path / "a"), Twin(tmp_path)
    name = ArticleName(1, "Назва")
    store.articles.add(an_article(), original=b"x", layers=layers_of())
    notes = [an_annotation(1, body=str(number), tags=("т",)) for number in range(50)]
    for note in notes:
        with store.writing():
            store.annotations.add(note)
            twin.append([(note, name)])
    changed = replace(notes[0], body="змінено")
    store.annotations.save(changed)
    twin.append([(changed, name)])
    written = store.annotations.all(deleted=True)
    store.close()
    shutil.rmtree(tmp_path / "a")
    fresh = Store.open(tmp_path / "b")
    fresh.articles.add(an_article(), original=b"x", layers=layers_of())
    for note, _ in twin.read().annotations:
        fresh.annotations.add(note)
    assert fresh.annotations.all(deleted=True) == written
    fresh.close()


def test_a_clock_set_back_changes_no_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(tmp_path)
    for moment in ("2038-01-20T00:00:00.000Z", "1999-01-01T00:00:00.000Z", "2026-03-29T03:30:00.000Z"):
        monkeypatch.setattr("reader.store.articles.now", lambda moment=moment: moment)
        text = f"стаття {moment}"
        article = store.articles.add(an_article(text), original=text.encode(), layers=layers_of(text))
        store.annotations.add(an_annotation(article, 0, 5, text, created=moment, modified=moment))
    assert [note.article_id for note in store.annotations.all()] == [1, 2, 3]
    from reader.values import ListFilter

    assert store.articles.ids(ListFilter(order="added")) == [3, 2, 1]
    store.close()
