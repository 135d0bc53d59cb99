"""Building the index anew in a folder beside the old one, and looking at it before it takes the old one's place."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from reader.search.generations import Generations
from reader.search.schema import values
from reader.search.snapshot import Snapshot
from reader.search.writing import BATCH, LETTERS, create, gather, write
from reader.values import SearchDocument, SearchError, Sentence, system_reason

_SENTINELS = 20


class _CancelledError(Exception):
    """The user does not want it any more."""


class _Watched:
    """The documents on their way into the index: counted, reported, and a few of them remembered for the check."""

    def __init__(self, documents: Iterable[SearchDocument], expected: int) -> None:
        self._documents = iter(documents)
        self._expected = expected
        self._every = max(1, expected // _SENTINELS)
        self.done = 0
        self.sentinels: list[tuple[int, str]] = []

    def run(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Iterator[SearchDocument]:
        for document in self._documents:
            if cancelled():
                raise _CancelledError
            if self.done % self._every == 0 and len(self.sentinels) < _SENTINELS:
                form = max(values(document)["form"], key=len, default="")
                self.sentinels.append((document.article_id, form))
            self.done += 1
            yield document
            progress(self.done, self._expected)


def rebuilt(
    generations: Generations,
    documents: Iterable[SearchDocument],
    expected: int,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> bool:
    """Build, check, swap in. False where ``cancelled``. Raises SearchError. The caller holds the right to write."""
    watched = _Watched(documents, expected)
    coming = watched.run(progress, cancelled)
    try:
        folder = generations.new()
        create(generations, folder)
        while write(generations, folder, _batch(coming), ()):
            pass
        gather(generations, folder)
        _verify(generations, folder, watched, expected)
        generations.make_current(folder)
    except _CancelledError:
        return False
    except OSError as error:
        raise SearchError(
            Sentence(
                "The search index cannot be rebuilt in {name}: {what}.",
                name=generations.root,
                what=system_reason(error),
            )
        ) from error
    return True


def _batch(documents: Iterator[SearchDocument]) -> Iterator[SearchDocument]:
    """What goes into one segment."""
    letters = 0
    for document in islice(documents, BATCH):
        yield document
        letters += len(document.text)
        if letters > LETTERS:
            return


def _verify(generations: Generations, folder: Path, watched: _Watched, expected: int) -> None:
    """Hashes, the number of articles, and some articles that must be found by their longest word."""
    trouble = generations.trouble(folder, thorough=True)
    if trouble:
        raise SearchError(Sentence("The new search index in {name} is {what}.", name=folder, what=trouble))
    snapshot = Snapshot(folder, generations.sealed(folder)[0])
    try:
        count = snapshot.document_count
        if count != watched.done or count < expected:
            raise SearchError(
                Sentence(
                    "The new search index in {name} holds {count} of {all} articles.",
                    name=folder,
                    count=count,
                    all=max(expected, watched.done),
                )
            )
        for number, form in watched.sentinels:
            found = snapshot.documents_of([number])
            if not found or (form and not snapshot.having(form, found)):
                raise SearchError(
                    Sentence(
                        "The new search index in {name} does not find article {number}.", name=folder, number=number
                    )
                )
    finally:
        snapshot.close()
