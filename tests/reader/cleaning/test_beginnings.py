"""Which letters a pattern can begin with: never fewer than it takes."""

import re

import pytest

from reader.cleaning.beginnings import ALPHABET, beginnings
from reader.cleaning.rules import rule_book


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("реклама", "р"),
        (r"\W{0,3}(?:читайте|дивіться)\sтакож", "чд"),
        (r"(?=.*знижк)Тур", "т"),
        (r"(?-i:[А-В]).*", "абв"),
        (r"\d{2,4}\s?(?:грн|₴)", "0123456789"),
        (r"(?:(?:у|в)сі\s)?новини", "увн"),
        (r"(?:ще\s?){1,2}новини", "щ"),
        (r"[^\Wa-zA-Zа-яА-ЯґєіїёҐЄІЇЁ]", "0123456789"),
        (r"-?", "".join(ALPHABET)),
        (r".{2,60}\sпрацює", "".join(ALPHABET)),
    ],
)
def test_the_first_letters_are_told(pattern: str, letters: str) -> None:
    assert beginnings(re.compile(pattern, re.IGNORECASE)) == frozenset(letters)


def test_no_example_of_a_rule_begins_with_a_letter_that_was_ruled_out() -> None:
    book = rule_book()
    asked = [rule for rule in book.rules if rule.scope in ("line", "section", "glued", "keep")]
    wrong = [
        (rule.name, words)
        for rule in asked
        for words in rule.hit
        if words[:1].lower() in ALPHABET and words[:1].lower() not in beginnings(rule.pattern)
    ]
    assert wrong == []
