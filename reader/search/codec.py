"""Whoosh's codec with our own postings and term dictionary; columns, lengths, segments and deletions stay Whoosh's.

Everything of Whoosh still works on it (readers, queries, matchers), which is what the tests compare the fast way with.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Any
from uuid import uuid4

from whoosh.codec import base
from whoosh.codec import whoosh3 as stock
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.query.spans import Span
from whoosh.reading import TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length

from reader.search.dictionary import Dictionary, DictionaryWriter
from reader.search.lanes import Board
from reader.search.neighbours import Neighbours, key
from reader.search.postings import Postings, TermRecord, documents_of_all, heading, impacts, packed

# Whoosh's BM25F.
K1, B = 1.2, 0.75
# From such a share of the documents on, a term has a row: 1 in so many.
_FREQUENT = 32
# Smaller segments have none.
_SMALL = 4_096
# The documents of words that begin alike are kept for beginnings of up to so many letters, where putting them together
# would take as long as going through so many documents; a word more takes as long as so many documents more.
SHORT_BEGINNING = 6
_DEAR, _A_WORD = 10_000, 64
_BEGINNINGS = "*"
_BEGUN_FIELDS = frozenset({"form", "title"})
# From so many documents on, it is kept which have two of the most frequent terms in a row.
_PAIRED = 10_000
_NEIGHBOURS, _PAIRED_FIELD = "+", "text"
LENGTHS = [byte_to_length(byte) or 1 for byte in range(256)]


def norms(mean: float) -> list[float]:
    """By the one-byte code of a field's length: what BM25 adds to the frequency below the fraction line.

    Whoosh takes a length that was not written for 1.
    """
    return [K1 * (1 - B + B * length / (mean or 1)) for length in LENGTHS]


class PackedCodec(stock.W3Codec):  # type: ignore[misc]
    """Made by name from Whoosh's table of contents, hence without arguments."""

    def new_segment(self, storage: Any, indexname: str) -> Any:  # noqa: ARG002 - Whoosh's signature
        # Whoosh draws names from random, which somebody may have seeded: two segments would get one name.
        return stock.W3Segment(self, indexname, segid=uuid4().hex)

    def per_document_writer(self, storage: Any, segment: Any) -> "PackedDocumentWriter":
        return PackedDocumentWriter(self, storage, segment)

    def field_writer(self, storage: Any, segment: Any) -> "PackedFieldWriter":
        return PackedFieldWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> "PackedTerms":
        terms = storage.open_file(segment.make_filename(self.TERMS_EXT))
        postings = storage.open_file(segment.make_filename(self.POSTS_EXT))
        return PackedTerms(terms, postings)


class PackedDocumentWriter(stock.W3PerDocWriter):  # type: ignore[misc]
    """Takes the lengths of a field at once, when all documents are there."""

    def add_lengths(self, name: str, total: int, codes: Sequence[int]) -> None:
        """``total``: of all documents; ``codes``: the one-byte code of each document's length."""
        column = f"_{name}_len"
        self._create_column(column, stock.LENGTHS_COLUMN)
        writer = self._get_column(column)
        for document, code in enumerate(codes):
            writer.add(document, code)
        self._fieldlengths[name] += total


