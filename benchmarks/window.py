"""How quick the window is once it is there, beside a bare Qt program doing the same, in one go.

    python3 benchmarks/window.py [--runs 15]

CPU milliseconds of this process (a busy machine lengthens the clock, not these), medians. The list reads real rows from
an SQLite file of 100,000 and has a heading for each of 2,222 days; the article has 300 highlights and 40 quotations.
'Bare' is Qt's own widget with plain text.
"""

import argparse
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QTextBrowser, QWidget

from reader.values import (
    Annotation,
    Article,
    ArticlePage,
    ArticleRow,
    Block,
    BlockRole,
    Cleaning,
    Colour,
    Quotation,
    QuotationKind,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)
from ui import theme
from ui.application import add_fonts, prepared_application
from ui.article_list.delegate import ArticleDelegate
from ui.article_list.model import ArticleListModel
from ui.article_list.view import ArticleListView
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane

WORDS = (
    *("міст", "над", "річкою", "відкрили", "у", "неділю", "після", "довгого", "будівництва", "яке"),
    *("тривало", "кілька", "років", "люди", "прийшли", "подивитися"),
)
ARTICLES = 100_000
A_DAY = 45  # articles between two headings of the list


def megabytes() -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def median_of(runs: int, work: Callable[[int], object]) -> float:
    """Median CPU milliseconds of ``work(run)``."""
    taken = []
    for run in range(runs):
        began = time.process_time()
        work(run)
        taken.append((time.process_time() - began) * 1000)
    return statistics.median(taken)


# -- the article ---------------------------------------------------------------------------------------------------


