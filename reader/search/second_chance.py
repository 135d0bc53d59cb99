"""What was probably meant where a word is in no article: another keyboard layout, another alphabet, one slip of a
finger.
"""

import heapq
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from reader.language.keyboard import slips
from reader.language.letters import folded, is_cyrillic, is_latin
from reader.language.tokens import tokens
from reader.language.transliteration import to_cyrillic, to_latin, to_ukrainian
from reader.language.words import terms
from reader.search.request import Clause, Part, Phrase, Request, Word

# From the mildest to the weakest: an answer is called after the weakest that it needed.
KINDS = ("layout", "transliteration", "typo")
_SHORTEST, _LONGEST = 4, 24
# A query with more unknown words than this is no slip.
_MOST_UNKNOWN = 4
_ALTERNATIVES = 3
# A name is spelled in more ways than that in the other alphabet: Zelenskyy, Zelensky, Zelenskyi, Selenskyj.
_SPELLINGS = 8
# What a word that is known has to look like to be taken for one of the other alphabet: 'city' is no 'сайті'.
_ALIKE = 7
# Of a short word that can be read in the other alphabet, nobody looks for slips as well.
_LONG = 7
# The last s of a longer foreign name may be silent, or make a plural: Reuters, Abrams.
_LONG_NAME = 5
# A word near to what was typed is likelier than one near to a dictionary form that was guessed for it.
_AS_TYPED = 8
_CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'"
_LATIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``known(form)``: whether a word stands in any article, in any form. ``frequency(form)``: in how many articles
    this very form, or the word whose dictionary form it is. ``alive(beginning)``: whether any word begins so.
    """

    known: Callable[[str], bool]
    frequency: Callable[[str], int]
    alive: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Repair:
    """``kind`` is one of ``KINDS``; ``replaced``: words as typed and as meant."""

    request: Request
    kind: str
    replaced: tuple[tuple[str, str], ...]

    def corrected(self, text: str) -> str:
        """``text`` as it would have been typed."""
        for typed, meant in self.replaced:
            text = text.replace(typed, meant, 1)
        return text


def repaired(request: Request, vocabulary: Vocabulary) -> Repair | None:
    """The request with every unknown word replaced by known ones; None where there is no unknown word, or no way
    out.
    """
    return _Repairer(vocabulary, _unknown_word).repair(request)


def transliterated(request: Request, vocabulary: Vocabulary) -> Repair | None:
    """The request with its words in the other alphabet as well, known or not; None where no word has a known
    counterpart.
    """
    return _Repairer(vocabulary, _written_otherwise).repair(request)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word may have been meant to be, the likeliest first. ``also``: or the word as it was typed."""

    kind: str
    others: tuple[str, ...]
    also: bool = False


_NOTHING = Meant("", ())


class _Repairer:
    def __init__(self, vocabulary: Vocabulary, way: Callable[[Word, Vocabulary], Meant | None]) -> None:
        self._vocabulary = vocabulary
        self._way = way
        self._kinds: set[str] = set()
        self._replaced: list[tuple[str, str]] = []
        self._stuck = False

    def repair(self, request: Request) -> Repair | None:
        clauses = [clause if clause.excluded else self._clause(clause) for clause in request.clauses]
        if self._stuck or not self._kinds:
            return None
        # What needed no repair may be written in the other alphabet where the rest is.
        self._way = _written_otherwise
        clauses = [
            self._clause(new) if new == old and not new.excluded else new
            for old, new in zip(request.clauses, clauses, strict=True)
        ]
        kind = max(self._kinds, key=KINDS.index)
        return Repair(replace(request, clauses=tuple(clauses)), kind, tuple(self._replaced))

    def _clause(self, clause: Clause) -> Clause:
        alternatives: list[Part] = []
        for part in clause.alternatives:
            if isinstance(part, Word):
                alternatives += self._words(part)
            elif isinstance(part, Phrase):
                alternatives.append(self._phrase(part))
            else:
                alternatives.append(part)
        return Clause(tuple(alternatives))

    def _words(self, word: Word) -> list[Part]:
        if self._stuck:
            return [word]
        meant = self._way(word, self._vocabulary)
        if meant is None:
            return [word]
        if not meant.others or len(self._replaced) == _MOST_UNKNOWN:
            self._stuck = not meant.others or not meant.also
            return [word]
        self._kinds.add(meant.kind)
        self._replaced.append((word.text, meant.others[0]))
        made: list[Part] = [replace(word, text=other, guessed=at > 0) for at, other in enumerate(meant.others)]
        return [*made, word] if meant.also else made

    def _phrase(self, phrase: Phrase) -> Part:
        made = [self._words(Word(word))[0] for word in phrase.text.split()]
        return replace(phrase, text=" ".join(word.text for word in made if isinstance(word, Word)))


