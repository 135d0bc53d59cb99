"""The forms of a word of the dictionary: none that parsing only guesses, and no time lost on guessing."""

import pytest

from reader.language import morphology


def test_the_forms_of_a_known_word_are_all_that_the_dictionary_has():
    assert {"місто", "міста", "містом", "містами"} <= morphology.inflected("місто")
    assert {"ґанок", "ґанку"} <= morphology.inflected("ґанок")


@pytest.mark.parametrize("word", ["браунш", "браунш~", "", "covid", "2022"])
def test_a_word_that_the_dictionary_lacks_has_no_forms(word):
    assert morphology.inflected(word) == frozenset()


def test_a_word_that_the_dictionary_lacks_is_not_guessed_at(monkeypatch):
    monkeypatch.setattr(morphology, "_parses", lambda word: pytest.fail(f"{word} was parsed"))
    assert morphology.inflected("регенеровніш") == frozenset()
