"""Speech without marks that a label or the next line gives away: 'Текст допису X:' and a line, or a line and '–
написав X.'"""

import re
from collections.abc import Iterator, Sequence

from reader.language.morphology import readings
from reader.quotes.drafts import Draft
from reader.quotes.frames import any_verb, cue_frame, cue_of, first_cue, genitive_frame
from reader.quotes.interviews import tells_of_self
from reader.quotes.labels import label_frame
from reader.quotes.layout import DASHES, Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.paragraphs import Paragraphs
from reader.quotes.people import People
from reader.quotes.roles import Roles
from reader.values import BlockKind, QuotationKind, TextSpan

_DASH = re.compile(r"[–—−―-]\s*")
_MARKS = '«„“"'
_LONGEST_TAIL = 200
_POSTED = (
    "facebook",
    "фейсбу",
    "telegram",
    "телеграм",
    "instagram",
    "інстаграм",
    "twitter",
    "твіттер",
    "допис",
    "соцмереж",
)
_AFTER_CUE = re.compile(r":\s+(?=[А-ЯІЇЄҐ])")
_SHORT = 12  # words
_OF_I = ("я", "мене", "мені", "мною", "ми", "нас", "нам", "нами")
_OF_ME = ("я", "мене", "мені", "мною")
_WE = ("ми", "нам", "нас", "що", "як", "про")
_MOST_VERSES = 20  # lines
_LONGEST_VERSE = 70  # code points
_MOST_AHEAD = 5  # paragraphs
_UNOPENED = re.compile(r"[»”\"]\s?[,.]?\s?[–—-]\s+(?=[а-яіїєґ])")
_DASH_INSIDE = re.compile(r"[.!?…]\s[–—-]\s")
_SIGNED = re.compile(r"[,!?…]\s?[–—-]\s+(?=\w)")


