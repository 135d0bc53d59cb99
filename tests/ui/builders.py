"""Pages for tests, made of short marked-up lines instead of files."""

from reader.values import (
    Annotation,
    Article,
    ArticlePage,
    ArticleRow,
    Block,
    BlockKind,
    BlockRole,
    Cleaning,
    InlineMark,
    Quotation,
    QuotationKind,
    Removal,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
    TextSpan,
)

SHOWN = {BlockRole.TITLE, BlockRole.BODY}


def a_page(
    *lines: tuple[BlockRole, str] | tuple[BlockRole, str, BlockKind],
    marks: tuple[InlineMark, ...] = (),
    quoted: tuple[str, ...] = (),
    **fields: object,
) -> ArticlePage:
    """``lines``: (role, text[, kind]), joined by line ends. ``quoted``: words of the text that are quotations."""
    text, blocks, removals = "", [], []
    for role, line, *kind in lines:
        span = TextSpan(len(text), len(text) + len(line))
        blocks.append(Block(span, kind[0] if kind else BlockKind.PARAGRAPH, role))
        if role not in SHOWN:
            removals.append(Removal(span, role, "test-rule", 0.9))
        text += line + "\n"
    article = Article(text.removesuffix("\n"), marks=marks, id=1, version=1, **fields)  # type: ignore[arg-type]
    quotations = []
    for words in quoted:
        span = TextSpan(text.index(words), text.index(words) + len(words))
        quotations.append(Quotation(span, (span,), QuotationKind.DIRECT, speaker="Олена Гнатюк"))
    return ArticlePage(article, Cleaning(tuple(blocks), tuple(removals), "test"), tuple(quotations))


def an_annotation(page: ArticlePage, words: str, **fields: object) -> Annotation:
    text = page.article.text
    start = text.index(words)
    selectors = Selectors(TextQuoteSelector(words), TextPositionSelector(start, start + len(words)))
    span = TextSpan(start, start + len(words))
    identity = f"urn:uuid:{abs(hash((words, *sorted(map(str, fields.items())))))}"
    return Annotation(identity, 1, selectors, span, **fields)  # type: ignore[arg-type]


def a_row(article_id: int, **fields: object) -> ArticleRow:
    usual: dict[str, object] = {
        "title": f"Стаття {article_id}",
        "publication": "Надріччя",
        "published": "2026-04-12",
        "added": "2026-04-13T10:00:00Z",
        "first_line": "Перший рядок статті.",
        "language": "uk",
        "file_path": None,
        "unread": True,
        "starred": False,
        "tags": (),
        "quotations": 2,
        "annotations": 1,
        "duplicates": 0,
        "deleted": False,
        "sample": False,
    }
    return ArticleRow(id=article_id, **{**usual, **fields})  # type: ignore[arg-type]


TITLE, BODY, AD = BlockRole.TITLE, BlockRole.BODY, BlockRole.ADVERTISEMENT
