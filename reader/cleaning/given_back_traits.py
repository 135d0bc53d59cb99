"""What a line that was left out for its place looks like, and how it lies to the text that is shown, as names: what
given_back.py weighs. Takes no decision."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain

from reader.cleaning.lines import Line
from reader.cleaning.scales import class_of
from reader.cleaning.verb_ends import verb_ending
from reader.cleaning.wording import wording
from reader.language.prose import stems
from reader.values import BlockRole

# Rules that look at place or shape. Any other rule of a line without a hit is that of the heading above it.
_OF_PLACE = frozenset(
    {"before-the-body", "after-the-body", "learned", "story-cards", "lone-headline", "foreign-after-label", "feed",
     "headlines-in-a-row", "between-facts", "recurs", "remarks", "name-alone", "date", "timed-headline", "rows-alike"}
)  # fmt: skip
_FACTS = frozenset({"name-alone", "date"})
# What stands in other articles of the paper, and rows of dated headlines.
_SURE = frozenset({"learned-furniture", "feed", "timed-headline"})
_LONGEST = 700
_MOST_BESIDE = 30
# Where so many lines that rules know lie between, nothing of the article stands any more.
_MANY_BEHIND, _MANY_ABOVE_TITLE = 3, 4
_NEAR, _FAR = 6, 8
_CORE, _LONG = 90, 120
_MOST_ALIKE = 3
_SIZES = (12, 25, 45, 70, 110, 160, 240)
_COUNTS = (2, 3, 4, 5, 6, 8, 10, 13, 17, 25)
_RUNS = (1, 2, 4, 8)
_SHARES = (0.01, 0.15, 0.25, 0.35, 0.5, 0.7)
_COARSE = (0.01, 0.25, 0.5)
_CAPITALS = (0.01, 0.3, 0.6)
_WORDINGS = (-4.0, -3.0, -2.0, -1.0, 0.0, 0.7, 1.4, 2.1, 2.8, 3.5)
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪◦‣●■►▶✓✔+]\s*\S|\(?\d{1,3}[.)]\s)")
_ROW = re.compile(r"[^:.!?]{2,40}:\s\S")
_DASHED = re.compile(r"[^.!?]{2,60}\s[–—-]\s\S")
_DASH = re.compile(r"\s[–—-]\s")
_NUMBER = re.compile(r"\d+")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_ADDRESS = re.compile(r"@\w|\b\w+\.(?:com|ua|net|org|info|media|news)\b|https?:", re.IGNORECASE)
_SIGN = re.compile(r"[←-⇿⌀-➿⬀-⯿\U0001f000-\U0001faff•·▶►→»©]\s*$|^[^\w\s«»\"“”„'‘’(\[–—-]")
_PERSON_WORDS = {
    "you": "ви вас вам вами ваш ваша ваше ваші вашого вашої вашу вы ваши вашей вашего you your yours",
    "us": "ми нас нам нами наш наша наше наші нашого нашої нашу мы нашей нашего наши we us our ours",
}
_PERSONS = {name: frozenset(words.split()) for name, words in _PERSON_WORDS.items()}
_ENDS = {".": "stop", "!": "cry", "?": "question", "…": "dots", ":": "colon", ",": "comma", ";": "semicolon"}
_CLOSING = "»”\"')] "
_STARTS = {"«": "quoted-first", "“": "quoted-first", "„": "quoted-first", '"': "quoted-first", "–": "dash-first",
           "—": "dash-first", "-": "dash-first"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A dump as it is shown so far. ``shown``: how many of its shown lines have each stem; ``title``: stems of the
    headline; ``first``, ``last``: its first and last shown line; ``titled``: the headline above them, -1 where there
    is none. ``shares`` and ``looks`` remember."""

    lines: Sequence[Line]
    shown: Counter[str]
    title: AbstractSet[str]
    first: int
    last: int
    titled: int
    shares: dict[int, float] = field(default_factory=dict)
    looks: dict[int, tuple[object, ...]] = field(default_factory=dict)

    def share(self, number: int) -> float:
        """Of a line's stems those that the shown text has."""
        share = self.shares.get(number)
        if share is None:
            own = self.lines[number].stems
            share = self.shares[number] = sum(stem in self.shown for stem in own) / max(1, len(own))
        return share

    def look(self, number: int) -> tuple[object, ...]:
        """What rows of one list or table have alike: how they begin and end, whether they have a figure, a dash, a
        colon."""
        look = self.looks.get(number)
        if look is None:
            words = self.lines[number].words.strip()
            look = self.looks[number] = (
                words[-1:] if words[-1:] in _ENDS else "",
                _NUMBER.search(words) is not None,
                _DASH.search(words) is not None,
                ": " in words,
                _BULLET.match(words) is not None,
                words[:1].isupper(),
            )
        return look


