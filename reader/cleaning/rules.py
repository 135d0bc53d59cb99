"""The rules of resources/cleaning: read once, compiled, asked line by line. What the keys mean stands in the README
there."""

import itertools
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reader.values import BlockRole

# Each file, and the letters that its lines have unless a rule says otherwise.
_FILES = {"uk.toml": "cyrillic", "ru.toml": "cyrillic", "en.toml": "latin", "layout.toml": "any"}
_ALPHABETS = ((False, False), (False, True), (True, False), (True, True))
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_REMEMBERED = 60
_MOST_SEEN = 4096
_PLACEHOLDER = re.compile(r"%(\w+)%")
SCOPES = frozenset({"line", "section", "glued", "glued_end", "after_ad", "keep"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of knowledge. ``opens``: which lines belong to the section that it opens ('' for none).

    ``any``: where given, one of these pieces (lower case) stands in every line that the pattern takes; a cheap first
    look. ``says``: which sentence of ``reasons`` tells a reader what it takes. ``letters``: of which alphabet one
    stands in every such line ('cyrillic', 'latin', 'any').
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
        return self.pattern.search(words) if self.scope in ("glued_end", "after_ad") else self.pattern.match(words)


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
        bounds = (0, 40, 80, 120, 200, 300, 700, 2000)
        self._by_length = [
            (high, {known: tuple(_asked_of(self._lines, low, known)) for known in _ALPHABETS})
            for low, high in itertools.pairwise(bounds)
        ]

        self._seen: dict[str, tuple[Rule, re.Match[str]] | None] = {}

    def first(self, words: str) -> tuple[Rule, re.Match[str]] | None:
        """The first rule that takes the line, and how far its pattern went. Short lines are remembered: menus
        repeat."""
        if len(words) > _REMEMBERED:
            return self._asked(words)
        if words not in self._seen:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            self._seen[words] = self._asked(words)
        return self._seen[words]

    def _asked(self, words: str) -> tuple[Rule, re.Match[str]] | None:
        known = (not words.isascii() and _CYRILLIC.search(words) is not None, _LATIN.search(words) is not None)
        rules = next((rules[known] for size, rules in self._by_length if len(words) <= size), ())
        lower = words.lower()
        at_edges: tuple[Rule, re.Match[str]] | None = None
        for rule in rules:
            if rule.any:  # a loop, since a generator costs more than what it asks
                for piece in rule.any:
                    if piece in lower:
                        break
                else:
                    continue
            match = rule.pattern.match(words) if len(words) <= rule.longest else None
            if match and not rule.edges:
                return rule, match
            if match and at_edges is None:
                at_edges = rule, match
        return at_edges


def _asked_of(rules: Iterable[Rule], low: int, known: tuple[bool, bool]) -> Iterator[Rule]:
    """Those for lines longer than ``low`` with letters of the alphabets that are ``known``: (Cyrillic, Latin)."""
    cyrillic, latin = known
    for rule in rules:
        fits = rule.letters == "any" or (rule.letters == "cyrillic" and cyrillic) or (rule.letters == "latin" and latin)
        if rule.longest > low and fits:
            yield rule


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
    for row in table["rule"]:
        scope = row.get("scope", "line")
        opens = row.get("opens", "headlines" if scope == "section" else "")
        yield Rule(
            name=row["name"],
            role=BlockRole(row["role"]),
            scope=scope,
            pattern=re.compile(_filled(row["pattern"], words), re.IGNORECASE),
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
        )


def _filled(pattern: str, words: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: words[match[1]], pattern)
