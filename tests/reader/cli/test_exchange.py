"""Exports and imports of annotations by the command line: every format, there and back, and sentences for bad input."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.cli.parser import FORMATS
from reader.values.exporting import ExportFormat

PAGE = """<html><head><title>Бджоли на даху театру 😀</title><link rel="canonical" href="https://example.org/bees">
</head><body><article><h1>Бджоли на даху театру 😀</h1>
<p>На даху драматичного театру в Черкасах зібрали перший мед із шести вуликів.</p>
<p>«Бджолам у місті добре: липи цвітуть довше, ніж у селі», – пояснила пасічниця Дарина Куліш.</p>
</article></body></html>"""
CLI = Callable[..., tuple[int, str, str]]
RETURNING = ("web-annotation", "epub-annotations", "hypothesis")
LOST = {"hypothesis": ("motivation", "colour", "style")}  # what a format has no place for


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], shared_children: None) -> CLI:
    def run(*words: str | Path) -> tuple[int, str, str]:
        try:
            status = main([str(word) for word in words])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return status, out, err

    return run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page, a library with it and two annotations, and one with the page alone."""
    place = tmp_path_factory.mktemp("made")
    page = place / "bees.html"
    page.write_text(PAGE, encoding="utf-8")
    note = ["--note", "скільки? 😀", "--colour", "green"]
    assert main(["--library", str(place / "fresh"), "import", str(page)]) == 0
    shutil.copytree(place / "fresh", place / "library")
    annotate = ["--library", str(place / "library"), "annotate", "1", "--exact"]
    assert main([*annotate, "перший мед із шести", *note]) == 0
    assert main([*annotate, "липи цвітуть довше"]) == 0
    return place


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "library"


def noted(cli: CLI, library: Path) -> list[dict[str, Any]]:
    status, out, _err = cli("--library", library, "annotations", "--json")
    assert status == 0
    found: list[dict[str, Any]] = json.loads(out)
    return found


def test_the_command_line_knows_every_format() -> None:
    assert set(FORMATS) == {one.value for one in ExportFormat}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("which", [("--all",), ("--article", "1")])
def test_every_format_is_written_and_told(
    cli: CLI, library: Path, tmp_path: Path, name: str, which: tuple[str, ...]
) -> None:
    target = tmp_path / "out" if name == "obsidian" else tmp_path / "out.any"
    status, out, err = cli("--library", library, "export", name, target, *which, "--json")
    told = json.loads(out)
    assert (status, err, told["articles"]) == (0, "", 1)
    (path,) = told["files"]
    assert Path(path).stat().st_size > 0
    words = "Бджоли" if name in {"csl-json", "bibtex", "ris"} else "мед"
    if name != "epub-annotations":  # a ZIP
        assert words in Path(path).read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", RETURNING)
def test_exported_wiped_and_imported_again_the_annotations_are_the_same(
    cli: CLI, library: Path, tmp_path: Path, name: str
) -> None:
    before = noted(cli, library)
    first, second, fresh = tmp_path / "first", tmp_path / "second", tmp_path / "fresh"
    assert cli("--library", library, "export", name, first, "--all")[0] == 0
    status, out, err = cli("--library", fresh, "import-annotations", first, "--json")
    assert (status, err) == (0, "")
    assert len(json.loads(out)["added"]) == 2
    for one in (after := noted(cli, fresh)) + before:
        for field in LOST.get(name, ()):
            del one[field]
    assert after == before
    assert cli("--library", fresh, "export", name, second, "--all")[0] == 0
    again = json.loads(cli("--library", fresh, "import-annotations", second, "--json")[1])
    assert (again["added"], again["known"]) == ([], 2)


def test_what_omnivore_and_wallabag_export_comes_onto_the_article(cli: CLI, library: Path, tmp_path: Path) -> None:
    marked = {"text": "від wallabag", "quote": "драматичного театру", "ranges": []}
    wallabag = [{"url": "https://example.org/bees", "title": "Бджоли", "is_archived": 0, "annotations": [marked]}]
    path = tmp_path / "wallabag.json"
    path.write_text(json.dumps(wallabag), encoding="utf-8")
    status, out, _err = cli("--library", library, "import-annotations", path)
    assert (status, out.splitlines()[0]) == (0, "added\t1")
    assert [one["note"] for one in noted(cli, library) if one["exact"] == "драматичного театру"] == ["від wallabag"]


def test_annotations_of_articles_that_are_not_here_are_named(cli: CLI, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonld"
    cli("--library", library, "export", "web-annotation", path, "--all")
    status, out, err = cli("--library", tmp_path / "empty", "import-annotations", path)
    assert status == 1
    assert out.splitlines()[0] == "added\t0"
    assert "not in the library" in err


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("export", "pdf", "{tmp}/x", "--all"), 2, "pdf"),
        (("export", "ris", "{tmp}/x"), 2, "--all"),
        (("export", "ris", "{tmp}/x", "--article", "99"), 1, "99"),
        (("export", "ris", "{tmp}", "--all"), 1, "is a folder"),
        (("export", "ris", "{tmp}/no/such/x", "--all"), 1, "no/such"),
        (("export", "obsidian", "{tmp}/bees.html", "--all"), 1, "bees.html"),
        (("export", "ris", "{tmp}/" + "x" * 300, "--all"), 1, "cannot be written"),
        (("export", "ris", "{tmp}/library/library.sqlite", "--all"), 1, "folder of the library"),
        (("import-annotations", "{tmp}/none.json"), 1, "none.json"),
        (("import-annotations", "{tmp}/" + "x" * 300), 1, "cannot be read"),
        (("import-annotations", "{tmp}/bees.html"), 1, "{tmp}/bees.html"),
        (("import-annotations", "{tmp}"), 1, "{tmp}"),
    ],
)
def test_bad_input_gets_one_sentence(
    cli: CLI, library: Path, tmp_path: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    got, out, err = cli("--library", library, *(word.format(tmp=tmp_path) for word in words))
    assert (got, out) == (status, "")
    assert said.format(tmp=tmp_path) in err
    assert status == 2 or err.count("\n") == 1


def test_a_check_warns_of_a_folder_that_is_synchronised(cli: CLI, library: Path, tmp_path: Path) -> None:
    assert "synchronises" not in cli("--library", library, "check")[2]
    (tmp_path / "Dropbox").mkdir()
    library.rename(tmp_path / "Dropbox" / "library")
    _status, _out, err = cli("--library", tmp_path / "Dropbox" / "library", "check")
    assert "Dropbox synchronises" in err
