"""Whose words a reporting clause gives, in a language that declines: the subject of its verb, wherever in the clause
it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from reader.language.morphology import readings
from reader.quotes.asides import asides, is_gerund, past_gerund
from reader.quotes.frames import CueWord, Frame
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, PersonMention
from reader.quotes.roles import RoleMention, Roles
from reader.quotes.things import begins_with_thing, leads_to_thing
from reader.quotes.voices import Voice, voice_in
from reader.quotes.wordings import Wordings
from reader.values import SpeakerKind, TextSpan

_CLOSE = 60  # code points
_LED = 6  # words after 'наводяться' among which 'слова' stands: 'у повідомленні слова директора'
_REACH = 26  # words after the verb among which its subject is looked for


class SubjectKind(Enum):
    PERSON = auto()
    ROLE = auto()
    PRONOUN = auto()
    VOICE = auto()  # an organisation or a document
    OMITTED = auto()  # the clause has a verb and no subject
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class Subject:
    """``span`` is what names the speaker in the clause. Of the rest only what goes with ``kind`` is set."""

    kind: SubjectKind
    span: TextSpan | None = None
    mention: PersonMention | None = None
    role: RoleMention | None = None
    gender: str | None = None
    voice: Voice | None = None


_NOBODY = Subject(SubjectKind.NOBODY)


class Subjects:
    """Finds subjects of frames. Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.wordings = Wordings(layout, words, people, roles)

    def of(self, frame: Frame) -> Subject:
        if frame.case == "poss":
            spelled = self.layout.text[frame.start : frame.end].lower()
            return Subject(
                SubjectKind.PRONOUN, TextSpan(frame.start, frame.end), gender=self.words.genders.get(spelled)
            )
        if frame.case in ("gent", "label"):
            return self._in_genitive(frame)
        if frame.case == "turn":
            return _of_turn(self.people, self.roles, frame)
        return self._in_nominative(frame)

    # After 'за словами', 'пряма мова', 'текст допису'

    def _in_genitive(self, frame: Frame) -> Subject:
        end = self._clause_end(frame.start, frame.end) if frame.case == "gent" else frame.end
        named = [one for one in self.people.within(frame.start, end) if {"gent", "accs"} & one.cases and one.told]
        roles = [one for one in self.roles.within(frame.start, end) if "gent" in one.cases and one.told]
        if named and (not roles or named[0].start - roles[0].end < 60):
            return _person(named[0])
        if frame.case == "label":
            nominative = [one for one in self.people.within(frame.start, end) if one.nominative]
            if nominative:
                return _person(nominative[0])
        if roles:
            return _role(roles[0])
        if frame.case == "label":
            return Subject(SubjectKind.OMITTED)
        voice = voice_in(self.layout, self.words, frame.start, end, after_preposition=False)
        return Subject(SubjectKind.VOICE, voice.span, voice=voice) if voice else _NOBODY

    def _clause_end(self, start: int, end: int) -> int:
        comma = re.compile(r"[,;:]").search(self.layout.masked, start, end)
        return comma.start() if comma else end

    def _in_nominative(self, frame: Frame) -> Subject:
        cue = frame.cue
        if cue is None:
            found = self._candidates(frame, frame.start, frame.end, None)
            if not found:
                return self._told_of(frame)
            return found[-1] if frame.before else self._leading(found)
        if cue.reporter or (cue.lemma in self.words.words["receiving_verbs"] and frame.before):
            return _NOBODY  # 'чоловік отримав СМС: «…»'
        if (cited := self._cited(frame, cue)) is not None:
            return cited
        if (called := self._in_marks(frame, cue)) is not None:
            return called
        if cue.impersonal:
            return self._by_post(frame, cue) or self._voice(frame, cue)
        return self._beside(frame, cue) or self._right_beside(cue) or self._without_person(frame, cue)

    def _beside(self, frame: Frame, cue: CueWord) -> Subject | None:
        """The subject on either side of the verb: left is likelier before a quotation, right after it."""
        start = past_gerund(self.layout, cue.word.end, frame.end)
        right = self._candidates(frame, start, self._right_end(frame, start, frame.end), cue)
        left = self._candidates(frame, frame.start, cue.word.start, cue)
        if left and (frame.before or not right):
            return self._nearest(left)
        return self._leading(right) if right else None

    def _right_beside(self, cue: CueWord) -> Subject | None:
        """A name directly after the verb whose gender we may have wrong (Ліндсі)."""
        if cue.plural:
            return None
        beside = [one for one in self.people.within(cue.word.end, cue.word.end + 60) if one.start == cue.word.end + 1]
        named = [one for one in beside if one.nominative and len(one.cases) > 1 and one.person.first]
        return _person(named[0]) if named else None

    def _cited(self, frame: Frame, cue: CueWord) -> Subject | None:
        """'цитує португальця пресслужба клубу', 'наводить слова мера УНІАН': the object of the verb speaks."""
        told = self._words(frame, cue.word.end, frame.end)
        if cue.lemma in self.words.words["citing_cues"] and told:
            if told[0].lower in self.words.words["possessive_words"]:
                return self._owner(told[0])
            found = self.wordings.cited(told)
            if found is not None:
                return _of_found(found)
        elif cue.lemma not in self.words.words["conveying_cues"]:
            return None
        if len(told) > 1 and told[0].lower in self.words.words["possessive_words"] and self.wordings.is_speech(told[1]):
            return self._owner(told[0])  # 'переклали його слова'
        noun = next((word for word in told[:_LED] if self.wordings.is_own_words(word)), told[0] if told else None)
        return _of_found(self.wordings.of_noun(noun, frame.end)) if noun is not None else None

    def _owner(self, word: Word) -> Subject:
        return Subject(SubjectKind.PRONOUN, TextSpan(word.start, word.end), gender=self.words.genders.get(word.lower))

    def _told_of(self, frame: Frame) -> Subject:
        """Nobody is a subject: 'її допис: «…»', 'підпис від мера: «…»', or the one person named in another case."""
        told = self._words(frame, frame.start, frame.end)
        if frame.cue is None and frame.before and told and told[0].lower in self.words.words["possessive_words"]:
            return self._owner(told[0])  # 'Його план простий: «…»'
        for word, after in pairwise(told):
            if word.lower in self.words.words["possessive_words"] and self.wordings.is_speech(after):
                return self._owner(word)
        nouns = [word for word in told if self.wordings.is_speech(word)]
        for noun in nouns:
            if (found := _of_found(self.wordings.of_noun(noun, frame.end))) is not None:
                return found
        named = [one for one in self.people.within(frame.start, frame.end) if one.told]
        if len({one.person.name for one in named}) == 1:
            return _person(named[0])
        return Subject(SubjectKind.OMITTED) if not named and self.wordings.is_caption(told, nouns) else _NOBODY

    def _without_person(self, frame: Frame, cue: CueWord) -> Subject:
        if cue.plural or cue.gender == "neut":
            return self._voice(frame, cue)
        found = self._voice(frame, cue) if cue.listed else self._told_of(frame)
        if found.kind is SubjectKind.PERSON or found.kind is SubjectKind.PRONOUN:
            return found
        if found.kind is SubjectKind.VOICE:
            return found
        after = self.layout.words_in(cue.word.end, frame.end)
        if not frame.before and after and _is_beyond(self.layout, self.words, cue, after[0]):
            return _NOBODY
        before = self.layout.words_in(frame.start, cue.word.start)
        of_thing = begins_with_thing(before, cue.gender) if frame.before and cue.listed else False
        if of_thing or (not frame.before and leads_to_thing(after[:3])):
            return _NOBODY  # 'Чоловічий голос на записі каже: «…»'
        hidden = asides(self.layout, frame.start, cue.word.start)
        aside = any(low <= word.start < high for word in before[-1:] for low, high in hidden)
        if cue.listed and before and before[-1].capital and not (aside or self.layout.starts_sentence(before[-1])):
            return _NOBODY
        beyond = self._candidates(frame, cue.word.end, frame.end, cue)
        if beyond and not frame.before:
            return self._leading(beyond)
        return Subject(SubjectKind.OMITTED, gender=cue.gender)

    def _in_marks(self, frame: Frame, cue: CueWord) -> Subject | None:
        """'заявив «Нафтогаз»', '«Нафтогаз» заявив': a name in marks that is no call sign is an organisation."""
        pair = self.layout.pair_at(cue.word.end + 1)
        if pair is None or frame.before or pair.close - pair.open > _CLOSE or not cue.listed:
            return None
        if pair.close + 1 > frame.end or self.people.within(pair.open, pair.close + 1):
            return None
        span = TextSpan(pair.open, pair.close + 1)
        after = self._candidates(frame, span.end, self._right_end(frame, span.end, frame.end), cue)
        if any(one.kind in (SubjectKind.PERSON, SubjectKind.ROLE) for one in after):
            return None  # 'пояснив «Вістям громади» речник Роман Щербина'
        return Subject(
            SubjectKind.VOICE, span, voice=Voice(span, pair.content.of(self.layout.text), SpeakerKind.ORGANISATION)
        )

    def _by_post(self, frame: Frame, cue: CueWord) -> Subject | None:
        """'ідеться у дописі Олесі Батіг', 'у пості очільниці міста': the words are hers."""
        told = self._words(frame, cue.word.end, frame.end)
        for word in told[:4]:
            if any(reading.lemma in self.words.words["posts"] for reading in readings(word.lower)):
                return _of_found(self.wordings.of_noun(word, frame.end))
        return None

    def _voice(self, frame: Frame, cue: CueWord) -> Subject:
        voice = voice_in(
            self.layout, self.words, cue.word.end, frame.end, after_preposition=cue.plural or cue.impersonal
        )
        if voice is None:
            voice = voice_in(
                self.layout, self.words, frame.start, cue.word.start, after_preposition=cue.plural or cue.impersonal
            )
        if voice is None or _names_person(self.people, voice):
            return _NOBODY
        return Subject(SubjectKind.VOICE, voice.span, voice=voice)

    def _leading(self, found: Sequence[Subject]) -> Subject:
        """The first after the verb; an office there gives way to the name that it leads to."""
        if len(found) > 1 and self._is_possessive(found[0], found[1]):
            found = found[1:]
        first = found[0]
        if first.kind is not SubjectKind.ROLE or first.role is None:
            return first
        for other in found[1:]:
            if other.mention is not None and other.span is not None and first.span is not None:
                between = self.layout.text[first.span.end : other.span.start]
                tied = self.roles.tied_here(first.role)
                if tied == other.mention.person or "," not in between or self._is_apposed(first.span.end, other.span):
                    return other
        return first

    def _is_apposed(self, start: int, name: TextSpan) -> bool:
        """'каже син загиблого, 22-річний Артем.': a comma, an age at most, and the name ends the clause."""
        between = self.layout.words_in(start, name.start)
        offices = [one for one in self.roles.within(start, name.start) if one.nominative]
        aged = all(
            word.lower.isdigit()
            or word.lower.startswith("річн")
            or any(one.start <= word.start < one.end for one in offices)
            for word in between
        )
        return aged and self.layout.text[name.end : name.end + 1] in (".", ",", "")

    def _is_possessive(self, first: Subject, following: Subject) -> bool:
        """'Савченкова сусідка': a word from a surname right before the noun that it belongs to."""
        if first.mention is None or first.mention.person.first or following.role is None:
            return False
        return following.role.start <= first.mention.start or following.role.head.start == first.mention.end + 1

    def _nearest(self, found: Sequence[Subject]) -> Subject:
        last = found[-1]
        if last.kind is SubjectKind.ROLE and last.role is not None:
            tied = self.roles.tied_here(last.role)
            for other in reversed(found[:-1]):
                if other.mention is not None and tied == other.mention.person:
                    return other
        return last

    def _right_end(self, frame: Frame, start: int, end: int) -> int:
        """Where the verb's own clause ends: at a colon, a dash, a bracket, or a comma before a conjunction or another
        verb."""
        words = self._words(frame, start, end)[:_REACH]
        limit = words[-1].end if words else end
        for mark in re.finditer(
            r"[,;:(]|\s[–—−]\s", (self.layout.text if frame.inside else self.layout.masked)[start:limit]
        ):
            if mark.group() != ",":
                return start + mark.start()
            following = self._words(frame, start + mark.end(), end)
            if following and (following[0].lower in self.words.words["breaks"] or is_gerund(following[0])):
                return start + mark.start()
        return limit

    def _words(self, frame: Frame, start: int, end: int) -> Sequence[Word]:
        return self.layout.words_in(start, end) if frame.inside else self.layout.told(start, end)

    def _candidates(self, frame: Frame, start: int, end: int, cue: CueWord | None) -> list[Subject]:
        """Persons, offices and pronouns of [start, end) that can be the subject of ``cue``, in reading order."""
        if cue is not None and (cue.plural or cue.gender == "neut"):
            return []
        hidden = asides(self.layout, start, end)
        found = [
            (one.start, _person(one, cue))
            for one in self.people.within(start, end)
            if (one.told or frame.inside) and self._can_be_subject(one) and _agrees(one.person.gender, cue)
        ]
        found += [
            (one.head.start, _role(one, cue))
            for one in self.roles.within(start, end)
            if (one.told or frame.inside) and one.nominative and _role_agrees(one, cue) and not self._is_led(one)
        ]
        found += self._pronouns(self._words(frame, start, end), cue)
        found += [
            (at, _person(one, cue))
            for at, one in self.wordings.the_other(start, end)
            if _agrees(one.person.gender, cue)
        ]
        visible = [(at, one) for at, one in found if not any(low <= at < high for low, high in hidden)]
        return [one for _at, one in sorted(visible, key=lambda pair: pair[0])]

    def _pronouns(self, words: Sequence[Word], cue: CueWord | None) -> Iterator[tuple[int, Subject]]:
        for word in words:
            gender = self.words.genders.get(word.lower)
            if word.lower in self.words.words["somebody"]:
                yield word.start, _NOBODY
            elif word.lower in self.words.words["pronoun_words"] and _agrees(gender, cue):
                yield word.start, Subject(SubjectKind.PRONOUN, TextSpan(word.start, word.end), gender=gender)

    def _is_led(self, role: RoleMention) -> bool:
        """A noun after a preposition is no subject, whatever its form allows."""
        before = self.layout.words_in(max(0, role.start - 12), role.start)
        return (
            bool(before)
            and self.layout.text[before[-1].end : role.start] == " "
            and before[-1].lower in self.words.words["small_words"]
        )

    def _can_be_subject(self, mention: PersonMention) -> bool:
        return mention.nominative and can_be_subject(self.layout, self.words, mention)


