"""Texts with no page around them: a poem, a list, a recipe. What only its place condemned stays there."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.language.cards import is_place
from reader.values import BlockKind, BlockRole

_BY_PLACE = frozenset({"before-the-body", "after-the-body", "timed-headline"})
_BY_SHAPE = _BY_PLACE | {"name-alone", "lone-clock", "counters-row", "date", "byline"}
_ALMOST_NOTHING = 0.25
_FEWEST_SENTENCES, _MOSTLY_SENTENCES = 3, 0.7
_FEWEST_FOREIGN = _FEWEST_SHARED = 2
_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_FIGURES = re.compile(r"\s[–—:-]\s\d|\w:\s\d|\s\d[\d.,]*\s\d")
# What calls on somebody, a mark that texts do not have, a Latin word among others: without one the lines may be a list.
_CALLING = re.compile(
    r"[^\W\d_]{2}(?:йте|іть|ите|ьте)(?:ся|сь)?\b|[\u2190-\u2bff\U0001f000-\U0001faff]|@|https?:|№\s?\d|[а-яіїєґё]\s[A-Za-z]{3,}"
)
# 'Обіймаю, Уляна'
_SIGNED = re.compile(
    r"(?:[–—]\s)?[А-ЯІЇЄҐЁA-Z][\w'’ ]{2,24},\s[А-ЯІЇЄҐЁA-Z][\w'’]{2,14}(?:\s[А-ЯІЇЄҐЁA-Z][\w'’]{2,16})?"
)
_FEWEST_HEADLINES, _FEWEST_GAPS, _FEWEST_STEMS = 2, 4, 4


def keep_unframed(lines: Sequence[Line], title_at: int | None, region: Region) -> None:
    """Give the text back what stands outside its best stretch, where no line of it is a page's furniture.

    Where hardly a quarter of the letters would be shown, shapes (a name alone, a clock, a number) count for nothing
    either.
    """
    if any(_frames(line) for line in lines):
        return
    facts = [number for number in range(region.start) if lines[number].role is BlockRole.METADATA]
    low = max([-1 if title_at is None else title_at, *facts]) + 1
    stop = region.end if _headlines_follow(lines, region) else _end_of_own(lines, title_at, region)
    for line in lines[low : min(stop, max(region.end, region.cut))]:
        _keep(line, _BY_PLACE)
    rest = lines[0 if title_at is None else title_at + 1 :]
    if sum(line.size for line in rest if not line.removed) < _ALMOST_NOTHING * sum(line.size for line in rest):
        for line in rest:
            _keep(line, _BY_SHAPE)


def _headlines_follow(lines: Sequence[Line], region: Region) -> bool:
    """Two and more headlines, and nothing else, behind a text of sentences, or one that shares no word with it:
    somebody copied the page's next box, too. Behind a poem or a list such lines are the text's own."""
    body, tail = lines[region.start : region.end], lines[region.end :]
    if not _is_of_sentences(body) or not tail or not all(map(_is_headline, tail)):
        return False
    if len(tail) >= _FEWEST_HEADLINES:
        return True
    known = frozenset().union(*(line.stems for line in body))
    return len(tail[0].stems) >= _FEWEST_STEMS and tail[0].stems.isdisjoint(known)


def _end_of_own(lines: Sequence[Line], title_at: int | None, region: Region) -> int:
    """Where, behind a text of sentences, two and more lines follow that are no sentence and no list, or share no word
    with it, and one of which calls on somebody: what a letter has below its text, in words that no rule knows."""
    if not _is_of_sentences(lines[region.start : region.end]):
        return len(lines)
    known = frozenset() if title_at is None else lines[title_at].stems
    known = known.union(*(line.stems for line in lines[region.start : region.end]))
    own = [number for number in range(region.end, len(lines)) if _is_own(lines, number, known)]
    last = own[-1] + 1 if own else region.end
    if last < len(lines) and _SIGNED.fullmatch(lines[last].words.strip()):
        last += 1
    rest = lines[last:]
    return last if len(rest) >= _FEWEST_FOREIGN and any(_CALLING.search(line.words) for line in rest) else len(lines)


def _is_own(lines: Sequence[Line], number: int, known: AbstractSet[str]) -> bool:
    line = lines[number]
    if line.listed or line.kept or line.block.kind not in _TOLD or _FIGURES.search(line.words) or is_place(line.words):
        return True
    shared = len(line.stems & known)
    if line.closed:
        return shared > 0
    return (
        line.words[:1].isdigit()
        or (line.words[:1] in "–—-«" and line.size > 2)
        or (shared >= _FEWEST_SHARED and 2 * shared >= len(line.stems))
    )


def _is_of_sentences(body: Sequence[Line]) -> bool:
    closed = [line for line in body if line.closed]
    return len(closed) >= _FEWEST_SENTENCES and len(closed) >= _MOSTLY_SENTENCES * len(body)


def _is_headline(line: Line) -> bool:
    words = line.words.strip()
    return (
        line.headline
        and line.rule == "after-the-body"
        and not line.listed
        and line.block.kind not in (BlockKind.LIST_ITEM, BlockKind.CAPTION)
        and words.count(" ") >= _FEWEST_GAPS
        and (words[:1].isupper() or words[:1] in '«“"„')
        and words[-1] not in ".:;,…"
    )


def _frames(line: Line) -> bool:
    """True for a line that only a page has: a word of furniture, a repeated headline, an extractor's vote."""
    if line.vote is not None or line.rule in ("title-repeated", "title-cut-off", "learned-furniture", "menu-link"):
        return True
    return line.noise and line.hit is not None and not line.hit.bare


def _keep(line: Line, rules: frozenset[str]) -> None:
    if line.removed and line.rule in rules:
        line.role, line.rule, line.confidence, line.removed = BlockRole.BODY, "no-page-around", 0.7, False
