"""The command line as scripts meet it: exit codes, JSON keys, one sentence for every bad input, never a traceback."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.cli.main import LIBRARY_COMMANDS, LIBRARYLESS_COMMANDS
from reader.library import Library

TEXT = """Бджоли на даху театру дали перший мед
Газета «Вулик», 3 липня 2026

На даху драматичного театру в Черкасах зібрали перший мед із шести вуликів.

«Бджолам у місті добре: липи цвітуть довше, ніж у селі», – пояснила пасічниця Дарина Куліш.

Частину меду віддадуть лікарні.

Реклама
"""


@pytest.fixture
def cli(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], shared_children: None
) -> Callable[..., tuple[int, str, str]]:
    def run(*words: str) -> tuple[int, str, str]:
        try:
            status = main(["--library", str(tmp_path / "lib"), *words])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return status, out, err

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bees.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one article, for commands that must change nothing in it."""
    scratch = tmp_path_factory.mktemp("filled")
    (scratch / "bees.txt").write_text(TEXT, encoding="utf-8")
    assert main(["--library", str(scratch / "lib"), "import", str(scratch / "bees.txt")]) == 0
    return scratch / "lib"


CLI = Callable[..., tuple[int, str, str]]


def parsed(answer: tuple[int, str, str]) -> Any:
    status, out, err = answer
    assert (status, err) == (0, "")
    return json.loads(out)


def test_inspect_tells_all_layers_in_code_points(cli: CLI, file: Path) -> None:
    seen = parsed(cli("inspect", str(file), "--json"))
    assert seen["text"] == TEXT
    assert {"title", "authors", "publication", "published", "language", "url", "blocks", "quotations"} <= set(seen)
    assert seen["language"] == "uk"
    assert seen["authors"] == []
    assert seen["url"] is None
    (quotation,) = seen["quotations"]
    assert TEXT[quotation["start"] : quotation["end"]] == "Бджолам у місті добре: липи цвітуть довше, ніж у селі"
    assert (quotation["speaker"], quotation["speaker_kind"], quotation["kind"]) == ("Дарина Куліш", "person", "direct")
    assert TEXT[slice(*quotation["cue"])] == "пояснила"
    assert quotation["parts"] == [[quotation["start"], quotation["end"]]]
    for block in seen["blocks"]:
        assert {"start", "end", "kind", "role", "removed", "rule", "confidence", "decided_by"} <= set(block)
        assert block["role"] == block["role"].lower()


def test_inspect_keeps_line_ends_and_drops_the_bom(cli: CLI, tmp_path: Path) -> None:
    path = tmp_path / "dos.txt"
    path.write_bytes("\ufeffЗаголовок тут\r\n\r\nТекст 😀 про річку.\r\n".encode())
    assert parsed(cli("inspect", str(path), "--json"))["text"] == "Заголовок тут\n\nТекст 😀 про річку.\n"


def test_the_whole_way(cli: CLI, file: Path) -> None:
    (result,) = parsed(cli("import", str(file), "--json"))
    assert (result["outcome"], result["reason"]) == ("added", None)
    article_id = str(result["id"])
    (hit,) = parsed(cli("search", "вуликами", "--json"))
    assert hit["file_path"] == str(file)
    marks = [hit["snippet"]["text"][start:end] for start, end in hit["snippet"]["marks"]]
    assert "вуликів" in marks
    note = parsed(cli("annotate", article_id, "--exact", "перший мед із шести", "--note", "скільки?", "--json"))
    assert note["colour"] == "yellow"
    assert [one["id"] for one in parsed(cli("annotations", "--json"))] == [note["id"]]
    assert cli("tag", article_id, "мед", "місто")[0] == 0
    assert [hit["id"] for hit in parsed(cli("search", "tag:мед", "--json"))] == [result["id"]]
    assert cli("delete", article_id)[0] == 0
    assert parsed(cli("search", "мед", "--json")) == []
    assert parsed(cli("list", "--json")) == []
    assert cli("restore", article_id)[0] == 0
    assert len(parsed(cli("list", "--json"))) == 1
    assert "Бджолам у місті добре" in cli("show", article_id)[1]
    assert cli("rebuild-index")[0] == 0
    assert len(parsed(cli("search", "меду", "--json"))) == 1
    assert parsed(cli("check", "--json"))["ok"] is True


