"""What stays of a Russian word in all its forms, for articles in Russian: the Ukrainian dictionary lacks its words."""

import re
from functools import lru_cache

from whoosh.lang.snowball.russian import RussianStemmer

_STEMMER = RussianStemmer()
_VOWELS = "аеиоуыэюя"
# A vowel that comes and goes before the last consonant: девочек and девочка.
_FLEETING = re.compile(f"(?<=[^{_VOWELS}])[ео](?=[кц]$)|(?<=[гжчш])е(?=[нк]$)|(?<=н)е(?=г$)|ь(?=[^{_VOWELS}]$)")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What ``word`` (folded, Cyrillic letters) has in common with its other forms, by Snowball's algorithm and one step
    more; no word itself."""
    return _FLEETING.sub("", _STEMMER.stem(word))
