"""What stands before a name and tells its case and gender: an office, a preposition, 'допис', 'пряма мова'. Decides
nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.morphology import readings
from reader.language.names import CASES
from reader.quotes.frames import cue_of
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.readings import animate_cases, has_tag, is_known

_REACH = 90  # code points between an office and a name
_HEADS = re.compile(r":\s[«“„\"]")
# What surnames that no dictionary has mostly end in; bodies and firms (Укренерго, Мінкульт) do not.
_SURNAMES = (
    "ко", "ук", "юк", "ський", "цький", "зький", "ська", "цька", "зька", "ов", "ова", "ев", "єв", "ева", "єва",
    "ін", "їн", "іна", "їна", "ян", "янц", "дзе", "швілі", "ич", "ишин", "ишина", "як", "ець", "ик",
)  # fmt: skip
_NEAR = 40  # code points between a name and its verb
_SURELY = ("енко", "чук")  # 'кравчук' may be a trade, and hardly ever is
_LOCATIVE = ("ах", "ях", "і", "ї")
_INSTRUMENTAL = ("им", "ім", "ом", "ем", "єм", "ою", "ею", "єю")
_ADJECTIVES = {
    "ського": ("gent", "masc"), "цького": ("gent", "masc"), "ської": ("gent", "femn"), "цької": ("gent", "femn"),
    "ський": ("nomn", "masc"), "цький": ("nomn", "masc"), "ська": ("nomn", "femn"), "цька": ("nomn", "femn"),
}  # fmt: skip
_AGE = 4  # words after a name in which an age stands
_ANDS = ("і", "й", "та")
_SHORT_PLACES = ("м", "с", "смт")
_SMALL = ("NPRO", "CONJ", "PREP", "PRCL", "ADVB", "INTJ")
_OF_OFFICES = frozenset({"з", "із", "зі", "для", "від"})  # 'туристка з Мадрида', 'уповноважена з прав дитини'
_LONGEST = 7  # words of what an office is of


@dataclass(frozen=True, slots=True)
class NameContext:
    """What the words before a name say: the cases it may stand in (empty: nothing) and the gender of an office."""

    cases: frozenset[str] = frozenset()
    gender: str | None = None


NO_CONTEXT = NameContext()


def context_of(layout: Layout, words: Lexicon, first: Word) -> NameContext:
    """An office before the name: 'виконавця ролі' is genitive masculine. A preposition: no nominative. Words that
    somebody says: 'допису', 'пряма мова' lead to a genitive."""
    before = _chain(layout, first)
    if _is_called_after(layout, words, first):
        return NameContext(frozenset({"gent"}))
    if not before:
        return NO_CONTEXT
    if before[0].lower in words.words["small_words"]:
        return NameContext(CASES - {"nomn", "voct"})
    nothing = NameContext(frozenset({"gent"})) if _is_namesake(before[0], words) else NO_CONTEXT
    for place, word in enumerate(before):
        cases, gender = animate_cases(word.lower)
        if cases:
            if place and gender == "masc":
                gender = None  # 'глава фонду Аннеке': the office is worded so for women as well
            return _whose(cases, gender, before[place + 1 :])
        if place == 0 and _is_said(word, words):
            return NameContext(frozenset({"gent"}))
        if not (_is_of(word) or (place and word.lower in _OF_OFFICES)):
            return nothing
    return nothing


def _chain(layout: Layout, first: Word) -> Sequence[Word]:
    """Words before ``first`` with nothing but spaces between, the nearest first."""
    found: list[Word] = []
    after = first
    for word in reversed(layout.words_in(max(0, first.start - _REACH), first.start)):
        if layout.text[word.end : after.start] != " " or len(found) == _LONGEST:
            break
        found.append(word)
        after = word
    return found


def _is_namesake(word: Word, words: Lexicon) -> bool:
    """'музей Олеся Гончара': what is mostly called after somebody."""
    return any(one.lemma in words.words["named_after"] for one in readings(word.lower))


def _is_called_after(layout: Layout, words: Lexicon, first: Word) -> bool:
    """'театр ім. М. Заньковецької', 'імені Олеся Гончара'."""
    before = layout.words_in(max(0, first.start - _NEAR), first.start)
    return bool(before) and (
        before[-1].lower in words.words["called_after"] and not layout.text[before[-1].end : first.start].strip(" .")
    )


def _whose(cases: frozenset[str], gender: str | None, further: Sequence[Word]) -> NameContext:
    """'колега дослідниці Сюй Мін': the name may belong to the colleague or to the researcher; 'уповноважена з прав
    людини Яна Гай'."""
    if "nomn" in cases or "gent" not in cases:
        return NameContext(cases, gender)
    for word in further:
        others, _gender = animate_cases(word.lower)
        if "nomn" in others:
            return NameContext(cases | others)
        if not (_is_of(word) or word.lower in _OF_OFFICES):
            break
    return NameContext(cases, gender)


