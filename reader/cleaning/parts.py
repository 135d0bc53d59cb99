"""Parts of an article that are no sentences: a table, what a thing weighs and costs, a person in dates, a programme by
the hour, what is good and what is bad about it. Told from a page's strips and cards by where they stand and what they
share with the text. Keeps lines of dumps, takes none away."""

import itertools
import re
from collections.abc import Iterator, Sequence

from reader.cleaning.akin import Told
from reader.cleaning.going_on import is_answer
from reader.cleaning.lines import Line
from reader.cleaning.part_words import part_words
from reader.values import BlockRole

_LONGEST = 220
_FEWEST, _FEWEST_TIMED = 3, 2
_MOST_ABOVE, _FEW_ABOVE, _LONGEST_ABOVE = 4, 2, 70
_MOST_PASSED = 2
_LONGEST_BOX = 6
_LEAST_TOLD, _SHORTEST_SENTENCE = 40, 12
_NEAR_BELOW = 3
_FIRST_ROWS = 8
_FEWEST_SHARED = 2
# 'Nissan Leaf 30 2016–2017 150 6 300', 'Рюкзак 1200–2400 грн': a few words, and figures at the end.
_CELLS = re.compile(
    r"(?=.*[^\W\d_]{2})[^.!?]{2,70}?(?P<cells>(?:\s[–—:-])?(?:\s[$€₴£~≈]?[+−–-]?\d[\d.,:/×x%–—-]*)+)"
    r"(?P<unit>\s?[^\W\d_°%$€₴]{0,12}[°%$€₴.²³]?)\W{0,2}$"
)
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:.!?–—]{1,38}?)\s?(?::\s|\s[–—-]\s)(?P<value>[^\s–—-].*)$")
_TIMED = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\s?[–—-]\s?\d{1,2}[:.]\d\d)?\s*(?:[–—-]\s[«\"“]?)?[^\W\d_«\"“№]"
)
# '1965 – закінчив музичне училище'.
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[–—-]\s?(?:1[5-9]|20)\d\d)?(?:\s?р\.|\s?рік)?(?:\s[–—-]|\s?:)\s\S")
_DAY = re.compile(
    r"(?:понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|понедельник|вторник|среда|пятница|суббота|воскресенье|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|день|day)\b[,.:]?\s?.{0,24}$|"
    r"\d{1,2}\s[^\W\d_]{3,10}(?:,\s[^\W\d_]{1,9}(?:.[^\W\d_]{2,7})?)?\W*$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\d\s?(?:г|гр|кг|мг|т|л|мл|мм|см|м|км|м²|га|мин|хв|год|с|шт|вт|квт|в|гц|ггц|мгц|гб|мб|тб|мп|к\.\s?с|ккал|кал|"
    r"дюйм\w*|грн|гривень|руб|см³|g|kg|mg|l|ml|mm|cm|m|km|ha|min|h|pcs|w|kw|v|hz|ghz|gb|mb|tb|mp|hp|kcal|inch\w*|uah|usd|"
    r"%|₴|\$|€|°)(?!\w)|[$€£]\d",
    re.IGNORECASE,
)
_MOST_WORDS = 5
_LONGEST_LABEL = 24
_STRIP = re.compile(
    r"°|\b(?:usd|eur|pln|gbp|btc|долар|євро|злот|доллар|евро|злот|dollar|euro|gold|brent)", re.IGNORECASE
)


def keep_parts(lines: Sequence[Line], title_at: int | None) -> None:
    """Mark rows that are the article's, and what heads them, so that nobody asks them again."""
    if any(line.vote is not None for line in lines):
        return
    low = 0 if title_at is None else title_at + 1
    title = Told((), lines[low - 1].tokens if low else ())
    told = Told((), lines[low - 1].tokens if low else ())
    known = low  # how far its lines are taken in
    for run in _runs(lines, low):
        above = _above(lines, run.start, low)
        if above is None:
            continue
        for line in lines[known : run.start]:
            if line.part or is_told(line):
                told.add(line.tokens)
        known = run.start
        if _is_of_the_text(lines, above, run, told, title):
            headed = _is_headed(lines[above.start : above.stop])
            for number in range(above.start if headed else max(above.start, run.start - _FEW_ABOVE), run.stop):
                if lines[number].hit is None or number in run or _may_head(lines[number]):
                    lines[number].keep_as_part()
            _keep_closing(lines, above.start, run.stop)
    _keep_for_and_against(lines, low)


def is_told(line: Line) -> bool:
    """A sentence or more that no rule took."""
    return line.closed and line.hit is None and line.role is None and line.size >= _LEAST_TOLD and not line.listed


