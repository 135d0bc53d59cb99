"""library.removals: the user's word on what the clean view leaves out. It wins over every rule."""

from collections.abc import Sequence

from reader.library.analysis import layers_of
from reader.library.furnishing import furniture_of
from reader.library.searching import Searching
from reader.store import Store
from reader.values import BlockRole, Changes, Decision, TextSpan


class Removals:
    """Decisions of the user on spans of an article's text."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search

    def remove(self, article_id: int, span: TextSpan, role: BlockRole = BlockRole.ADVERTISEMENT) -> Changes:
        """Leave ``span`` out of the clean view, as ``role``."""
        return self._decide(article_id, Decision(span, removed=True, role=role))

    def show(self, article_id: int, span: TextSpan) -> Changes:
        """Show ``span``, whatever the rules say of it."""
        return self._decide(article_id, Decision(span, removed=False))

    def take_back(self, article_id: int, span: TextSpan) -> Changes:
        """Leave out again what the user had shown: as the rules have it, and as debris where no rule knows it."""
        kept = [old for old in self.of_article(article_id) if old.removed or not span.holds(old.span)]
        if any(removal.span.meets(span) for removal in self._store.layers.cleaning(article_id).removals):
            return self.set_decisions(article_id, kept)
        return self.remove(article_id, span, BlockRole.DEBRIS)

    def of_article(self, article_id: int) -> tuple[Decision, ...]:
        return self._store.decisions.of_article(article_id)

    def set_decisions(self, article_id: int, decisions: Sequence[Decision]) -> Changes:
        """Replace all decisions on an article: what undo and redo need."""
        from reader.annotations import describe

        with self._store.writing():
            article = self._store.articles.get(article_id)
            for old in self.of_article(article_id):
                if old.id is not None:
                    self._store.decisions.remove(old.id)
            for new in decisions:
                self._store.decisions.add(article_id, new, describe(article.text, new.span))
            self._store.layers.set(
                article_id, layers_of(article, decisions, furniture_of(self._store, article.publication))
            )
        self._search.wake()
        return Changes(articles=frozenset([article_id]), list_changed=True)

    def _decide(self, article_id: int, decision: Decision) -> Changes:
        with self._store.writing():
            kept = [old for old in self.of_article(article_id) if not decision.span.holds(old.span)]
            return self.set_decisions(article_id, [*kept, decision])
