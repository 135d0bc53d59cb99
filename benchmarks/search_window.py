"""Whether searching and indexing are seen in the window: from a key to the painted list, and frames missed meanwhile.

    xvfb-run python benchmarks/search_window.py [--articles 10000] [--seed 7] [--folder DIR] [--seconds 10]

The real window on a made-up library (built once: some 5 ms an article; each whole run leaves some of the files that it
imports in it, so that keys should be measured in a new one). A frame is begun every 16 ms, in which the
list is painted; it is missed where it is not done 16.7 ms after it was due. Beside each figure stands the one of the
idle window in the same run: a busy machine misses frames by itself. Keys come every 120 ms.
"""

import argparse
import itertools
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import search_corpus
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from search import percentile, stored_queries

from reader.library import Library
from reader.library.analysis import versions
from reader.store import Layers, Store
from reader.values import Article, Block, BlockRole, Cleaning, ListFilter, Quotation, QuotationKind, TextSpan
from ui.application import prepared_application
from ui.running import Program
from ui.settings import Settings

FRAME = 1 / 60
KEY_EVERY_MS = 120


# -- the library -----------------------------------------------------------------------------------------------------


def made_library(count: int, seed: int, folder: Path) -> Path:
    """A library of ``count`` made-up articles in ``folder``, indexed; made once."""
    place, part = folder / f"library-{count}-{seed}", folder / f"library-{count}-{seed}.part"
    if place.exists():
        return place
    shutil.rmtree(part, ignore_errors=True)
    store = Store.open(part)
    articles = search_corpus.read(search_corpus.stored(count, seed, folder))
    while batch := list(itertools.islice(articles, 1_000)):
        with store.writing():
            for made in batch:
                _add(store, made)
    store.close()
    part.rename(place)
    return place


def _add(store: Store, made: search_corpus.MadeArticle) -> None:
    blocks = (Block(TextSpan(0, len(made.text)), role=BlockRole.BODY),)
    cleaning, quotes, read = versions()  # of these, so that the window does not clean them anew
    words = TextSpan(0, min(120, len(made.text)))
    quotation = Quotation(words, (words,), QuotationKind.DIRECT, speaker=made.speaker)
    article = Article(
        text=made.text,
        title=made.title,
        publication=made.publication,
        published=made.published,
        language="uk",
        blocks=blocks,
    )
    number = store.articles.add(
        article,
        original=made.text.encode(),
        layers=Layers(Cleaning(blocks, (), cleaning), (quotation,), quotes, made.text),
    )
    store.readings.mark(number, read)


# -- the window ------------------------------------------------------------------------------------------------------


class Heart(QObject):
    """Begins a frame every 16 ms and notes how late each was done, in milliseconds."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._viewport = program.window.list_pane.view.viewport()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(16)
        self._timer.timeout.connect(self._beat)
        self._due = 0.0
        self.late: list[float] = []

    def beat_while(self, goes_on: Callable[[], bool]) -> list[float]:
        self.late = []
        self._due = time.perf_counter() + 0.016
        self._timer.start()
        while goes_on():
            QApplication.processEvents()
            time.sleep(0.0005)
        self._timer.stop()
        return self.late

    def _beat(self) -> None:
        self._viewport.repaint()
        now = time.perf_counter()
        self.late.append((now - self._due) * 1000)
        # The next is due after this one, so that one long wait is one missed frame.
        self._due = max(self._due + 0.016, now)


class Eye(QObject):
    """Sees when the list is painted after its model was told an answer."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._pane = program.window.list_pane
        self._answered = False
        self.seen = 0.0
        self._pane.shown.connect(self._take_answer)
        self._pane.view.viewport().installEventFilter(self)

    def _take_answer(self, _total: int) -> None:
        self._answered = True
        self._pane.view.viewport().update()
        if not self._pane.model.ids:  # a sentence stands in the place of the list
            QTimer.singleShot(0, self._see)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._answered:
            self._answered = False
            QTimer.singleShot(0, self._see)
        return False

    def _see(self) -> None:
        self.seen = time.perf_counter()


def press(field: QLineEdit, key: str) -> None:
    # QTest knows no Cyrillic keys.
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, key)
    QApplication.sendEvent(field, event)


def typed(program: Program, sessions: Sequence[str]) -> tuple[list[float], list[float]]:
    """Milliseconds from each key to the list painted with its answer: by the clock, and of this process's CPU (all its
    threads).
    """
    eye, field = Eye(program), program.window.list_pane.box.field
    taken, worked = [], []
    at_last = QTimer(singleShot=True, interval=2_000)  # where nothing is painted, the loop wakes all the same
    for text in sessions:
        field.clear()
        _wait(0.4)
        for end in range(1, len(text) + 1):
            eye.seen, began, cpu = 0.0, time.perf_counter(), time.process_time()
            at_last.start()
            press(field, text[end - 1])
            while not eye.seen and time.perf_counter() - began < 2:
                # As the program's own loop waits: looking every half a millisecond would be seen in the figures.
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if end > 1:
                taken.append(((eye.seen or time.perf_counter()) - began) * 1000)
                worked.append((time.process_time() - cpu) * 1000)
            _wait(max(0.0, KEY_EVERY_MS / 1000 - (time.perf_counter() - began)))
    field.clear()
    return taken, worked


