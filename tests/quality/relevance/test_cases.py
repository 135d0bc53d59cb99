"""The relevance gold is whole: every id exists, every class stands in both halves, nothing is wanted and forbidden."""

from collections import Counter

from tests.quality.relevance.cases import load_articles, load_queries


def test_the_corpus_holds_thirty_short_articles_with_their_metadata() -> None:
    articles = load_articles()

    assert len(articles) == 30
    assert len({article.title for article in articles}) == 30
    for article in articles:
        assert 60 <= len(article.text.split()) <= 120, article.id
        assert article.publication, article.id


def test_every_query_names_articles_of_the_corpus_and_contradicts_nothing() -> None:
    ids = {article.id for article in load_articles()}

    for query in load_queries():
        assert query.must
        assert query.must | query.never <= ids, query
        assert not query.must & query.never, query
        assert query.first is None or query.first in query.must, query


def test_there_are_queries_of_every_class_in_both_halves() -> None:
    seen, unseen = (Counter(query.group for query in load_queries(part)) for part in ("seen", "unseen"))

    assert seen.keys() == unseen.keys()
    assert seen.total() + unseen.total() >= 60
    assert min(unseen.values()) >= 2
