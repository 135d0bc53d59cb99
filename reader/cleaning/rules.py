"""The rules of resources/cleaning: read once, compiled, asked line by line. What the keys mean stands in the README
there."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from reader.cleaning.beginnings import ALPHABET, beginnings
from reader.cleaning.phrases import Phrase, is_told, phrases_of
from reader.values import BlockRole

# Each file, and the letters that its lines have unless a rule says otherwise.
_FILES = {
    "uk.toml": "cyrillic",
    "ru.toml": "cyrillic",
    "en.toml": "latin",
    "layout.toml": "any",
    "uk_labels.toml": "cyrillic",
    "ru_labels.toml": "cyrillic",
    "en_labels.toml": "latin",
}
_BOUNDS = (40, 80, 120, 200, 300, 700, 2000)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_REMEMBERED = 60
_MOST_SEEN = 4096
_PLACEHOLDER = re.compile(r"%(\w+)%")
_NEVER = re.compile("(?!)")
SCOPES = frozenset({"line", "section", "glued", "glued_end", "after_ad", "keep"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of knowledge. ``opens``: which lines belong to the section that it opens ('' for none).

    ``any``: where given, one of these pieces (lower case) stands in every line that the pattern takes; a cheap first
    look. ``says``: which sentence of ``reasons`` tells a reader what it takes. ``letters``: of which alphabet one
    stands in every such line ('cyrillic', 'latin', 'any'). ``phrases``: in place of ``pattern``, one of them is the
    whole line; no report of what somebody said.
    """

    name: str
    role: BlockRole
    scope: str
    pattern: re.Pattern[str]
    longest: int
    confidence: float
    edges: bool
    bare: bool
    opens: str
    any: tuple[str, ...]
    hit: tuple[str, ...]
    miss: tuple[str, ...]
    says: str = ""
    letters: str = "any"
    phrases: tuple[Phrase, ...] = ()

    @property
    def final(self) -> bool:
        """True where nothing after it is the article's: comments, the footer."""
        return self.opens == "final"

    @property
    def yields(self) -> bool:
        """True for shapes that say little: in a list of stories a clock or a number is part of the list."""
        sells = self.role in (BlockRole.ADVERTISEMENT, BlockRole.PROMOTION)
        return self.confidence <= 0.8 and not self.opens and not sells

    def takes(self, words: str) -> re.Match[str] | None:
        """The match in ``words`` (unified apostrophes and spaces), or None."""
        if len(words) > self.longest:
            return None
        if self.phrases:
            found = next(filter(None, (phrase.compiled.match(words) for phrase in self.phrases)), None)
            return None if is_told(words) else found
        return self.pattern.search(words) if self.scope in ("glued_end", "after_ad") else self.pattern.match(words)


_Asked: TypeAlias = tuple[Rule, tuple[str, ...], int, Callable[[str], re.Match[str] | None]]


