"""'Далі – її пряма мова.', 'Наводимо допис без змін.': a sentence after which somebody's words stand in paragraphs of
their own, without marks. Of languages that decline."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.language.morphology import readings
from reader.quotes.drafts import Draft, Lead
from reader.quotes.layout import DASHES, Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.paragraphs import Paragraphs
from reader.quotes.people import People
from reader.quotes.roles import Roles

_LONGEST = 14  # words of the sentence that hands over


class Handovers:
    """Drafts of what is handed over to."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people = layout, words, people
        self.paragraphs = Paragraphs(layout, words, people, roles)

    def drafts(self) -> Iterator[Draft]:
        until = 0
        for number, line in enumerate(self.layout.lines[:-1]):
            last = self.layout.sentence_at(line.span.end - 1)
            titled = number == 0 and last.start <= line.span.start  # a title says so of what is none
            if titled or number < until or self.layout.text[line.span.start] in DASHES:
                continue
            told = self.layout.told(last.start, last.end)
            if 0 < len(told) <= _LONGEST and self._hands_over(told):
                for place, draft in enumerate(self.paragraphs.of_monologue(number, self._speaker(number))):
                    yield replace(draft, lead=Lead.BEFORE) if not place else draft
                    until = self.layout.line_at(draft.content.start) + 1

    def _hands_over(self, told: Sequence[Word]) -> bool:
        """Somebody's own words in so many words, or a text of somebody's and that it stands here as it is."""
        sentence = " ".join(word.lower for word in told)
        if any(phrase in sentence for phrase in self.words.words["handing_over"]):
            return True
        texts = any(one.lemma in self.words.words["texts"] for word in told for one in readings(word.lower))
        return texts and any(word.lower in self.words.words["verbatim"] for word in told)

    def _speaker(self, number: int) -> str | None:
        line = self.layout.lines[number].span
        named = {one.person.name for one in self.people.within(line.start, line.end)}
        return named.pop() if len(named) == 1 else None
