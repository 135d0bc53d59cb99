"""How an annotation is laid over the letters, and how it is taken away again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from reader.values import Annotation, AnnotationStyle
from ui.theme import Theme


def look(annotation: Annotation, theme: Theme) -> QTextCharFormat:
    """The annotation's colour as a background, an underline, or a stroke through the words."""
    laid = QTextCharFormat()
    colour = theme.mark(annotation.colour)
    if annotation.style is AnnotationStyle.HIGHLIGHT:
        laid.setBackground(colour)
    elif annotation.style is AnnotationStyle.UNDERLINE:
        laid.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        laid.setUnderlineColor(colour.lighter(170) if theme.dark else colour.darker(140))
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
