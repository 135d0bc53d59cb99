"""Whom an office, a pronoun or a bare surname goes back to: persons who stood as subjects, and ties of offices.

Where two persons fit, nobody is meant.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.quotes.bearers import AnyRoles, Bearers
from reader.quotes.frames import first_cue
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_antecedents import PlainAntecedents
from reader.quotes.plain_callings import PlainCallings
from reader.quotes.readings import has_tag
from reader.quotes.roles import RoleMention, Tie
from reader.quotes.somebody import Somebody
from reader.quotes.standing import Standing
from reader.values import TextSpan

_MOST = 60  # subjects that a pronoun looks back over
FAR = 12  # lines that a pronoun reaches back
_LINKS = 3  # words that link a sentence to the one before: 'а от', 'водночас'
_LINKING = ("CONJ", "ADVB", "PRCL")


class Skip:
    """Marks a mention that says nothing on who is meant."""


SKIP = Skip()


class Referents:
    """``nominal``: everybody who stood as a subject, in reading order, with ``starts``; nobody whom the ``quoted``
    words name. ``about``: every mention of those whom the reporter tells of. Build once an article."""

    def __init__(
        self, layout: Layout, words: Lexicon, people: People, roles: AnyRoles, quoted: Sequence[TextSpan]
    ) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.somebody = Somebody(layout, words)
        self.standing = Standing(layout, words, people, roles, quoted)
        self.about = self.standing.about()
        self.bearers = Bearers(layout, words, roles, self.about)
        self.nominal = self.standing.nominal()
        self.starts = [one.start for one in self.nominal]
        self.by_order = _by_order(self) if words.grammar == "plain" else None
        self.callings = (
            PlainCallings(layout, words, roles.ties, self.about, self.by_order) if self.by_order is not None else None
        )

    def backwards(self, at: int) -> Iterator[PersonMention | RoleMention]:
        """What stood as a subject before ``at``, the nearest first."""
        return reversed(self.nominal[max(0, bisect_left(self.starts, at) - _MOST) : bisect_left(self.starts, at)])

    def antecedent(self, at: int, gender: str | None, lines: int = FAR) -> Person | None:
        """The last person of that gender before ``at`` who stood as a subject, at most so many lines back."""
        first = self.layout.lines[max(0, self.layout.line_at(at) - lines)].span.start
        if self.by_order is not None and gender is not None:
            decided, person = self.by_order.of(at, gender, first)
            return person if decided else self._only_one(at, gender)
        for one in self.backwards(at):
            if one.start < first:
                break
            found = self.as_person(one, gender)
            if isinstance(found, Person):
                return None if self.somebody.since(one.end, at) else self._among_two(found, one, gender)
            if found is None:
                return None
        return self._only_one(at, gender)

    def _among_two(self, person: Person, at: PersonMention | RoleMention, gender: str | None) -> Person | None:
        """'Жук нагадав, що Пасько не сплатив. «…», – додав він': who reports goes on; where one sentence has two for
        subjects in another way nothing says which."""
        sentence = self.layout.sentence_at(at.start)
        first: tuple[Person, int] | None = None
        for one in self.nominal[bisect_left(self.starts, sentence.start) : bisect_left(self.starts, at.start)]:
            if not one.nominative or one.end + 1 == at.start:
                continue  # 'ролі Сави Орест Цимбала'
            found = self.as_person(one, gender)
            if isinstance(found, Person) and found != person and found.first and first is None:
                first = (found, one.end)
        if first is None:
            return person
        told = self.layout.told(first[1], at.start)
        cue = first_cue(told, self.words, len(told))
        conjunctions = self.words.words["conjunctions"]
        reports = cue is not None and any(word.start > cue.word.end and word.lower in conjunctions for word in told)
        return first[0] if reports else None

    def as_person(self, one: PersonMention | RoleMention, gender: str | None) -> "Person | Skip | None":
        if isinstance(one, PersonMention):
            if gender is not None and one.person.gender not in (None, gender):
                return SKIP
            if gender is not None and _may_be_a_place(self.words, one.person):
                return SKIP
            return self.one_of(one, gender)
        if gender is not None and one.gender not in (None, gender):
            return SKIP
        if (here := self.roles.tied_here(one)) is not None:
            return here if gender is None or here.gender in (None, gender) else SKIP
        if one.unnamed:
            return None
        return self._role_as_person(one, gender)

    def _role_as_person(self, one: RoleMention, gender: str | None) -> "Person | Skip | None":
        if one.described and (self._is_passer(one) or not self.bearers.has_bearer(one)):
            return None if self.opens_sentence(one) else SKIP
        tied = self.tied(one, one.start, gender) or self._adding(one, gender)
        if tied is None and self.bearers.is_generic(one):
            return None if self._is_rivalled(one, gender) else SKIP
        tied = tied or self.bearers.sole(one, one.start, gender)
        if tied is not None:
            return tied if gender is None or tied.gender in (None, gender) else SKIP
        return None if one.gender in (None, gender) and self.opens_sentence(one) else SKIP

    def _adding(self, role: RoleMention, gender: str | None) -> Person | None:
        """'…, – сказав Гай. Голова громади також додав, що …': who adds is the only person told of so far."""
        if self.bearers.has_bearer(role) or not self.opens_sentence(role):
            return None
        told = self.layout.told(role.end, self.layout.sentence_at(role.start).end)[:_LINKS]
        cue = first_cue(told, self.words, len(told))
        if cue is None or cue.lemma not in self.words.words["going_on"]:
            return None
        person = self._only_one(role.start, gender or role.gender)
        heard = person is not None and self.bearers.announced.get(person.name, role.start) < role.start
        return person if heard else None

    def _is_rivalled(self, role: RoleMention, gender: str | None) -> bool:
        """'Боксер' after two men were told of in the same line: nothing says which."""
        line = self.layout.lines[self.layout.line_at(role.start)].span
        near = [one for one in self.people.within(line.start, role.start) if one.nominative]
        return len({one.person.name for one in near if one.person.gender in (None, gender)}) > 1

    def opens_sentence(self, role: RoleMention) -> bool:
        """Somebody without a name is what the sentence is about."""
        sentence = self.layout.sentence_at(role.start)
        told = self.layout.told(sentence.start, role.start)
        owners = self.words.words["owners"]
        before = [word for word in told if not word.lower.isdigit() and word.lower not in owners]
        return len(before) <= _LINKS and all(any(has_tag(word.lower, tag) for tag in _LINKING) for word in before)

    def _only_one(self, at: int, gender: str | None) -> Person | None:
        """Nobody stood as a subject so far: the only person of that gender named before, in whatever case."""
        named = {
            one.person.name: one.person
            for one in self.bearers.told_before(at)
            if gender is None or one.person.gender in (None, gender)
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
            introduced, at = self.standing.introduced, mention.start
            rivals = {name: one for name, one in rivals.items() if introduced.get(name, at) < at}
        if len(rivals) > 1:
            return self._told_of_last(rivals, mention.start)
        return next(iter(rivals.values()), mention.person)

    def _told_of_last(self, rivals: dict[str, Person], at: int) -> Person | None:
        """Of two who bear one surname the one whom the nearest line before tells of in full, alone."""
        number = self.layout.line_at(at)
        for line in reversed(self.layout.lines[max(0, number - 2) : number + 1]):
            full = {
                one.person.name
                for one in self.people.within(line.span.start, min(at, line.span.end))
                if one.told and one.person.name in rivals and len(self.layout.words_in(one.start, one.end)) > 1
            }
            if full:
                return rivals[full.pop()] if len(full) == 1 else None
        return None

    def person_of(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        if role.unnamed:
            return None
        if (here := self.roles.tied_here(role)) is not None:
            return here
        if self.callings is None and self._is_passer(role) and (role.described or self.is_told_of_apart(role)):
            return None
        tied = self.tied(role, at, gender) or self.bearers.maker(role, at, gender)
        if tied is not None:
            return tied
        if self.callings is not None:
            return self.bearers.by_other_words(role, gender) or self.callings.person(role, at, gender)
        return self._described(role, at, gender)

    def _described(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        if (known := self.bearers.by_other_words(role, gender)) is not None:
            return known
        if self.bearers.is_generic(role):
            return self._if_fit(self.antecedent(at, gender), role, at)
        if self.bearers.is_anaphoric(role) and (told := self._just_told_of(role, at, gender)) is not None:
            line = self.layout.lines[self.layout.line_at(at)].span
            close = self.opens_sentence(role) or any(one.person == told for one in self.people.within(line.start, at))
            apart = {role.head.lower, *role.kinds} & self.words.words["other_parties"]
            other = apart or self.bearers.is_called_before(role, told)
            return told if close and not other else self._if_fit(told, role, at)
        return None if is_after_nameless(self, at, gender or role.gender) else _hinted(self, role, at, gender)

    def _is_passer(self, role: RoleMention) -> bool:
        return bool(role.kinds & (self.words.words["human_words"] | self.words.words["passers_by"]))

    def is_told_of_apart(self, role: RoleMention) -> bool:
        """'У черзі стоїть чоловік із собакою. … – скаржиться чоловік': that one, and he has no name."""
        first = self.layout.lines[max(0, self.layout.line_at(role.start) - FAR)].span.start
        before = [one for one in self.roles.within(first, role.start) if one.told and one.kinds & role.kinds]
        return bool(before) and before[-1].described and self.roles.tied_here(before[-1]) is None

    def _if_fit(self, person: Person | None, role: RoleMention, at: int) -> Person | None:
        return person if person is not None and self.bearers.may_be(person, role, at) else None

    def led_up_to(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """'Дювалю умова сподобалася. «…», – відзначив гість': the only person as the subject of the sentence before."""
        if not self.bearers.says_little(role) or gender is None:
            return None
        sentence = self._sentence_before(at)
        if sentence is None:
            return None
        low, high = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        line = self.layout.lines[self.layout.line_at(sentence.start)].span
        while low == high and sentence.start > line.start:  # a sentence of nobody: 'Каже, що слух допомагає.'
            sentence = self.layout.sentence_at(sentence.start - 1)
            low, high = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        persons = {
            found.name: found
            for one in self.nominal[low:high]
            if isinstance(found := self.as_person(one, gender), Person)
        }
        person = next(iter(persons.values())) if len(persons) == 1 else None
        if person is None or person.gender != gender:
            return None
        return person if self.bearers.may_be(person, role, at) else None

    def _sentence_before(self, at: int) -> TextSpan | None:
        """The sentence that ends where the quotation's own begins, in this line or the one before."""
        number = self.layout.line_at(at)
        own = min(self.layout.sentence_at(at).start, at)
        line = self.layout.lines[number].span
        if own > line.start + 2:
            return self.layout.sentence_at(own - 1)
        return self.layout.sentence_at(self.layout.lines[number - 1].span.end - 1) if number else None

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

    def tied(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """The one person whom the article gives this office, or another word for it in the same body."""
        ties = [tie for kind in role.kinds for tie in self.bearers.ties_of.get(kind, ())]
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
        if len(persons) > 1 and role.end == role.head.end:
            told = {tie.person.name: tie.person for tie in ties if tie.at < at}
            persons = told if len(told) == 1 else persons
        if len(persons) == 1:
            return next(iter(persons.values()))
        if persons and not of:
            return self._latest_of(persons, at)
        return None

    def _is_of_another(self, role: RoleMention, ties: Sequence[Tie]) -> bool:
        """'президент України' where all that the article told of is 'президент Чехії Павел'."""
        own = self.names_of(role)
        return bool(own) and all(self.names_of(tie.role) and not role.of & tie.role.of for tie in ties)

    def names_of(self, role: RoleMention) -> frozenset[str]:
        """Stems of the names that the office is of; an abbreviation may stand for any of them (ФРН, Німеччина)."""
        words = self.layout.words_in(role.head.end, role.end)
        names = [word for word in words if word.capital]
        stems = frozenset(() if any(one.text.isupper() for one in names) else (one.lower[:4] for one in names))
        return stems - self.words.words["generic_bodies"]

    def _latest_of(self, persons: dict[str, Person], at: int) -> Person | None:
        """Of several, the one told of last, if it was in this line or the one before."""
        near = self.layout.lines[max(0, self.layout.line_at(at) - 1)].span.start
        last: PersonMention | None = None
        for mention in reversed(self.people.within(near, at)):
            if mention.person.name not in persons or not mention.nominative or not self.standing.is_told(mention):
                continue
            if last is None:
                last = mention
            elif last.person != mention.person and mention.start >= self.layout.sentence_at(last.start).start:
                return None  # 'прем'єр Естонії, якого зустрів прем'єр України'
        return last.person if last is not None else None


def _by_order(referents: Referents) -> PlainAntecedents:
    def bearer(role: RoleMention, gender: str | None) -> Person | None:
        here = referents.roles.tied_here(role)
        return here or (None if role.unnamed else referents.tied(role, role.start, gender))

    one, roles = referents, [subject for subject in referents.nominal if isinstance(subject, RoleMention)]
    return PlainAntecedents(one.layout, one.words, one.people, one.about, roles, one.one_of, bearer)


def _may_be_a_place(words: Lexicon, person: Person) -> bool:
    """'Newport paid': where words do not decline a lone name without a title tells of no person surely."""
    return words.grammar == "plain" and not person.first and person.gender is None


def _hinted(referents: Referents, role: RoleMention, at: int, gender: str | None) -> Person | None:
    """Nothing but that nobody else was told of says who is meant."""
    bearers = referents.bearers
    return referents.led_up_to(role, at, gender) or bearers.sole(role, at, gender) or bearers.varied(role, at, gender)


def is_after_nameless(referents: Referents, at: int, gender: str | None) -> bool:
    """'78-річна жителька віддала все. «…», – пригадує потерпіла': she, and no woman told of by name before."""
    layout = referents.layout
    near = layout.lines[max(0, layout.line_at(at) - 1)].span.start
    for one in referents.backwards(at):
        if one.start < near or isinstance(one, PersonMention):
            return False
        if one.gender in (None, gender):
            return referents.as_person(one, gender) is None
    return False
