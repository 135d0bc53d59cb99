"""How the user orders a library: collections of articles and searches kept under a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Collection:
    """A named group; an article may stand in several. ``articles``: how many are in it, those in the trash not."""

    id: int
    name: str
    articles: int = 0
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class CollectionContent:
    """All that a removed collection held, to bring it back as it was. ``articles``: their ids."""

    id: int
    name: str
    parent: int | None
    created: str
    articles: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """``query`` as it was typed."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Articles as a list shows them. ``followers`` have the same text as the article above them.

    ``days``: (place in ``ids``, 'YYYY-MM-DD' or '' where there is no date) of each first article of a day; empty where
    the order is not by days. ``whole``: both are told of all places, and not of the first ones alone.
    """

    ids: tuple[int, ...] = ()
    followers: frozenset[int] = frozenset()
    days: tuple[tuple[int, str], ...] = ()
    whole: bool = True
