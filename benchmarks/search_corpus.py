"""A library of made-up Ukrainian articles, the same for the same seed: Zipf's law over the dictionary's word forms,
topics that make words come together, fixed pairs for phrases, one article in eight in English letters. Not real
text; real shapes."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

_FREQUENT = """
і в на з до що не за у про та як від для це й його який також після був буде по але під час або щоб вже бути
при він вона вони ми було є були може їх її так тому через між цього того які якого яка зі ще коли без лише
більше
"""
FUNCTION_WORDS = _FREQUENT.split()
_ENGLISH = "the of and to in government security talks minister president said war city guarantees union report"
ENGLISH = _ENGLISH.split()
FORMS = 300_000
TOPICS, TOPIC_WORDS = 250, 600
PAIRS = 20_000
DAYS, FIRST_DAY = 2_500, date(2018, 1, 1)
PUBLICATIONS = 40


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """As ``SearchDocument`` needs it. ``annotated``: one in twelve."""

    number: int
    title: str
    text: str
    publication: str
    published: str
    speaker: str
    tag: str
    annotated: bool


def word_forms(seed: int) -> list[str]:
    """``FORMS`` word forms, the most frequent first: function words, then the dictionary's in an order of the seed.

    Whole paradigms come together, for the words are those that begin with some pairs of letters, chosen by the seed.
    """
    import pymorphy3

    known = pymorphy3.MorphAnalyzer(lang="uk").dictionary.words
    chance = random.Random(seed)
    letters = "абвгдеєжзиіїйклмнопрстуфхцчшщьюя"
    pairs = [first + second for first in letters for second in letters]
    chance.shuffle(pairs)
    forms: dict[str, None] = {}
    for pair in pairs:
        forms.update(dict.fromkeys(form for form in known.iterkeys(pair) if form.isalpha() and 3 < len(form) < 16))
        if len(forms) > FORMS:
            break
    chosen = list(forms)
    chance.shuffle(chosen)
    return [*FUNCTION_WORDS, *chosen[:FORMS]]


def articles(count: int, seed: int) -> Iterator[MadeArticle]:
    """``count`` articles of some 400 words."""
    forms = word_forms(seed)
    chance = random.Random(seed + 1)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(forms))))
    topics = [[chance.randrange(200, len(forms)) for _ in range(TOPIC_WORDS)] for _ in range(TOPICS)]
    topic_weights = list(accumulate(1 / (rank + 5) for rank in range(TOPIC_WORDS)))
    pairs = [(forms[chance.randrange(60, 20_000)], forms[chance.randrange(60, 20_000)]) for _ in range(PAIRS)]
    pair_weights = list(accumulate(1 / (rank + 10) for rank in range(PAIRS)))
    for number in range(1, count + 1):
        size = max(60, int(chance.gauss(400, 120)))
        words = chance.choices(forms, cum_weights=weights, k=size)
        topic = topics[chance.randrange(TOPICS)]
        for at, index in zip(
            chance.sample(range(size), size // 5),
            chance.choices(topic, cum_weights=topic_weights, k=size // 5),
            strict=True,
        ):
            words[at] = forms[index]
        for pair in chance.choices(pairs, cum_weights=pair_weights, k=size // 16):
            at = chance.randrange(size - 1)
            words[at : at + 2] = pair
        if number % 8 == 0:
            words[: size // 2] = chance.choices(ENGLISH, k=size // 2)
        yield MadeArticle(
            number,
            " ".join(words[5:14]).capitalize(),
            " ".join(words),
            f"Видання {min(int(chance.expovariate(0.1)), PUBLICATIONS - 1) + 1}",
            (FIRST_DAY + timedelta(chance.randrange(DAYS))).isoformat(),
            f"Мовець {chance.randrange(500)}",
            f"тег{chance.randrange(100)}",
            chance.random() < 1 / 12,
        )


def stored(count: int, seed: int, folder: Path) -> Path:
    """The library as JSON lines in ``folder``; made once."""
    path = folder / f"articles-{count}-{seed}.jsonl"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with part.open("w", encoding="utf-8") as lines:
            for article in articles(count, seed):
                lines.write(
                    json.dumps([getattr(article, name) for name in MadeArticle.__slots__], ensure_ascii=False) + "\n"
                )
        part.rename(path)
    return path


def read(path: Path) -> Iterator[MadeArticle]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield MadeArticle(*json.loads(line))
