"""Every text of every theme can be read: contrast of at least 4.5 to 1, as WCAG 2.2 AA asks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.values import AnnotationStyle, BlockKind, Colour, InlineMark, MarkKind, TextSpan
from tests.ui.builders import AD, BODY, a_page, an_annotation
from ui import theme
from ui.article_list.dates import DatesPopover
from ui.reading_pane.looks import edge
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane

BACKGROUND = QTextFormat.Property.BackgroundBrush.value

PAIRS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "field"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "field"),
    ("muted", "page"),
    ("page_text", "page"),
    ("page_text", "quotation"),
    ("page_text", "found"),
    ("page_text", "found_now"),
    ("link", "page"),
    ("muted", "quotation"),
    ("muted", "found"),
    ("muted", "found_now"),
    ("link", "quotation"),
    ("link", "found"),
    ("link", "found_now"),
    ("removed_text", "quotation"),
    ("removed_text", "found"),
    ("removed_text", "found_now"),
    ("removed_text", "page"),
    ("selected_text", "selected"),
    ("accent_text", "accent"),
    ("warning", "window"),
    ("text", "found"),
]
SIGNS = [
    # The focus ring, wherever it is drawn: around fields, rows, chips, the page.
    *((("accent", paper)) for paper in ("window", "surface", "field", "page", "selected")),
    ("quotation_bar", "page"),
    ("quotation_bar", "quotation"),
    ("star", "surface"),
    ("muted", "field"),
]


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_text_can_be_read(name: str, ink: str, paper: str) -> None:
    one = theme.load(name)
    assert theme.contrast(getattr(one, ink), getattr(one, paper)) >= 4.5


def colours_of(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("state", [Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked])
def test_a_checked_box_is_filled_and_its_mark_is_seen_beside_words_and_in_lists(
    qtbot: QtBot, name: str, state: Qt.CheckState
) -> None:
    look = theme.load(name)
    theme.apply(look)
    box, rows, tree = QCheckBox(), QListWidget(), QTreeWidget()
    box.setTristate(True)
    box.setCheckState(state)
    QListWidgetItem("", rows).setCheckState(state)
    tree.addTopLevelItem(row := QTreeWidgetItem())
    row.setCheckState(0, state)
    for widget in (box, rows, tree):
        qtbot.addWidget(widget)
        widget.resize(60, 60)
        widget.show()
        colours = colours_of(widget)
        assert look.accent in colours
        marks = [theme.contrast(one, look.accent) for one in colours if one not in {look.window, look.surface}]
        assert max(marks) >= 4.5
    theme.apply(theme.load("light"))


@pytest.mark.parametrize("name", theme.NAMES)
def test_the_frame_of_an_empty_check_box_is_seen(qtbot: QtBot, name: str) -> None:
    """3 to 1, as WCAG 2.2 asks of controls (1.4.11)."""
    look = theme.load(name)
    theme.apply(look)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.resize(30, 30)
    box.show()
    colours = colours_of(box)
    theme.apply(theme.load("light"))
    assert max(theme.contrast(colour, look.window) for colour in colours) >= 3


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("colour", Colour)
def test_highlighted_text_can_be_read(name: str, colour: Colour) -> None:
    one = theme.load(name)
    assert theme.contrast(one.page_text, one.mark(colour).name()) >= 4.5


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("colour", Colour)
@pytest.mark.parametrize("style", AnnotationStyle)
def test_every_word_of_the_page_can_be_read_under_every_annotation(
    qtbot: QtBot, name: str, colour: Colour, style: AnnotationStyle
) -> None:
    """Links, captions, dimmed removed parts and quotations too: as they are set in the document."""
    text = "Слова статті з посиланням"
    link = InlineMark(TextSpan(text.index("посиланням"), len(text)), MarkKind.LINK, "https://example.org/")
    lines = ((BODY, text), (BODY, "Підпис під світлиною", BlockKind.CAPTION), (AD, "Купуйте дошки"))
    page = a_page(*lines, marks=(link,))
    span = TextSpan(0, len(page.article.text))
    note = replace(an_annotation(page, "статті", colour=colour, style=style), span=span)
    look = theme.load(name)
    pane = ReadingPane(PageStyle(look))
    qtbot.addWidget(pane)
    pane.show_removed = True
    pane.show_article(replace(page, annotations=(note,)))
    inks = 0
    for start, end in pane.page.text_map.spans(span):  # type: ignore[union-attr]
        for at in range(start + 1, end):
            cursor = QTextCursor(pane.view.document())
            cursor.setPosition(at)
            set_as = cursor.charFormat()
            paper = set_as.background().color().name() if set_as.hasProperty(BACKGROUND) else look.page
            assert theme.contrast(set_as.foreground().color().name(), paper) >= 4.5, cursor.block().text()
            inks += 1
    assert inks > 50


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("colour", Colour)
def test_the_line_of_each_colour_is_seen_on_the_page(name: str, colour: Colour) -> None:
    look = theme.load(name)
    assert theme.contrast(edge(colour, look).name(), look.page) >= 3


@pytest.mark.parametrize("name", theme.NAMES)
def test_a_link_and_a_caption_have_their_own_ink_again_when_an_annotation_goes(qtbot: QtBot, name: str) -> None:
    text = "Слова статті з посиланням"
    link = InlineMark(TextSpan(text.index("посиланням"), len(text)), MarkKind.LINK, "https://example.org/")
    page = a_page((BODY, text), (BODY, "Підпис під світлиною", BlockKind.CAPTION), marks=(link,))
    note = replace(an_annotation(page, "статті"), span=TextSpan(6, len(page.article.text) - 4))
    under = replace(note, id="under", style=AnnotationStyle.UNDERLINE)
    pane = ReadingPane(PageStyle(theme.load(name)))
    qtbot.addWidget(pane)
    pane.show_article(page)
    before = pane.view.document().toHtml()
    for one in (note, under):
        pane.refresh(replace(page, annotations=(one,)))
        assert pane.view.document().toHtml() != before
        pane.refresh(page)
        cursor = QTextCursor(pane.view.document())
        for word, ink in (("посил", "link"), ("статт", "page_text"), ("Підпис", "muted")):
            at = page.article.text.index(word) + 2
            cursor.setPosition(pane.page.text_map.to_document(at))  # type: ignore[union-attr]
            assert cursor.charFormat().foreground().color().name() == getattr(theme.load(name), ink), word
            assert cursor.charFormat().fontUnderline() is (ink == "link")
            assert cursor.charFormat().background().style() is Qt.BrushStyle.NoBrush


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize(("sign", "paper"), SIGNS)
def test_signs_that_are_no_text_are_seen(name: str, sign: str, paper: str) -> None:
    one = theme.load(name)
    assert theme.contrast(getattr(one, sign), getattr(one, paper)) >= 3


def test_the_six_colours_are_those_of_the_epub_draft() -> None:
    assert theme.load("light").marks["yellow"] == "#ffeb6b"
    assert theme.load("sepia").marks == theme.load("light").marks
    assert theme.load("black").marks == theme.load("dark").marks
    assert set(theme.load("dark").marks) == {colour.value for colour in Colour}


def test_contrast_is_that_of_the_standard() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_an_unknown_theme_is_the_light_one_and_the_palette_follows() -> None:
    assert theme.load("nothing like that").name == "light"
    made = theme.palette(theme.load("dark"))
    assert made.color(QPalette.ColorRole.Text).name() == theme.load("dark").text


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_a_field_asks_for_can_be_read(
    qtbot: QtBot, name: str, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    """As it is painted: a style sheet makes the placeholder half as strong unless it says otherwise."""
    look = theme.load(name)
    theme.apply(look)
    field = kind()
    qtbot.addWidget(field)
    field.setPlaceholderText("▮▮▮▮")
    field.resize(200, 60)
    field.show()
    field.clearFocus()
    picture = field.grab().toImage()
    inside = [(x, y) for x in range(12, 60) for y in range(8, 52)]
    colours = {picture.pixelColor(x, y).name() for x, y in inside}
    theme.apply(theme.load("light"))
    assert max(theme.contrast(colour, look.field) for colour in colours) >= 4.5


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("colour", list(Colour))
@pytest.mark.parametrize("ground", ["surface", "selected"])
def test_the_bar_of_an_annotation_is_seen_on_chosen_rows_too(name: str, colour: Colour, ground: str) -> None:
    look = theme.load(name)
    paper = getattr(look, ground)
    assert theme.contrast(theme.seen(look.mark(colour).name(), paper, dark=look.dark), paper) >= 3


@pytest.mark.parametrize("name", theme.NAMES)
def test_every_day_of_the_calendar_can_be_read(qtbot: QtBot, name: str) -> None:
    look = theme.load(name)
    theme.apply(look)
    window = QWidget()
    qtbot.addWidget(window)
    calendar = DatesPopover("2026-03-01", "2026-03-31", window).begins.calendarWidget()
    free = [calendar.weekdayTextFormat(day) for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)]
    theme.apply(theme.load("light"))
    assert [theme.contrast(one.foreground().color().name(), look.surface) >= 4.5 for one in free] == [True, True]
