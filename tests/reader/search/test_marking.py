"""Marks in texts: what is quickly looked for is what looking at every word finds."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.language.letters import folded
from reader.language.words import terms
from reader.search.marking import Marker, words_in

QUERIES = [
    "мир",
    "дитина",
    "діти",
    "іти",
    "йшов",
    "бути",
    "я",
    "рік",
    "ґанок",
    "сервіс",
    "кімнатна",
    "об'єкт",
    "talks",
    "5",
]
WORDS = [
    "миру",
    "дітей",
    "прес-служба",
    "1,5-кімнатна",
    "мир--мир",
    "cepвіс",
    "ішов",
    "йде",
    "є",
    "мені",
    "року",
    "ганку",
]
WORDS += [
    "об’єкта",
    "10 000",
    "сло\u00adво",
    "5:30-мир",
    "м\u0301иру",
    "мир/мир",
    "Мирний",
    "бувши",
    "talk's",
    "Microsoftу",
    "_мир",
]
texts = st.lists(st.sampled_from(WORDS), max_size=12).flatmap(
    lambda words: st.sampled_from([" ", "-", ". ", "'", ""]).map(lambda joint: joint.join(words))
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts, asked=st.sampled_from(QUERIES), kind=st.sampled_from(["", "=", "*"]))
def test_quick_marks_are_all_marks(text, asked, kind):
    marks = {"": frozenset(terms(asked)), "=": frozenset({f"={asked}"}), "*": frozenset({f"{asked}*"})}[kind]
    thorough = Marker(marks)
    thorough._sought = set()
    thorough._may_be = lambda word: True
    assert Marker(marks).found(folded(text)) == thorough.found(folded(text))


def test_forms_that_begin_otherwise_are_marked():
    text = "Ми йшли, а вони ішли; дітей мені жаль."
    for query, expected in (("іти", ["йшли", "ішли"]), ("дитина", ["дітей"]), ("я", ["мені"])):
        assert {span.of(text) for span in words_in(text, frozenset(terms(query)))} >= set(expected)


@pytest.mark.parametrize("word", ["\U00017000аб", "аб\U00017000", "\U00017000"])
def test_letters_without_a_name_are_words_too(word):
    assert terms(folded(word).text)


def test_a_compound_without_an_end_is_walked_through_once() -> None:
    started = time.process_time()
    assert words_in("на-" * 10_000, frozenset({"на"}))
    assert time.process_time() - started < 5  # minutes, where each part walks back to the beginning
