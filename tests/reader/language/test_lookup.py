"""The quick way into the dictionary gives what pymorphy3's own way gives."""

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from reader.language import morphology
from reader.language.lookup import Lookup

_LETTERS = "абвгдеєжзиіїйклмнопрстуфхцчшщьюяґ'"


def _lookup() -> Lookup:
    found = morphology._lookup()
    assert found is not None
    return found


def test_words_of_the_dictionary_have_the_same_forms_both_ways() -> None:
    analyser = morphology._analyser()
    known = analyser.dictionary.words
    beginnings = [first + second for first in "агдіїкнпсьщ" for second in "ебворґ"]
    words = [word for beginning in beginnings for word in islice(known.iterkeys(beginning), 0, 400, 9)]
    words += [word.replace("ґ", "г") for word in islice(known.iterkeys("ґ"), 0, None, 20)]
    words += ["гайзенбергові", "ггггг", "гегемон", "г" * 64]
    assert len(words) > 1_500
    assert {word: set(_lookup().forms(word)) for word in words} == {
        word: set(morphology._looked_up(word)) for word in words
    }


@given(st.text(_LETTERS + "a1-\U00017000\x01\x00", min_size=2, max_size=12))
def test_any_letters_have_the_same_forms_both_ways(word: str) -> None:
    assert set(_lookup().forms(word)) == set(morphology._looked_up(word))
