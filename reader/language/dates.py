"""Calendar dates written in Ukrainian, Russian and English texts, as ISO 8601. A date without its year is no date
here."""

import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

_MONTHS = {
    1: "січ(?:ень|ня|\\.)?|янв(?:арь|аря|\\.)?|jan(?:uary|\\.)?",
    2: "лют(?:ий|ого|\\.)?|фев(?:раль|раля|р\\.|\\.)?|feb(?:ruary|\\.)?",
    3: "бер(?:езень|езня|\\.)?|марта?|мар\\.|mar(?:ch|\\.)?",
    4: "квіт(?:ень|ня|\\.)?|кві\\.?|апр(?:ель|еля|\\.)?|apr(?:il|\\.)?",
    5: "трав(?:ень|ня|\\.)?|тра\\.?|ма[йя]|may",
    6: "черв(?:ень|ня|\\.)?|чер\\.?|июн[ья]?|june?\\.?",
    7: "лип(?:ень|ня|\\.)?|июл[ья]?|july?\\.?",
    8: "серп(?:ень|ня|\\.)?|сер\\.?|авг(?:уста?|\\.)?|aug(?:ust|\\.)?",
    9: "верес(?:ень|ня|\\.)?|вер\\.?|сент(?:ябрь|ября|\\.)?|сен\\.?|sept?(?:ember|\\.)?",
    10: "жовт(?:ень|ня|\\.)?|жов\\.?|окт(?:ябрь|ября|\\.)?|oct(?:ober|\\.)?",
    11: "лист(?:опада?|\\.)?|лис\\.?|нояб(?:рь|ря|\\.)?|ноя\\.?|nov(?:ember|\\.)?",
    12: "груд(?:ень|ня|\\.)?|гру\\.?|дек(?:абрь|абря|\\.)?|dec(?:ember|\\.)?",
}
_MONTH = "(?:" + "|".join(f"(?:{words})" for words in _MONTHS.values()) + ")"
_MONTH_NUMBERS = [(number, re.compile(words, re.IGNORECASE)) for number, words in _MONTHS.items()]
_CLOCK = r"(?P<{0}hour>[01]?\d|2[0-3])[:.](?P<{0}minute>[0-5]\d)(?::(?P<{0}second>[0-5]\d))?"
_GAP = r"[ \t\u00a0]*(?:[,|•·/—–-]|\bо\b|\bоб\b|\bв\b|\bat\b)?[ \t\u00a0]*"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_YEAR_WORD = r"(?:[ \u00a0]*(?:року|р\.|роки|года|г\.))?"
_SPACE = r"[ \u00a0]+"
# What stands between the month and the year now and then: the hour, the day of the week.
_INSIDE = r"(?:о\s|об\s|в\s)?(?P<chour>[01]?\d|2[0-3]):(?P<cminute>[0-5]\d)"
_WEEKDAY = (
    r"(?:понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|"
    r"воскресенье)"
)
# '14.07.253 хв': the time it takes to read was glued to the day.
_MINUTES = r"\d?[ \u00a0]?(?:хв|мин|min)\b"
# So were the hour, and how often it was read at the line's end: '12:1704.05.202531'.
_GLUED = rf"{_MINUTES}|\d?:\d\d|\d{{0,4}}$"
_SHAPES = (
    rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
    rf"{_YEAR}[/.](?P<month>0[1-9]|1[0-2])[/.](?P<day>0[1-9]|[12]\d|3[01])",
    rf"{_DAY}[./](?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d|\d\d(?!\d(?!{_MINUTES})))(?![./]\d)",
    rf"{_DAY}-(?P<month>0[1-9]|1[0-2])-{_YEAR}",
    rf"{_DAY}(?:st|nd|rd|th|\.|-(?:го|е))?{_SPACE}(?P<name>{_MONTH})(?![^\W\d_]),?{_SPACE}{_YEAR}{_YEAR_WORD}",
    rf"(?P<name>{_MONTH})(?![^\W\d_]){_SPACE}{_DAY}(?:st|nd|rd|th)?,?{_SPACE}{_YEAR}{_YEAR_WORD}",
    rf"{_DAY}{_SPACE}(?P<name>{_MONTH})(?![^\W\d_]),?{_SPACE}(?:{_INSIDE},|\(?{_WEEKDAY}\)?,?){_SPACE}{_YEAR}{_YEAR_WORD}",
)
_TIME_AFTER = (
    rf"(?:(?:[T]|{_GAP}(?:\(|—|[a-zа-яіїє]{{0,2}})?[ \u00a0]*){_CLOCK.format('a')}"
    r"(?P<zone>Z|[ ]?[+-]\d\d:?\d\d)?(?:[ ]?(?P<half>[ap]\.?m\b\.?))?)?"
)
_TIME_BEFORE = rf"(?:{_CLOCK.format('b')}{_GAP})?"
# 'Олена Гай4 травня 2026': glued to a name, a day is still a day; 'М4' is a road.
_APART = r"(?:(?<![\w.:/-])|(?<=(?-i:[а-яіїєґёa-z]))(?=\d))"
_BEGINS = rf"{_APART}{_TIME_BEFORE}(?:(?<!\d)|(?<=\d:\d\d))"
_DATES = tuple(re.compile(rf"{_BEGINS}{shape}(?!\d(?!{_GLUED})){_TIME_AFTER}", re.IGNORECASE) for shape in _SHAPES)
# A date in figures has the first of these, one with a month's name the second: looking for them is quicker.
_OF_FIGURES, _IN_FIGURES = _DATES[:4], re.compile(r"\d[./-]\d?\d[./-]\d\d")
_OF_WORDS, _FULL_YEAR = _DATES[4:], re.compile(r"(?:19|20)\d\d")


