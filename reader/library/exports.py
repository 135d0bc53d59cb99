"""library.exports: articles and annotations written for other programs, and annotations that come back in."""

import contextlib
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.keeping import Keeper
from reader.library.searching import Searching
from reader.safety import write_whole
from reader.store import Store
from reader.values import (
    Annotation,
    Article,
    ChytalniaError,
    Cleaning,
    ImportFailedError,
    LibraryError,
    Placement,
    Sentence,
    system_reason,
)
from reader.values.exporting import AnnotationsRead, ExportFormat, ExportReport

if TYPE_CHECKING:
    from reader.exporting import AnnotatedArticle, Incoming

Progress = Callable[[int, int], None]
LARGEST = 200 * 1024 * 1024


class Exports:
    """Every file is written whole or not at all. All of it blocks."""

    def __init__(self, store: Store, search: Searching, keeper: Keeper) -> None:
        self._store = store
        self._search = search
        self._keeper = keeper

    def write(
        self,
        wanted: ExportFormat,
        article_ids: Sequence[int],
        target: Path,
        *,
        only: frozenset[str] | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ExportReport:
        """Write articles (or their annotations) to ``target``: a folder where ``wanted.wants_folder``, else a file.

        ``only``: ids of annotations to keep to; Obsidian's files always hold all of an article's, since what is missing
        in an export is taken out of the file. No file of others is overwritten in a folder; a single file is.
        Where it is cancelled no single file is written, and the report tells of what a folder has got by then.
        ``progress(done, all)``. Raises ChytalniaError with the path in it, also for a place among the library's files.
        """
        _refuse_inside(self._store.folder, target)
        kept = None if wanted is ExportFormat.OBSIDIAN else only
        counter = _Counter(len(article_ids), progress)
        articles = counter.counted(self._annotated(wanted, article_ids, kept, cancelled))
        files: list[str] = []
        with contextlib.suppress(_CancelledError):
            if wanted.wants_folder(len(article_ids)):
                _write_each(wanted, articles, target, files)
            else:
                write_whole(target, _one_file(wanted, articles))
                files.append(str(target))
        return ExportReport(tuple(files), counter.articles, counter.annotations)

    def read_annotations(self, path: Path) -> AnnotationsRead:
        """Bring annotations of a file onto the articles that are here, by address or title, placed by their words.

        Reads W3C Web Annotation, EPUB annotations, Hypothesis, Omnivore and wallabag. Raises ImportFailedError.
        """
        from reader.exporting import read_incoming

        incoming = read_incoming(_content(path))
        if not incoming:
            raise ImportFailedError(Sentence("{path}: there are no annotations in it that can be read.", path=path))
        known: dict[str, Annotation] = {one.id: one for one in self._store.annotations.all(deleted=True)}
        new, back, seen = dict[str, Annotation](), dict[str, Annotation](), 0
        homeless: dict[str, None] = {}
        named = self._named() if any(one.named for one in incoming) else {}
        for one in incoming:
            here = known.get(one.annotation.id)
            if here is not None and not here.deleted:
                seen += 1
                continue
            placed = self._placed(one, named)
            if placed is None:
                homeless.setdefault(one.title or one.url or "", None)
            else:
                (new if here is None else back).setdefault(placed.id, placed)
        with self._store.writing():
            taken = self._store.annotations.known(new)  # by another process, which reads the same file
            added = [one for one in new.values() if one.id not in taken]
            self._keeper.add(added)
            self._keeper.save(list(back.values()))
        self._search.wake()
        return _report([*added, *back.values()], seen + len(taken), tuple(homeless))

    def _annotated(
        self,
        wanted: ExportFormat,
        ids: Sequence[int],
        only: frozenset[str] | None,
        cancelled: Callable[[], bool] | None,
    ) -> Iterator["AnnotatedArticle"]:
        from reader.exporting import AnnotatedArticle

        twins = self._twins(ids) if wanted is ExportFormat.OBSIDIAN else {}
        for article_id in ids:
            if cancelled is not None and cancelled():
                raise _CancelledError
            notes = self._store.annotations.of_article(article_id)
            notes = tuple(note for note in notes if only is None or note.id in only)
            if notes or not wanted.is_of_annotations:
                article = self._store.articles.get(article_id)
                clean_text = self._store.layers.clean_text(article_id)
                yield AnnotatedArticle(article, notes, clean_text, twins.get(article_id, 0), self._cleaning(article))

    def _cleaning(self, article: Article) -> Cleaning:
        """What is left out of an article, the user's word included."""
        from reader.cleaning import decided

        number = article.id or 0
        return decided(self._store.layers.cleaning(number), self._store.decisions.of_article(number), article.text)

    def _twins(self, ids: Iterable[int]) -> dict[int, int]:
        """article id -> how many articles that other programs cannot tell from it (saved twice) came before it."""
        from reader.exporting import identity

        wanted, found = set(ids), dict[int, int]()
        for group in self._store.facts.same_names():
            if wanted.isdisjoint(group):
                continue
            met = Counter[str]()
            for article_id in group:
                name = identity(self._store.articles.get(article_id))
                found[article_id] = met[name]
                met[name] += 1
        return found

    def _placed(self, one: "Incoming", named: Mapping[str, list[int]]) -> Annotation | None:
        """The annotation in the article of that address or title where its words fit best; None where there is none."""
        from reader.annotations import anchor

        best: tuple[tuple[bool, float], Annotation] | None = None
        for article_id in named.get(one.named or "") or self._articles_of(one):
            article = self._store.articles.get(article_id)
            selectors = one.selectors_in(article.text)
            found = anchor(article.text, selectors)
            moment = one.annotation.created or _now()
            placed = replace(
                one.annotation,
                article_id=article_id,
                selectors=selectors,
                span=found.span,
                placement=found.placement,
                text_version=article.version or 1,
                created=moment,
                modified=one.annotation.modified or moment,
            )
            rank = (found.span is not None, found.score)
            if best is None or rank > best[0]:
                best = (rank, placed)
        return best[1] if best else None

    def _named(self) -> dict[str, list[int]]:
        """The names that exports give to articles without an address -> their ids."""
        from reader.exporting import identity

        found: dict[str, list[int]] = defaultdict(list)
        for article_id in self._store.articles.without_url():
            found[identity(self._store.articles.get(article_id))].append(article_id)
        return found

    def _articles_of(self, one: "Incoming") -> list[int]:
        with_url = self._store.articles.with_url(one.url) if one.url else []
        return with_url or (self._store.articles.with_title(one.title) if one.title else [])


class _CancelledError(Exception):
    """Nobody waits for the export any more."""


class _Counter:
    """Counts what passes through and tells of it."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = total
        self._progress = progress
        self.articles = 0
        self.annotations = 0

    def counted(self, articles: Iterable["AnnotatedArticle"]) -> Iterator["AnnotatedArticle"]:
        for one in articles:
            yield one
            self.articles += 1
            self.annotations += len(one.annotations)
            if self._progress is not None:
                self._progress(self.articles, self._total)


def _one_file(wanted: ExportFormat, articles: Iterator["AnnotatedArticle"]) -> bytes:
    from reader import exporting

    moment = _now()
    many: dict[ExportFormat, Callable[[Iterable[AnnotatedArticle]], bytes]] = {
        ExportFormat.WEB_ANNOTATION: lambda some: exporting.web_annotations(some, generated=moment),
        ExportFormat.HYPOTHESIS: lambda some: exporting.hypothesis_annotations(some, generated=moment),
        ExportFormat.READWISE: exporting.readwise_csv,
        ExportFormat.NOTES: exporting.plain_annotations,
        ExportFormat.CSL_JSON: lambda some: exporting.csl_json(_bare(some)),
        ExportFormat.BIBTEX: lambda some: exporting.bibtex(_bare(some)),
        ExportFormat.RIS: lambda some: exporting.ris(_bare(some)),
    }
    if wanted in many:
        return many[wanted](articles)
    one = next(articles, None)
    if one is None:
        raise LibraryError(Sentence("There is nothing to export: the article has no annotations."))
    content = _article_file(wanted, one)
    next(articles, None)  # lets the article be counted
    return content


def _bare(articles: Iterable["AnnotatedArticle"]) -> Iterator[Article]:
    for one in articles:
        yield one.article


def _article_file(wanted: ExportFormat, one: "AnnotatedArticle", present: bytes | None = None) -> bytes:
    from reader import exporting

    if wanted is ExportFormat.OBSIDIAN:
        return exporting.markdown(one, present)
    if wanted is ExportFormat.EPUB_ANNOTATIONS:
        return exporting.annotation_set(one, generated=_now())
    return exporting.html_page(one) if wanted is ExportFormat.HTML else exporting.plain_text(one)


def _refuse_inside(library: Path, target: Path) -> None:
    """Writing over a file of the library would lose it all. Raises ChytalniaError."""
    place = target.resolve()
    for one in (place, *place.parents):
        with contextlib.suppress(OSError):  # what is not there yet, or cannot be
            if one.samefile(library):
                raise ChytalniaError(
                    Sentence(
                        "{path} is in the folder of the library, which nothing else may change. Choose another place.",
                        path=target,
                    )
                )


def _write_each(wanted: ExportFormat, articles: Iterable["AnnotatedArticle"], folder: Path, files: list[str]) -> None:
    """One file an article. An Obsidian file is found again by its key; other names that are taken get another one."""
    from reader.exporting import file_name

    present, names = _files_in(folder, wanted)
    written = set[str]()
    for one in articles:
        stem = file_name(one.article, present, names, twin=one.twin).removesuffix(".md")
        stem = _not_among(written, stem)
        path = folder / (stem + wanted.suffix)
        before = path.read_bytes() if wanted is ExportFormat.OBSIDIAN and path.is_file() else None
        write_whole(path, _article_file(wanted, one, before))
        written.add(stem.casefold())
        names.append(stem + ".md")
        files.append(str(path))


def _not_among(written: set[str], stem: str) -> str:
    """``stem``, numbered where a file of this export has it already: articles saved twice have one identity."""
    numbered = (stem if number == 1 else f"{stem} {number}" for number in itertools.count(1))
    return next(one for one in numbered if one.casefold() not in written)


def _files_in(folder: Path, wanted: ExportFormat) -> tuple[dict[str, str], list[str]]:
    """(article key -> file name) of our own Markdown files, and all names of that suffix, both as '.md'."""
    from reader.exporting import key_in

    present: dict[str, str] = {}
    names = []
    try:
        for path in sorted(folder.glob(f"*{wanted.suffix}")):
            names.append(path.stem + ".md")
            if wanted is ExportFormat.OBSIDIAN and path.is_file():  # neither a folder nor a link to what is gone
                with path.open("rb") as file:
                    key = key_in(file.read(5_000))
                if key is not None:
                    present.setdefault(key, path.name)
    except OSError as error:
        raise LibraryError(
            Sentence("{path} cannot be read: {reason}.", path=folder, reason=system_reason(error))
        ) from error
    return present, names


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if not path.is_file():  # a device or a pipe may have no end
            raise ImportFailedError(Sentence("{path} is not a file. Choose a file of annotations.", path=path))
        if size > LARGEST:
            raise ImportFailedError(Sentence("{path}: it is larger than 200 MB. Split it.", path=path))
        return path.read_bytes()
    except OSError as error:
        reason = system_reason(error)
        raise ImportFailedError(Sentence("{path}: it cannot be read ({reason}).", path=path, reason=reason)) from error


def _report(added: Sequence[Annotation], known: int, homeless: tuple[str, ...]) -> AnnotationsRead:
    by_placement: dict[Placement, int] = defaultdict(int)
    for one in added:
        by_placement[one.placement] += 1
    return AnnotationsRead(
        tuple(one.id for one in added),
        frozenset(one.article_id for one in added),
        known,
        by_placement[Placement.APPROXIMATE],
        by_placement[Placement.UNPLACED],
        homeless,
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
