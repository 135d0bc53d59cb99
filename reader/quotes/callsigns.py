"""Call signs: 'майор Іван Гай із позивним «Сокіл»', later 'каже «Сокіл»'; a name where there is no other."""

from collections.abc import Iterator

from reader.language.morphology import readings
from reader.language.names import CASES
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.quotes.people import People, Person, PersonMention

_LONGEST = 3  # words of a call sign
_LONGEST_WRITTEN = 40  # code points of one, with its marks
_REACH = 60  # code points between a name and 'із позивним'


def with_callsigns(layout: Layout, words: Lexicon, people: People) -> People:
    """``people`` with a mention for every place where somebody goes by a call sign that the article introduces."""
    signs = dict(_introduced(layout, words, people))
    if not signs:
        return people
    found = [*people.mentions, *_in_marks(layout, signs), *_bare(layout, signs)]
    return People(tuple(sorted(found, key=lambda one: one.start)), people.by_last)


def _introduced(layout: Layout, words: Lexicon, people: People) -> Iterator[tuple[str, Person]]:
    """Call signs in lower case, each with its bearer: the person named right before, else the call sign itself."""
    for number, word in enumerate(layout.words):
        if not any(reading.lemma in words.words["callsign_words"] for reading in readings(word.lower)):
            continue
        sign, written = _after(layout, number, word)
        if not sign:
            continue
        before = [one for one in people.within(max(0, word.start - _REACH), word.start) if one.told]
        between = layout.text[before[-1].end : word.start] if before else ""
        if before and (between.strip() == "," or not any(mark in between for mark in ".,!?\n")):
            yield sign, before[-1].person
        else:
            yield sign, Person(written, written, "", None)


def _after(layout: Layout, number: int, word: Word) -> tuple[str, str]:
    """The call sign after the word that announces it: in marks, or a capitalised word."""
    pair = layout.pair_at(word.end + 1)
    if pair is not None and len(layout.words_in(pair.open, pair.close)) <= _LONGEST:
        written = pair.content.of(layout.text)
        return written.casefold(), written
    following = layout.words[number + 1] if number + 1 < len(layout.words) else None
    if following is not None and following.capital and layout.text[word.end : following.start] == " ":
        return following.lower, following.text
    return "", ""


def _in_marks(layout: Layout, signs: dict[str, Person]) -> Iterator[PersonMention]:
    for pair in layout.pairs:
        if pair.close - pair.open > _LONGEST_WRITTEN or _is_introduction(layout, pair):
            continue
        if (person := signs.get(pair.content.of(layout.text).casefold())) is not None:
            yield PersonMention(pair.open, pair.close + 1, person, CASES)


def _is_introduction(layout: Layout, pair: Pair) -> bool:
    """'із позивним «Перун»' names nobody as a subject; it says what somebody is called."""
    before = layout.text[max(0, pair.open - 14) : pair.open].lower()
    return "позивн" in before or "псевдо" in before


def _bare(layout: Layout, signs: dict[str, Person]) -> Iterator[PersonMention]:
    for word in layout.words:
        if word.lower in signs and word.capital and layout.is_told(word.start) and not layout.starts_sentence(word):
            yield PersonMention(word.start, word.end, signs[word.lower], frozenset({"nomn"}))
