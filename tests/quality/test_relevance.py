"""What a reader would type, and what must come: recall, the first hit, and what may never come."""

from collections.abc import Iterator

import pytest

from reader.search import SearchIndex
from reader.values import Query
from tests.quality.relevance.cases import RelevanceQuery, document, load_articles, load_queries

FIRST_SCREEN = 20
SECOND_CHANCES = ("typo", "layout", "transliteration")


@pytest.fixture(scope="module")
def ask(tmp_path_factory) -> Iterator:
    articles = load_articles()
    numbers = {article.id: number for number, article in enumerate(articles, 1)}
    names = {number: name for name, number in numbers.items()}
    texts = {numbers[article.id]: article.text for article in articles}
    index = SearchIndex.open(tmp_path_factory.mktemp("relevance") / "index")
    documents = [document(numbers[article.id], article) for article in articles]
    index.rebuild(documents, expected=len(documents))

    def found(query: RelevanceQuery) -> list[str]:
        answer = index.search(
            Query(query.query, limit=FIRST_SCREEN),
            texts=lambda wanted: {number: texts[number] for number in wanted},
            marked=lambda _: frozenset(),
        )
        return [names[hit.article_id] for hit in answer.hits]

    yield found
    index.close()


@pytest.mark.parametrize("part", ["seen", "unseen"])
def test_recall_and_first_hit(ask, part, record_property):
    queries = load_queries(part)
    answers = {query: ask(query) for query in queries}
    recall = sum(len(query.must & set(found)) / len(query.must) for query, found in answers.items()) / len(queries)
    placed = {query: found for query, found in answers.items() if query.first}
    first = sum(found[:1] == [query.first] for query, found in placed.items()) / len(placed)
    never = [query.query for query, found in answers.items() if query.never & set(found)]
    for name, value in (("recall", recall), ("first", first), ("never", len(never))):
        record_property(name, value)
    wrong = [
        (query.id, query.query, found)
        for query, found in answers.items()
        if part == "seen" and (not query.must <= set(found) or (query.first and found[:1] != [query.first]))
    ]
    assert recall >= 0.95, wrong
    assert first >= 0.95, wrong
    assert len(never) / len(queries) <= 0.02