def a_page(words: int) -> ArticlePage:
    chance = random.Random(words)
    lines = [" ".join(chance.choices(WORDS, k=50)).capitalize() + "." for _ in range(words // 50)]
    text = "\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(TextSpan(at, at + len(line)), role=BlockRole.BODY))
        at += len(line) + 1
    highlights = []
    for number in range(300):
        start = chance.randrange(len(text) - 60)
        span = TextSpan(start, start + 40)
        selectors = Selectors(TextQuoteSelector(span.of(text)), TextPositionSelector(span.start, span.end))
        highlights.append(Annotation(f"urn:uuid:{number}", 1, selectors, span, colour=list(Colour)[number % 6]))
    quotations = []
    for block in blocks[:: max(1, len(blocks) // 40)]:
        span = TextSpan(block.span.start + 5, block.span.end - 5)
        quotations.append(Quotation(span, (span,), QuotationKind.DIRECT, speaker="Олена Гнатюк"))
    article = Article(text, title="Міст відкрили", id=words, version=1)
    return ArticlePage(article, Cleaning(tuple(blocks)), tuple(quotations), tuple(highlights))


def article_figures(runs: int) -> list[tuple[str, float, float]]:
    pane = ReadingPane(PageStyle(theme.load("light")))
    bare = QTextBrowser()
    figures = []
    for widget in (pane, bare):
        widget.resize(820, 760)
        widget.show()
    for words in (1_000, 30_000):
        pages = [a_page(words), a_page(words + 50)]

        def opened(run: int, pages: list[ArticlePage] = pages) -> None:
            pane.show_article(pages[run % 2])
            pane.repaint()

        def plain(run: int, pages: list[ArticlePage] = pages) -> None:
            bare.setPlainText(pages[run % 2].article.text)
            bare.repaint()

        figures.append((f"open {words} words, 300 highlights", median_of(runs, opened), median_of(runs, plain)))
    figures.append(("scroll frame in it", frames(pane.view, 60), frames(bare, 60)))
    figures.append(("one highlight more", highlight(pane, runs), 0.0))
    figures.append(("text size changed", resize(pane, runs), 0.0))
    return figures


def frames(view: QAbstractItemView | QTextBrowser, count: int) -> float:
    bar = view.verticalScrollBar()
    QApplication.processEvents()

    def step(run: int) -> None:
        bar.setValue(bar.maximum() * run // count)
        view.viewport().repaint()

    return median_of(count, step)


def highlight(pane: ReadingPane, runs: int) -> float:
    """From the answer of the library to the painted page; writing it goes on in another thread."""
    from dataclasses import replace

    def more(run: int) -> None:
        page = pane.article
        assert page is not None
        span = TextSpan(100 + run * 50, 130 + run * 50)
        added = replace(page.annotations[0], id=f"urn:uuid:more{run}", span=span)
        pane.refresh(replace(page, annotations=(*page.annotations, added)))
        pane.repaint()

    return median_of(runs, more)


def resize(pane: ReadingPane, runs: int) -> float:
    def one(run: int) -> None:
        pane.restyle(PageStyle(theme.load("light"), size=13 + run % 2))
        pane.repaint()

    return median_of(min(runs, 6), one)


# -- the list ------------------------------------------------------------------------------------------------------


class Rows:
    """A table of 100,000 rows as the library keeps them, and the reading of a page of it."""

    def __init__(self, folder: Path) -> None:
        self._file = sqlite3.connect(folder / "rows.db")
        self._file.execute("create table row (id integer primary key, title, publication, published, line, unread)")
        chance = random.Random(7)
        made = (
            (at, " ".join(chance.choices(WORDS, k=9)), f"Видання {at % 40}", f"2024-{at % 12 + 1:02}-{at % 28 + 1:02}",
             " ".join(chance.choices(WORDS, k=25)), at % 3 == 0)
            for at in range(ARTICLES)
        )  # fmt: skip
        self._file.executemany("insert into row values (?, ?, ?, ?, ?, ?)", made)

    def ids(self, where: str = "1") -> list[int]:
        return [row[0] for row in self._file.execute(f"select id from row where {where} order by id desc")]

    def titles(self, where: str = "1") -> list[str]:
        return [row[0] for row in self._file.execute(f"select title from row where {where} order by id desc")]

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        marks = ",".join("?" * len(ids))
        found = {row[0]: row for row in self._file.execute(f"select * from row where id in ({marks})", list(ids))}
        return [
            ArticleRow(at, title, publication, published, published, line, "uk", None, bool(unread), starred=False,
                       tags=(), quotations=3, annotations=1, duplicates=0, deleted=False, sample=False)
            for at, title, publication, published, line, unread in (found[one] for one in ids)
        ]  # fmt: skip


def show(view: ArticleListView, ids: list[int]) -> None:
    days = [(place, f"2024-{place % 12 + 1:02}-{place % 28 + 1:02}") for place in range(0, len(ids), A_DAY)]
    view.model().show_ids(ids, days=days)  # type: ignore[attr-defined]


def list_figures(runs: int, folder: Path) -> list[tuple[str, float, float]]:
    rows = Rows(folder)
    shown: list[QWidget] = []
    before = megabytes()

    def ours(_run: int) -> None:
        view = ArticleListView(ArticleListModel(rows.rows), ArticleDelegate(theme.load("light")))
        view.resize(330, 760)
        show(view, rows.ids())
        view.show()
        view.repaint()
        shown.append(view)

    def bare(_run: int) -> None:
        view = QListView()
        view.setUniformItemSizes(True)
        view.resize(330, 760)
        view.setModel(QStringListModel(rows.titles(), view))
        view.show()
        view.repaint()
        shown.append(view)

    first = median_of(1, ours)
    memory = megabytes() - before
    figures = [("first paint of 100,000 rows", median_of(5, ours), median_of(5, bare))]
    views = [view for view in shown if isinstance(view, ArticleListView)]
    plain = [view for view in shown if isinstance(view, QListView)]
    figures.append(("the very first time", first, 0.0))
    figures.append(("scroll frame of the list", frames(views[0], 60), frames(plain[0], 60)))
    figures.append(("jump to a random row", jumps(views[0], runs), jumps(plain[0], runs)))

    def ours_filtered(run: int) -> None:
        show(views[0], rows.ids("unread" if run % 2 else "1"))
        views[0].viewport().repaint()

    def bare_filtered(run: int) -> None:
        plain[0].model().setStringList(rows.titles("unread" if run % 2 else "1"))  # type: ignore[attr-defined]
        plain[0].viewport().repaint()

    figures.append(("filter, painted", median_of(runs, ours_filtered), median_of(runs, bare_filtered)))
    figures.append(("memory for 100,000 rows, MB", memory, 0.0))
    return figures


def jumps(view: QAbstractItemView, runs: int) -> float:
    chance = random.Random(3)

    def jump(_run: int) -> None:
        view.scrollTo(view.model().index(chance.randrange(ARTICLES), 0))
        view.viewport().repaint()

    return median_of(runs, jump)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    prepared_application()
    add_fonts()
    theme.apply(theme.load("light"))
    with tempfile.TemporaryDirectory() as folder:
        figures = list_figures(options.runs, Path(folder)) + article_figures(options.runs)
    print(f"{'CPU ms, median':38}{'ours':>9}{'bare Qt':>9}")
    for name, ours, bare in figures:
        print(f"{name:38}{ours:9.1f}{f'{bare:9.1f}' if bare else '        -'}")
    print(f"{'memory of this process, MB':38}{megabytes():9.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
