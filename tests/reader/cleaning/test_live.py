"""The hours of a report kept hour by hour stay; those of feeds, comments and bylines do not."""

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

ENTRIES = (
    ("11:20", "Кількість поранених зросла до дев'яти", "Серед постраждалих двоє дітей, їх госпіталізували."),
    ("10:05", "Рух на Лівому березі відновили", "Метро знову працює на всій лінії, повідомили в адміністрації."),
    ("08:30", "Рятувальники ліквідували пожежу", "Горіла покрівля дев'ятиповерхівки. З будинку вивели 40 людей."),
    ("07:15", "У місті лунали вибухи", "Міський голова закликав містян лишатися в укриттях до відбою."),
)
LEAD = "У ніч на 14 січня росіяни атакували столицю дронами та ракетами. Редакція веде онлайн."
HEADLINE = "Масований обстріл Києва: усе, що відомо на цю годину"


def dump(*entries: tuple[str, str, str], rest: str = "") -> str:
    told = "\n".join("\n".join(entry) for entry in entries)
    return (
        f"Головна\nНовини\n{HEADLINE}\nОксана Литвин\n14 січня 2026, 06:40\n{LEAD}\n{told}\n{rest}© 2026 Київські вісті"
    )


def page(*entries: tuple[str, str, str]) -> str:
    told = "".join(f"<div><time>{hour}</time><h3>{head}</h3><p>{words}</p></div>" for hour, head, words in entries)
    return (
        f"<html lang='uk'><head><title>{HEADLINE}</title></head><body><nav><a href='/'>Головна</a>"
        f"</nav><main><h1>{HEADLINE}</h1><p>{LEAD}</p>{told}</main><footer>© Київські вісті</footer></body></html>"
    )


def shown(content: str, name: str) -> list[str]:
    article = read_bytes(content.encode("utf-8-sig"), file_name=name)
    return clean_text(article.text, clean(article)).splitlines()


@pytest.mark.parametrize("entries", [ENTRIES, ENTRIES[::-1]])
@pytest.mark.parametrize(("made", "name"), [(dump, "a.txt"), (page, "a.html")])
def test_the_hours_over_the_entries_stay(made: type, name: str, entries: tuple[tuple[str, str, str], ...]) -> None:
    lines = shown(made(*entries), name)
    assert lines[-4 * 3 :] == [part for entry in entries for part in entry]
    assert "14 січня 2026, 06:40" not in lines


def test_hours_in_no_order_are_no_report() -> None:
    lines = shown(dump(ENTRIES[1], ENTRIES[0], ENTRIES[3], ENTRIES[2]), "a.txt")
    assert not {"11:20", "10:05", "08:30", "07:15"} & set(lines)


def test_hours_of_headlines_and_of_comments_go() -> None:
    feed = "Стрічка новин\n16:40\nУ Хмельницькому подорожчав хліб\n16:10\nВодія нагородили\n15:55\nЗійшов сніг\n"
    comments = (
        "Коментарі\nІван Петренко\n14:35\nДуже прикро, тримайтеся всі.\nОля\n15:02\nА чи є світло? Напишіть.\n"
        "Степан\n16:20\nНа Оболоні є. Перевіряв сам.\n"
    )
    body = "\n".join(f"{words} {words}" for _hour, _head, words in ENTRIES)
    text = f"{HEADLINE}\n14 січня 2026\n{LEAD}\n{body}\n"
    for rest in (feed, comments):
        lines = shown(text + rest + "© 2026 Київські вісті", "a.txt")
        assert not [line for line in lines if line[:2].isdigit()]
        assert body.splitlines()[-1] in lines
