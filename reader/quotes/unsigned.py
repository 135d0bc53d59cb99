"""Whether a line that a dash begins is speech where nothing beside it says who speaks: what stands before it, and what
it sounds like. Names nobody."""

import re
from collections.abc import Mapping

from reader.language.morphology import readings
from reader.quotes.frames import Frame, any_verb, cue_frame, cue_of
from reader.quotes.interviews import tells_of_self
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.quotes.readings import has_tag
from reader.quotes.roles import Roles
from reader.values import TextSpan

_NEAR = 4  # lines
_OF_I = ("я", "мене", "мені", "мною", "ми", "нас", "нам", "нами")
_EXCHANGE = 4  # lines of speech with a question among them
_BEGINNINGS = '…«„“"('
_INTRODUCTION = 12  # words of a line that introduces a speaker


def _has_neighbour(number: int, lines: Mapping[int, int]) -> bool:
    return number - 1 in lines or number + 1 in lines


class UnsignedSpeech:
    """``lines``: where the words begin of each line that a dash begins, by its number."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles

    def is_speech(self, number: int, span: TextSpan, lines: Mapping[int, int], spoken: int | None) -> bool:
        return (
            self._is_led_up_to(number, span, lines)
            or self._is_among_speech(number, span, lines, spoken)
            or self._is_alone(number, span, lines)
        )

    def _is_monologue(self, number: int, lines: Mapping[int, int]) -> bool:
        """The first of two or three lines, whole sentences that speak of I, in an article about somebody."""
        if number - 1 in lines or self.layout.text[self.layout.lines[number - 1].span.end - 1] not in ".!?…":
            return False
        group = [one for one in range(number, number + _EXCHANGE) if one in lines]
        spans = [TextSpan(lines[one], self.layout.lines[one].span.end) for one in group]
        if group[-1] - number + 1 != len(group) or len(group) == _EXCHANGE or not all(map(self.is_sentence, spans)):
            return False
        if not all(map(self._speaks_of_i, spans)):
            return False
        return any(self._has_person(line.span) for line in self.layout.lines[:number][-_NEAR:])

    def _speaks_of_i(self, span: TextSpan) -> bool:
        told = self.layout.words_in(span.start, span.end)
        return any(word.lower in _OF_I or any("1per" in one.tags for one in readings(word.lower)) for word in told)

    def _advises(self, number: int, span: TextSpan, lines: Mapping[int, int]) -> bool:
        """'– Мийте руки.': one of several lines that tell the reader what to do."""
        if (
            self._speaks_of_i(span)
            or re.search("[!?]", self.layout.text[span.start : span.end])
            or not _has_neighbour(number, lines)
        ):
            return False
        told = self.layout.words_in(span.start, span.end)
        return any({"impr", "plur"} <= one.tags for word in told for one in readings(word.lower))

    def is_sentence(self, span: TextSpan) -> bool:
        words = self.layout.text[span.start : span.end]
        return (
            (words[:1].isupper() or words[:1].isdigit() or words[:1] in _BEGINNINGS)
            and words.rstrip()[-1:] in '.!?…»”"'
            and len(self.layout.words_in(span.start, span.end)) > 1
        )

    def _is_led_up_to(self, number: int, span: TextSpan, lines: Mapping[int, int]) -> bool:
        """One or two lines that speak of I and you, after a paragraph about a person."""
        if number == 0 or not self.is_sentence(span) or self._advises(number, span, lines):
            return False
        before = self.layout.lines[number - 1].span
        if self.layout.text[before.end - 1] == ":":
            frame = self.frame(number)
            if self._has_person(before) and (self._sounds_said(span) or self.is_introduction(before)):
                return True
            return frame is not None and frame.lemma != ""
        if not self._sounds_said(span):
            return False
        group = [one for one in range(number - 2, number + 3) if one in lines]
        small = len(group) <= 2 or (len(group) <= _EXCHANGE and any(self.asks(one) for one in group))
        return small and self.layout.text[before.end - 1] in ".!?…" and self._has_person(before)

    def asks(self, number: int) -> bool:
        return self.layout.text[self.layout.lines[number].span.end - 1] == "?"

    def _is_alone(self, number: int, span: TextSpan, lines: Mapping[int, int]) -> bool:
        """One line with a dash between paragraphs is no list: after a sentence about a person, or where it speaks of I
        and you; a few are none where they do."""
        if not number or not self.is_sentence(span):
            return False
        if _has_neighbour(number, lines):
            return self._is_monologue(number, lines)
        before = self.layout.lines[number - 1].span
        if self.layout.text[before.end - 1] not in ".!?…":
            return False
        last = self.layout.sentence_at(before.end - 1)
        if self._has_person(last) or (self._has_pronoun(last) and self._has_person(before)):
            return True
        return tells_of_self(self.words, self.layout.words_in(span.start, span.end))

    def is_introduction(self, line: TextSpan) -> bool:
        """'Олександр Хорунжий, речник ДСНС:' and nothing else: a name, what the person is, a colon."""
        named = [one for one in self.people.within(line.start, line.end) if one.nominative]
        if not named or named[0].start - line.start > 1 or len(named) > 1:
            return False
        told = self.layout.told(line.start, line.end)
        verbal = any(any_verb(word, self.words) is not None and not has_tag(word.lower, "NOUN") for word in told)
        return len(told) <= _INTRODUCTION and not verbal

    def _is_among_speech(self, number: int, span: TextSpan, lines: Mapping[int, int], spoken: int | None) -> bool:
        """A line apart that speaks of I and you, a few lines after a dash that did begin speech: no list is set so."""
        if spoken is None or number - spoken > _NEAR or not self.is_sentence(span) or not self._sounds_said(span):
            return False
        if self.layout.ends_with_colon(self.layout.lines[number - 1].span.end):
            return False
        return not _has_neighbour(number, lines)

    def frame(self, number: int) -> Frame | None:
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
