"""library.upkeep: better rules run over what older rules made; what the user did stays untouched."""

import time
from collections.abc import Callable, Sequence

from reader.library.analysis import layers_of, versions
from reader.library.child import AnalysisChild
from reader.library.furnishing import furniture_of
from reader.library.readings import as_written
from reader.library.searching import Searching
from reader.store import Layers, Store
from reader.values import Article, ArticleNotFoundError, Cleaning, Decision, ImportFailedError

BATCH = 50
Difference = tuple[int, tuple[str, ...]]


class Upkeep:
    """Re-cleaning and re-analysis of one library."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search
        self._child = AnalysisChild(patient=True)
        self._refused: set[int] = set()

    def renew(self, *, seconds: float | None = None, cancelled: Callable[[], bool] | None = None) -> int:
        """Bring articles that older rules read up to today's, a few at a time, in a patient process of its own
        (blocking, without keeping other threads or writers waiting).

        Stops after ``seconds`` or when ``cancelled``; what is done stays done, and the next call goes on. Returns how
        many articles were brought up to date: 0 means that none is left.
        """
        until = None if seconds is None else time.monotonic() + seconds
        done = 0
        while some := self._outdated():
            for article_id in some:
                if (cancelled is not None and cancelled()) or (until is not None and time.monotonic() > until):
                    self._search.wake()
                    return max(1, done)
                done += self._renewed(article_id)
        if done:
            self._search.wake()
        return done

    def close(self) -> None:
        self._child.close()

    def _outdated(self) -> Sequence[int]:
        if self._store.read_only:
            return ()
        found = self._store.layers.outdated(*versions(), limit=BATCH + len(self._refused))
        return [article_id for article_id in found if article_id not in self._refused]

    def _renewed(self, article_id: int) -> bool:
        """One article; what the user or an import changed meanwhile is newer than our answer, and is read again."""
        try:
            article, decisions = self._read(article_id)
            layers = self._child.layers(article, decisions, furniture_of(self._store, article.publication))
            quiet = self._says_the_same(article_id, layers)
        except (ArticleNotFoundError, ImportFailedError):
            self._refused.add(article_id)  # gone, or too much to read: its layers stay as they are until the next start
            return False
        with self._store.writing():
            if self._store.layers.text_version(article_id) != article.version:
                return False
            if self._store.decisions.of_article(article_id) != decisions:
                return False
            self._store.layers.set(article_id, layers, quiet=quiet)
        return True

    def _read(self, article_id: int) -> tuple[Article, Sequence[Decision]]:
        return as_written(self._store, article_id), self._store.decisions.of_article(article_id)

    def _says_the_same(self, article_id: int, new: Layers) -> bool:
        """Search has nothing to learn: the same text is shown, the same is left out, the same people say the same."""
        old = self._store.layers
        if old.clean_text(article_id) != new.clean_text:
            return False
        if {one.span for one in old.cleaning(article_id).removals} != {one.span for one in new.cleaning.removals}:
            return False
        said = [[(one.speaker, one.content) for one in some] for some in (old.quotations(article_id), new.quotations)]
        return said[0] == said[1]

    def reclean(self, *, dry: bool = False, cancelled: Callable[[], bool] | None = None) -> tuple[Difference, ...]:
        """Run today's rules over the articles that older ones cleaned (blocking); ``dry`` changes nothing.

        Returns (article id, lines '- words' newly left out / '+ words' shown again) for each article that differs.
        """
        differences = []
        for article_id in self._store.layers.outdated(*versions(), limit=1_000_000_000):
            if cancelled is not None and cancelled():
                break
            article = as_written(self._store, article_id)
            layers = layers_of(
                article,
                self._store.decisions.of_article(article_id),
                furniture_of(self._store, article.publication),
            )
            lines = _difference(article.text, self._store.layers.cleaning(article_id), layers.cleaning)
            if lines:
                differences.append((article_id, lines))
            if not dry:
                self._store.layers.set(article_id, layers)
        if not dry:
            self._search.wake()
        return tuple(differences)


def _difference(text: str, old: Cleaning, new: Cleaning) -> tuple[str, ...]:
    before = {removal.span for removal in old.removals}
    after = {removal.span for removal in new.removals}
    changed = sorted(before ^ after)
    return tuple(f"{'+' if span in before else '-'} {' '.join(span.of(text).split())}" for span in changed)