@dataclass(frozen=True, slots=True)
class Way:
    """The lines between one that was left out and the next one above or below that was not: their numbers, nearest
    first; the number of that one and what it is ('body', 'fact', 'edge'); how many between are known by their words."""

    between: Sequence[int]
    to: int
    ends: str
    known: int


@dataclass(frozen=True, slots=True)
class Lie:
    """Where a line lies: its number, place, shape, and the ways to what is shown."""

    number: int
    place: str
    shape: str
    above: Way
    below: Way


def page_of(lines: Sequence[Line], title: str | None) -> Page | None:
    """None where nothing may return, where no paragraph is shown, or where the text was a page: there the extractors'
    votes tell more."""
    if not any(map(may_return, lines)) or any(line.vote is not None for line in lines):
        return None
    shown = [number for number, line in enumerate(lines) if is_shown(line)]
    long = next((number for number in shown if lines[number].prose and lines[number].size >= _CORE), None)
    if long is None:
        return None
    titles = (number for number in range(long) if lines[number].role is BlockRole.TITLE)
    counts = Counter(chain.from_iterable(lines[number].stems for number in shown))
    return Page(lines, counts, stems(title or ""), shown[0], shown[-1], max(titles, default=-1))


def is_shown(line: Line) -> bool:
    return line.role is BlockRole.BODY and not line.removed


def may_return(line: Line) -> bool:
    """Left out for its place, its shape or its neighbours, or weighed; not for what a pattern says of its words."""
    if not line.removed or line.role is BlockRole.TITLE or line.size > _LONGEST or not line.words.strip():
        return False
    if line.rule in _SURE or (line.role is BlockRole.METADATA and line.rule not in _FACTS):
        return False
    if line.hit is not None:
        return line.hit.scope == "weighed"
    if line.rule not in _OF_PLACE and (not line.closed or line.words.rstrip()[-1] in "?!"):
        return False  # a headline below a heading: sections.py tells the text's own apart
    return not _is_row_of_tags(line)


def _is_row_of_tags(line: Line) -> bool:
    """'зоопарк тапір', 'закупівля (1980)'; also what leads on, with an arrow behind it."""
    words = line.words.strip()
    return not line.closed and (words[-1] in "→)…" or (words[0].islower() and words[-1].isalnum()))


def asked(page: Page) -> Iterator[tuple[int, list[str]]]:
    """The numbers of lines that may return, each with its traits."""
    for number, line in enumerate(page.lines):
        if not may_return(line):
            continue
        above, below = _way(page, number, -1), _way(page, number, 1)
        place = _place(page, number)
        far = place == "behind" and (above.known >= _MANY_BEHIND or _ends_all(page, above))
        if place == "above-title":
            far = below.known >= _MANY_ABOVE_TITLE or not line.closed
        if not far:
            yield number, _traits(page, Lie(number, place, _shape(line), above, below))


def _ends_all(page: Page, above: Way) -> bool:
    """Comments, a footer: nothing behind them is the article's."""
    hits = (page.lines[other].hit for other in above.between)
    return any(hit is not None and hit.final for hit in hits)


def _place(page: Page, number: int) -> str:
    if number > page.last:
        return "behind"
    if number > page.first:
        return "inside"
    return "below-title" if 0 <= page.titled < number else "above-title"


