"""Which address a dump gives as its own: after a label, in a print's head or foot; never a network's, nor where the
story was taken from."""

import pytest

from reader.importing.dump import dump_article
from reader.importing.encoding import decoded
from reader.importing.labels import labelled_address

TEXT = ["Вежа у Смерековому", "4 травня 2025", *["Сходинки міняють дубові, бо соснові скриплять."] * 20]
PAGE = "https://obrii.example/smerekiv/pozhezhna-vezha"


@pytest.mark.parametrize(
    "line",
    [
        f"Link: {PAGE}",
        f"Original: {PAGE}",
        f"Джерело: {PAGE}",
        f"Обрій, {PAGE}",
        PAGE,
    ],
)
def test_an_address_over_the_text_is_the_pages(line: str) -> None:
    assert labelled_address([line, *TEXT]) == PAGE


@pytest.mark.parametrize(
    "line",
    [
        f"Постійна адреса: {PAGE}",
        f"Адреса статті: {PAGE}.",
        f"Посилання на матеріал: {PAGE}",
        f"Постоянная ссылка: {PAGE}",
        f"Permalink: {PAGE}",
        f"{PAGE} 1/3",
        PAGE,
    ],
)
def test_an_address_below_the_text_is_the_pages_after_its_label_or_alone(line: str) -> None:
    assert labelled_address([*TEXT, line]) == PAGE


@pytest.mark.parametrize(
    "lines",
    [
        (f"Джерело: {PAGE}",),
        ("https://t.me/obrii-smerekiv",),
        ("Посилання: https://www.facebook.com/obrii-2025",),
        (PAGE, "https://obrii.example/inshe/star-a-stattia"),
        ("1. https://obrii.example/novyny-2025",),
        ("https://obrii.example/",),
        ("Докладніше в матеріалі https://inshyi.example/z-2025", PAGE),
    ],
)
def test_a_network_an_origin_and_one_of_many_are_not_the_pages_address(lines: tuple[str, ...]) -> None:
    assert labelled_address([*TEXT, *lines]) is None


def test_a_network_over_the_text_is_not_where_the_page_stands() -> None:
    text = "\n".join(["https://t.me/obrii", *TEXT])
    made = dump_article(decoded(text.encode(), "a.txt", None), file_name="a.txt", file_path=None)
    assert made.url is None
