"""Who may have spoken, where no words beside a quotation say so for certain: every person told of near it, and nobody,
each with named traits that say nothing in any one language. Takes no decision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.quotes.addressed import addressed
from reader.quotes.cast import Cast, Told
from reader.quotes.drafts import Draft
from reader.quotes.people import Person, PersonMention
from reader.quotes.roles import RoleMention
from reader.quotes.voices import Voice

_AHEAD = 2  # lines after it in which one may be told of
_OWNER = 40  # code points of a name right after an office
_OPENS = 3  # words at most before a name that a sentence begins with
_CLASSES = (
    "generic_roles",
    "human_words",
    "passers_by",
    "kin",
    "statuses",
    "elders",
    "other_parties",
    "heads",
)
_STEPS = ((0, "0"), (1, "1"), (2, "2"), (4, "3"), (8, "5"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """``person`` None: nobody is named."""

    person: Person | None
    traits: tuple[str, ...]


def candidates_for(cast: Cast, told: Sequence[Told], number: int) -> list[Candidate]:
    """The candidates for quotation ``number`` of ``told``, which are in reading order; those before it must have been
    decided."""
    view = _View(cast, told, number)
    found = [Candidate(None, tuple(view.of_nobody()))]
    found += [Candidate(one.person, tuple(view.of_person(one, rank))) for rank, one in enumerate(view.near)]
    found += [Candidate(one.person, tuple(view.of_later(one))) for one in view.ahead]
    return found


class _View:
    """The surroundings of one quotation."""

    def __init__(self, cast: Cast, told: Sequence[Told], number: int) -> None:
        self.cast, self.layout = cast, cast.layout
        self.told, self.number, self.own = told, number, told[number]
        self.draft, self.subject = self.own.draft, self.own.subject
        frame = self.draft.frame
        self.role = self.subject.role if self.subject is not None else None
        self.start = self.draft.content.start
        self.at = self._place()
        self.line, self.sentence = self.layout.line_at(self.start), self.layout.sentence_number(self.at)
        cue = frame.cue if frame is not None else None
        self.plural = cue is not None and (cue.plural or cue.impersonal or cue.gender == "neut")
        told_gender = self.subject.gender if self.subject is not None else None
        sure = self.role is None or (cue is not None and cue.gender in ("masc", "femn"))
        self.gender = self.own.gender or (told_gender if sure else None)
        self.role_gender = None if sure else told_gender
        before = told[number - 1].draft if number else None
        self.answers = before is not None and self._asks(before) and self._lines_since(told[number - 1]) <= 1
        self.called = addressed(self.layout, cast.words, cast.people, self.draft.content)
        self.called_before = self._called_before(before)
        self.themself = self._is_themself()
        self.near = [one for one in cast.before(self.at) if self._fits(one.person)]
        self.ahead = self._later()
        self.subjects = self._subjects()

    def _place(self) -> int:
        """Where the speaker is looked back from: the words that refer to somebody, or the quotation."""
        frame, span = self.draft.frame, self.subject.span if self.subject is not None else None
        if frame is None or not frame.before:
            return self.start
        if span is not None:
            return span.start
        return frame.cue_start if frame.cue is not None else self.start

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

    def _asks(self, draft: Draft) -> bool:
        return draft.content.of(self.layout.text).rstrip().endswith("?")

    def _called_before(self, before: Draft | None) -> Person | None:
        """Whom the words right before this quotation call by name."""
        if before is None or self.line - self.layout.line_at(before.content.end) > 1:
            return None
        return addressed(self.layout, self.cast.words, self.cast.people, before.content)

    def _fits(self, person: Person) -> bool:
        if self.called is not None and self.called.name == person.name:
            return False  # nobody calls himself by name
        if self.role is not None and (self.cast.is_of_another(person, self.role) or self._is_whose(person, self.role)):
            return False
        return None in (person.gender, self.gender) or person.gender == self.gender

    def _later(self) -> list[PersonMention]:
        """Persons first told of right after the quotation."""
        known = {one.person.name for one in self.near}
        last = min(self.layout.line_at(self.draft.content.end) + _AHEAD, len(self.layout.lines) - 1)
        found: dict[str, PersonMention] = {}
        for one in self.cast.between(self.draft.content.end, self.layout.lines[last].span.end):
            if one.person.name not in known and self._fits(one.person):
                found.setdefault(one.person.name, one)
        return list(found.values())[:2]

    def _subjects(self) -> list[PersonMention | RoleMention]:
        """Whoever stood as a subject in the lines before, the nearest first."""
        first = self.layout.lines[max(0, self.line - 3)].span.start
        found = []
        for one in self.cast.referents.backwards(self.at):
            if one.start < first:
                break
            found.append(one)
        return found

    # Traits

    def of_nobody(self) -> Iterator[str]:
        yield "nobody"
        yield f"nobody-among-{min(3, len(self.near))}"
        if self.plural:
            yield "nobody-plural"
        if self.gender is None:
            yield "nobody-no-gender"
        if self.own.person is None:
            yield "nobody-by-rules"
        if self.role is not None:
            yield from self._of_role(self.role)
        voice = self.subject.voice if self.subject is not None else None
        if voice is not None:
            yield f"nobody-voice-{voice.kind.value}"
            if self._is_post(voice):
                yield "nobody-voice-post"
        if self.answers:
            yield "nobody-answers"
        if self._asks(self.draft):
            yield "nobody-asks"
        yield from self._of_nameless()

    def _is_post(self, voice: Voice) -> bool:
        """'у дописі', 'у повідомленні': what one person writes, seldom a body."""
        posts = self.cast.words.words["posts"]
        return any(word.lower() in posts for word in voice.name.split()[:2])

    def _of_nameless(self) -> Iterator[str]:
        """Somebody without a name was told of last, or spoke before."""
        nearest = self.subjects[0] if self.subjects else None
        if nearest is None:
            yield "nobody-told-of"
        elif isinstance(nearest, RoleMention) and self.cast.meant(nearest) is None:
            yield "nobody-after-nameless"
            yield f"nobody-after-nameless-{self._step(self._sentences_since(nearest.start))}"
            if nearest.unnamed or nearest.described:
                yield "nobody-after-unnamed"
        before = self.told[self.number - 1] if self.number else None
        if before is not None and before.person is None:
            yield f"nobody-again-{self._step(self._lines_since(before))}"

    def _of_role(self, role: RoleMention) -> Iterator[str]:
        for name in ("unnamed", "described", "bare", "aged"):
            if getattr(role, name):
                yield f"nobody-{name}"
        if role.of:
            yield "nobody-of"
        called = {role.head.lower} | role.kinds
        listed = [name for name in _CLASSES if called & self.cast.words.words.get(name, frozenset())]
        yield from (f"nobody-{name}" for name in listed)
        if not listed:
            yield "nobody-unlisted"
        if self.cast.referents.bearers.has_bearer(role):
            yield "nobody-but-bearer"
        earlier = [one for one in self.subjects if isinstance(one, RoleMention) and one.kinds & role.kinds]
        if earlier and self.cast.meant(earlier[0]) is None:
            yield "nobody-as-before"

    def of_person(self, last: PersonMention, rank: int) -> Iterator[str]:
        person = last.person
        yield f"rank-{min(rank, 3)}"
        yield f"sentences-{self._step(self.sentence - self.layout.sentence_number(last.start))}"
        yield f"lines-{self._step(self.line - self.layout.line_at(last.start))}"
        yield "nominative" if last.nominative else "oblique"
        yield from self._of_any(person)
        yield from self._as_subject(person)
        yield from self._in_sentence(last)
        if self.cast.referents.standing.introduced.get(person.name) == last.start:
            yield "introduced"
        if last.nominative and self.cast.reports(self.layout.sentence_number(last.start)):
            yield "reports"
        if self.themself:
            yield f"themself-{'nominative' if last.nominative else 'oblique'}"
        frame = self.draft.frame
        if frame is not None and frame.start <= last.start < frame.end:
            yield "in-clause" if last.nominative else "in-clause-oblique"

    def of_later(self, first: PersonMention) -> Iterator[str]:
        yield "later"
        yield f"later-{self._step(self.layout.line_at(first.start) - self.layout.line_at(self.draft.content.end))}"
        yield "later-nominative" if first.nominative else "later-oblique"
        frame = self.draft.frame
        if frame is not None and frame.start <= first.start < frame.end:
            yield "in-clause" if first.nominative else "in-clause-oblique"
        yield from self._of_any(first.person)

    def _of_any(self, person: Person) -> Iterator[str]:
        yield self.cast.share(person)
        if not (person.first and person.last):
            yield "part-of-a-name"
        if person.gender is None:
            yield "no-gender"
        elif self.gender is not None or self.role_gender is not None:
            agrees = person.gender == (self.gender or self.role_gender)
            yield "agrees" if agrees else "disagrees"
            if agrees and not any(
                one.person.gender != _other(person.gender) for one in self.near if one.person != person
            ):
                yield "alone-agrees"
        if self.own.person is not None and self.own.person.name == person.name and self.own.found_by is not None:
            yield "by-rules"
            yield f"by-rules-{self.own.found_by.value}"
        if self.role is not None:
            yield from self.cast.office(person, self.role)
            fits = self.cast.referents.bearers.may_be(person, self.role, self.at)
            yield "may-be-called" if fits else "hardly-called"
        if person.name in self.cast.announced:
            yield "alone-announced" if len(self.cast.announced) == 1 else "announced"
        if person.name in self.cast.referents.bearers.dead:
            yield "dead"
        content = self.draft.content
        if any(one.person.name == person.name for one in self.cast.people.within(content.start, content.end)):
            yield "in-own-words"
        yield from self._as_speaker(person)

    def _as_speaker(self, person: Person) -> Iterator[str]:
        """Where else in the article the person speaks."""
        earlier = self.told[max(0, self.number - 2) : self.number]
        if self.called_before is not None:
            yield "called" if self.called_before.name == person.name else "another-called"
        if earlier and earlier[-1].person is not None:
            yield from self._after_speaker(person, earlier[-1], earlier[-1].person)
        if len(earlier) > 1 and _speaks(earlier[-2], person) and not _speaks(earlier[-1], person):
            yield "by-turns"
        if self.cast.has_spoken(person, self.told, self.number):
            yield "spoke"
        following = self.told[self.number + 1] if self.number + 1 < len(self.told) else None
        if following is not None and following.certain and following.person is not None:
            lines = self.layout.line_at(following.draft.content.start) - self.layout.line_at(self.draft.content.end)
            yield f"speaks-{self._step(lines)}" if _speaks(following, person) else f"another-speaks-{self._step(lines)}"

    def _after_speaker(self, person: Person, before: Told, speaker: Person) -> Iterator[str]:
        """The person spoke last, or somebody else did."""
        gap = self._step(self._lines_since(before))
        if speaker.name != person.name:
            yield f"another-spoke-{gap}"
            if self.answers:
                yield "was-asked"
            return
        yield f"spoke-{gap}"
        if self.answers:
            yield "asked"
        if self._asks(self.draft):
            yield "would-ask"
        since = self.cast.between(before.draft.content.end, self.at)
        if any(one.person.name != person.name and one.nominative for one in since):
            yield "spoke-but-others"

    def _as_subject(self, person: Person) -> Iterator[str]:
        """Who stood as a subject since the person did."""
        rivals: set[str] = set()
        nameless = False
        for one in self.subjects:
            found = self.cast.meant(one)
            if found is None:
                nameless = True
            elif found.name == person.name:
                yield f"subject-{min(2, len(rivals))}"
                if nameless:
                    yield "subject-nameless-since"
                return
            elif self._fits(found):
                rivals.add(found.name)
        yield "no-subject"

    def _in_sentence(self, last: PersonMention) -> Iterator[str]:
        sentence = self.layout.sentence_at(last.start)
        lead = self.layout.told(sentence.start, last.start)
        if len(lead) <= _OPENS:
            yield "opens"
            if sentence.start == self.layout.lines[self.layout.line_at(last.start)].span.start:
                yield "opens-line"
        others = [one for one in self.cast.between(sentence.start, sentence.end) if one.person.name != last.person.name]
        if not others:
            yield "alone-in-sentence"
        elif any(one.nominative and self._fits(one.person) for one in others):
            yield "rival-in-sentence"
        line = self.layout.lines[self.layout.line_at(last.start)].span
        if not ({one.person.name for one in self.cast.between(line.start, line.end)} - {last.person.name}):
            yield "alone-in-line"

    def _lines_since(self, before: Told) -> int:
        return self.line - self.layout.line_at(before.draft.content.end)

    def _sentences_since(self, at: int) -> int:
        return self.sentence - self.layout.sentence_number(at)

    @staticmethod
    def _step(distance: int) -> str:
        return next((name for most, name in _STEPS if distance <= most), "far")


def _other(gender: str) -> str:
    return "femn" if gender == "masc" else "masc"


def _speaks(told: Told, person: Person) -> bool:
    return told.person is not None and told.person.name == person.name
