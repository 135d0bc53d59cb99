"""A check finds what was altered behind the program's back, and mends what can be made again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.store import LIBRARY_FILE, Store
from reader.values import CheckReport, FindingKind
from tests.reader.store.builders import an_annotation, an_article, layers_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    opened.articles.add(an_article(), original=b"original", layers=layers_of())
    opened.annotations.add(an_annotation(1))
    yield opened
    opened.close()


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as intruder, intruder:
        intruder.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            intruder.execute(statement)


def kinds(store: Store, *, mend: bool = False) -> list[tuple[FindingKind, bool, bool]]:
    return [(found.kind, found.derived, found.mended) for found in store.inspection.findings(mend=mend)]


def test_a_whole_library_has_nothing_to_tell(store: Store) -> None:
    assert store.inspection.findings() == ()


def test_wrong_counts_are_found_and_mended(store: Store, tmp_path: Path) -> None:
    altered(tmp_path / LIBRARY_FILE, "UPDATE articles SET annotations = 7, quotations = 9")
    assert kinds(store) == [(FindingKind.COUNT, True, False)] * 2
    report = CheckReport(store.inspection.findings(mend=True))
    assert report.is_clean
    assert kinds(store) == []


def test_altered_words_of_an_annotation_are_found(store: Store, tmp_path: Path) -> None:
    altered(tmp_path / LIBRARY_FILE, "UPDATE annotations SET exact = 'інше'")
    assert [kind for kind, _, _ in kinds(store)] == [FindingKind.ANNOTATION] * 2


def test_a_place_beyond_the_text_is_found(store: Store, tmp_path: Path) -> None:
    altered(tmp_path / LIBRARY_FILE, "UPDATE annotations SET ends = 100000")
    assert FindingKind.ANNOTATION in [kind for kind, _, _ in kinds(store)]


@pytest.mark.parametrize("alter", ["UPDATE contents SET bytes = zeroblob(length(bytes))", "DELETE FROM contents"])
def test_damaged_or_missing_bytes_are_told_by_article(store: Store, tmp_path: Path, alter: str) -> None:
    altered(tmp_path / "contents.sqlite", alter)
    report = CheckReport(store.inspection.findings())
    assert {found.kind for found in report.findings} == {FindingKind.CONTENTS}
    assert report.wants_backup
    assert any("original of article 1" in found.sentence for found in report.findings)
    assert any(found.derived for found in report.findings), "the cleaned text can be made again"


def test_a_row_that_names_nothing_is_found(store: Store, tmp_path: Path) -> None:
    altered(tmp_path / LIBRARY_FILE, "UPDATE annotations SET article_id = 99")
    assert (FindingKind.DATABASE, False, False) in kinds(store)
