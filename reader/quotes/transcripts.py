"""Interviews and hearings set as a transcript: lines that begin with 'Q:', 'A:', or the speaker's name and a colon."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.language.morphology import readings
from reader.quotes.drafts import Draft, Lead
from reader.quotes.frames import Frame
from reader.quotes.interviews import tells_of_self
from reader.quotes.layout import Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People
from reader.values import QuotationKind, TextSpan

_LABEL = re.compile(
    r"(?:[–—−-]\s+)?[«„“\"\[]?(?P<label>[^\W\d_][\w.' -]{0,40}?)[»”\"\]]?\s?(?:\([^()]{1,40}\))?:"
    r"(?:\s+(?=\S)|(?=[А-ЯІЇЄҐ–—«])|$)(?:[–—−-]\s+)?"
)
_FEWEST = 4  # labelled lines that make a transcript
_LABEL_WORDS = 3
_BEFORE = 3  # lines
_RECORDS = ("розмов", "діалог", "розшифров", "стенограм", "прослух", "аудіо", "плівк", "перемов", "листуван", "чат")
_RUN = 3  # of them one right after another


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
        found = list(self._turns())
        exchange = self._exchange(found)
        turns = [turn for turn in found if turn in exchange or self._is_speaker(turn)]
        labels = Counter(self._name(turn) for turn in turns)
        if (
            (len(turns) < _FEWEST and not exchange)
            or len(labels) < 2
            or not any(count > 1 for count in labels.values())
        ):
            return
        asking = self._asking(turns, 2 if exchange else 1)
        for turn in turns:
            name = self._name(turn)
            if name in asking or (labels[name] < 2 and turn not in exchange):
                continue
            if name in self.words.words["answer_labels"]:
                yield Draft(turn.said, (turn.said,), QuotationKind.DIRECT, None, Lead.INTERVIEW)
            else:
                case = "turn" if turn in exchange and not self._is_speaker(turn) else "label"
                frame = Frame(
                    turn.label.start, turn.label.end, None, turn.label.start, turn.label.start, "", case, before=True
                )
                yield Draft(turn.said, (turn.said,), QuotationKind.DIRECT, frame)

    def _name(self, turn: _Turn) -> str:
        return turn.label.of(self.layout.text).lower().rstrip(". ")

    def _turns(self) -> Iterator[_Turn]:
        for number, line in enumerate(self.layout.lines):
            span = line.span
            found = _LABEL.match(self.layout.text, span.start, span.end)
            if found is None or not self.layout.is_told(span.start) or not self.layout.is_told(found.end() - 1):
                continue
            said = TextSpan(found.end(), span.end)
            if not said and number + 1 < len(self.layout.lines):  # the label has a line of its own
                said = self.layout.lines[number + 1].span
            if said:
                yield _Turn(number, TextSpan(found.start("label"), found.end("label")), said)

    def _exchange(self, turns: Sequence[_Turn]) -> frozenset[_Turn]:
        """Turns one right after another of two who speak again and again, by whatever one word they are called
        ('Рокет:', 'Суддя:'). No list of dates and places: a question or words of self are among them, or the lines
        before tell of a talk or a record."""
        runs: list[list[_Turn]] = [[]]
        for turn in turns:
            if runs[-1] and turn.line - self.layout.line_at(runs[-1][-1].said.start) != 1:
                runs.append([])
            runs[-1].append(turn)
        return frozenset(turn for run in runs if self._is_exchange(run) for turn in run)

    def _is_exchange(self, run: Sequence[_Turn]) -> bool:
        names = Counter(self._name(turn) for turn in run)
        if self.words.grammar == "plain" or not all(map(self._is_short, run)) or len(names) < 2:
            return False
        if self._is_announced(run[0].line):
            return max(names.values()) > 1 or len(run) == len(names) == 2
        if len(run) < _RUN or len(names) == len(run) or not all(map(self._may_speak, run)):
            return False
        lively = sum(
            turn.said.of(self.layout.text).rstrip().endswith("?")
            or tells_of_self(self.words, self.layout.words_in(turn.said.start, turn.said.end))
            for turn in run
        )
        return lively * 2 >= len(run)

    def _is_announced(self, number: int) -> bool:
        """'НАБУ оприлюднило розмови', 'З розшифровки:'."""
        before = self.layout.lines[max(0, number - _BEFORE) : number]
        told = [word for line in before for word in self.layout.told(line.span.start, line.span.end)]
        return any(word.lower.startswith(_RECORDS) for word in told)

    def _is_short(self, turn: _Turn) -> bool:
        words = self.layout.words_in(turn.label.start, turn.label.end)
        return 0 < len(words) <= _LABEL_WORDS and words[0].capital

    def _may_speak(self, turn: _Turn) -> bool:
        """No thing is called so."""
        word = self.layout.words_in(turn.label.start, turn.label.end)[0]
        tags = [one.tags for one in readings(word.lower) if one.known]
        return not tags or any("anim" in one or "Name" in one or "Surn" in one for one in tags)

    def _is_speaker(self, turn: _Turn) -> bool:
        name = self._name(turn)
        lexicon = self.words.words
        if name in lexicon["answer_labels"] or name in lexicon["question_labels"]:
            return True
        label = turn.label.of(self.layout.text)
        if any(one.start == turn.label.start for one in self.people.within(turn.label.start, turn.label.end)):
            return True
        return label.isupper() and 2 < len(label) < 30

    def _asking(self, turns: list[_Turn], few: int) -> frozenset[str]:
        """Labels of those who ask: named as such, or nearly all of whose turns, more than ``few``, end in a question
        mark."""
        asked: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for turn in turns:
            total[self._name(turn)] += 1
            asked[self._name(turn)] += turn.said.of(self.layout.text).rstrip().endswith("?")
        named = self.words.words["question_labels"]
        return frozenset(
            name for name in total if name in named or (total[name] > few and asked[name] * 4 >= total[name] * 3)
        )
