"""The words below a picture, whatever element they stand in, and the captions that extractors left out of a text. Takes
nothing away."""

from collections.abc import Container, Sequence
from dataclasses import replace

from reader.importing.page_text import Page
from reader.language.prose import ends_sentence, is_prose, stems
from reader.values import BlockKind

_MOST_LINES = 2
_LONGEST, _SHORT, _SHORTEST = 300, 60, 15
_MOST_LINKED = 0.3
_MOST_OF_KEPT = 0.2
_FEWEST_SHARED = 2
_FEW_BEHIND = 4
_NO_CAPTION = frozenset({"button", "form", "fieldset", "legend", "nav", "footer", "header", "h1", "label"})


def name_captions(page: Page, kept: Sequence[bool]) -> None:
    """Call a line or two that share a box with a picture, and with nothing else, a caption: those from the headline to
    a few blocks behind the text that speak of its subject: with a word of it over the text or in a short line, else
    with two."""
    if True not in kept or not page.pictured:
        return
    whole = sum(len(block.span) for block, yes in zip(page.blocks, kept, strict=True) if yes)
    known: frozenset[str] = frozenset()
    told = next((number for number, yes in enumerate(kept) if yes and page.blocks[number].tag != "h1"), 0)
    numbers = _beside_text(page, kept)
    last = len(kept) - 1 - list(reversed(kept)).index(True)
    home = frozenset(page.paths[last][-2:-1])  # behind the text, pictures of other stories stand elsewhere
    for element in sorted(page.pictured.intersection(page.extents)):
        first, end = page.extents[element]
        if first not in numbers or (first > last and not home.issubset(page.paths[first])):
            continue
        size = sum(len(page.blocks[number].span) for number in range(first, end))
        if end - first > _MOST_LINES or size > min(_LONGEST, _MOST_OF_KEPT * whole):
            continue
        for number in range(first, end):
            if not _is_text(page, number, kept) and _may_be_caption(page, number):
                known = known or _known(page, kept)
                if len(stems(_words(page, number)) & known) >= _fewest_shared(page, number, told):
                    page.blocks[number] = replace(page.blocks[number], kind=BlockKind.CAPTION)


def _fewest_shared(page: Page, number: int, told: int) -> int:
    return 1 if number < told or len(page.blocks[number].span) <= _SHORT else _FEWEST_SHARED


def _is_text(page: Page, number: int, kept: Sequence[bool]) -> bool:
    """A paragraph with a picture at its side, a heading, a quotation."""
    block, words = page.blocks[number], _words(page, number)
    if block.kind is not BlockKind.PARAGRAPH or is_prose(words):
        return True
    return kept[number] and (page.paths[number][-1] in page.pictured or (block.tag == "p" and ends_sentence(words)))


def with_captions(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """Also captions between the headline and a few blocks behind the text that stand in no box of their own kind."""
    result = list(kept)
    if True not in result:
        return result
    numbers = _beside_text(page, kept)
    last = len(kept) - 1 - list(reversed(kept)).index(True)
    around = frozenset(page.paths[kept.index(True)]).intersection(page.paths[last], page.paths[numbers.start - 1])
    for number in numbers:
        captioned = page.blocks[number].kind is BlockKind.CAPTION and number not in apart
        if captioned and around.issubset(page.paths[number]) and _may_be_caption(page, number):
            result[number] = True
    return result


def _beside_text(page: Page, kept: Sequence[bool]) -> range:
    """From the block behind the headline to a few behind the text."""
    first, last = kept.index(True), len(kept) - 1 - list(reversed(kept)).index(True)
    headline = next((number for number in range(first, -1, -1) if page.blocks[number].tag == "h1"), first)
    return range(headline + 1, min(len(kept), last + 1 + _FEW_BEHIND))


def _may_be_caption(page: Page, number: int) -> bool:
    block = page.blocks[number]
    return (
        block.tag not in _NO_CAPTION
        and block.link_share < _MOST_LINKED
        and _SHORTEST <= len(block.span) <= 2 * _LONGEST
    )


def _known(page: Page, kept: Sequence[bool]) -> frozenset[str]:
    """The words of the text without its captions, and of the headline."""
    return frozenset().union(
        *(
            stems(_words(page, number))
            for number, block in enumerate(page.blocks)
            if block.tag == "h1" or (kept[number] and block.kind is not BlockKind.CAPTION)
        )
    )


def _words(page: Page, number: int) -> str:
    return page.blocks[number].span.of(page.text)
