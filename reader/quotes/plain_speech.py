"""Which pairs of marks are quotations, in a language that does not decline (English), and where the speaker is told.

English press marks mostly speech, so a pair counts unless it looks like a title or a single word in irony.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import CueWord, Frame, cue_frame, genitive_frame
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.quotes.people import People
from reader.quotes.plain_cues import last_reporting, reporting
from reader.quotes.plain_roles import PlainRoles
from reader.values import QuotationKind, TextSpan

_STOPS = ",.?!…—–-"
_INNER_SENTENCE = re.compile(r"[.!?…]['’]?\s+['‘]?[A-Z]")
_SIGNED = re.compile(r"\s*[—–―-]+\s*(?=[A-ZÀ-Ý])")
_THAT = re.compile(r"\s*(?:That(?: is|'s| was) (?:what|how)|Those were the words of|So) ")
_AFTER_CUE = frozenset(
    {"when", "while", "him", "her", "them", "me", "us", "reporters", "again", "back", "later", "and"}
)
_SHRED = 4  # words
_CREDIT = 30  # code points after the marks in which 'according to' stands
_BESIDE = 6  # words between a comma outside the marks and the reporting word
_LONGEST_TITLE = 16  # words
_LONGEST_SIGN = 12  # words
_SURFACE = 60  # code points before the marks in which a thing that bears words stands
_NAMING = ("called", "named", "titled", "entitled", "dubbed", "christened")
_LONG_TITLE = 6  # words that nobody says with a capital each


class PlainSpeech:
    """Drafts of the quotations between marks."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: PlainRoles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles
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
        inner = self.layout.words_in(pair.open, pair.close)
        if not inner:
            return None
        if self._is_named_thing(pair, inner) or self._is_line(pair) or _is_on_a_thing(self, pair, len(inner)):
            return None
        frame = self._after(pair)
        if frame is not None:
            shreds = (
                len(inner) <= _SHRED and not inner[0].capital and not self._begins(pair)
            )  # 'Man "had no map", court told'
            return _draft(pair, QuotationKind.MIXED if shreds else QuotationKind.DIRECT, frame)
        frame = self._before(pair)
        if frame is not None and not (self._is_title(pair, inner) and not self._is_introduced(pair)):
            if self._is_whole(pair, inner) or self._is_introduced(pair):
                return _draft(pair, QuotationKind.DIRECT, frame)
            return self._piece(pair, inner, frame)
        return self._going_on(pair, inner, previous)

    # Looks

    def _is_whole(self, pair: Pair, inner: tuple[Word, ...]) -> bool:
        """A sentence of its own: begins with a capital and has a stop at its end, or several sentences."""
        if _INNER_SENTENCE.search(self.layout.text, pair.open, pair.close):
            return True
        return inner[0].capital and len(inner) >= 3 and not self._is_title(pair, inner)

    def _is_title(self, pair: Pair, inner: tuple[Word, ...]) -> bool:
        """Capitals throughout: 'Fox News Sunday', 'The Art of the Deal'."""
        if len(inner) > _LONGEST_TITLE or _INNER_SENTENCE.search(self.layout.text, pair.open, pair.close):
            return False
        small = [one for one in inner if not one.capital]
        short = self.words.words["prepositions"] | {"the", "a", "an", "and", "or", "n"}
        capitals = len(inner) - len(small)
        return (
            capitals >= 1
            and inner[0].capital
            and all(one.lower in short or one.text.isdigit() for one in small)
            and (capitals > 1 or len(inner) == 1)
            and (len(inner) <= 9 or capitals * 2 > len(inner))
        )

    def _is_named_thing(self, pair: Pair, inner: tuple[Word, ...]) -> bool:
        """A title in the middle of a sentence: 'on CBS's “Face the Nation,” the Speaker said'."""
        if not self._is_title(pair, inner) or self._begins(pair) or self._is_introduced(pair):
            return False
        before = self.layout.told(max(0, pair.open - 40), pair.open)
        if before and before[-1].lower in self.words.words["bearing_words"]:
            return True  # 'a box labelled "Do Not Open"'
        if before and before[-1].lower in self.words.words["named_things"] and not before[-1].capital:
            return True  # 'The exhibition, "We Were Here," opens'
        inserted = _last(self.layout, pair) not in _STOPS  # 'The concert, ‘Nine Silent Keys’, includes'
        return (
            bool(before)
            and (before[-1].lower not in self.words.cues or (inserted and before[-1].lower in _NAMING))
            and (inserted or "," not in self.layout.text[before[-1].end : pair.open] or len(inner) >= _LONG_TITLE)
        )

    def _is_line(self, pair: Pair) -> bool:
        """'She sang the line "I left my heart" twice'."""
        before = self.layout.told(max(0, pair.open - 24), pair.open)[-1:]
        sung = bool(before) and before[0].lower in self.words.words["line_words"]
        return sung and self.layout.text[before[0].end : pair.open] == " "

    def _is_introduced(self, pair: Pair) -> bool:
        return self.layout.ends_with_colon(pair.open)

    def _begins(self, pair: Pair) -> bool:
        sentence = self.layout.sentence_at(pair.open)
        return not self.layout.told(min(sentence.start, pair.open), pair.open)

    # Words that report after it: “Q,” said X; “Q,” X said

    def _after(self, pair: Pair) -> Frame | None:
        start = pair.close + 1
        line_end = self.layout.lines[self.layout.line_at(pair.close)].span.end
        if start >= line_end:
            return None
        if (frame := self._signed(start, line_end)) is not None:
            return frame
        last, following = _last(self.layout, pair), self.layout.text[start : start + 1]
        if last not in ",?!…—–-" and following not in (",", "—", "–"):
            return None
        end = self._clause_end(start, line_end)
        if (credited := self._credited(start, end)) is not None:
            return credited
        told = self.layout.told(start, end)
        cue = reporting(self.words, told)
        outside = last not in _STOPS  # the comma stands outside: a name, or British speech right beside its verb
        if outside and cue is not None and not _is_beside(told, cue, self.words):
            return None
        if cue is None or (len(self.layout.words_in(pair.open, pair.close)) < 3 and not self._begins(pair)):
            return None
        return cue_frame(start, end, cue, before=False)

    def _credited(self, start: int, end: int) -> Frame | None:
        """'“Q,” according to X'."""
        lead = self.layout.text[start : start + 3].strip(" ,")[:1]
        frame = genitive_frame(self.layout, self.words, start, min(end, start + _CREDIT)) if lead else None
        if frame is None or self.layout.text[start : frame.cue_start].strip(" ,"):
            return None
        return replace(frame, end=end, before=False)

    def _signed(self, start: int, line_end: int) -> Frame | None:
        """'“Q” — Pamela Padilla': a dash and a name, to the end of the line."""
        lead = _SIGNED.match(self.layout.text, start, line_end)
        if lead is None or line_end - lead.end() > 100:
            return None
        named = [one for one in self.people.within(lead.end(), line_end) if one.start == lead.end()]
        told = self.layout.told(lead.end(), line_end)
        capitals = sum(one.capital for one in told[:4])
        if not named and (capitals < 2 or len(told) > 8):
            return None
        return _named(lead.end(), line_end)

    def _clause_end(self, start: int, line_end: int) -> int:
        sentence = self.layout.sentence_at(start)
        end = sentence.end if sentence.end > start else line_end
        if end <= start + 1 < line_end and self.layout.text[start - 2] in "?!":
            end = self._asked_end(end)
        colon = re.search(r"[:;]", self.layout.masked[start:end])
        return start + colon.start() if colon else end

    def _asked_end(self, start: int) -> int:
        """'“Why?” Lee asked.': a sentence that does nothing but report; not '“Why?” Lee said the bill was dead.'"""
        sentence = self.layout.sentence_at(start)
        told = self.layout.told(start, sentence.end)
        cue = reporting(self.words, told[:_BESIDE])
        if cue is None:
            return start
        after = next((word for word in told if word.start >= cue.word.end), None)
        if after is None or self.layout.text[cue.word.end] in ".,;:":
            return sentence.end
        ends = after.lower in self.words.words["small_words"] | _AFTER_CUE or after.lower.endswith("ly")
        return sentence.end if ends else start

    # Words that report before it: X said, “Q”; according to X, “Q”

    def _before(self, pair: Pair) -> Frame | None:
        sentence = self.layout.sentence_at(pair.open)
        start = min(sentence.start, pair.open)
        told = self.layout.told(start, pair.open)
        if not told:
            return self._line_before(pair)
        cue = last_reporting(self.words, told)
        if cue is not None and _is_spent(self.layout, self.words, cue, pair):
            cue = None
        if cue is not None:
            return cue_frame(start, pair.open, cue, before=True)
        frame = genitive_frame(self.layout, self.words, start, pair.open)
        if frame is not None:
            return frame
        if self._is_introduced(pair):
            return _named(start, pair.open)
        return None

    def _line_before(self, pair: Pair) -> Frame | None:
        """A paragraph that ends with a colon, or a short one that reports, introduces the next."""
        number = self.layout.line_at(pair.open)
        if not number or pair.open - self.layout.lines[number].span.start > 2:
            return None
        line = self.layout.lines[number - 1].span
        if not self.layout.ends_with_colon(line.end):
            return None
        sentence = self.layout.sentence_at(line.end - 1)
        told = self.layout.told(sentence.start, sentence.end)
        cue = last_reporting(self.words, told)
        if cue is not None:
            return cue_frame(sentence.start, sentence.end, cue, before=True)
        return _named(sentence.start, sentence.end)

    def _piece(self, pair: Pair, inner: tuple[Word, ...], frame: Frame) -> Draft | None:
        """Marked words inside reported speech: too few of them are irony or a term."""
        by_words = frame.cue is None and frame.lemma in self.words.words["genitive_frames"]  # 'According to X, …'
        ends = by_words and not self.layout.told(pair.close, self.layout.sentence_at(pair.open).end)
        if (
            len(inner) < 3
            and not (frame.cue and _is_right_after(self.layout, pair, frame.cue))
            and not (ends and inner[1:])
        ):
            return None
        if frame.cue is not None and self._is_called(frame.cue, inner):
            return None
        if self._is_title(pair, inner) or self._qualifies(pair) or _is_called_as(self.layout, self.words, pair, frame):
            return None
        if len(inner) < 3 and (frame.cue is not None and frame.cue.lemma in self.words.words["naming_cues"]):
            return None
        return _draft(pair, QuotationKind.MIXED, frame)

    def _is_called(self, cue: CueWord, inner: tuple[Word, ...]) -> bool:
        """'a debate that locals called “the long night”': a relative clause gives a name, and quotes nobody."""
        if cue.lemma not in self.words.words["naming_cues"] or len(inner) > 4:
            return False
        before = self.layout.told(max(0, cue.word.start - 40), cue.word.start)[-4:]
        relative = [word for word in before if word.lower in ("that", "which", "what")]
        return bool(relative) and not self.people.within(relative[-1].end, cue.word.start)

    def _qualifies(self, pair: Pair) -> bool:
        """'the “once in a century” figures': an attribute of the noun that follows."""
        before = self.layout.told(max(0, pair.open - 16), pair.open)
        if before and before[-1].lower in ("the", "a", "an") and len(self.layout.words_in(pair.open, pair.close)) <= 3:
            return True
        inner = self.layout.words_in(pair.open, pair.close)
        if (
            len(inner) <= 3
            and inner[0].lower in ("the", "a", "an")
            and self.layout.text.startswith(" of ", pair.close + 1)
        ):
            return True  # 'left with “the difficult half” of the work'
        follows = self.layout.text[pair.close + 1 : pair.close + 3]
        if not before or before[-1].lower not in ("the", "a", "an", "its", "his", "her", "their", "this"):
            return False
        after = self.layout.told(pair.close, pair.close + 30)
        return (
            follows[:1] == " "
            and follows[1:].islower()
            and bool(after)
            and after[0].lower not in self.words.words["prepositions"] | self.words.words["breaks"]
        )

    # Without a reporting word of its own

    def _going_on(self, pair: Pair, inner: tuple[Word, ...], previous: Pair | None) -> Draft | None:
        if _is_in_a_sentence(self.layout, pair):
            return None
        if (
            previous is not None
            and previous.open in self._accepted
            and self.layout.line_at(previous.close) == self.layout.line_at(pair.open)
        ):
            between = self.layout.told(previous.close, pair.open)
            if (
                len(between) <= 30
                and (self._begins(pair) or _resumes(self.layout, previous, pair))
                and (len(inner) > 1 or _last(self.layout, pair) in _STOPS)
            ):
                return _draft(pair, QuotationKind.DIRECT, None, Lead.SAME)
        if self._is_title(pair, inner) and not self._answers(pair):
            return None
        if len(inner) < 2 and not self._answers(pair):
            return None
        if self._begins(pair) and _last(self.layout, pair) in _STOPS:
            if (frame := self._told_after(pair)) is not None:
                return _draft(pair, QuotationKind.DIRECT, frame)
            if len(inner) < 4 and not self._answers(pair):
                return None
            return _draft(pair, QuotationKind.DIRECT, self._reported_before(pair), self._lead(pair, previous))
        return None

    def _answers(self, pair: Pair) -> bool:
        """'Would she do it again? “Probably.”'"""
        return self.layout.text[max(0, pair.open - 2) : pair.open] == "? "

    def _told_after(self, pair: Pair) -> Frame | None:
        """'“Q.” That is what X told them.'"""
        line_end = self.layout.lines[self.layout.line_at(pair.close)].span.end
        lead = _THAT.match(self.layout.text, pair.close + 1, line_end)
        if lead is None:
            return None
        end = self.layout.sentence_at(lead.end() - 1).end
        cue = reporting(self.words, self.layout.told(lead.end(), end))
        return cue_frame(lead.end(), end, cue, before=False) if cue is not None else None

    def _reported_before(self, pair: Pair) -> Frame | None:
        """The sentence before in the same paragraph reports: its subject speaks."""
        line = self.layout.lines[self.layout.line_at(pair.open)].span
        start = min(self.layout.sentence_at(pair.open).start, pair.open)
        if start - 1 <= line.start:
            return None
        before = self.layout.sentence_at(start - 1)
        told = self.layout.told(before.start, before.end)
        cue = reporting(self.words, told)
        return cue_frame(before.start, before.end, cue, before=True) if cue else None

    def _lead(self, pair: Pair, previous: Pair | None) -> Lead:
        if previous is not None and previous.open in self._accepted:
            gap = self.layout.line_at(pair.open) - self.layout.line_at(previous.close)
            if gap <= 1:
                return Lead.SAME
        return Lead.BEFORE


