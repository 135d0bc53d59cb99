"""Typing errors, wrong layouts and other alphabets: found after what was asked for, and said."""

import pytest

from reader.language.keyboard import slips
from reader.language.transliteration import to_cyrillic, to_latin
from reader.values import SearchDocument


@pytest.fixture(scope="module")
def desk(shelf_with):
    texts = [
        "Генсек Столтенберг провів зустріч із Зеленським, повідомили в НАТО.",
        "Угорщина: Орбан знову проти. Економіка зростає.",
        "Jens Stoltenberg spoke about security guarantees in Brussels.",
        "Розмова Шольца, Байдена і Макрона щодо України.",
        "Прем'єр-міністр Шмигаль у Харкові, а Залужний у Лондоні.",
    ]
    return shelf_with(*(SearchDocument(number, "", text) for number, text in enumerate(texts, 1)))


@pytest.mark.parametrize(
    ("query", "expected", "kind"),
    [
        ("cnjkntyuthu", [1], "layout"),
        ("CNJKNTYUTHU", [1], "layout"),
        ("cnjknty,thu", [1], "layout"),
        ("trjyjvsrf", [2], "layout"),
        ("ыукштег", [], ""),
        ("ыусгкшен", [3], "layout"),
        ("столтенбрег", [1], "typo"),
        ("столтенбргом", [1], "typo"),
        ("столтеннберг зустріч", [1], "typo"),
        ("угорщна", [2], "typo"),
        ("Zelenskyy", [1], "transliteration"),
        ("Zelensky", [1], "transliteration"),
        ("Zelenskiy", [1], "transliteration"),
        ("Orban", [2], "transliteration"),
        ("Scholz", [4], "transliteration"),
        ("Biden", [4], "transliteration"),
        ("Macron", [4], "transliteration"),
        ("Shmyhal", [5], "transliteration"),
        ("Zaluzhnyi", [5], "transliteration"),
        ("Zaluzhny", [5], "transliteration"),
        ("Kharkiv", [5], "transliteration"),
        ("брюссельс", [3], "transliteration"),
        ("абракадабра", [], ""),
        ("нісенітниця столтенберг", [], ""),
    ],
)
def test_what_was_meant_is_found_and_said(desk, query, expected, kind):
    answer = desk.ask(query)
    assert [hit.article_id for hit in answer.hits] == expected
    assert answer.hint == kind
    assert {hit.match for hit in answer.hits} <= {kind}


def test_the_other_alphabet_comes_after_what_was_asked_for(desk):
    for query, order in (("Stoltenberg", [3, 1]), ("Столтенбергом", [1, 3])):
        answer = desk.ask(query)
        assert [hit.article_id for hit in answer.hits] == order
        assert [hit.match for hit in answer.hits][1] == "transliteration"
        assert (answer.hint, answer.total) == ("transliteration", 2)


def test_the_corrected_query_keeps_its_operators_and_marks_the_meant_words(desk):
    answer = desk.ask('-орбан "столтенбрег провів" lang:uk')
    assert answer.total == 0
    answer = desk.ask('-орбан "столтенбрег провів"')
    assert answer.corrected == '-орбан "столтенберг провів"'
    (hit,) = answer.hits
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["Столтенберг", "провів"]


@pytest.mark.parametrize("typing", [False, True])
def test_a_short_word_is_not_taken_for_another_that_is_like_what_its_ending_leaves(shelf_with, typing):
    shelf = shelf_with(SearchDocument(1, "", "Вони запитали, чи ви прийдете. Читачі виїхали."))
    assert shelf.ask("вчие", typing=typing).hits == ()


def test_a_slip_while_typing(desk):
    assert desk.found("cnjkn", typing=True) == [1]
    assert desk.found("stolt", typing=True) == [3]
    assert desk.found("zelen", typing=True) == [1]


def test_enough_hits_need_no_second_chance(desk_with):
    desk = desk_with(*(SearchDocument(number, "", "Kyiv") for number in range(1, 30)), SearchDocument(99, "", "Київ"))
    assert desk.ask("Kyiv").hint == ""


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("alushta", "алушта"),
        ("borshchahivka", "борщагівка"),
        ("zghurskyi", "згурський"),
        ("yenakiieve", "єнакієве"),
        ("kadyivka", "кадиївка"),
        ("kostiantyn", "костянтин"),
        ("znamianka", "знам'янка"),
        ("zhytomyr", "житомир"),
        ("uzhhorod", "ужгород"),
        ("johnson", "джонсон"),
        ("yanukovych", "янукович"),
        ("trump", "трамп"),
    ],
)
def test_the_national_table_and_names_of_the_press_both_ways(latin, cyrillic):
    assert cyrillic in to_cyrillic(latin, cyrillic.startswith)
    assert latin in to_latin(cyrillic, latin.startswith)


def test_layout_slips():
    assert "столтенберг" in slips("cnjknty,thu")
    assert "wikipedia" in slips("цшлшзувшф")
    assert "іїє" in slips("ыъэ")
