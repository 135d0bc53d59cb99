"""trafilatura's expressions answered on a shorter way: what an element's own tag and attributes decide is decided once
for all elements that are alike. Which expressions there are, and what they ask for, trafilatura alone says."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from reader.importing.conditions import TAG, Condition, NotOwnError, condition_of
from reader.importing.walk import Element

# './/*[self::div or self::p][...][...]', the same with '[1]' for the first below each element, '(...)[1]' for the first
# of all.
_SHAPE = re.compile(
    r"\s*(?P<first>\()?\s*\.//\*(?P<tags>\[self::\w+(?:\sor\sself::\w+)*\])?\s*\[(?P<told>.*?)\](?P<each>\[1\])?\s*"
    r"(?(first)\)\[1\]\s*)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"@([\w-]+)")
_TAG = re.compile(r"self::(\w+)")
_LISTS = {
    "core": ("RAW_TREE_PRUNE_XPATH", "REMOVE_COMMENTS_AND_LISTS_XPATH", "REMOVE_COMMENTS_XPATH"),
    "main_extractor": (
        "BODY_XPATH", "OVERALL_DISCARD_XPATH", "TEASER_DISCARD_XPATH", "PRECISION_DISCARD_XPATH",
        "DISCARD_IMAGE_ELEMENTS",
    ),
    "external": ("OVERALL_DISCARD_XPATH",),
}  # fmt: skip
_MOST_KNOWN, _LONGEST_KNOWN = 4096, 300


class AskedOnce:
    """Stands for an expression: called with a tree, it answers as that does."""

    def __init__(self, expression: Any, shape: re.Match[str]) -> None:  # noqa: ANN401 - lxml has no types
        """Raises NotOwnError where another expression would not answer sooner."""
        pieces = shape["told"].split("][")
        conditions, self.whole = _conditions(pieces)
        tags = _TAG.findall(shape["tags"] or "")
        told = " ".join(pieces[: len(conditions)])
        self.expression, self.tags = expression, tags or ["*"]
        self.fits = conditions[0] if len(conditions) == 1 else _all_of(conditions)
        self.first, self.each = shape["first"] is not None, shape["each"] is not None
        self.names, self.tagged = frozenset(_ATTRIBUTE.findall(told)), "self::" in told
        self.known: dict[object, bool] = {}
        if (self.tagged and not tags) or any(self.fits({TAG: tag}) for tag in self.tags):
            raise NotOwnError(expression.path)  # elements without any attribute would have to be asked, too

    def __call__(self, tree: Element) -> list[Element]:
        names, known, tagged = self.names, self.known, self.tagged
        found: list[Element] = []
        homes = set()
        for element in tree.iter(*self.tags):
            pairs = element.items()
            if not pairs:
                continue
            own = tuple([pair for pair in pairs if pair[0] in names])
            if not own:
                continue
            fits = known.get((element.tag, own) if tagged else own)
            if fits is None:
                fits = self._told(element.tag, own)
            if not fits or element is tree:
                continue
            if not self.whole:
                return list(self.expression(tree))
            if self.each:
                home = element.getparent()
                if home in homes:
                    continue
                homes.add(home)
            found.append(element)
            if self.first:
                break
        return found

    def _told(self, tag: str, own: tuple[tuple[str, str], ...]) -> bool:
        attributes = dict(own)
        if self.tagged:
            attributes[TAG] = tag
        fits = self.fits(attributes)
        for _, value in own:
            if len(value) > _LONGEST_KNOWN:
                return fits
        if len(self.known) >= _MOST_KNOWN:
            self.known.clear()
        self.known[(tag, own) if self.tagged else own] = fits
        return fits


def _all_of(conditions: Sequence[Condition]) -> Condition:
    return lambda own: all(condition(own) for condition in conditions)


def _conditions(pieces: Sequence[str]) -> tuple[list[Condition], bool]:
    """Those of the first conditions that ask for an element alone; True where these are all."""
    found: list[Condition] = []
    for piece in pieces:
        try:
            found.append(condition_of(piece))
        except NotOwnError:
            if not found:
                raise
            return found, False
    return found, True


def quicker(expression: Any) -> Any:  # noqa: ANN401 - lxml has no types
    """An AskedOnce in place of the expression; the expression itself where that cannot be."""
    shape = _SHAPE.fullmatch(expression.path)
    if shape is None:
        return expression
    try:
        return AskedOnce(expression, shape)
    except NotOwnError:
        return expression


@contextmanager
def asked_once() -> Iterator[None]:
    """While it lasts, trafilatura asks with quicker expressions. Other threads may do so as well: the answers are the
    same."""
    lists = _lists()
    for module, name, _, quick in lists:
        setattr(module, name, quick)
    try:
        yield
    finally:
        for module, name, own, _ in lists:
            setattr(module, name, own)


@cache
def _lists() -> list[tuple[Any, str, list[Any], list[Any]]]:
    """Module, name, trafilatura's own list, the quicker one."""
    from importlib import import_module

    found = []
    for place, names in _LISTS.items():
        module = import_module(f"trafilatura.{place}")
        for name in names:
            own = getattr(module, name, None)
            if isinstance(own, list):
                found.append((module, name, own, [quicker(expression) for expression in own]))
    return found
