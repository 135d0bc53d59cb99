"""The postings of the segment being written, in memory: by word as it stands in the texts while articles come in, by
term when whole fields go out to the codec.
"""

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, chain

from reader.language.tokens import width
from reader.search.analysis import ENTRIES, GAP, Entry, words_of
from reader.search.postings import TermRecord, counted, split

# Where a word stands: document << 32 | position. A place is one whole number, so that a word is one array and is put
# in by one append.
_DOCUMENT = 32
_POSITION = (1 << _DOCUMENT) - 1
_SHORT = (1 << 16) - 1


class _Rows(dict[str, "array[int]"]):
    """Words with their places, ascending."""

    def __missing__(self, word: str) -> "array[int]":
        row = self[word] = array("Q")
        return row


class Pool:
    """Fields of words (with positions) and fields of sets (documents only). Documents come in ascending order.

    The forms of the words of ``form_fields`` are the field ``form``. What a word stands for is looked up once all
    texts are there: a loop over words alone is quicker by half than one that goes through their places, too.
    """

    def __init__(self, form_fields: Collection[str]) -> None:
        self._form_fields = form_fields
        self._texts: defaultdict[str, _Rows] = defaultdict(_Rows)
        self._sets: defaultdict[str, dict[str, array[int]]] = defaultdict(dict)
        self._sizes: defaultdict[str, array[int]] = defaultdict(_numbers)
        self._codes: dict[str, bytearray] = {}
        # Whether documents and positions fit into two bytes.
        self._narrow = True
        # Of each field, as its words come; and the forms of the words that are none themselves or give more.
        self._entries: dict[str, list[Entry]] = {}
        self._forms: dict[str, tuple[str, ...]] = {}

    def add_text(self, field: str, document: int, values: Iterable[str]) -> None:
        """Add the words of ``values``."""
        row_of_word = self._texts[field].__getitem__
        first = document << _DOCUMENT
        size = 0
        for value in values:
            words = words_of(value)
            places: Sequence[int] = range(first, first + len(words) + 1)
            if not all(map(str.isalnum, words)):
                widths = (1 if word.isalnum() else width(word) for word in words)
                places = list(accumulate(widths, initial=first))
            # A deque of no length takes all that map gives: a loop without a step in Python.
            deque(map(array.append, map(row_of_word, words), places), 0)
            first = places[-1] + GAP
            size += len(words)
        self._narrow = self._narrow and document <= _SHORT and first & _POSITION <= _SHORT
        sizes = self._sizes[field]
        sizes.extend([0] * (document - len(sizes)))
        sizes.append(size)

    def add_set(self, field: str, document: int, members: Collection[str]) -> None:
        terms = self._sets[field]
        for term in members:
            if term not in terms:
                terms[term] = array("I")
            terms[term].append(document)

    def note_lengths(self, field: str, codes: Iterable[tuple[int, int]]) -> None:
        """``codes``: documents, ascending, with the one-byte codes of their lengths."""
        row = self._codes.setdefault(field, bytearray())
        for document, code in codes:
            row.extend(bytes(document + 1 - len(row)))
            row[document] = code

    def codes(self, field: str, size: int) -> bytes:
        """The codes of the lengths of ``size`` documents, 0 where none was noted; b'' for a field without."""
        row = self._codes.get(field)
        return bytes(row).ljust(size, b"\0") if row is not None else b""

    def counted(self) -> Iterator[tuple[str, Sequence[int]]]:
        """Each field of words with the number of its postings in each document; to be read once all texts are there."""
        known: dict[str, Entry] = {}
        for field in sorted(self._texts, key=lambda field: len(self._texts[field])):
            rows, sizes = self._texts[field], self._sizes[field]
            largest = len(self._entries) == len(self._texts) - 1
            entries = [known.get(word) or ENTRIES[word] for word in rows]
            if not largest:
                known.update(zip(rows, entries, strict=True))
            self._entries[field] = entries
            more: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
            for (word, row), (endings, _, forms) in zip(rows.items(), entries, strict=True):
                if len(endings) != 1:
                    more[len(endings) - 1].append(split(row, narrow=self._narrow)[0])
                if forms:
                    self._forms[word] = forms
            for by, documents in more.items():
                for document, times in Counter(chain.from_iterable(documents)).items():
                    sizes[document] += by * times
            yield field, sizes

    def take_fields(self) -> Iterator[tuple[str, Iterator[TermRecord]]]:
        """Each field with its terms, ascending; what was taken is forgotten. To be read in turn."""
        if not self._texts.keys().isdisjoint(self._form_fields):
            yield "form", self._form_records()
        for name in sorted(self._texts):
            yield name, self._text_records(self._texts.pop(name), self._entries.pop(name))
        for name in sorted(self._sets):
            terms = self._sets.pop(name)
            yield name, ((term.encode(), terms[term], None, None) for term in sorted(terms))

    def cleanup(self) -> None:
        """Whoosh's word for letting go."""
        self._texts.clear()
        self._sets.clear()
        self._entries.clear()
        self._forms.clear()

    def _form_records(self) -> Iterator[TermRecord]:
        gathered = _Gathered()
        for name in self._form_fields:
            gathered.put_all(self._texts.get(name, {}))
        for forms, rows in [(forms, gathered.taken(word)) for word, forms in self._forms.items()]:
            for form in forms:
                for row in rows:
                    gathered.put(form, row)
        for form, rows in gathered.ascending():
            if len(rows) == 1 and len(rows[0]) == 1:
                yield form.encode(), (rows[0][0] >> _DOCUMENT,), None, None
                continue
            found = [split(row, narrow=self._narrow)[0] for row in rows]
            if len(found) == 1:
                yield form.encode(), counted(found[0])[0], None, None
            else:
                yield form.encode(), sorted(set().union(*found)), None, None

    def _text_records(self, words: _Rows, entries: Sequence[Entry]) -> Iterator[TermRecord]:
        gathered = _Gathered()
        for (word, row), (endings, offsets, _) in zip(words.items(), entries, strict=True):
            if not offsets:
                for end, ending in endings:
                    gathered.put(word[:end] + ending, row)
                continue
            for (end, ending), offset in zip(endings, offsets, strict=True):
                gathered.put(word[:end] + ending, array("Q", [place + offset for place in row]) if offset else row)
        for term, rows in gathered.ascending():
            places = rows[0] if len(rows) == 1 else array("Q", sorted(chain.from_iterable(rows)))
            if len(places) == 1:
                yield term.encode(), (places[0] >> _DOCUMENT,), None, (places[0] & _POSITION,)
            else:
                documents, positions = split(places, narrow=self._narrow)
                yield term.encode(), *counted(documents), positions


def _numbers() -> "array[int]":
    return array("I")


class _Gathered:
    """Rows by what is to be made of them. Most have one, which then needs no list."""

    def __init__(self) -> None:
        self._one: dict[str, array[int]] = {}
        self._more: dict[str, list[array[int]]] = {}

    def put(self, term: str, row: "array[int]") -> None:
        first = self._one.setdefault(term, row)
        if first is not row:
            self._more.setdefault(term, [first]).append(row)

    def put_all(self, rows: "dict[str, array[int]]") -> None:
        if not self._one:
            self._one.update(rows)
            return
        for term, row in rows.items():
            self.put(term, row)

    def taken(self, term: str) -> "Sequence[array[int]]":
        first = self._one.pop(term, None)
        if first is None:
            return ()
        return self._more.pop(term) if term in self._more else (first,)

    def ascending(self) -> Iterator[tuple[str, Sequence["array[int]"]]]:
        """By code points, which is also the order of UTF-8."""
        more = self._more
        for term in sorted(self._one):
            yield term, more.get(term) or (self._one[term],)
