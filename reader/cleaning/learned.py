"""The last look at what the rules left: lines that read like what stands around articles, by weights learned from lines
with a label. A paragraph inside the running text is never asked. Weights: resources/cleaning/learned.json."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from reader.cleaning.lines import Line
from reader.cleaning.phrases import is_told
from reader.cleaning.traits import (
    Setting,
    calls,
    has_marked_shape,
    has_two_clauses,
    is_core,
    of_shape,
    of_vocabulary,
    of_words,
    reads_on,
    seen_around,
    setting_of,
)
from reader.language.prose import stems
from reader.values import BlockKind, BlockRole

_LONGEST = 420
# What two sentences need beyond the others.
_TWO_SENTENCES = 0.4
_PARAGRAPH = 140
_UNANIMOUS = 0.95
_UNASKED = frozenset({BlockKind.TABLE, BlockKind.IMAGE, BlockKind.BLOCKQUOTE})
_OF_THE_ARTICLE = frozenset({BlockRole.TITLE, BlockRole.METADATA})
_UNASKED_RULES = frozenset({"no-page-around", "standfirst"})
# Traits without which a short line between paragraphs is as likely a subheading as anything else.
_SURE_MARKS = frozenset(
    {"class-button", "class-place", "class-you", "calls", "urges", "links", "you", "us", "address", "rights", "symbol"}
)
# What makes a line below a colon one of what the colon announces.
_ANNOUNCED = frozenset({"kind-list_item", "above-same-list", "small-first"})
_MARKS = _SURE_MARKS | {"wording>=2.1"}
_BULLET = re.compile(r"\s*[-–—*•·▪▫◦‣●■]\ufe0f?\s*\S")
# As 'Вітряк Заріччя – 41:07' and other results below a report.
_RESULT = re.compile(r"\D*[^\W\d]\s?[:–—-]\s.*\d")
# A short news item names where it is from right below its first paragraph.
_SAYS_WHENCE = re.compile(r"(?:джерел[оа]|источники?|sources?)\s?:\s", re.IGNORECASE)
_OPENING, _CLOSING = frozenset("«“„‘\"'"), frozenset("»”“’\"'")
_LOOSE = frozenset({"label", "removed"})
_OFFERS = frozenset({"class-buy", "class-terms", "class-goods", "money"})
_CALLS = frozenset({"class-urge", "class-button", "class-place", "class-later", "class-you"})


@dataclass(frozen=True, slots=True)
class LearnedScale:
    """``need``: the weight (log odds) from which on a line goes; ``more``: what a row of labels between paragraphs
    needs beyond it."""

    bias: float
    need: float
    more: float
    weights: Mapping[str, float]

    def weight(self, found: Mapping[str, float]) -> float:
        weights = self.weights
        return self.bias + sum(weights.get(name, 0.0) * strength for name, strength in found.items())


@cache
def learned_scale() -> LearnedScale:
    table = json.loads(files("resources.cleaning").joinpath("learned.json").read_text(encoding="utf-8"))
    return LearnedScale(table["bias"], table["need"], table["more"], table["weights"])


def weigh_what_is_left(lines: Sequence[Line], title: str | None) -> None:
    """Leave out what reads like a page's furniture. Where no rule found any, the text has none: nothing is asked."""
    if not any(line.removed and line.role not in _OF_THE_ARTICLE for line in lines):
        return
    setting = setting_of(lines, stems(title or ""))
    if setting is None:
        return
    scale = learned_scale()
    taken = []
    for number in range(len(lines)):
        found = asked(lines, number, setting)
        if found is None:
            continue
        weight = round(scale.weight(found) - (scale.more if unmarked_inside(found) else 0.0), 6)
        if weight >= scale.need + (_TWO_SENTENCES if _is_paragraph(lines[number]) else 0.0):
            taken.append((lines[number], found, weight))
    for line, found, weight in taken:
        line.role, line.rule, line.removed = _role(line, found), "learned", True
        line.confidence = min(0.9, 1 / (1 + exp(-weight)))


