"""What was typed, taken apart: what readers are used to from other programs, and what only looks like an operator."""

import pytest

from reader.search.request import Clause, Condition, Phrase, Word, parsed, without_function_words


@pytest.mark.parametrize("text", ["рада AND уряд", "рада ТА уряд", "рада І уряд", "рада && уряд", "AND рада уряд AND"])
def test_and_between_words_is_no_word(text):
    assert parsed(text) == parsed("рада уряд")


@pytest.mark.parametrize("text", ["рада NOT уряд", "рада НЕ уряд", "рада AND NOT уряд", "рада NOT -уряд"])
def test_not_excludes_what_follows(text):
    assert parsed(text) == parsed("рада -уряд")


@pytest.mark.parametrize("text", ["УКРАЇНА НЕ ВСТУПАЄ", "NOT A WORD", "МІСТ І РІКА", "NOT", "НЕ"])
def test_in_capitals_alone_they_are_words(text):
    assert [clause.alternatives[0] for clause in parsed(text).clauses] == [Word(word) for word in text.split()]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("автор: коваль", "автор:коваль"),
        ('author:   "Олена Коваль" рада', 'author:"Олена Коваль" рада'),
        ("-тег: спорт", "-тег:спорт"),
        ("нове: рада", "нове:рада"),
        ("рада зірка: уряд", "рада зірка:уряд"),
        ("до: 2022", "до:2022"),
        ("рада автор: ", "рада автор:"),
    ],
)
def test_a_space_may_follow_the_colon(text, same):
    assert parsed(text) == parsed(same)


@pytest.mark.parametrize("text", ["Автор: невідомий", "Заголовок: рада", "До: дому"])
def test_after_a_capital_and_a_space_it_is_text(text):
    assert all(part.field is None for clause in parsed(text).clauses for part in clause.alternatives)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("мова:українська", "uk"),
        ("lang:English", "en"),
        ("language:рос", "ru"),
        ("мова:uk-UA", "uk"),
        ("lang:eo", "eo"),
    ],
)
def test_a_language_is_called_by_its_name(text, code):
    assert parsed(text).clauses == (Clause((Condition("language", code),)),)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("що сказав міністр про бюджет?", ["сказав", "міністр", "бюджет?"]),
        ("where is the bridge", ["bridge"]),
        ("бути чи не", ["бути"]),
        ("хто де коли", ["хто", "де", "коли"]),
    ],
)
def test_words_that_say_nothing_are_left_out_where_others_stay(text, left):
    assert [clause.alternatives[0].text for clause in without_function_words(parsed(text)).clauses] == left


def test_phrases_fields_and_conditions_stay_whole():
    request = parsed('"що і як" title:про до* що')
    kept = without_function_words(request)
    assert [clause.alternatives[0] for clause in kept.clauses] == [
        Phrase("що і як"),
        Word("про", "title"),
        Word("до", prefix=True),
    ]
    assert without_function_words(parsed("що lang:uk")) == parsed("що lang:uk")


@pytest.mark.parametrize("text", ["кіт або пес", "кіт чи пес", "Кіт or пес?"])
def test_a_small_or_between_words_is_one_where_nothing_has_all_words(text):
    (clause,) = without_function_words(parsed(text)).clauses
    assert [part.text.lower().rstrip("?") for part in clause.alternatives] == ["кіт", "пес"]
    assert len(parsed(text).clauses) == 3
    assert len(without_function_words(parsed("або кіт -пес або lang:uk")).clauses) == 3
