"""Which of our own blocks an extractor's text holds. Extractors answer with text; this finds it again in the page,
block by block."""

import itertools
from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet

from reader.importing.agreement import Shingles, runs_of, tokens
from reader.importing.apart import apart_blocks
from reader.importing.captions import name_captions, with_captions
from reader.importing.furniture import is_embedded
from reader.importing.insets import text_field, with_insets
from reader.importing.outside import outside_blocks
from reader.importing.page_text import Page
from reader.importing.parts import with_parts
from reader.importing.siblings import with_siblings
from reader.language.prose import ends_sentence, stems
from reader.values import Block, BlockKind

_SIZE = 4
_HELD = 0.6
_NEAR = 6
_KIN = 0.8
_SHORT_PAGE = 1500
_MOST_PLAIN = 4000
_WIDEST_GAP = 5
_FEW_BEHIND = 8
_FEWEST_SHARED = 2
_CONTROLS = frozenset({"button", "form", "fieldset", "legend", "nav", "footer", "aside"})


def voted(page: Page, made: Mapping[str, Shingles], believed: str) -> tuple[Block, ...]:
    """The page's blocks with ``vote`` set: 0.5 and more where the believed extractor kept the block, the others add
    the rest."""
    words = [tokens(block.span.of(page.text)) for block in page.blocks]
    flat = [word for row in words for word in row]
    here = runs_of(flat)
    kept = _settled(page, words, _held(words, here, made.get(believed, Shingles())))
    apart = apart_blocks(page, kept)
    kept = [yes and number not in apart for number, yes in enumerate(kept)]
    name_captions(page, kept)
    kept = with_parts(page, kept, apart)
    outside = outside_blocks(page, kept)
    kept = [yes and number not in outside for number, yes in enumerate(kept)]
    others = outside.union(apart)
    kept = _with_own(page, _with_title_home(page, _with_kin(page, kept, others), others), others)
    kept = with_insets(page, with_captions(page, with_siblings(page, kept, others), others), others)
    leads = _leads(page, kept, apart)
    seconds = [_held(words, here, runs) for name, runs in made.items() if name != believed and runs]
    agreeing = [sum(share >= _HELD for share in shares) for shares in zip(*seconds, strict=True)] or [0] * len(kept)
    blocks = []
    for number, block in enumerate(page.blocks):
        role = apart.get(number)
        vote = 0.0 if role is not None else _vote(kept[number], agreeing[number], len(seconds))
        blocks.append(
            Block(
                block.span,
                kind=block.kind,
                role=role or block.role,
                tag=block.tag,
                level=block.level,
                rule="standfirst" if number in leads else None,
                link_share=block.link_share,
                vote=vote,
                number=block.number,
            )
        )
    return tuple(blocks)


def _vote(kept: bool, agreeing: int, asked: int) -> float:
    share = agreeing / asked if asked else float(kept)
    return round(0.5 * kept + 0.5 * share * (1.0 if kept else 0.9), 2)


