"""What the user made outlives damage: checks find it, backups and the twin bring it back."""

import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Library, passage, recover, restore_backup
from reader.safety import ArticleName, Twin
from reader.values import FindingKind, LibraryError, LibraryReadOnlyError, ListFilter, Query

AFile = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path, a_file: AFile) -> Path:
    """A closed library with an article and a note on it."""
    place = tmp_path / "library"
    with Library.open(place) as library:
        (result,) = library.imports.run([a_file()])
        annotate(library, result.article_id or 0, "кожну балку")
    return place


def annotate(library: Library, article_id: int, words: str) -> str:
    span = passage(library.articles.page(article_id).article.text, words)
    return library.annotations.add(article_id, span, body="перевірити").id


def test_a_whole_library_checks_clean(folder: Path) -> None:
    with Library.open(folder) as library:
        assert library.safety.check().findings == ()


def test_a_backup_is_made_once_for_what_changed(folder: Path) -> None:
    with Library.open(folder) as library:
        assert library.safety.back_up_if_due() is not None
        assert library.safety.back_up_if_due() is None
        assert library.safety.back_up() is None
        annotate(library, 1, "Вантажівкам")
        assert library.safety.back_up() is not None
        newest, oldest = library.safety.backups()
        assert (newest.annotations, newest.lost) == (2, 0)
        assert (oldest.annotations, oldest.lost) == (1, 1)


def test_a_restored_backup_keeps_the_notes_made_since(folder: Path) -> None:
    with Library.open(folder) as library:
        library.safety.back_up()
        (backup,) = library.safety.backups()
        later = annotate(library, 1, "Вантажівкам")
        before = library.annotations.all()
    restore_backup(folder, Path(backup.path))
    with Library.open(folder) as library:
        assert library.annotations.all() == before
        assert later in {one.id for one in before}
        assert [hit.article_id for hit in library.search.ask(Query("балками")).hits] == [1]
        assert library.articles.page(1).quotations != ()
        assert library.safety.check().findings == ()


@pytest.mark.parametrize("with_backup", [True, False])
def test_every_note_survives_the_loss_of_the_database(folder: Path, with_backup: bool) -> None:
    with Library.open(folder) as library:
        if with_backup:
            library.safety.back_up()
        annotate(library, 1, "Вантажівкам")
        before = {(one.id, one.body, one.selectors) for one in library.annotations.all()}
    (folder / "library.sqlite").unlink()
    with pytest.raises(LibraryError):
        Library.open(folder)
    assert (recover(folder) is not None) == with_backup
    with Library.open(folder) as library:
        after = library.annotations.all()
        assert {(one.id, one.body, one.selectors) for one in after} == before
        assert len(library.articles.ids(ListFilter())) == 1
        for one in after:
            assert one.span is not None
            assert one.span.of(library.articles.page(one.article_id).article.text) == one.selectors.quote.exact


@pytest.mark.parametrize("with_backup", [True, False])
def test_a_library_that_is_whole_is_not_put_back_by_a_rescue(folder: Path, with_backup: bool) -> None:
    with Library.open(folder) as library:
        if with_backup:
            library.safety.back_up()
        library.shelves.add_collection("Мости")
    with pytest.raises(LibraryError, match="is whole"):
        recover(folder)
    assert not (folder / "aside").exists()
    with Library.open(folder) as library:
        assert [one.name for one in library.shelves.collections()] == ["Мости"]