def _is_paragraph(line: Line) -> bool:
    """Two sentences and more: calls and notices are shorter, as a rule."""
    return line.words.rstrip()[-1:] == "." and has_two_clauses(line)


def asked(lines: Sequence[Line], number: int, setting: Setting) -> dict[str, float] | None:
    """The traits of a line that may be weighed, None for one that may not."""
    line = lines[number]
    if line.role is not BlockRole.BODY or line.removed or line.rule in _UNASKED_RULES or line.kept or line.listed:
        return None
    inside = setting.first <= number <= setting.last
    if line.size > _LONGEST or line.block.kind in _UNASKED or (inside and is_core(line) and line.size >= _PARAGRAPH):
        return None
    end = line.words.rstrip()[-1:]
    if end in ",:;" or (end == "." and is_told(line.words)) or (inside and (line.vote or 0.0) >= _UNANIMOUS):
        return None
    if (inside and _SAYS_WHENCE.match(line.words)) or line.row or "\t" in line.words.strip():
        return None
    if reads_on(line) or (_is_told(lines, number, inside=inside) and not calls(line)):
        return None
    around, told = seen_around(lines, number, setting), of_words(line)
    if not _may_be_asked(around, told) and not has_marked_shape(line):
        return None  # before its shape is looked at: of every other line
    found = {**of_shape(line), **told, **around}
    if (_MARKS.isdisjoint(found) or "small-first" in found) and _RESULT.match(line.words):
        return None
    return found | of_vocabulary(line, setting) if _may_go(found) else None


def _is_told(lines: Sequence[Line], number: int, *, inside: bool) -> bool:
    """What calls on nobody: more than one sentence between paragraphs, an item, a quotation, a row of a list."""
    line = lines[number]
    if inside and has_two_clauses(line):
        return True
    return _is_item(line) or _is_quotation(line) or _begins_alike(lines, number)


def _is_item(line: Line) -> bool:
    return _BULLET.match(line.words) is not None


def _is_quotation(line: Line) -> bool:
    words = line.words.strip()
    return words[:1] in _OPENING and words.rstrip(".,")[-1:] in _CLOSING


def _begins_alike(lines: Sequence[Line], number: int) -> bool:
    """'№ 49', 'Goal: ': rows of one list, of which rules took none."""
    own = lines[number].words.split(maxsplit=1)[:1]
    near = [*lines[max(0, number - 2) : number], *lines[number + 1 : number + 3]]
    return any(other.words.split(maxsplit=1)[:1] == own and not other.removed for other in near)


def unmarked_inside(found: Mapping[str, float]) -> bool:
    """A line between paragraphs that neither calls nor links."""
    return "inside" in found and _MARKS.isdisjoint(found)


def _may_go(found: Mapping[str, float]) -> bool:
    if "announced" in found and not _ANNOUNCED.isdisjoint(found):
        return False
    if "size<12" in found and _SURE_MARKS.isdisjoint(found):
        return False
    if "inside" not in found:
        return "before" not in found or "above-title" not in found
    return not unmarked_inside(found) or _may_go_unmarked(found)


def _may_be_asked(around: Mapping[str, float], told: Mapping[str, float]) -> bool:
    """Without a mark in its shape."""
    return not unmarked_inside(around) or not _MARKS.isdisjoint(told) or _may_go_unmarked(around)


def _may_go_unmarked(around: Mapping[str, float]) -> bool:
    return "page" not in around and "kind-list_item" not in around and _stands_in_a_row(around)


def _stands_in_a_row(found: Mapping[str, float]) -> bool:
    """Two lines above and two below are labels or gone already."""
    return all(
        any(f"{place}-{manner}" in found for manner in _LOOSE) for place in ("above", "above2", "below", "below2")
    )


def _role(line: Line, found: Mapping[str, float]) -> BlockRole:
    if not _CALLS.isdisjoint(found):
        return BlockRole.PROMOTION
    if len(_OFFERS & found.keys()) >= 2:
        return BlockRole.ADVERTISEMENT
    return BlockRole.TEASER if line.headline or line.prose else BlockRole.DEBRIS
