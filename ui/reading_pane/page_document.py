"""An article as a text document, built block by block; never from HTML. Where each piece of the article stands goes
into a `TextMap`. Annotations, quotations and matches are laid over it later, by others."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from reader.values import (
    ArticleImage,
    ArticlePage,
    Block,
    BlockKind,
    BlockRole,
    InlineMark,
    MarkKind,
    TextSpan,
)
from ui import wording
from ui.offsets import SOFT_HYPHEN, Piece, TextMap, shown_text, word_breaks
from ui.reading_pane.links import may_open
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.pictures import of_the_article
from ui.reading_pane.tables import Cells, cell_shape, cells_of, table_format, table_rows
from ui.translation import said

SHOWN = frozenset({BlockRole.TITLE, BlockRole.BODY})
BULLETS = tuple("•·‣◦▪–—-*")
LONGEST_FACT = 40
AFTER_LIST_EM, AFTER_REMOVED_EM = 0.5, 1.1  # the lines of what was removed stand closer than the article's
AFTER_LIST = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE})
CLEAR = QImage(1, 1, QImage.Format.Format_ARGB32)
CLEAR.fill(0)
BEAD = "\u00a0\u00a0·  "  # may be broken after the dot, which is not seen then
Hyphenation = Callable[[str], tuple[int, ...]]


class PageDocument(QTextDocument):
    """Answers every request for a resource with a picture of ours or an empty one: nothing is read from disk or web."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return CLEAR


@dataclass(slots=True)
class Page:
    """A built page. ``head_end``: document position where the head ends. ``removed``: (start, end, block) as shown."""

    document: PageDocument
    text_map: TextMap = field(default_factory=TextMap)
    head_end: int = 0
    removed: list[tuple[int, int, Block]] = field(default_factory=list)
    quoted_blocks: list[tuple[int, int]] = field(default_factory=list)
    words: int = 0
    pictures: list[tuple[int, QSize]] = field(default_factory=list)
    beads: list[int] = field(default_factory=list)

    def hide_hanging_beads(self) -> None:
        """The dots between the facts of the byline are not seen where they would end a line."""
        for at in self.beads:
            block = self.document.findBlock(at)
            self.document.documentLayout().blockBoundingRect(block)  # lays it out
            inside = at - block.position()
            line = block.layout().lineForTextPosition(inside)
            if not line.isValid():
                continue
            rest = block.text()[inside + 1 : line.textStart() + line.textLength()]
            place = QTextCursor(self.document)
            place.setPosition(at)
            place.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
            shown = place.charFormat()
            ink = QColor(block.charFormat().foreground().color())
            ink.setAlpha(255 if rest.strip() else 0)
            if shown.foreground().color() != ink:
                shown.setForeground(ink)
                place.setCharFormat(shown)

    def fit_pictures(self, column: float) -> None:
        """Show every picture in its own size, or as wide as the ``column`` of the page where that is narrower."""
        for at, size in self.pictures:
            place = QTextCursor(self.document)
            place.setPosition(at)
            place.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
            shown = place.charFormat().toImageFormat()
            width = min(float(size.width()), column)
            if shown.isValid() and shown.width() != width:
                shown.setWidth(width)
                shown.setHeight(width * size.height() / max(1, size.width()))
                place.setCharFormat(shown)


def _paragraphs(text: str, block: Block) -> Iterator[TextSpan]:
    """The block's lines that are not blank, without the blanks at their ends. Code points."""
    at = block.span.start
    for line in block.span.of(text).split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            yield TextSpan(start, start + len(bare))
        at += len(line) + 1


def _told_in(block: Block, title: str | None, text: str) -> Block | None:
    """The part of the title's ``block`` that holds ``title``: an outlet's name or an emoji may stand beside it. None
    where the user has given another title."""
    if not title:
        return block
    found = re.search(r"\s+".join(map(re.escape, title.split())), block.span.of(text))
    if found is None:
        return None
    return replace(block, span=TextSpan(block.span.start + found.start(), block.span.start + found.end()))


def _unbroken(fact: str) -> str:
    """A name or a date stays in one line unless it is as long as one."""
    return fact.replace(" ", "\u00a0") if len(fact) <= LONGEST_FACT else fact


