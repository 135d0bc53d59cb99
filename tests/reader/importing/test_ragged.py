"""Lines that a page of print broke off are gathered to paragraphs again; other lines are left as they are."""

import textwrap
from pathlib import Path

import pytest

from reader.importing import read_bytes

HEAD = ["Сільський вісник", "Новини", "Господарство", "У Кринівці збудували сушарню для грибів", "3 березня 2026"]
PARAGRAPHS = """
У селі Кринівка запрацювала сушарня, яку громада зводила два роки коштом місцевих господарів. Щотижня вона приймає до
трьохсот кілограмів білих грибів і лисичок, що їх здають мешканці навколишніх хуторів.

Раніше врожай возили до району, і половина псувалася дорогою. Тепер сушать на місці, а пакують у колишній школі, де
відремонтували дах і провели воду.

Завідувач сушарні Мирон Паляниця каже, що найважче було вивчити норови грибів, бо кожен сохне по-своєму. Опеньки,
наприклад, не терплять поспіху, а маслюки липнуть до решіт і потребують постійного нагляду.
""".strip().split("\n\n")
PARAGRAPHS = [" ".join(words.split()) for words in PARAGRAPHS]
TAIL = ["Поділитися", "Усі права захищено"]


def blocks_of(lines: list[str], between: str = "\n") -> list[str]:
    article = read_bytes(between.join(lines).encode(), file_name="copy.txt")
    return [" ".join(block.span.of(article.text).split()) for block in article.blocks]


def printed(words: str, width: float) -> list[str]:
    """Broken off where letters of unlike width fill a line."""
    lines, size = [""], 0.0
    for word in words.split():
        wide = sum(0.5 if letter in "іїлтт.,-'" else 1.35 if letter in "шщжюмфМШ" else 1.0 for letter in word)
        if lines[-1] and size + wide > width:
            lines.append("")
            size = 0.0
        lines[-1] = f"{lines[-1]} {word}".strip()
        size += wide + 0.5
    return lines


@pytest.mark.parametrize("width", [34, 42, 50, 78])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_printed_lines_become_paragraphs_and_short_ones_stay_alone(width: int, between: str) -> None:
    lines = [line for words in PARAGRAPHS for line in printed(words, width)]
    blocks = blocks_of([*HEAD, *lines, *TAIL], between)
    assert blocks[: len(HEAD)] == HEAD
    assert blocks[-len(TAIL) :] == TAIL
    assert " ".join(blocks[len(HEAD) : -len(TAIL)]) == " ".join(PARAGRAPHS)
    assert all(block[-1] == "." for block in blocks[len(HEAD) : -len(TAIL)])


def test_paragraphs_of_one_line_each_stay_as_they_are() -> None:
    assert blocks_of([*HEAD, *PARAGRAPHS, *TAIL]) == [*HEAD, *PARAGRAPHS, *TAIL]


def test_ingredients_in_small_letters_are_no_broken_lines() -> None:
    rows = ["буряк – 3 середні", "капуста – чверть головки", "свинячі реберця – 700 г", "сіль", "квасоля – 1 склянка"]
    assert blocks_of([*HEAD, PARAGRAPHS[0], *rows, PARAGRAPHS[1], *TAIL])[6:11] == rows


def test_hyphens_at_line_ends_do_not_stop_a_paragraph() -> None:
    lines = [line for words in PARAGRAPHS for line in printed(words, 40)]
    cut = next(at for at, line in enumerate(lines) if line.endswith("каже, що"))
    lines[cut : cut + 2] = [f"{lines[cut]} най-", lines[cut + 1].removeprefix("най")]
    blocks = blocks_of([*HEAD, *lines, *TAIL])
    assert any("най- важче" in block and block.endswith("нагляду.") for block in blocks)


def test_text_wrapped_at_a_number_of_letters_is_told_as_before(tmp_path: Path) -> None:
    path = tmp_path / "wrapped.txt"
    path.write_text("\n\n".join(textwrap.fill(words, 60) for words in PARAGRAPHS), encoding="utf-8")
    assert blocks_of([path.read_text(encoding="utf-8")]) == PARAGRAPHS


PARTED = """Новини
У Кринівці збудували нову сушар-
ню для грибів і ягід
3 березня 2026
У селі Кринівка запрацювала су-
шарня, яку громада зводила два
роки коштом місцевих господа-
рів. Щотижня вона приймає до
трьохсот кілограмів білих гри-
бів і лисичок, що їх здають меш-
канці навколишніх хуторів.
Раніше врожай грибів возили до
району, і половина псувалася."""


def test_words_parted_at_line_ends_are_whole_in_the_headline() -> None:
    article = read_bytes(PARTED.encode(), file_name="copy.txt")
    assert article.text == PARTED
    assert article.title == "У Кринівці збудували нову сушарню для грибів і ягід"
