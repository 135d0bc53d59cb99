"""Everything that the reading pane shows of one article, read at once."""

from dataclasses import dataclass

from reader.values.annotation import Annotation
from reader.values.article import Article, Cleaning, Decision
from reader.values.quotation import Quotation


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """``cleaning`` already has the user's decisions in it. ``annotations`` are those not deleted, placed or not."""

    article: Article
    cleaning: Cleaning
    quotations: tuple[Quotation, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unread: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    position: int = 0
