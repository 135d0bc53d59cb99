"""Which pairs of marks are quotations, in a language that declines (Ukrainian): by the reporting words beside them.

Most pairs in Ukrainian press hold names, titles, firms, terms and irony. So a pair counts only with a reporting
clause or a
label beside it, or as whole sentences that go on from a quotation or a reporting sentence.
"""

import re
from collections.abc import Iterator

from reader.language.morphology import readings
from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import (
    CueWord,
    Frame,
    any_verb,
    cue_frame,
    first_cue,
    genitive_frame,
    last_cue,
    mistyped_cue,
)
from reader.quotes.introductions import Introductions
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.quotes.people import People
from reader.quotes.roles import Roles
from reader.quotes.splits import split_draft
from reader.quotes.spoken import weighed_draft
from reader.quotes.surroundings import LEAD, WHOLE, Surroundings, answers, is_answered
from reader.values import QuotationKind, TextSpan

_SENTENCE_INSIDE = re.compile(r"(?<![.!?…])[.!?…]+[»”\"]?\s+[«“\"–—-]*\s*[А-ЯІЇЄҐA-Z]")
_AROUND = re.compile(r"[,!?…]?\s*[–—−-]\s[^\n]{4,150}?[,.]\s*[–—−-]\s*")
_ABOUT = re.compile(r"\s*(?:[–—-]\s*)?про\s")
_REACH = 12  # words between a quotation and its reporting word


