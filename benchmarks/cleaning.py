"""Scores our clean view and four peers on public page sets in one run: F1, precision, recall, pages a second.

    python -m benchmarks.cleaning --aeb FOLDER --waddle FOLDER [--pages FILE]

The folders are checkouts of scrapinghub/article-extraction-benchmark and rundimeco/waddle; neither is part of this
repository. Times are CPU seconds of one process, page by page and tool by tool, so that a busy machine slows all alike;
every tool has read one page before, so that nobody pays for imports. ``--pages`` writes the names of the pages used.
Peers: trafilatura (default and precision), readability-lxml, jusText.
"""

import argparse
import logging
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.cleaning_sets import Page, aeb_pages, figures, matched, ru_pages
from reader.cleaning import clean
from reader.importing import read_bytes
from reader.values import Article, BlockKind, BlockRole, ImportFailedError

LISTING = Path(__file__).with_name("cleaning_pages.txt")


class Row(NamedTuple):
    """What one tool did on one page."""

    page: Page
    tool: str
    score: tuple[float, float, float]
    seconds: float


def body_of(article: Article) -> str:
    """The shown body as these sets define it: their references leave out captions and the standfirst."""
    cleaning = clean(article)
    gone = {removal.span for removal in cleaning.removals}
    kept = [
        block
        for block in cleaning.blocks
        if block.role is BlockRole.BODY and block.span not in gone and block.kind is not BlockKind.CAPTION
    ]
    return "\n".join(block.span.of(article.text) for block in kept if block.rule != "standfirst")


def ours(page: Page) -> str:
    try:
        return body_of(read_bytes(page.content, file_name=f"{page.name}.html"))
    except ImportFailedError:
        return ""


def peers() -> dict[str, Callable[[str], str]]:
    import trafilatura
    from justext import justext
    from lxml import html
    from readability import Document

    def readable(markup: str) -> str:
        summary = Document(markup).summary(html_partial=True)
        return "\n".join(
            " ".join(one.itertext())
            for one in html.fragment_fromstring(summary, create_parent=True).iter("p", "li", "h2")
        )

    return {
        "trafilatura": lambda markup: trafilatura.extract(markup, include_comments=False) or "",
        "trafilatura precision": lambda markup: (
            trafilatura.extract(markup, include_comments=False, favor_precision=True) or ""
        ),
        "readability-lxml": readable,
        "justext": lambda markup: "\n".join(
            one.text
            for one in justext(markup.encode(), frozenset(), stopwords_low=0.0, stopwords_high=0.0, encoding="utf-8")
            if not one.is_boilerplate
        ),
    }


def measured(pages: Iterable[Page]) -> list[Row]:
    from benchmarks.cleaning_sets import decoded

    tools = peers()
    rows = []
    pages = list(pages)
    ours(pages[0])
    for tool in tools.values():
        tool(decoded(pages[0].content))
    for page in pages:
        started = time.process_time()
        made = ours(page)
        rows.append(Row(page, "chytalnia", matched(page.reference, made), time.process_time() - started))
        markup = decoded(page.content)
        for name, tool in tools.items():
            started = time.process_time()
            try:
                made = tool(markup)
            except Exception as error:  # noqa: BLE001 - a peer's failure is its score, not ours
                print(f"{name} failed on {page.name}: {error}", file=sys.stderr)
                made = ""
            rows.append(Row(page, name, matched(page.reference, made), time.process_time() - started))
    return rows


def dumped(pages: Iterable[Page]) -> tuple[list[Row], list[Row]]:
    """The pages as plain text dumps (all visible words): left alone, and cleaned."""
    plain, cleaned = [], []
    for page in pages:
        try:
            text = read_bytes(page.content, file_name=f"{page.name}.html").text
        except ImportFailedError:
            continue
        plain.append(Row(page, "dump, left alone", matched(page.reference, text), float("inf")))
        dump = read_bytes(text.encode(), file_name=f"{page.name}.txt")
        started = time.process_time()
        made = body_of(dump)
        cleaned.append(Row(page, "dump, cleaned", matched(page.reference, made), time.process_time() - started))
    return plain, cleaned


def report(title: str, rows: list[Row]) -> None:
    for half in ("all", "tuned", "held"):
        chosen = [row for row in rows if half in ("all", row.page.half)]
        if not chosen:
            continue
        pages = len({row.page.name for row in chosen})
        print(f"\n{title}, {half}: {pages} pages\n{'':24} F1     P      R      pages/s  x trafilatura")
        base = sum(row.seconds for row in chosen if row.tool == "trafilatura")
        for tool in dict.fromkeys(row.tool for row in chosen):
            mine = [row for row in chosen if row.tool == tool]
            spent = sum(row.seconds for row in mine)
            f1, precision, recall = figures([row.score for row in mine])
            speed = (
                f"{len(mine) / spent:7.1f}  {base / spent:.2f}"
                if spent and base
                else f"{len(mine) / max(spent, 1e-9):7.1f}"
            )
            print(f"{tool:24} {f1:.4f} {precision:.3f}  {recall:.3f}  {speed}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--aeb", type=Path, help="checkout of article-extraction-benchmark")
    options.add_argument("--waddle", type=Path, help="checkout of waddle")
    options.add_argument("--pages", type=Path, nargs="?", const=LISTING, help="write the names of the pages used")
    chosen = options.parse_args()
    logging.disable(logging.CRITICAL)
    sets: dict[str, list[Page]] = {}
    if chosen.aeb:
        sets["aeb"] = list(aeb_pages(chosen.aeb))
    if chosen.waddle:
        sets["ru"] = list(ru_pages(chosen.waddle))
    if not sets:
        options.error("name at least one page set")
    if chosen.pages:
        names = [f"{name}\t{page.half}\t{page.name}" for name, pages in sets.items() for page in pages]
        chosen.pages.write_text("\n".join(names) + "\n", encoding="utf-8")
    for name, pages in sets.items():
        rows = measured(pages)
        report(name, rows)
        if name == "ru":
            report("ua", [row for row in rows if row.page.ukrainian])
            plain, cleaned = dumped(page for page in pages if page.ukrainian)
            report("dump-ua", plain + cleaned)


if __name__ == "__main__":
    main()
