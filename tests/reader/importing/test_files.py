"""Which files of a folder are articles, and what a page may read beside itself."""

from collections import Counter
from pathlib import Path

from reader.importing import article_files, is_markup
from reader.importing.files import companions_of


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_articles_are_found_and_a_saved_pages_frames_are_not(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "b.html",
        "b_files/frame.html",
        "b_files/a.png",
        "a.txt",
        ".hidden.txt",
        "pic.png",
        "deep/c.mhtml",
        ".git/d.txt",
    )
    found = [path.relative_to(tmp_path).as_posix() for path in article_files([tmp_path])]
    assert found == ["a.txt", "b.html", "deep/c.mhtml"]


def test_a_folder_that_only_looks_like_frames_is_searched(tmp_path: Path) -> None:
    touch(tmp_path, "my_files/a.txt")
    assert [path.name for path in article_files([tmp_path])] == ["a.txt"]


def test_what_is_passed_over_is_counted_by_its_kind(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "1.PDF", "deep/2.pdf", "three.docx", "b.html", "b_files/a.png", ".hidden.zip", "Thumbs.db")
    touch(tmp_path, "README", "Замітка. Про міст", "x.dreadfullylongending")
    passed: Counter[str] = Counter()
    assert len(list(article_files([tmp_path], passed))) == 2
    assert passed == {".pdf": 2, ".docx": 1, "": 3}


def test_a_named_file_is_always_given(tmp_path: Path) -> None:
    touch(tmp_path, ".hidden", "notes.dat")
    named = [tmp_path / "notes.dat", tmp_path / ".hidden"]
    assert list(article_files(named)) == named


def test_pictures_come_only_from_beside_the_page(tmp_path: Path) -> None:
    touch(tmp_path, "secret.png", "page/a.html", "page/a_files/b c.png")
    read = companions_of(tmp_path / "page" / "a.html")
    assert read("a_files/b%20c.png") == b"x"
    assert [
        read(address) for address in ("../secret.png", "/etc/passwd", "file:///etc/passwd", "c:\\x.png", "", "a_files")
    ] == [None] * 6


def test_markup_is_known_by_its_name_or_its_words() -> None:
    assert is_markup(b"x", "a.HTML")
    assert is_markup(b"<!DOCTYPE html><p>x", "pasted")
    assert is_markup(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "page")
    assert not is_markup("2 < 3 і <b> – тег".encode(), "a.txt")
