"""What the dictionary keeps apart and a reader does not: found by one another, the typed word first."""

import pytest

from reader.values import SearchDocument


@pytest.fixture(scope="module")
def shelf(shelf_with):
    texts = [
        "Учителі вранці вдарили у дзвін, убивцю шукали в лісі.",
        "Вебсайт міськради не працює, повідомив віце-мер.",
        "Міст зруйнований, відбудова найважча за століття.",
        "Семеро сміливців. Винищувач F-16 сів.",
        "The harbour was reorganised; a bigger vessel came.",
        "Новий проєкт фабрики.",
        "Рада заборонила феєрверки, сказали столяреві.",
    ]
    return shelf_with(*(SearchDocument(number, "", text) for number, text in enumerate(texts, 1)))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("вчителем", [1]),
        ("уранці", [1]),
        ("ударити", [1]),
        ("вбивця", [1]),
        ('"шукали у лісі"', [1]),
        ('"вдарити в дзвін"', [1]),
        ('"шукали у лісі"!', []),
        ("веб-сайти", [2]),
        ("віцемера", [2]),
        ("веб-сайт*", [2]),
        ("зруйнувати міст", [3]),
        ("важкий", [3]),
        ("сім", [4]),
        ("ф16", []),
        ("F16", [4]),
        ("f-16", [4]),
        ("harbors", [5]),
        ("reorganizing", [5]),
        ("biggest", [5]),
        ("проект", [6]),
        ("-проект фабрика", []),
        ("in:title проект", []),
        ("in:text проект", [6]),
        ("забороняють", [7]),
        ("столярами", [7]),
    ],
)
def test_near_words_are_found(shelf, query, expected):
    answer = shelf.ask(query)
    assert [hit.article_id for hit in answer.hits] == expected
    assert {hit.match for hit in answer.hits} <= {"exact", "form"}


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("вчителем", ["Учителі"]),
        ("веб-сайт", ["Вебсайт"]),
        ("віцемер", ["віце-мер"]),
        ("зруйнувати", ["зруйнований"]),
        ("важкий", ["найважча"]),
        ("F16", ["F-16"]),
        ("harbor", ["harbour"]),
    ],
)
def test_and_marked(shelf, query, marked):
    (hit,) = shelf.ask(query).hits
    assert [span.of(hit.snippet.text) for span in hit.snippet.marks] == marked


def test_the_word_itself_comes_first(shelf_with):
    shelf = shelf_with(
        SearchDocument(1, "", "Найдорожчий квиток у місті продали вчора."),
        SearchDocument(2, "", "Дорогий квиток, як на нас, і це не все."),
    )
    assert shelf.found("дорогих") == [2, 1]


RUSSIAN = (
    SearchDocument(1, "", "Строители сдали завод. Рассказали о заводах и новостях.", language="ru"),
    SearchDocument(2, "", "Девушек задержали на фабрике.", language="ru"),
    SearchDocument(3, "", "Завод працює, новини про заводи.", language="uk"),
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("строителей", [1]),
        ("заводов", [1, 3]),
        ("рассказал", [1]),
        ("девушка", [2]),
        ("задержан", [2]),
        ("фабрика", [2]),
        ("новостью", [1]),
        ('"строителя сдали завод"', [1]),
    ],
)
def test_russian_words_are_found_by_their_stems(shelf_with, query, expected):
    answer = shelf_with(*RUSSIAN).ask(query)
    assert sorted(hit.article_id for hit in answer.hits) == expected
    assert answer.hint == ""


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Століття ХХІ (кирилицею).", "XXI століття"),
        ("Століття XIX, латиною.", "ХІХ століття"),
        ("Виділили 14,7 млн грн на рік.", "14,7 мільйона гривень"),
        ("Виділили три мільярди доларів.", "3 OR три млрд дол"),
        ("More than 30,000 tonnes.", "30000 tonnes"),
        ("Понад 30 000 тонн.", "30,000"),
        ("Міст відкрили вчора.", "коли відкрили міст?"),
        ("The bridge was opened.", "when did they OR the open bridge"),
    ],
)
def test_numbers_and_questions_in_another_dress(desk_with, text, query):
    answer = desk_with(SearchDocument(1, "", text)).ask(query)
    assert [hit.article_id for hit in answer.hits] == [1]
    assert answer.hint == ""


def test_a_question_leaves_no_word_out_that_some_article_has_with_the_others(shelf_with):
    shelf = shelf_with(
        SearchDocument(1, "", "Міст відкрили."), SearchDocument(2, "", "Не сказали, коли міст відкрили.")
    )
    assert shelf.found("коли відкрили міст") == [2]


@pytest.fixture(scope="module")
def town(shelf_with):
    texts = ["Мер відкрив новий міст.", "Мер відкрив школу.", "Міст закрили.", "Мер і міст, але рада проти."]
    return shelf_with(*(SearchDocument(number, "", text) for number, text in enumerate(texts, 1)))


def test_where_no_article_has_all_words_all_but_one_are_enough_and_it_is_said(town):
    answer = town.ask("мер відкрив старий міст")
    assert [hit.article_id for hit in answer.hits] == [1]
    assert ({hit.match for hit in answer.hits}, answer.hint, answer.total) == ({"some"}, "some", 1)
    assert {mark.of(answer.hits[0].snippet.text) for mark in answer.hits[0].snippet.marks} == {"Мер", "відкрив", "міст"}


@pytest.mark.parametrize(
    "query",
    [
        "закрили школу",  # of two words neither is enough
        "мер відкрив старий -новий міст",  # what is excluded stays out
        '"мер відкрив" старий "новий міст" школа',  # only single words may be missing
        "мер відкрив старий міст lang:en",
    ],
)
def test_and_where_more_is_missing_nothing_is_found(town, query):
    answer = town.ask(query)
    assert (answer.hits, answer.hint) == ((), "")
    assert town.ask("мер відкрив старий міст", typing=True).hits == ()
