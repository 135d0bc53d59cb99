"""The postings of the segment being written, by term, in memory. Whole articles come in; whole fields go out to the
codec.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, repeat
from typing import Any

from reader.search.analysis import GAP, entry_of, words_of
from reader.search.postings import Postings

# [documents, positions or None where none are kept], one of each for every time that the term stands somewhere: the
# codec counts them. A row is made wider where a value does not fit into it.
Entry = list[Any]
# Of a word in a field: how many positions it takes, the entries of its terms, each with its step, and of its forms.
_Places = tuple[int, tuple[tuple[Entry, int], ...], tuple[Entry, ...]]


class Pool:
    """Fields of words (with positions) and fields of sets (documents only). Documents come in ascending order."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[str, Entry]] = {}
        self._places: dict[tuple[str, str], dict[str, _Places]] = {}
        self._lengths: dict[str, bytearray] = {}

    def add_text(self, field: str, document: int, values: Iterable[str], forms: str = "") -> int:
        """Add the words of ``values``, and their forms to the field ``forms`` if one is named. Returns how many
        postings that made.
        """
        places = self._places.setdefault((field, forms), {})
        position = length = 0
        for value in values:
            for word in words_of(value):
                try:
                    step, entries, form_entries = places[word]
                except KeyError:
                    step, entries, form_entries = places[word] = self._placed(field, word, forms)
                for entry, offset in entries:
                    length += 1
                    try:
                        entry[0].append(document)
                        entry[1].append(position + offset)
                    except OverflowError:
                        _widen_for(entry, document, position + offset)
                for entry in form_entries:
                    try:
                        entry[0].append(document)
                    except OverflowError:
                        _widen_for(entry, document)
                position += step
            position += GAP
        return length

    def _placed(self, field: str, word: str, forms: str) -> _Places:
        steps, written, step = entry_of(word)
        entries = tuple((self._entry(field, term, words=True), offset) for term, offset in steps)
        if not forms:
            return step, entries, ()
        return step, entries, tuple(self._entry(forms, form, words=False) for form in dict.fromkeys(written))

    def _entry(self, field: str, term: str, *, words: bool) -> Entry:
        terms = self._fields.setdefault(field, {})
        entry = terms.get(term)
        if entry is None:
            entry = terms[term] = [array("H"), array("H") if words else None]
        return entry

    def note_lengths(self, field: str, codes: Iterable[tuple[int, int]]) -> None:
        """``codes``: documents, ascending, with the one-byte codes of their lengths."""
        row = self._lengths.setdefault(field, bytearray())
        for document, code in codes:
            row.extend(bytes(document + 1 - len(row)))
            row[document] = code

    def lengths(self, field: str, size: int) -> bytes:
        """The codes of ``size`` documents, 0 where none was noted; b'' for a field without."""
        row = self._lengths.get(field)
        return bytes(row).ljust(size, b"\0") if row is not None else b""

    def add_set(self, field: str, document: int, members: Collection[str]) -> None:
        for term in members:
            _extend(self._entry(field, term, words=False), 0, (document,))

    def merge(self, field: str, term: str, postings: Postings, numbers: Mapping[int, int], *, words: bool) -> None:
        """Add the postings of a segment written before. ``numbers``: its documents that stay -> their new numbers,
        ascending.
        """
        kept = [index for index, document in enumerate(postings.documents) if document in numbers]
        if not kept:
            return
        documents = [numbers[postings.documents[index]] for index in kept]
        entry = self._entry(field, term, words=words)
        if not words:
            _extend(entry, 0, documents)
            return
        _extend(entry, 0, chain.from_iterable(map(repeat, documents, map(postings.frequency, kept))))
        if len(kept) == len(postings):
            _extend(entry, 1, postings.positions)
        else:
            for index in kept:
                _extend(entry, 1, postings.positions_at(index))

    def take_fields(self) -> Iterator[tuple[str, dict[str, Entry]]]:
        """Each field with its entries, in order of names; what was taken is forgotten."""
        self._places.clear()
        for name in sorted(self._fields):
            yield name, self._fields.pop(name)

    def cleanup(self) -> None:
        """Whoosh's word for letting go."""
        self._places.clear()
        self._fields.clear()


def _widen_for(entry: Entry, document: int, position: int | None = None) -> None:
    """Add what did not fit, whichever of the two it was."""
    if position is not None and len(entry[0]) > len(entry[1]):
        entry[0].pop()
    _extend(entry, 0, (document,))
    if position is not None:
        _extend(entry, 1, (position,))


def _extend(entry: Entry, row: int, values: Iterable[int]) -> None:
    added = array("I", values)
    if entry[row].typecode == "H":
        try:
            entry[row].extend(array("H", added))
        except OverflowError:
            entry[row] = array("I", list(entry[row]))
        else:
            return
    entry[row].extend(added)
