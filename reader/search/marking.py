"""Where the words of a query stand in a text: for snippets and for the reading pane. Pure; offsets are code points
of the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from reader.language.letters import Folded, folded
from reader.language.tokens import WORD, pieces
from reader.language.words import forms_of, terms
from reader.values import Snippet, TextSpan

_LITERAL = "="
_PREFIX = "*"
_SNIPPET = 220
_LEAD = 60
# A snippet is looked for in the beginning of a very long text only, so that a list of fifty is always there at once.
_SEARCHED = 100_000
_UKRAINIAN = re.compile("[а-щьюяєіїґ]+").fullmatch
# Both alphabets in a word: letters of one that look like the other's, which the beginnings do not show.
_MIXED = re.compile("[a-z](?:['-]?[а-щьюяєіїґ]|(?<=[а-щьюяєіїґ].)|(?<=[а-щьюяєіїґ]['-].))").search
# While one types, two of three passages are of texts that the last keys have shown: a screen of them is remembered.
_TEXTS_KEPT = 32
_JOINING = "'-"
_REGION = re.compile(r"(?:[^\W_]|['-])+")
_SHORT = 2
_MOST_SOUGHT = 200
# What one and the same word may begin with: term 'іти', form 'йшов'.
_OTHER_FIRST = {"і": "й", "й": "і", "г": "ґ", "ґ": "г"}
# [start, end) in the original text, and the term or form that these letters stand for.
Mark = tuple[int, int, str]
_SENTENCE_END = re.compile(r"[.!?…»”\n]\s+|\n")


def literal_mark(form: str) -> str:
    """How ``words`` says that only this form counts."""
    return _LITERAL + form


def prefix_mark(form: str) -> str:
    """How ``words`` says that every word beginning so counts."""
    return form + _PREFIX


def words_in(text: str, words: frozenset[str]) -> tuple[TextSpan, ...]:
    """The spans in ``text`` of the words that ``words`` (from a ``SearchAnswer``) names, in any of their forms,
    ascending.
    """
    return tuple(TextSpan(start, end) for start, end, _ in Marker(words).found(folded(text))) if words else ()


@lru_cache(maxsize=_TEXTS_KEPT)
def _read(text: str) -> Folded:
    return folded(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def _has_mixed(text: str) -> bool:
    return _MIXED(text) is not None


class Marker:
    """Finds the words of one query; remembers the word forms seen, so that many texts cost little more than one."""

    def __init__(self, words: Iterable[str]) -> None:
        words = frozenset(words)
        self._literals = {word[1:] for word in words if word.startswith(_LITERAL)}
        self._prefixes = tuple(word[:-1] for word in words if word.endswith(_PREFIX))
        self._terms = {word for word in words if not word.startswith(_LITERAL) and not word.endswith(_PREFIX)}
        self._seen: dict[str, tuple[tuple[int, int, str], ...]] = {}
        # A word is looked up in the dictionary only where it may be one of these: that takes as long as all the rest.
        self._forms = self._literals.union(*map(forms_of, self._terms))
        # Nor are all forms known of a word that has several beginnings: 'бувши' of 'бути', beside 'був'.
        alike = {term[:3] for term in self._terms} | {form[:3] for form in self._forms if len(form) > _SHORT}
        alike |= {_OTHER_FIRST[three[0]] + three[1:] for three in alike if three[:1] in _OTHER_FIRST}
        self._beginnings = (*alike, *self._prefixes)
        sought = {*self._beginnings, *(form for form in self._forms if not form.startswith(self._beginnings))}
        self._sought = sought if all(map(_UKRAINIAN, sought)) and len(sought) <= _MOST_SOUGHT else set()
        # One or two letters stand inside of most words: only where words begin are they worth a look. The letters come
        # first, so that looking for them is one quick pass.
        short = sorted(one for one in self._sought if len(one) <= _SHORT)
        self._short = re.compile("|".join(rf"{one}(?<![^\W_]{'.' * len(one)})" for one in short)) if short else None

    def found(self, content: Folded) -> list[Mark]:
        """What stands for the words, ascending, not overlapping."""
        seen = self._seen
        marks: list[Mark] = []
        for match in self._candidates(content.text):
            word = match.group()
            places = seen.get(word)
            if places is None:
                places = seen[word] = self._places(word) if self._may_be(word) else ()
            if places:
                at = match.start()
                marks += [(at + start, at + end, key) for start, end, key in places]
        starts = content.starts
        return marks if starts is None else [(starts[start], starts[end], key) for start, end, key in marks]

    def _candidates(self, text: str) -> Iterable[re.Match[str]]:
        """The words of ``text`` that may be among those looked for, or all: looking for the beginnings of these takes a
        tenth of looking at each word.
        """
        regions = self._regions(text) if self._sought and not _has_mixed(text) else None
        if regions is None:
            return WORD.finditer(text)
        return chain.from_iterable(WORD.finditer(text, start, end) for start, end in sorted(regions))

    def _regions(self, text: str) -> set[tuple[int, int]] | None:
        """Where words and compounds begin and end that have a part which begins so; None where a number does."""
        regions: set[tuple[int, int]] = set()
        last = range(0)
        for at in self._starts(text):
            if at in last:  # 'на-на-на-…': the way back to its beginning is gone once
                continue
            start = at
            while start and (text[start - 1].isalnum() or text[start - 1] in _JOINING):
                start -= 1
            if text[start].isdigit():  # '1,5-кімнатна': cut where only the whole text tells
                return None
            region = _REGION.match(text, start)
            if region:
                regions.add(region.span())
                last = range(*region.span())
        return regions

    def _starts(self, text: str) -> Iterator[int]:
        """Where something begins as one of the words looked for does, at the beginning of a word or of its part."""
        for beginning in self._sought:
            if len(beginning) > _SHORT:
                at = text.find(beginning)
                while at >= 0:
                    if not at or not text[at - 1].isalnum():
                        yield at
                    at = text.find(beginning, at + 1)
        if self._short is not None:
            yield from (match.start() for match in self._short.finditer(text))

    def _may_be(self, word: str) -> bool:
        return word in self._forms or word.startswith(self._beginnings) or not _UKRAINIAN(word)

    def _places(self, word: str) -> tuple[tuple[int, int, str], ...]:
        places: list[tuple[int, int, str]] = []
        for piece in pieces(word):
            key = self._key(piece.form)
            if key is None or (places and piece.start < places[-1][1]):
                continue
            places.append((piece.start, piece.end, key))
            if piece.whole:
                break
        return tuple(places)

    def _key(self, form: str) -> str | None:
        if form in self._literals:
            return form
        if self._prefixes and form not in self._forms and form.startswith(self._prefixes):  # without the dictionary
            return next(prefix for prefix in self._prefixes if form.startswith(prefix))
        for term in terms(form):
            if term in self._terms:
                return term
        return next((prefix for prefix in self._prefixes if form.startswith(prefix)), None)


def snippet(text: str, marker: Marker) -> Snippet:
    """The passage of ``text`` that shows most of the query's words, at most some 220 code points, with them marked."""
    found = marker.found(_read(text[:_SEARCHED]))
    start = _beginning(text, found[_best(found)][0]) if found else 0
    end = _end(text, start)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    passage = re.sub(r"\s", " ", text[start:end]).rstrip()
    shift = len(before) - start
    last = start + len(passage)
    marks = tuple(
        TextSpan(first + shift, min(after_it, last) + shift) for first, after_it, _ in found if start <= first < last
    )
    return Snippet(before + passage + after, marks)


