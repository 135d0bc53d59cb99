"""The only place that knows two ways of counting: an article's code points and Qt's UTF-16 units.

A `TextMap` says where each shown piece of the article's text stands in a document, astral characters and characters
that only the view has (soft hyphens, break opportunities) included. Nothing outside this module does that arithmetic.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from reader.values import TextSpan

SOFT_HYPHEN = "\u00ad"
BREAK_HERE = "\u200b"
LONGEST_WORD = 120
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


def utf16_length(text: str) -> int:
    """Length in UTF-16 units, as Qt counts."""
    return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))


def to_utf16(text: str, offset: int) -> int:
    """A code-point offset of ``text`` in UTF-16 units."""
    return utf16_length(text[:offset])


def from_utf16(text: str, units: int) -> int:
    """UTF-16 units of ``text`` as a code-point offset; inside a pair it is the offset after it."""
    if not _ASTRAL.search(text):
        return min(units, len(text))
    at = 0
    while at < len(text) and units > 0:
        units -= 2 if text[at] > "\uffff" else 1
        at += 1
    return at


def spans_to_utf16(text: str, spans: tuple[TextSpan, ...]) -> list[tuple[int, int]]:
    """(start, length) in UTF-16 units of code-point spans of ``text``, for a layout's format ranges."""
    starts = [to_utf16(text, span.start) for span in spans]
    return [(start, to_utf16(text, span.end) - start) for start, span in zip(starts, spans, strict=True)]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article that stands in the document.

    ``extra``: offsets in the piece before which the document has one unit more than the article, sorted.
    ``added``: those of them that the view put in itself; a span that ends there ends before the added character.
    """

    article: int
    length: int
    document: int
    extra: tuple[int, ...] = ()
    added: frozenset[int] = frozenset()

    @property
    def end(self) -> int:
        return self.document + self.length + len(self.extra)

    def to_document(self, offset: int, *, closing: bool) -> int:
        before = bisect_right(self.extra, offset)
        return self.document + offset + before - (closing and offset in self.added)

    def to_article(self, position: int) -> int:
        inside = position - self.document
        low, high = 0, len(self.extra)
        while low < high:
            middle = (low + high) // 2
            if self.extra[middle] + middle < inside:
                low = middle + 1
            else:
                high = middle
        return self.article + min(inside - low, self.length)


def shown_text(text: str, breaks: tuple[int, ...] = (), sign: str = BREAK_HERE) -> tuple[str, tuple[int, ...]]:
    """The text as it goes into the document, with ``sign`` before each offset of ``breaks``; and the piece's extras."""
    if breaks:
        ends = (*breaks, len(text))
        parts = [text[: breaks[0]]]
        parts += [sign + text[start:end] for start, end in zip(breaks, ends[1:], strict=True)]
        shown = "".join(parts)
    else:
        shown = text
    astral = tuple(match.end() for match in _ASTRAL.finditer(text))
    return shown, tuple(sorted((*breaks, *astral)))


def word_breaks(text: str) -> tuple[int, ...]:
    """Where a word without a space gets a chance to break: a line of a million letters would freeze the layout."""
    found: list[int] = []
    if len(max(text.split(), key=len, default="")) <= LONGEST_WORD:  # as nearly always, and ten times as quick
        return ()
    for word in _ENDLESS.finditer(text):
        found.extend(range(word.start() + LONGEST_WORD, word.end(), LONGEST_WORD))
    return tuple(found)


@dataclass(slots=True)
class TextMap:
    """Pieces in the document's order. A position between two pieces belongs to the nearer end of one of them."""

    pieces: list[Piece] = field(default_factory=list)
    _by_article: list[Piece] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self._by_article = []

    def to_document(self, code_point: int, *, closing: bool = False) -> int:
        """Where a code point of the article stands; a hidden one is where the next shown one stands."""
        pieces = self._sorted()
        if not pieces:
            return 0
        find = bisect_left if closing else bisect_right
        at = find(pieces, code_point, key=lambda piece: piece.article) - 1
        if at >= 0 and code_point <= pieces[at].article + pieces[at].length:
            return pieces[at].to_document(code_point - pieces[at].article, closing=closing)
        if closing and at >= 0:
            return pieces[at].end
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        return following.document if following else pieces[-1].end

    def to_article(self, position: int) -> int | None:
        """The code point at a position of the document; None before the first and after the last piece's ends."""
        at = bisect_right(self.pieces, position, key=lambda piece: piece.document) - 1
        if at < 0:
            return None
        piece = self.pieces[at]
        return piece.to_article(min(position, piece.end))

    def spans(self, span: TextSpan) -> list[tuple[int, int]]:
        """[start, end) in the document of every shown part of a span of the article, in the document's order."""
        found = []
        pieces = self._sorted()
        first = max(bisect_right(pieces, span.start, key=lambda piece: piece.article) - 1, 0)
        for piece in pieces[first:]:
            if piece.article >= span.end:
                break
            start = max(span.start, piece.article) - piece.article
            end = min(span.end, piece.article + piece.length) - piece.article
            if start < end:
                found.append((piece.to_document(start, closing=False), piece.to_document(end, closing=True)))
        return sorted(found)

    def article_span(self, start: int, end: int) -> TextSpan | None:
        """The span of the article that [start, end) of the document covers; None where it covers none of it."""
        touched = [piece for piece in self.pieces if piece.document < end and piece.end > start]
        if not touched:
            return None
        starts = [piece.to_article(max(start, piece.document)) for piece in touched]
        ends = [piece.to_article(min(end, piece.end)) for piece in touched]
        span = TextSpan(min(starts), max(*ends, min(starts)))
        return span or None

    def shows(self, span: TextSpan) -> bool:
        return bool(self.spans(span))

    def _sorted(self) -> list[Piece]:
        if len(self._by_article) != len(self.pieces):
            self._by_article = sorted(self.pieces, key=lambda piece: piece.article)
        return self._by_article
