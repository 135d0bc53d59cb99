"""Where a text begins and ends: the standfirst between two headlines, what closes a report below its rows."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

TITLE = "«Полісся» вибило «Карпати» з кубка"
DAY = "12 вересня 2025, 20:10"
ABOVE = ("Новини", "Футбол", "Реклама")
BELOW = ("Читайте також: Як доглядати за туями", "Коментарі")
ONE = (
    "Житомирське «Полісся» у чвертьфіналі кубка перемогло львівські «Карпати» з рахунком два – один і вийшло до "
    "наступного кола турніру."
)
TWO = "Господарі відкрили рахунок на п'ятій хвилині, коли Олег Ліщук забив після кутового, а згодом забили пенальті."
ROWS = ("Голи: Ліщук, 5; Бойко, 40 – Сташко, 77", "Попередження: Ліщук, 41; Сташко, 88")


def shown(*lines: str) -> list[str]:
    article = read_bytes("\n".join(lines).encode(), file_name="dump.txt")
    return clean_text(article.text, clean(article)).split("\n")


@pytest.mark.parametrize(
    "closing",
    [
        ("У півфіналі «Полісся» вдома прийме переможця пари «Поділля» – «Нива».",),
        (
            "Житомир. Стадіон «Полісся». 4 120 глядачів",
            "У півфіналі «Полісся» вдома прийме переможця пари «Поділля» – «Нива».",
        ),
        ("Матч відвідали 4 120 глядачів, серед них Олег Ліщук старший.",),
    ],
)
def test_what_closes_a_report_below_its_rows_stays(closing: tuple[str, ...]) -> None:
    assert shown(*ABOVE, TITLE, DAY, ONE, TWO, *ROWS, *closing, *BELOW)[-len(closing) :] == list(closing)


@pytest.mark.parametrize("other", ["Кіт Степан отримав зірку", "На Волині знайшли бурштин у хлібовозі."])
def test_another_story_below_the_rows_goes(other: str) -> None:
    assert other not in shown(*ABOVE, TITLE, DAY, ONE, TWO, *ROWS, other, *BELOW)


def test_the_standfirst_between_the_headline_and_the_headline_once_more_stays() -> None:
    lead = "Житомирські господарі перемогли львівських гостей після кутового та пенальті Олега Ліщука"
    visible = shown(*ABOVE, TITLE, lead, TITLE, DAY, ONE, TWO, *BELOW)
    assert lead in visible
    assert TITLE not in visible[1:]


@pytest.mark.parametrize("line", ["Кіт Степан із Харкова отримав власну зірку", "Усі новини дня в нашому додатку"])
def test_another_story_between_the_two_headlines_goes(line: str) -> None:
    assert line not in shown(*ABOVE, TITLE, line, TITLE, DAY, ONE, TWO, *BELOW)


@pytest.mark.parametrize("heading", [("Коли чекати на гру",), ()])
def test_points_that_semicolons_part_end_a_text(heading: tuple[str, ...]) -> None:
    points = ("у суботу, якщо не піде дощ;", "у неділю, якщо піде;", "восени, якщо стадіон закриють.")
    visible = shown(*ABOVE, TITLE, DAY, ONE, TWO, *heading, *points, *BELOW)
    assert visible[-len(points) - len(heading) :] == [*heading, *points]


def test_a_question_over_answers_and_the_button_to_vote_is_a_poll() -> None:
    poll = ("Хто візьме кубок?", "Полісся", "Карпати", "Ніхто", "Проголосувати")
    assert not set(poll) & set(shown(*ABOVE, TITLE, DAY, ONE, *poll, TWO, *BELOW))


def test_a_question_over_paragraphs_is_a_heading() -> None:
    assert "Хто візьме кубок?" in shown(*ABOVE, TITLE, DAY, ONE, "Хто візьме кубок?", TWO, *BELOW)


@pytest.mark.parametrize(
    "head",
    [
        ("Гравці «Полісся» дякують трибунам", "Фото: Facebook"),
        ("Фото: Facebook", "Гравці «Полісся» дякують трибунам"),
        ("Радість на трибунах (Фото: пресслужба клубу)",),
    ],
)
def test_the_caption_of_the_first_picture_stays(head: tuple[str, ...]) -> None:
    visible = shown(*ABOVE, TITLE, DAY, "1 204", *head, ONE, TWO, *BELOW)
    assert {line for line in head if not line.startswith("Фото")} <= set(visible)


@pytest.mark.parametrize("other", ["Кіт Степан отримав власну зірку", "Обери свій тариф на зиму"])
def test_another_line_beside_the_credit_goes(other: str) -> None:
    assert other not in shown(*ABOVE, TITLE, DAY, "1 204", other, "Фото: Facebook", ONE, TWO, *BELOW)
