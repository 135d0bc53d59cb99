"""Speech that a dash at the start of a line begins, without marks: dialogue, reports, interviews. Lists are not
speech."""

import re
from collections.abc import Iterator, Sequence

from reader.language.morphology import readings
from reader.quotes.dash_attributions import DashAttributions, Spoken
from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import Frame, any_verb, cue_frame, cue_of, first_cue
from reader.quotes.interviews import asking_lines, further_paragraphs, tells_of_self
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.quotes.readings import has_tag
from reader.quotes.roles import Roles
from reader.values import QuotationKind, TextSpan

_DASH = re.compile(r"[–—−―-](?:\s+|(?=[А-ЯІЇЄҐ«…]))")
_NEAR = 4  # lines
_OF_ME = ("я", "мене", "мені", "мною")
_OF_I = ("я", "мене", "мені", "мною", "ми", "нас", "нам", "нами")
_EXCHANGE = 4  # lines of speech with a question among them
_BEGINNINGS = '…«„“"('
_INTRODUCTION = 12  # words of a line that introduces a speaker


class DashSpeech:
    """Drafts of the quotations that dashes begin."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.attributions = DashAttributions(layout, words, people, roles)

    def drafts(self) -> Iterator[Draft]:
        spoken: int | None = None
        asked: int | None = None
        lines = self._dash_lines()
        questions = self._questions(lines)
        for number, start in lines:
            span = TextSpan(start, self.layout.lines[number].span.end)
            found = self.attributions.of(number, span)
            found = found or self._signed_below(number, span)
            if found is not None:
                yield from self._parts(found)
                yield from self._further(number, lines)
                spoken = number
                last = found.parts[-1]
                asked = number if self.layout.text[last.start : last.end].rstrip().endswith("?") else None
            elif questions:
                if number not in questions:
                    yield Draft(span, (span,), QuotationKind.DIRECT, None, Lead.INTERVIEW)
                    following = next((one for one, _start in lines if one > number), None)
                    yield from further_paragraphs(self.layout, self.words, self.people, self.roles, number, following)
            elif self._is_asked_back(number, span, lines):
                asked = number if spoken is not None and number - spoken == 1 else None
            elif self._answers(number, asked, span) or self._goes_on(number, spoken, span):
                yield Draft(span, (span,), QuotationKind.DIRECT, None, Lead.SAME)
                spoken = number
            elif (
                self._is_led_up_to(number, span, lines)
                or self._is_among_speech(number, span, lines, spoken)
                or self._is_alone(number, span, lines, spoken)
            ):
                yield Draft(span, (span,), QuotationKind.DIRECT, self._lead(number))
                spoken = number

    def _dash_lines(self) -> list[tuple[int, int]]:
        """Number of each line that begins with a dash, and where its words begin."""
        found = []
        for number, line in enumerate(self.layout.lines):
            lead = _DASH.match(self.layout.text, line.span.start, line.span.end)
            if lead and self.layout.is_told(line.span.start):
                found.append((number, lead.end()))
        return found

    def _further(self, number: int, lines: Sequence[tuple[int, int]]) -> Iterator[Draft]:
        """The speech goes on in paragraphs without a dash, while they speak of I and of nobody by name."""
        until = next((one for one, _start in lines if one > number), None)
        for draft in further_paragraphs(self.layout, self.words, self.people, self.roles, number, until):
            told = self.layout.told(draft.content.start, draft.content.end)
            if not any(_is_of_one(word.lower) for word in told) or any(cue_of(word, self.words) for word in told):
                return
            yield Draft(draft.content, draft.parts, draft.kind, None, Lead.SAME)

    def _signed_below(self, number: int, span: TextSpan) -> Spoken | None:
        """The next line is nothing but '– каже Сова.'"""
        if number + 1 >= len(self.layout.lines) or self.layout.text[span.end - 1] not in ",!?…":
            return None
        tail = self.layout.lines[number + 1].span
        lead = _DASH.match(self.layout.text, tail.start, tail.end)
        if lead is None or not self.layout.text[lead.end()].islower():
            return None
        cue = first_cue(self.layout.told(lead.end(), tail.end), self.words, 3)
        said = TextSpan(span.start, span.end - (self.layout.text[span.end - 1] == ","))
        return Spoken(number, (said,), cue_frame(lead.end(), tail.end, cue, before=False)) if cue and said else None

    def _parts(self, spoken: Spoken) -> Iterator[Draft]:
        for number, part in enumerate(spoken.parts):
            yield Draft(part, (part,), QuotationKind.DIRECT, spoken.frame if number == 0 else None, Lead.SAME)

    # Lines without an attribution of their own

    def _questions(self, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
        """Lines of an interview that ask; empty elsewhere."""
        spans = {number: TextSpan(start, self.layout.lines[number].span.end) for number, start in lines}
        attributed = sum(self.attributions.of(number, span) is not None for number, span in spans.items())
        return asking_lines(self.layout, spans, attributed)

    def _is_asked_back(self, number: int, span: TextSpan, lines: Sequence[tuple[int, int]]) -> bool:
        """A question without an attribution between two lines of speech: the reporter may have asked it."""
        if self.layout.text[span.end - 1] != "?" or self.layout.ends_with_colon(span.start - 2):
            return False
        return any(one == number + 1 for one, _start in lines)

    def _answers(self, number: int, asked: int | None, span: TextSpan) -> bool:
        """'– Хто це підтвердить? / – Кіт.': one word is enough after a question between lines of speech."""
        return asked is not None and number - asked == 1 and self.layout.text[span.end - 1] in ".!…"

    def _is_monologue(self, number: int, lines: Sequence[tuple[int, int]]) -> bool:
        """The first of two or three lines, whole sentences that speak of I, in an article about somebody."""
        starts = dict(lines)
        if number - 1 in starts or self.layout.text[self.layout.lines[number - 1].span.end - 1] not in ".!?…":
            return False
        group = [one for one in range(number, number + _EXCHANGE) if one in starts]
        spans = [TextSpan(starts[one], self.layout.lines[one].span.end) for one in group]
        if group[-1] - number + 1 != len(group) or len(group) == _EXCHANGE or not all(map(self._is_sentence, spans)):
            return False
        if not all(map(self._speaks_of_i, spans)):
            return False
        return any(self._has_person(line.span) for line in self.layout.lines[:number][-_NEAR:])

    def _speaks_of_i(self, span: TextSpan) -> bool:
        told = self.layout.words_in(span.start, span.end)
        return any(word.lower in _OF_I or any("1per" in one.tags for one in readings(word.lower)) for word in told)

    def _advises(self, number: int, span: TextSpan, lines: Sequence[tuple[int, int]]) -> bool:
        """'– Мийте руки.': one of several lines that tell the reader what to do."""
        if (
            self._speaks_of_i(span)
            or re.search("[!?]", self.layout.text[span.start : span.end])
            or not any(abs(one - number) == 1 for one, _start in lines)
        ):
            return False
        told = self.layout.words_in(span.start, span.end)
        return any({"impr", "plur"} <= one.tags for word in told for one in readings(word.lower))

    def _goes_on(self, number: int, spoken: int | None, span: TextSpan) -> bool:
        return spoken is not None and number - spoken == 1 and self._is_sentence(span)

    def _is_sentence(self, span: TextSpan) -> bool:
        words = self.layout.text[span.start : span.end]
        return (
            (words[:1].isupper() or words[:1].isdigit() or words[:1] in _BEGINNINGS)
            and words.rstrip()[-1:] in '.!?…»”"'
            and len(self.layout.words_in(span.start, span.end)) > 1
        )

    def _is_led_up_to(self, number: int, span: TextSpan, lines: Sequence[tuple[int, int]]) -> bool:
        """One or two lines that speak of I and you, after a paragraph about a person."""
        if number == 0 or not self._is_sentence(span) or self._advises(number, span, lines):
            return False
        before = self.layout.lines[number - 1].span
        if self.layout.text[before.end - 1] == ":":
            frame = self._lead(number)
            if self._has_person(before) and (self._sounds_said(span) or self._is_introduction(before)):
                return True
            return frame is not None and frame.lemma != ""
        if not self._sounds_said(span):
            return False
        group = [one for one, _start in lines if abs(one - number) <= 2]
        small = len(group) <= 2 or (len(group) <= _EXCHANGE and any(self._is_question(one) for one in group))
        return small and self.layout.text[before.end - 1] in ".!?…" and self._has_person(before)

    def _is_question(self, number: int) -> bool:
        return self.layout.text[self.layout.lines[number].span.end - 1] == "?"

    def _is_alone(self, number: int, span: TextSpan, lines: Sequence[tuple[int, int]], spoken: int | None) -> bool:
        """One line with a dash between paragraphs is no list: after a sentence about a person, or where it speaks of I
        and you in an article about one; a few are none where they do."""
        if not number or not self._is_sentence(span):
            return False
        if any(abs(one - number) == 1 for one, _start in lines):
            return self._is_monologue(number, lines)
        before = self.layout.lines[number - 1].span
        if self.layout.text[before.end - 1] not in ".!?…":
            return False
        last = self.layout.sentence_at(before.end - 1)
        if self._has_person(last) or (self._has_pronoun(last) and self._has_person(before)):
            return True
        if not tells_of_self(self.words, self.layout.words_in(span.start, span.end)):
            return False
        return spoken is not None or any(self._has_person(line.span) for line in self.layout.lines[:number][-_NEAR:])

    def _is_introduction(self, line: TextSpan) -> bool:
        """'Олександр Хорунжий, речник ДСНС:' and nothing else: a name, what the person is, a colon."""
        named = [one for one in self.people.within(line.start, line.end) if one.nominative]
        if not named or named[0].start - line.start > 1 or len(named) > 1:
            return False
        told = self.layout.told(line.start, line.end)
        verbal = any(any_verb(word, self.words) is not None and not has_tag(word.lower, "NOUN") for word in told)
        return len(told) <= _INTRODUCTION and not verbal

    def _is_among_speech(
        self, number: int, span: TextSpan, lines: Sequence[tuple[int, int]], spoken: int | None
    ) -> bool:
        """A line apart that speaks of I and you, a few lines after a dash that did begin speech: no list is set so."""
        if spoken is None or number - spoken > _NEAR or not self._is_sentence(span) or not self._sounds_said(span):
            return False
        if self.layout.ends_with_colon(self.layout.lines[number - 1].span.end):
            return False
        return not any(abs(one - number) == 1 for one, _start in lines)

    def _lead(self, number: int) -> Frame | None:
        """A reporting sentence with a colon on the line before."""
        before = self.layout.lines[number - 1].span
        if self.layout.text[before.end - 1] != ":":
            return None
        sentence = self.layout.sentence_at(before.end - 1)
        told = self.layout.told(sentence.start, sentence.end)
        cue = next((cue for word in reversed(told) if (cue := cue_of(word, self.words))), None)
        cue = cue or next((verb for word in reversed(told) if (verb := any_verb(word, self.words))), None)
        return cue_frame(sentence.start, sentence.end, cue, before=True)

    def _has_person(self, span: TextSpan) -> bool:
        if any(one.nominative for one in self.people.within(span.start, span.end)):
            return True
        return any(one.nominative for one in self.roles.within(span.start, span.end))

    def _has_pronoun(self, span: TextSpan) -> bool:
        return any(word.lower in self.words.words["pronoun_words"] for word in self.layout.told(span.start, span.end))

    def _sounds_said(self, span: TextSpan) -> bool:
        if self.layout.text[span.end - 1] in "!?":
            return True
        return any(
            reading.tags & {"1per", "2per"}
            for word in self.layout.words_in(span.start, span.end)
            for reading in readings(word.lower)
        )


def _is_of_one(word: str) -> bool:
    """'я', 'мені', 'пам'ятаю': of one who speaks, and not of the reporters' 'we'."""
    return word in _OF_ME or all({"1per", "sing"} <= one.tags for one in readings(word))
