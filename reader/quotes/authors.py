"""Whose post it is that 'йдеться у дописі' speaks of without saying so: whoever the sentence before reports of."""

from collections.abc import Sequence

from reader.language.morphology import readings
from reader.quotes.drafts import Draft
from reader.quotes.frames import cue_of
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person
from reader.quotes.subjects import can_be_subject
from reader.quotes.voices import Voice
from reader.values import TextSpan

_OPENING = 2  # words of 'Про це'


def author_of(layout: Layout, words: Lexicon, people: People, draft: Draft, voice: Voice) -> Person | None:
    """'Сич написав, що … «…», – йдеться у дописі', 'Про це повідомила Лоза. «…», – йдеться у повідомленні'."""
    cue = draft.frame.cue if draft.frame is not None else None
    told = layout.words_in(voice.span.start, voice.span.end)
    if cue is None or not cue.impersonal or draft.frame is None or draft.frame.before or not told:
        return None
    lemmas = {reading.lemma for reading in readings(told[-1].lower)}
    sentence = _before(layout, draft.content.start)
    if sentence is None or not lemmas & words.words["posts"]:
        return None
    said = layout.told(sentence.start, sentence.end)
    if not lemmas & words.words["own_posts"] and not _points_back(said, words):
        return None
    named = {
        one.person.name: one.person
        for one in people.within(sentence.start, sentence.end)
        if one.told and can_be_subject(layout, words, one)
    }
    cues = [found for word in said if (found := cue_of(word, words)) is not None]
    person = next(iter(named.values())) if len(named) == 1 else None
    if person is None or not cues or cues[0].plural or cues[0].impersonal:
        return None
    return person if cues[0].gender in (None, person.gender) or person.gender is None else None


def _before(layout: Layout, at: int) -> TextSpan | None:
    """The sentence that ends where the quotation begins, in its line or the one before."""
    number = layout.line_at(at)
    own = min(layout.sentence_at(at).start, at)
    if own > layout.lines[number].span.start + 2:
        return layout.sentence_at(own - 1)
    return layout.sentence_at(layout.lines[number - 1].span.end - 1) if number else None


def _points_back(said: Sequence[Word], words: Lexicon) -> bool:
    """'Про це', 'Про таке'."""
    return any(word.lower in words.words["pointing"] for word in said[:_OPENING])
