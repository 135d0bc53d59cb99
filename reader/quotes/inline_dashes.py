"""Speech that a dash begins within a paragraph ('Він встав. – Не піду, – каже Іван.'), as where line ends were lost."""

import re
from collections.abc import Iterator, Sequence

from reader.quotes.dash_attributions import DashAttributions
from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import cue_frame, main_cue
from reader.quotes.layout import DASHES, Layout
from reader.values import QuotationKind, TextSpan

_BEGIN = re.compile(r"(?<=[.!?…])[»”\"]?\s+[–—−-]\s+(?=[А-ЯІЇЄҐ«\d])")
_AFTER_COLON = re.compile(r":\s+[–—−-]\s+(?=[А-ЯІЇЄҐ«…])")
_LONG = 900  # code points of a line in which paragraphs may have run together
_MOST = 200  # beginnings in a line that are looked at


class InlineDashes:
    """Drafts of speech with an attribution of its own, in lines that do not begin with a dash."""

    def __init__(self, layout: Layout, attributions: DashAttributions) -> None:
        self.layout, self.attributions, self.words = layout, attributions, attributions.words

    def drafts(self) -> Iterator[Draft]:
        for number, line in enumerate(self.layout.lines):
            if self.layout.text[line.span.start] in DASHES:
                continue
            begun = [one.end() for one in _BEGIN.finditer(self.layout.masked, line.span.start, line.span.end)][:_MOST]
            yield from self._introduced(number, line.span, begun)
            unopened = list(self._unopened(number, line.span))
            yield from unopened
            if unopened:
                continue
            at = line.span.start
            for place, start in enumerate(begun):
                if start < at:
                    continue
                end = begun[place + 1] if place + 1 < len(begun) else line.span.end
                for draft in self._speech(number, start, end, line.span):
                    at = draft.content.end
                    yield draft

    def _introduced(self, number: int, line: TextSpan, begun: Sequence[int]) -> Iterator[Draft]:
        """'Баба Настя сміється: – Та йди вже.', to the end of the line or where other speech begins."""
        for lead in _AFTER_COLON.finditer(self.layout.masked, line.start, line.end):
            before = self.layout.sentence_at(lead.start())
            told = self.layout.told(before.start, lead.start())
            cue = main_cue(told, self.words)
            if cue is None or cue.naming:
                continue
            end = next((one for one in begun if one > lead.end()), None)
            span = TextSpan(lead.end(), line.end if end is None else self._stop_before(end))
            spoken = self.attributions.of(number, span)
            parts = spoken.parts if spoken is not None else (span,)
            frame = cue_frame(before.start, lead.start(), cue, before=True)
            yield Draft(parts[0], (parts[0],), QuotationKind.DIRECT, frame)
            for part in parts[1:]:
                yield Draft(part, (part,), QuotationKind.DIRECT, None, Lead.SAME)
            return

    def _unopened(self, number: int, line: TextSpan) -> Iterator[Draft]:
        """'Нам тоді виповнилося сто, – розповів Гай. – Рахували інакше.': the dash that goes on shows that the words
        before it are of the same speaker, though no dash or mark begins them."""
        spoken = self.attributions.of(number, line)
        if spoken is None or len(spoken.parts) < 2 or spoken.frame.cue is None or not spoken.frame.cue.listed:
            return
        first = spoken.parts[0]
        inside = bool(self.layout.pairs_meeting(first.start, first.end))
        if inside or not self.layout.is_told(line.start) or _BEGIN.search(self.layout.masked, first.start, first.end):
            return
        if any(one.nominative for one in self.attributions.people.within(first.start, first.end)):
            return
        yield Draft(first, (first,), QuotationKind.DIRECT, spoken.frame)
        for part in spoken.parts[1:]:
            yield Draft(part, (part,), QuotationKind.DIRECT, None, Lead.SAME)

    def _stop_before(self, at: int) -> int:
        return len(self.layout.text[:at].rstrip(" " + DASHES))

    def _speech(self, number: int, start: int, end: int, line: TextSpan) -> Iterator[Draft]:
        """Up to where the next may begin: that is the rest of this one where this one's attribution ends there."""
        spoken = self.attributions.of(number, TextSpan(start, end))
        if spoken is None:
            return
        first = spoken.parts[0]
        yield Draft(first, (first,), QuotationKind.DIRECT, spoken.frame)
        resumed = max(spoken.frame.end, first.end)
        rest = self._rest(resumed, line) if spoken.frame.end >= end - 4 else None
        for part in [*spoken.parts[1:], *([rest] if rest else [])]:
            yield Draft(part, (part,), QuotationKind.DIRECT, None, Lead.SAME)

    def _rest(self, at: int, line: TextSpan) -> TextSpan | None:
        """What is said after the attribution: to the end of a short line, in a long one its first sentence only."""
        lead = re.compile(r"[.,!?…]*\s*[–—−-]\s+").match(self.layout.masked, at, line.end)
        if lead is None:
            return None
        following = _BEGIN.search(self.layout.masked, lead.end(), line.end)
        end = following.start() if following else line.end
        if len(line) > _LONG:
            end = min(end, self.layout.sentence_at(lead.end()).end)
        inner = self.attributions.of(0, TextSpan(lead.end(), end))
        return None if inner is not None or lead.end() >= end else TextSpan(lead.end(), end)
