"""The attribution inside the marks: '«Q, – каже X, – Q»' is one quotation with two parts. Inflected languages only."""

import re
from dataclasses import replace

from reader.quotes.drafts import Draft
from reader.quotes.frames import CueWord, any_verb, aside, cue_frame, cue_of, mistyped_cue
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.quotes.people import People
from reader.quotes.surroundings import Surroundings
from reader.values import QuotationKind, TextSpan

_SPLIT = re.compile(r"(?<![,!?….])[,!?….]+\s*[–—−-]\s+(?=[а-яіїєґa-zА-ЯІЇЄҐ])")
_RESUME = re.compile(r"[.,!?:;]\s*[–—−-]\s+|$")
_LONGEST = 3000  # code points from the opening mark to the attribution


def split_draft(layout: Layout, words: Lexicon, people: People, pair: Pair) -> Draft | None:
    """The first clause inside that reports makes a draft; the pieces around it are the parts."""
    text, at = layout.text, pair.open + 1
    for lead in _SPLIT.finditer(text, at, min(pair.close, at + _LONGEST)):
        if text.count("(", at, lead.start()) > text.count(")", at, lead.start()):
            continue
        resume = _RESUME.search(text, lead.end(), min(pair.close, lead.end() + 240))
        end = resume.start() if resume and resume.group() else None
        if end is None and pair.close - lead.end() <= 160:
            end = pair.close
        if end is None:
            continue
        inside = layout.words_in(lead.end(), end)
        goes_on = resume is not None and bool(resume.group())
        if text[lead.end()].isupper():
            cue = _narrated(inside, words, people)
        else:
            cue = _cue(inside, words) or _verb(inside, words, people) or (aside(inside, words) if goes_on else None)
        if cue is None:
            continue
        begin = resume.end() if resume and resume.group() else pair.content.end
        parts = [TextSpan(at, lead.start()), *([TextSpan(begin, pair.content.end)] if begin < pair.content.end else [])]
        if not pair.closed and len(parts) == 1:  # the closing mark is missing
            return Draft(parts[0], (parts[0],), QuotationKind.DIRECT, cue_frame(lead.end(), end, cue, before=False))
        frame = replace(cue_frame(lead.end(), end, cue, before=False), inside=True)
        return Draft(pair.content, tuple(parts), QuotationKind.DIRECT, frame)
    return None


def _cue(inside: tuple[Word, ...], words: Lexicon) -> CueWord | None:
    """The reporting word at the head of a clause inside the marks; 'я' and 'ти' there are the speaker's own."""
    if not inside or len(inside) > 30 or Surroundings.is_said(inside[0]):
        return None
    found = next((cue for word in inside[:3] if (cue := cue_of(word, words)) is not None and not cue.naming), None)
    return found or mistyped_cue(inside[0], words)


def _narrated(inside: tuple[Word, ...], words: Lexicon, people: People) -> CueWord | None:
    """', – Семен Гак шукає окуляри. – ': a name at once, and a verb of any kind right after it."""
    if not inside:
        return None
    named = [one for one in people.within(inside[0].start, inside[-1].end) if one.start == inside[0].start]
    after = [word for word in inside if named and word.start > named[0].end][:1]
    return next((verb for word in after if named[0].nominative and (verb := any_verb(word, words))), None)


def _verb(inside: tuple[Word, ...], words: Lexicon, people: People) -> CueWord | None:
    """', – втішає Мирослава, –': any verb, where a person right beside it is its subject."""
    if len(inside) < 2 or len(inside) > 8:
        return None
    verb = any_verb(inside[0], words)
    named = [one for one in people.within(inside[1].start, inside[-1].end) if one.nominative]
    return verb if verb is not None and any(one.start == inside[1].start for one in named) else None
