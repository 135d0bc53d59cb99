"""The commands that open a library."""

import argparse
import sys

from reader.cli.output import FAILED, OK, USAGE, complain, counted, say, say_columns, say_json
from reader.cli.shapes import annotation_shape, article_shape, finding_shape, hit_shape, import_shape, row_shape
from reader.library import Library, default_folder, recover, restore_backup
from reader.values import (
    Colour,
    ImportOutcome,
    ImportProgress,
    LibraryReadOnlyError,
    ListFilter,
    Query,
    Sentence,
)

MOST_HITS = 1_000_000
HINTS = {
    "typo": "nothing is spelt like that; shown: {}",
    "layout": "typed in another keyboard layout? Shown: {}",
    "transliteration": "read as transliterated; shown: {}",
    "rebuilding": "the search index is being rebuilt; some articles may be missing.",
    "unparsed": "this was searched as plain words.",
    "some": "no article has all these words; shown: all but one of them.",
}


def import_paths(library: Library, options: argparse.Namespace) -> int:
    if library.read_only:  # said once, and not of each file
        raise LibraryReadOnlyError(
            Sentence("The library {folder} is open for reading only; nothing was changed.", folder=library.folder)
        )
    results = library.imports.run(
        options.paths, encoding=options.encoding, progress=_progress if sys.stderr.isatty() else None
    )
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K")
    if options.json:
        say_json([import_shape(result) for result in results])
    failed = 0
    for result in results:
        bad = result.outcome is ImportOutcome.FAILED
        failed += bad
        if bad:
            complain(result.reason)
        elif not options.json:
            told = [result.reason] if result.reason else []
            say_columns(result.outcome.value, result.article_id, result.file_path, *told)
    if results.passed_over_told:
        complain(results.passed_over_told)
    if not results:
        complain("there is no file to import there. Name text files, saved pages, or folders that hold some.")
    return FAILED if failed or not results else OK


def _progress(told: ImportProgress) -> None:
    sys.stderr.write(f"\r\033[K{told.done}/{told.total}  {told.seconds_left or 0:.0f} s left")
    sys.stderr.flush()


def list_articles(library: Library, options: argparse.Namespace) -> int:
    rows = library.articles.rows(library.articles.ids(ListFilter(deleted=options.trash)))
    if options.json:
        say_json([row_shape(row) for row in rows])
        return OK
    for row in rows:
        say_columns(row.id, row.published or "-", row.publication or "-", row.title)
    return OK


def search(library: Library, options: argparse.Namespace) -> int:
    try:
        text, limit, as_json = _search_words(options.words)
    except ValueError as error:
        complain(f"{error}: chytalnia search QUERY [--limit N] [--json]")
        return USAGE
    library.search.catch_up()
    answer = library.search.ask(Query(text, limit=limit))
    rows = {row.id: row for row in library.articles.rows([hit.article_id for hit in answer.hits])}
    found = [(hit, rows[hit.article_id]) for hit in answer.hits if hit.article_id in rows]
    if as_json:
        say_json([hit_shape(hit, row) for hit, row in found])
        return OK
    if not found:
        complain("nothing was found.")
    if answer.hint in HINTS:
        complain(HINTS[answer.hint].format(answer.corrected))
    for hit, row in found:
        say_columns(row.id, row.published or "-", row.publication or "-", row.title)
        say_columns("", " ".join(hit.snippet.text.split()))
    return OK


def _search_words(words: list[str]) -> tuple[str, int, bool]:
    """(query, limit, as JSON). Parsed by hand: a query may begin with '-', which argparse takes for an option.

    Raises ValueError with what is wrong. After a lone '--' all words are the query's.
    """
    text, limit, as_json = [], 50, False
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        name, given, value = word.partition("=")
        if word == "--":
            text += waiting
            break
        if word == "--json":
            as_json = True
        elif name == "--limit":
            limit = _limit(value if given else waiting.pop(0) if waiting else "")
        elif word.startswith("--"):
            raise ValueError(f"search has no option {word}")
        else:
            text.append(word)
    query = " ".join(text)
    if not query.strip():
        raise ValueError("search needs a query")
    return query, limit, as_json


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= MOST_HITS):
        raise ValueError(f"--limit wants a number from 1 to {MOST_HITS}")
    return int(text)


