"""Inside the body: what a rule recognises goes, and all else stays."""

import itertools
import re
from collections.abc import Sequence

from reader.cleaning.between import mark_between_facts
from reader.cleaning.edges import is_caption, mark_metadata
from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.cleaning.rows import mark_rows_of_headlines, mark_rows_of_stories
from reader.cleaning.rules import RuleBook
from reader.cleaning.sections import mark_section
from reader.values import Article, BlockKind, BlockRole

_ABOUT = re.compile(r"(?:про|о|об|about)\s(?!нас|us\b|me\b)\w+$", re.IGNORECASE)
# 'Не відкривайте духовку' below 'Важливо' is advice.
_URGES = re.compile(r"(?:не |never |don.t )|[^\W\d_]+(?:йте|іть|ьте|ите|тесь)\b", re.IGNORECASE)
_HEAD_LINES = 8
_LAST_LINES = 3
_STEP = 20
_NEAR_ABOVE = 2
_LONGEST_LABEL, _LONGEST_BOX = 60, 8
_OFTEN_KEPT = 0.4
_LABELS = frozenset({BlockRole.DEBRIS, BlockRole.METADATA})
# '14:20 Міст закрили' over an entry of a live report.
_OF_ENTRIES = frozenset({"timed-headline"})
_FEWEST_IN_ROW = 3
_CONTROLS = frozenset({"button", "form", "fieldset", "legend"})
_APART = {True: (BlockRole.DEBRIS, "control", 0.8), False: (BlockRole.RELATED, "link-alone", 0.7)}


def _outvoted(line: Line) -> bool:
    """A bare number or address that every extractor kept belongs to the text: the rule knows its shape alone."""
    hit = line.hit
    return hit is not None and hit.role is BlockRole.DEBRIS and hit.bare and (line.vote or 0.0) >= 0.95


def _is_subheading(lines: Sequence[Line], number: int, region: Region) -> bool:
    """'Про компанію' between paragraphs is a heading of the text; a menu does not stand there alone."""
    line = lines[number]
    if line.size > 40 or not _ABOUT.match(line.words) or not region.start < number < region.end - 1:
        return False
    above, below = lines[number - 1], lines[number + 1]
    return above.closed and above.hit is None and below.prose and below.hit is None


def _heads_a_story(lines: Sequence[Line], number: int, region: Region) -> bool:
    """'Ще про школу' over a headline is a box; over a paragraph it is the text's own heading."""
    hit = lines[number].hit
    if hit is None or hit.opens != "headlines" or number + 1 >= region.end:
        return False
    below = lines[number + 1]
    if below.block.kind is BlockKind.LIST_ITEM or _URGES.match(below.words):
        return False
    return below.headline and not below.closed and below.size >= 30 and below.hit is None and lines[number].size <= 36


def _bridges(lines: Sequence[Line], number: int, region: Region) -> bool:
    """A subheading among kept paragraphs, which extractors drop now and then; also over 'Step 1.', and that itself."""
    line = lines[number]
    if line.block.link_share > 0.3 or not region.start < number < region.end - 1:
        return False
    if line.hit is not None and line.hit.name not in _OF_ENTRIES:
        return _heads_kept_text(lines, number, region)
    if _announces_items(lines, number):
        return True
    if line.kept and line.size <= _STEP:
        return lines[number + 1].voted
    if line.block.kind is not BlockKind.HEADING:
        return False
    below = lines[number + 1]
    leads = below.voted or (below.kept and below.size <= _STEP and number + 2 < region.end and lines[number + 2].voted)
    return leads and _stands_below_text(lines, number, region)


def _heads_kept_text(lines: Sequence[Line], number: int, region: Region) -> bool:
    """A heading between kept paragraphs that most extractors kept, too: 'Контекст:' is no label of a menu there."""
    line, hit = lines[number], lines[number].hit
    if hit is None or hit.opens or hit.role not in _LABELS or line.block.kind is not BlockKind.HEADING:
        return False
    if (line.vote or 0.0) < _OFTEN_KEPT or line.block.link_share > 0.3 or not region.start < number < region.end - 1:
        return False
    return lines[number + 1].voted and not lines[number + 1].noise and _stands_below_text(lines, number, region)


