"""Facets, chips, dates and the order of what was found; and a whole search as one text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.values import ListFilter
from ui.article_list.dates import DatesPopover, this_month, this_week, this_year
from ui.running import Program
from ui.search.facets import FacetRow
from ui.search.queries import whole_query

Holds = Callable[[], object]


def chips(program: Program) -> list[str]:
    row = program.window.list_pane.heading.chips
    return [one.text().removesuffix("  ✕") for one in row.findChildren(QToolButton) if one.isVisibleTo(row)]


def press_chip(program: Program, text: str) -> None:
    row = program.window.list_pane.heading.chips
    next(one for one in row.findChildren(QToolButton) if one.isVisibleTo(row) and text in one.text()).click()


def menu_of(program: Program, name: str) -> dict[str, object]:
    button = getattr(program.window.list_pane.heading, f"{name}_button")
    button.menu().aboutToShow.emit()
    return {action.text(): action for action in button.menu().actions()}


def test_a_facet_narrows_with_one_click_and_its_chip_widens_again(
    program: Program, until: Callable[[Holds], None]
) -> None:
    pane, library = program.window.list_pane, program.session.library
    ids = library.articles.ids(ListFilter())
    library.articles.tag(ids[:1], add=("міське",))
    library.search.catch_up()
    pane.box.show_text("міст OR bakery OR сад")
    until(lambda: len(pane.model.ids) == 3)
    facets = pane.heading.facet_row
    until(facets.isVisible)
    next(button for button in facets.buttons if "міське" in button.text()).click()
    until(lambda: pane.model.ids == ids[:1])
    assert chips(program) == ["міське"]
    assert "1" in pane.heading.title.text()
    press_chip(program, "міське")
    until(lambda: len(pane.model.ids) == 3)
    assert chips(program) == []
    pane.narrow("tag", "міське")
    pane.box.field.clear()
    until(lambda: len(pane.model.ids) == 3 and not pane.facets)
    assert not facets.isVisible()


def test_facets_take_two_lines_at_most_and_the_rest_stands_in_a_menu(qtbot: QtBot) -> None:
    row = FacetRow()
    qtbot.addWidget(row)
    row.resize(300, 100)
    row.show()
    kinds = ("publication", "year", "speaker", "tag")
    facets = tuple((kind, f"Досить довга назва {number}", 3 + number) for kind in kinds for number in range(9))
    row.show_facets((*facets, ("tag", "всюди", 100)), 100, [("tag", "Досить довга назва 1")])
    lines = {button.y() for button in row.buttons if not button.isHidden()}
    assert len(lines) <= 2
    assert row.more.isVisible()
    row.more.menu().aboutToShow.emit()
    told = [action.text() for action in row.more.menu().actions() if not action.isSeparator()]
    assert len(told) == 35, "what is chosen and what all have would narrow nothing"
    chosen: list[tuple[str, str]] = []
    row.chosen.connect(lambda kind, value: chosen.append((kind, value)))
    row.more.menu().actions()[1].trigger()
    assert chosen == [("publication", "Досить довга назва 0")]
    row.show_facets((), 0, [])
    assert not row.isVisible()


def test_dates_are_chosen_by_hand_and_by_name(program: Program) -> None:
    day = QDate(2026, 3, 12)  # a Thursday
    monday, sunday = Qt.DayOfWeek.Monday, Qt.DayOfWeek.Sunday
    told = [
        tuple(one.toString("yyyy-MM-dd") for one in span)
        for span in (this_week(day, monday), this_week(day, sunday), this_month(day), this_year(day))
    ]
    assert told == [
        ("2026-03-09", "2026-03-15"), ("2026-03-08", "2026-03-14"), ("2026-03-01", "2026-03-31"),
        ("2026-01-01", "2026-12-31"),
    ]  # fmt: skip
    popover = DatesPopover("2026-03-20", "2026-03-01", program.window)
    chosen: list[tuple[str, str]] = []
    popover.chosen.connect(lambda begins, ends: chosen.append((begins, ends)))
    popover.showing.click()
    assert chosen == [("2026-03-01", "2026-03-20")], "the earlier day comes first"


def test_days_of_publishing_stand_in_a_chip_that_takes_them_away(
    program: Program, until: Callable[[Holds], None]
) -> None:
    pane = program.window.list_pane
    pane.filter_by(ListFilter(published_from="2026-03-01", published_to="2026-03-31"))
    until(lambda: len(pane.model.ids) == 2)
    assert chips(program) == ["1 Mar 2026 – 31 Mar 2026"]
    pane.box.show_text("bakery OR сад OR міст")
    until(lambda: pane.answer is not None and len(pane.model.ids) == 2)
    press_chip(program, "Mar")
    until(lambda: len(pane.model.ids) == 3)


def test_the_menu_of_filters_offers_what_the_library_has(program: Program, until: Callable[[Holds], None]) -> None:
    pane = program.window.list_pane
    until(lambda: pane.facts.languages)
    language = menu_of(program, "filter")["Language"].menu()  # type: ignore[attr-defined]
    assert isinstance(language, QMenu)
    ukrainian = next(action for action in language.actions() if action.text().startswith("Українська"))
    ukrainian.trigger()
    until(lambda: len(pane.model.ids) == 2)
    assert chips(program) == ["Українська"]
    menu_of(program, "filter")["Show all"].trigger()  # type: ignore[attr-defined]
    until(lambda: len(pane.model.ids) == 3)


def test_what_was_found_has_an_order_of_its_own(program: Program, until: Callable[[Holds], None]) -> None:
    pane = program.window.list_pane
    assert "Best match first" not in menu_of(program, "order")
    pane.box.show_text("міст OR bakery OR сад")
    until(lambda: pane.answer is not None and len(pane.model.ids) == 3)
    orders = menu_of(program, "order")
    assert orders["Best match first"].isChecked()  # type: ignore[attr-defined]
    orders["By the day published"].trigger()  # type: ignore[attr-defined]
    days = ["2026-04-12", "2026-03-20", "2026-03-03"]
    until(lambda: [pane.model.row_at(place).published for place in range(3)] == days)  # type: ignore[union-attr]
    assert [pane.model.days[place] for place in range(3)] == days
    assert program.settings.text("list/order") == "added", "the order of the whole list is another matter"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (ListFilter(), "міст"),
        (ListFilter(publication='Дім "Книга"', unread=True), 'міст publication:“Дім "Книга"” is:unread'),
        (ListFilter(published_from="2026-03-01", published_to="2026-03-31"), "міст after:2026-03-01 before:2026-04-01"),
        (ListFilter(author="О. Гнатюк", language="uk", starred=True), 'міст author:"О. Гнатюк" lang:uk is:starred'),
        (ListFilter(annotated=True), "міст has:note OR has:highlight"),
    ],
)
def test_a_whole_search_is_one_text(wanted: ListFilter, told: str) -> None:
    assert whole_query(" міст ", [], wanted) == told
    facets = [("year", "2026"), ("tag", "село")]
    assert whole_query("міст", facets, wanted).startswith('міст after:2026 before:2027 tag:"село"')


def test_the_last_day_of_the_calendar_is_no_bound() -> None:
    assert whole_query("міст", (), ListFilter(published_to="9999-12-31")) == "міст"
