"""Lines of a dump's head that look like its headline and are something else, beside headlines that look like those."""

import pytest

from reader.importing.head import head_of

TITLE = "Сам собі садівник. Як робітник із Полтавщини перехитрив зиму й сусідів"
DAY = "28 квітня 2026, 13:05"
TEXT = (
    "Скляр Арсен Бондарчук утратив роботу взимку, а навесні вже продавав лимони. Усе росте на даху котельні.",
    "Теплиця з лимонами стоїть за п'ять кроків від труби. Води на даху мало: сусіди носять її нагору відрами.",
    "Бондарчук каже, що перший тиждень вставав уночі дивитися, чи дах не протікає. Тепер котельня пише йому сама.",
)


def title_of(*lines: str) -> str | None:
    return head_of(lines).title


@pytest.mark.parametrize(
    "head",
    [
        (TITLE, DAY, "Поділитися:", "Арсен Бондарчук у теплиці з лимонами", "(Фото: Ярина Щебінь / НЛ)"),
        ("Лубни", TITLE, "Автори:", "Катря Заводська, Ігор Лозовий", "Дата:", DAY),
        ("Думка", "Стань членом спільноти Лубни PRO", "Бізнес", "Юрій Смирний", DAY, TITLE),
        (
            "The Wayback Machine - https://web.archive.example/web/20250118042210/https://lubny.example/arsen-bondarchuk-lymony",
            "7 captures",
            "Лубни",
            TITLE,
            DAY,
        ),
        ("ВІЛЬНЕ СЛОВО ЛУБЕН", "№ 16 (2114), четвер, 23 квітня 2026 року", "5", "ЛЮДИ І ЧАС", TITLE, "Павло ТАРАН"),
        (f'title: "{TITLE}"', "author: Ростислав Бабій", "url: https://lubny.example/l", "---", f"# {TITLE}"),
    ],
)
def test_the_headline_is_found_beside_what_looks_like_one(head: tuple[str, ...]) -> None:
    assert title_of(*head, *TEXT) == TITLE


def test_a_headline_right_over_the_credit_of_its_picture_stays() -> None:
    short = "Арсен Бондарчук у теплиці на даху"
    assert title_of("Лубни", DAY, short, "(Фото: Ярина Щебінь / НЛ)", *TEXT) == short


def test_a_headline_about_joining_or_in_capitals_stays() -> None:
    joins = "Стань членом родини: як скляр із котельні роздав лимони всьому дому на даху"
    assert title_of(joins, DAY, *TEXT) == joins
    capitals = "СКЛЯР ВИРОЩУЄ ЛИМОНИ НА ДАХУ КОТЕЛЬНІ"
    assert title_of(capitals, DAY, *TEXT) == capitals


def test_marks_of_quotation_within_a_labelled_headline_stay() -> None:
    assert title_of('title: "Лимон" і "Скло" у Лубнах зійшлися на даху', "author: Ростислав Бабій", *TEXT) == (
        '"Лимон" і "Скло" у Лубнах зійшлися на даху'
    )


def test_a_line_over_the_day_of_a_caption_is_the_headline_though_it_shares_little() -> None:
    title = "Кислий індекс. Чому склянка соку в Лубнах коштує вже як обід і чи буде дешевше"
    head = ("НЛ Преміум", "Події", "Увійти", "Ринки", title, "9 лютого, 19:20", "НЛ Бізнес", "Реклама")
    caption = (
        "За два роки ціна на дахові лимони зросла з 55 до 95 гривень",
        "(Фото: Склад)",
        "Автор: Дарина Сокира",
        DAY,
    )
    assert title_of(*head, *caption, *TEXT) == title
