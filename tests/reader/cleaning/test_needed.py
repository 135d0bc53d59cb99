"""Which pieces stand in every line that a pattern takes: never one that may be missing."""

import re
from re import _parser  # type: ignore[attr-defined]

import pytest

from reader.cleaning.needed import needed_pieces, rarer


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("реклама", ["реклам"]),
        ("Мапа", ["мапа"]),
        ("підпи[сш]", ["підпис", "підпиш"]),
        (r"(?:ще\s)?новини", ["новини"]),
        (r"(?:читайте|дивіться)\sще", ["дивіть", "читайт"]),
        (r"(?:читайте|\d+)\sще", ["ще"]),
        (r"(?:до)?нат", ["нат"]),
        (r"(?:так\s?){2,}", ["так"]),
        (r"(?:так\s?)*", []),
        (r"(?=.*знижк)\w+", ["знижк"]),
        (r"(?!.*знижк)\w+", []),
        (r"(?-i:[А-В])лад", ["алад", "блад", "влад"]),
        (r"\d\d\.\d{4}", ["."]),
        (r"[^\W\d_]{2,60}", []),
        (r"а|[\w]", []),
    ],
)
def test_the_rarest_pieces_are_told(pattern: str, pieces: list[str]) -> None:
    assert needed_pieces(_parser.parse(pattern, re.IGNORECASE)) == pieces


def test_the_longer_and_the_fewer_pieces_are_the_rarer_ones() -> None:
    assert rarer(["ще"], ["читайте"]) == ["читайте"]
    assert rarer(["ще"], ["ще", "но"]) == ["ще"]
    assert rarer([], ["ще"]) == ["ще"]
    assert rarer(["ще"], []) == ["ще"]
