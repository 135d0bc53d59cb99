"""A file is imported again with another text, and what was done before that is undone: only the words meant move."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.values import Colour, TextSpan
from tests.ui.test_window import select
from ui.running import Program

Settle = Callable[[], None]
TEXT = (
    "Рада взялася за двори Коломиї\n\n7 травня 2026\n\nДепутати виділили гроші на сорок дворів.\n\n"
    "Роботи почнуть у червні, і триватимуть вони до осені.\n\nДвірники вже отримали нові мітли від міста.\n"
)
LATER = TEXT.replace("Депутати", "Засідання тривало три години, і суперечок не бракувало.\n\nДепутати")
WORDS = "і триватимуть вони до осені"


@pytest.fixture
def yards(program: Program, tmp_path: Path, settle: Settle) -> Callable[[str], int]:
    """Imports the one file with the given text; its article is open."""

    def read(text: str) -> int:
        path = tmp_path / "yards.txt"
        path.write_text(text, encoding="utf-8")
        (result,) = program.session.library.imports.run([path])
        assert result.article_id is not None
        program.window.open.open(result.article_id)
        settle()
        return result.article_id

    return read


def removed(program: Program, article_id: int) -> list[str]:
    page = program.session.library.articles.page(article_id)
    return [one.span.of(page.article.text) for one in page.cleaning.removals if not one.rule]


def test_a_removal_by_hand(program: Program, yards: Callable[[str], int], settle: Settle) -> None:
    article_id = yards(TEXT)
    undo = program.session.undo
    for words in ("Роботи почнуть", WORDS):
        select(program, words)
        program.window.actions_of["remove_advertisement"].trigger()
        settle()
    yards(LATER)
    undo.undo()
    settle()
    assert removed(program, article_id) == ["Роботи почнуть"]
    undo.redo()
    settle()
    assert removed(program, article_id) == ["Роботи почнуть", WORDS]


def test_a_colour_given_in_the_notebook(program: Program, yards: Callable[[str], int], settle: Settle) -> None:
    article_id, library, window = yards(TEXT), program.session.library, program.window
    made = library.annotations.add(article_id, TextSpan(TEXT.index(WORDS), TEXT.index(WORDS) + len(WORDS)))
    window.actions_of["notebook"].trigger()
    settle()
    assert window.columns.notebook is not None
    window.columns.notebook.list.choose({made.id})
    window.columns.take_focus()
    window.actions_of["colour_pink"].trigger()
    settle()
    yards(LATER)
    program.session.undo.undo()
    settle()
    one = library.annotations.get(made.id)
    assert (one.colour, one.span) == (Colour.YELLOW, TextSpan(LATER.index(WORDS), LATER.index(WORDS) + len(WORDS)))


def test_the_ends_of_a_highlight(program: Program, yards: Callable[[str], int], settle: Settle) -> None:
    article_id, library = yards(TEXT), program.session.library
    start = TEXT.index(WORDS)
    select(program, WORDS)
    program.window.actions_of["highlight"].trigger()
    settle()
    (made,) = library.annotations.of_article(article_id)
    program.window.pane.view.ends.moved.emit(made.id, TextSpan(start, start + 13))
    settle()
    assert library.annotations.get(made.id).span == TextSpan(start, start + 13)
    yards(LATER)
    program.session.undo.undo()
    settle()
    span = library.annotations.get(made.id).span
    assert span is not None
    assert span.of(LATER) == WORDS
    program.session.undo.redo()
    settle()
    span = library.annotations.get(made.id).span
    assert span is not None
    assert span.of(LATER) == WORDS[:13]
