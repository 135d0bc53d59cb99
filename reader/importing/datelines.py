"""When a text dump says that it appeared and was changed: after a label, around the headline, below a post. A day
without its year is left out, and so is the day on which a text was printed or kept."""

import re
from collections.abc import Sequence

from reader.importing.colophon import folded
from reader.language.dates import without_dates, written_dates
from reader.language.prose import ends_sentence, is_prose

_FIRST_LINES = 150
PRINT_HEAD = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s\d{1,2}:\d\d(?:\s[AP]M)?\s+(?=\D)")
_DATE_LABEL = re.compile(
    r"(?:опубліковано|опубликовано|(?:дата|date)(?:\s(?:публікації|публикации|виходу|выхода|of\spublication|published|posted))?"
    r"(?!\s(?:of|in|[а-яіїєґё]{3})|\w)|published|posted)\b",
    re.IGNORECASE,
)
# When a letter was sent, among its other fields.
_MAIL_FIELD = re.compile(r"(?:від|от|from|кому|to|cc|копія|тема|subject|reply-to)\s?:\s", re.IGNORECASE)
_MAIL_DATE = re.compile(r"(?:date|дата|sent|надіслано|отправлено)\s?:\s", re.IGNORECASE)
_FIELDS_AROUND = 4
_SIGNED, _LONGEST_DAY, _SENTENCE = 3, 40, 50
_MODIFIED_LABEL = re.compile(r"(?:оновлено|обновлено|updated|modified|змінено|last updated)\b", re.IGNORECASE)
# When the text was printed or kept is not when it appeared.
_KEPT_LABEL = re.compile(
    r"(?:роз|на)друкован|дата (?:звернення|друку|збереження|обращения|печати)|збережен|завантажен|експортован|сохранен|"
    r"кешован|знімок сторінки|снимок страницы|\bcached\b|"
    r"(?:рас|на)печатан|скачан|\b(?:printed|saved|retrieved|accessed|archived|captured|downloaded|exported|viewed)\b",
    re.IGNORECASE,
)
_VIEWS = re.compile(r"\d\s*[KMкм]?\s*(?:views|переглядів|перегляди|просмотров)\b", re.IGNORECASE)
_YEARLESS = re.compile(r"(?:\d{1,2}[:.]\d\d,? )?\d{1,2} [^\W\d_]{3,10}(?=(?:,? \d{1,2}[:.]\d\d)?,?$)")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?:\s?[рг]\.?|\s(?:року|года))?$")
_FILE_DATE = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")


def modified_in(lines: Sequence[str]) -> str | None:
    return _labelled(lines, _MODIFIED_LABEL)


def published_in(lines: Sequence[str], near: range, title_at: int | None) -> str | None:
    """The day when a letter was sent only where no other stands around the headline."""
    sent = {number for number in range(min(_FIRST_LINES, len(lines))) if _is_mail_date(lines, number)}
    told = ["" if number in sent else line for number, line in enumerate(lines)] if sent else lines
    found = _published_in(told, near, title_at)
    return found or (_published_in(lines, near, title_at) if sent else None)


def _is_mail_date(lines: Sequence[str], number: int) -> bool:
    if not _MAIL_DATE.match(lines[number]):
        return False
    return any(map(_MAIL_FIELD.match, lines[max(0, number - _FIELDS_AROUND) : number + _FIELDS_AROUND]))


def _published_in(lines: Sequence[str], near: range, title_at: int | None) -> str | None:
    labelled = _labelled(lines, _DATE_LABEL)
    if labelled:
        return labelled
    order = sorted(near, key=lambda number: abs(number - title_at - 0.5) if title_at is not None else number)
    for number in order:
        line = _with_year_below(lines, number)
        for found in written_dates(line):
            around = line[: found.start] + line[found.end :]
            if _MODIFIED_LABEL.search(line[: found.start]) or _is_kept_date(lines, line, found.start, title_at):
                continue
            if len(around) <= 70 and not is_prose(line):
                return found.iso
    return _date_of_post(lines) or _date_below(lines)


def _with_year_below(lines: Sequence[str], number: int) -> str:
    """'28 вересня, 11:05' and '2026' in the next line are one date."""
    line = lines[number].strip()
    day = _YEARLESS.match(line)
    year = _YEAR.match(lines[number + 1].strip()) if day and number + 1 < len(lines) else None
    return f"{line[: day.end()]} {year['year']}{line[day.end() :]}" if day and year else lines[number]


def _date_below(lines: Sequence[str]) -> str | None:
    """A day alone in a line right below the last paragraph, as agencies sign: '03.02.2026'."""
    told = (at for at, line in enumerate(lines) if is_prose(line) or (len(line) >= _SENTENCE and ends_sentence(line)))
    last = max(told, default=None)
    for line in lines[last + 1 : last + _SIGNED] if last is not None else ():
        found = next(written_dates(line), None) if len(line) <= _LONGEST_DAY else None
        if found and found.end - found.start >= len(line.strip()) - 1:
            return found.iso
    return None


def _is_kept_date(lines: Sequence[str], line: str, start: int, title_at: int | None) -> bool:
    """'Роздруковано 7.07.2026', and the browser's own line over a printed page: the day, then the window's title."""
    if _KEPT_LABEL.search(line[:start]):
        return True
    if title_at is None or start > 2 or not PRINT_HEAD.match(line):
        return False
    return line != lines[title_at] and folded(lines[title_at]) in folded(line)


def _date_of_post(lines: Sequence[str]) -> str | None:
    """'6.2K views edited Feb 5, 2026 at 09:41' below a post: the first such line."""
    for number, line in enumerate(lines):
        if len(line) <= 80 and _VIEWS.search(line):
            post = " ".join(below for below in lines[number : number + 3] if len(below) <= 40 or below is line)
            found = next(written_dates(post), None)
            if found:
                return found.iso[:10] if "edited" in post or "змінено" in post else found.iso
    return None


def _labelled(lines: Sequence[str], label: re.Pattern[str]) -> str | None:
    """A date after its label ('Опубліковано: ...', ' date 2026-02-11 ...'), glued to a paragraph or not."""
    for line in [*lines[:_FIRST_LINES], *lines[-8:]]:
        match = label.match(line) if len(line) > 120 else label.search(line)
        if not match or (match.start() and len(without_dates(line)) > 40) or _KEPT_LABEL.match(line):
            continue
        for found in written_dates(line):
            if 0 <= found.start - match.end() <= 20:
                return found.iso
    return None


def date_in_name(file_name: str) -> str | None:
    match = _FILE_DATE.search(file_name)
    return "-".join(match.groups()) if match else None
