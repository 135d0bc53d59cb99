"""Nothing is left untranslated, nothing is said without translation, plural forms are right."""

import ast
import re
import sqlite3
import xml.etree.ElementTree as Tree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from reader.library import Library, inspected
from reader.library.indexing import index_apart
from reader.search import SearchIndex
from reader.store.failures import failure
from reader.values import ImportFailedError, SearchError, Sentence, system_reason
from resources.translations import update
from ui import translation, wording
from ui.dialogs.error import details_of, sentence_of

ROOT = Path(__file__).resolve().parents[2]
SAYS = frozenset(
    {
        *("setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription"),
        *("setWindowTitle", "setInformativeText", "addAction", "addMenu", "addTab", "addRow", "addButton"),
        *("showMessage", "tell", "QLabel", "QPushButton", "QCheckBox", "QAction", "QToolBar"),
    }
)


def messages(path: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """(context, text, translations, unfinished)."""
    for context in Tree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
            unfinished = told.get("type") is not None
            yield context.findtext("name", ""), message.findtext("source", ""), forms, unfinished


@pytest.mark.parametrize("language", update.LANGUAGES)
def test_every_text_of_the_window_is_translated(language: str, tmp_path: Path) -> None:
    """Where this fails: `python -m resources.translations.update`, translate in the .ts file, run it again."""
    committed = update.FOLDER / f"chytalnia_{language}.ts"
    (tmp_path / committed.name).write_bytes(committed.read_bytes())
    update.collect(tmp_path)
    fresh = {(context, text) for context, text, _, _ in messages(tmp_path / committed.name)}
    known = {(context, text): (forms, unfinished) for context, text, forms, unfinished in messages(committed)}
    assert fresh == known.keys()
    wanting = [key for key, (forms, unfinished) in known.items() if unfinished or not all(forms)]
    assert wanting == []


@pytest.mark.parametrize("language", update.LANGUAGES)
def test_places_for_values_and_shortcut_signs_survive_translation(language: str) -> None:
    for _context, text, forms, _unfinished in messages(update.FOLDER / f"chytalnia_{language}.ts"):
        for form in forms:
            assert sorted(re.findall(r"\{\w+\}|%n", form)) == sorted(re.findall(r"\{\w+\}|%n", text)), text
            assert ("&" in form) == ("&" in text), text
            assert form.endswith("…") == text.endswith("…"), text


def test_ukrainian_is_written_in_ukrainian() -> None:
    for _context, text, forms, _unfinished in messages(update.FOLDER / "chytalnia_uk.ts"):
        for form in forms:
            assert not re.search("[ыэъё]", form), form
            assert re.search("[а-яіїєґ]", form.casefold()) or form == text or not re.search("[a-z]{3}", text), text


def test_the_compiled_files_are_those_of_the_texts(tmp_path: Path) -> None:
    for language in update.LANGUAGES:
        committed = update.FOLDER / f"chytalnia_{language}"
        (tmp_path / f"{committed.name}.ts").write_bytes(committed.with_suffix(".ts").read_bytes())
    update.compile_all(tmp_path)
    for language in update.LANGUAGES:
        name = f"chytalnia_{language}.qm"
        assert (tmp_path / name).read_bytes() == (update.FOLDER / name).read_bytes()


def bare_texts(tree: ast.AST) -> Iterator[str]:
    """Literals with letters that go into a widget as they are."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for argument in node.args if name in SAYS else []:
            literal = argument.value if isinstance(argument, ast.Constant) else None
            if isinstance(literal, str) and re.search(r"[^\W\d_]{2}", literal):
                yield f"{name}({literal!r}) in line {node.lineno}"


# The names of languages are told in those languages.
def test_no_text_goes_into_a_widget_without_translation() -> None:
    found = {
        str(path.relative_to(ROOT)): bare
        for path in sorted((ROOT / "ui").rglob("*.py"))
        if path.name != "self_test.py"
        if (bare := list(bare_texts(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert found == {}


def test_that_test_would_catch_one() -> None:
    assert list(bare_texts(ast.parse("label.setText('Articles')"))) != []
    assert list(bare_texts(ast.parse("label.setText(translate('List', 'Articles'))"))) == []


@pytest.mark.parametrize(
    ("count", "told"),
    [(1, "1 стаття"), (2, "2 статті"), (4, "4 статті"), (5, "5 статей"), (11, "11 статей"), (21, "21 стаття"),
     (104, "104 статті"), (112, "112 статей"), (0, "0 статей")],
)  # fmt: skip
def test_ukrainian_plural_forms(qapp: QApplication, count: int, told: str) -> None:
    assert translation.speak("uk")
    assert wording.articles(count) == told


def test_english_plural_forms(qapp: QApplication) -> None:
    assert translation.speak("en")
    assert [wording.articles(1), wording.articles(2)] == ["1 article", "2 articles"]


def test_dates_are_told_in_the_language_of_the_window(qapp: QApplication) -> None:
    translation.speak("uk")
    assert wording.long_date("2026-04-12T09:30+03:00") == "12 квітня 2026, 09:30"
    assert wording.long_date("2026-04-12") == "12 квітня 2026"
    translation.speak("en")
    assert wording.long_date("2026-04-12") == "12 April 2026"
    assert wording.long_date("навесні") == "навесні"
    assert wording.short_date(None) == ""


def test_a_system_that_speaks_neither_language_gets_ukrainian(monkeypatch: pytest.MonkeyPatch) -> None:
    assert translation.language_of("en") == "en"
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["de-DE", "de"])
    assert translation.language_of("system") == "uk"
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["en-GB"])
    assert translation.language_of("system") == "en"


@pytest.mark.parametrize("content", [b"%PDF-1.4", b"PK\x03\x04", b"\x89PNG", b"SQLite format 3"])
def test_what_a_file_is_and_why_the_system_refused_it_is_said_in_the_readers_language(
    qapp: QApplication, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "1.txt"
    path.write_bytes(content + bytes(90))
    with pytest.raises(ImportFailedError) as refused:
        inspected(path)
    with pytest.raises(FileNotFoundError) as missing:
        (tmp_path / "2.txt").read_bytes()
    absent = Sentence("{path} cannot be read: {reason}.", path="", reason=system_reason(missing.value))
    translation.speak("uk")
    for sentence in (refused.value.sentence, absent):
        told = translation.said(sentence).replace("1.txt", "")
        assert set(re.findall("[A-Za-z]+", told)) <= {"PDF", "ZIP", "HTML"}, told


def test_what_the_check_counted_is_said_in_the_readers_language(qapp: QApplication, library: Library) -> None:
    with library._store.writing():
        library._store._database.run("UPDATE articles SET annotations = 7, quotations = 7")
    told = [finding.sentence for finding in library.safety.check(repair=False).findings]
    library.close()
    translation.speak("uk")
    assert [re.findall("[A-Za-z]+", translation.said(sentence)) for sentence in told] == [[], []]


def test_no_text_of_the_window_holds_the_words_of_an_error() -> None:
    """They are English: `said(error.sentence)` and `said(reason_of(error))` are what can be told."""
    wrong = []
    for path in sorted((ROOT / "ui").rglob("*.py")):
        if path.name == "self_test.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            spelt = node.args if isinstance(node, ast.Call) and ast.unparse(node.func) in {"str", "repr"} else []
            spelt = [node.value] if isinstance(node, ast.FormattedValue) else spelt
            if any(isinstance(one, ast.Name) and one.id in {"error", "failure", "exception"} for one in spelt):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def latin(told: str, *names: object) -> list[str]:
    """What is left of English in a Ukrainian sentence without ``names``."""
    for name in names:
        told = told.replace(str(name), "")
    return re.findall("[A-Za-z]{2,}", told)


def test_what_is_wrong_with_the_search_index_is_said_in_the_readers_language(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "9"
    index = SearchIndex.open(folder)
    with pytest.raises(SearchError) as missing:
        index.apply([], [1])
    index.rebuild([], expected=0)
    for path in folder.rglob("*.toc"):
        path.write_bytes(path.read_bytes()[:-4])
    index.close()
    damaged = SearchIndex.open(folder)
    with pytest.raises(SearchError) as short:
        damaged.apply([], [1])
    told = [missing.value.sentence, short.value.sentence, *damaged.check()]
    damaged.close()
    translation.speak("uk")
    names = (folder, *(path.name for path in folder.rglob("*")))
    assert [latin(translation.said(sentence), *names) for sentence in told] == [[], [], []]


def test_what_a_process_beside_the_window_says_is_said_in_the_readers_language(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "library.sqlite3").write_bytes(b"no database " * 400)
    (tmp_path / "7").write_bytes(b"")
    with pytest.raises(SearchError) as refused:
        index_apart(tmp_path / "7", anew=False)
    translation.speak("uk")
    assert latin(translation.said(refused.value.sentence), tmp_path) == []


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("the index cannot be read"),
        OSError(107, "Transport endpoint is not connected"),
        sqlite3.OperationalError("no such table: articles"),
    ],
)
def test_an_error_that_nobody_foresaw_is_told_without_its_english(qapp: QApplication, error: Exception) -> None:
    """Its words stand in the details, and its kind in the sentence."""
    translation.speak("uk")
    told = sentence_of(error)
    assert latin(told, type(error).__name__) == [], told
    assert str(error) in details_of(error)


def test_what_sqlite_says_is_said_in_the_readers_language(qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "5"
    error = sqlite3.OperationalError("no such table: articles")
    translation.speak("uk")
    told = translation.said(failure(error, folder / "1").sentence)
    assert latin(told, folder, "OperationalError", "SQLite") == [], told
