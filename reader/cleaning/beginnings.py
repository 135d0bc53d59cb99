"""With which three letters a line can begin that a pattern takes, and what has to stand in it: so that hardly a rule in
three hundred is asked of a line. Most are told by a table (resources/cleaning/beginnings.json), since reading the
patterns takes a second."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from hashlib import sha1
from importlib.resources import files
from typing import Any, NamedTuple

from reader.cleaning.needed import needed_pieces

ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyzабвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё0123456789")
DEPTH = 3
ANY, SIGN, DIGIT = "*", " ", "0"
TABLE = "beginnings.json"
_SIGNS = {letter: DIGIT if letter.isdigit() else letter for letter in ALPHABET}
_CATEGORIES: dict[str, Callable[[str], bool]] = {
    "CATEGORY_DIGIT": str.isdigit,
    "CATEGORY_NOT_DIGIT": lambda letter: not letter.isdigit(),
    "CATEGORY_WORD": str.isalnum,
    "CATEGORY_NOT_WORD": lambda letter: not letter.isalnum(),
    "CATEGORY_SPACE": str.isspace,
    "CATEGORY_NOT_SPACE": lambda letter: not letter.isspace(),
}
_UNKNOWN = 10_000
_FEW_LETTERS, _MOST_STARTS = 12, 400
_WIDTHLESS = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


class Outline(NamedTuple):
    """``starts``: beginnings of ``DEPTH`` signs each, in a row: letters in lower case, ``DIGIT`` for all digits,
    ``SIGN`` for what is no letter of ours, ``ANY``. More than the pattern can begin with, never fewer. ``longest``: how
    many code points it takes at most. ``needed``: as ``needed_pieces`` tells them."""

    starts: str
    longest: int
    needed: Sequence[str] = ()

    def each(self) -> list[str]:
        return [self.starts[at : at + DEPTH] for at in range(0, len(self.starts), DEPTH)]


def outline(pattern: str, *, whole: bool = False) -> Outline:
    """Of a pattern (case ignored) that need not be compiled. ``whole``: the line ends where it does, but for signs."""
    return _told().get(key_of(pattern, whole=whole)) or read_outline(pattern, whole=whole)


def read_outline(pattern: str, *, whole: bool = False) -> Outline:
    """As ``outline``, without the table."""
    try:
        from re import _parser  # type: ignore[attr-defined]  # the standard library's own reading of the pattern

        parsed = _parser.parse(pattern, re.IGNORECASE)
        starts = {start.ljust(DEPTH, SIGN if whole else ANY) for start in _of_row(parsed)}
        return Outline("".join(sorted(starts)), int(parsed.getwidth()[1]), needed_pieces(parsed))
    except (ImportError, AttributeError, TypeError, ValueError, KeyError):  # another Python: then all are asked
        return Outline(ANY * DEPTH, _UNKNOWN)


def key_of(pattern: str, *, whole: bool) -> str:
    """Under which the table has it."""
    return sha1(f"{whole:d}{pattern}".encode(), usedforsecurity=False).hexdigest()[:12]


def start_of(lower: str) -> str:
    """How a line (lower case) begins, in the signs of an outline; '' where it begins in another alphabet."""
    start = ""
    for letter in lower[:DEPTH]:
        sign = sign_of(letter)
        if not sign:
            return ""
        start += sign
    return start.ljust(DEPTH, SIGN)


def sign_of(letter: str) -> str:
    """``SIGN`` for what is no letter, '' for a letter of another alphabet."""
    return _SIGNS.get(letter) or ("" if letter.isalnum() else SIGN)


@cache
def _told() -> dict[str, Outline]:
    table = files("resources.cleaning").joinpath(TABLE)
    if not table.is_file():
        return {}
    return {key: Outline(*row) for key, row in json.loads(table.read_text(encoding="utf-8")).items()}


def _of_row(row: Iterable[tuple[Any, Any]]) -> set[str]:
    """All that a line can begin with, cut after ``DEPTH`` letters; shorter where the row can end there."""
    found = {""}
    for code, argument in row:
        if all(len(start) >= DEPTH for start in found):
            break
        more = _of_one(str(code), argument)
        found = {start if len(start) >= DEPTH else (start + next_ones)[:DEPTH] for start in found for next_ones in more}
        if len(found) > _MOST_STARTS:
            found = {start[:1] + ANY * (DEPTH - 1) if len(start) >= DEPTH else start for start in found}
    return found


def _of_one(code: str, argument: Any) -> set[str]:  # noqa: ANN401 - its shape depends on the code
    if code in _WIDTHLESS:
        return {""}
    if code == "LITERAL":
        return {_sign(chr(argument).lower())}
    if code == "IN":
        letters = _of_class(argument)
        return {*map(_sign, letters), SIGN} if len(letters) <= _FEW_LETTERS else {ANY}
    if code == "BRANCH":
        return set().union(*(_of_row(row) for row in argument[1]))
    if code in _REPEATS:
        return _of_repeat(argument[0], argument[1], _of_row(argument[2]))
    if code == "SUBPATTERN":
        return _of_row(argument[-1])
    if code == "ATOMIC_GROUP":
        return _of_row(argument)
    return {ANY * DEPTH}


def _of_repeat(fewest: int, most: int, once: set[str]) -> set[str]:
    found = set(once)
    for _ in range(min(most, DEPTH) - 1):
        found |= {(start + end)[:DEPTH] for start in found for end in once}
    return found | {""} if fewest == 0 else found


def _sign(letter: str) -> str:
    return _SIGNS.get(letter, SIGN)


def _of_class(members: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    wanted: set[str] = set()
    negated = False
    for code, argument in members:
        name = str(code)
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            wanted |= ALPHABET & {chr(argument).lower()}
        elif name == "RANGE":
            wanted |= {letter for letter in ALPHABET if _within(letter, *argument)}
        else:
            holds = _CATEGORIES[str(argument)]
            wanted |= {letter for letter in ALPHABET if holds(letter)}
    # A letter left out in one case alone may still stand in the other.
    return ALPHABET - _both_cases(members) if negated else frozenset(wanted)


def _both_cases(members: Iterable[tuple[Any, Any]]) -> set[str]:
    """Letters of a class that has them whatever their case: of these alone a negated class has none."""
    return {letter for letter in ALPHABET if all(_has(members, ord(case)) for case in {letter, letter.upper()})}


def _has(members: Iterable[tuple[Any, Any]], point: int) -> bool:
    for code, argument in members:
        name = str(code)
        if name == "LITERAL" and argument == point:
            return True
        if name == "RANGE" and argument[0] <= point <= argument[1]:
            return True
        if name == "CATEGORY" and _CATEGORIES[str(argument)](chr(point)):
            return True
    return False


def _within(letter: str, low: int, high: int) -> bool:
    return low <= ord(letter) <= high or low <= ord(letter.upper()) <= high