def test_where_no_library_was_a_rescue_makes_none(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library"):
        recover(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_rescue_that_may_not_write_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "library.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)

    def refuse(*_given: object, **_named: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(LibraryError, match="cannot be written to"):
        recover(folder)


def test_a_lost_twin_is_written_again(folder: Path) -> None:
    (folder / "annotations.jsonl").unlink()
    with Library.open(folder) as library:
        (finding,) = library.safety.check(repair=True).findings
        assert (finding.kind, finding.mended) == (FindingKind.TWIN, True)
        assert library.safety.check().findings == ()


def test_a_damaged_index_is_found_and_mended(folder: Path) -> None:
    for path in (folder / "index").rglob("*"):
        if path.is_file() and path.suffix != ".json" and path.name != "CURRENT" and path.stat().st_size > 200:
            content = bytearray(path.read_bytes())
            content[len(content) // 2] ^= 0xFF
            path.write_bytes(bytes(content))
    with Library.open(folder) as library:
        library.safety.check(repair=True)
        assert library.safety.check().findings == ()
        assert [hit.article_id for hit in library.search.ask(Query("балками")).hits] == [1]


def test_a_purged_article_takes_its_notes_and_they_stay_away(folder: Path) -> None:
    with Library.open(folder) as library:
        library.articles.delete([1])
        library.articles.purge([1])
        assert library.annotations.all() == ()
        assert library.safety.read_twin() == 0
        assert library.safety.check().findings == ()


def test_a_library_in_a_read_only_folder_opens_for_reading(folder: Path, tmp_path: Path) -> None:
    import os

    if os.geteuid() == 0:
        pytest.skip("root writes where it likes: the folder cannot be made read-only for this user")
    folder.chmod(0o500)
    try:
        with Library.open(folder) as library:
            assert library.read_only
            assert len(library.articles.ids(ListFilter())) == 1
    finally:
        folder.chmod(0o700)


def test_a_copy_of_a_library_is_the_library(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "elsewhere")
    with Library.open(tmp_path / "elsewhere", read_only=True) as library:
        assert len(library.annotations.all()) == 1
        assert library.read_only


@pytest.mark.slow
def test_articles_without_notes_come_back_too_when_the_database_is_lost(tmp_path: Path, a_file: AFile) -> None:
    place = tmp_path / "library"
    page = tmp_path / "files" / "fair.html"
    with Library.open(place) as library:
        body = "<p>На ярмарок приїхали пасічники з дванадцяти сіл і привезли мед.</p>" * 6
        path = a_file()
        page.write_text(f"<html><body><h1>Ярмарок меду</h1>{body}</body></html>", encoding="utf-8")
        assert [one.reason for one in library.imports.run([path, page])] == ["", ""]
        texts = {library.articles.page(number).article.text for number in library.articles.ids(ListFilter())}
    (place / "library.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    recover(place)
    with Library.open(place) as library:
        ids = library.articles.ids(ListFilter())
        assert {library.articles.page(number).article.text for number in ids} == texts
        assert len(ids) == 2
        assert len(library.search.ask(Query("пасічниками")).hits) == 1


def test_a_copied_library_that_may_only_be_read_can_be_searched(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "stick")
    with Library.open(tmp_path / "stick", read_only=True) as library:
        library.search.catch_up()
        assert [hit.article_id for hit in library.search.ask(Query("балками")).hits] == [1]
        with pytest.raises(LibraryReadOnlyError):
            library.search.rebuild()
        with pytest.raises(LibraryReadOnlyError):
            library.safety.back_up()
        assert library.safety.back_up_if_due() is None
    assert not (tmp_path / "stick" / "backups").exists()


def test_what_a_crash_left_in_the_twin_alone_is_finished_when_the_library_opens(folder: Path) -> None:
    """Killed between the twin's line and the store's transaction: adding a note, and purging one with its article."""
    with Library.open(folder) as library:
        (kept,) = library.annotations.all()
    twin = Twin(folder)
    ((_, name),) = twin.read().annotations
    cut_off = replace(kept, id="urn:uuid:0", body="останнє")
    elsewhere = replace(kept, id="urn:uuid:1")
    twin.append([(cut_off, name)])
    twin.forget([kept.id])
    with Library.open(folder) as library:
        assert {one.id: one.body for one in library.annotations.all()} == {kept.id: kept.body, "urn:uuid:0": "останнє"}
        assert library.safety.check().findings == ()
        assert library.safety.settle() == 0
    twin.append([(elsewhere, ArticleName(9, "Не тут"))])
    with Library.open(folder) as library:
        assert len(library.annotations.all()) == 2, "an article that is not here is not made up at each start"
        assert [finding.kind for finding in library.safety.check().findings] == [FindingKind.TWIN]


def test_the_index_of_another_state_of_the_library_is_built_anew(folder: Path, tmp_path: Path, a_file: AFile) -> None:
    """Its database was copied back by hand; the index beside it knows more."""
    shutil.copytree(folder, tmp_path / "before")
    with Library.open(folder) as library:
        library.imports.run([a_file("Мисливець на жаб", name="frogs.txt")])
    for name in ("library.sqlite", "contents.sqlite"):
        for end in ("", "-wal", "-shm"):
            (folder / f"{name}{end}").unlink(missing_ok=True)
        shutil.copyfile(tmp_path / "before" / name, folder / name)
    with Library.open(folder) as library:
        library.search.catch_up()
        assert library.search.ask(Query("жаб")).hits == ()
        assert library.safety.check().findings == ()
