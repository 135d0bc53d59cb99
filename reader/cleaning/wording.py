"""How much the words of one line alone sound like a page's furniture, learned from labels, calls and notices of pages
and from sentences of articles. Knows no place and takes no decision; the learned scale weighs it with both."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STEM, _ENDING = 5, 3
_MOST_TOKENS = 60
_SIZES = (1, 2, 3, 4, 5, 6, 9, 14, 20)
_MARKS = frozenset('.!?:…,;»”"')


def word_traits(words: str, tokens: Sequence[str] | None = None) -> list[str]:
    """``words``: a line with unified apostrophes; ``tokens``: its words in lower case, where somebody has them. The
    beginnings of its words, its first and last, their endings, how many they are, and the sign that it ends with."""
    tokens = (_TOKEN.findall(words.lower()) if tokens is None else tokens)[:_MOST_TOKENS]
    stems = ["0" if token[0].isdigit() else token[:_STEM] for token in tokens]
    found = ["word:" + stem for stem in stems]
    if stems:
        found += ("first:" + stems[0], "last:" + stems[-1])
    found += ["ending:" + token[-_ENDING:] for token in tokens if len(token) >= _STEM]
    found.append(f"words<={next((size for size in _SIZES if len(tokens) <= size), 'more')}")
    end = words.rstrip()[-1:]
    kind = end if end in _MARKS else "digit" if end.isdigit() else "letter" if end.isalpha() else "sign"
    found.append("ends:" + kind)
    return found


def wording(words: str, tokens: Sequence[str] | None = None) -> float:
    """Log odds that the line is furniture, 0 where nothing is known of its words. ``tokens``: as ``word_traits``."""
    bias, weights = _learned()  # summed in order: the same in every run
    names = dict.fromkeys(word_traits(words, tokens))
    return round(bias + sum([weights[name] for name in names if name in weights]), 6)


@cache
def _learned() -> tuple[float, Mapping[str, float]]:
    table = json.loads(files("resources.cleaning").joinpath("wording.json").read_text(encoding="utf-8"))
    return table["bias"], table["weights"]
