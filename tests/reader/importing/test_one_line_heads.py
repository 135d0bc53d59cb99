"""A headline with its day, author and counters in one line, a year in the line below, and lines over a text that are no
headline though they share its words."""

import pytest

from tests.reader.importing.test_fact_lines import PROSE, TITLE, dump


@pytest.mark.parametrize(
    ("behind", "authors"),
    [
        (" 30 січня, 2026, 14:05 Ярослав Кіт 1 856 Поширити", ("Ярослав Кіт",)),
        (" 30.01.2026 14:05 Ярослав Кіт Суспільство", ("Ярослав Кіт",)),
        (" | 14:05, 30 січня 2026 | Переглядів: 312", ()),
        (" 30.01.2026 14:05", ()),
    ],
)
def test_head_in_one_line_is_title_day_and_author(behind: str, authors: tuple[str, ...]) -> None:
    made = dump("Полудень Новини Статті Афіша Увійти", TITLE + behind, *PROSE)
    assert (made.title, made.published, made.authors) == (TITLE, "2026-01-30T14:05", authors)


@pytest.mark.parametrize(
    "title",
    [
        "Ціни на борошно в Тихій на 30 січня 2026, 14:05, які назвав мірошник",
        "Млин на Тихій згорів 30 січня 2026 о 14:05: що відомо про причини пожежі",
    ],
)
def test_day_inside_a_headline_stays_there(title: str) -> None:
    assert dump(title, "Ярослав Кіт", *PROSE).title == title


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("09:10, 22 січня", "2026 р."),
        ("22 січня,", "2026"),
        ("22 січня, 09:10,", "2026 року"),
        ("9:10 22 января", "2026 г."),
    ],
)
def test_year_in_the_line_below_belongs_to_the_day(day: str, year: str) -> None:
    assert (dump(TITLE, day, year, "Марина Ткач", *PROSE).published or "")[:10] == "2026-01-22"


LITTLE_TOLD = "Запах осіннього хліба: чому селяни знову рано встають"
OVER_TEXT = (
    ("Ви тут: Головна / Новини громади / Старий млин на Тихій знову меле", TITLE, "30 січня 2026"),
    ("Полудень Новини Тихої Старий млин на Тихій знову меле", "30 січня 2026", TITLE),
    ("Полудень. Новини Зарічного", "Події", "Культура", "Написати нам", "30 січня 2026", "Яна Рунда", LITTLE_TOLD),
    ("Полудень: сайт про млин", "Події", "Культура", "30 січня 2026", LITTLE_TOLD),
    (LITTLE_TOLD, "Ліна Сорока, журналістка", "Матеріал перевірив: Тиміш Барвінок, мірошник", "30 січня 2026"),
    (LITTLE_TOLD, "Ліна Сорока", "Відео про колесо зняв Тиміш Барвінок, мірошник", "30 січня 2026"),
    (LITTLE_TOLD, "30 січня 2026", "Тиміш Бондаренко", "Мірошник, власник млина в Зарічному", "Підписатися"),
    (LITTLE_TOLD, "30 січня 2026", "Колесо млина на річці Тихій, інфографіка: Полудень"),
)


@pytest.mark.parametrize("head", OVER_TEXT)
def test_ways_mastheads_hands_and_offices_are_no_headlines(head: tuple[str, ...]) -> None:
    assert dump(*head, *PROSE).title in (TITLE, LITTLE_TOLD)


def test_persons_name_alone_is_no_headline() -> None:
    made = dump("Артем Ломиво", "30 січня 2026, 07:45", *PROSE)
    assert (made.title, made.authors, made.published) == (None, ("Артем Ломиво",), "2026-01-30T07:45")
