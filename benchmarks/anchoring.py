"""How long annotations take to find their words again: one note in a long text, a thousand in a short one.

`python -m benchmarks.anchoring`. Processor time, each long text new to the program. Right and wrong places are counted
by the harness in the shared folder.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reader.annotations import anchor, carried, describe
from reader.values import Annotation, TextSpan

_SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"


def article(length: int, seed: int = 1) -> str:
    """Lines of shuffled words of the sample library: nothing repeats, and it reads like no text in particular."""
    chance = random.Random(seed)
    words = [word for path in sorted(_SAMPLES.glob("*.txt")) for word in path.read_text(encoding="utf-8").split()]
    lines: list[str] = []
    size = 0
    while size < length:
        line = " ".join(chance.choices(words, k=chance.randint(20, 60)))
        lines.append(line)
        size += len(line) + 1
    return "\n".join(lines)[:length]


def noisy(text: str, share: float, seed: int = 2) -> str:
    chance = random.Random(seed)
    return "".join(
        chance.choice("абвгдежзик") if chance.random() < share and letter != "\n" else letter for letter in text
    )


def notes(text: str, count: int) -> list[Annotation]:
    chance = random.Random(3)
    spans = [(at, at + chance.randint(5, 200)) for at in (chance.randrange(len(text) - 200) for _ in range(count))]
    return [
        Annotation(
            id=f"urn:uuid:{number}", article_id=1, selectors=describe(text, TextSpan(*span)), span=TextSpan(*span)
        )
        for number, span in enumerate(spans)
    ]


def measured(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def one_note(length: int) -> None:
    text = article(length)
    changes = {
        "advertisement put in": text[: length // 3] + "\nReklama\n" + text[length // 3 :],
        "one letter in ten wrong": noisy(text[:60_000], 0.1) + text[60_000:],
        "one in twenty throughout": noisy(text, 0.05),
    }
    for name, new in changes.items():
        found = [note.selectors for note in notes(text[: min(length, 60_000)], 20)]
        with_old = [measured(lambda one=one, new=new: anchor(new, one, text)) for one in found]  # type: ignore[misc]
        alone = [measured(lambda one=one, new=new: anchor(new, one)) for one in found]  # type: ignore[misc]
        print(
            f"{length:>7} characters, {name:24} first {with_old[0]:7.1f} ms, then with the old text median"
            f" {statistics.median(with_old):6.1f} max {max(with_old[1:]):6.1f}; by the words alone median"
            f" {statistics.median(alone):6.1f} max {max(alone):6.1f} ms"
        )


def a_thousand_notes() -> None:
    text = article(5_000)
    lines = text.split("\n")
    one_changed = "\n".join([*lines[:3], noisy(lines[3], 0.1), *lines[4:]])
    many = notes(text, 1_000)
    for name, new in (("one paragraph changed", one_changed), ("all changed", noisy(text, 0.1))):
        took = measured(lambda new=new: carried(many, text, new))  # type: ignore[misc]
        placed = sum(note.span is not None for note in carried(many, text, new))
        print(f"1,000 annotations of 5,000 characters, {name:22} {took:7.0f} ms, {placed} placed")


if __name__ == "__main__":
    anchor("а б", describe("а в", TextSpan(0, 3)))  # loads what is loaded when first needed
    for size in (5_000, 50_000, 500_000):
        one_note(size)
    a_thousand_notes()
    sys.exit(0)
