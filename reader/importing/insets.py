"""Boxes set into a text without a word of markup for what they are: dossiers, figures, chronologies, questions with
their answers, subheadings in any element. Extractors keep paragraphs; these stay where they speak of the same. Takes
nothing away."""

import itertools
from collections import Counter
from collections.abc import Container, Sequence

from reader.importing.page_text import Page
from reader.language.prose import stems
from reader.values import BlockKind

_MOST_OF_TEXT = 0.5
_MOST_IN_BOX, _SHARE_OF_TEXT = 900, 0.5
_MOST_LINKED, _MOST_LINKED_BOX, _CALL = 0.5, 0.2, 0.9
_SHORT_BOX, _SMALL_BOX, _ENOUGH = 60, 120, {True: 1, False: 2}
_FEWEST_ALIKE = 2
_NO_TEXT = frozenset({"button", "form", "fieldset", "legend", "nav", "footer", "header", "label"})


def with_insets(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """Also the boxes between kept paragraphs of one element, hardly linked, that have words of the text or stand in a
    class of which most do; and the rest of rows of boxes of one class, most of which were kept."""
    result = _with_rest_of_rows(page, kept, apart)
    field = text_field(page, kept)
    if field is None:
        return result
    own = [number for number, path in enumerate(page.paths) if kept[number] and len(path) > 1 and path[-2] == field]
    boxes = _boxes_in(page, field, range(own[0] + 1, own[-1]))
    whole = sum(len(page.blocks[number].span) for number in own)
    able = {box: numbers for box, numbers in boxes.items() if _may_be_text(page, numbers, apart, whole)}
    if not able or all(result[number] for numbers in able.values() for number in numbers):
        return result
    known = frozenset().union(*(stems(_words(page, at)) for at, yes in enumerate(kept) if yes))
    told = {box for box, numbers in able.items() if _tells_of(page, numbers, known) or _asks(page, numbers, result)}
    told |= _in_class_of(page, able, told, kept)
    for box in told:
        for number in able[box]:
            result[number] = result[number] or page.blocks[number].link_share < _MOST_LINKED
    return result


def text_field(page: Page, kept: Sequence[bool]) -> int | None:
    """The element whose own children are most of the kept text."""
    sums: dict[int, int] = {}
    whole = 0
    for path, block, yes in zip(page.paths, page.blocks, kept, strict=True):
        if yes:
            whole += len(block.span)
            if len(path) >= 2:
                sums[path[-2]] = sums.get(path[-2], 0) + len(block.span)
    return next((number for number, size in sums.items() if size >= _MOST_OF_TEXT * whole), None)


def _boxes_in(page: Page, field: int, numbers: range) -> dict[int, list[int]]:
    """Children of ``field`` among ``numbers``, each with its blocks."""
    boxes: dict[int, list[int]] = {}
    for number in numbers:
        path = page.paths[number]
        if field in path[:-1]:
            boxes.setdefault(path[path.index(field) + 1], []).append(number)
    return boxes


def _may_be_text(page: Page, numbers: Sequence[int], apart: Container[int], whole: int) -> bool:
    blocks = [page.blocks[number] for number in numbers]
    size = sum(len(block.span) for block in blocks)
    if size > min(_MOST_IN_BOX, _SHARE_OF_TEXT * whole) or any(number in apart for number in numbers):
        return False
    asks = any(block.tag in _NO_TEXT for block in blocks)
    if asks or any(not page.asking.isdisjoint(page.paths[number]) for number in numbers):
        return False
    if len(blocks) > 1 and blocks[-1].link_share >= _CALL:
        return False  # 'Читати' below another story
    return sum(len(block.span) * block.link_share for block in blocks) <= _MOST_LINKED_BOX * size


def _tells_of(page: Page, numbers: Sequence[int], known: frozenset[str]) -> bool:
    words = " ".join(_words(page, number) for number in numbers)
    small = _SMALL_BOX if page.blocks[numbers[0]].kind is not BlockKind.HEADING else _SHORT_BOX
    return len(stems(words) & known) >= _ENOUGH[len(words) <= small]


def _asks(page: Page, numbers: Sequence[int], kept: Sequence[bool]) -> bool:
    """A question right above what is kept."""
    return _words(page, numbers[-1]).endswith("?") and numbers[-1] + 1 < len(kept) and kept[numbers[-1] + 1]


def _in_class_of(page: Page, able: dict[int, list[int]], told: set[int], kept: Sequence[bool]) -> set[int]:
    """Boxes of a class of which two and more, and most, speak of the text; of two subheadings, each right above kept
    text, one is enough."""
    rows: dict[str, list[int]] = {}
    for box in able:
        if page.classes.get(box):
            rows.setdefault(page.classes[box], []).append(box)
    sure: set[int] = set()
    for row in rows.values():
        heads = all(len(able[box]) == 1 and _is_short(page, able[box][0]) and kept[able[box][0] + 1] for box in row)
        fewest = 1 if heads and len(row) >= _FEWEST_ALIKE else _FEWEST_ALIKE
        if len(told.intersection(row)) >= max(fewest, (len(row) + 1) // 2):
            sure.update(row)
    return sure


def _is_short(page: Page, number: int) -> bool:
    return len(page.blocks[number].span) <= _SHORT_BOX


def _with_rest_of_rows(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """Of boxes of one class side by side, half of which and more hold kept text, the others keep what stands at the
    same places."""
    result = list(kept)
    for row in _rows_of(page, kept).values():
        ours = [box for box, numbers in row.items() if any(kept[number] for number in numbers)]
        half = (len(row) + 1) // 2
        if len(ours) < max(_FEWEST_ALIKE, half):
            continue
        times = Counter(place for box in ours for place in {_place(page, at) for at in row[box] if kept[at]})
        for box, numbers in row.items():
            for number in numbers:
                times_kept = times[_place(page, number)]
                if (
                    not kept[number]
                    and number not in apart
                    and ((times_kept and box not in ours) or times_kept >= half)
                ):
                    result[number] = page.blocks[number].link_share < _MOST_LINKED
    return result


def _rows_of(page: Page, kept: Sequence[bool]) -> dict[tuple[int, str], dict[int, list[int]]]:
    """Element and class -> its children of that class, each with its blocks; where two and more hold kept text."""
    found: dict[tuple[int, str], set[int]] = {}
    for number, path in enumerate(page.paths):
        if kept[number]:
            for above, box in itertools.pairwise(path):
                if page.classes.get(box):
                    found.setdefault((above, page.classes[box]), set()).add(box)
    rows: dict[tuple[int, str], dict[int, list[int]]] = {row: {} for row in found if len(found[row]) >= _FEWEST_ALIKE}
    homes = {above for above, _ in rows}
    for number, path in enumerate(page.paths if rows else ()):
        for above in homes.intersection(path[:-1]):
            box = path[path.index(above) + 1]
            boxes = rows.get((above, page.classes.get(box, "")))
            if boxes is not None:
                boxes.setdefault(box, []).append(number)
    return rows


def _place(page: Page, number: int) -> tuple[BlockKind, str | None, str]:
    block = page.blocks[number]
    return block.kind, block.tag, page.classes.get(page.paths[number][-1], "")


def _words(page: Page, number: int) -> str:
    return page.blocks[number].span.of(page.text)
