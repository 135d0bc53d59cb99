"""What was asked of the search, and what it answered."""

from dataclasses import dataclass
from enum import StrEnum

from reader.values.span import TextSpan


class SortOrder(StrEnum):
    RELEVANCE = "relevance"
    PUBLISHED = "published"
    ADDED = "added"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Query:
    """``text`` as typed (operators of the conventions included). ``typing``: the last word is still a prefix.

    What narrows it beside the words: ``facets`` are (kind, value) as `SearchAnswer.facets` names them, all of which
    must hold; ``among`` are the articles that may be found, None for all. ``snippets``: so many of the first hits get
    one, None for all. ``quick``: for the first screen; without facets, and without what else may be meant where
    something is found.
    """

    text: str
    limit: int = 50
    order: SortOrder = SortOrder.RELEVANCE
    typing: bool = False
    facets: tuple[tuple[str, str], ...] = ()
    among: frozenset[int] | None = None
    snippets: int | None = None
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage for the list, with the matched words. ``marks`` are spans in ``text`` (code points)."""

    text: str
    marks: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found. ``match``: 'exact' | 'form' | 'typo' | 'layout' | 'transliteration' (the weakest that was
    needed) | 'some' (one of the words is missing).
    """

    article_id: int
    score: float
    match: str
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """``hits`` best first, at most the query's limit; ``total`` of all. ``hint``: a sentence-key such as 'typo' or
    'rebuilding', or '' ; ``words`` are the word forms to mark in the reading pane (folded as the analyser folds
    them).
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    hint: str = ""
    corrected: str = ""
    words: frozenset[str] = frozenset()
    facets: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """All that the search index knows of one article. ``text`` is the clean view; ``removed`` what was left out of it.

    ``quotations``: (speaker as the library calls them or '', words); ``speaker_names``: every other name they go by.
    ``published`` and ``added``: 'YYYY-MM-DD' or None. Read and starred state stay in the store alone; the index asks
    for them when a query names them.
    """

    article_id: int
    title: str
    text: str
    removed: str = ""
    authors: tuple[str, ...] = ()
    publication: str | None = None
    language: str | None = None
    published: str | None = None
    added: str | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    quotations: tuple[tuple[str, str], ...] = ()
    speaker_names: tuple[str, ...] = ()
