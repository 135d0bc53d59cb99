"""What a line and its surroundings look like, as named traits with a strength of 0 to 1: what the learned scale weighs.
Takes no decision."""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.cleaning.lines import Line
from reader.cleaning.scales import class_of
from reader.cleaning.verb_ends import verb_ending
from reader.cleaning.wording import wording
from reader.values import BlockKind, BlockRole

_SIZES = (12, 25, 45, 70, 110, 160, 220)
_SIZE_NAMES = (*(f"size<{bound}" for bound in _SIZES), "size<more")
_PERSON_WORDS = {
    "us": "ми нас нам нами наш наша наше наші нашого нашої нашому нашій наших нашим нашу мы нашей нашего наши "
    "we us our ours",
    "you": "ви вас вам вами ваш ваша ваше ваші вашого вашої вашу вашому вы ваши вашей вашего you your yours",
    "me": "я мене мені мій моя мої моє мою меня мне мой i me my mine",
}
_PERSONS = {name: frozenset(words.split()) for name, words in _PERSON_WORDS.items()}
_ANYWHERE = {
    "clock": re.compile(r"\b\d{1,2}[:.]\d\d\b"),
    "money": re.compile(r"\d\s?(?:грн|гривень|₴|\$|€|£|руб|тис)|[$€£₴]\s?\d", re.IGNORECASE),
    "percent": re.compile(r"\d\s?%"),
    "address": re.compile(r"@\w|\.(?<=\w\.)(?:com|ua|net|org|info|media|news)\b|https?:", re.IGNORECASE),
    "rights": re.compile(r"©|\b(?:19|20)\d\d\s?[-–—]\s?20\d\d\b"),
    "symbol": re.compile(r"[←-⇿⌀-➿⬀-⯿\U0001f000-\U0001faff|•·▶►→»]\s*$|^[^\w\s«»\"“”„'‘’(\[–—-]"),
    "quote-inside": re.compile(r"[«„“\"]"),
    "dash-inside": re.compile(r"\s[–—-]\s"),
    "colon-inside": re.compile(r"\w:\s\S"),
    "two-clauses": re.compile(r"[.!?…]\s+[А-ЯІЇЄҐA-Z«„“\"]"),
}
_FROM_THE_START = {
    "counter": re.compile(r"\W*\d[\d\s.,]*[kкmм+]?\W*(?:[^\W\d]+\W*)?$", re.IGNORECASE),
    "speech": re.compile(r"[–—-]\s"),
    "bracketed": re.compile(r"[(\[].*[)\]]\W*$"),
    "number-first": re.compile(r"\d"),
    "quoted-first": re.compile(r"[«„“\"]"),
    "small-first": re.compile(r"[a-zа-яіїєґ]"),
}
# What needs a figure, or one of the marks '.', ':', '@'.
_OF_FIGURES = frozenset({"clock", "money", "percent", "counter", "number-first"})
_OF_MARKS = frozenset({"clock", "address", "colon-inside"})
# By whether the line has a figure, and a mark.
_LACKING = {
    (True, True): frozenset[str](),
    (True, False): _OF_MARKS,
    (False, True): _OF_FIGURES,
    (False, False): _OF_FIGURES | _OF_MARKS,
}
_ENDS = {".": "full-stop", "!": "cry", "?": "question", "…": "dots", ":": "colon", ",": "comma", ";": "comma"}
_GOING_ON = frozenset(":,;")
_CLOSING = "»”\"')] "
_CALLING = frozenset(
    {"urge", "button", "place", "ware", "ours", "fresh", "you", "buy", "terms", "goods", "later"},
)
_ENOUGH_CALLING = 2
_CORE_SIZE = 90
_WORDINGS = (-4.0, -3.0, -2.0, -1.0, 0.0, 0.7, 1.4, 2.1, 2.8, 3.5)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text is about and where its running text lies: lines ``first`` to ``last``, both paragraphs of it.
    ``body``: stems of its paragraphs; ``title``: of the headline."""

    body: AbstractSet[str]
    title: AbstractSet[str]
    first: int
    last: int


def is_core(line: Line) -> bool:
    """A shown paragraph, too long for a card or a call."""
    return (
        line.prose and not line.removed and line.hit is None and line.size >= _CORE_SIZE and line.block.link_share < 0.5
    )


def setting_of(lines: Sequence[Line], title: AbstractSet[str]) -> Setting | None:
    """None where no paragraph is shown."""
    core = [number for number, line in enumerate(lines) if is_core(line)]
    if not core:
        return None
    body: set[str] = set()
    for number in core:
        body |= lines[number].stems
    return Setting(body, title, core[0], core[-1])


def seen_around(lines: Sequence[Line], number: int, setting: Setting) -> dict[str, float]:
    """Where the line stands, and what its page says of it."""
    return {**_of_page(lines[number]), **_of_place(lines, number, setting)}


def has_marked_shape(line: Line) -> bool:
    """Whether its shape has a trait that texts have not: an address, a notice of rights, a symbol at an end."""
    return any(_ANYWHERE[name].search(line.words.strip()) for name in ("address", "rights", "symbol"))


def reads_on(line: Line) -> bool:
    """Whether a mark at its end says so, or one before it that somebody speaks."""
    words = line.words.strip()
    return words.rstrip(_CLOSING)[-1:] in _GOING_ON or _FROM_THE_START["speech"].match(words) is not None


def has_two_clauses(line: Line) -> bool:
    """Whether a sentence ends within the line."""
    return _ANYWHERE["two-clauses"].search(line.words.strip()) is not None


def of_vocabulary(line: Line, setting: Setting) -> dict[str, float]:
    """Which words it has, and which of them the article has, too."""
    tokens, known = line.tokens, line.stems
    found: dict[str, float] = {}
    if known:
        shared = len(known & setting.body)
        found["shared"] = shared / len(known)
        found["shares-nothing"] = 0.0 if shared else min(1.0, len(known) / 4)
        found["of-title"] = len(known & setting.title) / len(known)
        found["long-words"] = len(known) / max(1, len(tokens))
    if tokens:
        found["first:" + tokens[0][:5]] = 1.0
    for word in tokens:  # in order, so that sums are the same in every run
        if len(word) > 2 and word[:5] not in setting.body:
            found["word:" + word[:5]] = 1.0
    return _present(found)


def calls(line: Line) -> bool:
    """Whether its words are of two classes that call on the reader."""
    return len(_CALLING & {class_of(word) for word in line.tokens}) >= _ENOUGH_CALLING


def _present(traits: Mapping[str, float]) -> dict[str, float]:
    return {name: strength for name, strength in traits.items() if strength > 0}


def of_shape(line: Line) -> dict[str, float]:
    words = line.words.strip()
    size = len(words)
    found = {_SIZE_NAMES[bisect(_SIZES, size)]: 1.0, "ends-" + _ENDS.get(words.rstrip(_CLOSING)[-1:], "open"): 1.0}
    digits = sum(map(str.isdigit, words))
    lacking = _LACKING[bool(digits), "." in words or "@" in words or ":" in words]
    for name, pattern in _ANYWHERE.items():
        if name not in lacking and pattern.search(words):
            found[name] = 1.0
    for name, pattern in _FROM_THE_START.items():
        if name not in lacking and pattern.match(words):
            found[name] = 1.0
    letters = sum(map(str.isalpha, words))
    found["digits"] = digits / max(1, size)
    found["capitals"] = min(1.0, 3 * sum(map(str.isupper, words)) / max(1, letters))
    found["all-capitals"] = float(letters >= 4 and words.isupper())
    found["commas"] = min(1.0, words.count(",") / 3)
    return _present(found)


def of_words(line: Line) -> dict[str, float]:
    tokens = line.tokens
    told = present = urges = 0
    for word in tokens:
        if len(word) > 3:
            ending = verb_ending(word)
            told += ending[0]
            present += ending[1]
            urges += ending[2]
    found = {"told": min(1.0, told / 2), "present": min(1.0, present / 2), "urges": min(1.0, urges / 2)}
    weight = wording(line.words, tokens)
    for least in _WORDINGS:
        if weight >= least:
            found[f"wording>={least}"] = 1.0
    words = set(tokens)
    for name, table in _PERSONS.items():
        if not words.isdisjoint(table):
            found[name] = 1.0
    return _present(found | _of_classes(tokens))


def _of_classes(tokens: Sequence[str]) -> dict[str, float]:
    """The classes of words in weighed.toml, whatever the language: 'urge', 'place', 'ware', 'terms'."""
    counts: dict[str, int] = {}
    found: dict[str, float] = {}
    for number, word in enumerate(tokens):
        name = class_of(word)
        if name:
            counts[name] = counts.get(name, 0) + 1
            if number == 0:
                found["opens-" + name] = 1.0
    for name, count in counts.items():
        found["class-" + name] = min(1.0, count / 2)
    found["calls"] = float(len(_CALLING & counts.keys()) >= _ENOUGH_CALLING)
    return found


def _of_page(line: Line) -> dict[str, float]:
    block = line.block
    found = {"kind-" + block.kind.value: 1.0, "links": block.link_share}
    if line.vote is not None:
        found["page"], found["vote"] = 1.0, line.vote
    found["piece"] = float(line.span != block.span)
    return _present(found)


def _of_place(lines: Sequence[Line], number: int, setting: Setting) -> dict[str, float]:
    line = lines[number]
    place = "behind" if number > setting.last else "before" if number < setting.first else "inside"
    found = {place: 1.0}
    if place == "behind":
        found["far-behind"] = min(1.0, (number - setting.last - 1) / 4)
    for step, name in ((-1, "above"), (1, "below")):
        other = _at(lines, number + step)
        found[f"{name}-{_manner(other)}"] = 1.0
        found[f"{name}2-{_manner(_at(lines, number + 2 * step))}"] = 0.7
        if other is not None and line.block.kind is BlockKind.LIST_ITEM:
            found[f"{name}-same-list"] = float(other.block.kind is BlockKind.LIST_ITEM)
    above = _at(lines, number - 1)
    if above is not None:
        found["announced"] = float(above.words.rstrip().endswith(":") and not above.removed)
        found["shares-with-above"] = float(not above.removed and not above.stems.isdisjoint(line.stems))
    return _present(found)


def _at(lines: Sequence[Line], number: int) -> Line | None:
    return lines[number] if 0 <= number < len(lines) else None


def _manner(line: Line | None) -> str:
    if line is None:
        return "nothing"
    if line.removed:
        return "removed"
    if line.role in (BlockRole.TITLE, BlockRole.METADATA):
        return "title"
    if line.prose:
        return "prose"
    return "sentence" if line.closed else "label"
