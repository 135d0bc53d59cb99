"""Insertions of a reporting clause in which no subject of its verb stands: relative clauses, what somebody is asked, or
does meanwhile. Of languages that decline."""

import re

from reader.language.morphology import readings
from reader.quotes.layout import Layout, Word

RELATIVE = re.compile(
    r",\s+(?:у |в |на |з |за |до |від |про )?"
    r"(?:як(?:ий|а|е|і|у|ого|ої|их|ому|ій|им|ими|ою)|котр\w+|чи(?:й|я|ї|ю))\b[^,.;:]*,",
    re.IGNORECASE,
)
# What tells more of whoever was named ('один з авторів програми'), or is asked, told, meant: its persons do not speak.
_MEANT = re.compile(
    r",\s+(?:(?:один|одна) (?:з|із|зі)|(?:чи|що|коли|якщо|де|куди|чому|навіщо|скільки))\b[^,.;:]*,", re.IGNORECASE
)


def asides(layout: Layout, start: int, end: int) -> list[tuple[int, int]]:
    """Relative clauses and other insertions of [start, end): nobody named in them is the subject outside."""
    text = layout.masked[start:end]
    return [(start + one.start(), start + one.end() - 1) for form in (RELATIVE, _MEANT) for one in form.finditer(text)]


def past_gerund(layout: Layout, start: int, end: int) -> int:
    """Where a clause goes on after 'сказав, коментуючи рішення суду, адвокат': ``start`` itself, the end of the verb,
    where no such words follow."""
    following = layout.words_in(start, end)
    if not following or layout.text[start : following[0].start] != ", " or not is_gerund(following[0]):
        return start
    closing = layout.masked.find(",", following[0].end, end)
    return closing + 1 if closing > 0 else start


def past_opening_gerund(layout: Layout, start: int, end: int) -> int:
    """Where the verb of '– не змінюючи тону, сказала прокурорка' may stand: ``start`` itself where the clause begins
    otherwise."""
    opening = layout.words_in(start, end)[:2]
    first = 1 if opening and opening[0].lower == "не" else 0
    if not any(is_gerund(word) for word in opening[first : first + 1]):
        return start
    closing = layout.masked.find(",", opening[0].end, end)
    return closing + 1 if closing > 0 else start


def is_gerund(word: Word) -> bool:
    return any("GRND" in reading.tags for reading in readings(word.lower))
