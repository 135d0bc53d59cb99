"""library.imports: files and pasted text become articles, each with an outcome; one bad file never stops the rest."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path

from reader.library.analysis import Analysis, analyse
from reader.library.carrying import store_version
from reader.library.child import AnalysisChild
from reader.library.furnishing import furnished, note_furniture
from reader.library.searching import Searching
from reader.store import Store
from reader.values import ChytalniaError, ImportFailedError, ImportOutcome, ImportProgress, ImportResult

MAX_BYTES = 100_000_000
CATCH_UP_EVERY = 200

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


class Imports:
    """Imports run one at a time; the files are read in a child process that can be killed."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search
        self._child = AnalysisChild()
        self._one_at_a_time = threading.Lock()

    def run(
        self,
        paths: Iterable[Path],
        *,
        encoding: str | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[ImportResult, ...]:
        """Import files and whole folders (blocking). Returns when the new articles can be found by search.

        ``cancelled`` is asked before each file; what was imported until then stays. Never raises for a bad file.
        """
        return self._run(paths, encoding, progress, cancelled, sample=False)

    def add_samples(self) -> tuple[ImportResult, ...]:
        """Import the sample library that comes with the program (blocking)."""
        from reader.library.samples import sample_files

        return self._run(sample_files(), None, None, None, sample=True)

    def paste(self, text: str) -> ImportResult:
        """Make an article of pasted text (blocking)."""
        content = text.encode("utf-8", errors="replace")
        name = "pasted.txt"
        with self._one_at_a_time:
            result = self._guarded(name, lambda: self._take(content, name, None, "utf-8", sample=False))
        self._search.catch_up()
        return result

    def close(self) -> None:
        self._child.close()

    def _run(
        self,
        paths: Iterable[Path],
        encoding: str | None,
        progress: Progress | None,
        cancelled: Callable[[], bool] | None,
        *,
        sample: bool,
    ) -> tuple[ImportResult, ...]:
        from reader.importing import article_files

        results: list[ImportResult] = []
        with self._one_at_a_time:
            files, missing = _listed(paths)
            results.extend(missing)
            names = list(article_files(files))
            started = time.monotonic()
            for done, path in enumerate(names):
                if cancelled is not None and cancelled():
                    break
                result = self._file(path, encoding, sample=sample)
                results.append(result)
                if progress is not None:
                    left = (time.monotonic() - started) / (done + 1) * (len(names) - done - 1)
                    progress(ImportProgress(done + 1, len(names), str(path), result.outcome, left))
                if (done + 1) % CATCH_UP_EVERY == 0:
                    self._search.catch_up()
            self._child.close()
        self._search.catch_up()
        return tuple(results)

    def _file(self, path: Path, encoding: str | None, *, sample: bool) -> ImportResult:
        name = str(path.absolute())
        return self._guarded(name, lambda: self._take(bytes_of(path), path.name, name, encoding, sample=sample))

    def _guarded(self, name: str, take: Callable[[], ImportResult]) -> ImportResult:
        try:
            return take()
        except ChytalniaError as error:
            return ImportResult(name, ImportOutcome.FAILED, str(error))
        except Exception as error:  # noqa: BLE001  (one bad file never stops the rest)
            return ImportResult(name, ImportOutcome.FAILED, f"{name}: {type(error).__name__}: {error}")

    def _take(
        self, content: bytes, file_name: str, file_path: str | None, encoding: str | None, *, sample: bool
    ) -> ImportResult:
        stored = self._store.articles
        same_bytes = stored.with_original(hashlib.sha256(content).hexdigest())
        same_path = stored.with_path(file_path) if file_path else None
        trashed = same_bytes is not None and self._store.states.of(same_bytes).deleted
        step = decide(same_bytes, same_path, trashed)
        shown = file_path or file_name
        if step in (Step.SKIP, Step.RESTORE) and same_bytes is not None:
            if file_path:
                stored.remember_path(same_bytes, file_path)
            if step is Step.RESTORE:
                self._store.states.restore([same_bytes])
                return ImportResult(shown, ImportOutcome.UPDATED, "It was in the trash and is back.", same_bytes)
            return ImportResult(shown, ImportOutcome.SKIPPED, "It is in the library already.", same_bytes)
        analysis = self._analysed(content, file_name, file_path, encoding)
        if step is Step.UPDATE and same_path is not None:
            store_version(self._store, same_path, analysis, content)
            return ImportResult(shown, ImportOutcome.UPDATED, "", same_path)
        layers = furnished(self._store, analysis)
        article_id = stored.add(analysis.article, original=content, layers=layers, sample=sample)
        note_furniture(self._store, article_id, analysis)
        return ImportResult(shown, ImportOutcome.ADDED, "", article_id)

    def _analysed(self, content: bytes, file_name: str, file_path: str | None, encoding: str | None) -> Analysis:
        if file_path is None:
            return analyse(content, file_name=file_name, encoding=encoding)
        return self._child.analyse(content, file_name=file_name, file_path=file_path, encoding=encoding)


def _listed(paths: Iterable[Path]) -> tuple[list[Path], list[ImportResult]]:
    found, missing = [], []
    for path in paths:
        if path.exists():
            found.append(path)
        else:
            missing.append(ImportResult(str(path), ImportOutcome.FAILED, f"{path}: there is no such file or folder."))
    return found, missing


def bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ImportFailedError(f"{path}: it is not a file that can be read. Choose a text file or a saved page.")
        if path.stat().st_size > MAX_BYTES:
            raise ImportFailedError(f"{path}: it is larger than {MAX_BYTES // 1_000_000} MB. Split it into articles.")
        return path.read_bytes()
    except OSError as error:
        raise ImportFailedError(f"{path}: it cannot be read ({error.strerror}). Check permissions.") from error
