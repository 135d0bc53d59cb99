"""Which lines belong to a header inside the body: the stories below 'Читайте також', the offer below 'Реклама', a
list of contents."""

import re
from collections.abc import Callable, Sequence

from reader.cleaning.akin import Told
from reader.cleaning.going_on import asks_often, asks_shortly, is_answer
from reader.cleaning.lines import Line
from reader.cleaning.rules import RuleBook
from reader.values import BlockKind, BlockRole

_MOST_ITEMS = 12
_LONGEST_SUBHEADING, _FEWEST_WORDS = 40, 2
_ROWS = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE})
_AGREED, _LITTLE_LINKED = 0.75, 0.3
_ASKING = re.compile(
    r"(?:що|як|чому|хто|де|коли|скільки|навіщо|чи|что|как|почему|кто|где|когда|сколько|зачем|what|how|why|who|where|when)\s",
    re.IGNORECASE,
)


def mark_section(lines: Sequence[Line], at: int, stop: int, book: RuleBook) -> None:
    """Decide the lines in (at, stop) that the header ``lines[at]`` opens."""
    rule = lines[at].hit
    if rule is None or lines[at].inline:
        return
    if rule.opens == "offer":
        _mark_offer(lines, at, stop, book)
        return
    belongs = _MEMBERS.get(rule.opens)
    if belongs is None:
        return
    members = []
    for number in range(at + 1, min(stop, at + 1 + _MOST_ITEMS)):
        line = lines[number]
        if line.role is not None or _was_kept_alone(lines[at], line) or not belongs(lines, number):
            break
        members.append(number)
    if rule.opens == "headlines" and members and members[-1] + 1 < stop:
        _leave_subheading(lines, members)
    for number in members:
        lines[number].follow(rule, share=0.95, under=lines[at].words)


def _was_kept_alone(header: Line, line: Line) -> bool:
    """In a page what extractors kept, though not the header above it, stands outside the header's box."""
    if header.vote is None or header.voted:
        return False
    kept = (line.vote or 0.0) >= _AGREED or (line.voted and line.block.kind is BlockKind.CAPTION)
    return kept and line.block.link_share < _LITTLE_LINKED


def _mark_offer(lines: Sequence[Line], at: int, stop: int, book: RuleBook) -> None:
    if at + 1 >= stop:
        return
    line = lines[at + 1]
    if line.role is not None or line.prose or line.words.endswith("."):
        return
    for rule in book.after_ad:
        if rule.takes(line.words):
            line.follow(rule, under=lines[at].words)
            return
    if _is_foreign(lines, at + 1):
        line.decide(BlockRole.ADVERTISEMENT, "foreign-after-label", 0.6)


def _is_foreign(lines: Sequence[Line], number: int) -> bool:
    """A headline under the label of an advertisement that shares no word with the article."""
    line = lines[number]
    if not line.headline or line.hit is not None or line.kept or len(line.stems) < 3 or line.words[:1] in '–—«"“':
        return False
    if line.voted and line.block.kind is BlockKind.HEADING and number + 1 < len(lines) and lines[number + 1].voted:
        return False  # the page's own subheading, kept with the paragraph below it
    if _heads_the_next_part(lines, number):
        return False
    return not any(
        line.stems & other.stems
        for place, other in enumerate(lines)
        if place != number and (other.closed or other.prose)
    )


def _heads_the_next_part(lines: Sequence[Line], number: int) -> bool:
    """'Що кажуть рятувальники' over a paragraph: shorter than any offer."""
    line = lines[number]
    if number + 1 >= len(lines) or not lines[number + 1].closed or lines[number + 1].hit is not None:
        return False
    return line.size <= _LONGEST_SUBHEADING and asks_something(line)


def asks_something(line: Line) -> bool:
    """By its first word."""
    return _ASKING.match(line.words) is not None


