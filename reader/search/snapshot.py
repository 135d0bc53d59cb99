"""The index as it stood after one commit: postings, columns and vocabulary. One thread at a time."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import SegmentReader

from reader.search import mapping
from reader.search.evaluation import Evaluator, Scores
from reader.search.matches import Matches
from reader.search.schema import schema, split_key
from reader.search.segments import Segment, Statistics

mapping.install()
INDEX_NAME = "articles"
_ALIVE_KEPT = 100_000
_NAMES_KEPT = 5_000


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

    def __init__(self, folder: Path, toc: int, previous: "Snapshot | None" = None) -> None:
        """``previous``: the snapshot that this one follows; segments that both have are not opened again."""
        opened = SealedIndex(folder, toc)
        known = {one.reader.segment().segment_id(): one for one in previous._segments} if previous else {}
        self._segments: list[Segment] = []
        base = 0
        for segment in opened._segments():
            deleted = frozenset(segment.deleted_docs())
            one = known.get(segment.segment_id())
            if one is None:
                one = Segment(SegmentReader(opened.storage, opened.schema, segment), base, deleted)
            self._segments.append(one.moved(base, deleted))
            base += segment.doc_count_all()
        self._starts = [segment.base for segment in self._segments]
        self._statistics = Statistics(self._segments)
        self._alive: dict[str, bool] = {}
        self._names: list[tuple[str, str, int]] | None = None
        self._years: list[str] | None = None
        self.document_count = sum(segment.size - len(segment.deleted) for segment in self._segments)

    def close(self, following: "Snapshot | None" = None) -> None:
        """Let go of the files, save those that ``following`` goes on with."""
        kept = {id(segment.reader) for segment in following._segments} if following else set()
        for segment in self._segments:
            if id(segment.reader) not in kept:
                segment.reader.close()
        self._segments = []

    def matches(self, query: Any) -> Matches:
        """Every document that matches."""
        return Matches(query, [Evaluator(segment, self._statistics) for segment in self._segments])

    def scores(self, query: Any) -> Scores:
        """The score of every document that matches; searching asks for those of the best only."""
        found: Scores = {}
        for segment in self._segments:
            for document, score in Evaluator(segment, self._statistics).scored(query).items():
                if document not in segment.deleted:
                    found[segment.base + document] = score
        return found

    def values(self, column: str, documents: Iterable[int]) -> list[int]:
        """Of a column of numbers: 'number', 'published', 'added'."""
        columns = [segment.column(column) for segment in self._segments]
        starts = self._starts
        if len(starts) == 1:
            return list(map(columns[0].__getitem__, documents))
        places = ((document, bisect_right(starts, document) - 1) for document in documents)
        return [columns[at][document - starts[at]] for document, at in places]

    def text(self, column: str, document: int) -> str:
        """Of a column of names."""
        segment = self._segment(document)
        return segment.texts(column, [document - segment.base])[0].decode()

    def _segment(self, document: int) -> Segment:
        return self._segments[bisect_right(self._starts, document) - 1]

    def having(self, form: str, documents: Iterable[int]) -> set[int]:
        """Those of ``documents`` that hold the word in this very form."""
        found = set()
        for document in documents:
            segment = self._segment(document)
            postings = segment.postings("form", form)
            if postings is not None and postings.index(document - segment.base) is not None:
                found.add(document)
        return found

    def frequency(self, field: str, term: str) -> int:
        """In how many documents ``term`` stands (deleted ones included until their segment is rewritten)."""
        return self._statistics.count(field, term)

    def stands(self, field: str, term: str) -> bool:
        """Whether ``term`` stands in any document (deleted ones included, as above)."""
        return self._statistics.count(field, term) > 0

    def alive(self, beginning: str) -> bool:
        """Whether any word of the library begins so, as it is written or as the dictionary has it."""
        found = self._alive.get(beginning)
        if found is None:
            content = beginning.encode()
            found = any(segment.terms.alive(field, content) for segment in self._segments for field in ("form", "text"))
            if len(self._alive) > _ALIVE_KEPT:
                self._alive.clear()
            self._alive[beginning] = found
        return found

    def beginnings(self, prefix: str, limit: int, field: str = "form") -> list[str]:
        """The ``limit`` most frequent terms that begin with ``prefix``, most frequent first."""
        if not prefix:
            return []
        counts: Counter[bytes] = Counter()
        for segment in self._segments:
            counts.update(dict(segment.terms.most_frequent(field, prefix.encode(), limit)))
        return [term.decode() for term, _ in counts.most_common(limit)]

    def names(self) -> list[tuple[str, str, int]]:
        """('publication' | 'author' | 'speaker' | 'tag', name, articles) of all names, the most frequent first."""
        if self._names is None:
            counts: Counter[bytes] = Counter()
            for segment in self._segments:
                for term, count in segment.terms.most_frequent("name", b"", _NAMES_KEPT):
                    counts[term] += count
            self._names = [(*split_key(term.decode()), count) for term, count in counts.most_common(_NAMES_KEPT)]
        return self._names

    def years(self) -> list[str]:
        """The years in which articles appeared."""
        if self._years is None:
            self._years = sorted({str(year) for segment in self._segments for year in segment.years()})
        return self._years

    def documents_of(self, numbers: Iterable[int]) -> list[int]:
        """The documents of these articles."""
        found: list[int] = []
        for number in numbers:
            for segment in self._segments:
                postings = segment.postings("id", str(number))
                here = postings.documents if postings else ()
                found += [segment.base + document for document in here if document not in segment.deleted]
        return found
