"""How an annotation is laid over the letters, and how it is taken away again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from reader.values import Annotation, AnnotationStyle, Colour, Motivation
from ui.theme import Theme, seen


def edge(colour: Colour, theme: Theme) -> QColor:
    """The colour for a line, which would not be seen on the page as pale, or as dark, as it is behind words."""
    return QColor(seen(theme.mark(colour).name(), theme.page, dark=theme.dark))


def look(annotation: Annotation, theme: Theme) -> QTextCharFormat:
    """The annotation's colour as a background, an underline, or a stroke through the words. Links and captions, whose
    own colours are not made for that background, have the page's ink on it."""
    laid = QTextCharFormat()
    if annotation.motivation is Motivation.BOOKMARKING:
        return laid  # its sign stands in the margin
    if annotation.style is AnnotationStyle.HIGHLIGHT:
        laid.setBackground(theme.mark(annotation.colour))
        laid.setForeground(QColor(theme.page_text))
    elif annotation.style is AnnotationStyle.UNDERLINE:
        laid.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        laid.setUnderlineColor(edge(annotation.colour, theme))
    else:
        laid.setFontStrikeOut(True)
    return laid


def bare(annotation: Annotation) -> QTextCharFormat:
    """What takes the annotation's look away again, and nothing else's; `ink_again` follows."""
    laid = QTextCharFormat()
    if annotation.motivation is Motivation.BOOKMARKING:
        return laid
    if annotation.style is AnnotationStyle.HIGHLIGHT:
        laid.setBackground(Qt.BrushStyle.NoBrush)
    elif annotation.style is AnnotationStyle.UNDERLINE:
        laid.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
    else:
        laid.setFontStrikeOut(False)
    return laid


def ink_again(document: QTextDocument, start: int, end: int, theme: Theme) -> None:
    """Give the words of [start, end) their own colour: a link's, or that of their paragraph. An underlined link keeps
    its line."""
    block, found = document.findBlock(start), []
    while block.isValid() and block.position() < end:
        found += [piece for piece in _pieces(block) if piece[0] < end and piece[1] > start]
        block = block.next()
    cursor = QTextCursor(document)
    for first, last, is_link, ink in found:
        laid = QTextCharFormat()
        laid.setForeground(QColor(theme.link) if is_link else ink)
        if is_link:
            laid.setFontUnderline(True)
        cursor.setPosition(max(first, start))
        cursor.setPosition(min(last, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(laid)


def _pieces(block: QTextBlock) -> list[tuple[int, int, bool, QColor]]:
    """(start, end, whether it is a link, the paragraph's colour) of every stretch of a paragraph set alike."""
    ink, found, pieces = block.charFormat().foreground().color(), [], block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        found.append((piece.position(), piece.position() + piece.length(), piece.charFormat().isAnchor(), ink))
        pieces += 1
    return found
