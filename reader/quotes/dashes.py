"""Speech that a dash at the start of a line begins, without marks: dialogue, reports, interviews. Lists are not
speech."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reader.language.morphology import readings
from reader.quotes.dash_attributions import DashAttributions, Spoken
from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import cue_frame, cue_of, first_cue
from reader.quotes.interviews import asking_lines
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.paragraphs import Paragraphs
from reader.quotes.people import People
from reader.quotes.roles import Roles
from reader.quotes.unsigned import UnsignedSpeech
from reader.values import QuotationKind, TextSpan

_DASH = re.compile(r"[–—−―-](?:\s+|(?=[А-ЯІЇЄҐ«…]))")
_OF_ME = ("я", "мене", "мені", "мною")
_EXCHANGE = 4  # lines of speech with a question among them


@dataclass(frozen=True, slots=True)
class _Turns:
    """An interview: ``sure`` that its lines ask and answer by turns; ``answering``: names told of before it;
    ``flows``: answers go on in paragraphs without a dash."""

    sure: bool
    answering: frozenset[str]
    flows: bool


class DashSpeech:
    """Drafts of the quotations that dashes begin."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.attributions = DashAttributions(layout, words, people, roles)
        self.paragraphs = Paragraphs(layout, words, people, roles)
        self.unsigned = UnsignedSpeech(layout, words, people, roles)

    def drafts(self) -> Iterator[Draft]:
        lines = self._dash_lines()
        starts = dict(lines)
        questions = self._questions(lines)
        turns = self._turns(lines, questions) if questions else None
        listed = frozenset(self._listed(lines))
        spoken: int | None = None
        asked: int | None = None
        for number, start in lines:
            span = TextSpan(start, self.layout.lines[number].span.end)
            found = self.attributions.of(number, span) or self._signed_below(number, span)
            if found is not None:
                yield from self._parts(found)
                yield from self._further(number, lines)
                spoken = number
                asked = number if self.layout.text[found.parts[-1].start : found.parts[-1].end].endswith("?") else None
            elif turns is not None:
                if number not in questions:
                    yield Draft(span, (span,), QuotationKind.DIRECT, None, Lead.INTERVIEW)
                    yield from self._answer_goes_on(number, lines, turns)
            elif number not in listed and self._is_asked_back(number, span, lines):
                asked = number if spoken is not None and number - spoken == 1 else None
            elif self._answers(number, asked, span) or self._goes_on(number, spoken, span):
                yield Draft(span, (span,), QuotationKind.DIRECT, None, Lead.SAME)
                spoken = number
            elif self.unsigned.is_speech(number, span, starts, spoken):
                yield Draft(span, (span,), QuotationKind.DIRECT, self.unsigned.frame(number))
                yield from self._introduced_goes_on(number)
                spoken = number

    def _answer_goes_on(self, number: int, lines: Sequence[tuple[int, int]], turns: _Turns) -> Iterator[Draft]:
        following = next((one for one, _start in lines if one > number), None)
        if following is None or not turns.sure:
            yield from self.paragraphs.of_answer(number, following)
        else:
            yield from self.paragraphs.of_turn(number, following, turns.answering, flows=turns.flows)

    def _introduced_goes_on(self, number: int) -> Iterator[Draft]:
        """'Данило Корсун, аналітик:' and more than one paragraph, the first of which a dash begins."""
        before = self.layout.lines[number - 1].span
        if number and self.layout.ends_with_colon(before.end) and self.unsigned.is_introduction(before):
            yield from self.paragraphs.of_self(number)

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
        for draft in self.paragraphs.of_answer(number, until):
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

    def _questions(self, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
        """Lines of an interview that ask; empty elsewhere."""
        spans = {number: TextSpan(start, self.layout.lines[number].span.end) for number, start in lines}
        attributed = sum(self.attributions.of(number, span) is not None for number, span in spans.items())
        return asking_lines(self.layout, spans, attributed)

    def _turns(self, lines: Sequence[tuple[int, int]], questions: Collection[int]) -> _Turns:
        """Whom the lines before an interview tell of, and how its answers are set."""
        before = self.people.within(0, self.layout.lines[lines[0][0]].span.start)
        numbers = [number for number, _start in lines]
        answers = [number for number in numbers if number not in questions]
        names = frozenset(one.person.name for one in before if one.told)
        return _Turns(len(lines) >= _EXCHANGE, names, self.paragraphs.flow(answers, numbers))

    def _is_asked_back(self, number: int, span: TextSpan, lines: Sequence[tuple[int, int]]) -> bool:
        """A question without an attribution between two lines of speech: the reporter may have asked it."""
        if self.layout.text[span.end - 1] != "?" or self.layout.ends_with_colon(span.start - 2):
            return False
        return any(one == number + 1 for one, _start in lines)

    def _listed(self, lines: Sequence[tuple[int, int]]) -> Iterator[int]:
        """'Люди питають:' and nothing but questions in the lines after it."""
        group: list[int] = []
        for number, _start in [*lines, (-1, 0)]:
            if group and number != group[-1] + 1:
                led = group[0] and self.layout.ends_with_colon(self.layout.lines[group[0] - 1].span.end)
                yield from group if led and all(map(self.unsigned.asks, group)) else ()
                group = []
            group.append(number)

    def _answers(self, number: int, asked: int | None, span: TextSpan) -> bool:
        """'– Хто це підтвердить? / – Кіт.': one word is enough after a question between lines of speech."""
        return asked is not None and number - asked == 1 and self.layout.text[span.end - 1] in ".!…"

    def _goes_on(self, number: int, spoken: int | None, span: TextSpan) -> bool:
        return spoken is not None and number - spoken == 1 and self.unsigned.is_sentence(span)


def _is_of_one(word: str) -> bool:
    """'я', 'мені', 'пам'ятаю': of one who speaks, and not of the reporters' 'we'."""
    return word in _OF_ME or all({"1per", "sing"} <= one.tags for one in readings(word))
