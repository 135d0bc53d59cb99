"""Kills the program at random moments while it annotates, imports, cleans again and migrates, and looks what is left.

`python -m tests.durability.kill --runs 1000` for the large measure; the tests run a few. The working process says on
its standard output what it is about to do and what it has done; what it said was done must be there afterwards.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = Path(__file__).resolve().parent / "samples"


@dataclass
class Told:
    """What the process said: the last state of each annotation that it had written, and what it was writing."""

    done: dict[str, dict[str, Any]] = field(default_factory=dict)
    begun: list[dict[str, Any]] = field(default_factory=list)
    acknowledged: int = 0

    def hear(self, line: str) -> None:
        record = json.loads(line)
        if record["is"] == "begun":
            self.begun.append(record["note"])
        elif record["is"] == "done":
            self.acknowledged += 1
            if record["note"] is not None:
                self.done[record["note"]["id"]] = record["note"]
            self.begun.clear()


def work(folder: Path, seed: int) -> None:
    """The process to be killed: changes the library for ever."""
    from reader.library import Library
    from reader.values import ImportOutcome, TextSpan

    chance = random.Random(seed)
    library = Library.open(folder)
    say({"is": "ready"})
    articles = [row.id for row in library.articles.rows(library.articles.ids(_everything()))]
    notes: list[str] = []
    for number in range(1_000_000):
        dice = chance.random()
        if dice < 0.1 or not articles:
            result = library.imports.paste(_text(chance, number, seed))
            if result.outcome is not ImportOutcome.FAILED and result.article_id is not None:
                articles.append(result.article_id)
            say({"is": "done", "note": None})
        elif dice < 0.13:
            library.articles.set_metadata(chance.choice(articles), {"title": f"Заголовок {number}"})
            say({"is": "done", "note": None})
        elif dice < 0.15:
            library.upkeep.reclean()
            say({"is": "done", "note": None})
        elif dice < 0.7 or not notes:
            article = chance.choice(articles)
            start = chance.randrange(20)
            note = library.annotations.add(article, TextSpan(start, start + chance.randint(1, 20)), body=f"н{number}")
            notes.append(note.id)
            say({"is": "done", "note": {"id": note.id, "body": note.body, "exact": note.selectors.quote.exact}})
        else:
            one = library.annotations.get(chance.choice(notes))
            plain = {"id": one.id, "body": f"зміна {number}", "exact": one.selectors.quote.exact}
            say({"is": "begun", "note": plain})
            library.annotations.update(one.id, body=plain["body"])
            say({"is": "done", "note": plain})


def say(record: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(record) + "\n")
    sys.stdout.flush()


def kill_once(folder: Path, seed: int, *, before_ready: bool = False) -> Told:
    """Start the process, let it work for a random time, kill it, and return what it had said."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.durability.kill", "--work", str(folder), "--seed", str(seed)]
    told = Told()
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as process:
        assert process.stdout is not None
        if before_ready:
            time.sleep(chance.uniform(0.05, 0.6))  # in the middle of opening and migrating
        else:
            for line in process.stdout:  # until the first article is there and everything is loaded
                if '"done"' in line:
                    told.hear(line)
                    break
            time.sleep(chance.uniform(0.01, 1.2))
        process.kill()
        for line in process.stdout:
            if line.endswith("\n") and '"ready"' not in line:
                told.hear(line)
    return told


def losses(folder: Path, told: Told) -> list[str]:
    """What the library has not, though it was said to be done; and what a check finds."""
    from reader.safety import Twin
    from reader.store import Store

    wrong: list[str] = []
    store = Store.open(folder)
    try:
        there = {note.id: note for note in store.annotations.all(deleted=True)}
        twin = {note.id: note for note, _ in Twin(folder).read().annotations}
        for name, plain in told.done.items():
            bodies = {plain["body"], *(one["body"] for one in told.begun if one["id"] == name)}
            for place, found in (("library", there.get(name)), ("twin", twin.get(name))):
                if found is None:
                    wrong.append(f"{name} is not in the {place}")
                elif found.body not in bodies or found.selectors.quote.exact != plain["exact"]:
                    wrong.append(f"{name} is {found.body!r} in the {place}, not {bodies}")
        wrong += [str(finding.sentence) for finding in store.inspection.findings()]
    finally:
        store.close()
    return wrong


def _everything() -> Any:
    from reader.values import ListFilter

    return ListFilter()


def _text(chance: random.Random, number: int, seed: int) -> str:
    words = ["міст", "відкрили", "учора", "громада", "сказав", "голова", "річка", "школа", "дорога", "«гроші»"]
    lines = [" ".join(chance.choices(words, k=12)) + "." for _ in range(6)]
    return f"Новина {seed}-{number}\n" + "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=20)
    given = parser.parse_args()
    if given.work is not None:
        work(given.work, given.seed)
        return 0
    failures = acknowledged = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "library"
        for run in range(given.seed, given.seed + given.runs):
            migrating = run % 10 == 0
            if migrating or run % 50 == 1:  # old libraries to migrate, and a fresh one now and then
                shutil.rmtree(folder, ignore_errors=True)
                if migrating:
                    shutil.unpack_archive(SAMPLES / "schema-1.zip", folder)
            told = kill_once(folder, run, before_ready=migrating)
            acknowledged += told.acknowledged
            wrong = losses(folder, told)
            failures += bool(wrong)
            for sentence in wrong:
                sys.stdout.write(f"run {run}: {sentence}\n")
    sys.stdout.write(f"{given.runs} kills, {acknowledged} acknowledged changes, {failures} runs with a loss\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
