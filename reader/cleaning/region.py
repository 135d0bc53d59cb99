"""Where the body of an article begins and ends among its lines, by their shape and the rules' words. Roles are given
elsewhere."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.cleaning.lines import Line
from reader.values import BlockKind, BlockRole

_ENOUGH_BEFORE = 200
_ON_TOPIC = 0.3
_ON_TOPIC_LOOSE = 0.08
_UNANIMOUS = 0.95
# No article has as many headers or goes on as far behind one; a text made to hurt would take the square of its lines.
_MOST_HEADERS = 200
_FARTHEST = 2000
_FEWEST_FOREIGN = 3
_MOST_FOREIGN = 0.4
_LONGEST_FOREIGN = 200
_LABELLED = re.compile(r"[^:.!?]{2,30}:\s")
_FIGURES = re.compile(r"\d.*[:–—-]|[:–—-].*\d")


@dataclass(frozen=True, slots=True)
class Region:
    """Line numbers: the body lies in [start, end); from ``cut`` on stands the tail that a header opened (or the
    text's end)."""

    start: int
    end: int
    cut: int


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
    cut = _tail_start(lines, low)
    inside = [number for number in kept if low <= number < cut]
    if not inside:
        return Region(kept[0], kept[-1] + 1, len(lines))
    start = _with_standfirst(lines, low, inside[0], inside[-1] + 1, title_known=low > 0)
    for number in range(start, inside[0]):
        line = lines[number]
        line.restored = _is_standfirst(line) or (
            line.size >= 40 and line.block.link_share < 0.3 and not _is_apart(line)
        )
    return Region(start, inside[-1] + 1, cut)


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
        if line.prose and not line.noise and line.role is None and _on_topic(line, after, strict=True):
            return 0
    return title_at + 1


def _worthy_region(lines: Sequence[Line], title_at: int | None) -> Region:
    low = _start_after(lines, title_at)
    cut = _tail_start(lines, low)
    if not any(line.prose and not line.noise for line in lines[low:cut]):
        cut = len(lines)
    start, end = _best_stretch(lines, low, cut)
    if start >= end:
        return Region(low, low, low)
    end = _without_foreign_tail(lines, start, end, frozenset() if title_at is None else lines[title_at].stems)
    start = _with_standfirst(lines, low, start, end, title_known=title_at is not None)
    return Region(start, _with_results(lines, start, _with_last_items(lines, end, cut), cut), cut)


def _tail_start(lines: Sequence[Line], low: int) -> int:
    """The first header after the body (other stories, comments, the footer) behind which the article does not go on."""
    before = asked = 0
    known: set[str] = set()
    if low:
        known |= lines[low - 1].stems
    for number in range(low, len(lines)):
        line = lines[number]
        hit = line.hit
        if hit is None or line.role is not None or not _opens_tail(line):
            if line.prose and not line.noise and line.vote != 0:
                before += line.size
                known |= line.stems
            continue
        asked += 1
        if asked > _MOST_HEADERS:
            break
        if before >= _ENOUGH_BEFORE and not _goes_on(lines, number, known, before, final=hit.final):
            return number
    return len(lines)


def _opens_tail(line: Line) -> bool:
    if line.hit is None or (line.inline and not line.hit.final):
        return False
    return line.hit.opens in ("headlines", "final")


def _goes_on(lines: Sequence[Line], at: int, known: set[str], before: int, *, final: bool) -> bool:
    """True where paragraphs on the same subject follow the header. A blurb under its own headline is another story."""
    on = off = 0
    hit = lines[at].hit
    strict = hit is None or hit.role is not BlockRole.RELATED
    if not final and _lists_stories(lines, at):
        return False
    if _is_left_alone(lines, at, known) or _comes_to_a_credit(lines, at):
        return True
    for number in range(at + 1, min(len(lines), at + _FARTHEST)):
        line = lines[number]
        if not line.prose or line.noise or line.vote == 0:
            continue
        if (line.vote or 0.0) >= _UNANIMOUS or (_on_topic(line, known, strict=strict) and not _is_blurb(lines, number)):
            on += line.size
        else:
            off += line.size
    if final:
        return on >= 300 and on >= 0.7 * before and on > off
    return on >= 90 and on > 0.5 * off


def _is_left_alone(lines: Sequence[Line], at: int, known: AbstractSet[str]) -> bool:
    """True where two paragraphs follow at once: the list that stood below the header did not come with the text. After
    a notice of rights they have to be on the subject."""
    hit = lines[at].hit
    below = lines[at + 1 : at + 3]
    if hit is None or len(below) < 2 or not all(map(_is_paragraph, below)):
        return False
    return hit.says != "rights" or all(_on_topic(line, known, strict=False) for line in below)


def _comes_to_a_credit(lines: Sequence[Line], at: int) -> bool:
    """A box of one or two stories, a paragraph, and the credit that ends a text: the paragraph is the text's last."""
    hit = lines[at].hit
    if hit is None or hit.role is not BlockRole.RELATED:
        return False
    paragraph = next((at + step for step in (2, 3) if at + step < len(lines) and lines[at + step].prose), None)
    if paragraph is None or paragraph + 1 >= len(lines):
        return False
    credit = lines[paragraph + 1].hit
    return credit is not None and credit.says == "fact" and credit.role is BlockRole.METADATA and not credit.bare


def _is_paragraph(line: Line) -> bool:
    return line.prose and line.size >= 90 and line.hit is None and line.role is None and line.block.link_share < 0.3


def _lists_stories(lines: Sequence[Line], at: int) -> bool:
    """Linked headlines with their blurbs by turns: a list of other stories, however long the blurbs are."""
    turns = 0
    for number in range(at + 2, min(len(lines) - 1, at + _FARTHEST)):
        line = lines[number]
        if line.block.link_share >= 0.8 and line.size >= 20 and lines[number - 1].prose and lines[number + 1].prose:
            turns += lines[number + 1].block.link_share < 0.5
    return turns >= 2


def _on_topic(line: Line, known: AbstractSet[str], *, strict: bool) -> bool:
    words = line.stems
    return len(words & known) / max(1, len(words)) >= (_ON_TOPIC if strict else _ON_TOPIC_LOOSE)


def _is_blurb(lines: Sequence[Line], number: int) -> bool:
    above = lines[number - 1]
    if not above.headline or above.noise:
        return False
    follows = lines[number + 1] if number + 1 < len(lines) else None
    shared = len(above.stems & lines[number].stems) / max(1, len(above.stems))
    return shared >= 0.5 and (follows is None or not follows.prose)


def _weight(line: Line) -> float:
    if line.role is not None and (line.removed or line.role is BlockRole.TITLE):
        return -5.0
    if line.hit is not None and (line.noise or line.hit.role is BlockRole.METADATA):
        return _hit_weight(line)
    if line.prose:
        return float(min(line.size, 500))
    if line.closed:
        return 0.8 * line.size
    if line.block.kind is BlockKind.LIST_ITEM:
        return 0.3 * line.size
    return -0.7 * min(line.size, 60) if line.headline else -15.0


def _hit_weight(line: Line) -> float:
    if line.hit is not None and line.hit.final:
        return -400.0
    if line.hit is not None and line.hit.opens == "headlines" and not line.inline:
        return -60.0 if line.hit.role is BlockRole.RELATED else -120.0
    return -10.0


def _best_stretch(lines: Sequence[Line], low: int, high: int) -> tuple[int, int]:
    best, best_start, best_end = 0.0, low, low
    total, start = 0.0, low
    for number in range(low, high):
        if total <= 0:
            total, start = 0.0, number
        total += _weight(lines[number])
        if total > best:
            best, best_start, best_end = total, start, number + 1
    return best_start, best_end


def _with_standfirst(lines: Sequence[Line], low: int, start: int, end: int, *, title_known: bool) -> int:
    """Back over lines between title and body that speak of the same subject: the standfirst often has no full stop."""
    if not title_known or start == low:
        return start
    subject = set().union(*(line.stems for line in lines[start:end]))
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


def _is_standfirst(line: Line) -> bool:
    """By the page's own markup."""
    return line.block.rule == "standfirst"


def _is_apart(line: Line) -> bool:
    """In a box that the page's markup calls furniture."""
    return line.block.role is not BlockRole.BODY


def _leads(line: Line, subject: AbstractSet[str], *, next_to_title: bool) -> bool:
    if _is_standfirst(line):
        return True
    if _is_apart(line) or line.size < 40 or line.block.link_share >= 0.3:
        return False
    shared = len(line.stems & subject)
    return shared >= 2 or (next_to_title and shared >= 1 and line.size >= 80)


def _is_small(line: Line) -> bool:
    return line.size < 40 and not line.closed


def _without_foreign_tail(lines: Sequence[Line], start: int, end: int, title: AbstractSet[str]) -> int:
    """Back over three and more last lines that share at most one word with all that stands before them: other stories
    without a header, told in sentences."""
    before: list[AbstractSet[str]] = [title]
    for line in lines[start:end]:
        before.append(before[-1] | line.stems)
    first, sharing = end, 0
    while first > start and _may_be_foreign(lines[first - 1]):
        sharing += min(2, len(lines[first - 1].stems & before[first - 1 - start]))
        if sharing > 1:
            break
        first -= 1
    foreign = sum(line.size for line in lines[first:end])
    if end - first < _FEWEST_FOREIGN or foreign > _MOST_FOREIGN * sum(line.size for line in lines[start:end]):
        return end
    return first


def _may_be_foreign(line: Line) -> bool:
    if line.kept or line.listed or line.vote is not None or line.words[:1] in '«"“„–—-•':
        return False
    if line.block.kind in (BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE) or line.size > _LONGEST_FOREIGN:
        return False
    return len(line.stems) >= 3


def _with_results(lines: Sequence[Line], start: int, end: int, cut: int) -> int:
    """On over short lines with figures that name what the body names: a score, who scored, a rate."""
    subject: set[str] = set()
    for line in lines[start:end]:
        subject |= line.stems
    while end < cut:
        line = lines[end]
        shared = len(line.stems & subject)
        if line.hit is not None or line.role is not None or not _FIGURES.search(line.words) or line.size > 400:
            break
        labelled = bool(_LABELLED.match(line.words))
        if not shared or (shared < 0.5 * len(line.stems) and not labelled) or (line.size > 120 and not labelled):
            break
        end += 1
    return end


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
