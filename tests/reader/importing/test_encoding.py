"""Bytes become the text that somebody wrote, or one clear sentence."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importing.encoding import decoded
from reader.values import ImportFailedError, Sentence

UKRAINIAN = "Їжак і ґава знайшли під ґанком щось цікаве: сімнадцять яблук, які хтось заховав на зиму."
RUSSIAN = "Ёж нашёл под крыльцом семнадцать яблок, которые кто-то спрятал на зиму, и очень удивился."


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8_u", "cp1125"]
)
@pytest.mark.parametrize("words", [UKRAINIAN, UKRAINIAN[:14], UKRAINIAN.upper(), "Що це?", UKRAINIAN * 40])
def test_ukrainian_text_is_read_in_any_of_its_encodings(codec: str, words: str) -> None:
    assert decoded(words.encode(codec), "a.txt").text == words


@pytest.mark.parametrize("codec", ["cp1251", "koi8_r", "cp866", "iso8859_5"])
def test_russian_text_is_read_in_any_of_its_encodings(codec: str) -> None:
    assert decoded(RUSSIAN.encode(codec), "a.txt").text == RUSSIAN


def test_western_letters_stay_western() -> None:
    assert decoded("The café’s owner called it naïve.".encode("cp1252"), "a.txt").codec == "cp1252"


def test_letters_that_make_no_words_are_told_as_a_guess() -> None:
    words = "Zażółć gęślą jaźń, źdźbło trawy i żółw: Łódź świętuje, a mieszkańcy są szczęśliwi."
    warning = decoded(words.encode("iso8859_2"), "a.txt").warning
    assert "is a guess" in warning
    assert isinstance(warning, Sentence)


@pytest.mark.parametrize("codec", ["cp1251", "koi8_u", "cp1125"])
@pytest.mark.parametrize("words", [UKRAINIAN, RUSSIAN, UKRAINIAN[:14], UKRAINIAN.upper()])
def test_what_reads_like_prose_is_no_guess(codec: str, words: str) -> None:
    assert decoded(words.encode(codec, "replace"), "a.txt").warning == ""


def test_western_quotation_marks_are_no_guess() -> None:
    words = "The council said that “no decision” had been taken… “We’ll see,” said the mayor – and left."
    found = decoded(words.encode("cp1252"), "a.txt")
    assert (found.text, found.warning) == (words, "")


@given(st.text(st.sampled_from("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ,.—«»АБВ"), min_size=1).filter(str.strip))
def test_utf8_is_never_mistaken(words: str) -> None:
    assert decoded(words.encode(), "a.txt").text == words


def test_only_line_ends_change() -> None:
    assert decoded(b"\xef\xbb\xbf  a\t\r\n\r\nb \rc\n", "a.txt").text == "  a\t\n\nb \nc\n"


def test_the_users_encoding_is_used_even_where_another_fits() -> None:
    assert decoded("дім".encode("cp1251"), "a.txt", "koi8-u").text == "дім".encode("cp1251").decode("koi8_u")
    assert "not valid" in decoded(b"\xff\xfe\xfd ab", "a.txt", "utf-8").warning


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"\x00" * 64, "empty"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04rest", "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(range(256)) * 4, "not a text file"),
        (b"text with a zero \x00 byte inside it", "not a text file"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(content: bytes, part: str) -> None:
    with pytest.raises(ImportFailedError, match=part) as refusal:
        decoded(content, "звіт.txt")
    assert "звіт.txt" in str(refusal.value)


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "hex", "zip"])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(ImportFailedError, match=encoding):
        decoded(b"abc", "a.txt", encoding)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_sentence(content: bytes) -> None:
    with contextlib.suppress(ImportFailedError):
        assert "\r" not in decoded(content, "a").text
