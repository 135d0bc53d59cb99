"""Plain values that every room speaks in: frozen dataclasses, enums and errors. No behaviour beyond their own
consistency.
"""

from reader.values.annotation import (
    Anchoring,
    Annotation,
    AnnotationStyle,
    Colour,
    Motivation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
)
from reader.values.article import (
    Article,
    ArticleImage,
    ArticleRow,
    Block,
    BlockKind,
    BlockRole,
    Cleaning,
    DecidedBy,
    Decision,
    InlineMark,
    ListFilter,
    MarkKind,
    Removal,
)
from reader.values.changes import Changes, ImportOutcome, ImportProgress, ImportResult
from reader.values.errors import (
    ArticleNotFoundError,
    ChytalniaError,
    ImportFailedError,
    LibraryDamagedError,
    LibraryError,
    LibraryFullError,
    LibraryNewerError,
    LibraryReadOnlyError,
    PassageNotFoundError,
    SearchError,
)
from reader.values.furniture import Furniture, FurnitureState
from reader.values.notebook import NotebookEntry
from reader.values.page import ArticlePage
from reader.values.query import Hit, Query, SearchAnswer, SearchDocument, Snippet, SortOrder
from reader.values.quotation import Cue, FoundBy, Mention, Quotation, QuotationKind, SpeakerKind
from reader.values.sentence import Sentence
from reader.values.span import TextSpan
from reader.values.upkeep import BackupSummary, CheckReport, Finding, FindingKind

__all__ = [
    "Anchoring",
    "Annotation",
    "AnnotationStyle",
    "Article",
    "ArticleImage",
    "ArticleNotFoundError",
    "ArticlePage",
    "ArticleRow",
    "BackupSummary",
    "Block",
    "BlockKind",
    "BlockRole",
    "Changes",
    "CheckReport",
    "ChytalniaError",
    "Cleaning",
    "Colour",
    "Cue",
    "DecidedBy",
    "Decision",
    "Finding",
    "FindingKind",
    "FoundBy",
    "Furniture",
    "FurnitureState",
    "Hit",
    "ImportFailedError",
    "ImportOutcome",
    "ImportProgress",
    "ImportResult",
    "InlineMark",
    "LibraryDamagedError",
    "LibraryError",
    "LibraryFullError",
    "LibraryNewerError",
    "LibraryReadOnlyError",
    "ListFilter",
    "MarkKind",
    "Mention",
    "Motivation",
    "NotebookEntry",
    "PassageNotFoundError",
    "Placement",
    "Query",
    "Quotation",
    "QuotationKind",
    "Removal",
    "SearchAnswer",
    "SearchDocument",
    "SearchError",
    "Selectors",
    "Sentence",
    "Snippet",
    "SortOrder",
    "SpeakerKind",
    "TextPositionSelector",
    "TextQuoteSelector",
    "TextSpan",
]
