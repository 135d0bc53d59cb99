"""Tokens, and the terms that words are found by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.letters import folded
from reader.language.tokens import WORD, tokens, words
from reader.language.words import terms


def forms(text: str) -> list[tuple[str, int]]:
    return [(token.form, token.position) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Слава Україні!", [("слава", 0), ("україні", 1)]),
        ("п’ять-шість слів", [("п'ять-шість", 0), ("п'ять", 0), ("шість", 1), ("слів", 2)]),
        ("26.01.2022 р.", [("2022-01-26", 0), ("26", 0), ("01", 1), ("2022", 2), ("р", 3)]),
        ("о 10:30", [("о", 0), ("10:30", 1), ("10", 1), ("30", 2)]),
        ("99.99.2022", [("99.99.2022", 0), ("99", 0), ("99", 1), ("2022", 2)]),
        ("Су-27", [("су-27", 0), ("су", 0), ("27", 1)]),
        ("-’-'—", []),
        ("don't", [("don't", 0)]),
        ("Facebookу", [("facebookу", 0), ("facebook", 0)]),
    ],
)
def test_tokens_and_their_positions(text, expected):
    assert forms(text) == expected


@given(st.text(max_size=120))
def test_tokens_of_any_text_ascend_and_lie_inside(text):
    content = folded(text).text
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(content) for token in found)
    assert [token.position for token in found] == sorted(token.position for token in found)
    assert all(terms(token.form) and all(terms(token.form)) for token in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("гарантій", "гарантія"),
        ("столтенбергом", "столтенберг"),
        ("року", "рік"),
        ("людьми", "людина"),
        ("п'ятьма", "п'ять"),
        ("ведучи", "вести"),
        ("зробивши", "зробити"),
        ("йшла", "іти"),
        ("ймовірний", "імовірного"),
        ("ґанку", "ганок"),
        ("сирського", "сирським"),
        ("кравчишинюку", "кравчишинюк"),
        ("guarantees", "guarantee"),
        ("ministers", "minister's"),
    ],
)
def test_forms_of_a_word_share_a_term(one, other):
    assert set(terms(one)) & set(terms(other))


@pytest.mark.parametrize(
    ("one", "other"), [("гарант", "гарантія"), ("місто", "місць"), ("союз", "союзник"), ("universe", "uniform")]
)
def test_different_words_share_none(one, other):
    assert not set(terms(one)) & set(terms(other))


@given(st.text(st.sampled_from("абї'-aB12_ .,:/\n\t\u00a0²٣—«») (") | st.characters(), max_size=40))
def test_words_are_told_apart_at_spaces_as_in_the_whole_text(text):
    content = folded(text).text
    assert words(content) == WORD.findall(content)


@pytest.mark.parametrize("text", ["100 000 осіб", "5 100 000", "1000 000", "2 0001", "рік 2022 100 слів"])
def test_grouped_digits_are_one_word_however_words_are_told_apart(text):
    assert words(text) == WORD.findall(text)
