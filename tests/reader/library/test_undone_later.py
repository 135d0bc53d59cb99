"""What is undone and done again after the article's file has changed still means the words that it meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.values import BlockRole, Colour, PassageNotFoundError, Placement, TextSpan
from tests.reader.library.conftest import STORY

WORDS = "Рух дозволили вранці, а ввечері"
BEFORE = "У відео, яке показала рада, видно, як першими мостом проїхали сорок велосипедистів.\n\n"
AFTER = STORY.replace("У Полтаві 12 березня", BEFORE + "У Полтаві 12 березня")
Imported = Callable[[str], int]


@pytest.fixture
def imported(library: Library, a_file: Callable[..., Path]) -> Imported:
    """The one file's article, read anew with the given text."""

    def read(text: str) -> int:
        (result,) = library.imports.run([a_file(text)])
        assert result.article_id is not None
        return result.article_id

    return read


def span_in(text: str, words: str = WORDS) -> TextSpan:
    return TextSpan(text.index(words), text.index(words) + len(words))


def text_of(library: Library, article_id: int) -> str:
    return library.articles.page(article_id).article.text


def left_out(library: Library, article_id: int) -> list[str]:
    page = library.articles.page(article_id)
    return [one.span.of(page.article.text) for one in page.cleaning.removals if one.rule == ""]


def test_a_removal_that_is_taken_back_or_done_again_keeps_to_its_words(library: Library, imported: Imported) -> None:
    article_id = imported(STORY)
    span = span_in(text_of(library, article_id))
    nothing = library.removals.of_article(article_id)
    library.removals.remove(article_id, span, text_version=1)
    before = library.removals.of_article(article_id)
    imported(AFTER)
    assert left_out(library, article_id) == [WORDS]
    library.removals.set_decisions(article_id, nothing)
    assert left_out(library, article_id) == []
    library.removals.remove(article_id, span, text_version=1)
    assert left_out(library, article_id) == [WORDS]
    library.removals.set_decisions(article_id, before)
    assert left_out(library, article_id) == [WORDS]
    library.removals.show(article_id, span, text_version=1)
    assert left_out(library, article_id) == []


def test_a_decision_whose_words_are_gone_waits_for_them(library: Library, imported: Imported) -> None:
    article_id = imported(STORY)
    span = span_in(text_of(library, article_id))
    library.removals.remove(article_id, span, BlockRole.RELATED, text_version=1)
    before = library.removals.of_article(article_id)
    imported(STORY.replace(WORDS, "Свято скасували через дощ;"))
    with pytest.raises(PassageNotFoundError):
        library.removals.remove(article_id, span, text_version=1)
    library.removals.set_decisions(article_id, before)
    assert left_out(library, article_id) == []
    assert len(library.removals.of_article(article_id)) == 1
    imported(AFTER)
    assert left_out(library, article_id) == [WORDS]


def test_a_part_that_was_shown_of_a_removal_by_hand_goes_back_into_it(library: Library, imported: Imported) -> None:
    article_id = imported(STORY)
    span = span_in(text_of(library, article_id))
    library.removals.remove(article_id, span)
    decided = library.removals.of_article(article_id)
    part = TextSpan(span.start, span.start + 3)
    library.removals.show(article_id, part)
    library.removals.take_back(article_id, part)
    again = library.removals.of_article(article_id)
    assert [(one.span, one.role) for one in again] == [(one.span, one.role) for one in decided]


def test_what_was_left_out_by_hand_goes_back_as_what_it_was(library: Library, imported: Imported) -> None:
    article_id = imported(STORY)
    span = span_in(text_of(library, article_id))
    library.removals.remove(article_id, span, BlockRole.PROMOTION)
    library.removals.show(article_id, span)
    library.removals.take_back(article_id, span)
    assert [(one.span, one.role) for one in library.removals.of_article(article_id)] == [(span, BlockRole.PROMOTION)]


