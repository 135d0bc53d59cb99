"""Entry point of `chytalnia`: options in, an exit status out, never a traceback."""

import argparse
import sys
from collections.abc import Callable, Sequence

from reader.cli import exchange, files, library_commands
from reader.cli.output import FAILED, OK, UNUSABLE, USAGE, complain, say, use_utf8
from reader.cli.parser import build_parser
from reader.library import Library
from reader.values import ChytalniaError, LibraryError

LIBRARYLESS_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "inspect": files.inspect,
    "clean": files.clean,
    "restore-backup": library_commands.restore_from_backup,
    "recover": library_commands.recover_library,
}
LIBRARY_COMMANDS: dict[str, Callable[[Library, argparse.Namespace], int]] = {
    "import": library_commands.import_paths,
    "list": library_commands.list_articles,
    "search": library_commands.search,
    "show": library_commands.show,
    "annotate": library_commands.annotate,
    "annotations": library_commands.annotations,
    "export": exchange.export,
    "import-annotations": exchange.import_annotations,
    "delete": library_commands.delete,
    "restore": library_commands.restore,
    "tag": library_commands.tag,
    "rebuild-index": library_commands.rebuild_index,
    "check": library_commands.check,
    "reclean": library_commands.reclean,
    "backup": library_commands.backup,
}
ANALYSIS_CHILD = "--analyse-files"  # the packaged program starts itself to read files: reader/library/child.py
INDEX_CHILD = "--index-library"  # and to index: reader/library/indexing.py


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status (0 well, 1 failed, 2 usage, 3 library unusable)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == [ANALYSIS_CHILD]:
        from reader.library.child import serve

        serve()
        return OK
    if words[:1] == [INDEX_CHILD]:
        from reader.library.indexing import serve as index

        index(words[1:])
        return OK
    use_utf8()
    parser = build_parser()
    words, query = _without_query(words)
    options = parser.parse_args(words)
    options.words = query
    try:
        return _run(parser, options)
    except LibraryError as error:
        complain(str(error))
        return UNUSABLE
    except ChytalniaError as error:
        complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        complain("stopped; what was done until now is kept.")
        return FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except Exception as error:  # noqa: BLE001  (a person sees a sentence, never a traceback)
        complain(f"something went wrong that should not ({type(error).__name__}: {error}). Please report it.")
        return FAILED


def _without_query(words: list[str]) -> tuple[list[str], list[str]]:
    """All after the command `search` is the query's: it may begin with '-', which argparse takes for an option."""
    at = next((i for i, word in enumerate(words) if word == "search" and (i == 0 or words[i - 1] != "--library")), None)
    if at is None or any(word in LIBRARY_COMMANDS or word in LIBRARYLESS_COMMANDS for word in words[:at]):
        return words, []
    if words[at + 1 :] in (["-h"], ["--help"]):
        return words, []
    return words[: at + 1], words[at + 1 :]


def _run(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    if options.self_test:
        from reader.self_test import run

        run(say)
        say("self-test passed")
        return OK
    if options.command in LIBRARYLESS_COMMANDS:
        return LIBRARYLESS_COMMANDS[options.command](options)
    if options.command in LIBRARY_COMMANDS:
        with Library.open(options.library) as library:
            return LIBRARY_COMMANDS[options.command](library, options)
    parser.print_usage(sys.stderr)
    return USAGE
