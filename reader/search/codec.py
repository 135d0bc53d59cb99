"""Whoosh's codec with our own postings and term dictionary; columns, lengths, segments and deletions stay Whoosh's.

Everything of Whoosh still works on it (readers, queries, matchers), which is what the tests compare the fast way with.
"""

import mmap
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Any
from uuid import uuid4

from whoosh.codec import base
from whoosh.codec import whoosh3 as stock
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.query.spans import Span
from whoosh.reading import TermInfo, TermNotFound

from reader.search.dictionary import Dictionary
from reader.search.neighbours import key
from reader.search.packing import BEGINNINGS, NEIGHBOURS, PackedDocumentWriter, PackedFieldWriter
from reader.search.postings import Postings, documents_of_all, heading


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

    def let_go(self) -> None:
        """Give the pages of the mapped file back; what is looked at again comes from the system's memory of files."""
        mapped = self._postings.obj
        if isinstance(mapped, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            mapped.madvise(mmap.MADV_DONTNEED)

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
        terms = self._fields.get(field + BEGINNINGS)
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
        terms = self._fields.get(field + NEIGHBOURS)
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
        return [name for name in self._fields if not name.endswith((BEGINNINGS, NEIGHBOURS))]

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
