"""Numbers of a numbered list's items, which a page leaves to the browser to count."""

from collections.abc import Mapping
from typing import Any

_LONGEST = 9  # figures; a longer number is no place in a list


def _stated(attributes: Mapping[str, str], name: str) -> int | None:
    told = attributes.get(name, "").strip()
    figures = told.removeprefix("-")
    return int(told) if figures.isascii() and figures.isdigit() and len(figures) <= _LONGEST else None


class Numbers:
    """Counts the items of one list as HTML says (https://html.spec.whatwg.org/#the-ol-element): ``start``,
    ``reversed``, and an item's own ``value``. A list without an element has no numbers.
    """

    def __init__(self, element: Any = None, attributes: Mapping[str, str] | None = None) -> None:  # noqa: ANN401 - lxml's
        given = attributes or {}
        self._next: int | None = None
        self._step = -1 if "reversed" in given else 1
        if element is not None:
            start = _stated(given, "start")
            usual = sum(child.tag == "li" for child in element) if self._step < 0 else 1
            self._next = usual if start is None else start

    def following(self, attributes: Mapping[str, str]) -> int | None:
        """The number of the next item."""
        if self._next is None:
            return None
        own = _stated(attributes, "value")
        number = self._next if own is None else own
        self._next = number + self._step
        return number
