"""What is found, what is not, and in which order: through the real index on disk."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.search import SearchIndex, words_in, writing
from reader.values import Query, SearchDocument, SortOrder
from tests.reader.search.conftest import opened_desk


def an_article(number=1, text="", title="", **more) -> SearchDocument:
    return SearchDocument(number, title, text, **more)


LIBRARY = (
    an_article(
        1,
        "Союзники обговорили гарантії безпеки для України.\nЄнс Столтенберг виступив у Брюсселі.",
        title="Гарантії для Києва",
        publication="Вісник",
        published="2022-01-26",
        added="2024-05-01",
        authors=("Олена Коваль",),
        tags=("НАТО", "війна"),
        notes=("перевірити дату",),
        quotations=(("Єнс Столтенберг", "двері відчинені"),),
        language="uk",
    ),
    an_article(
        2,
        "Йдеться про систему гарантій безпеки, заявив міністр. З'язок із п'ятьма містами є.",
        publication="Газета",
        published="2023-03-05",
        added="2024-04-01",
        language="uk",
    ),
    an_article(
        3,
        "The president met the ministers. Security guarantees were not discussed.",
        title="Kyiv talks",
        publication="The Times",
        published="2021-12-31",
        added="2024-03-01",
        removed="реклама квартири",
        language="en",
    ),
    an_article(4, "Безпеки гарантія не має нічого спільного.", published=None, added="2024-02-01"),
)
MARKED = {"unread": frozenset({2, 4}), "note": frozenset({1})}


@pytest.fixture
def desk(desk_with):
    return desk_with(*LIBRARY, **MARKED)


@pytest.fixture(scope="module")
def shelf(shelf_with):
    return shelf_with(*LIBRARY, **MARKED)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("гарантія безпеки", {1, 2, 4}),
        ("Столтенбергом", {1}),
        ("СТОЛТЕНБЕРГУ", {1}),
        ("guarantee", {3}),
        ("discuss", {3}),
        ("гарантія OR guarantee", {1, 2, 3, 4}),
        ("гарантія АБО guarantee", {1, 2, 3, 4}),
        ("гарантія -брюссель", {2, 4}),
        ("-гарантія", {3}),
        ('"гарантія безпеки"', {1, 2}),
        ("«гарантія безпеки»", {1, 2}),
        ('"гарантій безпеки"!', {2}),
        ('"гарантія безпеки"!', set()),
        ('-"гарантія безпеки" гарантія', {4}),
        ("гаран*", {1, 2, 4}),
        ("in:title гарантія", {1}),
        ("заголовок:гарантія", {1}),
        ("у:заголовку гарантія", {1}),
        ("in:notes дата", {1}),
        ("in:quotes двері", {1}),
        ("in:quotes союзник", set()),
        ("in:removed квартира", {3}),
        ("квартира", set()),
        ("speaker:столтенберг", {1}),
        ('мовець:"Єнс Столтенберг"', {1}),
        ("author:коваль", {1}),
        ("автор:олена гарантія", {1}),
        ('publication:"the times"', {3}),
        ("видання:газета", {2}),
        ("tag:нато", {1}),
        ("тег:війни", {1}),
        ("lang:en", {3}),
        ("мова:uk", {1, 2}),
        ("before:2022", {3}),
        ("до:2022-01-26", {3}),
        ("after:2022-01-26", {1, 2}),
        ("після:26.01.2022 до:03.2023", {1}),
        ("is:unread", {2, 4}),
        ("нове:", {2, 4}),
        ("-is:unread", {1, 3}),
        ("has:note", {1}),
        ("є:нотатка гарантія", {1}),
        ("має:нотатка", set()),
        ("коваль", {1}),
        ("вісник", {1}),
        ("перевірити", {1}),
    ],
)
def test_operators_find_what_they_say(shelf, query, expected):
    assert set(shelf.found(query)) == expected


@pytest.mark.parametrize("text", ["зв'язок", "зв’язок", "звʼязок", 'зв"язок', "зв`язку", "ЗВ’ЯЗКОМ"])
def test_apostrophes_are_one(desk_with, text):
    desk = desk_with(an_article(1, f"Про {text} нічого."))
    for query in ["зв'язок", "зв’язки", "звʼязку", 'зв"язок']:
        assert desk.found(query) == [1]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Сто\u00adлтенберг", "столтенберг"),
        ("замо\u0301к", "замок"),
        ("и\u0306ого", "його"),
        ("ґанок", "ганок"),
        ("ганок", "ґанком"),
        ("Ваґнера", "вагнер"),
        ("прем’єр-міністром", "прем'єр-міністр"),
        ("прем’єр-міністром", "міністр"),
        ("прем’єр-міністром", "прем'єр"),
        ("прес\u2010служба", "прес-служби"),
        ("Cеpвіcу", "сервіс"),
        ("Microsoftа", "microsoft"),
        ("COVID-19", "covid"),
        ("26.01.2022", "2022-01-26"),
        ("2022-01-26", "26.01.2022"),
        ("1,5 млн", "1.5"),
        ("100\u00a0000 осіб", "100000"),
        ("Müller", "muller"),
        ("елка", "ёлка"),
        ("читаючи", "читати"),
        ("йшли", "іти"),
    ],
)
def test_spellings_of_one_word_find_each_other(desk_with, text, query):
    assert desk_with(an_article(1, f"Слово {text} тут.")).found(query) == [1]


def test_title_and_exact_form_come_first(desk_with):
    body = "Нічого особливого не сталося вчора в місті, кажуть люди. "
    desk = desk_with(
        an_article(1, body + "Рішення суду відоме." + body),
        an_article(2, body + "Рішенням суду незадоволені." + body),
        an_article(3, body * 2 + "Рішень не буде.", title="Рішення"),
    )
    assert desk.found("рішенням") == [3, 2, 1]
    assert desk.found("рішень")[0] == 3
    answer = desk.ask("рішенням")
    assert {hit.article_id: hit.match for hit in answer.hits} == {1: "form", 2: "exact", 3: "form"}


def test_of_two_alike_the_newer_comes_first(desk_with):
    desk = desk_with(
        an_article(1, "Одне речення.", published="2020-01-01"),
        an_article(2, "Одне речення.", published="2024-01-01"),
        an_article(3, "Одне речення.", published="2022-01-01"),
    )
    assert desk.found("речення") == [2, 3, 1]


def test_orders(shelf):
    assert shelf.found("гарантія OR guarantee", order=SortOrder.PUBLISHED) == [2, 1, 3, 4]
    assert shelf.found("гарантія OR guarantee", order=SortOrder.ADDED) == [1, 2, 3, 4]
    assert shelf.found("гарантія OR guarantee", order=SortOrder.PUBLICATION) == [3, 1, 2, 4]


def test_limit_bounds_hits_and_not_the_total(shelf):
    answer = shelf.ask("гарантія", limit=1)
    assert (len(answer.hits), answer.total) == (1, 3)


def test_the_last_word_is_a_prefix_while_typing(shelf):
    assert shelf.found("столт") == []
    assert shelf.found("столт", typing=True) == [1]
    assert set(shelf.found("гарантії бе", typing=True)) == {1, 2, 4}
    assert shelf.found('"гарантії безп', typing=True) == [1, 2]
    assert shelf.found("столт ", typing=True) == []


def test_what_is_no_operator_is_searched_as_words_and_said(shelf):
    answer = shelf.ask("lang:")
    assert answer.hint == ""
    answer = shelf.ask("before:коли Столтенберг")
    assert (answer.total, answer.hint) == (0, "unparsed")
    assert shelf.ask("in:усюди").hint == "unparsed"


def test_facets_count_all_hits(shelf):
    facets = shelf.ask("гарантія OR guarantee", limit=1).facets
    assert ("publication", "Вісник", 1) in facets
    assert ("year", "2023", 1) in facets
    assert ("speaker", "Єнс Столтенберг", 1) in facets
    assert ("tag", "війна", 1) in facets


def test_snippets_mark_every_matched_form(shelf):
    (hit, *_) = [hit for hit in shelf.ask("гарантія безпеки").hits if hit.article_id == 2]
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["гарантій", "безпеки"]


def test_words_of_the_answer_mark_the_reading_pane(shelf):
    text = "Гаран\u00adтіями без\u0301пеки займаються. Гарантований."
    words = shelf.ask("гарантія безпеки").words
    assert [span.of(text) for span in words_in(text, words)] == ["Гаран\u00adтіями", "без\u0301пеки"]
    assert words_in(text, frozenset()) == ()


def test_changes_are_found_at_once_and_deletions_never(desk):
    desk.put(an_article(5, "Зовсім нова кавоварка."))
    assert desk.found("кавоварку") == [5]
    desk.put(an_article(5, "Зовсім інший чайник."))
    assert (desk.found("кавоварка"), desk.found("чайник")) == ([], [5])
    desk.put(deleted=[5, 1])
    assert desk.found("чайник OR столтенберг") == []
    assert desk.index.document_count() == 3


def test_many_small_commits_are_gathered_apart_and_nothing_is_lost(desk_with):
    desk = desk_with()
    for number in range(1, 40):
        desk.put(an_article(number, f"Новина число{number} спільне."), deleted=[number - 20])
    assert len(segments_of(desk)) == 20
    assert desk.index.wants_compacting
    assert desk.index.compact()
    assert len(segments_of(desk)) == 1
    assert not desk.index.wants_compacting
    assert not desk.index.compact()
    assert set(desk.found("спільне", limit=100)) == set(range(20, 40))
    assert desk.found("число25") == [25]


def test_what_is_merged_at_a_time_is_bounded(desk_with, monkeypatch):
    monkeypatch.setattr(writing, "_MOST_MERGED", 6)
    desk = desk_with()
    for number in range(1, 13):
        desk.put(an_article(number, f"Новина число{number} спільне."))
    assert desk.index.compact()
    assert len(segments_of(desk)) == 7
    assert set(desk.found("спільне", limit=100)) == set(range(1, 13))


def test_a_rebuild_spills_and_gathers(folder, monkeypatch):
    monkeypatch.setattr(writing, "BATCH", 2)
    monkeypatch.setattr("reader.search.rebuilding.BATCH", 2)
    monkeypatch.setattr(writing, "_LARGEST", 6)
    desk = opened_desk(folder, [an_article(number, f"Новина число{number} спільне.") for number in range(1, 10)], {})
    assert len(segments_of(desk)) == 2
    assert set(desk.found("спільне", limit=100)) == set(range(1, 10))
    assert desk.found("число7") == [7]
    desk.index.close()


def test_a_rebuild_spills_long_articles_sooner(folder, monkeypatch):
    monkeypatch.setattr("reader.search.rebuilding.LETTERS", 100)
    monkeypatch.setattr(writing, "_LARGEST", 1)
    texts = ["коротке спільне", "довге спільне " * 20, "інше спільне", "ще одне спільне"]
    desk = opened_desk(folder, [an_article(number, text) for number, text in enumerate(texts, 1)], {})
    assert len(segments_of(desk)) == 2
    assert set(desk.found("спільне", limit=100)) == {1, 2, 3, 4}
    desk.index.close()


def segments_of(desk):
    return list(desk.index._generations.current().glob("*.seg"))


def test_completion_offers_names_and_words(shelf):
    assert shelf.index.complete("столт") == ('"Єнс Столтенберг"', "столтенберг")
    assert shelf.index.complete("війна га")[0] == "війна Газета"
    assert "війна гарантій" in shelf.index.complete("війна га")
    assert shelf.index.complete("") == shelf.index.complete("слово ") == shelf.index.complete("щщщщ") == ()
    assert len(shelf.index.complete("г", 2)) == 2


def test_the_longest_nonsense_costs_little(shelf):
    for query in ("ї" * 5_000, "фїґ " * 2_000, "'" * 3_000, "-" * 3_000, '"' * 3_000, "a-" * 1_000):
        assert shelf.ask(query).total == 0
        assert shelf.ask(query, typing=True).total == 0


typed = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(list('"«»*-:!|() \t\nінzв:ОR’'))), max_size=60)
pieces = st.lists(
    st.sampled_from(
        [
            "in:",
            "до:",
            "-",
            '"',
            "!",
            "OR",
            "АБО",
            "speaker:",
            "є:",
            "гарантія",
            "безп",
            "*",
            " ",
            "2022",
            "lang:uk",
            "’",
            "нове:",
        ]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.one_of(typed, pieces), typing=st.booleans(), order=st.sampled_from(SortOrder))
def test_nothing_typed_raises(shelf, query, typing, order):
    answer = shelf.ask(query, typing=typing, order=order)
    assert len(answer.hits) == min(answer.total, 50)
    for hit in answer.hits:
        assert all(mark.end <= len(hit.snippet.text) for mark in hit.snippet.marks)


anything = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(anything, min_size=5, max_size=5), names=st.lists(anything, max_size=3), day=st.none() | anything)
def test_nothing_stored_raises(desk, texts, names, day):
    title, text, removed, note, language = texts
    desk.put(
        an_article(
            7,
            text,
            title,
            removed=removed,
            notes=(note,),
            language=language,
            tags=tuple(names),
            authors=tuple(names),
            publication=names[0] if names else None,
            quotations=tuple((name, text) for name in names),
            published=day,
            added=day,
        ),
        an_article(8, "Поруч з усім цим кавоварка."),
    )
    assert desk.found("кавоварка") == [8]
    assert desk.index.document_count() == 6
    assert desk.ask("до:2999 OR -кавоварка OR гарантія", order=SortOrder.PUBLICATION).total >= 1


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=200), words=st.frozensets(st.text(min_size=1, max_size=8), max_size=4))
def test_marks_lie_inside_any_text(text, words):
    spans = words_in(text, words)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


@given(typed=st.text(alphabet='рокамиx*"!-:() ', max_size=30))
def test_words_to_mark_are_told_before_there_is_an_index(tmp_path_factory: pytest.TempPathFactory, typed: str) -> None:
    index = SearchIndex.open(tmp_path_factory.mktemp("none"))
    asked = {"texts": lambda _numbers: {}, "marked": lambda _name: frozenset()}
    assert index.search(Query(typed), **asked).hint == "rebuilding"
    text = "Ми чекали одинадцять років, а будували два роки."
    words = index.search(Query("роками"), **asked).words
    assert [span.of(text) for span in words_in(text, words)] == ["років", "роки"]
