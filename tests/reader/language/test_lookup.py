"""The quick way into the dictionary gives what pymorphy3's own way gives."""

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from reader.language import morphology
from reader.language.lookup import Lookup, ending_for
from reader.language.words import cyrillic_terms, shared_endings

_LETTERS = "абвгдеєжзиіїйклмнопрстуфхцчшщьюяґ'"


def _lookup() -> Lookup:
    found = morphology._lookup()
    assert found is not None
    return found


def _words() -> list[str]:
    """Of all kinds: with a prefix, with й at the beginning, with г for ґ, with -вши, of one syllable, unknown."""
    known = morphology._analyser().dictionary.words
    beginnings = [first + second for first in "агдіїкнпсьщй" for second in "ебворґдт"]
    words = [word for beginning in beginnings for word in islice(known.iterkeys(beginning), 0, 400, 9)]
    for beginning in ("най", "щонай", "зроби", "йти", "дзиґ", "мамалиґ", "п'я"):
        words += islice(known.iterkeys(beginning), 300)
    words += [word.replace("ґ", "г") for word in islice(known.iterkeys("ґ"), 0, None, 20)]
    words += ["гайзенбергові", "ггггг", "гегемон", "г" * 64, "дзизі", "мамализі", "а", "є", "ішов", "йшла", "люди"]
    assert len(words) > 1_500
    return words


def test_words_of_the_dictionary_have_the_same_forms_both_ways() -> None:
    words = _words()
    assert {word: set(_lookup().forms(word)) for word in words} == {
        word: set(morphology._looked_up(word)) for word in words
    }


@given(st.text(_LETTERS + "a1-\U00017000\x01\x00", min_size=2, max_size=12))
def test_any_letters_have_the_same_forms_both_ways(word: str) -> None:
    assert set(_lookup().forms(word)) == set(morphology._looked_up(word))


def test_endings_that_words_share_make_the_terms_of_each() -> None:
    found = {word: shared_endings(word) for word in _words()}
    shared = {word: endings for word, endings in found.items() if endings is not None}
    assert len(shared) > len(found) / 2
    assert {word: [ending_for(word, term) for term in cyrillic_terms(word)] for word in shared} == {
        word: list(endings) for word, endings in shared.items()
    }


@given(st.text(_LETTERS + "a1-", min_size=1, max_size=8))
def test_endings_of_any_letters_make_the_terms(word: str) -> None:
    endings = shared_endings(word)
    assert endings is None or [word[:end] + ending for end, ending in endings] == list(cyrillic_terms(word))
