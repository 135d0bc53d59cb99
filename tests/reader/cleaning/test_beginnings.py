"""With which letters a pattern can begin: never fewer than it takes."""

import itertools
import json
from importlib.resources import files

import pytest

from reader.cleaning.beginnings import ANY, TABLE, Outline, key_of, read_outline, start_of
from reader.cleaning.rules import rule_book


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("реклама", ["рек"]),
        ("[гґ]а", [" а*", "га*", "ґа*"]),
        (r"(?=.*знижк)Тур", ["тур"]),
        (r"(?-i:[А-В]).*", ["а**", "б**", "в**", " **"]),
        (r"\d\dгрн", ["00г", "0 г", " 0г", "  г"]),
        (r"(?:(?:у|в)сі\s)?новини", ["нов", "усі", "всі", " сі"]),
        (r"(?:ще\s?){1,2}", ["ще*", "ще ", "щещ"]),
        (r"-?", [" **", "***"]),
        (r".{2,60}\sпрацює", ["***"]),
        (r"[а-я]{3}", ["***"]),
    ],
)
def test_the_first_letters_are_told(pattern: str, starts: list[str]) -> None:
    assert sorted(read_outline(pattern).each()) == sorted(starts)


def test_a_whole_line_that_may_end_goes_on_with_signs_alone() -> None:
    assert read_outline("ще", whole=True) == Outline("ще ", 2, ["ще"])


def test_many_beginnings_become_few_wider_ones() -> None:
    found = read_outline(r"[абвгдежз][абвгдежз][абвгдежз]").each()
    assert sorted(found) == [letter + ANY + ANY for letter in " абвгдежз"]


@pytest.mark.parametrize(
    ("line", "start"),
    [("реклама", "рек"), ("16 мая", "00 "), ("«так»", " та"), ("я", "я  "), ("한국어", ""), ("", "   ")],
)
def test_a_line_is_read_in_the_same_signs(line: str, start: str) -> None:
    assert start_of(line) == start


def test_no_example_of_a_rule_begins_with_a_letter_that_was_ruled_out() -> None:
    asked = [rule for rule in rule_book().rules if rule.scope in ("line", "section", "glued", "keep")]
    wrong = []
    for rule in asked:
        starts = set(read_outline(rule.pattern.text).each())
        for words in rule.hit if not rule.phrases else ():
            forms = itertools.product(*((letter, ANY) for letter in start_of(words.lower())))
            if starts.isdisjoint(map("".join, forms)):
                wrong.append((rule.name, words))
    assert wrong == []


def test_the_table_tells_of_every_pattern_and_of_no_other() -> None:
    """After a change of a pattern: python -m benchmarks.cleaning_beginnings"""
    table = json.loads(files("resources.cleaning").joinpath(TABLE).read_text(encoding="utf-8"))
    asked = {key_of(pattern, whole=whole): (pattern, whole) for pattern, whole in rule_book().outlined()}
    assert table.keys() == asked.keys()
    assert [one for key, one in asked.items() if Outline(*table[key]) != read_outline(one[0], whole=one[1])] == []
