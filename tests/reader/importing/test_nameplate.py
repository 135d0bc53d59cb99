"""Names that the head of a dump shows in more than one line or spells twice, and menus, buttons and companies that are
none."""

import pytest

from reader.importing.head import head_of
from reader.importing.nameplate import followed, without_icons
from tests.reader.importing.test_standing import DAY, ENGLISH, ENGLISH_TITLE, TEXT, TITLE

BELOW = (TITLE, DAY, *TEXT)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["≡ Тясмин.today", "Відкрити в застосунку", "ТОП", "Аварії", "Гроші", "Світське", *BELOW], "Тясмин.today"),
        (["☰ Тиха гавань", "Новини", "Сховок поруч", "Чергові аптеки", *BELOW], "Тиха гавань"),
        (["Порада — затишок без міфів", "Прикмети А–Я", "А Б В Г Ґ Д Е", "Ліки", "Знайти майстра", *BELOW], "Порада"),
        (["Листівка не відкрилась?", "«Гривня» — гроші людською мовою", DAY, *BELOW], "Гривня"),
        (["Лист із берега", "Випуск № 88 · 20 лютого 2026", "Доброго ранку!", *BELOW], "Лист із берега"),
        (["НАШ БЕРЕГ • червень 2021", "17", "РЕМЕСЛО", *BELOW], "НАШ БЕРЕГ"),
        ([*BELOW, f"Запис {TITLE} спершу з’явився на Тиха гавань."], "Тиха гавань"),
        ([TITLE, "Олена Гай, «Тиха гавань» • 5 грудня 2023 • 4 min read", *TEXT], "Тиха гавань"),
        ([TITLE, "tykhahavan.example", *TEXT, "Світло «Тиха гавань» дає всім"], "Тиха гавань"),
        (["pidzemka.example", TITLE, *TEXT, "Якщо вам це важливо, киньте «Підземці» жетон"], "Підземка"),
        (["tykhyibereh.example", *BELOW], "tykhyibereh.example"),
        (["Тясмин.Хвилі", "УКР", "ENG", "Всі новини", *BELOW, "© 2014–2026 ТОВ «Тясмин Медіа»"], "Тясмин.Хвилі"),
        (["OBRII.UA | Новини | Спорт", *BELOW, '© 2001-2026 ТОВ "Золотий берег". Усі права'], "OBRII.UA"),
        ([TITLE, "Марта Сова, OBRII.NET", DAY, *TEXT, "Щоб мати новини від OBRII.NET, підпишіться"], "OBRII.NET"),
        (["Порти", TITLE, DAY, "Джерело фото: Obrii.com", "Про це розповів Obrii.com майстер.", *TEXT], "Obrii.com"),
    ],
)  # fmt: skip
def test_a_head_names_the_paper(lines: list[str], name: str) -> None:
    assert (head_of(lines).publication, head_of(lines).title) == (name, TITLE)


@pytest.mark.parametrize(
    "lines",
    [
        ["ТОП", "Аварії", "Гроші", "Світське", *BELOW],
        ["Новини", "Думки", "Документи", "Пресрелізи", "Пошук по сайту", *BELOW],
        ["Спеціальні потреби", "Перейти на головну сторінку", "Перейти до пошуку", *BELOW],
        ["Accept all", "Reject non-essential", "Manage my choices", "News", "World", *BELOW],
        ["Війна", "Клуб", "3 906 учасників", "Мій кабінет", *BELOW],
        [TITLE, DAY, *TEXT, "Лоти продавали на Torhy.com.", "На Torhy.com такі помпи коштують удвічі дорожче."],
        ["t.me", *BELOW],
    ],
)
def test_menus_buttons_and_what_a_text_is_about_are_no_paper(lines: list[str]) -> None:
    assert head_of(lines).publication is None


def test_a_channel_is_called_by_its_name_and_not_by_its_handle() -> None:
    assert followed(["Telegram", "Тиша? Так!", "@tysha_tak", "41.2K subscribers", *BELOW]) == "Тиша? Так!"
    assert followed(["Тиша", "1 204 підписники", *BELOW]) == "Тиша"
    assert followed(["Новини", "Спорт", "Клуб", "3 906 учасників", *BELOW]) is None


