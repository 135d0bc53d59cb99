"""The postings of the segment being written, by term, in memory. Whole articles come in; whole fields go out to the
codec.
"""

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence

from reader.search.analysis import Words
from reader.search.codec import Entry
from reader.search.postings import Postings


class Pool:
    """Fields of words (with positions) and fields of sets (documents only).

    An entry is [documents, frequencies, positions]; a row is made wider where a value does not fit into it.
    """

    def __init__(self) -> None:
        self._words: dict[str, dict[str, Entry]] = {}
        self._sets: dict[str, dict[str, Entry]] = {}

    def add_words(self, field: str, document: int, words: Words) -> None:
        terms = self._words.setdefault(field, {})
        get = terms.get
        for term, positions in words.positions.items():
            entry = get(term)
            count = len(positions)
            if entry is None:
                terms[term] = entry = _new_entry()
            entry[0].append(document)
            try:
                entry[1].append(count)
            except ValueError:
                _add_frequencies(entry, (count,))
            try:
                if count == 1:
                    entry[2].append(positions[0])
                else:
                    entry[2].extend(array("H", positions))
            except OverflowError:
                _add_positions(entry, positions)

    def add_set(self, field: str, document: int, members: Collection[str]) -> None:
        terms = self._sets.setdefault(field, {})
        get = terms.get
        for term in members:
            entry = get(term)
            if entry is None:
                terms[term] = [array("I", (document,)), None, None]
            else:
                entry[0].append(document)

    def merge(self, field: str, term: str, postings: Postings, numbers: Mapping[int, int], *, words: bool) -> None:
        """Add the postings of a segment written before. ``numbers``: its documents that stay -> their new numbers,
        ascending.
        """
        kept = [index for index, document in enumerate(postings.documents) if document in numbers]
        if not kept:
            return
        documents = [numbers[postings.documents[index]] for index in kept]
        if not words:
            self._sets.setdefault(field, {}).setdefault(term, [array("I"), None, None])[0].extend(documents)
            return
        entry = self._words.setdefault(field, {}).setdefault(term, _new_entry())
        entry[0].extend(documents)
        _add_frequencies(entry, [postings.frequency(index) for index in kept])
        if len(kept) == len(postings):
            _add_positions(entry, postings.positions)
        else:
            for index in kept:
                _add_positions(entry, postings.positions_at(index))

    def take_fields(self) -> Iterator[tuple[str, dict[str, Entry]]]:
        """Each field with its entries, in order of names; what was taken is forgotten."""
        for name in sorted(self._words.keys() | self._sets.keys()):
            entries = self._words.pop(name, None) or self._sets.pop(name, None)
            if entries:
                yield name, entries

    def cleanup(self) -> None:
        """Whoosh's word for letting go."""
        self._words.clear()
        self._sets.clear()


def _new_entry() -> Entry:
    return [array("I"), bytearray(), array("H")]


def _add_frequencies(entry: Entry, frequencies: Sequence[int]) -> None:
    if isinstance(entry[1], bytearray) and max(frequencies) > 0xFF:
        entry[1] = array("I", entry[1])
    entry[1].extend(frequencies)


def _add_positions(entry: Entry, positions: Sequence[int]) -> None:
    if entry[2].typecode == "H" and max(positions) > 0xFFFF:
        entry[2] = array("I", entry[2])
    entry[2].extend(array(entry[2].typecode, positions))
