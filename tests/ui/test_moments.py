"""A date is shown and typed as people write it, and kept as ISO 8601."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from ui import moments

WRITTEN = "2026-04-12T14:05:00+03:00"


@pytest.fixture(params=["uk", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_a_date_is_shown_in_words_and_comes_back_as_it_was(language: str) -> None:
    month = {"uk": "квітня", "en": "April"}[language]
    assert moments.shown(WRITTEN) == f"12 {month} 2026, 14:05"
    for kept in (WRITTEN, "2026-04-12", "2026-04", "2026-04-12T14:05:33.120Z"):
        assert moments.understood(moments.shown(kept), kept) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("13 квітня 2026", "2026-04-13"),
        ("13 Квітня 2026 року", "2026-04-13"),
        ("13 квіт. 2026 р.", "2026-04-13"),
        ("13 квітня 2026, 9:30", "2026-04-13T09:30"),
        ("13 квітня 2026 о 9:30", "2026-04-13T09:30"),
        ("13 April 2026", "2026-04-13"),
        ("April 13, 2026 at 9:30", "2026-04-13T09:30"),
        ("13 Apr 2026", "2026-04-13"),
        ("13.04.2026", "2026-04-13"),
        ("13.4.2026 09.30", "2026-04-13T09:30"),
        ("13/04/2026", "2026-04-13"),
        ("2026-04-13", "2026-04-13"),
        ("2026-04-13T09:30", "2026-04-13T09:30"),
        ("2026-04-13 09:30:00+02:00", "2026-04-13T09:30+02:00"),
    ],
)
def test_dates_are_understood_in_either_language_whichever_the_window_speaks(
    language: str, typed: str, kept: str
) -> None:
    assert moments.understood(typed) == kept


def test_a_time_goes_on_in_the_zone_of_the_one_before(language: str) -> None:
    assert moments.understood("13.04.2026 09:30", WRITTEN) == "2026-04-13T09:30+03:00"
    assert moments.understood("13.04.2026", WRITTEN) == "2026-04-13"


@pytest.mark.parametrize("typed", ["", "вчора", "31.02.2026", "13.04.26", "2026", "13 квітня 2026, 25:00", "12:30"])
def test_what_is_no_date_is_none(language: str, typed: str) -> None:
    assert moments.understood(typed) is None
