"""Finds the known title in the lines: its first place is the title, later ones are repetitions, a cut-off one is
debris."""

import re

from reader.cleaning.lines import Line, folded
from reader.values import BlockRole

_TIMED = re.compile(r"\d{1,2}[:. ]\d\d\s?(?=\D)")
_MOST_MORE = 45
_FIRST_LINES, _MOST_PIECES = 400, 4
_CUT_OFF = ("…", "...")
_ALIKE = 94


def mark_titles(lines: list[Line], title: str | None) -> int | None:
    """Decide the lines that repeat ``title``; the index of the last of them before the body, or None where there is
    none."""
    wanted = folded(title or "")
    if len(wanted) < 8:
        return None
    first = last = _mark_broken(lines, wanted)
    for number, line in enumerate(lines):
        if line.role is not None or line.size > len(wanted) + 80 or line.size < 8:
            continue
        cut_off = line.words.endswith(_CUT_OFF)
        if line.size < len(wanted) - _MOST_MORE and not cut_off:
            continue
        words = line.folded
        if cut_off and len(words) >= 10 and wanted.startswith(words) and len(words) < len(wanted):
            line.decide(BlockRole.DEBRIS, "title-cut-off", 0.95)
        elif _TIMED.match(line.words) and not _TIMED.match(title or "") and _repeats(_TIMED.sub("", words), wanted):
            line.decide(BlockRole.TEASER, "title-repeated", 0.9)
        elif _repeats(words, wanted):
            line.decide(
                BlockRole.TITLE, "title" if first is None else "title-repeated", 0.97, removed=first is not None
            )
            first = number if first is None else first
            if last is None or number - last <= 6:
                last = number
    return last


def _mark_broken(lines: list[Line], wanted: str) -> int | None:
    """The title in two and more lines, as a page of print breaks it: the last of them."""
    first = wanted.split(maxsplit=1)[:1]
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if line.parts[:1] != first:
            continue
        words, last = line.folded, number
        while wanted.startswith(f"{words} ") and last + 1 < len(lines) and last - number < _MOST_PIECES:
            last += 1
            words = f"{words} {lines[last].folded}"
        if last > number and words == wanted and all(piece.role is None for piece in lines[number : last + 1]):
            for piece in lines[number : last + 1]:
                piece.decide(BlockRole.TITLE, "title", 0.97, removed=False)
            return last
    return None


def _repeats(words: str, wanted: str) -> bool:
    """The same words, or the same and a site's name after them, or all but a letter or two."""
    if words == wanted:
        return True
    if abs(len(words) - len(wanted)) > _MOST_MORE:
        return False
    if words.startswith(wanted + " ") and len(words) - len(wanted) <= 40:
        return True
    if abs(len(words) - len(wanted)) > max(4, len(wanted) // 10):
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(words, wanted, score_cutoff=_ALIKE) >= _ALIKE
