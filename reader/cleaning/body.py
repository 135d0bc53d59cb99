"""Inside the body: what a rule recognises goes, and all else stays."""

import itertools
import re
from collections.abc import Sequence

from reader.cleaning.edges import mark_metadata
from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.cleaning.rules import RuleBook
from reader.cleaning.sections import mark_section
from reader.values import Article, BlockKind, BlockRole

_ABOUT = re.compile(r"(?:про|о|об|about)\s(?!нас|us\b|me\b)\w+$", re.IGNORECASE)
_MOST_HEADLINES = 3
_MOST_STORIES = 12
_ENOUGH_TEXT = 200
_MOST_SHARED, _MOST_SHARED_LAST = 0.7, 1.5
_SPOKEN = re.compile(r"[,.!?…][”\"»]|[»”\"],?\s[–—-]\s")
_HEAD_LINES = 8
_LAST_LINES = 3
_STEP = 20
_NEAR_ABOVE = 2
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
    return below.headline and not below.closed and below.size >= 30 and below.hit is None and lines[number].size <= 36


def _bridges(lines: Sequence[Line], number: int, region: Region) -> bool:
    """A subheading among kept paragraphs, which extractors drop now and then; also over 'Step 1.', and that itself."""
    line = lines[number]
    if line.block.link_share > 0.3 or not region.start < number < region.end - 1 or line.hit is not None:
        return False
    if line.kept and line.size <= _STEP:
        return lines[number + 1].voted
    if line.block.kind is not BlockKind.HEADING:
        return False
    below = lines[number + 1]
    leads = below.voted or (below.kept and below.size <= _STEP and number + 2 < region.end and lines[number + 2].voted)
    return leads and any(above.voted for above in lines[max(region.start, number - _NEAR_ABOVE) : number])


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


def _mark_rows_of_headlines(lines: Sequence[Line], region: Region) -> None:
    """Two and more headlines in a row between paragraphs of a dump are links to other stories: a text has one heading
    at a time, and announces a list with a colon."""
    for alike, numbers in itertools.groupby(
        range(region.start + 1, region.end), lambda at: _is_bare_headline(lines[at])
    ):
        row = list(numbers)
        if not alike or not 2 <= len(row) <= _MOST_HEADLINES or row[-1] + 1 >= region.end:
            continue
        above, below = _above_calls(lines, row[0] - 1, region.start), lines[row[-1] + 1]
        if above.prose and above.words[-1] not in ":;," and below.prose:
            for number in row:
                lines[number].decide(BlockRole.RELATED, "headlines-in-a-row", 0.55)


def _above_calls(lines: Sequence[Line], number: int, first: int) -> Line:
    """The nearest line upwards that is no call to subscribe and no offer."""
    while number > first and lines[number].noise and lines[number].hit is not None and not lines[number].closed:
        number -= 1
    return lines[number]


def _mark_rows_of_stories(lines: Sequence[Line], region: Region) -> None:
    """Three and more headlines in a row, between paragraphs of a dump or at its end, which hardly share a word with
    the paragraphs: other stories without a header."""
    known: set[str] = set()
    mass = 0
    for line in lines[region.start : region.end]:
        if line.prose and not line.noise:
            known |= line.stems
            mass += line.size
    if mass < _ENOUGH_TEXT:
        return
    for alike, numbers in itertools.groupby(range(region.start + 1, len(lines)), lambda at: _may_be_story(lines[at])):
        row = list(numbers)
        if not alike or len(row) > _MOST_STORIES or lines[row[0] - 1].words[-1] in ":;,":
            continue
        last = _ends_the_text(lines, row[-1])
        shared = sum(len(lines[number].stems & known) for number in row)
        few = len(row) < (2 if last else _MOST_HEADLINES)
        if few or shared > (_MOST_SHARED_LAST if last else _MOST_SHARED) * len(row):
            continue
        if last or lines[row[-1] + 1].closed or lines[row[-1] + 1].noise:
            for number in row:
                lines[number].decide(BlockRole.TEASER, "headlines-in-a-row", 0.6)


def _ends_the_text(lines: Sequence[Line], number: int) -> bool:
    """Nothing but furniture stands behind: no headline of the article's own is its last line."""
    return all(line.noise or line.removed for line in lines[number + 1 :])


def _may_be_story(line: Line) -> bool:
    return (
        line.vote is None
        and line.role is None
        and line.hit is None
        and not line.prose
        and not line.listed
        and not line.kept
        and 35 <= line.size <= 160
        and line.words.count(" ") >= 4
        and (line.words[-1] not in ".;:," or line.words.endswith(".."))
        and line.block.kind is not BlockKind.LIST_ITEM
        and line.block.kind is not BlockKind.CAPTION
        and (line.words[:1].isupper() or line.words[:1] in "«“‘'\"")
        and not (line.words[:1] in "«“‘'\"–—" and _SPOKEN.search(line.words[:-1]))
    )


def _is_bare_headline(line: Line) -> bool:
    return (
        line.vote is None
        and line.role is None
        and line.hit is None
        and line.headline
        and not line.closed
        and not line.listed
        and 35 <= line.size <= 140
        and line.words[-1] != ":"
        and sum(map(str.isdigit, line.words)) <= 2
        and line.words.count(" ") >= 4
        and line.block.kind is not BlockKind.LIST_ITEM
        and line.block.kind is not BlockKind.CAPTION
        and (line.words[:1].isupper() or line.words[:1] in "«“‘'")
    )


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
    _mark_rows_of_headlines(lines, region)
    _mark_rows_of_stories(lines, region)
    prose_seen = False
    rows = _rows_of_furniture(lines, region)
    for number in range(region.start, region.end):
        line = lines[number]
        hit = line.hit
        taken = line.role is None and hit is not None and not _outvoted(line)
        taken = taken and hit is not None and (not hit.edges or _heads_a_story(lines, number, region) or number in rows)
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
        line.decide(BlockRole.BODY, "standfirst" if line.restored else "", 0.9, removed=False)
        prose_seen = prose_seen or line.prose
