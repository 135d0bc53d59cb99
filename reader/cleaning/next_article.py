"""Where a page that never ends goes on with another article, which has a headline, a byline and a date of its own.
Gives no roles."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.cleaning.lines import Line
from reader.language.bylines import is_name_shaped, is_persons_name
from reader.language.dates import written_dates

_ENOUGH_BEFORE = 200
_NEAR = 4
_BOTH = 2
_FACT = 80
_HEADLINE = (25, 200)
_FEWEST_WORDS = 4
_MOST_OF_TITLE = 1
_MOST_SHARED = 0.5
_OF_TITLE = 0.3
_LONGEST_REST = 2.0


def next_article(lines: Sequence[Line], low: int, high: int) -> int:
    """The line of the second headline in [low, high), ``high`` where there is none."""
    before = 0
    known: set[str] = set()
    title = lines[low - 1].stems if low else frozenset()
    if not title:
        return high
    for number in range(low, high):
        line = lines[number]
        if before >= _ENOUGH_BEFORE and _begins_another(lines, number, high, title, known):
            return number if _is_another(lines[number:high], title, known, before) else high
        if line.prose and not line.noise:
            before += line.size
            known |= line.stems
    return high


def _is_another(rest: Sequence[Line], title: AbstractSet[str], known: AbstractSet[str], before: int) -> bool:
    """True where what stands before is about the title and the rest is not, nor far longer."""
    prose = [line for line in rest if line.prose and not line.noise]
    words = frozenset().union(*(line.stems for line in prose))
    if len(title & known) < _OF_TITLE * len(title) or sum(line.size for line in prose) > _LONGEST_REST * before:
        return False
    return len(words & title) <= max(_MOST_OF_TITLE, 0.15 * len(title)) and len(words & known) <= 0.3 * len(words)


def _begins_another(
    lines: Sequence[Line], number: int, high: int, title: AbstractSet[str], known: AbstractSet[str]
) -> bool:
    """A headline about something else below furniture, with a date or a name right below (else with both) and
    paragraphs soon after."""
    line = lines[number]
    if not _may_be_headline(line) or len(line.stems & title) > _MOST_OF_TITLE:
        return False
    if len(line.stems & known) > _MOST_SHARED * len(line.stems):
        return False
    above = lines[max(0, number - _NEAR) : number]
    if any(map(_lists, above)):
        return False
    framed = any(other.noise or other.removed for other in above)
    facts = 0
    for place in range(number + 1, min(high, number + 1 + _NEAR)):
        below = lines[place]
        if below.prose:
            return facts >= (1 if framed else _BOTH)
        dated = below.size <= _FACT and any(written_dates(below.words))
        facts += dated + (below.size <= _FACT and is_name_shaped(below.words) and is_persons_name(below.words))
    return False


def _lists(line: Line) -> bool:
    return line.hit is not None and line.hit.opens == "headlines" and not line.inline


def _may_be_headline(line: Line) -> bool:
    shortest, longest = _HEADLINE
    return (
        line.headline
        and line.hit is None
        and line.role is None
        and not line.kept
        and not line.listed
        and shortest <= line.size <= longest
        and line.words.count(" ") >= _FEWEST_WORDS - 1
        and line.words[:1] not in "–—-"
    )
