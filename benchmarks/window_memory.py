"""What the whole window takes of the memory with a large library, step by step, beside a bare Qt program.

    python3 benchmarks/window_memory.py [--library DIR [--in-place]] [--articles 100000] [--folder DIR]

Each in a process of its own. Resident: what system monitors show, shared libraries and the index's mapped files in it.
Proportional: these divided among the programs that use them. Own: what nobody else could use and no file holds. The
bare program is a window with a tree, a QListView of as many titles and a text. Without --library one is made up in
--folder and indexed (5 ms an article, once); one that is given is copied first, and its index with it built anew, or
with --in-place opened as it is.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

SETTLED, LONGEST = 3.0, 3_600.0  # the window gives freed memory back after two seconds


def told(step: str) -> None:
    """Megabytes of this process now: resident, proportional, own (proc(5), smaps_rollup)."""
    found = {}
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]:
        name, rest = line.split(":", 1)
        found[name] = int(rest.split()[0]) / 1024
    print(f"  {step:44}{found['Rss']:8.0f}{found['Pss']:14.0f}{found['Private_Dirty']:8.0f}", flush=True)


def waiter(running: Callable[[], int]) -> Callable[[], None]:
    """Let the window work until nothing has run for three seconds. Qt deletes what is to go in a loop only."""
    from PySide6.QtCore import QCoreApplication, QEvent

    def wait() -> None:
        quiet, began = time.monotonic(), time.monotonic()
        while time.monotonic() - quiet < SETTLED and time.monotonic() - began < LONGEST:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if running():
                quiet = time.monotonic()
            time.sleep(0.005)

    return wait


def ours(library: Path, *, searching: bool) -> None:
    from ui.application import prepared_application

    application = prepared_application()
    told("Qt and our module of it")
    from PySide6.QtCore import QEvent

    from reader.library import Library
    from ui.running import Program
    from ui.settings import Settings

    with tempfile.TemporaryDirectory() as place:
        settings = Settings(Path(place) / "window.ini")
        settings.choose("language", "uk")
        opened = Library.open(library)
        if not searching:
            opened.search.catch_up = lambda *_, **__: 0  # type: ignore[method-assign]
        # A library that older rules read is read anew for hours, in another process, and nothing would be at rest.
        opened.upkeep.renew = lambda **_: 0  # type: ignore[method-assign]
        program = Program(opened, own_library=False, settings=settings)
        program.start()
        window = program.window
        window.resize(1280, 820)
        wait = waiter(lambda: program.session.tasks.running)
        wait()
        told(f"the window, {len(window.list_pane.model.ids)} articles")
        bar = window.list_pane.view.verticalScrollBar()
        for step in range(100):
            bar.setValue(bar.maximum() * step // 100)
            application.processEvents()
        wait()
        told("the list scrolled to its end")
        for at in range(50):
            window.list_pane.view.choose_place(at)
            application.processEvents()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        wait()
        told("fifty articles opened")
        for words in ("так", "війна", "рада OR суд") if searching else ():
            window.list_pane.box.field.setText(words)
            wait()
            told(f"searched: {words}, {len(window.list_pane.model.ids)} found")
        if searching:
            window.list_pane.box.field.clear()
            made = opened.imports.paste("Рада\n\n«Міст буде», – сказала голова ради Оксана Ткач.\n")
            wait()
            told("a new article, found with its speaker")
            opened.articles.delete([made.article_id or 0])
            opened.articles.purge([made.article_id or 0])
        program.close()


def bare(articles: int) -> None:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QSplitter, QTextBrowser, QTreeWidget

    application = QApplication([])
    window, splitter = QMainWindow(), QSplitter()
    window.setCentralWidget(splitter)
    rows, text = QListView(), QTextBrowser()
    rows.setUniformItemSizes(True)
    for widget in (QTreeWidget(), rows, text):
        splitter.addWidget(widget)
    rows.setModel(QStringListModel([f"Новина про міст над річкою {at}" for at in range(articles)]))
    text.setPlainText("слова про міст " * 300)
    window.resize(1280, 820)
    window.show()
    for _step in range(40):
        application.processEvents()
        time.sleep(0.01)
    told(f"{articles} titles in a QListView")


def library_for(given: argparse.Namespace, place: Path) -> Path:
    """A copy, so that nothing of the library that is measured is changed by it."""
    known = given.library
    if known is None:
        import search_window

        known = search_window.made_library(given.articles, 7, given.folder)
    copied = place / "library"
    shutil.copytree(known, copied, ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    return copied


def index(library: Path) -> None:
    """In a process of its own too: what an index needs while it is built is not what the window needs."""
    from reader.library import Library

    with Library.open(library) as opened:
        opened.search.catch_up()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", type=Path)
    parser.add_argument(
        "--in-place", action="store_true", help="open --library itself: it gets an article and loses it"
    )
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()))
    parser.add_argument(
        "--searching", action=argparse.BooleanOptionalAction, default=True, help="index and search, too"
    )
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        which, what = given.child
        if which == "bare":
            bare(int(what))
        elif which == "index":
            index(Path(what))
        else:
            ours(Path(what), searching=which == "ours")
        return 0
    failed = 0
    with tempfile.TemporaryDirectory(dir=given.folder) as place:
        in_place = given.library is not None and given.in_place
        library = given.library if in_place else library_for(given, Path(place))
        print(f"{'MB':46}{'resident':>8}{'proportional':>14}{'own':>8}", flush=True)
        window = "ours" if given.searching else "ours, without searching"
        steps = [("bare", str(given.articles)), (window, str(library))]
        for which, what in [("index", str(library)), *steps] if given.searching else steps:
            if which != "index":
                print(which, flush=True)
            command = [sys.executable, __file__, "--child", which, what]
            failed += subprocess.run(command, check=False).returncode
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