def _runs(lines: Sequence[Line], low: int) -> Iterator[range]:
    """Rows of one shape, three and more in a row; where they are hours, two."""
    shape = ""
    start = low
    for number in range(low, len(lines) + 1):
        found = _shape(lines, number) if number < len(lines) else ""
        if found == shape:
            continue
        run = range(start, _with_taken_rows(lines, number) if shape == "label" else number)
        enough = len(run) >= (_FEWEST_TIMED if shape == "hour" else _FEWEST) and number - start >= _FEWEST_TIMED
        if shape and enough and (shape != "hour" or _goes_by_the_clock(lines[start:number])):
            yield run
        shape, start = found, number


def _with_taken_rows(lines: Sequence[Line], stop: int) -> int:
    """On over rows of the same shape that a rule took: 'Тривалість: 94 хв' is a player's, too."""
    while stop < len(lines):
        line = lines[stop]
        taken = line.hit is not None and not line.hit.opens and line.role is None and line.size <= _LONGEST_ABOVE
        if not taken or part_words().of_page.match(line.words) or not _LABELLED.match(line.words.strip()):
            break
        stop += 1
    return stop


def _shape(lines: Sequence[Line], number: int) -> str:
    line = lines[number]
    if not 5 <= line.size <= _LONGEST or line.role is not None or line.prose or (line.hit and line.hit.opens):
        return ""
    words = line.words.strip()
    if _is_tabbed(line):
        return "tabbed"  # whatever a rule says of one row alone
    if words[:1].isdigit():
        if _TIMED.match(words):
            return "hour"
        if _YEAR.match(words):
            return "year"
    if number + 1 < len(lines) and lines[number + 1].words[:1].isdigit() and _DAY.match(words):
        return "hour" if _TIMED.match(lines[number + 1].words) else ""
    parted = words[0].isalpha() and (":" in words or " – " in words or " — " in words or " - " in words)
    figures = any(map(str.isdigit, words[-14:]))
    if line.noise or not (parted or figures) or part_words().of_page.match(words):
        return ""
    labelled = _LABELLED.match(words) if parted and words[-1] not in ".!?" else None
    if labelled and labelled["label"].count(" ") < _MOST_WORDS:
        return "label"
    cells = _CELLS.match(words) if figures else None
    return "cells" if cells and words[: cells.start("cells")].count(" ") < _MOST_WORDS else ""


def _is_tabbed(line: Line) -> bool:
    """A row of a page's table, as browsers copy it, or as it was set in columns."""
    return line.row or "\t" in line.words.strip()


def _goes_by_the_clock(rows: Sequence[Line]) -> bool:
    """From morning to evening, day by day: a page's latest news go the other way."""
    last = -1
    timed = days = 0
    for row in rows:
        found = _TIMED.match(row.words.strip())
        if found is None:
            last = -1
            days += 1
            continue
        now = 60 * int(found["hour"]) + int(found["minute"])
        if now < last:
            return False
        last = now
        timed += 1
    return timed >= (_FEWEST_TIMED if days else _FEWEST)


def _above(lines: Sequence[Line], first: int, low: int) -> range | None:
    """What heads the rows: short lines up to a sentence of the text, or to rows that are its own. None where they stand
    below anything else."""
    start = first
    while start > low and first - start < _MOST_ABOVE and _is_above(lines, start - 1):
        start -= 1
    above = start - 1
    passed = 0
    while above >= low and passed < _MOST_PASSED and _is_passed(lines, above):
        above -= 1
        passed += 1
    if passed and above > low and _is_headed([lines[above]]) and _anchors(lines[above - 1]):
        return range(above, first)  # what heads the rows stands above the offer
    rows = lines[first : first + _FIRST_ROWS]
    told = _is_headed(lines[start:first]) or _tells_itself(rows)
    if above < low or not _anchors(lines[above]) or (passed and not told):
        heading = next((number for number in range(first - 1, start - 1, -1) if _is_headed([lines[number]])), None)
        if heading is None and _tells_itself(rows):
            heading = first
        return range(heading, first) if heading is not None and _is_behind_a_box(lines, heading, low) else None
    return range(start, first)


def _is_behind_a_box(lines: Sequence[Line], number: int, low: int) -> bool:
    """Between a sentence of the text and the line there stand a header and its stories."""
    for place in range(number - 1, max(low, number - _LONGEST_BOX) - 1, -1):
        line = lines[place]
        if line.hit is not None and line.hit.opens == "headlines":
            above = lines[place - 1]
            return place > low and _anchors(above) and not above.part and line.hit.role is not BlockRole.ADVERTISEMENT
        if line.prose or line.role is not None:
            return False
    return False


def _is_headed(above: Sequence[Line]) -> bool:
    heading = part_words().heading
    return any(heading.match(line.words.strip()) for line in above)


def _may_head(line: Line) -> bool:
    if line.role is not None or line.size > _LONGEST_ABOVE or (line.hit is not None and not line.hit.edges):
        return False
    words = line.words.strip()
    return not line.prose and words[-1] not in ".!…" and (words[0].isalnum() or words[0] in '«"“')


