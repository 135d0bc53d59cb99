"""What was found to be a line in a dump without line ends is judged by what it reads like, too."""

import pytest

from reader.cleaning import clean, clean_text, removed_text
from reader.importing import read_bytes
from tests.reader.page_in_lines import BODY, LINES, TAIL


@pytest.mark.parametrize("between", [" ", "", " | ", "  "])
def test_the_article_stays_and_what_stands_around_it_goes(between: str) -> None:
    article = read_bytes(between.join(LINES).encode(), file_name="page.txt")
    cleaning = clean(article)
    shown = "".join(clean_text(article.text, cleaning).split())
    assert all("".join(words.split()) in shown for words in BODY)
    assert not any("".join(words.split()) in shown for words in TAIL)


def test_separators_are_left_out_with_a_reason() -> None:
    article = read_bytes(" | ".join(LINES).encode(), file_name="page.txt")
    cleaning = clean(article)
    assert "|" not in clean_text(article.text, cleaning)
    assert removed_text(article.text, cleaning).count("|") == len(LINES) - 1
    assert all(removal.reason is not None for removal in cleaning.removals)


def test_sentences_alone_in_one_line_lose_nothing() -> None:
    article = read_bytes(" ".join(BODY * 2).encode(), file_name="page.txt")
    assert not clean(article).removals
