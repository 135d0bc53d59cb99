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
_UNKNOWN = 10_000
_FIRSTS, _FEW_LETTERS = 2, 12
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


def outline(pattern: str) -> tuple[frozenset[str], int]:
    """Of a pattern that is not compiled yet: its first two letters in lower case ('*' for any, ' ' for what is
    no letter of ours), and how many code points it takes at most."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern, re.IGNORECASE)
        return frozenset(_firsts_of_row(parsed, _FIRSTS)), int(parsed.getwidth()[1])
    except (ImportError, AttributeError, TypeError, ValueError, KeyError):
        return frozenset({"*" * _FIRSTS}), _UNKNOWN


def _firsts_of_row(row: Iterable[tuple[Any, Any]], most: int) -> set[str]:
    """All that a line can begin with, cut after ``most`` letters; shorter where the row can end there."""
    found = {""}
    for code, argument in row:
        if all(len(start) >= most for start in found):
            break
        more = _firsts_of_one(str(code), argument, most)
        found = {start if len(start) >= most else (start + next_ones)[:most] for start in found for next_ones in more}
    return found


def _firsts_of_one(code: str, argument: Any, most: int) -> set[str]:  # noqa: ANN401 - its shape depends on the code
    if code in _WIDTHLESS:
        return {""}
    if code == "LITERAL":
        letter = chr(argument).lower()
        return {letter if letter in ALPHABET else " "}
    if code == "IN":
        letters = _of_class(argument)
        return {*letters, " "} if len(letters) <= _FEW_LETTERS else {"*"}
    if code == "BRANCH":
        return set().union(*(_firsts_of_row(row, most) for row in argument[1]))
    if code in _REPEATS:
        once = _firsts_of_row(argument[2], most)
        twice = {(start + end)[:most] for start in once for end in once} if argument[1] > 1 else set()
        return once | twice | ({""} if argument[0] == 0 else set())
    if code == "SUBPATTERN":
        return _firsts_of_row(argument[-1], most)
    if code == "ATOMIC_GROUP":
        return _firsts_of_row(argument, most)
    return {"*" * most}


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
