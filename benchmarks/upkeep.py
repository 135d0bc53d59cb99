"""Re-analysis of a whole library in the background: how fast, and what it costs whoever works meanwhile.

    python benchmarks/upkeep.py [--articles 10000] [--seconds 60]

Fills a library with articles of real length (the gold's, made distinct by their numbers), marks all as made by older
rules and lets ``library.upkeep.renew`` run in a thread, as the window does. Meanwhile one thread sleeps 5 ms at a time
(what a window's own thread would be late by), another begins and ends a transaction every 20 ms (how long a writer
waits). Figures without the renewal come first: the machine's own unrest. 100,000 articles are extrapolated from the
share that was done in the time given, which the last line says.
"""

import argparse
import gc
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.library import Library
from reader.library.analysis import layers_of
from reader.values import Article, ListFilter
from tests.quality.quotations.gold import load


def fill(library: Library, count: int) -> int:
    """Add ``count`` articles whose layers old rules made; returns their words."""
    texts = [article["text"] for article in load("seen")]
    made = [layers_of(Article(text=text)) for text in texts]
    words = 0
    store = library._store
    for first in range(0, count, 500):
        with store.writing():
            for number in range(first, min(count, first + 500)):
                at = number % len(texts)
                text = f"{texts[at]}\n{number}"
                words += len(text.split())
                article = Article(text=text, title=str(number))
                store.readings.mark(store.articles.add(article, original=text.encode(), layers=made[at]))
            store._database.run("UPDATE articles SET quotes_version = 'old'")
    return words


class Bystander:
    """Does something short again and again in a thread of its own, and notes how late it was, in milliseconds."""

    def __init__(self, pause: float, deed: Callable[[], None] | None = None) -> None:
        self.late: list[float] = []
        self._pause, self._deed, self._ended = pause, deed, threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while not self._ended.is_set():
            if self._deed is not None:
                time.sleep(self._pause)
            started = time.perf_counter()
            if self._deed is None:
                time.sleep(self._pause)
                self.late.append((time.perf_counter() - started - self._pause) * 1000)
            else:
                self._deed()
                self.late.append((time.perf_counter() - started) * 1000)

    def end(self) -> list[float]:
        self._ended.set()
        self._thread.join()
        return sorted(self.late)


def told(name: str, late: Sequence[float]) -> str:
    share = late[int(len(late) * 0.99)]
    return (
        f"{name}: median {statistics.median(late):.1f} ms, 99 of 100 within {share:.1f} ms, longest {late[-1]:.1f} ms"
    )


def measured(library: Library, work: Callable[[], object]) -> None:
    def write() -> None:
        with library._store.writing():
            pass

    sleeper, writer = Bystander(0.005), Bystander(0.02, write)
    work()
    print("  " + told("the window's thread is late by", sleeper.end()))
    print("  " + told("a writer waits", writer.end()))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--seconds", type=float, default=60.0)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        words = fill(library, chosen.articles)
        print(f"{chosen.articles} articles, {words // chosen.articles} words each")
        gc.freeze()  # as the window does before its first slice
        print("nothing else runs")
        measured(library, lambda: time.sleep(5))
        print("re-analysis runs")
        own, started = time.process_time(), time.perf_counter()
        done = 0

        def renew() -> None:
            nonlocal done
            done = library.upkeep.renew(seconds=chosen.seconds)

        measured(library, renew)
        own, took = time.process_time() - own, time.perf_counter() - started
        assert done <= len(library.articles.ids(ListFilter()))
        print(
            f"{done} articles in {took:.0f} s, {done / took:.1f} a second; this process used {own / took:.0%} of one "
            f"core, the patient child the rest; 100,000 articles would take {100_000 * took / done / 3600:.1f} hours"
        )


if __name__ == "__main__":
    main()
