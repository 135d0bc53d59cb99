"""Pages whose layout is kept: how each line breaks (strictly) and how they look (with a tolerance), in both languages.

`python -m tests.ui.layouts` lays them out and keeps the result in tests/ui/baselines/; look at what it changed before
you commit it. Only bundled fonts and our own style are used, so that every machine lays them out alike.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication

from reader.values import (
    AnnotationStyle,
    ArticleImage,
    ArticlePage,
    BlockKind,
    BlockRole,
    Colour,
    InlineMark,
    MarkKind,
    TextSpan,
)
from tests.ui.builders import AD, BODY, TITLE, a_page, an_annotation
from ui import theme, translation
from ui.hyphenation import hyphenation
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane

BASELINES = Path(__file__).parent / "baselines"
LANGUAGES = ("uk", "en")
HEADING, ITEM, QUOTE = BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE
CAPTION, ROW = BlockKind.CAPTION, BlockKind.TABLE


@dataclass(frozen=True)
class Layout:
    """A page, how it is set, and how large the pane is."""

    name: str
    page: ArticlePage
    style: PageStyle
    size: QSize
    show_removed: bool = False
    hyphens: str = ""
    picture: bool = False


def _style(name: str, **fields: object) -> PageStyle:
    return PageStyle(theme.load(name), size=13, line_height=155, **fields)  # type: ignore[arg-type]


def _everything() -> ArticlePage:
    """Each kind of block there is, with links and emphasis."""
    page = a_page(
        (TITLE, "Міст над Стрижем відкрили для пішоходів після одинадцяти років чекання"),
        (BODY, "Світлина нового моста у день відкриття. Фото: Іван Коваль", CAPTION),
        (BODY, "Новий пішохідний міст над річкою Стриж відкрили в неділю. Ним пройшли вже понад дві тисячі людей."),
        (BODY, "Що відомо про міст", HEADING),
        (BODY, "Довжина — 240 метрів, ширина — чотири; два прольоти спираються на старі опори.", ITEM),
        (BODY, "Вартість — сорок мільйонів гривень, половину з яких дала громада.", ITEM),
        (BODY, "Будували два роки й під’їзд до нього теж, ґрунтовно.", ITEM),
        (BODY, "Ми чекали на цей міст одинадцять років, і я рада, що дожила до цього дня.", QUOTE),
        (BODY, "Рік\tПодія\tГривень", ROW),
        (BODY, "2015\tСтарий міст закрили через аварійний стан\t0", ROW),
        (BODY, "2026\tВідкрили\t28 000 000", ROW),
        (BODY, "«Ходили в обхід сім кілометрів», — сказав учитель Іван Коваль і пішов на той берег пішки."),
        title="Міст над Стрижем відкрили для пішоходів після одинадцяти років чекання",
        authors=("Олена Гнатюк", "Rhiannon Pask"), publication="Channel Coast News", published="2026-02-20T06:03",
        standfirst="Чекали одинадцять років: що змінить новий міст для двох берегів і скільки він коштував громаді.",
        quoted=("Ми чекали на цей міст одинадцять років", "Ходили в обхід сім кілометрів"),
    )  # fmt: skip
    text = page.article.text
    places = {word: TextSpan(text.index(word), text.index(word) + len(word)) for word in ("річкою Стриж", "громада")}
    marks = (
        InlineMark(places["річкою Стриж"], MarkKind.LINK, "https://example.org/"),
        InlineMark(places["громада"], MarkKind.STRONG),
    )
    image = ArticleImage(text.index("Світлина"), "x.png")
    return replace(page, article=replace(page.article, marks=marks, images=(image,)))


def _english() -> ArticlePage:
    lines = (
        "A bakery in Ashcombe sells its first loaf at midnight. The queue begins at eleven, and is longest in rain.",
        "“People who cannot sleep buy the best bread,” said the baker, Rowan Pike, who has not slept since fourteen.",
        "The council’s environmental officer, who came to inspect the ovens, stayed until four and bought two loaves.",
    )
    page = a_page((TITLE, "The bakery that opens at midnight"), *((BODY, line) for line in lines * 2),
                  title="The bakery that opens at midnight", publication="Ashcombe Evening Post",
                  published="2026-03-03", quoted=("People who cannot sleep buy the best bread,",))  # fmt: skip
    notes = (
        an_annotation(page, "The queue begins at eleven", body="Compare with what the council counted in the spring."),
        an_annotation(page, "stayed until four", body="Чи є про це в протоколі?\nЗапитати.", colour=Colour.BLUE),
        an_annotation(page, "two loaves", style=AnnotationStyle.UNDERLINE, colour=Colour.PINK),
    )
    return replace(page, annotations=notes)


def _removed() -> ArticlePage:
    return a_page(
        (BlockRole.DEBRIS, "Головна Новини Блоги Відео"),
        (TITLE, "У селі посадили сад із забутих яблунь"),
        (BODY, "Сорок сортів, яких уже не продають, посадили на пагорбі за школою. Саджанці зібрали по садибах."),
        (AD, "Реклама"),
        (BlockRole.RELATED, "Читайте також: у Стрілках завершили ремонт водогону, який почали торік восени"),
        (BODY, "Перший урожай чекають за чотири роки, але діти вже поділили між собою, хто яке дерево поливає."),
        (BlockRole.PROMOTION, "Підписуйтесь на наш канал"),
        title="У селі посадили сад із забутих яблунь", published="2026-03-20",
    )  # fmt: skip


def layouts() -> Iterator[Layout]:
    everything = _everything()
    yield Layout("everything", everything, _style("light"), QSize(720, 1250), picture=True)
    yield Layout("narrow", everything, _style("dark"), QSize(400, 900))
    yield Layout("notes", _english(), _style("light"), QSize(1000, 640))
    yield Layout("book", _english(), _style("sepia", justify=True, indent=True, paragraph_gap=0, hyphens=True),
                 QSize(520, 700), hyphens="en")  # fmt: skip
    yield Layout("removed", _removed(), _style("black"), QSize(640, 560), show_removed=True)


def picture() -> QImage:
    made = QImage(900, 420, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    shade = QLinearGradient(QPointF(0, 0), QPointF(900, 420))
    shade.setColorAt(0, QColor("#355c7d"))
    shade.setColorAt(1, QColor("#f8b195"))
    painter.fillRect(made.rect(), shade)
    painter.end()
    return made


def laid_out(layout: Layout, language: str) -> ReadingPane:
    """The pane with the page in it. The window's own font is the bundled one, for every machine has another."""
    translation.speak(language)
    QApplication.setFont(QFont("PT Serif", 10))
    theme.apply(layout.style.theme)
    pane = ReadingPane(layout.style)
    pane.images = {}
    pane.show_removed = layout.show_removed
    pane.hyphenate = hyphenation(layout.hyphens) if layout.hyphens else None
    pane.resize(layout.size)
    pane.show()
    pane.show_article(layout.page)
    if layout.picture:
        pane.show_pictures({"x.png": picture()})
    pane.view.clearFocus()  # a cursor would blink in the picture
    QApplication.processEvents()
    pane.view.viewport().repaint()
    return pane


