"""library.safety: is everything whole, backups, and the way back from the annotations' twin."""

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.library.analysis import layers_of
from reader.library.furnishing import furniture_of
from reader.library.keeping import Keeper
from reader.library.readings import as_written
from reader.library.searching import Searching, read_only_error
from reader.safety import ArticleName, Backups, TwinContents, cloud_service
from reader.store import Layers, Store, forget_contents, verified
from reader.values import (
    Annotation,
    Article,
    BackupSummary,
    Block,
    CheckReport,
    ChytalniaError,
    Cleaning,
    Finding,
    FindingKind,
    ListFilter,
    Sentence,
    TextSpan,
)

_TAIL = 65_536  # bytes of the twin's end in which a crash is looked for when a library opens


class Safety:
    """Checks and copies of one open library. All of it reads much: not for the window's own thread."""

    def __init__(self, store: Store, folder: Path, search: Searching, keeper: Keeper) -> None:
        self._store = store
        self._folder = folder
        self._search = search
        self._keeper = keeper
        self._backups = Backups(folder, copy=store.copies.make, check=verified)
        if not store.read_only:
            with contextlib.suppress(ChytalniaError):  # what is damaged or full says so where it is asked for
                self.settle()

    def check(self, *, repair: bool = False) -> CheckReport:
        """Verify database, hashes, annotations against their words, index and twin; ``repair`` what is derived."""
        found = list(self._store.inspection.findings(mend=repair))
        if repair and any(one.derived and not one.mended for one in found):
            found = self._with_layers_mended(found)
        found += self._index_findings(repair=repair)
        found += self._twin_findings(repair=repair)
        return CheckReport(tuple(found))

    def back_up(self) -> BackupSummary | None:
        """A new backup, verified; None where nothing changed since the last. Older ones are thinned."""
        if self._store.read_only:
            raise read_only_error(self._folder)
        made = self._backups.make()
        before = len(self._backups.all())
        kept = self._backups.thin()
        if len(kept) < before:
            forget_contents(self._backups.folder, kept)
        return made

    def back_up_if_due(self) -> BackupSummary | None:
        """As ``back_up``, once a day; None where the library may only be read."""
        return self.back_up() if not self._store.read_only and self._backups.is_due() else None

    def backups(self) -> list[BackupSummary]:
        """Newest first, with what each would lose of today; one that is damaged is left out."""
        today = self._store.copies.annotation_ids()
        found = []
        for path in self._backups.all():
            try:
                summary = self._backups.summary(path)
                found.append(replace(summary, lost=verified(path, today=today).lost))
            except ChytalniaError:
                continue
        return found

    def cloud_service(self) -> str | None:
        """The service that seems to sync the library's folder behind the program's back, to warn of."""
        return cloud_service(self._folder)

    def missing_in_library(self) -> dict[ArticleName, list[Annotation]]:
        """Annotations that the twin has and the library has not, by article (only articles that are here no more
        have a name that ``article_named`` does not find)."""
        known = {one.id for one in self._store.annotations.all(deleted=True)}
        missing: dict[ArticleName, list[Annotation]] = {}
        for note, name in self._keeper.twin.read().annotations:
            if note.id not in known:
                missing.setdefault(name, []).append(note)
        return missing

    def read_twin(self) -> int:
        """Bring back annotations that the twin has and the library has not; returns how many. None is dropped:
        where the article is gone too, a stand-in with the annotated words takes its place."""
        back: list[Annotation] = []
        for name, notes in self.missing_in_library().items():
            number = self.article_named(name)
            if number is None:
                number = self._stand_in(notes, name)
            back += [self._placed(note, number) for note in notes]
        self._keeper.add(back)
        self._search.wake()
        return len(back)

    def settle(self) -> int:
        """Finish what a crash cut off after the twin's line and before the store's transaction; returns how much.

        Such a note stays where its article is there: what was nearly done is better done than undone.
        """
        ends = self._keeper.twin.read(last=_TAIL)
        if not self._unsettled(ends):
            return 0
        with self._store.writing():  # another process may be between the two just now: its own end is waited for
            purged = self._purged_and_here(ends)
            self._keeper.rewritten(purged)
            there = [
                (note, self.article_named(name)) for name, some in self.missing_in_library().items() for note in some
            ]
            back = [self._placed(note, number) for note, number in there if number is not None]
            self._keeper.add(back)
        self._search.wake()
        return len(back) + len(purged)

    def _unsettled(self, ends: TwinContents) -> bool:
        written = {note.id for note, _ in ends.annotations}
        return bool(written - self._store.annotations.known(written) or self._purged_and_here(ends))

    def _purged_and_here(self, ends: TwinContents) -> frozenset[str]:
        return self._store.annotations.known(ends.removed)

    def _placed(self, note: Annotation, number: int) -> Annotation:
        from reader.annotations import anchor

        article = self._store.articles.get(number)
        place = anchor(article.text, note.selectors)
        return replace(
            note, article_id=number, span=place.span, placement=place.placement, text_version=article.version or 1
        )

    def article_named(self, name: ArticleName) -> int | None:
        stored = self._store.articles
        if name.original_sha256 and (number := stored.with_original(name.original_sha256)) is not None:
            return number
        if name.file_path and (number := stored.with_path(name.file_path)) is not None:
            return number
        with_url = stored.with_url(name.url) if name.url else []
        return with_url[0] if with_url else None

    def _stand_in(self, notes: Sequence[Annotation], name: ArticleName) -> int:
        """An article of the annotated passages with their contexts, one a paragraph, in the order of the lost text."""
        in_order = sorted(notes, key=lambda note: note.selectors.position.start)
        quotes = [note.selectors.quote for note in in_order]
        text = "\n".join(f"{quote.prefix}{quote.exact}{quote.suffix}" for quote in quotes)
        blocks = (Block(TextSpan(0, len(text))),)
        article = Article(text=text, title=name.title, url=name.url, blocks=blocks)
        layers = Layers(Cleaning(blocks, (), ""), (), "", text)
        with self._store.writing():
            number = self._store.articles.add(article, original=text.encode("utf-8", "surrogatepass"), layers=layers)
            self._store.readings.mark(number)  # its headline comes from the twin: the text could not tell it again
        return number

    def _with_layers_mended(self, found: Sequence[Finding]) -> list[Finding]:
        """Clean again what is damaged among the cleaned texts; they can be made from the text."""
        for number in self._store.articles.ids(ListFilter(descending=False)):
            try:
                self._store.layers.cleaning(number)
                self._store.layers.clean_text(number)
            except ChytalniaError:
                article = as_written(self._store, number)
                decisions = self._store.decisions.of_article(number)
                self._store.layers.set(
                    number, layers_of(article, decisions, furniture_of(self._store, article.publication))
                )
        still = {one.sentence for one in self._store.inspection.findings()}
        return [replace(one, mended=one.mended or one.sentence not in still) for one in found]

    def _index_findings(self, *, repair: bool) -> list[Finding]:
        wrong = self._search.check()
        mended = False
        if wrong and repair:
            self._search.rebuild()
            mended = not self._search.check()
        return [Finding(FindingKind.INDEX, sentence, derived=True, mended=mended) for sentence in wrong]

    def _twin_findings(self, *, repair: bool) -> list[Finding]:
        twin = self._keeper.twin.read()
        here = {one.id: one for one in self._store.annotations.all(deleted=True)}
        there = {one.id for one, _ in twin.annotations}
        lacking = len(here.keys() - there)
        if lacking and repair:
            self._keeper.rewrite_twin()
        found = []
        if lacking:
            sentence = Sentence("Annotations that the plain-text twin lacked: {number}.", number=lacking)
            found.append(Finding(FindingKind.TWIN, sentence, derived=True, mended=repair))
        if there - here.keys():
            sentence = Sentence(
                "Annotations that the library has lost and the plain-text twin has: {number}. Bring them back.",
                number=len(there - here.keys()),
            )
            found.append(Finding(FindingKind.TWIN, sentence))
        return found
