"""Whom a noun may call, judged by how the article calls its persons: offices they hold, kinds that say little, words
for another party."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.language.morphology import readings
from reader.quotes.frames import cue_of
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import Person, PersonMention
from reader.quotes.plain_roles import PlainRoles
from reader.quotes.readings import has_tag
from reader.quotes.roles import RoleMention, Roles, Tie

AnyRoles = Roles | PlainRoles
_STEM = 4  # letters that say what an office is of
_BESIDE = 30  # code points between a name and its verb
_LONG = 300  # code points of a sentence that are looked at
_FAR = 12  # lines that are looked back over
_LATELY = 3  # lines
_RECENT = 400  # mentions of persons before a place that are looked at


class Bearers:
    """``ties_of``: the ties of each kind of office; ``about``: mentions of those whom the reporter tells of, in their
    order; ``dead``: names of those who died; ``announced``: where somebody first stands beside a reporting word;
    ``spoken`` grows with what is resolved. Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon, roles: AnyRoles, about: Sequence[PersonMention]) -> None:
        self.layout, self.words, self.roles = layout, words, roles
        self._about = about
        self._first_told = {one.person: one.start for one in reversed(about)}
        self._starts = [one.start for one in about]
        self.ties_of: dict[str, list[Tie]] = defaultdict(list)
        self._kinds_of: dict[str, set[str]] = defaultdict(set)
        for tie in roles.ties:
            self._kinds_of[tie.person.name] |= tie.role.kinds
            for kind in tie.role.kinds:
                self.ties_of[kind].append(tie)
            for office in tie.role.offices - tie.role.kinds:
                self.ties_of[office].append(tie)
        self.spoken: set[str] = set()
        self.announced = dict(self._announcing())
        self.dead = frozenset(self._deceased())
        self._makers = dict(self._making())
        self._is_family = any(
            role.told and role.kinds & words.words["kin"] and self._is_somebodys(role) for role in roles.mentions
        )

    def _announcing(self) -> Iterator[tuple[str, int]]:
        """Who stands right beside a reporting verb, and where first."""
        for one in reversed(self._about):
            if one.nominative:
                sentence = self.layout.sentence_at(one.start)
                after = self.layout.told(one.end, min(one.end + _BESIDE, sentence.end))[:2]
                before = self.layout.told(max(sentence.start, one.start - _BESIDE), one.start)[-1:]
                if after and self.layout.text[one.end : after[0].start] == ", " and has_tag(after[0].lower, "GRND"):
                    after = self.layout.told(one.end, min(one.end + _LONG, sentence.end))  # 'Гай, вітаючи …, сказав'
                if any(cue_of(word, self.words) is not None for word in (*after, *before)):
                    yield one.person.name, one.start

    def _deceased(self) -> Iterator[str]:
        deaths = self.words.words["death_verbs"]
        if not deaths or self.words.grammar != "inflected":
            return
        buried = self.words.words["burying_verbs"]  # 'поховали Назара Гая', 'прощаються з Назаром Гаєм'
        for one in self._about:
            sentence = self.layout.sentence_at(one.start)
            told = self.layout.told(sentence.start, min(sentence.end, sentence.start + _LONG))
            verbs = deaths if one.nominative else buried
            if any(reading.lemma in verbs for word in told for reading in readings(word.lower)):
                yield one.person.name

    def _making(self) -> Iterator[tuple[str, str]]:
        """'Книжку переклала Наталя Івасюк': what somebody did is what he is called by ('перекладачка')."""
        makers = {verb: agent for agent, verbs in self.words.agents.items() for verb in verbs}
        if not makers:
            return
        found: dict[str, set[str]] = defaultdict(set)
        for one in self._about:
            if one.nominative and one.person.last:
                sentence = self.layout.sentence_at(one.start)
                near = (
                    *self.layout.told(max(sentence.start, one.start - _BESIDE), one.start)[-2:],
                    *self.layout.told(one.end, min(one.end + _BESIDE, sentence.end))[:2],
                )
                for word in near:
                    for reading in readings(word.lower):
                        if "VERB" in reading.tags and reading.lemma in makers:
                            found[makers[reading.lemma]].add(one.person.name)
        yield from ((agent, next(iter(names))) for agent, names in found.items() if len(names) == 1)

    def maker(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """The one person whom the article tells to have done what such a person does."""
        if not role.bare or self.has_bearer(role):
            return None
        names = {self._makers[term] for term in {role.head.lower} | role.kinds if term in self._makers}
        persons = {one.person.name: one.person for one in self.told_before(at) if one.person.name in names}
        person = next(iter(persons.values())) if len(persons) == 1 else None
        return person if person is not None and gender in (None, person.gender) else None

    def told_before(self, at: int) -> Sequence[PersonMention]:
        """The nearest mentions before ``at``, bylines aside."""
        end = bisect_left(self._starts, at)
        return self._about[max(0, end - _RECENT) : end]

    def has_bearer(self, role: RoleMention) -> bool:
        """The article calls somebody by this office."""
        return any(kind in self.ties_of for kind in role.kinds)

    def is_generic(self, role: RoleMention) -> bool:
        """'політик', 'посадовець', 'жінка': says nothing but that the person is known."""
        if role.of or role.described or not ({role.head.lower} | role.kinds) & self.words.words["generic_roles"]:
            return False
        return role.bare or not ({role.head.lower} | role.kinds) & self.words.words["human_words"]

    def is_anaphoric(self, role: RoleMention) -> bool:
        """A bare office ('генерал', 'ведуча') goes back to somebody; a bare passer-by ('продавчиня') seldom does."""
        passers = self.words.words["passers_by"]
        return (
            role.bare
            and not any(kind in self.ties_of for kind in role.kinds)
            and not ({role.head.lower} | role.kinds) & passers
        )

    def says_little(self, role: RoleMention) -> bool:
        return (role.bare or role.aged) and not self.has_bearer(role)

    def may_be(self, person: Person, role: RoleMention, at: int) -> bool:
        """Whether a noun that no apposition ties to anybody can call ``person``: a mayor is no passer-by, a patient not
        the doctor, and a neighbour is known by somebody else."""
        kinds, called = self._kinds_of.get(person.name, set()), {role.head.lower} | role.kinds
        lists = self.words.words
        heard = person.name in self.spoken or self.announced.get(person.name, at) < at
        known = lists["passers_by"] | lists["kin"] | lists["human_words"] | lists["statuses"]
        reporters = lists.get("reporters", frozenset())
        asks = called & reporters
        apart = bool(kinds) and bool(asks) and not kinds & asks  # who asks a mayor is not the mayor
        apart = apart or bool(kinds and kinds <= reporters and not called & (kinds | known | lists["generic_roles"]))
        apart = apart or bool(called & lists["accused"] and kinds & lists["other_parties"])  # nor is the judge accused
        if apart or (person.name in self.dead and not heard) or self.is_called_before(role, person):
            return False
        if called & lists["other_parties"]:
            return bool(kinds - known - lists["passive"])
        if called & lists["elders"]:
            return True
        if called & lists["kin"]:
            return self._is_family
        if called & lists["statuses"]:
            alone = self._is_alone(person, at) or self._is_told_at_length(person, at)
            return heard or bool(kinds & known) or (not kinds and alone)
        if called & lists["passers_by"]:
            return False
        # '«…», – каже 44-річна бухгалтерка': how somebody without an office yet is told of
        described = (role.aged or role.bare) and not kinds and self._is_alone_lately(person, at)
        if called & lists["generic_roles"] or heard or described:
            return True
        return bool(kinds) and not any(kind in self.words.role_groups for kind in role.kinds)

    def is_called_before(self, role: RoleMention, person: Person) -> bool:
        """'Гай возив мед. … Пасічник поїхав. … Прийшов мер Сич. «…», – каже пасічник': so somebody else was called
        before the article had told of this person."""
        since = self._first_told.get(person, role.start)
        first = self.layout.lines[max(0, self.layout.line_at(role.start) - _FAR)].span.start
        called = [
            one for one in self.roles.within(first, since) if one.told and one.end == one.head.end and one.nominative
        ]
        same = next((one for one in called if one.kinds & role.kinds), None)
        if same is None or self.roles.tied_here(same) is not None:
            return False
        return any(one.person.gender in (None, role.gender) for one in self.told_before(same.start))

    def _is_alone_lately(self, person: Person, at: int) -> bool:
        """Nobody else of that gender was told of in the lines just before."""
        first = self.layout.lines[max(0, self.layout.line_at(at) - _LATELY)].span.start
        lately = {one.person.name: one.person for one in self.told_before(at) if one.start >= first}
        fitting = [one for one in lately.values() if None in (one.gender, person.gender) or one.gender == person.gender]
        declined = self.words.grammar == "inflected"
        return declined and [one.name for one in fitting] == [person.name]

    def _is_told_at_length(self, person: Person, at: int) -> bool:
        """The line before begins with this person alone, and goes on: 'Галина Кравець чекає. Торік вона виїхала.'"""
        number = self.layout.line_at(at)
        if not number or not self._is_alone_lately(person, at):
            return False
        line = self.layout.lines[number - 1].span
        opening = self.layout.sentence_at(line.start)
        told = [one for one in self.told_before(at) if one.person == person and one.start < opening.end]
        return opening.end < line.end - 1 and any(one.nominative and one.start >= line.start for one in told)

    def _is_alone(self, person: Person, at: int) -> bool:
        """Nobody but ``person`` has been told of, with a patronymic as elders are, and in the sentence before."""
        told = self.told_before(at)
        if any(one.person != person for one in told) or person.name == f"{person.first} {person.last}":
            return False
        near = self.layout.sentence_at(max(0, self.layout.sentence_at(at).start - 2)).start
        return any(one.nominative and one.start >= near for one in told)

    def _is_somebodys(self, role: RoleMention) -> bool:
        """'її речник', 'his deputy'."""
        words = self.layout.words_in(max(0, role.start - 12), role.head.end)
        return any(word.lower in self.words.words["owners"] for word in words)

    def sole(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """A bare noun that says little, where the article has told of one person of that gender alone."""
        gender = gender or role.gender
        if role.unnamed or gender is None or not self.says_little(role) or self.is_generic(role):
            return None
        before = [one for one in self.told_before(at) if one.person.last]
        if any(one.person.gender is None for one in before):
            return None
        persons = {one.person.name: one.person for one in before if one.person.gender == gender}
        person = next(iter(persons.values())) if len(persons) == 1 else None
        return person if person is not None and self.may_be(person, role, at) else None

    def varied(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """'Рефат Чубаров нагадав … «…», – переконаний голова Меджлісу': another way to call the only person told of so
        far, whom the article has called by no office yet."""
        called = {role.head.lower} | role.kinds
        passers = self.words.words["passers_by"] | self.words.words["kin"] | self.words.words["human_words"]
        if called & (passers | self.words.words["other_parties"]) or self.has_bearer(role) or role.unnamed:
            return None
        if self._is_somebodys(role):
            return None
        first = self.layout.lines[max(0, self.layout.line_at(at) - 1)].span.start
        told = [one for one in self.told_before(at) if one.person.last]
        persons = {one.person.name: one.person for one in told if one.person.gender in (None, gender)}
        person = next(iter(persons.values())) if len(persons) == 1 else None
        if person is None or gender is None or person.gender != gender or self._kinds_of.get(person.name):
            return None
        if not any(one.person == person and one.nominative and one.start >= first for one in told):
            return None
        return person if self.may_be(person, role, at) else None

    def by_other_words(self, role: RoleMention, gender: str | None) -> Person | None:
        """'урядовець', 'очільниця закладу' where the article calls one person alone by what these words take in."""
        return self._by_wider_term(role, gender) or self._by_chief(role, gender)

    def by_wider_term_alone(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """As by_other_words, if the article gives an office to everybody else of that gender who was told of lately."""
        person = self.by_other_words(role, gender)
        first = self.layout.lines[max(0, self.layout.line_at(at) - _LATELY)].span.start
        lately = [one.person for one in self.told_before(at) if one.start >= first]
        others = [one for one in lately if one != person and (None in (gender, one.gender) or one.gender == gender)]
        return person if all(self._kinds_of.get(one.name) for one in others) else None

    def _by_wider_term(self, role: RoleMention, gender: str | None) -> Person | None:
        """'урядовець' is the one minister of the article, 'аграрій' the one farmer, whoever was told of since."""
        terms = {role.head.lower} | role.kinds
        narrower = frozenset[str]().union(*(self.words.narrower.get(term, ()) for term in terms))
        works = {work[:_STEM] for work in self.words.words["works"]}
        if not narrower or role.of - works:  # 'авторка стрічки' says no more than 'авторка'
            return None
        return self._only_bearer([tie for kind in narrower for tie in self.ties_of.get(kind, ())], role, gender)

    def _by_chief(self, role: RoleMention, gender: str | None) -> Person | None:
        """'очільниця закладу': a body without a name has the only chief whom the article tells of."""
        chiefs = self.words.words["chiefs"]
        if not role.of or role.of - self.words.words["generic_bodies"] or not role.kinds & chiefs:
            return None
        return self._only_bearer([tie for kind in chiefs for tie in self.ties_of.get(kind, ())], role, gender)

    @staticmethod
    def _only_bearer(ties: Sequence[Tie], role: RoleMention, gender: str | None) -> Person | None:
        """Of those told of before."""
        persons = {
            tie.person.name: tie.person
            for tie in ties
            if tie.at < role.start and (gender is None or tie.person.gender in (None, gender))
        }
        return next(iter(persons.values())) if len(persons) == 1 else None
