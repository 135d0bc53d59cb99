"""The clean view as spans and as text, and the other way round. The text itself is never changed."""

from collections.abc import Iterator

from reader.values import Cleaning, TextSpan


def shown(article_text: str, cleaning: Cleaning) -> tuple[TextSpan, ...]:
    """What the clean view shows, block by block, in code points of ``article_text``; pieces of one line stay apart."""
    return tuple(span for span, _ in _shown_blocks(article_text, cleaning))


def _shown_blocks(article_text: str, cleaning: Cleaning) -> Iterator[tuple[TextSpan, int]]:
    for number, block in enumerate(cleaning.blocks):
        spans = [block.span]
        for removal in cleaning.removals:
            spans = [left for span in spans for left in _without(span, removal.span)]
        for span in spans:
            if article_text[span.start : span.end].strip():
                yield span, number


def _without(span: TextSpan, hole: TextSpan) -> Iterator[TextSpan]:
    if not span.meets(hole):
        yield span
        return
    if span.start < hole.start:
        yield TextSpan(span.start, hole.start)
    if hole.end < span.end:
        yield TextSpan(hole.end, span.end)


def clean_text(text: str, cleaning: Cleaning) -> str:
    """The shown words; blocks are joined by a line end."""
    return "\n".join(text[span.start : span.end].strip() for span in shown(text, cleaning))


def removed_text(text: str, cleaning: Cleaning) -> str:
    """The words that were left out, one removal a line."""
    return "\n".join(removal.span.of(text).strip() for removal in cleaning.removals)
