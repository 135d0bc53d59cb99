"""One file looked at without any library: what `chytalnia inspect` and `chytalnia clean` show."""

from pathlib import Path

from reader.library.analysis import Analysis, analyse
from reader.library.child import AnalysisChild
from reader.library.imports import bytes_of
from reader.values import ArticlePage, PassageNotFoundError, Sentence, TextSpan


def inspected(path: Path, *, encoding: str | None = None) -> Analysis:
    """Read and analyse one file; a page is read in a child that can be killed. Raises ImportFailedError."""
    from reader.importing import is_markup

    content = bytes_of(path)
    if not is_markup(content, path.name):
        return analyse(content, file_name=path.name, file_path=str(path), encoding=encoding)
    child = AnalysisChild()
    try:
        return child.analyse(content, file_name=path.name, file_path=str(path), encoding=encoding)
    finally:
        child.close()


def rendered(analysis: Analysis, form: str) -> str:
    """The clean article as 'text', 'markdown' or 'html'."""
    from reader.exporting import FORMATS

    return FORMATS[form](analysis.article, analysis.layers.cleaning)


def page_text(page: ArticlePage) -> str:
    """The clean article of a library as plain text."""
    from reader.exporting import as_text

    return as_text(page.article, page.cleaning)


def passage(text: str, exact: str, prefix: str = "", suffix: str = "") -> TextSpan:
    """The one place of ``exact`` in ``text`` that stands between ``prefix`` and ``suffix`` (both may be empty).

    Raises PassageNotFoundError where there is none, or more than one.
    """
    if not exact:
        raise PassageNotFoundError(Sentence("There are no words to annotate. Give the words of the passage."))
    places, at = [], text.find(exact)
    while at >= 0:
        if text[:at].endswith(prefix) and text.startswith(suffix, at + len(exact)):
            places.append(at)
        at = text.find(exact, at + 1)
    shown = exact if len(exact) <= 60 else exact[:57] + "..."
    if not places and exact in text:
        raise PassageNotFoundError(
            Sentence("The words “{words}” do not stand between the words given as before and after them.", words=shown)
        )
    if not places:
        raise PassageNotFoundError(
            Sentence("The article does not hold the words “{words}”: copy them from it.", words=shown)
        )
    if len(places) > 1:
        raise PassageNotFoundError(
            Sentence(
                "The words “{words}” stand in {places} places: say which with the words before or after them.",
                words=shown,
                places=len(places),
            )
        )
    return TextSpan(places[0], places[0] + len(exact))
