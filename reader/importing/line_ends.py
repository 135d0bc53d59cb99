"""A dump without line ends (a cell of a table, a scraper's text of a page) as the lines that it seems to have had, and
what each reads like. Only spans are made; the text stays as it is, and what is left out is said elsewhere."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reader.importing.seam_chain import Chain, Share
from reader.importing.seam_signs import Ground, Word, may_end, signs, words_of
from reader.values import BlockRole, TextSpan

# What a block says of itself that was no line of its own, and one that only parts others.
RULE, SEPARATOR = "line-without-ends", "separator"
# Shorter lines may be paragraphs; no article is as long as the longest (and its time is bounded so).
SHORTEST, LONGEST = 600, 150_000
# In a dump of more lines than so many only a line of this length is asked, and broken where it is full of furniture.
_FEW_LINES, _PARAGRAPH, _FEWEST_FURNITURE, _SURE = 3, 1500, 4, 0.9
_NEED, _NEED_WITHIN, _UNLIKE = 0.3, 0.3, 0.3
_SEPARATORS = (
    re.compile(r"(?<=\s)[|¦•·](?=\s)"), re.compile(r"\s?\|\|?\s?"), re.compile(r"(?:\\r)?\\n(?:\\r|\\n)*"),
    re.compile(r"\t+"), re.compile(r"[ \u00a0]{2,}"),
)  # fmt: skip
_FEWEST_SEPARATORS, _FEWEST_BEHIND_SENTENCES, _LONGEST_APART = 8, 3, 400
_TOLD = re.compile(r"[.!?…][»”\"')]*\s*$")


@dataclass(frozen=True, slots=True)
class Part:
    """A line that was found. ``role``: BODY, METADATA or DEBRIS, as it reads, with ``share`` (0 to 1) of the
    likelihood; None where only a separator told."""

    span: TextSpan
    role: BlockRole | None
    share: float = 1.0
    separator: bool = False


def parts_of(text: str, lines: Sequence[TextSpan]) -> list[Part] | None:
    """``lines`` (code points of ``text``) with those broken up that hold a whole page; None where none does."""
    long = [line for line in lines if _may_hold_a_page(line, few=len(lines) <= _FEW_LINES)]
    if not long or sum(map(len, long)) > LONGEST:
        return None
    broken = {line: found for line in long if (found := _broken(text, line, few=len(lines) <= _FEW_LINES))}
    if not broken:
        return None
    return [part for line in lines for part in broken.get(line, (Part(line, None),))]


def _may_hold_a_page(line: TextSpan, *, few: bool) -> bool:
    return len(line) >= (SHORTEST if few else _PARAGRAPH)


def _broken(text: str, line: TextSpan, *, few: bool) -> list[Part]:
    parted = _parted(text, line)
    if parted:
        return parted
    words = words_of(text, line.start, line.end, glued=True)
    if len(words) < 2:
        return []
    found = list(_lines_in(words))
    furniture = sum(part.role is BlockRole.DEBRIS and part.share >= _SURE for part in found)
    return found if few or furniture >= _FEWEST_FURNITURE else []


def _parted(text: str, line: TextSpan) -> list[Part]:
    """Where something stands between the pieces of the page throughout, and behind sentences, too."""
    words = text[line.start : line.end]
    for separator in _SEPARATORS:
        places = [(line.start + found.start(), line.start + found.end()) for found in separator.finditer(words)]
        if len(places) < max(_FEWEST_SEPARATORS, len(words) / _LONGEST_APART):
            continue
        behind = sum(_TOLD.search(text, max(line.start, start - 8), start) is not None for start, _ in places)
        if behind >= _FEWEST_BEHIND_SENTENCES:
            return list(_between(text, line, places))
    return []


def _between(text: str, line: TextSpan, places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    at = line.start
    for start, end in [*places, (line.end, line.end)]:
        if text[at:start].strip():
            yield Part(TextSpan(at, start), None)
        if text[start:end].strip():
            yield Part(TextSpan(start, end), BlockRole.DEBRIS, separator=True)
        at = end


def _lines_in(words: Sequence[Word]) -> Iterator[Part]:
    ground = Ground(words)
    shares = chain().shares([chain().weight(signs(ground, number)) for number in range(len(words))])
    first = 0
    for number in range(1, len(words) + 1):
        ends = number == len(words) or (
            shares[number].begins > _need(shares[number - 1], shares[number])
            and may_end(words[number - 1], words[number])
        )
        if ends:
            role, share = _role(words[first:number], shares[first:number])
            yield Part(TextSpan(words[first].start, words[number - 1].end), role, share)
            first = number


def _need(before: Share, after: Share) -> float:
    """A cut between the article and what is not costs less than one within either."""
    return _NEED if abs(before.body - after.body) > _UNLIKE else _NEED_WITHIN


def _role(words: Sequence[Word], shares: Sequence[Share]) -> tuple[BlockRole, float]:
    letters = sum(len(one.words) for one in words)
    told = {
        BlockRole.BODY: sum(len(one.words) * share.body for one, share in zip(words, shares, strict=True)) / letters,
        BlockRole.DEBRIS: sum(len(one.words) * share.noise for one, share in zip(words, shares, strict=True)) / letters,
    }
    told[BlockRole.METADATA] = 1 - sum(told.values())
    role = max(told, key=lambda one: round(told[one], 6))
    return role, round(told[role], 4)


@cache
def chain() -> Chain:
    table = json.loads(files("resources.cleaning").joinpath("line_ends.json").read_text(encoding="utf-8"))
    return Chain(table["weights"], table["transitions"])