def _draft(pair: Pair, kind: QuotationKind, frame: Frame | None, lead: Lead = Lead.BEFORE) -> Draft:
    return Draft(pair.content, (pair.content,), kind, frame, lead)


def _named(start: int, end: int) -> Frame:
    """A frame without a reporting word: whoever is named there speaks."""
    return Frame(start, end, None, start, start, "", before=True)


def _is_on_a_thing(speech: PlainSpeech, pair: Pair, size: int) -> bool:
    """'A sign on the door reads "Out of service"': nobody says it."""
    layout, lists = speech.layout, speech.words.words
    told = layout.told(max(0, pair.open - _SURFACE), pair.open)
    if not told or told[-1].lower not in lists["showing_verbs"] or size > _LONGEST_SIGN:
        return False
    if layout.text[told[-1].end : pair.open].strip(" ,:"):
        return False
    surface = next((one for one in reversed(told[:-1]) if one.lower in lists["surfaces"]), None)
    if surface is None:
        return False
    between = TextSpan(surface.end, told[-1].start)
    if told[-1].lower.startswith("read") and "," not in between.of(layout.text):
        return not speech.people.within(between.start, between.end)
    return not between.of(layout.text).strip()


def _is_in_a_sentence(layout: Layout, pair: Pair) -> bool:
    """'“Big gate” is ready': the sentence goes on, and not with who said it."""
    follows = layout.text[pair.close + 1 : pair.close + 3]
    return follows[:1] == " " and follows[1:].islower() and _last(layout, pair) not in _STOPS