def _best(found: Sequence[Mark]) -> int:
    """Index of the mark where the passage with most different words, then most words, begins."""
    best, best_score = 0, (0, 0)
    ends = 0
    counts: dict[str, int] = {}
    for first, (start, _, key) in enumerate(found):
        while ends < len(found) and found[ends][1] - start <= _SNIPPET - _LEAD:
            counts[found[ends][2]] = counts.get(found[ends][2], 0) + 1
            ends += 1
        score = (len(counts), ends - first)
        if score > best_score:
            best, best_score = first, score
        if ends > first:
            counts[key] -= 1
            if not counts[key]:
                del counts[key]
        else:
            ends = first + 1
    return best


def _beginning(text: str, mark: int) -> int:
    """Where the passage starts: at the sentence if it is near, else at a word."""
    earliest = max(0, mark - _LEAD)
    if earliest == 0:
        return 0
    ends = [match.end() for match in _SENTENCE_END.finditer(text, earliest, mark)]
    if ends:
        return ends[0]
    space = text.find(" ", earliest, mark)
    return space + 1 if space >= 0 else earliest


def _end(text: str, start: int) -> int:
    end = start + _SNIPPET
    if end >= len(text):
        return len(text)
    space = max(text.rfind(" ", start + _SNIPPET // 2, end), text.rfind("\n", start + _SNIPPET // 2, end))
    return space if space > 0 else end


def has_literal(text: str, forms: Sequence[str]) -> bool:
    """Whether the words of ``text`` include ``forms`` in a row, in these very forms."""
    if not forms:
        return True
    row: list[str] = []
    for match in WORD.finditer(folded(text).text):
        found = pieces(match.group())
        row += [piece.form for piece in found if not piece.whole] or [found[0].form]
    wanted = tuple(forms)
    size = len(wanted)
    return any(row[at] == wanted[0] and tuple(row[at : at + size]) == wanted for at in range(len(row) - size + 1))
