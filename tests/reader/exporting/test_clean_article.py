"""Pictures in the clean article for pipes: with their captions, nothing remote in HTML, links in Markdown."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from reader.exporting.clean_article import as_html, as_markdown, as_text
from reader.values import (
    Article,
    ArticleImage,
    Block,
    BlockKind,
    BlockRole,
    Cleaning,
    DecidedBy,
    InlineMark,
    MarkKind,
    Removal,
    TextSpan,
)

TEXT = "Вітряк\nПоле за селом.\nТесля з дошкою\nКінець."
PNG = b"\x89PNG\r\n\x1a\n"


def block(words: str, kind: BlockKind = BlockKind.PARAGRAPH, role: BlockRole = BlockRole.BODY) -> Block:
    start = TEXT.index(words)
    return Block(TextSpan(start, start + len(words)), kind=kind, role=role)


CLEANING = Cleaning(
    (
        block("Вітряк", BlockKind.HEADING, BlockRole.TITLE),
        block("Поле за селом."),
        block("Тесля з дошкою", BlockKind.CAPTION),
        block("Кінець."),
    )
)
CAPTION = TEXT.index("Тесля")


def with_image(address: str, content: bytes | None) -> Article:
    return Article(text=TEXT, title="Вітряк", images=(ArticleImage(CAPTION, address, 'Тесля "Іван"', content),))


def test_a_picture_stands_in_the_page_with_its_caption() -> None:
    made = as_html(with_image("x.png", PNG), CLEANING)
    assert (
        '<p>Поле за селом.</p>\n<figure><img src="data:image/png;base64,iVBORw0KGgo=" alt="Тесля &quot;Іван&quot;">'
        "<figcaption>Тесля з дошкою</figcaption></figure>\n<p>Кінець.</p>" in made
    )


@pytest.mark.parametrize("content", [None, b"<svg onload=alert(1)>", PNG + b"x" * 5_000_000])
def test_nothing_remote_and_nothing_that_is_no_picture_stands_in_the_page(content: bytes | None) -> None:
    made = as_html(with_image("https://a.example/x.png", content), CLEANING)
    assert "img" not in made
    assert "a.example" not in made
    assert "<figcaption>Тесля з дошкою</figcaption>" in made


def test_markdown_links_to_a_picture_on_the_web_and_to_no_other() -> None:
    made = as_markdown(with_image("https://a.example/x (1).png", None), CLEANING)
    assert '![Тесля "Іван"](https://a.example/x%20%281%29.png)\n\nТесля з дошкою' in made
    for address in ("data:image/png;base64,AAAA", "page_files/x.png", "javascript:alert(1)"):
        assert "![" not in as_markdown(with_image(address, PNG), CLEANING)


def test_plain_text_has_the_caption_alone() -> None:
    assert as_text(with_image("https://a.example/x.png", PNG), CLEANING).split("\n\n") == TEXT.split("\n")


def test_items_stand_in_lists_with_their_numbers() -> None:
    kinds = (None, 2, 3, None)
    items = [replace(one, kind=BlockKind.LIST_ITEM, role=BlockRole.BODY) for one in CLEANING.blocks]
    cleaning = Cleaning(tuple(replace(one, number=number) for one, number in zip(items, kinds, strict=True)))
    article = Article(text=TEXT, title="Т")
    assert as_markdown(article, cleaning).endswith("- Вітряк\n\n2. Поле за селом.\n\n3. Тесля з дошкою\n\n- Кінець.")
    assert (
        "<ul>\n<li>Вітряк</li>\n</ul>\n"
        '<ol>\n<li value="2">Поле за селом.</li>\n<li value="3">Тесля з дошкою</li>\n</ol>\n'
        "<ul>\n<li>Кінець.</li>\n</ul>" in as_html(article, cleaning)
    )


@pytest.mark.parametrize("form", [as_text, as_markdown, as_html])
def test_what_the_user_left_out_over_several_paragraphs_is_left_out(form: Callable[[Article, Cleaning], str]) -> None:
    """One removal of the user's holds the end of a paragraph, a paragraph, and the beginning of another."""
    text = "Перший абзац. Реклама починається\nреклама далі\nреклама скінчилась. Третій абзац."
    cuts = [0, text.index("Реклама"), text.index("\n"), text.rindex("\n"), text.index("Третій"), len(text)]
    blocks = tuple(Block(TextSpan(start, end)) for start, end in pairwise(cuts))
    removal = Removal(TextSpan(cuts[1], cuts[4]), BlockRole.ADVERTISEMENT, "", 1.0, DecidedBy.USER)
    made = form(Article(text=text, blocks=blocks), Cleaning(blocks, (removal,)))
    assert "еклама" not in made
    assert "Перший абзац." in made
    assert "Третій абзац." in made


def a_table() -> tuple[Article, Cleaning]:
    """Two paragraphs round a table of two rows, of which one lacks its last cell; a cell is a link with a bar in it."""
    text = "До таблиці.\nРік\tПодія | місце\tГривень\n2026\tВідкрили міст\nПісля <неї>."
    cuts = [-1, *(at for at, letter in enumerate(text) if letter == "\n"), len(text)]
    kinds = (BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.TABLE, BlockKind.PARAGRAPH)
    spans = (TextSpan(start + 1, end) for start, end in pairwise(cuts))
    blocks = tuple(Block(span, kind) for span, kind in zip(spans, kinds, strict=True))
    words = "Відкрили міст"
    link = InlineMark(
        TextSpan(text.index(words), text.index(words) + len(words)), MarkKind.LINK, "https://example.org/m"
    )
    return Article(text=text, blocks=blocks, marks=(link,)), Cleaning(blocks)


def test_rows_stand_in_a_table_with_their_cells() -> None:
    page = as_html(*a_table())
    assert (
        "<table>\n<tr><td>Рік</td><td>Подія | місце</td><td>Гривень</td></tr>\n"
        '<tr><td>2026</td><td><a href="https://example.org/m">Відкрили міст</a></td></tr>\n</table>' in page
    )


def test_markdown_has_the_table_too() -> None:
    assert as_markdown(*a_table()).split("\n\n")[1].splitlines() == [
        r"| Рік | Подія \| місце | Гривень |",
        "| --- | --- | --- |",
        "| 2026 | [Відкрили міст](https://example.org/m) |  |",
    ]
