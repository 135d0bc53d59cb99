"""The lines of a dump as facts are looked for in them: without the marks of Markdown, with what was glued or wrapped
around a headline on lines of its own. The text stays as it is; nothing is read here."""

import re
from collections.abc import Iterator, Sequence

from reader.importing.nameplate import without_icons
from reader.importing.not_headlines import without_notes
from reader.importing.signs import is_rubric
from reader.importing.standing import own_letter
from reader.importing.unglued import unglued
from reader.language.bylines import is_name_shaped
from reader.language.dates import written_dates
from reader.language.prose import is_prose

_LONGEST_LINE = 1000
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CLOSING_MARKS = re.compile(r"[ \t]+#+$")
_PICTURE = re.compile(r"!\[(?P<words>[^\[\]]{0,200})\]\([^()\s]{0,400}\)")
_LINK = re.compile(r"\[(?P<words>[^\[\]]{1,300})\]\([^()\s]{1,500}(?:\s\"[^\"]{0,200}\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(?P<words>.+?)(?<=\S)\1")
_SLANTED = re.compile(r"([*_])(?=\S)(?P<words>[^*_]+)(?<=\S)\1")
_RULE = re.compile(r"[=~_*-]{3,}")
_MARKS = ("\n#", "](", "**", "__")
_MOST_STRONG = 20
_FIRST_LINES, _SEAM_LINES = 40, 12
_LONGEST_FACT, _SHORTEST_TITLE, _FEWEST_GAPS = 80, 20, 3
_SEAM = re.compile(r"(?<=[а-яіїєґё])(?=[А-ЯІЇЄҐЁ][а-яіїєґё'’ʼ])")
# 'МістоТут - новини міста': a name, and what the paper says of itself.
_NAME_AND_MARK = re.compile(r"\S+\s[^\w«\"“(]")
_MENU = frozenset({"меню", "menu"})


def fact_lines(lines: Sequence[str]) -> list[str]:
    """``lines``: the words of every block in order; some come back as several, pictures and rows of marks as none."""
    cut = [line[:_LONGEST_LINE] for line in lines]
    whole = "\n".join(["", *cut])
    if any(mark in whole for mark in _MARKS):
        cut = [bare for line in cut if (bare := unmarked(line))]
    first = [piece for line in cut[:_FIRST_LINES] for piece in _unwrapped(line)]
    return without_notes(own_letter(unglued(_without_labels([*without_icons(first), *cut[_FIRST_LINES:]]))))


def marked_headline(lines: Sequence[str]) -> str | None:
    """The words of the only heading of the first level, as Markdown marks it; None where there are several."""
    found = [line for line in lines if line[:1] == "#" and (mark := _HEADING.match(line)) and len(mark[1]) == 1]
    return unmarked(found[0]) if len(found) == 1 else None


def unmarked(line: str) -> str:
    """'Headline' of '## Headline', '**Headline**' and '[Headline](https://…)'."""
    if line[:1] == "#":
        line = _CLOSING_MARKS.sub("", _HEADING.sub("", line, count=1))
    if "](" in line:
        line = _LINK.sub(lambda link: link["words"].strip(), _PICTURE.sub("", line))
    if 0 < line.count("**") + line.count("__") <= _MOST_STRONG:
        line = _STRONG.sub(r"\g<words>", line)
    if line[:1] in ("_", "*") and (slanted := _SLANTED.fullmatch(line)):
        line = slanted["words"]
    return line.strip()


def _unwrapped(line: str) -> Iterator[str]:
    """A headline and the byline below it, where whoever joined the lines of paragraphs took both for one; nothing of
    rows of marks."""
    if _RULE.fullmatch(line):
        return
    if "\n" not in line or is_prose(line):
        yield line
        return
    rows: list[str] = []
    for row in line.split("\n"):
        if _RULE.fullmatch(row.strip()):
            continue  # an underline
        if rows and _is_byline(row):
            yield "\n".join(rows)
            yield row
            rows = []
        else:
            rows.append(row)
    if rows:
        yield "\n".join(rows)


def _is_byline(row: str) -> bool:
    """A day alone or with a name."""
    day = next(written_dates(row), None) if len(row) <= _LONGEST_FACT else None
    if day is None:
        return False
    around = f"{row[: day.start]} {row[day.end :]}".strip(" \t.,|·•—–-/()")
    return not around or is_name_shaped(around)


def _without_labels(lines: Sequence[str]) -> list[str]:
    """'Меню' and 'Headline' of 'МенюHeadline': a button's word glued to the first of a headline, which the text itself
    never glues."""
    found: list[str] = []
    for number, line in enumerate(lines[:_SEAM_LINES]):
        glued = line.split(" ", 1)[0]
        pieces = _SEAM.split(glued)
        labels = pieces[:-1]
        rest = line[sum(map(len, labels)) :]
        if (
            labels
            and len(rest) >= _SHORTEST_TITLE
            and rest.count(" ") >= _FEWEST_GAPS
            and not _NAME_AND_MARK.match(rest)
            and all(label.lower() in _MENU or is_rubric(label) for label in labels)
            and not any(glued in other for at, other in enumerate(lines) if at != number)
        ):
            found.extend([*labels, rest])
        else:
            found.append(line)
    return [*found, *lines[_SEAM_LINES:]]
