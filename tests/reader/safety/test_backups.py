"""Backups are made when due, kept by days, weeks and months, and never by a clock that was set back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.safety import Backups, kept
from reader.values import BackupSummary, ChytalniaError, LibraryDamagedError, LibraryFullError

START = datetime(2026, 1, 15, 12, tzinfo=UTC)


class World:
    """A library whose content is a number, and a clock."""

    def __init__(self, folder: Path) -> None:
        self.now = START
        self.content = "1"
        self.backups = Backups(folder, self.copy, self.check, lambda: self.now)

    def copy(self, target: Path) -> BackupSummary:
        target.write_text(self.content)
        return self.check(target)

    def check(self, path: Path) -> BackupSummary:
        content = path.read_text()
        if content == "damaged":
            raise LibraryDamagedError("damaged")
        return BackupSummary(str(path), "", 1, int(content), content)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_a_backup_is_due_daily_and_only_changes_are_kept(world: World) -> None:
    assert world.backups.is_due()
    first = world.backups.make()
    assert first is not None
    assert first.moment == "2026-01-15T12:00:00Z"
    assert not world.backups.is_due()
    world.now += timedelta(hours=21)
    assert world.backups.is_due()
    assert world.backups.make() is None, "nothing changed"
    world.content = "2"
    assert world.backups.make() is not None
    assert [world.backups.summary(path).annotations for path in world.backups.all()] == [2, 1]


def test_a_clock_set_back_neither_stops_backups_nor_hides_the_newest(world: World) -> None:
    world.backups.make()
    world.now -= timedelta(days=3650)
    assert world.backups.is_due()
    world.content = "2"
    world.backups.make()
    assert world.backups.summary(world.backups.all()[0]).annotations == 2
    assert len(world.backups.thin()) == 2


def test_a_backup_that_fails_leaves_the_others_and_nothing_half(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.backups.make()

    def full(target: Path) -> BackupSummary:
        target.write_text("ha")
        raise LibraryFullError("full")

    monkeypatch.setattr(world.backups, "_copy", full)
    with pytest.raises(LibraryFullError):
        world.backups.make()
    assert len(world.backups.all()) == 1
    monkeypatch.undo()
    world.content = "2"
    world.backups.make()
    assert sorted(path.suffix for path in world.backups.folder.iterdir()) == [".sqlite", ".sqlite"]


def test_the_newest_whole_backup_is_offered(world: World) -> None:
    assert world.backups.newest_whole() is None
    for content in "12":
        world.content = content
        world.backups.make()
    world.backups.all()[0].write_text("damaged")
    whole = world.backups.newest_whole()
    assert whole is not None
    assert whole.annotations == 1


def daily(days: int) -> list[datetime]:
    return [START - timedelta(days=day) for day in range(days, -1, -1)]


def test_a_year_of_daily_backups_thins_to_days_weeks_and_months() -> None:
    moments = daily(400)
    chosen = sorted((START - moments[place]).days for place in kept(moments, START))
    assert len(chosen) == 2 + 12 + 10 + 9
    assert chosen[:14] == list(range(14)), "two whole days, then twelve single ones"
    assert 250 < chosen[-1] <= 400


def test_thinning_every_day_keeps_as_much_as_thinning_once(tmp_path: Path) -> None:
    world = World(tmp_path)
    for day in range(120):
        world.now = START + timedelta(days=day)
        world.content = str(day)
        world.backups.make()
        stay = world.backups.thin()
    ages = [119 - world.backups.summary(path).annotations for path in stay]
    assert ages[:14] == list(range(14))
    assert max(ages) >= 88, "the oldest month is still there"


@given(st.lists(st.integers(0, 5000), max_size=60), st.integers(-3000, 3000))
def test_the_newest_is_always_kept_and_never_more_than_the_rule_allows(hours: list[int], drift: int) -> None:
    moments = [START + timedelta(hours=hour) for hour in hours]
    now = START + timedelta(hours=drift)
    chosen = kept(moments, now)
    assert chosen <= set(range(len(moments)))
    assert not moments or len(moments) - 1 in chosen
    old = [place for place in chosen if now - moments[place] >= timedelta(days=2)]
    assert len(old) <= 12 + 10 + 9 + 1


@pytest.mark.parametrize(("number", "kind"), [(28, LibraryFullError), (5, ChytalniaError)])
def test_a_disk_that_refuses_the_last_step_is_told_in_a_sentence(
    world: World, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[ChytalniaError]
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(number, "no")))
        with pytest.raises(kind, match="library-000001"):
            world.backups.make()
    assert world.backups.all() == []
    assert world.backups.make() is not None
    assert [path.suffix for path in world.backups.folder.iterdir()] == [".sqlite"]