_DAY_OF_MONTH = rf"(?<!\d){_DAY}{_SPACE}{_MONTH}(?![^\W\d_])"
_CLOCK_BEHIND = rf"(?:{_GAP}{_CLOCK.format('c')})?|(?<![\d:.]){_CLOCK.format('d')}(?![\d:.])"
_YEARLESS = re.compile(
    rf"(?:(?:сьогодні|вчора|сегодня|вчера|today|yesterday)\b,?\s?|{_DAY_OF_MONTH}|"
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b)"
    rf"{_CLOCK_BEHIND}",
    re.IGNORECASE,
)
# The same where no word names a day.
_YEARLESS_IN_FIGURES = re.compile(_DAY_OF_MONTH + _CLOCK_BEHIND, re.IGNORECASE)


# Without one of these no date stands there; looking for them is quicker than the pattern.
_DAY_PIECES = (
    "годн", "вчор", "вчер", "day", "неділ", "вівтор", "серед", "четвер", "ятниц", "субот", "суббот", "недель",
    "вторник", "среда", "воскресен",
)  # fmt: skip
_DAY_OR_CLOCK = re.compile(rf"\d(?:[:.]\d|{_SPACE}{_MONTH})", re.IGNORECASE)


class WrittenDate(NamedTuple):
    """Where a date stands (code points, half-open) and what it says: 'YYYY-MM-DD' or with 'THH:MM[:SS][±HH:MM]'."""

    start: int
    end: int
    iso: str


def written_dates(text: str, *, month_first: bool = False) -> Iterator[WrittenDate]:
    """Every full date in ``text`` from left to right. ``month_first``: 02/11/2026 is 11 February (American pages)."""
    shapes = _OF_FIGURES if _IN_FIGURES.search(text) else ()
    if _FULL_YEAR.search(text):
        shapes += _OF_WORDS
    found: list[WrittenDate] = []
    for shape in shapes:
        for match in shape.finditer(text):
            iso = _iso(match, month_first=month_first)
            if iso and not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(WrittenDate(match.start(), match.end(), iso))
    yield from sorted(found)


def without_dates(text: str) -> str:
    """``text`` without its dates and times of day, those without a year too, and without the marks that set them
    apart."""
    for found in reversed(list(written_dates(text))):
        text = text[: found.start] + " " + text[found.end :]
    if _has_day_word(text.lower()):
        text = _YEARLESS.sub(" ", text)
    elif _DAY_OR_CLOCK.search(text):
        text = _YEARLESS_IN_FIGURES.sub(" ", text)
    return text.strip(" \t\u00a0,|•·—–-/()")


def _has_day_word(lower: str) -> bool:
    return any(piece in lower for piece in _DAY_PIECES)


def _iso(match: re.Match[str], *, month_first: bool) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if year < 100:
        year += 2000
    if parts.get("name"):
        month = next(number for number, words in _MONTH_NUMBERS if words.fullmatch(parts["name"]))
    else:
        month = int(parts["month"])
    day = int(parts["day"])
    if month_first and "/" in match.group() and day <= 12:
        day, month = month, day
    try:
        stated = date(year, month, day)
    except ValueError:
        return None
    return stated.isoformat() + _clock(parts)


def _clock(parts: dict[str, str | None]) -> str:
    for side in ("a", "b", "c"):
        hour, minute = parts.get(f"{side}hour"), parts.get(f"{side}minute")
        if hour is None or minute is None:
            continue
        number = int(hour)
        half = (parts.get("half") or "").lower()
        if side == "a" and half and number <= 12:
            number = number % 12 + (12 if half.startswith("p") else 0)
        second = parts.get(f"{side}second")
        clock = time(number, int(minute), int(second or 0)).isoformat("seconds" if second else "minutes")
        return f"T{clock}{_zone(parts.get('zone') if side == 'a' else None)}"
    return ""


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    zone = zone.strip()
    if zone == "Z":
        return "+00:00"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
