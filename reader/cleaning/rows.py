"""Rows of headlines among the paragraphs of a dump, and one with its button: other stories, which no header announces.
Decides those lines alone."""

import itertools
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.language.bylines import is_name_shaped
from reader.values import BlockKind, BlockRole

_MOST_HEADLINES = 3
_MOST_STORIES = 12
_ENOUGH_TEXT = 200
_MOST_SHARED, _MOST_SHARED_LAST = 0.7, 1.5
_SPOKEN = re.compile(r"[,.!?…][”\"»]|[»”\"],?\s[–—-]\s")
_SHORTEST, _SHORTEST_BESIDE_OTHERS = 35, 25
_SHORTEST_SENTENCE = 60
_LONGEST_LABEL, _LONGEST_BUTTON = 30, 25
_MOST_LABELS = 2


def mark_rows_of_headlines(lines: Sequence[Line], region: Region) -> None:
    """Two and more headlines in a row between paragraphs of a dump are links to other stories: a text has one heading
    at a time, and announces a list with a colon. So is one right over a button to read it."""
    told = None  # asked of few texts
    for alike, numbers in itertools.groupby(
        range(region.start + 1, region.end), lambda at: _is_bare_headline(lines[at])
    ):
        row = list(numbers)
        if not alike or len(row) > _MOST_HEADLINES or row[-1] + 1 >= region.end:
            continue
        if len(row) == 1:
            _mark_over_button(lines, row[0])
            continue
        long = all(lines[number].size >= _SHORTEST for number in row)
        told = told or _words_of_text(lines, region)
        known = told[0]
        foreign = sum(len(lines[number].stems & known) for number in row) <= _MOST_SHARED * len(row)
        labels = _labels_above(lines, row[0], region.start) if foreign else []
        first = labels[0] if labels else row[0]
        above, below = _above_calls(lines, first - 1, region.start), lines[row[-1] + 1]
        if (
            (long or foreign)
            and (above.prose or (foreign and _is_sentence(above)))
            and above.words[-1] not in ":;,"
            and (below.prose or (foreign and _is_sentence(below)))
        ):
            called = [number for number in labels[-1:] if not is_name_shaped(lines[number].words)]
            for number in [*called, *row]:
                lines[number].decide(BlockRole.RELATED, "headlines-in-a-row", 0.55)


def _is_sentence(line: Line) -> bool:
    return line.closed and line.size >= _SHORTEST_SENTENCE and not line.noise


def _labels_above(lines: Sequence[Line], number: int, first: int) -> list[int]:
    """One or two short lines between a paragraph and a row of headlines: a picture's caption, what the row is called.
    The last of them goes with the row, unless it is a person's name."""
    found: list[int] = []
    while number - 1 > first and len(found) < _MOST_LABELS:
        line = lines[number - 1]
        if line.hit is not None or line.role is not None or line.closed or line.size > _LONGEST_LABEL:
            break
        if line.listed or line.block.kind is BlockKind.LIST_ITEM or line.words[-1] in ":,;":
            break
        number -= 1
        found.insert(0, number)
    return found


def _mark_over_button(lines: Sequence[Line], number: int) -> None:
    """'The gardens of Leeds' over 'Read more'."""
    button = lines[number + 1]
    hit = button.hit
    if hit is None or hit.role not in (BlockRole.RELATED, BlockRole.DEBRIS) or button.size > _LONGEST_BUTTON:
        return
    paragraph = number + 2 < len(lines) and lines[number + 2].prose and not lines[number + 2].noise
    if (hit.opens == "headlines" or "open-more" in hit.name) and lines[number - 1].closed and paragraph:
        lines[number].decide(BlockRole.RELATED, "headline-over-button", 0.6)


def _words_of_text(lines: Sequence[Line], region: Region) -> tuple[AbstractSet[str], int]:
    """Stems of its paragraphs, and how long they are."""
    known: set[str] = set()
    mass = 0
    for line in lines[region.start : region.end]:
        if line.prose and not line.noise:
            known |= line.stems
            mass += line.size
    return known, mass


def _above_calls(lines: Sequence[Line], number: int, first: int) -> Line:
    """The nearest line upwards that is no call to subscribe and no offer."""
    while number > first and lines[number].noise and lines[number].hit is not None and not lines[number].closed:
        number -= 1
    return lines[number]


def mark_rows_of_stories(lines: Sequence[Line], region: Region) -> None:
    """Three and more headlines in a row, between paragraphs of a dump or at its end, which hardly share a word with
    the paragraphs: other stories without a header."""
    told = None
    for alike, numbers in itertools.groupby(range(region.start + 1, len(lines)), lambda at: _may_be_story(lines[at])):
        row = list(numbers)
        if not alike or len(row) > _MOST_STORIES or lines[row[0] - 1].words[-1] in ":;,":
            continue
        told = told or _words_of_text(lines, region)
        known, mass = told
        if mass < _ENOUGH_TEXT:
            return
        last = _ends_the_text(lines, row[-1])
        shared = sum(len(lines[number].stems & known) for number in row)
        few = len(row) < (2 if last else _MOST_HEADLINES)
        if few or shared > (_MOST_SHARED_LAST if last else _MOST_SHARED) * len(row):
            continue
        if last or lines[row[-1] + 1].closed or lines[row[-1] + 1].noise:
            label = _label_in_furniture(lines, row[0] - 1) if last else []
            for number in [*label, *row]:
                lines[number].decide(BlockRole.TEASER, "headlines-in-a-row", 0.6)


def _label_in_furniture(lines: Sequence[Line], number: int) -> list[int]:
    """What the last row of stories is called, where furniture stands above it."""
    line = lines[number]
    open_ = line.role is None and (line.hit is None or line.hit.edges) and not line.closed and not line.listed
    return [number] if number and open_ and line.size <= _LONGEST_LABEL and lines[number - 1].noise else []


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
        and _SHORTEST_BESIDE_OTHERS <= line.size <= 140
        and line.words[-1] != ":"
        and sum(map(str.isdigit, line.words)) <= 2
        and line.words.count(" ") >= 4
        and line.block.kind is not BlockKind.LIST_ITEM
        and line.block.kind is not BlockKind.CAPTION
        and (line.words[:1].isupper() or line.words[:1] in "«“‘'")
    )
