"""Cards of other stories among the lines of a page: a headline and its blurb, by turns, three times and more. Knows
shapes and shared words alone; whether a line is removed is decided elsewhere."""

import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.language.dates import without_dates
from reader.language.prose import ends_sentence, is_prose, stems

# One letter for each line: (P)aragraph, (H)eadline, (S)mall as a rubric or a date, (X) anything else.
_CARD = r"S{0,3}(?:H|(?<=S)S)S{0,2}P(?!P)"
_ROW = re.compile(rf"(?:{_CARD}){{3,}}S{{0,2}}")
_ONE = re.compile(_CARD)
_SMALL = 25
_LITTLE_LEFT = 12
_LONGEST_HEADLINE, _LONGEST_DATE = 170, 80
_DIGIT = re.compile(r"\d")
_SHORTEST_BLURB, _LONGEST_BLURB = 70, 360
_FEWEST, _FEWEST_UNLABELLED = 3, 5
_LABELLED = 0.9
_ALIKE, _ALIKE_UNLABELLED = 0.2, 0.09
_BOUND, _BOUND_UNLABELLED = 0.5, 0.3
_MOST_ASKING = 0.5
_NO_HEADLINE = re.compile(r"[–—-]|\d{1,2}[.)]\s|.*[:;,]$")
_REPLY = re.compile(
    r"\W*(?:ответить|відповісти|reply|цитировать|цитувати|quote|пожаловаться|поскаржитися)\b", re.IGNORECASE
)
_STAMP = re.compile(r"[^\W\d_].*\b(?:19|20)\d\d,?\s.{0,4}\d{1,2}:\d\d|^#?\d+\s[^\W\d_]")
# Where to go and when: a guide tells of places by turns as a page tells of other stories.
_PLACE = re.compile(
    r"\b(?:вул|просп|пр-т|бул|бульв|пл|пров|наб|ул|пер)\.|\b(?:Street|Road|Avenue|Square|Lane)\b"
    r"|\b\d{1,2}[:.]\d\d\s?[–—-]\s?\d{1,2}[:.]\d\d\b|\b(?:цілодобово|круглосуточно)\b"
)
_CLOCK = re.compile(r"\W*(?:[01]?\d|2[0-3])[:.][0-5]\d\W*$")


@dataclass(frozen=True, slots=True)
class _Card:
    """Lines [start, end): the blurb is the last of them."""

    start: int
    end: int
    stems: frozenset[str]
    blurb: frozenset[str]
    size: int
    asks: bool


def story_cards(lines: Sequence[str], title: AbstractSet[str] = frozenset()) -> list[range]:
    """The lines of each row of cards. ``title``: stems of the article's headline where it is known; what shares them,
    or much of the paragraphs outside the row, is the article's own section under a subheading."""
    shapes = "".join(map(_shape, lines))
    rows = list(_ROW.finditer(shapes))
    if not rows:
        return []
    inside = {number for row in rows for number in range(*row.span())}
    outside = [stems(line) for number, line in enumerate(lines) if shapes[number] == "P" and number not in inside]
    subject = frozenset(title).union(*outside)
    found = []
    for row in rows:
        cards = list(_cards(lines, shapes, *row.span()))
        labelled = shapes.count("S", *row.span()) >= _LABELLED * len(cards)
        cards = _foreign(cards, title, subject, _BOUND if labelled else _BOUND_UNLABELLED)
        if _is_row(cards, labelled=labelled) and not _are_comments(lines, cards) and not _are_places(lines, cards):
            found.append(range(cards[0].start, cards[-1].end))
    return found


def _shape(line: str) -> str:
    words = line.strip()
    size = len(words)
    if is_prose(words) or (size >= _SHORTEST_BLURB and words[-1:] not in ":;," and ends_sentence(words)):
        return "P"
    if size <= _SMALL or (size <= _LONGEST_DATE and _DIGIT.search(words) and len(without_dates(words)) <= _LITTLE_LEFT):
        return "S" if not _CLOCK.match(words) else "C"
    if size <= _LONGEST_HEADLINE and words.count(" ") >= 2 and not _NO_HEADLINE.match(words):
        return "H"
    return "X"


def _cards(lines: Sequence[str], shapes: str, start: int, end: int) -> Iterator[_Card]:
    for match in _ONE.finditer(shapes, start, end):
        first, last = match.span()
        words = [stems(line) for line in lines[first:last]]
        asks = any(line.rstrip().endswith("?") for line in lines[first : last - 1])
        yield _Card(first, last, frozenset().union(*words), words[-1], len(lines[last - 1]), asks)


def _foreign(cards: list[_Card], title: AbstractSet[str], subject: AbstractSet[str], bound: float) -> list[_Card]:
    """Without those at either end that speak of what the article speaks of."""
    bonds = [len(card.stems & title) >= 2 or len(card.stems & subject) >= bound * len(card.stems) for card in cards]
    free = [number for number, is_bound in enumerate(bonds) if not is_bound]
    return cards[free[0] : free[-1] + 1] if free else []


def _is_row(cards: Sequence[_Card], *, labelled: bool) -> bool:
    if len(cards) < (_FEWEST if labelled else _FEWEST_UNLABELLED):
        return False
    if sum(card.size for card in cards) > _LONGEST_BLURB * len(cards):
        return False
    if sum(card.asks for card in cards) > _MOST_ASKING * len(cards):
        return False  # an interview
    shared = [
        len(one.blurb & other.blurb) / max(1, min(len(one.blurb), len(other.blurb)))
        for one, other in itertools.pairwise(cards)
    ]
    return sum(shared) / len(shared) <= (_ALIKE if labelled else _ALIKE_UNLABELLED)


def _are_comments(lines: Sequence[str], cards: Sequence[_Card]) -> bool:
    """Who wrote and when, a button to reply, and what was written, by turns."""
    stamped = 0
    for card in cards:
        above = lines[card.start : card.end - 1]
        stamped += any(_REPLY.match(line) or _STAMP.search(line) for line in above)
    return 2 * stamped >= len(cards)


def is_place(line: str) -> bool:
    """True where an address or the hours of a place stand in it."""
    return _PLACE.search(line) is not None


def _are_places(lines: Sequence[str], cards: Sequence[_Card]) -> bool:
    """What a place is called, its address or hours, and what it is like, by turns."""
    placed = sum(any(map(is_place, lines[card.start : card.end - 1])) for card in cards)
    return 2 * placed >= len(cards)
