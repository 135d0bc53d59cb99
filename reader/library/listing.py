"""library.listing: articles as a list shows them: the same texts side by side, and where each day begins."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime

from reader.store import Store
from reader.values import Arrangement, ListFilter

BY_DAYS = frozenset({"added", "published"})


class Listing:
    """Reads ids and dates only: the rows themselves come from ``library.articles.rows``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def arranged(self, wanted: ListFilter, *, known: int | None = None) -> Arrangement:
        """What ``wanted`` asks for, with the same texts side by side, and where days begin in an order by days.

        ``known``: quick, all of that is looked for among the first so many places alone (ask again for the rest).
        """
        ids = self._store.articles.ids(wanted)
        first = ids if known is None else ids[:known]
        same = self._store.facts.same_texts(None if known is None else first)
        made, followers = gathered(ids, same)
        days = self.days(made if known is None else made[:known], followers, wanted.order)
        return Arrangement(tuple(made), followers, days, known is None or len(made) <= known)

    def arranged_hits(self, ids: Sequence[int], order: str) -> Arrangement:
        """As ``arranged``, for articles that a search has found in this ``order``."""
        made, followers = gathered(ids, self._store.facts.same_texts(ids))
        return Arrangement(tuple(made), followers, self.days(made, followers, order))

    def days(self, ids: Sequence[int], followers: AbstractSet[int], order: str) -> tuple[tuple[int, str], ...]:
        """(place in ``ids``, 'YYYY-MM-DD') wherever another day begins in an ``order`` of BY_DAYS; none in another."""
        if order not in BY_DAYS:
            return ()
        moments = self._store.facts.moments(ids, order)
        return first_of_days(ids, followers, moments, utc=order == "added")


def gathered(ids: Sequence[int], same: Sequence[Sequence[int]]) -> tuple[list[int], frozenset[int]]:
    """``ids`` with each article moved up below the first that has the same text, and which ones were moved.

    ``same``: groups of articles with one text. An article that is not in ``ids`` stays out.
    """
    group_of = {article_id: at for at, group in enumerate(same) for article_id in group}
    leaders: dict[int, int] = {}
    after: dict[int, list[int]] = {}
    for article_id in filter(group_of.__contains__, ids):
        leader = leaders.setdefault(group_of[article_id], article_id)
        if leader != article_id:
            after.setdefault(leader, []).append(article_id)
    if not after:
        return list(ids), frozenset()
    followers = frozenset(one for some in after.values() for one in some)
    made: list[int] = []
    for article_id in ids:
        if article_id not in followers:
            made.append(article_id)
            made += after.get(article_id, ())
    return made, followers


def first_of_days(
    ids: Sequence[int], followers: AbstractSet[int], moments: Sequence[str | None], *, utc: bool
) -> tuple[tuple[int, str], ...]:
    """(place, 'YYYY-MM-DD') wherever another day begins; '' for what has no date. Followers go with their leader.

    ``moments``: ISO 8601 of each of ``ids``. ``utc``: they are told in UTC and mean a day of this machine's own zone.
    """
    days: dict[str, str] = {}
    found: list[tuple[int, str]] = []
    told: str | None = None
    length = 10 if not utc else 13 if _whole_hours() else 16  # no day begins within such a part of a moment
    for place, (article_id, moment) in enumerate(zip(ids, moments, strict=True)):
        key = (moment or "")[:length]
        day = days.get(key)
        if day is None:
            day = days[key] = _day(moment or "", utc=utc)
        if day != told and article_id not in followers:
            found.append((place, day))
            told = day
    return tuple(found)


def _whole_hours() -> bool:
    offset = datetime.now(UTC).astimezone().utcoffset()
    return offset is not None and offset.total_seconds() % 3600 == 0


def _day(moment: str, *, utc: bool) -> str:
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return (read.astimezone() if utc else read).date().isoformat()
