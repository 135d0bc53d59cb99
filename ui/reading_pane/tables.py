"""Rows of a table that stand one after another in an article, as one table of the document. A row is a block whose
cells are parted by tabs."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QTextBlockFormat, QTextCursor, QTextFrameFormat, QTextLength, QTextTableFormat

from reader.values import Block, BlockKind, BlockRole, TextSpan
from ui.reading_pane.page_style import PageStyle

MOST_COLUMNS = 12
MOST_CELLS = 1_500  # more would take the layout long; such a table is shown as lines
Cells = list[list[TextSpan]]


def cells_of(rows: Sequence[Block], text: str) -> Cells | None:
    """The cells of some rows without the blanks at their ends; None where they make no table that can be shown."""
    cells = [list(_cells(row.span, text)) for row in rows]
    columns = max(map(len, cells), default=0)
    if not 2 <= columns <= MOST_COLUMNS or columns * len(cells) > MOST_CELLS:
        return None
    return cells


def _cells(span: TextSpan, text: str) -> Iterator[TextSpan]:
    at = span.start
    for cell in span.of(text).replace("\n", "\t").split("\t"):
        bare = cell.strip()
        start = at + (cell.index(bare) if bare else 0)
        yield TextSpan(start, start + len(bare))
        at += len(cell) + 1


def table_rows(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where shown rows of a table follow each other: (number of the first block, how many)."""
    first = 0
    for is_row, run in groupby(blocks, lambda block: block.kind is BlockKind.TABLE and block.role is BlockRole.BODY):
        count = sum(1 for _ in run)
        if is_row:
            yield first, count
        first += count


def table_format(style: PageStyle, columns: int) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(QColor(style.theme.border)))
    made.setCellPadding(style.em * 0.35)
    made.setCellSpacing(0)
    made.setTopMargin(style.em * 1.3)  # lines of words have air above them, a frame has none
    made.setBottomMargin(style.em)
    if columns > 3:
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return made


def cell_shape(style: PageStyle, words: str) -> QTextBlockFormat:
    """Numbers end in one line, words begin in one."""
    shape = style.paragraph(0, 0, height=130)
    digits = sum(letter.isdigit() for letter in words)
    if digits and digits >= sum(letter.isalpha() for letter in words) and len(words) <= 20:
        shape.setAlignment(Qt.AlignmentFlag.AlignRight)
    return shape


def selected_range(cursor: QTextCursor) -> tuple[int, int]:
    """[start, end) of what is seen selected. Cells are selected whole, though the cursor's own end is where the last of
    them begins."""
    if not cursor.hasComplexSelection():  # which only cells of one table are
        return cursor.selectionStart(), cursor.selectionEnd()
    table = cursor.currentTable()
    row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    last = table.cellAt(row + rows - 1, column + columns - 1)
    return table.cellAt(row, column).firstPosition(), last.lastPosition()
