"""What a sentence says somebody is: 'Любов Сайко – лікарка', 'Петро Гай працює вчителем', 'Дівчинку звати Софія',
'… дівчинка. Софії сім років'. Of languages that decline; apposition is judged elsewhere."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from reader.language.morphology import readings
from reader.quotes.layout import DASHES, Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import PersonMention

_REACH = 60  # code points between a name and what its bearer is
_LEAD = 5  # words of an office before the name
_BETWEEN = 2  # words between 'працює' and the office
_AGE = 4  # words in which an age stands
_CLAUSE = 90  # code points


class Calling(Protocol):
    """What is asked of a role mention here."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def head(self) -> Word: ...
    @property
    def kinds(self) -> frozenset[str]: ...
    @property
    def cases(self) -> frozenset[str]: ...
    @property
    def gender(self) -> str | None: ...
    @property
    def told(self) -> bool: ...
    @property
    def nominative(self) -> bool: ...


Role = TypeVar("Role", bound=Calling)


def predicated(layout: Layout, words: Lexicon, mention: PersonMention, after: Sequence[Role]) -> Role | None:
    """The office that the clause which begins with ``mention`` gives its bearer; ``after``: those that follow."""
    if not mention.nominative:
        return None
    for role in after:
        if not role.told or role.start - mention.end > _REACH or not _fits(role, mention):
            continue
        if role.nominative and _is_dash(layout.text[mention.end : role.start]) and _begins(layout, words, mention):
            return role
        if "ablt" in role.cases and _works_as(layout, words, mention.end, role.start):
            return role
    return None


def _is_dash(between: str) -> bool:
    return len(between) == 3 and between[1] in DASHES and between[::2].isspace()


def _fits(role: Calling, mention: PersonMention) -> bool:
    return None in (role.gender, mention.person.gender) or role.gender in ("masc", mention.person.gender)


def _begins(layout: Layout, words: Lexicon, mention: PersonMention) -> bool:
    """Nothing but adverbs and an office stands before the name in its sentence."""
    lead = layout.told(layout.sentence_at(mention.start).start, mention.start)
    verbal = any("VERB" in one.tags for word in lead for one in readings(word.lower) if one.known)
    return len(lead) <= _LEAD and not verbal and not any(word.lower in words.words["small_words"] for word in lead)


def _works_as(layout: Layout, words: Lexicon, start: int, end: int) -> bool:
    """'працює', 'уже десять років працює', 'був': a verb of being something, and nothing but words up to the office."""
    if any(mark in layout.text[start:end] for mark in ".,:;!?()«»\n"):
        return False
    told = layout.told(start, end)
    for place, word in enumerate(told):
        if any(one.lemma in words.words["being_verbs"] and "VERB" in one.tags for one in readings(word.lower)):
            return len(told) - place - 1 <= _BETWEEN
    return False


def aged_after(layout: Layout, words: Lexicon, mention: PersonMention, before: Sequence[Role]) -> Role | None:
    """'Один віддає дівчинці в шапці. Софії сім років': the noun of the sentence before is hers. ``before``: the nouns
    of that sentence."""
    sentence = layout.sentence_at(mention.start)
    if "datv" not in mention.cases or layout.told(sentence.start, mention.start):
        return None
    after = layout.told(mention.end, min(sentence.end, mention.end + _CLAUSE))[:_AGE]
    years = [word for word in after if any(one.lemma in words.words["years"] for one in readings(word.lower))]
    if not years or any("VERB" in one.tags for word in after[: after.index(years[0])] for one in readings(word.lower)):
        return None
    human = words.words["human_words"] | words.words["passers_by"]
    found = [one for one in before if one.told and one.kinds & human and _fits(one, mention)]
    return found[-1] if found and found[-1].gender == mention.person.gender else None


def named_so(layout: Layout, words: Lexicon, mention: PersonMention, before: Sequence[Role]) -> Role | None:
    """'слухачка, яка представилася Вірою Антонівною', 'Жінку звати Віра'. ``before``: the nouns of the sentence."""
    told = layout.words_in(max(0, mention.start - _CLAUSE), mention.start)
    lemmas = {one.lemma for one in readings(told[-1].lower)} if told else set()
    if not lemmas & words.words["introducing"]:
        return None
    case = "accs" if lemmas & words.words["called_words"] else "nomn"
    found = [
        one
        for one in before
        if one.told and one.head.start < told[-1].start and (one.nominative or (case in one.cases))
    ]
    return found[-1] if found and found[-1].gender in (None, mention.person.gender) else None
