"""Which of our own blocks an extractor's text holds. Extractors answer with text; this finds it again in the page, block by block."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.importing.agreement import Shingles, tokens
from reader.importing.walk import Page
from reader.values import Block

_SIZE = 4
_HELD = 0.6
_NEAR = 6


def voted(page: Page, made: Mapping[str, Shingles], believed: str) -> tuple[Block, ...]:
    """The page's blocks with ``vote`` set: 0.5 and more where the believed extractor kept the block, the others add the rest."""
    words = [tokens(block.span.of(page.text)) for block in page.blocks]
    flat = [word for row in words for word in row]
    kept = _settled(page, words, _held(words, flat, made.get(believed, Shingles())))
    others = [_held(words, flat, runs) for name, runs in made.items() if name != believed and runs]
    blocks = []
    for number, block in enumerate(page.blocks):
        agreeing = sum(held[number] >= _HELD for held in others)
        share = agreeing / len(others) if others else float(kept[number])
        blocks.append(replace(block, vote=round(0.5 * kept[number] + 0.5 * share * (1.0 if kept[number] else 0.9), 2)))
    return tuple(blocks)


def _held(words: Sequence[Sequence[str]], flat: Sequence[str], runs: Shingles) -> list[float]:
    """For each block the share of its words that stand in a run of four which the extractor has too."""
    covered = bytearray(len(flat))
    for at in range(len(flat) - _SIZE + 1):
        if tuple(flat[at : at + _SIZE]) in runs:
            covered[at : at + _SIZE] = b"\x01\x01\x01\x01"
    shares = []
    at = 0
    for row in words:
        shares.append(sum(covered[at : at + len(row)]) / len(row) if row else 0.0)
        at += len(row)
    return shares


def _settled(page: Page, words: Sequence[Sequence[str]], held: Sequence[float]) -> list[bool]:
    """Of a text that stands in the page several times only the place among other kept blocks counts."""
    kept = [share >= _HELD for share in held]
    places: dict[tuple[str, ...], list[int]] = {}
    for number, row in enumerate(words):
        if kept[number] and row:
            places.setdefault(tuple(row), []).append(number)
    for numbers in places.values():
        if len(numbers) > 1:
            best = max(numbers, key=lambda number: (_company(page, kept, number), -number))
            for number in numbers:
                kept[number] = number == best
    return kept


def _company(page: Page, kept: Sequence[bool], number: int) -> int:
    first, last = max(0, number - _NEAR), min(len(kept), number + _NEAR + 1)
    return sum(len(page.blocks[other].span) for other in range(first, last) if kept[other] and other != number)
