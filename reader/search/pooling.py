"""The postings of the segment being written, by term, in memory. Whole articles come in; whole fields go out to the
codec.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reader.search.analysis import GAP, entry_of, words_of
from reader.search.codec import Entry
from reader.search.postings import Postings

# Of a word in a field: how many positions it takes, the entries of its terms, each with its step, and of its forms.
_Places = tuple[int, tuple[tuple[Entry, int], ...], tuple[Entry, ...]]


class Pool:
    """Fields of words (with positions) and fields of sets (documents only).

    An entry is [documents, frequencies, positions, last document]; a row is made wider where a value does not fit
    into it.
    """

    def __init__(self) -> None:
        self._words: dict[str, dict[str, Entry]] = {}
        self._sets: dict[str, dict[str, Entry]] = {}
        self._places: dict[tuple[str, str], dict[str, _Places]] = {}

    def add_text(self, field: str, document: int, values: Iterable[str], forms: str = "") -> int:
        """Add the words of ``values``, and their forms to the field ``forms`` if one is named. Returns how many
        postings that made. Documents come in ascending order.
        """
        places = self._places.setdefault((field, forms), {})
        known = places.get
        position = length = 0
        for value in values:
            for word in words_of(value):
                found = known(word)
                if found is None:
                    found = places[word] = self._placed(field, word, forms)
                step, entries, form_entries = found
                for entry, offset in entries:
                    if entry[3] == document:
                        try:
                            entry[1][-1] += 1
                        except ValueError:
                            _widen(entry)
                            entry[1][-1] += 1
                    else:
                        entry[3] = document
                        entry[0].append(document)
                        entry[1].append(1)
                    try:
                        entry[2].append(position + offset)
                    except OverflowError:
                        _add_positions(entry, (position + offset,))
                for entry in form_entries:
                    if entry[3] != document:
                        entry[3] = document
                        entry[0].append(document)
                length += len(entries)
                position += step
            position += GAP
        return length

    def _placed(self, field: str, word: str, forms: str) -> _Places:
        steps, written, step = entry_of(word)
        terms = self._words.setdefault(field, {})
        entries = []
        for term, offset in steps:
            entry = terms.get(term)
            if entry is None:
                entry = terms[term] = _new_entry()
            entries.append((entry, offset))
        if not forms:
            return step, tuple(entries), ()
        members = self._sets.setdefault(forms, {})
        return step, tuple(entries), tuple(members.setdefault(form, _new_member()) for form in dict.fromkeys(written))

    def add_set(self, field: str, document: int, members: Collection[str]) -> None:
        terms = self._sets.setdefault(field, {})
        get = terms.get
        for term in members:
            entry = get(term)
            if entry is None:
                entry = terms[term] = _new_member()
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
            self._sets.setdefault(field, {}).setdefault(term, _new_member())[0].extend(documents)
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
        self._places.clear()
        for name in sorted(self._words.keys() | self._sets.keys()):
            entries = self._words.pop(name, None) or self._sets.pop(name, None)
            if entries:
                yield name, entries

    def cleanup(self) -> None:
        """Whoosh's word for letting go."""
        self._places.clear()
        self._words.clear()
        self._sets.clear()


def _new_entry() -> Entry:
    return [array("I"), bytearray(), array("H"), -1]


def _new_member() -> Entry:
    return [array("I"), None, None, -1]


def _add_frequencies(entry: Entry, frequencies: Sequence[int]) -> None:
    if isinstance(entry[1], bytearray) and max(frequencies) > 0xFF:
        _widen(entry)
    entry[1].extend(frequencies)


def _widen(entry: Entry) -> None:
    # Through a list: from bytes, array would take four of them for one number.
    entry[1] = array("I", list(entry[1]))


def _add_positions(entry: Entry, positions: Sequence[int]) -> None:
    if entry[2].typecode == "H" and max(positions) > 0xFFFF:
        entry[2] = array("I", entry[2])
    entry[2].extend(array(entry[2].typecode, positions))
