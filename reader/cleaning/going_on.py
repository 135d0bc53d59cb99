"""Whether an article goes on behind a header that opens other stories, comments or the footer. A run of paragraphs is
cut off only where several signs say that it is another text. Gives no roles."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.cleaning.lines import Line
from reader.cleaning.rules import Rule
from reader.cleaning.worth import best_stretch
from reader.values import BlockKind, BlockRole

_ON_TOPIC = 0.3
_ON_TOPIC_LOOSE = 0.08
_UNANIMOUS = 0.95
# No article goes on as far behind a header; a text made to hurt would take the square of its lines.
_FARTHEST = 2000
# A list of other stories between header and paragraph is no longer than this.
_LONGEST_LIST = 8
_SENTENCE, _LONGEST_PARAGRAPH = 50, 2000
_ENOUGH = 90
_DENSE = 0.6
_VERY_DENSE = 0.8
_MANY = 3
_MOST_BOXES = 3
# How long what stands above counters and a box may be to be the standfirst alone, and how far below it the text begins.
_LONGEST_STANDFIRST, _FARTHEST_TEXT, _ENOUGH_BELOW = 600, 40, 400
_FEWEST_OF_TITLE = 2
_MOST_STAMPS = 0.1
_SAME_WORDS = 0.95
_SHARED = 0.1
_OF_TITLE = 0.3
_SPOKEN = 0.2
_FEW_SINGLE, _HALF_SINGLE, _MOST_SINGLE = 0.34, 0.72, 0.85
_END_MARKS = frozenset({"tags", "mistake"})
_STAMPS = frozenset({"lone-clock", "date-line", "counters-row", "timed-headline", "comment-stamp"})
_SECOND_SENTENCE = re.compile(r"[.!?…][»”\")]*\s+[«“„\"(–—-]*\s*[А-ЯІЇЄҐЁA-Z]")
_ROW = re.compile(r"[^\W\d_][^:.!?]{1,29}:\s\S")
_NONE = re.compile(r"\D*\b0\b\D*$")
_BUTTON, _NEAR_ENTRIES = 30, 60
_LONGEST_QUESTION, _FEWEST_ASKED = 90, 2
# 'Наступна новина' says itself that another text begins.
NEXT_STORY = re.compile(
    r"(?:наступн|следующ|next)\w*\s(?:новин|стат|матеріал|публікац|новост|матери|story|article|post)\w*\W*$",
    re.IGNORECASE,
)
_LONGEST_ASKING = 24
# 'Коли потеплішає', 'Хто може прийти': no story's headline is as short.
_ASKS = re.compile(
    r"(?:коли|що|як|чому|хто|де|скільки|чи|навіщо|когда|что|как|почему|кто|где|сколько|зачем|when|what|how|who|why|where)"
    r"(?:\s(?:може|можуть|можна|буде|варто|треба|может|могут|можно|будет|will|can|may|is))?\s[^\s?]+$"
    r"|(?:що далі|что дальше|what next|what.s next)\W*$",
    re.IGNORECASE,
)
_SPEECH = frozenset('–—«"“„')


def goes_on(
    lines: Sequence[Line], at: int, known: AbstractSet[str], before: int, title: AbstractSet[str]
) -> int | None:
    """The line with which an article goes on behind the header ``lines[at]``, as far as that can be told (else the next
    one); None where it does not. ``known``: stems of what stands before the header, ``before``: how many code points of
    paragraphs; ``title``: stems of the headline."""
    hit = lines[at].hit
    final = hit is not None and hit.final
    if not final and _lists_stories(lines, at):
        return None
    own = _own_part(lines, at)
    if own is not None:
        return own
    if _is_left_alone(lines, at, known) or _comes_to_a_credit(lines, at) or _comes_to_a_heading(lines, at):
        return at + 1
    if _follows_on_topic(lines, at, known, before, final=final):
        return at + 1
    resumed = _runs_on(lines, at, known, before, title)
    return _begins_below(lines, at, known, before, title) if resumed is None else resumed


def _own_part(lines: Sequence[Line], at: int) -> int | None:
    """A table, a list or a heading of the text's contents, soon behind the header; below a box of other stories a
    sentence that only an article has ('Нагадаємо, …'), and the sentences right above it."""
    near = range(at + 1, min(len(lines), at + 1 + _LONGEST_LIST))
    own = next((number for number in near if lines[number].part or _announces_items(lines, number)), None)
    hit = lines[at].hit
    if own is not None or hit is None or hit.role is not BlockRole.RELATED or lines[at].vote is not None:
        return own
    own = next((number for number in near if _is_backward_look(lines[number])), None)
    while own is not None and own - 1 > at and _is_sentence(lines[own - 1]):
        own -= 1
    return own


def _announces_items(lines: Sequence[Line], number: int) -> bool:
    """'Досить кількох речей:' over 'закривати штори;'."""
    line, below = lines[number], lines[number + 1 : number + 3]
    return (
        line.hit is None
        and line.words[-1] == ":"
        and len(below) == _FEWEST_ASKED
        and below[0].words[-1] == ";"
        and below[1].words[-1] in ";."
        and not any(item.noise for item in below)
    )


def _is_backward_look(line: Line) -> bool:
    return line.kept and _is_sentence(line)


def _is_sentence(line: Line) -> bool:
    return line.closed and line.hit is None and line.role is None and line.size >= _SENTENCE and line.words[-1] == "."


def is_blurb(lines: Sequence[Line], number: int) -> bool:
    """A paragraph alone under a headline of its own, whose words it repeats."""
    above = lines[number - 1]
    if not above.headline or above.noise:
        return False
    if above.words[-1] == "?" and asks_often(lines, number - 1):
        return False
    follows = lines[number + 1] if number + 1 < len(lines) else None
    shared = len(above.stems & lines[number].stems) / max(1, len(above.stems))
    return shared >= 0.5 and (follows is None or not follows.prose)


def asks_often(lines: Sequence[Line], number: int) -> bool:
    """The text asks two and more times before the line ``number``, and a sentence answers each time."""
    asked = 0
    for place in range(max(0, number - _NEAR_ENTRIES), number - 1):
        line, below = lines[place], lines[place + 1]
        asked += line.words[-1:] == "?" and line.size <= _LONGEST_QUESTION and line.hit is None and is_answer(below)
    return asked >= _FEWEST_ASKED


def is_answer(line: Line) -> bool:
    """A sentence that no rule took."""
    return line.closed and line.words[-1] != "?" and line.hit is None


def asks_shortly(line: Line) -> bool:
    """'Що далі', 'Коли потеплішає': a heading, no other story."""
    return line.size <= _LONGEST_ASKING and _ASKS.match(line.words) is not None


def _comes_to_a_heading(lines: Sequence[Line], at: int) -> bool:
    """A box of a few stories, then a short question over its answer of two sentences and more: the text's next part."""
    hit = lines[at].hit
    if hit is None or hit.role is not BlockRole.RELATED:
        return False
    for number in range(at + 2, min(len(lines) - 1, at + 2 + _LONGEST_LIST // 2)):
        line, below = lines[number], lines[number + 1]
        if line.hit is not None or (line.closed and line.words[-1] != "?"):
            return False
        if asks_shortly(line):
            return is_answer(below) and below.size >= _SENTENCE and not _is_single(below)
    return False


def on_topic(line: Line, known: AbstractSet[str], *, strict: bool) -> bool:
    words = line.stems
    return len(words & known) / max(1, len(words)) >= (_ON_TOPIC if strict else _ON_TOPIC_LOOSE)


def opens_tail(line: Line) -> bool:
    """A header behind which the article may have ended."""
    if line.hit is None or line.role is not None or (line.inline and not line.hit.final):
        return False
    return line.hit.opens in ("headlines", "final")


def _follows_on_topic(lines: Sequence[Line], at: int, known: AbstractSet[str], before: int, *, final: bool) -> bool:
    """Most of all paragraphs behind the header share their words with what stands before it."""
    on = off = 0
    hit = lines[at].hit
    strict = hit is None or hit.role is not BlockRole.RELATED
    for number in range(at + 1, min(len(lines), at + _FARTHEST)):
        line = lines[number]
        if not line.prose or line.noise or line.vote == 0:
            continue
        if (line.vote or 0.0) >= _UNANIMOUS or (on_topic(line, known, strict=strict) and not is_blurb(lines, number)):
            on += line.size
        else:
            off += line.size
    if final:
        return on >= 300 and on >= 0.7 * before and on > off
    return on >= 90 and on > 0.5 * off


def _is_left_alone(lines: Sequence[Line], at: int, known: AbstractSet[str]) -> bool:
    """True where two paragraphs follow at once: the list that stood below the header did not come with the text. After
    a notice of rights they have to be on the subject."""
    hit = lines[at].hit
    below = lines[at + 1 : at + 3]
    if hit is None or len(below) < 2 or not all(map(_is_paragraph, below)):
        return False
    return hit.says != "rights" or all(on_topic(line, known, strict=False) for line in below)


def _comes_to_a_credit(lines: Sequence[Line], at: int) -> bool:
    """A box of one or two stories, a paragraph, and the credit that ends a text: the paragraph is the text's last."""
    hit = lines[at].hit
    if hit is None or hit.role is not BlockRole.RELATED:
        return False
    paragraph = next((at + step for step in (2, 3) if at + step < len(lines) and lines[at + step].prose), None)
    if paragraph is None or paragraph + 1 >= len(lines):
        return False
    credit = lines[paragraph + 1].hit
    return credit is not None and credit.says == "fact" and credit.role is BlockRole.METADATA and not credit.bare


def _is_paragraph(line: Line) -> bool:
    return line.prose and line.size >= 90 and line.hit is None and line.role is None and line.block.link_share < 0.3


def _lists_stories(lines: Sequence[Line], at: int) -> bool:
    """Linked headlines with their blurbs by turns: a list of other stories, however long the blurbs are."""
    turns = 0
    for number in range(at + 2, min(len(lines) - 1, at + _FARTHEST)):
        line = lines[number]
        if line.block.link_share >= 0.8 and line.size >= 20 and lines[number - 1].prose and lines[number + 1].prose:
            turns += lines[number + 1].block.link_share < 0.5
    return turns >= 2


def _runs_on(
    lines: Sequence[Line], at: int, known: AbstractSet[str], before: int, title: AbstractSet[str]
) -> int | None:
    """A run of the article behind this header of a dump, or behind one of the next: between two boxes there may stand
    a single paragraph."""
    if lines[at].vote is not None:
        return None
    farthest = min(len(lines), at + _FARTHEST)
    for box in range(_MOST_BOXES):
        stop = next((place for place in range(at + 1, farthest) if opens_tail(lines[place])), farthest)
        start = _run(lines, at, stop, known, before, title, strict=box > 0)
        hit = lines[at].hit
        if start is not None or stop == farthest or hit is None or hit.final:
            return start
        at = stop
    return None


def _begins_below(
    lines: Sequence[Line], at: int, known: AbstractSet[str], before: int, title: AbstractSet[str]
) -> int | None:
    """Nothing but a standfirst stands before the header of a dump, and soon behind it paragraphs in a row, more of them
    than it has, that speak of the same: counters and a box of other stories stood between the two."""
    if lines[at].vote is not None or before > _LONGEST_STANDFIRST:
        return None
    row: list[int] = []
    for number in range(at + 1, min(len(lines), at + _FARTHEST_TEXT)):
        line = lines[number]
        if (line.prose or _is_told(line)) and line.hit is None and line.role is None:
            row.append(number)
        elif len(row) >= _MANY:
            break
        elif line.size < _SENTENCE or line.hit is not None:
            row = []
    told = [lines[number] for number in row]
    if len(row) < _MANY or sum(line.size for line in told) < max(before, _ENOUGH_BELOW):
        return None
    words = frozenset().union(*(line.stems for line in told))
    of_title = len(words & title) >= _OF_TITLE * len(title) and len(words & title) >= _FEWEST_OF_TITLE
    return row[0] if of_title and any(on_topic(line, known, strict=True) for line in told[:_MANY]) else None


def _run(
    lines: Sequence[Line],
    at: int,
    stop: int,
    known: AbstractSet[str],
    before: int,
    title: AbstractSet[str],
    *,
    strict: bool,
) -> int | None:
    """Where paragraphs in a row begin, soon behind the header ``lines[at]``, told as an article is, not as a list.
    ``strict``: more than one sign is wanted."""
    hit = lines[at].hit
    start, end = best_stretch(lines, at + 1, stop)
    told = [line for line in lines[start:end] if line.closed and not line.noise]
    paragraphs = [number for number in range(start, end) if _is_told(lines[number])]
    mass = sum(lines[number].size for number in paragraphs)
    glued = sum(line.size for line in told if line.size > _LONGEST_PARAGRAPH)  # a whole list in one line
    if hit is None or not paragraphs or mass < max(_ENOUGH, glued) or start - at - 1 > _LONGEST_LIST:
        return None
    live = _is_live(lines[max(0, at - _NEAR_ENTRIES) : at])
    stretch = [line for line in lines[start:end] if not live or not _is_of_entry(line)]
    stamps = sum(line.hit is not None and line.hit.name in _STAMPS for line in stretch)
    blurbs = sum(is_blurb(lines, number) for number in paragraphs)
    if stamps > max(1, _MOST_STAMPS * len(stretch)) or 2 * blurbs >= len(paragraphs):
        return None
    words = frozenset().union(*(line.stems for line in told))
    look = _Look(
        dense=sum(map(_belongs, stretch)) / max(1, len(stretch)),
        single=sum(map(_is_single, told)) / len(told),
        spoken=sum(map(_is_spoken, told)) / len(told),
        shared=len(words & known) / max(1, len(words)),
        of_title=len(words & title) / max(1, len(title)),
        longer=mass >= before,
        ended=any(line.hit is not None and line.hit.says in _END_MARKS for line in lines[end : end + 3]),
        paragraphs=len(paragraphs),
        final=hit.final and not (hit.says == "comments" and _NONE.match(lines[at].words)),
    )
    foreign = look.shared < 2 * _SHARED and look.of_title < _OF_TITLE
    if foreign and NEXT_STORY.match(lines[at].words.strip()):
        return None
    if look.shared > _SAME_WORDS or not _reads_like_article(look, hit, at_once=start <= at + 2, strict=strict):
        return None
    return start


@dataclass(frozen=True, slots=True)
class _Look:
    """Of a stretch of lines: shares of lines that belong to a running text (``dense``), of paragraphs with one
    sentence, with speech; of words that stand before (``shared``), of the title's words. ``ended``: what stands at an
    article's end follows, such as its subjects. ``final``: the header opens comments (more than none) or the footer."""

    dense: float
    single: float
    spoken: float
    shared: float
    of_title: float
    longer: bool
    ended: bool
    paragraphs: int
    final: bool


def _reads_like_article(look: _Look, hit: Rule, *, at_once: bool, strict: bool) -> bool:
    """By how many signs, against what the header says. Comments are told like an article, too: what follows them has
    to follow at once, with hardly a line between, or be the longer part and about the title."""
    many = look.paragraphs >= _MANY
    if look.final:
        if hit.says == "comments" and at_once and many and look.dense >= _VERY_DENSE:
            return look.shared >= 0.12 or (look.longer and look.paragraphs > _MANY)
        return look.longer and look.dense > 0.65 and (look.of_title >= _OF_TITLE or look.shared >= 0.2)
    if look.dense < _DENSE or (look.paragraphs < 2 and not look.ended):
        return False
    if many and not strict and look.dense >= _VERY_DENSE and look.single <= _HALF_SINGLE:
        return True
    signs = (look.shared >= _SHARED or look.of_title >= _OF_TITLE) + look.longer
    signs += look.ended + (look.spoken >= _SPOKEN) + (look.single <= _MOST_SINGLE) + (look.single <= _FEW_SINGLE)
    return signs >= (1 if hit.role is BlockRole.RELATED and not strict else 2)


def _is_live(above: Sequence[Line]) -> bool:
    """A report by the clock: two and more times alone stand in the text."""
    return sum(line.hit is not None and line.hit.name == "lone-clock" for line in above) >= 2


def _is_of_entry(line: Line) -> bool:
    """What stands around each entry of a live report: its time, its headline, its button."""
    return (line.hit is not None and (line.hit.name == "lone-clock" or line.size <= _BUTTON)) or (
        line.headline and not line.closed
    )


def _is_told(line: Line) -> bool:
    return line.closed and not line.noise and _SENTENCE <= line.size <= _LONGEST_PARAGRAPH


def _belongs(line: Line) -> bool:
    """A sentence, an item of a list, what announces one, a row with its label."""
    if line.noise:
        return False
    return (
        line.closed
        or line.words[-1] == ":"
        or bool(_ROW.match(line.words))
        or (line.hit is None and line.block.kind is BlockKind.LIST_ITEM)
    )


def _is_spoken(line: Line) -> bool:
    return line.words[:1] in _SPEECH


def _is_single(line: Line) -> bool:
    """One sentence and no more."""
    return _SECOND_SENTENCE.search(line.words) is None