def _is_called_as(layout: Layout, words: Lexicon, pair: Pair, frame: Frame) -> bool:
    """'The judges praised it as “a quiet earthquake”'."""
    if frame.cue is None or frame.cue.lemma not in words.words["naming_cues"]:
        return False
    few = len(layout.words_in(pair.open, pair.close)) <= _SHRED
    return few and layout.text[frame.cue.word.end : pair.open].rstrip().endswith(" as")


def _is_spent(layout: Layout, words: Lexicon, cue: CueWord, pair: Pair) -> bool:
    """'a house called "Dunroamin" and a van marked "No tools"': what names has given its name already."""
    if cue.lemma not in words.words["naming_cues"]:
        return False
    return any(one.open > cue.word.end for one in layout.pairs_meeting(cue.word.end, pair.open))


def _resumes(layout: Layout, previous: Pair, pair: Pair) -> bool:
    """'“Q,” he said, “q”'."""
    return layout.text[previous.close + 1 : pair.open].rstrip().endswith((",", "—", "–"))


def _is_beside(told: tuple[Word, ...], cue: CueWord, words: Lexicon) -> bool:
    """No relative clause leads to the reporting word, which is among the first few."""
    lead = [word.lower for word in told if word.start < cue.word.start]
    return len(lead) <= _BESIDE and not any(word in words.words["breaks"] for word in lead)


def _is_right_after(layout: Layout, pair: Pair, cue: CueWord) -> bool:
    return not layout.text[cue.word.end : pair.open].strip(" ,:")


def _last(layout: Layout, pair: Pair) -> str:
    """The last character inside, an inner quotation's own mark aside."""
    return layout.text[max(pair.open, pair.close - 6) : pair.close].rstrip(" '’")[-1:] or " "
