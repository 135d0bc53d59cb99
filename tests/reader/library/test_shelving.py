"""Collections, saved searches and recent searches: what is taken back is as it was."""

import pytest

from reader.library import Library
from reader.values import LibraryError, ListFilter, SavedSearch


@pytest.fixture
def ids(library: Library) -> list[int]:
    return [library.imports.paste(f"Стаття {number}\n\nТут є що читати про міст {number}.").article_id or 0 for number in range(4)]  # fmt: skip  # noqa: E501


def members(library: Library, collection: int) -> list[int]:
    return sorted(library.articles.ids(ListFilter(collection=collection)))


def test_an_article_stands_in_several_collections(library: Library, ids: list[int]) -> None:
    shelves = library.shelves
    bridges, roads = shelves.add_collection("  Мости\n "), shelves.add_collection("Дороги")
    assert shelves.put(bridges, ids[:3]).articles == set(ids[:3])
    assert shelves.put(bridges, ids[2:]).articles == {ids[3]}, "only what is new can be taken back"
    shelves.put(roads, ids[:1])
    assert [(one.name, one.articles) for one in shelves.collections()] == [("Мости", 4), ("Дороги", 1)]
    assert shelves.holding(ids[:1]) == {bridges: {ids[0]}, roads: {ids[0]}}
    assert shelves.take(roads, ids).articles == {ids[0]}
    assert (members(library, bridges), members(library, roads)) == (ids, [])
    library.articles.delete(ids[:1])
    assert shelves.collections()[0].articles == 3


def test_a_removed_collection_comes_back_with_its_name_and_articles(library: Library, ids: list[int]) -> None:
    shelves = library.shelves
    number = shelves.add_collection("Мости")
    shelves.put(number, ids)
    shelves.rename_collection(number, "Переправи")
    content = shelves.remove_collection(number)
    assert shelves.collections() == ()
    assert len(library.articles.ids(ListFilter())) == 4
    library.articles.delete(ids[:1])
    library.articles.purge(ids[:1])
    shelves.restore_collection(content)
    (back,) = shelves.collections()
    assert (back.id, back.name, back.articles) == (number, "Переправи", 3)


def test_what_is_gone_meanwhile_does_not_stop_what_is_put_into_a_collection(library: Library, ids: list[int]) -> None:
    shelves = library.shelves
    number = shelves.add_collection("Мости")
    library.articles.delete(ids[:1])
    library.articles.purge(ids[:1])
    shelves.put(number, ids)
    assert members(library, number) == ids[1:]
    shelves.remove_collection(number)
    with pytest.raises(LibraryError, match="The collection is not there any more"):
        shelves.put(number, ids)


def test_a_saved_search_is_renamed_removed_and_brought_back(library: Library) -> None:
    shelves = library.shelves
    first = shelves.save_search("Мости", "міст -річка")
    second = shelves.save_search("", "x" * 3)
    assert second.name, "nothing in the sidebar is blank"
    shelves.change_search(first.id, "Переправи", first.query)
    renamed = SavedSearch(first.id, "Переправи", "міст -річка")
    shelves.remove_search(first.id)
    assert shelves.searches() == (second,)
    shelves.restore_search(renamed)
    assert shelves.searches() == (renamed, second)


def test_recent_searches_are_few_the_newest_first_and_can_be_cleared(library: Library) -> None:
    shelves = library.shelves
    for number in range(30):
        shelves.note_recent(f"слово {number}")
    shelves.note_recent("СЛОВО 25")
    recent = shelves.recent()
    assert recent[:2] == ("СЛОВО 25", "слово 29")
    assert len(recent) == 12
    assert shelves.note_recent("  ") == recent
    assert shelves.set_recent(()) == ()
    assert shelves.set_recent(recent) == shelves.recent() == recent
