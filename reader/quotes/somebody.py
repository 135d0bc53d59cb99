"""Sentences that begin with somebody who has no name ('Один із мешканців думає інакше'): whom a pronoun after them goes
back to."""

from bisect import bisect_left

from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon

_OPENING = 60  # code points in which the first words of a sentence stand
_INDEFINITE = 2  # words that a sentence begins with


class Somebody:
    """Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon) -> None:
        self.layout, self.words = layout, words
        self._opened: list[int] | None = None

    def since(self, start: int, at: int) -> bool:
        """'«…», – каже він' at ``at``: a sentence between begins with somebody without a name."""
        first, last = self.layout.sentence_number(start), self.layout.sentence_number(at)
        if last > first and self._begins(self.layout.sentences[last].start, at):
            return True
        if self._opened is None:
            sentences = enumerate(self.layout.sentences)
            self._opened = [number for number, span in sentences if self._begins(span.start, span.end)]
        before = bisect_left(self._opened, last) - 1
        return before >= 0 and self._opened[before] > first

    def _begins(self, start: int, end: int) -> bool:
        told = self.layout.told(start, min(end, start + _OPENING))[:_INDEFINITE]
        return any(word.lower in self.words.words["somebody"] for word in told)