def lines_of(pane: ReadingPane) -> str:
    """Every line of the page and of the notes beside it, as it breaks."""
    document = pane.view.document()
    told, block = [], document.begin()
    while block.isValid():
        document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            told.append(_utf16(block.text(), line.textStart(), line.textLength()))
        told.append("")
        block = block.next()
    for card in pane.view.notes.cards:
        told += ["[note]"]
        for number in range(card.words.lineCount()):
            line = card.words.lineAt(number)
            told.append(_utf16(card.words.text(), line.textStart(), line.textLength()))
    shown = "\n".join(told).replace("\ufffc", "[picture]").replace("\u00ad", "·").replace("\u00a0", "_")
    return shown.replace("\u2028", "").replace("\u2029", "") + "\n"


def _utf16(text: str, start: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le").rstrip(" ")


def seen(pane: ReadingPane) -> QImage:
    """The pane in grey, half as large, which is enough to see what moved."""
    whole = pane.view.viewport().grab().toImage()
    half = whole.scaled(
        whole.size() / 2, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return half.convertToFormat(QImage.Format.Format_Grayscale8)


def share_that_differs(one: QImage, other: QImage, levels: int = 24) -> float:
    """The share (0..1) of pixels that differ by more than ``levels`` of 256; 1 where the sizes differ."""
    if one.size() != other.size():
        return 1.0
    differing, width = 0, one.width()
    for y in range(one.height()):
        line, other_line = bytes(one.constScanLine(y))[:width], bytes(other.constScanLine(y))[:width]
        if line != other_line:
            differing += sum(abs(a - b) > levels for a, b in zip(line, other_line, strict=True))
    return differing / (width * one.height())


def main() -> int:
    from ui.application import add_fonts, prepared_application

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepared_application()
    add_fonts()
    BASELINES.mkdir(exist_ok=True)
    for language in LANGUAGES:
        for layout in layouts():
            pane = laid_out(layout, language)
            (BASELINES / f"{layout.name}-{language}.txt").write_text(lines_of(pane), encoding="utf-8")
            if language == "uk":
                seen(pane).save(str(BASELINES / f"{layout.name}.png"))
            pane.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
