"""The commands that write for other programs, and read the annotations that come from there."""

import argparse
import contextlib
from pathlib import Path

from reader.cli.output import FAILED, OK, complain, say_columns, say_json
from reader.library import Library
from reader.values import ChytalniaError, ImportFailedError, ListFilter, Sentence, system_reason
from reader.values.exporting import AnnotationsRead, ExportFormat


def export(library: Library, options: argparse.Namespace) -> int:
    wanted = ExportFormat(options.format)
    ids = list(dict.fromkeys(options.article)) or library.articles.ids(ListFilter(descending=False))
    if not ids:
        raise ChytalniaError(Sentence("There is nothing to export: the library is empty."))
    target = _target(options.target, as_folder=wanted.wants_folder(len(ids)))
    report = library.exports.write(wanted, ids, target)
    if options.json:
        say_json({"files": list(report.files), "articles": report.articles, "annotations": report.annotations})
        return OK
    for path in report.files:
        say_columns(path)
    if not report.annotations and wanted.is_of_annotations:
        complain("these articles have no annotations.")
    return OK


def _target(path: Path, *, as_folder: bool) -> Path:
    """``path``, made where a folder is wanted. Raises ChytalniaError where it is the other of folder and file."""
    if as_folder:
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ChytalniaError(
                Sentence(
                    "{path}: one file for each article is written into a folder, and this cannot be one ({reason}).",
                    path=path,
                    reason=system_reason(error),
                )
            ) from error
        return path
    with contextlib.suppress(OSError):  # writing will say what is wrong with it
        if path.is_dir():
            raise ChytalniaError(Sentence("{path} is a folder. Name the file to write.", path=path))
    return path


def import_annotations(library: Library, options: argparse.Namespace) -> int:
    try:
        read = library.exports.read_annotations(options.file)
    except ImportFailedError as error:
        told = str(error)
        complain(told if str(options.file) in told else f"{options.file}: {told}")
        return FAILED
    library.search.catch_up()
    if options.json:
        say_json(_shape(read))
    else:
        say_columns("added", len(read.added))
        say_columns("here already", read.known)
        say_columns("place uncertain", read.approximate)
        say_columns("without a place", read.unplaced)
    for name in read.homeless:
        complain(f"left out, since its article is not in the library: {name or 'an annotation without an article'}")
    return FAILED if read.homeless else OK


def _shape(read: AnnotationsRead) -> dict[str, object]:
    return {
        "added": list(read.added),
        "articles": sorted(read.articles),
        "known": read.known,
        "approximate": read.approximate,
        "unplaced": read.unplaced,
        "left_out": list(read.homeless),
    }
