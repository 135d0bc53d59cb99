"""Kills the program at random moments while it annotates, imports, cleans again and migrates, and looks what is left.

`python -m tests.durability.kill --runs 1000 --log kills.jsonl` for the large measure: each run is written to the log at
once, and a second start goes on where the first ended; the tests run a few. The working process says on its standard
output what it is about to do and what it has done; what it said was done must be there afterwards.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.library import Library

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = Path(__file__).resolve().parent / "samples"
_IN_SAMPLE = 4  # annotations in each sample
FRESH_EVERY = 25  # kills of one library: after more of them checking takes longer than working


@dataclass
class Told:
    """What the process said: the last state of each annotation that it had written, and what it was writing."""

    done: dict[str, dict[str, Any]] = field(default_factory=dict)
    begun: list[dict[str, Any]] = field(default_factory=list)
    acknowledged: int = 0
    deeds: dict[str, int] = field(default_factory=dict)
    killed_in: str = ""

    def hear(self, line: str) -> None:
        record = json.loads(line)
        if record["is"] == "deed":
            self.killed_in = record["deed"]
        elif record["is"] == "begun":
            self.begun.append(record["note"])
        elif record["is"] == "done":
            self.acknowledged += 1
            self.deeds[self.killed_in] = self.deeds.get(self.killed_in, 0) + 1
            if record["note"] is not None:
                self.done[record["note"]["id"]] = record["note"]
            self.begun.clear()


class Worker:
    """The process to be killed: changes a library for ever, and says so."""

    def __init__(self, library: "Library", files: Path, seed: int) -> None:
        from reader.values import ListFilter

        self._library = library
        self._files = files
        self._seed = seed
        self._chance = random.Random(seed)
        self._articles = library.articles.ids(ListFilter())
        self._notes: list[str] = []
        self._number = 0
        self._deeds: list[tuple[float, Callable[[], dict[str, Any] | None]]] = [
            (0.10, self.paste),
            (0.08, self.import_file),
            (0.05, self.import_changed_file),
            (0.04, self.rename),
            (0.03, self.reclean),
            (0.40, self.annotate),
            (0.22, self.change),
            (0.05, self.delete),
            (0.03, self.back_up),
        ]

    def work(self) -> None:
        say({"is": "ready"})
        weights = [weight for weight, _ in self._deeds]
        while True:
            self._number += 1
            deed = self._chance.choices([one for _, one in self._deeds], weights)[0]
            if not self._articles:
                deed = self.paste
            elif not self._notes and deed in (self.change, self.delete):
                deed = self.annotate
            say({"is": "deed", "deed": deed.__name__})
            say({"is": "done", "note": deed()})

    def paste(self) -> None:
        self._add(self._library.imports.paste(self._text()).article_id)

    def import_file(self) -> None:
        path = self._files / f"{self._seed}-{self._number}.txt"
        path.write_text(self._text(), encoding="utf-8")
        for result in self._library.imports.run([path]):
            self._add(result.article_id)

    def import_changed_file(self) -> None:
        """A new text of an article that has annotations: they are carried over."""
        there = sorted(self._files.glob("*.txt"))
        if not there:
            return self.import_file()
        path = self._chance.choice(there)
        lines = path.read_text(encoding="utf-8").split("\n")
        lines.insert(self._chance.randrange(1, len(lines)), f"Доповнено {self._seed}-{self._number}.")
        path.write_text("\n".join(lines), encoding="utf-8")
        for result in self._library.imports.run([path]):
            self._add(result.article_id)
        return None

    def rename(self) -> None:
        self._library.articles.set_metadata(self._chance.choice(self._articles), {"title": f"Заголовок {self._number}"})

    def reclean(self) -> None:
        """As after an update of the rules: every article is of an older version."""
        from unittest.mock import patch

        versions = (f"v{self._seed}-{self._number}", "v")
        with patch("reader.library.upkeep.versions", lambda: versions):
            self._library.upkeep.reclean()

    def back_up(self) -> None:
        self._library.safety.back_up()

    def annotate(self) -> dict[str, Any]:
        from reader.values import TextSpan

        start = self._chance.randrange(20)
        span = TextSpan(start, start + self._chance.randint(1, 20))
        note = self._library.annotations.add(self._chance.choice(self._articles), span, body=f"н{self._number}")
        self._notes.append(note.id)
        return {"id": note.id, "body": note.body, "exact": note.selectors.quote.exact, "deleted": False}

    def change(self) -> dict[str, Any]:
        plain = self._begun(body=f"зміна {self._number}")
        self._library.annotations.update(plain["id"], body=plain["body"])
        return plain

    def delete(self) -> dict[str, Any]:
        plain = self._begun(deleted=True)
        self._library.annotations.delete([plain["id"]])
        return plain

    def _begun(self, **change: Any) -> dict[str, Any]:
        one = self._library.annotations.get(self._chance.choice(self._notes))
        plain = {"id": one.id, "body": one.body, "exact": one.selectors.quote.exact, "deleted": one.deleted, **change}
        say({"is": "begun", "note": plain})
        return plain

    def _add(self, article: int | None) -> None:
        if article is not None:
            self._articles.append(article)

    def _text(self) -> str:
        words = ["міст", "відкрили", "учора", "громада", "сказав", "голова", "річка", "школа", "дорога", "«гроші»"]
        lines = [" ".join(self._chance.choices(words, k=12)) + "." for _ in range(6)]
        return f"Новина {self._seed}-{self._number}\n" + "\n".join(lines)


def work(folder: Path, seed: int) -> None:
    from reader.library import Library

    files = folder.parent / "files"
    files.mkdir(exist_ok=True)
    Worker(Library.open(folder), files, seed).work()


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
            # From the first deed on everything is loaded. By time alone most kills would meet the slowest deeds.
            deeds, wait = (1, 1.5) if chance.random() < 0.5 else (chance.randint(1, 20), 0.06)
            for line in process.stdout:
                if '"ready"' not in line:
                    told.hear(line)
                if told.acknowledged == deeds:
                    break
            time.sleep(chance.uniform(0, wait))
        process.kill()
        for line in process.stdout:
            if line.endswith("\n") and '"ready"' not in line:
                told.hear(line)
    return told


def losses(folder: Path, told: Told, least: int = 0) -> list[str]:
    """What the library has not, though it was said to be done; and what a check finds and cannot make again.

    ``least``: how many annotations were there before the process began.
    """
    from reader.library import Library
    from reader.safety import Twin
    from reader.store import Store

    store = Store.open(folder)
    there = {note.id: note for note in store.annotations.all(deleted=True)}
    store.close()
    twin = {note.id: note for note, _ in Twin(folder).read().annotations}
    wrong = [f"{len(there)} annotations of {least} are left"] if len(there) < least else []
    for name, plain in told.done.items():
        allowed = [plain, *(one for one in told.begun if one["id"] == name)]
        for place, found in (("library", there.get(name)), ("twin", twin.get(name))):
            if found is None:
                wrong.append(f"{name} is not in the {place}")
            elif {
                "id": name,
                "body": found.body,
                "exact": found.selectors.quote.exact,
                "deleted": found.deleted,
            } not in allowed:
                wrong.append(f"{name} is {found.body!r}, deleted: {found.deleted} in the {place}, not {allowed}")
    with Library.open(folder) as library:
        wrong += [str(one.sentence) for one in library.safety.check(repair=True).findings if not one.mended]
        wrong += [f"still: {one.sentence}" for one in library.safety.check().findings]
    return wrong


def killed(place: Path, run: int) -> dict[str, Any]:
    """One run of the large measure as a record; every tenth is killed while an old library is brought up to date."""
    folder, migrating = place / "library", run % 10 == 0
    place.mkdir(exist_ok=True)
    if migrating or run % FRESH_EVERY == 1:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        if migrating:
            shutil.unpack_archive(SAMPLES / f"schema-{1 + run // 10 % len(list(SAMPLES.glob('*.zip')))}.zip", folder)
    told = kill_once(folder, run, before_ready=migrating)
    deed = "migrate" if migrating else told.killed_in
    wrong = losses(folder, told, least=_IN_SAMPLE if migrating else 0)
    if migrating:
        shutil.rmtree(place)  # the next one begins with an empty library
        place.mkdir()
    return {"run": run, "acknowledged": told.acknowledged, "deeds": told.deeds, "killed_in": deed, "wrong": wrong}


def measured(runs: range, log: Path) -> list[dict[str, Any]]:
    """Kill once for each of ``runs`` that the log has not yet; returns the log."""
    done = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
    there = {record["run"] for record in done}
    with tempfile.TemporaryDirectory() as folder, log.open("a", encoding="utf-8") as file:
        for run in runs:
            if run in there:
                continue
            record = killed(Path(folder) / "place", run)
            done.append(record)
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            file.flush()
            for sentence in record["wrong"]:
                sys.stdout.write(f"run {run}: {sentence}\n")
            if len(done) % 20 == 0:
                sys.stdout.write(summary(done) + "\n")
            sys.stdout.flush()
    return done


def summary(done: list[dict[str, Any]]) -> str:
    deeds: dict[str, int] = {}
    for record in done:
        deeds[record["killed_in"]] = deeds.get(record["killed_in"], 0) + 1
    where = ", ".join(f"{name} {count}" for name, count in sorted(deeds.items(), key=lambda pair: -pair[1]))
    changes = sum(record["acknowledged"] for record in done)
    lost = sum(bool(record["wrong"]) for record in done)
    return f"{len(done)} kills ({where}), {changes} acknowledged changes, {lost} runs with a loss"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--log", type=Path, help="where each run is written down; runs that stand there are not made")
    given = parser.parse_args()
    if given.work is not None:
        work(given.work, given.seed)
        return 0
    log = given.log or Path(tempfile.mkdtemp()) / "kills.jsonl"
    done = measured(range(given.seed, given.seed + given.runs), log)
    sys.stdout.write(summary(done) + "\n")
    return 1 if any(record["wrong"] for record in done) else 0


if __name__ == "__main__":
    sys.exit(main())
