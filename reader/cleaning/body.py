"""Inside the body: what a rule recognises goes, and all else stays."""

from collections.abc import Sequence

from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.cleaning.rules import RuleBook
from reader.cleaning.sections import mark_section
from reader.cleaning.edges import mark_metadata
from reader.values import Article, BlockRole

_HEAD_LINES = 8


def mark_body(lines: Sequence[Line], region: Region, article: Article, book: RuleBook) -> None:
    """Decide every line in the region; a line that no rule takes is BODY."""
    prose_seen = False
    for number in range(region.start, region.end):
        line = lines[number]
        hit = line.hit
        if line.role is None and hit is not None and not hit.edges:
            line.decide(hit.role, hit.name, hit.confidence)
        if line.role is not None and line.removed and hit is not None and hit.opens:
            mark_section(lines, number, region.end, book)
        early = not line.closed and number < region.start + _HEAD_LINES
        if line.role is None and early and (not prose_seen or line.words in article.authors):
            mark_metadata(line, article)
        line.decide(BlockRole.BODY, "", 0.9, removed=False)
        prose_seen = prose_seen or line.prose