def _stands_below_text(lines: Sequence[Line], number: int, region: Region) -> bool:
    """Right below what extractors kept, or with nothing but a box between that was left out."""
    if any(above.voted for above in lines[max(region.start, number - _NEAR_ABOVE) : number]):
        return True
    boxed = itertools.takewhile(lambda at: lines[at].removed, range(number - 1, region.start, -1))
    above = number - 1 - sum(1 for _ in itertools.islice(boxed, _LONGEST_BOX))
    return lines[above].voted


def _announces_items(lines: Sequence[Line], number: int) -> bool:
    """'Про що йдеться:' over the points of a list that extractors kept."""
    line, below = lines[number], lines[number + 1]
    if line.hit is not None or line.size > _LONGEST_LABEL or line.words[-1] != ":":
        return False
    return below.voted and below.hit is None and below.block.kind is BlockKind.LIST_ITEM


def _stands_apart(line: Line) -> bool:
    """A button, or a paragraph that is one link and no sentence: it leads away from the text, whoever kept it."""
    if line.size > 150 or line.closed or line.kept:
        return False
    return line.block.tag in _CONTROLS or (
        line.block.link_share >= 0.95 and line.block.kind is BlockKind.PARAGRAPH and line.headline
    )


def _role_left_out(line: Line) -> BlockRole:
    if line.block.role is not BlockRole.BODY:
        return line.block.role  # the page's markup tells
    if line.block.link_share > 0.5 and line.headline:
        return BlockRole.RELATED
    return BlockRole.TEASER if line.headline and line.block.kind is BlockKind.HEADING else BlockRole.DEBRIS


def _rows_of_furniture(lines: Sequence[Line], region: Region) -> frozenset[int]:
    """Rows of three and more lines that rules know, one of them as furniture anywhere, and of four and more labels:
    there 'Culture' heads no part of the text."""
    found: set[int] = set()
    for known, numbers in itertools.groupby(
        range(region.start, region.end), lambda at: lines[at].hit is not None and not lines[at].closed
    ):
        row = list(numbers)
        if known and len(row) >= (_FEWEST_IN_ROW if any(lines[at].noise for at in row) else _FEWEST_IN_ROW + 1):
            found.update(row)
    return frozenset(found)


def mark_body(lines: Sequence[Line], region: Region, article: Article, book: RuleBook) -> None:
    """Decide every line in the region; a line that no rule takes is BODY."""
    mark_rows_of_headlines(lines, region)
    mark_rows_of_stories(lines, region)
    mark_between_facts(lines, region, article)
    prose_seen = False
    titled = max((number for number in range(region.start) if lines[number].role is BlockRole.TITLE), default=-1)
    rows = _rows_of_furniture(lines, region)
    for number in range(region.start, region.end):
        line = lines[number]
        hit = line.hit
        taken = line.role is None and hit is not None and not _outvoted(line)
        taken = taken and hit is not None and (not hit.edges or _heads_a_story(lines, number, region) or number in rows)
        taken = taken and not _heads_kept_text(lines, number, region)
        if hit is not None and taken and not _is_subheading(lines, number, region):
            line.follow(hit)
        if line.role is not None and line.removed and hit is not None and hit.opens:
            mark_section(lines, number, region.end, book)
        outer = not line.closed and (number < region.start + _HEAD_LINES or number >= region.end - _LAST_LINES)
        last = number >= region.end - _LAST_LINES
        if line.role is None and outer and (last or not prose_seen or line.words in article.authors):
            mark_metadata(line, article)
        if line.role is None and line.vote is not None and not line.voted and not _bridges(lines, number, region):
            line.decide(_role_left_out(line), "left-out-by-extractors", 0.5 + 0.4 * (1 - (line.vote or 0.0)))
        if line.role is None and line.vote is not None and _stands_apart(line):
            line.decide(*_APART[line.block.tag in _CONTROLS])
        line.kept = line.kept or (line.block.kind is BlockKind.CAPTION and line.voted)
        if line.role is None and number < region.start + _HEAD_LINES and is_caption(lines, number, region, titled):
            line.kept = True
        line.decide(BlockRole.BODY, "standfirst" if line.restored else "", 0.9, removed=False)
        prose_seen = prose_seen or line.prose