def _is_of(word: Word) -> bool:
    """Part of what an office is of: a genitive, an adjective, a name of a body; no verb and no preposition."""
    if word.capital:
        return not has_tag(word.lower, "NPRO")
    tags = [one.tags for one in readings(word.lower)]
    return any("gent" in one for one in tags) and not any("PREP" in one or "CONJ" in one for one in tags)


def _is_said(word: Word, words: Lexicon) -> bool:
    lemmas = {one.lemma for one in readings(word.lower)}
    return bool(lemmas & (words.words["speech_nouns"] | words.words["posts"] | words.words["words_of"]))


def follows_several(layout: Layout, first: Word) -> bool:
    """'батьки Андрія Ольга та Дмитро': a noun for human beings, in the nominative plural."""
    before = _right_before(layout, first)
    found = readings(before.lower) if before is not None else ()
    return any({"NOUN", "anim", "plur", "nomn"} <= one.tags and one.known for one in found)


def is_announced(layout: Layout, words: Lexicon, first: Word) -> bool:
    """An office in the nominative or a reporting word stands right before: a person is what follows."""
    before = _right_before(layout, first)
    return before is not None and ("nomn" in animate_cases(before.lower)[0] or cue_of(before, words) is not None)


def is_borne(layout: Layout, word: Word) -> bool:
    """'медикиня Лісова не довіряє': an adjective that people are called by, after an office that it agrees with, and
    before no noun."""
    before = _right_before(layout, word)
    cases, gender = animate_cases(before.lower) if before is not None else (frozenset(), None)
    called = {"Surn", "nomn", gender}
    if "nomn" not in cases or gender is None or not any(called <= one.tags for one in readings(word.lower)):
        return False
    after = layout.words_in(word.end, word.end + _NEAR)[:1]
    beside = after and layout.text[word.end : after[0].start] == " "
    return not (beside and any({"NOUN", "nomn"} <= one.tags for one in readings(after[0].lower)))


def describes(layout: Layout, word: Word) -> bool:
    """'викладач Великобірківського будинку творчості': an adjective of a place before a thing that it agrees with."""
    ending = next((one for one in _ADJECTIVES if word.lower.endswith(one)), None)
    after = layout.words_in(word.end, word.end + _NEAR)[:1]
    if ending is None or not after or after[0].capital or layout.text[word.end : after[0].start] != " ":
        return False
    return any({"NOUN", "inan", *_ADJECTIVES[ending]} <= one.tags for one in readings(after[0].lower) if one.known)


def acts(layout: Layout, start: int, end: int, gender: str | None, *, led: bool = False) -> bool:
    """'Торік Емі Лоран уперше розповіла': a verb that agrees follows the name [start, end), and nothing governs it.
    ``led``: what stands before is known to leave the nominative open."""
    before = () if led else layout.words_in(max(0, start - _NEAR), start)
    if before and layout.text[before[-1].end : start] == " " and not has_tag(before[-1].lower, "ADVB"):
        return False
    for word in layout.words_in(end, end + _NEAR):
        if layout.text[end : word.start] != " ":
            return False
        end = word.end
        tags = [one.tags for one in readings(word.lower)]
        if any("VERB" in one and "past" in one and gender in one for one in tags):
            return True
        if word.capital or any("nomn" in one and ("NOUN" in one or "NPRO" in one) for one in tags):
            return False
    return False


def opens_clause(layout: Layout, word: Word) -> bool:
    """'Вадим їде до Києва': a finite verb right after a word that may be a first name or something else."""
    after = layout.words_in(word.end, word.end + _NEAR)
    if not after or layout.text[word.end : after[0].start] not in (" ", " не "):
        return False
    return any("VERB" in one.tags and one.tags & {"3per", "past"} for one in readings(after[0].lower) if one.known)


