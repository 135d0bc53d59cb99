"""What stands around a pair of marks and what it sounds like: sentences before and after, verbs and persons."""

import re

from reader.language.morphology import readings
from reader.quotes.frames import CueWord, any_verb
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.quotes.people import People
from reader.quotes.readings import has_tag
from reader.quotes.roles import Roles
from reader.values import TextSpan

LEAD = re.compile(r"(?P<comma>\s*[,!?…]+|\s*\.(?=\s*[–—−-]))?\s*(?P<dash>[–—−―-]+)\s*")
_NEXT_LINE = re.compile(r"[–—−―-]\s*[а-яіїєґa-z]")
_EXCHANGE = re.compile(r"\s*[–—−-]\s*")
_EXCHANGED = re.compile(r"\s*[–—−-]\s*[«„“\"]")
WHOLE = 5  # words from which a pair without a stop or a reporting word reads as a whole thought


def answers(layout: Layout, pair: Pair, previous: Pair) -> bool:
    """'«Як звати?» – «Одарка»': a question, a dash and what is answered."""
    between = layout.text[previous.close + 1 : pair.open]
    return layout.text[previous.close - 1] == "?" and _EXCHANGE.fullmatch(between) is not None


def is_answered(layout: Layout, pair: Pair) -> bool:
    """A question, and a dash with another pair of marks after it."""
    return layout.text[pair.close - 1] == "?" and _EXCHANGED.match(layout.text, pair.close + 1) is not None


