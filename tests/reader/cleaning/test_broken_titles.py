"""A headline that a page of print broke: all its lines are the title, and the first of the text is not."""

from reader.cleaning import clean
from reader.importing import read_bytes
from reader.values import BlockRole

TEXT = (
    "Міст через Тясмин відкриють уже в жовтні: підрядник закінчив опори на одинадцять місяців раніше, ніж мав.",
    "Про це розповів керівник будівництва Остап Вербицький. За його словами, допомогла тепла зима та нова техніка.",
    "«Ми навіть не чекали, що лід зійде в лютому», – каже він. Асфальт укладатимуть у серпні, а фарбуватимуть школярі.",
)


def titles_of(*lines: str) -> tuple[str | None, list[str]]:
    article = read_bytes("\n".join(lines).encode(), file_name="a.txt")
    page = clean(article)
    shown = [block for block in page.blocks if block.role is BlockRole.TITLE]
    return article.title, [block.span.of(article.text) for block in shown]


def test_a_headline_in_three_lines_is_one_title() -> None:
    broken = ("Міст через Тясмин відкриють", "на рік раніше, ніж обіцяли", "підрядники")
    title, shown = titles_of("Вісник громади № 14 (812)  4 травня 2026", *broken, "Олена Гай", *TEXT)
    assert title == " ".join(broken)
    assert shown == list(broken)


def test_a_headline_in_capitals_goes_on_in_capitals_but_not_in_the_author() -> None:
    broken = ("МІСТ ЧЕРЕЗ ТЯСМИН ВІДКРИЮТЬ", "НА РІК РАНІШЕ")
    assert titles_of("ВІСНИК ГРОМАДИ", "№ 14, 4 травня 2026 р.", *broken, "ОЛЕНА ГАЙ", *TEXT) == (
        " ".join(broken),
        list(broken),
    )


def test_a_button_and_a_byline_below_are_no_part_of_the_headline() -> None:
    title = "Міст через Тясмин відкриють на рік раніше"
    for below in (
        "visibility",
        "author avatar",
        "by Ann Lowe",
        "сьогодні, 23:41",
        "фото надала районна рада міста",
        "obrii.example",
    ):
        assert titles_of("Обрій", "Новини", title, below, "4 травня 2026", *TEXT)[0] == title
