"""How the articles found spread over publications, years, speakers and tags."""

from collections import Counter
from datetime import date

from reader.search.matches import Matches
from reader.search.schema import SEPARATOR, name_key
from reader.search.segments import Segment
from reader.search.snapshot import Snapshot

_MOST = 10
# Up to so many articles found, the names are read article by article; above, only frequent names are counted.
_READ = 500
_FREQUENT = 60


def facets(snapshot: Snapshot, matches: Matches) -> tuple[tuple[str, str, int], ...]:
    """('publication' | 'year' | 'speaker' | 'tag', value, articles), the most frequent of each kind first."""
    made: list[tuple[str, str, int]] = []
    few = matches.total <= _READ
    for kind, column in (("publication", "outlet"), ("year", ""), ("speaker", "speakers"), ("tag", "tags")):
        if kind == "year":
            counts = _years(matches)
        elif few:
            counts = _read(matches, column)
        else:
            counts = _counted(snapshot, matches, kind)
        made += [(kind, value, count) for value, count in counts.most_common(_MOST + 1) if value and count][:_MOST]
    return tuple(made)


def _years(matches: Matches) -> Counter[str]:
    counts: Counter[int] = Counter()
    for segment, scores in matches.parts:
        days = segment.column("published")
        counts.update(map(days.__getitem__, scores))
    years: Counter[str] = Counter()
    for day, count in counts.items():
        if day > 0:
            years[str(date.fromordinal(day).year)] += count
    return years


def _read(matches: Matches, column: str) -> Counter[str]:
    return Counter(
        name
        for segment, scores in matches.parts
        for names in segment.texts(column, list(scores))
        for name in names.decode().split(SEPARATOR)
    )


def _counted(snapshot: Snapshot, matches: Matches, kind: str) -> Counter[str]:
    frequent = [name for other, name, _ in snapshot.names() if other == kind][:_FREQUENT]
    return Counter(
        {name: sum(_with(segment, scores, kind, name) for segment, scores in matches.parts) for name in frequent}
    )


def _with(segment: Segment, scores: dict[int, float], kind: str, name: str) -> int:
    postings = segment.postings("name", name_key(kind, name))
    return sum(map(scores.__contains__, postings.documents)) if postings else 0
