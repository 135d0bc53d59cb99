"""The persons of an article as candidates for a quotation: where each is told of, how often, and by which offices; and
what the rules made of each quotation. Weighs nothing."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import cue_of
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.readings import has_tag
from reader.quotes.referents import Referents
from reader.quotes.roles import RoleMention
from reader.quotes.subjects import Subject
from reader.values import FoundBy

_MOST = 10  # persons before a quotation that are weighed
_FARTHEST = 300  # mentions that are looked back over
_SENTENCES = 40  # of one person that are looked at
_LONGEST = 40  # words of a sentence that are looked at
_BESIDE = 30  # code points before a name
_STEM = 5  # letters that a noun shares with what its bearer does ('переклала', 'перекладачка')


@dataclass(frozen=True, slots=True)
class Told:
    """One quotation as the rules read it: the subject of its clause, and whom they name (``certain``: nothing is
    to be weighed)."""

    draft: Draft
    subject: Subject | None
    person: Person | None
    found_by: FoundBy | None
    gender: str | None  # that of the quoted words' own verbs
    certain: bool


def manner(told: Told) -> str:
    """What the words beside the quotation tell: traits weigh otherwise in each."""
    if told.draft.frame is None:
        return {Lead.SAME: "same", Lead.BEFORE: "before", Lead.INTERVIEW: "interview"}[told.draft.lead]
    if told.subject is None:
        return "nobody"
    return told.subject.kind.name.lower()


class Cast:
    """Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, referents: Referents) -> None:
        self.layout, self.words, self.people, self.referents = layout, words, people, referents
        self._about = referents.about
        self._starts = [one.start for one in self._about]
        self._told: defaultdict[str, list[PersonMention]] = defaultdict(list)
        for one in self._about:
            self._told[one.person.name].append(one)
        self._most = max(map(len, self._told.values()), default=0)
        self._upright = {one.person.name for one in self._about if one.nominative}
        self._bearers: Counter[str] = Counter()
        self.heard: set[str] = set()
        self._heard_until = 0
        self._kinds: dict[str, set[str]] = {}
        self._offices: dict[str, set[str]] = {}
        self._of: dict[str, set[str]] = {}
        self._names_of: dict[tuple[str, str], set[str]] = {}
        for tie in referents.roles.ties:
            for kind in tie.role.kinds:
                self._bearers[kind] += (tie.person.name, kind) not in self._names_of
                self._names_of.setdefault((tie.person.name, kind), set()).update(referents.names_of(tie.role))
            self._kinds.setdefault(tie.person.name, set()).update(tie.role.kinds)
            self._offices.setdefault(tie.person.name, set()).update(tie.role.offices)
            self._of.setdefault(tie.person.name, set()).update(tie.role.of)
        self._stems: dict[str, frozenset[str]] = {}
        self._meant: dict[int, Person | None] = {}
        self._reported: dict[int, bool] = {}
        self._sure: frozenset[str] | None = None
        self.announced = referents.bearers.announced

    def before(self, at: int) -> list[PersonMention]:
        """The last mention of each person before ``at``, the nearest first."""
        found: dict[str, PersonMention] = {}
        end = bisect_left(self._starts, at)
        for place in range(end - 1, max(-1, end - 1 - _FARTHEST), -1):
            one = self._about[place]
            if one.person.name not in found:
                found[one.person.name] = one
                if len(found) == _MOST:
                    break
        return list(found.values())

    def between(self, start: int, end: int) -> Sequence[PersonMention]:
        return self._about[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def meant(self, one: PersonMention | RoleMention) -> Person | None:
        """The person named, or the one whom the rules take an office for."""
        if isinstance(one, PersonMention):
            return one.person
        if (here := self.referents.roles.tied_here(one)) is not None:
            return here
        if one.start not in self._meant:
            self._meant[one.start] = self.referents.person_of(one, one.start, one.gender)
        return self._meant[one.start]

    def reports(self, number: int) -> bool:
        """Sentence ``number`` has a reporting word."""
        if number not in self._reported:
            sentence = self.layout.sentences[number]
            told = self.layout.told(sentence.start, sentence.end)[:_LONGEST]
            self._reported[number] = any(cue_of(word, self.words) is not None for word in told)
        return self._reported[number]

    def share(self, person: Person) -> str:
        counted = len(self._told.get(person.name, ()))
        if len(self._told) == 1:
            return "only"
        return "most" if counted == self._most else "many" if counted * 2 >= self._most else "few"

    def presence(self, person: Person) -> Iterator[str]:
        """How the article tells of the person at all."""
        if person.name not in self._upright:
            yield "never-nominative"
        if len(self._told.get(person.name, ())) == 1:
            yield "told-of-once"

    def sure_speakers(self, told: Sequence[Told]) -> frozenset[str]:
        """Who speaks for certain, anywhere in the article."""
        if self._sure is None:
            self._sure = frozenset(one.person.name for one in told if one.certain and one.person is not None)
        return self._sure

    def is_attribute(self, one: PersonMention) -> bool:
        """'палац Сенявських', 'критика Жука': a name in the genitive right after a noun."""
        if "gent" not in one.cases or one.nominative or self.words.grammar == "plain":
            return False
        before = self.layout.words_in(max(0, one.start - _BESIDE), one.start)[-1:]
        if not before or self.layout.text[before[0].end : one.start] != " " or not has_tag(before[0].lower, "NOUN"):
            return False
        return not self.referents.roles.within(before[0].start, one.start)

    def has_spoken(self, person: Person, told: Sequence[Told], number: int) -> bool:
        """The person speaks in one of the quotations before ``number``, which must not shrink."""
        for one in told[self._heard_until : number]:
            if one.person is not None:
                self.heard.add(one.person.name)
        self._heard_until = max(self._heard_until, number)
        return person.name in self.heard

    def is_of_another(self, person: Person, role: RoleMention) -> bool:
        """'посол Угорщини' is not who the article calls 'посол США'."""
        own = self.referents.names_of(role)
        held = [self._names_of[person.name, kind] for kind in role.kinds if (person.name, kind) in self._names_of]
        return bool(own) and any(held) and not any(own & names or not names for names in held)

    def may_be_no_person(self, person: Person) -> bool:
        """'Rockland', 'Fridays': where words do not decline, a lone name that no title, office or reporting verb stands
        beside."""
        lone = self.words.grammar == "plain" and not person.first and person.gender is None
        return lone and person.name not in self.announced and person.name not in self._kinds

    def office(self, person: Person, role: RoleMention) -> Iterator[str]:
        kinds, of = self._kinds.get(person.name), self._of.get(person.name, set())
        if kinds is None:
            yield "no-office"
        elif kinds & role.kinds:
            yield "office"
            if role.of & of:
                yield "office-of"
            elif role.of and of:
                yield "office-of-another"
            if any(self._bearers[kind] > 1 for kind in kinds & role.kinds):
                yield "office-of-two"
        else:
            yield "other-office"
            if role.of & of:
                yield "body"
        yield from self._by_wider_term(person, role)
        if role.head.lower[:_STEM] in self._around(person):
            yield "stem"

    def _by_wider_term(self, person: Person, role: RoleMention) -> Iterator[str]:
        """'урядовець' is a minister, and no farmer."""
        narrower: frozenset[str] = frozenset().union(
            *(self.words.narrower.get(term, ()) for term in role.kinds | {role.head.lower})
        )
        held = self._offices.get(person.name)
        if held is not None and held & narrower:
            yield "wider-term"
        elif held is not None and narrower and not held & role.kinds:
            yield "outside-term"

    def _around(self, person: Person) -> frozenset[str]:
        """Beginnings of the words of the sentences that tell of ``person``."""
        if (known := self._stems.get(person.name)) is not None:
            return known
        found: set[str] = set()
        for one in self._told.get(person.name, ())[:_SENTENCES]:
            sentence = self.layout.sentence_at(one.start)
            found.update(word.lower[:_STEM] for word in self.layout.told(sentence.start, sentence.end)[:_LONGEST])
        return self._stems.setdefault(person.name, frozenset(found))
