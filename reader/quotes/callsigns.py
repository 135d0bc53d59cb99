"""Call signs: 'майор Іван Гай із позивним «Сокіл»', later 'каже «Сокіл»'; a name where there is no other."""

import re
from collections.abc import Iterator

from reader.language.morphology import readings
from reader.language.names import CASES, surname_forms
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.readings import animate_cases, has_tag

_NESTED = re.compile(r"[«“\"]([^«»“”\"\n]{2,40})[»”\"]")
_LONGEST = 3  # words of a call sign
_LONGEST_WRITTEN = 40  # code points of one, with its marks
_REACH = 60  # code points between a name and 'із позивним'


def with_callsigns(layout: Layout, words: Lexicon, people: People) -> People:
    """``people`` with a mention for every place where somebody goes by a call sign that the article introduces."""
    people = _with_stage_names(layout, words, people)
    signs = dict(_introduced(layout, words, people)) | dict(_apposed(layout, people))
    if not signs:
        return people
    found = [*people.mentions, *_in_marks(layout, signs), *_bare(layout, signs)]
    return People(tuple(sorted(found, key=lambda one: one.start)), people.by_last)


def _with_stage_names(layout: Layout, words: Lexicon, people: People) -> People:
    """'співачка ZORIANA': a word in other letters after somebody who goes by such a name; it never changes."""
    named: dict[str, Person] = {}
    for before, word, after in zip(layout.words, layout.words[1:], [*layout.words[2:], None], strict=False):
        if not _is_foreign(word) or word.text in named:
            continue
        roles = [one for one in readings(before.lower) if one.lemma in words.words["stage_roles"]]
        together = layout.text[before.end : word.start] == " " and layout.is_told(word.start)
        goes_on = after is not None and _is_foreign(after) and layout.text[word.end : after.start] == " "
        if roles and together and not goes_on and not people.within(word.start, word.end):
            gender = next((one for one in ("femn", "masc") if one in roles[0].tags), None)
            named[word.text] = Person(word.text, "", word.text, gender)
    if not named:
        return people
    found = [
        PersonMention(word.start, word.end, named[word.text], CASES, layout.is_told(word.start))
        for word in layout.words
        if word.text in named and not people.within(word.start, word.end)
    ]
    return People(tuple(sorted([*people.mentions, *found], key=lambda one: one.start)), people.by_last)


def _is_foreign(word: Word) -> bool:
    return word.capital and len(word.text) > 1 and word.text.isascii() and word.text.isalpha()


def _introduced(layout: Layout, words: Lexicon, people: People) -> Iterator[tuple[str, Person]]:
    """Call signs in lower case, each with its bearer: the person named right before, else the call sign itself."""
    for number, word in enumerate(layout.words):
        lemmas = {reading.lemma for reading in readings(word.lower)}
        called = bool(lemmas & words.words["called_words"])
        if not called and not lemmas & words.words["callsign_words"]:
            continue
        sign, written = _after(layout, number, word)
        before = [one for one in people.within(max(0, word.start - _REACH), word.start) if one.told]
        between = layout.text[before[-1].end : word.start] if before else ""
        if not sign or (
            called and (not before or not _is_relative(between, words) or layout.text[word.end + 1] != "«")
        ):
            continue
        if before and (called or between.strip() == "," or not any(mark in between for mark in ".,!?\n")):
            for form in _forms(sign) if called else (sign,):
                yield form, before[-1].person
        else:
            yield sign, Person(written, written, "", None)


def _is_relative(between: str, words: Lexicon) -> bool:
    """', якого в батареї' between a name and 'звуть «Бурим»'."""
    first = between.removeprefix(",").split()[:1]
    return (
        between.startswith(",") and first != [] and first[0] in words.words["breaks_of_persons"] and "." not in between
    )


def _forms(sign: str) -> set[str]:
    """The nominatives that a declined call sign may come from."""
    if " " in sign:
        return {sign}
    known = {reading.lemma for reading in readings(sign)}
    return {sign} | known | {form.nominative for form in surname_forms(sign) if form.trust > 0}


def _apposed(layout: Layout, people: People) -> Iterator[tuple[str, Person]]:
    """'медикиня Вероніка Палій, «Сова».': marks alone between a full name and the end of the phrase."""
    for pair in layout.pairs:
        before = people.within(max(0, pair.open - _LONGEST_WRITTEN), pair.open)
        words = layout.words_in(pair.open, pair.close)
        if not before or len(words) != 1 or not words[0].capital:
            continue
        named = before[-1]
        whole = named.person.first and named.person.last and layout.text[named.end : pair.open] == ", "
        if whole and layout.text[pair.close + 1 : pair.close + 2] in (".", ","):
            yield words[0].lower, named.person


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
        if pair.close - pair.open > _LONGEST_WRITTEN:
            continue
        if _is_introduction(layout, pair):
            yield from _as_only_name(layout, pair, signs)
            continue
        if (person := signs.get(pair.content.of(layout.text).casefold())) is not None:
            yield PersonMention(pair.open, pair.close + 1, person, CASES)
    for pair in layout.pairs:  # '«Q, – каже «Бурий». – Q»'
        for inner in _NESTED.finditer(layout.text, pair.open + 1, pair.close):
            if (person := signs.get(inner[1].casefold())) is not None:
                yield PersonMention(inner.start(), inner.end(), person, frozenset({"nomn"}), told=False)


def _as_only_name(layout: Layout, pair: Pair, signs: dict[str, Person]) -> Iterator[PersonMention]:
    """'Боєць із позивним «Лис» усміхається': who has no other name stands there as the subject, if the noun does."""
    person = signs.get(pair.content.of(layout.text).casefold())
    before = layout.words_in(max(0, pair.open - _REACH), pair.open)
    if person is None or person.last:
        return
    for word in reversed(before[:-2]):  # 'піхотинець цього батальйону з позивним «Лис»'
        if "nomn" in animate_cases(word.lower)[0]:
            yield PersonMention(pair.open, pair.close + 1, person, frozenset({"nomn"}))
            return
        if not (has_tag(word.lower, "gent") or has_tag(word.lower, "PRCL")) or word.capital:
            return


def _is_introduction(layout: Layout, pair: Pair) -> bool:
    """'із позивним «Перун»' names nobody as a subject; it says what somebody is called."""
    before = layout.text[max(0, pair.open - 14) : pair.open].lower()
    return "позивн" in before or "псевдо" in before


def _bare(layout: Layout, signs: dict[str, Person]) -> Iterator[PersonMention]:
    for word in layout.words:
        if word.lower in signs and word.capital and layout.is_told(word.start) and not layout.starts_sentence(word):
            yield PersonMention(word.start, word.end, signs[word.lower], frozenset({"nomn"}))
