"""Of two lines over a text that both may be its headline, which one is: the other is a standfirst, a subheading, a
caption. Which lines may be one is said elsewhere."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from reader.language.bylines import is_persons_name
from reader.language.dates import without_dates, written_dates
from reader.language.prose import stems

_LONG_AS_STANDFIRST = 90
# Between a headline and the points below it stand byline, day, buttons and a caption.
_FARTHEST_ABOVE = 13


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
