"""Of two lines over a text that both may be its headline, which one is: the other is a standfirst, a subheading, a
caption. Which lines may be one is said elsewhere."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from reader.importing.ranking import Ground
from reader.language.bylines import is_persons_name
from reader.language.dates import without_dates, written_dates
from reader.language.prose import is_prose, stems

_LONG_AS_STANDFIRST = 90
# Between a headline and the points below it stand byline, day, buttons and a caption.
_FARTHEST_ABOVE = 13
# Of what lines weigh: the upper of two weighs up to so much less than its standfirst, a rubric far less. Right above
# a headline with nothing over it another story stands as often.
_LITTLE, _HARDLY = 2.6, 0.5
_NEAR_TEXT, _MOST_FACTS = 3, 5
_COUNTER = re.compile(
    r"\d[\d\s.,]*(?:[KMкм]|тис\.?|тыс\.?|млн)?\s?(?:\W|[^\W\d]{3,15}\W?)?", re.IGNORECASE
)  # '2911', '1,2 тис', '3 214 subscribers'
_REACH, _HEADLINE, _FEWEST_GAPS, _LONGEST_FACT, _FEW_BELOW = 8, 25, 3, 60, 12


def facts_follow(lines: Sequence[str], number: int, first: int) -> bool:
    """A date or a byline right below, as a headline has."""
    below = lines[number + 1 : min(first, number + 3)]
    return any(len(line) <= 80 and (any(written_dates(line)) or is_persons_name(line)) for line in below)


def above_standfirst(
    lines: Sequence[str], scores: Mapping[int, float], best: int | None, body: AbstractSet[str]
) -> int | None:
    """Of two lines that fit, the one over the byline, or right above, is the headline; the other is its standfirst."""
    if best is None:
        return None
    if _is_upper_of_two(lines, scores, best, body):
        return best - 1
    for number in range(best - 1, max(-1, best - _FARTHEST_ABOVE), -1):
        between = range(number + 1, best)
        dated = any(
            len(lines[place]) <= 60 and (without_dates(lines[place]) != lines[place].strip()) for place in between
        )
        bylined = any(is_persons_name(lines[place]) for place in between)
        worth = 0.35 if dated or bylined else 0.7 if not between else 2.0
        if number not in scores or scores[number] < worth * scores[best]:
            continue
        subject = body | stems(lines[best])
        if between and stems(lines[number]).isdisjoint(subject) and not facts_follow(lines, number, best):
            continue  # a menu, a motto
        if between or not facts_follow(lines, best, best + 3) or _leads_on(lines[number], lines[best], body):
            return number
    return best


def _is_upper_of_two(lines: Sequence[str], scores: Mapping[int, float], lower: int, body: AbstractSet[str]) -> bool:
    """Two lines over the byline, and no third: the upper is the headline, whatever the lower shares with the text."""
    upper = lines[lower - 1] if lower else ""
    if lower - 1 not in scores or lower - 2 in scores or not facts_follow(lines, lower, lower + 3):
        return False
    above, below = stems(upper), stems(lines[lower])
    shared = len(above & body) / max(1, len(above))
    near = len(above & body) >= 2 and shared >= 0.4 * len(below & body) / max(1, len(below))
    return len(upper) >= 25 and upper.count(" ") >= 3 and near


def _leads_on(upper: str, lower: str, body: AbstractSet[str]) -> bool:
    """True where the upper line is as much about the text as the lower, or the lower is long as a standfirst: else it
    is a rubric, or another story, over the headline."""
    shared = len(stems(upper) & body)
    return shared >= min(2, len(stems(lower) & body)) or lower[-1] == "." or len(lower) >= _LONG_AS_STANDFIRST


def upper_headline(ground: Ground, at: int, weighed: Mapping[int, float]) -> int:
    """``at``, the line that weighs most, or the next above that may be the headline, where it weighs little less and
    stands as headlines stand: at the day or the author, with nothing of the kind below ``at``. What shares more words
    with the text there is a standfirst, a subheading or a caption."""
    for upper in range(at - 1, max(-1, at - 1 - _REACH), -1):
        # 'Headline. Photo from …' over it is a caption
        if _may_be_upper(ground, upper) and not ground.lines[upper].startswith(ground.lines[at]):
            lighter = weighed[at] - weighed[upper]
            if _is_over(ground, upper, at, lighter):
                return upper
    return at


def _is_over(ground: Ground, upper: int, at: int, lighter: float) -> bool:
    below = _has_facts_below(ground.lines, at)
    dated = _has_day_above(ground, upper)
    if dated or upper != at - 1:
        stands = dated or _has_facts_below(ground.lines, upper)
        return stands and lighter <= _LITTLE and (upper == at - 1 or not below)
    return below and lighter <= _HARDLY


def lower_headline(ground: Ground, at: int, weighed: Mapping[int, float]) -> int:
    """``at``, or the line below the day, the author and the counters that follow it, right over the text or with one
    line between, where ``at`` is a name of one or two words: the paper's."""
    first = next((place for place in ground.prose if place > at), 0)
    if not first or len(ground.lines[at].split()) >= _FEWEST_GAPS:
        return at
    for lower in range(max(at + 2, first - _NEAR_TEXT), first):
        if weighed.get(lower, 0.0) >= weighed[at] - _LITTLE and _may_be_upper(ground, lower):
            return lower if is_below_facts(ground.lines, lower, at) else at
    return at


def is_below_facts(lines: Sequence[str], number: int, over: int = -1) -> bool:
    """Right above it a day, an author or a counter, and no headline but ``over`` these."""
    dated = False
    for place in range(number - 1, max(over, number - 1 - _MOST_FACTS), -1):
        if not (_is_fact(lines[place]) or _COUNTER.fullmatch(lines[place])):
            break
        dated = True
    return dated


def _may_be_upper(ground: Ground, number: int) -> bool:
    line = ground.lines[number]
    if not ground.may[number] or number in ground.others or len(line) < _HEADLINE or line.count(" ") < _FEWEST_GAPS:
        return False
    if line[-1] in ".;," or " | " in line or is_prose(line):
        return False
    at = bisect_right(ground.prose, number)
    told: AbstractSet[str] = frozenset().union(*(ground.stems[place] for place in ground.prose[at : at + _FEW_BELOW]))
    return not told.isdisjoint(ground.stems[number])


def _has_facts_below(lines: Sequence[str], number: int) -> bool:
    return any(map(_is_fact, lines[number + 1 : number + 3]))


def _has_day_above(ground: Ground, number: int) -> bool:
    """With nothing but short lines between."""
    for place in range(number - 1, max(-1, number - 4), -1):
        line = ground.lines[place]
        if len(line) > _LONGEST_FACT:
            return False
        if any(written_dates(line)):
            return True
    return False


def _is_fact(line: str) -> bool:
    return len(line) <= _LONGEST_FACT and (any(written_dates(line)) or is_persons_name(line))
