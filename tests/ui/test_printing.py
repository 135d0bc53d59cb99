"""The article on paper: its words, its pictures, the looks of its annotations, and every note with its number."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.values import Annotation, ArticleImage, ArticlePage, ChytalniaError, Colour, Placement
from tests.ui.builders import AD, BODY, TITLE, a_page, an_annotation
from ui import theme
from ui.hyphenation import hyphenation
from ui.printing import Sheet, printable, save_pdf
from ui.reading_pane.page_style import PageStyle
from ui.running import Program

Until = Callable[[Callable[[], object]], None]
PAGE = a_page(
    (TITLE, "Міст над Стрижем"),
    (BODY, "Новий міст відкрили в неділю. Ним пройшли дві тисячі людей."),
    (AD, "Купуйте дошки"),
    *((BODY, f"Абзац номер {n} про те, як будували міст і що було далі на річці.") for n in range(60)),
    title="Міст над Стрижем",
    publication="Надріччя",
)
NOTES = (
    an_annotation(PAGE, "Абзац номер 3", body="Друга нотатка.\nУ два рядки."),
    an_annotation(PAGE, "Новий міст", body="Перша нотатка: ґанок, їжак.", colour=Colour.PINK),
    an_annotation(PAGE, "дві тисячі"),
)
LOST = replace(an_annotation(PAGE, "неділю", body="Без місця."), span=None, placement=Placement.UNPLACED)


def a_sheet(page: ArticlePage, *notes: Annotation, **fields: object) -> Sheet:
    dark = PageStyle(theme.load("dark"), size=20)
    return Sheet(replace(page, annotations=notes), dark, **fields)  # type: ignore[arg-type]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def needs(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} (poppler-utils) is not here")
    return found


def text_of(path: Path) -> str:
    run = subprocess.run([needs("pdftotext"), str(path), "-"], capture_output=True, text=True, check=True)
    return run.stdout


def test_notes_are_numbered_in_the_order_of_the_text_and_told_at_the_end(parent: QWidget) -> None:
    told = printable(a_sheet(PAGE, *NOTES, LOST), parent).document.toPlainText()
    body, notes = told.rsplit("\nNotes\n", 1)
    assert "Новий міст1 відкрили" in body
    assert "Абзац номер 32 про" in body
    assert notes.splitlines() == [
        "1. «Новий міст»", "Перша нотатка: ґанок, їжак.", "2. «Абзац номер 3»", "Друга нотатка.", "У два рядки.",
        "«неділю»", "Без місця.",
    ]  # fmt: skip
    assert "Купуйте дошки" not in told


def test_an_article_without_notes_has_no_list_of_them(parent: QWidget) -> None:
    assert "Notes" not in printable(a_sheet(PAGE, NOTES[2]), parent).document.toPlainText()


def test_paper_is_light_and_highlights_keep_their_colours(parent: QWidget) -> None:
    document = printable(a_sheet(PAGE, *NOTES), parent).document
    light, found = theme.load("light"), {}
    for words in ("Новий", "дві тисячі", "пройшли"):
        cursor = document.find(words)
        assert isinstance(cursor, QTextCursor)
        brush = cursor.charFormat().background()
        found[words] = brush.color().name() if brush.style().value else ""
        assert cursor.charFormat().foreground().color().name() == light.page_text
    assert found == {
        "Новий": light.mark(Colour.PINK).name(), "дві тисячі": light.mark(Colour.YELLOW).name(), "пройшли": ""
    }  # fmt: skip


def test_the_pdf_has_every_word_in_order_and_the_notes(parent: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "стаття.pdf"
    save_pdf(a_sheet(PAGE, *NOTES), path, parent)
    assert path.read_bytes().startswith(b"%PDF")
    words = " ".join(text_of(path).split())
    places = [words.index(f"Абзац номер {n} про") for n in range(60) if n not in {3, 32}]
    assert places == sorted(places)
    assert words.index("Міст над Стрижем") < words.index("Новий міст") < places[0]
    assert places[-1] < words.index("Перша нотатка: ґанок, їжак.") < words.index("Друга нотатка.")
    assert "Купуйте дошки" not in words
    for number, page in enumerate(text_of(path).removesuffix("\f").split("\f"), 1):
        assert page.split()[-1] == str(number), "each page ends with its number"


def test_pictures_and_hyphens_reach_the_paper(parent: QWidget, tmp_path: Path) -> None:
    picture = QImage(QSize(1600, 900), QImage.Format.Format_RGB32)
    picture.fill(0xFF2266CC)
    page = replace(PAGE, article=replace(PAGE.article, images=(ArticleImage(20, "x.png"),)))
    sheet = a_sheet(page, images={"x.png": picture}, hyphenate=hyphenation("uk"))
    path = tmp_path / "a.pdf"
    save_pdf(sheet, path, parent)
    run = [needs("pdftoppm"), "-r", "40", "-png", "-f", "1", "-l", "1", str(path), str(tmp_path / "page")]
    subprocess.run(run, check=True)
    (drawn,) = tmp_path.glob("page*.png")
    seen = QImage(str(drawn))
    every = [(x, y) for y in range(seen.height()) for x in range(seen.width())]
    blue = [(x, y) for x, y in every if seen.pixelColor(x, y).blue() > seen.pixelColor(x, y).red() + 100]
    assert blue
    wide = max(x for x, _y in blue) - min(x for x, _y in blue) + 1
    high = max(y for _x, y in blue) - min(y for _x, y in blue) + 1
    assert wide / seen.width() == pytest.approx(630 / 794, abs=0.02), "as wide as the text"
    assert min(x for x, _y in blue) / seen.width() == pytest.approx(20 / 210, abs=0.01)
    assert wide / high == pytest.approx(16 / 9, abs=0.05)


def test_a_pdf_that_cannot_be_written_is_told_in_a_sentence_and_leaves_nothing(parent: QWidget, tmp_path: Path) -> None:
    missing = tmp_path / "немає" / "a.pdf"
    with pytest.raises(ChytalniaError, match="cannot be written"):
        save_pdf(a_sheet(PAGE), missing, parent)
    assert list(tmp_path.iterdir()) == []


def test_the_menu_saves_the_open_article(
    program: Program, until: Until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    window.list_pane.view.choose_place(0)
    until(lambda: window.open.page is not None)
    target = tmp_path / "збережена.pdf"
    asked: list[str] = []

    def choose(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert window.actions_of["pdf"].isEnabled()
    window.actions_of["pdf"].trigger()
    assert target.read_bytes().startswith(b"%PDF")
    title = window.open.page.article.title  # type: ignore[union-attr]
    assert Path(asked[0]).stem[:20] == (title or "")[:20]
    assert str(target) in window.statusBar().currentMessage()
