"""One statement as several outlets gave it: wordings side by side, with the words that differ marked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.values import TextSpan
from reader.values.speaker import Statement, StatementGroup, WordDifference
from ui import wording
from ui.offsets import spans_to_utf16
from ui.theme import Theme
from ui.translation import translate

COLUMN, LARGER = 250, 1.15
Differences = Callable[[str, str], tuple[WordDifference, ...]]


def marks_of(statements: Sequence[Statement], differences: Differences) -> list[list[TextSpan]]:
    """For each wording the words that differ from the first one; for the first, those that any other has otherwise."""
    first, *others = statements
    found: list[list[TextSpan]] = [[]]
    for other in others:
        parted = differences(first.words, other.words)
        found[0] += [one.one for one in parted if one.one]
        found.append([one.other for one in parted if one.other])
    found[0] = merged(found[0])
    return found


def merged(spans: Sequence[TextSpan]) -> list[TextSpan]:
    """The same stretches, without overlaps, in order."""
    done: list[TextSpan] = []
    for span in sorted(spans):
        if done and span.start <= done[-1].end:
            done[-1] = TextSpan(done[-1].start, max(done[-1].end, span.end))
        else:
            done.append(span)
    return done


class CompareDialog(QDialog):
    """``went(Statement)``: its article is wanted. Does not keep the window from being used. ``speaker``: whose words
    they are for the library; an article that names somebody else, or nobody, says so."""

    went = Signal(object)

    def __init__(
        self,
        group: StatementGroup,
        speaker: str,
        differences: Differences,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Speakers", "The same statement in several articles"))
        self._theme = theme
        self._speaker = speaker
        self._differ = any(one.speaker != speaker for one in group.statements)
        told = QLabel(translate("Speakers", "Words that differ from the earliest wording are underlined."))
        told.setWordWrap(True)
        told.setProperty("role", "muted")
        name = QLabel(speaker)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("role", "heading")
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        marks = marks_of(group.statements, differences)
        for statement, spans in zip(group.statements, marks, strict=True):
            row.addWidget(self._column(statement, spans), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.addWidget(name)
        column.addWidget(told)
        column.addSpacing(6)
        column.addWidget(area, 1)
        self.resize(min(1100, 60 + (COLUMN + 60) * len(group.statements)), 420)

    def _column(self, statement: Statement, marks: Sequence[TextSpan]) -> QWidget:
        holder = QWidget()
        holder.setMinimumWidth(COLUMN)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = statement.title
        outlet = QLabel(statement.publication or title)
        outlet.setStyleSheet("font-weight: 600")
        about = QLabel(wording.long_date(statement.published) or translate("Speakers", "Without a date"))
        about.setProperty("role", "muted")
        heading = QLabel(title)
        heading.setProperty("role", "muted")
        named = QLabel(self._named(statement))
        named.setVisible(self._differ)  # in all columns, so that the wordings stand at one height
        for label in (outlet, about, heading, named):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        words = QTextBrowser()
        words.setFrameShape(QFrame.Shape.NoFrame)
        words.setAccessibleName(". ".join(part for part in (outlet.text(), named.text(), statement.words) if part))
        words.setDocument(self._document(statement.words, marks, words))
        column.addWidget(words, 1)
        opening = QPushButton(translate("Speakers", "Show in the article"))
        opening.clicked.connect(lambda: self.went.emit(statement))
        column.addWidget(opening, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _named(self, statement: Statement) -> str:
        if statement.speaker == self._speaker:
            return ""
        if statement.speaker is None:
            return translate("Speakers", "This article does not name who said it.")
        return translate("Speakers", "According to this article said by {0}.").format(statement.speaker)

    def _document(self, words: str, marks: Sequence[TextSpan], parent: QWidget) -> QTextDocument:
        document = QTextDocument(parent)
        letters = parent.font()
        letters.setPointSizeF(letters.pointSizeF() * LARGER)
        document.setDefaultFont(letters)
        document.setPlainText(words)
        shape = QTextCharFormat()
        shape.setBackground(QColor(self._theme.found))
        shape.setFontUnderline(True)
        cursor = QTextCursor(document)
        for start, length in spans_to_utf16(words, tuple(marks)):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(shape)
        return document
