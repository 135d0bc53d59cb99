"""What stands behind a box, a header or a button and is the article's all the same, beside what is not."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

TITLE = "У Лубнах скляр вирощує лимони на даху котельні"
DAY = "12 травня 2026, 10:15"
ONE = "Скляр Арсен Бондарчук три роки вирощує лимони на даху котельні, де взимку тепло. Діжки він знайшов."
TWO = "Спершу сусіди писали скарги, а тоді самі почали носити нагору дощову воду. Дехто носить і стару глину."
THREE = (
    "За літо, каже агрономка, Бондарчук зняв сорок плодів, і жоден із них не дістався магазинові. Усе роздали в місті."
)
LAST = "Восени Бондарчук збирається поставити ще тридцять діжок і водити нагору школярів."
OTHER = "Восени міська лікарня збирається поставити ще тридцять ліжок і найняти двох сестер."
FOLLOW = "Підписуйтесь на наш Telegram-канал"
BOX = ("Також за темою", "Гриби замість руди: що росте у старих шахтах")


def shown(*lines: str) -> list[str]:
    article = read_bytes("\n".join(lines).encode(), file_name="dump.txt")
    return clean_text(article.text, clean(article)).split("\n")


def test_a_paragraph_behind_a_box_stays_that_names_whom_the_text_names() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, THREE, *BOX, LAST, "Відкрити повну версію сайту", FOLLOW)
    assert visible[-4:] == [ONE, TWO, THREE, LAST]


def test_a_blurb_behind_a_box_goes_that_names_nobody_of_the_text() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, THREE, *BOX, OTHER, "Відкрити повну версію сайту", FOLLOW)
    assert visible[-1] == THREE


def test_a_subheading_below_an_empty_header_stays() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, "Відео дня", "Лимони на даху", THREE, TWO, LAST, FOLLOW)
    assert "Лимони на даху" in visible
    assert "Відео дня" not in visible


def test_another_story_alone_below_a_header_goes() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, "Відео дня", "Лікарня чекає сестер", THREE, TWO, LAST, FOLLOW)
    assert "Лікарня чекає сестер" not in visible
    assert THREE in visible


def test_a_label_over_points_that_semicolons_part_stays() -> None:
    rows = ("Результати голосування:", "лимонний сироп, 2 318;", "лимонна цедра, 1 204;", "варення, 310.")
    visible = shown(TITLE, DAY, ONE, TWO, *rows, THREE, FOLLOW)
    assert visible[-5:] == [*rows, THREE]


def test_the_result_of_a_vote_of_readers_goes() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, "Результати голосування", THREE, FOLLOW)
    assert visible[-2:] == [TWO, THREE]


@pytest.mark.parametrize("leave", [("Until next week,", "T."), ("Обіймаю,", "Уляна")])
def test_how_a_writer_takes_leave_stays(leave: tuple[str, str]) -> None:
    visible = shown(TITLE, DAY, ONE, TWO, THREE, *leave, FOLLOW, "41 Likes")
    assert visible[-3:] == [THREE, *leave]


def test_a_call_to_meet_again_goes() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, THREE, "Until next week!", FOLLOW, "41 Likes")
    assert visible[-1] == THREE


def test_cells_of_a_table_one_below_another_stay() -> None:
    table = ("Скло, грн", "58 000", "3 400", "Робочих днів", "17", "46", "Врожай, кг", "0", "9")
    visible = shown(TITLE, DAY, ONE, TWO, *table, THREE, FOLLOW)
    assert visible[-10:] == [*table, THREE]


def test_counters_below_labels_are_no_table() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, THREE, "Перегляди", "58 000", "Поширення", "3 400", FOLLOW)
    assert visible[-1] == THREE


def test_the_caption_over_a_credit_below_the_counters_stays() -> None:
    caption = "Лимони на даху міської котельні"
    visible = shown(TITLE, DAY, "2140", caption, "Фото: міська рада", ONE, TWO, THREE, FOLLOW)
    assert caption in visible


def test_a_label_over_a_story_goes_with_it_and_advice_below_it_stays() -> None:
    story = "Меблі з уламків: хто й навіщо купує речі з війни"
    advice = "Не ставте діжки на край даху в перший рік"
    visible = shown(TITLE, DAY, ONE, TWO, "Важливо", story, THREE, LAST, FOLLOW)
    assert visible[-4:] == [ONE, TWO, THREE, LAST]
    visible = shown(TITLE, DAY, ONE, TWO, "Важливо", advice, THREE, LAST, FOLLOW)
    assert visible[-6:] == [ONE, TWO, "Важливо", advice, THREE, LAST]


def test_the_next_story_of_an_endless_page_goes() -> None:
    story = (
        "Наступна новина",
        "Трамвайне депо відчинить двері для дітей",
        "12 травня 2026, 09:20",
        "У Конотопі 25 квітня відбудеться день відчинених дверей у депо. Діти подзвонять і переведуть стрілку.",
        "За словами начальника депо, торік прийшло дев'яносто дітей. Цього разу для дорослих видадуть окремий вагон.",
        "Теги: Конотоп",
    )
    assert shown("Головна", TITLE, DAY, ONE, TWO, THREE, LAST, FOLLOW, *story)[-1] == LAST


def test_short_sentences_below_the_last_heading_stay() -> None:
    advice = ("ПОРАДИ ТИМ, ХТО ТЕЖ ДУМАЄ", "Спершу візьміть відпустку на сезон.", "Майте запас на вісім місяців.")
    assert shown(TITLE, DAY, ONE, TWO, THREE, *advice, "Читайте також", "Скільки платять за скло")[-3:] == [*advice]


def test_the_sources_over_their_list_stay() -> None:
    rows = ("Джерела", "1. Вісник садівника, 2023, № 4.", "2. Порадник скляра, 2022.")
    assert shown(TITLE, DAY, ONE, TWO, THREE, *rows, FOLLOW)[-3:] == [*rows]
    assert shown(TITLE, DAY, ONE, TWO, THREE, "Джерело", FOLLOW)[-1] == THREE


@pytest.mark.parametrize("greeting", ["Привіт!", "Доброго ранку, друзі!", "Dear readers,"])
def test_the_greeting_of_a_letter_stays(greeting: str) -> None:
    visible = shown("Відкрити лист у браузері", TITLE, DAY, "Пише Уляна Мох", greeting, ONE, TWO, THREE, FOLLOW)
    assert visible[-4:] == [greeting, ONE, TWO, THREE]


def test_a_name_in_place_of_a_greeting_goes() -> None:
    visible = shown("Відкрити лист у браузері", TITLE, DAY, "Пише Уляна Мох", "Тиждень", ONE, TWO, THREE, FOLLOW)
    assert "Тиждень" not in visible


def test_another_headline_over_its_time_and_rubric_goes() -> None:
    story = "Ведмідь зайшов у сільраду й заснув під портретом"
    visible = shown(TITLE, DAY, ONE, TWO, story, "14:02 · Дивина", THREE, LAST, FOLLOW)
    assert visible[-4:] == [ONE, TWO, THREE, LAST]


def test_the_first_line_of_a_post_stays_that_begins_with_a_sign() -> None:
    name, end = "Лубни LIVE", ("❤ 688", "12:14")
    lead = "⚡️Залу, яка стояла замкнена 11 років, відчинили. Розповідаємо, що всередині 👇"
    visible = shown("About", name, TITLE, "❤ 214", "07:00", name, lead, ONE, TWO, THREE, *end, name, LAST, *end)
    assert visible[visible.index(TITLE) + 1 :][:4] == [lead, ONE, TWO, THREE]


def test_a_paragraph_glued_to_an_advertisement_that_ends_in_a_sign_stays() -> None:
    visible = shown(TITLE, DAY, ONE, "Реклама. Саджанці лимонів, знижка 15%" + TWO, "Реклама:" + THREE, LAST, FOLLOW)
    assert visible[-4:] == [ONE, TWO, THREE, LAST]


def test_a_question_below_a_box_stays_in_a_text_that_asks_often() -> None:
    asked = ("Хто поливає діжки?", TWO, "Чи мерзне коріння?", ONE, "Читайте також", "Навіщо селу котельня?")
    visible = shown(TITLE, DAY, THREE, *asked, "Хто їсть лимони?", LAST, FOLLOW)
    assert visible[-2:] == ["Хто їсть лимони?", LAST]
    assert "Навіщо селу котельня?" not in visible


def test_questions_of_other_stories_go_from_a_text_that_asks_none() -> None:
    visible = shown(TITLE, DAY, ONE, TWO, "Читайте також", "Навіщо селу котельня?", "Хто їсть лимони?", THREE, FOLLOW)
    assert visible[-3:] == [ONE, TWO, THREE]


def test_what_is_said_to_somebody_below_a_dossier_stays() -> None:
    rows = ("Досьє", "Арсен Бондарчук", "Народився: 1971 року", "Фах: скляр", "Діти: двоє", "Нехай щастить, Арсене!")
    visible = shown(TITLE, DAY, ONE, TWO, THREE, *rows, FOLLOW)
    assert visible[-6:] == [*rows]
