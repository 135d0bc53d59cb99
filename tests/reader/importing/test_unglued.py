"""A head that was copied as one line is read as the lines it was made of; the text keeps every letter."""

import pytest

from reader.importing.dump import dump_article
from reader.importing.encoding import decoded
from reader.importing.unglued import unglued
from reader.values import Article

TITLE = "Старий млин на Тихій знову меле борошно для трьох сіл"
PROSE = (
    "Млин на річці Тихій зупинився сорок років тому, коли паводок забрав колесо, і відтоді в ньому жили сови.",
    "Цієї весни мірошник Тиміш Барвінок поставив нове колесо з модрини, а сов переселили до дзвіниці.",
)


def dump(*lines: str) -> Article:
    text = "\n".join(lines)
    made = dump_article(decoded(text.encode(), "page.txt", None), file_name="page.txt", file_path=None)
    assert made.text == text
    return made


@pytest.mark.parametrize(
    "line",
    [
        f"Гавань.ІнфоНовиниБлогиКонтакти{TITLE}25.05.2025, 12:05 Олена Гай 2054",
        f"{TITLE}25 травня 2025 12:05Олена ГайПереглядів: 870ПоділитисяТвітнути",
        f"НовиниБлогиКонтакти{TITLE}25 травня 2025, 12:05Олена ГайПоділитися",
    ],
)
def test_title_day_and_author_of_a_glued_head_are_found(line: str) -> None:
    made = dump(line, *PROSE)
    assert (made.title, (made.published or "")[:10], made.authors) == (TITLE, "2025-05-25", ("Олена Гай",))


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "25.05.2025, 12:05", *PROSE],
        [f"{TITLE} – 25.05.2025", *PROSE],
        ["Укрвість25.05.2025", TITLE],
        list(PROSE),
    ],
)
def test_other_heads_stay_as_they_are(lines: list[str]) -> None:
    assert unglued(lines) == lines


def test_a_copys_own_day_and_a_minute_to_read_are_told_from_the_texts_day() -> None:
    copy = (
        "Це кешована версія Google для сторінки https://obrii.example/2025/05/25/mlyn/. Це знімок сторінки, зроблений "
        "11 чер. 2025 р. о 04:18:22 GMT. За цей час на сторінці могли відбутися зміни."
    )
    made = dump(copy, TITLE, "08 Чер, 2025 16:40", *PROSE)
    assert (made.title, made.published, made.url) == (
        TITLE,
        "2025-06-08T16:40",
        "https://obrii.example/2025/05/25/mlyn/",
    )
    assert dump(TITLE, "11:42, 14.07.253 хв.2317", *PROSE).published == "2025-07-14T11:42"
    post = dump(TITLE, *PROSE, *PROSE, *PROSE, "9.3K views", "edited", "Apr 30, 2025 at 18:22")
    assert post.published == "2025-04-30"
