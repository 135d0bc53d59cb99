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
        ("cnjkntyuthu", [1, 3], "layout"),
        ("CNJKNTYUTHU", [1, 3], "layout"),
        ("cnjknty,thu", [1, 3], "layout"),
        ("trjyjvsrf", [2], "layout"),
        ("ыукштег", [], ""),
        ("ыусгкшен", [3], "layout"),
        ("столтенбрег", [1, 3], "typo"),
        ("столтенбргом", [1, 3], "typo"),
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
    assert desk.found("cnjkn", typing=True)[0] == 1
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


@pytest.mark.parametrize("query", ["Sergey", "Sergei", "Serhii", "Lozinskaya", "Lozinska", "Aleksandra"])
def test_a_name_as_foreign_papers_have_it_by_its_russian_sound(desk_with, query):
    desk = desk_with(SearchDocument(1, "", "Сергій, Лозинська, Олександра."))
    assert desk.found(query) == [1]


@pytest.fixture(scope="module")
def newsroom(shelf_with):
    texts = [
        "Олександр Яремчук і Знам'янка: матч відклали.",
        "Oleksandr Horban sold the grain in Znamianka.",
        "Ґабор Ґалатюк розповів про алгоритм.",
        "An algorithm hears bees, says Yaremchuk.",
        "Виступив Трюдо, говорив Бербок, мовчав Остін у Рамштайні.",
        "Твіттер і Фейсбук проти Ютуба, а Рейтер пише про Рейнметал.",
    ]
    return shelf_with(*(SearchDocument(number, "", text) for number, text in enumerate(texts, 1)))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Oleksandr Yaremchuk", [1]),  # both words are known, but in no article together
        ("Oleksandr Iaremchuk", [1]),  # one of them is not
        ("Знам'янка", [1, 2]),
        ("Знам'янці", [1, 2]),
        ("Halatiuk", [3]),
        ("Galatiuk", [3]),
        ("algoritm", [3, 4]),
        ("Yaremchuc", [1, 4]),
        ("Trudeau", [5]),
        ("Baerbock", [5]),
        ("Austin", [5]),
        ("Ramstein", [5]),
        ("Twitter", [6]),
        ("Facebook", [6]),
        ("YouTube", [6]),
        ("Reuters", [6]),
        ("Rheinmetall", [6]),
    ],
)
def test_a_name_is_found_in_whatever_alphabet_however_spelled(newsroom, query, expected):
    assert newsroom.found(query) == expected


def test_what_was_surely_meant_comes_before_what_may_have_been(shelf_with):
    shelf = shelf_with(
        SearchDocument(1, "Kharkiv, Kharkiv, Kharkiv", "Kharkiv is what it is. Kharkiv again."),
        SearchDocument(2, "", "Був у місті Харків, про що довго розповідав усім, хто хотів це слухати."),
    )
    assert shelf.found("[fhrsd") == [2, 1]


def test_a_known_word_is_not_taken_for_another_that_hardly_reads_like_it(shelf_with):
    shelf = shelf_with(SearchDocument(1, "", "The city."), SearchDocument(2, "", "На сайті."))
    assert shelf.found("city") == [1]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Андреев", "Тренер Андрєєв мовчав."),
        ("Андреева", "Слово Андрєєва."),
        ("Харьков", "У Харкові гроза."),
        ("Евгений", "Євгеній прийшов."),
        ("Соловьев", "Прийшов Соловйов."),
    ],
)
def test_a_name_spelled_in_russian_finds_the_ukrainian_one(desk_with, query, text):
    desk = desk_with(SearchDocument(1, "", text), SearchDocument(2, "", "Інше слово про інших людей."))
    assert desk.found(query) == [1]


def test_a_slip_in_cyrillic_is_no_latin_word_that_reads_like_it(shelf_with):
    shelf = shelf_with(SearchDocument(1, "", "Cars carry people."), SearchDocument(2, "", "Старий міст."))
    assert shelf.found("сарий")[0] == 2


def test_what_is_near_to_the_word_as_typed_comes_before_what_is_near_to_a_guess(shelf_with):
    shelf = shelf_with(
        *(SearchDocument(number, "", "Від дня до дня, від ранку.") for number in range(1, 6)),
        SearchDocument(9, "", "Три роки ковіду."),
    )
    assert shelf.found("квіду")[0] == 9
