"""What one capitalised word looks like: a name, a surname in capitals, a noun that people are called by."""

import re
from collections.abc import Sequence
from itertools import takewhile

from reader.language.morphology import readings
from reader.language.names import NameForm
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.readings import animate_cases, has_tag, is_common_word, is_known, is_office, is_place

LONGEST_ABBREVIATION = 6
_INFLECTED = re.compile(r"[А-ЯІЇЄҐ]{2,}[а-яіїєґ'’ʼ]{1,4}")
_LABEL = re.compile(r", ([^\n.:;!?«»“”„\"]{3,100}):(?=\s)")


def is_name_like(word: Word, words: Lexicon) -> bool:
    """A capitalised word that is nothing else for certain."""
    if not word.capital or (word.text.isupper() and len(word.text) < LONGEST_ABBREVIATION + 1):
        return False
    if word.lower in words.words["never_names"] or is_place(word.lower) or is_office(word.lower):
        return has_tag(word.lower, "Surn") and word.lower not in words.words["never_names"]
    return not is_common_word(word.lower) or has_tag(word.lower, "Surn")


def is_inflected_abbreviation(word: Word) -> bool:
    """'КАБами', 'ТЕЦу'."""
    return _INFLECTED.fullmatch(word.text) is not None


def is_no_surname(word: Word, firsts: Sequence[NameForm]) -> bool:
    """'розповіла Марина Суспільному', 'сказав Олег Радіо Свобода': a known word that goes with none of the readings of
    the first name before it, or a thing that never declines."""
    known = [one.tags for one in readings(word.lower) if one.known]
    if not known or any("Surn" in tags for tags in known):
        return False
    if all({"NOUN", "inan", "Fixd"} <= tags for tags in known):
        return True
    fitting = [tags for tags in known for one in firsts if one.gender in tags and one.cases & tags]
    return word.lower.endswith("ому") and all("ADJF" in tags for tags in known) and not fitting


def is_mixed(word: Word) -> bool:
    """'Telegram-канал', 'YouTube-шоу': a word of two alphabets names a thing."""
    parts = word.text.split("-")
    return len(parts) > 1 and any(part.isascii() for part in parts) and not all(part.isascii() for part in parts)


def is_other_word(words: Lexicon, word: Word) -> bool:
    """'Далі', 'Люди', 'Тому ВГСУ': a sentence begins with a word that would be a first name in another case only."""
    if not is_common_word(word.lower) or any("nomn" in form.cases for form in words.first_name_forms(word.lower)):
        return False
    small = any(has_tag(word.lower, tag) for tag in ("ADVB", "CONJ", "PRCL", "NPRO"))
    return small or any({"NOUN", "plur", "nomn"} <= one.tags and one.known for one in readings(word.lower))


def is_capital_name(word: Word) -> bool:
    """ГАЙ, КІТ after a first name; НАТО and США are no surnames."""
    return len(word.text) > 2 and is_known(word.lower) and not has_tag(word.lower, "Abbr")


def may_be_surname(word: Word, words: Lexicon) -> bool:
    """Вовк, Гончар, Мороз: a noun in the nominative that people are called by, and no office."""
    if word.text.isupper() or words.role_class(word.lower) is not None or has_tag(word.lower, "ADJF"):
        return False
    return has_tag(word.lower, "Surn") or "nomn" in animate_cases(word.lower)[0]


def is_joined(run: Sequence[Word], at: int, words: Lexicon) -> bool:
    """'Луїш Феррейра да Кунья': a particle in small letters joins another surname."""
    if at + 1 >= len(run):
        return False
    particle, last = run[at], run[at + 1]
    joins = not particle.capital and particle.lower in words.words["name_particles"]
    return joins and last.capital and not last.text.isupper()


def is_body(run: Sequence[Word], at: int, forms: Sequence[NameForm]) -> bool:
    """'інституту НАНУ Олексій Сич': an abbreviation that looks like a first name in another case."""
    short = run[at].text.isupper() and len(run[at].text) < LONGEST_ABBREVIATION
    beside = at + 1 < len(run) and not run[at + 1].text.isupper()
    return short and beside and not any("nomn" in form.cases for form in forms)


def heads_label(layout: Layout, word: Word) -> bool:
    """'Надія, місцева жителька:' opens a line: whatever else the word means, somebody is called so."""
    line = layout.lines[layout.line_at(word.start)].span
    label = _LABEL.match(layout.text, word.end) if line.start == word.start else None
    if label is None:
        return False
    return any("nomn" in animate_cases(one.lower)[0] for one in layout.words_in(label.start(1), label.end(1)))


def is_everyday(words: Lexicon, word: Word) -> bool:
    """'Роман вийшов торік'; 'Максим' and 'Олена' are words of the dictionary, too, but none that one meets."""
    if not is_common_word(word.lower) or word.lower in words.words["everyday_names"]:
        return is_common_word(word.lower)
    return not any(form.nominative == word.lower for form in words.first_name_forms(word.lower))


def foreign_body(words: Lexicon, run: Sequence[Word]) -> int:
    """How many words a run begins with that name a body: 'Agence France-Presse', 'Ruche Ventures'."""
    if words.grammar != "inflected":
        return 0
    foreign = list(takewhile(lambda word: word.text.isascii(), run))
    parts = {part for word in foreign for part in word.lower.split("-")}
    return len(foreign) if parts & words.words["latin_bodies"] else 0