def _with_own(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """Also summaries in points, callouts and footnotes between the headline and a few blocks behind the text."""
    result = list(kept)
    if not page.own or True not in result:
        return result
    last = len(kept) - 1 - list(reversed(kept)).index(True)
    for number in range(_headline(page, kept) + 1, min(len(kept), last + 1 + _FEW_BEHIND)):
        if number not in apart and page.own.intersection(page.paths[number]) and _is_point(page, number):
            result[number] = True
    return result


def _is_point(page: Page, number: int) -> bool:
    block = page.blocks[number]
    words = block.span.of(page.text)
    if block.kind is BlockKind.HEADING:
        return number + 1 < len(page.blocks) and page.blocks[number + 1].kind is BlockKind.LIST_ITEM
    return block.link_share < 0.5 and len(words) >= 25 and (block.kind is BlockKind.LIST_ITEM or ends_sentence(words))


def _leads(page: Page, kept: Sequence[bool], apart: Container[int]) -> set[int]:
    """Blocks between the headline and the text that their class calls a standfirst."""
    if not page.leads or True not in kept:
        return set()
    headline = _headline(page, kept)
    told = (
        number
        for number, block in enumerate(page.blocks)
        if kept[number] and block.kind is not BlockKind.CAPTION and (number > headline or block.tag != "h1")
    )
    return {
        number
        for number in range(headline + 1, next(told, headline))
        if number not in apart and page.leads.intersection(page.paths[number])
    }


def _headline(page: Page, kept: Sequence[bool]) -> int:
    """The last first-level heading before the text, or the text's first block."""
    first = kept.index(True)
    return next((number for number in range(first, -1, -1) if page.blocks[number].tag == "h1"), first)


def _with_kin(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """Also what stands among kept paragraphs in the same element: extractors drop short lines, lists and leads that
    it holds."""
    letters = [0 if number in apart else len(block.span) for number, block in enumerate(page.blocks)]
    all_kept = sum(size for size, yes in zip(letters, kept, strict=True) if yes)
    if not all_kept:
        return list(kept)
    plain = [size * (1.0 - block.link_share) for size, block in zip(letters, page.blocks, strict=True)]
    whole = [0.0, *itertools.accumulate(plain)]
    ours = [0.0, *itertools.accumulate(size if yes else 0.0 for size, yes in zip(plain, kept, strict=True))]
    homes = {
        number
        for number, (at, end) in page.extents.items()
        if ours[end] - ours[at] >= max(_KIN * (whole[end] - whole[at]), 0.3 * all_kept)
    }
    first, last = kept.index(True), len(kept) - 1 - list(reversed(kept)).index(True)
    tags = _usual_tags(page, kept, all_kept)
    field = text_field(page, kept)
    result = list(kept)
    for number, (path, block) in enumerate(zip(page.paths, page.blocks, strict=True)):
        if kept[number] or number in apart or (block.link_share >= 0.5 and not _is_of_post(page, number)):
            continue
        if number > last and field in homes and field in path:
            result[number] = _is_answered(page, number)
        if first - 2 <= number <= last and homes.intersection(path):
            quoted = block.kind is BlockKind.BLOCKQUOTE and number > first
            told = number > first and _is_told(page, number)
            result[number] = block.tag in tags or quoted or told or block.kind is BlockKind.CAPTION
    return result


def _is_of_post(page: Page, number: int) -> bool:
    """A sentence of a network's post, which its widget makes a link as a whole."""
    block = page.blocks[number]
    if block.kind is not BlockKind.BLOCKQUOTE or not ends_sentence(block.span.of(page.text)):
        return False
    return any(is_embedded(page.classes.get(element, "")) for element in page.paths[number])


def _is_answered(page: Page, number: int) -> bool:
    """A question with its answer below, or that answer: extractors drop them at an end."""
    return any(
        page.blocks[at].span.of(page.text).endswith("?") and _is_told(page, at) and _is_told(page, at + 1, least=4)
        for at in (number - 1, number)
        if at + 1 < len(page.blocks) and page.paths[at][:-1] == page.paths[at + 1][:-1]
    )


def _is_told(page: Page, number: int, *, least: int = 15) -> bool:
    """A sentence, whatever it stands in: an answer below its question."""
    block = page.blocks[number]
    words = block.span.of(page.text)
    if block.tag in _CONTROLS or block.link_share >= 0.3 or block.kind is BlockKind.HEADING or len(words) < least:
        return False
    return words[-1] in ".?!»”" and not words.endswith("..") and words[0] != "©"


def _with_title_home(page: Page, kept: Sequence[bool], apart: Container[int]) -> list[bool]:
    """On a short page also the sentences, lists and captions that share the headline's element with what was kept.

    Extractors are made for long texts: of a gallery or a brief they keep one paragraph and take the rest for furniture.
    """
    result = list(kept)
    all_kept = sum(len(block.span) for block, yes in zip(page.blocks, kept, strict=True) if yes)
    if not 0 < all_kept <= _SHORT_PAGE:
        return result
    first = kept.index(True)
    headline = next(
        (number for number in range(min(first + 3, len(kept) - 1), -1, -1) if page.blocks[number].tag == "h1"), None
    )
    if headline is None:
        return result
    home = _deepest_home(page, kept, page.paths[headline], all_kept)
    if home is None:
        return result
    known = stems(
        " ".join(block.span.of(page.text) for at, block in enumerate(page.blocks) if kept[at] or at == headline)
    )
    able = _without_gaps(
        [
            number
            for number in range(headline + 1, len(kept))
            if home in page.paths[number] and number not in apart and _is_plain(page, number, known)
        ],
        first,
    )
    if sum(len(page.blocks[number].span) for number in able) > _MOST_PLAIN:
        return result
    for number in able:
        result[number] = page.blocks[number].kind is not BlockKind.HEADING or number + 1 in able
    return result


def _without_gaps(able: list[int], first: int) -> list[int]:
    """Up to the first wide gap after the kept text: behind it stands something else."""
    for at, (number, following) in enumerate(itertools.pairwise(able)):
        if number >= first and following - number > _WIDEST_GAP:
            return able[: at + 1]
    return able


def _deepest_home(page: Page, kept: Sequence[bool], path: tuple[int, ...], all_kept: int) -> int | None:
    for number in reversed(path[1:]):
        inside = sum(len(page.blocks[at].span) for at, yes in enumerate(kept) if yes and number in page.paths[at])
        if inside >= 0.9 * all_kept:
            return number
    return None


def _is_plain(page: Page, number: int, known: AbstractSet[str]) -> bool:
    """A sentence, a subheading, an item; a line of another kind where it has two of the words ``known``."""
    block = page.blocks[number]
    words = block.span.of(page.text)
    if block.link_share >= (0.05 if block.kind is BlockKind.LIST_ITEM else 0.3) or block.tag in _CONTROLS:
        return False
    if block.kind in (BlockKind.CAPTION, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE):
        return len(words) >= 25
    if block.kind is BlockKind.HEADING:
        return block.level in (2, 3, 4) and len(words) >= 6
    if block.tag == "p" and len(words) >= 6:
        return ends_sentence(words) or len(known & stems(words)) >= _FEWEST_SHARED
    return len(words) >= 40 and ends_sentence(words)


def _usual_tags(page: Page, kept: Sequence[bool], all_kept: int) -> set[str | None]:
    """What the kept paragraphs are made of: nearly always <p>, on some pages <div>."""
    sums: dict[str | None, int] = {}
    for block, yes in zip(page.blocks, kept, strict=True):
        if yes:
            sums[block.tag] = sums.get(block.tag, 0) + len(block.span)
    return {tag for tag, size in sums.items() if size >= 0.15 * all_kept and tag not in ("h1", "h2", "h3")} | {"li"}


def _held(words: Sequence[Sequence[str]], here: Sequence[int], runs: Shingles) -> list[float]:
    """For each block the share of its words that stand in a run of four which the extractor has too."""
    # A byte for each word, 1 where a run begins there that the extractor has; then also for the three words behind it.
    begun = int.from_bytes(bytes(map(runs.__contains__, here)), "little")
    covered = (begun | begun << 8 | begun << 16 | begun << 24).to_bytes(len(here) + _SIZE, "little")
    shares = []
    at = 0
    for row in words:
        shares.append(covered.count(1, at, at + len(row)) / len(row) if row else 0.0)
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
