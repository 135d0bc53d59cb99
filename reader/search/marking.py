"""Where the words of a query stand in a text: for snippets and for the reading pane. Pure; offsets are code points
of the text.
"""

import re
from collections.abc import Iterable, Sequence

from reader.language.letters import Folded, folded
from reader.language.tokens import WORD, pieces
from reader.language.words import terms
from reader.values import Snippet, TextSpan

_LITERAL = "="
_PREFIX = "*"
_SNIPPET = 220
_LEAD = 60
# A snippet is looked for in the beginning of a very long text only, so that a list of fifty is always there at once.
_SEARCHED = 100_000
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
    return tuple(span for span, _ in Marker(words).found(folded(text))) if words else ()


class Marker:
    """Finds the words of one query; remembers the word forms seen, so that many texts cost little more than one."""

    def __init__(self, words: Iterable[str]) -> None:
        words = frozenset(words)
        self._literals = {word[1:] for word in words if word.startswith(_LITERAL)}
        self._prefixes = tuple(word[:-1] for word in words if word.endswith(_PREFIX))
        self._terms = {word for word in words if not word.startswith(_LITERAL) and not word.endswith(_PREFIX)}
        self._seen: dict[str, tuple[tuple[int, int, str], ...]] = {}

    def found(self, content: Folded) -> list[tuple[TextSpan, str]]:
        """(span in the original text, the term or form that it stands for), ascending, not overlapping."""
        seen = self._seen
        spans: list[tuple[TextSpan, str]] = []
        for match in WORD.finditer(content.text):
            word = match.group()
            places = seen.get(word)
            if places is None:
                places = seen[word] = self._places(word)
            at = match.start()
            spans += [(content.span(at + start, at + end), key) for start, end, key in places]
        return spans

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
        for term in terms(form):
            if term in self._terms:
                return term
        return next((prefix for prefix in self._prefixes if form.startswith(prefix)), None)


def snippet(text: str, marker: Marker) -> Snippet:
    """The passage of ``text`` that shows most of the query's words, at most some 220 code points, with them marked."""
    content = folded(text[:_SEARCHED])
    spans = marker.found(content)
    start = _beginning(text, spans[_best(spans)][0].start) if spans else 0
    end = _end(text, start)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    passage = re.sub(r"\s", " ", text[start:end]).rstrip()
    shift = len(before) - start
    last = start + len(passage)
    marks = tuple(
        TextSpan(span.start + shift, min(span.end, last) + shift)
        for span, _ in spans
        if start <= span.start and span.start < last
    )
    return Snippet(before + passage + after, marks)


def _best(spans: Sequence[tuple[TextSpan, str]]) -> int:
    """Index of the mark where the passage with most different words, then most words, begins."""
    best, best_score = 0, (0, 0)
    ends = 0
    counts: dict[str, int] = {}
    for first, (span, key) in enumerate(spans):
        while ends < len(spans) and spans[ends][0].end - span.start <= _SNIPPET - _LEAD:
            counts[spans[ends][1]] = counts.get(spans[ends][1], 0) + 1
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
