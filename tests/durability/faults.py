"""A fault at every change of a file, k = 1..N, while a library is worked with: what was acknowledged stays.

`python -m tests.durability.faults --all` tries every k of every deed (Linux, a C compiler); the tests try some. A small
library (faults.c) is loaded before the others and fails the k-th open for writing, write, sync, truncate, rename,
unlink or mkdir under the library's folder, of SQLite and of Python alike: once, or from there on as when a disk is
pulled out. Each try is a process of its own, forked from one in which everything is loaded.
"""

import argparse
import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
SHIM = "CHYTALNIA_FAULTS"  # where the compiled faults.c is
EXPORTED = "exported-before"
COUNT, ONCE, FROM_HERE = 0, 1, 2
MODES = {"once": ONCE, "from there on": FROM_HERE}
TEXT = "Міст відкрили\nУчора в Богуславі відкрили міст. «Гроші в бюджеті є», — сказав міський голова Остап Вишня.\n"
Tell = Callable[[dict[str, Any]], None]


def compiled(folder: Path) -> Path | None:
    """The small library, or None where there is no compiler for it."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    made = folder / "faults.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(HERE / "faults.c"), "-ldl"]
    return made if subprocess.run(command, capture_output=True, check=False).returncode == 0 else None


# -- what is done: each tells what it has acknowledged -----------------------------------------------------------------


def importing(folder: Path, tell: Tell) -> None:
    from reader.library import Library
    from reader.values import ImportOutcome

    with Library.open(folder) as library:
        result = library.imports.paste(TEXT.replace("Міст", "Другий міст"))
        if result.outcome is ImportOutcome.ADDED:
            tell({"article": result.article_id})


def annotating(folder: Path, tell: Tell) -> None:
    """A note is made, changed and deleted: three transactions, and three lines of the twin."""
    from reader.library import Library
    from reader.values import TextSpan

    with Library.open(folder) as library:
        one = library.annotations.add(1, TextSpan(0, 4), body="нова")
        tell({"note": one.id, "body": ["нова", "змінена"], "deleted": [False]})
        library.annotations.update(one.id, body="змінена")
        tell({"note": one.id, "body": ["змінена"], "deleted": [False, True]})
        library.annotations.delete([one.id])
        tell({"note": one.id, "body": ["змінена"], "deleted": [True]})


def twin_rewriting(folder: Path, tell: Tell) -> None:
    from reader.library import Library
    from reader.values import TextSpan

    with Library.open(folder) as library:
        one = library.annotations.add(1, TextSpan(0, 4), body="нова")
        tell({"note": one.id, "body": ["нова"], "deleted": [False]})
        library.safety._keeper.rewrite_twin()


def exporting(folder: Path, tell: Tell) -> None:
    from reader.library import Library
    from reader.values.exporting import ExportFormat

    with Library.open(folder) as library:
        for wanted, name in ((ExportFormat.WEB_ANNOTATION, "out.jsonld"), (ExportFormat.OBSIDIAN, "notes")):
            library.exports.write(wanted, [1], folder.parent / "exported" / name)
            tell({"exported": name})


def backing_up(folder: Path, tell: Tell) -> None:
    from reader.library import Library
    from reader.values import TextSpan

    with Library.open(folder) as library:
        one = library.annotations.add(1, TextSpan(0, 4), body="нова")
        tell({"note": one.id, "body": ["нова"], "deleted": [False]})
        library.safety.back_up()


def restoring(folder: Path, tell: Tell) -> None:
    from reader.library import restore_backup

    restore_backup(folder, min((folder / "backups").glob("library-*.sqlite")))
    tell({})


def migrating(folder: Path, tell: Tell) -> None:
    from reader.library import Library

    Library.open(folder).close()
    tell({})


def indexing(folder: Path, tell: Tell) -> None:
    from reader.library import Library

    with Library.open(folder) as library:
        library.articles.set_metadata(1, {"title": "Інша назва"})
        library.search.catch_up()
        tell({})
        library.search.rebuild()


DEEDS = {
    deed.__name__: deed
    for deed in (importing, annotating, twin_rewriting, exporting, backing_up, restoring, migrating, indexing)
}


# -- before and after --------------------------------------------------------------------------------------------------


def prepared(place: Path) -> dict[str, Path]:
    """A library with an article, two notes, a backup and an earlier export; and one of the first schema."""
    from reader.library import Library
    from reader.values import TextSpan
    from reader.values.exporting import ExportFormat

    usual, old = place / "usual", place / "old"
    with Library.open(usual) as library:
        library.imports.paste(TEXT)
        for start in (5, 30):
            library.annotations.add(1, TextSpan(start, start + 8), body=f"нотатка {start}")
        library.safety.back_up()
        (place / EXPORTED / "notes").mkdir(parents=True)
        library.exports.write(ExportFormat.WEB_ANNOTATION, [1], place / EXPORTED / "out.jsonld")
        library.exports.write(ExportFormat.OBSIDIAN, [1], place / EXPORTED / "notes")
    shutil.unpack_archive(HERE / "samples" / "schema-1.zip", old)
    return {**dict.fromkeys(DEEDS, usual), "migrating": old}


def losses(folder: Path, deed: str, told: list[dict[str, Any]], before: set[str]) -> list[str]:
    """What the library has not, though it was acknowledged, and what a check finds and cannot make again."""
    from reader.library import Library, restore_backup
    from reader.values import LibraryError, ListFilter

    try:
        library = Library.open(folder)
    except LibraryError as error:
        if deed != "restoring":
            return [f"it does not open: {error}"]
        # A sentence, and restoring again works.
        restore_backup(folder, min((folder / "backups").glob("library-*.sqlite")))
        library = Library.open(folder)
    with library:
        there = {one.id: one for one in library._store.annotations.all(deleted=True)}
        wrong = [f"{one} is lost" for one in before - there.keys()]
        last = {one["note"]: one for one in told if "note" in one}
        for name, plain in last.items():
            found = there.get(name)
            if found is None or found.body not in plain["body"] or found.deleted not in plain["deleted"]:
                wrong.append(f"{plain} is {found}")
        articles = library.articles.ids(ListFilter())
        wrong += [f"article {one['article']} is lost" for one in told if one.get("article", 1) not in articles]
        wrong += _exports_torn(folder.parent / "exported")
        wrong += [str(one.sentence) for one in library.safety.check(repair=True).findings if not one.mended]
        wrong += [f"still: {one.sentence}" for one in library.safety.check().findings]
    return wrong


def _exports_torn(folder: Path) -> list[str]:
    """An exported file is the old one or the new one, never half of one."""
    try:
        json.loads((folder / "out.jsonld").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return [f"out.jsonld is torn: {error}"]
    notes = list((folder / "notes").glob("*.md"))
    return [] if notes and all("нотатка 5" in one.read_text(encoding="utf-8") for one in notes) else ["notes are torn"]


# -- one try -----------------------------------------------------------------------------------------------------------


def forked(work: Callable[[Tell], None]) -> tuple[list[dict[str, Any]], int]:
    """Run ``work`` in a child; what it told, and its exit status (-number of the signal that ended it)."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        status = 1
        try:
            with os.fdopen(writing, "wb", buffering=0) as pipe:

                def tell(record: dict[str, Any]) -> None:
                    pipe.write(json.dumps(record).encode() + b"\n")

                work(tell)
                status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as answers:
        lines = answers.read().splitlines()
    return [json.loads(line) for line in lines], os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def tried(start: Path, place: Path, deed: str, k: int, mode: int, error: int) -> tuple[int, list[str]]:
    """One fault: how many changes there were until then or in all, and what was lost."""
    from reader.values import ChytalniaError

    folder = place / "library"
    for origin, now in ((start, folder), (place / EXPORTED, place / "exported")):
        shutil.rmtree(now, ignore_errors=True)
        shutil.copytree(origin, now)
    shim = ctypes.CDLL(os.environ[SHIM])

    def work(tell: Tell) -> None:
        shim.fault_arm(str(place).encode(), ctypes.c_long(k), mode, error)
        try:
            DEEDS[deed](folder, tell)
        except ChytalniaError as told:
            tell({"said": str(told)})
        except Exception:  # noqa: BLE001 - whatever is no sentence is a finding
            tell({"wrong": traceback.format_exc(limit=-3)})
        tell({"changes": shim.fault_count()})

    told, status = forked(work)
    wrong = [one["wrong"] for one in told if "wrong" in one] + ([f"ended with {status}"] if status else [])
    acknowledged = [one for one in told if not one.keys() & {"wrong", "said", "changes"}]
    before = set(json.loads((start / "notes.json").read_text(encoding="utf-8")))

    def look(tell: Tell) -> None:
        tell({"wrong": losses(folder, deed, acknowledged, before)})

    found, status = forked(look)
    wrong += found[0]["wrong"] if found else [f"looking at it ended with {status}"]
    return next((one["changes"] for one in told if "changes" in one), 0), wrong