class PackedFieldWriter:
    """Writes whole fields: no term is added posting by posting."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._postings = segment.create_file(storage, stock.W3Codec.POSTS_EXT)
        self._dictionary = DictionaryWriter(segment.create_file(storage, stock.W3Codec.TERMS_EXT))
        self.is_closed = False

    def write_field(self, name: str, terms: Iterable[TermRecord], size: int, lengths: bytes = b"") -> None:
        """``terms``: ascending. ``size``: how many documents the segment has; ``lengths``: the one-byte codes of their
        lengths in a field of words.
        """
        mean = sum(map(LENGTHS.__getitem__, lengths)) / size if lengths else 0.0
        rows = _Rows(size, lengths, norms(mean))
        beginnings = _Beginnings(size) if name in _BEGUN_FIELDS else None
        neighbours = Neighbours(size) if name == _PAIRED_FIELD and size >= _PAIRED else None
        keys: list[bytes] = []
        end = self._postings.tell()
        counts, offsets = array("I"), array("Q", [end])
        for term, documents, frequencies, positions in neighbours.watched(terms) if neighbours else terms:
            record = packed(documents, frequencies, positions, rows.made(documents, frequencies))
            self._postings.write(record)
            keys.append(term)
            counts.append(len(documents))
            end += len(record)
            offsets.append(end)
            if beginnings is not None:
                beginnings.add(term.decode(), documents)
        self._dictionary.add_field(name, keys, counts, offsets, mean)
        if beginnings is not None:
            found = beginnings.ended()
            self._write_beside(name + _BEGINNINGS, ((one.encode(), *found[one]) for one in sorted(found)))
        if neighbours is not None:
            self._write_beside(name + _NEIGHBOURS, neighbours.records())

    def _write_beside(self, name: str, found: Iterable[tuple[bytes, int, bytes]]) -> None:
        """Keys, ascending, with a number and a record."""
        keys: list[bytes] = []
        counts, offsets = array("I"), array("Q", [self._postings.tell()])
        for one, count, record in found:
            self._postings.write(record)
            keys.append(one)
            counts.append(count)
            offsets.append(offsets[-1] + len(record))
        self._dictionary.add_field(name, keys, counts, offsets, 0.0)

    def close(self) -> None:
        self._postings.close()
        self._dictionary.close()
        self.is_closed = True


class _Rows:
    """The rows of the frequent terms of one field."""

    def __init__(self, size: int, lengths: bytes, norms_: Sequence[float]) -> None:
        self._size, self._lengths, self._norms = size, lengths, norms_
        self._least = size // _FREQUENT if size >= _SMALL else size + 1
        self._board = Board(size)

    def made(self, documents: Sequence[int], frequencies: Sequence[int] | None) -> bytes:
        if len(documents) < self._least:
            return b""
        if self._lengths:
            return impacts(documents, frequencies, self._lengths, self._norms)
        return bits(self._board, self._board.mask_of(documents))


def bits(board: Board, mask: int) -> bytes:
    """``mask`` in an eighth of its bytes."""
    return board.bits_of(mask).to_bytes((board.size + 7) // 8, "big")


class _Beginnings:
    """The documents of words that begin alike; the words come in ascending order."""

    def __init__(self, size: int) -> None:
        self._board = Board(size)
        # Of each beginning of the word at hand: the documents of its words, in parts, and what joining them would take.
        self._open: list[tuple[str, list[int | Sequence[int]], list[int]]] = []
        self._made: dict[str, tuple[int, bytes]] = {}

    def add(self, term: str, documents: Sequence[int]) -> None:
        while self._open and not term.startswith(self._open[-1][0]):
            self._close()
        for length in range(len(self._open) + 1, min(SHORT_BEGINNING, len(term)) + 1):
            self._open.append((term[:length], [], [0]))
        _, found, taken = self._open[-1]
        found.append(documents)
        taken[0] += _A_WORD + len(documents)

    def _close(self) -> None:
        beginning, found, (taken,) = self._open.pop()
        if taken > _DEAR:
            mask = self._board.as_mask(self._board.either(found))
            found = [mask]
            self._made[beginning] = self._record(mask)
        if self._open:
            _, outer, all_taken = self._open[-1]
            outer += found
            all_taken[0] += taken

    def _record(self, mask: int) -> tuple[int, bytes]:
        """How many documents and a record as others have, or 0 and a bit for each document, whichever is shorter."""
        if mask.bit_count() * 16 < self._board.size:
            documents = self._board.listed(mask)
            return len(documents), packed(documents, None, None)
        return 0, bits(self._board, mask)

    def ended(self) -> dict[str, tuple[int, bytes]]:
        while self._open:
            self._close()
        return self._made


class PackedTerms(base.TermsReader):  # type: ignore[misc]
    """The terms and postings of one segment."""

    def __init__(self, terms: Any, postings: Any) -> None:
        self._files = (terms, postings)
        self._postings = _content(postings)
        self._fields = Dictionary(_content(terms)).fields

    def close(self) -> None:
        self._fields = {}
        self._postings = memoryview(b"")
        for file in self._files:
            file.close()

    # Ours

    def record(self, field: str, term: bytes) -> memoryview | None:
        """The bytes of the term's record, None where it is not there."""
        terms = self._fields.get(field)
        ordinal = terms.ordinal(term) if terms else None
        if terms is None or ordinal is None:
            return None
        begin, end = terms.extent(ordinal)
        return self._postings[begin:end]

    def count(self, field: str, term: bytes) -> int:
        """In how many documents the term stands, deleted ones included."""
        terms = self._fields.get(field)
        ordinal = terms.ordinal(term) if terms else None
        return terms.count(ordinal) if terms and ordinal is not None else 0

    def most_frequent(self, field: str, prefix: bytes, limit: int) -> list[tuple[bytes, int]]:
        terms = self._fields.get(field)
        return terms.most_frequent(prefix, limit) if terms else []

    def alive(self, field: str, prefix: bytes) -> bool:
        """Whether any term of ``field`` begins with ``prefix``."""
        terms = self._fields.get(field)
        if terms is None:
            return False
        first, last = terms.beginning(prefix)
        return first < last

    def beginning(self, field: str, prefix: bytes) -> bytes | Postings | None:
        """The documents of all terms that begin with ``prefix``, as ``bits`` makes them or as postings; None where
        nobody kept them.
        """
        terms = self._fields.get(field + _BEGINNINGS)
        ordinal = terms.ordinal(prefix) if terms else None
        if terms is None or ordinal is None:
            return None
        begin, end = terms.extent(ordinal)
        record = self._postings[begin:end]
        return Postings(record) if terms.count(ordinal) else bytes(record)

    def neighbours(self, field: str, first: bytes, second: bytes) -> Sequence[int] | None:
        """The documents that have the terms in this order, one right after the other; None where that has to be looked
        for.
        """
        terms = self._fields.get(field + _NEIGHBOURS)
        if terms is None or terms.ordinal(first) is None or terms.ordinal(second) is None:
            return None
        ordinal = terms.ordinal(key(first, second))
        if ordinal is None:
            return ()
        begin, end = terms.extent(ordinal)
        return Postings(self._postings[begin:end]).documents

    def union(self, field: str, prefix: bytes, most: int) -> tuple[list["array[int]"], list[bytes]]:
        """The documents of all terms that begin with ``prefix``, as ``documents_of_all`` gives them; their records lie
        one after the other. Apart from them the terms that more than ``most`` documents have.
        """
        terms = self._fields.get(field)
        if terms is None:
            return [], []
        first, last = terms.beginning(prefix)
        counts, begins = terms.counts(first, last), terms.extents(first, last)
        rare = [count <= most for count in counts]
        frequent = [terms.term(first + at) for at, one in enumerate(rare) if not one]
        return documents_of_all(self._postings, compress(begins, rare), compress(counts, rare)), frequent

    def mean_length(self, field: str) -> float:
        """What the rows of the field's terms were calculated with."""
        terms = self._fields.get(field)
        return terms.mean if terms else 0.0

    def entries(self, field: str) -> Iterator[tuple[bytes, Postings]]:
        """Every term of ``field`` with its postings, ascending."""
        terms = self._fields[field]
        for ordinal, term in enumerate(terms.run()):
            begin, end = terms.extent(ordinal)
            yield term, Postings(self._postings[begin:end])

    # Whoosh's

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self.count(*term) > 0

    def cursor(self, fieldname: str, fieldobj: Any) -> Any:
        raise NotImplementedError("Whoosh's automata are not used here")

    def indexed_field_names(self) -> list[str]:
        return [name for name in self._fields if not name.endswith((_BEGINNINGS, _NEIGHBOURS))]

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return self.terms_from("", b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        for name in sorted(self.indexed_field_names()):
            if name >= fieldname:
                first = self._fields[name].first_from(prefix) if name == fieldname else 0
                yield from ((name, term) for term in self._fields[name].run(first))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return self.items_from("", b"")

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        found = Postings(self._found(fieldname, text))
        most = max(found.frequencies) if found.frequencies else 1
        ends = found.documents[0], found.documents[-1]
        # Lengths 0 and None: bounds that are always right; Whoosh's block skipping is switched off below.
        return TermInfo(float(found.total), len(found), 0, 0, float(most), *ends)

    def frequency(self, fieldname: str, text: bytes) -> int:
        return heading(self._found(fieldname, text))[1]

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return self.count(fieldname, text)

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> "PackedMatcher":
        return PackedMatcher(Postings(self._found(fieldname, text)), format_, (fieldname, text), scorer)

    def _found(self, field: str, term: bytes) -> memoryview:
        record = self.record(field, term)
        if record is None:
            raise TermNotFound(f"No term {field}:{term!r}")
        return record


def _content(file: Any) -> memoryview:
    """The bytes of a file of a segment; mapped where Whoosh maps it."""
    view = getattr(file, "whole", None)
    if view is not None:
        found: memoryview = view()
        return found
    file.seek(0)
    return memoryview(file.read())


class PackedMatcher(LeafMatcher):  # type: ignore[misc]
    """Whoosh's way through postings one by one: for its own queries and for tests. Searching does not come here."""

    def __init__(self, postings: Postings, format_: Any, term: tuple[str, bytes], scorer: Any, index: int = 0) -> None:
        self._postings = postings
        self.format = format_
        self._term = term
        self.scorer = scorer
        self._index = index

    def is_active(self) -> bool:
        return self._index < len(self._postings)

    def id(self) -> int:
        return self._postings.documents[self._index]

    def all_ids(self) -> Iterator[int]:
        return iter(self._postings.documents[self._index :])

    def weight(self) -> float:
        return float(self._postings.frequency(self._index))

    def value(self) -> bytes:
        found: bytes = self.format.encode(self._postings.positions_at(self._index).tolist())
        return found

    def spans(self) -> list[Span]:
        return [Span(position) for position in self._postings.positions_at(self._index)]

    def next(self) -> bool:
        if not self.is_active():
            raise ReadTooFar
        self._index += 1
        return True

    def skip_to(self, id: int) -> bool:  # noqa: A002 - Whoosh's name
        if not self.is_active():
            raise ReadTooFar
        self._index = bisect_left(self._postings.documents, id, self._index)
        return True

    def supports_block_quality(self) -> bool:
        return False

    def reset(self) -> None:
        self._index = 0

    def copy(self) -> "PackedMatcher":
        return PackedMatcher(self._postings, self.format, self._term, self.scorer, self._index)
