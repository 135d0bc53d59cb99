"""Lines that only point at other lines of the same text: a list of its headings, the running heads and feet of printed
pages, one more row of a table of rates. Known by what recurs, not by words."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from reader.cleaning.lines import Line, folded
from reader.values import BlockKind, BlockRole

_NUMBER = re.compile(r"\W{0,2}(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[-–—*•·▪])\s+")
# What every such number ends with; looking for it is quicker.
_MAY_NUMBER = re.compile(r"[\d*•·▪–—-][.)]?\s")
_FEWEST, _FEWEST_BELOW_LABEL = 3, 2
_LONGEST_ENTRY = 120
_SHORTEST_ENTRY = 4
_SHORTEST_QUESTION, _TWICE = 12, 2
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"https?://\S+|\b\d{1,3}\s?/\s?\d{1,3}$|\b(?:стор|сторінка|стр|страница|page|p)\.?\s\d{1,3}\b", re.IGNORECASE
)
_LONGEST_HEAD, _APART = 200, 4
_SHARE = re.compile(r"\d\s?%")
_YES = re.compile(r"\W{0,3}(?:так|ні|да|нет|yes|no)(?:$|,\s.{2,40}$)", re.IGNORECASE)
_VOTE = re.compile(r"\W{0,3}(?:про)?голосувати\b|\W{0,3}(?:про)?голосовать\b|\W{0,3}vote\b", re.IGNORECASE)
_MOST_ANSWERS = 8
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_ROW = 40


def mark_contents(lines: Sequence[Line]) -> None:
    """Three and more lines in a row (two below a label), each of which stands once more over a paragraph below; there
    it is the text's heading, whatever box is above it."""
    labels = {number: _bare(line) for number, line in enumerate(lines) if _may_head(line)}
    times = Counter(labels.values())
    if len(labels) - len(times) < _FEWEST_BELOW_LABEL:
        return  # hardly a line stands twice
    reads = {
        at for at, line in enumerate(lines) if _reads(line) or (_asks(line) and times[labels.get(at, "")] < _TWICE)
    }
    headings = {label: at for at, label in labels.items() if at + 1 in reads}
    if len(headings) < _FEWEST_BELOW_LABEL:
        return
    row: list[int] = []
    for number in range(len(lines) + 1):
        label = labels.get(number)
        if label is not None and lines[number].role is None and headings.get(label, -1) > number:
            row.append(number)
            continue
        if row and _is_list(lines, row, headings):
            for place in row:
                lines[place].decide(BlockRole.DEBRIS, "contents", 0.85)
                _keep_heading(lines[headings[_bare(lines[place])]])
        row = []


def _keep_heading(line: Line) -> None:
    """Not on a page where extractors left it out: there a list of other stories stands twice, and is no contents."""
    if line.vote is None or line.voted:
        line.keep_as_part()


def _is_list(lines: Sequence[Line], row: Sequence[int], headings: dict[str, int]) -> bool:
    """The headings follow in the same order, all below the list; what a colon announces is the text's own."""
    above = lines[row[0] - 1] if row[0] else None
    labelled = above is not None and above.size <= _LONGEST_ROW and not above.closed and above.words[-1] != ":"
    if len(row) < (_FEWEST_BELOW_LABEL if labelled and above is not None and above.hit is not None else _FEWEST):
        return False
    if above is not None and above.words[-1] == ":" and above.hit is None and above.words.count(" ") >= 2:
        return False
    places = [headings[_bare(lines[number])] for number in row]
    return places == sorted(places) and places[0] > row[-1]


def _may_head(line: Line) -> bool:
    """No sentence: rows of results and paragraphs that differ by a number alone are the text's."""
    sentence = line.prose or (line.closed and line.words[-1] == ".")
    return not sentence and _SHORTEST_ENTRY <= line.size <= _LONGEST_ENTRY