def _is_story(lines: Sequence[Line], number: int) -> bool:
    line = lines[number]
    if line.kept:
        return False
    if line.hit is not None:
        return line.hit.edges or (
            line.hit.role in (BlockRole.DEBRIS, BlockRole.METADATA) and not line.hit.opens and line.size <= 60
        )
    if line.block.link_share >= 0.8 and line.size <= 300:
        return True
    if line.prose or line.size > 220 or line.block.kind is BlockKind.BLOCKQUOTE:
        return False
    if (
        line.words[:1] in "–—"
        or (line.words[:1] in '«“"' and line.closed)
        or line.words[-1] in ";,:"
        or (line.closed and line.words[-1] == "." and not line.words.endswith("..."))
    ):
        return False
    return line.size >= 8


def _is_short(lines: Sequence[Line], number: int) -> bool:
    line = lines[number]
    return line.hit is None and line.size <= 40 and line.words.count(" ") <= 3 and not line.closed


def _recurs(lines: Sequence[Line], number: int) -> bool:
    words = lines[number].folded
    return any(other.folded == words for other in lines[number + 1 :] if abs(other.size - lines[number].size) < 12)


_MEMBERS: dict[str, Callable[[Sequence[Line], int], bool]] = {
    "headlines": _is_story,
    "short": _is_short,
    "recurring": _recurs,
}


def _reads_on(line: Line) -> bool:
    """A paragraph, a list, a table, or what announces one."""
    return line.prose or line.words[-1] == ":" or (line.block.kind in _ROWS and line.hit is None)


def _is_of_the_text(lines: Sequence[Line], number: int) -> bool:
    """A short line, alone between header and paragraph, all words of which the headline or the paragraph below has:
    the list that the header stood over did not come with the text."""
    line = lines[number]
    if line.size > _LONGEST_SUBHEADING or len(line.stems) < _FEWEST_WORDS or line.block.link_share or line.closed:
        return False
    title = next((other.stems for other in lines[:number] if other.role is BlockRole.TITLE), frozenset())
    return line.stems <= title | lines[number + 1].stems


def is_like_other_headings(lines: Sequence[Line], number: int) -> bool:
    """A question over its answer in a text that asks often, or a line that begins as two and more headings of the text
    do: 'Кіт ховається', 'Кіт багато п'є', 'Кіт схуд'."""
    line = lines[number]
    if line.words[-1] == "?":
        return asks_often(lines, number)
    if line.size > _LONGEST_SUBHEADING or not line.tokens or len(line.tokens[0]) <= 2:
        return False
    alike = 0
    for above, other, below in zip(lines[:number], lines[1:number], lines[2:number], strict=False):
        if other.size <= _LONGEST_SUBHEADING and other.hit is None and above.closed and is_answer(below):
            alike += other.tokens[:1] == line.tokens[:1]
    return alike >= _FEWEST_WORDS


def _names_the_subject(lines: Sequence[Line], members: Sequence[int]) -> bool:
    """Short, shorter than the stories above it, and the only one with a word of the headline."""
    last = lines[members[-1]]
    others = [lines[number] for number in members[:-1]]
    if last.size > _LONGEST_SUBHEADING or last.size >= 0.75 * sum(other.size for other in others) / len(others):
        return False
    title = next((other for other in lines[: members[0]] if other.role is BlockRole.TITLE), None)
    told = Told((title,) if title is not None else ())
    return told.shared(last) > 0 and not any(map(told.shared, others))


def _leave_subheading(lines: Sequence[Line], members: list[int]) -> None:
    """The last headline before a paragraph is that paragraph's subheading where it shares its words, or stands
    apart."""
    last = lines[members[-1]]
    following = lines[members[-1] + 1]
    if len(members) == 1 and following.closed and _is_of_the_text(lines, members[0]):
        members.pop()
    if len(members) == 1 and (following.prose or is_answer(following)) and asks_shortly(last):
        members.pop()
    if len(members) < 2 or not (_reads_on(following) or is_answer(following)):
        return
    if asks_shortly(last) or is_like_other_headings(lines, members[-1]) or _names_the_subject(lines, members):
        members.pop()
        return
    if not _reads_on(following):
        return
    others = [lines[number].size for number in members[:-1]]
    shared = len(last.stems & following.stems)
    if last.size <= 32 and last.size < 0.6 * sum(others) / len(others) and not lines[members[0]].block.link_share:
        members.pop()
        return
    if (last.block.kind is BlockKind.HEADING and last.block.level) or (shared >= 2 and shared >= 0.4 * len(last.stems)):
        members.pop()
