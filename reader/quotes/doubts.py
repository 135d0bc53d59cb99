"""One quotation whose speaker is in doubt: where its speaker is looked for, who was told of around it, and which noun a
pronoun goes back to. Weighs nothing."""

from collections.abc import Sequence

from reader.quotes.addressed import addressed
from reader.quotes.bars import bar
from reader.quotes.cast import Cast, Told
from reader.quotes.drafts import Draft, Lead
from reader.quotes.people import Person, PersonMention
from reader.quotes.roles import RoleMention

_WITHHELD = 2  # lines before in which a name was withheld
_AHEAD = 2  # lines after it in which one may be told of
_AHEAD_OF_TITLE, _MOST_AFTER_TITLE = 40, 6
_LATER, _LONGEST = 30, 60  # quotations after a title that may say the same, and words of one
_STEM, _SHARED = 5, 2  # letters that forms of a word share, and words that two quotations must
_OWNER = 40  # code points of a name right after an office
_STEPS = ((0, "0"), (1, "1"), (2, "2"), (4, "3"), (8, "5"))


class Doubt:
    """The surroundings of quotation ``number`` of ``told``. ``repeated``: who says again
    what a title quotes; ``near``: the last mention of each person before it who may
    speak, the nearest first; ``ahead``: those first told of after it; ``subjects``: whoever stood as one before;
    ``role``: the noun that speaks; ``through``: the noun that a pronoun goes back to."""

    def __init__(self, cast: Cast, told: Sequence[Told], number: int) -> None:
        self.cast, self.layout = cast, cast.layout
        self.told, self.number, self.own = told, number, told[number]
        self.draft, self.subject = self.own.draft, self.own.subject
        frame = self.draft.frame
        self.role = self.subject.role if self.subject is not None else None
        self.start = self.draft.content.start
        self.at = self._place()
        self.line, self.sentence = self.layout.line_at(self.start), self.layout.sentence_number(self.at)
        self.titled = frame is None and self.line == 0
        cue = frame.cue if frame is not None else None
        self.plural = cue is not None and (cue.plural or cue.impersonal or cue.gender == "neut")
        told_gender = self.subject.gender if self.subject is not None else None
        sure = self.role is None or (cue is not None and cue.gender in ("masc", "femn"))
        self.gender = self.own.gender or (told_gender if sure else None)
        self.role_gender = None if sure else told_gender
        before = told[number - 1].draft if number else None
        self.answers = before is not None and self.asks(before) and self.lines_since(told[number - 1]) <= 1
        self.called = addressed(self.layout, cast.words, cast.people, self.draft.content)
        self.called_before = self._called_before(before)
        self.themself = self._is_themself()
        since = self._nameless_since()
        self.near = [one for one in cast.before(self.at) if one.end > since and self.fits(one.person)]
        self.ahead = self._later()
        self.repeated = self._repeated()
        self.subjects = self._subjects()
        self.through = self._through()
        inflected = cast.words.grammar != "plain"
        self.bar = bar(cast.referents, self.at, self.gender or self.role_gender) if inflected else None
        self.asked_about = self._asked_about(before)
        first = self.layout.lines[max(0, self.line - 1)].span.start
        self.lately = {one.person.name for one in self.near if one.start >= first}

    def _place(self) -> int:
        """Where the speaker is looked back from: the words that refer to somebody, or the quotation."""
        frame, span = self.draft.frame, self.subject.span if self.subject is not None else None
        if frame is None or not frame.before:
            return self.start
        if span is not None:
            return span.start
        return frame.cue_start if frame.cue is not None else self.start

    def _nameless_since(self) -> int:
        """Where a name was withheld just before, of whom a pronoun or a noun that says little then means; -1 where none
        was."""
        if self.cast.words.grammar == "plain" or (self.role is not None and not self._says_little(self.role)):
            return -1
        since = self.cast.referents.somebody.withheld_before(self.at)
        return since if since >= self.layout.lines[max(0, self.line - _WITHHELD)].span.start else -1

    def _says_little(self, role: RoleMention) -> bool:
        called = {role.head.lower} | role.kinds
        return any(called & self.cast.words.words[name] for name in ("generic_roles", "human_words", "statuses"))

    def _is_themself(self) -> bool:
        """'Сам підрядник': whoever others spoke of so far."""
        noun = self.role or next((one for one in self.cast.referents.backwards(self.at)), None)
        if noun is None or noun.start < self.layout.lines[max(0, self.line - 1)].span.start:
            return False
        words = self.layout.words_in(max(0, noun.start - 8), noun.end)[:2]
        return any(word.lower in self.cast.words.words["themself_words"] for word in words)

    def _is_whose(self, person: Person, role: RoleMention) -> bool:
        """'адвокат Чайки' is not Чайка."""
        if self.cast.referents.roles.tied_here(role) is not None:
            return False
        named = self.cast.people.within(role.head.end, max(role.end, role.head.end + 1) + _OWNER)
        return any(
            one.person.name == person.name
            and not one.nominative
            and self.layout.text[role.end : one.start].strip() == ""
            for one in named
        )

    def asks(self, draft: Draft) -> bool:
        return draft.content.of(self.layout.text).rstrip().endswith("?")

    def _called_before(self, before: Draft | None) -> Person | None:
        """Whom the words right before this quotation call by name."""
        if before is None or self.line - self.layout.line_at(before.content.end) > 1:
            return None
        return addressed(self.layout, self.cast.words, self.cast.people, before.content)

    def _asked_about(self, before: Draft | None) -> frozenset[str]:
        """Whom the question right before this answer names and does not address."""
        if self.draft.lead is not Lead.INTERVIEW or not self.line or self.draft.frame is not None:
            return frozenset()
        asked = self.layout.lines[self.line - 1].span
        if before is not None and before.content.end > asked.start:
            return frozenset()
        return frozenset(one.person.name for one in self.cast.people.within(asked.start, asked.end))

    def fits(self, person: Person) -> bool:
        if self.called is not None and self.called.name == person.name:
            return False  # nobody calls himself by name
        if self.cast.may_be_no_person(person):
            return False
        if self.role is not None and (self.cast.is_of_another(person, self.role) or self._is_whose(person, self.role)):
            return False
        return None in (person.gender, self.gender) or person.gender == self.gender

    def _later(self) -> list[PersonMention]:
        """Persons first told of right after the quotation."""
        known = {one.person.name for one in self.near}
        ahead, most = (_AHEAD_OF_TITLE, _MOST_AFTER_TITLE) if self.titled else (_AHEAD, 2)
        last = min(self.layout.line_at(self.draft.content.end) + ahead, len(self.layout.lines) - 1)
        found: dict[str, PersonMention] = {}
        for one in self.cast.between(self.draft.content.end, self.layout.lines[last].span.end):
            if one.person.name not in known and self.fits(one.person):
                found.setdefault(one.person.name, one)
        return list(found.values())[:most]

    def _repeated(self) -> Person | None:
        """Who says further on, for certain, most of what a title quotes, in another order or form."""
        own = self._stems(self.draft)
        if not self.titled or not own:
            return None
        said = [(len(own & self._stems(one.draft)), one.person) for one in self.told[self.number + 1 :][:_LATER]]
        most, person = max(said, key=lambda one: one[0], default=(0, None))
        rivals = {one.name for shared, one in said if one is not None and shared == most}
        return person if most >= _SHARED and most * 2 >= len(own) and len(rivals) == 1 else None

    def _stems(self, draft: Draft) -> frozenset[str]:
        words = self.layout.words_in(draft.content.start, draft.content.end)[:_LONGEST]
        return frozenset(word.lower[:_STEM] for word in words if len(word.lower) >= _STEM - 1)

    def _subjects(self) -> list[PersonMention | RoleMention]:
        """Whoever stood as a subject in the lines before, the nearest first."""
        first = self.layout.lines[max(0, self.line - 3)].span.start
        found = []
        for one in self.cast.referents.backwards(self.at):
            if one.start < first:
                break
            found.append(one)
        return found

    def _through(self) -> RoleMention | None:
        """The noun that 'він' or a verb without a subject goes back to: 'Голова ради підвівся. «…», – сказав він'."""
        if self.role is not None or (self.subject is not None and self.subject.voice is not None):
            return None
        fitting = (one for one in self.subjects if self._may_be_meant(one))
        found = next(fitting, None)
        return found if isinstance(found, RoleMention) and self.cast.referents.roles.tied_here(found) is None else None

    def _may_be_meant(self, one: PersonMention | RoleMention) -> bool:
        gender = one.person.gender if isinstance(one, PersonMention) else one.gender
        return None in (gender, self.gender) or gender == self.gender

    def lines_since(self, before: Told) -> int:
        return self.line - self.layout.line_at(before.draft.content.end)

    def sentences_since(self, at: int) -> int:
        return self.sentence - self.layout.sentence_number(at)

    @staticmethod
    def step(distance: int) -> str:
        return next((name for most, name in _STEPS if distance <= most), "far")
