"""Whose page a dump is and what its headline is, by where lines stand: both sides of each sign."""

import pytest

from reader.importing.head import head_of
from reader.importing.standing import is_below_day, own_letter, suffix_above, without_count

TEXT = [
    "Греблю на Тясмині полагодили за одинадцять днів, хоча підрядник просив на це пів року і вдвічі більше грошей.",
    "Воду спустили в понеділок, а вже в середу на дні знайшли стару помпу, яку ніхто не міг пригадати.",
    "Майстри кажуть, що помпа ще крутиться, і обіцяють поставити її біля музею до осені.",
]
ENGLISH = [
    "The dam on the Tiasmyn was mended in eleven days, although the builder had asked for half a year and more.",
    "The water was let out on Monday, and by Wednesday an old pump that nobody remembered lay on the bed.",
    "The workmen say the pump still turns, and promise to set it up beside the museum by autumn.",
]
TITLE, ENGLISH_TITLE = "Греблю на Тясмині полагодили за одинадцять днів", "Tiasmyn dam mended in eleven days"
DAY = "12 травня 2026, 10:15"


def page(*above: str, below: tuple[str, ...] = (), title: str = TITLE, text: list[str] = TEXT) -> list[str]:
    return [*above, title, DAY, *text, *below]


@pytest.mark.parametrize(
    ("above", "name"),
    [
        (("Тясминські хвилі", "Новини", "Відео", "Контакти"), "Тясминські хвилі"),
        (("Рання кава TV", "Прямий ефір", "Блоги", "Культура"), "Рання кава TV"),
        (("НШ", "Новини", "Публікації", "Блоги"), "НШ"),
        (("Уголос", "Новини", "Культура", "Спорт"), "Уголос"),
        (("Черкаси+", "Відкрити в застосунку", "СУСПІЛЬСТВО"), "Черкаси+"),
        (("Прийняти все", "Налаштувати", "Берегова+", "Відкрити в застосунку", "СУСПІЛЬСТВО"), "Берегова+"),
        (
            ("Офіційний сайт Тясминської міської ради", "Публічна інформація", "Новини"),
            "Офіційний сайт Тясминської міської ради",
        ),
        (("Наше Підгаття", "Новини", "Афіша", "Погода"), "Наше Підгаття"),
        (
            ("Міністерство водних шляхів України", "Діяльність Документи Послуги Контакти"),
            "Міністерство водних шляхів України",
        ),
        (("Новини", "Відео", "Контакти"), None),
        (("Наш канал", "Новини", "Відео"), None),
        (("Читати російською", "Новини", "Відео"), None),
        (("Олена Гай", "Новини", "Відео"), None),
        (("A- A A+", "Новини", "Вакансії"), None),
    ],
)
def test_what_stands_over_a_menu_is_the_paper(above: tuple[str, ...], name: str | None) -> None:
    found = head_of(page(*above))
    assert (found.publication, found.title) == (name, TITLE)


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        (("Важливе", "Теми | Люди"), ("Ганна Сич, «Важливе»", "Долучайтеся до «Важливе» у Facebook"), "Важливе"),
        (("Важливе", "Теми | Люди"), ("У полиці лежало «Важливе» поруч із газетами",), None),
        ((), ("© Copyright 2026 Тясминський кур'єр | Умови",), "Тясминський кур'єр"),
        ((), ("© Тясмин.інфоПри передруку посилання обов'язкове",), "Тясмин.інфо"),
        (("Мінтарка", "Погода"), ("Підключіть бот @mintarka_bot",), "Мінтарка"),
        (("Тясмин.ФокусНовиниКримінал Бізнес",), ("Фото: Аня Сова/Тясмин.Фокус",), "Тясмин.Фокус"),
        ((), ("Глафіра Сова, «Південний берег», 5 серпня 2026",), "Південний берег"),
        (("Повільний лист. Лист №18",), (), "Повільний лист"),
    ],
)
def test_a_name_is_known_by_a_second_sign(above: tuple[str, ...], below: tuple[str, ...], name: str | None) -> None:
    assert head_of(page(*above, below=below)).publication == name


def test_an_agency_signs_below_the_day() -> None:
    signed = [TITLE, DAY, "Південьінформ", *TEXT, "Про це повідомляє кореспондент Південьінформ."]
    assert head_of(signed).publication == "Південьінформ"
    assert head_of([TITLE, DAY, "Південьінформ", *TEXT]).publication is None


