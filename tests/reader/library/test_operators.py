"""Every operator of search, in English and in Ukrainian, over one small library with all that they ask for."""

from collections.abc import Iterator

import pytest

from reader.library import Library
from reader.values import ListFilter, Motivation, Query, TextSpan

BRIDGE, BUDGET, ENGLISH = "bridge", "budget", "english"
TEXTS = {
    BRIDGE: """Міст відкрили після ремонту

Полтавська хвиля

12 березня 2026

У Полтаві відкрили міст через Ворсклу, який ремонтували два роки. Рух дозволили вранці, а ввечері на набережній \
зібралося кілька сотень людей.

«Ми замінили кожну балку», – сказав головний інженер Остап Гриценко.

Вантажівкам рухатися поки що не дозволять: випробування призначили на квітень.
""",
    BUDGET: """Бюджет ухвалено

Сесія тривала до вечора, і депутати сперечалися про ремонт шкіл. Гроші на школи виділять у травні, а на дороги \
громада чекатиме до осені.

Відкрили також нову бібліотеку, яку мешканці міста просили десять років.
""",
    ENGLISH: """Harbour reopens

The harbour reopened on Monday after two years of repairs, and the first ships arrived before noon. Hundreds of people \
came to watch them from the old bridge.
""",
}
FACTS = {
    BRIDGE: {
        "published": "2026-03-12",
        "language": "uk",
        "authors": ["Ольга Шевчук"],
        "publication": "Полтавська хвиля",
    },
    BUDGET: {
        "published": "2024-12-20",
        "language": "uk",
        "authors": ["Петро Бондар"],
        "publication": "Міський тижневик",
    },
    ENGLISH: {
        "published": "2025-06-02",
        "language": "en",
        "authors": ["Mary Wells"],
        "publication": "Harbour Post",
    },
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, dict[int, str]]]:
    with Library.open(tmp_path_factory.mktemp("operators") / "library") as library:
        numbers = {}
        for name, text in TEXTS.items():
            library.imports.paste(text)
            (new,) = set(library.articles.ids(ListFilter())) - set(numbers.values())
            numbers[name] = new
            library.articles.set_metadata(new, FACTS[name])
        bridge, budget, english = numbers.values()
        _annotate(library, budget, "Гроші на школи", body="перевірити кошторис")
        _annotate(library, bridge, "Рух дозволили")
        library.articles.tag([budget], add=["громада"])
        library.articles.star([english], True)
        library.articles.mark_read([bridge, english], True)
        library.removals.remove(bridge, _span(library, bridge, "Вантажівкам рухатися поки що не дозволять"))
        library.search.catch_up()
        yield library, {number: name for name, number in numbers.items()}


def _span(library: Library, number: int, words: str) -> TextSpan:
    at = library.articles.page(number).article.text.index(words)
    return TextSpan(at, at + len(words))


def _annotate(library: Library, number: int, words: str, body: str = "") -> None:
    motivation = Motivation.COMMENTING if body else Motivation.HIGHLIGHTING
    library.annotations.add(number, _span(library, number, words), motivation=motivation, body=body)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # English, Ukrainian: what they find
        ("in:title ремонт | in:title ремонту | заголовок:ремонт | у:заголовку ремонт", {BRIDGE}),
        ("in:title набережна | у:заголовку набережна", set()),
        ("in:text набережна | у:тексті набережна | текст:набережна", {BRIDGE}),
        ("in:text кошторис | у:тексті кошторис", set()),
        ("in:notes кошторис | у:нотатках кошторис | нотатка:кошторис", {BUDGET}),
        ("in:notes гроші | у:нотатках гроші", set()),
        ("in:quotes балка | у:цитатах балка | цитата:балка", {BRIDGE}),
        ("in:quotes набережна | у:цитатах набережна", set()),
        ("in:removed вантажівка | у:вилученому вантажівка | вилучене:вантажівка", {BRIDGE}),
        ("вантажівка", set()),
        ('speaker:Гриценко | мовець:Гриценком | speaker:"Остап Гриценко"', {BRIDGE}),
        ('author:Шевчук | автор:Шевчук | автор:"Ольга Шевчук"', {BRIDGE}),
        ('publication:хвиля | видання:хвиля | видання:"Полтавська хвиля"', {BRIDGE}),
        ("tag:громада | тег:громада", {BUDGET}),
        ("lang:en | мова:en", {ENGLISH}),
        ("before:2025 | до:2025 | до:01.2025 | before:2025-01-01", {BUDGET}),
        ("after:2026 | після:2026 | після:12.03.2026 | after:2026-03", {BRIDGE}),
        ("has:note | є:нотатка", {BUDGET}),
        ("has:highlight | є:виділення", {BRIDGE}),
        ("has:quote | є:цитата", {BRIDGE}),
        ("is:unread | нове: | є:нове", {BUDGET}),
        ("is:starred | зірка: | є:зірка", {ENGLISH}),
        ('"відкрити мости"', {BRIDGE}),
        ('"відкрили міст"!', {BRIDGE}),
        ('"відкрити мости"!', set()),
        ('"міст відкрили"! | "міст відкрити"', {BRIDGE}),
        ("відкрили -школа | відкрили -тег:громада | відкрили -lang:en -бюджет", {BRIDGE}),
        ("-lang:uk | -мова:uk", {ENGLISH}),
        ("набережна OR бібліотека | набережна АБО бібліотека", {BRIDGE, BUDGET}),
        ("harbour OR школа | harbour АБО школа", {ENGLISH, BUDGET}),
        ("набереж* | title:відкр* | заголовок:відкр*", {BRIDGE}),
        ("відкрили ремонт", {BRIDGE, BUDGET}),
    ],
)
def test_operators_find_the_same_in_both_languages(
    shelf: tuple[Library, dict[int, str]], typed: str, expected: set[str]
) -> None:
    library, names = shelf
    for query in typed.split(" | "):
        answer = library.search.ask(Query(query))
        found = {names[hit.article_id] for hit in answer.hits if hit.match in ("exact", "form")}
        assert (query, found) == (query, expected)
        assert answer.hint != "unparsed"


@pytest.mark.parametrize(
    "typed", ["before:завтра", "in:nowhere", "є:щось", "has:", '"', "-", "OR", "АБО АБО", "тег:", "("]
)
def test_what_is_no_operator_is_searched_as_words(shelf: tuple[Library, dict[int, str]], typed: str) -> None:
    library, _ = shelf
    assert isinstance(library.search.ask(Query(typed)).hint, str)
    assert isinstance(library.search.ask(Query(f"{typed} міст", typing=True)).hint, str)


@pytest.mark.parametrize("typed", ["before:завтра", "in:nowhere", "є:щось"])
def test_a_hint_says_that_an_operator_was_searched_as_words(shelf: tuple[Library, dict[int, str]], typed: str) -> None:
    library, _ = shelf
    assert library.search.ask(Query(typed)).hint == "unparsed"
