"""A span and its selectors, there and back: ``describe`` and ``anchor`` are inverses on a text that did not change.

The selectors are those of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). An
approximate place is one to ask the user about; an unplaced annotation is kept, and waits.
"""

from collections.abc import Iterable
from dataclasses import replace

from reader.annotations.carrying import carrier
from reader.annotations.quoting import Quoted, quoted
from reader.values import (
    Anchoring,
    Annotation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

CONTEXT = 32
"""Code points of context that are stored on each side of the words."""

_SAME_WORDS = 0.9  # likeness from which a changed letter or two need no question
_SAME_PLACE = 0.5  # share of the context
_UNPLACED = Anchoring(Placement.UNPLACED, None, 0.0)


def describe(text: str, span: TextSpan) -> Selectors:
    """The stored ways to find ``span`` of ``text`` again. Raises ValueError where the text ends before the span."""
    if span.end > len(text):
        raise ValueError(f"the text ends at {len(text)}, before {span.end}")
    quote = TextQuoteSelector(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )
    return Selectors(quote, TextPositionSelector(span.start, span.end))


def anchor(text: str, selectors: Selectors, old_text: str | None = None) -> Anchoring:
    """Where the words of ``selectors`` stand in ``text``, and how sure that is (0..1).

    ``old_text`` is the text that was annotated: with it a wrong place is some ten times rarer. Never raises.
    """
    quote, position = selectors.quote, selectors.position
    if _stands_as_it_stood(text, selectors):
        return Anchoring(Placement.PLACED, TextSpan(position.start, position.end), 1.0)
    if old_text is not None and old_text[position.start : position.end] == quote.exact and quote.exact:
        return _carried(text, old_text, TextSpan(position.start, position.end))
    return _from_quote(quoted(text, quote.exact, quote.prefix, quote.suffix, position.start))


def carried(annotations: Iterable[Annotation], old_text: str, new_text: str) -> tuple[Annotation, ...]:
    """The same annotations with their places in ``new_text``; their ``span`` is a place in ``old_text``.

    All come back, in order: placed, approximate or unplaced. One without a place is looked for by its words. The words
    as annotated (``selectors``) stay as they are.
    """
    return tuple(_carry(annotation, old_text, new_text) for annotation in annotations)


def anchor_words(text: str, exact: str, prefix: str, suffix: str, start_hint: int) -> tuple[int, int] | None:
    """``anchor`` by words alone, as plain values: (start, end) in code points, or None."""
    start = max(0, start_hint)
    words = TextQuoteSelector(exact, prefix, suffix)
    span = anchor(text, Selectors(words, TextPositionSelector(start, start + len(exact)))).span
    return None if span is None else (span.start, span.end)


def carry_words(
    text: str,
    exact: str,
    prefix: str,
    suffix: str,
    start_hint: int,
    *,
    old_text: str,
    old_range: tuple[int, int],
) -> tuple[int, int] | None:
    """``anchor`` with the old text at hand, as plain values; ``old_range`` is where ``exact`` stood in it."""
    del start_hint
    selectors = Selectors(TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(*old_range))
    span = anchor(text, selectors, old_text).span
    return None if span is None else (span.start, span.end)


carry_words.wants_old = True  # type: ignore[attr-defined] # how measuring programs know which arguments to give


def _stands_as_it_stood(text: str, selectors: Selectors) -> bool:
    quote, start, end = selectors.quote, selectors.position.start, selectors.position.end
    return (
        len(quote.prefix) <= start <= end
        and end - start == len(quote.exact)
        and bool(quote.prefix or quote.suffix or quote.exact == text)
        and text[start - len(quote.prefix) : end + len(quote.suffix)] == quote.prefix + quote.exact + quote.suffix
    )


def _carry(annotation: Annotation, old_text: str, new_text: str) -> Annotation:
    if old_text == new_text:
        return annotation
    if annotation.span is None:
        found = anchor(new_text, annotation.selectors)
    else:
        found = _carried(new_text, old_text, annotation.span)
    placement = found.placement
    if found.span is not None and found.span.of(new_text) == annotation.selectors.quote.exact:
        placement = Placement.PLACED
    elif found.span is not None and annotation.placement is Placement.APPROXIMATE:
        placement = Placement.APPROXIMATE  # a guess stays one until the words as annotated stand there again
    return replace(annotation, span=found.span, placement=placement)


def _carried(text: str, old_text: str, span: TextSpan) -> Anchoring:
    if text == old_text:
        return Anchoring(Placement.PLACED, span, 1.0)
    found = carrier(old_text, text).find(span.start, span.end)
    if found is None or found.start >= found.end:
        return _UNPLACED
    placement = Placement.PLACED if found.likeness >= _SAME_WORDS else Placement.APPROXIMATE
    return Anchoring(placement, TextSpan(found.start, found.end), found.likeness)


def _from_quote(found: Quoted | None) -> Anchoring:
    if found is None or found.start >= found.end:
        return _UNPLACED
    certain = found.likeness >= _SAME_WORDS and found.context >= _SAME_PLACE
    placement = Placement.PLACED if certain else Placement.APPROXIMATE
    return Anchoring(placement, TextSpan(found.start, found.end), found.likeness * (1 + found.context) / 2)
