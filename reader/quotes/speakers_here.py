"""From a subject to a person: names, offices, pronouns and what is carried over, within one article.

Keeps what was said so far. Where the text leaves a doubt, nobody is named: a wrong name is worse than none.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import Frame
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_roles import PlainRoles
from reader.quotes.plain_subjects import PlainSubjects
from reader.quotes.roles import RoleMention, Roles, Tie
from reader.quotes.subjects import Subject, SubjectKind, Subjects, can_be_subject
from reader.values import FoundBy, SpeakerKind, TextSpan

AnyRoles = Roles | PlainRoles
AnySubjects = Subjects | PlainSubjects
_BYLINE = 6  # words of a line that is nothing but names
_CREDIT = 120  # code points of a line that credits a picture
_TOPIC = 32  # code points from the start of a sentence
_MOST = 60  # subjects that a pronoun looks back over
_FAR = 12  # lines that a pronoun reaches back


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks: all None where nobody is named."""

    speaker: str | None = None
    kind: SpeakerKind | None = None
    found_by: FoundBy | None = None
    span: TextSpan | None = None
    role: str | None = None
    person: Person | None = None


_NOBODY = Speaking()


class SpeakersHere:
    """Resolves the drafts of one article in reading order."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: AnyRoles, subjects: AnySubjects) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.subjects = subjects
        self._introduced: dict[str, int] = {}
        for one in people.mentions:
            if one.person.first.lower()[:2] in layout.text[one.start : one.end].lower():
                self._introduced.setdefault(one.person.name, one.start)
        self._ties_of: dict[str, list[Tie]] = defaultdict(list)
        for tie in roles.ties:
            for kind in tie.role.kinds:
                self._ties_of[kind].append(tie)
        self._interviewee: Person | None = None
        self._following: Draft | None = None
        self._before: tuple[Draft, Speaking] | None = None
        self._nominal: Sequence[PersonMention | RoleMention] = sorted(
            [one for one in people.mentions if one.told and self._stands_out(one)]
            + [one for one in roles.mentions if one.told and one.nominative],
            key=lambda one: one.start,
        )
        self._nominal_starts = [one.start for one in self._nominal]

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

    def _backwards(self, at: int) -> Iterator[PersonMention | RoleMention]:
        """What stood as a subject before ``at``, the nearest first."""
        return reversed(
            self._nominal[max(0, bisect_left(self._nominal_starts, at) - _MOST) : bisect_left(self._nominal_starts, at)]
        )

    def of(self, draft: Draft, following: Draft | None = None) -> Speaking:
        """The speaker of ``draft``; drafts must come in reading order. ``following`` is the next one."""
        self._following = following
        speaking = self._of(draft)
        self._before = (draft, speaking)
        return speaking

    def _of(self, draft: Draft) -> Speaking:
        if draft.frame is None:
            return self._led(draft)
        subject = self.subjects.of(draft.frame)
        at = draft.frame.cue_start if draft.frame.before else draft.content.start
        if subject.kind is SubjectKind.PERSON and subject.mention is not None:
            return self._named(subject.mention, subject.gender)
        if subject.kind is SubjectKind.ROLE and subject.role is not None:
            return self._by_role(subject.role, max(at, subject.role.start), subject.gender)
        if subject.kind is SubjectKind.PRONOUN:
            return self._by_pronoun(subject, draft)
        if subject.kind is SubjectKind.VOICE and subject.voice is not None:
            return Speaking(subject.voice.name, subject.voice.kind, FoundBy.NAME, subject.span)
        if subject.kind is SubjectKind.OMITTED:
            return self._omitted(subject, draft)
        return _NOBODY

    def _named(self, mention: PersonMention, gender: str | None) -> Speaking:
        person = self._one_of(mention, gender)
        if person is None:
            return Speaking(span=TextSpan(mention.start, mention.end))
        return Speaking(
            person.name,
            SpeakerKind.PERSON,
            FoundBy.NAME,
            TextSpan(mention.start, mention.end),
            self.roles.office_of(mention),
            person,
        )

    def _one_of(self, mention: PersonMention, gender: str | None) -> Person | None:
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

    def _by_role(self, role: RoleMention, at: int, gender: str | None) -> Speaking:
        span = TextSpan(role.start, role.end)
        person = self._person_of(role, at, gender)
        if person is None:
            return Speaking(span=span)
        return Speaking(
            person.name, SpeakerKind.PERSON, FoundBy.ROLE, span, self.layout.text[role.start : role.end], person
        )

    def _person_of(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        if role.unnamed:
            return None
        if (here := self.roles.tied_here(role)) is not None:
            return here
        tied = self._tied(role, at, gender)
        if tied is not None:
            return tied
        if self._is_generic(role):
            return self._antecedent(at, gender)
        return self._just_told_of(role, at, gender) if self._is_anaphoric(role) else None

    def _is_anaphoric(self, role: RoleMention) -> bool:
        """A bare office ('генерал', 'ведуча') goes back to somebody; a bare passer-by ('продавчиня') seldom does."""
        passers = self.words.words["passers_by"]
        return (
            role.bare
            and not any(kind in self._ties_of for kind in role.kinds)
            and not ({role.head.lower} | role.kinds) & passers
        )

    def _just_told_of(self, role: RoleMention, at: int, gender: str | None) -> Person | None:
        """The last person as a subject, if this line or the one before tells of them."""
        near = self.layout.lines[max(0, self.layout.line_at(at) - 1)].span.start
        for one in self._backwards(min(at, role.start)):
            if one.start < near:
                return None
            found = self._as_person(one, gender)
            if not isinstance(found, _Skip):
                return found
        return None

    def _is_generic(self, role: RoleMention) -> bool:
        """'політик', 'посадовець', 'жінка': says nothing but that the person is known."""
        if role.of or not ({role.head.lower} | role.kinds) & self.words.words["generic_roles"]:
            return False
        return role.bare or not ({role.head.lower} | role.kinds) & self.words.words["human_words"]

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
        if len(persons) > 1 and role.of:
            closer = {tie.person.name: tie.person for tie in ties if tie.role.of & role.of}
            persons = closer or persons
        if len(persons) == 1:
            return next(iter(persons.values()))
        if persons and not of:
            return self._latest_of(persons, at)
        return None

    def _latest_of(self, persons: dict[str, Person], at: int) -> Person | None:
        """Of several, the one told of last, if it was in this line or the one before."""
        near = self.layout.lines[max(0, self.layout.line_at(at) - 1)].span.start
        for mention in reversed(self.people.within(near, at)):
            if mention.person.name in persons and mention.nominative:
                return mention.person
        return None

    def _by_pronoun(self, subject: Subject, draft: Draft) -> Speaking:
        frame = draft.frame
        at = subject.span.start if subject.span and frame and frame.before else draft.content.start
        person = self._antecedent(at, subject.gender) if subject.gender else None
        if person is None:
            return Speaking(span=subject.span)
        return Speaking(person.name, SpeakerKind.PERSON, FoundBy.PRONOUN, subject.span, None, person)

    def _antecedent(self, at: int, gender: str | None) -> Person | None:
        """The last person of that gender before ``at`` who stood as a subject."""
        first = self.layout.lines[max(0, self.layout.line_at(at) - _FAR)].span.start
        for one in self._backwards(at):
            if one.start < first:
                break
            found = self._as_person(one, gender)
            if not isinstance(found, _Skip):
                return found
        return self._only_one(at, gender)

    def _as_person(self, one: PersonMention | RoleMention, gender: str | None) -> "Person | _Skip | None":
        if isinstance(one, PersonMention):
            if gender is not None and one.person.gender not in (None, gender):
                return _SKIP
            return self._one_of(one, gender)
        if gender is not None and one.gender not in (None, gender):
            return _SKIP
        if (here := self.roles.tied_here(one)) is not None:
            return here if gender is None or here.gender in (None, gender) else _SKIP
        if self._is_generic(one):
            return _SKIP
        tied = self._tied(one, one.start, gender)
        if tied is not None:
            return tied if gender is None or tied.gender in (None, gender) else _SKIP
        return None if one.unnamed or (one.gender == gender and self._opens_sentence(one)) else _SKIP

    def _opens_sentence(self, role: RoleMention) -> bool:
        """Somebody without a name is what the sentence is about."""
        sentence = self.layout.sentence_at(role.start)
        return not self.layout.told(sentence.start, role.start)

    def _only_one(self, at: int, gender: str | None) -> Person | None:
        """Nobody stood as a subject so far: the only person of that gender named before, in whatever case."""
        named = {
            one.person.name: one.person
            for one in self.people.within(0, at)[-400:]
            if (gender is None or one.person.gender in (None, gender))
        }
        full = {name: person for name, person in named.items() if person.first and person.last}
        named = full or named
        return next(iter(named.values())) if len(named) == 1 else None

    def _omitted(self, subject: Subject, draft: Draft) -> Speaking:
        """A verb without a subject goes on with whoever spoke, or was spoken of, before."""
        frame = draft.frame
        person = self._before[1].person if self._before is not None else None
        goes_on = person is not None and self._is_near(draft) and not self._is_new_topic(frame)
        if person is not None and goes_on and (subject.gender in (None, person.gender) or person.gender is None):
            return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)
        at = frame.cue_start if frame and frame.before else draft.content.start
        found = self._antecedent(at, subject.gender)
        if found is None:
            return _NOBODY
        return Speaking(found.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, found)

    def _is_new_topic(self, frame: Frame | None) -> bool:
        """Somebody else became the subject between the quotation before and a clause that leads up to this one."""
        if frame is None or not frame.before or self._before is None:
            return False
        since = self._before[0].content.end
        return any(one.start > since and not self._is_after_quotation(one) for one in self._backwards(frame.cue_start))

    def _is_after_quotation(self, one: PersonMention | RoleMention) -> bool:
        """Part of the attribution of the quotation before."""
        spoke = self._before[1].span if self._before is not None else None
        return spoke is not None and spoke.start <= one.start < spoke.end

    def _is_near(self, draft: Draft) -> bool:
        if self._before is None:
            return False
        before = self._before[0].content.end
        return self.layout.line_at(draft.content.start) - self.layout.line_at(before) <= 1

    def _carried(self) -> Speaking:
        if self._before is None:
            return _NOBODY
        said = self._before[1]
        return Speaking(
            said.speaker, said.kind, FoundBy.CARRIED if said.speaker else None, said.span, said.role, said.person
        )

    def _led(self, draft: Draft) -> Speaking:
        """A paragraph of speech alone: the person whom the paragraph before is about, or the speaker before it."""
        if draft.lead is Lead.SAME:
            return self._carried()
        if draft.lead is Lead.INTERVIEW:
            return self._interviewed(draft)
        number = self.layout.line_at(draft.content.start)
        if number == 0:
            return _NOBODY
        before = self.layout.lines[number - 1].span
        persons: dict[str, Person] = {}
        for one in self._nominal[
            bisect_left(self._nominal_starts, before.start) : bisect_left(self._nominal_starts, before.end)
        ]:
            found = self._as_person(one, None)
            if isinstance(found, Person):
                persons[found.name] = found
        ahead = self._named_ahead(draft)
        if ahead is not None or len(persons) == 1:
            person = ahead or next(iter(persons.values()))
            return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)
        if not persons and self._before is not None and self._is_near(draft):
            return self._carried()
        return _NOBODY

    def _named_ahead(self, draft: Draft) -> Person | None:
        """The quotation in the next paragraph goes on with this one, and names its speaker."""
        following = self._following
        if following is None or following.frame is None or following.frame.before:
            return None
        if self.layout.line_at(following.content.start) - self.layout.line_at(draft.content.end) != 1:
            return None
        subject = self.subjects.of(following.frame)
        return self._one_of(subject.mention, subject.gender) if subject.mention is not None else None

    def _interviewed(self, draft: Draft) -> Speaking:
        """The one person who is named in full before the interview begins, or the one named most."""
        if self._interviewee is None:
            before = [one for one in self.people.within(0, draft.content.start) if one.told and one.person.last]
            counted = Counter(one.person.name for one in before).most_common(2)
            if not counted or (len(counted) > 1 and counted[0][1] == counted[1][1]):
                return _NOBODY
            self._interviewee = next(one.person for one in before if one.person.name == counted[0][0])
        person = self._interviewee
        return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)


class _Skip:
    """Marks a mention that says nothing on who is meant."""


_SKIP = _Skip()
