"""Writing half of the codec: whole fields, in blocks of terms; no term is added posting by posting."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import Any

from whoosh.codec import whoosh3 as stock
from whoosh.util.numeric import byte_to_length

from reader.search.beginnings import Beginnings, bits
from reader.search.dictionary import BLOCK, DictionaryWriter
from reader.search.lanes import Board
from reader.search.neighbours import Neighbours
from reader.search.postings import Impacts, TermRecord, packed

# Whoosh's BM25F.
K1, B = 1.2, 0.75
# From such a share of the documents on, a term has a row: 1 in so many.
_FREQUENT = 32
# Smaller segments have none.
_SMALL = 4_096
# Fields whose words' beginnings are kept, and what is put behind such a field's name.
_BEGUN_FIELDS = frozenset({"form", "title"})
BEGINNINGS = "*"
# From so many documents on, it is kept which have two of the most frequent terms in a row.
_PAIRED = 10_000
NEIGHBOURS, _PAIRED_FIELD = "+", "text"
LENGTHS = [byte_to_length(byte) or 1 for byte in range(256)]


def norms(mean: float) -> list[float]:
    """By the one-byte code of a field's length: what BM25 adds to the frequency below the fraction line.

    Whoosh takes a length that was not written for 1.
    """
    return [K1 * (1 - B + B * length / (mean or 1)) for length in LENGTHS]


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
    """Takes whole fields, each field's terms in ascending order."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._postings = segment.create_file(storage, stock.W3Codec.POSTS_EXT)
        self._dictionary = DictionaryWriter(segment.create_file(storage, stock.W3Codec.TERMS_EXT))
        self.is_closed = False

    def write_field(self, name: str, terms: Iterable[TermRecord], size: int, lengths: bytes = b"") -> None:
        """``terms``: ascending. ``size``: how many documents the segment has; ``lengths``: the one-byte codes of their
        lengths in a field of words.
        """
        mean = sum(map(LENGTHS.__getitem__, lengths)) / size if lengths else 0.0
        beginnings = Beginnings(size) if name in _BEGUN_FIELDS else None
        neighbours = Neighbours(size) if name == _PAIRED_FIELD and size >= _PAIRED else None
        coming = iter(neighbours.watched(terms) if neighbours else terms)
        self._write(name, _blocks(coming, _Rows(size, lengths, norms(mean)), beginnings), mean)
        if beginnings is not None:
            self._write_beside(name + BEGINNINGS, beginnings.records())
        if neighbours is not None:
            self._write_beside(name + NEIGHBOURS, neighbours.records())

    def _write_beside(self, name: str, found: Iterator[tuple[bytes, int, bytes]]) -> None:
        """Keys, ascending, with a number and a record."""
        self._write(name, iter(lambda: list(islice(found, BLOCK)), []), 0.0)

    def _write(self, name: str, blocks: "Iterable[_Block]", mean: float) -> None:
        end = self._postings.tell()
        counts, offsets = array("I"), array("Q", [end])
        self._dictionary.begin()
        for block in blocks:
            terms, numbers, records = zip(*block, strict=True)
            self._postings.write(b"".join(records))
            self._dictionary.add_block(terms)
            counts.extend(numbers)
            offsets.extend(islice(accumulate(map(len, records), initial=offsets[-1]), 1, None))
        self._dictionary.end(name, counts, offsets, mean)

    def close(self) -> None:
        self._postings.close()
        self._dictionary.close()
        self.is_closed = True


# Terms, each with a number (of its documents) and its record.
_Block = Sequence[tuple[bytes, int, bytes]]


def _blocks(terms: Iterator[TermRecord], rows: "_Rows", beginnings: Beginnings | None) -> Iterator[_Block]:
    while block := list(islice(terms, BLOCK)):
        yield [
            (term, len(documents), packed(documents, frequencies, positions, rows.made(documents, frequencies)))
            for term, documents, frequencies, positions in block
        ]
        if beginnings is not None:
            beginnings.watch([record[0] for record in block], [record[1] for record in block])


class _Rows:
    """The rows of the frequent terms of one field."""

    def __init__(self, size: int, lengths: bytes, norms_: Sequence[float]) -> None:
        self._impacts = Impacts(lengths, norms_) if lengths else None
        self._least = size // _FREQUENT if size >= _SMALL else size + 1
        self._board = Board(size)

    def made(self, documents: Sequence[int], frequencies: Sequence[int] | None) -> bytes:
        if len(documents) < self._least:
            return b""
        if self._impacts:
            return self._impacts.row(documents, frequencies)
        return bits(self._board, self._board.mask_of(documents))
