"""What is told of a place of the page: notes first, then who is quoted, then why a removed part was left out. Words."""

from reader.values import Annotation, ArticlePage, Block, Motivation, Quotation
from ui import wording
from ui.quotations.panel import speaker_of
from ui.reading_pane.page_document import Page
from ui.removed.reasons import reason

LONGEST = 1_000


def annotations_at(article: ArticlePage, code_point: int) -> list[Annotation]:
    """Those whose words stand there, the shortest first; a bookmark is its paragraph's and no word's."""
    words = (one for one in article.annotations if one.motivation is not Motivation.BOOKMARKING)
    there = [one for one in words if one.span and one.span.start <= code_point < one.span.end]
    return sorted(there, key=lambda annotation: len(annotation.span or ()))


def told_at(article: ArticlePage, page: Page, code_point: int) -> str:
    """The tool tip at a code point of the text; '' where there is nothing to tell."""
    told = [annotation.body for annotation in annotations_at(article, code_point) if annotation.body]
    quotation = _quotation_at(article, code_point)
    if quotation is not None:
        told.append(speaker_of(quotation))
    at = page.text_map.to_document(code_point)
    told += [_why(article, block, code_point) for start, end, block in page.removed if start <= at < end]
    return "\n".join(told)[:LONGEST].replace("<", "‹")


def _quotation_at(article: ArticlePage, code_point: int) -> Quotation | None:
    return next((one for one in article.quotations if one.content.start <= code_point < one.content.end), None)


def _why(article: ArticlePage, block: Block, code_point: int) -> str:
    """What a dimmed part is, and why it was left out."""
    removals = article.cleaning.removals
    why = next((reason(one) for one in removals if one.span.start <= code_point < one.span.end), "")
    return ". ".join(part for part in (wording.role_name(block.role), why) if part)