def _wait(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.0005)


def settled(program: Program, most: float = 120.0) -> None:
    """Wait until nothing goes on in the background any more: catching up, and reading anew what older rules read."""
    end, quiet = time.perf_counter() + most, time.perf_counter()
    while time.perf_counter() < end and time.perf_counter() - quiet < 2.0:
        _wait(0.05)
        if program.session.tasks.running:
            quiet = time.perf_counter()


def running(program: Program, seconds: float) -> Callable[[], bool]:
    """True for ``seconds``, or for as long as the window's work goes on if that is shorter."""
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() < end and program.session.tasks.running > 0


def typing_while(program: Program, heart: Heart, words: Sequence[str]) -> list[float]:
    field = program.window.list_pane.box.field
    keys: Iterator[str] = iter(" ".join(words))
    due = [time.perf_counter()]

    def goes_on() -> bool:
        if time.perf_counter() < due[0]:
            return True
        key = next(keys, None)
        if key is not None:
            press(field, key)
            due[0] += KEY_EVERY_MS / 1000
        return key is not None

    found = heart.beat_while(goes_on)
    field.clear()
    _wait(0.5)
    return found


def files(folder: Path, texts: Sequence[str]) -> list[Path]:
    folder.mkdir()
    for number, text in enumerate(texts):
        page = f"<html><head><title>Новина {number}</title></head><body><p>{text}</p><p>{text[::-1]}</p></body></html>"
        (folder / f"{number}.html").write_text(page, encoding="utf-8")
    return [folder]


def told(name: str, late: Sequence[float]) -> None:
    missed = sum(one > FRAME * 1000 for one in late)
    share = missed / max(1, len(late))
    print(
        f"{name:34}{len(late):7}{missed:8}{share:8.1%}"
        f"{percentile(late, 0.5):9.1f}{percentile(late, 0.95):9.1f}{max(late, default=0.0):9.1f}",
        flush=True,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path, default=Path("/var/tmp/chytalnia-bench"))
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--keys-only", action="store_true", help="only how long a key takes")
    options = parser.parse_args()
    place = made_library(options.articles, options.seed, options.folder)
    corpus = search_corpus.stored(options.articles, options.seed, options.folder)
    queries = stored_queries(corpus, options.seed)["and"]
    application = prepared_application()
    with tempfile.TemporaryDirectory() as scratch:
        library = Library.open(place)
        print(f"index: {library.search.state()}, {len(library.articles.ids(ListFilter()))} articles", flush=True)
        library.search.catch_up()
        program = Program(library, own_library=False, settings=Settings(Path(scratch) / "settings.ini"))
        program.start()
        program.window.resize(1280, 800)
        library.search.ask(_first())
        settled(program)
        typed(program, [" ".join(queries[8])])  # the first answer reads the dictionary and what every answer needs
        for name, some in zip(
            ("clock", "CPU"), typed(program, [" ".join(words) for words in queries[:8]]), strict=True
        ):
            print(
                f"key to painted list, ms, {name}: p50 {percentile(some, 0.5):.0f}, p95 {percentile(some, 0.95):.0f}",
                flush=True,
            )
        if options.keys_only:
            program.close()
            return 0
        heart = Heart(program)
        print(f"{'frames':34}{'begun':>7}{'missed':>8}{'':8}{'p50 ms':>9}{'p95':>9}{'longest':>9}")
        end = time.perf_counter() + options.seconds
        told("idle", heart.beat_while(lambda: time.perf_counter() < end))
        told("while one types", typing_while(program, heart, [word for words in queries[8:12] for word in words]))
        program.window.importing.run(files(Path(scratch) / "pages", _texts(corpus)))
        told("while 500 files are imported", heart.beat_while(running(program, 60 * options.seconds)))
        program.window.actions_of.by_id["rebuild_index"].trigger()
        told("while the index is rebuilt", heart.beat_while(running(program, options.seconds)))
        told("while one types and it is rebuilt", typing_while(program, heart, queries[12]))
        program.close()
    del application
    return 0


def _first() -> object:
    from reader.values import Query

    return Query("новина", limit=1)


def _texts(corpus: Path) -> list[str]:
    return [article.text for article in itertools.islice(search_corpus.read(corpus), 500)]


if __name__ == "__main__":
    sys.exit(main())
