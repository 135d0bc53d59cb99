"""Rows, headings and cells of a dump that a rule or their place alone spoke against, while the article is shown above
and below them; and what stands there and is not the article's."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

TITLE = "У Кремінцях засіяли поля, які три роки чекали саперів"
HEAD = f"Головна\nНовини\nПоділитися\n{TITLE}\nОльга Верес\n4 травня 2026, 10:15"
ABOVE = (
    "Господарства громади вийшли на поля, які від весни 2023 року стояли під бур'яном: сапери здали останню ділянку.",
    "Держава повертає аграріям усі витрати на розмінування, якщо господарство стоїть у державному реєстрі.",
)
BELOW = (
    "Найдовше чекали біля Лугового, де окопи лишилися просто посеред поля, а техніка не проходила через яр.",
    "«Я сіяв і озирався, бо звик не заходити далі стовпа», – каже фермер Анатолій Зозуля, який має сто гектарів.",
)
TAIL = "Читайте також\nЧому дорожчає добриво\nЯк зрошувати без каналу\nПідписуйтесь на наш Telegram-канал\n© Нива 2026"


def shown(*lines: str) -> list[str]:
    words = "\n".join([HEAD, *lines, TAIL])
    article = read_bytes(words.encode(), file_name="поля.txt")
    return [line.strip() for line in clean_text(article.text, clean(article)).split("\n")]


TABLE = (
    "Рік\tОбстежено, тис. га\tЦіна за га, грн",
    "2024\t41\t58 400",
    "2025\t87\t44 900",
    "2026 (два місяці)\t26\t31 200",
)
RATES = ("Валюта\t12 березня\t11 березня\tЗміна", "Долар США\t43,18\t43,14\t+0,04", "Євро\t50,21\t50,40\t−0,19",
         "Злотий\t11,83\t11,86\t−0,03")  # fmt: skip
BARS = (
    "Місто | Тариф | Абонплата, грн/міс",
    "Київ | 1654,41 | 32,10",
    "Львів | 1821,00 | 29,50",
    "Одеса | 1690,05 | 36,75",
)
SPACES = (
    "Галузь              Середня    За рік",
    "Фінанси              46 100    +9 %",
    "Освіта               17 900    +8 %",
    "Медицина             21 300   +11 %",
)
CELLS = ("Культура", "Площа, га", "Ячмінь", "640", "Соняшник", "610", "Кукурудза", "480")
LIST = ("На що звернути увагу", "Перед підписанням договору варто перевірити:", "чи є у громаді список здані ділянок;",
        "чи стоїть на межі табличка «Перевірено»;", "чи збігається номер поля з номером в акті.")  # fmt: skip
ITEMS = ("За день банк міняв гроші за такими курсами:", "долар – 43,03 грн (+0,04);", "євро – 49,88 грн (−0,07);",
         "злотий – 11,79 грн (−0,01).")  # fmt: skip
STEPS = ("Крок 1. Зареєструйте господарство, завантажте акти.", "Крок 2. Перевірте номери полів.",
         "Крок 3. Оберіть виконавця, вкажіть площу.",
         "Крок 4. Надішліть заяви й зачекайте, поки статус зміниться на «Подано».")  # fmt: skip
ASKED = ("Часті запитання", "Чи можна сіяти до здачі поля? Ні.", "Чи платить держава наперед? Так, половину вартості.")
PROGRAMME = ("16 травня, п'ятниця", "17:00 — хода від Театральної площі", "18:30 — «Зерно», Харків (6+)",
             "20:00 — «Вогонь і сіль», Краків (12+)", "17 травня, субота", "12:00 — майстерня для дітей",
             "19:00 — «Тиша на біс», Київ (16+)")  # fmt: skip
FILM = ("Режисерка: Яна Шелест", "У ролях: Василина Маєва, Олександр Рудь", "Тривалість: 104 хв")


@pytest.mark.parametrize("own", [TABLE, RATES, BARS, SPACES, CELLS, LIST, ITEMS, STEPS, ASKED, PROGRAMME, FILM])
def test_rows_between_paragraphs_stay_together(own: tuple[str, ...]) -> None:
    found = shown(*ABOVE, *own, *BELOW)
    assert [line for line in own if line not in found] == []


@pytest.mark.parametrize("own", [TABLE, LIST, PROGRAMME, FILM])
def test_rows_below_one_link_stay(own: tuple[str, ...]) -> None:
    found = shown(*ABOVE, "Читайте також: Чому дорожчає добриво цієї весни", *own, *BELOW)
    assert [line for line in own if line not in found] == []


def test_the_facts_of_a_match_stay_below_an_offer() -> None:
    facts = (
        "Перша ліга. 15-й тур, 8 листопада", "Зоря-2 (Буча) – Колос (Кремінці) – 2:3",
        "Голи: Коваль, 6, Яр, 58 (пен.) – Мельник, 41, Гора, 84, 90+3",
        "Зоря-2: Сава – Лис, Дяк, Прус, Рябий (Тищук, 80) – Яр, Оліх (Сич, 71), Бондар – Коваль, Шапка, Дуб (Гнат, 80)",
        "Попередження: Дяк, 34, Яр, 66 – Харко, 29", "Арбітр: Анатолій Рибак (Суми)",
    )  # fmt: skip
    found = shown(*ABOVE, "Реклама", "Отримай бонус 5000 грн на першу ставку", *facts, *BELOW)
    assert [line for line in facts if line not in found] == []
    assert "Отримай бонус 5000 грн на першу ставку" not in found


def test_years_alone_stay_over_the_entries_of_a_chronology() -> None:
    years = ("1895", "1899", "1921")
    found = shown(ABOVE[0], years[0], ABOVE[1], years[1], BELOW[0], years[2], BELOW[1])
    assert [year for year in years if year not in found] == []


def test_a_table_behind_a_box_of_one_story_stays() -> None:
    found = shown(*ABOVE, "Читайте також:", "Хто сіє для шведів цієї весни", *TABLE, *BELOW)
    assert [line for line in TABLE if line not in found] == []
    assert "Хто сіє для шведів цієї весни" not in found


def test_a_table_below_a_labelled_offer_stays_without_it() -> None:
    offer = "Кредит до 50 000 грн за 10 хвилин на картку. Перший – під 0,01 %"
    found = shown(*ABOVE, "На правах реклами", offer, "Тарифи у містах, грн за Гкал", *BARS, *BELOW)
    assert [line for line in ("Тарифи у містах, грн за Гкал", *BARS) if line not in found] == []
    assert offer not in found


def test_a_heading_that_is_a_menus_word_too_stays_over_its_rows() -> None:
    rows = ("1. Кремінці 1:12:31 (0+6)", "2. Буча +14,9 (0+9)", "3. Лугове +31,2 (1+8)")
    found = shown(*ABOVE, "Підписуйтесь на наш Telegram-канал", "Результати", *rows, *BELOW)
    assert [line for line in ("Результати", *rows) if line not in found] == []


def test_a_short_question_below_a_label_without_its_story_is_a_heading() -> None:
    found = shown(*ABOVE, "Відео дня", "Коли сіяти", *BELOW)
    assert "Коли сіяти" in found


def test_what_the_paper_wrote_earlier_stays_where_it_is_told_and_goes_where_it_is_promised() -> None:
    told = (
        'Раніше "Нива" розповідала, що торік замінованими лишалися сорок полів громади.',
        "Раніше ми писали, як обрати насіння: здорове не спливає у солоній воді.",
    )
    promised = ("Раніше ми писали, як обрати насіння для балкона.", "Нива раніше писала, чому гинуть бджоли.")
    found = shown(*ABOVE, *BELOW, *told, *promised)
    assert [line for line in told if line not in found] == []
    assert [line for line in promised if line in found] == []


def test_items_below_a_label_without_its_story_stay_with_what_announces_them() -> None:
    own = ("Щоб поле не заростало, досить кількох речей:", "орати двічі на рік;", "сіяти люпин восени;",
           "не пускати туди худобу.")  # fmt: skip
    found = shown(*ABOVE, "Відео дня", *own, *BELOW)
    assert [line for line in own if line not in found] == []


def test_the_last_sentences_behind_a_box_stay_before_what_was_told_earlier() -> None:
    last = ("Собаки, як показало спостереження, на замінованих полях працюють удвічі швидше за прилади.",
            "Нагадаємо, торік громада купила двох собак і навчила чотирьох саперів.")  # fmt: skip
    found = shown(*ABOVE, *BELOW, "Читайте також:", "Чому дорожчає добриво", "Як зрошувати без каналу", *last)
    assert [line for line in last if line not in found] == []


def test_a_caption_with_whose_picture_it_is_stays_between_paragraphs() -> None:
    caption = "Мішки з насінням готові до відправлення на Миколаївщину. Нива/Сергій Волков"
    assert caption in shown(*ABOVE, caption, *BELOW)


def test_who_told_it_stays_between_two_paragraphs_and_goes_below_the_text() -> None:
    source = "Джерело: обласна прокуратура"
    assert source in shown(ABOVE[0], source, ABOVE[1], *BELOW)
    assert source not in shown(*ABOVE, *BELOW, source)
    assert "Джерело: nyva.example" not in shown(ABOVE[0], "Джерело: nyva.example", ABOVE[1], *BELOW)


def test_a_caption_that_says_so_is_the_articles_last_line() -> None:
    caption = "На фото: сапери біля здаваної ділянки торік"
    assert caption in shown(*ABOVE, *BELOW, caption)


def test_a_question_below_the_label_of_an_advertisement_heads_its_paragraph() -> None:
    found = shown(*ABOVE, "Реклама", "Що кажуть рятувальники", *BELOW)
    assert "Що кажуть рятувальники" in found
    assert "Реклама" not in found


def test_a_headline_below_the_label_of_an_advertisement_goes() -> None:
    offer = "Кращі двигуни для човнів – весняний розпродаж уже триває"
    assert offer not in shown(*ABOVE, "Реклама", offer, *BELOW)


def test_the_headings_of_the_contents_stay_behind_a_box() -> None:
    headings = ("Про землю", "Про гроші", "Про дощ")
    found = shown(
        "Зміст", *headings, ABOVE[0], headings[0], ABOVE[1], "Читайте також", "Чому дорожчає добриво цієї весни",
        headings[1], BELOW[0], headings[2], "А якщо дощу не буде?", BELOW[1],
    )  # fmt: skip
    assert [line for line in headings if found.count(line) != 1] == []


def test_buttons_glued_to_a_sentence_go_without_it() -> None:
    sentence = "Минулого року через повінь тут не сіяли зовсім, і комбайни простояли до осені."
    found = shown(*ABOVE, sentence + "ПоділитисяКопіюватиДрук", *BELOW)
    assert sentence in found


@pytest.mark.parametrize(
    "strip",
    [
        ("USD\t43,18\t43,30", "EUR\t50,21\t50,40", "PLN\t11,83\t11,95"),
        ("Бонус 500 грн новим гравцям. 21+. Участь в азартних іграх може викликати залежність",),
        ("Слайд 1. Поле", "Слайд 2. Трактор", "Слайд 3. Сапер"),
    ],
)
def test_a_strip_of_the_page_before_the_end_stays_away(strip: tuple[str, ...]) -> None:
    found = shown(*ABOVE, *BELOW, "Останні новини", *strip)
    assert [line for line in strip if line in found] == []


@pytest.mark.parametrize(
    "line",
    [
        "Ми навчилися писати чудові стратегії і геть розучилися їх читати",
        "Трактор біля межі торік – знак для сусідів. Джерело: Freepik",
    ],
)
def test_a_standfirst_and_a_credited_caption_stay_right_above_the_first_paragraph(line: str) -> None:
    assert line in shown("Агроном, викладач коледжу", line, *ABOVE, *BELOW)


def test_a_credited_caption_stays_right_below_the_last_paragraph() -> None:
    caption = "Зал під час голосування. Фото Сергія Тіщенка"
    assert caption in shown(*ABOVE, *BELOW, caption)


@pytest.mark.parametrize(
    "line", ["Читати цю новину англійською", "Агроном, викладач коледжу", "Додайте нас у вибрані джерела Google"]
)
def test_what_a_page_says_above_the_first_paragraph_goes(line: str) -> None:
    assert line not in shown(line, *ABOVE, *BELOW)
