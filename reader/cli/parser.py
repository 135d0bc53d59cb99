"""The words that the command line understands."""

import argparse
import codecs
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
        codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"there is no encoding {name}") from error
    return name


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON; offsets are code points")


def _ids(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", type=_article_id, metavar="ID")


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="chytalnia", description="Read, search and annotate saved news articles, offline.", epilog=EPILOG
    )
    parser.add_argument("--version", action="version", version=f"chytalnia {__version__}")
    parser.add_argument("--library", type=Path, metavar="DIR", help="the library folder (default: yours)")
    parser.add_argument("--self-test", action="store_true", help="try everything in a temporary library")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _file_commands(commands)
    _library_commands(commands)
    _annotation_commands(commands)
    return parser


def _file_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    inspect = commands.add_parser("inspect", help="show what the program sees in a file; needs no library")
    inspect.add_argument("file", type=Path)
    inspect.add_argument("--encoding", type=_encoding, metavar="NAME")
    _json(inspect)
    clean = commands.add_parser("clean", help="print the clean article of a file; needs no library")
    clean.add_argument("file", type=Path)
    clean.add_argument("--encoding", type=_encoding, metavar="NAME")
    clean.add_argument("--format", choices=("text", "markdown", "html"), default="text")


def _library_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    importing = commands.add_parser("import", help="import files and folders; returns when they can be found")
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    importing.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help="read text files in this encoding instead of guessing"
    )
    _json(importing)
    listing = commands.add_parser("list", help="list the articles, newest first")
    listing.add_argument("--trash", action="store_true", help="those in the trash")
    _json(listing)
    commands.add_parser(
        "search",
        help="find articles by any form of a word",
        usage="chytalnia [--library DIR] search QUERY [--limit N] [--json]",
    )
    show = commands.add_parser("show", help="print one article, clean")
    show.add_argument("id", type=_article_id, metavar="ID")
    _json(show)
    _ids(commands.add_parser("delete", help="put articles into the trash"))
    _ids(commands.add_parser("restore", help="take articles out of the trash"))
    tag = commands.add_parser("tag", help="put tags on an article, or take them off")
    tag.add_argument("id", type=_article_id, metavar="ID")
    tag.add_argument("tags", nargs="*", metavar="TAG")
    tag.add_argument("--remove", action="append", default=[], metavar="TAG")
    commands.add_parser("rebuild-index", help="build the search index anew from the library")
    reclean = commands.add_parser("reclean", help="run better cleaning rules over articles cleaned by older ones")
    reclean.add_argument("--diff", action="store_true", help="show what would change, and change nothing")
    commands.add_parser("backup", help="make a backup, and list those that are there")
    restoring = commands.add_parser("restore-backup", help="put a backup in the library's place; nothing is deleted")
    restoring.add_argument("backup", type=Path, metavar="FILE")
    commands.add_parser("recover", help="bring a damaged library back from its newest backup and its plain-text twin")
    check = commands.add_parser("check", help="verify the library and repair what is derived")
    _json(check)


def _annotation_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    annotate = commands.add_parser("annotate", help="highlight a passage, with a note if you like")
    annotate.add_argument("id", type=_article_id, metavar="ID")
    annotate.add_argument("--exact", required=True, metavar="TEXT", help="the words")
    annotate.add_argument("--prefix", default="", metavar="TEXT", help="the words just before")
    annotate.add_argument("--suffix", default="", metavar="TEXT", help="the words just after")
    annotate.add_argument("--note", default="", metavar="TEXT")
    annotate.add_argument("--colour", choices=COLOURS, default="yellow")
    _json(annotate)
    annotations = commands.add_parser("annotations", help="list every annotation")
    _json(annotations)
    exporting = commands.add_parser("export", help="write articles or annotations for other programs")
    exporting.add_argument("format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    exporting.add_argument(
        "target", type=Path, metavar="TARGET", help="a file; a folder where each article gets a file of its own"
    )
    which = exporting.add_mutually_exclusive_group(required=True)
    which.add_argument("--article", action="append", default=[], type=_article_id, metavar="ID")
    which.add_argument("--all", action="store_true", help="every article that is not in the trash")
    _json(exporting)
    reading = commands.add_parser(
        "import-annotations", help="bring annotations of W3C, EPUB, Hypothesis, Omnivore or wallabag onto the articles"
    )
    reading.add_argument("file", type=Path, metavar="FILE")
    _json(reading)
