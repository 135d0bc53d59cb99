"""library.upkeep: better rules run over what older rules made; what the user did stays untouched."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.library.analysis import versions
from reader.library.child import AnalysisChild
from reader.library.furnishing import follow_publication, furniture_beside
from reader.library.readings import as_written, differences, read_again
from reader.library.searching import Searching
from reader.store import EDITABLE, Layers, Store
from reader.values import ArticleNotFoundError, BlockRole, Cleaning, Decision, ImportFailedError, TextSpan

BATCH = 50
Difference = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Word:
    """All that the user, or an import, may have changed while an article was read: what was made without it is old."""

    text_version: int | None
    decisions: Sequence[Decision]
    edited: dict[str, Any]
    publications: tuple[str | None, str | None]
    furniture: dict[str, BlockRole]


@dataclass(frozen=True, slots=True)
class _Renewal:
    """``told``: what the file says by today's rules; None where it need not be read."""

    word: _Word
    told: dict[str, Any] | None
    layers: Layers


class Upkeep:
    """Re-cleaning and re-analysis of one library."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search
        self._child = AnalysisChild(patient=True)
        self._refused: set[int] = set()
        self._told_anew: list[int] = []

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

    def told_anew(self) -> tuple[int, ...]:
        """Articles whose title, authors, publication, date or language ``renew`` has read otherwise, each told once."""
        found, self._told_anew = self._told_anew, []
        return tuple(found)

    def before(self, article_id: int) -> dict[str, Any]:
        """What an older version had read and today's reads otherwise: field -> value, as ``articles.set_metadata``
        takes them. Without what was set by hand."""
        readings, edited = self._store.readings, self._store.articles.edited(article_id)
        old, new = readings.before(article_id) or {}, readings.told(article_id)
        return {name: old[name] for name in EDITABLE if name not in edited and old and old[name] != new[name]}

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
            renewal = self._made(article_id)
            quiet = self._says_the_same(article_id, renewal.layers)
            return self._kept(article_id, renewal, quiet=quiet)
        except (ArticleNotFoundError, ImportFailedError):
            self._refused.add(article_id)  # gone, or too much to read: its layers stay as they are until the next start
            return False

    def _made(self, article_id: int) -> _Renewal:
        told = read_again(self._store, self._child, article_id, versions()[2])
        word = self._word(article_id, told)
        article = as_written(self._store, article_id, told)
        return _Renewal(word, told, self._child.layers(article, word.decisions, word.furniture))

    def _word(self, article_id: int, told: dict[str, Any] | None) -> _Word:
        store = self._store
        edited = store.articles.edited(article_id)
        old = store.articles.get(article_id).publication
        new = old if told is None else edited.get("publication", told["publication"])
        version, decisions = store.layers.text_version(article_id), store.decisions.of_article(article_id)
        return _Word(version, decisions, edited, (old, new), furniture_beside(store, old, new))

    def _kept(self, article_id: int, renewal: _Renewal, *, quiet: bool) -> bool:
        store, word = self._store, renewal.word
        with store.writing():
            if self._word(article_id, renewal.told) != word:
                return False
            if renewal.told is not None:
                if differences(store, article_id, renewal.told) and not store.states.of(article_id).deleted:
                    self._told_anew.append(article_id)
                store.readings.renew(article_id, renewal.told, versions()[2])
                follow_publication(store, article_id, *word.publications)
            elif store.readings.is_outdated(article_id, versions()[2]):
                store.readings.mark(article_id, versions()[2])  # it cannot be read any more: what was read stays
            store.layers.set(article_id, renewal.layers, quiet=quiet)
        return True

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
        """Run today's rules over the articles that older ones read (blocking); ``dry`` changes nothing.

        Returns (article id, lines) for each article that the reader would see changed: '- words' newly left out,
        '+ words' shown again, '~ title: old → new' what is said of it otherwise. What the user decided is not among
        them: it stays. An article that takes too much to be read is passed over.
        """
        found = []
        for article_id in self._store.layers.outdated(*versions(), limit=1_000_000_000):
            if cancelled is not None and cancelled():
                break
            lines = self._recleaned(article_id, dry=dry)
            if lines:
                found.append((article_id, lines))
        if not dry:
            self._search.wake()
        return tuple(found)

    def _recleaned(self, article_id: int, *, dry: bool) -> tuple[str, ...]:
        while True:
            try:
                renewal = self._made(article_id)
                lines = self._difference(article_id, renewal)
                if dry or self._kept(article_id, renewal, quiet=False):
                    return lines
            except (ArticleNotFoundError, ImportFailedError):
                return ()

    def _difference(self, article_id: int, renewal: _Renewal) -> tuple[str, ...]:
        from reader.cleaning import decided

        text, decisions = self._store.articles.get(article_id).text, renewal.word.decisions
        before, after = (
            _left_out(decided(cleaning, decisions, text))
            for cleaning in (self._store.layers.cleaning(article_id), renewal.layers.cleaning)
        )
        told = [] if renewal.told is None else differences(self._store, article_id, renewal.told)
        signs = [("+" if span in before else "-", span) for span in sorted(before ^ after)]
        return (*told, *(f"{sign} {' '.join(span.of(text).split())}" for sign, span in signs))


def _left_out(cleaning: Cleaning) -> set[TextSpan]:
    return {removal.span for removal in cleaning.removals}
