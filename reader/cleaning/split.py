"""Takes apart what a page glued together: a label and its paragraph, a credit and a sentence, a paragraph and a
link."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.cleaning.rules import Rule, RuleBook
from reader.cleaning.seams import head_cut, label_inside, resumed, seams, tail_cut
from reader.language.bylines import is_name_shaped, is_persons_name
from reader.language.prose import is_prose
from reader.values import Block, BlockKind, BlockRole, TextSpan

_SEAM = re.compile(r"(?<=[а-яіїєґ'])(?=[А-ЯІЇЄҐЁ][а-яіїєґё'’]*\s)|(?<=[a-z])(?=[A-Z][a-z]*\s)")
_CELL_MARK = re.compile(r"\s[|•·]\s| {2,}")
_SHORTEST = 60
# No paragraph is as long; patterns that look everywhere in a line would take seconds over one that is.
_LONGEST = 20_000
_MOST_CREDIT = 90
_MOST_PARTS = 12


def pieces(
    text: str, block: Block, book: RuleBook, *, after_credit: bool, parts: int = _MOST_PARTS
) -> Iterator[tuple[TextSpan, Rule | None]]:
    """Spans that together hold the block's words, each with the rule that already decided it (None: still to be asked).

    ``text``: the article's, with unified apostrophes and spaces, and spaces for line ends.
    ``after_credit``: the line before ended with the label of a credit ('Джерело:'), so this line may begin with the
    credit. ``parts``: how often the line may be cut where it goes on behind something glued into it.
    """
    start, end = block.span.start, block.span.end
    if (
        block.kind is BlockKind.TABLE
        or end - start > _LONGEST
        or (end - start < _SHORTEST and not after_credit and not _has_cells(text[start:end]))
    ):
        yield block.span, None
        return
    words = text[start:end]
    cells = _cells(words, book)
    if cells:
        yield from ((_trimmed(text, start + first, start + last), None) for first, last in cells)
        return
    offset = 0
    places = seams(words)
    for rule, end_of_piece in _heads(words, places, book, after_credit=after_credit):
        yield _trimmed(text, start + offset, start + end_of_piece), rule
        offset = end_of_piece
    label = label_inside(words, places, offset) if parts else None
    tail = _tail(words, places, offset, book) if label is None else None
    stop = tail[1] if tail else label or len(words)
    body = _trimmed(text, start + offset, start + stop)
    if body:
        yield body, None
    goes_on = resumed(words, places, stop, tail[0]) if tail and parts else label
    if tail:
        yield _trimmed(text, start + tail[1], start + (goes_on or len(words))), tail[0]
    if goes_on is not None:
        rest = replace(block, span=_trimmed(text, start + goes_on, end))
        yield from pieces(text, rest, book, after_credit=False, parts=parts - 1)


def _heads(words: str, places: list[int], book: RuleBook, *, after_credit: bool) -> list[tuple[Rule | None, int]]:
    found = _glued_head(words, book)
    if found is None and after_credit:
        found = _credit_head(words, book)
    if found is not None and found[0].role is not BlockRole.ADVERTISEMENT:
        return [found]
    return head_cut(words, places, book) or ([found] if found else [])


def _tail(words: str, places: list[int], offset: int, book: RuleBook) -> tuple[Rule, int] | None:
    found = _glued_tail(words, offset, book)
    if found is not None:
        return found
    cut = tail_cut(words[offset:], [place - offset for place in places if place > offset], book)
    return (cut[0], cut[1] + offset) if cut else None


def _cells(words: str, book: RuleBook) -> list[tuple[int, int]]:
    """'12.09.2024 10:12 | Переглядів: 873 | Рубрика: Громада': the places of the cells, where one of them is a date
    or a name."""
    if len(words) > 200 or not _has_cells(words):
        return []
    places = []
    at = 0
    for mark in _CELL_MARK.finditer(words):
        places.append((at, mark.end()))
        at = mark.end()
    places.append((at, len(words)))
    places = [(first, last) for first, last in places if words[first:last].strip(" |•·")]
    if len(places) < 2 or any(last - first > 70 for first, last in places):
        return []
    return places if any(_is_fact(words[first:last].strip(" |•·"), book) for first, last in places) else []


def _has_cells(words: str) -> bool:
    may = "  " in words or "|" in words or "•" in words or "·" in words  # quicker than the pattern
    return may and _CELL_MARK.search(words) is not None


def _is_fact(cell: str, book: RuleBook) -> bool:
    if is_name_shaped(cell) and is_persons_name(cell):
        return True
    found = book.first(cell)
    return found is not None and (found[0].role is BlockRole.METADATA or "counters" in found[0].name)


def _glued_head(words: str, book: RuleBook) -> tuple[Rule, int] | None:
    for rule in book.glued_at(words):
        match = rule.takes(words)
        if match and is_prose(words[match.end() :]):
            return rule, match.end()
    return None


def _credit_head(words: str, book: RuleBook) -> tuple[Rule, int] | None:
    """'твітер Єнса СтолтенбергаУ Брюсселі почалося ...': the seam between two words without a space ends the credit."""
    for seam in _SEAM.finditer(words, 3, _MOST_CREDIT):
        if is_prose(words[seam.start() :]) and not set(".!?") & set(words[: seam.start()]):
            rule = next((rule for rule in book.glued if rule.name.endswith("glued-credit")), None)
            return (rule, seam.start()) if rule else None
    return None


def _glued_tail(words: str, offset: int, book: RuleBook) -> tuple[Rule, int] | None:
    if len(words) < 60:
        return None
    lower = words.lower()
    for rule in book.glued_end:
        if rule.any:
            for piece in rule.any:
                if piece in lower:
                    break
            else:
                continue
        match = rule.pattern.search(words, offset + 20)
        if match:
            return rule, match.start()
    return None


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return TextSpan(begin, max(begin, start + len(words.rstrip())))
