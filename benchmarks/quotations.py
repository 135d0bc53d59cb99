"""Articles a second, and milliseconds for 500 words, on the gold's articles; beside textacy in the same run where it
is installed.

    python benchmarks/quotations.py [--rounds 3]        (textacy needs spaCy and a model: a benchmark-only extra)

The first round starts with an empty dictionary cache, as a first import does; the later ones are what re-analysis
costs.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Sequence

from reader.quotes import find_quotations
from reader.values import Article, Cleaning
from tests.quality.quotations.gold import load


def timed(work: Callable[[str], object], texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def ours(text: str) -> int:
    return len(find_quotations(Article(text=text), Cleaning()))


def textacy_quotations() -> Callable[[str], object] | None:
    """textacy's direct_quotations over one paragraph at a time, or None where it is not installed."""
    try:
        import spacy
        from textacy.extract import direct_quotations

        pipeline = spacy.load("en_core_web_sm")
    except (ImportError, OSError):
        return None
    return lambda text: [list(direct_quotations(pipeline(line))) for line in text.split("\n") if line.strip()]


def report(name: str, seconds: Sequence[float], texts: Sequence[str]) -> None:
    words = sum(len(text.split()) for text in texts)
    first, later = seconds[0], statistics.median(seconds[1:] or seconds)
    print(
        f"{name}: {len(texts)} articles, {words} words; first round {500_000 * first / words:.1f} ms for 500 words, "
        f"later {500_000 * later / words:.1f} ms, {len(texts) / later:.0f} articles a second"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=3)
    rounds = options.parse_args().rounds
    for language in ("uk", "en"):
        texts = [article["text"] for article in load("seen") if article["id"].startswith(language)]
        report(f"{language}, find_quotations", [timed(ours, texts) for _ in range(rounds)], texts)
        peer = textacy_quotations() if language == "en" else None
        if peer is not None:
            report(f"{language}, textacy", [timed(peer, texts) for _ in range(rounds)], texts)


if __name__ == "__main__":
    main()
