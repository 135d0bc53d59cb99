"""What can be exported, and what an export or an import of annotations did."""

from dataclasses import dataclass
from enum import StrEnum


class ExportFormat(StrEnum):
    """Formats of annotations, of whole articles, and of articles' references, in that order."""

    OBSIDIAN = "obsidian"
    WEB_ANNOTATION = "web-annotation"
    EPUB_ANNOTATIONS = "epub-annotations"
    HYPOTHESIS = "hypothesis"
    READWISE = "readwise"
    NOTES = "notes"
    HTML = "html"
    TEXT = "text"
    CSL_JSON = "csl-json"
    BIBTEX = "bibtex"
    RIS = "ris"

    @property
    def suffix(self) -> str:
        return _SUFFIXES[self]

    @property
    def is_of_annotations(self) -> bool:
        """Articles without annotations are left out."""
        return self not in _OF_ARTICLES

    def wants_folder(self, articles: int) -> bool:
        """True where the export becomes one file an article, in a folder; Obsidian's always does."""
        return self is ExportFormat.OBSIDIAN or (self in _A_FILE_EACH and articles != 1)


_SUFFIXES = {
    ExportFormat.OBSIDIAN: ".md",
    ExportFormat.WEB_ANNOTATION: ".jsonld",
    ExportFormat.EPUB_ANNOTATIONS: ".annotations",
    ExportFormat.HYPOTHESIS: ".json",
    ExportFormat.READWISE: ".csv",
    ExportFormat.NOTES: ".txt",
    ExportFormat.HTML: ".html",
    ExportFormat.TEXT: ".txt",
    ExportFormat.CSL_JSON: ".json",
    ExportFormat.BIBTEX: ".bib",
    ExportFormat.RIS: ".ris",
}
_A_FILE_EACH = {ExportFormat.OBSIDIAN, ExportFormat.EPUB_ANNOTATIONS, ExportFormat.HTML, ExportFormat.TEXT}
_OF_ARTICLES = {
    ExportFormat.HTML,
    ExportFormat.TEXT,
    ExportFormat.CSL_JSON,
    ExportFormat.BIBTEX,
    ExportFormat.RIS,
}


@dataclass(frozen=True, slots=True)
class ExportReport:
    """``files`` as they were written."""

    files: tuple[str, ...] = ()
    articles: int = 0
    annotations: int = 0


@dataclass(frozen=True, slots=True)
class AnnotationsRead:
    """What became of a file of annotations. ``added``: ids. ``known`` were here already.

    ``approximate`` and ``unplaced`` of the added ones have no sure place. ``homeless``: titles or addresses of articles
    that are not in the library, whose annotations were left out.
    """

    added: tuple[str, ...] = ()
    articles: frozenset[int] = frozenset()
    known: int = 0
    approximate: int = 0
    unplaced: int = 0
    homeless: tuple[str, ...] = ()
