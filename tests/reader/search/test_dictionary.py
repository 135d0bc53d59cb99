"""Terms are found in the dictionary where a sorted list has them."""

from array import array
from bisect import bisect_left
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.dictionary import BLOCK, Dictionary, DictionaryWriter, FieldTerms

_words = st.text("абв", min_size=1, max_size=5)


class _File(BytesIO):
    def close(self) -> None:
        """What was written is still to be read."""


def _written(terms: list[bytes]) -> FieldTerms:
    file = _File()
    writer = DictionaryWriter(file)
    writer.begin()
    for at in range(0, len(terms), BLOCK):
        writer.add_block(terms[at : at + BLOCK])
    writer.end("text", array("I", range(len(terms))), array("Q", range(len(terms) + 1)), 0.0)
    writer.close()
    return Dictionary(memoryview(file.getvalue())).fields["text"]


@settings(max_examples=40, deadline=None)
@given(words=st.sets(_words, min_size=1, max_size=200), asked=st.lists(_words, max_size=20))
def test_every_term_is_found_and_no_other(words, asked):
    terms = sorted(word.encode() for word in words)
    field = _written(terms)
    assert list(field.run()) == terms
    assert [field.ordinal(term) for term in terms] == list(range(len(terms)))
    for term in (word.encode() for word in asked):
        assert field.first_from(term) == bisect_left(terms, term)
        assert (field.ordinal(term) is not None) == (term in terms)
    for term in (b"\xd0", b"", b"a", b"\xff"):
        assert field.ordinal(term) is None
