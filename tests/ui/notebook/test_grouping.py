"""How entries are grouped and told."""

import pytest

from reader.values import (
    Annotation,
    Colour,
    NotebookEntry,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)
from ui import theme
from ui.notebook.grouping import Grouping, grouped, local_day, passage_of


def an_entry(words: str, article: int = 1, start: int | None = 0, **fields: object) -> NotebookEntry:
    speakers = fields.pop("speakers", ())
    span = None if start is None else TextSpan(start, start + len(words))
    selectors = Selectors(TextQuoteSelector(words), TextPositionSelector(start or 0, (start or 0) + len(words)))
    annotation = Annotation(f"urn:uuid:{words}", article, selectors, span, **fields)  # type: ignore[arg-type]
    return NotebookEntry(annotation, f"Стаття {article}", "Надріччя", "2026-04-12", speakers)  # type: ignore[arg-type]


def told(entries: list[NotebookEntry], grouping: Grouping) -> list[tuple[str, list[str]]]:
    return [
        (group.name, [entry.annotation.selectors.quote.exact for entry in group.entries])
        for group in grouped(entries, grouping)
    ]


def test_by_article_the_order_is_that_of_the_text_and_lost_places_come_last() -> None:
    entries = [an_entry("в", 2, 90), an_entry("загублене", 1, None), an_entry("б", 1, 50), an_entry("а", 1, 10)]
    assert told(entries, Grouping.ARTICLE) == [("Стаття 2", ["в"]), ("Стаття 1", ["а", "б", "загублене"])]


def test_an_entry_with_two_tags_stands_under_both_and_what_has_none_comes_last() -> None:
    entries = [an_entry("а"), an_entry("б", tags=("міст", "Борги")), an_entry("в", tags=("міст",))]
    assert told(entries, Grouping.TAG) == [("#Борги", ["б"]), ("#міст", ["б", "в"]), ("Without a tag", ["а"])]


def test_by_speaker_names_are_sorted_and_nobodys_words_come_last() -> None:
    entries = [an_entry("а"), an_entry("б", speakers=("Ярема Кіт",)), an_entry("в", speakers=("Анна Лис",))]
    assert told(entries, Grouping.SPEAKER) == [("Анна Лис", ["в"]), ("Ярема Кіт", ["б"]), ("Nobody's words", ["а"])]


def test_colours_stand_in_their_order() -> None:
    entries = [an_entry(colour.value, colour=colour) for colour in reversed(Colour)]
    assert [words for _, (words,) in told(entries, Grouping.COLOUR)] == [colour.value for colour in Colour]


def test_days_are_those_of_the_readers_clock() -> None:
    entries = [an_entry("а", created="2026-04-12T10:00:00.000Z"), an_entry("б", created="2026-04-10T10:00:00.000Z")]
    assert [name for name, _ in told(entries, Grouping.DAY)] == ["12 April 2026", "10 April 2026"]
    assert local_day("") == ""


@pytest.mark.parametrize(
    ("placement", "words"),
    [(Placement.UNPLACED, "no longer in the article"), (Placement.APPROXIMATE, "uncertain"), (Placement.PLACED, "")],
)
def test_what_is_unsure_about_a_place_is_said_with_the_version(placement: Placement, words: str) -> None:
    entry = an_entry("слова", start=None, placement=placement, text_version=2, body="нотатка")
    passage = passage_of(entry, Grouping.ARTICLE, theme.load("light"))
    assert (passage.words, passage.note) == ("слова", "нотатка")
    assert words in passage.footnote
    assert ("version 2" in passage.footnote) is bool(words)