def test_an_association_is_called_as_its_head_is() -> None:
    lines = ["Skip to main content", "The Tiasmyn Ledger", "War", "Culture", ENGLISH_TITLE, "By Ann Lowe", *ENGLISH]
    assert head_of([*lines, "© Tiasmyn Ledger NGO. Made by the river"]).publication == "The Tiasmyn Ledger"


def test_pictures_of_buttons_are_no_part_of_a_name_and_bullets_stay() -> None:
    assert without_icons(["🔔️ Тиша", "▪ Тиша", "+7°C", "© Тиша", "→ Тиша", "☰"]) == [
        "Тиша", "▪ Тиша", "+7°C", "© Тиша", "→ Тиша", "☰",
    ]  # fmt: skip


EMOJI = (
    *("😀 ", "⚡️", "❗️", "‼️ ", "⁉ ", "👍🏻 ", "🇺🇦", "👨\u200d👩\u200d👧 ", "▶️ ", "▪️", "❤️\u200d🔥 "),
    *("⚡️⚡️ 🔴 ", "\u200b😀 ", "\ufeff⚡️", "#️⃣ "),
)
MENU = [f"Рубрика {number}" for number in range(14)]


@pytest.mark.parametrize("emoji", EMOJI)
@pytest.mark.parametrize("above", [[], ["Тиха гавань", "Новини", "Спорт"], MENU])
def test_emoji_before_a_headline_are_no_part_of_it(emoji: str, above: list[str]) -> None:
    assert head_of([*above, emoji + TITLE, DAY, *TEXT]).title == TITLE


def test_numbers_and_rights_in_emoji_say_something() -> None:
    assert without_icons(["5️⃣ причин", "©️ Тиша", "🏻"]) == ["5️⃣ причин", "©️ Тиша", "🏻"]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ([f"{TITLE} | Суспільство | Тиха хвиля", *BELOW], "Тиха хвиля"),
        ([f"Тиха хвиля - {TITLE}", *BELOW], "Тиха хвиля"),
        ([*BELOW, "Читайте «Тиху хвилю» у Google News"], "Тиха хвиля"),
        (["Тиха хвиля, [04.05.2026 10:21]", *BELOW], "Тиха хвиля"),
        (
            ["Новини | Університет річки Тясмин", "Про університет", "Вступ", "Наука", *BELOW],
            "Університет річки Тясмин",
        ),
        (["Обрій. Ми чуємо громаду", "Новини", "Люди", *BELOW], "Обрій"),
        (["Новини", *BELOW, "Раніше «Тихохід» розповідав, що переправу закрили."], "Тихохід"),
        (["Бубон", "Тексти", *BELOW, "Якщо ви дочитали до кінця — підтримайте Бубон донатом"], "Бубон"),
    ],
)
def test_a_paper_is_named_by_its_own_words(lines: list[str], name: str) -> None:
    assert (head_of(lines).publication, head_of(lines).title) == (name, TITLE)


def test_whoever_holds_the_rights_and_signs_the_text_is_no_paper() -> None:
    letter = [ENGLISH_TITLE, "ANN LOWE", "MAY 4", *ENGLISH, "© 2026 Ann Lowe"]
    assert head_of(letter).publication is None
    notes = ["Thanks for reading Slow Ferry! Subscribe for free to receive new posts"]
    assert head_of([*letter, *notes]).publication == "Slow Ferry"


@pytest.mark.parametrize("button", ["Login", "Log in Register", "Close", "Notice", "Loading", "Кросворди", "Нотатки"])
def test_a_button_over_a_menu_is_no_paper(button: str) -> None:
    assert head_of([button, "News", "Sport", "Weather", ENGLISH_TITLE, "May 4, 2026", *ENGLISH]).publication is None


@pytest.mark.parametrize(
    "origin", ["пресслужба міськради", "Фонд державного майна", "ДСНС Тясмина", "Telegram мера", "рішення суду, свідки"]
)
def test_where_a_story_was_told_first_is_no_paper(origin: str) -> None:
    assert head_of(["Новини", *BELOW, f"Джерело: {origin}"]).publication is None
    assert head_of(["Новини", *BELOW, "Джерело: Тихохід"]).publication == "Тихохід"
