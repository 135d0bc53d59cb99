"""What leads up to a pair of marks, in a language that declines: a colon, a label, the line before. Finds nobody."""

from reader.language.morphology import readings
from reader.quotes.asides import RELATIVE
from reader.quotes.frames import CueWord, Frame, any_verb, cue_frame, cue_of, genitive_frame, main_cue, mistyped_cue
from reader.quotes.labels import label_frame
from reader.quotes.layout import DASHES, Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.quotes.surroundings import WHOLE, Surroundings
from reader.values import TextSpan

_SENTENCE = 8  # words, from which a sentence with a verb is no title
_OF_SPEECH = frozenset({"слово", "термін"})  # 'терміни' are dates, too
_NAMES_REACH = 5  # words before a colon among which a work may be named


class Introductions:
    """Frames of what stands before a pair; None where nothing there reports."""

    def __init__(self, layout: Layout, words: Lexicon, near: Surroundings) -> None:
        self.layout, self.words, self.near = layout, words, near

    def of(self, pair: Pair, size: int) -> Frame | None:
        """The words up to the pair, or the line before, lead up to it."""
        prefix = self.near.prefix(pair)
        before = self.layout.text[prefix.start : pair.open].rstrip()
        if not before:
            return self._from_line_before(pair, size)
        if not before.endswith(":"):
            return self._badly_stopped(prefix, before, pair, size)
        return label_frame(self.layout, self.words, prefix.start, pair.open) or self._colon(prefix, pair, size)

    def _badly_stopped(self, prefix: TextSpan, before: str, pair: Pair, size: int) -> Frame | None:
        """'Сич каже – «Води немає.»', 'Сич розповідає, «Води немає»': a whole sentence right after the word that
        reports, where a colon is due."""
        told = self.layout.told(prefix.start, pair.open)
        cue = cue_of(told[-1], self.words) if told else None
        if cue is None or cue.naming or cue.lemma in self.words.words["writing_cues"]:
            cue = self._cue_before(told, before)
        if cue is None and before[-1] in DASHES and self.near.nominal(told) and self.near.ends_sentence_with(pair):
            whole = size >= WHOLE and self.near.inner(pair)[0].capital and self.near.holds_verb(pair)
            return cue_frame(prefix.start, prefix.end, None, before=True) if whole else None
        if cue is None or size < WHOLE or not self.near.inner(pair)[0].capital:
            return None
        if not self.near.ends_sentence_with(pair) or not self.near.holds_verb(pair) or not self.near.speaks(prefix):
            return None
        return cue_frame(prefix.start, prefix.end, cue, before=True)

    def _cue_before(self, told: tuple[Word, ...], before: str) -> CueWord | None:
        """A reporting word shortly before a dash, or before 'що'."""
        if not told or not (before[-1] in DASHES or told[-1].lower in self.words.words["conjunctions"]):
            return None
        cue = main_cue(told, self.words)
        return cue if cue is not None and not cue.naming and told[-1].start - cue.word.end < 40 else None

    def _from_line_before(self, pair: Pair, size: int) -> Frame | None:
        number = self.layout.line_at(pair.open)
        if not number or self.layout.lines[number].span.start < pair.open - 4:
            return None
        line = self.layout.lines[number - 1].span
        if (frame := label_frame(self.layout, self.words, line.start, line.end)) is not None:
            return frame
        if not self.layout.ends_with_colon(line.end):
            return None
        sentence = self.layout.sentence_at(line.end - 1)
        return self._colon(sentence, pair, size)

    def _colon(self, before: TextSpan, pair: Pair, size: int) -> Frame | None:
        told = self.layout.told(before.start, before.end)
        aside = [one.span() for one in RELATIVE.finditer(self.layout.masked[before.start : before.end])]
        own = [word for word in told if not any(low < word.start - before.start < high for low, high in aside)]
        cue = main_cue(own, self.words)
        if cue is None and aside and self.near.speaks(before):  # 'Сич, якого просили відповісти, обмежився словом: «…»'
            cue = self.near.any_verb_in(tuple(own))
        cue = cue or main_cue(told, self.words)
        cue = cue or (mistyped_cue(told[-1], self.words) if told else None)
        if cue is not None and not cue.naming and (size > 1 or self.near.ends_sentence_with(pair)):
            return cue_frame(before.start, before.end, cue, before=True)
        if (frame := genitive_frame(self.layout, self.words, before.start, before.end)) is not None:
            return frame
        said = self.near.sounds_said_fully(pair) or self.near.tells_of_self(pair)
        if self.near.inner(pair)[0].capital and self.near.shows_speaker(before, told, pair):
            return cue_frame(before.start, before.end, self.near.any_verb_in(told), before=True)
        if size < WHOLE and not said and (size < 3 or self.near.lists_names(told)):
            return None
        if cue is not None and (size >= WHOLE or said):
            return cue_frame(before.start, before.end, cue, before=True)
        if told and size > 3 and any(self.near.is_said(word) for word in self.near.inner(pair)):
            verb = any_verb(told[-1], self.words)  # 'На форзаці виводить: «…»'
            if verb is not None and not self.near.is_noun(told[-1]):
                return cue_frame(before.start, before.end, verb, before=True)
        if self.near.speaks(before) or self.near.nominal(told) or self.near.is_about_somebody(before, size):
            return cue_frame(before.start, before.end, self.near.any_verb_in(told), before=True)
        return self._whole_thought(before, told, pair, size)

    def _works(self, told: tuple[Word, ...]) -> bool:
        """A book, a slogan, a sign is told of."""
        lemmas = {reading.lemma for word in told for reading in readings(word.lower)}
        return bool(lemmas & self.words.words["works"] - _OF_SPEECH)

    def _whole_thought(self, before: TextSpan, told: tuple[Word, ...], pair: Pair, size: int) -> Frame | None:
        """'Закон розширює терміни: «Розпорядник може …»': whoever it is of, a long sentence with a verb is no name."""
        if size < _SENTENCE or not self.near.inner(pair)[0].capital or not self.near.holds_verb(pair):
            return None
        if self._works(told[-_NAMES_REACH:]) or not self.near.ends_sentence_with(pair):
            return None
        return cue_frame(before.start, before.end, None, before=True)