def _bare(line: Line) -> str:
    words = line.words
    return folded(_NUMBER.sub("", words, count=1)) if _MAY_NUMBER.search(words) else line.folded


def _reads(line: Line) -> bool:
    return line.prose or (line.closed and line.size >= 40) or line.block.kind is BlockKind.LIST_ITEM


def _asks(line: Line) -> bool:
    """The first question of an interview below a heading; of two headings none reads on with the other."""
    return line.words[-1] == "?" and line.size >= _SHORTEST_QUESTION


def mark_polls(lines: Sequence[Line]) -> None:
    """A question, and how many of those asked answered what; or what may be answered, over the button to vote."""
    for number, line in enumerate(lines[:-1]):
        if line.role is not None or line.vote is not None or line.size > _LONGEST_ENTRY or line.words[-1] != "?":
            continue
        row = list(itertools.takewhile(_is_answer, lines[number + 1 : number + 1 + _MOST_ANSWERS]))
        shares = sum(len(_SHARE.findall(answer.words)) for answer in row)
        button = next(
            (at for at, below in enumerate(lines[number + 1 : number + 2 + _MOST_ANSWERS]) if _votes(below)), 0
        )
        if _FEWEST_BELOW_LABEL <= button <= len(row):
            row, shares = row[:button], button
        if shares >= _FEWEST_BELOW_LABEL or (len(row) >= _FEWEST_BELOW_LABEL and _YES.match(row[0].words)):
            for one in (line, *row):
                one.decide(BlockRole.DEBRIS, "poll", 0.75)


def _votes(line: Line) -> bool:
    return line.size <= _LONGEST_ROW and _VOTE.match(line.words) is not None


def _is_answer(line: Line) -> bool:
    return line.role is None and not line.closed and line.size <= _LONGEST_ENTRY


def mark_running_heads(lines: Sequence[Line], title: str | None) -> None:
    """'https://... 1/2' and '31.03.26, 18:44 Headline', which each printed page repeats save for its number."""
    if any(line.vote is not None for line in lines):
        return
    wanted = folded(title or "")
    end = wanted.split()[-1:]
    shapes = [_shape(line, wanted, end) if line.role is None else "" for line in lines]
    counts = Counter(filter(None, shapes))
    for line, shape in zip(lines, shapes, strict=True):
        if shape and counts[shape] >= 2:
            line.decide(BlockRole.DEBRIS, "running-head", 0.85)


def _shape(line: Line, title: str, end: list[str]) -> str:
    """'' for a line that no page repeats. ``end``: the last word of the title."""
    if not _SHORTEST_ENTRY <= line.size <= _LONGEST_HEAD:
        return ""
    headed = line.size > len(title) >= 20 and line.parts[-1:] == end and line.folded.endswith(title)
    if not (headed or _may_tell_page(line.words)) or not _DIGITS.search(line.words):
        return ""
    return _DIGITS.sub("0", line.words) if headed or _PAGE.search(line.words) else ""


def _may_tell_page(words: str) -> bool:
    """A quick look: what every one of its forms has."""
    lower = words.lower()
    return "/" in words or "p" in lower or "стор" in lower or "стр" in lower


def mark_rows_alike(lines: Sequence[Line]) -> None:
    """'PLN 11,48 11,86' below 'EUR 49,35 49,98', of which a rule knows the latter alone."""
    for above, line in itertools.pairwise(lines):
        hit = above.hit
        if hit is None or hit.role is not BlockRole.DEBRIS or line.hit is not None:
            continue
        if line.role is None and line.size <= _LONGEST_ROW and above.size <= _LONGEST_ROW and line.vote is None:
            shape = _row_shape(line.words)
            if shape.count("0") >= 2 and "a" in shape and shape == _row_shape(above.words) and not hit.opens:
                line.hit = hit


def _row_shape(words: str) -> str:
    return _LETTERS.sub("a", _DIGITS.sub("0", words))
