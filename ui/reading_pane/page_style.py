"""How a page is set: the user's font and measures, and the character and paragraph formats that follow from them."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextOption

from reader.values import Block, BlockKind
from ui.settings import Settings
from ui.theme import Theme

HEADING_SIZES = {0: 1.25, 1: 1.45, 2: 1.3, 3: 1.15}
SMALL = 0.82
HANGING = 0.9  # em, by which the bullets of a list stand out
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def _font(family: str, size: int) -> QFont:
    font = QFont(family, size)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _measures(family: str, size: int) -> tuple[float, float]:
    """One em in pixels, and the height of a line in em."""
    font = _font(family, size)
    em = float(QFontInfo(font).pixelSize())
    return em, QFontMetricsF(font).height() / max(1.0, em)


@dataclass(frozen=True, slots=True)
class PageStyle:
    """``size``: points. ``line_height``, ``paragraph_gap``: per cent of a line. ``column``: em."""

    theme: Theme
    family: str = "PT Serif"
    size: int = 14
    line_height: int = 150
    column: int = 38
    paragraph_gap: int = 60
    indent: bool = False
    justify: bool = False
    hyphens: bool = False

    @classmethod
    def of(cls, settings: Settings, theme: Theme) -> "PageStyle":
        return cls(
            theme,
            settings.text("page/family"),
            max(7, min(48, settings.number("page/size"))),
            max(100, min(250, settings.number("page/line_height"))),
            max(20, min(80, settings.number("page/column"))),
            max(0, min(200, settings.number("page/paragraph_gap"))),
            settings.flag("page/indent"),
            settings.flag("page/justify"),
            settings.flag("page/hyphens"),
        )

    def font(self) -> QFont:
        return _font(self.family, self.size)

    @property
    def em(self) -> float:
        """Pixels."""
        return _measures(self.family, self.size)[0]

    @property
    def _natural_height(self) -> float:
        """What Qt calls 100 %, in em: 1.3 with PT Serif. Line heights are per cent of the letters' size here."""
        return _measures(self.family, self.size)[1]

    @property
    def column_width(self) -> float:
        return self.em * self.column

    def letters(
        self, scale: float = 1.0, *, bold: bool = False, colour: str = "", small: bool = False
    ) -> QTextCharFormat:
        """``small``: set in the window's own font, for the byline and captions."""
        made = QTextCharFormat()
        made.setForeground(QColor(colour or self.theme.page_text))
        if small:
            made.setFontFamilies([QFont().family()])
        if scale != 1.0:
            made.setFontPointSize(self.size * scale)
        if bold:
            made.setFontWeight(QFont.Weight.Bold)
        return made

    def paragraph(
        self, top: float = 0.0, bottom: float | None = None, *, height: int | None = None
    ) -> QTextBlockFormat:
        """``top`` and ``bottom`` in lines; the usual gap where ``bottom`` is None."""
        line = self.em * self.line_height / 100
        made = QTextBlockFormat()
        made.setLineHeight((height or self.line_height) / self._natural_height, PROPORTIONAL)
        made.setTopMargin(top * line)
        made.setBottomMargin((self.paragraph_gap / 100 if bottom is None else bottom) * line)
        return made

    def picture(self) -> QTextBlockFormat:
        """A picture's line is as high as the picture: per cent of it would let the next line be painted over it."""
        made = self.paragraph(0.3, 0.35)
        made.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        return made

    def title(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        return self.paragraph(0.4, 0.45, height=118), self.letters(1.72, bold=True)

    def standfirst(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        return self.paragraph(0, 0.5, height=140), self.letters(1.14, colour=self.theme.muted)

    def byline(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        return self.paragraph(0, 0.7, height=140), self.letters(SMALL, colour=self.theme.muted, small=True)

    def warning(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        return self.paragraph(0, 0.7, height=140), self.letters(SMALL, colour=self.theme.warning, small=True)

    def of_block(self, block: Block, *, first: bool, removed: bool = False) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """The formats of one block. ``first``: it opens the article or follows a heading, so it is not indented."""
        shape, letters = self._shape(block, first=first)
        if removed:
            shape = self.paragraph(0, 0.4, height=130)
            letters = self.letters(SMALL, colour=self.theme.removed_text)
            shape.setLeftMargin(self.em)
            shape.setTabPositions(self._after_bullet())
        return shape, letters

    def _after_bullet(self, sign: float = HANGING) -> list[QTextOption.Tab]:
        """The words after a bullet or a number, ``sign`` ems wide, begin where the item's next lines do, in whatever
        font.
        """
        return [QTextOption.Tab(self.em * sign, QTextOption.TabType.LeftTab)]

    def _shape(self, block: Block, *, first: bool) -> tuple[QTextBlockFormat, QTextCharFormat]:
        kind = block.kind
        if kind is BlockKind.HEADING:
            shape = self.paragraph(0.7, 0.45, height=125)
            shape.setHeadingLevel(max(2, min(6, block.level or 2)))
            return shape, self.letters(HEADING_SIZES.get(block.level, 1.08), bold=True)
        if kind in {BlockKind.CAPTION, BlockKind.IMAGE}:
            return self.paragraph(0, 0.8, height=130), self.letters(SMALL, colour=self.theme.muted, small=True)
        if kind is BlockKind.TABLE:
            return self.paragraph(0, 0.4, height=130), self.letters(0.9, small=True)
        shape = self.paragraph()
        if kind is BlockKind.LIST_ITEM:
            sign = HANGING if block.number is None else 0.55 * max(2, len(str(block.number))) + 0.5
            shape.setLeftMargin(self.em * (1.2 * max(1, min(6, block.level or 1)) + sign - HANGING))
            shape.setTextIndent(-self.em * sign)
            shape.setTabPositions(self._after_bullet(sign))
            shape.setBottomMargin(shape.bottomMargin() * 0.5)
        elif kind is BlockKind.BLOCKQUOTE:
            shape.setLeftMargin(self.em * 1.4)
            shape.setRightMargin(self.em)
        elif self.indent and not first:
            shape.setTextIndent(self.em * 1.3)
        if self.justify:
            shape.setAlignment(Qt.AlignmentFlag.AlignJustify)
        return shape, self.letters()
