"""Of two lines over a text the upper is the headline where it stands at the day or the author, though the lower shares
more words with the text; rubrics and other stories above stay what they are."""

import pytest

from reader.importing import read_bytes

TITLE = "«Колесо». Повість, яка мовчить голосніше за воду"
STANDFIRST = "Чому млин у Зарічному варто побачити цієї весни"
PROSE = (
    "Млин на річці Тихій зупинився сорок років тому, коли паводок забрав колесо, і відтоді в ньому жили сови.",
    "Цієї весни мірошник Тиміш Барвінок поставив нове колесо з модрини, а сов переселили до дзвіниці.",
    "Побачити млин варто до жнив: повість про нього видали в Зарічному, і хліб до неї печуть із того ж борошна.",
)


def title_of(*lines: str) -> str | None:
    return read_bytes("\n".join([*lines, *PROSE]).encode(), file_name="page.txt").title


@pytest.mark.parametrize(
    "head",
    [
        ("Полудень", "Люди", "Культура", "30 жовтня 2025", TITLE, STANDFIRST, "Роман Дзюба", "кінокритик"),
        ("Люди", "30 жовтня 2025, 10:00", "312", TITLE, STANDFIRST, "Мірошник біля колеса. Фото: Полудень"),
        (TITLE, "Роман Дзюба", "7", "Роздрукувати", STANDFIRST),
        (TITLE, "30 жовтня 2025", "Роман Дзюба", "Слухати", STANDFIRST),
        ("10:00, 30 жовтня 2025", TITLE, PROSE[0], "Роман Дзюба, мірошник", STANDFIRST),
    ],
)
def test_upper_of_two_lines_is_the_headline(head: tuple[str, ...]) -> None:
    assert title_of(*head) == TITLE


@pytest.mark.parametrize(
    "head",
    [
        ("Віконце – Рецепти – Перші страви", STANDFIRST, "30 жовтня 2025"),
        ("Шахраї ошукали двох пенсіонерів на базарі", "29 жовтня 2025", STANDFIRST, "30 жовтня 2025"),
        ("30 жовтня 2025", f"{STANDFIRST}. Світлина із сайту громади", STANDFIRST),
        ("Матеріал друкованого видання № 47 (914)", "30 жовтня 2025", STANDFIRST),
    ],
)
def test_rubrics_captions_and_other_stories_above_are_none(head: tuple[str, ...]) -> None:
    assert title_of(*head) == STANDFIRST


SHORT = "У Зарічному знову запустили колесо"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("МЛН", "Статті Події Каталог млинарів Вакансії", "18 Червня, 2025, 15:50", "Мая Яринська", SHORT), SHORT),
        (("Вісник млина", "Новини", "Розслідування", "18.03.2026 18:00", "Аліна Левицька", "562", SHORT), SHORT),
        (("Млинарський вісник", "3 214 subscribers", SHORT), SHORT),
        (("15 березня 2026, 19:08", "1204", TITLE, "Мірошник показав млин у Зарічному", "Барвінок колесо млин"), TITLE),
    ],
)  # fmt: skip
def test_line_between_the_facts_and_the_text_is_the_headline(head: tuple[str, ...], title: str) -> None:
    assert title_of(*head) == title
