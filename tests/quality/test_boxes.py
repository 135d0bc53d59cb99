"""A box of other stories, set between any two paragraphs of an article that was read, takes hardly a paragraph with it.

Every dump is made of a gold body: headline, date, body with a box in it, footer. What counts is the body that is lost.
"""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cleaning import clean, clean_text
from reader.importing import read_bytes

SEEN = Path(__file__).parent / "cleaning" / "seen"
HEADERS = {
    "uk": ("Останні новини", "Читайте також:", "Новини партнерів", "Вас може зацікавити", "Популярне", "Реклама"),
    "ru": ("Последние новости", "Читайте также:", "Новости партнеров", "Вас может заинтересовать", "Реклама"),
    "en": ("Latest news", "Read more:", "Related stories", "You may also like", "Most read", "Advertisement"),
}
FOOTERS = {"uk": ("Теги: місто", "Поділитися"), "ru": ("Теги: город", "Поделиться"), "en": ("Tags: town", "Share")}
BARE = frozenset({"Реклама", "Advertisement"})
PLACES = (0.25, 0.5, 0.75)
# One box, and two of them: the share of the body's letters that may be lost. The rest are tables, rows of results and
# lists right behind a box, which look like it. (0.015 and 0.02 before 43 pages of a third author joined; a guide that
# is addresses, hours and a few sentences, by turns, makes 0.025 into 0.036: two boxes leave too little prose of it.)
MOST_LOST = {1: 0.016, 2: 0.036}


def folded(words: str) -> str:
    return re.sub(r"\W+", "", words.lower())


def articles() -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Language, headline, body lines, other headlines of its page."""
    for file in sorted(SEEN.glob("*.gold.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        rows = [(row["label"], " ".join(row["text"].split())) for row in gold["lines"]]
        body = [words for label, words in rows if label == "body"]
        others = [words for label, words in rows if label in ("teaser", "related") and 25 <= len(words) <= 120]
        others = [words for words in others if words[-1] not in ".:;," and words.count(" ") > 3]
        language = str(gold.get("language"))[:2]
        if gold.get("title") and sum(map(len, body)) > 600 and language in HEADERS:
            yield language, gold["title"], body, others


def lost(language: str, title: str, body: list[str], boxes: dict[int, list[str]]) -> int:
    """Letters of body lines that the clean view lacks; ``boxes``: before which line each of them stands."""
    lines = [title, "4 травня 2026, 10:15" if language != "en" else "May 4, 2026"]
    for number, line in enumerate(body):
        lines += [*boxes.get(number, ()), line]
    article = read_bytes("\n".join([*lines, *FOOTERS[language]]).encode(), file_name="a.txt")
    shown = folded(clean_text(article.text, clean(article)))
    return sum(len(line) for line in body if folded(line) not in shown)


@pytest.mark.slow
@pytest.mark.parametrize("count", MOST_LOST)
def test_a_box_takes_hardly_a_paragraph_with_it(count: int) -> None:
    gone = whole = 0
    headers = {language: itertools.cycle(names) for language, names in HEADERS.items()}
    for number, (language, title, body, others) in enumerate(articles()):
        boxes = {}
        for place in PLACES[:count] if number % 2 else PLACES[-count:]:
            header = next(headers[language])
            boxes[max(1, round(place * len(body)))] = [header, *([] if header in BARE else others[: 1 + number % 4])]
        gone += lost(language, title, body, boxes)
        whole += sum(map(len, body))
    assert whole > 200_000
    assert gone <= MOST_LOST[count] * whole, f"{gone / whole:.2%}"
