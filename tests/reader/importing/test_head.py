"""Who wrote it, who published it, what it is called: taken from a dump's head where it is said, else left empty."""

import pytest

from reader.importing import read_bytes
from reader.values import Article

TITLE = "Late header settles the derby by the river"
FIRST = "A late header by Jamal Okoro gave Rovers the derby in front of four thousand people on a wet Saturday night."
SECOND = (
    "United's manager called the winning goal a joke and said that there had been a foul before the corner was taken."
)


def dump(*lines: str) -> Article:
    return read_bytes("\n".join(lines).encode(), file_name="a.txt")


@pytest.mark.parametrize("line", ["Tom Hewitt at Mill Lane", "Tom Hewitt in Port Ashby", "By Tom Hewitt"])
def test_a_name_with_its_place_is_a_byline(line: str) -> None:
    assert dump(TITLE, line, "14 October 2023", FIRST, SECOND).authors == ("Tom Hewitt",)


def test_subjects_below_a_story_are_no_authors() -> None:
    assert (
        dump(TITLE, "14 October 2023", FIRST, "Explore more on these topics", "League Two", "Port Ashby").authors == ()
    )


@pytest.mark.parametrize("line", ["By Staff", "By Staff Reporter", "Hexley Gazette", "Newsroom Team"])
def test_an_office_or_a_paper_is_no_author(line: str) -> None:
    assert dump(TITLE, line, "14 October 2023", FIRST, SECOND).authors == ()


def test_a_wire_names_its_reporter_last() -> None:
    credit = "(Reporting by Anna Wells; Editing by Mark Tod)"
    assert dump(TITLE, FIRST, SECOND, credit).authors == ("Anna Wells",)


def test_a_name_beside_date_and_counters_is_a_byline() -> None:
    first = (
        "На канал, який веде семикласник із Умані, підписалися сотні людей, і всі хочуть знати, чи скінчаться равлики."
    )
    article = dump("Шкільний канал про равликів набрав мільйон", "Соня Рудь  19.05.2026  👁 4,1 тис.", first, first)
    assert article.authors == ("Соня Рудь",)


@pytest.mark.parametrize(
    "line",
    [
        "НОВИНИ   МІСТО   ТРАНСПОРТ   АФІША   ПОГОДА +19",
        "Ashcombe Evening Post",
        "Новости Украины",
        "We value your privacy",
    ],
)
def test_a_menu_or_a_masthead_is_no_title(line: str) -> None:
    title = "Після сорока років планів у місті поїхав трамвай на лівий берег"
    first = "Перший трамвай на лівий берег вирушив о шостій ранку, і в ньому не було жодного вільного місця."
    assert dump(line, title, "3 вересня 2026, 07:48", first, first.replace("ранку", "вечора")).title == title


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Підписуйтесь на канал Версій у Telegram", None), ("Підписуйтесь на канал «Версії» у Telegram", "Версії")],
)
def test_a_papers_name_in_an_oblique_case_is_left_out(line: str, expected: str | None) -> None:
    first = "Міст через річку відкриють у травні, а до того автобуси їздитимуть в об'їзд, повідомили в міській раді."
    told = "Рух перекрили ще взимку, і ремонт затягнувся, бо опори виявилися старшими за креслення, пишуть версії."
    assert dump("Міст через річку відкриють у травні", first, told, line).publication == expected
