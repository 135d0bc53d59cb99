"""library.upkeep: better rules run over what older rules made; what the user did stays untouched."""

from collections.abc import Callable

from reader.library.analysis import layers_of, versions
from reader.library.furnishing import furniture_of
from reader.library.searching import Searching
from reader.store import Store
from reader.values import Cleaning

BATCH = 200
Difference = tuple[int, tuple[str, ...]]


class Upkeep:
    """Re-cleaning and re-analysis of one library."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search

    def reclean(self, *, dry: bool = False, cancelled: Callable[[], bool] | None = None) -> tuple[Difference, ...]:
        """Run today's rules over the articles that older ones cleaned (blocking); ``dry`` changes nothing.

        Returns (article id, lines '- words' newly left out / '+ words' shown again) for each article that differs.
        """
        differences = []
        for article_id in self._store.layers.outdated(*versions(), limit=1_000_000_000):
            if cancelled is not None and cancelled():
                break
            article = self._store.articles.get(article_id)
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
