"""Of the most frequent terms it is kept in which documents one stands right after the other, and of no others."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search import neighbours
from reader.search.neighbours import Neighbours, key
from reader.search.postings import Postings

DOCUMENTS = 5
# Several terms may stand at one place: a word may come from several dictionary forms.
one_term = st.dictionaries(
    st.integers(0, DOCUMENTS - 1), st.frozensets(st.integers(0, 8), min_size=1, max_size=5), min_size=1
)


def record(name: bytes, term: dict[int, frozenset[int]]):
    documents = sorted(term)
    positions = [place for document in documents for place in sorted(term[document])]
    return name, documents, [len(term[document]) for document in documents], positions


@settings(max_examples=80, deadline=None)
@given(made=st.lists(one_term, min_size=1, max_size=5), most=st.integers(1, 5))
def test_neighbours_are_those_that_stand_side_by_side(made, most):
    terms = {f"т{number}".encode(): term for number, term in enumerate(made)}
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(neighbours, "_MOST", most)
        kept = Neighbours(DOCUMENTS)
        records = [record(name, term) for name, term in terms.items()]
        assert list(kept.watched(iter(records))) == records
        found = list(kept.records())
    assert [one for one, _, _ in found] == sorted(one for one, _, _ in found)
    pairs = {one: list(Postings(memoryview(packed)).documents) if count else [] for one, count, packed in found}
    frequent = {name for name in terms if name in pairs}
    assert len(frequent) == min(most, sum(2 * sum(map(len, term.values())) >= DOCUMENTS for term in made))
    for first, second in product(frequent, repeat=2):
        expected = [
            document
            for document in range(DOCUMENTS)
            if {place + 1 for place in terms[first].get(document, ())} & terms[second].get(document, frozenset())
        ]
        assert pairs.get(key(first, second), []) == expected
