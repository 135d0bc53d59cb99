"""Power cuts, simulated: whatever was not synced is lost, kept or torn at random, sector by sector.

`python -m tests.durability.power --states 5000` for the large measure; the tests look at some. As SQLite tests itself
(sqlite.org/testing.html, 3.2 crash testing).
"""

import argparse
import random
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

from reader.store import Store
from tests.durability.recording import Recording, Seen, played, recorded
from tests.reader.store.builders import an_annotation, an_article, layers_of

SECTOR = 512


def busy_work(store: Store, recording: Recording) -> None:
    """Imports, annotations, edits, a new text, a deletion: each annotation is acknowledged when its call returns."""
    for number in range(6):
        text = f"Стаття {number}\n" + "слово речення думка " * 60
        article = store.articles.add(an_article(text), original=text.encode(), layers=layers_of(text))
        for start in range(0, 40, 10):
            note = an_annotation(
                article, start, start + 7, text, id=f"urn:uuid:{uuid.uuid4()}", body=f"нотатка {start}"
            )
            store.annotations.add(note)
            recording.acknowledge(note.id)
        store.states.add_tags([article], ["тег", f"т{number}"])
        newer = text + "додано"
        store.articles.add_version(article, an_article(newer), original=newer.encode(), layers=layers_of(newer))
    store.annotations.mark_deleted([store.annotations.all()[0].id], True)
    store.states.trash([1])


def states(
    seen: Seen, start: dict[str, bytes], chance: random.Random, count: int
) -> Iterator[tuple[dict[str, bytes], set[str]]]:
    """(the files as the power cut left them, the annotations that had been acknowledged), ``count`` times."""
    cuts = sorted(chance.choices(range(len(seen.happened) + 1), k=count))
    disk = {name: bytearray(content) for name, content in start.items()}
    waiting: dict[str, list[tuple[str, int, bytes]]] = {}
    acknowledged: set[str] = set()
    done = 0
    for cut in cuts:
        for file, kind, at, content in seen.happened[done:cut]:
            if kind == "ack":
                acknowledged.add(content.decode())
            elif kind == "sync":
                for change in waiting.pop(file, []):
                    _apply(disk, file, *change)
            elif kind == "delete":
                disk.pop(file, None)
                waiting.pop(file, None)
            else:
                waiting.setdefault(file, []).append((kind, at, content))
        done = cut
        yield _after_the_cut(disk, waiting, chance), set(acknowledged)


def _after_the_cut(
    disk: dict[str, bytearray], waiting: dict[str, list[tuple[str, int, bytes]]], chance: random.Random
) -> dict[str, bytes]:
    left = {name: bytearray(content) for name, content in disk.items()}
    for file, changes in waiting.items():
        for kind, at, content in changes:
            if kind == "truncate":
                if chance.random() < 0.5:
                    _apply(left, file, kind, at, content)
                continue
            if chance.random() < 0.5:
                continue
            for sector in range(0, len(content), SECTOR):
                if chance.random() < 0.8:
                    _apply(left, file, "write", at + sector, content[sector : sector + SECTOR])
    return {name: bytes(content) for name, content in left.items()}


def _apply(disk: dict[str, bytearray], file: str, kind: str, at: int, content: bytes) -> None:
    there = disk.setdefault(file, bytearray())
    if kind == "truncate":
        del there[at:]
        return
    if len(there) < at:
        there.extend(bytes(at - len(there)))
    there[at : at + len(content)] = content


def losses(files: dict[str, bytes], acknowledged: set[str], folder: Path) -> list[str]:
    """What a library in this state has lost, or what is wrong with it."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    store = Store.open(folder)
    try:
        there = {note.id for note in store.annotations.all(deleted=True)}
        wrong = [f"{one} was acknowledged and is not there" for one in acknowledged - there]
        return wrong + [str(finding.sentence) for finding in store.inspection.findings()]
    finally:
        store.close()


def library_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm")}


def seen_work(place: Path, checkpoint: int, synchronous: str = "FULL") -> tuple[Seen, dict[str, bytes]]:
    """The work recorded once and played once, over a library that was there and empty."""
    Store.open(place / "recorded").close()
    recording = recorded(place / "recorded", busy_work)
    Store.open(place / "played").close()
    start = library_files(place / "played")
    seen = Seen()
    played(recording, place / "played", seen, checkpoint=checkpoint, synchronous=synchronous)
    return seen, start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--states", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    failures = 0
    for checkpoint in (1000, 20):
        with tempfile.TemporaryDirectory() as place:
            seen, start = seen_work(Path(place), checkpoint)
            chance = random.Random(given.seed)
            for number, (files, acknowledged) in enumerate(states(seen, start, chance, given.states // 2)):
                wrong = losses(files, acknowledged, Path(place) / str(number))
                failures += bool(wrong)
                for sentence in wrong:
                    sys.stdout.write(f"checkpoint {checkpoint}, state {number}: {sentence}\n")
    sys.stdout.write(f"{given.states} power cuts, {failures} with a loss\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
