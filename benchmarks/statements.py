"""The same statement across a library: what grouping all quotations costs, first and remembered, and how much it finds.

    python benchmarks/statements.py [--quotations 100000]

Makes up quotations of 6 to 45 words (words as frequent as in a language), a fifth of which two to eight outlets repeat,
some with a word changed or the end left out; five quotations an article. Told in processor time.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.library import Library
from reader.quotes import prints_of
from reader.store import Layers
from reader.values import Article, Cleaning, Quotation, QuotationKind, TextSpan

WORDS = 30_000


def made_up(count: int, chance: random.Random) -> list[tuple[int, str]]:
    """(number of the statement, a wording of it), mixed up."""
    vocabulary = [f"слово{number}" for number in range(WORDS)]
    weights = list(accumulate(1 / (rank + 8) for rank in range(WORDS)))
    found: list[tuple[int, str]] = []
    while len(found) < count:
        words, number = chance.choices(vocabulary, cum_weights=weights, k=chance.randint(6, 45)), len(found)
        for copy in range(1 if chance.random() < 0.8 else chance.randint(2, 8)):
            told = list(words)
            if copy and chance.random() < 0.4:
                told[chance.randrange(len(told))] = "інше"
            if copy and chance.random() < 0.3:
                told = told[: max(8, len(told) * 4 // 5)]
            found.append((number, " ".join(told)))
    chance.shuffle(found)
    return found


def fill(library: Library, wordings: Sequence[tuple[int, str]]) -> dict[tuple[int, int], int]:
    """Add them five to an article; returns the number of the statement at each place."""
    store, at = library._store, {}
    for first in range(0, len(wordings), 2_500):
        with store.writing():
            for start in range(first, min(len(wordings), first + 2_500), 5):
                some = wordings[start : start + 5]
                text, spans = "", []
                for _number, words in some:
                    spans.append(TextSpan(len(text), len(text) + len(words)))
                    text += words + "\n"
                quotations = tuple(Quotation(span, (span,), QuotationKind.DIRECT) for span in spans)
                prints = tuple(prints_of(words) for _number, words in some)
                layers = Layers(Cleaning(), quotations, "1", text, prints)
                article_id = store.articles.add(Article(text=text), original=text.encode(), layers=layers)
                at.update({(article_id, place): number for place, (number, _words) in enumerate(some)})
    return at


def pairs(numbers: Counter[int]) -> int:
    return sum(many * (many - 1) // 2 for many in numbers.values())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quotations", type=int, default=100_000)
    count = options.parse_args().quotations
    wordings = made_up(count, random.Random(3))
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        at = fill(library, wordings)
        repeated = library.speakers._repeated
        started = time.process_time()
        groups = repeated.groups()
        first = time.process_time() - started
        started = time.process_time()
        repeated.groups()
        again = time.process_time() - started
        found = [Counter(at[place] for place in group) for group in groups]
        everything = pairs(Counter(number for number, _words in wordings))
        right, all_found = sum(map(pairs, found)), sum(len(one) * (len(one) - 1) // 2 for one in groups)
        print(
            f"{len(wordings)} quotations: {len(groups)} statements in several articles, {first:.2f} s of processor time"
        )
        print(f"remembered: {again * 1000:.2f} ms")
        print(f"pairs found {right / everything:.1%}, of what was paired right {right / all_found:.1%}")
        started = time.process_time()
        shown = library.speakers.same_statements(100)
        print(f"the 100 most repeated with all wordings: {len(shown)} in {time.process_time() - started:.2f} s")


if __name__ == "__main__":
    main()