def _way(page: Page, number: int, step: int) -> Way:
    lines = page.lines
    between: list[int] = []
    at = number + step
    while 0 <= at < len(lines) and lines[at].removed and len(between) < _MOST_BESIDE:
        between.append(at)
        at += step
    ends = "edge" if not 0 <= at < len(lines) else "body" if is_shown(lines[at]) else "fact"
    return Way(between, at, ends, sum(lines[other].hit is not None for other in between))


def _traits(page: Page, lie: Lie) -> list[str]:
    line = page.lines[lie.number]
    found = ["at-" + lie.place, "shape-" + lie.shape]
    found += _of_shape(line)
    found += _of_words(line)
    found += _of_subject(page, lie)
    found += _of_way(page, "up", lie.above)
    found += _of_way(page, "dn", lie.below)
    found += _of_neighbours(page, lie.number)
    found += _together(page, lie)
    return found


def _shape(line: Line) -> str:
    if line.prose:
        return "long" if line.size >= _LONG else "prose"
    if line.closed:
        return "closed"
    for name, pattern in (("bullet", _BULLET), ("row", _ROW), ("dashed", _DASHED)):
        if pattern.match(line.words):
            return name
    if line.headline:
        return "headline" if line.size >= 40 else "short-headline"
    return "label" if line.size >= 16 else "short-label"


def _of_shape(line: Line) -> Iterator[str]:
    words = line.words.strip()
    yield f"size-{bisect(_SIZES, len(words))}"
    yield "ends-" + _ENDS.get(words.rstrip(_CLOSING)[-1:], "open")
    numbers = len(_NUMBER.findall(words))
    if numbers:
        yield f"numbers-{min(3, numbers)}"
        if words[0].isdigit():
            yield "number-first"
        if _CLOCK.search(words):
            yield "clock"
    if words[0].islower():
        yield "small-first"
    elif words[0] in _STARTS:
        yield _STARTS[words[0]]
    for name, pattern in (("address", _ADDRESS), ("sign", _SIGN)):
        if pattern.search(words):
            yield name
    if words.isupper():
        yield "all-capitals"


def _of_words(line: Line) -> Iterator[str]:
    tokens = line.tokens
    yield f"words-{bisect(_COUNTS, len(tokens))}"
    yield f"wording-{bisect(_WORDINGS, wording(line.words, tokens))}"
    capitals = sum(word[0].isupper() for word in _TOKEN.findall(line.words)[1:])
    yield f"capitals-{bisect(_CAPITALS, capitals / max(1, len(tokens) - 1))}"
    endings = list(map(verb_ending, tokens))
    if any(told for told, _, _ in endings):
        yield "told"
    if any(urges for _, _, urges in endings):
        yield "urges"
    for name, words in _PERSONS.items():
        if not words.isdisjoint(tokens):
            yield name
    for number, kind in enumerate(dict.fromkeys(map(class_of, tokens))):
        if kind:
            yield "class-" + kind
            if number == 0:
                yield "opens-" + kind


def _of_subject(page: Page, lie: Lie) -> Iterator[str]:
    line, shown = page.lines[lie.number], page.shown
    own = line.stems
    known = [stem for stem in own if stem in shown]
    yield f"share-{bisect(_SHARES, page.share(lie.number))}"
    yield f"known-{min(5, len(known))}"
    yield f"strange-{min(5, len(own) - len(known))}"
    yield f"often-{min(6, sum(min(3, shown[stem]) for stem in known)) // 2}"
    yield f"of-title-{min(2, len(own & page.title))}"
    yield f"of-last-{min(2, len(own & page.lines[page.last].stems))}"
    yield f"of-first-{min(2, len(own & page.lines[page.first].stems))}"
    for name, way in (("prev", lie.above), ("next", lie.below)):
        if way.ends == "body":
            yield f"of-{name}-{min(2, len(own & page.lines[way.to].stems))}"
    names = [word.lower()[:5] for word in _TOKEN.findall(line.words)[1:] if word[0].isupper() and len(word) > 3]
    if names:
        new = sum(name not in shown for name in names)
        yield f"new-names-{min(2, new)}"
        if new < len(names):
            yield "known-names"


