"""The postings of the segment being written, by term, in memory. Whole articles come in; whole fields go out to the
codec.
"""

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence

from reader.search.analysis import Words
from reader.search.codec import Entry
from reader.search.postings import Postings

_LARGEST_BYTE = 0xFF


class _Occurrences:
    """Documents, frequencies and positions of one term so far; each array is made wider when a value does not fit."""

    __slots__ = ("documents", "frequencies", "positions")

    def __init__(self) -> None:
        self.documents = array("I")
        self.frequencies: bytearray | array[int] = bytearray()
        self.positions = array("H")

    def add(self, document: int, positions: Sequence[int]) -> None:
        self.documents.append(document)
        self.add_frequencies((len(positions),))
        self.add_positions(positions)

    def add_frequencies(self, frequencies: Sequence[int]) -> None:
        if isinstance(self.frequencies, bytearray) and max(frequencies) > _LARGEST_BYTE:
            self.frequencies = array("I", self.frequencies)
        self.frequencies.extend(frequencies)

    def add_positions(self, positions: Sequence[int]) -> None:
        before = len(self.positions)
        try:
            self.positions.extend(positions)
        except OverflowError:
            self.positions = array("I", self.positions[:before])
            self.positions.extend(positions)


class Pool:
    """Fields of words (with positions) and fields of sets (documents only)."""

    def __init__(self) -> None:
        self._words: dict[str, dict[str, _Occurrences]] = {}
        self._sets: dict[str, dict[str, array[int]]] = {}

    def add_words(self, field: str, document: int, words: Words) -> None:
        terms = self._words.setdefault(field, {})
        get = terms.get
        for term, positions in words.positions.items():
            found = get(term)
            if found is None:
                found = terms[term] = _Occurrences()
            found.add(document, positions)

    def add_set(self, field: str, document: int, members: Collection[str]) -> None:
        terms = self._sets.setdefault(field, {})
        get = terms.get
        for term in members:
            found = get(term)
            if found is None:
                terms[term] = array("I", (document,))
            else:
                found.append(document)

    def merge(self, field: str, term: str, postings: Postings, numbers: Mapping[int, int], *, words: bool) -> None:
        """Add the postings of a segment written before. ``numbers``: its documents that stay -> their new numbers,
        ascending.
        """
        kept = [index for index, document in enumerate(postings.documents) if document in numbers]
        if not kept:
            return
        documents = [numbers[postings.documents[index]] for index in kept]
        if not words:
            self._sets.setdefault(field, {}).setdefault(term, array("I")).extend(documents)
            return
        found = self._words.setdefault(field, {}).setdefault(term, _Occurrences())
        found.documents.extend(documents)
        found.add_frequencies([postings.frequency(index) for index in kept])
        if len(kept) == len(postings):
            found.add_positions(postings.positions)
        else:
            for index in kept:
                found.add_positions(postings.positions_at(index))

    def take_fields(self) -> Iterator[tuple[str, dict[str, Entry]]]:
        """Each field with its entries, in order of names; what was taken is forgotten."""
        for name in sorted(self._words.keys() | self._sets.keys()):
            words: dict[str, Entry] = {
                term: (found.documents, found.frequencies, found.positions)
                for term, found in self._words.pop(name, {}).items()
            }
            sets: dict[str, Entry] = {term: (found, None, None) for term, found in self._sets.pop(name, {}).items()}
            if words or sets:
                yield name, words or sets

    def cleanup(self) -> None:
        """Whoosh's word for letting go."""
        self._words.clear()
        self._sets.clear()
