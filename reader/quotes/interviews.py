"""Interviews without attributions: which lines ask and which answer, with dashes or without. Names nobody."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from reader.language.morphology import readings
from reader.quotes.drafts import Draft, Lead
from reader.quotes.layout import DASHES, Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.quotes.readings import has_tag
from reader.values import BlockKind, QuotationKind, TextSpan

_FEWEST = 3  # questions of an interview that is set without dashes
_LONGEST_QUESTION = 60  # words
_LONG_ANSWER = 12  # words, from which one question and one answer are an interview already
_VERBS_FIRST = ("маю", "буду")
_OF_I = ("я", "мене", "мені", "мною", "ми", "нас", "нам", "нами")
_YOU = ("ви", "вас", "вам", "вами", "ваш", "ваша", "ваше", "ваші", "вашу", "вашої", "вашого", "ваших", "вашій")
_STOPS = '.!?…»”")'
_MARKS = '«„“"'


def tells_of_self(words: Lexicon, told: tuple[Word, ...]) -> bool:
    """A verb or a pronoun of the first or second person; 'фестивалю' and 'видали' are something else first."""
    return any(word.lower in words.words["self_words"] or _is_own_verb(word.lower) for word in told)


@lru_cache(maxsize=50_000)
def _is_own_verb(word: str) -> bool:
    found = readings(word)
    if not any(one.tags & {"1per", "2per"} for one in found):
        return False
    if word in _VERBS_FIRST:
        return True
    return not has_tag(word, "NOUN") and (
        all("impr" in one.tags for one in found)
        or any("1per" in one.tags or {"2per", "pres"} <= one.tags for one in found)
    )


def strong_questions(layout: Layout) -> list[int]:
    """Lines in bold, from the first question on, where most of them ask and other lines stand between them: whoever
    sets questions so sets all of them so, also those without a question mark."""
    strong = [number for number, line in enumerate(layout.lines) if line.strong]
    asked = [number for number in strong if layout.text[layout.lines[number].span.end - 1] == "?"]
    strong = [number for number in strong if asked and number >= asked[0]]
    if len(asked) < 2 or len(asked) * 2 < len(strong) or any(after - before < 2 for before, after in pairwise(strong)):
        return []
    return strong


def asking_lines(layout: Layout, lines: Mapping[int, TextSpan], attributed: int) -> frozenset[int]:
    """Those of ``lines`` (all that begin with a dash, in order) that ask: questions and answers by turns, hardly any
    with an attribution. Empty where they are no interview."""
    asked = {number for number, span in lines.items() if _asks(layout, span)}
    by_turns = set(list(lines)[::2])
    if len(asked) == len(lines) > 1 and all(after - before > 1 for before, after in pairwise(lines)):
        return frozenset(asked)  # the answers have no dash
    if len(lines) >= _FEWEST * 2 and len(asked) == 1 and not attributed:
        return _requests(layout, lines, asked)
    if len(lines) < 4 or len(asked) < 2:
        return (
            frozenset(asked)
            if asked and not attributed and asked == by_turns and _is_short(layout, lines)
            else frozenset()
        )
    if len(asked) * 4 < len(lines) or attributed * 4 > len(lines):
        return frozenset() if attributed else _requests(layout, lines, asked)
    if by_turns <= asked:
        return frozenset(by_turns)  # an answer may end in a question
    return frozenset(asked | by_turns if asked <= by_turns else asked)


def _requests(layout: Layout, lines: Mapping[int, TextSpan], asked: set[int]) -> frozenset[int]:
    """'– Тепер трохи про особисте. Як Ви це пережили, хотілося б знати.': every other line, most of which speak to
    'you' or ask, where none of the lines between them asks and most tell of self."""
    numbers = list(lines)
    for start in (0, 1):
        turns, between = numbers[start::2], numbers[1 - start :: 2]
        if not asked <= set(turns):
            continue
        to_you = sum(number in asked or _speaks_to_you(layout, lines[number]) for number in turns)
        of_self = sum(_speaks_of_self(layout, lines[number]) for number in between)
        if to_you * 2 >= len(turns) and of_self * 2 >= len(between):
            return frozenset(turns)
    return frozenset()


def _speaks_to_you(layout: Layout, span: TextSpan) -> bool:
    return any(
        word.lower in _YOU or any({"2per", "plur"} <= one.tags for one in readings(word.lower))
        for word in layout.told(span.start, span.end)
    )


def _speaks_of_self(layout: Layout, span: TextSpan) -> bool:
    told = layout.told(span.start, span.end)
    return any(word.lower in _OF_I or any("1per" in one.tags for one in readings(word.lower)) for word in told)


def _asks(layout: Layout, span: TextSpan) -> bool:
    return layout.text[span.start : span.end].rstrip().endswith("?")


def _is_short(layout: Layout, lines: Mapping[int, TextSpan]) -> bool:
    """A question or two, each with a long answer right after it."""
    numbers = list(lines)
    answers = numbers[1::2]
    if len(answers) * 2 != len(numbers) or any(
        after - before != 1 for before, after in zip(numbers[::2], answers, strict=True)
    ):
        return False
    return all(len(layout.words_in(lines[number].start, lines[number].end)) >= _LONG_ANSWER for number in answers)


class Interviews:
    """Drafts of the answers where paragraphs ask and answer by turns, without names, and with dashes on one
    side only or without any."""

    def __init__(self, layout: Layout, words: Lexicon, people: People) -> None:
        self.layout, self.words, self.people = layout, words, people

    def drafts(self) -> Iterator[Draft]:
        strong = strong_questions(self.layout)
        asking = strong or self._asking_by_dashes() or self._asking()
        if len(asking) < _FEWEST:
            return
        answers = [list(self._answer(number, after)) for number, after in zip(asking, [*asking[1:], None], strict=True)]
        if not self._is_talk(asking, answers, sure=bool(strong)):
            return
        for answer in answers:
            for span in answer:
                yield Draft(span, (span,), QuotationKind.DIRECT, None, Lead.INTERVIEW)

    def _asking(self) -> list[int]:
        asking: list[int] = []
        for number, line in enumerate(self.layout.lines):
            if self._asks(line.span) and asking[-1:] != [number - 1]:  # an answer may end in a question
                asking.append(number)
        return asking

    def _asking_by_dashes(self) -> list[int]:
        """The lines that a dash begins, where all of them ask."""
        dashed = [
            number for number, line in enumerate(self.layout.lines) if self.layout.text[line.span.start] in DASHES
        ]
        return dashed if all(_asks(self.layout, self.layout.lines[number].span) for number in dashed) else []

    def _asks(self, span: TextSpan) -> bool:
        """'Чого вас навчили пацієнти?', 'Ви кажете, що це не так. Поясніть.'"""
        if not self.layout.is_told(span.start) or self.layout.text[span.start] in DASHES + _MARKS:
            return False
        if self.layout.text[span.end - 1] == "?":
            return len(self.layout.words_in(span.start, span.end)) <= _LONGEST_QUESTION
        last = self.layout.sentence_at(span.end - 1)
        told = self.layout.words_in(last.start, last.end)
        return len(told) <= 3 and any({"impr", "plur"} <= one.tags for word in told for one in readings(word.lower))

    def _answer(self, number: int, after: int | None) -> Iterator[TextSpan]:
        for place, line in enumerate(self.layout.lines[number + 1 : after]):
            span = self._without_dash(line.span)
            if not span or self.layout.text[span.end - 1] not in _STOPS or line.kind is BlockKind.HEADING:
                continue
            if after is None and place and not self._tells_of_self(span):
                return
            yield span

    def _without_dash(self, span: TextSpan) -> TextSpan:
        said = self.layout.text[span.start : span.end].lstrip(DASHES + " ")
        return TextSpan(span.end - len(said), span.end)

    def _is_dashed(self, number: int) -> bool:
        return self.layout.text[self.layout.lines[number].span.start] in DASHES

    def _tells_of_self(self, span: TextSpan) -> bool:
        return tells_of_self(self.words, self.layout.words_in(span.start, span.end))

    def _is_talk(self, asking: list[int], answers: list[list[TextSpan]], *, sure: bool) -> bool:
        """With somebody named before it; hardly a question without an answer; half of the questions speak to 'you',
        half of the answers of self. A column that asks itself is none."""
        if not any(one.person.last for one in self.people.within(0, self.layout.lines[asking[0]].span.start)):
            return False
        answered = [answer for answer in answers if answer]
        if len(answered) * 4 < len(asking) * 3:
            return False
        own = sum(any(map(self._tells_of_self, answer)) for answer in answered)
        marked = sum(self._is_dashed(number) for number in asking) + sum(
            self._is_dashed(self.layout.line_at(answer[0].start)) for answer in answered
        )
        if sure or marked >= len(answered):  # dashes before the questions, or before the answers
            return own * 2 >= len(answered)
        addressed = sum(_speaks_to_you(self.layout, self.layout.lines[number].span) for number in asking)
        return addressed * 2 >= len(asking) and own * 2 >= len(answered)
