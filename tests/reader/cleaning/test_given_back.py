"""What was left out for its place comes back where it reads like the article; other stories stay out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning import clean, clean_text, judged
from reader.cleaning.given_back import BackScale, back_scale, give_back
from reader.cleaning.given_back_traits import asked, may_return, page_of
from reader.cleaning.lines import Line
from reader.cleaning.rules import rule_book
from reader.importing import read_bytes
from reader.values import BlockRole

HEAD = "Новини\nПолітика\nСпорт\nУ Бучачі відновили міську баню\n14 березня 2026, 10:20\n"
TOLD = (
    "Міська рада Бучача відновила стару баню, яка не працювала дванадцять років, і в суботу впустила перших гостей.",
    "Роботи коштували шість мільйонів гривень: замінили котел, труби й дах, а парну виклали новою цеглою з Чорткова.",
)
TAIL = "Теги: Бучач, баня\nПоділитися\nЧитайте також\nНа Волині побудують новий міст через Стир\n"


def lines_of(text: str) -> tuple[list[Line], str | None]:
    article = read_bytes(text.encode(), file_name="a.txt")
    return judged(article, rule_book(), {}), article.title


def taken(lines: list[Line], words: str) -> Line:
    (line,) = (line for line in lines if line.words.startswith(words))
    line.role, line.rule, line.removed, line.hit = BlockRole.TEASER, "after-the-body", True, None
    return line


def test_a_paragraph_on_the_subject_comes_back() -> None:
    told = "Квиток до бані коштуватиме сто гривень, а пенсіонери Бучача, сказав міський голова, платитимуть сорок."
    lines, title = lines_of(HEAD + "\n".join((*TOLD, told, *reversed(TOLD))) + "\n" + TAIL)
    line = taken(lines, "Квиток")
    give_back(lines, title)
    assert (line.removed, line.role, line.rule) == (False, BlockRole.BODY, "given-back")
    assert 0.5 <= line.confidence <= 0.9


def test_what_announces_a_line_that_stays_out_stays_out() -> None:
    lines, title = lines_of(HEAD + "\n".join(TOLD) + "\nПоділитися\n")
    line = taken(lines, "Поділитися")
    line.words, line.hit = "Що далі робитимуть із банею в Бучачі:", None
    give_back(lines, title)
    assert line.removed


@pytest.mark.parametrize(
    "foreign",
    [
        "На Волині побудують новий міст через Стир",
        "НБУ знизив облікову ставку до 13,5 %",
        "Підписуйтеся на наш канал",
        "37-річний водій заснув за кермом під Уманню",
    ],
)
def test_what_is_no_part_of_it_stays_out(foreign: str) -> None:
    lines, title = lines_of(HEAD + "\n".join(TOLD) + "\nТеги: Бучач, баня\nПоділитися\n" + foreign + "\n")
    give_back(lines, title)
    assert all(line.removed for line in lines if line.words == foreign)


def test_what_a_pattern_took_by_its_words_is_not_asked() -> None:
    lines, title = lines_of(HEAD + "\n".join(TOLD) + "\n" + TAIL)
    page = page_of(lines, title)
    numbers = [number for number, _ in asked(page)] if page else []
    assert not [number for number in numbers if lines[number].hit is not None]
    assert any(line.removed and not may_return(line) for line in lines)


def test_without_a_paragraph_nothing_is_asked() -> None:
    lines, title = lines_of("Новини\nПолітика\nСпорт\n")
    assert page_of(lines, title) is None


def test_the_scale_sums_what_it_knows() -> None:
    assert BackScale(0.5, 0.0, {"a": 1.0, "b": -0.25}).weight(["a", "b", "c"]) == 1.25


def test_every_kind_of_trait_is_weighed() -> None:
    kinds = {name.split("-")[0].split(":")[0] for name in back_scale().weights}
    assert {"at", "shape", "share", "up", "dn", "wording", "a", "m"} <= kinds
    assert back_scale().need >= 0.0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*TOLD, *HEAD.splitlines(), *TAIL.splitlines(), "7", "– Так.", "a: b"]), max_size=30))
def test_nothing_shown_is_ever_taken(rows: list[str]) -> None:
    lines, title = lines_of("\n".join(rows) + "\n.")
    before = [line.removed for line in lines]
    give_back(lines, title)
    assert all(was or not line.removed for was, line in zip(before, lines, strict=True))
    assert clean(read_bytes("\n".join(rows).encode() or b"x", file_name="a.txt")).blocks is not None


def test_traits_are_the_same_in_every_run() -> None:
    lines, title = lines_of(HEAD + "\n".join((*TOLD, "За словами голови, баню прогріють до суботи.")) + "\n" + TAIL)
    taken(lines, "За словами")
    page = page_of(lines, title)
    assert page is not None
    found = list(asked(page))
    assert found
    assert found == list(asked(page))


def test_the_last_headline_of_several_above_the_text_stays_away() -> None:
    others = ("Прокуратура повернула ліс державі", "Лікарі врятували немовля", "Футболісти поїхали на збори")
    text = "\n".join(
        (
            "Гадяцька трибуна", "У Гадячі відновили водогін", "22 березня 2026", "Коротко", *others,
            "Комунальники Гадяча відновили водогін на вулиці Замковій. Трубу прорвало ще в п'ятницю, і вода пішла.",
            "За словами директора водоканалу Сергія Лобка, трубі сорок шість років. Цілком її замінять до осені.",
            "Стежте за нами у соцмережах",
        )
    )  # fmt: skip
    article = read_bytes(text.encode(), file_name="водогін.txt")
    shown = clean_text(article.text, clean(article)).split("\n")
    assert [line for line in others if line in shown] == []
