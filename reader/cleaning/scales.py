"""Lines that no pattern foresees, by the weight of their words: calls to follow or to pay, offers. A word that the
article itself is about weighs nothing. The words stand in resources/cleaning/weighed.toml."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any

from reader.cleaning.lines import Line
from reader.cleaning.phrases import Pattern
from reader.cleaning.rules import Rule
from reader.language.morphology import readings
from reader.language.prose import stems
from reader.values import BlockKind, BlockRole

_LONGEST = 420
_LONG = 200
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STARTS = frozenset(".!?:–—-,;…|•·»”)]👉➡→")
# Ukrainian lines without its own letters are rare; short Russian ones without theirs are not.
_LETTERS = {
    "uk": re.compile("[а-яіїєґ]", re.IGNORECASE),
    "ru": re.compile("^[^іїєґ]*[а-яё][^іїєґ]*$", re.IGNORECASE),
    "en": re.compile("[a-z]{3}", re.IGNORECASE),
}
_NEVER = Pattern("(?!)")
_OFTEN = 3
_SPEECH = '«"“„–—'
_EDGE_EASE = 0.6
_BOX_EASE = 1.7
_BARE_CALL = 0.6
_BUTTON = 40
_SHORTEST, _LONGEST_PREFIX = 2, 12
_REMEMBERED = 50_000
_TELLS = frozenset({"past", "3per"})


@dataclass(frozen=True, slots=True)
class Words:
    """A class of words. ``first``: they count only where a clause begins. ``most``: how many of them count. ``must``:
    a line without such a word weighs nothing."""

    name: str
    weight: float
    most: int
    first: bool
    must: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """``need``: the weight from which on a line is what ``rule`` says. ``exact`` and ``prefixes``: word -> its class.
    ``finite``: the weight of a Ukrainian verb that tells what somebody does or did. ``letters``: a letter that stands
    in no other language's scale; ``seen`` remembers words."""

    rule: Rule
    need: float
    exact: dict[str, Words]
    prefixes: dict[str, Words]
    shapes: tuple[tuple[re.Pattern[str], float], ...]
    finite: float
    letters: re.Pattern[str]
    seen: dict[str, Words | None] = field(default_factory=dict, compare=False)

    def weight(
        self,
        words: str,
        topic: AbstractSet[str],
        body: AbstractSet[str],
        tokens: Sequence[tuple[int, str]] | None = None,
    ) -> float:
        """``topic``: stems that the article is about; ``body``: all stems of its paragraphs. ``tokens``: places and
        words of the line in lower case, where somebody has them already."""
        tokens = _tokens(words) if tokens is None else tokens
        classes = [self.kind_of(word) for _, word in tokens]
        if not any(found is not None and found.must for found in classes):
            return 0.0
        counted: Counter[str] = Counter()
        total = strange = 0.0
        must = False
        others = []
        for (start, word), found in zip(tokens, classes, strict=True):
            if found is None:
                strange += word[:5] in body
                others.append(word)
                continue
            opens = start == 0 or words[max(0, start - 4) : start].rstrip()[-1:] in _STARTS
            if counted[found.name] >= found.most or (found.first and not opens):
                continue
            if word[:5] in topic and not opens and found.weight > 0:
                continue
            counted[found.name] += 1
            must = must or found.must
            total += found.weight * (1.0 if opens or not found.must or found.weight < 2.0 else 0.75)
        if not must or len(counted) < 2 or total <= 0:
            return 0.0
        if len(words) > _LONG and not (counted["ours"] and counted["urge"]):
            return 0.0
        if counted["urge"] and words.endswith(".") and len(counted) == 2 and counted["place"]:
            total -= _BARE_CALL  # 'Завантажте застосунок «Дія» й оберіть послугу.' is advice
        total += sum(weight for pattern, weight in self.shapes if pattern.search(words))
        total -= 0.3 * min(strange, 5.0) + 0.006 * max(0, len(words) - 140)
        if total >= self.need - _EDGE_EASE and self.finite and any(map(_is_finite, others)):
            total += self.finite
        return total

    def kind_of(self, word: str) -> Words | None:
        try:
            return self.seen[word]
        except KeyError:
            pass
        if len(self.seen) >= _REMEMBERED:
            self.seen.clear()
        sizes = range(_SHORTEST, min(len(word), _LONGEST_PREFIX) + 1)
        found = self.exact.get(word)
        if found is None:
            found = next((self.prefixes[word[:size]] for size in sizes if word[:size] in self.prefixes), None)
        self.seen[word] = found
        return found


