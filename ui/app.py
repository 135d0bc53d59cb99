"""The window's program: reads its arguments, looks for what Qt needs, opens the library, and joins the parts."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ui import system_libraries

UNUSABLE = 3


class Wanted(NamedTuple):
    """What the command line asks for."""

    files: tuple[Path, ...] = ()
    library: Path | None = None
    read_only: bool = False
    self_test: bool = False


def _named(name: str) -> Path:
    """An empty name, of a variable that a script has not set, would mean the folder where the program was started."""
    if not name.strip():
        import argparse

        raise argparse.ArgumentTypeError("the name is empty")
    return Path(name)


def arguments(given: Sequence[str]) -> Wanted:
    """Most starts have none, and need no parser."""
    if not given:
        return Wanted()
    import argparse

    parser = argparse.ArgumentParser(prog="chytalnia-desktop", description="Chytalnia: a reading room for saved news")
    parser.add_argument("files", nargs="*", metavar="FILE", type=_named, help="articles or folders to import and open")
    parser.add_argument("--library", metavar="DIR", type=_named, help="the library's folder; the default one otherwise")
    parser.add_argument("--read-only", action="store_true", help="open the library for reading only")
    parser.add_argument("--self-test", action="store_true", help="try the window on a library of its own, and say so")
    found = parser.parse_args(given)
    return Wanted(tuple(found.files), found.library, found.read_only, found.self_test)


def main(given: Sequence[str] | None = None) -> int:
    """Exit codes: 0 all well, 1 the self-test failed, 2 wrong usage, 3 the library or the system cannot be used."""
    wanted = arguments(sys.argv[1:] if given is None else given)
    if wanted.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    lacking = system_libraries.missing()
    if lacking:
        print(system_libraries.advice(lacking), file=sys.stderr)
        return UNUSABLE
    if wanted.self_test:
        from ui.self_test import run

        return run()
    return _start(wanted)


def _taken_by_another(wanted: Wanted) -> bool:
    """True where a window of this library is open: it has come forward and taken the files."""
    from ui.doorway import may_be_open
    from ui.settings import Settings

    folder = str(wanted.library or Settings().text("library/folder"))
    if not folder or not may_be_open(Path(folder)):
        return False
    from ui.single_instance import handed_over

    return handed_over(Path(folder), wanted.files)


def _start(wanted: Wanted) -> int:
    """The window first, then the library: what is opened in between is not waited for by the eye."""
    gc.disable()  # what is made now stays: looking through it 150 times takes 30 ms; `Program` lets it go on
    from ui.application import prepared_application

    application = prepared_application()
    if _taken_by_another(wanted):
        return 0

    from ui.first_paint import painted_window

    window = painted_window()

    from reader.library import Library
    from reader.values import LibraryDamagedError, LibraryError
    from ui import log
    from ui.running import Program

    log.begin()
    try:
        library = Library.open(wanted.library, read_only=wanted.read_only)
    except LibraryDamagedError as error:
        from ui.rescue import rescued

        print(error, file=sys.stderr)
        brought_back = rescued(error, wanted.library, window)
        if brought_back is None:
            return UNUSABLE
        library = brought_back
    except LibraryError as error:
        print(error, file=sys.stderr)
        Program.tell_unusable(error, window)
        return UNUSABLE
    program = Program(library, own_library=wanted.library is None, settings=window.settings, window=window)
    program.start(wanted.files)
    code = application.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
