"""Writing to the index: a commit is sealed (synced, hashed, named in the manifest) before what it replaces is
removed.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.filedb.filestore import FileStorage
from whoosh.util.numeric import length_to_byte
from whoosh.writing import SegmentWriter

from reader.search.codec import PackedCodec
from reader.search.generations import Generations
from reader.search.pooling import Pool
from reader.search.queries import column_values
from reader.search.schema import FORM_FIELDS, SetField, WordsField, schema, values
from reader.search.snapshot import INDEX_NAME, SealedIndex
from reader.values import SearchDocument, SearchError, Sentence

# Segments below this many articles are small: more than so many of them are merged into one.
SMALL = 2_000
_MOST_SMALL = 16
# A segment is rewritten once this share of it is deleted.
_DELETED_SHARE = 0.3
# So many articles go into one segment when all is built anew: keeps the memory of a rebuild bounded.
BATCH = 60_000


def create(generations: Generations, folder: Path) -> None:
    """An empty index in ``folder``."""
    storage = FileStorage(str(folder))
    index.TOC.create(storage, schema(), INDEX_NAME)
    generations.seal(folder, [_toc_name(0)], 0, 0)


def _toc_name(number: int) -> str:
    return f"_{INDEX_NAME}_{number}.toc"


class ArticleWriter(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer without its lock (ours is wider) and with our commit. Use through ``write``."""

    def __init__(self, generations: Generations, folder: Path) -> None:
        self._generations = generations
        self._folder = folder
        generations.tidy(folder)
        toc, _ = generations.sealed(folder)
        super().__init__(SealedIndex(folder, toc), _lk=False, codec=PackedCodec())
        self.pool = Pool()

    def add_document(self, **values: Any) -> None:
        """As Whoosh's, for ``schema.values``; forms come with their texts."""
        written = self.perdocwriter
        written.start_doc(self.docnum)
        for name in sorted(values):
            value, field = values[name], self.schema[name]
            length = 0
            if isinstance(field, WordsField):
                forms = "form" if name in FORM_FIELDS else ""
                length = self.pool.add_text(name, self.docnum, value.values, forms)
                self.pool.note_lengths(name, [(self.docnum, length_to_byte(length))])
            elif isinstance(field, SetField) and name != "form":
                self.pool.add_set(name, self.docnum, value)
            written.add_field(name, field, None, length)
            if field.column_type:
                written.add_column_value(name, field.column_type, value)
        written.finish_doc()
        self._added = True
        self.docnum += 1

    def add_reader(self, reader: Any) -> None:
        """Take over the articles of a segment written before, without those deleted."""
        before = self.docnum
        names = [name for name in reader.indexed_field_names() if name in self.schema]
        moved = self.write_per_doc(set(self.schema.names()), reader)
        numbers = (
            {document: before + document for document in range(reader.doc_count_all())} if moved is None else moved
        )
        for name in names:
            words = isinstance(self.schema[name], WordsField)
            if words:
                lengths = column_values(reader, f"_{name}_len", "B")
                self.pool.note_lengths(name, [(new, lengths[old]) for old, new in numbers.items()])
            for term, postings in reader._terms.entries(name):
                self.pool.merge(name, term.decode(), postings, numbers, words=words)
        self._added = True

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for name, entries in self.pool.take_fields():
            self.fieldwriter.write_field(name, entries, self.docnum, self.pool.lengths(name, self.docnum))
        self.fieldwriter.close()

    def remove(self, numbers: Iterable[int]) -> None:
        """Mark the articles with these numbers as deleted, in the segments written before."""
        with self.reader() as reader:
            for number in numbers:
                key = ("id", str(number).encode())
                if key in reader:
                    for document in list(reader.postings(*key).all_ids()):
                        self.delete_document(document)

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        index.TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)
        count = sum(segment.doc_count() for segment in segments)
        names = [_toc_name(self.generation), *(f"{segment.segment_id()}.seg" for segment in segments)]
        self._generations.seal(self._folder, names, self.generation, count)
        index.clean_files(self.storage, self.indexname, self.generation, segments)


def write(generations: Generations, folder: Path, added: Iterable[SearchDocument], deleted: Iterable[int]) -> int:
    """One commit: ``added`` (replacing what has the same number) and ``deleted``. Returns how many were added.

    Raises SearchError and leaves the index as it was.
    """
    writer = ArticleWriter(generations, folder)
    try:
        with _not_collecting():
            count = 0
            for document in added:
                writer.add_document(**values(document))
                count += 1
            writer.remove(deleted)
            writer.commit(mergetype=merged)
    except OSError as error:
        _abandon(writer, generations, folder)
        raise SearchError(
            Sentence("The search index in {name} cannot be written: {what}.", name=folder, what=error.strerror or error)
        ) from error
    except BaseException:
        _abandon(writer, generations, folder)
        raise
    return count


@contextmanager
def _not_collecting() -> Iterator[None]:
    """Python's cycle collector off: it would walk millions of postings, none of which is in a cycle, again and
    again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _abandon(writer: ArticleWriter, generations: Generations, folder: Path) -> None:
    try:
        if not writer.is_closed:
            writer.cancel()
    except Exception:  # noqa: BLE001 - whatever a half-written segment says, tidying up is what is left to do
        writer.is_closed = True
    generations.tidy(folder)


def merged(writer: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    """Whoosh's merge policy, ours: leave big segments, gather small ones once many, rewrite worn ones."""
    small = [segment for segment in segments if segment.doc_count() < SMALL]
    worn = [s for s in segments if s not in small and s.deleted_count() > _DELETED_SHARE * s.doc_count_all()]
    rewritten = (small if len(small) > _MOST_SMALL else [s for s in small if s.doc_count() == 0]) + worn
    from whoosh.reading import SegmentReader

    for segment in rewritten:
        if segment.doc_count():
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return [segment for segment in segments if segment not in rewritten]
