"""Tables of an article are tables of the page, and every place in them is still a place of the text."""

import time

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTextCursor, QTextTable
from pytestqt.qtbot import QtBot

from reader.values import ArticlePage, BlockKind, TextSpan
from tests.ui.builders import AD, BODY, TITLE, a_page
from ui import theme
from ui.reading_pane.layers import line_rects
from ui.reading_pane.page_document import Page, PageBuilder
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane

ROWS = ("Рік\tПодія 😀\tГривень", "2015\tСтарий міст закрили\t0", "2026\t\t28 000 000")
MODES = (QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor)
PAGE = a_page(
    (TITLE, "Міст"),
    (BODY, "Перед таблицею."),
    *((BODY, row, BlockKind.TABLE) for row in ROWS),
    (BODY, "Після таблиці."),
)


@pytest.fixture
def style(qapp: object) -> PageStyle:
    return PageStyle(theme.load("light"))


def tables(page: Page) -> list[QTextTable]:
    return [frame for frame in page.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def words(page: Page, span: TextSpan) -> list[str]:
    found = []
    for start, end in page.text_map.spans(span):
        cursor = QTextCursor(page.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return found


def span_of(page: ArticlePage, some: str) -> TextSpan:
    start = page.article.text.index(some)
    return TextSpan(start, start + len(some))


def test_rows_become_one_table_with_their_cells(style: PageStyle) -> None:
    made = PageBuilder(PAGE, style).build()
    (table,) = tables(made)
    assert (table.rows(), table.columns()) == (3, 3)
    cells = [
        [table.cellAt(row, column).firstCursorPosition().block().text() for column in range(3)] for row in range(3)
    ]
    assert cells == [row.split("\t") for row in ROWS]


def test_every_place_of_a_table_is_found_in_the_document(style: PageStyle) -> None:
    made = PageBuilder(PAGE, style).build()
    for some in ("Рік", "Подія 😀", "міст закрили", "28 000 000", "Після таблиці."):
        assert words(made, span_of(PAGE, some)) == [some]
    assert words(made, span_of(PAGE, "2015\tСтарий")) == ["2015", "Старий"]
    for some in ("2015", "Старий", "28 000"):
        span = span_of(PAGE, some)
        assert made.text_map.to_article(made.text_map.to_document(span.start)) == span.start


def test_what_is_laid_over_a_cell_is_painted_in_the_cell(qtbot: QtBot, style: PageStyle) -> None:
    pane = ReadingPane(style)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show()
    pane.show_article(PAGE)
    assert pane.page is not None
    span = span_of(PAGE, "міст закрили")
    ((start, end),) = pane.page.text_map.spans(span)
    (rect,) = line_rects(pane.page.document, start, end, QRectF(0, 0, 800, 2000))
    cursor = QTextCursor(pane.page.document)
    cursor.setPosition(start)
    seen = pane.view.cursorRect(cursor)
    assert abs(rect.left() - seen.left()) < 3
    assert abs(rect.top() - seen.top()) < 6
    assert pane.view.code_point_at(QPoint(int(rect.left()) + 3, int(rect.center().y()))) == span.start


def test_what_is_copied_of_a_table_has_none_of_the_views_characters(qtbot: QtBot, style: PageStyle) -> None:
    pane = ReadingPane(style)
    qtbot.addWidget(pane)
    pane.show_article(PAGE)
    pane.view.selectAll()
    copied = pane.view.createMimeDataFromSelection().text()
    assert "2015\nСтарий міст закрили\n0" in copied
    assert all(letter == "\n" or letter.isprintable() or letter == "\u00a0" for letter in copied)


def test_a_removed_table_is_shown_dimmed_as_lines(style: PageStyle) -> None:
    page = a_page((TITLE, "Міст"), (BODY, "Текст."), *((AD, row, BlockKind.TABLE) for row in ROWS))
    assert tables(PageBuilder(page, style).build()) == []
    shown = PageBuilder(page, style, show_removed=True).build()
    assert tables(shown) == []
    assert len(shown.removed) == 3


@pytest.mark.parametrize(("rows", "row"), [(4_000, "а\tб"), (3, "\t".join("абвгґдеєжзиі" * 4)), (2, "без клітинок")])
def test_a_table_that_is_none_or_too_large_is_shown_as_lines(style: PageStyle, rows: int, row: str) -> None:
    page = a_page((TITLE, "Міст"), *((BODY, row, BlockKind.TABLE) for _ in range(rows)))
    began = time.process_time()
    made = PageBuilder(page, style).build()
    made.document.setTextWidth(600)
    assert made.document.size().height() > 0
    assert time.process_time() - began < 10
    assert tables(made) == []
    assert made.document.toPlainText().count(row[:1]) >= rows


def test_a_page_that_is_a_table_alone_is_shown(style: PageStyle) -> None:
    page = a_page(*((BODY, row, BlockKind.TABLE) for row in ROWS))
    made = PageBuilder(page, style).build()
    assert len(tables(made)) == 1
    assert words(made, span_of(page, "Подія")) == ["Подія"]


@pytest.mark.parametrize(
    ("first", "last", "seen"),
    [
        ("2015", "\t0", "2015\tСтарий міст закрили\t0"),
        ("Рік", "28 000 000", "\n".join(ROWS)),
        ("Старий", "закрили", "Старий міст закрили"),
        ("Перед", "28 000 000", "Перед таблицею.\n" + "\n".join(ROWS)),
        ("Старий", "Після таблиці.", "\n".join(ROWS) + "\nПісля таблиці."),
    ],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_the_last_cell_that_is_seen_selected_is_selected(
    qtbot: QtBot, style: PageStyle, first: str, last: str, seen: str, backwards: bool
) -> None:
    pane = ReadingPane(style)
    qtbot.addWidget(pane)
    pane.show_article(PAGE)
    assert pane.page is not None
    text, places = PAGE.article.text, pane.page.text_map
    ends = [places.to_document(text.index(first)), places.to_document(text.index(last) + len(last), closing=True)]
    cursor = pane.view.textCursor()
    for at, mode in zip(ends[::-1] if backwards else ends, MODES, strict=True):
        cursor.setPosition(at, mode)
    pane.view.setTextCursor(cursor)
    span = pane.view.selected_span()
    assert span is not None
    assert span.of(text) == seen
