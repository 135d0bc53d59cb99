"""library.facets: what the articles of a library have in common, each with its number of articles."""

from reader.store import Store

Counted = list[tuple[str, int]]


class Facets:
    """For side bars and filters; articles in the trash do not count."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def publications(self) -> Counted:
        return self._store.facts.publications()

    def authors(self) -> Counted:
        return self._store.facts.authors()

    def tags(self) -> Counted:
        return self._store.facts.tags()

    def languages(self) -> Counted:
        return self._store.facts.languages()
