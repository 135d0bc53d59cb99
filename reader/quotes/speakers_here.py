"""From a subject to a person: names, offices, pronouns and what is carried over, within one article.

Keeps what was said so far. Where the text leaves a doubt, nobody is named: a wrong name is worse than none.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.quotes.addressed import addressed
from reader.quotes.authors import author_of
from reader.quotes.bars import bar
from reader.quotes.bearers import AnyRoles
from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import Frame
from reader.quotes.layout import DASHES, Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.own_voice import own_gender
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_antecedents import PlainAntecedents
from reader.quotes.plain_subjects import PlainSubjects
from reader.quotes.referents import Referents
from reader.quotes.roles import RoleMention
from reader.quotes.subjects import Subject, SubjectKind, Subjects
from reader.values import FoundBy, SpeakerKind, TextSpan

AnySubjects = Subjects | PlainSubjects


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks: all None where nobody is named. ``subject``: of the clause that reports; ``own``: the gender that the
    quoted words' own verbs have. ``sure``: the words beside the quotation leave nothing to be weighed."""

    speaker: str | None = None
    kind: SpeakerKind | None = None
    found_by: FoundBy | None = None
    span: TextSpan | None = None
    role: str | None = None
    person: Person | None = None
    subject: Subject | None = None
    own: str | None = None
    sure: bool = False


_NOBODY = Speaking()
_ANSWERED = re.compile(r"(?<=\?)[»”“\"]\s*[–—−-]\s*[«„“\"]")
_SIGNATURE = 9  # words of a line that signs
_LABELLED = 3  # lines between 'Пряма мова:' and who the article is about


