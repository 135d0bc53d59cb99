"""The article on paper or as a PDF, with its annotations: highlights as colours, notes numbered in the text and told at
the end. Imported when something is printed, not before."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader.values import Annotation, ArticlePage, ChytalniaError, Sentence, system_reason
from ui import theme, wording
from ui.annotations.panel import words_of
from ui.reading_pane.article_view import ArticleView
from ui.reading_pane.layers import Layer, paint_layer
from ui.reading_pane.page_document import Hyphenation, Page, PageBuilder, PageDocument
from ui.reading_pane.page_style import PageStyle
from ui.translation import translate

LONGEST_QUOTE = 400
SIZE, LINE_HEIGHT = 11, 140
MARGIN = 2 / 2.54  # inches
COLUMN = 42  # em: 630 of the 642 pixels that A4 has between its margins; pictures are made no wider


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: the article as the user has set it, in the light theme and at a size for paper."""

    article: ArticlePage
    style: PageStyle
    images: Mapping[str, QImage] = field(default_factory=dict)
    hyphenate: Hyphenation | None = None

    @property
    def title(self) -> str:
        return self.article.article.title or translate("Print", "Article")

    def on_paper(self) -> PageStyle:
        own = self.style
        return PageStyle(
            theme.load("light"), own.family, SIZE, LINE_HEIGHT, COLUMN, own.paragraph_gap, own.indent, own.justify
        )


@dataclass(frozen=True, slots=True)
class Printed:
    """A document for paper. ``quoted``: where quotations stand, as cursors, which move with the numbers put in."""

    document: PageDocument
    quoted: tuple[tuple[QTextCursor, QTextCursor], ...]

    def layers(self) -> tuple[Layer, ...]:
        places = sorted((start.position(), end.position()) for start, end in self.quoted)
        return (Layer(tuple(places), bar=theme.load("light").quotation_bar),)


def printable(sheet: Sheet, parent: QWidget) -> Printed:
    """The page with the looks of its annotations, and the notes as a numbered list after it."""
    style = sheet.on_paper()
    page = PageBuilder(sheet.article, style, parent=parent, images=sheet.images, hyphenate=sheet.hyphenate).build()
    view = ArticleView(parent)
    view.hide()
    view.resize(int(style.column_width) + 100, 600)
    view.show_page(page, style, sheet.article.annotations)
    quoted = _quoted(page, sheet.article)
    notes = _notes_in_order(page, sheet.article.annotations)
    _number(page, notes, style)
    _tell_notes(page, sheet.article, notes, style)
    frame = page.document.rootFrame()
    shape = frame.frameFormat()
    shape.setMargin(0)
    frame.setFrameFormat(shape)
    page.document.setParent(parent)
    view.deleteLater()
    return Printed(page.document, quoted)


def _quoted(page: Page, article: ArticlePage) -> tuple[tuple[QTextCursor, QTextCursor], ...]:
    def at(position: int) -> QTextCursor:
        cursor = QTextCursor(page.document)
        cursor.setPosition(position)
        return cursor

    parts = [part for quotation in article.quotations for part in quotation.parts]
    return tuple((at(start), at(end)) for part in parts for start, end in page.text_map.spans(part))


def _notes_in_order(page: Page, annotations: tuple[Annotation, ...]) -> list[tuple[int, Annotation]]:
    """(where its words end in the document, annotation) in the order of the page; those without a place come last."""
    placed: list[tuple[int, Annotation]] = []
    lost: list[tuple[int, Annotation]] = []
    for one in annotations:
        places = page.text_map.spans(one.span) if one.span is not None else []
        if one.body.strip():
            (placed if places else lost).append((places[-1][1] if places else -1, one))
    return sorted(placed, key=lambda note: note[0]) + lost


def _number(page: Page, notes: list[tuple[int, Annotation]], style: PageStyle) -> None:
    """Put a small number after the words of each note, from the last to the first so that places stay true."""
    raised = style.letters(0.95, bold=True)
    raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    cursor = QTextCursor(page.document)
    for number, (end, _annotation) in reversed(list(enumerate(notes, 1))):
        if end >= 0:
            cursor.setPosition(end)
            cursor.insertText(str(number), raised)


def _tell_notes(page: Page, article: ArticlePage, notes: list[tuple[int, Annotation]], style: PageStyle) -> None:
    if not notes:
        return
    cursor = QTextCursor(page.document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock(style.paragraph(1.5, 0.4), style.letters(1.2, bold=True))
    cursor.insertText(translate("Print", "Notes"))
    for number, (end, annotation) in enumerate(notes, 1):
        words = " ".join(words_of(article, annotation).split())
        shown = words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"
        cursor.insertBlock(style.paragraph(0.3, 0), style.letters(0.9, colour=style.theme.muted))
        cursor.insertText(f"{number}. «{shown}»" if end >= 0 else f"«{shown}»")
        for line in annotation.body.strip().splitlines():
            cursor.insertBlock(style.paragraph(0, 0.1), style.letters())
            cursor.insertText(line)


def _printer() -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)  # else the number of the page, which stands in the margin, is cut off
    return printer


def print_sheet(sheet: Sheet, parent: QWidget) -> None:
    """Ask for a printer and print."""
    printer = _printer()
    printer.setDocName(sheet.title)
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        _print(sheet, printer, parent)


def save_pdf(sheet: Sheet, path: Path, parent: QWidget) -> None:
    """Write a PDF; a file that was there is replaced when the new one is whole.

    Raises ChytalniaError where it cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=".pdf", dir=path.parent)
        os.close(handle)
        try:
            printer = _printer()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(name)
            printer.setDocName(sheet.title)
            printer.setCreator("Chytalnia")
            _print(sheet, printer, parent)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise ChytalniaError(
            Sentence("{path} cannot be written: {reason}.", path=path, reason=system_reason(error))
        ) from error


def _print(sheet: Sheet, printer: QPrinter, parent: QWidget) -> None:
    """Page by page, as the page is painted on the screen: what Qt's own printing makes of a document has no quotations
    in it, and indents nothing."""
    printed = printable(sheet, parent)
    document, layers, light = printed.document, printed.layers(), theme.load("light")
    dots = parent.logicalDpiX()
    paper, margin = printer.paperRect(QPrinter.Unit.Inch), MARGIN * dots
    size = QSizeF(paper.width() * dots - 2 * margin, paper.height() * dots - 2 * margin)
    document.setPageSize(size)
    painter = QPainter(printer)
    painter.scale(printer.resolution() / dots, printer.resolution() / dots)
    painter.translate(margin, margin)
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    for number in range(max(1, printer.fromPage()), last + 1):
        if number > max(1, printer.fromPage()):
            printer.newPage()
        top = (number - 1) * size.height()
        clip = QRectF(0, top, size.width(), size.height())
        painter.save()
        painter.translate(0, -top)
        for layer in layers:
            paint_layer(painter, document, layer, clip, (0, document.characterCount()), 0)
        document.drawContents(painter, clip)
        painter.restore()
        painter.setPen(QColor(light.muted))
        small = QFont(sheet.style.family)
        small.setPixelSize(12)  # a size in points would be scaled once more
        painter.setFont(small)
        below = QRectF(0, size.height() + 16, size.width(), 20)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, wording.number(number))
    painter.end()
    document.deleteLater()
