"""The notebook: every annotation with its article and speakers, found in any word form."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import Colour, Placement, TextSpan
from tests.reader.library.conftest import STORY

QUOTED = "замінили кожну балку"
PLAIN = "два роки"


@pytest.fixture
def annotated(library: Library, a_file: Callable[..., Path]) -> tuple[int, list[str]]:
    """An article with a note on a quotation and a highlight elsewhere."""
    (result,) = library.imports.run([a_file()])
    assert result.article_id is not None
    text = library.articles.page(result.article_id).article.text
    ids = []
    for words, fields in ((QUOTED, {"body": "Перевірити в інженерів", "tags": ["мости"]}), (PLAIN, {})):
        start = text.index(words)
        ids.append(library.annotations.add(result.article_id, TextSpan(start, start + len(words)), **fields).id)
    return result.article_id, ids


def test_each_annotation_comes_with_its_article_and_the_speaker_it_touches(
    library: Library, annotated: tuple[int, list[str]]
) -> None:
    plain, quoted = library.notebook.entries()
    assert quoted.annotation.selectors.quote.exact == QUOTED
    assert quoted.title == STORY.partition("\n")[0]
    assert [name.rpartition(" ")[2] for name in quoted.speakers] == ["Гриценко"]
    assert plain.speakers == ()


@pytest.mark.parametrize("words", ["інженерами", "балки", "міст", "МОСТИ", "ворскл", "гриценка перевір"])
def test_any_form_of_a_word_finds_an_annotation_and_the_last_word_may_be_unfinished(
    library: Library, annotated: tuple[int, list[str]], words: str
) -> None:
    assert annotated[1][0] in [entry.annotation.id for entry in library.notebook.entries(words)]


def test_an_entry_holds_every_word_that_was_asked_for(library: Library, annotated: tuple[int, list[str]]) -> None:
    assert library.notebook.entries("інженерів трамвай") == ()
    assert len(library.notebook.entries("   ")) == 2


def test_annotations_of_a_trashed_article_are_not_shown_and_come_back_with_it(
    library: Library, annotated: tuple[int, list[str]]
) -> None:
    article_id, ids = annotated
    library.articles.delete([article_id])
    assert library.notebook.entries() == ()
    library.articles.restore([article_id])
    assert {entry.annotation.id for entry in library.notebook.entries()} == set(ids)


def test_annotations_are_put_back_exactly_as_they_were(library: Library, annotated: tuple[int, list[str]]) -> None:
    before = library.annotations.all()
    changed = [replace(one, colour=Colour.PINK, span=None, placement=Placement.UNPLACED) for one in before]
    changes = library.annotations.put_back(changed)
    assert changes.annotations == set(annotated[1])
    assert library.annotations.all() == tuple(changed)
    library.annotations.put_back(before)
    assert library.annotations.all() == before
