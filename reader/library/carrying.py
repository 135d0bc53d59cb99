"""A new version of an article's text: annotations and decisions are carried over, none is dropped."""

from reader.library.analysis import Analysis, layers_of
from reader.store import Store
from reader.values import Decision


def store_version(store: Store, article_id: int, analysis: Analysis, original: bytes) -> None:
    """Store ``analysis`` as the next text of an article, with its annotations and the user's decisions placed in it."""
    from reader.annotations import anchor, carried

    old = store.articles.get(article_id)
    new = analysis.article
    decisions = []
    for decision in store.decisions.of_article(article_id):
        if new.text == old.text:
            decisions.append(decision)
            continue
        place = anchor(new.text, store.decisions.selectors(decision.id), old.text)
        if place.span is not None:
            decisions.append(Decision(place.span, decision.removed, decision.role, decision.id))
    annotations = carried(store.annotations.of_article(article_id, deleted=True), old.text, new.text)
    layers = layers_of(new, decisions) if decisions else analysis.layers
    store.articles.add_version(
        article_id,
        new,
        original=original,
        cleaning=layers.cleaning,
        quotations=layers.quotations,
        clean_text=layers.clean_text,
        annotations=annotations,
        decisions=tuple(decisions),
    )
