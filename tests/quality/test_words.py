"""Word forms through the real index: which must find each other and which must not."""

import pytest

from reader.search import SearchIndex
from reader.values import Query, SearchDocument
from tests.quality.words.pairs import WordPair, load


@pytest.fixture(scope="module")
def finds(tmp_path_factory):
    """A function: does the query form find an article that holds only the text form, without a second chance?

    Of a query of two words one is enough, since a text form is one word.
    """
    names = ("must_match", "must_not_match", "en_must_match", "en_must_not_match", "homographs")
    texts = sorted({pair.text for name in names for pair in load(name)})
    numbers = {text: number for number, text in enumerate(texts, 1)}
    index = SearchIndex.open(tmp_path_factory.mktemp("words") / "index")
    index.rebuild([SearchDocument(number, "", text) for text, number in numbers.items()], expected=len(numbers))
    seen: dict[str, set[int]] = {}

    def found(pair: WordPair) -> bool:
        if pair.query not in seen:
            query = Query(" OR ".join(pair.query.split()), limit=len(texts))
            answer = index.search(query, texts=lambda _: {}, marked=lambda _: frozenset())
            seen[pair.query] = {hit.article_id for hit in answer.hits if hit.match in ("exact", "form")}
        return numbers[pair.text] in seen[pair.query]

    yield found
    index.close()


@pytest.mark.parametrize("part", ["seen", "unseen"])
@pytest.mark.parametrize("name", ["must_match", "en_must_match"])
def test_forms_of_a_word_find_each_other(finds, name, part, record_property):
    pairs = load(name, part)
    missed = [pair for pair in pairs if not finds(pair)]
    share = 1 - len(missed) / len(pairs)
    record_property("found", share)
    assert share >= 0.97, missed if part == "seen" else len(missed)


@pytest.mark.parametrize("part", ["seen", "unseen"])
@pytest.mark.parametrize("name", ["must_not_match", "en_must_not_match"])
def test_words_that_look_alike_do_not(finds, name, part, record_property):
    pairs = load(name, part)
    wrong = [pair for pair in pairs if finds(pair)]
    share = len(wrong) / len(pairs)
    record_property("false", share)
    assert share <= 0.01, wrong if part == "seen" else len(wrong)


def test_of_a_homograph_both_words_are_found(finds):
    assert [pair for pair in load("homographs") if not finds(pair)] == []
