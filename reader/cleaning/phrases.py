"""Lines that are nothing but a phrase: short patterns by the hundred, compiled when a line first begins as they do.
What they mean is the rule's affair."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.cleaning.beginnings import outline

# A line that is nothing but the phrase: no quotation, no speech behind a dash.
_ALONE = r"[^\w«\"“„–—]{{0,8}}(?:{phrase})\W{{0,8}}$"
_SIGNS = 16
_STRUCTURE = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[(|)]")
_TOLD = re.compile(
    r"[,»]\s(?:[–—-]\s)?(?:\w{2,12}\s)?(?:каж|казав|казал|сказа|поясн|розпові|згаду|додає|дода[вл]|зазнач|вважа|рад[ия]т|"
    r"прос[ия]|смі|пише|пиш[уе]т|визна|застері|говор|рассказ|объясн|вспомин|добав|счита|отме[тч]|сме|призна|says?\b|"
    r"said\b|told\b|asks?\b|adds\b|admits\b|writes\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Phrase:
    """``pattern``: a regular expression in which a space stands for any; ``firsts``: as ``outline`` tells them;
    ``longest``: in code points, with the signs around it."""

    pattern: str
    firsts: frozenset[str]
    longest: int

    def may_begin(self, first: str, second: str) -> bool:
        """``first`` and ``second`` letter of a line in lower case; '' where it begins with a sign, ' ' for a sign."""
        if not first:
            return True
        firsts = self.firsts
        return not firsts.isdisjoint((first + second, first + "*", "*" + second, "**", first, "*", ""))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(_ALONE.format(phrase=self.pattern), re.IGNORECASE)


def phrases_of(pattern: str) -> Iterator[Phrase]:
    """Each alternative of the pattern apart, so that a line is asked only about those that begin as it does."""
    for piece in _alternatives(pattern):
        bounded = piece.replace(" ", r"\s").replace(r"\w+", r"\w{1,24}").replace(r"\w*", r"\w{0,24}")
        firsts, longest = outline(bounded)
        yield Phrase(bounded, firsts, longest + _SIGNS)


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