def can_be_subject(layout: Layout, words: Lexicon, mention: PersonMention) -> bool:
    """A name that never changes (Рютте, Шевченко of a woman) is no subject after a preposition."""
    if not mention.nominative:
        return False
    if len(mention.cases - {"voct"}) == 1:
        return True
    before = layout.words_in(max(0, mention.start - 20), mention.start)
    if not before or layout.text[before[-1].end : mention.start] != " ":
        return True
    return before[-1].lower not in words.words["small_words"]


def _agrees(gender: str | None, cue: CueWord | None) -> bool:
    if cue is None or cue.gender is None or gender is None:
        return True
    return gender == cue.gender


def _role_agrees(role: RoleMention, cue: CueWord | None) -> bool:
    if cue is None or cue.gender is None or role.gender is None:
        return True
    return role.gender == cue.gender or (role.gender == "masc" and cue.gender == "femn")


def _of_turn(people: People, roles: Roles, frame: Frame) -> Subject:
    """'Рокет: Скільки там?': whoever is called so, and nobody else."""
    named = [one for one in people.within(frame.start, frame.end) if one.nominative]
    called = [one for one in roles.within(frame.start, frame.end) if one.nominative]
    return _person(named[0]) if named else _role(called[0]) if called else _NOBODY


def _person(mention: PersonMention, cue: CueWord | None = None) -> Subject:
    gender = cue.gender if cue is not None and cue.gender in ("masc", "femn") else None
    return Subject(SubjectKind.PERSON, TextSpan(mention.start, mention.end), mention=mention, gender=gender)


def _role(role: RoleMention, cue: CueWord | None = None) -> Subject:
    """The verb tells more than the noun: 'міністр сказала'."""
    gender = cue.gender if cue is not None and cue.gender in ("masc", "femn") else role.gender
    return Subject(SubjectKind.ROLE, TextSpan(role.start, role.end), role=role, gender=gender)


def _is_beyond(layout: Layout, words: Lexicon, cue: CueWord, word: Word) -> bool:
    """A name that we do not understand right after the verb, or '– каже мій «секундант»'."""
    marked = word.lower in words.words["owners"] and layout.pair_at(word.end + 1) is not None
    return marked or (word.capital and layout.text[cue.word.end : word.start] == " ")


def _names_person(people: People, voice: Voice) -> bool:
    """'за підтримки Ольги Блажкевич': what no list has is a part of somebody's name."""
    if voice.kind is SpeakerKind.DOCUMENT:
        return False
    named = people.within(max(0, voice.span.start - _CLOSE), voice.span.end)
    return any(one.person.first and one.start < voice.span.start < one.end for one in named)


def _of_found(found: PersonMention | RoleMention | None) -> Subject | None:
    if found is None:
        return None
    return _person(found) if isinstance(found, PersonMention) else _role(found)
