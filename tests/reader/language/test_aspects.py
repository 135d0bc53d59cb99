"""Aspects of verbs: pairs made by their endings, and what only looks like one."""

import pytest

from reader.language.aspects import other_aspect


@pytest.mark.parametrize(
    "pair",
    [
        "підписати підписувати",
        "заборонити забороняти",
        "оголосити оголошувати",
        "звинуватити звинувачувати",
        "захистити захищати",
        "зупинити зупиняти",
        "знищити знищувати",
        "зігріти зігрівати",
        "відкрити відкривати",
        "виявити виявляти",
        "закупити закуповувати",
        "виступити виступати",
        "допустити допускати",
        "повернути повертати",
        "допомогти допомагати",
        "прийти приходити",
        "розповісти розповідати",
        "почати починати",
        "підняти піднімати",
    ],
)
def test_a_verb_finds_its_other_aspect_and_is_found_by_it(pair):
    perfective, imperfective = pair.split()
    assert imperfective in other_aspect(perfective)
    assert perfective in other_aspect(imperfective)


@pytest.mark.parametrize(
    "pair",
    ["купити купати", "простити простувати", "пустити пустувати", "вбити вбувати", "писати писнути", "стати стояти"],
)
def test_another_verb_is_no_aspect(pair):
    one, other = pair.split()
    assert other not in other_aspect(one)
    assert one not in other_aspect(other)


@pytest.mark.parametrize("word", ["стіл", "ти", "вати", "абвгати", "xyz"])
def test_what_is_no_verb_has_none(word):
    assert other_aspect(word) == ()
