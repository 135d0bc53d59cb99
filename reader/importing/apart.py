"""Which blocks of a page stand in its furniture: by the markup around them, and by the shape of the boxes that they
share. Never what holds much of the text that extractors kept."""

import itertools
import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from reader.importing.page_text import Page
from reader.language.prose import ends_sentence, is_prose
from reader.values import BlockKind, BlockRole

_MOST_OF_KEPT = 0.3
_LINKED = 0.9
_FEWEST_CARDS = 3
_LONGEST_FORM = 350
_LONGEST_BUTTON = 40
_LONGEST_LABEL = 40
_MOST_IN_BOX = 5
_NEAR_END = 12
_LABEL = re.compile(
    r"\W*(?:реклама|рекламний (?:матеріал|блок)|на правах реклами|на правах рекламы|за підтримки|за поддержки|"
    r"партнерськ(?:ий|ого) (?:матеріал|проєкт|проект)\w*|партнерский (?:материал|проект)|"
    r"матеріал партнера|материал партнера|"
    r"новини партнерів|новости партнеров|спецпро[єе]кт|промо|промокод|advertisement|advertising|"
    r"advertorial|ad|ads|promoted|"
    r"sponsored(?: by)?|sponsored (?:content|post)|paid (?:content|post|for by|partnership)|partner content|"
    r"presented by|brought to you by|in partnership with)\W*",
    re.IGNORECASE,
)


def apart_blocks(page: Page, kept: Sequence[bool]) -> dict[int, BlockRole]:
    """Number of a block -> what the element around it is for. ``kept``: what extractors took for the article."""
    sizes = _Sizes(page, kept)
    roles = {number: role for number, role in page.furniture.items() if sizes.may_go(number)}
    _spare_text(page, sizes, roles)
    inline = page.apart if sum(map(sizes.of_block, page.apart)) <= _MOST_OF_KEPT * sizes.whole else {}
    for found in (_boxes(page, sizes), _advertised(page, sizes), _asking(page, sizes, kept), _cards(page, sizes)):
        for number, role in found.items():
            roles.setdefault(number, role)
    blocks: dict[int, BlockRole] = {}
    buttons = _recurring(page)
    for number, path in enumerate(page.paths):
        around = next((roles[element] for element in path if element in roles), inline.get(number))
        if around is not None or number in buttons:
            blocks[number] = around or BlockRole.DEBRIS
    return blocks


class _Sizes:
    """Letters that stand in each element: all, kept ones, linked ones."""

    def __init__(self, page: Page, kept: Sequence[bool]) -> None:
        self.extents = page.extents
        sizes = [len(block.span) for block in page.blocks]
        ours = [size if yes else 0 for size, yes in zip(sizes, kept, strict=True)]
        linked = (size * block.link_share for size, block in zip(sizes, page.blocks, strict=True))
        self._all, self._kept, self._linked = _sums(sizes), _sums(ours), _sums(linked)
        tops = (path for path, block in zip(page.paths, page.blocks, strict=True) if block.tag == "h1")
        self.headlines = {number for path in tops for number in path}
        self.whole = max(1, sum(ours))

    def all(self, number: int) -> float:
        return self._within(self._all, number)

    def kept(self, number: int) -> float:
        return self._within(self._kept, number)

    def of_block(self, number: int) -> float:
        return self._kept[number + 1] - self._kept[number]

    def may_go(self, number: int) -> bool:
        """False for what holds much of the kept text, or the headline."""
        return number not in self.headlines and self.kept(number) <= _MOST_OF_KEPT * self.whole

    def link_share(self, number: int) -> float:
        return self._within(self._linked, number) / max(1, self.all(number))

    def _within(self, sums: Sequence[float], number: int) -> float:
        first, end = self.extents.get(number, (0, 0))
        return sums[end] - sums[first]


def _spare_text(page: Page, sizes: _Sizes, roles: dict[int, BlockRole]) -> None:
    """Not what a class says of each of many paragraphs ('paywall' on all but the first of them), or of each part of a
    text ('sidebar-grid')."""
    named: dict[str, list[int]] = {}
    for number in page.furniture:
        for name in page.classes.get(number, "").split():
            named.setdefault(name, []).append(number)
    for numbers in named.values():
        if sum(map(sizes.kept, numbers)) > _MOST_OF_KEPT * sizes.whole:
            for number in numbers:
                roles.pop(number, None)


def _sums(sizes: Iterable[float]) -> list[float]:
    return [0, *itertools.accumulate(sizes)]


def _boxes(page: Page, sizes: _Sizes) -> dict[int, BlockRole]:
    """<aside> full of links; <form> and the small box around one. Some pages stand in a form as a whole, and a box with
    the facts of a story is an <aside> too."""
    found: dict[int, BlockRole] = {}
    above = {path[at]: path[at - 1] for path in page.paths for at in range(1, len(path)) if path[at] in page.boxes}
    for number, tag in page.boxes.items():
        if number not in page.extents or not sizes.may_go(number):
            continue
        if tag == "form":
            found[number] = BlockRole.PROMOTION
            around = above.get(number)
            if around and sizes.all(around) - sizes.all(number) <= _LONGEST_FORM and sizes.may_go(around):
                found[around] = BlockRole.PROMOTION
        elif tag == "aside" and sizes.link_share(number) >= 0.4:
            found[number] = BlockRole.RELATED
    return found