def test_a_query_may_begin_with_a_minus(cli: CLI, file: Path) -> None:
    cli("import", str(file))
    assert parsed(cli("search", "-реклама", "--json")) != []
    assert parsed(cli("search", "-меду", "--json")) == []
    assert parsed(cli("search", "мед", "-вулик", "--json", "--limit", "3")) == []


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("inspect", "{tmp}/none.txt"), 1, "none.txt"),
        (("inspect", "{tmp}"), 1, "file"),
        (("import", "{tmp}/none.txt"), 1, "none.txt"),
        (("show", "99"), 1, "99"),
        (("delete", "99"), 1, "99"),
        (("tag", "99", "x"), 1, "99"),
        (("annotate", "1", "--exact", "немає такого"), 1, "немає такого"),
        (("annotate", "1", "--exact", "мед"), 1, "places"),
        (("annotate", "1", "--exact", "меду", "--colour", "beige"), 2, "beige"),
        (("search",), 2, "query"),
        (("search", ""), 2, "query"),
        (("search", "мед", "--limit", "x"), 2, "limit"),
        (("search", "мед", "--limit", "0"), 2, "limit"),
        (("search", "мед", "--limit", "²"), 2, "limit"),
        (("search", "мед", "--limit"), 2, "limit"),
        (("search", "мед", "--frob"), 2, "--frob"),
        (("search", "немаєтакого"), 0, "nothing"),
        (("show", "99999999999999999999999"), 2, "99999999999999999999999"),
        (("annotate", "1", "--exact", "меду", "--prefix", "немає "), 1, "before and after"),
        (("inspect", "{tmp}/none.txt", "--encoding", "klingon"), 2, "klingon"),
        (("inspect", "{tmp}/none.txt", "--encoding", "base64"), 2, "base64"),
        (("import", ""), 2, "empty"),
        (("inspect", ""), 2, "empty"),
        (("--library", "", "list"), 2, "empty"),
        (("--library", "  ", "list"), 2, "empty"),
        (("frobnicate",), 2, "frobnicate"),
        ((), 2, "usage"),
        (("tag", "1"), 2, "tag"),
    ],
)
def test_bad_input_gets_one_sentence(
    cli: CLI, filled: Path, tmp_path: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    got, out, err = cli("--library", str(filled), *(word.format(tmp=tmp_path) for word in words))
    assert got == status
    assert out == ""
    assert said in err


def test_an_unusable_library_is_exit_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "afile").write_text("x", encoding="utf-8")
    assert main(["--library", str(tmp_path / "afile"), "list"]) == 3
    assert "afile" in capsys.readouterr().err


def test_a_hostile_title_cannot_steer_the_terminal(cli: CLI, tmp_path: Path) -> None:
    path = tmp_path / "esc.txt"
    path.write_text("Назва \x1b]0;pwned\x07 статті\n\n" + "Текст статті про озеро. " * 20, encoding="utf-8")
    assert cli("import", str(path))[0] == 0
    assert "\x1b" not in cli("list")[1]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_clean_prints_the_article_alone(cli: CLI, file: Path, form: str) -> None:
    status, out, err = cli("clean", str(file), "--format", form)
    assert (status, err) == (0, "")
    assert "Бджолам у місті добре" in out
    assert "Реклама" not in out


MENU = """<html lang="uk"><head><meta charset="utf-8"><title>Газета</title></head><body><nav><ul>
<li><a href="/1">Головна</a></li><li><a href="/2">Новини</a></li><li><a href="/3">Спорт</a></li></ul></nav>
<footer>© 2026 Усі права захищено</footer></body></html>"""


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_page_without_an_article_is_told_in_a_sentence(cli: CLI, tmp_path: Path, form: str) -> None:
    path = tmp_path / "меню.html"
    path.write_text(MENU, encoding="utf-8")
    status, out, err = cli("clean", str(path), "--format", form)
    assert (status, out) == (1, "")
    assert "меню.html: no article was found in it." in err
    status, out, err = cli("inspect", str(path))
    assert (status, err) == (0, "")
    assert "warning: No article was found in it: all of its text was left out.\n" in out


