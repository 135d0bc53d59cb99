"""Interviews and hearings set as a transcript: lines that begin with 'Q:', 'A:', or the speaker's name and a colon."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import Frame
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.values import QuotationKind, TextSpan

_LABEL = re.compile(r"(?P<label>[^\W\d_][\w.' -]{0,40}?)\s?:\s+(?=\S)")
_FEWEST = 4  # labelled lines that make a transcript


@dataclass(frozen=True, slots=True)
class _Turn:
    line: int
    label: TextSpan
    said: TextSpan


class Transcripts:
    """Drafts of the turns of a transcript; questions are left out."""

    def __init__(self, layout: Layout, words: Lexicon, people: People) -> None:
        self.layout, self.words, self.people = layout, words, people

    def drafts(self) -> Iterator[Draft]:
        turns = [turn for turn in self._turns() if self._is_speaker(turn)]
        labels = Counter(self._name(turn) for turn in turns)
        if len(turns) < _FEWEST or len(labels) < 2 or not any(count > 1 for count in labels.values()):
            return
        asking = self._asking(turns)
        for turn in turns:
            name = self._name(turn)
            if name in asking or labels[name] < 2:
                continue
            if name in self.words.words["answer_labels"]:
                yield Draft(turn.said, (turn.said,), QuotationKind.DIRECT, None, Lead.INTERVIEW)
            else:
                frame = Frame(
                    turn.label.start, turn.label.end, None, turn.label.start, turn.label.start, "", "label", before=True
                )
                yield Draft(turn.said, (turn.said,), QuotationKind.DIRECT, frame)

    def _name(self, turn: _Turn) -> str:
        return turn.label.of(self.layout.text).lower().rstrip(". ")

    def _turns(self) -> Iterator[_Turn]:
        for number, line in enumerate(self.layout.lines):
            span = line.span
            found = _LABEL.match(self.layout.masked, span.start, span.end)
            if found and self.layout.is_told(span.start):
                yield _Turn(number, TextSpan(span.start, found.end("label")), TextSpan(found.end(), span.end))

    def _is_speaker(self, turn: _Turn) -> bool:
        name = self._name(turn)
        lexicon = self.words.words
        if name in lexicon["answer_labels"] or name in lexicon["question_labels"]:
            return True
        label = turn.label.of(self.layout.text)
        if any(one.start == turn.label.start for one in self.people.within(turn.label.start, turn.label.end)):
            return True
        return label.isupper() and 2 < len(label) < 30

    def _asking(self, turns: list[_Turn]) -> frozenset[str]:
        """Labels of those who ask: named as such, or nearly all of whose turns end in a question mark."""
        asked: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for turn in turns:
            total[self._name(turn)] += 1
            asked[self._name(turn)] += turn.said.of(self.layout.text).rstrip().endswith("?")
        named = self.words.words["question_labels"]
        return frozenset(
            name for name in total if name in named or (total[name] > 1 and asked[name] * 4 >= total[name] * 3)
        )