class SpeakersHere:
    """Resolves the drafts of one article in reading order."""

    def __init__(
        self,
        layout: Layout,
        words: Lexicon,
        people: People,
        roles: AnyRoles,
        subjects: AnySubjects,
        drafts: Sequence[Draft],
    ) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.subjects = subjects
        self.referents = Referents(layout, words, people, roles, [part for one in drafts for part in one.parts])
        self._interviewee: Person | None = None
        self._following: Draft | None = None
        self._before: tuple[Draft, Speaking] | None = None
        self._earlier: tuple[Draft, Speaking] | None = None
        self._now: Draft | None = None
        self._own: str | None = None
        self._genders: dict[str, str] = {}
        self._subject: Subject | None = None

    def _is_belied(self, person: Person | None) -> bool:
        """The quoted words' own verbs say that another gender speaks."""
        return person is not None and None not in (person.gender, self._own) and person.gender != self._own

    def of(self, draft: Draft, following: Draft | None = None) -> Speaking:
        """The speaker of ``draft``; drafts must come in reading order. ``following`` is the next one."""
        self._following = following
        self._now, self._own = draft, own_gender(self.layout, draft.parts)
        speaking = self._of(draft)
        if speaking.found_by is not FoundBy.NAME and self._is_belied(speaking.person):
            speaking = Speaking(span=speaking.span)  # 'я просила' is not his
        if speaking.found_by not in (None, FoundBy.NAME) and speaking.person == self._spoken_to(draft.content):
            speaking = Speaking(span=speaking.span)  # nobody calls himself by name
        if speaking.span is not None and any(part.meets(speaking.span) for part in draft.parts):
            speaking = _NOBODY  # the words of a quotation never say who speaks them
        speaking = replace(speaking, subject=self._subject, own=self._own)
        if speaking.person is not None:
            self.referents.bearers.spoken.add(speaking.person.name)
        self._earlier = self._before if self._is_near(draft) else None
        self._before = (draft, speaking)
        return speaking

    def _of(self, draft: Draft) -> Speaking:
        self._subject = None
        if draft.frame is None:
            return self._led(draft)
        subject = self._subject = self.subjects.of(draft.frame)
        if subject.gender == "femn":
            self._own = None  # whose words 'я бачив' are, she who tells them is no man
        at = draft.frame.cue_start if draft.frame.before else draft.content.start
        if subject.kind is SubjectKind.PERSON and subject.mention is not None:
            return self._named(subject.mention, subject.gender)
        if subject.kind is SubjectKind.ROLE and subject.role is not None:
            return self._by_role(subject.role, max(at, subject.role.start), subject.gender)
        if subject.kind is SubjectKind.PRONOUN:
            return self._by_pronoun(subject, draft)
        if subject.kind is SubjectKind.VOICE and subject.voice is not None:
            if (author := author_of(self.layout, self.words, self.people, draft, subject.voice)) is not None:
                return Speaking(author.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, author, sure=True)
            return Speaking(subject.voice.name, subject.voice.kind, FoundBy.NAME, subject.span)
        if subject.kind is SubjectKind.OMITTED:
            return self._omitted(subject, draft)
        return Speaking(sure=draft.frame.case == "turn")

    def _named(self, mention: PersonMention, gender: str | None) -> Speaking:
        person = self.referents.one_of(mention, gender or self._own)
        if person is None:
            return Speaking(span=TextSpan(mention.start, mention.end), sure=True)
        return Speaking(
            person.name,
            SpeakerKind.PERSON,
            FoundBy.NAME,
            TextSpan(mention.start, mention.end),
            self.roles.office_of(mention),
            person,
            sure=True,
        )

    def _by_role(self, role: RoleMention, at: int, gender: str | None) -> Speaking:
        span = TextSpan(role.start, role.end)
        person = self.referents.person_of(role, at, gender or self._own) or self._goes_on(role, gender or self._own)
        if person is None:
            return Speaking(span=span, sure=role.unnamed and self.words.grammar == "plain")  # 'a spokesman'
        return Speaking(
            person.name,
            SpeakerKind.PERSON,
            FoundBy.ROLE,
            span,
            self.layout.text[role.start : role.end],
            person,
            sure=person == self.roles.tied_here(role)
            or person == self.referents.bearers.by_wider_term_alone(role, at, gender or self._own)
            or (role.bare and self.words.grammar == "plain"),
        )

    def _goes_on(self, role: RoleMention, gender: str | None) -> Person | None:
        """'«…», – сказала Лоза. «…», – додала народна депутатка': who adds spoke just before, in the same line."""
        draft = self._now
        lemma = draft.frame.lemma if draft is not None and draft.frame is not None else ""
        if self._before is None or draft is None or lemma not in self.words.words["going_on"] or role.unnamed:
            return None
        person = self._before[1].person
        told = self.layout.text[role.head.end : role.end].strip()
        if person is None or told or gender is None or person.gender != gender or not self._is_near(draft, lines=0):
            return None
        return None if self.referents.bearers.has_bearer(role) else person

    def _by_pronoun(self, subject: Subject, draft: Draft) -> Speaking:
        frame = draft.frame
        at = subject.span.start if subject.span and frame and frame.before else draft.content.start
        if subject.gender is None:
            return Speaking(span=subject.span, sure=True)  # 'it', 'they', 'я'
        person = self.referents.antecedent(at, subject.gender)
        if person is not None and self._genders.setdefault(person.name, subject.gender) != subject.gender:
            return Speaking(span=subject.span)  # who was 'she' before is not 'he' now
        by_order = self.referents.by_order
        sure = by_order is not None and by_order.settles(at, subject.gender)
        if person is None:
            barred = by_order is None and bar(self.referents, at, subject.gender) == "somebody"
            return Speaking(span=subject.span, sure=sure or barred)
        return Speaking(person.name, SpeakerKind.PERSON, FoundBy.PRONOUN, subject.span, None, person, sure=sure)

    def _omitted(self, subject: Subject, draft: Draft) -> Speaking:
        """A verb without a subject goes on with whoever spoke, or was spoken of, before."""
        frame = draft.frame
        if (signed := self._signed(draft)) is not None:
            return Speaking(signed.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, signed, sure=True)
        person = self._before[1].person if self._before is not None else None
        goes_on = person is not None and self._is_near(draft) and not self._is_new_topic(frame)
        if person is not None and goes_on and (subject.gender in (None, person.gender) or person.gender is None):
            return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)
        at = frame.cue_start if frame and frame.before else draft.content.start
        labelled = frame is not None and frame.case == "label"
        found = self.referents.antecedent(at, subject.gender or self._own, lines=_LABELLED if labelled else 1)
        if found is None:
            return _NOBODY
        return Speaking(found.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, found)

    def _signed(self, draft: Draft) -> Person | None:
        """The line after a quotation that a label announces: 'Дмитро Лубінець, омбудсман' and nothing else."""
        number = self.layout.line_at(draft.content.end) + 1
        if draft.frame is None or draft.frame.case != "label" or number >= len(self.layout.lines):
            return None
        line = self.layout.lines[number].span
        named = [one for one in self.people.within(line.start, line.end) if one.nominative]
        words = self.layout.words_in(line.start, line.end)
        short = len(words) <= _SIGNATURE and self.layout.text[line.end - 1] not in ".!?:;"
        if not named or named[0].start - line.start > 2 or not short or not named[0].person.first:
            return None
        return named[0].person

    def _is_new_topic(self, frame: Frame | None) -> bool:
        """Somebody else became the subject between the quotation before and a clause that leads up to this one."""
        if frame is None or not frame.before or self._before is None:
            return False
        since = self._before[0].content.end
        return any(
            one.start > since and not self._is_after_quotation(one) for one in self.referents.backwards(frame.cue_start)
        )

    def _is_after_quotation(self, one: PersonMention | RoleMention) -> bool:
        """Part of the attribution of the quotation before."""
        spoke = self._before[1].span if self._before is not None else None
        return spoke is not None and spoke.start <= one.start < spoke.end

    def _is_near(self, draft: Draft, lines: int = 1) -> bool:
        if self._before is None:
            return False
        before = self._before[0].content.end
        return self.layout.line_at(draft.content.start) - self.layout.line_at(before) <= lines

    def _carried(self) -> Speaking:
        if self._before is None:
            return _NOBODY
        draft, said = self._before
        goes_on = self._now is not None and self._is_near(self._now, lines=0) and self.words.grammar == "plain"
        sure = goes_on and said.sure and draft.frame is not None and not draft.frame.before  # '“Q,” she said. “Q.”'
        found_by = FoundBy.CARRIED if said.speaker else None
        return Speaking(said.speaker, said.kind, found_by, said.span, said.role, said.person, sure=sure)

    def _led(self, draft: Draft) -> Speaking:
        """A paragraph of speech alone: the person whom the paragraph before is about, or the speaker before it."""
        if (answers := self._answering(draft)) is not None:
            return answers
        if draft.lead is Lead.SAME:
            return self._carried()
        if draft.lead is Lead.INTERVIEW:
            return self._interviewed(draft)
        return self._led_by_line(draft)

    def _led_by_line(self, draft: Draft) -> Speaking:
        number = self.layout.line_at(draft.content.start)
        if self.referents.by_order is not None:
            return self._led_in_order(draft, self.referents.by_order)
        here = _subjects_of(self.referents, TextSpan(self.layout.lines[number].span.start, draft.content.start))
        if len(here) == 1:  # 'Пустовіт попросив слова. «…»'
            person = next(iter(here.values()))
            return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)
        if number == 0:
            return _NOBODY
        before = self.layout.lines[number - 1].span
        persons = _subjects_of(self.referents, before)
        ahead = self._named_ahead(draft)
        if ahead is not None and len(persons) == 1 and ahead.name not in persons:
            return _NOBODY  # the paragraph before is about one person, the words after it are another's
        if ahead is not None or len(persons) == 1:
            person = ahead or next(iter(persons.values()))
            return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)
        if not persons and (self._is_near(draft) or self._is_about_nobody(before, draft)):
            return self._carried()
        return _NOBODY

    def _led_in_order(self, draft: Draft, by_order: PlainAntecedents) -> Speaking:
        """Where word order tells: who the sentence before is about, in this line or the one before it."""
        first = self.layout.lines[max(0, self.layout.line_at(draft.content.start) - 1)].span.start
        decided, person = by_order.of(draft.content.start, None, first)
        ahead = self._named_ahead(draft)
        if ahead is not None and person is not None and ahead != person:
            return Speaking(sure=True)  # the paragraph before is about one person, the words after it are another's
        if (found := ahead or person) is not None:
            return Speaking(found.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, found, sure=True)
        return self._carried() if not decided and self._is_near(draft) else Speaking(sure=decided)

    def _answering(self, draft: Draft) -> Speaking | None:
        """After a line of speech that calls somebody by name that person speaks; after a question not who asked."""
        line = _line_answered(self.layout, draft) if draft.lead in (Lead.SAME, Lead.INTERVIEW) else None
        if line is None:
            return _NOBODY if draft.lead is Lead.SAME and self._is_exchanged(draft) else None
        if (person := self._spoken_to(line)) is not None:
            return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)
        if draft.lead is Lead.INTERVIEW or self._before is None:
            return None
        if self._before[0].content.end <= line.start:  # the question is nobody's draft: who spoke before it answers
            return None
        if not _asks(self.layout, self._before[0]):
            return _NOBODY if _are_two(self._earlier, self._before) else None
        asked, answered = self._before[1], self._earlier[1] if self._earlier is not None else _NOBODY
        return answered if answered.person is not None and answered.person != asked.person else _NOBODY

    def _is_exchanged(self, draft: Draft) -> bool:
        """'«Бачив». «Якого кольору?» – «Темного»': questions and answers in one line, without saying whose."""
        if _ANSWERED.match(self.layout.text, draft.content.end):
            return True
        if self._before is None or not self._is_near(draft, lines=0):
            return False
        before = self._before[0]
        if _asks(self.layout, before):
            return before.frame is None or before.frame.before
        return _asks(self.layout, draft) and self._earlier is not None and _asks(self.layout, self._earlier[0])

    def _spoken_to(self, span: TextSpan) -> Person | None:
        return addressed(self.layout, self.words, self.people, span)

    def _is_about_nobody(self, line: TextSpan, draft: Draft) -> bool:
        """One line of things between two lines of speech changes no speaker."""
        if any(self.people.within(line.start, line.end)) or any(self.roles.within(line.start, line.end)):
            return False
        return self._is_near(draft, lines=2)

    def _named_ahead(self, draft: Draft) -> Person | None:
        """The quotation in the next paragraph goes on with this one, and names its speaker."""
        following = self._following
        if following is None or following.frame is None or following.frame.before:
            return None
        if self.layout.line_at(following.content.start) - self.layout.line_at(draft.content.end) != 1:
            return None
        subject = self.subjects.of(following.frame)
        return self.referents.one_of(subject.mention, subject.gender) if subject.mention is not None else None

    def _told_of_before(self, at: int) -> list[PersonMention]:
        """Persons with a surname before ``at``, those of bylines and credits only where there are no others."""
        named = [one for one in self.people.within(0, at) if one.told and one.person.last]
        about = {one.start for one in self.referents.nominal if isinstance(one, PersonMention)}
        return [one for one in named if one.start in about] or named

    def _interviewed(self, draft: Draft) -> Speaking:
        """The one person who is named in full before the interview begins, or the one named most."""
        if self._interviewee is None:
            before = self._told_of_before(draft.content.start)
            counted = Counter(one.person.name for one in before).most_common(2)
            if not counted or (len(counted) > 1 and counted[0][1] == counted[1][1]):
                return _NOBODY
            self._interviewee = next(one.person for one in before if one.person.name == counted[0][0])
        person = self._interviewee
        return Speaking(person.name, SpeakerKind.PERSON, FoundBy.CARRIED, None, None, person)


def _line_answered(layout: Layout, draft: Draft) -> TextSpan | None:
    """The line of speech right before a line that a dash begins."""
    number = layout.line_at(draft.content.start)
    line = layout.lines[number].span
    if not number or draft.content.start - line.start > 3 or layout.text[line.start] not in DASHES:
        return None
    before = layout.lines[number - 1].span
    return before if layout.text[before.start] in DASHES else None


def _asks(layout: Layout, draft: Draft) -> bool:
    return layout.text[draft.content.start : draft.content.end].rstrip().endswith("?")


def _are_two(earlier: tuple[Draft, Speaking] | None, before: tuple[Draft, Speaking]) -> bool:
    """Two persons spoke by turns: a line that says nothing on its speaker may be either's."""
    return earlier is not None and earlier[1].person != before[1].person


def _subjects_of(referents: Referents, span: TextSpan) -> dict[str, Person]:
    """By their names, the persons who stand as subjects in ``span``."""
    first, last = bisect_left(referents.starts, span.start), bisect_left(referents.starts, span.end)
    told = [referents.as_person(one, None) for one in referents.nominal[first:last]]
    return {one.name: one for one in told if isinstance(one, Person)}
