"""The JSON shapes that the command line prints: a promise to scripts, so a key is only ever added."""

from collections.abc import Iterator
from typing import Any

from reader.values import (
    Annotation,
    Article,
    ArticleImage,
    ArticleRow,
    Block,
    BlockKind,
    Cleaning,
    Finding,
    Hit,
    ImportResult,
    Quotation,
    SpeakerKind,
    TextSpan,
)

Shape = dict[str, Any]
# A picture inside a page is its own address, megabytes long.
_LONGEST_ADDRESS = 500


def pair(span: TextSpan | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def article_shape(article: Article, cleaning: Cleaning, quotations: tuple[Quotation, ...]) -> Shape:
    """What `inspect` prints; offsets are code points of "text"."""
    return {
        "text": article.text,
        "title": article.title,
        "authors": list(article.authors),
        "publication": article.publication,
        "published": article.published,
        "modified": article.modified,
        "language": article.language,
        "url": article.url,
        "section": article.section,
        "encoding": article.encoding,
        "format": article.format,
        "warnings": list(article.warnings),
        "blocks": list(_blocks(cleaning)),
        "images": [_image(image, cleaning) for image in article.images],
        "quotations": [quotation_shape(one) for one in quotations],
    }


def _blocks(cleaning: Cleaning) -> Iterator[Shape]:
    for block in cleaning.blocks:
        removal = cleaning.removal_of(block)
        yield {**_block(block), "removed": removal is not None, "reason": removal.reason if removal else None}


def _image(image: ArticleImage, cleaning: Cleaning) -> Shape:
    """A picture of the article: where it stands, and the span of its caption if it has one."""
    below = next((block for block in cleaning.blocks if block.span.start >= image.at), None)
    captioned = below is not None and below.kind is BlockKind.CAPTION and below.span.start == image.at
    address = image.address if len(image.address) <= _LONGEST_ADDRESS else image.address[:_LONGEST_ADDRESS] + "…"
    return {
        "at": image.at,
        "address": address,
        "alternative": image.alternative,
        "caption": pair(below.span) if below is not None and captioned else None,
    }


def _block(block: Block) -> Shape:
    return {
        "start": block.span.start,
        "end": block.span.end,
        "kind": block.kind.value,
        "role": block.role.value,
        "rule": block.rule,
        "confidence": round(block.confidence, 3),
        "decided_by": block.decided_by.value,
        "language": block.language,
        "tag": block.tag,
    }


def quotation_shape(quotation: Quotation) -> Shape:
    """ "speaker" is a person's name alone; an organisation or a document stands in "voice", its kind beside it."""
    is_person = quotation.speaker_kind in (SpeakerKind.PERSON, None)
    return {
        "start": quotation.content.start,
        "end": quotation.content.end,
        "parts": [pair(part) for part in quotation.parts],
        "kind": quotation.kind.value,
        "speaker": quotation.speaker if is_person else None,
        "voice": None if is_person else quotation.speaker,
        "speaker_kind": quotation.speaker_kind.value if quotation.speaker_kind else None,
        "found_by": quotation.found_by.value if quotation.found_by else None,
        "role": quotation.role,
        "mention": pair(quotation.mention.span) if quotation.mention else None,
        "cue": pair(quotation.cue.span) if quotation.cue else None,
    }


def row_shape(row: ArticleRow) -> Shape:
    return {
        "id": row.id,
        "title": row.title,
        "publication": row.publication,
        "published": row.published,
        "added": row.added,
        "language": row.language,
        "file_path": row.file_path,
        "unread": row.unread,
        "starred": row.starred,
        "tags": list(row.tags),
        "quotations": row.quotations,
        "annotations": row.annotations,
    }


def hit_shape(hit: Hit, row: ArticleRow) -> Shape:
    return {
        "id": hit.article_id,
        "title": row.title,
        "published": row.published,
        "publication": row.publication,
        "file_path": row.file_path,
        "score": hit.score,
        "match": hit.match,
        "snippet": {"text": hit.snippet.text, "marks": [pair(mark) for mark in hit.snippet.marks]},
    }


def import_shape(result: ImportResult) -> Shape:
    return {
        "file_path": result.file_path,
        "outcome": result.outcome.value,
        "reason": result.reason or None,
        "id": result.article_id,
    }


def finding_shape(finding: Finding) -> Shape:
    return {"kind": finding.kind.value, "sentence": finding.sentence, "mended": finding.mended}


def annotation_shape(annotation: Annotation) -> Shape:
    return {
        "id": annotation.id,
        "article_id": annotation.article_id,
        "placement": annotation.placement.value,
        "start": annotation.span.start if annotation.span else None,
        "end": annotation.span.end if annotation.span else None,
        "exact": annotation.selectors.quote.exact,
        "prefix": annotation.selectors.quote.prefix,
        "suffix": annotation.selectors.quote.suffix,
        "motivation": annotation.motivation.value,
        "colour": annotation.colour.value,
        "style": annotation.style.value,
        "note": annotation.body or None,
        "tags": list(annotation.tags),
        "created": annotation.created,
        "modified": annotation.modified,
    }
