"""Interviews in a language that does not decline (English) whose paragraphs ask and answer by turns, without labels or
marks. Names nobody."""

from collections.abc import Iterator

from reader.quotes.drafts import Draft, Lead
from reader.quotes.interviews import strong_questions
from reader.quotes.layout import DASHES, Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.values import BlockKind, QuotationKind, TextSpan

_FEWEST = 3  # questions
_LONGEST_QUESTION = 60  # words
_SHORT = 8  # words of a question that need no 'you'
_LONGEST_REMARK = 25  # words of what the interviewer says without a question mark
_MARKS = "«„“\"'‘"
_STOPS = '.!?…)”"'
_SELF = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours"})
_YOU = frozenset({"you", "your", "yours", "yourself", "yourselves"})


class PlainInterviews:
    """Drafts of the answers."""

    def __init__(self, layout: Layout, words: Lexicon, people: People) -> None:
        self.layout, self.words, self.people = layout, words, people

    def drafts(self) -> Iterator[Draft]:
        strong = strong_questions(self.layout)
        asking = strong or self._asking()
        if len(asking) < _FEWEST:
            return
        answers = [list(self._answer(number, after)) for number, after in zip(asking, [*asking[1:], None], strict=True)]
        if not self._is_talk(asking, answers, sure=bool(strong)):
            return
        for span in (span for answer in answers for span in answer):
            yield Draft(span, (span,), QuotationKind.BLOCK, None, Lead.INTERVIEW)

    def _asking(self) -> list[int]:
        asking: list[int] = []
        for number, line in enumerate(self.layout.lines):
            if asking[-1:] != [number - 1] and self._asks(line.span):  # an answer may end in a question
                asking.append(number)
        return asking

    def _asks(self, span: TextSpan) -> bool:
        text = self.layout.text
        if text[span.end - 1] != "?" or text[span.start] in DASHES + _MARKS or not self.layout.is_told(span.start):
            return False
        return len(self.layout.words_in(span.start, span.end)) <= _LONGEST_QUESTION

    def _answer(self, number: int, after: int | None) -> Iterator[TextSpan]:
        lines = self.layout.lines[number + 1 : after]
        for place, line in enumerate(lines):
            span = line.span
            if self.layout.text[span.end - 1] not in _STOPS or line.kind is BlockKind.HEADING:
                continue
            if after is None and place and not self._has(span, _SELF):
                return
            if place and place + 1 < len(lines) and self._remarks(span):
                continue
            yield span

    def _remarks(self, span: TextSpan) -> bool:
        """'Reviewers mention your dashes.': the interviewer, who speaks to 'you' and not of self."""
        short = len(self.layout.words_in(span.start, span.end)) <= _LONGEST_REMARK
        return short and self._has(span, _YOU) and not self._has(span, _SELF)

    def _has(self, span: TextSpan, wanted: frozenset[str]) -> bool:
        return any(word.lower.partition("'")[0] in wanted for word in self.layout.words_in(span.start, span.end))

    def _is_talk(self, asking: list[int], answers: list[list[TextSpan]], *, sure: bool) -> bool:
        """With somebody named before it; hardly a question without an answer; most questions speak to 'you' or are
        short, half of the answers tell of self. A column that asks itself is none."""
        lines = self.layout.lines
        if not any(one.person.first for one in self.people.within(0, lines[asking[0]].span.start)):
            return False
        answered = [answer for answer in answers if answer]
        if len(answered) * 4 < len(asking) * 3:
            return False
        own = sum(any(self._has(span, _SELF) for span in answer) for answer in answered)
        questions = [lines[number].span for number in asking]
        to_you = sum(self._has(span, _YOU) for span in questions)
        short = sum(
            len(self.layout.words_in(span.start, span.end)) <= _SHORT and not self._has(span, _YOU)
            for span in questions
        )
        if sure:
            return own * 2 >= len(answered)
        return own * 2 >= len(answered) and to_you * 4 >= len(asking) and (to_you + short) * 3 >= len(asking) * 2
