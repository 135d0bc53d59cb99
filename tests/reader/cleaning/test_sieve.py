"""The sieve lets every pattern through that takes the line."""

import re

import pytest

from reader.cleaning.rules import Rule, rule_book
from reader.cleaning.sieve import Sieve, Sifted
from reader.language.letters import unified

BOOK = rule_book()


def passed(sieve: Sieve, words: str) -> list[int]:
    return list(sieve.passed(words, words.lower()))


def has_letters(words: str, letters: str) -> bool:
    wanted = {"cyrillic": "[\u0400-\u04ff]", "latin": "[A-Za-z]", "any": ""}
    return re.search(wanted[letters], words) is not None


def test_what_takes_an_example_of_a_rule_is_asked() -> None:
    lines: dict[str, list[tuple[int, Rule]]] = {}
    for number, asked in enumerate(BOOK._lines):
        for words in map(unified, asked.rule.hit):
            if has_letters(words, asked.rule.letters) and asked.rule.takes(words) and asked.pattern.match(words):
                lines.setdefault(words, []).append((number, asked.rule))
    assert len(lines) > 1500
    wrong = [
        (words, rule.name)
        for words, takers in lines.items()
        for number, rule in takers
        if number not in passed(BOOK._sieve, words)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("новини дня", [0, 3]),
        ("Новини сьогодні", [0]),
        ("новини дня й ночі, яких немає ніде", []),
        ("• новини дня", [3]),
        ("про погоду в місті", [1]),
        ("weather", [2]),
        ("weather in the town", []),
        ("про місто", []),
        ("中文 новини", [0]),
        ("", []),
    ],
)
def test_beginning_length_letters_and_pieces_are_looked_at(line: str, found: list[int]) -> None:
    sieve = Sieve(
        [
            Sifted(["нов"], ["новини"], 20, "any", phrase=False),
            Sifted(["***"], ["погод"], 40, "cyrillic", phrase=False),
            Sifted(["***"], [], 9, "latin", phrase=False),
            Sifted(["нов"], ["дня", "ночі"], 20, "cyrillic", phrase=True),
        ]
    )
    assert passed(sieve, line) == found
