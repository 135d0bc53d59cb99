"""Takes apart what a page glued together: a label and its paragraph, a credit and a sentence, a paragraph and a link."""

import re
from collections.abc import Iterator

from reader.cleaning.rules import Rule, RuleBook
from reader.language.letters import unified
from reader.language.prose import is_prose
from reader.values import Block, TextSpan

_SEAM = re.compile(r"(?<=[а-яіїєґ'])(?=[А-ЯІЇЄҐЁ][а-яіїєґё'’]*\s)|(?<=[a-z])(?=[A-Z][a-z]*\s)")
_MOST_CREDIT = 90


def pieces(text: str, block: Block, book: RuleBook, *, after_credit: bool) -> Iterator[tuple[TextSpan, Rule | None]]:
    """Spans that together hold the block's words, each with the rule that already decided it (None: still to be asked).

    ``after_credit``: the line before ended with the label of a credit ('Джерело:'), so this line may begin with the credit.
    """
    start, end = block.span.start, block.span.end
    words = unified(text[start:end]).replace("\n", " ")
    offset = 0
    head = _glued_head(words, book)
    if head is None and after_credit:
        head = _credit_head(words, book)
    if head is not None:
        rule, offset = head
        yield _trimmed(text, start, start + offset), rule
    tail = _glued_tail(words, offset, book)
    stop = tail[1] if tail else len(words)
    body = _trimmed(text, start + offset, start + stop)
    if body:
        yield body, None
    if tail:
        yield _trimmed(text, start + tail[1], end), tail[0]


def _glued_head(words: str, book: RuleBook) -> tuple[Rule, int] | None:
    for rule in book.glued:
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
    for rule in book.glued_end:
        match = rule.pattern.search(words, offset + 20)
        if match:
            return rule, match.start()
    return None


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return TextSpan(begin, max(begin, start + len(words.rstrip())))
