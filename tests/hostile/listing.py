"""The list of hostile files, and the decorator that puts a generator on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, TypeVar

Make = TypeVar("Make", bound=Callable[..., bytes])
SENTENCE = "Бібліотека в Підгайчиках знову відкрита, розповіла Марія Штогрин. "
PARAGRAPH = SENTENCE * 4
HEAD = '<!DOCTYPE html><html lang="uk"><head><meta charset="utf-8"><title>Бібліотека</title></head><body>'


class HostileFile(NamedTuple):
    """A name for the test's id, the ending the file comes under, what makes its bytes, and whether it holds an article.

    `readable`: an honest reader finds words of an article in it. Where it is False, refusing the file is right, and so
    is an article without a body.
    """

    name: str
    suffix: str
    make: Callable[[], bytes]
    readable: bool


HOSTILE: list[HostileFile] = []


def hostile(name: str, suffix: str, *arguments: int | str, readable: bool) -> Callable[[Make], Make]:
    """Put the function, called with `arguments`, on the list."""

    def listed(make: Make) -> Make:
        HOSTILE.append(HostileFile(name, suffix, partial(make, *arguments), readable))
        return make

    return listed


def page(body: str) -> bytes:
    """A small page around `body`."""
    return (HEAD + body + "</body></html>").encode()
