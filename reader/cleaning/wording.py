"""How much the words of one line alone sound like a page's furniture, learned from labels, calls and notices of pages
and from sentences of articles. Knows no place and takes no decision; the learned scale weighs it with both."""

import json
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STEM, _ENDING = 5, 3
_MOST_TOKENS = 60
_SIZES = (1, 2, 3, 4, 5, 6, 9, 14, 20)
_COUNTS = (*(f"words<={size}" for size in _SIZES), "words<=more")
_MARKS = frozenset('.!?:…,;»”"')


class _Weights(NamedTuple):
    """By what a trait is of: to put a name together for each word would cost more than to look it up."""

    bias: float
    word: Mapping[str, float]
    first: Mapping[str, float]
    last: Mapping[str, float]
    ending: Mapping[str, float]
    whole: Mapping[str, float]


def word_traits(words: str, tokens: Sequence[str] | None = None) -> list[str]:
    """``words``: a line with unified apostrophes; ``tokens``: its words in lower case, where somebody has them. The
    beginnings of its words, its first and last, their endings, how many they are, and the sign that it ends with."""
    tokens = _told(words, tokens)
    stems = _stems(tokens)
    found = ["word:" + stem for stem in stems]
    if stems:
        found += ("first:" + stems[0], "last:" + stems[-1])
    found += ["ending:" + ending for ending in _endings(tokens)]
    return [*found, *_of_whole(words, tokens)]


def wording(words: str, tokens: Sequence[str] | None = None) -> float:
    """Log odds that the line is furniture, 0 where nothing is known of its words. ``tokens``: as ``word_traits``."""
    known = _learned()
    tokens = _told(words, tokens)
    stems = _stems(tokens)
    # Each once and in order, so that the sum is the same in every run.
    found = [known.word[stem] for stem in dict.fromkeys(stems) if stem in known.word]
    if stems:
        found += (known.first.get(stems[0], 0.0), known.last.get(stems[-1], 0.0))
    found += [known.ending[ending] for ending in dict.fromkeys(_endings(tokens)) if ending in known.ending]
    found += [known.whole.get(name, 0.0) for name in _of_whole(words, tokens)]
    return round(known.bias + sum(found), 6)


def _told(words: str, tokens: Sequence[str] | None) -> Sequence[str]:
    return (_TOKEN.findall(words.lower()) if tokens is None else tokens)[:_MOST_TOKENS]


def _stems(tokens: Sequence[str]) -> list[str]:
    return ["0" if token[0].isdigit() else token[:_STEM] for token in tokens]


def _endings(tokens: Sequence[str]) -> list[str]:
    return [token[-_ENDING:] for token in tokens if len(token) >= _STEM]


def _of_whole(words: str, tokens: Sequence[str]) -> tuple[str, str]:
    end = words.rstrip()[-1:]
    kind = end if end in _MARKS else "digit" if end.isdigit() else "letter" if end.isalpha() else "sign"
    return _COUNTS[bisect_left(_SIZES, len(tokens))], "ends:" + kind


@cache
def _learned() -> _Weights:
    table = json.loads(files("resources.cleaning").joinpath("wording.json").read_text(encoding="utf-8"))
    kinds: dict[str, dict[str, float]] = {"word": {}, "first": {}, "last": {}, "ending": {}}
    whole: dict[str, float] = {}
    for name, weight in table["weights"].items():
        kind, _, piece = name.partition(":")
        if kind in kinds:
            kinds[kind][piece] = weight
        else:
            whole[name] = weight
    return _Weights(table["bias"], **kinds, whole=whole)
