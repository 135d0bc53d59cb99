"""Kinds of furniture that no word gives away, each beside what looks like it and is the article's own."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

TITLE = "Греблю на Тясмині полагодили за одинадцять днів"
DAY = "12 травня 2026, 10:15"
ONE = "Греблю полагодили за одинадцять днів, хоча підрядник просив на це пів року і вдвічі більше грошей."
TWO = "Воду спустили в понеділок, а вже в середу на дні знайшли стару помпу, яку ніхто не міг пригадати."
THREE = "Майстри кажуть, що стара помпа з дна ще крутиться, і за кілька днів на греблі поставлять її біля музею."
FOUR = "Міська рада виділила на камінь для греблі сорок тисяч, а решту грошей, яких просив підрядник, дали рибалки."
FOLLOW = "Підписуйтесь на наш Telegram-канал"
EN_TITLE = "Tiasmyn dam mended in eleven days"
EN_ONE = "The dam on the Tiasmyn was mended in eleven days, although the builder had asked for half a year and more."
EN_TWO = "The water was let out on Monday, and by Wednesday an old pump that nobody remembered lay on the bed."
EN_THREE = (
    "The builder says the old pump from the bed still turns, and that half of the water nobody asked for is back."
)
RU_TITLE = "Плотину на Тясмине починили за одиннадцать дней"
RU_ONE = "Плотину починили за одиннадцать дней, хотя подрядчик просил на это полгода и вдвое больше денег."
RU_TWO = "Воду спустили в понедельник, а уже в среду на дне нашли старый насос, который никто не мог вспомнить."
RU_THREE = "Мастера говорят, что старый насос со дна еще крутится, и за несколько дней у плотины его поставят к музею."


def shown(*lines: str) -> list[str]:
    article = read_bytes("\n".join(lines).encode(), file_name="dump.txt")
    return clean_text(article.text, clean(article)).split("\n")


@pytest.mark.parametrize(
    ("label", "entries"),
    [
        ("Зміст", ("1. Скільки каменю пішло", "2. Чия це помпа")),
        ("Зміст", ("Скільки каменю пішло", "Чия це помпа")),
        (None, ("1. Скільки каменю пішло", "2. Чия це помпа", "3. Що буде восени")),
        ("Що в тексті", ("• Скільки каменю пішло", "• Чия це помпа", "• Що буде восени")),
    ],
)
def test_a_list_of_the_headings_below_is_left_out(label: str | None, entries: tuple[str, ...]) -> None:
    above = (TITLE, DAY, ONE) if label is None else (TITLE, DAY, ONE, label)
    parts = ("Скільки каменю пішло", FOUR, "Чия це помпа", TWO, "Що буде восени", THREE)
    visible = shown(*above, *entries, *parts, FOLLOW)
    assert visible[-6:] == list(parts)
    assert all(visible.count(entry) == (entry in parts) for entry in entries)


def test_a_list_that_the_text_announces_stays_though_its_parts_are_called_so() -> None:
    entries = ("Камінь і глина", "Стара помпа", "Музейний двір")
    parts = ("Камінь і глина", FOUR, "Стара помпа", TWO, "Музейний двір", THREE)
    visible = shown(TITLE, DAY, ONE, "Ми питали про три речі:", *entries, *parts)
    assert visible[-11:] == [ONE, "Ми питали про три речі:", *entries, *parts]


def test_a_verse_that_comes_again_is_no_list_of_headings() -> None:
    verse = ("Тече вода з-за гаю", "та попід горою", "хлюпощуться качаточка")
    text = ("Співаймо разом", *verse, "Поміж осокою", *verse)
    assert shown(*text) == list(text)


@pytest.mark.parametrize(
    "pages",
    [
        ("https://tiasmyn.example/print/77 1/2", "https://tiasmyn.example/print/77 2/2"),
        (f"31.03.26, 18:44 {TITLE}", f"01.04.26, 18:45 {TITLE}"),
        ("Тясминські вісті, стор. 4", "Тясминські вісті, стор. 5"),
    ],
)
def test_what_each_printed_page_repeats_is_left_out(pages: tuple[str, str]) -> None:
    visible = shown(TITLE, DAY, ONE, TWO, pages[0], THREE, FOUR, pages[1])
    assert [line for line in visible if line in (ONE, TWO, THREE, FOUR, *pages)] == [ONE, TWO, THREE, FOUR]


def test_rows_with_figures_that_a_text_repeats_stay() -> None:
    rows = ("Перший тайм – 2/1", "Другий тайм – 3/1")
    assert [line for line in shown(TITLE, DAY, ONE, *rows, TWO, THREE) if line in rows] == list(rows)


@pytest.mark.parametrize(
    ("rate", "own"),
    [
        (("USD 41,90 42,45", "EUR 49,35 49,98", "PLN 11,48 11,86"), False),
        (("Долар 41,90 42,45", "Євро 49,35 49,98", "Злотий 11,48 11,86"), False),
        (("Камінь – 41 тонна", "Глина – 12 тонн", "Пісок – 9 тонн"), True),
    ],
)
def test_a_row_like_the_one_above_goes_with_it(rate: tuple[str, ...], own: bool) -> None:
    visible = shown(TITLE, DAY, ONE, TWO, *rate, THREE, FOUR)
    assert [line for line in visible if line in rate] == (list(rate) if own else [])


@pytest.mark.parametrize(
    "answers", [("Стецюк 61% Луцюк 27% Рибка 12%",), ("Так, щоліта – 41%", "Ні, боюся – 52%", "Лише з онуками – 7%")]
)
def test_a_poll_is_left_out_with_its_question(answers: tuple[str, ...]) -> None:
    visible = shown(TITLE, DAY, ONE, TWO, THREE, "Чи купаєтеся ви в Тясмині?", *answers, "Проголосували 1 044")
    assert visible[-3:] == [ONE, TWO, THREE]


def test_a_question_over_shares_told_in_a_sentence_stays() -> None:
    told = "За ремонт висловилися 61 % опитаних, проти – 27 %, а решті 12 % було все одно, кажуть соціологи."
    assert shown(TITLE, DAY, ONE, TWO, "Чого хочуть люди?", told, THREE)[-3:] == ["Чого хочуть люди?", told, THREE]


@pytest.mark.parametrize(
    "row",
    [
        ("Іменини 19 січня: хто святкує", "Салат, який з'їдають першим: рецепт"),
        ("Популярне зараз", "Коли саджати часник навесні: точний день", "Синоптики попередили про різку зміну погоди"),
        (
            "Стара помпа",
            "Варто знати",
            "Скільки коштує орендувати балкон на парад",
            "Найкращі чайники, які перевірив час",
        ),
    ],
)
def test_headlines_between_paragraphs_are_other_stories_with_what_they_are_called(row: tuple[str, ...]) -> None:
    visible = shown(TITLE, DAY, ONE, TWO, *row, THREE, FOUR, FOLLOW)
    assert visible[-2:] == [THREE, FOUR]
    assert not {*row[-2:]} & {*visible}


def test_headlines_between_russian_paragraphs_leave_a_caption_with_a_name() -> None:
    row = ("Когда сажать чеснок весной: точный день", "Синоптик предупредила о резкой перемене погоды")
    visible = shown(RU_TITLE, DAY, RU_ONE, RU_TWO, "Григорий Сушко", *row, RU_THREE, "Подписывайтесь на наш Telegram")
    assert visible[-4:] == [RU_ONE, RU_TWO, "Григорий Сушко", RU_THREE]


def test_one_headline_over_its_button_is_another_story() -> None:
    card = "'It's like a motorway for hedgehogs': the gardens of Leeds"
    visible = shown(EN_TITLE, "12 May 2026", EN_ONE, EN_TWO, card, "Read more", EN_THREE, "Follow us on X and Telegram")
    assert visible[-3:] == [EN_ONE, EN_TWO, EN_THREE]


def test_a_caption_over_a_box_of_other_stories_stays() -> None:
    caption = "Так гребля виглядала до ремонту навесні"
    box = ("Читайте також", "Три вчительки на дев'ять учнів: як живе найменша школа краю")
    assert caption in shown(TITLE, DAY, ONE, TWO, caption, *box, THREE, FOUR)


@pytest.mark.parametrize("button", ["Послухати", "Зберегти", "Слухати новину", "Читати російською мовою"])
def test_a_button_among_day_and_counters_is_left_out(button: str) -> None:
    lead = "Камінь возили вночі, а гроші збирали рибалки з двох сіл за течією"
    visible = shown(TITLE, lead, DAY, "6520", "Facebook", "Twitter", button, ONE, TWO, THREE, FOLLOW)
    assert button not in visible
    assert {ONE, TWO, THREE} <= {*visible}


@pytest.mark.parametrize("heading", ["Камінь і глина", "Як це було", "Перші дні"])
def test_a_heading_below_day_and_counters_stays(heading: str) -> None:
    lead = "Камінь на греблю возили вночі, а гроші збирали рибалки з двох сіл за течією Тясмину, каже голова."
    assert heading in shown(TITLE, lead, DAY, "6520", "Facebook", "Twitter", heading, ONE, TWO, THREE, FOLLOW)


def test_the_word_of_a_menu_is_a_heading_where_its_paragraph_speaks_of_it() -> None:
    below = "За ці дні склалися правила, які ніхто не записував, але всі на греблі знають напам'ять."
    assert "Правила" in shown(TITLE, DAY, ONE, TWO, "Правила", below, THREE, FOLLOW)
    assert "Правила" not in shown(TITLE, DAY, ONE, TWO, "Правила", FOUR, THREE, FOLLOW)


def test_a_short_heading_with_words_of_the_text_is_not_weighed() -> None:
    banks = "Напоминаем, что 25 и 26 декабря банки работают по обычному графику, а касса плотины закрыта до утра."
    lines = (RU_TITLE, DAY, RU_ONE, "Читайте также: Где хранить деньги", RU_TWO, "Что делают банки", RU_THREE, banks)
    assert "Что делают банки" in shown(*lines, "Подписывайтесь на наш Telegram")


def test_what_heads_the_first_points_stays_with_them() -> None:
    points = ("• Греблю полагодили за одинадцять днів.", "• Помпу знайшли в середу.", "• Камінь купили рибалки.")
    visible = shown(TITLE, DAY, FOLLOW, "Коротко", *points, ONE, TWO, THREE)
    assert visible[-7:] == ["Коротко", *points, ONE, TWO, THREE]


def test_a_caption_over_the_headline_stays_by_its_credit() -> None:
    caption = "Стара помпа з дна Тясмину, яку майстри обіцяють поставити біля музею"
    visible = shown("Тясминські хвилі", "1/7", caption, "Фото: Назар Дуб", TITLE, DAY, ONE, TWO, THREE, FOLLOW)
    assert caption in visible
    other = "Скільки яєць варити на свято: поради господині з Полтави"
    assert other not in shown("Тясминські хвилі", "1/7", other, "Фото: Назар Дуб", TITLE, DAY, ONE, TWO, THREE, FOLLOW)


def test_the_address_of_a_place_ends_the_text_about_it() -> None:
    place = ("«Передні двері»", "вул. Берестейська, кінцева 11-го", "вт–нд, 07:00–13:00")
    box = ("Дивіться також", "Де їсти вареники після півночі")
    assert shown(TITLE, DAY, ONE, TWO, THREE, *place, *box)[-3:] == list(place)
    office = "м. Підгаття, вул. Набережна, 9"
    assert office not in shown(TITLE, DAY, ONE, TWO, THREE, FOLLOW, "Контакти", office, "© Тясминські хвилі")


@pytest.mark.parametrize(
    "tail",
    [
        ("ЩЕ В ЛИСТІ:", "> Чому бичка стало менше", "> Карта пляжів", "Перешліть другові", "Надіслано з iPhone"),
        ("☕ Цей лист тримається на 940 людях. Пригостити", "Минулі листи", "№117. Про чоботи", "№116. Сніг"),
        ("Надія Сич", "Менеджерка з комунікацій", "Пишіть мені на sych@poshta.example"),
    ],
)
def test_what_a_letter_has_below_its_text_is_left_out(tail: tuple[str, ...]) -> None:
    assert shown(TITLE, DAY, ONE, TWO, THREE, FOUR, *tail)[-4:] == [ONE, TWO, THREE, FOUR]


@pytest.mark.parametrize(
    "own",
    [
        ("Обіймаю, Уляна",),
        ("Програма на суботу:", "09:00 Відкриття греблі", "10:30 Ляльковий театр", "13:00 Обід"),
        ("Що далі з греблею", "Камінь для греблі докуплять восени"),
        ("– Камінь є, – каже майстер.", "– А гроші?", "– Гроші теж є."),
        ("Камінь – 41 тонна", "Глина – 12 тонн", "Пісок – 9 тонн"),
        ("Що привезли", "Річкову глину й пісок", "Дубові палі", "Старі шини"),
        ("Де взяти камінь", "с. Зелене, вул. Шкільна, 4", "пн–пт, 10:00–15:00"),
        ("Матеріал Тонн Гривень", "Глина 12 340", "Пісок 9 210"),
    ],
)
def test_what_belongs_to_the_text_stays_at_its_end(own: tuple[str, ...]) -> None:
    assert shown(TITLE, DAY, ONE, TWO, THREE, FOUR, *own)[-len(own) :] == list(own)


@pytest.mark.parametrize(
    "own",
    [
        ("10:00 – збір біля греблі", "11:30 – міряють воду в річці", "14:00 – обід просто неба"),
        ("Де шукати стару помпу", "вул. Набережна, 4", "пн–пт, 10:00–15:00"),
        ("Що ще потрібно:", "річкова глина;", "дубові палі;", "два човни."),
    ],
)
def test_a_programme_an_address_and_what_is_announced_end_a_text(own: tuple[str, ...]) -> None:
    visible = shown(TITLE, DAY, ONE, TWO, THREE, FOUR, *own, FOLLOW, "Читайте також", "Скільки яєць варити на свято")
    assert visible[-len(own) :] == list(own)


def test_sentences_that_differ_by_a_number_alone_are_no_list_of_headings() -> None:
    told = [
        f"День {number}. Греблю через Тясмин насипали до пізнього вечора, поки не скінчився камінь."
        for number in range(9)
    ]
    assert shown(TITLE, DAY, *told, FOLLOW)[-9:] == told
