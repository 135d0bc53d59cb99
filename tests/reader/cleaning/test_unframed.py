"""Texts that no page surrounds, and short lines that look like a page's furniture: nothing of them is lost."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes
from reader.values import Article


def dump(*lines: str) -> Article:
    return read_bytes("\n".join(lines).encode(), file_name="dump.txt")


def visible(article: Article) -> list[str]:
    return clean_text(article.text, clean(article)).split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        ("Ніч над лиманом", "тихо лягає сіль", "на мокрі весла", "човен пливе сам", "ніхто не кличе його"),
        ("Програма фестивалю на суботу", "09:00 Відкриття", "10:30 Ляльковий театр", "13:00 Обід", "19:15 Джаз"),
        ("Переможці конкурсу пекарів", "Іван Петренко", "Олена Сидоренко", "Максим Коваль", "Анна Шевчук"),
        (
            "Борщ, який варять у Решетилівці", "Потрібно:", "- буряк, 2 шт.", "- квасоля, 300 г", "- сметана, 100 мл",
            "Буряк печіть годину в гарячій печі, поки не стане м'яким, а тоді натріть на тертці.", "Смачного!",
        ),
        ("Winners of the Marlow bread fair", "Ann Field", "Tom Brook", "Mary Hill", "John Marsh"),
    ],
    ids=["poem", "programme", "winners", "recipe", "winners-en"],
)  # fmt: skip
def test_a_text_without_a_page_stays_whole(lines: tuple[str, ...]) -> None:
    article = dump(*lines)
    assert visible(article) == list(lines)
    assert article.authors == ()


def test_a_short_question_of_an_interview_is_no_byline() -> None:
    article = dump(
        "«Хліб не любить поспіху»: розмова з пекарем",
        "Оксана Дяченко",
        "9 вересня 2023, 12:15",
        "Пекар Степан Голота сорок років замішує тісто руками й не збирається купувати машину, хоч йому вже радили.",
        "— Степане Івановичу, коли ви почали?",
        "— У чотирнадцять. Мене до печі привів дід, і першу хлібину я спалив на вугілля.",
        "— А родина?",
        "— Чекала на другу.",
        "Читайте також: Як варять сир",
    )
    assert "— А родина?" in visible(article)
    assert "Оксана Дяченко" not in visible(article)


def test_times_over_the_entries_of_a_live_report_stay() -> None:
    entries = (
        "21:30",
        "Міст відкрили для пішоходів.",
        "20:15",
        "Крани від'їхали від опор.",
        "18:02",
        "Мер прибув на міст.",
    )
    assert visible(dump("Міст через Случ: головне за день. Онлайн", *entries))[1:] == list(entries)


def test_times_over_headlines_are_other_stories() -> None:
    lead = "Міська рада Заріччя вирішила відбудувати вітряк на околиці, який згорів у лютому від удару блискавки."
    article = dump(
        "У Заріччі відбудують вітряк", lead, lead.replace("вітряк", "млин"), "Ще новини",
        "14:20", "У Стрілках завершили ремонт водогону", "14:05", "Скільки коштує виноградна лоза",
        "13:50", "Рибалка впіймав сома завдовжки з човен",
    )  # fmt: skip
    assert visible(article)[1:] == [lead, lead.replace("вітряк", "млин")]


def test_a_button_and_a_lone_link_lead_away_from_a_page() -> None:
    paragraph = (
        "<p>Міська рада Заріччя вирішила відбудувати старий вітряк на околиці, який згорів у лютому, частина {}.</p>"
    )
    page = (
        "<html><body><article><h1>У Заріччі відбудують вітряк</h1>"
        + "".join(map(paragraph.format, range(1, 4)))
        + "<p><a href='/1'>Як сушать дошки для вітряків у Карпатах</a></p><button>Зберегти собі</button>"
        + "".join(map(paragraph.format, range(4, 8)))
        + "</article></body></html>"
    )
    article = read_bytes(page.encode(), file_name="a.html")
    assert "Як сушать дошки для вітряків у Карпатах" not in visible(article)
    assert "Зберегти собі" not in visible(article)
    assert sum(line.startswith("Міська рада") for line in visible(article)) == 7


def test_headlines_behind_a_text_of_sentences_are_other_stories_and_a_lone_last_line_is_its_own() -> None:
    text = (
        "У четвер до Заріччя приїде міністр, щоб побачити відбудований вітряк на околиці міста.",
        "Про це повідомив голова громади, пише місцева газета з посиланням на раду.",
        "«Важко, але ми маємо скласти ці крила до зими», – сказав він на нараді.",
        "Нагадаємо, вітряк згорів у лютому від удару блискавки.",
    )
    others = ("Синоптики Нордії обіцяють суху осінь без заморозків", "Оркестр зіграє на дні сухого басейну в суботу")
    assert visible(dump(*text, *others)) == list(text)
    assert visible(dump(*text, others[0])) == list(text)
    own = "Відбудувати вітряк у Заріччі мають до зими"
    assert visible(dump(*text, own)) == [*text, own]
