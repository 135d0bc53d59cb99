"""An import that was stopped or that died goes on where it was, without reading again what it has read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.library import imports as imports_module
from reader.values import ImportOutcome, ImportProgress, ListFilter

COUNT = 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for number in range(COUNT):
        text = f"Новина {number}\n\nСьогодні в місті відкрили міст номер {number}, і люди йдуть ним."
        (made / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files whose bytes were read."""
    names: list[str] = []
    bytes_of = imports_module.bytes_of

    def noted(path: Path) -> bytes:
        names.append(path.name)
        return bytes_of(path)

    monkeypatch.setattr(imports_module, "bytes_of", noted)
    return names


def stopping_after(count: int) -> tuple[Callable[[ImportProgress], None], Callable[[], bool]]:
    done: list[ImportProgress] = []
    return done.append, lambda: len(done) >= count


def stopped(library: Library, folder: Path, count: int = 5) -> None:
    progress, cancelled = stopping_after(count)
    assert len(library.imports.run([folder], progress=progress, cancelled=cancelled)) == count


def test_the_rest_is_known_and_the_same_folder_goes_on(library: Library, folder: Path, read: list[str]) -> None:
    stopped(library, folder)
    (unfinished,) = library.imports.unfinished.all()
    assert (unfinished.total, unfinished.left) == (COUNT, COUNT - 5)
    assert unfinished.paths == (str(folder),)
    read.clear()
    told: list[ImportProgress] = []
    results = library.imports.run([folder], progress=told.append)
    assert len(read) == COUNT - 5
    assert [told[0].done, told[0].known, told[-1].done] == [5, 5, COUNT]
    assert sum(result.outcome is ImportOutcome.SKIPPED for result in results) == 5
    assert len(results) == len(library.articles.ids(ListFilter())) == COUNT
    assert library.imports.unfinished.all() == ()


def test_it_goes_on_after_the_program_has_died(library: Library, folder: Path, read: list[str]) -> None:
    class Killed(BaseException):
        pass

    def die(progress: ImportProgress) -> None:
        if progress.done == 5:
            raise Killed

    with pytest.raises(Killed):
        library.imports.run([folder], progress=die)
    with Library.open(library.folder) as again:
        (unfinished,) = again.imports.unfinished.all()
        assert unfinished.left == COUNT - 5
        read.clear()
        again.imports.run([Path(path) for path in unfinished.paths], encoding=unfinished.encoding)
        assert len(read) == COUNT - 5
        assert len(again.articles.ids(ListFilter())) == COUNT


def test_a_file_that_changed_meanwhile_is_read_again(library: Library, folder: Path, read: list[str]) -> None:
    stopped(library, folder)
    changed = folder / "02.txt"
    changed.write_text("Новина 2\n\nМіст номер 2 знову закрили, і ніхто ним не йде.", encoding="utf-8")
    state = changed.stat()
    os.utime(changed, (state.st_atime, state.st_mtime + 5))
    read.clear()
    results = library.imports.run([folder])
    assert "02.txt" in read
    assert sum(result.outcome is ImportOutcome.UPDATED for result in results) == 1


def test_what_was_deleted_meanwhile_stays_deleted(library: Library, folder: Path) -> None:
    stopped(library, folder)
    first = library.articles.ids(ListFilter())[0]
    library.articles.delete([first])
    library.imports.run([folder])
    assert library.articles.ids(ListFilter(deleted=True)) == [first]


def test_it_can_be_forgotten_and_a_folder_that_is_gone_is_not_offered(library: Library, folder: Path) -> None:
    stopped(library, folder)
    folder.rename(folder.with_name("moved"))
    assert library.imports.unfinished.all() == ()
    folder.with_name("moved").rename(folder)
    (unfinished,) = library.imports.unfinished.all()
    library.imports.unfinished.end(unfinished.paths, unfinished.encoding)
    assert library.imports.unfinished.all() == ()


def test_another_encoding_is_another_import(library: Library, folder: Path, read: list[str]) -> None:
    stopped(library, folder)
    read.clear()
    library.imports.run([folder], encoding="utf-8")
    assert len(read) == COUNT


def test_a_finished_import_reads_every_file_again_when_asked_again(
    library: Library, folder: Path, read: list[str]
) -> None:
    library.imports.run([folder])
    read.clear()
    assert {one.outcome for one in library.imports.run([folder])} == {ImportOutcome.SKIPPED}
    assert len(read) == COUNT


@pytest.mark.skipif(os.name == "nt", reason="names are no bytes there")
def test_a_name_that_is_longer_as_it_is_kept_does_not_hide_other_imports(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    """A name in bytes of an old code page: each letter is one byte there, and three where the library keeps it."""
    long = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "новина".encode("cp1251") * 20))
    long.mkdir()
    for number in range(2):
        (long / f"{number}.txt").write_text(f"Заголовок {number}\n\nТекст новини {number}.", encoding="utf-8")
    library.imports.run([long], cancelled=lambda: True)
    stopped(library, folder)
    assert [one.paths for one in library.imports.unfinished.all()] == [(str(folder),)]


def test_a_path_that_cannot_be_looked_at_does_not_stop_the_others(library: Library, folder: Path) -> None:
    impossible = folder / ("x" * 300)
    first, *rest = library.imports.run([impossible, folder])
    assert (first.outcome, first.file_path) == (ImportOutcome.FAILED, str(impossible))
    assert {one.outcome for one in rest} == {ImportOutcome.ADDED}
