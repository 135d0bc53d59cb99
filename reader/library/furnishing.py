"""library.furniture: what a publication repeats on its pages, proposed for removal, decided once for the whole site."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from reader.library.analysis import Analysis, layers_of
from reader.library.readings import as_written
from reader.library.searching import Searching
from reader.store import Layers, Store
from reader.values import BlockRole, Changes, Cleaning, Furniture, FurnitureState, TextSpan

_SHORTEST = 8  # letters; shorter blocks (numbers, 'Фото') repeat by chance


class FurnitureRules:
    """Proposals and decisions; a decision re-cleans the publication's articles at the next upkeep."""

    def __init__(self, store: Store, search: Searching) -> None:
        self._store = store
        self._search = search

    def of_article(self, article_id: int) -> tuple[Furniture, ...]:
        """What is known of the article's publication and stands in this article."""
        article = self._store.articles.get(article_id)
        known = self._store.furniture.of(article.publication) if article.publication else ()
        if not known:  # of most; the cleaning's rules need not be loaded to say so
            return ()
        here = set(blocks_of(self._store.layers.cleaning(article_id), article.text))
        return tuple(one for one in known if one.key in here)

    def places(self, article_id: int) -> tuple[tuple[Furniture, TextSpan], ...]:
        """``of_article`` with the span of each in this article's text, in the order of the text."""
        known = {one.key: one for one in self.of_article(article_id)}
        if not known:
            return ()
        from reader.cleaning import furniture_key

        article = self._store.articles.get(article_id)
        found: dict[str, TextSpan] = {}
        for block in self._store.layers.cleaning(article_id).blocks:
            key = furniture_key(block.span.of(article.text).strip())
            if key in known:
                found.setdefault(key, block.span)
        return tuple((known[key], span) for key, span in sorted(found.items(), key=lambda one: one[1]))

    def decide(self, furniture: Furniture, state: FurnitureState, role: BlockRole | None = None) -> Changes:
        """Confirm or refuse, once for the site. Run ``library.upkeep.reclean`` after it."""
        self._store.furniture.decide(replace(furniture, state=state, role=role or furniture.role))
        return Changes(list_changed=True)

    def offer(self, article_id: int, span: TextSpan, role: BlockRole) -> Furniture | None:
        """The rule for the site that would remove ``span``, for the user to confirm; None where there can be none.

        A rule speaks of whole blocks: ``span`` must touch one alone and cover nine tenths of it.
        """
        from reader.cleaning import furniture_key

        article = self._store.articles.get(article_id)
        cleaning = self._store.layers.cleaning(article_id)
        touched = [block for block in cleaning.blocks if block.span.meets(span)]
        if article.publication is None or len(touched) != 1:
            return None
        words = touched[0].span.of(article.text).strip()
        chosen, key = span.of(article.text).strip(), furniture_key(words)
        if key not in blocks_of(cleaning, article.text) or 10 * len(chosen) < 9 * len(words):
            return None
        known = {one.key: one for one in self._store.furniture.of(article.publication)}
        if key in known:
            return replace(known[key], role=role)
        return Furniture(article.publication, key, words, role, FurnitureState.PROPOSED, 1)


def blocks_of(cleaning: Cleaning, text: str) -> dict[str, str]:
    """Normalised text -> words of an article's blocks that are long enough to be furniture."""
    from reader.cleaning import furniture_key

    found: dict[str, str] = {}
    for block in cleaning.blocks:
        words = block.span.of(text).strip()
        key = furniture_key(words)
        if len(key) >= _SHORTEST and block.role is not BlockRole.TITLE:
            found.setdefault(key, words)
    return found


def furnished(store: Store, analysis: Analysis, publication: str | None) -> Layers:
    """The layers of a new text, with what the user confirmed for ``publication``."""
    confirmed = furniture_of(store, publication)
    return layers_of(analysis.article, furniture=confirmed) if confirmed else analysis.layers


def furniture_of(store: Store, publication: str | None) -> dict[str, BlockRole]:
    """Normalised text -> role of what the user confirmed for ``publication``."""
    return store.furniture.confirmed(publication) if publication else {}


def furniture_beside(store: Store, old: str | None, new: str | None) -> dict[str, BlockRole]:
    """``furniture_of(new)`` once what was decided for ``old``, another name of the same site, holds for it, too."""
    if old is None or new is None or old == new:
        return furniture_of(store, new)
    decided = {one.key for one in store.furniture.of(new) if one.state is not FurnitureState.PROPOSED}
    carried = {key: role for key, role in furniture_of(store, old).items() if key not in decided}
    return {**carried, **furniture_of(store, new)}


def follow_publication(store: Store, article_id: int, old: str | None, new: str | None) -> None:
    """Better rules call an article's publication otherwise: what the user decided for the site holds on."""
    if old is not None and new is not None and old != new:
        store.furniture.carry(article_id, old, new)


@contextmanager
def publication_followed(store: Store, article_id: int) -> Iterator[None]:
    """What is done inside may give the article another publication: then what is left out of that one's articles is
    left out of it, and what was left out as the old one's is shown."""
    with store.writing():
        before = store.articles.get(article_id).publication
        yield
        article = store.articles.get(article_id)
        if article.publication == before:
            return
        wanted = furniture_of(store, article.publication)
        if wanted != furniture_of(store, before):
            decisions = store.decisions.of_article(article_id)
            store.layers.set(article_id, layers_of(as_written(store, article_id), decisions, wanted))


def note_furniture(store: Store, article_id: int, analysis: Analysis) -> None:
    """Let the publication's repeated blocks be seen."""
    if analysis.article.publication:
        blocks = blocks_of(analysis.layers.cleaning, analysis.article.text)
        store.furniture.see(analysis.article.publication, article_id, blocks)
