"""Short lines that their neighbours tell apart: a button among date and counters, a heading over its paragraph, the
address that ends a guide. Looks at words only to compare them."""

import re
from collections.abc import Sequence

from reader.cleaning.edges import mark_metadata
from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.language.morphology import readings
from reader.values import Article, BlockKind, BlockRole

_FIRST = 14
_LONGEST_BUTTON, _MOST_WORDS, _MOST_WORDS_OF_CALL = 32, 2, 6
_FACTS = frozenset({"date-line", "counters-row"})
_CREDIT = re.compile(r"credit|photo|picture|caption")
_WORD = re.compile(r"[^\W\d_]{3,}")
_CALLING = frozenset({"infn", "impr"})
_LONGEST_HEADING = 40
_SHORTEST_PARAGRAPH = 40


def mark_between_facts(lines: Sequence[Line], region: Region, article: Article) -> None:
    """'Слухати' below the date and the counters, over the first paragraph; behind the standfirst, too."""
    for number in range(region.start + 1, min(region.end - 1, region.start + _FIRST)):
        line = lines[number]
        if line.prose or (line.closed and line.hit is None):
            return
        if line.role is not None or line.hit is not None or line.vote is not None:
            continue
        if not any(_is_fact(other) for other in (lines[number - 1], lines[number + 1])):
            continue
        mark_metadata(line, article)
        if _is_button(line):
            line.decide(BlockRole.DEBRIS, "between-facts", 0.6)


def _is_fact(line: Line) -> bool:
    """A date, a counter, a button that rules know; no credit of a picture."""
    if line.hit is None:
        return line.role is BlockRole.METADATA
    return line.size <= _LONGEST_HEADING and (
        line.hit.name in _FACTS or (line.hit.role is BlockRole.DEBRIS and not _CREDIT.search(line.hit.name))
    )


def _is_button(line: Line) -> bool:
    if line.size > _LONGEST_BUTTON or line.listed or line.block.kind in (BlockKind.LIST_ITEM, BlockKind.CAPTION):
        return False
    words = _WORD.findall(line.words)
    if not words or line.words[-1] in ".:?!»":
        return False
    known = [reading.tags for reading in readings(words[0]) if reading.known]
    calls = bool(known) and all(tags & _CALLING for tags in known)
    return calls and len(words) <= _MOST_WORDS_OF_CALL
