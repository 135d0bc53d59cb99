"""A new version of an article's text: annotations and decisions are carried over, none is dropped."""

from reader.library.analysis import Analysis, layers_of, versions
from reader.library.furnishing import furnished, furniture_of
from reader.library.keeping import Keeper
from reader.library.readings import as_written
from reader.store import Store
from reader.values import TextSpan


def store_version(store: Store, keeper: Keeper, article_id: int, analysis: Analysis, original: bytes) -> None:
    """Store ``analysis`` as the next text of an article, with its annotations and the user's decisions placed in it.

    All of it is one transaction: a crash leaves the old version whole.
    """
    from reader.annotations import carried

    new = analysis.article
    with store.writing():  # reading too: a note that is changed meanwhile must not be written over
        old = store.articles.get(article_id)
        annotations = carried(store.annotations.of_article(article_id, deleted=True), old.text, new.text)
        places = _decision_places(store, article_id, new.text)
        edited = store.articles.edited(article_id)
        publication = edited.get("publication", new.publication)
        layers = furnished(store, analysis, publication)
        store.articles.add_version(article_id, new, original=original, layers=layers)
        store.readings.mark(article_id, versions()[2])
        keeper.save(annotations)
        store.decisions.move(places)
        decisions = store.decisions.of_article(article_id)
        if decisions or edited.keys() & {"title", "authors"}:
            furniture = furniture_of(store, publication)
            store.layers.set(article_id, layers_of(as_written(store, article_id), decisions, furniture))


def _decision_places(store: Store, article_id: int, text: str) -> list[tuple[int, TextSpan | None]]:
    from reader.annotations import anchor

    return [
        (number, anchor(text, selectors, store.articles.old_text(article_id, version)).span)
        for number, version, selectors in store.decisions.selectors(article_id)
    ]
