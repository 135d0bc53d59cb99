"""Single marks as outer ones ('Q,' said X), as British papers set them; apostrophes are told apart by neighbours."""

import re
from collections.abc import Iterator, Sequence

from reader.quotes.marks import Pair
from reader.values import TextSpan

_OPENING = re.compile(r"(?<![^\s(\[–—])'(?=[^\W_]|…)")
_CLOSING = re.compile(r"(?<=[,.?!…—])'(?=[\s)\]–—,.;:]|$)|(?<=\w)'(?=[,.;:?!)]|\s*$)")
_OPENS = re.compile(r"(?:^|(?<=[\s(]))'(?=\w)")
_SPOKEN = re.compile(r"[.,!?…]'|'\s?,\s?[–—-]")
_LONGEST = 1500  # code points


def may_hold_single_pairs(text: str) -> bool:
    """In a language that marks speech otherwise: a single mark before a word, and one after a sentence's stop."""
    return _OPENS.search(text) is not None and _SPOKEN.search(text) is not None


def single_pairs(text: str, lines: Sequence[TextSpan], taken: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs within one line and outside ``taken``; a mark that nothing closes is an apostrophe. ``text`` is unified."""
    for line in lines:
        at = line.start
        while (opening := _OPENING.search(text, at, line.end)) is not None:
            closing = _CLOSING.search(text, opening.end(), min(line.end, opening.end() + _LONGEST))
            if closing is None:
                at = opening.end()
                continue
            pair = Pair(opening.start(), closing.start())
            at = closing.end()
            if not any(one.open < pair.close and pair.open < one.close + 1 for one in taken):
                yield pair
