"""library.imports: files and pasted text become articles, each with an outcome; one bad file never stops the rest."""

import codecs
import contextlib
import hashlib
import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from itertools import takewhile
from pathlib import Path

from reader.library.analysis import Analysis, analyse, versions
from reader.library.carrying import store_version
from reader.library.child import AnalysisChild
from reader.library.furnishing import furnished, note_furniture
from reader.library.keeping import Keeper
from reader.library.pool import AnalysisPool
from reader.library.searching import Searching
from reader.library.unfinished import UnfinishedImports, name_of
from reader.store import Store
from reader.values import (
    ChytalniaError,
    ImportFailedError,
    ImportOutcome,
    ImportProgress,
    ImportResult,
    ImportResults,
    ListFilter,
    Sentence,
    reason_of,
    system_reason,
)

_log = logging.getLogger(__name__)

MAX_BYTES = 100_000_000
CATCH_UP_EVERY = 200
_LAYERS = (b'{"blocks":', b'{"removals":', b'{"version":')  # how the store writes what it has made of a text

Progress = Callable[[ImportProgress], None]


class Step(Enum):
    """What is to be done with a file, decided from what the library knows of its bytes and its path."""

    ADD = "add"
    UPDATE = "update"
    SKIP = "skip"
    RESTORE = "restore"


def decide(with_same_bytes: int | None, with_same_path: int | None, trashed: bool) -> Step:
    """Pure: the same bytes are not read twice, a changed file is a new version, anything else is new."""
    if with_same_bytes is not None:
        return Step.RESTORE if trashed else Step.SKIP
    return Step.UPDATE if with_same_path is not None else Step.ADD


@dataclass(frozen=True, slots=True)
class _Order:
    """One file on its way; ``failure`` where it could not even be read, ``analysis`` once a child has read it."""

    path: Path
    content: bytes
    encoding: str | None
    sample: bool = False
    analysis: Analysis | None = None
    failure: str = ""

    @property
    def name(self) -> str:
        """The file's path, as the library keeps it."""
        return name_of(self.path)


