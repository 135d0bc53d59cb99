"""The postings of the segment being written, in memory: by word as it stands in the texts while articles come in, by
term when whole fields go out to the codec.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, chain, repeat
from operator import itemgetter

from reader.search.analysis import ENTRIES, GAP, terms_by, words_of
from reader.search.postings import TermRecord, counted, split

# Where a word stands: document << 32 | position. A place is one whole number, so that a word is one array and is put
# in by one append.
_DOCUMENT = 32
_POSITION = (1 << _DOCUMENT) - 1
_CHANGES, _STEP = itemgetter(0), itemgetter(3)


class _Rows(dict[str, "array[int]"]):
    """Words with their places, ascending."""

    def __missing__(self, word: str) -> "array[int]":
        row = self[word] = array("Q")
        return row


class Pool:
    """Fields of words (with positions) and fields of sets (documents only). Documents come in ascending order.

    The forms of the words of ``form_fields`` are the field ``form``.
    """

    def __init__(self, form_fields: Collection[str]) -> None:
        self._form_fields = form_fields
        self._texts: defaultdict[str, _Rows] = defaultdict(_Rows)
        self._sets: defaultdict[str, dict[str, array[int]]] = defaultdict(dict)
        self._lengths: dict[str, bytearray] = {}

    def add_text(self, field: str, document: int, values: Iterable[str]) -> int:
        """Add the words of ``values``. Returns how many postings that made."""
        rows, entry_of_word = self._texts[field], ENTRIES.__getitem__
        first = place = document << _DOCUMENT
        length = 0
        for value in values:
            words = words_of(value)
            if words:
                entries = list(map(entry_of_word, words))
                for word, place in zip(words, accumulate(map(_STEP, entries), initial=first), strict=False):
                    rows[word].append(place)
                length += sum(map(len, map(_CHANGES, entries)))
                first = place + _STEP(entries[-1])
            first += GAP
        return length

    def add_set(self, field: str, document: int, members: Collection[str]) -> None:
        terms = self._sets[field]
        for term in members:
            if term not in terms:
                terms[term] = array("I")
            terms[term].append(document)

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

    def take_fields(self) -> Iterator[tuple[str, Iterator[TermRecord]]]:
        """Each field with its terms, ascending; what was taken is forgotten. To be read in turn."""
        if not self._texts.keys().isdisjoint(self._form_fields):
            yield "form", self._form_records()
        for name in sorted(self._texts):
            yield name, self._text_records(self._texts.pop(name))
        for name in sorted(self._sets):
            terms = self._sets.pop(name)
            yield name, ((term.encode(), terms[term], None, None) for term in sorted(terms))

    def cleanup(self) -> None:
        """Whoosh's word for letting go."""
        self._texts.clear()
        self._sets.clear()

    def _form_records(self) -> Iterator[TermRecord]:
        gathered = _Gathered()
        for name in self._form_fields:
            for word, row in self._texts.get(name, {}).items():
                for form in ENTRIES[word][2] or (word,):
                    gathered.put(form, row)
        for form, rows in gathered.ascending():
            if len(rows) == 1 and len(rows[0]) == 1:
                yield form.encode(), (rows[0][0] >> _DOCUMENT,), None, None
                continue
            found = dict.fromkeys(chain.from_iterable(split(row)[0] for row in rows))
            yield form.encode(), list(found) if len(rows) == 1 else sorted(found), None, None

    def _text_records(self, words: _Rows) -> Iterator[TermRecord]:
        gathered = _Gathered()
        for word, row in words.items():
            changes, offsets, _, _ = ENTRIES[word]
            for term, offset in zip(terms_by(word, changes), offsets or repeat(0), strict=False):
                gathered.put(term, array("Q", [place + offset for place in row]) if offset else row)
        for term, rows in gathered.ascending():
            places = rows[0] if len(rows) == 1 else array("Q", sorted(chain.from_iterable(rows)))
            if len(places) == 1:
                yield term.encode(), (places[0] >> _DOCUMENT,), None, (places[0] & _POSITION,)
            else:
                documents, positions = split(places)
                yield term.encode(), *counted(documents), positions


class _Gathered:
    """Rows by what is to be made of them. Most have one, which then needs no list."""

    def __init__(self) -> None:
        self._one: dict[str, array[int]] = {}
        self._more: dict[str, list[array[int]]] = {}

    def put(self, term: str, row: "array[int]") -> None:
        first = self._one.setdefault(term, row)
        if first is not row:
            self._more.setdefault(term, [first]).append(row)

    def ascending(self) -> Iterator[tuple[str, Sequence["array[int]"]]]:
        """By code points, which is also the order of UTF-8."""
        more = self._more
        for term in sorted(self._one):
            yield term, more.get(term) or (self._one[term],)
