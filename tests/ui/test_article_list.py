"""The list: rows read page by page, never raising, selection kept, rows that can be read aloud."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.values import ArticleRow, Snippet, TextSpan
from tests.ui.builders import a_row
from ui import theme
from ui.article_list.chips import ChipRow
from ui.article_list.delegate import EDGE, ArticleDelegate, about_line, beginning_near
from ui.article_list.model import PAGE, ROW, ArticleListModel, heading, line_after, sentence
from ui.article_list.view import ArticleListView


class Rows:
    """Stands for the library's `rows`, and counts how often it was asked."""

    def __init__(self, *, missing: frozenset[int] = frozenset(), broken: bool = False) -> None:
        self.asked: list[int] = []
        self.missing = missing
        self.broken = broken

    def __call__(self, ids: Sequence[int]) -> list[ArticleRow]:
        self.asked.append(len(ids))
        if self.broken:
            raise OSError("the disk is gone")
        return [a_row(article_id) for article_id in ids if article_id not in self.missing]


def test_only_the_pages_that_are_looked_at_are_read(qtbot: QtBot) -> None:
    rows = Rows()
    model = ArticleListModel(rows)
    model.show_ids(range(100_000))
    assert model.rowCount() == 100_000
    assert rows.asked == []
    for place in (0, PAGE - 1, 5, 99_999, 99_999):
        assert model.data(model.index(place, 0)) == f"Стаття {place}"
    assert rows.asked == [PAGE, 100_000 % PAGE]


def test_every_row_at_a_page_s_edge_is_its_own(qtbot: QtBot) -> None:
    model = ArticleListModel(Rows())
    model.show_ids(range(7, 7 + 3 * PAGE))
    told = [model.row_at(place).id for place in range(3 * PAGE)]  # type: ignore[union-attr]
    assert all(after - before == 1 for before, after in pairwise(told))
    assert model.row_at(3 * PAGE) is None
    assert model.row_at(-1) is None


def test_a_row_that_is_gone_or_cannot_be_read_is_empty_and_raises_nothing(qtbot: QtBot) -> None:
    model = ArticleListModel(Rows(missing=frozenset({2})))
    model.show_ids([1, 2, 3])
    assert [model.data(model.index(place, 0)) for place in range(3)] == ["Стаття 1", None, "Стаття 3"]
    broken = ArticleListModel(Rows(broken=True))
    broken.show_ids([1, 2])
    assert broken.data(broken.index(0, 0), ROW) is None


def test_changed_rows_are_read_again_and_others_are_not(qtbot: QtBot) -> None:
    rows = Rows()
    model = ArticleListModel(rows)
    model.show_ids(range(2 * PAGE))
    model.row_at(0)
    model.row_at(PAGE)
    model.forget([3])
    model.row_at(PAGE)
    assert len(rows.asked) == 2
    model.row_at(0)
    assert len(rows.asked) == 3


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("name", theme.NAMES)
def test_a_row_is_painted_within_its_height(qtbot: QtBot, name: str, compact: bool) -> None:
    """The picture is one row higher than the row: nothing may be drawn below it."""
    look = theme.load(name)
    delegate = ArticleDelegate(look)
    delegate.compact = compact
    long = "Дуже довгий заголовок, який не вміщається в рядок, " * 8
    row = a_row(
        1, title=long, first_line=long, starred=True, duplicates=3, tags=("тег", "ще один тег"), publication=long
    )
    model = ArticleListModel(lambda _ids: [row])
    snippet = Snippet(long, (TextSpan(0, 4), TextSpan(100, 120), TextSpan(380, 405)))
    model.show_ids([1], {1: snippet})
    option = QStyleOptionViewItem()
    height = delegate.row_height(option.font)  # type: ignore[attr-defined]
    picture = QImage(300, 2 * height, QImage.Format.Format_RGB32)
    paper = QColor(look.surface)
    picture.fill(paper)
    option.rect.setRect(0, 0, 300, height)  # type: ignore[attr-defined]
    option.state = QStyle.StateFlag.State_Enabled  # type: ignore[attr-defined]
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    below = {picture.pixelColor(x, y).name() for x in range(300) for y in range(height, 2 * height)}
    inside = {picture.pixelColor(x, y).name() for x in range(300) for y in range(height)}
    assert below == {paper.name()}
    assert len(inside) > 10


ENDLESS = "слово" * 60


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize(
    ("fields", "snippet"),
    [
        ({"title": ENDLESS, "first_line": ENDLESS}, None),
        ({"title": f"Міст {ENDLESS}", "first_line": f"Слово {ENDLESS} і ще слово"}, None),
        ({"title": "Міст", "publication": ENDLESS, "tags": (ENDLESS,)}, None),
        ({"title": "https://example.org/" + "a" * 300}, Snippet(f"і {ENDLESS}", (TextSpan(2, 302),))),
    ],
)
def test_a_word_without_an_end_stays_in_its_row(
    qtbot: QtBot, fields: dict[str, object], snippet: Snippet | None, compact: bool
) -> None:
    """Nothing is painted in the margin behind the row's right edge."""
    model = ArticleListModel(lambda ids: [a_row(number, starred=True, **fields) for number in ids])
    model.show_ids([1])
    if snippet is not None:
        model.add_snippets({1: snippet})
    delegate = ArticleDelegate(theme.load("light"))
    delegate.compact = compact
    option = QStyleOptionViewItem()
    image = QImage(340, delegate.row_height(option.font), QImage.Format.Format_ARGB32)
    option.rect = image.rect()  # type: ignore[attr-defined]
    image.fill(QColor("white"))
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    inside = 340 - EDGE + 1
    stray = [
        (x, y)
        for x in range(inside, 340)
        for y in range(image.height() - 1)  # the line between two rows
        if image.pixelColor(x, y) != QColor("white")
    ]
    assert stray == []


