"""The index brought up to date in a process of its own: Python's threads share one lock, and seconds of indexing beside
the window would cost it most of its frames (docs/decisions/0010-indexing-apart.md).

The child answers in lines of JSON: ``{"done": 3, "of": 10}`` while it goes on, at the end ``{"count": 10}`` or
``{"error": [...]}``, the parts of a sentence. It ends when its parent does; the index is whole whenever it ends.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.values import ChytalniaError, SearchError, Sentence

if TYPE_CHECKING:
    import subprocess

INDEX_CHILD = "--index-library"  # the packaged program starts itself with it: reader/cli/main.py, packaging/entry
_ANEW = "anew"
_TOLD_EVERY = 0.1
_PATIENCE = 5


def command(folder: Path, *, anew: bool) -> list[str]:
    given = [str(folder), *([_ANEW] if anew else [])]
    if getattr(sys, "frozen", False):
        return [sys.executable, INDEX_CHILD, *given]
    return [sys.executable, "-c", "import sys; from reader.library.indexing import serve; serve(sys.argv[1:])", *given]


def index_apart(
    folder: Path,
    *,
    anew: bool,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int | None:
    """Index what waits in the queue of the library in ``folder``, or everything ``anew`` (blocking).

    Returns how many articles, 0 where ``cancelled``, None where no process could be started or it died. Raises
    SearchError with what the process says.
    """
    import subprocess  # not before there is something to index: a start has other things to load

    root = None if getattr(sys, "frozen", False) else Path(__file__).parents[2]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    try:
        child = subprocess.Popen(  # noqa: S603 - our own program
            command(folder, anew=anew), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root, creationflags=flags
        )
    except OSError:
        return None
    try:
        return _watched(child, progress, cancelled)
    finally:
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                stream.close()


def _watched(
    child: "subprocess.Popen[bytes]",
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> int | None:
    given_up, over = cancelled or (lambda: False), threading.Event()
    threading.Thread(target=_end_early, args=(child, given_up, over), daemon=True).start()
    try:
        for line in child.stdout or ():
            told = json.loads(line)
            if "error" in told:
                raise SearchError(Sentence.of_parts(told["error"]))
            if "count" in told:
                return int(told["count"])
            if progress is not None and told["of"]:
                progress(told["done"], told["of"])
    finally:
        over.set()
    return 0 if given_up() else None


def _end_early(child: "subprocess.Popen[bytes]", given_up: Callable[[], bool], over: threading.Event) -> None:
    """Whoever waits for the next line cannot look whether anybody still wants it, and a line may take a minute."""
    while not over.wait(_TOLD_EVERY):
        if given_up():
            child.kill()
            return


def serve(given: Sequence[str]) -> None:
    """The child's whole life. ``given``: the library's folder, and 'anew'."""
    from reader.library.door import Library

    answers = sys.stdout
    sys.stdout = sys.stderr
    _be_patient()
    threading.Thread(target=_end_with_parent, daemon=True).start()

    def tell(**told: int | list[object]) -> None:
        answers.write(json.dumps(told) + "\n")
        answers.flush()

    last = 0.0

    def progress(done: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _TOLD_EVERY:
            last = now
            tell(done=done, of=of)

    try:
        library = Library.open(Path(given[0]))
        try:
            anew = _ANEW in given[1:]
            tell(count=library.search.rebuild(progress) if anew else library.search.catch_up())
        finally:
            library.close()
    except ChytalniaError as error:
        tell(error=error.sentence.parts())


def _be_patient() -> None:
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_PATIENCE)


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)
