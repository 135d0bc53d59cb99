"""Lines that a rule took and their place gives back: a paragraph of the article that only begins like a notice, one
item of a list, the article's own subheading. Takes nothing away."""

import itertools
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.cleaning.lines import Line
from reader.language.prose import stems
from reader.values import BlockKind, BlockRole

_LONG = 100
_SHORT = 60
_HEADING = 40
_SHORTEST_POINT = 12
_POINT = re.compile(r"\s*(?:[-–—*•·▪]|\d{1,2}[.)])\s")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORD, _ENDING = 4, 2
_FEWEST_OF_TITLE = 2
_KNOWN = 0.35
_FEWEST_KNOWN = 4
_BOTH = 2
_MOST_CELLS, _MOST_HEADS = 8, 2
# As 'Ремонт, грн' has its unit behind a comma, or in brackets.
_MEASURED = re.compile(
    r"\w(?:,\s|\s\()(?:(?:тис|млн|млрд|тыс|thousand|million)\.?\s?)?(?:грн|гривень|руб|₴|\$|€|usd|uah|eur|%|кг|kg|т|тонн|ц|г|"
    r"га|ha|л|км|km|км/год|км/ч|м|м²|шт|осіб|чел|год|хв|мин|min|hours|days|днів|балів|°c)\.?\)?$",
    re.IGNORECASE,
)
_NOTICES = frozenset({BlockRole.DEBRIS, BlockRole.METADATA})
_URGES = re.compile(r"[^\W\d_]{2}(?:йте|йся|іть|[иії]ться|теся|тесь|йтесь|[ая]й)\b", re.IGNORECASE)
_SOURCE = re.compile(r"(?:джерел[оа]|источники?|sources?)\s?:\s[^\W\d_]+\s\w", re.IGNORECASE)
_SITE = re.compile(r"https?:|\b[\w-]+\.(?:com|ua|net|org|info|media|news|ru|example|нет)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:част|пошир|популярн|ваш)\w*\s(?:за)?(?:питан|вопрос)\w*\W*$|faq\W*$|.{0,20}\bquestions\W*$", re.IGNORECASE
)
_SECOND_SENTENCE = re.compile(r"[.!?…][»”\")]*\s+[«“„\"(–—-]*\s*[А-ЯІЇЄҐЁA-Z]")
_ROW = re.compile(r"[^:.!?]{2,30}:\s\S")


def spare(lines: Sequence[Line], title: str | None) -> None:
    """Take back what rules said of lines of a dump that speak of its subject."""
    if any(line.vote is not None for line in lines):
        return
    _keep_columns(lines)
    wanted = stems(title or "")
    known: set[str] | None = None
    for number in range(1, len(lines) - 1):
        line = lines[number]
        if line.hit is None or line.role is not None:
            continue
        if known is None and line.prose:
            known = {stem for other in lines if other.prose and other.hit is None for stem in other.stems}
        if (
            _is_item_of_list(lines, number)
            or _is_of_article(lines, number, wanted, known or set())
            or _tells_of_the_subject(lines, number, wanted)
            or _heads_its_paragraph(lines, number)
            or _announces_points(lines, number)
            or _is_below_colon(lines, number)
            or _names_its_source(lines, number)
        ):
            line.hit, line.rest = None, 0


def _keep_columns(lines: Sequence[Line]) -> None:
    """'Fuel, UAH', '58 000', '3 400', 'Days', '21', '9': rows of a table whose cells stand one below another, as many
    in each, one of which tells what it is measured in."""
    if sum(map(_is_number, lines)) < _BOTH:
        return
    at = 0
    while at < len(lines):
        count = 0
        rows: list[int] = []
        while at < len(lines) and (cells := _cells_below(lines, at)) and (not rows or cells == count):
            count = cells
            rows.append(at)
            at += 1 + cells
        heads = range(max(0, rows[0] - _MOST_HEADS), rows[0]) if rows else ()
        if len(rows) >= _BOTH and any(_MEASURED.search(lines[row].words) for row in (*rows, *heads)):
            for line in lines[rows[0] : at]:
                line.hit, line.kept, line.listed = None, True, True
        at += not rows


def _cells_below(lines: Sequence[Line], number: int) -> int:
    """How many numbers alone stand below a label, 0 where the line is none."""
    line = lines[number]
    if line.hit is not None or line.closed or line.role is not None or line.size > _SHORT:
        return 0
    cells = itertools.islice(lines, number + 1, number + 1 + _MOST_CELLS)
    return sum(1 for _ in itertools.takewhile(_is_number, cells))


def _is_number(line: Line) -> bool:
    return line.hit is not None and line.hit.name == "counters-row" and line.words[:1].isdigit()


def _is_item_of_list(lines: Sequence[Line], number: int) -> bool:
    """What only its words weighed out, between two items that nobody took."""
    hit = lines[number].hit
    if hit is None or hit.scope != "weighed":
        return False
    return (
        all(one.block.kind is BlockKind.LIST_ITEM and not one.noise for one in (lines[number - 1], lines[number + 1]))
        and lines[number].block.kind is BlockKind.LIST_ITEM
    )


