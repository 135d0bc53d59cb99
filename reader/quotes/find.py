"""Quotations of one article: marks, dashes and blocks are found, then their speakers, in reading order. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.language.detection import detected
from reader.quotes.blocks import Blocks
from reader.quotes.callsigns import with_callsigns
from reader.quotes.captions import Captions
from reader.quotes.dashes import DashSpeech
from reader.quotes.drafts import Draft
from reader.quotes.echoes import echoed_drafts, with_echoes_named
from reader.quotes.handovers import Handovers
from reader.quotes.inline_dashes import InlineDashes
from reader.quotes.interviews import Interviews
from reader.quotes.layout import Layout, hidden
from reader.quotes.learned import weighed
from reader.quotes.lexicon import FALLBACK, Lexicon, languages, lexicon
from reader.quotes.marked import MarkedSpeech
from reader.quotes.name_variants import with_variants
from reader.quotes.people import people_of
from reader.quotes.plain_interviews import PlainInterviews
from reader.quotes.plain_people import plain_people
from reader.quotes.plain_roles import PlainRoles
from reader.quotes.plain_speech import PlainSpeech
from reader.quotes.plain_subjects import PlainSubjects
from reader.quotes.roles import Roles
from reader.quotes.same_speech import as_one_speech
from reader.quotes.speakers_here import SpeakersHere, Speaking
from reader.quotes.subjects import Subjects
from reader.quotes.transcripts import Transcripts
from reader.values import Article, Cleaning, Cue, FoundBy, Mention, Quotation, TextSpan

VERSION = "10"

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 2000  # code points


def find_quotations(article: Article, cleaning: Cleaning) -> tuple[Quotation, ...]:
    """Every quotation in the shown text of ``article``, in reading order, not overlapping. Offsets are code points.

    Where ``cleaning`` is empty all of the text counts as shown. A language without a lexicon is read with the
    Ukrainian one.
    """
    read = read_by_rules(article, cleaning)
    if read is None:
        return ()
    spoken = weighed(read.speakers, read.drafts, read.spoken)
    if read.speakers.words.grammar == "plain":
        spoken = as_one_speech(read.layout, read.speakers.people, read.drafts, spoken)
    return made_of(read, spoken, cleaning)


@dataclass(frozen=True, slots=True)
class ByRules:
    """What the rules made of an article: ``spoken`` has as many as ``drafts``. ``is_borrowed``: its language has no
    lexicon of its own."""

    layout: Layout
    is_borrowed: bool
    speakers: SpeakersHere
    drafts: Sequence[Draft]
    spoken: Sequence[Speaking]


def read_by_rules(article: Article, cleaning: Cleaning, words: Lexicon | None = None) -> ByRules | None:
    """Quotations with whom the rules name, before anything is weighed; None where nothing is shown. ``words``: another
    lexicon than that of the language."""
    language = (detected(article.text) or article.language or _by_its_words(article.text)).partition("-")[0]
    words = words or lexicon(language if language in languages() else FALLBACK)
    layout = Layout(article, cleaning, words.words["abbreviations"], single_marks=words.grammar == "plain")
    if not layout.lines:
        return None
    drafts, speakers = _inflected(layout, words) if words.grammar == "inflected" else _plain(layout, words)
    ordered = list(_with_words(layout.text, _in_order(*drafts, *echoed_drafts(layout, drafts))))
    spoken = [speakers.of(draft, after) for draft, after in pairwise([*ordered, None]) if draft is not None]
    return ByRules(layout, words.language != language, speakers, ordered, spoken)


def _by_its_words(text: str) -> str:
    """A sentence or two that say nothing on their language: the one whose reporting words and pronouns they have."""
    own = set(_WORD.findall(text[:_FEW].lower()))
    told = {name: own & (lexicon(name).cues.keys() | lexicon(name).words["pronoun_words"]) for name in languages()}
    return max(sorted(told), key=lambda name: (len(told[name]), name == FALLBACK))


def made_of(read: ByRules, spoken: Sequence[Speaking], cleaning: Cleaning) -> tuple[Quotation, ...]:
    """The quotations of ``read`` with these speakers; words quoted twice lend one another theirs."""
    made = [_quotation(draft, one) for draft, one in zip(read.drafts, spoken, strict=True)]
    if read.is_borrowed:
        made = list(map(_named_only, made))
    out = hidden(cleaning)
    return tuple(
        one for one in with_echoes_named(read.layout.text, made) if not any(one.content.meets(span) for span in out)
    )


def _inflected(layout: Layout, words: Lexicon) -> tuple[list[Draft], SpeakersHere]:
    people = with_callsigns(layout, words, with_variants(words, people_of(layout, words)))
    roles = Roles(layout, words, people)
    dashes = DashSpeech(layout, words, people, roles)
    turns = list(Transcripts(layout, words, people).drafts())
    drafts = _in_order(
        *MarkedSpeech(layout, words, people, roles).drafts(),
        *_without_labels(dashes.drafts(), turns),
        *InlineDashes(layout, dashes.attributions).drafts(),
        *Blocks(layout, words, people, roles).drafts(),
        *Handovers(layout, words, people, roles).drafts(),
        *turns,
        *Captions(layout, words, people, roles).drafts(),
        *Interviews(layout, words, people).drafts(),
    )
    return drafts, SpeakersHere(layout, words, people, roles, Subjects(layout, words, people, roles), drafts)


def _plain(layout: Layout, words: Lexicon) -> tuple[list[Draft], SpeakersHere]:
    people = plain_people(layout, words)
    roles = PlainRoles(layout, words, people)
    drafts = _in_order(
        *PlainSpeech(layout, words, people, roles).drafts(),
        *Blocks(layout, words, people).drafts(),
        *Transcripts(layout, words, people).drafts(),
        *PlainInterviews(layout, words, people).drafts(),
    )
    return drafts, SpeakersHere(layout, words, people, roles, PlainSubjects(layout, words, people, roles), drafts)


def _without_labels(drafts: Iterable[Draft], turns: Sequence[Draft]) -> Iterator[Draft]:
    """'– Рокет: Скільки там?': the label is no part of what is said."""
    ends = {turn.content.end: turn.content.start for turn in turns}
    return (one for one in drafts if ends.get(one.content.end, -1) <= one.content.start)


def _named_only(quotation: Quotation) -> Quotation:
    """In a language that is read with another one's lists only a name beside the words is believed."""
    if quotation.found_by is FoundBy.NAME:
        return quotation
    return replace(quotation, speaker=None, speaker_kind=None, found_by=None, role=None)


def _in_order(*drafts: Draft) -> list[Draft]:
    """Reading order; of two that overlap the one that holds the other, marks before dashes before blocks."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.content.start, -len(one.content))):
        if kept and kept[-1].content.meets(draft.content):
            continue
        kept.append(draft)
    return kept


def _with_words(text: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Without what holds neither a letter nor a figure: of marks that go wild, nothing may be left between two."""
    for draft in drafts:
        parts = tuple(part for part in draft.parts if any(map(str.isalnum, part.of(text))))
        if parts:
            yield draft if len(parts) == len(draft.parts) else replace(draft, parts=parts)


def _quotation(draft: Draft, speaking: Speaking) -> Quotation:
    frame = draft.frame
    cue = Cue(TextSpan(frame.cue_start, frame.cue_end), frame.lemma) if frame is not None and frame.lemma else None
    mention = Mention(speaking.span, speaking.role) if speaking.span is not None else None
    return Quotation(
        content=draft.content,
        parts=draft.parts,
        kind=draft.kind,
        cue=cue,
        mention=mention,
        speaker=speaking.speaker,
        speaker_kind=speaking.kind,
        found_by=speaking.found_by,
        role=speaking.role,
    )
