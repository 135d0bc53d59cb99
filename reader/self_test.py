"""The program tries itself on a bundled page in a temporary library: a build breaks when run, not when built."""

import tempfile
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

from reader.library import Library, inspected, rendered
from reader.values import ChytalniaError, ImportOutcome, ListFilter, Query, Sentence, TextSpan

WORDS = "Лінзу, яку вважали втраченою"
FORM = "креслення"  # the page has 'кресленнями' alone


class SelfTestError(ChytalniaError):
    """A step of the self-test did not give what it must."""


def run(tell: Callable[[str], None] | None = None) -> None:
    """Import, clean, find, quote, annotate, reopen, export. Raises SelfTestError naming the step that failed."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        for step in _steps(Path(scratch)):
            if tell is not None:
                tell(step)


def bundled_page() -> Path:
    return Path(str(files("resources") / "self_test" / "lighthouse.html"))


def _steps(scratch: Path) -> Iterator[str]:
    page_file = bundled_page()
    with Library.open(scratch / "library") as library:
        (result,) = library.imports.run([page_file])
        _must(result.outcome is ImportOutcome.ADDED and result.article_id is not None, f"import: {result.reason}")
        article_id = result.article_id or 0
        yield "import"
        page = library.articles.page(article_id)
        _must((page.article.published or "").startswith("2026-05-14"), "published date")
        left_out = " ".join(removal.span.of(page.article.text) for removal in page.cleaning.removals)
        _must("Реклама" in left_out and "світить" not in left_out, "cleaning")
        yield "clean"
        speakers = {quotation.speaker for quotation in page.quotations}
        _must(speakers == {"Марія Гайворон"}, f"quotation: {speakers}")
        yield "quotation"
        found = library.search.ask(Query(FORM)).hits
        _must([hit.article_id for hit in found] == [article_id], "search for another form of a word")
        yield "search"
        at = page.article.text.index(WORDS)
        made = library.annotations.add(article_id, TextSpan(at, at + len(WORDS)), body="Де саме?")
        yield "annotate"
    with Library.open(scratch / "library") as again:
        kept = again.annotations.all()
        _must([one.id for one in kept] == [made.id] and kept[0].selectors.quote.exact == WORDS, "annotation kept")
        _must(again.articles.ids(ListFilter()) == [article_id], "article kept")
        yield "reopen"
    _must("Марія Гайворон" in rendered(inspected(page_file), "markdown"), "export")
    yield "export"


def _must(holds: bool, what: str) -> None:
    if not holds:
        raise SelfTestError(Sentence("self-test failed at: {what}", what=what))
