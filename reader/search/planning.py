"""A request as a tree of Whoosh queries, with what is to be marked. No index is read here, but for the words that a
prefix means.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from whoosh import query as q
from whoosh.query.spans import SpanNear2

from reader.language.kindred import SAME, joined_otherwise
from reader.language.tokens import Token, tokens
from reader.language.words import terms
from reader.search.marking import literal_mark, prefix_mark
from reader.search.queries import Alternatives, Among, BestOf, DayRange
from reader.search.request import Clause, Condition, Part, Phrase, Request, Word, is_bare_word
from reader.search.widening import Expand, Row, Stands, Widening, anywhere

# Where a bare word is looked for, and what a match there is worth.
EVERYWHERE = (("text", 1.0), ("title", 2.5), ("beside", 1.2))
# A match in the very form that was typed counts this much more (a rare word alone scores about 10).
EXACT = 1.5
# What an article gets where only the beginning of a word matched.
BEGINNING = 0.5
# What a match of a word that was hardly meant is worth.
GUESSED = 0.1
# So many word forms of a beginning are looked through for their dictionary forms where a field is named.
_ALL = 500

Marked = Callable[[str], frozenset[int]]
Fields = Sequence[tuple[str, float]]


@dataclass(slots=True)
class Plan:
    """``query``: the tree; None where nothing was asked. ``literal``: phrases to be seen word for word in the text,
    each with a query for the articles that hold it elsewhere.

    ``marks`` as ``marking.words_in`` takes them; ``forms``: token forms of the words that must be there.
    """

    query: Any = None
    literal: list[tuple[tuple[str, ...], Any]] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    forms: list[str] = field(default_factory=list)


def planned(
    request: Request, expand: Expand, marked: Marked, *, stands: Stands = anywhere, has_russian: bool = False
) -> Plan:
    """``expand(prefix, limit)``: known word forms that begin so, most frequent first. ``stands(field, term)``: whether
    it does in any article. ``has_russian``: whether there are articles in Russian.
    """
    return _Planner(request, Widening(expand, stands, has_russian), marked).plan(request.clauses)


class _Planner:
    def __init__(self, request: Request, words: Widening, marked: Marked) -> None:
        self._fields = tuple((name, 1.0) for name in request.fields) or EVERYWHERE
        self._missing = request.missing
        self._words = words
        self._expand = words.expand
        self._marked = marked
        self._made = Plan()

    def plan(self, clauses: Iterable[Clause]) -> Plan:
        needed: list[Any] = []
        excluded: list[Any] = []
        words: list[Any] = []
        for clause in clauses:
            made = [query for part in clause.alternatives if (query := self._part(part, clause)) is not None]
            if made:
                dispensable = self._missing and is_bare_word(clause)
                (excluded if clause.excluded else words if dispensable else needed).append(_any(made))
        if words:
            needed.append(_any([_all([*words[:at], *words[at + 1 :]]) for at in range(len(words))]))
        if needed or excluded:
            base = _all(needed) if needed else q.Every()
            self._made.query = q.AndNot(base, _any(excluded)) if excluded else base
        return self._made

    def _part(self, part: Part, clause: Clause) -> Any:
        if isinstance(part, Condition):
            return self._condition(part)
        fields = ((part.field, 1.0),) if part.field else self._fields
        if not clause.excluded:
            self._note_marks(part, needed=len(clause.alternatives) == 1)
        if isinstance(part, Phrase):
            return self._phrase(part, fields, excluded=clause.excluded)
        if part.guessed and not part.prefix:
            fields = tuple((name, GUESSED * boost) for name, boost in fields)
        return self._word(part, fields)

    def _condition(self, condition: Condition) -> Any:
        if condition.kind == "language":
            return q.Term("language", condition.value)
        if condition.kind == "marked":
            return Among(self._marked(condition.value))
        day = date.fromisoformat(condition.value).toordinal()
        return DayRange("published", 1, day - 1) if condition.kind == "before" else DayRange("published", day, None)

    def _note_marks(self, part: Word | Phrase, *, needed: bool) -> None:
        found = tokens(part.text)
        if part.prefix and found:
            self._made.marks.add(prefix_mark(found[-1].form))
        for token in found:
            if isinstance(part, Phrase) and part.literal:
                self._made.marks.add(literal_mark(token.form))
            else:
                self._made.marks.update(terms(token.form), self._words.there(token.form))
                if token.whole and isinstance(part, Word) and (other := joined_otherwise(token.form)):
                    self._made.marks.update(terms(other))
        whole = [token.form for token in found if token.whole]
        if needed and part.field is None:
            self._made.forms += whole[:-1] if part.prefix else whole

    # Words

    def _word(self, word: Word, fields: Fields) -> Any:
        groups = _groups(tokens(word.text))
        if not groups:
            return None
        made = [self._group(group, fields) for group in groups[:-1]]
        made.append(self._beginning(groups[-1], word, fields) if word.prefix else self._group(groups[-1], fields))
        return _all(made)

    def _group(self, group: Sequence[Token], fields: Fields) -> Any:
        """One word: itself, or where it is a compound, its parts in a row; with a hyphen or without."""
        form = group[0].form
        made = self._compound(group, fields)
        if fields is EVERYWHERE:
            made[0] = q.AndMaybe(made[0], q.ConstantScoreQuery(q.Term("form", form), EXACT))
        return _any([*made, *self._otherwise_joined(form, fields)])

    def _compound(self, group: Sequence[Token], fields: Fields) -> list[Any]:
        made = [self._in_fields(self._words.asked(group[0].form), fields)]
        parts = [token for token in group if not token.whole]
        if not parts:
            return made
        rows = [self._words.asked(part.form) for part in parts]
        if (parts[0].start, parts[0].end) == (group[0].start, group[0].end):
            return [*made, self._in_fields(rows[0], fields)]
        return [*made, *(self._near(rows, name, boost) for name, boost in fields)]

    def _otherwise_joined(self, form: str, fields: Fields) -> list[Any]:
        """The word with a hyphen where it was typed without, or the other way round, where it may stand so."""
        group = tokens(joined_otherwise(form) or "")
        rows = [self._words.asked(token.form) for token in group if not token.whole or len(group) == 1]
        there = [(name, boost) for name, boost in fields if all(self._words.standing(row, name) for row in rows)]
        return self._compound(group, there) if group and there else []

    def _beginning(self, group: Sequence[Token], word: Word, fields: Fields) -> Any:
        form = group[-1].form if len(group) > 1 else group[0].form
        whole = self._group(group, fields)
        begun = self._begun(form, fields) if word.typing else self._all_begun(form, fields)
        if not begun:
            return whole
        if len(group) > 1:
            earlier = [self._group([token], fields) for token in group if not token.whole][:-1]
            return _any([whole, _all([*earlier, _any(begun)])])
        return _any([whole, *begun])

    def _all_begun(self, form: str, fields: Fields) -> list[Any]:
        """``form*``: every word that begins so."""
        if fields is EVERYWHERE:
            return [q.ConstantScoreQuery(q.Prefix("form", form), BEGINNING)]
        found = sorted({term for other in self._expand(form, _ALL) for term in terms(other)})
        known = [[q.Prefix(name, form), *(q.Term(name, term) for term in found)] for name, _ in fields]
        return [q.ConstantScoreQuery(q.Or(one), BEGINNING) for one in known]

    def _begun(self, form: str, fields: Fields) -> list[Any]:
        """While typing: words that begin so, titles first; where a field is named, the most frequent of them."""
        if fields is EVERYWHERE:
            made = (("form", BEGINNING), ("title", 2 * BEGINNING))
            return [q.ConstantScoreQuery(q.Prefix(name, form), score) for name, score in made]
        known = [other for other in self._expand(form, 64 if len(form) > 2 else 16) if other != form]
        found = sorted({term for other in known for term in terms(other)})
        begun = [[q.Term(name, term) for term in found] for name, _ in fields]
        return [q.ConstantScoreQuery(q.Or(one), BEGINNING) for one in begun] if found else []

    # Phrases

    def _phrase(self, phrase: Phrase, fields: Fields, *, excluded: bool) -> Any:
        found = _separate(tokens(phrase.text))
        if not found:
            return None
        rows = [self._words.asked(token.form) for token in found]
        if phrase.prefix:
            known = self._expand(found[-1].form, 16)
            rows[-1] = {**{term: SAME for form in known for term in terms(form)}, **rows[-1]}
        query = _any([self._near(rows, name, boost) for name, boost in fields])
        if not phrase.literal:
            return query
        forms = tuple(token.form for token in found)
        names = {name for name, _ in fields}
        if "text" in names and not excluded:
            elsewhere = [self._near(rows, name, boost) for name, boost in fields if name != "text"]
            self._made.literal.append((forms, _any(elsewhere) if elsewhere else q.NullQuery))
        if names - {"text", "title", "beside"}:
            return query
        return _all([query, *(q.ConstantScoreQuery(q.Term("form", form), EXACT) for form in dict.fromkeys(forms))])

    # Terms

    def _in_fields(self, row: Row, fields: Fields) -> Any:
        made = []
        for name, boost in fields:
            one = self._terms(row, name, boost)
            made.append(one[0] if len(one) == 1 else BestOf(one))
        return _any(made)

    def _near(self, rows: Sequence[Row], name: str, boost: float) -> Any:
        made = [self._terms(row, name, boost) for row in rows]
        if len(made) == 1:
            return _any(made[0])
        return SpanNear2([row[0] if len(row) == 1 else Alternatives(row) for row in made])

    def _terms(self, row: Row, name: str, boost: float) -> list[Any]:
        """Those that stand in the field; the first, where none does."""
        found = self._words.standing(row, name) or list(row)[:1]
        return [q.Term(name, term, boost=boost * row[term]) for term in found]


def _groups(found: Sequence[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = []
    for token in found:
        if token.whole:
            groups.append([token])
        else:
            groups[-1].append(token)
    return groups


def _separate(found: Sequence[Token]) -> list[Token]:
    """One token a position: the parts of compounds, and whole words where there are no parts."""
    by_position = {token.position: token for token in found if token.whole}
    by_position |= {token.position: token for token in found if not token.whole}
    return [by_position[position] for position in sorted(by_position)]


def _any(made: Sequence[Any]) -> Any:
    return made[0] if len(made) == 1 else q.Or(list(made))


def _all(made: Sequence[Any]) -> Any:
    return made[0] if len(made) == 1 else q.And(list(made))
