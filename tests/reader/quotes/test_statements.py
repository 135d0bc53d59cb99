"""The same statement in several outlets, and word by word where they differ."""

import time

from hypothesis import given
from hypothesis import strategies as st

from reader.quotes.statements import group_statements, word_differences
from reader.values.span import TextSpan
from reader.values.speaker import Statement


def said(article: int, words: str, speaker: str | None = "Марк Рютте", day: str = "2026-02-11") -> Statement:
    return Statement(article, TextSpan(0, len(words)), words, speaker, f"Видання {article}", day)


def test_wordings_that_differ_in_a_word_or_a_mark_are_one_statement() -> None:
    first = said(1, "Ми не дозволимо переписати кордони силою, і це остаточно")
    second = said(2, "Ми не дозволимо переписувати кордони силою – і це остаточно.", day="2026-02-10")
    (group,) = group_statements([first, second, said(3, "Польща – це наш щит на сході Європи")])
    assert group.statements == (second, first)
    assert 0.82 <= group.score < 1


def test_a_longer_quotation_that_holds_the_shorter_one_is_the_same_statement() -> None:
    short = "будь-яку ініціативу, яка допоможе покласти край цій війні, слід підтримувати"
    whole = f"Ми всі погоджуємося, що лідерство США тут є ключовим. Але я думаю, що {short}. Саме так ми й діємо щодня"
    assert len(group_statements([said(1, short), said(2, whole)])) == 1


def test_whoever_is_named_it_is_one_statement_and_one_article_is_no_group() -> None:
    words = "Ми не дозволимо переписати кордони силою"
    named = [said(1, words), said(2, words, speaker="Фрідріх Мерц"), said(3, words, speaker=None)]
    assert [one.statements for one in group_statements(named)] == [tuple(named)]
    assert group_statements([said(1, words), said(1, words)]) == ()


def test_a_statement_of_very_many_articles_stays_one() -> None:
    words = "Ми не дозволимо переписати кордони силою, хай скільки це коштуватиме"
    (group,) = group_statements([said(number, words, speaker=None) for number in range(150)])
    assert len(group.statements) == 150


def test_thousands_of_statements_take_seconds_not_minutes() -> None:
    many = [
        said(number, f"Слово {number} про справу {number * 7} і ще раз про справу {number % 50} того дня")
        for number in range(3000)
    ]
    started = time.process_time()
    group_statements(many)
    assert time.process_time() - started < 15


def test_differences_name_the_words_of_both_sides() -> None:
    one, other = "Ми не дозволимо переписати кордони", "Ми не дозволимо нікому переписувати кордони, ніколи"
    found = [(each.one.of(one), each.other.of(other)) for each in word_differences(one, other)]
    assert found == [("переписати", "нікому переписувати"), ("", "ніколи")]
    assert word_differences(one, one.upper()) == ()


@given(st.text("абв ,.’", max_size=40), st.text("абв ,.'", max_size=40))
def test_spans_of_differences_lie_within_the_wordings(one: str, other: str) -> None:
    for each in word_differences(one, other):
        assert each.one.end <= len(one)
        assert each.other.end <= len(other)
        assert each.one or each.other
