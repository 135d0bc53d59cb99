"""Who wrote a dump: every author that its byline names, and nobody who took a picture, spoke, or lives in a place's
name."""

import pytest

from reader.importing.dump import dump_article
from reader.importing.encoding import decoded

TITLE = "Стара пожежна вежа у Смерековому стане оглядовим майданчиком"
PROSE = (
    "Пожежну вежу у Смерековому збудували сто десять років тому, і востаннє на неї піднімався вартовий у війну.",
    "Майстри вже замінили шістдесят вісім сходинок, а ще сорок дві чекають на дуб із сусіднього лісництва.",
    "Квиток на вежу коштуватиме стільки ж, скільки кава в кав'ярні під нею, обіцяють у громаді.",
)
DATE = "4 травня 2025, 10:15"


def authors(*head: str, tail: tuple[str, ...] = ()) -> tuple[str, ...]:
    text = "\n".join([TITLE, *head, *PROSE, *tail])
    return dump_article(decoded(text.encode(), "page.txt", None), file_name="page.txt", file_path=None).authors


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (("Олена Гай", "Петро Сич", DATE), ("Олена Гай", "Петро Сич")),
        (("Олена Гай,", "Петро Сич", DATE), ("Олена Гай", "Петро Сич")),
        (("Олена Гай, журналістка", "Петро Сич, журналіст", DATE), ("Олена Гай", "Петро Сич")),
        (("Олена Гай, Редакторка стрічки", DATE), ("Олена Гай",)),
        (("Олена Гай, «Обрій»", DATE), ("Олена Гай",)),
        (("Олена Гай, Тиша-інфо, 4 травня 2025 р.",), ("Олена Гай",)),
        (("Олена Гай редакторка стрічки", DATE), ("Олена Гай",)),
        (("Олена Гай Авторка новин", DATE), ("Олена Гай",)),
        ((f"{DATE} Олена Гай Транспорт",), ("Олена Гай",)),
        (("Фото й текст: Олена Гай", DATE), ("Олена Гай",)),
        (("Олена Гай, obrii.info", DATE), ("Олена Гай",)),
        (("Олена Гай Олена Гай", DATE), ("Олена Гай",)),
        (("Обрій • Олена Гай", "2 год тому"), ("Олена Гай",)),
        (("04.05.2025 09:44Олена ГайПереглядів 1 502Поділитись",), ("Олена Гай",)),
        (("Новини — Неділя, 4 травня 2025, 11:05 — Олена Гай",), ("Олена Гай",)),
        (("04.05.2025   Автор: Олена Гай",), ("Олена Гай",)),
        (("By Ann Lowe | Harbour Post | May 4, 2025",), ("Ann Lowe",)),
        (("О. Гай, П. Сич", DATE), ("О. Гай", "П. Сич")),
        (("Олена Гай, журналістка Остап Лан, редактор", DATE), ("Олена Гай", "Остап Лан")),
        (("04.05.2025 Олена Гай 5 хвилин на читання",), ("Олена Гай",)),
        (("4 травня 2025 09:05 Олена Гай Перегляди: 1923",), ("Олена Гай",)),
        (("Інга Смерекова", DATE), ("Інга Смерекова",)),
        (("Кіра Сова, Остап Лан", DATE), ("Кіра Сова", "Остап Лан")),
        (("Богдан Смерека, аналітик", DATE), ("Богдан Смерека",)),
        (("Інна ГАЙ, «Обрій» (Калинів)", DATE), ("Інна ГАЙ",)),
        (("Текст: Олена Гай   Ілюстрації: Остап Лан",), ("Олена Гай",)),
    ],
)
def test_everybody_whom_the_byline_names_is_an_author(head: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors(*head) == names


@pytest.mark.parametrize(
    "head",
    [
        ("4 мая 2025, Белая Церковь",),
        ("4 травня 2025, Біла Церква",),
        ("4 травня 2025, Кривий Ріг",),
        (DATE, "Автор фото: Олена Гай"),
        (DATE, "Фото: Олена Гай"),
        (DATE, "Олена Гай / «Обрій»"),
        (DATE, "Редакція"),
        (DATE, "Обрій • Реклама"),
        ("Біла Церква", DATE),
        ("Суд і право", DATE),
        ("Пряма Мова", DATE),
    ],
)
def test_a_place_a_photographer_and_an_office_are_no_authors(head: tuple[str, ...]) -> None:
    assert authors(*head) == ()


def test_a_paper_in_print_is_signed_below_its_text() -> None:
    assert authors(DATE, tail=("Петро СИЧ", "Фото автора", "ОГОЛОШЕННЯ")) == ("Петро СИЧ",)
    assert authors(DATE, "Олена Гай", tail=("Петро СИЧ",)) == ("Олена Гай",)
    assert authors(DATE, tail=("Купон", "Петро СИЧ")) == ()


@pytest.mark.parametrize(
    ("head", "tail", "names"),
    [
        (("Олена Гай", ",", "Петро Сич", DATE), (), ("Олена Гай", "Петро Сич")),
        (("11 лютого, 09:00Автор: Олена Гай", DATE), (), ("Олена Гай",)),
        (("17:45, 20 березня 20 березня 2025 р. Олена Гай 1 009",), (), ("Олена Гай",)),
        (("Ann Lowe — Tuesday, 9 December 2025, 15:27",), (), ("Ann Lowe",)),
        ((DATE,), ("Олена Гай, Полудень", "© 2025 Полудень"), ("Олена Гай",)),
        ((DATE,), ("Олена Гай, Полудень", "© 2025 Смерека"), ()),
        ((DATE, "Полудень Обрій"), ("© 2025 Полудень Обрій",), ()),
    ],
)
def test_bylines_as_pages_spoil_them(head: tuple[str, ...], tail: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors(*head, tail=tail) == names


@pytest.mark.parametrize("words", ["Learn More", "Contact Us", "Key Points", "Hong Kong", "ПРО ЕДУ"])
def test_two_words_with_capitals_are_not_yet_an_author(words: str) -> None:
    assert authors(DATE, words) == ()
    english = (
        f"Old fire tower becomes a viewpoint after a century of silence\n{words}\nMay 4, 2025\n"
        "The fire tower of Pine Hill was built a hundred years ago, and the last guard climbed it in the war.\n"
        "Carpenters have replaced most of its steps, and forty-two are waiting for oak from the next valley.\n"
    )
    assert dump_article(decoded(english.encode(), "a.txt", None), file_name="a.txt", file_path=None).authors == ()


@pytest.mark.parametrize(
    ("tail", "names"),
    [
        (("Олена Гай", "Теги: вежа, пожежа"), ("Олена Гай",)),
        (("Олена ГАЙ",), ("Олена ГАЙ",)),
        (("Олена Гай", "Передрук без згоди редакції заборонено"), ("Олена Гай",)),
        (("Олена Гай", "Яка ж вона гарна! Піднімуся першою."), ()),
        (("Олена Гай", "Петро Сич", "Марко Лан", "Теги: вежа"), ()),
        (("Коментарі", "Свіжі новини", "Олена Гай", "Теги: вежа"), ()),
    ],
)
def test_name_alone_below_a_text_is_its_author_where_no_comment_follows(
    tail: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert authors(DATE, *PROSE, tail=tail) == names
