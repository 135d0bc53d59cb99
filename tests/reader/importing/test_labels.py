"""Facts after the names of fields, as feeds, readers and letters state them."""

import pytest

from reader.importing import read_bytes
from reader.importing.labels import is_field, labelled_address, labelled_paper, labelled_title

TITLE = "Аптеки чекатимуть на електронні рецепти до осені"
TEXT = (
    "Міністерство дало аптекам ще чотири місяці на електронні рецепти, бо в селах досі немає надійного зв'язку.",
    "До осені ліки відпускатимуть і за паперовим бланком, на якому має бути печатка лікарні та підпис лікаря.",
)


def test_a_feed_names_its_title_paper_and_address() -> None:
    head = ("Feed: Лікарський вісник", f"Title: {TITLE}", "Author: Олена Гай", "Link: https://visnyk.example/aptechka/")
    article = read_bytes("\n".join([*head, *TEXT]).encode(), file_name="a.txt")
    assert (article.title, article.publication, article.url) == (
        TITLE,
        "Лікарський вісник",
        "https://visnyk.example/aptechka/",
    )


@pytest.mark.parametrize(
    "lines",
    [
        (f"Тема: {TITLE}", "Від: Листи <lysty@example.org>", "Кому: читачеві", "Дата: 4 травня 2026"),
        (f"Тема: {TITLE}", "Лист перший", TITLE),
        (f"Subject: {TITLE}",),
    ],
)
def test_the_subject_of_a_letter_is_its_title(lines: tuple[str, ...]) -> None:
    assert labelled_title(lines) == TITLE


def test_a_topic_alone_is_no_title() -> None:
    assert labelled_title(["Тема: охорона здоров'я та аптеки", "Інший рядок"]) is None


def test_a_letter_is_its_senders() -> None:
    assert labelled_paper(["Від: «Листи з дому» <lysty@example.org>", "Кому: читачеві"]) == "Листи з дому"
    assert labelled_paper(["Сайт: https://example.org/"]) is None


def test_an_address_stands_after_its_label_alone() -> None:
    assert labelled_address(["Original: https://example.org/long/clock"]) == "https://example.org/long/clock"
    assert labelled_address(["Джерело: Вісник, https://example.org"]) is None


@pytest.mark.parametrize(
    "line", ["Кому: читачеві", "Feed: Вісник", "Дата: 4 травня 2026", "Від: Листи <l@example.org>"]
)
def test_a_field_is_no_headline(line: str) -> None:
    assert is_field(line)


HEADLINE = "Трамвай через річку повернеться на маршрут за шість років"
NEWS = (
    "У місті завершили колію через річку, і трамвай повернеться на маршрут у жовтні, повідомив керівник управління.",
    "Ремонт тривав шість років і коштував чотириста мільйонів, з яких половину позичив банк, решту дало місто.",
)


@pytest.mark.parametrize(
    "head",
    [
        (HEADLINE, "Ремонт колії через річку завершили раніше, бракує тільки водіїв", "Олена Гай", "4 травня 2026"),
        ("Сайт міста Липоводі - 0399.com.ua", HEADLINE, "16:48, 14 липня 2026"),
        ("Вість AR BG CS DE EN ES FR PL", "Агентство Стрічка Фото Відео Архів", HEADLINE, "05.05.2026 12:58"),
        ("ФУТБОЛ БОКС ТЕНІС", "Прогнози", "Перша ліга | 18 квітня 2026, 19:05", HEADLINE, "Олена Гай"),
    ],
)
def test_the_headline_is_found_by_its_place(head: tuple[str, ...]) -> None:
    assert read_bytes("\n".join([*head, *NEWS]).encode(), file_name="a.txt").title == HEADLINE
