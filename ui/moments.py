"""When an article appeared, as people write it in the interface's language, and back to what the library keeps."""

import re

from PySide6.QtCore import QLocale, QTime

from ui import wording

# Patterns of QLocale; the month's name in the form it has beside a day.
PATTERNS = ("yyyy-M-d", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d/M/yyyy")
CLOCK = re.compile(r"(?:^|[\sT,]+|\s(?:at|о|об)\s)(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$")
YEAR = re.compile(r"(?<=\d{4})\s*(?:р\.?|року)(?=\W|$)")
ZONE = re.compile(r"T.*?(Z|[+-]\d{2}:?\d{2})$")


def shown(iso: str | None) -> str:
    """'12 квітня 2026, 14:05' of '2026-04-12T14:05:00+03:00': the clock where it was written, and no zone."""
    return wording.long_date(iso)


def understood(text: str, before: str | None = None) -> str | None:
    """ISO 8601 of a date, or of a date and a time; None where ``text`` is neither.

    ``before``: what the field showed at first. It comes back as it was where nobody changed it, and a time goes on in
    its zone.
    """
    told = " ".join(text.split())
    if before and told in {before, " ".join(shown(before).split())}:
        return before
    clock = CLOCK.search(told)
    day = _day(told[: clock.start()] if clock else told)
    if day is None and clock is not None:  # '12.04.2026' ends like a clock
        clock, day = None, _day(told)
    if day is None:
        return None
    if clock is None:
        return day
    time = QTime(int(clock[1]), int(clock[2]))
    zone = ZONE.search(before or "")
    return f"{day}T{time.toString('HH:mm')}{clock[3] or (zone[1] if zone else '')}" if time.isValid() else None


def example() -> str:
    """What a date and a time look like, for who is to write one."""
    return shown("2026-04-12T14:05")


def _day(text: str) -> str | None:
    told = YEAR.sub("", text).strip(" ,")
    languages = (QLocale(), QLocale("uk"), QLocale("en"))
    for pattern in PATTERNS:
        for locale in languages:
            for form in (told, told.lower(), told.title()):
                day = locale.toDate(form, pattern)
                if day.isValid() and day.year() >= 1000:
                    return str(day.toString("yyyy-MM-dd"))
    return None
