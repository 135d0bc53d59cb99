"""Words break where they can be read, in the view alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.hyphenation import VOWELS, hyphenation, learn


def broken(text: str, language: str) -> str:
    places = hyphenation(language)
    assert places is not None
    found = places(text)
    return "".join(("-" if at in found else "") + letter for at, letter in enumerate(text))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("гарантії", "га-ран-тії"),
        ("Столтенберг", "Стол-тен-берг"),
        ("переговори", "пе-ре-го-во-ри"),
        ("будівництво", "бу-дів-ни-цтво"),
        ("відповідальність", "від-по-від-аль-ність"),
        ("НАТО", "НАТО"),
        ("міст", "міст"),
    ],
)
def test_ukrainian_words_break_between_parts_that_can_be_read(word: str, parts: str) -> None:
    assert broken(word, "uk") == parts


def test_english_has_its_own_patterns_and_an_unknown_language_none() -> None:
    assert broken("international", "en") == "in-ter-na-tion-al"
    assert hyphenation("xx") is None
    assert hyphenation(None) is None
    assert not learn("слова", None)


@given(st.text("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’-", min_size=1, max_size=30))
def test_every_part_of_a_word_has_a_vowel_and_two_letters(word: str) -> None:
    for run in word.replace("-", " ").split():
        parts = broken(run, "uk").split("-")
        if len(parts) > 1:
            assert all(VOWELS.search(part) and sum(map(str.isalpha, part)) >= 2 for part in parts)
            assert not any(part.startswith(("ь", "’")) for part in parts[1:])


@given(st.text(max_size=60))
def test_nothing_that_can_be_written_is_changed(text: str) -> None:
    assert broken(text, "uk").replace("-", "") == text.replace("-", "")