def _of_way(page: Page, name: str, way: Way) -> Iterator[str]:
    yield f"{name}-ends-{way.ends}"
    yield f"{name}-lines-{bisect(_RUNS, len(way.between))}"
    yield f"{name}-known-{min(4, way.known)}"
    near = [page.share(other) for other in way.between[:_NEAR] if page.lines[other].hit is None]
    if near:
        yield f"{name}-share-{bisect(_COARSE, sum(near) / len(near))}"
    told = [page.share(other) for other in way.between[:_FAR] if page.lines[other].prose]
    if told:
        yield f"{name}-told-{bisect(_COARSE, max(told))}"


def _of_neighbours(page: Page, number: int) -> Iterator[str]:
    line = page.lines[number]
    yield "role-" + (line.role.value if line.role else "")
    yield "rule-" + _rule(line)
    yield "kind-" + line.block.kind.value
    if line.listed:
        yield "listed"
    for name, step in (("up", -1), ("up2", -2), ("dn", 1), ("dn2", 2)):
        at = number + step
        yield f"{name}:{_manner(page, at)}"
        if not 0 <= at < len(page.lines):
            continue
        other = page.lines[at]
        if other.removed and other.role is not None:
            yield f"{name}-{'known' if other.hit is not None else 'placed'}-{other.role.value}"
        if page.look(at) == page.look(number):
            yield f"{name}-alike"
        if other.words.rstrip().endswith(":"):
            yield f"{name}-colon"


def _rule(line: Line) -> str:
    if line.rule in _OF_PLACE:
        return line.rule
    return "weighed" if line.hit is not None else "section"


def _manner(page: Page, number: int) -> str:
    if not 0 <= number < len(page.lines):
        return "edge"
    line = page.lines[number]
    if line.role in (BlockRole.TITLE, BlockRole.METADATA):
        return "fact-gone" if line.removed else "fact"
    if line.removed:
        return "gone-told" if line.prose else "gone-headline" if line.size > 40 else "gone-label"
    if line.prose:
        return "long" if line.size >= 140 else "prose"
    return "closed" if line.closed else "headline" if line.size > 45 else "label"


def _alike(page: Page, number: int) -> int:
    """How many other lines in a row look like this one, at most three."""
    look = page.look(number)
    count = 0
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(page.lines) and count < _MOST_ALIKE and page.lines[at].hit is None:
            if page.look(at) != look:
                break
            count += 1
            at += step
    return count


def _together(page: Page, lie: Lie) -> Iterator[str]:
    """The nearest heading of a section above, rows alike, and traits that tell something only together."""
    above, below, place, shape = lie.above, lie.below, lie.place, lie.shape
    hits = (page.lines[other].hit for other in above.between)
    opener = next((hit for hit in hits if hit is not None and hit.opens), None)
    if opener is not None:
        yield "opener-" + opener.role.value
        yield "opener-" + opener.opens
    opens = opener is not None
    alike = _alike(page, lie.number)
    yield f"alike-{alike}"
    share = bisect(_COARSE, page.share(lie.number))
    known = f"{min(2, above.known)}{min(2, below.known)}"
    near = f"{not above.between}{not below.between}"
    over, under = _manner(page, lie.number - 1), _manner(page, lie.number + 1)
    yield f"a:{shape}/{place}/{opens}"
    yield f"b:{shape}/{share}"
    yield f"c:{shape}/{share}/{place}/{opens}"
    yield f"d:{shape}/{_rule(page.lines[lie.number])}"
    yield f"e:{place}/{near}/{known}"
    yield f"f:{shape}/{place}/{near}"
    yield f"g:{shape}/{place}/{known}"
    yield f"h:{place}/{opens}/{share}"
    yield f"i:{shape}/{place}/{alike}"
    yield f"j:{place}/{alike}/{known}/{opens}"
    yield f"k:{over}/{under}"
    yield f"l:{shape}/{over}"
    yield f"m:{shape}/{under}"
