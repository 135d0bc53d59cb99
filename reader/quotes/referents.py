"""Whom an office, a pronoun or a bare surname goes back to: persons who stood as subjects, and ties of offices.

Where two persons fit, nobody is meant.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_roles import PlainRoles
from reader.quotes.roles import RoleMention, Roles, Tie
from reader.quotes.subjects import can_be_subject
from reader.values import TextSpan

AnyRoles = Roles | PlainRoles
_BYLINE = 6  # words of a line that is nothing but names
_CREDIT = 120  # code points of a line that credits a picture
_TOPIC = 32  # code points from the start of a sentence
_MOST = 60  # subjects that a pronoun looks back over
_FAR = 12  # lines that a pronoun reaches back


class Skip:
    """Marks a mention that says nothing on who is meant."""


SKIP = Skip()


class Referents:
    """``nominal``: everybody who stood as a subject, in reading order, with ``starts``; nobody whom the ``quoted``
    words name. Build once an article."""

    def __init__(
        self, layout: Layout, words: Lexicon, people: People, roles: AnyRoles, quoted: Sequence[TextSpan]
    ) -> None:
        self._quoted = sorted(quoted)
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self._introduced: dict[str, int] = {}
        for one in people.mentions:
            if one.person.first.lower()[:2] in layout.text[one.start : one.end].lower():
                self._introduced.setdefault(one.person.name, one.start)
        self._ties_of: dict[str, list[Tie]] = defaultdict(list)
        for tie in roles.ties:
            for kind in tie.role.kinds:
                self._ties_of[kind].append(tie)
        self.nominal: Sequence[PersonMention | RoleMention] = sorted(
            [one for one in people.mentions if self._is_told(one) and self._stands_out(one)]
            + [one for one in roles.mentions if self._is_told(one) and one.nominative],
            key=lambda one: one.start,
        )
        self.starts = [one.start for one in self.nominal]

    def _is_told(self, one: PersonMention | RoleMention) -> bool:
        """The reporter's own words; speech that a dash begins has no marks to tell it by."""
        if not one.told or not self.layout.is_shown(one.start):
            return False
        number = bisect_right(self._quoted, one.start, key=lambda span: span.start) - 1
        return number < 0 or one.start >= self._quoted[number].end

    def _stands_out(self, mention: PersonMention) -> bool:
        """A subject or a topic; not the name in a byline or under a picture."""
        line = self.layout.lines[self.layout.line_at(mention.start)].span
        if len(line) < _CREDIT and self._is_credit(line):
            return False
        return can_be_subject(self.layout, self.words, mention) or self._is_topic(mention)

    def _is_credit(self, line: TextSpan) -> bool:
        words = self.layout.words_in(line.start, line.end)
        if words and words[0].lower in self.words.words["credits"]:
            return True
        names = sum(word.capital for word in words)
        return len(words) <= _BYLINE and names >= len(words) - 1 and self.layout.text[line.end - 1] not in ".!?…:"

    def _is_topic(self, mention: PersonMention) -> bool:
        """'Туриста, 45-річного Олександра Лося, доставили …': in no nominative, but what the sentence begins with."""
        sentence = self.layout.sentence_at(mention.start)
        lead = self.layout.text[sentence.start : mention.start].lower()
        if any(lead.endswith(phrase + " ") for phrase in self.words.words["genitive_frames"]):
            return True
        if mention.start - sentence.start > _TOPIC:
            return False
        before = self.layout.told(sentence.start, mention.start)
        return not any(word.lower in self.words.words["small_words"] for word in before)

    def backwards(self, at: int) -> Iterator[PersonMention | RoleMention]:
        """What stood as a subject before ``at``, the nearest first."""
        return reversed(self.nominal[max(0, bisect_left(self.starts, at) - _MOST) : bisect_left(self.starts, at)])

    def antecedent(self, at: int, gender: str | None, lines: int = _FAR) -> Person | None:
        """The last person of that gender before ``at`` who stood as a subject, at most so many lines back."""
        first = self.layout.lines[max(0, self.layout.line_at(at) - lines)].span.start
        for one in self.backwards(at):
            if one.start < first:
                break
            found = self.as_person(one, gender)
            if not isinstance(found, Skip):
                return found
        return self._only_one(at, gender)

    def as_person(self, one: PersonMention | RoleMention, gender: str | None) -> "Person | Skip | None":
        if isinstance(one, PersonMention):
            if gender is not None and one.person.gender not in (None, gender):
                return SKIP
            return self.one_of(one, gender)
        if gender is not None and one.gender not in (None, gender):
            return SKIP
        if (here := self.roles.tied_here(one)) is not None:
            return here if gender is None or here.gender in (None, gender) else SKIP
        if self._is_generic(one):
            return None if self._is_rivalled(one, gender) else SKIP
        tied = self._tied(one, one.start, gender)
        if tied is not None:
            return tied if gender is None or tied.gender in (None, gender) else SKIP
        return None if one.unnamed or (one.gender == gender and self._opens_sentence(one)) else SKIP

    def _is_rivalled(self, role: RoleMention, gender: str | None) -> bool:
        """'Боксер' after two men were told of in the same line: nothing says which."""
        line = self.layout.lines[self.layout.line_at(role.start)].span
        near = [one for one in self.people.within(line.start, role.start) if one.nominative]
        return len({one.person.name for one in near if one.person.gender in (None, gender)}) > 1

    def _opens_sentence(self, role: RoleMention) -> bool:
        """Somebody without a name is what the sentence is about."""
        sentence = self.layout.sentence_at(role.start)
        return not self.layout.told(sentence.start, role.start)

    def _only_one(self, at: int, gender: str | None) -> Person | None:
        """Nobody stood as a subject so far: the only person of that gender named before, in whatever case."""
        named = {
            one.person.name: one.person
            for one in self.people.within(0, at)[-400:]
            if one.told and (gender is None or one.person.gender in (None, gender))
        }
        full = {name: person for name, person in named.items() if person.first and person.last}
        named = full or named
        return next(iter(named.values())) if len(named) == 1 else None

    def one_of(self, mention: PersonMention, gender: str | None) -> Person | None:
        """Two people of one surname: the one whom the verb's gender or the case fits, else nobody."""
        rivals = {
            one.person.name: one.person
            for one in self.people.within(mention.start, mention.end)
            if (one.start, one.end) == (mention.start, mention.end)
            and (gender is None or one.person.gender in (None, gender))
        }
        if len(rivals) > 1:
            rivals = {name: one for name, one in rivals.items() if self._is_introduced(name, mention.start)}
        if len(rivals) > 1:
            return None
        return next(iter(rivals.values()), mention.person)

    def _is_introduced(self, name: str, at: int) -> bool:
        return self._introduced.get(name, at) < at

    def person_of(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        if role.unnamed:
            return None
        if (here := self.roles.tied_here(role)) is not None:
            return here
        tied = self._tied(role, at, gender)
        if tied is not None:
            return tied
        if (known := self._by_wider_term(role, gender) or self._by_chief(role, gender)) is not None:
            return known
        if self._is_generic(role):
            return self.antecedent(at, gender)
        return self._just_told_of(role, at, gender) if self._is_anaphoric(role) else None

    def _by_wider_term(self, role: RoleMention, gender: str | None) -> Person | None:
        """'урядовець' is the one minister of the article, 'аграрій' the one farmer, whoever was told of since."""
        terms = {role.head.lower} | role.kinds
        narrower = frozenset[str]().union(*(self.words.narrower.get(term, ()) for term in terms))
        if not narrower or role.of:
            return None
        return self._only_bearer([tie for kind in narrower for tie in self._ties_of.get(kind, ())], gender)

    def _by_chief(self, role: RoleMention, gender: str | None) -> Person | None:
        """'очільниця закладу': a body without a name has the only chief whom the article tells of."""
        chiefs = self.words.words["chiefs"]
        if not role.of or role.of - self.words.words["generic_bodies"] or not role.kinds & chiefs:
            return None
        return self._only_bearer([tie for kind in chiefs for tie in self._ties_of.get(kind, ())], gender)

    @staticmethod
    def _only_bearer(ties: Sequence[Tie], gender: str | None) -> Person | None:
        persons = {tie.person.name: tie.person for tie in ties if gender is None or tie.person.gender in (None, gender)}
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _is_generic(self, role: RoleMention) -> bool:
        """'політик', 'посадовець', 'жінка': says nothing but that the person is known."""
        if role.of or not ({role.head.lower} | role.kinds) & self.words.words["generic_roles"]:
            return False
        return role.bare or not ({role.head.lower} | role.kinds) & self.words.words["human_words"]

    def _is_anaphoric(self, role: RoleMention) -> bool:
        """A bare office ('генерал', 'ведуча') goes back to somebody; a bare passer-by ('продавчиня') seldom does."""
        passers = self.words.words["passers_by"]
        return (
            role.bare
            and not any(kind in self._ties_of for kind in role.kinds)
            and not ({role.head.lower} | role.kinds) & passers
        )

    def _just_told_of(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """The last person as a subject, if this line or the one before tells of them; nobody where one sentence tells
        of two."""
        near = self.layout.lines[max(0, self.layout.line_at(at) - 1)].span.start
        persons: dict[str, Person] = {}
        for one in self.backwards(min(at, role.start)):
            if one.start < near:
                break
            found = self.as_person(one, gender)
            if found is None:
                break
            if isinstance(found, Person):
                persons[found.name] = found
                near = max(near, self.layout.sentence_at(one.start).start)
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _tied(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """The one person whom the article gives this office, or another word for it in the same body."""
        ties = [tie for kind in role.kinds for tie in self._ties_of.get(kind, ())]
        of = role.of - self.words.words["generic_bodies"]
        if not ties and of and role.kinds & self.words.words["heads"]:
            ties = [tie for tie in self.roles.ties if tie.role.of & of]
        if gender is not None:
            ties = [tie for tie in ties if tie.person.gender in (None, gender)]
        if of and not role.kinds & self.words.words["unique_roles"]:
            ties = [tie for tie in ties if not tie.role.of or tie.role.of & of]
        persons = {tie.person.name: tie.person for tie in ties}
        if persons and self._is_of_another(role, ties):
            return None
        if len(persons) > 1 and role.of:
            closer = {tie.person.name: tie.person for tie in ties if tie.role.of & role.of}
            persons = closer or persons
        if len(persons) == 1:
            return next(iter(persons.values()))
        if persons and not of:
            return self._latest_of(persons, at)
        return None

    def _is_of_another(self, role: RoleMention, ties: Sequence[Tie]) -> bool:
        """'президент України' where all that the article told of is 'президент Чехії Павел'."""
        own = self._proper(role)
        return bool(own) and all(self._proper(tie.role) and not role.of & tie.role.of for tie in ties)

    def _proper(self, role: RoleMention) -> frozenset[str]:
        """Stems of the names that the office is of; an abbreviation may stand for any of them (ФРН, Німеччина)."""
        words = self.layout.words_in(role.head.end, role.end)
        names = [word for word in words if word.capital]
        stems = frozenset(() if any(one.text.isupper() for one in names) else (one.lower[:4] for one in names))
        return stems - self.words.words["generic_bodies"]

    def _latest_of(self, persons: dict[str, Person], at: int) -> Person | None:
        """Of several, the one told of last, if it was in this line or the one before."""
        near = self.layout.lines[max(0, self.layout.line_at(at) - 1)].span.start
        for mention in reversed(self.people.within(near, at)):
            if mention.person.name in persons and mention.nominative and self._is_told(mention):
                return mention.person
        return None
