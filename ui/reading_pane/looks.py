"""How an annotation is laid over the letters, and how it is taken away again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat

from reader.values import Annotation, AnnotationStyle, Colour
from ui.theme import Theme


def edge(colour: Colour, theme: Theme) -> QColor:
    """The colour for a line, which would not be seen on the page as pale, or as dark, as it is behind words."""
    return theme.mark(colour).lighter(170) if theme.dark else theme.mark(colour).darker(140)


def look(annotation: Annotation, theme: Theme) -> QTextCharFormat:
    """The annotation's colour as a background, an underline, or a stroke through the words."""
    laid = QTextCharFormat()
    if annotation.style is AnnotationStyle.HIGHLIGHT:
        laid.setBackground(theme.mark(annotation.colour))
    elif annotation.style is AnnotationStyle.UNDERLINE:
        laid.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        laid.setUnderlineColor(edge(annotation.colour, theme))
    else:
        laid.setFontStrikeOut(True)
    return laid


def bare(annotation: Annotation) -> QTextCharFormat:
    """What takes the annotation's look away again, and nothing else's."""
    laid = QTextCharFormat()
    if annotation.style is AnnotationStyle.HIGHLIGHT:
        laid.setBackground(Qt.BrushStyle.NoBrush)
    elif annotation.style is AnnotationStyle.UNDERLINE:
        laid.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
    else:
        laid.setFontStrikeOut(False)
    return laid
