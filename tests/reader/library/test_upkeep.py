"""Re-analysis in the background: in a process of its own, a little at a time, over nothing that is newer."""

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import pytest

from reader.library import Library
from reader.library.child import PATIENCE
from reader.store import Layers
from reader.values import Article, BlockRole, Decision, ImportFailedError, ListFilter, Sentence

COUNT = 12


def story(number: int) -> str:
    return (
        f"Міст номер {number} відкрили\n\n{1 + number} березня 2026\n\nРух мостом дозволили вранці, ще до дощу.\n\n"
        f"«Ми замінили {number} балок, і тепер міст простоїть ще пів століття», – сказав інженер Остап Гриценко.\n\n"
        "Читайте також: У Кременчуці подорожчав проїзд\n"
    )


@pytest.fixture
def filled(library: Library, a_file: Callable[..., Path]) -> Library:
    library.imports.run([a_file(story(number), f"{number}.txt") for number in range(COUNT)])
    library.search.catch_up()
    return library


def ids_of(library: Library) -> list[int]:
    return library.articles.ids(ListFilter())


def age(library: Library) -> None:
    """As if older rules had made all layers, and found nobody quoted."""
    store = library._store
    for article_id in ids_of(library):
        layers = store.layers
        with store.writing():
            store._database.run("UPDATE articles SET quotes_version = 'old' WHERE id = ?", [article_id])
            store._database.run("DELETE FROM quotations WHERE article_id = ?", [article_id])
        assert layers.quotations(article_id) == ()
    library.search.catch_up()


def left(library: Library) -> int:
    from reader.library.analysis import versions

    return len(library._store.layers.outdated(*versions(), limit=1_000))


def test_all_is_brought_up_to_date_and_found_by_search(filled: Library) -> None:
    age(filled)
    assert filled.upkeep.renew() == COUNT
    assert (left(filled), filled.upkeep.renew()) == (0, 0)
    assert [(one.name, one.quotations) for one in filled.speakers.all()] == [("Остап Гриценко", COUNT)]
    assert filled.search.catch_up() == COUNT


def test_it_stops_when_its_time_is_up_and_goes_on_where_it_stopped(filled: Library) -> None:
    age(filled)
    assert filled.upkeep.renew(seconds=0) > 0
    before = left(filled)
    assert before > COUNT - 3
    stops = iter([False] * 5)
    assert filled.upkeep.renew(cancelled=lambda: next(stops, True)) == 5
    assert left(filled) == before - 5
    folder = filled.folder
    filled.close()
    with Library.open(folder) as again:
        assert again.upkeep.renew() == before - 5
        assert left(again) == 0


@pytest.mark.slow
def test_where_nothing_differs_the_index_is_left_alone(filled: Library) -> None:
    with filled._store.writing():
        filled._store._database.run("UPDATE articles SET quotes_version = 'old'")
    filled.search.catch_up()
    assert filled.upkeep.renew() == COUNT
    assert filled.search.state() == "ready"


@pytest.mark.slow
def test_a_decision_that_is_taken_meanwhile_is_not_written_over(filled: Library) -> None:
    age(filled)
    store, child = filled._store, filled.upkeep._child
    first = ids_of(filled)[-1]
    real = child.layers

    def slow(article: Article, decisions: Sequence[Decision], furniture: Mapping[str, BlockRole]) -> Layers:
        layers = real(article, decisions, furniture)
        if not store.decisions.of_article(first):
            for one in ids_of(filled):
                filled.removals.remove(one, filled.articles.page(one).article.blocks[-2].span)
        return layers

    with patch.object(child, "layers", slow):
        filled.upkeep.renew()
    assert left(filled) == 0
    for article_id in ids_of(filled):
        assert len(store.decisions.of_article(article_id)) == 1


@pytest.mark.slow
def test_an_article_that_is_too_much_to_read_stops_nothing(filled: Library) -> None:
    age(filled)
    child = filled.upkeep._child
    refused: list[str | None] = []
    real = child.layers

    def picky(article: Article, decisions: Sequence[Decision], furniture: Mapping[str, BlockRole]) -> Layers:
        if not refused or refused == [article.title]:
            refused[:] = [article.title]
            raise ImportFailedError(Sentence("too much"))
        return real(article, decisions, furniture)

    with patch.object(child, "layers", picky):
        assert filled.upkeep.renew() == COUNT - 1
        assert filled.upkeep.renew() == 0
    assert left(filled) == 1


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="this system has no niceness to ask for")
def test_it_runs_in_a_patient_process_of_its_own(filled: Library) -> None:
    age(filled)
    filled.upkeep.renew()
    running = filled.upkeep._child._running
    assert running is not None
    assert running.pid != os.getpid()
    assert os.getpriority(os.PRIO_PROCESS, running.pid) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + PATIENCE)
    filled.upkeep.close()
    assert running.poll() is not None


@pytest.mark.slow
def test_other_threads_write_while_it_works(filled: Library) -> None:
    age(filled)
    waits: list[float] = []
    working = threading.Thread(target=filled.upkeep.renew)
    working.start()
    while working.is_alive():
        started = time.perf_counter()
        with filled._store.writing():
            pass
        waits.append(time.perf_counter() - started)
        time.sleep(0.005)
    working.join()
    assert len(waits) > 5
    assert sorted(waits)[len(waits) // 2] < 0.2