def is_aged(layout: Layout, words: Lexicon, word: Word) -> bool:
    """'Софії сім років', 'Марку вже 44 роки': only a person can be meant."""
    after = layout.words_in(word.end, word.end + _NEAR)[:_AGE]
    years = next(
        (at for at, one in enumerate(after) if words.words["years"] & {r.lemma for r in readings(one.lower)}), 0
    )
    if (
        not years
        or layout.text[word.end : after[years].start].strip(" \xa0'’")
        != layout.text[after[0].start : after[years - 1].end]
    ):
        return False
    return after[years - 1].text.isdigit() or has_tag(after[years - 1].lower, "NUMR")


def gender_of_verb(layout: Layout, words: Lexicon, start: int, end: int) -> str | None:
    """The gender that a past verb beside the name [start, end) agrees in: 'Лоран уперше розповіла', 'додала Лоран'."""
    before = layout.words_in(max(0, start - _NEAR), start)
    if before and layout.text[before[-1].end : start] == " " and (cue := cue_of(before[-1], words)) is not None:
        return cue.gender if cue.gender in ("masc", "femn") else None
    return next((gender for gender in ("masc", "femn") if acts(layout, start, end, gender)), None)


def is_somewhere(layout: Layout, words: Lexicon, first: Word) -> bool:
    """'село Мала Кручка': the name of a place."""
    before = _right_before(layout, first)
    return before is not None and any(one.lemma in words.words["place_nouns"] for one in readings(before.lower))


def is_locative(layout: Layout, word: Word) -> bool:
    """'у Мирогощах', 'на Лиманщині', 'у шведському Естерсунді', 'у шведському Торсбю': after such a preposition and in
    such a form, or after such an adjective, hardly ever a person."""
    before = _right_before(layout, word)
    described = before is not None and any({"ADJF", "loct"} <= one.tags and one.known for one in readings(before.lower))
    described = described and not word.lower.endswith(_INSTRUMENTAL)  # 'на подарованій Гаєм ялинці'
    return (described or word.lower.endswith(_LOCATIVE)) and _is_led(layout, word, ("у", "в", "на"))


def _is_led(layout: Layout, word: Word, prepositions: tuple[str, ...]) -> bool:
    """One of ``prepositions`` stands before the word, adjectives and places of the same list aside: 'у Дніпрі та
    Львові', 'у м. Києві'."""
    after = word
    for before in reversed(layout.words_in(max(0, word.start - _NEAR), word.start)):
        between = layout.text[before.end : after.start]
        if before.lower in prepositions:
            return between == " "
        joins = before.lower in _ANDS or has_tag(before.lower, "ADJF") or before.lower in _SHORT_PLACES
        listed = before.capital and before.lower.endswith(_LOCATIVE)
        if between not in (" ", ". ", ", ") or not (joins or listed):
            return False
        after = before
    return False


def is_where(layout: Layout, words: Lexicon, word: Word) -> bool:
    """'у Києві', 'у місті Львові': what might be a first name (Кий, Лев), though only in that case, is a place here."""
    if any("nomn" in form.cases for form in words.first_name_forms(word.lower)):
        return False
    led = _is_led(layout, word, ("у", "в"))
    things = any({"NOUN", "inan", "loct"} <= one.tags for one in readings(word.lower))
    return things and (led or is_somewhere(layout, words, word))


def _right_before(layout: Layout, first: Word) -> Word | None:
    before = layout.words_in(max(0, first.start - 40), first.start)
    return before[-1] if before and layout.text[before[-1].end : first.start] == " " else None


def speaks_alone(layout: Layout, words: Lexicon, word: Word) -> bool:
    """'Зеленський заявив', 'Кличко: «…»': a word that may be a surname, and that a reporting verb or a colon with marks
    follows at once. A common noun for a human being at the start of a sentence is left to mean that."""
    after = layout.words_in(word.end, word.end + 30)
    between = layout.text[word.end : after[0].start] if after else ""
    follows = between == " " and cue_of(after[0], words) is not None
    follows = follows or (between == ", " and has_tag(after[0].lower, "GRND"))  # 'Кравчук, коментуючи закон, …'
    if not follows and _HEADS.match(layout.text, word.end) is None:
        return False
    if any(has_tag(word.lower, tag) for tag in _SMALL):
        return False
    if is_known(word.lower):
        sure = word.lower.endswith(_SURELY) or not animate_cases(word.lower)[0]
        return has_tag(word.lower, "Surn") and sure
    return word.lower.endswith(_SURNAMES) and not word.text.isascii() and not word.text.isupper()