class MarkedSpeech:
    """Drafts of the quotations between marks."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
        self.near = Surroundings(layout, words, people, roles)
        self.introductions = Introductions(layout, words, self.near)
        self._accepted: dict[int, Draft] = {}

    def drafts(self) -> Iterator[Draft]:
        previous: Pair | None = None
        for pair in self.layout.pairs:
            draft = self._judge(pair, previous)
            if draft is not None:
                self._accepted[pair.open] = draft
                yield draft
            previous = pair

    def _judge(self, pair: Pair, previous: Pair | None) -> Draft | None:
        size = len(self.near.inner(pair))
        if not size:
            return None
        if self._is_attribute(pair):
            return None
        split = split_draft(self.layout, self.words, self.people, pair)
        if split is not None:
            return split
        if (frame := self._after(pair, size)) is not None:
            return _draft(pair, QuotationKind.DIRECT, frame)
        if (frame := self.introductions.of(pair, size)) is not None:
            return _draft(pair, QuotationKind.DIRECT, frame)
        if (frame := self._told_after(pair, size)) is not None:
            return _draft(pair, QuotationKind.DIRECT, frame)
        ruled = self._framed(pair, size) or self._mixed(pair, size) or self._standing_alone(pair, size, previous)
        known = previous is not None and previous.open in self._accepted
        return ruled or weighed_draft(self.near, pair, previous, known)

    # Words that report after the quotation

    def _after(self, pair: Pair, size: int) -> Frame | None:
        suffix = self.near.suffix(pair)
        lead = LEAD.match(self.layout.text, suffix.start, suffix.end)
        if lead is None:
            return self._after_comma(pair, suffix, size) or self._headline_colon(pair, size, suffix)
        told = self.layout.told(lead.end(), suffix.end)
        if not told or told[0].lower in self.words.words["definitions"] or self._ends_told(pair, size):
            return None  # 'везуть на «передову», – каже X'
        if (frame := self._as_words(told, TextSpan(lead.end(), suffix.end))) is not None:
            return frame
        if (frame := self._by_somebodys_words(told, TextSpan(lead.end(), suffix.end))) is not None:
            return frame
        closed = bool(lead["comma"]) or self.layout.text[pair.close - 1] in ",.!?…"
        cue = self._cue_near(told, closed=closed)
        if cue is not None and not (cue.naming and size < WHOLE and not closed):
            return cue_frame(lead.end(), suffix.end, cue, before=False)
        if (
            closed
            and (size > 1 or self.near.speaks(TextSpan(lead.end(), suffix.end)))
            and (size >= WHOLE or self.near.begins(pair) or self.layout.ends_with_colon(pair.open))
            and (verb := self._verb_near(told)) is not None
        ):
            return cue_frame(lead.end(), suffix.end, verb, before=False)
        return self._headline(pair, size, told, TextSpan(lead.end(), suffix.end))

    def _ends_told(self, pair: Pair, size: int) -> bool:
        """'Їх везуть на «передову», – каже X': a few marked words at the end of what is told without marks."""
        if size > 3 or self.near.begins(pair) or self.layout.ends_with_colon(pair.open):
            return False
        return size == 1 or not self.near.inner(pair)[0].capital

    def _by_somebodys_words(self, told: tuple[Word, ...], span: TextSpan) -> Frame | None:
        """'– за словами X', '– на думку X' at the head of the clause."""
        frame = genitive_frame(self.layout, self.words, span.start, span.end)
        return frame if frame is not None and frame.cue_start == told[0].start else None

    def _as_words(self, told: tuple[Word, ...], span: TextSpan) -> Frame | None:
        """'– такою була перша реакція X', '– з такими словами вийшов X', '– це слова X'."""
        opening = [word.lower for word in told[:3]]
        if not any(word in self.words.words["such"] for word in opening):
            return None
        verb = next((verb for word in told[:8] if (verb := any_verb(word, self.words)) and not verb.naming), None)
        if verb is not None and self.near.speaks(TextSpan(verb.word.end, span.end)):
            return cue_frame(span.start, span.end, verb, before=False)
        if verb is not None and opening[1:2] == ["словами"] and self.near.speaks(TextSpan(span.start, verb.word.start)):
            return cue_frame(span.start, span.end, verb, before=True)
        cue = first_cue(told, self.words, 5)  # 'так диригентка пояснила успіх'
        if (
            opening[0] == "так"
            and cue is not None
            and not cue.naming
            and self.near.speaks(TextSpan(span.start, cue.word.start))
        ):
            return cue_frame(span.start, span.end, cue, before=False)
        named = [one for one in self.people.within(span.start, span.end) if one.told and "gent" in one.cases]
        if named and self.near.nominal(told[:6]):
            return Frame(span.start, span.end, None, span.start, span.start, "", "gent")
        return None

    def _cue_near(self, told: tuple[Word, ...], *, closed: bool) -> CueWord | None:
        cue = first_cue(told, self.words, _REACH if closed else 4) or mistyped_cue(told[0], self.words)
        if cue is None or _names_it(told):
            return None
        return cue

    def _verb_near(self, told: tuple[Word, ...]) -> CueWord | None:
        for word in told[:4]:
            if word.lower in self.words.words["breaks"]:
                return None
            if (verb := any_verb(word, self.words)) is not None and not self.near.is_noun(word):
                return verb
        return None

    def _after_comma(self, pair: Pair, suffix: TextSpan, size: int) -> Frame | None:
        """'«Q», каже X' and the careless '«Q» сказав X'."""
        rest = self.layout.text[suffix.start : suffix.end]
        told = self.layout.told(suffix.start, suffix.end)
        if not told or size < 3 or not self.near.begins(pair):
            return None
        closed = rest.lstrip().startswith(",") or self.layout.text[pair.close - 1] in ",!?…"
        about_this = [word.lower for word in told[:2]] == ["про", "це"]  # '«Q», про це заявив X'
        cue = first_cue(told, self.words, 4 if about_this else 2 if closed else 1)
        if cue is None or cue.naming or not (closed or size >= WHOLE):
            return None
        if told[0].lower in self.words.words["clause_openers"] and _goes_on(self.layout, suffix.start + 1, suffix.end):
            return None
        return cue_frame(suffix.start, suffix.end, cue, before=False)

    def _headline(self, pair: Pair, size: int, told: tuple[Word, ...], span: TextSpan) -> Frame | None:
        """'«Q» – Мороз про ремонт': a whole thought, then a person in the nominative and no verb."""
        if size < 3 or not self.near.begins(pair) or (pair.close + 1 < len(self.layout.text) and len(told) > 14):
            return None
        if not self.near.sounds_said(pair, size):
            return None
        named = [one for one in self.people.within(span.start, span.end) if one.nominative]
        if not named or named[0].start - span.start > 60:
            return None
        lead = self.layout.told(span.start, named[0].start)
        if any(any_verb(word, self.words) and not self.near.is_noun(word) for word in lead):
            return None
        return cue_frame(span.start, span.end, None, before=False)

    def _headline_colon(self, pair: Pair, size: int, suffix: TextSpan) -> Frame | None:
        """'«Q»: Мороз – про ремонт' as a line of its own."""
        if not self.near.begins(pair) or not self.layout.text.startswith(":", suffix.start) or len(suffix) > 140:
            return None
        named = [one for one in self.people.within(suffix.start, suffix.end) if one.nominative and one.told]
        about = named and _ABOUT.match(self.layout.text, named[0].end, suffix.end)  # 'Мороз – про ремонт'
        if size < 3 or not (self.near.holds_verb(pair) or self.near.sounds_said_fully(pair) or about):
            return None
        if not self.near.ends_line(suffix.start, suffix.end):
            return None
        if named and named[0].start - suffix.start <= 40:
            return cue_frame(suffix.start, suffix.end, None, before=False)
        cue = first_cue(self.layout.told(suffix.start, suffix.end), self.words, 6)
        return cue_frame(suffix.start, suffix.end, cue, before=False) if cue is not None and not cue.naming else None

    def _told_after(self, pair: Pair, size: int) -> Frame | None:
        """'«Q». Це слова X.', '«Q». Так X відповів на …': the next sentence says whose words these were."""
        if size < 3 or not self.near.begins(pair) or not self.near.ends_sentence_with(pair):
            return None
        line = self.layout.lines[self.layout.line_at(pair.close)].span
        start = self.near.sentence_end(pair.close + 1)
        if start >= line.end or start <= pair.close:
            return None
        end = self.layout.sentence_at(start).end
        told = self.layout.told(start, end)
        about_this = [word.lower for word in told[:2]] == ["про", "це"]
        if not told or not (about_this or told[0].lower in self.words.words["pointing"]):
            return None
        frame = self._as_words(told, TextSpan(start, end))
        cue = first_cue(told, self.words, len(told))
        return frame or (cue_frame(start, end, cue, before=True) if cue is not None else None)

    # Inside a sentence

    def _framed(self, pair: Pair, size: int) -> Draft | None:
        """'Як зазначив X, «Q»', 'За словами X, «Q»': whole if the clause is all quotation, else a piece of it."""
        prefix = self.near.prefix(pair)
        before = self.layout.text[prefix.start : pair.open].rstrip()
        if not before.endswith(",") or size < 4:
            return None
        told = self.layout.told(prefix.start, pair.open)
        frame = genitive_frame(self.layout, self.words, prefix.start, prefix.end)
        if frame is None and told and told[0].lower in self.words.words["clause_openers"]:
            cue = first_cue(told, self.words, len(told))
            frame = cue_frame(prefix.start, prefix.end, cue, before=True) if cue else None
        if frame is None:
            return None
        whole = self.near.ends_sentence_with(pair)
        return _draft(pair, QuotationKind.DIRECT if whole else QuotationKind.MIXED, frame)

    def _mixed(self, pair: Pair, size: int) -> Draft | None:
        """Marked words inside reported speech: a verb in them, a reporting word before them."""
        prefix = self.near.prefix(pair)
        told = self.layout.told(prefix.start, prefix.end)
        if size < 3 or not told or not self.near.inner(pair)[0].text[0].islower():
            return None
        if not any(self.near.is_verbal(word) for word in self.near.inner(pair)):
            return None
        frame = genitive_frame(self.layout, self.words, prefix.start, prefix.end)
        if frame is None:
            frame = self._reported(told, prefix)
        return _draft(pair, QuotationKind.MIXED, frame) if frame else None

    def _reported(self, told: tuple[Word, ...], prefix: TextSpan) -> Frame | None:
        cue = last_cue(told, self.words)
        if cue is None or cue.naming:
            return None
        after = [word for word in told if word.start > cue.word.end]
        opens = told[0].lower in self.words.words["clause_openers"]  # 'Як зазначається в записці, документ «…»'
        if not opens and not any(word.lower in self.words.words["conjunctions"] for word in after[:WHOLE]):
            return None
        return cue_frame(prefix.start, prefix.end, cue, before=True)

    # Whole sentences without a reporting word of their own

    def _standing_alone(self, pair: Pair, size: int, previous: Pair | None) -> Draft | None:
        if self._resumes(pair, previous) or self._is_one_more(pair, size, previous):
            return _draft(pair, QuotationKind.DIRECT, None, Lead.SAME)
        answering = previous is not None and previous.open in self._accepted and answers(self.layout, pair, previous)
        if answering or (self.near.begins(pair) and is_answered(self.layout, pair)):
            return _draft(pair, QuotationKind.DIRECT, None, Lead.SAME)
        if not self.near.begins(pair) or not self.near.ends_sentence_with(pair) or size < 2:
            return None
        if self._heads_article(pair, size):
            return _draft(pair, QuotationKind.DIRECT, None)
        if self._follows(pair, previous):
            return _draft(pair, QuotationKind.DIRECT, None, Lead.SAME)
        sentences = bool(_SENTENCE_INSIDE.search(self.layout.text, pair.open, pair.close))
        said = any(self.near.is_said(word) or word.lower == "я" for word in self.near.inner(pair))
        if size < WHOLE or not (sentences or said):
            return None
        if self.near.is_own_paragraph(pair):
            return _draft(pair, QuotationKind.DIRECT, None)
        frame = self._report_before(pair)
        return _draft(pair, QuotationKind.DIRECT, frame) if frame else None

    def _heads_article(self, pair: Pair, size: int) -> bool:
        """'«Ми нікуди не підемо». Історія одного страйку' as the first line."""
        if pair.open != self.layout.lines[0].span.start or size < 3 or not self.near.holds_verb(pair):
            return False
        return self.near.tells_of_self(pair) and not self.near.is_own_paragraph(pair)

    def _report_before(self, pair: Pair) -> Frame | None:
        """The sentence before, in the same paragraph, reports what somebody said: these are the very words."""
        line = self.layout.lines[self.layout.line_at(pair.open)].span
        if pair.open - line.start < 3:
            return None
        before = self.layout.sentence_at(self.near.prefix(pair).start - 1)
        if before.start < line.start:
            return None
        told = self.layout.told(before.start, before.end)
        cue = first_cue(told, self.words, 12)
        if cue is not None and not cue.naming and self.near.speaks(before):
            return cue_frame(before.start, before.end, cue, before=True)
        if any(word.lower == "я" for word in self.near.inner(pair)) and self.near.speaks(before):
            return cue_frame(before.start, before.end, self.near.any_verb_in(told), before=True)
        return genitive_frame(self.layout, self.words, before.start, before.end)

    def _is_one_more(self, pair: Pair, size: int, previous: Pair | None) -> bool:
        """'І ще: «…»', 'Про метро: «…»' after a quotation in the same paragraph."""
        if previous is None or previous.open not in self._accepted or size < 3:
            return False
        prefix = self.near.prefix(pair)
        told = self.layout.told(prefix.start, pair.open)
        if not 0 < len(told) <= 3 or not self.layout.ends_with_colon(pair.open) or prefix.start <= previous.close:
            return False
        if self.layout.line_at(previous.close) != self.layout.line_at(pair.open):
            return False
        return not any(one.nominative for one in self.people.within(prefix.start, pair.open))

    def _resumes(self, pair: Pair, previous: Pair | None) -> bool:
        """'«Q», – сказав X, – «q»': goes on after an attribution within the same sentence."""
        if previous is None or previous.open not in self._accepted or not previous.closed:
            return False
        between = self.layout.text[previous.close + 1 : pair.open]
        return len(between) <= 160 and bool(_AROUND.fullmatch(between))

    def _follows(self, pair: Pair, previous: Pair | None) -> bool:
        """The sentence before, in the same paragraph, reported a quotation (close and reopen)."""
        if previous is None or previous.open not in self._accepted:
            return False
        if self.layout.line_at(previous.close) != self.layout.line_at(pair.open):
            return False
        between = self.layout.text[previous.close + 1 : pair.open]
        return len(self.layout.told(previous.close, pair.open)) <= 25 and not re.search(
            r"[.!?…]\s+\S.*[.!?…]\s*$", between
        )

    def _is_attribute(self, pair: Pair) -> bool:
        """'книга «X»', 'закон «Про …»': named by the noun right before it, without a pause."""
        line = self.layout.lines[self.layout.line_at(pair.open)].span
        told = self.layout.words_in(max(line.start, pair.open - 40), pair.open)
        if not told or self.layout.text[told[-1].end : pair.open].strip():
            return False
        naming = self.words.words["named_things"]
        lemmas = {reading.lemma for reading in readings(told[-1].lower)}
        return bool(lemmas & naming) or self.layout.text[pair.open + 1 : pair.open + 5] == "Про "


def _draft(pair: Pair, kind: QuotationKind, frame: Frame | None, lead: Lead = Lead.BEFORE) -> Draft:
    return Draft(pair.content, (pair.content,), kind, frame, lead)


def _goes_on(layout: Layout, start: int, end: int) -> bool:
    """'«Ватт і сини», як установила комісія, зареєстрували …': the marked words are a part of the sentence."""
    comma = layout.masked.find(",", start, end)
    return comma >= 0 and bool(layout.told(comma, end))


def _names_it(told: tuple[Word, ...]) -> bool:
    """'«X» – так назвали виставу'."""
    return any(one.lower in ("так", "таку", "таким", "саме", "під") for one in told[:2])
