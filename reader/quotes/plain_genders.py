"""Whether a man or a woman is meant, in a language where names and verbs do not tell (English): by what somebody is
called, and by 'he' and 'she' right after the name."""

from collections.abc import Iterator, Sequence

from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon

_FEMININE = (
    "woman",
    "mother",
    "sister",
    "daughter",
    "wife",
    "widow",
    "actress",
    "princess",
    "heiress",
    "hostess",
    "duchess",
    "countess",
    "baroness",
    "waitress",
    "stewardess",
    "seamstress",
    "mistress",
    "aunt",
    "niece",
    "girlfriend",
)
_MASCULINE = ("man", "father", "brother", "husband", "boyfriend", "uncle", "nephew", "schoolboy")
_WOMEN = frozenset({"queen", "mum", "mom", "nan", "gran", "grandma", "lady", "nun", "bride", "ballerina", "schoolgirl"})
_MEN = frozenset(
    {"king", "prince", "son", "grandson", "stepson", "dad", "granddad", "grandpa", "monk", "groom", "widower"}
)
_HE = frozenset({"he", "his", "himself"})
_SHE = frozenset({"she", "hers", "herself"})
_REACH = 32  # words after a name
_LONGEST = 320  # code points after a name
_ROLE_REACH = 6  # words after 'Ann Lee, '


def noun_gender(noun: str) -> str | None:
    """'spokeswoman', 'father'; None where the noun tells none."""
    if noun in _WOMEN or noun.endswith(_FEMININE):
        return "femn"
    return "masc" if noun in _MEN or (noun.endswith(_MASCULINE) and noun != "human") else None


def gender_after(layout: Layout, words: Lexicon, end: int, until: int) -> str | None:
    """What the words after a name that ends at ``end`` tell; the next name begins at ``until``."""
    if (called := _called(layout, words, end, until)) is not None:
        return called
    line = layout.lines[layout.line_at(end)].span
    told = layout.told(end, min(until, line.end, end + _LONGEST))[:_REACH]
    return next(_pronouns(layout, words, told), None)


def _called(layout: Layout, words: Lexicon, end: int, until: int) -> str | None:
    """', a grandmother of nine'."""
    if layout.text[end : end + 2] != ", ":
        return None
    for word in layout.told(end, min(until, end + 80))[:_ROLE_REACH]:
        if word.start > end + 2 and "," in layout.text[end + 2 : word.start]:
            return None
        if word.lower in words.words["role_nouns"]:
            return noun_gender(word.lower)
        if word.lower in words.words["prepositions"] or word.lower in words.words["breaks"]:
            return None
    return None


def _pronouns(layout: Layout, words: Lexicon, told: Sequence[Word]) -> Iterator[str]:
    lists = words.words
    for place, word in enumerate(told):
        if word.lower in _HE:
            yield "masc"
        elif word.lower in _SHE:
            yield "femn"
        elif word.lower == "her" and place + 1 < len(told):
            after = told[place + 1]
            owns = layout.text[word.end : after.start] == " " and after.lower not in (
                lists["prepositions"] | lists["breaks"] | lists["never_names"]
            )
            if owns:
                yield "femn"
        elif word.lower in lists["role_nouns"] and layout.starts_sentence(told[max(0, place - 1)]):
            return  # 'The mayor smiled. She …'
