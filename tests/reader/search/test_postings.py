"""Numbers of documents are moved as whole arrays as they would be one by one."""

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.postings import joined, moved


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
