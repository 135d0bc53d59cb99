"""library.speakers' view of repeated statements: which quotations of the whole library are one statement, whoever the
articles say said it."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.store import Store
from reader.values import Quotation
from reader.values.speaker import Statement, StatementGroup

MOST_TOLD = 40
"""So many wordings of one statement are read and shown: no eye compares more."""

Place = tuple[int, int]
"""(article, place of the quotation among its quotations)."""


class Repeated:
    """Worked out from the prints that analysis leaves, and remembered until a quotation changes. Reading blocks."""

    def __init__(
        self,
        store: Store,
        name_of: Callable[[int, Quotation], str | None],
        words_of: Callable[[Quotation, str], str],
    ) -> None:
        self._store = store
        self._name_of = name_of
        self._words_of = words_of
        self._working = threading.Lock()
        self._known: tuple[int, tuple[tuple[Place, ...], ...], dict[int, tuple[int, ...]]] | None = None

    def groups(self) -> tuple[tuple[Place, ...], ...]:
        """Places whose words share enough to be one statement, of several articles, the most repeated first."""
        return self._worked_out()[0]

    def with_others(self, said: Sequence[Statement]) -> tuple[StatementGroup, ...]:
        """The groups that ``said`` belongs to, with the wordings of all other articles of the library."""
        from reader.quotes import group_statements

        groups, touching = self._worked_out()
        ours = {(one.article_id, one.span) for one in said}
        wanted = sorted({number for one in said for number in touching.get(one.article_id, ())})
        others = self._at(place for number in wanted for place in groups[number][:MOST_TOLD])
        pool = [*said, *(one for one in others if (one.article_id, one.span) not in ours)]
        found = group_statements(pool)
        return tuple(group for group in found if any((one.article_id, one.span) in ours for one in group.statements))

    def most_repeated(self, limit: int = 100) -> tuple[StatementGroup, ...]:
        """What most articles repeat, with all wordings; at most ``limit`` statements are read."""
        from reader.quotes import group_statements

        found: list[StatementGroup] = []
        for places in self.groups()[:limit]:
            found += group_statements(self._at(places[:MOST_TOLD]))
        return tuple(sorted(found, key=lambda one: -len(one.statements)))

    def _worked_out(self) -> tuple[tuple[tuple[Place, ...], ...], dict[int, tuple[int, ...]]]:
        with self._working:
            state = self._store.speaker_names.state()
            if self._known is None or self._known[0] != state:
                groups = tuple(self._grouped())
                touching: dict[int, list[int]] = defaultdict(list)
                for number, places in enumerate(groups):
                    for article_id in dict.fromkeys(article_id for article_id, _place in places):
                        touching[article_id].append(number)
                self._known = (state, groups, {one: tuple(numbers) for one, numbers in touching.items()})
            return self._known[1], self._known[2]

    def _grouped(self) -> Iterator[tuple[Place, ...]]:
        from reader.quotes import MOST, alike_by_prints

        rows = list(self._store.speaker_names.prints())[-MOST:]
        for numbers in alike_by_prints([prints for _article, _place, prints in rows]):
            places = tuple((rows[number][0], rows[number][1]) for number in numbers)
            if len({article_id for article_id, _place in places}) > 1:
                yield places

    def _at(self, places: Iterable[Place]) -> Iterator[Statement]:
        wanted: dict[int, set[int]] = defaultdict(set)
        for article_id, place in places:
            wanted[article_id].add(place)
        for row in self._store.articles.rows(list(wanted)):
            text = self._store.articles.get(row.id).text
            for place, one in enumerate(self._store.layers.quotations(row.id)):
                if place in wanted[row.id]:
                    name, words = self._name_of(row.id, one), self._words_of(one, text)
                    title = row.title or row.first_line
                    yield Statement(row.id, one.content, words, name, row.publication, row.published, title)