def test_a_hostile_file_name_cannot_steer_the_terminal_and_columns_stay_columns(cli: CLI, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad\x1b[31mred.txt", tmp_path / "two\nlines\tand a tab.txt"
    bad.write_bytes(b"")
    good.write_text(TEXT, encoding="utf-8")
    status, out, err = cli("import", str(bad), str(good))
    assert status == 1
    assert "\x1b" not in out + err
    (line,) = out.splitlines()
    assert len(line.split("\t")) == 3


def test_what_an_import_passes_over_is_told_once_and_is_no_failure(cli: CLI, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.pdf").write_bytes(b"x")
    status, out, err = cli("import", str(folder))
    assert (status, len(out.splitlines())) == (0, 1)
    assert err.count("passed over: 1 (1 .pdf)") == 1
    (folder / "a.txt").unlink()
    status, out, err = cli("import", str(folder))
    assert status == 1
    assert "no file to import" in err
    assert "passed over: 1 (1 .pdf)" in err


def test_joined_emoji_and_soft_hyphens_are_printed_as_they_are(cli: CLI, tmp_path: Path) -> None:
    path = tmp_path / "family.txt"
    path.write_text(
        "Родину року назвали в Полтаві\n\nПеремогла ро\u00adди\u00adна Ткачів 👩\u200d👩\u200d👧 з Полтави, "
        "повідомили в раді.\n",
        encoding="utf-8",
    )
    out = cli("clean", str(path))[1]
    assert "👩\u200d👩\u200d👧" in out
    assert "\ufffd" not in out


def test_the_reason_of_an_outcome_is_told(cli: CLI, file: Path) -> None:
    cli("import", str(file))
    assert "in the library already" in cli("import", str(file))[1]


def test_one_article_is_told_in_the_singular(cli: CLI, file: Path) -> None:
    cli("import", str(file))
    assert cli("rebuild-index")[1] == "1 article indexed\n"
    cli("annotate", "1", "--exact", "меду віддадуть")
    told = cli("backup")[1]
    assert "\t1 article\t1 annotation\t" in told
    assert cli("restore-backup", told.rstrip("\n").split("\t")[-1])[1] == "restored: 1 article, 1 annotation\n"


def test_each_command_says_what_it_does_and_what_it_wants(cli: CLI) -> None:
    for command in (*LIBRARY_COMMANDS, *LIBRARYLESS_COMMANDS):
        status, out, err = cli(command, "--help")
        assert (status, err) == (0, "")
        paragraphs = out.split("\n\n")
        assert re.fullmatch(r"[A-Z].+\.", paragraphs[1], re.DOTALL), f"{command} does not say what it does"
        bare = [line for line in out.splitlines() if re.fullmatch(r"  (?:--)?[a-zA-Z-]+(?: [A-Z]+)?", line)]
        assert bare == [], f"{command} has options without a word about them"
    assert all(option in cli("search", "--help")[1] for option in ("--limit", "--json", "speaker:"))


def test_a_file_that_was_read_wrongly_is_read_again_in_another_encoding(cli: CLI, tmp_path: Path) -> None:
    path = tmp_path / "bees.txt"
    path.write_bytes(TEXT.translate({ord("«"): '"', ord("»"): '"', ord("–"): "-"}).encode("koi8-u"))
    cli("import", str(path), "--encoding", "cp1251")
    assert "Бджоли" not in cli("show", "1")[1]
    assert cli("import", str(path), "--encoding", "koi8-u")[1].startswith("updated\t1\t")
    assert "Бджоли" in cli("show", "1")[1]
    assert cli("import", str(path), "--encoding", "KOI8-U")[1].startswith("skipped\t1\t")
    assert cli("import", str(path))[1].startswith("skipped\t1\t")


def test_what_an_article_warns_of_stands_below_its_head(cli: CLI, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode().replace("меду".encode(), b"\xd0" + "еду".encode(), 1))
    cli("import", str(path))
    shown = cli("show", "1")[1].splitlines()
    assert "warning: Damaged characters that are shown as �: 1." in shown[:4]


def test_a_library_that_cannot_be_written_is_told_once_for_all_files(
    cli: CLI, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in files:
        path.write_text(f"{TEXT}\n{path.name}\n", encoding="utf-8")
    monkeypatch.setattr(Library, "open", partial(Library.open, read_only=True))
    status, out, err = cli("--library", str(filled), "import", *map(str, files))
    assert (status, out) == (3, "")
    assert err.count("reading only") == 1


def test_reclean_shows_what_would_change_and_says_so_where_nothing_does(cli: CLI, file: Path, tmp_path: Path) -> None:
    cli("import", str(file))
    status, out, err = cli("reclean", "--diff")
    assert (status, out, err) == (0, "", "chytalnia: nothing changes: every article is as today's rules read it.\n")
    with Library.open(tmp_path / "lib") as library, library._store.writing():
        database = library._store._database
        database.run("UPDATE articles SET facts_version = '', publication = NULL, title = 'Реклама'")
        database.run("UPDATE text_versions SET metadata = json_set(metadata, '$.title', 'Реклама')")
    for status, out, err in (cli("reclean", "--diff"), cli("reclean")):
        assert (status, err) == (0, "")
        assert out.splitlines() == ["article 1", "  ~ title: Реклама → Бджоли на даху театру дали перший мед"]
    assert "Бджоли на даху театру" in cli("list")[1]
    assert cli("reclean")[1] == ""
