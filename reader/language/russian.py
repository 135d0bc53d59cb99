"""What stays of a Russian word in all its forms: for articles in Russian, whose words the Ukrainian dictionary lacks.

The algorithm of Snowball (https://snowballstem.org/algorithms/russian/stemmer.html) for words folded as ours are (ё is
е), and one step more: a vowel that comes and goes before the last consonant is left out (девочек and девочка).
"""

import re
from functools import lru_cache

_VOWELS = "аеиоуыэюя"
_REGION = re.compile(f"[{_VOWELS}](.*)")
_SECOND_REGION = re.compile(f".*?[{_VOWELS}][^{_VOWELS}].*?[{_VOWELS}][^{_VOWELS}](.*)")


def _endings(*, after_a: str = "", anywhere: str = "") -> re.Pattern[str]:
    """``after_a``: endings that count only after а or я, which stays."""
    made = [rf"(?<=[ая])(?:{'|'.join(after_a.split())})"] if after_a else []
    return re.compile(rf"(?:{'|'.join([*made, *anywhere.split()])})$")


_GERUND = _endings(after_a="в вши вшись", anywhere="ив ивши ившись ыв ывши ывшись")
_REFLEXIVE = re.compile("(?:ся|сь)$")
_ADJECTIVE = _endings(
    anywhere="ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею",
)
_PARTICIPLE = _endings(after_a="ем нн вш ющ щ", anywhere="ивш ывш ующ")
_VERB = _endings(
    after_a="ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
    anywhere="ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
)
_NOUN = _endings(
    anywhere="иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья и й а е о у ы ь ю я"
)
_ABSTRACT = re.compile("(?:ость|ост)$")
_SUPERLATIVE = re.compile("(?:ейше|ейш)$")
_FLEETING = re.compile(f"(?<=[^{_VOWELS}])[ео](?=[кц]$)|(?<=[гжчш])е(?=[нк]$)|(?<=н)е(?=г$)|ь(?=[^{_VOWELS}]$)")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What ``word`` (folded, Cyrillic letters) has in common with its other forms; no word itself."""
    region = _REGION.search(word)
    if region is None:
        return word
    head, tail = word[: region.start(1)], region.group(1)
    second = _SECOND_REGION.match(word)
    tail = _uninflected(tail)
    tail = tail.removesuffix("и")
    if second is not None and _ABSTRACT.search((head + tail)[second.start(1) :]):
        tail = _ABSTRACT.sub("", tail)
    tail = _SUPERLATIVE.sub("", tail)
    tail = tail[:-1] if tail.endswith(("нн", "ь")) else tail
    return _FLEETING.sub("", head + tail)


def _uninflected(tail: str) -> str:
    shorter = _longest(_GERUND, tail)
    if shorter != tail:
        return shorter
    tail = _REFLEXIVE.sub("", tail)
    shorter = _longest(_ADJECTIVE, tail)
    if shorter != tail:
        return _longest(_PARTICIPLE, shorter)
    shorter = _longest(_VERB, tail)
    return shorter if shorter != tail else _longest(_NOUN, tail)


def _longest(endings: re.Pattern[str], tail: str) -> str:
    """``tail`` without the longest of ``endings``: a search finds the one that begins first."""
    return endings.sub("", tail, count=1)
