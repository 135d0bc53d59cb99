"""Where the body of an article begins and ends among its lines, by their shape and the rules' words. Roles are given
elsewhere."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.cleaning.going_on import goes_on, is_blurb, on_topic, opens_tail
from reader.cleaning.lines import Line
from reader.cleaning.next_article import next_article
from reader.cleaning.part_bounds import back_over_parts, over_parts
from reader.cleaning.worth import best_stretch
from reader.values import BlockKind, BlockRole

_LITTLE_BEFORE, _ENOUGH_BEFORE = 90, 200
# No article has as many headers; a text made to hurt would take the square of its lines.
_MOST_HEADERS = 200
_UNANIMOUS, _LITTLE_LINKED, _ENOUGH_BEHIND = 0.95, 0.3, 120
_SHORTEST_LEAD, _FEW_BELOW = 45, 6
_NO_LEAD = frozenset({"button", "form", "label", "nav"})
_LONGEST_LIST = 8
_FEWEST_SHARED = 2
_LEAST_SHARE = 0.1
_FIRST_LINES = 6
_MOST_BETWEEN = 40
_FEWEST_FOREIGN = 3
_MOST_FOREIGN = 0.4
_SHORTEST_FOREIGN, _LONGEST_FOREIGN = 35, 200
# Words that lean on what was said before, or speak to somebody: no other story begins so, or is told so.
_GOES_ON = re.compile(
    r"(?:але|та|і|й|а|також|тоді|це|цей|ця|ці|він|вона|воно|вони|його|її|їх|їхн\w+|там|тут|тож|отже|однак|проте|натомість|"
    r"водночас|окрім|крім|окремо|зокрема|раніше|нагадаємо|тим часом|при цьому|за (?:його|її|їхніми) словами|"
    r"но|и|также|тогда|это|этот|эта|эти|он|она|оно|они|его|ее|её|их|там|здесь|однако|кроме|отдельно|ранее|напомним|"
    r"при этом|по (?:его|ее|её|их) словам|but|and|also|then|this|that|these|those|he|she|it|they|his|her|their|there|"
    r"however|meanwhile|earlier)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:я|ми|мене|мені|нас|нам|нами|вас|вам|вами|наш\w*|мій|моя|моє|мої|дякую|дякуємо|мы|меня|мне|мой|спасибо|i|we|us|"
    r"our|my|me)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^:.!?]{2,30}:\s")
_LONGEST_HEADING, _LONGEST_ROW = 60, 200
_FEWEST_POINTS = 2
_FIGURES = re.compile(r"\d.*[:–—-]|[:–—-].*\d")


@dataclass(frozen=True, slots=True)
class Region:
    """Line numbers: the body lies in [start, end); from ``cut`` on stands the tail that a header opened (or the
    text's end)."""

    start: int
    end: int
    cut: int


class _Stems:
    """The stems of some lines, put together when they are first asked for: most texts are told without."""

    __slots__ = ("_lines", "_stems")

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._stems: frozenset[str] | None = None

    def __call__(self) -> frozenset[str]:
        if self._stems is None:
            self._stems = frozenset().union(*(line.stems for line in self._lines))
        return self._stems


def body_region(lines: Sequence[Line], title_at: int | None) -> Region:
    """From the extractors' votes where there are any, else the stretch of lines that is worth most as running text."""
    if any(line.voted for line in lines):
        return _voted_region(lines, title_at)
    return _worthy_region(lines, title_at)


def _voted_region(lines: Sequence[Line], title_at: int | None) -> Region:
    kept = [number for number, line in enumerate(lines) if line.voted]
    whole = sum(lines[number].size for number in kept)
    low = 0 if title_at is None else title_at + 1
    if sum(lines[number].size for number in kept if number >= low) < 0.7 * whole:
        low = 0
    cut = _voted_tail(lines, low, kept)
    inside = [number for number in kept if low <= number < cut]
    if not inside:
        return Region(kept[0], kept[-1] + 1, len(lines))
    start = _with_standfirst(lines, low, inside[0], inside[-1] + 1, title_known=low > 0)
    for number in range(start, inside[0]):
        line = lines[number]
        line.restored = _is_standfirst(line) or (
            line.size >= 40 and line.block.link_share < 0.3 and not _is_apart(line)
        )
    lead = _line_below_title(lines, low, inside[0]) if low else None
    if lead is not None:
        lines[lead].restored = True
        start = min(start, lead)
    for line in lines[inside[0] : inside[-1]]:
        line.restored = line.restored or (_is_standfirst(line) and not line.voted)
    return Region(start, inside[-1] + 1, cut)


def _line_below_title(lines: Sequence[Line], low: int, first: int) -> int | None:
    """The first line below the headline that is no small one, where it speaks of the same: the standfirst, whatever
    stands between it and the text."""
    number = next((at for at in range(low, min(first, low + _FEW_BELOW)) if lines[at].size >= _SHORTEST_LEAD), None)
    if number is None:
        return None
    line = lines[number]
    known = set().union(*(other.stems for other in lines[first:] if other.voted))
    if line.role is not None or line.hit is not None or _is_apart(line) or line.block.link_share >= _LITTLE_LINKED:
        return None
    if line.block.tag in _NO_LEAD or line.block.kind in (BlockKind.CAPTION, BlockKind.LIST_ITEM):
        return None
    told = line.stems & lines[low - 1].stems or len(line.stems & known) >= _FEWEST_SHARED
    return number if told else None


def _voted_tail(lines: Sequence[Line], low: int, kept: Sequence[int]) -> int:
    """The first header after the body. One that no extractor kept ends nothing where all of them kept paragraphs behind
    it: it stands over a box between them."""
    cut, _ = _tail_start(lines, low)
    hit = lines[cut].hit if cut < len(lines) else None
    if hit is None or hit.final or (lines[cut].vote or 0.0) >= 0.5:
        return cut
    behind = [lines[number] for number in kept if number > cut and (lines[number].vote or 0.0) >= _UNANIMOUS]
    told = sum(
        line.size for line in behind if line.closed and not line.noise and line.block.link_share < _LITTLE_LINKED
    )
    return len(lines) if told >= _ENOUGH_BEHIND else cut


def _start_after(lines: Sequence[Line], title_at: int | None) -> int:
    """The line after the title, unless sentences stand before it: then it is no title over the body."""
    if title_at is None:
        return 0
    before = sum(
        line.size
        for line in lines[:title_at]
        if line.closed and not line.noise and line.role is None and line.size >= 60
    )
    if before >= _ENOUGH_BEFORE:
        return 0
    after = frozenset().union(*(line.stems for line in lines[title_at:] if line.prose and not line.noise))
    for line in lines[:title_at]:
        if line.prose and not line.noise and line.role is None and on_topic(line, after, strict=True):
            return 0
    return title_at + 1


def _worthy_region(lines: Sequence[Line], title_at: int | None) -> Region:
    low = _start_after(lines, title_at)
    cut, passed = _tail_start(lines, low)
    if not any(line.prose and not line.noise for line in lines[low:cut]):
        cut = len(lines)
    cut = next_article(lines, low, cut)
    start, end = best_stretch(lines, low, cut, passed)
    if start >= end:
        return Region(low, low, low)
    end = _without_foreign_tail(lines, start, end, frozenset() if title_at is None else lines[title_at].stems)
    start = _with_first_paragraphs(lines, low, start, end, title_known=title_at is not None)
    start = _with_standfirst(lines, low, start, end, title_known=title_at is not None)
    start = _with_announced(lines, low, start) if title_at is not None else start
    end = _with_last_points(lines, _with_last_items(lines, end, cut), cut)
    end = _with_results(lines, start, end, cut)
    return Region(back_over_parts(lines, low, start), over_parts(lines, start, end, cut), cut)


def _tail_start(lines: Sequence[Line], low: int) -> tuple[int, AbstractSet[int]]:
    """The first header after the body (other stories, comments, the footer) behind which the article does not go on,
    and those before it behind which it does."""
    passed: set[int] = set()
    before = asked = 0
    title = lines[low - 1].stems if low else frozenset()
    known = set(title)
    for number in range(low, len(lines)):
        line = lines[number]
        if not opens_tail(line):
            if line.prose and not line.noise and line.vote != 0:
                before += line.size
                known |= line.stems
            continue
        asked += 1
        if asked > _MOST_HEADERS:
            break
        if before >= (_LITTLE_BEFORE if title else _ENOUGH_BEFORE):
            resumed = goes_on(lines, number, known, before, title)
            if resumed is not None:
                passed.update(range(number, resumed))
            elif before >= _ENOUGH_BEFORE:
                return number, passed
    return len(lines), passed


def _with_first_paragraphs(lines: Sequence[Line], low: int, start: int, end: int, *, title_known: bool) -> int:
    """Back to the first paragraph below the title that speaks of the same subject: a list of short lines between it
    and the rest is the article's, too."""
    subject = _Stems(lines[start:end])
    headed = False
    for number in range(low, start if title_known else min(start, low + _FIRST_LINES)):
        line = lines[number]
        headed = headed or opens_tail(line)
        if line.hit is not None and opens_tail(line) and line.hit.final:
            break
        if not line.prose or line.role is not None or line.hit is not None or is_blurb(lines, number):
            continue
        shared = len(line.stems & subject())
        if shared >= _FEWEST_SHARED and shared >= _LEAST_SHARE * len(line.stems):
            return number
        near = number - low < _FIRST_LINES and start - number < _MOST_BETWEEN
        if near and not headed and shared and lines[number + 1].closed:
            return number
    return start


def _with_standfirst(lines: Sequence[Line], low: int, start: int, end: int, *, title_known: bool) -> int:
    """Back over lines between title and body that speak of the same subject: the standfirst often has no full stop."""
    if not title_known or start == low:
        return start
    subject = _Stems(lines[start:end])
    first = start
    for number in range(start - 1, max(low, start - 12) - 1, -1):
        line = lines[number]
        if line.role is not None or line.hit is not None:
            continue
        if _leads(line, subject, next_to_title=number == low):
            first = number
        elif not _is_small(line):
            break
    return first


def _with_announced(lines: Sequence[Line], low: int, start: int) -> int:
    """Back over a list right above the body to the line that announces it with a colon."""
    first = start
    while first > max(low, start - _LONGEST_LIST) and lines[first - 1].hit is None and lines[first - 1].role is None:
        first -= 1
        if lines[first].words[-1] == ":" and start - first > 2 and lines[first].size <= _LONGEST_HEADING:
            for line in lines[first + 1 : start]:
                line.listed = True
            return first
    return start


def _is_standfirst(line: Line) -> bool:
    """By the page's own markup."""
    return line.block.rule == "standfirst"


def _is_apart(line: Line) -> bool:
    """In a box that the page's markup calls furniture."""
    return line.block.role is not BlockRole.BODY


def _leads(line: Line, subject: _Stems, *, next_to_title: bool) -> bool:
    if _is_standfirst(line):
        return True
    if _is_apart(line) or line.size < 40 or line.block.link_share >= 0.3:
        return False
    shared = len(line.stems & subject())
    return shared >= 2 or (next_to_title and shared >= 1 and line.size >= 80)


def _is_small(line: Line) -> bool:
    return line.size < 40 and not line.closed


def _without_foreign_tail(lines: Sequence[Line], start: int, end: int, title: AbstractSet[str]) -> int:
    """Back over three and more last lines that share at most one word with all that stands before them: other stories
    without a header, told in sentences."""
    if not all(map(_may_be_foreign, lines[max(start, end - _FEWEST_FOREIGN) : end])):
        return end  # a quick look that spares most texts
    since = dict.fromkeys(title, -1)  # in which line each stem stands first
    for number in range(start, end):
        for stem in lines[number].stems:
            since.setdefault(stem, number)
    first, sharing = end, 0
    while first > start and _may_be_foreign(lines[first - 1]):
        sharing += min(2, sum(since[stem] < first - 1 for stem in lines[first - 1].stems))
        if sharing > 1:
            break
        first -= 1
    foreign = sum(line.size for line in lines[first:end])
    if end - first < _FEWEST_FOREIGN or foreign > _MOST_FOREIGN * sum(line.size for line in lines[start:end]):
        return end
    return first


def _may_be_foreign(line: Line) -> bool:
    if line.size < _SHORTEST_FOREIGN or _GOES_ON.match(line.words) or _SPEAKS.search(line.words):
        return False
    if line.kept or line.listed or line.vote is not None or line.words[:1] in '«"“„–—-•':
        return False
    if line.block.kind in (BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE) or line.size > _LONGEST_FOREIGN:
        return False
    return len(line.stems) >= 3


def _with_results(lines: Sequence[Line], start: int, end: int, cut: int) -> int:
    """On over short lines with figures that name what the body names: a score, who scored, a rate; a row with its own
    label among them need not name it again."""
    subject = _Stems(lines[start:end])
    rows = 0
    while end < cut:
        if not _is_row(lines[end], subject, among_rows=rows > 0) and not (rows and _is_venue(lines[end], subject)):
            label = rows and lines[end].noise and not opens_tail(lines[end]) and end + 1 < cut
            if not label or not _is_row(lines[end + 1], subject, among_rows=True):
                break
            end += 1
        lines[end].listed = True
        rows += 1
        end += 1
    heading = end < cut - 1 and not rows and lines[end].hit is None and lines[end].role is None
    if (
        heading
        and lines[end].size <= _LONGEST_HEADING
        and all(number < cut and _is_row(lines[number], subject, among_rows=False) for number in (end + 1, end + 2))
    ):
        return _with_results(lines, start, end + 1, cut)
    return end + (rows > 0 and end < cut and _closes(lines[end], subject))


def _closes(line: Line, subject: _Stems) -> bool:
    """The sentence below the rows of a report: whom the winner meets next."""
    told = line.closed and line.words[-1] == "." and line.block.link_share < _LITTLE_LINKED
    return told and line.hit is None and line.role is None and not line.stems.isdisjoint(subject())


def _is_row(line: Line, subject: _Stems, *, among_rows: bool) -> bool:
    if line.hit is not None or line.role is not None or line.size > 400:
        return False
    labelled = bool(_LABELLED.match(line.words))
    if among_rows and labelled and line.size <= _LONGEST_ROW:
        return True
    if not _FIGURES.search(line.words) or (line.size > 120 and not labelled):
        return False
    shared = len(line.stems & subject())
    return shared > 0 and (labelled or shared >= 0.5 * len(line.stems))


def _is_venue(line: Line, subject: _Stems) -> bool:
    """'Житомир. Стадіон «Полісся». 4 120 глядачів' among rows."""
    if line.hit is not None or line.role is not None or line.size > _LONGEST_HEADING:
        return False
    return any(map(str.isdigit, line.words)) and not line.stems.isdisjoint(subject())


def _with_last_points(lines: Sequence[Line], end: int, cut: int) -> int:
    """On over two and more points that semicolons part and a full stop ends, with or without their heading."""
    first = end + (end + 1 < cut and lines[end].size <= _LONGEST_HEADING and not _is_point(lines[end]))
    last = first
    while last < cut and _is_point(lines[last]) and lines[last].words[-1] == ";":
        last += 1
    whole = last - first >= _FEWEST_POINTS - 1 and last < cut and _is_point(lines[last])
    if not whole or any(line.hit is not None or line.role is not None for line in lines[end : last + 1]):
        return end
    for line in lines[end : last + 1]:
        line.listed = True
    return last + 1


def _is_point(line: Line) -> bool:
    return line.words[-1] in ";." and line.words[:1].islower() and line.size <= _LONGEST_ROW


def _with_last_items(lines: Sequence[Line], end: int, cut: int) -> int:
    """On over list items and a short last line that continue what the body's last line announced."""
    while end < cut:
        line, above = lines[end], lines[end - 1]
        item = line.block.kind is BlockKind.LIST_ITEM and not line.noise
        announced = above.words.endswith(":") and not above.noise
        if line.hit is None and (
            (item and (announced or above.block.kind is BlockKind.LIST_ITEM)) or (announced and line.size > 30)
        ):
            end += 1
        else:
            break
    return end