def test_a_place_that_is_taken_back_or_given_again_keeps_to_its_words(library: Library, imported: Imported) -> None:
    article_id = imported(STORY)
    text = text_of(library, article_id)
    first = library.annotations.add(article_id, span_in(text))
    wider = TextSpan(first.span.start, first.span.end + 3) if first.span else None
    library.annotations.update(first.id, span=wider, text_version=1)
    imported(AFTER)
    library.annotations.put_back([first], text_version=1)
    now = text_of(library, article_id)
    placed = library.annotations.get(first.id)
    assert (placed.placement, placed.span) == (Placement.PLACED, span_in(now))
    library.annotations.update(first.id, span=wider, text_version=1)
    placed = library.annotations.get(first.id)
    assert placed.span is not None
    assert placed.span.of(now) == WORDS + " на"
    library.annotations.update_all({first.id: {"colour": Colour.PINK}})
    assert library.annotations.get(first.id).span == placed.span


def test_a_decision_that_is_undone_while_its_words_are_gone_does_not_come_back_with_them(
    library: Library, imported: Imported
) -> None:
    article_id = imported(STORY)
    nothing = library.removals.of_article(article_id)
    library.removals.remove(article_id, span_in(text_of(library, article_id)))
    imported(STORY.replace(WORDS, "Свято скасували через дощ;"))
    assert left_out(library, article_id) == []
    library.removals.set_decisions(article_id, nothing)
    imported(AFTER)
    assert left_out(library, article_id) == []


def test_a_decision_that_waits_for_its_words_is_kept_once_whatever_is_decided_and_undone_meanwhile(
    library: Library, imported: Imported
) -> None:
    article_id = imported(STORY)
    library.removals.remove(article_id, span_in(text_of(library, article_id)), BlockRole.RELATED)
    imported(STORY.replace(WORDS, "Свято скасували через дощ;"))
    before = library.removals.of_article(article_id)
    library.removals.remove(article_id, span_in(text_of(library, article_id), "Свято скасували"))
    library.removals.show(article_id, span_in(text_of(library, article_id), "Свято скасували"))
    library.removals.set_decisions(article_id, before)
    library.removals.set_decisions(article_id, library.removals.of_article(article_id))
    imported(AFTER)
    assert left_out(library, article_id) == [WORDS]
    assert [one.role for one in library.removals.of_article(article_id)] == [BlockRole.RELATED]


def test_a_decision_keeps_the_words_it_was_taken_on_when_another_is_taken(library: Library, imported: Imported) -> None:
    article_id = imported(STORY)
    library.removals.remove(article_id, span_in(text_of(library, article_id)))
    imported(STORY.replace("дозволили вранці, а", "дозволять"))
    (shorter,) = left_out(library, article_id)
    assert shorter != WORDS
    text = text_of(library, article_id)
    library.removals.remove(article_id, span_in(text, "Ми замінили"))
    library.removals.set_decisions(article_id, library.removals.of_article(article_id)[:1])
    imported(AFTER)
    assert left_out(library, article_id) == [WORDS]


def test_what_a_rule_left_out_inside_a_passage_stays_out_when_the_passage_is_shown_again(
    library: Library, imported: Imported
) -> None:
    article_id = imported(STORY)
    before = library._store.layers.clean_text(article_id)
    text = text_of(library, article_id)
    assert "Кременчуці" not in before
    span = TextSpan(text.index("Ми замінили"), text.index("Вантажівкам") + 11)
    assert "Кременчуці" in span.of(text)
    library.removals.remove(article_id, span, BlockRole.PROMOTION)
    library.removals.show(article_id, span)
    assert library._store.layers.clean_text(article_id) == before
    for one in library.removals.of_article(article_id):
        library.removals.take_back(article_id, one.span)
    roles = {one.role for one in library.removals.of_article(article_id) if one.removed}
    assert roles == {BlockRole.PROMOTION}
    assert "Ми замінили" not in library._store.layers.clean_text(article_id)