def _anchors(line: Line) -> bool:
    """A sentence that no rule took, or a row of the article's own."""
    sentence = line.closed and line.hit is None and line.role is None and line.size >= _SHORTEST_SENTENCE
    return line.part or (sentence and (line.prose or line.words[-1] in ".!?…" or line.size >= _LEAST_TOLD))


def _is_above(lines: Sequence[Line], number: int) -> bool:
    return _may_head(lines[number]) and not _anchors(lines[number]) and not _is_offer(lines, number)


def _is_offer(lines: Sequence[Line], number: int) -> bool:
    """Whatever stands right below the label of an advertisement."""
    label = lines[number - 1].hit if number else None
    return label is not None and label.opens == "offer" and lines[number].hit is None


def _is_passed(lines: Sequence[Line], number: int) -> bool:
    """One link, one call, one offer with its label between the text and its table."""
    line = lines[number]
    return _is_offer(lines, number) or (
        line.hit is not None and (line.inline or line.hit.opens in ("", "offer")) and line.noise
    )


def _is_of_the_text(lines: Sequence[Line], above: range, run: range, told: Told, title: Told) -> bool:
    """Sentences go on right below; or the rows or what heads them have words of the text; or they measure something
    below a heading that such parts have."""
    rows = lines[run.start : run.stop]
    below = lines[run.stop : run.stop + _NEAR_BELOW]
    if below and part_words().buys.match(below[0].words.strip()):
        return False
    if _tells_facts(rows):
        return True
    if _goes_on_below(below, rows, told, title) or (_is_tabbed(rows[0]) and below and is_told(below[0])):
        return True
    shared = sum(told.shared(line) > 0 for line in (*lines[above.start : above.stop], *rows))
    timed = _TIMED.match(rows[-1].words) is not None
    measured = not timed and 2 * sum(_MEASURED.search(row.words) is not None for row in rows) >= len(rows)
    days = timed and sum(not _TIMED.match(row.words.strip()) for row in rows) >= _FEWEST_SHARED
    if (days and shared) or (_is_headed(lines[above.start : above.stop]) and (shared or measured)):
        return True
    words = sum(map(told.shared, (*lines[above.start : above.stop], *rows)))
    if shared >= _FEWEST_SHARED and words >= _FEWEST and _LABELLED.match(rows[0].words.strip()):
        return True
    if measured:
        return shared > 0 and not any(map(_is_of_strip, rows))
    return len(above) <= _FEW_ABOVE and 3 * shared >= 2 * len(rows) and shared >= _FEWEST


def _tells_itself(rows: Sequence[Line]) -> bool:
    """A table, a programme by the day, facts of a film: known without a heading."""
    return _is_tabbed(rows[0]) or _DAY.match(rows[0].words.strip()) is not None or _tells_facts(rows)


def _tells_facts(rows: Sequence[Line]) -> bool:
    """'Режисерка: Яна Шепотько', 'У ролях: …', 'Голи: …': what stands below a review or a report, and beside no other
    story."""
    return sum(part_words().facts.match(row.words) is not None for row in rows) >= _FEWEST_SHARED


def _goes_on_below(below: Sequence[Line], rows: Sequence[Line], told: Told, title: Told) -> bool:
    """A sentence that speaks of what stands above, or of what the rows name."""
    for line in below:
        if line.noise or line.role is not None:
            return False
        if is_told(line):
            return told.shared(line) >= _FEWEST_SHARED or title.shared(line) > 0 or Told(rows).shared(line) > 0
    return False


def _is_of_strip(row: Line) -> bool:
    """Weather and money, which pages show beside any text."""
    return _STRIP.search(row.words) is not None


def _keep_closing(lines: Sequence[Line], first: int, number: int) -> None:
    """What is said right below the rows to whom or of whom they tell: 'Welcome, Ivan!'"""
    line = lines[number] if number < len(lines) else None
    if line is not None and is_answer(line) and line.role is None and Told(lines[first:number]).shared(line):
        line.kept = True


def _keep_for_and_against(lines: Sequence[Line], low: int) -> None:
    """'Плюси', 'тихий мотор, ліхтар', 'Мінуси', 'вага': both labels, each over a line or more."""
    words = part_words()
    short = [number for number in range(low, len(lines) - 1) if lines[number].size <= _LONGEST_LABEL]
    first = next((number for number in short if words.pro.match(lines[number].words)), None)
    if first is None:
        return
    second = next((number for number in short if words.contra.match(lines[number].words)), first)
    if not 1 < second - first <= 8 or any(lines[number].noise or lines[number].role for number in range(first, second)):
        return
    last = second + max(1, sum(1 for _ in itertools.takewhile(_is_remark, lines[second + 1 : second + second - first])))
    for line in lines[first : last + 1]:
        if line.role is None and (line.hit is None or line.hit.role in (BlockRole.DEBRIS, BlockRole.METADATA)):
            line.keep_as_part()


def _is_remark(line: Line) -> bool:
    return line.hit is None and line.role is None and line.size <= _LONGEST
