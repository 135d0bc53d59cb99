"""Files become articles, each with an outcome, and can be found when the call returns."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.imports import Step, decide
from reader.values import ImportOutcome, ImportProgress, ListFilter, Query, Sentence

AFile = Callable[..., Path]


def found(library: Library, words: str) -> list[int]:
    return [hit.article_id for hit in library.search.ask(Query(words)).hits]


@pytest.mark.parametrize(
    ("same_bytes", "same_path", "trashed", "step"),
    [
        (None, None, False, Step.ADD),
        (None, 4, False, Step.UPDATE),
        (4, None, False, Step.SKIP),
        (4, 5, False, Step.SKIP),
        (4, None, True, Step.RESTORE),
    ],
)
def test_what_is_known_decides(same_bytes: int | None, same_path: int | None, trashed: bool, step: Step) -> None:
    assert decide(same_bytes, same_path, trashed) is step


def test_an_imported_file_is_found_by_another_form_of_its_words(library: Library, a_file: AFile) -> None:
    (result,) = library.imports.run([a_file()])
    assert (result.outcome, result.reason) == (ImportOutcome.ADDED, "")
    assert found(library, "мостами") == [result.article_id]
    assert found(library, "балок") == [result.article_id]


def test_files_of_a_folder_that_are_no_kind_it_reads_are_told_in_one_sentence(library: Library, a_file: AFile) -> None:
    folder = a_file().parent
    for name in ("a.pdf", "b.pdf", "c.docx", "d.zip", "e.epub", "f.jpg", "g.png", "h", "i.mp3", ".j.pdf"):
        (folder / name).write_bytes(b"x")
    results = library.imports.run([folder])
    assert [result.outcome for result in results] == [ImportOutcome.ADDED]
    told = results.passed_over_told
    assert isinstance(told, Sentence)
    assert told == (
        "Files of other kinds that were passed over: 9 (2 .pdf, 1 .docx, 1 .epub, 1 .jpg, 1 .mp3, …). "
        "Text files and saved pages are read."
    )
    assert library.imports.run([folder / "a.pdf"]).passed_over_told == "", "a file that is named is never passed over"


def test_words_that_were_cleaned_away_are_not_found(library: Library, a_file: AFile) -> None:
    library.imports.run([a_file()])
    assert found(library, "Telegram") == []
    assert len(found(library, "in:removed Telegram")) == 1


def test_the_head_is_read_from_the_text(library: Library, a_file: AFile) -> None:
    (result,) = library.imports.run([a_file()])
    article = library.articles.page(result.article_id or 0).article
    assert article.title == "Міст через Ворсклу відкрили після ремонту"
    assert (article.published, article.language) == ("2026-03-12", "uk")


def test_the_same_bytes_are_skipped_and_their_path_is_remembered(library: Library, a_file: AFile) -> None:
    (first,) = library.imports.run([a_file()])
    (second,) = library.imports.run([a_file(name="copy.txt")])
    assert second.outcome is ImportOutcome.SKIPPED
    assert second.article_id == first.article_id
    names = {Path(path).name for path in library.articles.paths(first.article_id or 0)}
    assert names == {"bridge.txt", "copy.txt"}


def test_the_same_text_from_other_bytes_is_kept_and_grouped(library: Library, a_file: AFile) -> None:
    (first,) = library.imports.run([a_file()])
    (second,) = library.imports.run([a_file(name="old.txt", encoding="windows-1251")])
    assert second.outcome is ImportOutcome.ADDED
    assert library.articles.same_text(first.article_id or 0) == [second.article_id]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "windows-1251", "koi8-u", "utf-16", "utf-16-le"])
def test_an_encoding_is_recognised(library: Library, a_file: AFile, encoding: str) -> None:
    text = a_file().read_text(encoding="utf-8").replace("«", '"').replace("»", '"').replace("–", "-")
    (result,) = library.imports.run([a_file(text, "other.txt", encoding)])
    assert library.articles.page(result.article_id or 0).article.text == text


def test_a_wrong_encoding_is_corrected_later_and_the_note_stays(library: Library, a_file: AFile) -> None:
    text = a_file().read_text(encoding="utf-8").replace("–", "-")
    (result,) = library.imports.run([a_file(text, "w.txt", "windows-1251")], encoding="latin-1")
    article_id = result.article_id or 0
    wrong = library.articles.page(article_id).article
    assert "Полтав" not in wrong.text
    library.articles.set_encoding(article_id, "windows-1251")
    right = library.articles.page(article_id).article
    assert right.text == text
    assert (right.version or 0) > (wrong.version or 0)


def test_a_changed_file_is_a_new_version_with_the_annotations_carried_over(library: Library, a_file: AFile) -> None:
    path = a_file()
    (first,) = library.imports.run([path])
    article_id = first.article_id or 0
    text = library.articles.page(article_id).article.text
    words = "Вантажівкам рухатися мостом"
    at = text.index(words)
    from reader.values import TextSpan

    library.annotations.add(article_id, TextSpan(at, at + len(words)), body="перевірити")
    (second,) = library.imports.run([a_file("Оновлено о 18:00\n" + text)])
    assert (second.outcome, second.article_id) == (ImportOutcome.UPDATED, article_id)
    page = library.articles.page(article_id)
    (note,) = page.annotations
    assert note.span is not None
    assert note.span.of(page.article.text) == words
    assert note.body == "перевірити"


def test_one_bad_file_never_stops_the_rest(library: Library, a_file: AFile, tmp_path: Path) -> None:
    empty = a_file("", "a_empty.txt")
    binary = tmp_path / "files" / "b_binary.txt"
    binary.write_bytes(bytes(range(256)) * 64)
    good = a_file(name="c_good.txt")
    missing = tmp_path / "files" / "not_there.txt"
    results = library.imports.run([empty, binary, missing, good])
    outcome = {Path(result.file_path).name: result for result in results}
    assert outcome["c_good.txt"].outcome is ImportOutcome.ADDED
    for name in ("a_empty.txt", "b_binary.txt", "not_there.txt"):
        assert outcome[name].outcome is ImportOutcome.FAILED
        assert name in outcome[name].reason
        assert "Traceback" not in outcome[name].reason


def test_a_folder_is_walked_and_progress_is_told(library: Library, a_file: AFile) -> None:
    paths = [a_file(f"Стаття номер {n}\n\nТекст про озеро і човен, випуск {n}.\n", f"n{n}.txt") for n in range(5)]
    told: list[ImportProgress] = []
    results = library.imports.run([paths[0].parent], progress=told.append)
    assert len(results) == 5
    assert [one.done for one in told] == [1, 2, 3, 4, 5]
    assert {one.total for one in told} == {5}


def test_a_cancelled_import_keeps_what_was_done(library: Library, a_file: AFile) -> None:
    for n in range(5):
        a_file(f"Стаття номер {n}\n\nТекст про озеро і човен, випуск {n}.\n", f"n{n}.txt")
    told: list[ImportProgress] = []
    results = library.imports.run([a_file().parent], progress=told.append, cancelled=lambda: len(told) >= 2)
    assert len(results) == 2
    assert len(library.articles.ids(ListFilter())) == 2


def test_pasted_text_becomes_an_article(library: Library) -> None:
    result = library.imports.paste("Весняний ярмарок у Миргороді\n\nНа ярмарок приїхали гончарі з дванадцяти сіл.")
    assert result.outcome is ImportOutcome.ADDED
    assert library.articles.page(result.article_id or 0).article.title == "Весняний ярмарок у Миргороді"
    assert found(library, "гончарями") == [result.article_id]


def test_a_trashed_article_comes_back_when_its_file_is_imported_again(library: Library, a_file: AFile) -> None:
    (first,) = library.imports.run([a_file()])
    library.articles.delete([first.article_id or 0])
    library.search.catch_up()
    assert found(library, "міст") == []
    (again,) = library.imports.run([a_file()])
    assert (again.outcome, again.article_id) == (ImportOutcome.UPDATED, first.article_id)
    assert found(library, "міст") == [first.article_id]


def test_the_samples_are_there_and_go_at_once(library: Library) -> None:
    results = library.imports.add_samples()
    assert len(results) >= 8
    assert {result.outcome for result in results} == {ImportOutcome.ADDED}
    assert library.articles.has_samples()
    on_top = library.articles.page(library.articles.ids(ListFilter())[0]).article
    assert on_top.title is not None, "the first page that a new reader sees begins as a page does"
    assert on_top.publication is not None
    library.articles.remove_samples()
    assert library.articles.ids(ListFilter()) == []
    assert not library.articles.has_samples()


def test_a_file_that_shared_an_article_and_changed_becomes_another(library: Library, a_file: AFile) -> None:
    one, other = a_file(name="a.txt"), a_file(name="b.txt")
    first, _same = library.imports.run([one, other])
    a_file("Ярмарок меду\n\nНа ярмарок приїхали пасічники з дванадцяти сіл.\n", "b.txt")
    for expected in (
        [ImportOutcome.SKIPPED, ImportOutcome.ADDED],
        [ImportOutcome.SKIPPED, ImportOutcome.SKIPPED],
    ):
        assert [result.outcome for result in library.imports.run([one, other])] == expected
        assert found(library, "балка") == [first.article_id]
        assert len(found(library, "пасічник")) == 1


def test_a_file_that_goes_back_to_what_it_was_is_updated_again(library: Library, a_file: AFile) -> None:
    path = a_file()
    before = path.read_bytes()
    (first,) = library.imports.run([path])
    library.imports.run([a_file("Ярмарок меду\n\nНа ярмарок приїхали пасічники з дванадцяти сіл.\n")])
    assert found(library, "балка") == []
    path.write_bytes(before)
    (back,) = library.imports.run([path])
    assert (back.outcome, back.article_id) == (ImportOutcome.UPDATED, first.article_id)
    assert found(library, "балка") == [first.article_id]


def test_the_frames_of_a_saved_page_are_not_articles_even_when_named_beside_it(
    library: Library, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    body = "<p>Міст через річку відкрили після довгого ремонту, повідомили в міськраді.</p>" * 5
    page.write_text(f"<html><body><article><h1>Міст відкрили</h1>{body}</article></body></html>", encoding="utf-8")
    frames = tmp_path / "page_files"
    frames.mkdir()
    (frames / "frame.html").write_text("<html><body><p>Реклама вікон</p></body></html>", encoding="utf-8")
    results = library.imports.run([page, frames])
    assert [Path(result.file_path).name for result in results] == ["page.html"]


@pytest.mark.slow
def test_two_imports_of_the_same_files_at_once_make_no_doubles(tmp_path: Path, a_file: AFile) -> None:
    import subprocess
    import sys

    for number in range(12):
        a_file(f"Стаття номер {number}\n\nТекст про озеро і човен, випуск {number}.\n", f"n{number}.txt")
    command = [sys.executable, "-m", "reader", "--library", str(tmp_path / "l"), "import", str(a_file().parent)]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait(timeout=120) for one in running] == [0, 0]
    with Library.open(tmp_path / "l") as library:
        assert len(library.articles.ids(ListFilter())) == 13
        assert len(library.search.ask(Query("озером", limit=100)).hits) == 12


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a file's name be no text")
def test_a_file_name_that_is_no_text_stops_nothing(library: Library, a_file: AFile) -> None:
    folder = os.fsencode(a_file().parent)
    Path(os.fsdecode(folder + b"/bad\xff\xfename.txt")).write_text("Озеро\n\nТекст про озеро і човен.\n", "utf-8")
    results = library.imports.run([a_file().parent])
    assert [result.outcome for result in results] == [ImportOutcome.ADDED, ImportOutcome.ADDED]
    again = library.imports.run([a_file().parent])
    assert [result.outcome for result in again] == [ImportOutcome.SKIPPED, ImportOutcome.SKIPPED]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of a process group are POSIX's")
def test_ctrl_c_ends_an_import_with_one_sentence_and_keeps_what_was_done(tmp_path: Path, a_file: AFile) -> None:
    import signal
    import subprocess
    import time

    for number in range(400):
        a_file(f"Стаття номер {number}\n\nТекст про озеро і човен, випуск {number}.\n", f"n{number}.txt")
    command = [sys.executable, "-m", "reader", "--library", str(tmp_path / "l"), "import", str(a_file().parent)]
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, start_new_session=True, **pipes) as running:
        deadline = time.monotonic() + 60
        while not (tmp_path / "l" / "library.sqlite").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(1.5)  # into the import; wherever it is hit, the outcome must be the same
        os.killpg(running.pid, signal.SIGINT)
        told = running.communicate(timeout=60)[1]
    assert "Traceback" not in told
    assert running.returncode in (0, 1)
    with Library.open(tmp_path / "l") as library:
        assert library.safety.check().is_clean or library.search.state() == "behind"
