"""Which of many backups to keep: all of two days, then one for each of 12 days, 10 weeks and 9 months. Pure.

As Anki thins its backups (rslib/src/collection/backup.rs). Order is that of making: a clock may have been set back.
"""

from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta

DAYS, WEEKS, MONTHS = 12, 10, 9
_ALL_OF = timedelta(days=2)


def kept(moments: Sequence[datetime], now: datetime) -> frozenset[int]:
    """The places in ``moments`` (in the order they were made) of the backups to keep; the newest always is."""
    if not moments:
        return frozenset()
    chosen = {len(moments) - 1}
    budget = {"day": DAYS, "week": WEEKS, "month": MONTHS}
    seen: dict[str, set[Hashable]] = {stage: set() for stage in budget}
    for place in range(len(moments) - 1, -1, -1):
        moment = moments[place]
        if now - moment < _ALL_OF:
            chosen.add(place)
            continue
        periods: dict[str, Hashable] = {
            "day": moment.date(),
            "week": moment.isocalendar()[:2],
            "month": (moment.year, moment.month),
        }
        for stage, period in periods.items():
            if period in seen[stage]:
                break  # a newer backup stands for this day, week or month
            if budget[stage]:
                budget[stage] -= 1
                for name, one in periods.items():
                    seen[name].add(one)
                chosen.add(place)
                break
    return frozenset(chosen)
