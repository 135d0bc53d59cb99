"""What a word of a query is looked for by: its own terms, those of words that belong to it, and in a library with
Russian articles the forms there that have its stem.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.language.kindred import SAME, kin
from reader.language.letters import is_cyrillic
from reader.language.morphology import known_forms
from reader.language.words import terms
from reader.search import russian

# The most frequent words that begin so are looked through, and so many forms of one word are looked for.
_LOOKED_THROUGH, _MOST_FORMS = 100, 12
_SHORTEST = 3
_TEXTS = ("text", "title")

Expand = Callable[[str, int], Sequence[str]]
Stands = Callable[[str, str], bool]
# The terms of one word, with what a match of each is worth.
Row = Mapping[str, float]


def anywhere(_field: str, _term: str) -> bool:
    """Where it is not known which terms stand in which field."""
    return True


@dataclass(frozen=True, slots=True)
class Widening:
    """``stands(field, term)``: whether a term stands in any article. ``expand(prefix, limit)``: known word forms that
    begin so, the most frequent first. ``has_russian``: whether there are articles in Russian.
    """

    expand: Expand
    stands: Stands = anywhere
    has_russian: bool = False
    _known: dict[str, Row] = field(default_factory=dict)

    def standing(self, row: Row, name: str) -> list[str]:
        """The terms of ``row`` that stand in the field of this name."""
        return [term for term in row if self.stands(name, term)]

    def there(self, form: str) -> list[str]:
        """The terms that ``form`` is looked for by and that some article has in its text or its title."""
        return [term for term in self.asked(form) if any(self.stands(name, term) for name in _TEXTS)]

    def asked(self, form: str) -> Row:
        """The terms that ``form`` (of a token) is looked for by."""
        row = self._known.get(form)
        if row is None:
            row = self._known[form] = self._asked(form)
        return row

    def _asked(self, form: str) -> Row:
        own = terms(form)
        made = dict.fromkeys(own, SAME)
        for term in own:
            for other, weight in kin(term):
                made.setdefault(other, weight)
        if self.has_russian and form.isalpha() and is_cyrillic(form):
            for term in self._of_one_stem(form):
                made.setdefault(term, SAME)
        return made

    def _of_one_stem(self, form: str) -> list[str]:
        """The terms of the forms in the library that have the Russian stem of ``form``. Of a word that the Ukrainian
        dictionary has, only forms that it lacks: it knows its own.
        """
        stem = russian.stem(form)
        if len(stem) < _SHORTEST:
            return []
        # A form may have a vowel before the last consonant that the stem lacks.
        beginning = stem[:-1] if len(stem) > _SHORTEST else stem
        alike = [other for other in self.expand(beginning, _LOOKED_THROUGH) if russian.stem(other) == stem]
        unknown_only = not _is_unknown(form)
        made = {other: _is_unknown(other) for other in alike}
        wanted = [other for other, unknown in made.items() if unknown or not unknown_only][:_MOST_FORMS]
        # The last term of an unknown word is what it is surely found by; the others are guesses.
        return [term for other in wanted for term in terms(other)[-1 if made[other] else 0 :]]


def _is_unknown(form: str) -> bool:
    return not known_forms(form)
