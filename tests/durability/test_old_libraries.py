"""A library of every version that was ever written opens, with every annotation in its place.

A new version adds its sample here: the same library made by that version, zipped as schema-N.zip.
"""

import shutil
from pathlib import Path

import pytest

from reader.store import Store
from reader.store.schema import NEWEST
from reader.values import AnnotationStyle, Colour, ListFilter, Placement, SpeakerKind, TextSpan

SAMPLES = Path(__file__).resolve().parent / "samples"


def test_there_is_a_sample_of_every_version() -> None:
    assert {path.name for path in SAMPLES.glob("*.zip")} == {f"schema-{number}.zip" for number in range(1, NEWEST + 1)}


@pytest.mark.parametrize("number", range(1, NEWEST + 1))
def test_an_old_library_opens_with_everything_in_place(tmp_path: Path, number: int) -> None:
    shutil.unpack_archive(SAMPLES / f"schema-{number}.zip", tmp_path)
    kept: list[Path] = []
    store = Store.open(tmp_path, before_migration=kept.append)
    assert bool(kept) is (number < NEWEST), "a backup is offered before anything changes"
    article = store.articles.get(1)
    assert (article.title, article.version, article.publication) == ("Мій заголовок", 2, "Вісник")
    assert store.articles.old_text(1, 1) == article.text.removeprefix("Оновлено\n")
    assert store.articles.image(1, "a.png") == b"\x89PNG"
    notes = {note.id[-1]: note for note in store.annotations.of_article(1, deleted=True)}
    assert sorted(notes) == ["1", "2", "3", "4"]
    for one in "124":
        span = notes[one].span
        assert span is not None
        assert span.of(article.text) == notes[one].selectors.quote.exact
    assert (notes["1"].body, notes["1"].tags) == ("нотатка", ("бюджет", "міст"))
    assert (notes["2"].colour, notes["2"].style) == (Colour.GREEN, AnnotationStyle.UNDERLINE)
    assert (notes["3"].placement, notes["3"].text_version) == (Placement.UNPLACED, 1)
    assert notes["4"].deleted
    quotation = store.layers.quotations(1)[0]
    assert (quotation.speaker, quotation.speaker_kind) == ("Остап Вишня", SpeakerKind.PERSON)
    assert quotation.content.of(article.text) == "Гроші в бюджеті є"
    state = store.states.of(1)
    assert (state.tags, state.starred, state.position) == (("тег",), True, 17)
    assert store.decisions.of_article(1)[0].span == TextSpan(0, 8)
    assert store.articles.ids(ListFilter(deleted=True)) == [2]
    assert store.articles.ids(ListFilter(collection=1)) == [1]
    assert store.searches.all() == [(1, "НАТО", "speaker:Рютте")]
    assert store.speakers.all() == [(1, "rename", "Вишня", "Остап Вишня", None)]
    assert store.settings.get("samples") is True
    assert store.layers.search_document(1) is not None
    assert store.inspection.findings() == ()
    store.close()
