"""Numbers of documents are moved as whole arrays as they would be one by one."""

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.postings import Impacts, frequencies_of, joined, moved


@settings(max_examples=60, deadline=None)
@given(count=st.integers(1, 60), step=st.integers(1, 900), by=st.integers(0, 70_000), short=st.booleans())
def test_documents_are_moved_as_one_by_one(count, step, by, short):
    documents = array("H" if short else "I", range(0, count * step, step))
    found = moved(documents, by, documents[-1] + by + 1)
    assert list(found) == [document + by for document in documents]


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.tuples(st.sampled_from("HI"), st.lists(st.integers(0, 65_535))), min_size=1, max_size=4))
def test_parts_are_joined_in_their_order(parts):
    arrays = [array(typecode, numbers) for typecode, numbers in parts]
    assert list(joined(arrays)) == [number for _, numbers in parts for number in numbers]
    assert [list(one) for one in arrays] == [numbers for _, numbers in parts]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 400), min_size=1, max_size=30), st.floats(0.3, 40.0))
def test_an_impact_tells_the_frequency_or_says_that_it_does_not(frequencies, norm):
    row = Impacts(bytes(len(frequencies)), [norm]).row(range(len(frequencies)), frequencies)
    known = frequencies_of(norm)
    assert all(known[impact] in {0, frequency} for impact, frequency in zip(row, frequencies, strict=True))
    assert known[Impacts(b"\0", [norm]).of([0], None)[0]] in {0, 1}
    assert frequencies_of(1.2)[Impacts(b"\0", [1.2]).of([0], [2])[0]] == 2
