"""Questions to the dictionary about one word form (lower case, apostrophes unified), all readings considered."""

from functools import lru_cache

from reader.language.morphology import Reading, readings
from reader.language.names import cases_of

_FEMININE_AGENTS = (
    "киня",
    "гиня",
    "хиня",
    "истка",
    "їстка",
    "ерка",
    "орка",
    "арка",
    "ярка",
    "ниця",
    "ентка",
    "антка",
    "тка",
    "илька",
    "єрка",
)
# Of those, the endings that no first name has.
_AGENTS = ("киня", "гиня", "хиня", "істка", "їстка", "ерка", "орка", "ниця", "ентка", "антка", "єрка")
_SMALL = frozenset({"CONJ", "PREP", "PRCL", "NPRO", "ADVB", "INTJ", "infn", "PRED"})


@lru_cache(maxsize=50_000)
def has_tag(word: str, tag: str) -> bool:
    """True where some known reading carries ``tag``."""
    return any(tag in reading.tags and reading.known for reading in readings(word))


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """True where the dictionary has the form."""
    return any(reading.known and "UNKN" not in reading.tags for reading in readings(word))


@lru_cache(maxsize=50_000)
def is_common_word(word: str) -> bool:
    """True for a form that the dictionary knows as something other than a name of a person."""
    return any(reading.known and not reading.tags & {"Name", "Surn", "Patr", "UNKN"} for reading in readings(word))


@lru_cache(maxsize=50_000)
def is_place(word: str) -> bool:
    return has_tag(word, "Geox")


def last_part(word: str) -> str:
    """The part of a compound that is declined: 'міністерка' of 'прем'єр-міністерка'."""
    return word.rpartition("-")[2] or word


@lru_cache(maxsize=50_000)
def animate(word: str) -> tuple[Reading, ...]:
    """Readings as a noun for one person (a role, a kind of human being); small words ('як') are not taken for nouns."""
    if any(one.known and one.tags & _SMALL for one in readings(word)):
        return ()
    whole = [one for one in readings(word) if _is_animate(one)]
    if whole:
        return tuple(whole)
    tail = last_part(word)
    if tail != word:
        return tuple(one for one in readings(tail) if _is_animate(one))
    if not is_known(word) and word.endswith(_FEMININE_AGENTS):
        return (Reading(word, frozenset({"NOUN", "anim", "femn", "nomn"}), known=False),)
    return ()


def _is_animate(reading: Reading) -> bool:
    tags = reading.tags
    return "NOUN" in tags and "anim" in tags and "plur" not in tags and not tags & {"Name", "Surn", "Patr"}


@lru_cache(maxsize=50_000)
def animate_cases(word: str) -> tuple[frozenset[str], str | None]:
    """Cases and gender of ``word`` as a role noun; empty where it is none."""
    found = animate(word)
    cases = frozenset().union(*(cases_of(one) for one in found)) if found else frozenset()
    genders = {gender for one in found for gender in ("masc", "femn") if gender in one.tags}
    return frozenset(cases), genders.pop() if len(genders) == 1 else None


@lru_cache(maxsize=50_000)
def is_office(word: str) -> bool:
    """A role noun for certain: known to the dictionary, or made of parts that are, or a feminine by its ending."""
    if any(one.known for one in animate(word)):
        return True
    tail = last_part(word)
    return (tail != word and any(one.known for one in animate(tail))) or (not is_known(word) and word.endswith(_AGENTS))
