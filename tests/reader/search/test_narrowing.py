"""What narrows a query beside its words: facets and a set of articles. Counted, and never cut off by the limit."""

import pytest

from reader.values import Query, SearchDocument, SortOrder
from tests.reader.search.conftest import Desk

PAPERS = ("Надріччя", "Надріччя сьогодні", "Вісник")


@pytest.fixture(scope="module")
def shelf(shelf_with) -> Desk:
    return shelf_with(
        *(
            SearchDocument(
                number,
                f"Міст {number}",
                "Міст над річкою відкрили.",
                publication=PAPERS[number % 3],
                published=f"{2024 + number % 2}-05-{number % 28 + 1:02}",
                tags=("річка",) if number % 5 == 0 else (),
                quotations=(("Олена Гнатюк", "відкрили"),) if number % 7 == 0 else (),
            )
            for number in range(1, 61)
        )
    )


def found(shelf: Desk, query: Query) -> tuple[set[int], int]:
    answer = shelf.index.search(query, texts=shelf.texts, marked=lambda _name: frozenset())
    return {hit.article_id for hit in answer.hits}, answer.total


@pytest.mark.parametrize("order", list(SortOrder))
@pytest.mark.parametrize(
    ("facets", "holds"),
    [
        ((("publication", "Надріччя"),), lambda number: number % 3 == 0),
        ((("year", "2025"),), lambda number: number % 2 == 1),
        ((("speaker", "Олена Гнатюк"),), lambda number: number % 7 == 0),
        ((("tag", "річка"), ("publication", "Вісник")), lambda number: number % 5 == 0 and number % 3 == 2),
        ((("publication", "Над"),), lambda _number: False),
    ],
)
def test_a_facet_leaves_exactly_what_it_counted(shelf: Desk, facets, holds, order: SortOrder) -> None:
    ids, total = found(shelf, Query("мости", limit=100, order=order, facets=facets))
    assert ids == {number for number in range(1, 61) if holds(number)}
    assert total == len(ids)


def test_the_counts_of_facets_are_what_a_click_gives(shelf: Desk) -> None:
    answer = shelf.ask("міст")
    assert answer.facets
    for kind, value, count in answer.facets:
        assert found(shelf, Query("міст", limit=100, facets=((kind, value),)))[1] == count


def test_only_the_articles_that_may_be_found_are_and_the_limit_comes_after(shelf: Desk) -> None:
    ids, total = found(shelf, Query("міст", limit=2, among=frozenset({3, 44, 58, 900})))
    assert total == 3
    assert len(ids) == 2
    assert ids < {3, 44, 58}
    assert found(shelf, Query("міст", among=frozenset())) == (set(), 0)


def test_what_was_probably_meant_is_narrowed_too(shelf: Desk) -> None:
    ids, _total = found(shelf, Query("vscn", limit=100, facets=(("publication", "Вісник"),)))
    assert ids == {number for number in range(1, 61) if number % 3 == 2}
