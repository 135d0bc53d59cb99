"""The words that the command line understands."""

import argparse
from pathlib import Path

from reader import __version__

EPILOG = "exit status: 0 all well, 1 something failed or is damaged, 2 wrong usage, 3 the library cannot be used"
FORMATS = (
    "obsidian",
    "web-annotation",
    "epub-annotations",
    "hypothesis",
    "readwise",
    "notes",
    "html",
    "text",
    "csl-json",
    "bibtex",
    "ris",
)
COLOURS = ("yellow", "green", "blue", "pink", "purple", "orange")


def _article_id(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 2**63):
        raise argparse.ArgumentTypeError(f"{text} is not the number of an article")
    return int(text)


def _encoding(name: str) -> str:
    try:
        "a".encode(name)  # which also refuses what encodes no text, as base64
    except (LookupError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"there is no encoding {name}") from error
    return name


def _path(text: str) -> Path:
    """An empty name, of a variable that a script has not set, would mean the folder where the program was started."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(text)


def _encoding_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help="read text files in this encoding instead of guessing"
    )


NUMBER = "the article's number, as `chytalnia list` and `search` print it"
SEARCH_HELP = """\
options of its own:
  --limit N   at most N articles (default: 50)
  --json      print JSON; offsets are code points

words that mean something in a QUERY:
  "these words"  word*  -word  OR  NOT  ( )
  title: author: publication: speaker: tag: lang:    e.g. speaker:рютте
  in:title in:quotes in:notes in:removed             e.g. in:quotes переговори
  before:2025-03 after:12.03.2025                    published then
  is:unread is:starred has:note has:highlight has:quote
After a lone -- everything is the query's.
"""


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON; offsets are code points")


def _ids(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", type=_article_id, metavar="ID", help=NUMBER)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str
) -> argparse.ArgumentParser:
    """A command whose own help says, too, what the list of all says of it."""
    return commands.add_parser(name, help=about, description=f"{about[:1].upper()}{about[1:]}.")


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="chytalnia", description="Read, search and annotate saved news articles, offline.", epilog=EPILOG
    )
    parser.add_argument("--version", action="version", version=f"chytalnia {__version__}")
    parser.add_argument("--library", type=_path, metavar="DIR", help="the library folder (default: yours)")
    parser.add_argument("--self-test", action="store_true", help="try everything in a temporary library")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _file_commands(commands)
    _library_commands(commands)
    _annotation_commands(commands)
    return parser


def _file_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    inspect = _command(commands, "inspect", "show what the program sees in a file; needs no library")
    inspect.add_argument("file", type=_path, metavar="FILE", help="a text file or a saved page")
    _encoding_option(inspect)
    _json(inspect)
    clean = _command(commands, "clean", "print the clean article of a file; needs no library")
    clean.add_argument("file", type=_path, metavar="FILE", help="a text file or a saved page")
    _encoding_option(clean)
    clean.add_argument(
        "--format", choices=("text", "markdown", "html"), default="text", help="what to print (default: text)"
    )


def _library_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    importing = _command(commands, "import", "import files and folders; returns when they can be found")
    importing.add_argument(
        "paths", nargs="+", type=_path, metavar="PATH", help="text files, saved pages, and folders that hold some"
    )
    _encoding_option(importing)
    _json(importing)
    listing = _command(commands, "list", "list the articles, newest first")
    listing.add_argument("--trash", action="store_true", help="those in the trash")
    _json(listing)
    searching = _command(commands, "search", "find articles by any form of a word")
    searching.usage = "chytalnia [--library DIR] search QUERY [--limit N] [--json]"
    searching.epilog, searching.formatter_class = SEARCH_HELP, argparse.RawDescriptionHelpFormatter
    show = _command(commands, "show", "print one article, clean")
    show.add_argument("id", type=_article_id, metavar="ID", help=NUMBER)
    _json(show)
    _ids(_command(commands, "delete", "put articles into the trash"))
    _ids(_command(commands, "restore", "take articles out of the trash"))
    tag = _command(commands, "tag", "put tags on an article, or take them off")
    tag.add_argument("id", type=_article_id, metavar="ID", help=NUMBER)
    tag.add_argument("tags", nargs="*", metavar="TAG", help="a tag to put on it")
    tag.add_argument(
        "--remove", action="append", default=[], metavar="TAG", help="a tag to take off; may be given again"
    )
    _command(commands, "rebuild-index", "build the search index anew from the library")
    reclean = _command(
        commands, "reclean", "run better rules over what older ones read: what is left out, titles, dates, outlets"
    )
    reclean.add_argument(
        "--diff", action="store_true", help="change nothing: show what would be left out (-), shown (+), told anew (~)"
    )
    _command(commands, "backup", "make a backup, and list those that are there")
    restoring = _command(commands, "restore-backup", "put a backup in the library's place; nothing is deleted")
    restoring.add_argument("backup", type=_path, metavar="FILE", help="one of those that `chytalnia backup` lists")
    _command(commands, "recover", "bring a damaged library back from its newest backup and its plain-text twin")
    check = _command(commands, "check", "verify the library and repair what is derived")
    _json(check)


def _annotation_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    annotate = _command(commands, "annotate", "highlight a passage, with a note if you like")
    annotate.add_argument("id", type=_article_id, metavar="ID", help=NUMBER)
    annotate.add_argument("--exact", required=True, metavar="TEXT", help="the words")
    annotate.add_argument("--prefix", default="", metavar="TEXT", help="the words just before")
    annotate.add_argument("--suffix", default="", metavar="TEXT", help="the words just after")
    annotate.add_argument("--note", default="", metavar="TEXT", help="what you want to say about it")
    annotate.add_argument("--colour", choices=COLOURS, default="yellow", help="of the highlight (default: yellow)")
    _json(annotate)
    annotations = _command(commands, "annotations", "list every annotation")
    _json(annotations)
    exporting = _command(commands, "export", "write articles or annotations for other programs")
    exporting.add_argument("format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    exporting.add_argument(
        "target", type=_path, metavar="TARGET", help="a file; a folder where each article gets a file of its own"
    )
    which = exporting.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--article",
        action="append",
        default=[],
        type=_article_id,
        metavar="ID",
        help="this article; may be given again",
    )
    which.add_argument("--all", action="store_true", help="every article that is not in the trash")
    _json(exporting)
    reading = _command(
        commands,
        "import-annotations",
        "bring annotations of W3C, EPUB, Hypothesis, Omnivore or wallabag onto the articles",
    )
    reading.add_argument("file", type=_path, metavar="FILE", help="what the other program exported")
    _json(reading)
