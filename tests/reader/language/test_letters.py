"""Folding: what counts as the same letter, and the way back to the text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.letters import folded, one_script, unified

texts = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from(list("’'ʼ\u00ad\u0301\u0306йїґЇҐи \u00a0İßﬁ"))), max_size=80
)


@given(texts)
def test_every_folded_letter_has_its_place_in_the_text(text):
    content = folded(text)
    if content.starts is None:
        assert len(content.text) == len(text)
    else:
        assert len(content.starts) == len(content.text) + 1
        assert list(content.starts) == sorted(content.starts)
        assert content.starts[-1] == len(text)


@given(texts)
def test_folding_twice_changes_nothing_more(text):
    once = folded(text).text
    assert folded(once).text == once


@given(texts)
def test_unified_keeps_the_length(text):
    assert len(unified(text)) == len(text)


@pytest.mark.parametrize("text", ["й", "ї", "Й", "Ї", "ґ", "Київ", "йод"])
def test_composed_and_decomposed_ukrainian_letters_are_the_same(text):
    assert folded(unicodedata.normalize("NFD", text)).text == folded(text).text == text.lower()


def test_a_span_takes_in_the_marks_dropped_inside_it():
    text = "Сто\u00adлтенбе\u0301рг і"
    content = folded(text)
    start = content.text.index("столтенберг")
    assert content.span(start, start + 11).of(text) == "Сто\u00adлтенбе\u0301рг"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cepвіc", "сервіс"),
        ("пoрoxобoти", "порохоботи"),
        ("сovіd", "covid"),
        ("microsoftа", "microsofta"),
        ("нато", "нато"),
        ("x", "x"),
    ],
)
def test_words_of_two_alphabets_are_read_in_one(typed, meant):
    assert one_script(typed) == meant
