"""Other stories of a dump by what stands beside each of several in a row: a time, a day, a count, a rubric, a blurb, a
price. No word tells them; they share none with the text, and are little beside it."""

import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from statistics import median

from reader.cleaning.lines import Line
from reader.language.bylines import is_name_shaped
from reader.language.prose import stems
from reader.values import BlockKind, BlockRole

_FEWEST, _MOST = 3, 14
_ENOUGH_OUTSIDE, _MOST_OF_OUTSIDE = 400, 0.7
_FEW_SHARED, _HARDLY_SHARED = 0.25, 0.1
_MONTHS = re.compile(
    "січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|"
    "jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
_DAY = (
    r"(?P<iso>20\d\d-\d\d-\d\d)|(?P<day>\d{1,2})\s(?P<month>[^\W\d_]{3,9})(?:\s20\d\d)?|"
    r"(?P<number>\d{1,2})\.(?P<of>\d\d)(?:\.(?:20)?\d\d)?"
)
_LEADS = (
    re.compile(rf"(?:(?:{_DAY})[\s,|]+)?{_CLOCK}(?:\s?[|•·–—-])?\s+(?=[^\W\d_«\"“'])"),
    re.compile(rf"(?:{_DAY})(?:\s?[|•·])?\s+(?=[^\W\d_«\"“'])"),
)
_TRAILS = (re.compile(rf"(?<=[^\W\d_»\"”'?!])\s+(?:(?:{_DAY})[\s,|]+)?{_CLOCK}$"),)
_ALONE = re.compile(rf"\W{{0,2}}(?=\d)(?:{_DAY})?[\s,|]*(?:{_CLOCK})?\W{{0,2}}$")
_AGO = re.compile(r"\d{1,2}\s?[^\W\d_]{1,10}\.?\s(?:тому|назад|ago)$|[^\W\d_]{3,8},?\s\d{1,2}[:.]\d\d$", re.IGNORECASE)
_COUNT = re.compile(r"\W{0,2}\d[\d\s.,]{0,8}(?:тис|т|k|к|м|m)?\.?$", re.IGNORECASE)
_PRICE = re.compile(
    r"(?:від\s|от\s|from\s)?(?:[$€£]\s?)?\d[\d\s.,]*\s?(?:грн|₴|\$|€|uah|usd|eur|руб)?\.?$", re.IGNORECASE
)
_MONEY = re.compile(r"грн|₴|[$€£]|uah|usd|eur|руб", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+[«\"“]?[^\W\d_]")
_HEADLINE, _LONGEST = 22, 160
_SMALL = 24
_BLURB = (50, 200)
_SHORTER = 0.75
_NICK = re.compile(r"[^\W_][\w.-]{2,20}$")
_LETTER = re.compile(r"[^\W\d_]{1,2}$")
_NO_HEADLINES = frozenset({BlockKind.LIST_ITEM, BlockKind.CAPTION})


def mark_feeds(lines: Sequence[Line], title: str | None) -> None:
    """Decide the lines of each such row."""
    if any(line.vote is not None for line in lines):
        return
    wanted = stems(title or "")
    for find in (_stamped_rows, _alternating_rows, _rows_with_blurbs, _numbered_rows):
        for row, shared in find(lines):
            if _is_foreign(lines, row, wanted, shared):
                for number in row:
                    lines[number].decide(BlockRole.TEASER, "feed", 0.7)
    _mark_wares(lines)
    _mark_letters(lines)
    _mark_comments(lines)


_Rows = Iterator[tuple[range, float]]


def _is_foreign(lines: Sequence[Line], row: range, title: AbstractSet[str], most: float) -> bool:
    """Its headlines share ``most`` of their words with the paragraphs, and are little beside them."""
    outside = [line for at, line in enumerate(lines) if at not in row and line.prose and line.hit is None]
    mass = sum(line.size for line in outside)
    if mass < _ENOUGH_OUTSIDE or sum(lines[at].size for at in row) > _MOST_OF_OUTSIDE * mass:
        return False
    known = frozenset(title).union(*(line.stems for line in outside))
    told = [lines[at].stems for at in row if lines[at].size >= _HEADLINE]
    return sum(len(words & known) for words in told) <= most * sum(map(len, told))


def _groups(lines: Sequence[Line], places: Sequence[int]) -> Iterator[range]:
    """Runs of neighbours among ``places``."""
    for _, run in itertools.groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        row = [place for _, place in run]
        if _FEWEST <= len(row) <= _MOST and not _is_announced(lines, row[0]):
            yield range(row[0], row[-1] + 1)


def _is_announced(lines: Sequence[Line], number: int) -> bool:
    return number > 0 and lines[number - 1].words[-1] == ":" and lines[number - 1].hit is None


def _stamped_rows(lines: Sequence[Line]) -> _Rows:
    """'18:02 Headline', the newest first: a programme begins with the earliest."""
    ends = [_open_ends(line) for line in lines]
    for end, pattern in ((0, _LEADS[0]), (0, _LEADS[1]), (1, _TRAILS[0])):
        able = [at for at, both in enumerate(ends) if both[end]]
        for row in _groups(
            lines, [at for at in able if pattern.search(lines[at].words)] if len(able) >= _FEWEST else []
        ):
            moments = [_moment(pattern.search(lines[at].words)) for at in row]
            if _falls(moments):
                yield row, _FEW_SHARED
            elif end == 0 and _falls(moments[::-1]):
                for number in row:  # a programme, or the course of a day
                    lines[number].hit, lines[number].kept, lines[number].closed = None, True, True


def _open_ends(line: Line) -> tuple[bool, bool]:
    """Whether a figure begins or ends a line that may be a headline with its time."""
    words = line.words.strip()
    begins, ends = words[:1].isdigit(), words[-1:].isdigit() or words.rstrip(".")[-1:] in ("m", "M")
    if not (begins or ends) or line.role is not None or line.listed:
        return False, False
    able = _HEADLINE <= len(words) <= _LONGEST and words.count(" ") >= 3
    return able and begins, able and ends


def _moment(found: re.Match[str] | None) -> tuple[int, int]:
    """Day and minute, as far as they are told; only for comparing the rows of one list."""
    told = found.groupdict() if found else {}
    day = 0
    if told.get("iso"):
        day = int(told["iso"].replace("-", ""))
    elif told.get("day") and _MONTHS.match(told["month"]):
        day = int(told["day"])
    elif told.get("number"):
        day = int(told["number"])
    if told.get("hour") is None:
        return day or -1, 0
    hour = int(told["hour"]) % 12 + 12 * (told["half"] in ("p", "P")) if told.get("half") else int(told["hour"])
    return day, 60 * hour + int(told["minute"])


def _falls(moments: Sequence[tuple[int, int]]) -> bool:
    """Never rises, but for a new month or midnight once."""
    if any(day == -1 for day, _ in moments):
        return False
    rises = sum(above < below for above, below in itertools.pairwise(moments))
    return rises == 0 and moments[0] != moments[-1]


def _alternating_rows(lines: Sequence[Line]) -> _Rows:
    """Headline and count, time and headline, rubric and headline by turns."""
    shapes = "".join(map(_shape, lines))
    for pattern, most in _TURNS:
        for found in pattern.finditer(shapes):
            row = range(*found.span())
            if _is_programme(lines, row):
                for number in row:
                    lines[number].hit, lines[number].kept = None, True
            elif not _is_announced(lines, row[0]):
                yield row, most


# (H)eadline, stamp (T), bare number (N), rubric (R), button or counter that rules know (S).
_TURNS = (
    (re.compile(r"(?:[TN]{1,2}H){3,14}|(?:H[TN]{1,2}){3,14}"), _FEW_SHARED),
    (re.compile(r"(?:R[TN]{0,2}H[TN]{0,2}){3,14}"), _HARDLY_SHARED),
)


def _is_programme(lines: Sequence[Line], row: range) -> bool:
    """Times alone that rise over what they date."""
    moments = [_moment(found) for at in row if (found := _ALONE.match(lines[at].words))]
    rises = [above < below for above, below in itertools.pairwise(moments)]
    return len(moments) >= _FEWEST and any(rises) and sum(rises) >= len(rises) - 1


def _shape(line: Line) -> str:
    if line.prose or line.role is not None or line.listed or line.block.kind in _NO_HEADLINES:
        return "x"
    words = line.words.strip()
    if line.size <= _SMALL:
        if (words[:1].isdigit() and _ALONE.match(words)) or (words[-1:].isalnum() and _AGO.match(words)):
            return "T"
        if _COUNT.match(words):
            return "N"
    if words[-1] in ".:;," or words[:1] in "–—-•":
        return "x"
    if _HEADLINE <= line.size <= _LONGEST and words.count(" ") >= 3:
        return "H" if line.hit is None or line.hit.edges else "x"
    small = line.size <= _SMALL and words.count(" ") <= 1 and words[:1].isupper() and not any(map(str.isdigit, words))
    return "R" if small and words[-1].isalpha() else "x"


def _rows_with_blurbs(lines: Sequence[Line]) -> _Rows:
    """Headline and a blurb of a sentence, shorter than the text's own paragraphs."""
    usual = [line.size for line in lines if line.prose and line.hit is None]
    if len(usual) < _FEWEST:
        return
    bound = min(_BLURB[1], _SHORTER * median(usual))
    blurbs = [_is_blurb(line, bound) for line in lines]
    if sum(blurbs) < _FEWEST:
        return
    shapes = "".join("P" if blurb else _shape(line) for blurb, line in zip(blurbs, lines, strict=True))
    for found in re.finditer(r"(?:HP){3,14}(?=[^P]|$)", shapes):
        row = range(*found.span())
        if not _is_announced(lines, row[0]) and _is_outermost(lines, row):
            yield row, _HARDLY_SHARED


def _numbered_rows(lines: Sequence[Line]) -> _Rows:
    """'1. Headline' behind the text, which no colon announces and no full stop ends."""
    able = [at for at, line in enumerate(lines) if not line.closed and _open_ends(line)[0]]
    for row in _groups(lines, [at for at in able if _NUMBERED.match(lines[at].words)]):
        above = lines[row[0] - 1] if row[0] else None
        told = above is not None and (above.noise or (above.closed and above.words[-1] in ".!?…"))
        if told and _is_outermost(lines, row) and all(lines[at].words[-1] not in ".;:," for at in row):
            yield row, _HARDLY_SHARED


def _is_outermost(lines: Sequence[Line], row: range) -> bool:
    """No paragraph stands before it, or none behind it."""
    paragraphs = [at for at, line in enumerate(lines) if at not in row and line.prose and line.hit is None]
    return bool(paragraphs) and not paragraphs[0] < row[0] < paragraphs[-1]


def _is_blurb(line: Line, bound: float) -> bool:
    told = line.closed and line.hit is None and line.role is None and line.words[-1] in ".!?…"
    return told and _BLURB[0] <= line.size <= bound and line.words[:1] not in '–—-«"“'


def _mark_wares(lines: Sequence[Line]) -> None:
    """Ware, price, the same button: twice and more."""
    cards: dict[str, list[int]] = {}
    for number in range(2, len(lines)):
        price, button = lines[number - 1].words, lines[number]
        if button.size <= _SMALL and not button.closed and _PRICE.match(price) and _MONEY.search(price):
            cards.setdefault(button.words, []).append(number)
    for ends in cards.values():
        if len(ends) >= 2 and all(later - earlier <= 5 for earlier, later in itertools.pairwise(ends)):
            for number in range(ends[0] - 2, ends[-1] + 1):
                if not lines[number].prose:
                    lines[number].decide(BlockRole.ADVERTISEMENT, "wares", 0.75)


def _mark_letters(lines: Sequence[Line]) -> None:
    """'f', 't', 'v': what a page draws as buttons."""
    for alike, numbers in itertools.groupby(range(len(lines)), lambda at: _is_letter(lines[at])):
        row = list(numbers)
        if alike and len(row) >= _FEWEST:
            for number in row:
                lines[number].decide(BlockRole.DEBRIS, "letters", 0.6)


def _is_letter(line: Line) -> bool:
    return line.size <= _SMALL and _LETTER.match(line.words.strip()) is not None


def _mark_comments(lines: Sequence[Line]) -> None:
    """Who, what, and how many liked it or when, twice and more behind the last paragraph."""
    last = max((at for at, line in enumerate(lines) if line.prose and line.hit is None), default=len(lines))
    found: list[int] = []
    number = last + 1
    while number + 2 < len(lines):
        who, what, mark = lines[number : number + 3]
        if _is_somebody(who) and _is_said(what) and _is_mark(mark):
            found += [number, number + 1, number + 2]
            number += 3
        else:
            number += 1
    if len(found) >= 2 * _FEWEST:
        for number in found:
            lines[number].decide(BlockRole.DEBRIS, "remarks", 0.65)


def _is_somebody(line: Line) -> bool:
    return line.role is None and line.size <= _SMALL and (is_name_shaped(line.words) or bool(_NICK.match(line.words)))


def _is_said(line: Line) -> bool:
    return line.role is None and 4 <= line.size <= _BLURB[1] and not _is_mark(line)


def _is_mark(line: Line) -> bool:
    words = line.words.strip()
    known = line.hit is not None and line.noise and line.size <= _SMALL
    return line.size <= _SMALL and bool(_COUNT.match(words) or _ALONE.match(words) or _AGO.match(words) or known)
