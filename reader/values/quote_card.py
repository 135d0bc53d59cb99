"""A quotation with its article, for lists of what somebody said; and all that is needed to quote it elsewhere."""

from dataclasses import dataclass

from reader.values.quotation import Quotation
from reader.values.span import TextSpan
from reader.values.speaker import Statement


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """One of a speaker's quotations. ``statement.words``: its parts joined by ' … '; ``title`` is the article's."""

    statement: Statement
    quotation: Quotation
    title: str


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """``words``: exactly as they stand in the article, joined by ' … ' where an attribution stands between them.

    ``span``: code points of version ``text_version`` of the article's text. ``sha256``: hex digest of the file as it
    was imported. ``published`` is ISO 8601.
    """

    words: str
    speaker: str | None
    role: str | None
    title: str
    publication: str | None
    published: str | None
    url: str | None
    file_path: str | None
    sha256: str
    span: TextSpan
    text_version: int
