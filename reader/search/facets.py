"""How the articles found spread over publications, years, speakers and tags."""

from collections import Counter
from datetime import date

from reader.search.matches import Matches
from reader.search.schema import SEPARATOR
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
    bits = [] if few else [(segment, segment.board.bits_of(found)) for segment, found in matches.parts]
    for kind, column in (("publication", "outlet"), ("year", ""), ("speaker", "speakers"), ("tag", "tags")):
        if few:
            counts = _years(matches) if kind == "year" else _read(matches, column)
        else:
            counts = _counted(bits, kind, _frequent(snapshot, kind))
        made += [(kind, value, count) for value, count in counts.most_common(_MOST + 1) if value and count][:_MOST]
    return tuple(made)


def _frequent(snapshot: Snapshot, kind: str) -> list[str]:
    if kind == "year":
        return snapshot.years()
    return [name for other, name, _ in snapshot.names() if other == kind][:_FREQUENT]


def _years(matches: Matches) -> Counter[str]:
    years: Counter[str] = Counter()
    for segment, found in matches.parts:
        days = segment.column("published")
        years.update(
            str(date.fromordinal(day).year) for document in segment.board.listed(found) if (day := days[document]) > 0
        )
    return years


def _read(matches: Matches, column: str) -> Counter[str]:
    return Counter(
        name
        for segment, found in matches.parts
        for names in segment.texts(column, segment.board.listed(found))
        for name in names.decode().split(SEPARATOR)
    )


def _counted(bits: list[tuple[Segment, int]], kind: str, names: list[str]) -> Counter[str]:
    return Counter(
        {name: sum((segment.facet_bits(kind, name) & found).bit_count() for segment, found in bits) for name in names}
    )
