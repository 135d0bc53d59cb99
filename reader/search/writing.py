"""Writing to the index: a commit is sealed (synced, hashed, named in the manifest) before what it replaces is
removed.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.filedb.filestore import FileStorage
from whoosh.util.numeric import length_to_byte
from whoosh.writing import SegmentWriter

from reader.search.codec import PackedCodec
from reader.search.generations import Generations
from reader.search.merging import Taken, field_names, merged_terms
from reader.search.pooling import Pool
from reader.search.queries import column_values
from reader.search.schema import FORM_FIELDS, SetField, WordsField, schema, values
from reader.search.snapshot import INDEX_NAME, SealedIndex
from reader.values import SearchDocument, SearchError, Sentence, system_reason

# Segments of so many articles are alike: of more than so many of one kind, the smallest are merged into one. What is
# merged at a time has so many articles at most, for an import waits meanwhile.
_TIERS = ((0, 250), (250, 2_000), (2_000, 10_000))
_MOST_ALIKE = 10
_MOST_MERGED = 12_000
# A segment is rewritten once this share of it is deleted.
_DELETED_SHARE = 0.3
# So many articles of so many letters in all go into one segment when all is built anew: keeps the memory of a rebuild
# bounded, and most libraries in one segment that need not be merged.
BATCH, LETTERS = 14_000, 50_000_000
# In the end these are merged into segments of up to so many.
_LARGEST = 56_000


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
        self.pool = Pool(FORM_FIELDS)
        self._taken: list[Taken] = []

    def add_document(self, **values: Any) -> None:
        """As Whoosh's, for ``schema.values``; forms come with their texts."""
        written = self.perdocwriter
        written.start_doc(self.docnum)
        for name in sorted(values):
            value, field = values[name], self.schema[name]
            if isinstance(field, WordsField):
                self.pool.add_text(name, self.docnum, value.values)
            elif isinstance(field, SetField) and name != "form":
                self.pool.add_set(name, self.docnum, value)
            if field.column_type:
                written.add_column_value(name, field.column_type, value)
        written.finish_doc()
        self._added = True
        self.docnum += 1

    def add_reader(self, reader: Any) -> None:
        """Take over the articles of a segment written before, without those deleted. Not beside new articles; the
        reader stays open until all is committed.
        """
        before, count = self.docnum, reader.doc_count_all()
        moved = self.write_per_doc(set(self.schema.names()), reader)
        numbers = range(before, before + count) if moved is None else [moved.get(old, -1) for old in range(count)]
        for name in reader.indexed_field_names():
            if isinstance(self.schema[name], WordsField):
                lengths = column_values(reader, f"_{name}_len", "B")
                self.pool.note_lengths(name, [(new, lengths[old]) for old, new in enumerate(numbers) if new >= 0])
        self._taken.append((reader, numbers))
        self._added = True

    def _flush_segment(self) -> None:
        for name, lengths in self.pool.counted():
            coded = list(map(length_to_byte, lengths))
            self.perdocwriter.add_lengths(name, sum(lengths), coded)
            self.pool.note_lengths(name, enumerate(coded))
        self.perdocwriter.close()
        for name, terms in self.pool.take_fields():
            self.fieldwriter.write_field(name, terms, self.docnum, self.pool.codes(name, self.docnum))
        self.pool.cleanup()  # the writer itself is in a cycle, and lives until Python's collector comes by
        for name in field_names(self._taken):
            codes = self.pool.codes(name, self.docnum)
            self.fieldwriter.write_field(name, merged_terms(self._taken, name), self.docnum, codes)
        self.fieldwriter.close()
        for reader, _ in self._taken:
            reader.close()

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

    Nothing is merged: ``compact`` does that apart. Raises SearchError and leaves the index as it was.
    """
    count = 0
    with _commit(generations, folder, _kept) as writer:
        for document in added:
            writer.add_document(**values(document))
            count += 1
        writer.remove(deleted)
    return count


def compact(generations: Generations, folder: Path) -> bool:
    """One commit that makes one segment of many small ones. False where nothing is worth it. Raises SearchError."""
    if not is_scattered(generations, folder):
        return False
    with _commit(generations, folder, _merged):
        pass
    return True


def gather(generations: Generations, folder: Path) -> None:
    """Make large segments of those that a rebuild spilled: few are quicker to ask, and smaller. Raises SearchError."""
    while len(_spilled(SealedIndex(folder, generations.sealed(folder)[0])._segments())) > 1:
        with _commit(generations, folder, lambda writer, segments: _taken_over(writer, segments, _spilled(segments))):
            pass


def _spilled(segments: Sequence[Any]) -> list[Any]:
    """Those that are made one next."""
    small = [segment for segment in segments if segment.doc_count_all() <= BATCH]
    totals = accumulate(segment.doc_count_all() for segment in small)
    return small[: sum(total <= _LARGEST for total in totals)]


def is_scattered(generations: Generations, folder: Path) -> bool:
    """Whether ``compact`` has something to do."""
    toc, _ = generations.sealed(folder)
    return bool(_rewritten(SealedIndex(folder, toc)._segments()))


Policy = Callable[[SegmentWriter, Sequence[Any]], list[Any]]


@contextmanager
def _commit(generations: Generations, folder: Path, policy: Policy) -> Iterator[ArticleWriter]:
    writer = ArticleWriter(generations, folder)
    try:
        with _not_collecting():
            yield writer
            writer.commit(mergetype=policy)
    except OSError as error:
        _abandon(writer, generations, folder)
        raise SearchError(
            Sentence("The search index in {name} cannot be written: {what}.", name=folder, what=system_reason(error))
        ) from error
    except BaseException:
        _abandon(writer, generations, folder)
        raise


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


def _kept(_: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    """As Whoosh's merge policies: all segments stay, but those whose articles are all deleted."""
    return [segment for segment in segments if segment.doc_count()]


def _merged(writer: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    return _taken_over(writer, segments, _rewritten(segments))


def _taken_over(writer: SegmentWriter, segments: Sequence[Any], rewritten: Sequence[Any]) -> list[Any]:
    from whoosh.reading import SegmentReader

    for segment in rewritten:
        if segment.doc_count():
            writer.add_reader(SegmentReader(writer.storage, writer.schema, segment))
    return [segment for segment in segments if segment not in rewritten]


def _rewritten(segments: Sequence[Any]) -> list[Any]:
    """Those to be made one of: the small ones or the middling ones where they are many, and those much was deleted
    of.
    """
    for least, most in _TIERS:
        tier = [segment for segment in segments if least <= segment.doc_count() < most]
        if len(tier) > _MOST_ALIKE:
            tier.sort(key=lambda segment: segment.doc_count())
            totals = accumulate(segment.doc_count() for segment in tier)
            return tier[: max(2, sum(total <= _MOST_MERGED for total in totals))]
    return [s for s in segments if s.deleted_count() > _DELETED_SHARE * s.doc_count_all()]