def show(library: Library, options: argparse.Namespace) -> int:
    from reader.library import page_text

    page = library.articles.page(options.id)
    if options.json:
        say_json({"id": options.id, **article_shape(page.article, page.cleaning, page.quotations)})
        return OK
    say(page.article.title or "")
    say(" · ".join(part for part in (*page.article.authors, page.article.publication, page.article.published) if part))
    for warning in page.article.warnings:
        say(f"warning: {warning}")
    say()
    say(page_text(page))
    return OK


def annotate(library: Library, options: argparse.Namespace) -> int:
    from reader.library import passage

    page = library.articles.page(options.id)
    span = passage(page.article.text, options.exact, options.prefix, options.suffix)
    made = library.annotations.add(options.id, span, body=options.note, colour=Colour(options.colour))
    library.search.catch_up()
    if options.json:
        say_json(annotation_shape(made))
    else:
        say(made.id)
    return OK


def annotations(library: Library, options: argparse.Namespace) -> int:
    made = library.annotations.all()
    if options.json:
        say_json([annotation_shape(one) for one in made])
        return OK
    for one in made:
        note = [one.body] if one.body else []
        say_columns(one.article_id, one.colour.value, " ".join(one.selectors.quote.exact.split()), *note)
    return OK


def delete(library: Library, options: argparse.Namespace) -> int:
    _known(library, options.ids)
    library.articles.delete(options.ids)
    library.search.catch_up()
    return OK


def restore(library: Library, options: argparse.Namespace) -> int:
    _known(library, options.ids)
    library.articles.restore(options.ids)
    library.search.catch_up()
    return OK


def tag(library: Library, options: argparse.Namespace) -> int:
    if not options.tags and not options.remove:
        complain("tag needs a word: chytalnia tag ID TAG...")
        return USAGE
    _known(library, [options.id])
    library.articles.tag([options.id], add=options.tags, remove=options.remove)
    library.search.catch_up()
    return OK


def rebuild_index(library: Library, _options: argparse.Namespace) -> int:
    say(f"{counted(library.search.rebuild(), 'article')} indexed")
    return OK


def check(library: Library, options: argparse.Namespace) -> int:
    report = library.safety.check(repair=not library.read_only)
    service = library.safety.cloud_service()
    if service is not None:
        complain(f"the library lies in a folder that {service} synchronises. That can damage it: move it elsewhere.")
    if options.json:
        say_json({"ok": report.is_clean, "findings": [finding_shape(finding) for finding in report.findings]})
        return OK if not report.findings else FAILED
    for finding in report.findings:
        complain(f"repaired: {finding.sentence}" if finding.mended else finding.sentence)
    if not report.findings:
        say("The library is in order.")
    return OK if not report.findings else FAILED


def backup(library: Library, _options: argparse.Namespace) -> int:
    library.safety.back_up()
    for one in library.safety.backups():
        say_columns(one.moment, counted(one.articles, "article"), counted(one.annotations, "annotation"), one.path)
    return OK


def restore_from_backup(options: argparse.Namespace) -> int:
    summary = restore_backup(options.library or default_folder(), options.backup)
    say(f"restored: {_kept(summary.articles, summary.annotations)}")
    return OK


def recover_library(options: argparse.Namespace) -> int:
    folder = options.library or default_folder()
    used = recover(folder)
    with Library.open(folder) as library:
        articles, notes = len(library.articles.ids(ListFilter())), len(library.annotations.all())
    say(f"recovered from {used.path}" if used else "recovered from the files that are whole")
    say(f"{_kept(articles, notes)}; what was there before lies in {folder / 'aside'}")
    return OK


def _kept(articles: int, annotations: int) -> str:
    return f"{counted(articles, 'article')}, {counted(annotations, 'annotation')}"


def reclean(library: Library, options: argparse.Namespace) -> int:
    changed = library.upkeep.reclean(dry=options.diff)
    for article_id, lines in changed:
        say(f"article {article_id}")
        for line in lines:
            say(f"  {line}")
    if not changed:
        complain("nothing changes: every article is as today's rules read it.")
    if not options.diff:
        library.search.catch_up()
    return OK


def _known(library: Library, ids: list[int]) -> None:
    """Raise ArticleNotFoundError for the first id that the library does not have."""
    for article_id in ids:
        library.articles.page(article_id)
