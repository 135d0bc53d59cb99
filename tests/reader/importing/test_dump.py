"""Text dumps: the text is kept letter for letter; its head tells title, authors, date and paper if it states them."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importing import read_bytes, read_file
from reader.language.dates import without_dates, written_dates
from reader.values import Article, BlockKind, ImportFailedError

LEAD = (
    "Міська рада Заріччя вирішила відбудувати старий вітряк на околиці, який згорів у лютому від удару блискавки. "
    "Роботи почнуть у травні."
)
SECOND = (
    "«Вітряк молов ще за мого діда, і дошки для нього ми сушимо третій рік», – розповів тесля Семен Голота журналістам."
)
TITLE = "У Заріччі відбудують вітряк, який згорів від блискавки"


def dump(*lines: str, name: str = "a.txt") -> Article:
    return read_bytes("\n".join(lines).encode(), file_name=name)


def test_the_head_is_read() -> None:
    article = dump("Новини", TITLE, "Ганна Лисенко", "12 квітня 2026, 10:15", LEAD, SECOND, "© 2026 «Вісник Заріччя»")
    assert article.title == TITLE
    assert article.authors == ("Ганна Лисенко",)
    assert article.published == "2026-04-12T10:15"
    assert article.publication == "Вісник Заріччя"
    assert article.language == "uk"


def test_a_text_without_a_title_has_none() -> None:
    assert dump(LEAD, SECOND).title is None


def test_the_window_title_loses_the_papers_name() -> None:
    article = dump(f"{TITLE} | Вісник Заріччя", TITLE, LEAD, SECOND)
    assert (article.title, article.publication) == (TITLE, "Вісник Заріччя")


def test_the_headline_and_not_the_standfirst_is_the_title() -> None:
    standfirst = "Роботи на згорілому вітряку в Заріччі почнуть у травні, обіцяє міська рада"
    assert dump(TITLE, "Ганна Лисенко", "12.04.2026", standfirst, LEAD, SECOND).title == TITLE


@pytest.mark.parametrize("line", ["Сьогодні, 14:20", "12 квітня, 10:15", "вчора о 9:00"])
def test_a_date_that_is_not_stated_whole_is_not_guessed(line: str) -> None:
    assert dump(TITLE, line, LEAD, SECOND).published is None


def test_the_year_may_stand_in_the_next_line() -> None:
    assert dump(TITLE, "12 квітня, 10:15", "2026", LEAD, SECOND).published == "2026-04-12T10:15"
    assert dump(TITLE, "12 квітня", "2026", LEAD, SECOND).published == "2026-04-12"
    assert dump(TITLE, "12 квітня, 10:15", "2026 переглядів", LEAD, SECOND).published is None


def test_the_file_name_gives_the_date_when_nothing_else_does() -> None:
    assert dump(TITLE, LEAD, SECOND, name="2026-04-12 vitryak.txt").published == "2026-04-12"
    assert dump(TITLE, "11.04.2026", LEAD, SECOND, name="2026-04-12 vitryak.txt").published == "2026-04-11"


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("11 лютого 2026, 14:20", "2026-02-11T14:20"),
        ("14:20, 11.02.26", "2026-02-11T14:20"),
        ("Лютий 11, 2026", "2026-02-11"),
        ("середа, 11 лютого 2026 р., 09:05", "2026-02-11T09:05"),
        ("2026-02-11T14:20:33+02:00", "2026-02-11T14:20:33+02:00"),
        ("5 мая 2024 г., 10:00", "2024-05-05T10:00"),
        ("Feb. 11, 2026 at 2:20 p.m.", "2026-02-11T14:20"),
        ("31 лютого 2026", None),
        ("версія 1.2.3.4", None),
    ],
)
def test_written_dates_are_read(words: str, iso: str | None) -> None:
    assert next((found.iso for found in written_dates(words)), None) == iso


@given(st.dates(min_value=__import__("datetime").date(1990, 1, 1), max_value=__import__("datetime").date(2059, 12, 31)))
def test_any_date_is_read_back(day: object) -> None:
    for shape in ("%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y"):
        (found,) = written_dates(f"Опубліковано {day:{shape}} о 10:00")
        assert found.iso == f"{day}T10:00"


def test_a_byline_is_left_when_its_date_is_taken() -> None:
    assert without_dates("Ганна Лисенко — 21 жовтня, 18:12") == "Ганна Лисенко"


def test_wrapped_lines_are_one_block() -> None:
    text = "\n\n".join(textwrap.fill(words * 2, 72) for words in (LEAD, SECOND, LEAD, SECOND))
    article = read_bytes(text.encode(), file_name="a.txt")
    assert article.text == text
    assert len(article.blocks) == 4


def test_a_verse_is_not_mistaken_for_wrapped_lines() -> None:
    verse = [
        "Реве та стогне",
        "Дніпр широкий,",
        "Сердитий вітер",
        "завива,",
        "Додолу верби",
        "гне високі,",
        "Горами хвилю",
    ]
    assert len(dump(*verse).blocks) == len(verse)


def test_list_items_are_told_from_dialogue() -> None:
    article = dump("- дошки;", "1. Порахуйте.", "— Я знала кожну дошку, — каже пані Катерина.")
    assert [block.kind for block in article.blocks] == [BlockKind.LIST_ITEM, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH]


def test_who_spoke_goes_on_with_the_line_above_and_is_no_item() -> None:
    said = dump("«Міст тримається на чесному слові»,", "– написав Коваленко.", "Рух там закрили торік.")
    assert [block.kind for block in said.blocks] == [BlockKind.PARAGRAPH] * 3
    listed = dump("Для ремонту потрібні:", "– дошки з модрини;", "– цвяхи.")
    assert [block.kind for block in listed.blocks][1:] == [BlockKind.LIST_ITEM] * 2


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=300))
def test_the_text_is_kept_and_blocks_cover_it(words: str) -> None:
    if not words.strip("\ufeff \t\n"):
        return
    article = read_bytes(words.encode(), file_name="a.txt", encoding="utf-8")
    assert article.text == words.removeprefix("\ufeff")
    covered = {at for block in article.blocks for at in range(block.span.start, block.span.end)}
    assert all(at in covered for at, char in enumerate(article.text) if not char.isspace())


def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportFailedError, match="There is no file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(ImportFailedError, match="is a folder"):
        read_file(tmp_path)


def test_paragraphs_of_like_length_are_not_wrapped_lines() -> None:
    lines = [
        f"Речення {number} розповідає про вітряк, дошки, крила і людей, що чекали {number} літ." for number in range(8)
    ]
    article = read_bytes("\n".join(lines).encode(), file_name="a.txt")
    assert [block.span.of(article.text) for block in article.blocks] == lines


def test_wrapped_lines_among_menus_and_one_wider_headline_are_one_block() -> None:
    paragraphs = (
        "У селі Кути знову крутиться колесо млина, який стояв пусткою дванадцять років поспіль і заріс кропивою.",
        "Мельничка витратила на ремонт усі заощадження, а дошки для колеса привезли сусіди з лісгоспу.",
        "За перший місяць млин змолов дві тонни пшениці, і найдальший мішок привезли з Канева.",
        "Восени громада збирається відкрити поруч пекарню, де хліб пектимуть двічі на тиждень за старим рецептом.",
    )
    rows = ["Новини", "Статті", "Про нас", "Погода", "Млин, який стояв пусткою дванадцять років, знову меле борошно"]
    rows += [row for words in paragraphs for row in textwrap.wrap(words, 50)]
    rows += ["Теги", "Поділитися", "Канал у Telegram"]
    article = read_bytes("\n".join(rows).encode(), file_name="dump.txt")
    blocks = [" ".join(block.span.of(article.text).split()) for block in article.blocks]
    assert [block for block in blocks if block in paragraphs] == list(paragraphs)


def test_a_list_in_small_letters_is_not_wrapped_lines() -> None:
    rows = (
        "Що взяти в похід", "казанок і сірники", "два літри води на кожного", "сухі шкарпетки", "хліб",
        "сіль у мішечку", "карту лісу та компас", "аптечку", "ліхтарик із запасними батарейками",
    )  # fmt: skip
    assert len(read_bytes("\n".join(rows).encode(), file_name="dump.txt").blocks) == len(rows)
