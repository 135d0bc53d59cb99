"""Which names stand as an object where word order tells (English): 'Lee told Dolan to wait' is about Lee."""

from reader.quotes.frames import cue_of
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, PersonMention
from reader.quotes.roles import RoleMention

_FAR = 200  # code points of a sentence before the name that are looked at
_LEAD = 4  # words of an office before a name


def is_object(layout: Layout, words: Lexicon, people: People, mention: PersonMention | RoleMention) -> bool:
    """The name or office follows a verb, and its sentence has somebody else for a subject already: a person, 'he' or
    'she'; an office follows a preposition."""
    if words.grammar == "inflected" or not layout.text[mention.start].isalnum():  # a call sign in marks
        return False
    person = mention.person if isinstance(mention, PersonMention) else None
    sentence = layout.sentence_at(mention.start)
    start = max(sentence.start, mention.start - _FAR)
    told = layout.told(start, mention.start)
    if not told or layout.text[told[-1].end : mention.start] != " ":
        return False
    before = _before_office(layout, words, told)
    if before is not None and person is None and before.lower in words.words["small_words"]:
        return True
    if before is None or _leads_to_subject(before, words) or is_asked(layout, words, before, mention.end):
        return False
    led = [word.lower for word in told if word.end <= before.end]
    if any(word in words.words["pronoun_words"] and word in words.genders for word in led):
        return True
    others = people.within(start, before.start)
    return any(one.nominative and one.person != person and one.told for one in others)


def _before_office(layout: Layout, words: Lexicon, told: tuple[Word, ...]) -> Word | None:
    """The word before the name and what the person is called ('told reporter Ann Lee')."""
    for word, after in zip(reversed(told[:-1]), reversed(told), strict=False):
        if after.lower not in words.words["role_nouns"] or len(told) > _LEAD + told.index(after) + 1:
            return after
        if layout.text[word.end : after.start] != " ":
            return None
    return told[-1]


def _leads_to_subject(before: Word, words: Lexicon) -> bool:
    lists = words.words
    if before.lower in lists["breaks"] | lists["conjunctions"] | {"then", "than", "whether", "today", "yesterday"}:
        return True
    cue = cue_of(before, words)
    return (
        (cue is not None and cue.lemma not in lists["addressing_cues"]) or before.lower.endswith("ly") or before.capital
    )


def is_asked(layout: Layout, words: Lexicon, before: Word, end: int) -> bool:
    """'Banks asked Dent if he had read it': who is asked answers; not 'asked Dent to wait'."""
    after = layout.words_in(end, end + 24)[:1]
    return words.cues.get(before.lower) == "ask" and bool(after) and after[0].lower in words.words["asking_words"]


def names_a_thing(layout: Layout, words: Lexicon, mention: PersonMention) -> bool:
    """'Trump campaign spokesman Jason Miller': the name says whose or what somebody else or something is."""
    after = layout.words_in(mention.end, mention.end + 30)[:1]
    if not after or layout.text[mention.end : after[0].start] != " " or after[0].capital:
        return False
    lists = words.words
    nouns = lists["organisation_words"] | lists["organisation_tails"] | lists["documents"] | lists["role_nouns"]
    return after[0].lower in nouns and after[0].lower not in words.cues
