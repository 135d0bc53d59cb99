"""speaker: in search finds people under every name they go by: as articles give it, merged, renamed, split."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import Query
from reader.values.speaker import Speaker

ARTICLES = {
    "dutch.txt": """Rutte in Kyiv

14 March 2026

The visit lasted a day and nobody had announced it before.

“We will stand by Ukraine for as long as it takes,” said Mark Rutte on Saturday.
""",
    "full.txt": """Зустріч у Києві

14 березня 2026

Генсек НАТО приїхав зранку.

«Ми поруч стільки, скільки буде треба», – сказав генсек НАТО Марк Рютте.
""",
    "surname.txt": """Після зустрічі

15 березня 2026

Розмова тривала три години.

«Рішення ухвалимо до літа», – пообіцяв Рютте.
""",
    "other.txt": """Міський бюджет

16 березня 2026

Сесія тривала до вечора.

«Гроші на школи є, роботи почнемо в травні», – сказала міська голова Олена Гнатюк.
""",
}


@pytest.fixture
def filled(library: Library, a_file: Callable[..., Path]) -> Library:
    library.imports.run([a_file(text, name) for name, text in ARTICLES.items()])
    library.search.catch_up()
    return library


def named(library: Library, name: str) -> Speaker:
    return next(one for one in library.speakers.all() if one.name == name)


def found(library: Library, asked: str) -> set[str]:
    """Titles of the articles that a query finds once the queue is worked off, as the window's background does."""
    library.search.catch_up()
    hits = library.search.ask(Query(asked)).hits
    return {row.title or "" for row in library.articles.rows([hit.article_id for hit in hits])}


def facet(library: Library, asked: str) -> dict[str, int]:
    library.search.catch_up()
    facets = library.search.ask(Query(asked)).facets
    return {value: count for kind, value, count in facets if kind == "speaker"}


RUTTE = {"Rutte in Kyiv", "Зустріч у Києві", "Після зустрічі"}


@pytest.mark.parametrize("name", ["рютте", "Рютте", "Rutte", '"Марк Рютте"', '"Mark Rutte"'])
def test_one_person_in_two_scripts_and_by_the_surname_alone_is_found_under_each_name(
    filled: Library, name: str
) -> None:
    assert next((one.name, one.quotations) for one in filled.speakers.all()) == ("Марк Рютте", 3)
    assert found(filled, f"speaker:{name}") == RUTTE
    assert facet(filled, f"speaker:{name}") == {"Марк Рютте": 3}


def test_a_renamed_speaker_is_found_under_the_new_name_and_the_old_one(filled: Library) -> None:
    filled.speakers.rename(named(filled, "Олена Гнатюк"), "Мерка Вербівців")
    assert filled.search.state() == "behind"
    assert found(filled, "speaker:мерка") == found(filled, "speaker:гнатюк") == {"Міський бюджет"}
    assert facet(filled, "speaker:гнатюк") == {"Мерка Вербівців": 1}
    assert filled.search.state() == "ready"


def test_merged_speakers_are_found_under_either_name_and_no_longer_once_that_is_taken_back(filled: Library) -> None:
    before = filled.speakers.decisions()
    filled.speakers.merge([named(filled, "Марк Рютте"), named(filled, "Олена Гнатюк")])
    everything = RUTTE | {"Міський бюджет"}
    assert found(filled, "speaker:гнатюк") == found(filled, "speaker:рютте") == everything
    assert facet(filled, "speaker:гнатюк") == {"Марк Рютте": 4}
    filled.speakers.forget(filled.speakers.decisions() - before)
    assert found(filled, "speaker:гнатюк") == {"Міський бюджет"}
    assert found(filled, "speaker:рютте") == RUTTE


def test_a_split_speaker_is_found_under_the_new_name_where_it_holds(filled: Library) -> None:
    speaker = named(filled, "Марк Рютте")
    (article_id,) = [one.article_id for one in speaker.occurrences if one.name == "Рютте"]
    filled.speakers.split(speaker, [article_id], "Однофамілець")
    assert found(filled, "speaker:однофамілець") == {"Після зустрічі"}
    assert found(filled, '"Після зустрічі" speaker:марк') == set()
    assert facet(filled, "speaker:марк") == {"Марк Рютте": 2}


def test_a_later_article_that_names_them_in_full_gives_its_name_to_the_earlier_ones(
    library: Library, a_file: Callable[..., Path]
) -> None:
    library.imports.run([a_file(ARTICLES["surname.txt"], "surname.txt")])
    assert found(library, "speaker:марк") == set()
    library.imports.run([a_file(ARTICLES["dutch.txt"], "dutch.txt")])
    assert found(library, "speaker:рютте") == found(library, "speaker:mark") == {"Після зустрічі", "Rutte in Kyiv"}


def test_names_outlive_reopening_and_a_rebuilt_index(filled: Library) -> None:
    filled.speakers.rename(named(filled, "Олена Гнатюк"), "Мерка Вербівців")
    folder = filled.folder
    filled.close()
    with Library.open(folder) as again:
        assert found(again, "speaker:мерка") == {"Міський бюджет"}
        again.search.rebuild()
        assert found(again, "speaker:мерка") == found(again, "speaker:гнатюк") == {"Міський бюджет"}


def test_nothing_is_queued_while_nobody_is_called_otherwise(filled: Library) -> None:
    filled.search.catch_up()
    assert filled.speakers.put_in_step() == 0
    number = filled.search.ask(Query("speaker:гнатюк")).hits[0].article_id
    filled.articles.tag([number], add=["школи"])
    assert filled.search.catch_up() == 1


def test_nobody_is_worked_out_anew_when_a_library_is_opened_in_which_nothing_changed(
    filled: Library, a_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.search.catch_up()
    folder = filled.folder
    filled.close()
    with Library.open(folder) as again:
        with monkeypatch.context() as patched:
            patched.setattr(again.speakers, "_worked_out", lambda: pytest.fail("all speakers were worked out"))
            assert again.search.catch_up() == 0
        again.imports.run([a_file(ARTICLES["surname.txt"].replace("Рютте", "Гнатюк"), "later.txt")])
        assert len(found(again, "speaker:гнатюк")) == 2