def _unknown_word(word: Word, vocabulary: Vocabulary) -> Meant | None:
    """None: the word is known. ``_NOTHING``: it is not, and nothing like it is."""
    if _known(word, word.text, vocabulary):
        return None
    meant = [slip for slip in slips(word.text) if _known(word, slip, vocabulary)]
    if meant:
        return Meant("layout", (meant[0], *_in_other_alphabet(word, meant[0], vocabulary)))
    form = folded(word.text).text
    if not _SHORTEST <= len(form) <= _LONGEST or any(letter.isdigit() for letter in form):
        return _NOTHING
    plain = _in_other_alphabet(word, form, vocabulary, dearest=_ALIKE)
    # A name in Cyrillic is rather written wrong than known in Latin letters alone; in Latin ones it may be foreign.
    cyrillic = is_cyrillic(form)
    near = _near(form, vocabulary) if cyrillic or not plain or len(form) >= _LONG else []
    if plain and not (cyrillic and near):
        return Meant("transliteration", (*plain, *near))
    other = plain or _in_other_alphabet(word, form, vocabulary)
    respelled = _in_ukrainian(word, form, vocabulary)
    if near:
        more = (*other, *respelled, *_in_other_alphabet(word, near[0], vocabulary))
        return Meant("typo", tuple(dict.fromkeys((*near, *more))))
    if other or respelled:
        return Meant("transliteration", (*respelled, *other))
    # A slip of the finger within a word typed on the wrong layout.
    near = [other for slip in slips(word.text) for other in _near(folded(slip).text, vocabulary)]
    return Meant("layout", (*near, *_in_other_alphabet(word, near[0], vocabulary))) if near else _NOTHING


def _written_otherwise(word: Word, vocabulary: Vocabulary) -> Meant | None:
    other = _in_other_alphabet(word, folded(word.text).text, vocabulary, dearest=_ALIKE)
    return Meant("transliteration", other, also=True) if other else None


def _known(word: Word, text: str, vocabulary: Vocabulary) -> bool:
    found = [token for token in tokens(text) if token.whole]
    if not found:
        return text == word.text  # nothing to look for, hence nothing to repair
    if word.prefix and vocabulary.alive(found[-1].form):
        found = found[:-1]
    return all(vocabulary.known(token.form) for token in found)


def _in_other_alphabet(word: Word, form: str, vocabulary: Vocabulary, *, dearest: float = math.inf) -> tuple[str, ...]:
    """Known words that ``form`` may be in the other alphabet. ``dearest``: as ``transliteration.spellings`` has it."""
    letters = form.replace("'", "")
    if not letters.isalpha() or not _SHORTEST <= len(form) <= _LONGEST or (is_latin(form) and is_cyrillic(form)):
        return ()
    if is_latin(form):
        bases: Iterable[str] = [
            form,
            form.removesuffix("'s"),
            form.removesuffix("s") if len(form) > _LONG_NAME else form,
        ]
        made = (other for base in dict.fromkeys(bases) for other in to_cyrillic(base, vocabulary.alive, dearest))
    else:
        bases = [form, *(term for term in terms(form) if term.replace("'", "").isalpha())]
        made = (other for base in dict.fromkeys(bases) for other in to_latin(base, vocabulary.alive, dearest))
    if word.prefix:
        return tuple(islice((other for other in made if vocabulary.alive(other)), 1))
    return tuple(islice((other for other in made if vocabulary.frequency(other)), _SPELLINGS))


def _in_ukrainian(word: Word, form: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Known words that a Russian spelling may stand for."""
    if not is_cyrillic(form) or is_latin(form) or word.prefix:
        return ()
    bases = dict.fromkeys((form, *(term for term in terms(form) if term.isalpha())))
    made = (other for base in bases for other in to_ukrainian(base, vocabulary.alive) if other != form)
    return tuple(islice((other for other in made if vocabulary.frequency(other)), _ALTERNATIVES))


def _near(form: str, vocabulary: Vocabulary) -> list[str]:
    """Known words one edit away, the most frequent first; two letters swapped or one doubled weigh more.

    What is left of a short word without its ending is near to anything, and is not looked at.
    """
    weighed: dict[str, int] = {}
    bases = (base for base in terms(form) if len(base.rstrip("~")) >= _SHORTEST)
    for base in dict.fromkeys((form, *bases)):
        trust = _AS_TYPED if base == form else 1
        for other, weight in _edits(base, vocabulary.alive):
            if other not in weighed and (count := vocabulary.frequency(other)):
                weighed[other] = count * weight * trust
    return heapq.nlargest(_ALTERNATIVES, weighed, key=lambda other: weighed[other])


def _edits(form: str, alive: Callable[[str], bool]) -> Iterator[tuple[str, int]]:
    """Every string one edit from ``form`` (Norvig, 'How to write a spelling corrector'), with its weight; none that
    begins as no word does.
    """
    letters = _CYRILLIC if is_cyrillic(form) else _LATIN
    for at in range(len(form) + 1):
        left, right = form[:at], form[at:]
        if at and not alive(left):
            return
        if len(right) > 1 and right[0] != right[1]:
            yield left + right[1] + right[0] + right[2:], 4
        if right:
            yield left + right[1:], 3 if left[-1:] == right[0] else 1
        for letter in letters:
            if not alive(left + letter):
                continue
            if right and letter != right[0]:
                yield left + letter + right[1:], 1
            yield left + letter + right, 3 if left[-1:] == letter else 1
