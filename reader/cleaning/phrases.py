"""Lines that are nothing but a phrase: short patterns by the hundred, compiled when a line first begins as they do.
What they mean is the rule's affair."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.cleaning.beginnings import Outline, outline

# A line that is nothing but the phrase: no quotation, no speech behind a dash.
_BEFORE = r"[^\w«\"“„–—]{0,8}"
_ALONE = _BEFORE + r"(?:%s)\W{0,8}$"
_SIGNS = 16
SIGNS_BEFORE = re.compile(_BEFORE)
_STRUCTURE = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[(|)]")
_TOLD = re.compile(
    r"[,»]\s(?:[–—-]\s)?(?:\w{2,12}\s)?(?:каж|казав|казал|сказа|поясн|розпові|згаду|додає|дода[вл]|зазнач|вважа|рад[ия]т|"
    r"прос[ия]|смі|пише|пиш[уе]т|визна|застері|говор|рассказ|объясн|вспомин|добав|счита|отме[тч]|сме|призна|says?\b|"
    r"said\b|told\b|asks?\b|adds\b|admits\b|writes\b)",
    re.IGNORECASE,
)


class Pattern:
    """A regular expression, case ignored, compiled when a line is first asked: most never are in a day's work."""

    __slots__ = ("match", "search", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.match: Callable[[str], re.Match[str] | None] = self._first_match
        self.search: Callable[..., re.Match[str] | None] = self._first_search

    def _first_match(self, words: str) -> re.Match[str] | None:
        return self._compiled().match(words)

    def _first_search(self, words: str, start: int = 0) -> re.Match[str] | None:
        return self._compiled().search(words, start)

    def _compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self.text, re.IGNORECASE)
        self.match, self.search = compiled.match, compiled.search
        return compiled


class Phrase(NamedTuple):
    """``words``: the phrase alone, whose outline it has; ``pattern``: with the signs around it; ``longest``: in code
    points, with the signs."""

    words: str
    pattern: Pattern
    outline: Outline
    longest: int


def phrases_of(pattern: str) -> Iterator[Phrase]:
    """Each alternative of the pattern (a space in it stands for any) apart, so that a line is asked only about those
    that begin as it does."""
    for piece in _alternatives(pattern):
        bounded = piece.replace(" ", r"\s").replace(r"\w+", r"\w{1,24}").replace(r"\w*", r"\w{0,24}")
        told = outline(bounded, whole=True)
        yield Phrase(bounded, Pattern(_ALONE % bounded), told, told.longest + _SIGNS)


def is_told(words: str) -> bool:
    """', каже лікарка': somebody's words, which a reporter passes on."""
    return _TOLD.search(words) is not None


def _alternatives(pattern: str) -> Iterator[str]:
    """Split at the '|' that stand in no group."""
    start = depth = 0
    for found in _STRUCTURE.finditer(pattern):
        sign = found.group()
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            yield pattern[start : found.start()]
            start = found.end()
    yield pattern[start:]
