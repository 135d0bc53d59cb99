"""Who is quoted across the library, what the user decided about them, and one statement as several outlets gave it."""

from dataclasses import dataclass

from reader.values.quotation import SpeakerKind
from reader.values.span import TextSpan


@dataclass(frozen=True, slots=True)
class SpeakerOccurrence:
    """A speaker as one article names them. ``name`` is the quotation's ``speaker``; ``published`` ISO 8601 or None."""

    article_id: int
    name: str
    kind: SpeakerKind = SpeakerKind.PERSON
    role: str | None = None
    publication: str | None = None
    published: str | None = None
    language: str | None = None
    quotations: int = 1


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """An office as worded, with the first and last day ('YYYY-MM-DD') of an article that gives it (None: undated)."""

    role: str
    first: str | None = None
    last: str | None = None
    articles: int = 1


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person (or organisation, or document) of the whole library.

    ``key`` names it for decisions and links and does not change with new articles while its name form stands.
    ``names`` are
    all forms met, the fullest first; ``first`` and ``last`` the days of the earliest and latest article.
    """

    key: str
    name: str
    kind: SpeakerKind
    names: tuple[str, ...]
    roles: tuple[RoleHeld, ...]
    occurrences: tuple[SpeakerOccurrence, ...]
    publications: tuple[str, ...] = ()
    quotations: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerMerge:
    """The user's word that two name forms are one speaker. Both are keys of names (``speaker_key``)."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class SpeakerSplit:
    """The user's word that in these articles the name form is another person; ``label`` tells the two apart."""

    name: str
    article_ids: frozenset[int]
    label: str


@dataclass(frozen=True, slots=True)
class SpeakerRename:
    """What the speaker with ``key`` is to be called."""

    key: str
    name: str


SpeakerDecision = SpeakerMerge | SpeakerSplit | SpeakerRename


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation's words as one outlet gave them. ``span`` is the content in that article's text (code points);
    ``speaker`` as the library calls them, None where that article names nobody; ``title`` the article's, if asked for.
    """

    article_id: int
    span: TextSpan
    words: str
    speaker: str | None = None
    publication: str | None = None
    published: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """One statement in several articles, the earliest first. ``score`` 0..1 is the likeness of the least alike to the
    first."""

    statements: tuple[Statement, ...]
    score: float


@dataclass(frozen=True, slots=True)
class WordDifference:
    """Words of one wording that the other has not, or has otherwise. Spans are code points of the two wordings."""

    one: TextSpan
    other: TextSpan
