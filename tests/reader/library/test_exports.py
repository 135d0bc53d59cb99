"""Export, wipe, import: the same annotations; files of others stay as they are."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from reader.values import AnnotationStyle, ChytalniaError, Colour, ImportFailedError, Placement, TextSpan
from reader.values.exporting import ExportFormat

STORIES = {
    "one.txt": "Міст відкрили після ремонту\n\n12 березня 2026\n\nРух дозволили вранці, а ввечері там співали.\n",
    "two.txt": "Сад із забутих яблунь\n\n20 березня 2026\n\nСорок сортів посадили на пагорбі за школою 😀 навесні.\n",
}
BACK = [ExportFormat.WEB_ANNOTATION, ExportFormat.HYPOTHESIS]


@pytest.fixture
def ids(library: Library, a_file: Callable[..., Path]) -> list[int]:
    """Two articles with two annotations each."""
    results = library.imports.run([a_file(text, name) for name, text in STORIES.items()])
    found = [one.article_id for one in results if one.article_id]
    for article_id in found:
        text = library.articles.page(article_id).article.text
        at = text.rindex("\n\n") + 2
        library.annotations.add(article_id, TextSpan(at, at + 18), colour=Colour.PINK, body="Нотатка\nв два рядки")
        library.annotations.add(
            article_id, TextSpan(at + 20, at + 40), style=AnnotationStyle.UNDERLINE, tags=("міст", "два слова")
        )
    return found


@pytest.mark.parametrize("wanted", BACK)
def test_what_was_exported_and_wiped_comes_back(
    library: Library, ids: list[int], tmp_path: Path, wanted: ExportFormat
) -> None:
    before = {one.id: one for one in library.annotations.all()}
    target = tmp_path / f"notes{wanted.suffix}"
    report = library.exports.write(wanted, ids, target)
    assert (report.articles, report.annotations) == (2, 4)
    library.annotations.delete(before)
    read = library.exports.read_annotations(target)
    assert set(read.added) == before.keys()
    assert (read.approximate, read.unplaced, read.homeless) == (0, 0, ())
    after = {one.id: one for one in library.annotations.all()}
    for number, one in before.items():
        again = after[number]
        assert (again.span, again.body, again.tags, again.created, again.selectors) == (
            one.span,
            one.body,
            one.tags,
            one.created,
            one.selectors,
        )
        if wanted is ExportFormat.WEB_ANNOTATION:
            assert again == one


def test_articles_without_title_or_address_are_found_again(
    library: Library, a_file: Callable[..., Path], tmp_path: Path
) -> None:
    results = library.imports.run(
        [a_file(f"{word} прийшла до нас уночі й лишилася до ранку.\n", f"{word}.txt") for word in ("злива", "зима")]
    )
    ids = [one.article_id for one in results if one.article_id]
    for article_id in ids:
        library.articles.set_metadata(article_id, {"title": None})
    made = [library.annotations.add(article_id, TextSpan(0, 20)) for article_id in ids]
    target = tmp_path / "notes.jsonld"
    library.exports.write(ExportFormat.WEB_ANNOTATION, ids, target)
    library.annotations.delete([one.id for one in made])
    assert library.exports.read_annotations(target).homeless == ()
    assert set(library.annotations.all()) == set(made)


def test_what_is_here_already_is_not_added_twice(library: Library, ids: list[int], tmp_path: Path) -> None:
    target = tmp_path / "notes.jsonld"
    library.exports.write(ExportFormat.WEB_ANNOTATION, ids, target)
    read = library.exports.read_annotations(target)
    assert (read.added, read.known) == ((), 4)
    assert len(library.annotations.all()) == 4


def test_annotations_of_an_article_that_is_not_here_are_named(library: Library, ids: list[int], tmp_path: Path) -> None:
    target = tmp_path / "notes.jsonld"
    library.exports.write(ExportFormat.WEB_ANNOTATION, ids, target)
    with Library.open(tmp_path / "other") as other:
        read = other.exports.read_annotations(target)
    assert read.added == ()
    assert set(read.homeless) == {text.partition("\n")[0] for text in STORIES.values()}


def test_words_that_are_gone_come_in_without_a_place(library: Library, ids: list[int], tmp_path: Path) -> None:
    title = library.articles.page(ids[0]).article.title
    entry = {
        "id": 1, "title": title, "url": "", "is_archived": 0,
        "annotations": [{"id": 1, "text": "моє", "quote": "зовсім інші слова про слона в зоопарку", "created_at": ""}],
    }  # fmt: skip
    target = tmp_path / "wallabag.json"
    target.write_text(json.dumps([entry]), encoding="utf-8")
    read = library.exports.read_annotations(target)
    assert read.unplaced == 1
    one = library.annotations.get(read.added[0])
    assert (one.placement, one.span, one.body) == (Placement.UNPLACED, None, "моє")


def test_only_the_chosen_annotations_are_exported(library: Library, ids: list[int], tmp_path: Path) -> None:
    chosen = library.annotations.all()[0]
    target = tmp_path / "notes.csv"
    report = library.exports.write(ExportFormat.READWISE, ids, target, only=frozenset({chosen.id}))
    assert (report.articles, report.annotations) == (1, 1)
    assert target.read_text(encoding="utf-8-sig").count("\n") >= 2


def test_an_obsidian_folder_keeps_the_users_lines_and_names(library: Library, ids: list[int], tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    foreign = folder / "Сад із забутих яблунь.md"
    foreign.write_text("моя власна сторінка", encoding="utf-8")
    first = library.exports.write(ExportFormat.OBSIDIAN, ids, folder)
    assert foreign.read_text(encoding="utf-8") == "моя власна сторінка"
    mine = Path(first.files[0])
    mine.write_text(mine.read_text(encoding="utf-8") + "\nмій рядок\n", encoding="utf-8")
    library.annotations.add(ids[0], TextSpan(0, 4), body="нова")
    second = library.exports.write(ExportFormat.OBSIDIAN, ids, folder)
    assert second.files == first.files
    assert "мій рядок" in mine.read_text(encoding="utf-8")
    assert "нова" in mine.read_text(encoding="utf-8")


@pytest.mark.parametrize("wanted", [ExportFormat.HTML, ExportFormat.TEXT, ExportFormat.EPUB_ANNOTATIONS])
def test_a_file_each_for_several_articles_and_one_file_for_one(
    library: Library, ids: list[int], tmp_path: Path, wanted: ExportFormat
) -> None:
    report = library.exports.write(wanted, ids, tmp_path)
    assert len({*report.files}) == 2
    assert all(Path(name).suffix == wanted.suffix for name in report.files)
    one = tmp_path / f"one{wanted.suffix}"
    assert library.exports.write(wanted, ids[:1], one).files == (str(one),)
    assert one.stat().st_size > 100


@pytest.mark.parametrize("wanted", [ExportFormat.CSL_JSON, ExportFormat.BIBTEX, ExportFormat.RIS, ExportFormat.NOTES])
def test_one_file_for_all(library: Library, ids: list[int], tmp_path: Path, wanted: ExportFormat) -> None:
    target = tmp_path / f"all{wanted.suffix}"
    report = library.exports.write(wanted, ids, target)
    assert report.articles == 2
    content = target.read_text(encoding="utf-8")
    assert all(text.partition("\n")[0] in content for text in STORIES.values())


def test_a_cancelled_export_leaves_no_half_of_a_file(library: Library, ids: list[int], tmp_path: Path) -> None:
    target = tmp_path / "all.ris"
    target.write_text("old", encoding="utf-8")
    asked = iter([False, True])
    report = library.exports.write(ExportFormat.RIS, ids, target, cancelled=lambda: next(asked))
    assert report.files == ()
    assert target.read_text(encoding="utf-8") == "old"
    asked = iter([False, True])
    assert len(library.exports.write(ExportFormat.TEXT, ids, tmp_path, cancelled=lambda: next(asked)).files) == 1


def test_progress_is_told_for_each_article(library: Library, ids: list[int], tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    library.exports.write(
        ExportFormat.NOTES, ids, tmp_path / "a.txt", progress=lambda done, total: told.append((done, total))
    )
    assert told == [(1, 2), (2, 2)]


def test_an_epub_file_comes_back_too(library: Library, ids: list[int], tmp_path: Path) -> None:
    target = tmp_path / "one.annotations"
    library.exports.write(ExportFormat.EPUB_ANNOTATIONS, ids[:1], target)
    assert zipfile.is_zipfile(target)
    library.annotations.delete([one.id for one in library.annotations.all()])
    assert len(library.exports.read_annotations(target).added) == 2


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence_and_a_file_stays_whole(
    library: Library, ids: list[int], tmp_path: Path
) -> None:
    with pytest.raises(ChytalniaError, match="nowhere"):
        library.exports.write(ExportFormat.NOTES, ids, tmp_path / "nowhere" / "a.txt")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{}", b"PK\x03\x04rubbish", b"[" * 100_000])
def test_a_file_that_holds_no_annotations_is_refused_with_a_sentence(
    library: Library, tmp_path: Path, content: bytes
) -> None:
    target = tmp_path / "x.json"
    target.write_bytes(content)
    with pytest.raises(ImportFailedError):
        library.exports.read_annotations(target)


def test_annotations_put_back_stand_in_the_twin_too(library: Library, ids: list[int]) -> None:
    some = library.annotations.all()
    library.annotations.put_back(some)
    assert library.safety.check().is_clean


@pytest.mark.parametrize("wanted", [ExportFormat.RIS, ExportFormat.TEXT, ExportFormat.OBSIDIAN])
@pytest.mark.parametrize("place", ["library.sqlite", "index", "linked/library.sqlite"])
def test_nothing_is_exported_over_the_library_itself(
    library: Library, ids: list[int], tmp_path: Path, wanted: ExportFormat, place: str
) -> None:
    (tmp_path / "linked").symlink_to(tmp_path / "library")
    target = tmp_path / place if "/" in place else tmp_path / "library" / place
    with pytest.raises(ChytalniaError, match="folder of the library"):
        library.exports.write(wanted, ids, target)
    assert library.safety.check().is_clean


def test_folders_and_dead_links_with_the_names_of_notes_do_not_stop_an_export(
    library: Library, ids: list[int], tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    (vault / "2026.md").mkdir(parents=True)
    (vault / "gone.md").symlink_to(tmp_path / "nowhere.md")
    assert len(library.exports.write(ExportFormat.OBSIDIAN, ids, vault).files) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_file_of_annotations(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(ImportFailedError, match=r"pipe\.json is not a file"):
        library.exports.read_annotations(tmp_path / "pipe.json")


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_archive_of_any_packing_is_refused_with_a_sentence(
    library: Library, tmp_path: Path, packing: int
) -> None:
    target = tmp_path / "x.zip"
    with zipfile.ZipFile(target, "w", packing) as made:
        made.writestr("a.json", "[1]" * 1000)
    content = bytearray(target.read_bytes())
    content[36 + 5 : 36 + 25] = b"\xaa" * 20
    target.write_bytes(content)
    with pytest.raises(ImportFailedError, match="damaged"):
        library.exports.read_annotations(target)


def test_annotations_that_another_process_brings_in_meanwhile_are_known(
    library: Library, ids: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.jsonld"
    library.exports.write(ExportFormat.WEB_ANNOTATION, ids, target)
    with Library.open(tmp_path / "second") as second, Library.open(tmp_path / "second") as third:
        second.imports.run([tmp_path / "files"])
        placed = third.exports._placed

        def overtaken(*given: Any) -> Any:
            monkeypatch.undo()
            assert len(second.exports.read_annotations(target).added) == 4
            return placed(*given)

        monkeypatch.setattr(third.exports, "_placed", overtaken)
        read = third.exports.read_annotations(target)
        assert (read.added, read.known) == ((), 4)
        assert len(third.annotations.all()) == 4


@pytest.fixture
def twins(library: Library, a_file: Callable[..., Path]) -> list[int]:
    """One article saved three times, with other line ends: three articles of one title, day and text."""
    text = STORIES["one.txt"]
    saved = [a_file(text.replace("\n", end), f"{number}.txt") for number, end in enumerate(("\n", "\r\n", "\r"))]
    return [one.article_id for one in library.imports.run(saved) if one.article_id]


@pytest.mark.parametrize("wanted", [ExportFormat.HTML, ExportFormat.TEXT, ExportFormat.OBSIDIAN])
def test_an_article_saved_twice_gets_a_file_for_each(
    library: Library, twins: list[int], tmp_path: Path, wanted: ExportFormat
) -> None:
    for number, article_id in enumerate(twins):
        library.annotations.add(article_id, TextSpan(0, 4), body=f"нотатка {number}")
    folder = tmp_path / "out"
    folder.mkdir()
    first = library.exports.write(wanted, twins, folder)
    assert len({Path(name).resolve() for name in first.files}) == len(twins) == 3
    assert len(list(folder.iterdir())) == 3
    if wanted is ExportFormat.OBSIDIAN:
        assert library.exports.write(wanted, twins[1:2], folder).files == first.files[1:2]
        told = [Path(name).read_text(encoding="utf-8") for name in first.files]
        assert [f"нотатка {number}" in text for number, text in enumerate(told)] == [True] * 3
        assert "нотатка 1" not in told[0]


def test_an_articles_file_in_obsidian_stays_its_own_when_another_save_is_trashed(
    library: Library, twins: list[int], tmp_path: Path
) -> None:
    for article_id in twins:
        library.annotations.add(article_id, TextSpan(0, 4), body=f"нотатка {article_id}")
    first = library.exports.write(ExportFormat.OBSIDIAN, twins, tmp_path)
    library.articles.delete(twins[:1])
    assert library.exports.write(ExportFormat.OBSIDIAN, twins[1:], tmp_path).files == first.files[1:]
    assert f"нотатка {twins[0]}" in Path(first.files[0]).read_text(encoding="utf-8")


def test_a_title_of_many_bytes_makes_a_file_all_the_same(
    library: Library, a_file: Callable[..., Path], tmp_path: Path
) -> None:
    result = library.imports.run([a_file("Назва\n\nТекст статті про міст, довгий і докладний.\n", "a.txt")])[0]
    assert result.article_id
    library.articles.set_metadata(result.article_id, {"title": "😀" * 100})
    folder = tmp_path / "out"
    folder.mkdir()
    written = library.exports.write(ExportFormat.OBSIDIAN, [result.article_id], folder)
    library.annotations.add(result.article_id, TextSpan(0, 5))
    written = library.exports.write(ExportFormat.OBSIDIAN, [result.article_id], folder)
    assert [Path(name).is_file() for name in written.files] == [True]


def web_annotation(words: str, **more: Any) -> dict[str, Any]:
    """As other programs write it: a title to find the article by, words, and nothing beside them."""
    selector = {"type": "TextQuoteSelector", "exact": words}
    return {"type": "Annotation", "target": {"source": {"title": TITLE}, "selector": selector}, **more}


TITLE = STORIES["one.txt"].partition("\n")[0]


def test_words_that_stand_here_once_are_placed_though_nothing_came_with_them(
    library: Library, ids: list[int], tmp_path: Path
) -> None:
    words = {
        "Рух дозволили вранці, а ввечері": Placement.PLACED,
        "ввечері там": Placement.APPROXIMATE,
        "там": Placement.UNPLACED,
        "Рух дозволили на світанку, а ввечері": Placement.UNPLACED,
    }
    target = tmp_path / "x.json"
    target.write_text(json.dumps([web_annotation(one) for one in words]), encoding="utf-8")
    read = library.exports.read_annotations(target)
    added = [library.annotations.get(one) for one in read.added]
    assert {one.selectors.quote.exact: one.placement for one in added} == words
    text = library.articles.page(ids[0]).article.text
    assert all(one.span is None or one.span.of(text) == one.selectors.quote.exact for one in added)


@pytest.mark.parametrize("names", [(None, None), (1, 2), ("", "")])
def test_annotations_without_an_id_or_with_numbers_are_told_apart(
    library: Library, ids: list[int], tmp_path: Path, names: tuple[object, object]
) -> None:
    target = tmp_path / "x.json"
    words = ("Рух дозволили", "співали")
    made = [
        web_annotation(one, **({} if name is None else {"id": name})) for one, name in zip(words, names, strict=True)
    ]
    target.write_text(json.dumps(made), encoding="utf-8")
    assert len(library.exports.read_annotations(target).added) == 2
    assert library.exports.read_annotations(target).known == 2


def test_half_a_character_in_a_note_leaves_the_library_in_order(
    library: Library, ids: list[int], tmp_path: Path
) -> None:
    body = [{"type": "TextualBody", "value": "пів \ud83d знака"}]
    target = tmp_path / "x.json"
    target.write_text(
        json.dumps([web_annotation("Рух \ud83d дозволили", id="urn:x:\ud83d", body=body)]), encoding="utf-8"
    )
    (name,) = library.exports.read_annotations(target).added
    assert library.annotations.get(name).body == "пів \ufffd знака"
    assert library.safety.check().is_clean
    assert library.exports.read_annotations(target).known == 1
