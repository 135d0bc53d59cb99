"""The clean article for pipes: as plain text, Markdown or HTML. Without annotations."""

import html
import re
from collections.abc import Iterator

from reader.values import Article, Block, BlockKind, BlockRole, Cleaning, InlineMark, MarkKind

_MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LINE_START = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=\s)")
_SAFE_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def shown_blocks(cleaning: Cleaning) -> Iterator[Block]:
    """The blocks of the clean view, in reading order."""
    removed = {removal.span for removal in cleaning.removals}
    return (block for block in cleaning.blocks if block.span not in removed)


def as_text(article: Article, cleaning: Cleaning) -> str:
    """Paragraphs parted by an empty line, the title first."""
    title, body = _title_and_body(article, cleaning)
    parts = [block.span.of(article.text).strip() for block in body]
    return "\n\n".join(part for part in (title, *parts) if part)


def as_markdown(article: Article, cleaning: Cleaning) -> str:
    """CommonMark; links and emphasis of the page are kept."""
    title, body = _title_and_body(article, cleaning)
    parts = [f"# {_escaped(title)}"] if title else []
    parts.extend(_markdown_block(article, block) for block in body)
    return "\n\n".join(part for part in parts if part.strip())


def as_html(article: Article, cleaning: Cleaning) -> str:
    """A whole page without script, style or anything remote."""
    title, body = _title_and_body(article, cleaning)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{html.escape(article.language or "und", quote=True)}">',
        f'<head><meta charset="utf-8"><title>{html.escape(title)}</title></head>',
        "<body><article>",
        f"<h1>{html.escape(title)}</h1>" if title else "",
        *(_html_block(article, block) for block in body),
        "</article></body></html>",
    ]
    return "\n".join(line for line in lines if line)


FORMATS = {"text": as_text, "markdown": as_markdown, "html": as_html}


def _title_and_body(article: Article, cleaning: Cleaning) -> tuple[str, list[Block]]:
    shown = list(shown_blocks(cleaning))
    in_text = next((block.span.of(article.text) for block in shown if block.role is BlockRole.TITLE), "")
    title = article.title or in_text
    return " ".join(title.split()), [block for block in shown if block.role is not BlockRole.TITLE]


def _marked_pieces(article: Article, block: Block) -> Iterator[tuple[str, InlineMark | None]]:
    """The block's text cut at its outermost inline marks."""
    at = block.span.start
    for mark in sorted((m for m in article.marks if m.span and block.span.holds(m.span)), key=lambda m: m.span):
        if mark.span.start < at:
            continue
        yield article.text[at : mark.span.start], None
        yield mark.span.of(article.text), mark
        at = mark.span.end
    yield article.text[at : block.span.end], None


def _escaped(text: str) -> str:
    return _LINE_START.sub(r"\1\\\2", _MARKDOWN_SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _markdown_piece(text: str, mark: InlineMark | None) -> str:
    plain = _MARKDOWN_SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", text))
    if mark is None or not plain.strip():
        return plain
    if mark.kind is MarkKind.LINK:
        safe = mark.url and _SAFE_LINK.match(mark.url)
        address = (mark.url or "").replace(" ", "%20").replace("(", "%28").replace(")", "%29")
        return f"[{plain.strip()}]({address})" if safe else plain
    sign = "**" if mark.kind is MarkKind.STRONG else "*"
    return f"{sign}{plain.strip()}{sign}"


def _markdown_block(article: Article, block: Block) -> str:
    text = "".join(_markdown_piece(*piece) for piece in _marked_pieces(article, block)).strip()
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(6, max(2, block.level))} {text}"
    if block.kind is BlockKind.LIST_ITEM:
        return f"- {text.lstrip('•·-–— ')}"
    if block.kind is BlockKind.BLOCKQUOTE:
        return f"> {text}"
    return _LINE_START.sub(r"\1\\\2", text)


_TAGS = {
    BlockKind.LIST_ITEM: "li",
    BlockKind.BLOCKQUOTE: "blockquote",
    BlockKind.CAPTION: "figcaption",
}


def _html_piece(text: str, mark: InlineMark | None) -> str:
    plain = html.escape(text, quote=False)
    if mark is None:
        return plain
    if mark.kind is MarkKind.LINK:
        if not (mark.url and _SAFE_LINK.match(mark.url)):
            return plain
        return f'<a href="{html.escape(mark.url, quote=True)}">{plain}</a>'
    tag = "strong" if mark.kind is MarkKind.STRONG else "em"
    return f"<{tag}>{plain}</{tag}>"


def _html_block(article: Article, block: Block) -> str:
    text = "".join(_html_piece(*piece) for piece in _marked_pieces(article, block)).strip()
    tag = f"h{min(6, max(2, block.level))}" if block.kind is BlockKind.HEADING else _TAGS.get(block.kind, "p")
    return f"<{tag}>{text}</{tag}>" if text else ""
