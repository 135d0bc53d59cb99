"""Lines that were found in a dump without line ends: where they begin and end is a guess, so what they read like as a
whole has the last word over rules that only look at their place or their shape."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.cleaning.going_on import NEXT_STORY
from reader.cleaning.lines import SEPARATOR, Line
from reader.language.prose import stems
from reader.values import Article, BlockRole

_FOUND = "line-without-ends"
# What says where a line stands or what it looks like, and not what it says.
_OF_PLACE = frozenset(
    {"before-the-body", "after-the-body", "story-cards", "lone-headline", "learned", "date", "name-alone",
     "timed-headline", "headlines-in-a-row", "between-facts", "recurs", "letters", "feed", "remarks"}
)  # fmt: skip
_KEPT_BY_PLACE, _KEPT_BY_WORDS = 0.8, 0.95
_GONE, _GONE_BELOW = 0.99, 0.9
_MOST_SHARED = 1
_LONG_FACT, _FACT = 40, 0.6


def settle_broken_lines(lines: Sequence[Line], title: str | None) -> None:
    """Give back what was left out and reads like the article, leave out what was kept and does not. A sentence goes
    only below all others, and where hardly a word of it stands in them."""
    if not any(line.block.rule == _FOUND for line in lines):
        return
    below: Line | None = None
    for line in reversed(lines):
        if line.removed and line.block.rule == _FOUND and _stays(line, below):
            _change(line, BlockRole.BODY, removed=False)
        below = line
    shown = [number for number, line in enumerate(lines) if _is_told(line)]
    subject = stems(title or "").union(*(lines[number].stems for number in shown))
    for number, line in enumerate(lines):
        if line.removed or line.block.rule != _FOUND or line.role is not BlockRole.BODY:
            continue
        if line.block.role is BlockRole.DEBRIS and _goes(line, subject, below=number > max(shown, default=number)):
            _change(line, BlockRole.DEBRIS, removed=True)


def _stays(line: Line, below: Line | None) -> bool:
    """What reads like a fact of the article (a caption, a standfirst) stays, too, unless it says what it is."""
    if NEXT_STORY.match(line.under.strip()):
        return False  # a text, but another one
    if line.block.role is BlockRole.METADATA:
        return line.rule in _OF_PLACE and line.size >= _LONG_FACT and line.block.confidence > _FACT
    return line.block.role is BlockRole.BODY and line.block.confidence > _least_to_stay(line, below)


def _least_to_stay(line: Line, below: Line | None) -> float:
    """What was only thought to stand elsewhere stays sooner, and soonest where a sentence of the article may have begun
    with it."""
    if line.rule not in _OF_PLACE:
        return _KEPT_BY_WORDS
    return 0.0 if not line.closed and below is not None and _is_told(below) else _KEPT_BY_PLACE


def _is_told(line: Line) -> bool:
    return not line.removed and line.role is BlockRole.BODY and line.block.role is BlockRole.BODY


def _goes(line: Line, subject: AbstractSet[str], *, below: bool) -> bool:
    share = line.block.confidence
    if not line.closed:
        return share > (_GONE_BELOW if below else _GONE)
    return below and share > _GONE and len(line.stems & subject) <= _MOST_SHARED


def _change(line: Line, role: BlockRole, *, removed: bool) -> None:
    line.role, line.rule, line.says, line.under = role, "learned", "", ""
    line.confidence, line.removed = line.block.confidence, removed


def with_separators(lines: Sequence[Line], article: Article) -> list[Line]:
    """``lines`` and, in their places, what only parts them."""
    parting = [block for block in article.blocks if block.rule == SEPARATOR]
    if not parting:
        return list(lines)
    found = [*lines]
    for block in parting:
        line = Line(block.span, block, block.span.of(article.text))
        line.decide(BlockRole.DEBRIS, SEPARATOR, 0.9)
        found.append(line)
    return sorted(found, key=lambda line: line.span.start)
