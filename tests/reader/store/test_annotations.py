"""Annotations and decisions stay as they were made; nothing is dropped."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.store import LIBRARY_FILE, Store
from reader.values import (
    AnnotationStyle,
    BlockRole,
    Colour,
    Decision,
    LibraryError,
    Motivation,
    Placement,
    TextSpan,
)
from tests.reader.store.builders import WORDS, an_annotation, an_article, layers_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    opened.articles.add(an_article(), original=b"x", layers=layers_of())
    yield opened
    opened.close()


any_text = st.text(max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(
    body=any_text,
    tags=st.lists(any_text, max_size=3, unique=True),
    colour=st.sampled_from(Colour),
    style=st.sampled_from(AnnotationStyle),
    motivation=st.sampled_from(Motivation),
    placed=st.booleans(),
)
def test_any_annotation_comes_back_as_it_was(store, body, tags, colour, style, motivation, placed) -> None:
    note = an_annotation(1, body=body, tags=tuple(tags), colour=colour, style=style, motivation=motivation)
    if not placed:
        note = replace(note, span=None, placement=Placement.UNPLACED)
    store.annotations.add(note)
    assert store.annotations.get(note.id) == note
    changed = replace(
        note, body=body + "!", tags=(*note.tags, "ще"), span=TextSpan(1, 2), placement=Placement.APPROXIMATE
    )
    store.annotations.save(changed)
    assert store.annotations.get(note.id) == changed
    assert list(store.annotations.damaged()) == []


def test_a_deleted_annotation_is_hidden_and_comes_back(store: Store) -> None:
    note = an_annotation(1)
    store.annotations.add(note)
    store.annotations.mark_deleted([note.id], True)
    assert store.annotations.of_article(1) == ()
    assert store.articles.rows([1])[0].annotations == 0
    assert store.annotations.of_article(1, deleted=True) == (replace(note, deleted=True),)
    store.annotations.mark_deleted([note.id], False)
    assert store.annotations.of_article(1) == (note,)
    assert store.articles.rows([1])[0].annotations == 1


def test_annotations_stand_in_the_order_of_the_text_and_unplaced_ones_last(store: Store) -> None:
    lost = replace(an_annotation(1, 0, 4), span=None, placement=Placement.UNPLACED)
    late, early = an_annotation(1, 20, 25), an_annotation(1, 3, 9)
    for note in (lost, late, early):
        store.annotations.add(note)
    assert store.annotations.of_article(1) == (early, late, lost)
    assert store.annotations.all() == (lost, late, early)


def test_an_annotation_needs_its_article_and_an_id_of_its_own(store: Store) -> None:
    note = an_annotation(1)
    store.annotations.add(note)
    with pytest.raises(LibraryError, match="already"):
        store.annotations.add(note)
    with pytest.raises(LibraryError, match="no article 9"):
        store.annotations.add(an_annotation(9))
    with pytest.raises(LibraryError, match="no annotation"):
        store.annotations.save(an_annotation(1))
    with pytest.raises(LibraryError, match="no annotation"):
        store.annotations.get("urn:uuid:0")


def test_saving_many_is_all_or_nothing(store: Store) -> None:
    note = an_annotation(1)
    store.annotations.add(note)
    with pytest.raises(LibraryError):
        store.annotations.save_all([replace(note, body="нове"), an_annotation(1)])
    assert store.annotations.get(note.id).body == ""


def test_words_that_changed_behind_our_back_are_found(store: Store, tmp_path: Path) -> None:
    note = an_annotation(1)
    store.annotations.add(note)
    with sqlite3.connect(tmp_path / LIBRARY_FILE) as intruder:
        intruder.execute("UPDATE annotations SET body = 'підміна'")
    intruder.close()
    assert list(store.annotations.damaged()) == [note.id]


def test_decisions_keep_their_order_and_their_words(store: Store) -> None:
    words = an_annotation(1).selectors
    first = store.decisions.add(1, Decision(TextSpan(14, 21), removed=False, text_version=1), words)
    later = Decision(TextSpan(0, 5), removed=True, role=BlockRole.TEASER, text_version=1)
    second = store.decisions.add(1, later, words)
    assert store.decisions.of_article(1) == (first, second)
    assert store.decisions.article_of(second.id or 0) == 1
    store.decisions.move([(first.id or 0, None), (second.id or 0, TextSpan(1, 6))])
    assert store.decisions.of_article(1) == (replace(second, span=TextSpan(1, 6)),)
    assert store.decisions.selectors(1) == ((first.id, 1, words), (second.id, 1, words))
    store.decisions.remove(second.id or 0)
    assert store.decisions.of_article(1) == ()


def test_collections_searches_speakers_and_settings_are_kept(store: Store) -> None:
    outer = store.collections.add("Зовні")
    inner = store.collections.add("Всередині", outer)
    store.collections.rename(inner, "Усередині")
    assert store.collections.all() == [(outer, "Зовні", None), (inner, "Усередині", outer)]
    store.collections.put(inner, [1])
    store.collections.take(inner, [1])
    store.collections.remove(outer)
    assert store.collections.all() == []
    search = store.searches.add("НАТО", "speaker:Рютте")
    store.searches.change(search, "НАТО 2", "мовець:Рютте")
    assert store.searches.all() == [(search, "НАТО 2", "мовець:Рютте")]
    store.searches.remove(search)
    assert store.searches.all() == []
    deed = store.speakers.add("merge", "Рютте", "Марк Рютте")
    assert store.speakers.all() == [(deed, "merge", "Рютте", "Марк Рютте", None)]
    store.speakers.remove(deed)
    assert store.settings.get("samples", default=False) is False
    store.settings.set("samples", {"offered": True})
    assert store.settings.get("samples") == {"offered": True}
    assert store.facts.speakers() == [("Міністр", 1)]
    assert store.facts.quotations_of("Міністр") == [(1, WORDS)]