def test_an_english_page_is_called_as_it_calls_itself() -> None:
    lines = page(
        "Українська", "English", "Дзвінвісті", "Dzvinvisti – Ukraine and world news", title=ENGLISH_TITLE, text=ENGLISH
    )
    assert (
        head_of(
            [*lines, "As Dzvinvisti reported earlier, the dam dates from 1911.", "Join Dzvinvisti on Telegram and X"]
        ).publication
        == "Dzvinvisti"
    )


@pytest.mark.parametrize("mark", [" - ", " – ", " | ", " » "])
def test_a_windows_name_over_the_headline_names_the_paper(mark: str) -> None:
    assert suffix_above([f"{TITLE}{mark}Тясмин Online", TITLE], TITLE) == "Тясмин Online"
    assert suffix_above([f"{TITLE}: продовження", TITLE], TITLE) is None
    assert suffix_above([TITLE, TITLE], TITLE) is None


def test_a_forwarded_letter_begins_below_its_mark() -> None:
    over = ["Fwd: почитай", "Від: Світлана Гай <hai@poshta.example>", "Дата: чт, 6 серп. 2026 р., 09:12"]
    mark = "---------- Переслане повідомлення ----------"
    found = head_of([*over, mark, TITLE, "Глафіра Сова, «Південний берег», 5 серпня 2026", *TEXT])
    assert (found.title, found.publication, found.published) == (TITLE, "Південний берег", "2026-08-05")
    assert own_letter([*over, *TEXT]) == [*over, *TEXT]


def test_a_person_who_sent_a_letter_is_no_paper() -> None:
    letter = [
        "Від: Світлана Г <hai@poshta.example>", "Кому: мені", "Тема: " + TITLE, TITLE, DAY, *TEXT,
    ]  # fmt: skip
    assert head_of(letter).publication is None
    assert head_of(["Від: Повільний лист <lyst@poshta.example>", *letter[1:]]).publication == "Повільний лист"


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Гірський притулок шукає сторожа на всю зиму2 114", "Гірський притулок шукає сторожа на всю зиму"),
        ("Гірський притулок шукає сторожа на зиму87", "Гірський притулок шукає сторожа на зиму"),
        ("Гірський притулок шукає сторожа на зиму 2027", "Гірський притулок шукає сторожа на зиму 2027"),
        ("Що відомо про новий винищувач Су27", "Що відомо про новий винищувач Су27"),
        ("Вийшов оновлений Windows11", "Вийшов оновлений Windows11"),
    ],
)
def test_a_counter_glued_to_the_headline_is_not_its(title: str, bare: str) -> None:
    assert without_count(title) == bare


def test_the_headline_is_not_what_the_author_is() -> None:
    blog = [
        "НШ", "Блоги", "Соломія Вереснюк", "Соціальна працівниця, засновниця служби", "Стежити за автором",
        "1 березня 2026, 21:14", "Хто лагодить того, хто лагодить", *TEXT,
    ]  # fmt: skip
    assert head_of(blog).title == "Хто лагодить того, хто лагодить"
    assert head_of(["Соломія Вереснюк", TITLE, DAY, *TEXT]).title == TITLE
    assert is_below_day(["1 березня 2026, 21:14", "Хто лагодить"], 1)


@pytest.mark.parametrize(
    "line",
    [
        "Переглянути в браузері",
        "View this email in your browser",
        "Відкрити у застосунку Тясмин",
        "Тиха вода, випуск 14",
    ],
)
def test_a_button_or_an_issue_is_no_headline(line: str) -> None:
    assert head_of([line, "Неділя, 25 січня 2026", TITLE, *TEXT]).title == TITLE


def test_who_plays_is_no_headline() -> None:
    teams = "«Чайка»: Гай – Лис, Сова, Дуб – Клен, Верба – Сич"
    assert head_of(["Спорт", TITLE, DAY, teams, *TEXT]).title == TITLE
    assert head_of(["Спорт", teams, DAY, *TEXT]).title != teams


def test_a_row_of_english_rubrics_is_no_headline() -> None:
    lines = ["Skip to content", "War Politics Business Society Sports Multimedia", ENGLISH_TITLE, DAY, *ENGLISH]
    assert head_of(lines).title == ENGLISH_TITLE


@pytest.mark.parametrize(
    "row",
    [
        "Літературна редакторка: Софія Вереснюк, письменниця",
        "Перекладачка: Софія Вереснюк",
        "Не завантажились картинки? Відкрийте цей лист у браузері",
        "Having trouble seeing this email? Open it in a browser",
        "Записки з греблі, які чекають на вас. Випуск 52 · 12 травня 2026",
    ],
)
def test_who_worked_on_a_text_and_what_a_letter_says_are_no_headline(row: str) -> None:
    assert head_of([row, TITLE, "Олена Гай", DAY, *TEXT]).title == TITLE
    assert head_of([TITLE, "Олена Гай", row, DAY, *TEXT]).title == TITLE


