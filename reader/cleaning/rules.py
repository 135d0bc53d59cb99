"""The rules of resources/cleaning: read once, compiled, asked line by line. What the keys mean stands in the README
there."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from reader.cleaning.beginnings import ANY, DEPTH, Outline, outline, sign_of
from reader.cleaning.needed import rarer
from reader.cleaning.phrases import Pattern, Phrase, is_told, phrases_of
from reader.cleaning.sieve import Sieve, Sifted
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
_REMEMBERED = 60
_MOST_SEEN = 4096
_PLACEHOLDER = re.compile(r"%(\w+)%")
_NEVER = "(?!)"
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
    pattern: Pattern
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
            found = next(filter(None, (phrase.pattern.match(words) for phrase in self.phrases)), None)
            return None if is_told(words) else found
        return self.pattern.search(words) if self.scope in ("glued_end", "after_ad") else self.pattern.match(words)


class _Asked(NamedTuple):
    """What is asked of a line: a rule's pattern, or one phrase of it."""

    rule: Rule
    any: tuple[str, ...]
    pattern: Pattern
    phrase: bool


class RuleBook:
    """All rules by scope; ``first`` answers with the first line rule that takes a line, in the files' order; one that
    holds at the edges alone comes after all others."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.glued = tuple(rule for rule in self.rules if rule.scope == "glued")
        self.glued_end = tuple(rule for rule in self.rules if rule.scope == "glued_end")
        self.after_ad = tuple(rule for rule in self.rules if rule.scope == "after_ad")
        self.keep = tuple(rule for rule in self.rules if rule.scope == "keep")
        asked = [row for rule in self.rules if rule.scope in ("line", "section") for row in _asked_of(rule)]
        self._lines = [one for one, _ in asked]
        self._sieve = Sieve([sifted for _, sifted in asked])
        self._begins = {
            rule.name: frozenset(outline(rule.pattern.text).starts[::DEPTH]) for rule in (*self.glued, *self.keep)
        }
        self._at_first: dict[str, tuple[tuple[Rule, ...], tuple[Rule, ...]]] = {}
        self._seen: dict[str, tuple[Rule, re.Match[str]] | None] = {}

    def outlined(self) -> Iterator[tuple[str, bool]]:
        """The patterns whose beginnings are asked for, and whether they are whole lines."""
        for rule in self.rules:
            if rule.phrases:
                yield from ((phrase.words, True) for phrase in rule.phrases)
            elif rule.scope not in ("glued_end", "after_ad"):
                yield rule.pattern.text, False

    def glued_at(self, words: str) -> tuple[Rule, ...]:
        """Those of the rules for glued beginnings that may take a line that begins like this."""
        return self._by_first(words)[0]

    def keeps(self, words: str) -> bool:
        """True where the line is the article's, whatever its shape."""
        return any(rule.takes(words) for rule in self._by_first(words)[1])

    def _by_first(self, words: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        first = sign_of(words[:1].lower())
        found = self._at_first.get(first)
        if found is None:
            able = [
                rule
                for rule in (*self.glued, *self.keep)
                if not first or not self._begins[rule.name].isdisjoint((first, ANY))
            ]
            found = self._at_first[first] = (
                tuple(rule for rule in able if rule.scope == "glued"),
                tuple(rule for rule in able if rule.scope == "keep"),
            )
        return found

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
        at_edges: tuple[Rule, re.Match[str]] | None = None
        for number in self._sieve.passed(words, lower):
            rule, pieces, pattern, phrase = self._lines[number]
            if pieces:  # a loop, since a generator costs more than what it asks
                for piece in pieces:
                    if piece in lower:
                        break
                else:
                    continue
            match = pattern.match(words)
            if match and not (phrase and is_told(words)):
                if not rule.edges:
                    return rule, match
                at_edges = at_edges or (rule, match)
        return at_edges


def _asked_of(rule: Rule) -> Iterator[tuple[_Asked, Sifted]]:
    for one in rule.phrases:
        yield _sifted(rule, one.pattern, one.outline, min(rule.longest, one.longest), phrase=True)
    if not rule.phrases:
        yield _sifted(rule, rule.pattern, outline(rule.pattern.text), rule.longest, phrase=False)


def _sifted(rule: Rule, pattern: Pattern, told: Outline, longest: int, *, phrase: bool) -> tuple[_Asked, Sifted]:
    """The sieve looks for the rule's pieces or for the pattern's own, whichever stand in fewer lines."""
    needed = rarer(told.needed, rule.any)
    left = () if needed is rule.any else rule.any
    return _Asked(rule, left, pattern, phrase), Sifted(told.each(), needed, longest, rule.letters, phrase)


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
            pattern=Pattern(_filled(row["pattern"], words) if "pattern" in row else _NEVER),
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