class Surroundings:
    """Questions about one pair; nothing is decided here."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles

    def inner(self, pair: Pair) -> tuple[Word, ...]:
        return self.layout.words_in(pair.open, pair.close)

    def prefix(self, pair: Pair) -> TextSpan:
        return TextSpan(min(self.layout.sentence_at(pair.open).start, pair.open), pair.open)

    def suffix(self, pair: Pair) -> TextSpan:
        """From the closing mark to the end of its sentence; where that is empty, a following line that begins with a
        dash."""
        start = min(pair.close + 1, len(self.layout.text))
        end = self.sentence_end(start)
        if not self.layout.text[start:end].strip(" ,.!?…") and self.ends_line(start, end):
            following = self.layout.line_at(pair.close) + 1
            if following < len(self.layout.lines):
                line = self.layout.lines[following].span
                if _NEXT_LINE.match(self.layout.text, line.start, line.end):
                    return TextSpan(line.start, self.layout.sentence_at(line.start).end)
        return TextSpan(start, max(start, end))

    def ends_line(self, start: int, end: int) -> bool:
        return end >= self.layout.lines[self.layout.line_at(start - 1)].span.end

    def sentence_end(self, at: int) -> int:
        """End of the sentence that a mark at ``at - 1`` belongs to: a mark that closes a sentence may be followed by
        its dash."""
        line_end = self.layout.lines[self.layout.line_at(max(0, at - 1))].span.end
        if at >= line_end:
            return line_end
        sentence = self.layout.sentence_at(max(0, at - 1))
        if sentence.end <= at or not self.layout.text[at : sentence.end].strip():
            lead = LEAD.match(self.layout.text, at, line_end)
            return self.layout.sentence_at(lead.end()).end if lead and lead.end() < line_end else sentence.end
        return sentence.end

    def begins(self, pair: Pair) -> bool:
        return not self.layout.told(self.prefix(pair).start, pair.open)

    def sounds_said(self, pair: Pair, size: int) -> bool:
        return size >= WHOLE or any(any_verb(word, self.words) or self.is_said(word) for word in self.inner(pair))

    @staticmethod
    def is_said(word: Word) -> bool:
        """First and second person, imperatives: people speak so, titles seldom do."""
        return any(reading.tags & {"1per", "2per", "impr"} for reading in readings(word.lower) if reading.known)

    def speaks(self, span: TextSpan) -> bool:
        """Somebody stands in the nominative there: a name, an office, a pronoun."""
        if any(one.nominative and one.told for one in self.people.within(span.start, span.end)):
            return True
        if any(one.nominative and one.told for one in self.roles.within(span.start, span.end)):
            return True
        return any(word.lower in self.words.words["pronoun_words"] for word in self.layout.told(span.start, span.end))

    def nominal(self, told: tuple[Word, ...]) -> bool:
        """'слова', 'заява', 'відповідь' before the colon."""
        nouns = self.words.words["speech_nouns"]
        return any(reading.lemma in nouns for word in told[-6:] for reading in readings(word.lower))

    def sounds_said_fully(self, pair: Pair) -> bool:
        return self.layout.text[pair.close - 1] in "!?…." or any(self.is_said(word) for word in self.inner(pair))

    def ends_sentence_with(self, pair: Pair) -> bool:
        rest = self.suffix(pair)
        return not self.layout.told(rest.start, rest.end)

    def is_own_paragraph(self, pair: Pair) -> bool:
        first = self.layout.lines[self.layout.line_at(pair.open)].span
        last = self.layout.lines[self.layout.line_at(pair.close)].span
        return pair.open - first.start <= 2 and last.end - pair.close <= 2

    def holds_verb(self, pair: Pair) -> bool:
        return any(self.is_verbal(word) for word in self.inner(pair))

    @staticmethod
    def is_verbal(word: Word) -> bool:
        return any(reading.known and "VERB" in reading.tags for reading in readings(word.lower)) and not has_tag(
            word.lower, "NOUN"
        )

    def any_verb_in(self, told: tuple[Word, ...]) -> CueWord | None:
        return next(
            (verb for word in reversed(told) if (verb := any_verb(word, self.words)) and not self.is_noun(word)), None
        )

    @staticmethod
    def is_noun(word: Word) -> bool:
        return has_tag(word.lower, "NOUN")

    def tells_of_self(self, pair: Pair) -> bool:
        """'Я жива': a pronoun of the first or second person."""
        return any(word.lower in self.words.words["self_words"] for word in self.inner(pair))

    def shows_speaker(self, before: TextSpan, told: tuple[Word, ...], pair: Pair) -> bool:
        """A gesture of somebody's, or a name and nothing else, right before the colon."""
        if self.is_gesture(told) and self.speaks(before):
            return True
        return self.is_name_alone(before) and not self.lists_names(told) and self.ends_sentence_with(pair)

    def is_gesture(self, told: tuple[Word, ...]) -> bool:
        """'Одарка лише махнула рукою: «Пусте»': a verb, and a part of the body right before the colon."""
        moved = bool(told) and told[-1].lower in self.words.words["gestures"]
        return moved and any(any_verb(word, self.words) for word in told[:-1])

    def is_name_alone(self, span: TextSpan) -> bool:
        """'Воротар Олексій Пень:' and nothing else: who speaks, as under a picture or in a round-up."""
        named = [one for one in self.people.within(span.start, span.end) if one.nominative and one.told]
        if len({one.person.name for one in named}) != 1:
            return False
        name = named[-1]
        if self.layout.text[name.end : span.end].strip() != ":":
            return False
        lead = self.layout.told(span.start, name.start)
        roles = [one for one in self.roles.within(span.start, name.start) if one.nominative]
        return not lead or bool(roles and roles[0].start <= lead[0].start and not any(map(self.is_verbal, lead)))

    def lists_names(self, told: tuple[Word, ...]) -> bool:
        """'зняв фільм: «…»'."""
        return any(reading.lemma in self.words.words["works"] for word in told[-2:] for reading in readings(word.lower))

    def is_about_somebody(self, span: TextSpan, size: int) -> bool:
        """'Ольшанську це не засмучує: «…»': one person alone, in whatever case, and a whole sentence of speech."""
        return (
            size >= WHOLE
            and len({one.person.name for one in self.people.within(span.start, span.end) if one.told}) == 1
        )
