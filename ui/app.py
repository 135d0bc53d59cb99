"""The window's program: reads its arguments, looks for what Qt needs, opens the library, and joins the parts."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ui import system_libraries

UNUSABLE, WRONG_USAGE = 3, 2


def arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="chytalnia-desktop", description="Chytalnia: a reading room for saved news")
    parser.add_argument("files", nargs="*", metavar="FILE", type=Path, help="articles or folders to import and open")
    parser.add_argument("--library", metavar="DIR", type=Path, help="the library's folder; the default one otherwise")
    parser.add_argument("--read-only", action="store_true", help="open the library for reading only")
    parser.add_argument("--self-test", action="store_true", help="try the window on a library of its own, and say so")
    return parser.parse_args(given)


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


def _start(wanted: argparse.Namespace) -> int:
    from reader.library import Library
    from reader.values import LibraryError
    from ui.running import Program, prepared_application

    application = prepared_application()
    try:
        library = Library.open(wanted.library, read_only=wanted.read_only)
    except LibraryError as error:
        print(error, file=sys.stderr)
        Program.tell_unusable(error)
        return UNUSABLE
    program: Program = Program(library, own_library=wanted.library is None)
    program.start(wanted.files)
    code = application.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
