"""Whom a noun with 'the' calls where no apposition says so, in a language that does not decline (English): 'the
singer', 'the 34-year-old', 'the victim'. A person with an office of another kind is not called so; in doubt nobody."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import Person, PersonMention
from reader.quotes.plain_antecedents import PlainAntecedents
from reader.quotes.roles import RoleMention, Tie

_FAR = 12  # lines that are looked back over
_NEAR = 2  # lines before in which somebody must be told of who has no office


class PlainCallings:
    """``about``: mentions of those whom the reporter tells of. Build once an article."""

    def __init__(
        self,
        layout: Layout,
        words: Lexicon,
        ties: Sequence[Tie],
        about: Sequence[PersonMention],
        antecedents: PlainAntecedents,
    ) -> None:
        self.layout, self.words, self.antecedents = layout, words, antecedents
        self._about, self._starts = about, [one.start for one in about]
        self._kinds: dict[str, set[str]] = defaultdict(set)
        for tie in ties:
            self._kinds[tie.person.name] |= tie.role.kinds

    def person(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        lists = self.words.words
        called = {role.head.lower} | role.kinds
        if not role.bare or role.of or called & lists["other_parties"]:
            return None
        gender = gender or role.gender
        first = self.layout.lines[max(0, self.layout.line_at(at) - _FAR)].span.start
        _, found = self.antecedents.of(min(at, role.start), gender, first)
        if found is None or (gender is not None and found.gender not in (None, gender)):
            return None
        if called & lists["descriptors"]:
            return found
        kinds = self._kinds[found.name] - lists["human_words"] - lists["kin"]
        if called & lists["generic_roles"]:
            return found if kinds <= lists["generic_roles"] else None
        if kinds or not self._is_alone(found, at, gender):
            return None
        return found

    def _is_alone(self, person: Person, at: int, gender: str | None) -> bool:
        """Nobody else who may be meant was told of so far, and this one just now."""
        before = self._about[: bisect_left(self._starts, at)]
        others = {one.person.name for one in before if one.person.first and gender in (None, one.person.gender)}
        near = self.layout.lines[max(0, self.layout.line_at(at) - _NEAR)].span.start
        return others <= {person.name} and any(one.person == person and one.start >= near for one in before)