class PageBuilder:
    """Builds one page. Used once."""

    def __init__(
        self,
        page: ArticlePage,
        style: PageStyle,
        *,
        parent: QObject | None = None,
        images: Mapping[str, QImage] | None = None,
        show_removed: bool = False,
        hyphenate: Hyphenation | None = None,
    ) -> None:
        self._article = page.article
        self._cleaning = page.cleaning
        self._blocks = page.cleaning.blocks
        self._style = style
        self._images = images or {}
        self._show_removed = show_removed
        self._hyphenate = hyphenate
        document = PageDocument(parent)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(style.font())
        self._page = Page(document)
        self._cursor = QTextCursor(document)
        self._empty = True
        self._made: dict[tuple[BlockKind, int, bool, float, int], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._last_item: Block | None = None
        self._above: Block | None = None
        self._marks = sorted(page.article.marks, key=lambda mark: mark.span.start)

    def build(self) -> Page:
        self._cursor.beginEditBlock()
        title = self._title_block()
        standfirst = self._standfirst_block(title)
        self._head(title, standfirst)
        self._body({id(block) for block in (title, standfirst) if block is not None})
        self._cursor.endEditBlock()
        return self._page

    def _title_block(self) -> Block | None:
        return next((block for block in self._blocks if self._is_shown(block) and block.role is BlockRole.TITLE), None)

    def _is_shown(self, block: Block) -> bool:
        """A headline that repeats another has its role and is left out all the same."""
        return block.role in SHOWN and self._cleaning.removal_of(block) is None

    def _standfirst_block(self, title: Block | None) -> Block | None:
        """The block that holds the standfirst, if it opens the body."""
        told = " ".join((self._article.standfirst or "").split())
        body = (block for block in self._blocks if block.role is BlockRole.BODY and block is not title)
        first = next(body, None)
        if first is None or not told or " ".join(first.span.of(self._article.text).split()) != told:
            return None
        return first

    def _head(self, title: Block | None, standfirst: Block | None) -> None:
        article, style = self._article, self._style
        shape, letters = style.title()
        headline = _told_in(title, article.title, article.text) if title else None
        if headline is not None:
            self._insert_block(headline, shape, letters)
        elif article.title:
            self._say(article.title, shape, letters)
        if standfirst is not None:
            self._insert_block(standfirst, *style.standfirst())
        elif article.standfirst and article.standfirst not in article.text:
            self._say(article.standfirst, *style.standfirst())
        self._page.words = sum(
            len(block.span.of(article.text).split()) for block in self._blocks if self._is_shown(block)
        )
        authors = ", ".join(_unbroken(name) for name in article.authors)
        told = [authors, _unbroken(article.publication or ""), _unbroken(wording.long_date(article.published))]
        told.append(_unbroken(wording.reading_time(self._page.words)) if self._page.words else "")
        self._say(BEAD.join(part for part in told if part), *style.byline(), blanks=True)
        self._find_beads()
        for warning in article.warnings:
            self._say(said(warning), *style.warning())
        self._page.head_end = self._cursor.position()

    def _find_beads(self) -> None:
        block = self._cursor.block()
        text, at = block.text(), -1
        while (at := text.find(BEAD, at + 1)) >= 0:
            self._page.beads.append(block.position() + at + BEAD.index("·"))

    def _body(self, done: set[int]) -> None:
        first, near = True, 0.0
        images = of_the_article(self._article.images, self._blocks, all_of_them=self._show_removed)
        tables = self._tables()
        for number, block in enumerate(self._blocks):
            while images and images[0].at < block.span.end:
                self._insert_image(images.pop(0))
            if id(block) in done:
                continue
            if number in tables:
                if tables[number]:
                    self._insert_table(tables[number])
                    first, near = True, 0.0
                continue
            if self._is_shown(block):
                if block.role is BlockRole.TITLE:
                    continue
                shape, letters = self._formats(block, first, apart=near if block.kind in AFTER_LIST else 0.0)
                self._insert_block(block, shape, letters)
                first, in_list = block.kind is BlockKind.HEADING, block.kind is BlockKind.LIST_ITEM
                near = AFTER_LIST_EM if in_list else 0.0
                self._last_item = self._last_item if in_list else None
            elif self._show_removed:
                start = self._cursor.position() + (not self._empty)
                self._insert_block(block, *self._style.of_block(block, first=True, removed=True))
                self._page.removed.append((start, self._cursor.position(), block))
                near = AFTER_REMOVED_EM
        for image in images:
            self._insert_image(image)

    def _formats(self, block: Block, first: bool, *, apart: float) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Made once for each kind of block: an article of 600 paragraphs has a handful."""
        key = (block.kind, block.level, first, apart, len(str(block.number or "")))
        if key not in self._made:
            shape, letters = self._style.of_block(block, first=first)
            if apart:  # the larger of two margins counts, and that of a list, or of what was removed, is small
                shape.setTopMargin(max(self._style.em * apart, shape.bottomMargin()))
            self._made[key] = shape, letters
        return self._made[key]

    def _insert_block(self, block: Block, shape: QTextBlockFormat, letters: QTextCharFormat) -> None:
        text = self._article.text
        start = self._cursor.position() + (not self._empty)
        goes_on = not self._empty and self._above is not None and self._cleaning.goes_on(self._above, block, text)
        self._above = block
        for at, span in enumerate(_paragraphs(text, block)):
            if goes_on and at == 0:
                self._cursor.insertText(" ", letters)
                self._insert_span(span, letters)
                continue
            self._next_paragraph(shape, letters)
            if block.kind is BlockKind.LIST_ITEM:
                self._cursor.insertText(self._item_sign(block, span.of(text)), letters)
            self._insert_span(span, letters)
        if block.kind is BlockKind.BLOCKQUOTE and self._is_shown(block):
            self._quoted(start, self._cursor.position())

    def _item_sign(self, block: Block, words: str) -> str:
        """A bullet, or the number once for each item; nothing where the words bring their own."""
        above, self._last_item = self._last_item, block
        if block.number is None:
            return "" if words.startswith(BULLETS) else "•\t"
        goes_on = above is not None and (above.number, above.level) == (block.number, block.level)
        return "\t" if goes_on else f"{block.number}.\t"

    def _quoted(self, start: int, end: int) -> None:
        """Paragraphs of one quotation have one bar."""
        quoted = self._page.quoted_blocks
        if quoted and quoted[-1][1] + 1 == start:
            start = quoted.pop()[0]
        quoted.append((start, end))

    def _tables(self) -> dict[int, Cells]:
        """The cells of each table by its first row's number among the blocks; none for those of its other rows."""
        found: dict[int, Cells] = {}
        for first, count in table_rows(self._blocks):
            cells = cells_of(self._blocks[first : first + count], self._article.text)
            if cells:
                found |= {first + row: [] for row in range(1, count)} | {first: cells}
        return found

    def _insert_table(self, cells: Cells) -> None:
        style, text = self._style, self._article.text
        columns = max(map(len, cells))
        if self._empty:  # a table needs a line before it
            self._next_paragraph(style.paragraph(0, 0), style.letters())
        table = self._cursor.insertTable(len(cells), columns, table_format(style, columns))
        letters = style.letters(0.9, small=True)
        for down, row in enumerate(cells):
            for across, span in enumerate(row):
                self._cursor = table.cellAt(down, across).firstCursorPosition()
                self._cursor.setBlockFormat(cell_shape(style, span.of(text)))
                self._cursor.setBlockCharFormat(letters)
                self._insert_span(span, letters)
        self._cursor = QTextCursor(self._page.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._empty = True  # the line after a table is there already

    def _insert_span(self, span: TextSpan, letters: QTextCharFormat) -> None:
        """Insert a line with its links and emphasis; all of it is one piece of the map."""
        text = span.of(self._article.text)
        breaks = word_breaks(text)
        sign = {}
        if self._hyphenate is not None and not breaks:
            breaks, sign = self._hyphenate(text), {"sign": SOFT_HYPHEN}
        shown, extra = shown_text(text, breaks, **sign)
        start = self._cursor.position()
        self._cursor.insertText(shown.replace("\u2028", " ").replace("\u2029", " "), letters)
        piece = Piece(span.start, len(span), start, extra, frozenset(breaks))
        self._page.text_map.add(piece)
        for mark in self._marks_in(span):
            self._lay_mark(mark, piece, letters)

    def _marks_in(self, span: TextSpan) -> Iterator[InlineMark]:
        for mark in self._marks:
            if mark.span.start >= span.end:
                return
            if mark.span.end > span.start:
                yield mark

    def _lay_mark(self, mark: InlineMark, piece: Piece, letters: QTextCharFormat) -> None:
        start = max(mark.span.start - piece.article, 0)
        end = min(mark.span.end - piece.article, piece.length)
        cursor = QTextCursor(self._page.document)
        cursor.setPosition(piece.to_document(start, closing=False))
        cursor.setPosition(piece.to_document(end, closing=True), QTextCursor.MoveMode.KeepAnchor)
        laid = QTextCharFormat()
        if mark.kind is MarkKind.STRONG:
            laid.setFontWeight(700)
        elif mark.kind is MarkKind.EMPHASIS:
            laid.setFontItalic(not letters.fontItalic())
        elif mark.url and may_open(mark.url):
            laid.setAnchor(True)
            laid.setAnchorHref(mark.url)
            laid.setForeground(QColor(self._style.theme.link))
            laid.setFontUnderline(True)
        cursor.mergeCharFormat(laid)

    def _insert_image(self, image: ArticleImage) -> None:
        picture = self._images.get(image.address)
        if picture is None or picture.isNull():
            return
        name = f"chytalnia:picture/{image.at}/{len(self._page.text_map.pieces)}"
        self._page.document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
        self._next_paragraph(self._style.picture(), self._style.letters())
        shown = QTextImageFormat()
        shown.setName(name)
        shown.setToolTip("")
        width = min(float(picture.width()), self._style.column_width)
        shown.setWidth(width)
        shown.setHeight(width * picture.height() / max(1, picture.width()))
        if image.alternative:
            shown.setProperty(QTextImageFormat.Property.ImageAltText.value, image.alternative)
        at = self._cursor.position()
        self._cursor.insertImage(shown)
        self._page.pictures.append((at, picture.size()))

    def _say(self, text: str, shape: QTextBlockFormat, letters: QTextCharFormat, *, blanks: bool = False) -> None:
        """A line of the head that does not stand in the article's text. ``blanks``: they stay as they are."""
        self._next_paragraph(shape, letters)
        told = text if blanks else " ".join(text.split())
        shown, _extra = shown_text(told, word_breaks(told))
        self._cursor.insertText(shown, letters)

    def _next_paragraph(self, shape: QTextBlockFormat, letters: QTextCharFormat) -> None:
        if self._empty:
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(letters)
            self._empty = False
        else:
            self._cursor.insertBlock(shape, letters)
