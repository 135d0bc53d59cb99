"""Sentences that tell of somebody without a name: 'Один із мешканців думає інакше', 'просить не називати його імені'.
Whom a pronoun after them goes back to is nobody whom the article names."""

from bisect import bisect_left
from collections.abc import Iterator

from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon

_OPENING = 60  # code points in which the first words of a sentence stand
_INDEFINITE = 2  # words that a sentence begins with
_NEAR = 4  # words around a verb that withholds a name
_NOT = ("не", "відмов", "без")
_ONESELF = ("ся", "сь")


class Somebody:
    """Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon) -> None:
        self.layout, self.words = layout, words
        self._opened: list[int] | None = None
        self._unnamed: list[int] | None = None

    def since(self, start: int, at: int) -> bool:
        """'«…», – каже він' at ``at``: a sentence between begins with somebody without a name, or a name was withheld
        after ``start``."""
        if self.is_withheld(start, at):
            return True
        first, last = self.layout.sentence_number(start), self.layout.sentence_number(at)
        if last > first and self._begins(self.layout.sentences[last].start, at):
            return True
        if self._opened is None:
            sentences = enumerate(self.layout.sentences)
            self._opened = [number for number, span in sentences if self._begins(span.start, span.end)]
        before = bisect_left(self._opened, last) - 1
        return before >= 0 and self._opened[before] > first

    def is_withheld(self, start: int, at: int) -> bool:
        """'який просив не називати його імені' stands in [start, at)."""
        return self.withheld_before(at) >= start

    def withheld_before(self, at: int) -> int:
        """Where a name was withheld last before ``at``, -1 where none was."""
        if self._unnamed is None:
            self._unnamed = list(self._withheld())
        found = bisect_left(self._unnamed, at)
        return self._unnamed[found - 1] if found else -1

    def _begins(self, start: int, end: int) -> bool:
        told = self.layout.told(start, min(end, start + _OPENING))[:_INDEFINITE]
        return any(word.lower in self.words.words["somebody"] for word in told)

    def _withheld(self) -> Iterator[int]:
        lists = self.words.words
        verbs, anonymous = tuple(lists.get("withholding", ())), lists.get("anonymous", frozenset())
        for number, word in enumerate(self.layout.words if verbs else ()):
            unnamed = word.lower in anonymous or (word.lower.startswith(verbs) and self._withholds(number))
            if unnamed and self.layout.is_told(word.start):
                yield word.start

    def _withholds(self, number: int) -> bool:
        """'не назвала свого прізвища', 'відмовився назватися': and no refusal to name others."""
        near = [word.lower for word in self.layout.words[max(0, number - _NEAR) : number + _NEAR + 1]]
        before = near[: min(number, _NEAR)]
        if not any(word == _NOT[0] or word.startswith(_NOT[1:]) for word in before):
            return False
        if near[len(before)].endswith(_ONESELF):
            return True
        named = any(word.startswith(tuple(self.words.words["withheld"])) for word in near)
        whose = [word for word in near if word in self.words.words["whose_words"]]
        return bool(whose) and (named or "себе" in whose)
