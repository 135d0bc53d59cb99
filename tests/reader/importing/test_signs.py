"""Whose a dump is: every sign takes what it promises and nothing else, and signs add up to one name."""

import tomllib
from importlib.resources import files

import pytest

from reader.importing.dump import dump_article
from reader.importing.encoding import decoded
from reader.importing.signs import is_rubric, outlet_signs

TABLE = tomllib.loads(files("resources.facts").joinpath("outlets.toml").read_text(encoding="utf-8"))["sign"]
TITLE = "На Верхній вулиці відкрили майстерню, де лагодять старі годинники"
PROSE = (
    "Майстерню на Верхній вулиці відкрив годинникар Тиміш Барвінок, який тридцять років лагодив вежовий годинник.",
    "За перший тиждень йому принесли сорок годинників, і лише два з них виявилися справними, каже майстер.",
    "Дзигарі з зозулею чекатимуть на деталі до весни, бо пружини до них роблять тільки в сусідньому місті.",
)


def publication(*head: str, tail: tuple[str, ...] = ()) -> str | None:
    text = "\n".join([*head, TITLE, "4 травня 2025, 10:15", *PROSE, *tail])
    return dump_article(decoded(text.encode(), "page.txt", None), file_name="page.txt", file_path=None).publication


@pytest.mark.parametrize("name", [one["name"] for one in TABLE])
def test_a_sign_takes_its_hits_and_leaves_its_misses(name: str) -> None:
    sign = next(one for one in outlet_signs() if one.name == name)
    rule = next(one for one in TABLE if one["name"] == name)
    assert rule["hit"]
    assert rule["miss"]
    for line, wanted in rule["hit"]:
        assert wanted in [found for found, _ in sign.names_in(line, line.lower())], line
    for line in rule["miss"]:
        assert list(sign.names_in(line, line.lower())) == [], line


@pytest.mark.parametrize(
    ("head", "tail", "wanted"),
    [
        (("Тиха гавань", "Меню"), (), "Тиха гавань"),
        (("Гавань.Інфо Новини Порт Люди Афіша",), (), "Гавань.Інфо"),
        (("Тиха гавань - новини узбережжя",), (), "Тиха гавань"),
        (("0777.com.ua - Сайт міста Калинова",), (), "0777.com.ua"),
        ((), ("Підписуйтесь на канал Надвечір'я в Telegram та читайте нас у Facebook",), "Надвечір'я"),
        ((), ("Про це «Смереці» розповіли в майстерні.", "Підтримати Смереку"), "Смерека"),
        (("teleskop.com.ua", "Новини"), ('Раніше "Телескоп" писав про зозулю.',), "Телескоп"),
        (("Надбузька обласна рада", "Головна"), ("Стежте за нами: канал НОР у Telegram",), "Надбузька обласна рада"),
        (("ОБРІЙ № 14 (3301) Середа, 4 березня 2025 року",), (), "ОБРІЙ"),
        (("Схід-Нет",), ("© 2005-2025, Інформаційна агенція Схід-Нет",), "Схід-Нет"),
        ((), ("Про це повідомляє Викривач.ІНФО з посиланням на реєстр.",), "Викривач.ІНФО"),
    ],
)
def test_a_paper_is_known_by_what_its_page_says_of_it(
    head: tuple[str, ...], tail: tuple[str, ...], wanted: str
) -> None:
    assert publication(*head, tail=tail) == wanted


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ((), ("Про це повідомляє Укрінформ.", "Фото: Іван Гак / Укрінформ")),
        (("Культура", "Стартапи"), ("Підтримати редакцію",)),
        (("Матчі онлайн", "Прогнози"), ()),
        ((), ("© Василь Гак, Getty Images", PROSE[0])),
        ((), ("Адміністратор каналу «Тепле місто» попросив не називати його імені, бо боїться сусідів.",)),
        (("Бокс | 18 квітня 2025, 19:05",), ()),
    ],
)
def test_an_agency_a_rubric_or_another_channel_is_not_the_pages_paper(
    head: tuple[str, ...], tail: tuple[str, ...]
) -> None:
    assert publication(*head, tail=tail) is None


