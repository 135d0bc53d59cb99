"""library.removals: the user's word on what the clean view leaves out. It wins over every rule."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.library.analysis import layers_of
from reader.library.furnishing import furniture_of
from reader.library.readings import as_written
from reader.library.searching import Searching
from reader.store import Store
from reader.values import Article, BlockRole, Changes, Decision, PassageNotFoundError, Sentence, TextSpan


class Removals:
    """Decisions of the user on spans of an article's text."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search

    def remove(
        self, article_id: int, span: TextSpan, role: BlockRole = BlockRole.ADVERTISEMENT, *, text_version: int = 0
    ) -> Changes:
        """Leave ``span`` out of the clean view, as ``role``.

        ``text_version``: of the text in which ``span`` is a place, 0 for the present one; in another the same words are
        looked for. Raises PassageNotFoundError where they are gone.
        """
        return self._decide(article_id, Decision(span, removed=True, role=role, text_version=text_version))

    def show(self, article_id: int, span: TextSpan, *, text_version: int = 0) -> Changes:
        """Show ``span``, whatever the rules say of it; ``text_version`` as in ``remove``.

        As what the user had left it out is remembered, for ``take_back``; what a rule leaves out in the middle of it
        was not seen when the passage was left out, and stays out.
        """
        with self._store.writing():
            wanted = self._here(article_id, Decision(span, removed=False, text_version=text_version))
            known = self._store.decisions.of_article(article_id)
            roles = [old.role for old in known if old.removed and wanted.span.holds(old.span)]
            if not roles:
                return self._decide(article_id, wanted)
            text = self._store.articles.get(article_id).text
            rules = [removal.span for removal in self._store.layers.cleaning(article_id).removals]
            parts = [part for part in _outside(rules, wanted.span) if part.of(text).strip()] or [wanted.span]
            return self._decide(article_id, wanted, [replace(wanted, span=part, role=roles[-1]) for part in parts])

    def take_back(self, article_id: int, span: TextSpan, *, text_version: int = 0) -> Changes:
        """Leave out again what the user had shown: as it was left out before, and as debris where it never was."""
        with self._store.writing():
            wanted = self._here(article_id, Decision(span, removed=False, text_version=text_version))
            known = self._store.decisions.of_article(article_id)
            kept = [old for old in known if old.removed or not wanted.span.holds(old.span)]
            waiting = self._store.decisions.waiting(article_id)
            roles = [old.role for old in known if old not in kept and old.role is not BlockRole.BODY]
            left_out = [removal.span for removal in self._store.layers.cleaning(article_id).removals]
            left_out += [old.span for old in kept if old.removed]
            if any(one.meets(wanted.span) for one in left_out):
                return self.set_decisions(article_id, [*waiting, *kept])
            return self.remove(article_id, wanted.span, roles[-1] if roles else BlockRole.DEBRIS)

    def of_article(self, article_id: int) -> tuple[Decision, ...]:
        """All of an article, those too whose words are not in its present text and which wait for them."""
        waiting = self._store.decisions.waiting(article_id)
        return (*waiting, *self._store.decisions.of_article(article_id))

    def set_decisions(self, article_id: int, decisions: Sequence[Decision]) -> Changes:
        """Replace all decisions on an article: what undo and redo need.

        One that was taken on an older text stands where its words are now; where they are gone it waits for them.
        """
        with self._store.writing():
            article = self._store.articles.get(article_id)
            wanted = {one.id for one in decisions}
            stay = {one.id for one in self._store.decisions.waiting(article_id) if one.id in wanted}
            for old in self.of_article(article_id):
                if old.id is not None and old.id not in stay:
                    self._store.decisions.remove(old.id)
            for new in decisions:
                if new.id is None or new.id not in stay:
                    self._keep(article_id, article, new)
            here = self._store.decisions.of_article(article_id)
            furniture = furniture_of(self._store, article.publication)
            self._store.layers.set(article_id, layers_of(as_written(self._store, article_id), here, furniture))
        self._search.wake()
        return Changes(articles=frozenset([article_id]), list_changed=True)

    def _keep(self, article_id: int, article: Article, decision: Decision) -> None:
        """Store a decision, with its place in the present text or without one."""
        from reader.annotations import describe

        span = self._place(article, decision)
        if span is not None:
            self._store.decisions.add(article_id, replace(decision, span=span), describe(article.text, span))
        else:
            words = describe(self._text(article, decision), decision.span)
            self._store.decisions.add_lost(article_id, decision, words)

    def _decide(self, article_id: int, decision: Decision, instead: Sequence[Decision] = ()) -> Changes:
        """Keep ``decision`` in the place of those that it holds, or ``instead`` of it some that are of the present
        text."""
        with self._store.writing():
            here = self._here(article_id, decision)
            known = self._store.decisions.of_article(article_id)
            kept = [old for old in known if not here.span.holds(old.span)]
            waiting = self._store.decisions.waiting(article_id)
            return self.set_decisions(article_id, [*waiting, *kept, *(instead or [here])])

    def _here(self, article_id: int, decision: Decision) -> Decision:
        """The same on the present text. Raises PassageNotFoundError."""
        article = self._store.articles.get(article_id)
        span = self._place(article, decision)
        if span is None or not span or span.end > len(article.text):
            raise PassageNotFoundError(
                Sentence("The passage is no longer in the article. Select the words that are meant.")
            )
        return replace(decision, span=span, text_version=article.version or 1)

    def _place(self, article: Article, decision: Decision) -> TextSpan | None:
        from reader.annotations import anchor, describe

        if decision.text_version in (0, article.version):
            return decision.span
        old = self._text(article, decision)
        return anchor(article.text, describe(old, decision.span), old).span

    def _text(self, article: Article, decision: Decision) -> str:
        """The text that a decision was taken on."""
        if article.id is None or decision.text_version in (0, article.version):
            return article.text
        return self._store.articles.old_text(article.id, decision.text_version)


def _outside(holes: Iterable[TextSpan], span: TextSpan) -> list[TextSpan]:
    """What of ``span`` lies in none of ``holes``, which are in order."""
    parts, at = [], span.start
    for hole in holes:
        if hole.meets(span):
            parts.append(TextSpan(at, max(at, hole.start)))
            at = max(at, hole.end)
    return [*parts, TextSpan(at, max(at, span.end))]
