"""Words in a row are found by comparing whole arrays of places as they are found by looking at each place."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search import phrases
from reader.search.postings import Postings, packed

# Near each other, with equal lowest bytes, and at the ends of what two bytes hold.
places = st.one_of(st.integers(0, 6), st.integers(253, 260), st.integers(509, 515), st.sampled_from([65_534, 65_535]))
one_term = st.dictionaries(st.integers(0, 9), st.frozensets(places, min_size=1, max_size=5), min_size=1)


def postings_of(term: dict[int, frozenset[int]]) -> Postings:
    documents = sorted(term)
    positions = [place for document in documents for place in sorted(term[document])]
    return Postings(memoryview(packed(documents, [len(term[document]) for document in documents], positions)))


def has_in_a_row(rows: list[list[dict[int, frozenset[int]]]], document: int) -> bool:
    here = [sorted(frozenset().union(*(term.get(document, frozenset()) for term in row))) for row in rows]
    return any(all(b == a + 1 for a, b in pairwise(found)) for found in product(*here))


@pytest.mark.parametrize("many", [0, 1_000])
@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(one_term, min_size=1, max_size=2), min_size=2, max_size=3))
def test_words_in_a_row_are_found_as_by_looking_at_each_place(many, rows):
    candidates = sorted(set.intersection(*(set().union(*row) for row in rows)))
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(phrases, "_MANY", many)
        found = phrases.in_a_row([[postings_of(term) for term in row] for row in rows], candidates)
    assert set(found) == {document for document in candidates if has_in_a_row(rows, document)}
