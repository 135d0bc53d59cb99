"""Paragraphs of a dump that stand behind its best stretch, with a box of other stories between, and speak on: by words
that they share with the text. Gives BODY alone."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from reader.cleaning.akin import Told
from reader.cleaning.going_on import is_blurb
from reader.cleaning.lines import Line
from reader.cleaning.region import Region
from reader.cleaning.sections import is_like_other_headings
from reader.language.morphology import readings
from reader.values import BlockRole

_LONGEST_BOX = 6
_SHORTEST = 60
_FEWEST_SHARED, _LEAST_SHARE = 3, 0.25
_FEWEST_OF_TITLE = 2
_MOST_BEHIND = 12
_LEAST_TOLD = 20
_FEWEST_ITEMS = 2
_FEWEST_NAMED = 2
_NAME = re.compile(r"(?<=[\w,»”] )[А-ЯІЇЄҐЁA-Z][^\W\d_]{3,}")
# How a writer takes leave, alone in a line over the name.
_LEAVES = re.compile(
    r"(?:(?:until|see you|till) next \w{3,8}|"
    r"(?:yours|warmly|sincerely|best|love|cheers|with love|all the best)(?: \w{4,10})?|"
    r"(?:міцно )?(?:обіймаю|обнимаю)|до (?:зустрічі|наступн\w+ \w{3,10}|встречи)|(?:з|із|с) (?:повагою|любов.ю|теплом|"
    r"уважением|любовью)|(?:твоя|твій|ваша?|щиро ваша?|твой|искренне ваша?))[,.!]?$",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 30
_SECOND_SENTENCE = re.compile(r"[.!?…][»”\")]*\s+[«“„\"(–—-]*\s*[А-ЯІЇЄҐЁA-Z]")


def keep_resumed(lines: Sequence[Line], title_at: int | None, region: Region) -> None:
    """Decide a paragraph at most a box away from the last one, and those between which nothing stands."""
    if title_at is None or any(line.voted for line in lines):
        return
    title = lines[title_at].stems
    known = title.union(*(line.stems for line in lines[region.start : region.end] if line.closed))
    last = _keep_leave(lines, max(_keep_announced(lines, region), _keep_below_heading(lines, region)))
    named = cache(lambda: _people(lines[region.start : region.end]))  # asked of few texts
    for number in range(last + 1, min(len(lines), region.end + _MOST_BEHIND)):
        line = lines[number]
        if line.hit is not None and line.hit.final:
            return
        if number - last > _LONGEST_BOX:
            return
        if _speaks_on(lines, number, known, title, named) or _goes_on_by_kin(lines, number, last, title_at):
            line.decide(BlockRole.BODY, "speaks-on", 0.6, removed=False)
            line.kept = True
            known = known | line.stems
            _keep_heading(lines, number - 1)
            last = number


def _keep_announced(lines: Sequence[Line], region: Region) -> int:
    """'What we need:', 'books;', 'shelves.' right behind the last paragraph; the number of the text's last line."""
    number = region.end
    if number + 2 >= len(lines) or lines[number].words[-1] != ":" or lines[number].hit is not None:
        return number - 1
    items = list(itertools.takewhile(_is_item, lines[number + 1 : number + 1 + _MOST_BEHIND]))
    if len(items) < _FEWEST_ITEMS or not all(item.words[-1] in ";," for item in items[:-1]):
        return number - 1
    for line in (lines[number], *items):
        line.decide(BlockRole.BODY, "speaks-on", 0.6, removed=False)
        line.kept = True
    return number + len(items)


