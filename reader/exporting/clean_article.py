"""The clean article for pipes: as plain text, Markdown or HTML. Without annotations."""

import base64
import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.values import Article, ArticleImage, Block, BlockKind, BlockRole, Cleaning, InlineMark, MarkKind

_MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LINE_START = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=\s)")
_LARGEST_PICTURE = 4 * 1024 * 1024
# By their first bytes: what the page says of a picture may be anything.
_PICTURE_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"))
_NUMBERED = "<li value="
_ROW = "<tr>"
_SAFE_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def shown_blocks(cleaning: Cleaning) -> Iterator[Block]:
    """The blocks of the clean view, in reading order."""
    return (block for block in cleaning.blocks if cleaning.removal_of(block) is None)


def as_text(article: Article, cleaning: Cleaning) -> str:
    """Paragraphs parted by an empty line, the title first."""
    title, body = _title_and_body(article, cleaning)
    parts = [block.span.of(article.text).strip() for block in body]
    return "\n\n".join(part for part in (title, *parts) if part)


def as_markdown(article: Article, cleaning: Cleaning) -> str:
    """CommonMark; links and emphasis of the page are kept, and tables as GitHub's Markdown has them."""
    title, body = _title_and_body(article, cleaning)
    parts = [f"# {_escaped(title)}"] if title else []
    for is_row, run in groupby(_with_pictures(article, body), lambda one: one[0].kind is BlockKind.TABLE):
        rows: list[Block] = []
        for block, pictures in run:
            parts.extend(_markdown_picture(picture) for picture in pictures)
            rows.append(block)
            if not is_row:
                parts.append(_markdown_block(article, block))
        if is_row:
            parts.append(_markdown_table([_cells(article, row) for row in rows]))
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
        *_in_lists(_html_with_pictures(article, block, pictures) for block, pictures in _with_pictures(article, body)),
        "</article></body></html>",
    ]
    return "\n".join(line for line in lines if line)


FORMATS = {"text": as_text, "markdown": as_markdown, "html": as_html}


def _title_and_body(article: Article, cleaning: Cleaning) -> tuple[str, list[Block]]:
    shown = list(shown_blocks(cleaning))
    in_text = next((block.span.of(article.text) for block in shown if block.role is BlockRole.TITLE), "")
    title = article.title or in_text
    return " ".join(title.split()), [block for block in shown if block.role is not BlockRole.TITLE]


def _with_pictures(article: Article, body: list[Block]) -> Iterator[tuple[Block, list[ArticleImage]]]:
    """Each block, and the pictures that stand right before it; a caption's own picture is the last of them."""
    waiting = sorted(article.images, key=lambda image: image.at)
    for block in body:
        ready = [image for image in waiting if image.at < block.span.end]
        waiting = waiting[len(ready) :]
        yield block, ready


def _markdown_picture(image: ArticleImage) -> str:
    """By its address on the web; a picture that lives in the saved file has none that a reader of Markdown could
    use."""
    if not _SAFE_LINK.match(image.address) or image.address.lower().startswith("mailto:"):
        return ""
    address = image.address.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    return f"![{_escaped(image.alternative)}]({address})"


def _html_with_pictures(article: Article, block: Block, pictures: list[ArticleImage]) -> str:
    """Pictures whose bytes are at hand stand in the page itself, the one before a caption together with it."""
    tags = [tag for tag in map(_html_picture, pictures) if tag]
    text = _html_block(article, block)
    if block.kind is not BlockKind.CAPTION:
        return "\n".join([*(f"<figure>{tag}</figure>" for tag in tags), text])
    own = tags.pop() if tags else ""
    return "\n".join([*(f"<figure>{tag}</figure>" for tag in tags), f"<figure>{own}{text}</figure>"])


def _html_picture(image: ArticleImage) -> str:
    if image.content is None or len(image.content) > _LARGEST_PICTURE:
        return ""
    kind = next((kind for mark, kind in _PICTURE_KINDS if image.content.startswith(mark)), None)
    if kind is None and image.content[:4] == b"RIFF" and image.content[8:12] == b"WEBP":
        kind = "webp"
    if kind is None:
        return ""
    data = base64.b64encode(image.content).decode("ascii")
    return f'<img src="data:image/{kind};base64,{data}" alt="{html.escape(image.alternative, quote=True)}">'


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


def _cells(article: Article, block: Block) -> list[list[tuple[str, InlineMark | None]]]:
    """A row's cells, which tabs part, each in its marked pieces."""
    cells: list[list[tuple[str, InlineMark | None]]] = [[]]
    for text, mark in _marked_pieces(article, block):
        first, *others = text.split("\t")
        cells[-1].append((first, mark))
        cells += [[(other, mark)] for other in others]
    return cells


def _markdown_table(rows: list[list[list[tuple[str, InlineMark | None]]]]) -> str:
    width = max(map(len, rows))
    if width == 1:
        return "\n\n".join(_LINE_START.sub(r"\1\\\2", _markdown_cell(row[0])) for row in rows)
    lines = [[_markdown_cell(cell).replace("|", "\\|") for cell in row] + [""] * (width - len(row)) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], ["---"] * width, *lines[1:]))


def _markdown_cell(cell: list[tuple[str, InlineMark | None]]) -> str:
    return "".join(_markdown_piece(*piece) for piece in cell).strip()


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
        sign = "-" if block.number is None else f"{max(0, block.number)}."  # CommonMark knows no number below 0
        return f"{sign} {text.lstrip('•·-–— ')}"
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
    if block.kind is BlockKind.TABLE:
        cells = ("".join(_html_piece(*piece) for piece in cell).strip() for cell in _cells(article, block))
        return _ROW + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    tag = f"h{min(6, max(2, block.level))}" if block.kind is BlockKind.HEADING else _TAGS.get(block.kind, "p")
    if tag == "li" and text:
        return _html_item(text, block.number)
    return f"<{tag}>{text}</{tag}>" if text else ""


def _html_item(text: str, number: int | None) -> str:
    return f"<li>{text}</li>" if number is None else f'{_NUMBERED}"{number}">{text}</li>'


def _in_lists(lines: Iterable[str]) -> Iterator[str]:
    """Items that follow each other in one list, rows in one table; none may stand without one."""
    for kind, some in groupby(lines, _list_of):
        here = list(some)
        yield from (f"<{kind}>", *here, f"</{kind}>") if kind else here


def _list_of(line: str) -> str:
    starts = ((_NUMBERED, "ol"), ("<li>", "ul"), (_ROW, "table"))
    return next((name for start, name in starts if line.startswith(start)), "")