class RuleBook:
    """All rules by scope; ``first`` answers with the first line rule that takes a line, in the files' order; one that
    holds at the edges alone comes after all others."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.glued = tuple(rule for rule in self.rules if rule.scope == "glued")
        self.glued_end = tuple(rule for rule in self.rules if rule.scope == "glued_end")
        self.after_ad = tuple(rule for rule in self.rules if rule.scope == "after_ad")
        self.keep = tuple(rule for rule in self.rules if rule.scope == "keep")
        self._lines = tuple(rule for rule in self.rules if rule.scope in ("line", "section"))
        self._begins = {rule.name: _beginnings(rule.pattern) for rule in (*self._lines, *self.glued, *self.keep)}
        self._at_first: dict[str, tuple[tuple[Rule, ...], tuple[Rule, ...]]] = {}
        self._asked_of: dict[tuple[int, bool, bool, str, str], tuple[_Asked, ...]] = {}
        self._seen: dict[str, tuple[Rule, re.Match[str]] | None] = {}

    def glued_at(self, words: str) -> tuple[Rule, ...]:
        """Those of the rules for glued beginnings that may take a line that begins like this."""
        return self._by_first(words)[0]

    def keeps(self, words: str) -> bool:
        """True where the line is the article's, whatever its shape."""
        return any(rule.takes(words) for rule in self._by_first(words)[1])

    def _by_first(self, words: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        first = _first_letter(words[:1].lower())
        found = self._at_first.get(first)
        if found is None:
            able = [rule for rule in (*self.glued, *self.keep) if self._may_begin(rule, first)]
            found = self._at_first[first] = (
                tuple(rule for rule in able if rule.scope == "glued"),
                tuple(rule for rule in able if rule.scope == "keep"),
            )
        return found

    def _may_begin(self, rule: Rule, first: str) -> bool:
        return not first or first in self._begins[rule.name]

    def first(self, words: str) -> tuple[Rule, re.Match[str]] | None:
        """The first rule that takes the line, and how far its pattern went. Short lines are remembered: menus
        repeat."""
        if len(words) > _REMEMBERED:
            return self._asked(words)
        try:
            return self._seen[words]
        except KeyError:
            pass
        if len(self._seen) >= _MOST_SEEN:
            self._seen.clear()
        found = self._seen[words] = self._asked(words)
        return found

    def _asked(self, words: str) -> tuple[Rule, re.Match[str]] | None:
        lower = words.lower()
        cyrillic, latin = not words.isascii() and _CYRILLIC.search(words) is not None, _LATIN.search(words) is not None
        first = _first_letter(lower)
        known = (
            bisect_left(_BOUNDS, len(words)),
            cyrillic,
            latin,
            first,
            _first_letter(lower[1:]) or " " if first else "",
        )
        rules = self._asked_of.get(known)
        if rules is None:
            rules = self._asked_of[known] = tuple(self._candidates(*known))
        at_edges: tuple[Rule, re.Match[str]] | None = None
        size = len(words)
        for rule, pieces, longest, takes in rules:
            if pieces:  # a loop, since a generator costs more than what it asks
                for piece in pieces:
                    if piece in lower:
                        break
                else:
                    continue
            match = takes(words) if size <= longest else None
            if match and not (rule.phrases and is_told(words)):
                if not rule.edges:
                    return rule, match
                at_edges = at_edges or (rule, match)
        return at_edges

    def _candidates(self, size: int, cyrillic: bool, latin: bool, first: str, second: str) -> Iterator[_Asked]:
        """Rules, and phrases of them, for lines of the ``size``-th length, with letters of these alphabets, that begin
        with ``first`` ('': with no letter) and ``second`` (' ': with a sign)."""
        low = _BOUNDS[size - 1] if size else 0
        for rule in self._lines:
            fits = rule.letters == "any" or (rule.letters == "cyrillic" and cyrillic)
            fits = fits or (rule.letters == "latin" and latin)
            if not fits or size >= len(_BOUNDS) or rule.longest <= low:
                continue
            if rule.phrases:
                for phrase in rule.phrases:
                    if phrase.longest > low and phrase.may_begin(first, second):
                        yield rule, rule.any, min(rule.longest, phrase.longest), phrase.compiled.match
            elif self._may_begin(rule, first):
                yield rule, rule.any, rule.longest, rule.pattern.match


def _first_letter(lower: str) -> str:
    """'' for what no rule tells apart, so that a text in all the world's letters makes no more lists than ours."""
    return lower[:1] if lower[:1] in ALPHABET else ""


_beginnings = cache(beginnings)


@cache
def rule_book() -> RuleBook:
    """The book of all languages; read on first use."""
    found: list[Rule] = []
    for name, letters in _FILES.items():
        table = tomllib.loads(files("resources.cleaning").joinpath(name).read_text(encoding="utf-8"))
        found.extend(_rules_of(table, letters))
    return RuleBook(found)


def _rules_of(table: dict[str, Any], letters: str) -> Iterable[Rule]:
    words: dict[str, str] = {}
    for name, piece in table.get("words", {}).items():
        words[name] = _filled(piece, words)
    for row in table.get("rule", ()):
        scope = row.get("scope", "line")
        opens = row.get("opens", "headlines" if scope == "section" else "")
        yield Rule(
            name=row["name"],
            role=BlockRole(row["role"]),
            scope=scope,
            pattern=re.compile(_filled(row["pattern"], words), re.IGNORECASE) if "pattern" in row else _NEVER,
            longest=row.get("longest", 2000 if scope.startswith("glued") else 200),
            confidence=row["confidence"],
            edges=row.get("where", "anywhere") == "edges",
            bare=row.get("bare", False),
            opens=opens,
            any=tuple(row.get("any", ())),
            hit=tuple(row["hit"]),
            miss=tuple(row["miss"]),
            says=row.get("says", ""),
            letters=row.get("letters", letters),
            phrases=tuple(one for phrase in row.get("phrases", ()) for one in phrases_of(_filled(phrase, words))),
        )


def _filled(pattern: str, words: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: words[match[1]], pattern)
