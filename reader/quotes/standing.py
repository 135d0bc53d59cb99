"""Who stood as a subject or a topic, in reading order: whom a pronoun or a bare noun may go back to."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.language.morphology import readings
from reader.quotes.bearers import AnyRoles
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, PersonMention
from reader.quotes.plain_standing import is_object
from reader.quotes.roles import RoleMention
from reader.quotes.subjects import can_be_subject
from reader.values import TextSpan

_BYLINE = 6  # words of a line that is nothing but names
_CREDIT = 120  # code points of a line that credits a picture
_BELOW = 5  # lines under a heading
_TOPIC = 32  # code points from the start of a sentence


class Standing:
    """Build once an article; ``quoted``: the words of its quotations, which name nobody as a subject."""

    def __init__(
        self, layout: Layout, words: Lexicon, people: People, roles: AnyRoles, quoted: Sequence[TextSpan]
    ) -> None:
        self._quoted = sorted(quoted)
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.introduced: dict[str, int] = {}
        for one in people.mentions:
            if one.person.first.lower()[:2] in layout.text[one.start : one.end].lower():
                self.introduced.setdefault(one.person.name, one.start)

    def about(self) -> tuple[PersonMention, ...]:
        """Those whom the reporter tells of: not in a byline, a credit or what somebody says, in reading order."""
        return tuple(
            one
            for one in self.people.mentions
            if self.is_told(one) and not self._is_credited(one) and not self._is_namesake(one)
        )

    def nominal(self) -> Sequence[PersonMention | RoleMention]:
        """In reading order."""
        return sorted(
            [one for one in self.people.mentions if self.is_told(one) and self._stands_out(one)]
            + [one for one in self.roles.mentions if self.is_told(one) and one.nominative and self._is_subject(one)],
            key=lambda one: one.start,
        )

    def _is_subject(self, role: RoleMention) -> bool:
        return self.roles.tied_here(role) is not None or not is_object(self.layout, self.words, self.people, role)

    def _is_namesake(self, mention: PersonMention) -> bool:
        """'лікарня імені Феофана Яновського', 'на вулиці Олени Теліги': a thing is called after the person."""
        before = self.layout.words_in(max(0, mention.start - 20), mention.start)
        if not before or self.layout.text[before[-1].end : mention.start].strip(" .") or "gent" not in mention.cases:
            return False
        after = self.words.words["named_after"]
        return before[-1].lower in after or any(one.lemma in after for one in readings(before[-1].lower))

    def is_told(self, one: PersonMention | RoleMention) -> bool:
        """The reporter's own words; speech that a dash begins has no marks to tell it by."""
        if not one.told or not self.layout.is_shown(one.start):
            return False
        number = bisect_right(self._quoted, one.start, key=lambda span: span.start) - 1
        return number < 0 or one.start >= self._quoted[number].end

    def _stands_out(self, mention: PersonMention) -> bool:
        """A subject or a topic; not the name in a byline or under a picture."""
        if self._is_credited(mention):
            return False
        if self._is_label(mention) or self._is_namesake(mention):
            return False
        if is_object(self.layout, self.words, self.people, mention):
            return False
        if can_be_subject(self.layout, self.words, mention) or self._is_topic(mention):
            return True
        return self._is_introduced_alone(mention)

    def _is_label(self, mention: PersonMention) -> bool:
        """'the town's Carnegie library': where words do not decline, a lone name before a noun may be no person."""
        if self.words.grammar == "inflected" or mention.person.first or mention.person.gender:
            return False
        after = self.layout.words_in(mention.end, mention.end + 30)
        led = bool(after) and self.layout.text[mention.end : after[0].start] == " " and not after[0].capital
        return led and after[0].lower in self.words.words["organisation_words"] | self.words.words["organisation_tails"]

    def _is_introduced_alone(self, mention: PersonMention) -> bool:
        """'Найкращим визнали воротаря Луку Даніча.': the one person of a sentence that has nobody in the nominative,
        told of in full for the first time."""
        if self.introduced.get(mention.person.name) != mention.start or not mention.person.last:
            return False
        sentence = self.layout.sentence_at(mention.start)
        others = [one for one in self.people.within(sentence.start, sentence.end) if one.person != mention.person]
        told = self.layout.told(sentence.start, sentence.end)
        if any(word.lower in self.words.words["pronoun_words"] for word in told):
            return False
        return not others and not any(one.nominative for one in self.roles.within(sentence.start, sentence.end))

    def _is_credited(self, mention: PersonMention) -> bool:
        before = self.layout.words_in(max(0, mention.start - 30), mention.start)
        led = bool(before) and self.layout.text[before[-1].end : mention.start].strip() in (":", "©", "/")
        if led and before[-1].lower in self.words.words["credits"]:
            return True
        line = self.layout.lines[self.layout.line_at(mention.start)].span
        return len(line) < _CREDIT and self._is_credit(line) and not self._heads_section(line, mention)

    def _heads_section(self, line: TextSpan, mention: PersonMention) -> bool:
        """'Тадеуш Врублєвський, Kurier Wschodni' above paragraphs that tell of him: what he says follows."""
        number = self.layout.line_at(line.start) + 1
        first = self.layout.words_in(line.start, line.end)[:1]
        if number >= len(self.layout.lines) or (first and first[0].lower in self.words.words["credits"]):
            return False
        below = self.layout.lines[number : number + _BELOW]
        told = self.people.within(below[0].span.start, below[-1].span.end)
        prose = len(self.layout.words_in(below[0].span.start, below[0].span.end)) > _BYLINE
        return prose and any(one.told and one.person == mention.person for one in told)

    def _is_credit(self, line: TextSpan) -> bool:
        words = self.layout.words_in(line.start, line.end)
        ends = self.layout.text[line.end - 1] in ".!?…»”"
        if words and words[0].lower in self.words.words["credits"] and not (ends and len(words) > _BYLINE):
            return True
        names = sum(word.capital for word in words)
        return len(words) <= _BYLINE and names >= len(words) - 1 and self.layout.text[line.end - 1] not in ".!?…:"

    def _is_topic(self, mention: PersonMention) -> bool:
        """'Туриста, 45-річного Олександра Лося, доставили …': in no nominative, but what the sentence begins with."""
        sentence = self.layout.sentence_at(mention.start)
        lead = self.layout.text[sentence.start : mention.start].lower()
        if any(lead.endswith(phrase + " ") for phrase in self.words.words["genitive_frames"]):
            return True
        if mention.start - sentence.start > _TOPIC:
            return False
        before = self.layout.told(sentence.start, mention.start)
        return not any(word.lower in self.words.words["small_words"] for word in before)