@pytest.mark.parametrize(
    "label", ["ЧИТАЙТЕ ЩЕ", "Читайте також:", "Також за темою", "Вас може зацікавити", "Related stories"]
)
def test_the_headline_below_a_label_of_other_stories_is_not_the_articles(label: str) -> None:
    other = "Греблю на Тясмині полагодили, а помпу з дна поставлять біля музею"
    lines = [TITLE, DAY, TEXT[0], label, other, *TEXT[1:]]
    assert head_of(lines).title == TITLE
    assert head_of([label, other, "Новини", TITLE, DAY, *TEXT]).title == TITLE


def test_a_quoted_letter_is_read_without_its_marks() -> None:
    quoted = [f"> {line}" if line else ">" for line in (TITLE, "12 травня 2026", "", *TEXT)]
    mark = "---------- Forwarded message ---------"
    letter = ["Глянь", mark, "Від: Зоряна", "Date: нд, 3 черв. 2026 р. о 20:15", "Subject: глянь, це про нас", *quoted]
    found = head_of(letter)
    assert (found.title, found.published) == (TITLE, "2026-05-12")
    assert own_letter([f"> {TEXT[0]}", *TEXT]) == [f"> {TEXT[0]}", *TEXT]


def test_a_letter_without_another_day_is_of_the_day_it_was_sent() -> None:
    letter = ["Від: Зоряна Г", "Кому: мені", "Дата: 3 червня 2026 р., 20:15", f"Тема: {TITLE}", *TEXT]
    assert (head_of(letter).title, head_of(letter).published) == (TITLE, "2026-06-03T20:15")


def test_a_newsletter_has_a_headline_besides_its_subject() -> None:
    over = ["From: Slow Ferry <hello@slowferry.example>", "To: undisclosed recipients", "Subject: Oars, ropes, a pump"]
    found = head_of([*over, "Slow Ferry", ENGLISH_TITLE, "by Ann Lowe", *ENGLISH])
    assert (found.title, found.publication) == (ENGLISH_TITLE, "Slow Ferry")
    assert (
        head_of([*over[:2], f"Subject: Fwd: {ENGLISH_TITLE}", "Have a look at this", *ENGLISH]).title == ENGLISH_TITLE
    )


def test_a_day_alone_below_the_text_is_when_it_appeared() -> None:
    assert head_of(["Новини", TITLE, *TEXT, "Тясмин.інфо", "03.02.2026", "Коментарі"]).published == "2026-02-03"
    assert (
        head_of(["Новини", TITLE, *TEXT, "Популярне", "Гребля через рік", "03.02.2026 Інша гребля"]).published is None
    )


@pytest.mark.parametrize(
    "row",
    [
        "Ann Lowe from Slow Ferry <ferry@post.example>",
        "In today's edition: a dam, some fish and an old pump",
        "Never miss an update: follow the river in your mailbox",
        "Тясминські хвилі » Новини",
    ],
)
def test_what_a_letter_or_a_page_puts_over_a_text_is_no_headline(row: str) -> None:
    assert head_of([row, ENGLISH_TITLE, "May 4, 2026", *ENGLISH]).title == ENGLISH_TITLE
    assert head_of([ENGLISH_TITLE, row, "May 4, 2026", *ENGLISH]).title == ENGLISH_TITLE


def test_a_stroke_and_a_name_that_the_page_calls_its_own_are_cut_off_the_headline() -> None:
    said = [f"{TITLE} — Тихохід", DAY, *TEXT]
    own = head_of([*said, "Підписуйтесь на Telegram-канал «Тихохід», щоб не пропустити"])
    assert (own.title, own.publication) == (TITLE, "Тихохід")
    assert (head_of(said).title, head_of(said).publication) == (TITLE, "Тихохід")
    quoted = head_of([*said, "Про це каже мер Тихохід."])
    assert (quoted.title, quoted.publication) == (f"{TITLE} — Тихохід", None)


def test_a_press_office_below_the_headline_is_not_the_headline() -> None:
    lines = ["Калинівська міська рада", TITLE, DAY, "Пресслужба Калинівської міської ради та її управлінь", *TEXT]
    head = head_of(lines)
    assert (head.title, head.publication) == (TITLE, "Калинівська міська рада")


def test_the_day_of_a_birth_in_the_text_is_not_the_texts_day() -> None:
    assert head_of(page(below=("Досьє", "Дата народження: 14 червня 2005 року"))).published == "2026-05-12T10:15"
    assert head_of(page(below=("Date of birth: 14 June 2005",))).published == "2026-05-12T10:15"
