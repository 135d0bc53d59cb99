"""How the articles found spread over publications, years, speakers and tags."""

from collections import Counter
from collections.abc import Collection
from datetime import date

from reader.search.schema import SEPARATOR
from reader.search.snapshot import Snapshot

_MOST = 10
# Speakers and tags are counted over so many of the articles found at most.
_COUNTED = 2_000


def facets(snapshot: Snapshot, documents: Collection[int]) -> tuple[tuple[str, str, int], ...]:
    """('publication' | 'year' | 'speaker' | 'tag', value, articles), the most frequent of each kind first."""
    counts = {
        "publication": Counter(snapshot.texts_of("outlet", documents)),
        "year": Counter(_year(snapshot.published[document]) for document in documents),
    }
    some = list(documents)[:_COUNTED]
    for kind, column in (("speaker", "speakers"), ("tag", "tags")):
        counts[kind] = Counter(name for names in snapshot.texts_of(column, some) for name in names.split(SEPARATOR))
    return tuple(
        (kind, value, count)
        for kind, counter in counts.items()
        for value, count in counter.most_common(_MOST + 1)
        if value
    )


def _year(day: int) -> str:
    return str(date.fromordinal(day).year) if day > 0 else ""