RUBRICS = tomllib.loads(files("resources.facts").joinpath("rubrics.toml").read_text(encoding="utf-8"))


def test_rubrics_buttons_and_places_are_told_from_names() -> None:
    assert [line for line in RUBRICS["hit"] if not is_rubric(line)] == []
    assert [line for line in RUBRICS["miss"] if is_rubric(line)] == []


@pytest.mark.parametrize("top", RUBRICS["hit"])
def test_a_rubric_over_a_menu_is_not_the_pages_paper(top: str) -> None:
    assert publication(top, "Новини Статті Відео Блоги Контакти") is None


@pytest.mark.parametrize(
    ("head", "tail", "wanted"),
    [
        (("Українська смерека Європейська хвиля",), ("Підпишіться на щоденну розсилку ЄХ",), "Європейська хвиля"),
        (("NX", "Передплатити", "Новини Думки Бізнес Здоров'я"), (), "NX"),
        (("Перейти до вмісту", "Доступність", "Радіо Обрій", "Новини Статті Відео"), (), "Радіо Обрій"),
        (("Гавань.ua",), ("Також Гавань.ua писала про зозулю.",), "Гавань.ua"),
        (("HavanНовостиФинансыПорт",), ("Все права защищены © 2025 Havan.net",), "Havan"),
        (("Сайт міста Калинова", "0777.ua", "Новини"), (), "0777.ua"),
        (("https://smereka.example/2025/05/maisternia",), ("Підтримайте «Смереку» на Patreon",), "Смерека"),
        (("Офіційний вебсайт АТ «Надбужводоканал»",), (), "Надбужводоканал"),
    ],
)
def test_a_name_in_short_in_another_case_or_as_a_domain_is_one_name(
    head: tuple[str, ...], tail: tuple[str, ...], wanted: str
) -> None:
    assert publication(*head, tail=tail) == wanted


def test_who_signed_a_text_with_its_day_is_not_its_paper() -> None:
    assert publication(tail=("Олена Гай, 20 грудня 2025 року",)) is None


def test_a_papers_name_a_caption_and_a_sponsor_over_a_text_are_not_its_headline() -> None:
    tops = ("Сонячний Край", "Генеральний партнер рубрики — гвинтики «Вічність»")
    body = [TITLE, "Підпис до фото, майстерня на Верхній вулиці у день відкриття годинників", *PROSE]
    text = "\n".join([*tops, *body, "Підписуйтесь на канал «Сонячний Край» у Telegram"])
    made = dump_article(decoded(text.encode(), "page.txt", None), file_name="page.txt", file_path=None)
    assert (made.title, made.publication) == (TITLE, "Сонячний Край")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("© ЗАО ИД <Смерековая правда>, 2025", "Смерековая правда"),
        ("© ПАТ «Смерека», 2025", "Смерека"),
        ("© Web-студія «Гвинтик», 2025", None),
        ("Письмо в редакцию | © 2025", None),
    ],
)
def test_whose_the_copyright_is(line: str, wanted: str | None) -> None:
    assert publication("Новини", tail=(line,)) == wanted


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (("Офіційний вебсайт", "Неділя, 4 травня 2025", "Калинів +11 °C"), ()),
        (("INTERNET ARCHIVE Wayback Machine", "Новини Статті Відео"), ()),
        (("Радіо наживо", "Новини Статті Відео"), ()),
        ((), ("Підпишіться на розсилку «Після обіду»",)),
        (("20:58 (Калинів)", "Новини Статті Відео"), ()),
    ],
)
def test_what_stands_where_papers_stand_is_not_always_one(head: tuple[str, ...], tail: tuple[str, ...]) -> None:
    assert publication(*head, tail=tail) is None


def test_the_paper_over_the_menu_is_not_the_headline() -> None:
    assert publication("Вісник заріччя", "Новини | Статті | Відео | Блоги") == "Вісник заріччя"
    text = "\n".join(["Вісник заріччя", "Новини | Статті | Відео | Блоги", TITLE, *PROSE])
    assert dump_article(decoded(text.encode(), "a.txt", None), file_name="a.txt", file_path=None).title == TITLE
