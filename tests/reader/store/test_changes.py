"""The change queue tells of everything that search must know, and loses nothing between reading and acknowledging."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.store import Store
from tests.reader.store.builders import TEXT, an_annotation, an_article, layers_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    opened.articles.add(an_article(), original=b"x", layers=layers_of())
    opened.changes.acknowledge(sequence for sequence, _ in opened.changes.pending())
    yield opened
    opened.close()


NOTE = an_annotation(1, body="нотатка", tags=("тег",))
MUTATIONS: dict[str, Callable[[Store], object]] = {
    "title": lambda store: store.articles.set_metadata(1, {"title": "Інший"}),
    "authors": lambda store: store.articles.set_metadata(1, {"authors": ("Інша",)}),
    "tag": lambda store: store.states.add_tags([1], ["тег"]),
    "trash": lambda store: store.states.trash([1]),
    "layers": lambda store: store.layers.set(1, layers_of(clean_text="інше", version="c2")),
    "version": lambda store: store.articles.add_version(1, an_article("інше"), original=b"y", layers=layers_of("інше")),
    "annotation": lambda store: store.annotations.add(NOTE),
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_change_is_queued_in_its_own_transaction(store: Store, mutation: str) -> None:
    MUTATIONS[mutation](store)
    assert [article for _, article in store.changes.pending()] == [1]


def test_a_changed_or_deleted_note_is_queued(store: Store) -> None:
    store.annotations.add(NOTE)
    for change in (
        lambda: store.annotations.save(replace(NOTE, body="інша")),
        lambda: store.annotations.save(replace(NOTE, body="інша", tags=("другий",))),
        lambda: store.annotations.mark_deleted([NOTE.id], True),
    ):
        store.changes.acknowledge(sequence for sequence, _ in store.changes.pending())
        assert store.changes.pending() == []
        change()
        assert store.changes.count() == 1


def test_reading_and_starring_do_not_touch_the_index(store: Store) -> None:
    store.states.set_read([1], True)
    store.states.set_starred([1], True)
    store.states.set_position(1, 5)
    assert store.changes.pending() == []


def test_a_change_after_reading_is_not_acknowledged_with_the_older_one(store: Store) -> None:
    store.states.add_tags([1], ["перший"])
    read = store.changes.pending()
    store.states.add_tags([1], ["другий"])
    store.changes.acknowledge(sequence for sequence, _ in read)
    assert [article for _, article in store.changes.pending()] == [1]


def test_an_undone_transaction_queues_nothing(store: Store) -> None:
    def die_after_tagging() -> None:
        with store.writing():
            store.states.add_tags([1], ["тег"])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        die_after_tagging()
    assert store.changes.pending() == []
    assert store.facts.tags() == []


def test_a_purged_article_is_queued_and_has_no_document(store: Store) -> None:
    store.states.trash([1])
    store.states.purge([1])
    assert [article for _, article in store.changes.pending()] == [1]
    assert store.layers.search_document(1) is None


def test_the_search_document_holds_everything_that_can_be_searched(store: Store) -> None:
    store.articles.set_metadata(1, {"publication": "Вісник", "published": "2024-01-02T10:00+02:00"})
    store.states.add_tags([1], ["стаття"])
    store.annotations.add(NOTE)
    found = store.layers.search_document(1)
    assert found is not None
    assert (found.title, found.publication, found.published) == ("Заголовок дня", "Вісник", "2024-01-02")
    assert found.text == TEXT.replace("Реклама\n", "")
    assert found.removed == "Реклама"
    assert found.tags == ("стаття", "тег")
    assert found.notes == ("нотатка",)
    assert found.quotations == (("Міністр", "Гроші є"),)
    assert found.authors == ("Олена Пчілка",)
    store.states.trash([1])
    assert store.layers.search_document(1) is None


def test_every_article_can_be_queued_again(store: Store) -> None:
    store.articles.add(an_article("друга"), original=b"z", layers=layers_of("друга"))
    store.changes.enqueue_all()
    assert [article for _, article in store.changes.pending()] == [1, 2]
