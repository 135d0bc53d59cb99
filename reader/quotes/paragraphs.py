"""How far speech goes on in the paragraphs after the one it began in, without a mark or a dash of their own. Names
nobody."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from reader.language.morphology import readings
from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import cue_of
from reader.quotes.interviews import tells_of_self
from reader.quotes.layout import DASHES, Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.quotes.readings import has_tag
from reader.quotes.roles import Roles
from reader.values import BlockKind, QuotationKind, TextSpan

_THIRD = ("він", "вона")
_LONG_PARAGRAPH = 25  # words: the last answer's; opening hours and prices that follow an interview are shorter
_STOPS = '.!?…»”")'
_MARKS = '«„“"'
_OPENING = 4  # words of a sentence among which its subject is looked for
_MANY = 3  # paragraphs of one answer, or answers of several, that show how an interview is set
_MOST = 60  # paragraphs that speech goes on in
_ASIDE = 3  # words between marks that a paragraph may begin with


class Paragraphs:
    """Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles

    def of_answer(self, answer: int, until: int | None) -> Iterator[Draft]:
        """An answer goes on in the paragraphs after it, up to the next line of speech, while they tell of self and of
        nobody by name, or of nobody at all."""
        for span in self._prose(answer, until):
            told = self.layout.told(span.start, span.end)
            if tells_of_self(self.words, told):
                if self._is_about_another(span):
                    return
            elif not self.is_about_nobody(span) or (until is None and len(told) < _LONG_PARAGRAPH):
                return
            yield _going_on(span, Lead.INTERVIEW)

    def of_turn(self, answer: int, until: int, answering: Collection[str], *, flows: bool) -> Iterator[Draft]:
        """The same where all lines of speech ask and answer by turns: others may be told of, too, before somebody tells
        of self again. ``answering``: names of those who answer; ``flows``: the answers of this interview go on."""
        spans = list(self._prose(answer, until))
        surely = 0
        for number, span in enumerate(spans):
            if self._is_narrated(span, answering):
                break
            if flows or self.tells_of_self(span) or (surely == number and self.is_about_nobody(span)):
                surely = number + 1
        yield from (_going_on(span, Lead.INTERVIEW) for span in spans[:surely])

    def flow(self, answers: Sequence[int], lines: Sequence[int]) -> bool:
        """Several answers go on in paragraphs without a dash, or one does in many: what stands between a question and
        the next is the answer then."""
        following = dict(pairwise(lines))
        gaps = [len(list(self._prose(answer, following[answer]))) for answer in answers if answer in following]
        longer = sum(map(bool, gaps))
        return max(gaps, default=0) >= _MANY or (longer >= _MANY - 1 and longer * 3 >= len(gaps))

    def of_self(self, number: int, lead: Lead = Lead.SAME) -> Iterator[Draft]:
        """A post or a statement goes on to the last paragraph that tells of self, and of nobody by name; between two of
        these one may tell of nobody at all."""
        spans = []
        surely = 0
        for span in self._prose(number, None):
            own = self.tells_of_self(span)
            if self.people.within(span.start, span.end) or not (own or self.is_about_nobody(span)):
                break
            if self.layout.text[span.end - 1] not in ".!?…" or self._recalls(span):
                break
            spans.append(span)
            surely = len(spans) if own else surely
        yield from (_going_on(span, lead) for span in spans[:surely])

    def of_monologue(self, number: int, speaker: str | None) -> Iterator[Draft]:
        """After 'Далі – її пряма мова', or a post: to the last paragraph that tells of self. Others may be named, but
        not the speaker, and nobody else reports in it."""
        spans = []
        surely = 0
        for span in self._prose(number, None):
            told = self.people.within(span.start, span.end)
            named = {one.person.name for one in told if one.nominative}
            if speaker in {one.person.name for one in told} and speaker not in named and not self.tells_of_self(span):
                continue  # 'Ревуцькій запропонували курси': the reporter's words between hers
            if speaker in named or self._recalls(span) or (named and self._reports(span)):
                break
            spans.append(span)
            surely = len(spans) if self.tells_of_self(span) else surely
        yield from (_going_on(span, Lead.SAME) for span in spans[:surely])

    def _reports(self, span: TextSpan) -> bool:
        told = self.layout.told(span.start, span.end)
        return not self.tells_of_self(span) and any(cue_of(word, self.words) for word in told)

    def tells_of_self(self, span: TextSpan) -> bool:
        return tells_of_self(self.words, self.layout.told(span.start, span.end))

    def is_about_nobody(self, span: TextSpan) -> bool:
        """Neither a person nor an office, neither 'he' nor 'she', nothing in marks and nothing reported."""
        if self.people.within(span.start, span.end) or any(
            one.nominative for one in self.roles.within(span.start, span.end)
        ):
            return False
        if self.layout.pairs_meeting(span.start, span.end):
            return False
        told = self.layout.told(span.start, span.end)
        return not any(word.lower in _THIRD or cue_of(word, self.words) for word in told)

    def _prose(self, number: int, until: int | None) -> Iterator[TextSpan]:
        last = number + 1 + _MOST
        for line in self.layout.lines[number + 1 : last if until is None else min(until, last)]:
            if not self._is_prose(line.span) or line.kind is BlockKind.HEADING:
                return
            yield line.span

    def _is_prose(self, span: TextSpan) -> bool:
        text = self.layout.text
        return (
            self.layout.is_told(span.start)
            and text[span.start] not in DASHES
            and (text[span.start] not in _MARKS or self._begins_with_a_term(span))
            and text[span.end - 1] in _STOPS
            and len(self.layout.words_in(span.start, span.end)) > 2
        )

    def _begins_with_a_term(self, span: TextSpan) -> bool:
        """'«Прозорість» поезії – заслуга самого тексту.'"""
        pair = next((one for one in self.layout.pairs_meeting(span.start, span.end) if one.open == span.start), None)
        if pair is None or len(self.layout.words_in(pair.open, pair.close)) > _ASIDE:
            return False
        after = self.layout.text[pair.close + 1 : span.end].lstrip()
        return after[:1].islower()

    def _recalls(self, span: TextSpan) -> bool:
        """'Нагадаємо, …', 'Раніше …': the reporter goes on."""
        first = self.layout.words_in(span.start, span.end)[:1]
        return any(word.lower in self.words.words["reporters_words"] for word in first)

    def _is_about_another(self, span: TextSpan) -> bool:
        """'Кавун веде нас до пасіки', 'Поки вона виймає хліб, встигаємо роздивитися …': the reporter goes on."""
        if any(one.nominative and one.told for one in self.people.within(span.start, span.end)):
            return True
        return self._is_of_him(span)

    def _is_of_him(self, span: TextSpan) -> bool:
        first = self.layout.sentence_at(span.start)
        return any(word.lower in _THIRD for word in self.layout.told(first.start, first.end))

    def _is_narrated(self, span: TextSpan, answering: Collection[str]) -> bool:
        """'Кавун веде нас до пасіки', 'Батько мовчить': the reporter tells of who answers, by name, or as 'he' where
        the answer has told of nobody, or of what somebody does now."""
        if any(one.nominative and one.person.name in answering for one in self.people.within(span.start, span.end)):
            return True
        before = self.layout.lines[self.layout.line_at(span.start) - 1].span
        if self._is_of_him(span) and not self.people.within(before.start, before.end):
            return True
        return self._recalls(span) or (not self.tells_of_self(span) and self._does_something(span))

    def _does_something(self, span: TextSpan) -> bool:
        """The first sentence begins with somebody, and a verb in the present."""
        first = self.layout.sentence_at(span.start)
        told = self.layout.told(first.start, first.end)[: _OPENING + 1]
        verb = next((place for place, word in enumerate(told) if _is_present(word.lower)), None)
        if not verb:
            return False
        start, end = told[0].start, told[verb].start
        somebody = any(one.nominative for one in self.people.within(start, end))
        return somebody or any(one.nominative for one in self.roles.within(start, end))


def _is_present(word: str) -> bool:
    return not has_tag(word, "NOUN") and any({"3per", "pres"} <= one.tags for one in readings(word))


def _going_on(span: TextSpan, lead: Lead) -> Draft:
    return Draft(span, (span,), QuotationKind.BLOCK, None, lead)