def weigh(lines: Sequence[Line], title: str | None) -> None:
    """Give a rule to lines that have none and weigh enough."""
    told = None  # first asked before a line gets a rule here
    last = max((number for number, line in enumerate(lines) if line.prose and line.hit is None), default=0)
    before = 0
    for number, line in enumerate(lines):
        before += line.prose and line.hit is None
        if _may_be_weighed(line):
            if not _has_must(line.tokens):  # a quick look that spares most lines
                continue
            ease = _EDGE_EASE if before == 0 or number > last else 0.0
            ease = max(ease, _BOX_EASE) if _beside_button(lines, number) else ease
            told = told or _told(lines, title)
            tokens = _tokens(line.words)
            for scale in scales():
                if not scale.letters.search(line.words):
                    continue
                if scale.weight(line.words, *told, tokens) >= scale.need - ease:
                    line.hit = scale.rule
                    break


def _told(lines: Sequence[Line], title: str | None) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """Stems that the text is about, and all stems of its paragraphs."""
    rows = (line.stems for line in lines if line.prose and line.hit is None and line.role is None)
    often = Counter(chain.from_iterable(rows))
    return stems(title or "") | {stem for stem, count in often.items() if count >= _OFTEN}, often.keys()


@lru_cache(maxsize=_REMEMBERED)
def class_of(word: str) -> str:
    """The class of a word (lower case) in the first scale that knows it, or ''."""
    for scale in scales():
        kind = scale.kind_of(word)
        if kind is not None:
            return kind.name
    return ""


_DULL: set[str] = set()


def _has_must(tokens: Iterable[str]) -> bool:
    """Whether one is of a class without which some scale weighs nothing. Words of none are remembered together, since
    most lines have no other."""
    if _DULL.issuperset(tokens):
        return False
    for word in tokens:
        if word in _DULL:
            continue
        if any(kind is not None and kind.must for kind in (scale.kind_of(word) for scale in scales())):
            return True
        if len(_DULL) >= _REMEMBERED:
            _DULL.clear()
        _DULL.add(word)
    return False


def _tokens(words: str) -> list[tuple[int, str]]:
    return [(match.start(), match.group()) for match in _TOKEN.finditer(words.lower())]


def _beside_button(lines: Sequence[Line], number: int) -> bool:
    """Right above (or one line above) a short call such as 'Підписатися'."""
    return any(
        below.hit is not None and below.hit.role is BlockRole.PROMOTION and below.size <= _BUTTON
        for below in lines[number + 1 : number + 3]
    )


def _may_be_weighed(line: Line) -> bool:
    return (
        line.hit is None
        and line.role is None
        and not line.kept
        and not (line.vote == 0.0 and line.block.link_share >= 0.5)
        and 8 <= line.size <= _LONGEST
        and line.words[0] not in _SPEECH
        and line.block.kind is not BlockKind.TABLE
        and line.block.kind is not BlockKind.BLOCKQUOTE
    )


@cache
def scales() -> tuple[Scale, ...]:
    text = files("resources.cleaning").joinpath("weighed.toml").read_text(encoding="utf-8")
    return tuple(map(_scale, tomllib.loads(text)["scale"]))


def _scale(row: dict[str, Any]) -> Scale:
    exact: dict[str, Words] = {}
    prefixes: dict[str, Words] = {}
    for name, table in row["words"].items():
        kind = Words(name, table["weight"], table["most"], table.get("first", False), table.get("must", False))
        for word in table["words"].split():
            (prefixes if word.endswith("*") else exact).setdefault(word.rstrip("*"), kind)
    examples: Iterable[dict[str, list[str]]] = row["example"]
    rule = Rule(
        name=row["name"],
        role=BlockRole(row["role"]),
        scope="weighed",
        pattern=_NEVER,
        longest=_LONGEST,
        confidence=0.75,
        edges=False,
        bare=False,
        opens="",
        any=(),
        hit=tuple(words for example in examples for words in example["hit"]),
        miss=tuple(words for example in row["example"] for words in example["miss"]),
        says=row["says"],
    )
    shapes = tuple((re.compile(one["pattern"], re.IGNORECASE), one["weight"]) for one in row.get("shape", ()))
    return Scale(rule, row["need"], exact, prefixes, shapes, row.get("finite", 0.0), _LETTERS[row["name"][:2]])


def _is_finite(word: str) -> bool:
    found = [reading.tags for reading in readings(word) if reading.known] if len(word) > 3 else []
    return bool(found) and all("VERB" in tags for tags in found) and any(tags & _TELLS for tags in found)
