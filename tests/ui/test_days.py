"""Days stand over their first article: heard, not selected, no place of their own, and quick at 100,000 rows."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.values import ArticleRow
from tests.ui.builders import a_row
from ui import theme, translation, wording
from ui.article_list.delegate import ArticleDelegate
from ui.article_list.model import ArticleListModel, dragged_ids
from ui.article_list.view import ArticleListView


def rows(ids: Sequence[int]) -> list[ArticleRow]:
    return [a_row(article_id) for article_id in ids]


@pytest.fixture
def view(qtbot: QtBot) -> ArticleListView:
    made = ArticleListView(ArticleListModel(rows), ArticleDelegate(theme.load("light")))
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    return made


def show(view: ArticleListView, count: int, every: int, begin: int = 0) -> ArticleListModel:
    model = view.model()
    assert isinstance(model, ArticleListModel)
    days = [(place, f"2026-03-{1 + place // every % 28:02}") for place in range(begin, count, every)]
    model.show_ids(range(1, count + 1), days=days)
    return model


def heights(view: ArticleListView, places: Sequence[int]) -> list[bool]:
    """Whether each row is higher than an article needs."""
    usual = view.verticalHeader().defaultSectionSize()
    return [view.rowHeight(place) > usual for place in places]


@pytest.mark.parametrize(("language", "told"), [("uk", ("Сьогодні", "Учора", "12 березня 2026", "Без дати")), ("en", ("Today", "Yesterday", "12 March 2026", "Without a date"))])  # fmt: skip  # noqa: E501
def test_days_are_called_as_people_call_them(qtbot: QtBot, language: str, told: tuple[str, ...]) -> None:
    translation.speak(language)
    today = QDate.currentDate()
    iso = [today.toString(Qt.DateFormat.ISODate), today.addDays(-1).toString(Qt.DateFormat.ISODate), "2026-03-12", ""]
    assert tuple(map(wording.day_heading, iso)) == told


def test_the_first_row_of_a_day_is_higher_also_after_other_articles_came(view: ArticleListView) -> None:
    show(view, 20, 5)
    assert heights(view, range(11)) == [True, *[False] * 4, True, *[False] * 4, True]
    show(view, 8, 3, begin=1)
    assert heights(view, range(8)) == [False, True, False, False, True, False, False, True]
    show(view, 30, 100)
    assert heights(view, range(9)) == [True, *[False] * 8]
    view.set_row_height()
    assert heights(view, range(2)) == [True, False]


def test_keys_go_from_article_to_article(qtbot: QtBot, view: ArticleListView) -> None:
    show(view, 6, 2)
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.choose_place(0)
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert opened == [1, 2, 3, 4, 5, 6]


def test_pressing_a_day_selects_nothing_and_pressing_below_it_does(qtbot: QtBot, view: ArticleListView) -> None:
    show(view, 6, 2)
    top = view.rowViewportPosition(2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, top + 5))
    assert view.selected_ids() == []
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, top + 60))
    assert view.selected_ids() == [3]


def test_a_screen_reader_hears_the_day_and_the_same_text(qtbot: QtBot) -> None:
    model = ArticleListModel(rows)
    model.show_ids([1, 2, 3], days=[(0, "2026-03-12"), (2, "")], followers=frozenset({2}))
    role = Qt.ItemDataRole.AccessibleTextRole
    told = [str(model.data(model.index(place, 0), role)) for place in range(3)]
    assert told[0].startswith("12 March 2026. Unread. Стаття 1")
    assert told[1].startswith("The same text as above. Unread. Стаття 2")
    assert told[2].startswith("Without a date. ")


def test_what_is_seen_stays_where_it_is_when_days_of_other_rows_are_told(view: ArticleListView) -> None:
    model = show(view, 1_000, 2_000)
    view.show_at_top(500)
    top, offset = view.top_place(), view.rowViewportPosition(view.top_place())
    model.show_ids(range(1, 1_001), days=[(place, f"2026-03-{1 + place // 40:02}") for place in range(0, 1_000, 40)])
    assert (view.top_place(), view.rowViewportPosition(top)) == (top, offset)


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("name", theme.NAMES)
def test_a_day_and_a_follower_are_painted_within_their_row(qtbot: QtBot, name: str, compact: bool) -> None:
    look = theme.load(name)
    delegate = ArticleDelegate(look)
    delegate.compact = compact
    model = ArticleListModel(rows)
    model.show_ids([1], days=[(0, "2026-03-12")], followers=frozenset({1}))
    option = QStyleOptionViewItem()
    height = delegate.row_height(option.font) + delegate.day_height(option.font)  # type: ignore[attr-defined]
    picture = QImage(300, 2 * height, QImage.Format.Format_RGB32)
    paper = QColor(look.surface)
    picture.fill(paper)
    option.rect.setRect(0, 0, 300, height)  # type: ignore[attr-defined]
    option.state = QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    below = {picture.pixelColor(x, y).name() for x in range(300) for y in range(height, 2 * height)}
    assert below == {paper.name()}
    assert picture.pixelColor(299, 2).name() == QColor(look.window).name(), "a day is never shown as selected"
    assert picture.pixelColor(299, height - 3).name() == QColor(look.selected).name()


def test_dragged_rows_carry_their_ids(view: ArticleListView) -> None:
    model = show(view, 6, 2)
    assert dragged_ids(model.mimeData([model.index(4, 0), model.index(1, 0)])) == [5, 2]
