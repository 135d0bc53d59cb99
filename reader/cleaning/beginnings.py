"""Which letters a line can begin with that a pattern takes: so that hardly a tenth of the rules is asked of a line."""

import re
from collections.abc import Callable, Iterable
from typing import Any

ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyzабвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё0123456789")
_CATEGORIES: dict[str, Callable[[str], bool]] = {
    "CATEGORY_DIGIT": str.isdigit,
    "CATEGORY_NOT_DIGIT": lambda letter: not letter.isdigit(),
    "CATEGORY_WORD": str.isalnum,
    "CATEGORY_NOT_WORD": lambda letter: not letter.isalnum(),
    "CATEGORY_SPACE": str.isspace,
    "CATEGORY_NOT_SPACE": lambda letter: not letter.isspace(),
}
_WIDTHLESS = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


def beginnings(pattern: re.Pattern[str]) -> frozenset[str]:
    """Letters and digits in lower case, of three alphabets; more than the pattern can begin with, never fewer. A line
    that begins with anything else has to be asked in any case."""
    try:
        from re import _parser  # type: ignore[attr-defined]  # the standard library's own reading of the pattern

        letters, empty = _of_row(_parser.parse(pattern.pattern, pattern.flags))
    except (ImportError, AttributeError, TypeError, ValueError, KeyError):  # another Python: then all are asked
        return ALPHABET
    return ALPHABET if empty else letters


def _of_row(row: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str], bool]:
    """The letters, and whether the row can be passed without any."""
    letters: frozenset[str] = frozenset()
    for code, argument in row:
        more, empty = _of_one(str(code), argument)
        letters |= more
        if not empty:
            return letters, False
    return letters, True


def _of_one(code: str, argument: Any) -> tuple[frozenset[str], bool]:  # noqa: ANN401 - its shape depends on the code
    if code in _WIDTHLESS:
        return frozenset(), True
    if code == "LITERAL":
        return ALPHABET & {chr(argument).lower()}, False
    if code == "IN":
        return _of_class(argument), False
    if code == "BRANCH":
        found = [_of_row(row) for row in argument[1]]
        return frozenset().union(*(letters for letters, _ in found)), any(empty for _, empty in found)
    if code in _REPEATS:
        letters, empty = _of_row(argument[2])
        return letters, empty or argument[0] == 0
    if code == "SUBPATTERN":
        return _of_row(argument[-1])
    if code == "ATOMIC_GROUP":
        return _of_row(argument)
    return ALPHABET, False


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
