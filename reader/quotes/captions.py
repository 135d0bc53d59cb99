"""Speech as television sets it: a line 'Надія Лин, мешканка будинку:' and what she says after it, without marks."""

import re
from collections.abc import Iterator

from reader.quotes.drafts import Draft
from reader.quotes.frames import Frame, any_verb
from reader.quotes.interviews import tells_of_self
from reader.quotes.layout import DASHES, Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.paragraphs import Paragraphs
from reader.quotes.people import People
from reader.quotes.readings import has_tag
from reader.quotes.roles import Roles
from reader.values import QuotationKind, TextSpan

_LABEL = re.compile(r"(?P<label>[^:«»\"“”„?!]{3,100}?)\s?(?P<colon>:|$)\s*")
_LONGEST_LABEL = 14  # words
_FEWEST = 4  # words that are said
_MARKS = '«„“"'


class Captions:
    """Drafts of paragraphs whose speaker stands right before them, with what the person is."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people = layout, words, people
        self.paragraphs = Paragraphs(layout, words, people, roles)

    def drafts(self) -> Iterator[Draft]:
        for number, line in enumerate(self.layout.lines):
            found = _LABEL.match(self.layout.masked, line.span.start, line.span.end)
            if found is None or not self.layout.is_told(line.span.start):
                continue
            label = TextSpan(line.span.start, found.end("label"))
            said = self._said(number, found, label)
            if said is not None:
                frame = Frame(label.start, label.end, None, label.start, label.start, "", "label", before=True)
                yield Draft(said, (said,), QuotationKind.BLOCK, frame)
                yield from self.paragraphs.of_self(self.layout.line_at(said.start))

    def _said(self, number: int, found: re.Match[str], label: TextSpan) -> TextSpan | None:
        line = self.layout.lines[number].span
        name = self._name(label)
        if name is None:
            return None
        tells = self._tells_what(name, label)
        capitals = not found["colon"]
        if capitals and not (
            self.layout.text[label.start : label.end].isupper() or self._is_signboard(number, name, label)
        ):
            return None
        if found.end() < line.end:
            said = TextSpan(found.end(), line.end)
            return said if tells and number and self._is_speech(said) else None
        if number + 1 >= len(self.layout.lines):
            return None
        said = self.layout.lines[number + 1].span
        sure = tells and not capitals
        if capitals and not self.layout.text[label.start : label.end].isupper():
            told = self.layout.words_in(said.start, said.end)
            return said if self._is_speech(said) and tells_of_self(self.words, told) else None
        return said if self._is_speech(said) and (sure or self._is_lively(said)) else None

    def _name(self, label: TextSpan) -> TextSpan | None:
        """The name that the label begins with: of a person, or a first name alone."""
        told = self.layout.told(label.start, label.end)
        if not 0 < len(told) <= _LONGEST_LABEL or told[0].start != label.start:
            return None
        if any(any_verb(word, self.words) and not has_tag(word.lower, "NOUN") for word in told):
            return None
        first = told[1] if len(told) > 1 and told[0].lower in self.words.words["titles"] else told[0]
        for one in self.people.within(label.start, label.end):
            if one.start == first.start and one.nominative:
                return TextSpan(one.start, one.end)
        if told[0].capital and any("nomn" in form.cases for form in self.words.first_name_forms(told[0].lower)):
            return TextSpan(told[0].start, told[0].end)
        return None

    def _tells_what(self, name: TextSpan, label: TextSpan) -> bool:
        """A comma and what the person is."""
        return self.layout.text[name.end : label.end].startswith(",") and label.end - name.end > len(", ")

    def _is_signboard(self, number: int, name: TextSpan, label: TextSpan) -> bool:
        """'Тарас Дуб, лісник' alone in a line, not after a quotation or a picture, that it would sign."""
        before = self.layout.lines[number - 1].span if number else None
        if before is not None and self.layout.text[before.end - 1] not in ".!?…":
            return False
        if not self._tells_what(name, label) or self.layout.text[label.end - 1] in ".,;…":
            return False
        return any(has_tag(word.lower, "anim") for word in self.layout.told(name.end, label.end))

    def _is_speech(self, said: TextSpan) -> bool:
        text = self.layout.text
        if not said or text[said.start] in DASHES + _MARKS or text[said.end - 1] not in ".!?…":
            return False
        return len(self.layout.words_in(said.start, said.end)) >= _FEWEST and not text[said.start].islower()

    def _is_lively(self, said: TextSpan) -> bool:
        several = self.layout.sentence_at(said.start).end < said.end
        return several or tells_of_self(self.words, self.layout.words_in(said.start, said.end))