def _advertised(page: Page, sizes: _Sizes) -> dict[int, BlockRole]:
    """A box that opens with the word for advertisement and ends with a link or a button."""
    labels = [
        number
        for number, block in enumerate(page.blocks)
        if len(block.span) <= _LONGEST_LABEL and _LABEL.fullmatch(block.span.of(page.text))
    ]
    found = {}
    names = _names_of_text(page, sizes) if labels else set()
    for number in labels:
        for element in page.paths[number][:0:-1][:3]:
            first, end = page.extents[element]
            if first != number or not sizes.may_go(element):
                break
            if end > first + 1 and (_is_call(page, end - 1) or _is_labelled_box(page, sizes, element, names)):
                found[element] = BlockRole.ADVERTISEMENT
    return found


def _is_labelled_box(page: Page, sizes: _Sizes, element: int, names: AbstractSet[str]) -> bool:
    """A few short lines below the label, in a box whose class no kept text has elsewhere (``names``)."""
    first, end = page.extents[element]
    if page.classes.get(element, "") in names or end - first > _MOST_IN_BOX or sizes.all(element) > _LONGEST_FORM:
        return False
    return not any(is_prose(page.blocks[number].span.of(page.text)) for number in range(first, end))


def _names_of_text(page: Page, sizes: _Sizes) -> set[str]:
    """Classes of elements that hold kept text and open with something else than the word for advertisement; also no
    class at all."""
    return {""} | {
        name
        for element, name in page.classes.items()
        if element in page.extents and sizes.kept(element) and not _opens_with_label(page, element)
    }


def _opens_with_label(page: Page, element: int) -> bool:
    block = page.blocks[page.extents[element][0]]
    return len(block.span) <= _LONGEST_LABEL and _LABEL.fullmatch(block.span.of(page.text)) is not None


def _asking(page: Page, sizes: _Sizes, kept: Sequence[bool]) -> dict[int, BlockRole]:
    """Among the kept text a small box with a field to fill in or its label, or one that ends with a button: a call to
    subscribe, a poll."""
    told = [number for number, yes in enumerate(kept) if yes and page.blocks[number].tag != "h1"]
    if not told:
        return {}
    first, last = told[0], told[-1]
    found: dict[int, BlockRole] = {}
    for number in range(first + 1, min(len(kept), last + 1 + _NEAR_END)):
        path = page.paths[number]
        asking = next((at for at in range(len(path) - 1, 0, -1) if path[at] in page.asking), 0)
        if not asking and page.blocks[number].tag == "button":
            asking = next(
                (at for at in range(len(path) - 2, max(0, len(path) - 4), -1) if _ends(page, path[at], number)), 0
            )
        while asking > 0 and _may_ask(page, sizes, path[asking]):
            found[path[asking]] = BlockRole.PROMOTION
            asking -= 1
    return found


def _ends(page: Page, element: int, number: int) -> bool:
    first, end = page.extents[element]
    return end == number + 1 > first + 1 and not any(
        is_prose(page.blocks[at].span.of(page.text)) or page.blocks[at].kind is BlockKind.CAPTION
        for at in range(first, end)
    )


def _may_ask(page: Page, sizes: _Sizes, element: int) -> bool:
    return element in page.extents and sizes.all(element) <= _LONGEST_FORM and sizes.may_go(element)


def _recurring(page: Page) -> set[int]:
    """Links and buttons with the same few words three times and more: 'Share this entry' under each entry."""
    places: dict[str, list[int]] = {}
    for number, block in enumerate(page.blocks):
        if len(block.span) <= _LONGEST_BUTTON and (block.link_share >= _LINKED or block.tag == "button"):
            places.setdefault(block.span.of(page.text), []).append(number)
    return {number for numbers in places.values() if len(numbers) >= _FEWEST_CARDS for number in numbers}


def _is_call(page: Page, number: int) -> bool:
    block = page.blocks[number]
    return block.tag == "button" or (block.link_share >= _LINKED and not ends_sentence(block.span.of(page.text)))


def _cards(page: Page, sizes: _Sizes) -> dict[int, BlockRole]:
    """Three and more boxes side by side, each with a heading that is a link: other stories, whatever "
    "they are called."""
    rows: dict[tuple[int, int, int], set[int]] = {}
    for path, block in zip(page.paths, page.blocks, strict=True):
        if block.kind is BlockKind.HEADING and block.link_share >= _LINKED and len(path) >= 3:
            for depth in range(2, min(5, len(path))):
                rows.setdefault((path[-depth - 1], block.level, depth), set()).add(path[-depth])
    found = {}
    for cards in rows.values():
        if len(cards) >= _FEWEST_CARDS and sum(map(sizes.kept, cards)) <= _MOST_OF_KEPT * sizes.whole:
            found.update({card: BlockRole.TEASER for card in cards if sizes.may_go(card)})
    return found
