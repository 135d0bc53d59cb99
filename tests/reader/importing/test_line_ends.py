"""A dump without line ends becomes lines; one with line ends stays as it is."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importing import read_bytes
from reader.importing.line_ends import LONGEST, RULE, SEPARATOR
from reader.values import Article, BlockRole
from tests.reader.page_in_lines import BODY, LINES, MENU, TAIL, TITLE


def read(words: str) -> Article:
    return read_bytes(words.encode(), file_name="page.txt")


@pytest.mark.parametrize("between", [" ", "", "  ", " | ", "\\n", "\t", "\u2028"])
def test_sentences_and_furniture_stand_in_blocks_of_their_own(between: str) -> None:
    article = read(between.join(LINES))
    blocks = [block.span.of(article.text) for block in article.blocks]
    assert article.text == between.join(LINES)
    assert any(block.startswith("У Лозівці на Слобожанщині") for block in blocks)
    assert any(block.startswith("Читайте також") for block in blocks)
    assert not any("Торік" in block and "Читайте" in block for block in blocks)


@pytest.mark.parametrize("between", [" ", "", " | "])
def test_date_is_found(between: str) -> None:
    assert (read(between.join(LINES)).published or "")[:10] == "2026-05-14"


def test_separators_are_blocks_that_say_so() -> None:
    article = read(" | ".join(LINES))
    parting = [block for block in article.blocks if block.rule == SEPARATOR]
    assert len(parting) == len(LINES) - 1
    assert {block.span.of(article.text) for block in parting} == {"|"}
    assert {block.role for block in parting} == {BlockRole.DEBRIS}


def test_a_dump_with_line_ends_is_not_broken() -> None:
    article = read("\n".join([*LINES, "Довгий абзац. " * 200]))
    assert len(article.blocks) == len(LINES) + 1
    assert not any(block.rule == RULE for block in article.blocks)


def test_a_page_in_a_few_long_lines_is_broken_up_and_keeps_their_ends() -> None:
    lines = [" ".join([*MENU, TITLE, "14 травня 2026, 10:15"]), *BODY[:2], " ".join([*BODY[2:], *TAIL])]
    article = read("\n".join(lines))
    blocks = [block.span.of(article.text) for block in article.blocks]
    assert len(blocks) > len(lines) + len(TAIL) // 2
    assert not any("\n" in block for block in blocks)
    assert not any("Торік" in block and "Читайте" in block for block in blocks)


def test_paragraphs_without_a_page_round_them_are_not_broken() -> None:
    article = read("\n".join(" ".join(BODY) for _ in range(6)))
    assert len(article.blocks) == 6
    assert not any(block.rule == RULE for block in article.blocks)


def test_a_short_line_alone_stays_whole() -> None:
    assert len(read("Головна Новини У селі відкрили школу. Діти раді.").blocks) == 1


def test_what_is_longer_than_any_article_stays_whole_and_is_read_in_time() -> None:
    words = " ".join(LINES)
    before = time.process_time()
    assert len(read(words * (LONGEST // len(words) + 1)).blocks) == 1
    assert time.process_time() - before < 5


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*LINES, ".", "«", "|", "12", "А.", "https://a.example", "→"]), max_size=40))
def test_blocks_cover_every_word_in_order(words: list[str]) -> None:
    article = read(" ".join(["Початок", *LINES, *words]))
    at = 0
    for block in article.blocks:
        assert not article.text[at : block.span.start].strip()
        at = block.span.end
    assert not article.text[at:].strip()
