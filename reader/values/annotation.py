"""What the user added to an article, in the words of the W3C Web Annotation model."""

from dataclasses import dataclass
from enum import StrEnum

from reader.values.span import TextSpan


class Motivation(StrEnum):
    HIGHLIGHTING = "highlighting"
    COMMENTING = "commenting"
    TAGGING = "tagging"
    BOOKMARKING = "bookmarking"


class Colour(StrEnum):
    """The six names of the W3C EPUB annotations draft."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"
    ORANGE = "orange"


class AnnotationStyle(StrEnum):
    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    STRIKE = "strike"


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """``exact`` with up to 32 code points of context on each side."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class TextPositionSelector:
    """Half-open, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Selectors:
    """Both ways back to the words that were annotated."""

    quote: TextQuoteSelector
    position: TextPositionSelector


class Placement(StrEnum):
    """How sure we are of where an annotation stands in the present text."""

    PLACED = "placed"
    APPROXIMATE = "approximate"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Anchoring:
    """The answer of ``anchor``: where, how sure (0..1). ``span`` is None exactly when unplaced."""

    placement: Placement
    span: TextSpan | None
    score: float


@dataclass(frozen=True, slots=True)
class Annotation:
    """``span`` is the place in the article's present text (None when unplaced); ``selectors`` hold the words as
    annotated.

    ``id`` is a urn:uuid. ``created`` and ``modified`` are ISO 8601 in UTC with 'Z'. ``text_version`` is the version
    of the article's text that was annotated. ``deleted`` annotations stay stored so that a deletion can be undone.
    """

    id: str
    article_id: int
    selectors: Selectors
    span: TextSpan | None
    placement: Placement = Placement.PLACED
    motivation: Motivation = Motivation.HIGHLIGHTING
    colour: Colour = Colour.YELLOW
    style: AnnotationStyle = AnnotationStyle.HIGHLIGHT
    body: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    text_version: int = 1
    deleted: bool = False
