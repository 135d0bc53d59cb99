"""Words that a dictionary keeps apart and a reader takes for one: учитель and вчитель, зруйнувати and зруйнований,
важкий and найважчий, п'ять and п'ятеро, colour and color. For queries alone; an index needs none of it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from reader.language.aspects import other_aspect
from reader.language.english import other_degrees, other_spellings
from reader.language.letters import is_cyrillic, is_latin
from reader.language.morphology import dictionary_forms, inflected, is_dictionary_form, known_forms, readings

# What a match is worth that is the very word in another spelling, and one of a word that is only near.
SAME, NEAR = 1.0, 0.5

_CONSONANT = "бвгджзйклмнпрстфхцчшщ"
_EUPHONIC = re.compile(f"[ув](?=[{_CONSONANT}])")
# у- and в- make different words here (Український правопис 2019, § 23 names the like), or no word at all.
_NOT_EUPHONIC = re.compile(
    "[ув](?:прав|клад|класти|ступ|раж|рази|дач|дава|дати|ник|ряд|рок|года|год[іи]|тиск|країн|весь$|лад|кол|падок|зор|год[ну]|став[нк]|су[внє]|часн|хід$)"
)
_PREPOSITIONS = (("у", "в"), ("з", "із", "зі", "зо"), ("і", "й"), ("від", "од"), ("під", "піді"), ("над", "наді"))
_PRONOUNS = (("увесь", "весь", "ввесь"), ("усі", "всі"), ("усе", "все"), ("уже", "вже"), ("уж", "вже"))
_COLLECTIVES = (
    "два двоє|три троє|чотири четверо|обидва обоє|п'ять п'ятеро|шість шестеро|сім семеро|вісім восьмеро"
    "|дев'ять дев'ятеро|десять десятеро|одинадцять одинадцятеро|дванадцять дванадцятеро|тринадцять тринадцятеро"
    "|чотирнадцять чотирнадцятеро|п'ятнадцять п'ятнадцятеро|шістнадцять шістнадцятеро|сімнадцять сімнадцятеро"
    "|вісімнадцять вісімнадцятеро|дев'ятнадцять дев'ятнадцятеро|двадцять двадцятеро|тридцять тридцятеро"
)
_SHORT_FOR = (
    "млн мільйон|млрд мільярд|трлн трильйон|тис тисяча|грн гривня|дол долар|км кілометр|кг кілограм|обл область"
)
_SHORTEST_OWNER = 4
_DATIVE = ("ові", "еві", "єві")
_NUMERAL = re.compile("[іх]{2,}|[ix]{2,}")
_ROMAN = str.maketrans("іхix", "ixіх")


def _of_one_group(groups: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {}
    for group in groups:
        for word in group:
            made[word] = (*made.get(word, ()), *group)
    return made


_ALWAYS = _of_one_group((*_PREPOSITIONS, *_PRONOUNS))
_COUNTED = _of_one_group(tuple(pair.split()) for pair in f"{_COLLECTIVES}|{_SHORT_FOR}".split("|"))

# Adjectives that are comparatives by their form, but have a sense of their own: Вищий суд, старший лейтенант.
_WITH_OWN_SENSE = "більший менший вищий нижчий старший молодший кращий гірший дальший інший перший"
_OF_THEIR_OWN = frozenset(_WITH_OWN_SENSE.split())
_SOFTENED = (("г", "жч"), ("ж", "жч"), ("з", "жч"), ("с", "щ"))
_COMPARATIVE = re.compile("(?:[шщ]|жч)ий")
_PARTICIPLE = re.compile("(?:[аяеєії]н|[аяеєиіїуо]т)ий")
_IMPERSONAL = re.compile("[нт]о")


@lru_cache(maxsize=20_000)
def kin(term: str) -> tuple[tuple[str, float], ...]:
    """Other terms that ``term`` (of ``words.terms``) is looked for by, with what a match is worth; none is ``term``.

    Whether they stand in any text is not looked into: most do not.
    """
    made: dict[str, float] = {}
    if _NUMERAL.fullmatch(term):  # ХХІ and XXI: nothing in the word itself tells which alphabet was meant
        made[term.translate(_ROMAN)] = SAME
    if is_cyrillic(term):
        for other in (*_ALWAYS.get(term, ()), *_euphonic(term), *_respelled(term)):
            made.setdefault(other, SAME)
        near = (*_COUNTED.get(term, ()), *_degrees(term), *_of_verb(term), *other_aspect(term), *_of_owner(term))
        for other in near:
            made.setdefault(other, NEAR)
    elif is_latin(term):
        made |= dict.fromkeys(other_degrees(term), NEAR) | dict.fromkeys(other_spellings(term), SAME)
    made.pop(term, None)
    return tuple(made.items())


def _euphonic(term: str) -> list[str]:
    if not _EUPHONIC.match(term) or _NOT_EUPHONIC.match(term):
        return []
    other = ("в" if term[0] == "у" else "у") + term[1:]
    # Of two words in a dictionary one is the other's double; a name that it lacks has none.
    return [other] if is_dictionary_form(term.rstrip("~")) and is_dictionary_form(other) else []


def _respelled(term: str) -> list[str]:
    """Before and after the orthography of 2019."""
    return [term.replace("проєк", "проек") if "проєк" in term else term.replace("проек", "проєк")]


# Degrees of comparison


def _degrees(term: str) -> tuple[str, ...]:
    """важкий, важчий, найважчий: each of the others; of an adverb the adjectives, which its forms stand for as well."""
    plain = re.sub("^(?:що|як)(?=най)", "", term)
    middle = plain.removeprefix("най")
    if middle.endswith(("ше", "че", "ще")) and is_dictionary_form(middle) and is_dictionary_form(middle[:-1] + "ий"):
        return tuple(base[:-2] + "о" for base in _bases(middle[:-1] + "ий") if is_dictionary_form(base[:-2] + "о"))
    if middle.endswith("о"):
        middle = middle[:-1] + "ий"
        return _compared(middle) if is_dictionary_form(term) and is_dictionary_form(middle) else ()
    if not middle.endswith("ий") or not is_dictionary_form(middle):
        return ()
    if middle in _OF_THEIR_OWN and middle == plain:
        return (f"най{middle}",)
    if _COMPARATIVE.search(middle):
        return (middle, f"най{middle}", *_bases(middle))
    return _compared(middle)


def _compared(base: str) -> tuple[str, ...]:
    made = [word for one in _comparatives(base) for word in (one, f"най{one}")]
    return tuple(word for word in made if word not in _OF_THEIR_OWN)


def _comparatives(base: str) -> list[str]:
    """The comparatives that the dictionary has of an adjective in -ий."""
    stem = base[:-2]
    short = re.sub("(?:[оеь]?к|г)$", "", stem)
    made = [f"{stem}іш", *(f"{one}ш" for one in (stem, short))]
    for last, softened in _SOFTENED:
        made += [one[:-1] + softened for one in dict.fromkeys((stem, short)) if one.endswith(last)]
    made = [f"{one}ий" for one in made]
    return [one for one in dict.fromkeys(made) if one != base and is_dictionary_form(one)]


def _bases(comparative: str) -> list[str]:
    """The adjectives that ``comparative`` may be one of."""
    stem = comparative[:-2]
    ends = [stem[:-2]] if stem.endswith("іш") else []
    ends += [stem[:-1]] if stem.endswith("ш") else []
    ends += [f"{stem[:-1]}г"] if stem.endswith("ш") else []
    ends += [stem.removesuffix(softened) + last for last, softened in _SOFTENED if stem.endswith(softened)]
    made = (f"{one}{ending}" for one in ends for ending in ("ий", "кий", "ький", "окий", "екий"))
    return [base for base in dict.fromkeys(made) if is_dictionary_form(base) and comparative in _comparatives(base)]


# A verb and its participle


def _of_verb(term: str) -> list[str]:
    """зруйнований and зруйнувати: the dictionary lists зруйновано as a form of the verb, which tells both ways."""
    if _PARTICIPLE.search(term) and term.endswith("ий") and is_dictionary_form(term):
        return [verb for verb in known_forms(term[:-2] + "о") if verb.endswith(("ти", "тися"))]
    if term.endswith("ти"):
        participles = (form[:-1] + "ий" for form in inflected(term) if _IMPERSONAL.search(form[-2:]))
        return [one for one in participles if _PARTICIPLE.search(one) and is_dictionary_form(one)]
    return []


# An owner and what is theirs

# How a possessive adjective ends, and the nouns that it may be made of.
_OWNERS = (("їв", ("й",)), ("ів", ("", "ь", "о")), ("їн", ("я",)), ("ин", ("а", "я")))
_SOFTENED_OWNER = {"ж": "г", "ч": "к", "ш": "х"}


def _of_owner(term: str) -> list[str]:
    """лікар and лікарів, which shares the form лікареві with it; Ольга and Ольжин."""
    if _is_possessive(term):
        return [owner for owner in _owners(term) if is_dictionary_form(owner)]
    made = (
        f"{stem}{ending}"
        for ending, nouns in _OWNERS
        for last in nouns
        if term.endswith(last)
        for stem in _owners_stems(term.removesuffix(last))
    )
    owned = [one for one in dict.fromkeys(made) if len(one) > _SHORTEST_OWNER and _is_possessive(one)]
    # The forms that texts have are those of the dative, which most owners have themselves: one term less to look for.
    own = inflected(term) if owned else frozenset()
    return [one for one in owned if not any(form in own for form in inflected(one) if form.endswith(_DATIVE))]


def _owners(possessive: str) -> list[str]:
    for ending, nouns in _OWNERS:
        if possessive.endswith(ending):
            stem = possessive.removesuffix(ending)
            softer = stem[:-1] + _SOFTENED_OWNER.get(stem[-1:], stem[-1:])
            return [one + last for one in dict.fromkeys((stem, softer)) for last in nouns]
    return []


def _owners_stems(stem: str) -> list[str]:
    softened = {before: after for after, before in _SOFTENED_OWNER.items()}
    return [stem, *([stem[:-1] + softened[stem[-1]]] if stem[-1:] in softened else [])]


@lru_cache(maxsize=20_000)
def _is_possessive(term: str) -> bool:
    """Not of a town that is called like one: Київ, Харків."""
    if not term.endswith(("ів", "їв", "ин", "їн")) or not is_dictionary_form(term):
        return False
    found = [reading for reading in readings(term) if reading.lemma == term]
    return bool(found) and all("ADJF" in reading.tags for reading in found)


# Compounds

# What orthographies of before and after 2019 write with a hyphen or without.
_FIRST_PARTS = (
    "авіа авто аудіо бізнес веб відео віце екс екстра інтернет кібер кіно контр макро максі медіа мікро міні мульти"
    " нано онлайн офлайн прес смарт спец супер топ ультра фото"
)
_BY_FIRST_PART = re.compile(rf"({_FIRST_PARTS.replace(' ', '|')})([а-щьюяєіїґ][а-щьюяєіїґ']{{2,}})")
_BY_NUMBER = re.compile(r"([^\W\d_]{1,6})(\d{1,4}[^\W\d_]{0,2})")
# A token's form has a point where its text had a point or a comma.
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_PLAIN_NUMBER = re.compile(r"[1-9]\d{4,11}")
_TWO_PARTS = re.compile(r"((?:[^\W_]|')+)-((?:[^\W_]|')+)")


def joined_otherwise(form: str) -> str | None:
    """веб-сайт of вебсайт, вебсайт of веб-сайт; F-16 and F16 (folded); 30,000 and 30000. None where there is no such
    way to write it.
    """
    if _THOUSANDS.fullmatch(form):
        return form.replace(".", "")
    if _PLAIN_NUMBER.fullmatch(form):
        return f"{int(form):,}"
    parts = _TWO_PARTS.fullmatch(form)
    if parts:
        first, second = parts.groups()
        return None if first[-1].isdigit() and second[0].isdigit() else first + second
    number = _BY_NUMBER.fullmatch(form)
    if number:
        return "-".join(number.groups())
    begun = _BY_FIRST_PART.fullmatch(form)
    return "-".join(begun.groups()) if begun and dictionary_forms(begun.group(2))[1] else None
