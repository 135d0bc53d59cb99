"""What the page shows of an article, and what nothing can make it do."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from reader.values import ArticleImage, ArticlePage, BlockKind, BlockRole, InlineMark, MarkKind, Sentence, TextSpan
from tests.ui.builders import AD, BODY, TITLE, a_page
from ui import theme
from ui.reading_pane.page_document import Page, PageBuilder
from ui.reading_pane.page_style import PageStyle
from ui.translation import speak


@pytest.fixture
def style(qapp: QApplication) -> PageStyle:
    return PageStyle(theme.load("light"))


def built(page: ArticlePage, style: PageStyle, **options: object) -> Page:
    return PageBuilder(page, style, **options).build()  # type: ignore[arg-type]


def lines_of(page: Page) -> list[str]:
    return page.document.toRawText().split("\u2029")


def words_at(page: Page, span: TextSpan) -> str:
    cursor, found = QTextCursor(page.document), []
    for start, end in page.text_map.spans(span):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return "".join(found)


def test_title_byline_and_body_are_shown_and_the_rest_is_not(style: PageStyle) -> None:
    page = a_page((AD, "Купуйте слона"), (TITLE, "Міст відкрили"), (BODY, "Перший абзац."), (AD, "Реклама"),
                  (BODY, "Другий абзац."), title="Міст відкрили", authors=("Олена Гнатюк",), publication="Надріччя",
                  published="2026-04-12")  # fmt: skip
    title, byline, *body = lines_of(built(page, style))
    assert title == "Міст відкрили"
    assert byline.replace("\u00a0", " ") == "Олена Гнатюк  ·  Надріччя  ·  12 April 2026  ·  1 minute to read"
    assert body == ["Перший абзац.", "Другий абзац."]


CUT = Sentence("The page is larger than the reader can take: its end was left out.")
DAMAGED = Sentence("Damaged characters that are shown as �: {count}.", count=3)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", [str(CUT), str(DAMAGED)]),
        (
            "uk",
            [
                "Сторінка більша, ніж може прочитати програма: її кінець пропущено.",
                "Пошкоджені символи, які показано як �: 3.",
            ],
        ),
    ],
)
def test_what_the_article_warns_of_stands_below_its_byline(style: PageStyle, language: str, told: list[str]) -> None:
    page = a_page((TITLE, "Міст відкрили"), (BODY, "Перший абзац."), title="Міст відкрили", warnings=(CUT, DAMAGED))
    try:
        speak(language)
        shown = built(page, style)
    finally:
        speak("en")
    assert lines_of(shown)[2:] == [*told, "Перший абзац."]
    ink = shown.document.findBlockByNumber(2).charFormat().foreground().color().name()
    assert ink == style.theme.warning
    assert shown.head_end < shown.text_map.to_document(page.article.text.index("Перший"))


def test_removed_parts_stand_in_their_place_when_they_are_asked_for(style: PageStyle) -> None:
    page = a_page((TITLE, "Т"), (BODY, "Перший."), (AD, "Реклама"), (BODY, "Другий."))
    shown = built(page, style, show_removed=True)
    assert lines_of(shown)[2:] == ["Перший.", "Реклама", "Другий."]
    ((start, end, block),) = shown.removed
    assert block.role is AD
    assert shown.document.toRawText()[start:end] == "Реклама"


@pytest.mark.parametrize("line", ["⚡️Міст відкрили", "Міст відкрили | Надріччя", "Міст  відкрили"])
def test_a_title_told_without_what_stands_around_it_has_its_place_in_the_text(style: PageStyle, line: str) -> None:
    """Else nothing in it could be annotated or found."""
    page = a_page((TITLE, line), (BODY, "Абзац."), title="Міст відкрили")
    shown = built(page, style)
    assert lines_of(shown)[0].split() == ["Міст", "відкрили"]
    start = page.article.text.index("відкрили")
    assert words_at(shown, TextSpan(start, start + len("відкрили"))) == "відкрили"


def test_a_title_that_the_user_corrected_takes_the_place_of_the_old_one(style: PageStyle) -> None:
    page = a_page((TITLE, "Мыст вiдкрили"), (BODY, "Абзац."), title="Міст відкрили")
    assert lines_of(built(page, style))[0] == "Міст відкрили"
    assert "Мыст" not in built(page, style).document.toRawText()


def test_every_place_of_the_text_is_found_in_the_document(style: PageStyle) -> None:
    page = a_page((TITLE, "Заголовок 😀"), (BODY, "  Абзац із 😀😀 і ґанком.  "), (AD, "ні"),
                  (BODY, "Пункт\nі ще рядок", BlockKind.LIST_ITEM))  # fmt: skip
    shown = built(page, style)
    for words in ("Заголовок 😀", "😀 і ґанком", "і ще рядок", "Пункт"):
        start = page.article.text.index(words)
        assert words_at(shown, TextSpan(start, start + len(words))) == words


def test_only_links_to_the_web_and_to_mail_are_links(style: PageStyle) -> None:
    addresses = {
        "https://example.org/a": True,
        "mailto:a@example.org": True,
        "HTTP://example.org": True,
        "file:///etc/passwd": False,
        "javascript:alert(1)": False,
        "data:text/html,x": False,
        "//example.org/x": False,
        "\\\\server\\share": False,
        "/local": False,
        "http:///path": False,
        "ftp://example.org": False,
    }
    text = " ".join(f"посилання{at}" for at in range(len(addresses)))
    marks, at = [], 0
    for word, address in zip(text.split(), addresses, strict=True):
        marks.append(InlineMark(TextSpan(at, at + len(word)), MarkKind.LINK, address))
        at += len(word) + 1
    shown = built(a_page((BODY, text), marks=tuple(marks)), style)
    cursor = QTextCursor(shown.document)
    for mark, linked in zip(marks, addresses.values(), strict=True):
        cursor.setPosition(shown.text_map.to_document(mark.span.start) + 1)
        assert cursor.charFormat().isAnchor() is linked, mark.url


def test_emphasis_is_laid_over_its_words_alone(style: PageStyle) -> None:
    text = "Слова звичайні й важливі тут."
    at = text.index("важливі")
    marks = (InlineMark(TextSpan(at, at + 7), MarkKind.STRONG),)
    shown = built(a_page((BODY, text), marks=marks), style)
    cursor = QTextCursor(shown.document)
    for offset, weight in ((at, 400), (at + 1, 700), (at + 7, 700), (at + 8, 400)):
        cursor.setPosition(shown.text_map.to_document(offset))
        assert cursor.charFormat().fontWeight() == weight, offset


def test_a_saved_page_cannot_bring_markup_into_the_document(style: PageStyle) -> None:
    text = "<b>жирно</b> <img src=/etc/passwd> <table><tr><td>&amp;"
    assert lines_of(built(a_page((BODY, text)), style))[-1] == text


def test_nothing_is_ever_read_for_a_picture_that_is_not_ours(style: PageStyle) -> None:
    document = built(a_page((BODY, "x")), style).document
    for name in ("file:///etc/passwd", "/etc/passwd", "http://example.org/x.png", "x.png", ""):
        picture = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
        assert isinstance(picture, QImage)
        assert picture.width() == 1


def test_a_caption_stands_below_its_picture_whatever_the_line_height(qapp: QApplication) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    page = a_page((BODY, "Перший абзац."), (BODY, "Підпис під світлиною.", BlockKind.CAPTION), (BODY, "Другий абзац."),
                  images=(ArticleImage(14, "x.png"),))  # fmt: skip
    for height in (110, 155, 220):
        style = PageStyle(theme.load("light"), line_height=height)
        document = built(page, style, images={"x.png": picture}).document
        document.setTextWidth(600)
        tops = {}
        block = document.begin()
        while block.isValid():
            tops[block.text()] = document.documentLayout().blockBoundingRect(block)
            block = block.next()
        assert tops["\ufffc"].height() >= 200, height
        assert tops["Підпис під світлиною."].top() >= tops["\ufffc"].top() + 200, height


def test_a_million_letters_without_a_space_do_not_freeze_the_page(style: PageStyle) -> None:
    page = a_page((BODY, "а" * 1_000_000))
    began = time.process_time()
    shown = built(page, style)
    shown.document.setTextWidth(600)
    assert shown.document.size().height() > 1000
    assert time.process_time() - began < 20


def test_an_article_of_30000_words_is_built_quickly(style: PageStyle) -> None:
    lines = [(BODY, "Звичайне речення про міст над річкою. " * 8) for _ in range(625)]
    page = a_page(*lines)
    began = time.process_time()
    assert built(page, style).words == 30_000
    assert time.process_time() - began < 5


def test_a_picture_is_never_wider_than_the_column_and_grows_back(qapp: QApplication, style: PageStyle) -> None:
    picture = QImage(600, 300, QImage.Format.Format_RGB32)
    page = a_page((TITLE, "Заголовок"), (BODY, "Текст про міст."), images=(ArticleImage(10, "x.png"),))
    made = built(page, style, images={"x.png": picture})
    place = QTextCursor(made.document)
    ((at, _size),) = made.pictures
    place.setPosition(at + 1)
    for column, width, height in ((400.0, 400, 200), (2000.0, 600, 300)):
        made.fit_pictures(column)
        shown = place.charFormat().toImageFormat()
        assert (round(shown.width()), round(shown.height())) == (width, height)


@pytest.mark.parametrize("width", range(160, 700, 45))
def test_no_line_of_the_byline_is_seen_to_end_with_a_dot(style: PageStyle, width: int) -> None:
    names = ("Олена Гнатюк", "Rhiannon Pask")
    page = a_page((TITLE, "Міст"), (BODY, "Абзац."), authors=names, publication="Надріччя", published="2026-04-12")
    made = built(page, style)
    made.document.setTextWidth(width)
    made.hide_hanging_beads()
    assert len(made.beads) == 3
    for at in made.beads:
        block = made.document.findBlock(at)
        line = block.layout().lineForTextPosition(at - block.position())
        rest = block.text()[at - block.position() + 1 : line.textStart() + line.textLength()].strip()
        cursor = QTextCursor(made.document)
        cursor.setPosition(at + 1)
        assert (cursor.charFormat().foreground().color().alpha() > 0) is bool(rest), (width, at)


def test_a_name_is_not_broken_but_a_long_line_of_authors_is(style: PageStyle) -> None:
    page = a_page((TITLE, "Міст"), (BODY, "Абзац."), authors=tuple(f"Ім’я Прізвище{n}" for n in range(9)))
    made = built(page, style)
    made.document.setTextWidth(400)
    block = made.document.findBlockByNumber(1)
    assert made.document.documentLayout().blockBoundingRect(block).width() <= 400
    layout = block.layout()
    assert layout.lineCount() > 2
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        words = block.text()[line.textStart() : line.textStart() + line.textLength()].split(" ")
        assert all(word.startswith("Ім’я\u00a0") for word in words if word and "Ім" in word)


def test_the_paragraphs_of_a_block_quotation_have_one_bar(style: PageStyle) -> None:
    kind = BlockKind.BLOCKQUOTE
    page = a_page((TITLE, "Т"), (BODY, "Перший", kind), (BODY, "Другий", kind), (BODY, "Абзац"), (BODY, "Інша", kind))
    shown = built(page, style)
    raw = shown.document.toRawText()
    assert [raw[start:end].replace("\u2029", "|") for start, end in shown.quoted_blocks] == ["Перший|Другий", "Інша"]


def test_pictures_of_teasers_and_menus_are_not_the_articles(style: PageStyle) -> None:
    """Also: a picture beside the text stays where a removed label follows it."""
    lines = [(AD, "Меню"), (AD, "Вхід"), (TITLE, "Міст"), (AD, "Реклама"), (BODY, "Абзац про міст."),
             (BODY, "Підпис", BlockKind.CAPTION), (AD, "Також"), (AD, "Інша новина"), (AD, "Ще одна")]  # fmt: skip
    page = a_page(*lines)
    text = page.article.text
    where = {"logo": 0, "button": text.index("Вхід"), "lead": text.index("Реклама"), "photo": text.index("Підпис"),
             "teaser": text.index("Інша"), "last": text.index("Ще одна"), "end": len(text)}  # fmt: skip
    images = tuple(ArticleImage(at, name) for name, at in where.items())
    pictures = {name: QImage(40 + at, 30, QImage.Format.Format_RGB32) for at, name in enumerate(where)}
    shown = {}
    for show_removed in (False, True):
        made = built(a_page(*lines, images=images), style, images=pictures, show_removed=show_removed)
        shown[show_removed] = [name for _at, size in made.pictures for name in where if size == pictures[name].size()]
    assert shown[False] == ["lead", "photo"]
    assert shown[True] == list(where)


@pytest.mark.parametrize("role", [BODY, AD])
def test_the_words_of_a_list_begin_right_after_their_bullet(style: PageStyle, role: BlockRole) -> None:
    page = a_page((TITLE, "Т"), (role, "Перший пункт, такий довгий, що не стає в один рядок", BlockKind.LIST_ITEM))
    made = built(page, style, show_removed=True)
    made.document.setTextWidth(300)
    block = made.document.lastBlock()
    made.document.documentLayout().blockBoundingRect(block)
    first, second = block.layout().lineAt(0), block.layout().lineAt(1)
    words = first.cursorToX(2)[0]  # type: ignore[index]
    assert 0 < words - first.cursorToX(0)[0] < 1.5 * style.em  # type: ignore[index]
    if role is BODY:
        assert words == pytest.approx(second.cursorToX(second.textStart())[0], abs=0.5)  # type: ignore[index]


def test_items_of_a_numbered_list_show_their_numbers_once(style: PageStyle) -> None:
    item = BlockKind.LIST_ITEM
    page = a_page((TITLE, "Т"), (BODY, "а", item), (BODY, "б", item), (BODY, "в", item), (BODY, "г", item))
    numbers = (9, 9, 10, None)
    blocks = [
        replace(one, number=number, level=1) for one, number in zip(page.cleaning.blocks[1:], numbers, strict=True)
    ]
    made = built(replace(page, cleaning=replace(page.cleaning, blocks=(page.cleaning.blocks[0], *blocks))), style)
    assert lines_of(made)[-4:] == ["9.\tа", "\tб", "10.\tв", "•\tг"]
    assert words_at(made, page.cleaning.blocks[3].span) == "в"


def test_a_paragraph_stands_apart_from_what_was_removed_before_it(style: PageStyle) -> None:
    made = built(a_page((TITLE, "Т"), (BODY, "Перший."), (AD, "Реклама"), (BODY, "Другий.")), style, show_removed=True)
    after, usual = made.document.lastBlock().blockFormat(), style.paragraph().bottomMargin()
    assert after.topMargin() > usual > made.document.firstBlock().next().blockFormat().topMargin()
