"""What was left out for its place alone, though the article is shown above and below it: nothing was known against such
lines. Gives back, takes nothing away."""

import itertools
import re
from collections.abc import Sequence

from reader.cleaning.lines import Line
from reader.cleaning.part_words import part_words
from reader.cleaning.sections import asks_something
from reader.cleaning.verb_ends import verb_ending
from reader.values import BlockKind, BlockRole

_OF_PLACE = frozenset({"before-the-body", "after-the-body"})
_CONFIDENCE = 0.7
_SHORTEST_LEAD, _FEWEST_GAPS = 40, 5
# Where a menu, a headline or a day was glued in.
_GLUED = re.compile(r"[а-яіїєґa-z][А-ЯІЇЄҐ][а-яіїєґ]|\d:\d\d")
# 'Зал під час голосування. Фото Сергія Тіщенка'
_CAPTION = re.compile(
    r"[^.!?]{12,160}[.!?]\s(?:фото|світлина|джерело|скриншот|источник|снимок|photo|source)\b\s?:?\s?\w.{1,50}$",
    re.IGNORECASE,
)
_LONGEST_GAP, _MOST_KNOWN = 60, 3
_LONGEST_LABEL, _LONGEST_POINT, _FEWEST_POINTS = 40, 170, 2


def close_gaps(lines: Sequence[Line]) -> None:
    """Show such lines of a dump again, with the numbers alone among them: a table whose cells came one below another, a
    heading over a list that was kept, the line-ups of a match below one link; and the label over key points that are
    shown. Pages are not asked: there the extractors' votes tell more."""
    if any(line.vote is not None for line in lines):
        return
    at = 0
    for removed, run in itertools.groupby(lines, lambda line: line.removed):
        gap = list(run)
        first, at = at, at + len(gap)
        below = lines[at : at + _FEWEST_POINTS]
        if removed and below and _is_shown(below[0]):
            _show(_announced(gap), always=True)
            _show_beside(gap[-1], below[0])
        if removed and first and _is_shown(lines[first - 1]) and _CAPTION.match(gap[0].words):
            _show([line for line in gap[:1] if _is_unknown(line)])
        if removed and _is_heading(gap[-1]) and len(below) == _FEWEST_POINTS and all(map(_is_row, below)):
            _show(gap[-1:], always=True)
        if not removed or not first or at == len(lines) or not any(map(_is_unknown, gap)):
            continue
        if _is_shown(lines[first - 1]) and _is_shown(below[0]) and _may_close(gap):
            _show(gap)
        elif len(below) == _FEWEST_POINTS and all(map(_is_point, below)) and _is_label(gap[-1]):
            _show(gap[-1:])


def _show_beside(line: Line, below: Line) -> None:
    """Right above the first paragraph: a caption and whose picture it is, a standfirst that says what is done."""
    if line.rule != "before-the-body" or not _is_unknown(line) or not below.prose:
        return
    words = line.words.strip()
    told = [verb_ending(word) for word in line.tokens]
    says = any(done or does for done, does, _urges in told) and not any(urges for _done, _does, urges in told)
    leads = (
        says
        and line.size >= _SHORTEST_LEAD
        and words.count(" ") >= _FEWEST_GAPS
        and words[0].isupper()
        and not _GLUED.search(words)
    )
    if leads or _CAPTION.match(words):
        _show([line])


def _announced(gap: Sequence[Line]) -> Sequence[Line]:
    """'Щоб виспатися, досить кількох речей:' and the items behind it that semicolons part, the last of which is shown;
    and the short question over them."""
    first = len(gap)
    while first and gap[first - 1].hit is None and gap[first - 1].words[-1] in ";:":
        first -= 1
    listed = gap[first:]
    if not listed or listed[0].words[-1] != ":" or len(listed) < _FEWEST_POINTS:
        return ()
    asks = (
        first
        and gap[first - 1].hit is None
        and gap[first - 1].size <= _LONGEST_LABEL
        and asks_something(gap[first - 1])
    )
    return gap[first - bool(asks) :]


def _may_close(gap: Sequence[Line]) -> bool:
    """Nothing in it, or nothing above what was left out, but a link, a date, a button, that opens no list."""
    if len(gap) > _LONGEST_GAP:
        return False
    known = list(itertools.takewhile(lambda line: not _is_unknown(line), gap))
    rest = gap[len(known) :]
    if all(_is_unknown(line) or _is_cell(line) for line in gap):
        return True
    return len(known) <= _MOST_KNOWN and all(map(_is_passed, known)) and all(map(_is_unknown, rest))


def _is_shown(line: Line) -> bool:
    return line.role is BlockRole.BODY and not line.removed


def _is_unknown(line: Line) -> bool:
    return line.hit is None and line.rule in _OF_PLACE


def _is_cell(line: Line) -> bool:
    return line.hit is not None and line.hit.name == "counters-row" and line.words[:1].isdigit()


def _is_passed(line: Line) -> bool:
    hit = line.hit
    return hit is not None and hit.role is not BlockRole.ADVERTISEMENT and (line.inline or not hit.opens)


def _is_label(line: Line) -> bool:
    return _is_unknown(line) and line.size <= _LONGEST_LABEL and part_words().points.match(line.words) is not None


def _is_heading(line: Line) -> bool:
    """'Результати' right above rows that are shown, though it is a menu's word, too."""
    known = line.hit is not None and line.hit.role is BlockRole.DEBRIS and not line.hit.opens
    return known and line.size <= _LONGEST_LABEL and part_words().heading.match(line.words) is not None


def _is_row(line: Line) -> bool:
    return _is_shown(line) and (line.part or line.block.kind is BlockKind.LIST_ITEM)


def _is_point(line: Line) -> bool:
    return _is_shown(line) and line.size <= _LONGEST_POINT


def _show(gap: Sequence[Line], *, always: bool = False) -> None:
    cells = always or all(_is_unknown(line) or _is_cell(line) for line in gap)
    for line in gap:
        if _is_unknown(line) or cells:
            line.come_back(_CONFIDENCE)