class Blocks:
    """Drafts of whole paragraphs of speech. Paragraphs that already hold a quotation's marks at their start are left
    alone."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles | None = None) -> None:
        self.layout, self.words, self.people = layout, words, people
        self.paragraphs = Paragraphs(layout, words, people, roles) if roles is not None else None

    def drafts(self) -> Iterator[Draft]:
        for number, line in enumerate(self.layout.lines):
            span = line.span
            if self.layout.text[span.start] in _MARKS or not self.layout.is_told(span.start):
                continue
            announced = None
            draft = self._before_its_tail(number, span) or self._above_its_name(number, span)
            if draft is None:
                draft = announced = self._after_label(number, span) or self._labelled(span)
            if draft is None and self.words.grammar == "inflected":
                draft = self._unopened(span) or self._told_by_itself(span) or self._after_cue(span)
            if draft is None and line.kind is BlockKind.BLOCKQUOTE:
                draft = self._set_apart(number, span)
            if draft is not None:
                yield from self._ahead(number, draft)
                yield draft
            if announced is not None and self.paragraphs is not None:
                yield from self.paragraphs.of_monologue(number, self._author(number))

    def _author(self, number: int) -> str | None:
        """The one person whom the line before, or this one up to its colon, tells of."""
        first = self.layout.lines[max(0, number - 1)].span.start
        named = {one.person.name for one in self.people.within(first, self.layout.lines[number].span.start)}
        return named.pop() if len(named) == 1 else None

    def _above_its_name(self, number: int, span: TextSpan) -> Draft | None:
        """The next line is nothing but '– Ірина Стецюк, директорка фонду': the paragraph tells of self."""
        if self.words.grammar != "inflected" or number + 1 >= len(self.layout.lines):
            return None
        tail = self.layout.lines[number + 1].span
        lead = _DASH.match(self.layout.text, tail.start, tail.end)
        if lead is None or self.layout.text[span.start] in DASHES or self.layout.text[span.end - 1] not in ".!?…":
            return None
        named = next((one for one in self.people.within(lead.end(), tail.end) if one.start == lead.end()), None)
        if named is None or not (named.nominative and named.person.first and named.person.last):
            return None
        what = self.layout.told(named.end, tail.end)
        if not 0 < len(what) <= _SHORT or not self.layout.text.startswith(", ", named.end):
            return None
        if self.layout.text[tail.end - 1] in "!?:…" or any(any_verb(word, self.words) for word in what):
            return None
        if not self._tells_of_self(span) or self._names(span):
            return None
        return Draft(span, (span,), QuotationKind.BLOCK, cue_frame(lead.end(), tail.end, None, before=False))

    def _before_its_tail(self, number: int, span: TextSpan) -> Draft | None:
        """The next line is nothing but '– написав генсек.'"""
        if number + 1 >= len(self.layout.lines) or self.layout.text[span.start] in DASHES:
            return None
        if self.layout.text[span.end - 1] not in ",.!?…" or len(self.layout.words_in(span.start, span.end)) < 3:
            return None
        tail = self.layout.lines[number + 1].span
        lead = _DASH.match(self.layout.text, tail.start, tail.end)
        if lead is None or len(tail) > _LONGEST_TAIL or not self.layout.text[lead.end()].islower():
            return None
        told = self.layout.told(lead.end(), tail.end)
        cue = first_cue(told, self.words, 3)
        if cue is None or self.layout.sentence_at(lead.end()).end < tail.end:
            return None
        content = TextSpan(span.start, span.end - (self.layout.text[span.end - 1] == ","))
        return Draft(content, (content,), QuotationKind.BLOCK, cue_frame(lead.end(), tail.end, cue, before=False))

    def _ahead(self, number: int, draft: Draft) -> Iterator[Draft]:
        """Paragraphs before one that is signed at its end: the speaker tells of self in them, and nobody is named."""
        if draft.frame is None or draft.frame.before or self.words.grammar != "inflected":
            return
        for line in reversed(self.layout.lines[max(0, number - _MOST_AHEAD) : number]):
            span, text = line.span, self.layout.text
            if text[span.start] in DASHES and text[span.end - 1] in ".!?…":  # '– Води немає.' and a paragraph more
                start = next(at for at in range(span.start, span.end) if text[at] not in DASHES + " ")
                said = TextSpan(start, span.end)
                yield Draft(said, (said,), QuotationKind.DIRECT, draft.frame)
                return
            if text[span.start] in _MARKS + DASHES or text[span.end - 1] not in ".!?…" or not self._tells_of_self(span):
                return
            if self._names(span) or self.layout.pairs_meeting(span.start, span.end):
                return
            yield Draft(span, (span,), QuotationKind.BLOCK)

    def _tells_of_self(self, span: TextSpan) -> bool:
        return tells_of_self(self.words, self.layout.told(span.start, span.end))

    def _speaks_of_i(self, span: TextSpan) -> bool:
        told = self.layout.told(span.start, span.end)
        return any(word.lower in _OF_I or any("1per" in one.tags for one in readings(word.lower)) for word in told)

    def _unopened(self, span: TextSpan) -> Draft | None:
        """'Води немає», – каже Сич': the opening mark is missing, and nothing else is quoted before."""
        found = _UNOPENED.search(self.layout.masked, span.start, span.end)
        if found is None or any(
            span.start <= pair.open and pair.close <= found.start()
            for pair in self.layout.pairs_meeting(span.start, found.start())
        ):
            return None
        return self._signed(span, TextSpan(span.start, found.start()), found.end())

    def _told_by_itself(self, span: TextSpan) -> Draft | None:
        """'Я такого ще не бачив, – каже Сич.': neither a mark nor a dash before it, but somebody who tells of self."""
        found = next(reversed(list(_SIGNED.finditer(self.layout.masked, span.start, span.end))), None)
        if found is None or self.layout.text[span.start] in DASHES or self.layout.text[found.end()].isupper():
            return None
        said = TextSpan(span.start, found.start() + (self.layout.text[found.start()] in "!?…"))
        if not self._tells_of_self(said) or _DASH_INSIDE.search(self.layout.masked, said.start, said.end):
            return None
        if any(said.start <= pair.open for pair in self.layout.pairs_meeting(said.start, said.end)):
            return None
        return self._signed(span, said, found.end())

    def _after_cue(self, span: TextSpan) -> Draft | None:
        """'Сова підсумовує: Ставок висох. Я більше не прийду.': whole sentences that speak of I, without marks."""
        lead = _AFTER_CUE.search(self.layout.masked, span.start, min(span.end, span.start + _LONGEST_TAIL))
        if lead is None or self.layout.text[span.end - 1] not in ".!?…" or self.layout.text[span.start] in DASHES:
            return None
        said = TextSpan(lead.end(), span.end)
        told = self.layout.told(span.start, lead.start())
        cue = cue_of(told[-1], self.words) if told else None
        if cue is None or cue.naming or self.layout.pairs_meeting(span.start, span.end):
            return None
        if self._names(said) or not self._speaks_of_i(said):
            return None
        return Draft(said, (said,), QuotationKind.BLOCK, cue_frame(span.start, lead.start(), cue, before=True))

    def _signed(self, span: TextSpan, said: TextSpan, start: int) -> Draft | None:
        """The words from ``start`` report, and the paragraph ends with them."""
        told = self.layout.told(start, span.end)
        cue = first_cue(told, self.words, 3)
        if cue is None or self.layout.sentence_at(start).end < span.end or span.end - start > _LONGEST_TAIL:
            return None
        if len(self.layout.words_in(said.start, said.end)) < 3 or self._names(said):
            return None
        if genitive_frame(self.layout, self.words, said.start, said.end) is not None:
            return None
        return Draft(said, (said,), QuotationKind.BLOCK, cue_frame(start, span.end, cue, before=False))

    def _after_label(self, number: int, span: TextSpan) -> Draft | None:
        """The line before is nothing but a label with a colon."""
        if not number or self.layout.text[span.start] in DASHES:
            return None
        label = self.layout.lines[number - 1].span
        if self.layout.text[label.end - 1] != ":":
            return self._after_post(span, label)
        last = self.layout.sentence_at(label.end - 1)
        frame = label_frame(self.layout, self.words, max(label.start, last.start), label.end)
        if frame is None:
            return self._after_writing(span, last)
        if len(self.layout.words_in(span.start, span.end)) < 3 or self._is_label(span):
            return None
        if frame.lemma not in self.words.words["labels"] and " " not in frame.lemma and not self._names(label):
            return None
        return Draft(span, (span,), QuotationKind.BLOCK, frame)

    def _after_writing(self, span: TextSpan, before: TextSpan) -> Draft | None:
        """'Про це написав у Telegram X:' and a paragraph of whole sentences."""
        told = self.layout.told(before.start, before.end)
        cue = next((cue for word in reversed(told) if (cue := cue_of(word, self.words))), None)
        if cue is None or cue.naming or self._is_label(span):
            return None
        told_of_self = self.words.grammar == "inflected" and self._tells_of_self(span)
        own = told_of_self and (not self._names(span) or self._is_of_one(span))
        if cue.lemma not in self.words.words["writing_cues"] and not own:
            return None
        said = self._with_verses(span)
        if len(self.layout.words_in(said.start, said.end)) < 6 or self.layout.text[said.end - 1] not in ".!?…,":
            return None
        return Draft(said, (said,), QuotationKind.BLOCK, cue_frame(before.start, before.end, cue, before=True))

    def _with_verses(self, span: TextSpan) -> TextSpan:
        """A line that ends with a comma goes on in the next ones, as verses do."""
        end = span.end
        for line in self.layout.lines[self.layout.line_at(span.start) + 1 :][:_MOST_VERSES]:
            if self.layout.text[end - 1] in ".!?…" or len(line.span) > _LONGEST_VERSE:
                break
            end = line.span.end
        return TextSpan(span.start, end)

    def _after_post(self, span: TextSpan, line: TextSpan) -> Draft | None:
        """'Про це міністр повідомив у Facebook.' and a paragraph that tells of self: the very words."""
        if self.words.grammar != "inflected" or self.layout.text[span.end - 1] not in ".!?…":
            return None
        before = self.layout.sentence_at(line.end - 1)
        told = self.layout.told(before.start, before.end)
        posted = any(word.lower.startswith(_POSTED) for word in told)
        if self._names(span) and not (posted and self._is_of_one(span)):
            return None
        if not (posted or self._hands_over(line, before, told)) or not self._speaks_of_i(span):
            return None
        cue = first_cue(told, self.words, len(told))
        return (
            Draft(span, (span,), QuotationKind.BLOCK, cue_frame(before.start, before.end, cue, before=True))
            if cue
            else None
        )

    def _is_of_one(self, span: TextSpan) -> bool:
        """'Мені подзвонила Оля Гринчук': one who speaks, and not the reporters' 'we'."""
        told = self.layout.told(span.start, span.end)
        return any(
            word.lower in _OF_ME or all({"1per", "sing"} <= one.tags for one in readings(word.lower)) for word in told
        )

    def _hands_over(self, line: TextSpan, before: TextSpan, told: Sequence[Word]) -> bool:
        """'Розповідає лісник Тарас Дуб.' and nothing else in the line."""
        if before.start > line.start or not 0 < len(told) <= _SHORT or any(word.lower in _WE for word in told):
            return False
        if told[0].start != line.start or self.layout.pairs_meeting(line.start, line.end):
            return False
        named = [one for one in self.people.within(line.start, line.end) if one.nominative]
        return cue_of(told[0], self.words) is not None and len(named) == 1

    def _names(self, span: TextSpan) -> bool:
        return bool(self.people.within(span.start, span.end))

    def _is_label(self, span: TextSpan) -> bool:
        head = self.layout.text[span.start : span.end].partition(":")[0].lower()
        return head in self.words.words["label_stops"] or head in self.words.words["labels"]

    def _labelled(self, span: TextSpan) -> Draft | None:
        """'Пряма мова X: …' on one line, without marks."""
        colon = self.layout.masked.find(":", span.start, min(span.end, span.start + 80))
        if colon < 0:
            return None
        frame = label_frame(self.layout, self.words, span.start, colon + 1, posts=False)
        start = colon + 1
        while start < span.end and self.layout.text[start] == " ":
            start += 1
        if frame is None or start >= span.end or self.layout.text[start] in _MARKS:
            return None
        if len(self.layout.words_in(start, span.end)) < 3:
            return None
        content = TextSpan(start, span.end)
        return Draft(content, (content,), QuotationKind.BLOCK, frame)

    def _set_apart(self, number: int, span: TextSpan) -> Draft | None:
        """A paragraph that the page itself marks as quoted: the sentence before it must report."""
        if not number:
            return None
        before = self.layout.lines[number - 1].span
        sentence = self.layout.sentence_at(before.end - 1)
        if (frame := genitive_frame(self.layout, self.words, sentence.start, sentence.end)) is not None:
            return Draft(span, (span,), QuotationKind.BLOCK, frame)
        told = self.layout.told(sentence.start, sentence.end)
        cue = next((cue for word in reversed(told) if (cue := cue_of(word, self.words))), None)
        if cue is None and self.layout.text[before.end - 1] == ":":
            cue = next((verb for word in reversed(told) if (verb := any_verb(word, self.words))), None)
        if cue is None:
            return None
        return Draft(span, (span,), QuotationKind.BLOCK, cue_frame(sentence.start, sentence.end, cue, before=True))