def test_a_row_is_read_aloud_as_a_sentence(qtbot: QtBot) -> None:
    told = sentence(a_row(1, starred=True, tags=("міст",), duplicates=1))
    assert told == (
        "Unread. Starred. Стаття 1. Надріччя. 12 April 2026. 2 quotations. 1 annotation. Tags: міст. "
        "Same text elsewhere: 1 article"
    )


@pytest.mark.parametrize(
    ("title", "first_line", "file_path", "heading_told", "line_told"),
    [
        ("Міст", "Міст над Стрижем відкрили.", None, "Міст", "Міст над Стрижем відкрили."),
        ("Міст відкрили", "Міст відкрили. Ним ідуть люди.", None, "Міст відкрили", "Ним ідуть люди."),
        ("Хто відкрив", "Хто відкрив? Ніхто не знає.", None, "Хто відкрив", "Ніхто не знає."),
        ("Довге речення про…", "Довге речення про міст і річку.", None, "Довге речення про…", "… міст і річку."),
        ("Одне речення", "Одне речення.", None, "Одне речення", ""),
        ("", "", "/дім/новини/стаття.txt", "стаття.txt", ""),
        ("", "", "C:\\news\\story.html", "story.html", ""),
        ("", "", None, "Without a title", ""),
    ],
)
def test_no_row_is_blank_and_none_says_the_same_twice(
    qtbot: QtBot, title: str, first_line: str, file_path: str | None, heading_told: str, line_told: str
) -> None:
    row = a_row(1, title=title, first_line=first_line, file_path=file_path)
    assert (heading(row), line_after(row)) == (heading_told, line_told)


def test_a_snippet_begins_near_its_first_mark_where_that_would_not_be_seen() -> None:
    words = "слово " * 30 + "дуже важливий міст над річкою"
    at = words.index("міст")
    snippet = Snippet(words, (TextSpan(at, at + 4),))
    shown = beginning_near(snippet, len, 60)
    assert shown.text.startswith("…")
    assert shown.text.endswith("важливий міст над річкою")
    assert [mark.of(shown.text) for mark in shown.marks] == ["міст"]
    assert shown.marks[0].end <= 30
    assert beginning_near(snippet, len, 600) == snippet
    assert beginning_near(Snippet(words, ()), len, 20).text == words


@pytest.fixture
def view(qtbot: QtBot) -> ArticleListView:
    model = ArticleListModel(Rows())
    made = ArticleListView(model, ArticleDelegate(theme.load("light")))
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    model.show_ids(range(1, 1_001))
    return made


def test_keys_go_through_the_list_and_open_articles(qtbot: QtBot, view: ArticleListView) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.choose(1)
    view.step(1)
    view.step(1)
    view.step(-1)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert opened[-5:] == [2, 3, 2, 3, 1_000]
    view.step(1)
    assert view.current_id() == 1_000
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_id() == 1


def test_several_articles_are_selected_in_the_list_s_order(qtbot: QtBot, view: ArticleListView) -> None:
    view.choose(5)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == [3, 4, 5]
    assert not view.choose(5_000)


def test_the_same_ids_again_keep_the_selection(qtbot: QtBot, view: ArticleListView) -> None:
    view.choose(5)
    view.model().show_ids(range(1, 1_001))  # type: ignore[attr-defined]
    assert view.selected_ids() == [5]


def test_chips_say_what_they_take_away(qtbot: QtBot) -> None:
    chips = ChipRow()
    qtbot.addWidget(chips)
    chips.resize(200, 200)
    chips.show_chips(
        [("unread", "", "Unread"), ("publication", "newspaper", "Дуже довга назва видання, яка не вміщається")]
    )
    removed: list[str] = []
    chips.removed.connect(removed.append)
    buttons = [child for child in chips.children() if hasattr(child, "click") and child.isVisible()]  # type: ignore[attr-defined]
    assert "Дуже довга назва видання, яка не вміщається" in buttons[1].accessibleName()  # type: ignore[attr-defined]
    buttons[1].click()  # type: ignore[attr-defined]
    assert removed == ["publication"]
    chips.show_chips([])
    assert not chips.isVisible()


def shortened(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (60, "The Northern Ledger  ·  30 вер. 2026   #культура #школа"),
        (48, "The Northern Ledger  ·  30 вер. 2026   #культур…"),
        (40, "The Northern Ledger  ·  30 вер. 2026"),
        (30, "The Northern…  ·  30 вер. 2026"),
        (20, "30 вер. 2026"),
        (6, "30 ве…"),
    ],
)
def test_where_the_line_is_short_the_date_stays_longest(room: int, shown: str) -> None:
    told = about_line("The Northern Ledger", "30 вер. 2026", "#культура #школа", len, shortened, room)
    assert told == shown
    assert len(told) <= room
