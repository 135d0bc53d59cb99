"""Whose words a reporting clause gives, in a language that does not decline: by where the words stand around the
verb."""

import re
from collections.abc import Iterator, Sequence

from reader.quotes.frames import CueWord, Frame
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, PersonMention
from reader.quotes.plain_names import bare
from reader.quotes.plain_roles import PlainRoles
from reader.quotes.roles import RoleMention
from reader.quotes.subjects import Subject, SubjectKind
from reader.quotes.voices import Voice
from reader.values import SpeakerKind, TextSpan

_INSERTED = re.compile(r"\s*(?:,|\.?\))")
_NOBODY = Subject(SubjectKind.NOBODY)
_LONGEST = 14  # words of a subject
_PUT = 3  # words of 'as … put it'
_LEAD = 4  # words before a name
_INDEFINITE = frozenset({"a", "an"})
_WHO = "who"


class PlainSubjects:
    """Finds subjects of frames. Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: PlainRoles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles

    def of(self, frame: Frame) -> Subject:
        if frame.case == "poss":
            spelled = self.layout.text[frame.start : frame.end].lower()
            return Subject(
                SubjectKind.PRONOUN, TextSpan(frame.start, frame.end), gender=self.words.genders.get(spelled)
            )
        if frame.case != "nomn":
            return self._phrase(self._from(frame, frame.start, frame.end))
        if frame.cue is None:
            return _unless_a_guess(self._main_subject(frame, frame.end), self.words)
        for words in self._phrases(frame, frame.cue):
            if (subject := self._phrase(words)).kind is not SubjectKind.NOBODY:
                return subject
        subject = self._main_subject(frame, frame.cue.word.start)
        return subject if subject.kind is not SubjectKind.NOBODY else Subject(SubjectKind.OMITTED)

    def _phrases(self, frame: Frame, cue: CueWord) -> Iterator[Sequence[Word]]:
        """Where the subject may stand, the likeliest place first."""
        if cue.word.lower.endswith("ing"):
            return
        before = self._words(frame, frame.start, cue.word.start)
        if not frame.before:
            yield self._until_break(before)
        yield self._left_of(before, cue)
        yield self._right_of(cue, self._words(frame, cue.word.end, frame.end))

    def _main_subject(self, frame: Frame, end: int) -> Subject:
        """'During a speech, Trump attacked her plan, saying': the first noun phrase that no preposition leads."""
        words = list(self._words(frame, frame.start, end))
        if len(words) > _PUT and words[0].lower == "as" and [word.lower for word in words[-2:]] == ["put", "it"]:
            return self._phrase(self._until_break(words[1:]))  # 'As Reg Oakley, the oldest member, put it:'
        while words and words[0].lower in self.words.words["openers"]:
            comma = next(
                (
                    place
                    for place in range(1, len(words))
                    if "," in self.layout.text[words[place - 1].end : words[place].start]
                ),
                0,
            )
            if not comma:
                break
            words = words[comma:]
        return self._phrase(words[:_LONGEST])

    def _words(self, frame: Frame, start: int, end: int) -> Sequence[Word]:
        return self.layout.words_in(start, end) if frame.inside else self.layout.told(start, end)

    def _from(self, frame: Frame, start: int, end: int) -> list[Word]:
        return self._until_break(self._words(frame, start, end))

    def _right_of(self, cue: CueWord, words: Sequence[Word]) -> list[Word]:
        """'said Margaret Hollis, who …': the words right after the verb."""
        while words and words[0].lower in self.words.words["auxiliaries"]:
            words = words[1:]
        if words and self.layout.text[cue.word.end : words[0].start].strip():
            return []
        return self._until_break(words)

    def _until_break(self, words: Sequence[Word]) -> list[Word]:
        found: list[Word] = []
        for word in words[:_LONGEST]:
            if found:
                between = self.layout.text[found[-1].end : word.start]
                initial = between.startswith(".") and (
                    len(found[-1].text) == 1 or found[-1].lower in self.words.words["titles"]
                )
                if (between.strip(" '’-/") and not initial) or word.lower in self.words.words["breaks"]:
                    break
            found.append(word)
        return found

    def _left_of(self, words: Sequence[Word], cue: CueWord) -> list[Word]:
        """'Brian Fallon, a spokesman, said': the words right before the verb, without what stands between commas."""
        rest = list(words)
        while rest and (rest[-1].lower in self.words.words["auxiliaries"] or rest[-1].lower.endswith("ly")):
            rest.pop()
        if not rest:
            return []
        if _INSERTED.match(self.layout.text, rest[-1].end, cue.word.start):
            rest = self._without_insertion(rest)
        found: list[Word] = []
        for word in reversed(rest[-_LONGEST:]):
            if found:
                between = self.layout.text[word.end : found[0].start]
                initial = between.startswith(".") and (len(word.text) == 1 or word.lower in self.words.words["titles"])
                if between.strip(" '’-&/") and not initial:
                    break
            if word.lower == _WHO and found:  # 'An engineer who worked on the project said'
                found = []
                continue
            if word.lower in self.words.words["breaks"] or (word.lower in self.words.cues and not word.capital):
                break
            found.insert(0, word)
        return found

    def _without_insertion(self, words: list[Word]) -> list[Word]:
        """Of 'Ann Lee, reader in law at York, who led the work,' the first piece, of 'Her deputy, Mark Pell,' the
        second; else all but what stands last between commas."""
        pieces = self._pieces(words)
        for place in range(len(pieces) - 1, -1, -1):
            piece = pieces[place]
            if place and piece[0].lower in self.words.words["breaks"] | _INDEFINITE:
                continue
            if self._begins_with_person(piece):
                return piece
        return [word for piece in pieces[:-1] for word in piece] if len(pieces) > 1 else words

    def _pieces(self, words: Sequence[Word]) -> list[list[Word]]:
        pieces: list[list[Word]] = []
        for word in words:
            before = self.layout.text[pieces[-1][-1].end : word.start] if pieces else ","
            apart = "," in before or "(" in before or ")" in before
            if apart and not (pieces and self._is_name_part([word])):
                pieces.append([])
            pieces[-1].append(word)
        return pieces

    def _begins_with_person(self, piece: Sequence[Word]) -> bool:
        """In full, at most after what is said of the person ('state Del. Marcia Price')."""
        for one in self.people.within(piece[0].start, piece[-1].end):
            if one.nominative and one.person.first:
                lead = [word.lower for word in piece if word.start < one.start]
                return len(lead) <= _LEAD and not any(word in self.words.words["prepositions"] for word in lead)
        return False

    def _is_name_part(self, words: Sequence[Word]) -> bool:
        return len(words) == 1 and words[0].lower in self.words.words["name_suffixes"]

    def _phrase(self, words: Sequence[Word]) -> Subject:
        """The person, office, pronoun or body that the noun phrase ``words`` stands for."""
        if not words:
            return _NOBODY
        pronoun = self._pronoun(words)
        if pronoun is not None:
            return pronoun
        start, end = words[0].start, words[-1].end
        named = [one for one in self.people.within(start, end) if one.nominative and not self._is_of(one, start)]
        roles = [one for one in self.roles.within(start, end) if one.nominative]
        if named and (head := self._head_after(words, named)) is not None:
            return head
        if named:
            return self._person(named[0], roles)
        if roles:
            role = roles[0]
            return Subject(SubjectKind.ROLE, TextSpan(max(start, role.start), role.end), role=role, gender=role.gender)
        return self._body(words)

    def _head_after(self, words: Sequence[Word], named: Sequence[PersonMention]) -> Subject | None:
        """'the Clinton campaign', 'the agency's Lake Charles office', 'a Trump spokesman': the name says whose."""
        phrase = list(words)
        cut = next((place for place, one in enumerate(phrase) if one.lower in self.words.words["prepositions"]), None)
        phrase = phrase[:cut] if cut else phrase
        last = [one for one in named if one.end < phrase[-1].start]
        head = phrase[-1]
        if not last or len(last) < len([one for one in named if one.start < phrase[-1].end]) or head.capital:
            return None
        if self.layout.text[last[-1].end] != " " and not self.layout.text.startswith("'s ", last[-1].end):
            return None
        lists = self.words.words
        if bare(head) in lists["organisation_words"] | lists["organisation_tails"] | lists["documents"]:
            return self._body(phrase)
        for role in self.roles.within(last[-1].end, head.end + 1):
            if role.head.start == head.start and self.roles.tied_here(role) is None:
                return Subject(SubjectKind.ROLE, TextSpan(phrase[0].start, head.end), role=role, gender=role.gender)
        return None

    def _pronoun(self, words: Sequence[Word]) -> Subject | None:
        for word in (words[0], words[-1]):
            if word.lower in self.words.words["pronoun_words"]:
                gender = self.words.genders.get(word.lower)
                return Subject(SubjectKind.PRONOUN, TextSpan(word.start, word.end), gender=gender)
        return None

    def _person(self, mention: PersonMention, roles: Sequence[RoleMention]) -> Subject:
        lead = [one for one in roles if one.end <= mention.start and self.roles.tied_here(one) != mention.person]
        if lead and any(self._leads_on(one, mention) for one in lead):
            role = lead[0]  # 'a spokesman for Clinton'
            return Subject(SubjectKind.ROLE, TextSpan(role.start, role.end), role=role, gender=role.gender)
        return Subject(SubjectKind.PERSON, TextSpan(mention.start, mention.end), mention=mention)

    def _leads_on(self, role: RoleMention, mention: PersonMention) -> bool:
        between = self.layout.words_in(role.head.end, mention.start)
        return any(word.lower in self.words.words["prepositions"] for word in between)

    def _is_of(self, mention: PersonMention, start: int) -> bool:
        before = self.layout.words_in(max(start, mention.start - 16), mention.start)
        return bool(before) and before[-1].lower in self.words.words["prepositions"]

    def _body(self, words: Sequence[Word]) -> Subject:
        """An organisation, a document, or a word that starts with a capital and is nothing that we know."""
        lexicon = self.words.words
        span = TextSpan(words[0].start, words[-1].end)
        name = re.sub(r"^(?:the|a|an|its|his|her|their)\s+", "", span.of(self.layout.text), flags=re.IGNORECASE)
        if any(bare(word) in lexicon["documents"] for word in words):
            return Subject(SubjectKind.VOICE, span, voice=Voice(span, name, SpeakerKind.DOCUMENT))
        if any(bare(word) in lexicon["organisation_words"] or word.capital for word in words):
            return Subject(SubjectKind.VOICE, span, voice=Voice(span, name, SpeakerKind.ORGANISATION))
        if len(words) <= 6 and not any(word.lower in lexicon["prepositions"] for word in words[:1]):
            return Subject(SubjectKind.VOICE, span, voice=None)
        return _NOBODY


def _unless_a_guess(subject: Subject, words: Lexicon) -> Subject:
    """'Bürgermeister: “…”': without a verb one capitalised word that no list has may be anything."""
    if subject.voice is None or subject.voice.kind is not SpeakerKind.ORGANISATION:
        return subject
    name = subject.voice.name
    known = " " in name or name.isupper() or name.lower() in words.words["organisation_words"]
    return subject if known else _NOBODY
