"""Boxes that a page sets into its text without a word for what they are: they stay where they speak of the same."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

PARAGRAPHS = (
    (
        "Міська рада Заріччя у вівторок ухвалила рішення відновити рух трамваїв через Старий міст, який не працював "
        "одинадцять років. За це проголосували тридцять два депутати з сорока."
    ),
    (
        "Начальник трамвайного депо Гнат Кривоніс розповів, що колію доведеться перекласти майже всю: шпали згнили, "
        "а контактну мережу розібрали ще вісім років тому."
    ),
    (
        "«Ми маємо чотири вагони, які їздитимуть цим маршрутом, і шістнадцять водіїв, двоє з яких ще пам'ятають, як "
        "тут повертати», — каже він і показує стару схему."
    ),
    (
        "На ремонт передбачили сорок вісім мільйонів гривень, з них тридцять дає обласний бюджет, решту — місто. "
        "Проєкт готували два роки, і за цей час рейки здорожчали."
    ),
    (
        "Мешканці Правого берега збирали підписи за трамвай чотири рази. Учителька Марта Підлісна возила "
        "папери до мерії на велосипеді, бо іншого способу дістатися не було."
    ),
)
TITLE = "Трамвай повертається на Старий міст"


def shown(*pieces: str) -> str:
    """The clean text of a page with ``pieces`` behind the second paragraph."""
    rows = [f"<p>{words}</p>" for words in PARAGRAPHS]
    content = (
        f"<html lang='uk'><head><meta charset='utf-8'><title>{TITLE}</title></head><body>"
        "<header><nav><a href='/'>Головна</a><a href='/n'>Новини</a></nav></header><main><div class='post'>"
        f"<h1>{TITLE}</h1><div class='txt'>{''.join([*rows[:2], *pieces, *rows[2:]])}</div></div>"
        "<div class='side'><div class='r'><a href='/1'>Лосеня народилося в зоопарку</a></div></div></main>"
        "<footer>© 2026 Зарічні вісті</footer></body></html>"
    ).encode()
    article = read_bytes(content, file_name="page.html")
    return clean_text(article.text, clean(article))


def boxes(name: str, rows: list[tuple[str, str]]) -> list[str]:
    return [
        f"<div class='{name}'><div class='{name}-a'>{one}</div><div class='{name}-b'>{two}</div></div>"
        for one, two in rows
    ]


YEARS = [("1931", "Відкрили Старий міст"), ("1968", "Пустили другу колію"), ("2015", "Рух трамваїв зупинили")]
FACTS = [("Довжина маршруту", "6,4 км"), ("Вагонів", "чотири"), ("Вартість", "8 гривень")]
ASKED = [("Чому саме зараз?", "Бо міст ще тримає вагу."), ("А ви поїдете?", "Першим рейсом, стоячи.")]
INSIDE = {
    "a chronology": (boxes("c", YEARS), [words for row in YEARS for words in row]),
    "a dossier in rows": (
        [f"<div class='f'><div>Маршрут № 4</div>{''.join(boxes('r', FACTS))}</div>"],
        ["6,4 км", "8 гривень"],
    ),
    "a quotation set apart": (
        ["<div class='q'><div>Я возила папери на велосипеді, бо іншого способу не було</div><div>Марта</div></div>"],
        ["Я возила папери на велосипеді, бо"],
    ),
    "questions and answers in boxes": (
        [f"<div class='x'>{one}</div><div class='y'>{two}</div>" for one, two in ASKED],
        [words for row in ASKED for words in row],
    ),
    "a comparison": (
        boxes("k", [("Було", "Автобус щопівгодини, затори"), ("Стане", "Трамвай кожні вісім хвилин")]),
        ["Трамвай кожні вісім хвилин"],
    ),
    "an <aside> of words alone": (["<aside>Трамвай — це звичка міста</aside>"], ["Трамвай — це звичка міста"]),
    "what a film shows": (
        ["<div class='v'><iframe src='https://v.example/1'></iframe><div>Як трамвай долав Старий міст</div></div>"],
        ["Як трамвай долав Старий міст"],
    ),
    "a post that its widget makes a link": (
        [
            (
                "<blockquote class='instagram-media'><div><a href='https://i.example/1'>Переглянути цей допис</a>"
                "<p><a href='https://i.example/1'>Схема розвороту, яку зберіг наш водій.</a></p></div></blockquote>"
            )
        ],
        ["Схема розвороту, яку зберіг наш водій."],
    ),
}


@pytest.mark.parametrize("name", INSIDE)
def test_a_box_that_speaks_of_the_text_stays(name: str) -> None:
    pieces, wanted = INSIDE[name]
    text = shown(*pieces)
    for words in [*wanted, *PARAGRAPHS]:
        assert words in text


def test_subheadings_in_elements_of_one_class_stay() -> None:
    rows = [f"<p>{words}</p>" for words in PARAGRAPHS]
    text = shown("<div class='sub'>Скільки на ремонт</div>", rows[3], "<div class='sub'>Коли чекати</div>", rows[4])
    assert "Скільки на ремонт" in text
    assert "Коли чекати" in text


def test_the_rest_of_boxes_of_which_most_were_kept_stays() -> None:
    entries = [
        f"<div class='e'><h3>О {hour} годині</h3><div class='w'>{words}</div><a href='#'>До стрічки</a></div>"
        for hour, words in enumerate((*PARAGRAPHS[2:], "До зали зайшли сорок."), start=12)
    ]
    text = shown(f"<div class='live'>{''.join(entries)}</div>")
    assert "О 15 годині" in text
    assert "До зали зайшли сорок." in text
    assert "До стрічки" not in text


def test_the_hours_of_a_timetable_are_no_date() -> None:
    rows = "".join(
        f"<tr><td>{place}</td><td>{hour}</td></tr>"
        for place, hour in (("Вокзал", "06:10"), ("Площа Ринок", "06:22"), ("Депо", "06:45"))
    )
    assert "Площа Ринок\t06:22" in shown(f"<table>{rows}</table>")


OUTSIDE = {
    "an offer": "<div class='z'>Зимові шини зі знижкою до кінця тижня</div>",
    "links": "<div class='z'><a href='/2'>Чому трамвай зник зі Старого мосту</a></div>",
    "another story with a call": "<div class='z'><img src='/2.jpg'><div>Трамвай і Старий міст</div><div>Історія ради, "
    "яку зник</div><a href='/2'>Читати</a></div>",
    "a box with a button": "<div class='z'>Любите трамвай і Старий міст?<button>Так</button></div>",
    "a field to fill in": "<div class='z'>Про трамвай і Старий міст — щодня<input type='text' name='mail'></div>",
    "what its class tells": "<div class='newsletter'>Про трамвай і Старий міст щодня о восьмій</div>",
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_another_box_between_paragraphs_does_not_stay(name: str) -> None:
    text = shown(OUTSIDE[name])
    for words in ("шини", "зник", "Любите", "щодня"):
        assert words not in text
    for words in PARAGRAPHS:
        assert words in text


def test_when_something_begins_is_no_date_of_the_article() -> None:
    text = shown("<p><b>Коли:</b> 21 вересня, 10:00</p>", "<p><b>Де:</b> зупинка «Старий міст»</p>")
    assert "21 вересня, 10:00" in text


def test_headlines_of_other_stories_in_boxes_of_one_class_do_not_stay() -> None:
    names = ("ПЕРЕМОГА", "МУЗЕЙ", "ВЕСНА")
    stories = ("Мешканці побачили лося", "Матроси склали іспит", "Вистава про матір")
    text = shown(
        *(f"<div class='t'><h4>{one}</h4><div>{two}</div></div>" for one, two in zip(names, stories, strict=True))
    )
    assert "Матроси" not in text


def test_the_first_subheading_right_over_the_first_paragraph_stays() -> None:
    parts = "".join(f"<h3>{name}</h3><p>{words}</p>" for name, words in zip(("Рада", "Депо"), PARAGRAPHS, strict=False))
    article = read_bytes(f"<title>Дві новини</title><h1>Дві новини</h1><div>{parts}</div>".encode(), file_name="p.html")
    text = clean_text(article.text, clean(article))
    assert "Рада\n" in text
    assert "Депо\n" in text
