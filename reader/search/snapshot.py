"""The index as it stood after one commit: postings, columns and vocabulary. One thread at a time."""

import heapq
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from whoosh import index, scoring
from whoosh.filedb.filestore import FileStorage

from reader.search import mapping
from reader.search.queries import column_values
from reader.search.schema import SEPARATOR, schema

mapping.install()
INDEX_NAME = "articles"


class SealedIndex(index.FileIndex):  # type: ignore[misc]
    """Whoosh's index with the table of contents that the manifest names, not whichever is newest."""

    def __init__(self, folder: Path, toc: int) -> None:
        # Not Whoosh's own __init__, which reads the newest table of contents to see whether it can.
        self._toc = toc
        self.storage = FileStorage(str(folder))
        self._schema = schema()
        self.indexname = INDEX_NAME

    def _read_toc(self) -> Any:
        return index.TOC.read(self.storage, self.indexname, gen=self._toc, schema=self._schema)

    def latest_generation(self) -> int:
        return self._toc


class Snapshot:
    """All that searching reads. Documents are counted over all segments, as Whoosh does."""

    def __init__(self, folder: Path, toc: int) -> None:
        self._searcher = SealedIndex(folder, toc).searcher(weighting=scoring.BM25F())
        reader = self._searcher.reader()
        self._reader = reader
        self.document_count = int(reader.doc_count())
        self._names: list[tuple[str, str, int]] | None = None
        self._alive: dict[str, bool] = {}
        self.numbers: array[int] = array("q")
        self.published: array[int] = array("i")
        self.added: array[int] = array("i")
        for segment, _ in reader.leaf_readers() if reader.doc_count_all() else ():
            self.numbers.extend(column_values(segment, "number"))
            self.published.extend(column_values(segment, "published"))
            self.added.extend(column_values(segment, "added"))

    def close(self) -> None:
        self._searcher.close()

    def scores(self, query: Any) -> dict[int, float]:
        """Every document that matches, with its score."""
        results = self._searcher.search(query, limit=None)
        return {number: score for score, number in results.top_n}

    def having(self, form: str, documents: Iterable[int]) -> set[int]:
        """Those of ``documents`` that hold the word in this very form."""
        if ("form", form.encode()) not in self._reader:
            return set()
        return set(self._reader.postings("form", form).all_ids()) & set(documents)

    def frequency(self, field: str, term: str) -> int:
        """In how many documents ``term`` stands (deleted ones included until their segment is rewritten)."""
        key = (field, term.encode())
        return int(self._reader.doc_frequency(*key)) if key in self._reader else 0

    def alive(self, beginning: str) -> bool:
        """Whether any word of the library begins so, as it is written or as the dictionary has it."""
        found = self._alive.get(beginning)
        if found is None:
            found = self._alive[beginning] = any(
                next(iter(self._reader.expand_prefix(field, beginning)), None) is not None for field in ("form", "text")
            )
        return found

    def beginnings(self, prefix: str, limit: int, field: str = "form") -> list[str]:
        """The ``limit`` most frequent terms that begin with ``prefix``, most frequent first."""
        if not prefix or field not in self._reader.indexed_field_names():
            return []
        found = self._reader.expand_prefix(field, prefix)
        ranked = heapq.nlargest(limit, found, key=lambda term: self._reader.doc_frequency(field, term))
        return [term.decode() for term in ranked]

    def names(self) -> list[tuple[str, str, int]]:
        """('publication' | 'author' | 'speaker' | 'tag', name, articles) of all names, the most frequent first."""
        if self._names is None:
            found = []
            if "name" in self._reader.indexed_field_names():
                for term in self._reader.lexicon("name"):
                    kind, _, name = term.decode().partition(SEPARATOR)
                    found.append((kind, name, int(self._reader.doc_frequency("name", term))))
            self._names = sorted(found, key=lambda entry: -entry[2])
        return self._names

    def documents_of(self, numbers: Sequence[int]) -> list[int]:
        """The documents of these articles."""
        found: list[int] = []
        for number in numbers:
            if ("id", str(number).encode()) in self._reader:
                found.extend(self._reader.postings("id", str(number)).all_ids())
        return found

    def texts_of(self, column: str, documents: Iterable[int]) -> list[str]:
        """The values of a column of names for these documents."""
        if not self._reader.has_column(column):
            return ["" for _ in documents]
        values = self._reader.column_reader(column)
        return [values[document].decode() for document in documents]