def _is_of_article(lines: Sequence[Line], number: int, title: AbstractSet[str], body: AbstractSet[str]) -> bool:
    """A notice of several sentences' length between two paragraphs, with words of the headline or many of the text."""
    line, above, below = lines[number], lines[number - 1], lines[number + 1]
    hit = line.hit
    if hit is None or hit.role not in _NOTICES or hit.scope == "weighed" or not line.prose or line.size < _LONG:
        return False
    if not (above.closed and below.closed) or above.noise or below.noise:
        return False
    if len(line.stems & title) >= _FEWEST_OF_TITLE:
        return True
    known = len(line.stems & body)
    return known >= _FEWEST_KNOWN and known >= _KNOWN * len(line.stems)


def _tells_of_the_subject(lines: Sequence[Line], number: int, title: AbstractSet[str]) -> bool:
    """What only its words weighed out for an offer, though it has two sentences and more, words of the headline, and a
    sentence of the text beside it: when a place is open and what it costs there."""
    line, above, below = lines[number], lines[number - 1], lines[number + 1]
    hit = line.hit
    if hit is None or hit.scope != "weighed" or hit.role is not BlockRole.ADVERTISEMENT or line.size < _LONG:
        return False
    if _SECOND_SENTENCE.search(line.words) is None or above.noise or below.noise:
        return False
    return (above.closed or below.closed) and len(line.stems & title) >= _FEWEST_OF_TITLE


def _heads_its_paragraph(lines: Sequence[Line], number: int) -> bool:
    """'Правила' between two paragraphs, the lower of which speaks of them or is the first point of a list."""
    line, above, below = lines[number], lines[number - 1], lines[number + 1]
    hit = line.hit
    if (
        hit is None
        or hit.role not in _NOTICES
        or hit.opens
        or line.closed
        or line.size > _HEADING
        or not line.words[:1].isupper()
    ):
        return False
    if above.noise or below.hit is not None or not above.closed or above.size < _SHORT:
        return False
    if _POINT.match(below.words) and below.block.kind is BlockKind.LIST_ITEM:
        return below.size >= (_HEADING if hit.role is BlockRole.DEBRIS else _SHORTEST_POINT)
    if _ASKED.match(line.words) and "?" in below.words:
        return True
    if hit.role is not BlockRole.DEBRIS or below.size < _HEADING:
        return False
    words = [word for word in _WORD.findall(line.words.lower()) if len(word) >= _LEAST_WORD]
    return any(word[: max(_LEAST_WORD, len(word) - _ENDING)] in below.words.lower() for word in words)


def _announces_points(lines: Sequence[Line], number: int) -> bool:
    """'Результати голосування:' over points that semicolons part, below a paragraph."""
    line, above, points = lines[number], lines[number - 1], lines[number + 1 : number + 3]
    if line.hit is None or line.hit.role not in _NOTICES or line.hit.opens or line.words[-1] != ":":
        return False
    return (
        above.closed
        and len(points) == _BOTH
        and all(point.words[-1] in ";." for point in points)
        and (points[0].words[-1] == ";")
    )


def _is_below_colon(lines: Sequence[Line], number: int) -> bool:
    """'долар – 43,03 грн;' right below what announces it with a colon, or below the item above it."""
    line, above = lines[number], lines[number - 1]
    hit = line.hit
    if hit is None or hit.opens or line.words[-1] != ";" or above.noise:
        return False
    return above.words[-1] == ";" or (above.words[-1] == ":" and above.size >= _SHORT // 2)


def _names_its_source(lines: Sequence[Line], number: int) -> bool:
    """'Джерело: обласна прокуратура' between two paragraphs, as some papers open a report; below the text it is the
    page's note of where the text was taken from, and so is one word, as a rule a paper's or an agency's name."""
    line, above, below = lines[number], lines[number - 1], lines[number + 1]
    told = above.closed and above.hit is None and below.prose and below.hit is None
    return told and _SOURCE.match(line.words) is not None and _SITE.search(line.words) is None


def keep_subheadings(lines: Sequence[Line], start: int, end: int) -> None:
    """A short line over a sentence, a list or rows of a table, right below what was left out, is the article's own
    where it calls on nobody; so is one between two paragraphs whose words the text has, too. It is not weighed
    afterwards."""
    told: set[str] = set()
    for number in range(start + 1, end - 1):
        line = lines[number]
        if line.role is not BlockRole.BODY or line.closed or line.vote is not None or not 4 <= line.size <= _SHORT:
            continue
        above, below = lines[number - 1], lines[number + 1]
        between = _is_told(above) and _is_told(below) and line.words[:1].isupper()
        leads = above.removed and _may_stand_below(below)
        if line.hit is not None or not (between or leads) or _URGES.search(line.words):
            continue
        told = told or {
            stem for other in lines[start:end] if other.closed and not other.removed for stem in other.stems
        }
        if leads or _is_known(line, told):
            line.kept = True


def _is_told(line: Line) -> bool:
    return line.closed and line.size >= _SHORT and not line.removed


def _is_known(line: Line, told: AbstractSet[str]) -> bool:
    """A word of a short line, all words of a longer one."""
    return bool(line.stems) and (line.stems <= told or (line.size <= _HEADING and not line.stems.isdisjoint(told)))


def _may_stand_below(line: Line) -> bool:
    if line.removed or line.hit is not None:
        return False
    return line.prose or line.block.kind is BlockKind.LIST_ITEM or line.words[-1] == ":" or bool(_ROW.match(line.words))
