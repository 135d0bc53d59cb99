"""What a publication repeats is proposed, and the user's word holds for the whole site."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.store import Store
from reader.values import BlockRole, Furniture, FurnitureState
from tests.reader.store.builders import an_article, layers_of

FOOTER = {"слідкуйте за нами": "Слідкуйте за нами!"}


@pytest.fixture
def store(tmp_path: Path):
    opened = Store.open(tmp_path)
    yield opened
    opened.close()


def publish(store: Store, publication: str, blocks: dict[str, str]) -> int:
    number = store.articles.add(
        an_article(f"{publication} {store.articles.count()}", publication=publication),
        original=str(store.articles.count()).encode(),
        layers=layers_of(f"{publication} {store.articles.count()}"),
    )
    store.furniture.see(publication, number, blocks)
    return number


def test_the_third_article_makes_a_proposal(store: Store) -> None:
    for n in range(2):
        publish(store, "Вісті", {**FOOTER, f"абзац {n}": f"Абзац {n}"})
        assert store.furniture.of("Вісті") == ()
    publish(store, "Вісті", FOOTER)
    (one,) = store.furniture.of("Вісті")
    assert (one.key, one.words, one.articles) == ("слідкуйте за нами", "Слідкуйте за нами!", 3)
    assert one.state is FurnitureState.PROPOSED
    assert store.furniture.confirmed("Вісті") == {}


def test_the_same_article_seen_again_counts_once(store: Store) -> None:
    number = publish(store, "Вісті", FOOTER)
    for _ in range(5):
        store.furniture.see("Вісті", number, FOOTER)
    assert store.furniture.of("Вісті") == ()


def test_another_publication_is_another_matter(store: Store) -> None:
    for name in ("Вісті", "Вісті", "Нива"):
        publish(store, name, FOOTER)
    assert store.furniture.of("Вісті") == ()
    assert store.furniture.of("Нива") == ()


def test_a_refusal_outlives_new_articles(store: Store) -> None:
    for _ in range(3):
        publish(store, "Вісті", FOOTER)
    (one,) = store.furniture.of("Вісті")
    store.furniture.decide(replace(one, state=FurnitureState.REFUSED))
    publish(store, "Вісті", FOOTER)
    (again,) = store.furniture.of("Вісті")
    assert (again.state, again.articles) == (FurnitureState.REFUSED, 4)


def test_a_confirmation_makes_the_publications_articles_due_for_cleaning(store: Store) -> None:
    ours, other = publish(store, "Вісті", {}), publish(store, "Нива", {})
    assert store.layers.outdated("c1", "q1") == []
    store.furniture.decide(
        Furniture("Вісті", "реклама вікон", "Реклама вікон", BlockRole.ADVERTISEMENT, FurnitureState.CONFIRMED, 1)
    )
    assert store.furniture.confirmed("Вісті") == {"реклама вікон": BlockRole.ADVERTISEMENT}
    assert store.layers.outdated("c1", "q1") == [ours]
    assert other not in store.layers.outdated("c1", "q1")


def test_the_window_holds_fifty_articles(store: Store) -> None:
    publish(store, "Вісті", FOOTER)
    publish(store, "Вісті", FOOTER)
    for n in range(50):
        publish(store, "Вісті", {f"абзац {n}": f"Абзац {n}"})
    publish(store, "Вісті", FOOTER)
    assert store.furniture.of("Вісті") == ()