class Imports:
    """Imports run one at a time; the files are read in child processes that can be killed."""

    def __init__(self, store: Store, search: Searching, keeper: Keeper) -> None:
        self._store = store
        self._search = search
        self._keeper = keeper
        self._children = AnalysisPool()
        self._one_at_a_time = threading.Lock()
        self.unfinished = UnfinishedImports(store)

    def run(
        self,
        paths: Iterable[Path],
        *,
        encoding: str | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportResults:
        """Import files and whole folders (blocking). Returns when the new articles can be found by search.

        ``cancelled`` is asked before each file; what was imported until then stays, and the same paths again go on
        there without reading it anew (``unfinished`` knows them). Never raises for a bad file.
        """
        return self._run(paths, encoding, progress, cancelled, sample=False)

    def add_samples(self) -> ImportResults:
        """Import the sample library that comes with the program (blocking)."""
        from reader.library.samples import sample_files

        return self._run(sample_files(), None, None, None, sample=True)

    def paste(self, text: str) -> ImportResult:
        """Make an article of pasted text (blocking)."""
        content = text.encode("utf-8", errors="replace")
        name = "pasted.txt"
        with self._one_at_a_time:
            result = _guarded(name, lambda: self._pasted(content, name))
        self._search.find_new()
        return result

    def rescue(self, contents: Iterable[tuple[bytes, str | None]]) -> int:
        """Make articles of the bytes that a lost library had kept, each with its file's path as far as it is known
        (blocking); returns how many.

        Among the originals are texts that were made of them, layers and pictures: what is no article, or is the text
        of one that came before it, is left out. Give the longest first.
        """
        child = AnalysisChild()
        try:
            with self._one_at_a_time:
                return self._rescue(child, contents)
        finally:
            child.close()

    def _rescue(self, child: AnalysisChild, contents: Iterable[tuple[bytes, str | None]]) -> int:
        known = {page_text for article_id in self._all() for page_text in self._texts(article_id)}
        made = 0
        for content, file_path in contents:
            if _words(content) in known or content.startswith(_LAYERS):
                continue
            name = Path(file_path or "article").name
            with contextlib.suppress(ImportFailedError):
                analysis = child.analyse(content, file_name=name, file_path=file_path, encoding=None)
                article_id = self._add(analysis, _Order(Path(name), content, None))
                known.update(self._texts(article_id))
                made += 1
        return made

    def _all(self) -> list[int]:
        return self._store.articles.ids(ListFilter(descending=False))

    def _texts(self, article_id: int) -> tuple[str, str]:
        """An article's text and its clean text, as their words alone."""
        text = self._store.articles.get(article_id).text
        return _words(text.encode("utf-8", "replace")), _words(self._store.layers.clean_text(article_id).encode())

    def close(self) -> None:
        self._children.close()

    def _run(
        self,
        paths: Iterable[Path],
        encoding: str | None,
        progress: Progress | None,
        cancelled: Callable[[], bool] | None,
        *,
        sample: bool,
    ) -> ImportResults:
        from reader.importing import article_files

        stopped = cancelled or (lambda: False)
        with self._one_at_a_time:
            files, missing = _listed(paths)
            passed: Counter[str] = Counter()
            names = list(article_files(files, passed))
            noted = len(names) > 1 and not sample and not self._store.read_only  # one file is imported or it is not
            begun = self.unfinished.begin(files, encoding) if noted else ""
            known = self.unfinished.read_since(begun, names) if noted else {}
            results = [*missing, *(_skipped(name_of(path), article_id) for path, article_id in known.items())]
            wanted = [path for path in names if path not in known]
            orders = (_ordered(path, encoding, sample=sample) for path in takewhile(lambda _: not stopped(), wanted))
            count = _Count(len(names), len(known), progress)
            count.begin()
            for done, order in enumerate(self._children.ordered(orders, self._analysed), 1):
                if stopped():
                    break
                result = _guarded(order.name, partial(self._stored, order))
                results.append(result)
                count.tell(done, order, result)
                if done % CATCH_UP_EVERY == 0:
                    self._search.catch_up()
            self._children.close()
            if noted and not stopped():
                self.unfinished.end(files, encoding)
        self._search.find_new()
        return ImportResults(results, passed)

    def _analysed(self, child: AnalysisChild, order: _Order) -> _Order:
        """In a thread of the pool: read what has to be read. The library's answer may change until it is stored."""
        try:
            return self._read(child, order)
        except Exception as error:  # noqa: BLE001  (one bad file never stops the rest)
            return replace(order, failure=_unforeseen(order.name, error))

    def _read(self, child: AnalysisChild, order: _Order) -> _Order:
        if order.failure or self._known(order)[0] in (Step.SKIP, Step.RESTORE):
            return order
        try:
            analysis = child.analyse(
                order.content, file_name=order.path.name, file_path=order.name, encoding=order.encoding
            )
        except ChytalniaError as error:
            for note in getattr(error, "__notes__", ()):
                _log.info("%s: %s", order.name, note)
            return replace(order, failure=error.sentence)
        return replace(order, analysis=analysis)

    def _known(self, order: _Order) -> tuple[Step, int | None]:
        stored = self._store.articles
        same_bytes = stored.with_original(hashlib.sha256(order.content).hexdigest())
        if same_bytes is not None and stored.original(same_bytes) != order.content:
            same_bytes = None  # an older version held them: they are not to be seen in the library
        same_path = stored.with_path(order.name)
        if same_path is not None and len(stored.paths(same_path)) > 1:
            same_path = None  # another file still stands for the article: this one has become another
        if same_bytes is not None and self._is_read_otherwise(same_bytes, order):
            return Step.UPDATE, same_bytes
        trashed = same_bytes is not None and self._store.states.of(same_bytes).deleted
        return decide(same_bytes, same_path, trashed), same_path if same_bytes is None else same_bytes

    def _is_read_otherwise(self, article_id: int, order: _Order) -> bool:
        """The user names an encoding, and the library has read the same bytes in another."""
        known = self._store.articles.get(article_id).encoding if order.encoding else None
        return known is not None and codecs.lookup(known).name != codecs.lookup(order.encoding or known).name

    def _stored(self, order: _Order) -> ImportResult:
        if order.failure:
            return ImportResult(order.name, ImportOutcome.FAILED, order.failure)
        with self._store.writing():  # another process may import the same file at the same time
            return self._stored_once(order)

    def _stored_once(self, order: _Order) -> ImportResult:
        step, known = self._known(order)
        if known is not None and step in (Step.SKIP, Step.RESTORE):
            return self._kept(order, step, known)
        if order.analysis is None:
            raise ImportFailedError(
                Sentence("{name}: the library changed while it was read. Import it again.", name=order.name)
            )
        if known is not None and step is Step.UPDATE:
            if order.encoding and self._store.articles.get(known).text == order.analysis.article.text:
                return self._kept(order, Step.SKIP, known)  # a page may say its encoding in its first bytes
            store_version(self._store, self._keeper, known, order.analysis, order.content)
            self._store.states.restore([known])
            return ImportResult(order.name, ImportOutcome.UPDATED, "", known)
        return ImportResult(order.name, ImportOutcome.ADDED, "", self._add(order.analysis, order))

    def _kept(self, order: _Order, step: Step, known: int) -> ImportResult:
        self._store.articles.remember_path(known, order.name)
        if step is Step.RESTORE:
            self._store.states.restore([known])
            return ImportResult(order.name, ImportOutcome.UPDATED, Sentence("It was in the trash and is back."), known)
        return _skipped(order.name, known)

    def _add(self, analysis: Analysis, order: _Order) -> int:
        layers = furnished(self._store, analysis, analysis.article.publication)
        with self._store.writing():
            article_id = self._store.articles.add(
                analysis.article, original=order.content, layers=layers, sample=order.sample
            )
            self._store.readings.mark(article_id, versions()[2])
            note_furniture(self._store, article_id, analysis)
        return article_id

    def _pasted(self, content: bytes, name: str) -> ImportResult:
        known = self._store.articles.with_original(hashlib.sha256(content).hexdigest())
        if known is not None:
            self._store.states.restore([known])
            return _skipped(name, known)
        analysis = analyse(content, file_name=name, encoding="utf-8")
        order = _Order(Path(name), content, "utf-8")
        return ImportResult(name, ImportOutcome.ADDED, "", self._add(analysis, order))


@dataclass(slots=True)
class _Count:
    """Tells how far an import is. ``known``: files that were read by an earlier run."""

    total: int
    known: int
    progress: Progress | None
    _started: float = field(default_factory=time.monotonic)

    def begin(self) -> None:
        if self.progress is not None and self.known:
            self.progress(ImportProgress(self.known, self.total, "", known=self.known))

    def tell(self, done: int, order: _Order, result: ImportResult) -> None:
        if self.progress is not None:
            far = self.known + done
            left = (time.monotonic() - self._started) / done * (self.total - far)
            self.progress(ImportProgress(far, self.total, str(order.path), result.outcome, left, self.known))


def _skipped(name: str, article_id: int) -> ImportResult:
    return ImportResult(name, ImportOutcome.SKIPPED, Sentence("It is in the library already."), article_id)


def _words(content: bytes) -> str:
    return " ".join(content.decode("utf-8", errors="replace").split())


def _ordered(path: Path, encoding: str | None, *, sample: bool) -> _Order:
    try:
        return _Order(path, bytes_of(path), encoding, sample)
    except ImportFailedError as error:
        return _Order(path, b"", encoding, sample, failure=error.sentence)


def _guarded(name: str, take: Callable[[], ImportResult]) -> ImportResult:
    try:
        return take()
    except ChytalniaError as error:
        return ImportResult(name, ImportOutcome.FAILED, error.sentence)
    except Exception as error:  # noqa: BLE001  (one bad file never stops the rest)
        return ImportResult(name, ImportOutcome.FAILED, _unforeseen(name, error))


def _unforeseen(name: str, error: Exception) -> Sentence:
    """Its words, which are English, stand in the log."""
    _log.info("%s cannot be read", name, exc_info=error)
    return Sentence("{name}: it cannot be read ({what}).", name=name, what=reason_of(error))


def _listed(paths: Iterable[Path]) -> tuple[list[Path], list[ImportResult]]:
    found, missing = [], []
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            absent = isinstance(error, FileNotFoundError | NotADirectoryError)
            missing.append(
                ImportResult(str(path), ImportOutcome.FAILED, _absent(path) if absent else _refused(path, error))
            )
        else:
            found.append(path)
    return found, missing


def _absent(path: Path) -> Sentence:
    return Sentence("{name}: there is no such file or folder.", name=path)


def _refused(path: Path, error: OSError) -> Sentence:
    return Sentence("{name}: it cannot be read ({what}). Check permissions.", name=path, what=system_reason(error))


def bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ImportFailedError(
                Sentence("{name}: it is not a file that can be read. Choose a text file or a saved page.", name=path)
            )
        if path.stat().st_size > MAX_BYTES:
            raise ImportFailedError(
                Sentence(
                    "{name}: it is larger than {size} MB. Split it into articles.",
                    name=path,
                    size=MAX_BYTES // 1_000_000,
                )
            )
        return path.read_bytes()
    except OSError as error:
        raise ImportFailedError(_refused(path, error)) from error
