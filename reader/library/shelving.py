"""library.shelves: collections, saved searches, and the searches that were asked last."""

from collections.abc import Iterable, Sequence

from reader.store import Store
from reader.values import Changes, Collection, CollectionContent, SavedSearch

RECENT = "searches/recent"
MOST_RECENT = 12
LONGEST = 200


class Shelves:
    """Nothing here moves an article: a collection names articles, and a saved search is words."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def collections(self) -> tuple[Collection, ...]:
        """All of them with their numbers of articles, in the order they were made."""
        counts = self._store.collections.counts()
        known = self._store.collections.all()
        return tuple(Collection(number, name, counts.get(number, 0), parent) for number, name, parent in known)

    def add_collection(self, name: str) -> int:
        return self._store.collections.add(_name(name))

    def rename_collection(self, collection_id: int, name: str) -> Changes:
        self._store.collections.rename(collection_id, _name(name))
        return Changes()

    def remove_collection(self, collection_id: int) -> tuple[CollectionContent, ...]:
        """Its articles stay in the library. Give what is returned to ``restore_collection`` to take it back."""
        with self._store.writing():
            content = self._store.collections.content(collection_id)
            self._store.collections.remove(collection_id)
        return tuple(content)

    def restore_collection(self, content: Sequence[CollectionContent]) -> Changes:
        self._store.collections.restore(content)
        return Changes(list_changed=True)

    def put(self, collection_id: int, ids: Iterable[int]) -> Changes:
        """Name articles in a collection; those that are in it stay. The change tells which were new in it."""
        wanted = set(ids)
        with self._store.writing():
            new = wanted - self._store.collections.holding(wanted).get(collection_id, set())
            self._store.collections.put(collection_id, sorted(new))
        return Changes(frozenset(new), list_changed=True)

    def take(self, collection_id: int, ids: Iterable[int]) -> Changes:
        """Take articles out of a collection; they stay in the library."""
        wanted = set(ids)
        with self._store.writing():
            there = wanted & self._store.collections.holding(wanted).get(collection_id, set())
            self._store.collections.take(collection_id, sorted(there))
        return Changes(frozenset(there), list_changed=True)

    def holding(self, ids: Iterable[int]) -> dict[int, frozenset[int]]:
        """Which of ``ids`` each collection holds; collections that hold none are left out."""
        return {number: frozenset(held) for number, held in self._store.collections.holding(ids).items()}

    def searches(self) -> tuple[SavedSearch, ...]:
        """In the order they were saved."""
        return tuple(SavedSearch(*found) for found in self._store.searches.all())

    def save_search(self, name: str, query: str) -> SavedSearch:
        name = _name(name)
        return SavedSearch(self._store.searches.add(name, query), name, query)

    def change_search(self, search_id: int, name: str, query: str) -> Changes:
        self._store.searches.change(search_id, _name(name), query)
        return Changes()

    def remove_search(self, search_id: int) -> Changes:
        self._store.searches.remove(search_id)
        return Changes()

    def restore_search(self, search: SavedSearch) -> Changes:
        """Bring a removed search back."""
        self._store.searches.restore(search.id, search.name, search.query)
        return Changes()

    def recent(self) -> tuple[str, ...]:
        """What was searched for last, newest first."""
        known = self._store.settings.get(RECENT, [])
        return tuple(text for text in known if isinstance(text, str)) if isinstance(known, list) else ()

    def note_recent(self, text: str) -> tuple[str, ...]:
        """Put ``text`` first, once; the oldest make room."""
        text = " ".join(text.split())[:LONGEST]
        with self._store.writing():
            known = self.recent()
            if not text or known[:1] == (text,):
                return known
            newest = (text, *(one for one in known if one.casefold() != text.casefold()))[:MOST_RECENT]
            self._store.settings.set(RECENT, list(newest))
        return newest

    def set_recent(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Keep exactly these, newest first; none clears them."""
        kept = tuple(texts[:MOST_RECENT])
        with self._store.writing():
            self._store.settings.set(RECENT, list(kept))
        return kept


def _name(name: str) -> str:
    """On one line, not endless."""
    return " ".join(name.split())[:LONGEST] or "…"
