"""The article on paper or as a PDF, with its annotations and notes after it."""

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QTextCursor
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader.values import ArticlePage
from ui import theme
from ui.reading_pane.article_view import ArticleView
from ui.reading_pane.page_document import PageBuilder, PageDocument
from ui.reading_pane.page_style import PageStyle
from ui.translation import translate


def printable(article: ArticlePage, style: PageStyle, parent: QWidget) -> PageDocument:
    """The page in the light theme, at a size for paper, and the notes as a list."""
    light = PageStyle(theme.load("light"), style.family, 11, 140, 60, style.paragraph_gap, style.indent, style.justify)
    page = PageBuilder(article, light, parent=parent).build()
    view = ArticleView(parent)
    view.hide()
    view.show_page(page, light, article.annotations)
    cursor = QTextCursor(page.document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    notes = [one for one in article.annotations if one.body]
    if notes:
        cursor.insertBlock(light.paragraph(1.5, 0.4), light.letters(1.2, bold=True))
        cursor.insertText(translate("Print", "Notes"))
    for note in notes:
        cursor.insertBlock(light.paragraph(0.2, 0), light.letters(0.9, colour=light.theme.muted))
        cursor.insertText("«" + " ".join(note.selectors.quote.exact.split())[:400] + "»")
        cursor.insertBlock(light.paragraph(0, 0.4), light.letters())
        cursor.insertText(note.body)
    frame = page.document.rootFrame()
    shape = frame.frameFormat()
    shape.setMargin(0)
    frame.setFrameFormat(shape)
    document = page.document
    document.setParent(parent)
    view.deleteLater()
    return document


def print_article(article: ArticlePage, style: PageStyle, parent: QWidget) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout.Unit.Millimeter)
    printer.setDocName(article.article.title or translate("Print", "Article"))
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        printable(article, style, parent).print_(printer)
