"""Blocks that stand in many articles of one publication: the key that says two of them are the same. The library
counts."""

import re

_DIGITS = re.compile(r"\d+")
_GAPS = re.compile(r"[\W_]+")


def furniture_key(text: str) -> str:
    """Letters in lower case, every number as 0, single spaces: 'Коментарі (4)' and 'коментарі 12' are one piece of
    furniture."""
    return _GAPS.sub(" ", _DIGITS.sub("0", text.casefold())).strip()