def warmed(place: Path) -> dict[str, Path]:
    """Load what the children need, so that each of them starts at once; the prepared libraries."""
    import reader.annotations
    import reader.cleaning
    import reader.exporting
    import reader.quotes
    import reader.search  # noqa: F401
    from reader.language.words import terms

    terms("слово")
    told, status = forked(lambda tell: tell({name: str(path) for name, path in prepared(place).items()}))
    assert status == 0, told
    starts = {name: Path(path) for name, path in told[0].items()}

    def note(path: Path, tell: Tell) -> None:
        from reader.store import Store

        shutil.copytree(path, place / "look")
        store = Store.open(place / "look")
        tell({"ids": [one.id for one in store.annotations.all(deleted=True)]})
        store.close()

    for path in set(starts.values()):
        shutil.rmtree(place / "look", ignore_errors=True)
        told, _status = forked(lambda tell, path=path: note(path, tell))  # type: ignore[misc]
        (path / "notes.json").write_text(json.dumps(told[0]["ids"]), encoding="utf-8")
    return starts


def faults(deeds: list[str], step: int, log: Path | None) -> Iterator[tuple[str, int, int, int]]:
    """Try every ``step``-th k of each deed, in both modes; (deed, changes of files, faults tried, losses) of each."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        starts = warmed(place)
        for deed in deeds:
            changes, wrong = tried(starts[deed], place, deed, 0, COUNT, 0)
            if wrong:
                sys.stdout.write(f"{deed} without a fault: {wrong}\n")
            made = lost = 0
            for k in range(1, changes + 1, step):
                for number, (name, mode) in enumerate(MODES.items()):
                    error = errno.ENOSPC if (k + number) % 2 else errno.EIO
                    _, wrong = tried(starts[deed], place, deed, k, mode, error)
                    made, lost = made + 1, lost + bool(wrong)
                    record = {"deed": deed, "k": k, "mode": name, "error": errno.errorcode[error], "wrong": wrong}
                    if log is not None:
                        with log.open("a", encoding="utf-8") as file:
                            file.write(json.dumps(record, ensure_ascii=False) + "\n")
                    for sentence in wrong:
                        sys.stdout.write(f"{deed}, change {k} of {changes}, {name}: {sentence}\n")
                    sys.stdout.flush()
            yield deed, changes, made, lost


def run_inside(deeds: list[str], step: int, log: Path | None, shim: Path) -> subprocess.Popen[str]:
    """The measure in a process of its own, into which the faults are loaded before everything else."""
    command = [sys.executable, "-m", "tests.durability.faults", "--inside", "--step", str(step), "--deeds", *deeds]
    command += ["--log", str(log)] if log else []
    environment = {**os.environ, "LD_PRELOAD": str(shim), SHIM: str(shim)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="every k; without it every twentieth")
    parser.add_argument("--step", type=int, default=20)
    parser.add_argument("--deeds", nargs="*", choices=list(DEEDS), default=list(DEEDS))
    parser.add_argument("--log", type=Path)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    step = 1 if given.all else given.step
    if given.inside:
        lost = 0
        for deed, changes, made, wrong in faults(given.deeds, step, given.log):
            sys.stdout.write(f"{deed}: {changes} changes of files, {made} faults, {wrong} with a loss\n")
            sys.stdout.flush()
            lost += wrong
        return 1 if lost else 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        shim = compiled(Path(folder))
        if shim is None:
            sys.stdout.write("faults are made by a small library in C, and here is no Linux or no compiler for it\n")
            return 2
        with run_inside(given.deeds, step, given.log, shim) as process:
            for line in process.stdout or ():
                sys.stdout.write(line)
                sys.stdout.flush()
        sys.stdout.write(f"{time.monotonic() - started:.0f} s\n")
        return process.returncode


if __name__ == "__main__":
    sys.exit(main())
