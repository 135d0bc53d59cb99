"""The order of the list: the same texts side by side, nothing dropped, a heading for each day."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import Library
from reader.library.listing import first_of_days, gathered
from reader.values import ListFilter

IDS = st.lists(st.integers(1, 60), unique=True)
GROUPS = st.lists(st.integers(1, 60), unique=True).map(lambda ids: [ids[at : at + 3] for at in range(0, len(ids), 3)])


@given(IDS, GROUPS)
def test_nothing_is_dropped_and_each_text_stands_in_one_row_of_rows(ids: list[int], same: list[list[int]]) -> None:
    made, followers = gathered(ids, same)
    assert sorted(made) == sorted(ids)
    group_of = {one: at for at, group in enumerate(same) for one in group}
    for above, one in pairwise(made):
        assert (one in followers) == (one in group_of and group_of[one] == group_of.get(above))
    assert [one for one in made if one not in followers] == [one for one in ids if one not in followers]


@given(st.lists(st.sampled_from(["2026-03-12", "2026-03-11T10:00", None, "не дата"]), max_size=40))
def test_days_begin_where_the_date_changes(moments: list[str | None]) -> None:
    found = first_of_days(list(range(len(moments))), frozenset(), moments, utc=False)
    days: list[str] = []
    starts = dict(found)
    for place in range(len(moments)):
        days.append(starts.get(place, days[-1] if days else ""))
    assert days == [(moment or "")[:10] if moment and moment[0] == "2" else "" for moment in moments]
    assert all(before[1] != after[1] for before, after in pairwise(found))


@pytest.mark.parametrize(("zone", "days"), [("UTC", ["2026-03-12"]), ("Europe/Kyiv", ["2026-03-13", "2026-03-12"]), ("Asia/Kathmandu", ["2026-03-13", "2026-03-12"])])  # fmt: skip  # noqa: E501
def test_the_day_of_adding_is_that_of_this_machine(monkeypatch: pytest.MonkeyPatch, zone: str, days: list[str]) -> None:
    import time

    if not hasattr(time, "tzset"):
        pytest.skip("this system has no tzset")
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        moments: Sequence[str] = ("2026-03-12T23:10:00.000Z", "2026-03-12T18:10:00.000Z", "2026-03-12T18:05:00.000Z")
        assert [day for _place, day in first_of_days([3, 2, 1], frozenset(), moments, utc=True)] == days
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_follower_begins_no_day() -> None:
    moments = ["2026-03-12", "2026-01-01", "2026-03-12", "2026-03-11"]
    assert first_of_days([4, 1, 3, 2], {1}, moments, utc=False) == ((0, "2026-03-12"), (3, "2026-03-11"))


def test_two_saves_of_one_text_stand_together_in_every_order(library: Library) -> None:
    texts = ("Міст відкрили\n\nЛюди йдуть мостом уже другий день.", "Сад\n\nПосадили яблуні за школою.")
    first, _between = (library.imports.paste(text).article_id for text in texts)
    again = library.imports.paste(texts[0].replace("\n\n", "\n\n\n")).article_id
    for order in ("added", "published", "title", "publication"):
        arranged = library.listing.arranged(ListFilter(order=order))
        places = sorted(map(arranged.ids.index, (first, again)))
        assert places[1] == places[0] + 1
        assert len(arranged.followers) == 1
        assert len(arranged.ids) == 3
        quick = library.listing.arranged(ListFilter(order=order), known=1)
        assert (quick.whole, quick.ids[:2]) == (False, arranged.ids[:2] if places[0] == 0 else quick.ids[:2])
    assert library.listing.arranged(ListFilter()).days[0][0] == 0
    assert library.listing.arranged(ListFilter(order="title")).days == ()
    assert set(library.articles.ids(ListFilter(same_as=first))) == {first, again}
    library.articles.delete([again or 0])
    assert library.listing.arranged(ListFilter()).followers == frozenset()
