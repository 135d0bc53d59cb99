"""Speakers that are no persons: an organisation ('у пресслужбі ДСНС') or a document ('у вироку'), and what they are
called."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.morphology import Reading, in_nominative, readings
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.values import SpeakerKind, TextSpan

_PLACES = frozenset({"у", "в", "на", "із", "з", "від", "до", "про", "за"})
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """``name`` in the nominative as far as the dictionary can put it there."""

    span: TextSpan
    name: str
    kind: SpeakerKind


def voice_in(layout: Layout, words: Lexicon, start: int, end: int, *, after_preposition: bool) -> Voice | None:
    """The organisation or document that speaks in [start, end): 'у …' where the verb is plural or impersonal, else a
    subject."""
    told = layout.told(start, end)
    for number in range(len(told)):
        phrase = _phrase(layout, told, number)
        if phrase is None:
            continue
        head = phrase[-1]
        named = _kind(head, words)
        if named is None or not _stands(told, number, head, after_preposition=after_preposition):
            continue
        return _voice(layout, words, phrase, head, told, named, end)
    return None


def _phrase(layout: Layout, told: Sequence[Word], number: int) -> list[Word] | None:
    """Adjectives and the noun that begin at ``number``."""
    phrase: list[Word] = []
    for word in told[number : number + 5]:
        if phrase and layout.text[phrase[-1].end : word.start] != " ":
            return None
        phrase.append(word)
        tags = [reading.tags for reading in readings(word.lower)]
        if any("NOUN" in one for one in tags) or not _known(word) or word.text.isupper():
            return phrase
        if not any("ADJF" in one for one in tags):
            return None
    return None


def _known(word: Word) -> bool:
    return any(reading.known and "UNKN" not in reading.tags for reading in readings(word.lower))


def _kind(head: Word, words: Lexicon) -> SpeakerKind | None:
    lemmas = {reading.lemma for reading in readings(head.lower)} | {head.lower}
    if lemmas & words.words["documents"]:
        return SpeakerKind.DOCUMENT
    if lemmas & words.words["organisation_words"]:
        return SpeakerKind.ORGANISATION
    if head.capital and (head.text.isupper() or not _known(head)):
        return SpeakerKind.ORGANISATION
    return None


def _stands(told: Sequence[Word], number: int, head: Word, *, after_preposition: bool) -> bool:
    before = told[number - 1].lower if number else ""
    if before in _PLACES:
        return after_preposition and before in ("у", "в", "на")
    if after_preposition and number:
        return False
    tags = [reading.tags for reading in readings(head.lower)]
    return not _known(head) or any("nomn" in one or "Abbr" in one for one in tags)


def _voice(
    layout: Layout,
    words: Lexicon,
    phrase: Sequence[Word],
    head: Word,
    told: Sequence[Word],
    kind: SpeakerKind,
    end: int,
) -> Voice:
    reading = _noun(head, words)
    named = [in_nominative(word.text, reading) if reading else word.text for word in phrase]
    span = TextSpan(phrase[0].start, _complement_end(layout, head, told, end))
    rest = layout.text[head.end : span.end]
    return Voice(span, (" ".join(named) + rest).strip(), kind)


def _noun(word: Word, words: Lexicon) -> Reading | None:
    """Of several nouns the one that lists have ('у листі' is a letter, no leaves)."""
    found = [one for one in readings(word.lower) if "NOUN" in one.tags and "Abbr" not in one.tags and one.known]
    listed = words.words["documents"] | words.words["organisation_words"]
    return min(found, key=lambda one: (one.lemma not in listed, "plur" in one.tags), default=None)


def _complement_end(layout: Layout, head: Word, told: Sequence[Word], end: int) -> int:
    """The head's genitives and a name in marks right after it belong to what it is called."""
    at = head.end
    for word in [one for one in told if one.start >= head.end][:_LONGEST]:
        if layout.text[at : word.start].strip() or not (word.capital or _genitive(word)):
            break
        at = word.end
    opening = at + 1
    pair = layout.pair_at(opening) if opening < end and layout.text[at] == " " else None
    return pair.close + 1 if pair is not None else at


def _genitive(word: Word) -> bool:
    found = [one.tags for one in readings(word.lower)]
    return any("gent" in one for one in found) and not any(
        "PREP" in one or "VERB" in one or "ADVB" in one for one in found
    )
