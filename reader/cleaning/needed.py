"""Which pieces of words stand in every line that a pattern takes: so that a pattern is asked of few lines. After what
regular-expression engines call required literals (RE2's prefilter); it knows nothing of rules."""

from collections.abc import Collection, Iterable
from typing import Any

_MOST = 16
_LONGEST = 6
# How much rarer a piece is with each letter more; tells which of a pattern's pieces are asked for.
_RARER = 7.0
_WIDTHLESS = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})

_Row = Iterable[tuple[Any, Any]]
_Pieces = frozenset[str]
_EMPTY: _Pieces = frozenset({""})


def needed_pieces(parsed: _Row) -> list[str]:
    """Pieces in lower case, of up to six code points, one of which stands in the lower case of every line that the
    parsed pattern takes; none where nothing can be told. More than one look cannot tell is never left out: a pattern
    may still refuse the line."""
    cut = {piece[:_LONGEST] for piece in _of_row(parsed)}
    return sorted(piece for piece in cut if not any(other in piece for other in cut if other != piece))


def rarer(one: Collection[str], other: Collection[str]) -> Collection[str]:
    """Which of two sets of pieces stands in fewer lines, by the number and the length of its pieces; an empty one tells
    nothing and stands in all."""
    if not other or "" in other:
        return one
    return other if not one or _frequency(other) < _frequency(one) else one


def _of_row(row: _Row) -> _Pieces:
    """The rarest pieces of all that stand one behind the other."""
    best: Collection[str] = ()
    run = _EMPTY  # all that the last letters can be
    for code, argument in row:
        best = rarer(best, _of_one(str(code), argument))
        whole = _spellings(str(code), argument)
        if len(whole) != 1:
            best = rarer(best, run)
        longer = {start + end for start in run for end in whole}
        if longer and len(longer) <= _MOST:
            run = frozenset(longer)
        else:
            best = rarer(best, run)
            run = whole or _EMPTY
    return frozenset(rarer(best, run))


def _frequency(pieces: Iterable[str]) -> float:
    return sum(_RARER ** -min(len(piece), _LONGEST) for piece in pieces)


def _of_one(code: str, argument: Any) -> _Pieces:  # noqa: ANN401 - its shape depends on the code
    if code == "BRANCH":
        found = [_of_row(row) for row in argument[1]]
        return frozenset().union(*found) if all(found) else frozenset()
    if code in _REPEATS:
        return _of_row(argument[2]) if argument[0] else frozenset()
    if code == "SUBPATTERN":
        return _of_row(argument[-1])
    if code == "ATOMIC_GROUP":
        return _of_row(argument)
    return _of_row(argument[1]) if code == "ASSERT" else frozenset()


def _spellings(code: str, argument: Any) -> _Pieces:  # noqa: ANN401 - its shape depends on the code
    """All that it can be, in lower case; none where these are many."""
    if code in _WIDTHLESS:
        return _EMPTY
    if code == "LITERAL":
        return frozenset({chr(argument).lower()})
    if code == "IN":
        return _letters(argument)
    if code == "BRANCH":
        return _few(map(_spelled, argument[1]))
    if code in _REPEATS and argument[1] == 1:
        return _few([_spelled(argument[2]), *([_EMPTY] if not argument[0] else ())])
    if code == "SUBPATTERN":
        return _spelled(argument[-1])
    return _spelled(argument) if code == "ATOMIC_GROUP" else frozenset()


def _spelled(row: _Row) -> _Pieces:
    found = _EMPTY
    for code, argument in row:
        found = frozenset({start + end for start in found for end in _spellings(str(code), argument)})
        if not 0 < len(found) <= _MOST:
            return frozenset()
    return found


def _few(branches: Iterable[_Pieces]) -> _Pieces:
    found = list(branches)
    together = frozenset[str]().union(*found)
    return together if all(found) and len(together) <= _MOST else frozenset()


def _letters(members: _Row) -> _Pieces:
    found: set[str] = set()
    for code, argument in members:
        if str(code) == "LITERAL":
            found.add(chr(argument).lower())
        elif str(code) == "RANGE" and argument[1] - argument[0] < _MOST:
            found |= {chr(point).lower() for point in range(argument[0], argument[1] + 1)}
        else:
            return frozenset()
    return frozenset(found) if len(found) <= _MOST else frozenset()
