"""What a publication repeats: proposed in the side panel, decided once for the site, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.values import BlockRole, FurnitureState, ListFilter, TextSpan
from ui.passages import Passage
from ui.running import Program

Settle = Callable[[], None]
REPEATED = "Редакція пише про наші міста щодня вже одинадцять років поспіль"
BODIES = (
    "У неділю відкрили новий міст через річку. Ним пройшли вже понад дві тисячі людей, і черга не меншала до вечора.",
    "Музей показав колекцію старих карт. Найдавнішій з них чотириста років, і на ній ще немає жодного нашого міста.",
    "Школярі виростили сад на пагорбі. Сорок сортів яблунь зібрали по старих садибах, і всі вони прийнялися.",
)
PAGE = """<html lang="uk"><head><title>Новина {n} про місто</title>
<meta property="og:site_name" content="Надріччя"></head>
<body><article><h1>Новина {n} про місто</h1><p>{body}</p><p>{repeated}</p><p>{body} Це розповіли в міській раді.</p>
</article></body></html>"""


@pytest.fixture
def repeating(program: Program, tmp_path: Path, settle: Settle) -> list[int]:
    """Three pages of one site with one paragraph in common; the first one is open."""
    settle()
    folder = tmp_path / "pages"
    folder.mkdir()
    for n, body in enumerate(BODIES):
        (folder / f"{n}.html").write_text(PAGE.format(n=n, body=body, repeated=REPEATED), encoding="utf-8")
    results = program.session.library.imports.run([folder])
    ids = [one.article_id for one in results if one.article_id]
    program.window.open.open(ids[0])
    settle()
    return ids


def rows(program: Program) -> dict[str, Passage]:
    return {row.words: row for row in program.window.side_panel.removed.list.passages() if row.key.startswith("furn")}


def is_shown(program: Program, article_id: int) -> bool:
    page = program.session.library.articles.page(article_id)
    at = page.article.text.index(REPEATED)
    return not any(one.span.meets(TextSpan(at, at + 5)) for one in page.cleaning.removals)


def test_a_repeated_paragraph_is_proposed_and_nothing_is_removed_without_being_asked(
    program: Program, repeating: list[int]
) -> None:
    row = rows(program)[REPEATED]
    assert row.footnote == "in 3 articles  ·  Надріччя"
    assert all(is_shown(program, one) for one in repeating)


def test_one_press_leaves_it_out_on_the_whole_site_and_undo_brings_it_back(
    program: Program, repeating: list[int], settle: Settle
) -> None:
    panel = program.window.side_panel.removed
    panel.list.button_pressed.emit(rows(program)[REPEATED])
    settle()
    settle()
    assert not any(is_shown(program, one) for one in repeating)
    assert rows(program)[REPEATED].footnote == "Left out on the whole site"
    program.session.undo.undo()
    settle()
    settle()
    assert all(is_shown(program, one) for one in repeating)


def test_what_is_to_be_kept_is_not_proposed_again(program: Program, repeating: list[int], settle: Settle) -> None:
    furniture = program.window.furniture
    (one,) = [one for one, _ in furniture._places if one.words == REPEATED]
    furniture.decide(one, FurnitureState.REFUSED)
    settle()
    program.window.open.open(repeating[1])
    settle()
    assert rows(program)[REPEATED].footnote == "Kept on the whole site"
    assert is_shown(program, repeating[1])


def test_after_this_is_an_ad_the_same_is_offered_for_the_site(
    program: Program, repeating: list[int], settle: Settle
) -> None:
    window, library = program.window, program.session.library
    text = library.articles.page(repeating[0]).article.text
    start = text.index(BODIES[0])
    window.furniture.offer(repeating[0], TextSpan(start, start + len(BODIES[0])), BlockRole.ADVERTISEMENT)
    settle()
    assert "all articles of Надріччя" in window.notice.label.text()
    window.notice.hide()
    window.furniture.offer(repeating[0], TextSpan(start, start + 20), BlockRole.ADVERTISEMENT)
    settle()
    assert window.notice.isHidden(), "a rule for the site speaks of whole paragraphs"


def test_another_article_does_not_show_the_proposals_of_the_last_one(
    program: Program, repeating: list[int], settle: Settle
) -> None:
    others = [one for one in program.session.library.articles.ids(ListFilter()) if one not in repeating]
    program.window.open.open(others[0])
    settle()
    assert rows(program) == {}
