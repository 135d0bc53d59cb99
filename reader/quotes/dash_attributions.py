"""'– Q, – каже X. – Q': the clause after a dash that reports, and the pieces of speech around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.quotes.asides import past_opening_gerund
from reader.quotes.frames import CueWord, Frame, any_verb, aside, cue_frame, cue_of, mistyped_cue
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.quotes.readings import has_tag
from reader.quotes.roles import Roles
from reader.values import TextSpan

_BREAK = re.compile(
    r"(?P<mark>(?<![,!?….])[,!?….]+[»”\"]?)"
    r"(?:\s*[–—−-]\s+(?=[а-яіїєґa-zА-ЯІЇЄҐ«])|(?<=[,!?])[–—−-](?=[а-яіїєґ])|\s+-(?=[а-яіїєґ]))"  # 'так,-каже'
)
_RESUME = re.compile(r"[.,!?:;…](?:\s*[–—−-]\s+|\s+-(?=[А-ЯІЇЄҐа-яіїєґ]))")
_LONGEST_ATTRIBUTION = 260
_SIGNATURE = 9  # words of a line's end that signs


@dataclass(frozen=True, slots=True)
class Spoken:
    """The speech of one line: its pieces, and the words that report."""

    line: int
    parts: tuple[TextSpan, ...]
    frame: Frame


class DashAttributions:
    """Reads the attribution of speech that a dash began."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles

    def of(self, number: int, span: TextSpan) -> Spoken | None:
        for lead in _BREAK.finditer(self.layout.masked, span.start, span.end):
            resume = _RESUME.search(self.layout.masked, lead.end(), min(span.end, lead.end() + _LONGEST_ATTRIBUTION))
            if resume is not None and resume.start() >= self.layout.sentence_at(lead.end()).end:
                resume = None  # of another sentence
            end = resume.start() if resume else self._end_of_clause(lead.end(), span.end)
            told = self.layout.told(past_opening_gerund(self.layout, lead.end(), end), end)
            if self.layout.text[lead.end()].isupper() and not self._is_narrated(lead.end(), end):
                if resume is None and self._is_signature(lead.end(), span.end):
                    signed = TextSpan(span.start, lead.start() if lead["mark"][0] in ",." else lead.end("mark"))
                    return Spoken(number, (signed,), cue_frame(lead.end(), span.end, None, before=False))
                continue
            cue = self._cue(told, lead["mark"]) or (aside(told, self.words) if resume else None)
            if cue is None or self._is_of_inner(span, lead):
                continue
            parts = [
                TextSpan(
                    span.start, lead.start() if lead["mark"][0] in ",." else lead.start("mark") + len(lead["mark"])
                )
            ]
            parts += self._rest(resume, span)
            if said := tuple(part for part in parts if part):
                return Spoken(number, said, cue_frame(lead.end(), end, cue, before=False))
        return None

    def _is_narrated(self, start: int, end: int) -> bool:
        """'– Зараз, – Семен Гак шукає окуляри. – Ось вони': a name at once, and a verb right after it."""
        named = [one for one in self.people.within(start, end) if one.start == start and one.nominative]
        after = self.layout.told(named[0].end, end)[:1] if named else ()
        return any(any_verb(word, self.words) is not None and not has_tag(word.lower, "NOUN") for word in after)

    def _is_signature(self, start: int, end: int) -> bool:
        """'– Беру мед, – Степан Качмар, пенсіонер': a name, what the person is or how old, and nothing else."""
        told = self.layout.told(start, end)
        if not 2 <= len(told) <= _SIGNATURE or any(any_verb(word, self.words) for word in told):
            return False
        named = next((one for one in self.people.within(start, end) if one.start == start and one.nominative), None)
        first = any("nomn" in form.cases for form in self.words.first_name_forms(told[0].lower))
        after = named.end if named is not None else told[0].end if first else end
        if not self.layout.text[after:end].startswith(", ") or self.layout.text[end - 1] in "!?:":
            return False
        aged = any(word.text.isdigit() for word in told)
        return aged or any(has_tag(word.lower, "anim") and not word.capital for word in told)

    def _is_of_inner(self, span: TextSpan, lead: re.Match[str]) -> bool:
        """'– Казан дав сусід. «Хліб не терпить», – повторював він': the speaker tells whom he quotes himself."""
        closing = {lead.start() - 1, lead.end("mark") - 1}
        return any(
            pair.close in closing and pair.open > span.start + 1 and self._ends_before(pair.open)
            for pair in self.layout.pairs_meeting(min(closing) - 1, max(closing))
        )

    def _ends_before(self, at: int) -> bool:
        return self.layout.text[max(0, at - 4) : at].rstrip()[-1:] in (".", "!", "?", "…")

    def _end_of_clause(self, start: int, end: int) -> int:
        return min(end, self.layout.sentence_at(start).end) if start < end else end

    def _rest(self, resume: re.Match[str] | None, span: TextSpan) -> Iterator[TextSpan]:
        """What is said after the attribution; a second attribution ends it."""
        if resume is None:
            return
        start, last = resume.end(), span.end
        for lead in _BREAK.finditer(self.layout.masked, start, span.end):
            if self._cue(self.layout.told(lead.end(), self._end_of_clause(lead.end(), span.end)), lead["mark"]):
                last = lead.start()
                break
        yield TextSpan(start, last)

    def _cue(self, told: Sequence[Word], mark: str) -> CueWord | None:
        """A reporting word among the first three; any verb at once where somebody follows it in the nominative."""
        if not told:
            return None
        for word in told[:3]:
            if (cue := cue_of(word, self.words)) is not None:
                return cue
        if mark[0] == ".":
            return None
        for word in told[:3]:
            verb = any_verb(word, self.words)
            if verb is not None and not has_tag(word.lower, "NOUN") and self._somebody(told):
                return verb
        return mistyped_cue(told[0], self.words)

    def _somebody(self, told: Sequence[Word]) -> bool:
        start, end = told[0].start, told[min(len(told), 9) - 1].end
        if any(one.nominative for one in self.people.within(start, end)):
            return True
        if any(one.nominative for one in self.roles.within(start, end)):
            return True
        return any(word.lower in self.words.words["pronoun_words"] for word in told[:6])
