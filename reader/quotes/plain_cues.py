"""Which word of a clause reports, in a language that does not decline (English): not 'in a post', 'his claim', 'via
email'."""

from collections.abc import Sequence

from reader.quotes.frames import CueWord, cue_of
from reader.quotes.layout import Word
from reader.quotes.lexicon import Lexicon

_DETERMINERS = ("to", "of", "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "no", "any")
_REACH = 26


def reporting(words: Lexicon, told: Sequence[Word]) -> CueWord | None:
    """The first reporting word within reach that has somebody beside it."""
    for place, word in enumerate(told[:_REACH]):
        cue = cue_of(word, words)
        if cue is None or (word.capital and place > 0) or (word.lower.endswith("ing") and place == 0):
            continue
        if not (place and _is_noun(told[place - 1], word, words)):
            return cue
    return None


def last_reporting(words: Lexicon, told: Sequence[Word]) -> CueWord | None:
    for place in range(len(told) - 1, -1, -1):
        word = told[place]
        cue = cue_of(word, words)
        if cue is not None and not word.capital and not (place and _is_noun(told[place - 1], word, words)):
            return cue
    return None


def _is_noun(before: Word, word: Word, words: Lexicon) -> bool:
    """'in a post', 'via email', 'his claim': no verb."""
    if before.lower in _DETERMINERS:
        return True
    return before.lower in words.words["small_words"] - {"as"} and not word.lower.endswith("ing")
