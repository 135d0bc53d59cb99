"""What stands around a headline in Markdown, in wrapped lines or glued to it is taken off for the facts alone; the text
keeps every letter."""

import textwrap

import pytest

from reader.importing import read_bytes
from reader.values import Article

TITLE = "Старий млин на Тихій знову меле борошно для трьох сіл"
PROSE = (
    "Млин на річці Тихій зупинився сорок років тому, коли паводок забрав колесо, і відтоді в ньому жили сови.",
    "Цієї весни мірошник Тиміш Барвінок поставив нове колесо з модрини, а сов переселили до дзвіниці.",
    "Перше борошно змололи для пекарні в Зарічному, де з нього спекли сто двадцять хлібин на храмове свято.",
)


def dump(*lines: str) -> Article:
    text = "\n".join(lines)
    made = read_bytes(text.encode(), file_name="page.txt")
    assert made.text == text
    return made


@pytest.mark.parametrize(
    "heading",
    [
        f"# {TITLE}",
        f"#  {TITLE} #",
        f"## {TITLE}",
        f"**{TITLE}**",
        f"# [{TITLE}](https://tykha.example/mlyn)",
        f"# **{TITLE}**",
        f"{TITLE}\n=======================",
        f"__{TITLE}__",
    ],
)
def test_headline_has_no_marks_of_markdown(heading: str) -> None:
    made = dump(
        "[Тиха](https://tykha.example)", "", "  * [Новини](/news)", "  * [Люди](/people)", "", heading, "",
        "[Олена Гай](/authors/hai) · 19 серпня 2025, 10:00", "", "![млин](/img/mlyn.jpg)", "",
        *(line for prose in PROSE for line in (prose, "")),
    )  # fmt: skip
    assert (made.title, made.authors, made.published) == (TITLE, ("Олена Гай",), "2025-08-19T10:00")


def test_only_heading_of_the_first_level_is_the_headline() -> None:
    made = dump(
        "## Сови в млині на річці Тихій живуть сорок років", "12 серпня 2025", f"# {TITLE}", *PROSE, "## Хто меле",
        PROSE[0],
    )  # fmt: skip
    assert made.title == TITLE


@pytest.mark.parametrize(
    "title",
    ["5 * 4 = 20: чому школярі Тихої знову рахують на папері", "Хто такий user_name_1 із Тихої і чому він меле"],
)
def test_signs_of_other_kinds_stay_in_a_headline(title: str) -> None:
    assert dump(title, "19 серпня 2025, 10:00", *PROSE).title == title


def test_byline_below_a_wrapped_headline_is_no_part_of_it() -> None:
    title = "Старий млин на Тихій знову меле борошно для трьох сіл і для пекарні"
    paragraphs = (" ".join([*PROSE[:2]]), " ".join([PROSE[2], PROSE[0]]), " ".join([*PROSE[1:]]))
    wrapped = (line for words in paragraphs for line in (*textwrap.wrap(words, 68), ""))
    made = dump("Тиха   Новини   Люди   Про нас", title, "Олена Гай. 19 серпня 2025 року", "", *wrapped)
    assert (made.title, made.authors, made.published) == (title, ("Олена Гай",), "2025-08-19")


@pytest.mark.parametrize("labels", ["Меню", "Пошук", "МенюПошук", "Закрити"])
def test_buttons_glued_to_a_headline_are_taken_off(labels: str) -> None:
    assert dump(f"{labels}{TITLE}", "", "5 вересня 2025 09:00 Олена Гай", *PROSE).title == TITLE


def test_name_that_the_text_spells_in_one_piece_is_left_whole() -> None:
    title = "СпортАрена знову приймає матчі на піску біля річки Тихої"
    told = (
        "На СпортАрена біля річки Тихої двадцять років ніхто не грав, бо пісок забрали на будову греблі нижче за млин."
    )
    assert dump(title, "5 вересня 2025 09:00", told, *PROSE).title == title