def _keep_below_heading(lines: Sequence[Line], region: Region) -> int:
    """Short sentences right below the heading with which the best stretch ends; the number of the text's last line."""
    last = region.end - 1
    heading = lines[last] if region.start < region.end else None
    if heading is None or heading.closed or heading.removed or not 4 <= heading.size <= _SHORTEST:
        return last
    told = list(itertools.takewhile(_is_sentence, itertools.islice(lines, region.end, region.end + _MOST_BEHIND)))
    if len(told) < _FEWEST_ITEMS or heading.words[-1] in ",;" or heading.hit is not None:
        return last
    for line in told:
        line.decide(BlockRole.BODY, "speaks-on", 0.6, removed=False)
        line.kept = True
    return last + len(told)


def _is_sentence(line: Line) -> bool:
    return line.hit is None and line.role is None and line.closed and line.words[-1] == "." and line.size >= _LEAST_TOLD


def _keep_leave(lines: Sequence[Line], last: int) -> int:
    """'Until next week,' and the name or the letter below it, right behind the last paragraph of a letter."""
    number = last + 1
    if not last or number + 1 >= len(lines) or not _LEAVES.match(lines[number].words.strip()):
        return last
    below = lines[number + 1]
    signed = below.hit is None and below.size <= _LONGEST_SIGNATURE and below.words[:1].isupper()
    if not signed or lines[number].role is not None:
        return last
    for line in (lines[number], below):
        line.hit, line.kept = None, True
        line.decide(BlockRole.BODY, "speaks-on", 0.6, removed=False)
    return number + 1


def _people(lines: Sequence[Line]) -> frozenset[str]:
    """Stems of surnames in two and more lines of the text."""
    seen = Counter(stem for line in lines if line.closed for stem in {_stem(name) for name in _surnames(line)})
    return frozenset(stem for stem, times in seen.items() if times >= _FEWEST_NAMED)


def _surnames(line: Line) -> Iterator[str]:
    """Words within sentences that a dictionary knows for surnames."""
    for name in _NAME.findall(line.words):
        if any("Surn" in reading.tags for reading in readings(name.lower())):
            yield name


def _stem(name: str) -> str:
    return name[:5].lower()


def _keep_heading(lines: Sequence[Line], number: int) -> None:
    """The paragraph's own heading, which reads like the text's others."""
    line = lines[number]
    if line.hit is None and line.role is None and is_like_other_headings(lines, number):
        line.decide(BlockRole.BODY, "speaks-on", 0.6, removed=False)
        line.kept = True


def _goes_on_by_kin(lines: Sequence[Line], number: int, last: int, title_at: int) -> bool:
    """Two sentences and more with two words of the headline in whatever form; behind an offer one is enough."""
    line = lines[number]
    if (
        line.hit is not None
        or line.role is not None
        or not line.closed
        or line.size < _SHORTEST
        or line.words[-1] != "."
    ):
        return False
    if _SECOND_SENTENCE.search(line.words) is None or is_blurb(lines, number):
        return False
    between = [other.hit.role for other in lines[last + 1 : number] if other.hit is not None]
    offered = bool(between) and all(role is BlockRole.ADVERTISEMENT for role in between)
    return Told((lines[title_at],)).shared(line) >= (1 if offered else _FEWEST_OF_TITLE)


def _is_item(line: Line) -> bool:
    return line.hit is None and line.role is None and line.words[-1] in ";,."


def _speaks_on(
    lines: Sequence[Line],
    number: int,
    known: AbstractSet[str],
    title: AbstractSet[str],
    named: Callable[[], AbstractSet[str]],
) -> bool:
    line = lines[number]
    if line.hit is not None or line.role is not None or not line.closed or line.size < _SHORTEST:
        return False
    if line.words[-1] not in '.!»"”' or line.block.link_share >= 0.3 or is_blurb(lines, number):
        return False
    if line.words[-1] == "." and any(_stem(name) in named() for name in _surnames(line)):
        return True  # of somebody whom the text has named more than once
    shared = len(line.stems & known)
    if shared >= _FEWEST_SHARED and shared >= _LEAST_SHARE * len(line.stems):
        return True
    return len(line.stems & title) >= _FEWEST_OF_TITLE and shared >= _LEAST_SHARE * len(line.stems)
