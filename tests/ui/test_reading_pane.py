"""Reading: annotations, matches, places, copying."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.values import AnnotationStyle, ArticlePage, Colour, TextSpan
from tests.ui.builders import AD, BODY, TITLE, a_page, an_annotation
from ui import theme
from ui.hyphenation import hyphenation
from ui.offsets import BREAK_HERE, SOFT_HYPHEN
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane

PAGE = a_page(
    (TITLE, "Міст над Стрижем"),
    (BODY, "Новий міст відкрили в неділю. Ним пройшли дві тисячі людей."),
    (AD, "Купуйте дошки"),
    (BODY, "«Ми чекали на цей міст 😀 одинадцять років», — сказала Олена Гнатюк."),
    *((BODY, f"Абзац номер {number} про те, як будували міст і що було далі на річці.") for number in range(60)),
    quoted=("Ми чекали на цей міст 😀 одинадцять років",),
)


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    made = ReadingPane(PageStyle(theme.load("light")))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_article(PAGE)
    return made


def background_at(pane: ReadingPane, words: str) -> str:
    assert pane.page is not None
    assert pane.article is not None
    cursor = QTextCursor(pane.page.document)
    cursor.setPosition(pane.page.text_map.to_document(pane.article.article.text.index(words)) + 1)
    brush = cursor.charFormat().background()
    return brush.color().name() if brush.style() is not Qt.BrushStyle.NoBrush else ""


def with_annotations(page: ArticlePage, *annotations: object) -> ArticlePage:
    return replace(page, annotations=tuple(annotations))  # type: ignore[arg-type]


def select(pane: ReadingPane, words: str) -> None:
    assert pane.page is not None
    start = PAGE.article.text.index(words)
    cursor = pane.view.textCursor()
    cursor.setPosition(pane.page.text_map.to_document(start))
    end = pane.page.text_map.to_document(start + len(words), closing=True)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)


def test_each_colour_is_shown_and_goes_away_with_its_annotation(pane: ReadingPane) -> None:
    light = theme.load("light")
    first, second = an_annotation(PAGE, "Новий міст"), an_annotation(PAGE, "дві тисячі", colour=Colour.PINK)
    pane.refresh(with_annotations(PAGE, first, second))
    assert background_at(pane, "Новий міст") == light.mark(Colour.YELLOW).name()
    assert background_at(pane, "дві тисячі") == light.mark(Colour.PINK).name()
    pane.refresh(with_annotations(PAGE, second))
    assert background_at(pane, "Новий міст") == ""
    assert background_at(pane, "дві тисячі") == light.mark(Colour.PINK).name()


def test_the_shorter_of_two_annotations_over_the_same_words_is_found_first(pane: ReadingPane) -> None:
    long, short = an_annotation(PAGE, "Новий міст відкрили в неділю"), an_annotation(PAGE, "міст відкрили")
    pane.refresh(with_annotations(PAGE, long, short))
    at = PAGE.article.text.index("міст відкрили")
    assert pane.annotations_at(at) == [short, long]


def test_underline_and_strike_are_shown_as_such(pane: ReadingPane) -> None:
    under = an_annotation(PAGE, "Новий", style=AnnotationStyle.UNDERLINE)
    strike = an_annotation(PAGE, "неділю", style=AnnotationStyle.STRIKE)
    pane.refresh(with_annotations(PAGE, under, strike))
    cursor = QTextCursor(pane.view.document())
    assert pane.page is not None
    cursor.setPosition(pane.page.text_map.to_document(PAGE.article.text.index("Новий")) + 1)
    assert cursor.charFormat().fontUnderline()
    cursor.setPosition(pane.page.text_map.to_document(PAGE.article.text.index("неділю")) + 1)
    assert cursor.charFormat().fontStrikeOut()


def test_a_new_annotation_does_not_move_the_page(pane: ReadingPane) -> None:
    pane.view.verticalScrollBar().setValue(400)
    pane.refresh(with_annotations(PAGE, an_annotation(PAGE, "Новий міст")))
    assert pane.view.verticalScrollBar().value() == 400


def test_a_removed_part_shown_again_keeps_the_place_of_reading(pane: ReadingPane) -> None:
    pane.view.scroll_to(PAGE.article.text.index("Абзац номер 40"))
    before = pane.view.first_visible()
    pane.set_show_removed(True)
    assert abs(pane.view.first_visible() - before) < 80
    assert "Купуйте дошки" in pane.view.toPlainText()


def test_what_is_selected_is_a_span_of_the_article(pane: ReadingPane) -> None:
    for words in ("Новий міст", "цей міст 😀 одинадцять", "людей", "Стрижем"):
        select(pane, words)
        span = pane.view.selected_span()
        assert span is not None
        assert span.of(PAGE.article.text) == words


def test_words_of_the_head_that_are_not_the_articles_cannot_be_annotated(pane: ReadingPane) -> None:
    cursor = pane.view.textCursor()
    cursor.setPosition(pane.view.document().findBlockByNumber(1).position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    assert pane.view.textCursor().hasSelection()
    assert pane.view.selected_span() is None


def test_copied_text_has_no_characters_of_the_view(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.hyphenate = lambda text: tuple(range(3, len(text), 4))
    pane.show_article(a_page((BODY, "Довгеслово" * 30), (BODY, "Обов’язково переносимо")))
    pane.view.selectAll()
    copied = pane.view.createMimeDataFromSelection().text()
    assert SOFT_HYPHEN not in copied
    assert BREAK_HERE not in copied
    assert copied.endswith("Довгеслово" * 30 + "\nОбов’язково переносимо")


def test_the_find_bar_counts_steps_and_comes_round(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.find_bar.open_bar("міст")
    total = PAGE.article.text.casefold().count("міст")
    assert pane.find_bar.count.text() == f"1 of {total}"
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert pane.find_bar.count.text() == f"2 of {total}"
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.find_bar.count.text() == f"{total} of {total}"
    pane.find_bar.field.setText("немає такого")
    assert pane.find_bar.count.text() == "Not found"
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()


def test_a_page_of_which_nothing_is_shown_says_so_and_shows_all_on_demand(qtbot: QtBot, pane: ReadingPane) -> None:
    assert not pane.nothing.isVisible()
    pane.show_article(a_page((TITLE, "Вірш"), (AD, "Рядок перший"), (AD, "Рядок другий")))
    assert pane.nothing.isVisible()
    assert "Рядок перший" not in pane.view.toPlainText()
    button = next(one for one in pane.nothing.findChildren(QPushButton) if one.text() == "Show the whole text")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Рядок перший" in pane.view.toPlainText()
    assert not pane.nothing.isVisible()
    pane.set_show_removed(False)
    pane.show_article(PAGE)
    assert not pane.nothing.isVisible()


def test_hits_in_removed_parts_are_marked_once_those_are_shown(pane: ReadingPane) -> None:
    text = PAGE.article.text
    hits = [TextSpan(text.index(word), text.index(word) + len(word)) for word in ("Новий", "дошки")]
    pane.matches.show_hits(hits)
    assert pane.matches.hits == hits[:1]
    pane.set_show_removed(True)
    assert pane.matches.hits == hits
    pane.set_show_removed(False)
    assert pane.matches.hits == hits[:1]


def test_hits_do_not_outlive_their_text(pane: ReadingPane) -> None:
    pane.matches.show_hits([TextSpan(0, 4)])
    pane.refresh(a_page((TITLE, "Інший заголовок"), (BODY, "Інший текст.")))
    assert pane.matches.hits == []


def test_removed_words_are_not_found(pane: ReadingPane) -> None:
    pane.find_bar.open_bar("дошки")
    assert pane.find_bar.count.text() == "Not found"


def test_the_next_and_previous_quotation_are_seen_from_the_cursor(pane: ReadingPane) -> None:
    span = PAGE.quotations[0].content
    assert pane.next_span([span], 1) == span
    pane.view.show_span(span)
    assert pane.next_span([span], 1) is None
    pane.view.show_span(TextSpan(span.end + 500, span.end + 510))
    assert pane.next_span([span], -1) == span


def test_the_tool_tip_tells_the_note_and_the_speaker_as_plain_text(pane: ReadingPane) -> None:
    note = an_annotation(PAGE, "чекали", body="<b>перевірити</b>")
    pane.refresh(with_annotations(PAGE, note))
    told = pane.view.told_at(PAGE.article.text.index("чекали"))
    assert told == "‹b>перевірити‹/b>\nОлена Гнатюк"


def test_a_page_with_every_layer_paints_in_every_theme(pane: ReadingPane) -> None:
    pane.refresh(with_annotations(PAGE, an_annotation(PAGE, "Новий міст", body="нотатка")))
    pane.set_show_removed(True)
    pane.find_bar.open_bar("міст")
    for name in theme.NAMES:
        pane.restyle(PageStyle(theme.load(name)))
        picture = pane.view.viewport().grab().toImage()
        points = [(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)]
        colours = {picture.pixelColor(x, y).name() for x, y in points}
        wanted = theme.load(name)
        assert {wanted.page, wanted.mark(Colour.YELLOW).name(), wanted.found} <= colours, name


def test_the_scroll_bar_shows_where_things_are(pane: ReadingPane) -> None:
    pane.refresh(with_annotations(PAGE, an_annotation(PAGE, "Абзац номер 50")))
    lanes = {lane for _share, _colour, lane in pane.view.marks.ticks}
    assert lanes == {0, 1}
    assert all(0 <= share <= 1 for share, _colour, _lane in pane.view.marks.ticks)


def test_arrows_scroll_and_shift_arrows_select(qtbot: QtBot, pane: ReadingPane) -> None:
    bar = pane.view.verticalScrollBar()
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert bar.value() > 0
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.view.textCursor().hasSelection()
    place = bar.value()
    qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    assert bar.value() > place


def test_the_dots_of_the_byline_come_back_where_the_pane_grows(qtbot: QtBot, pane: ReadingPane) -> None:
    names = ("Олена Гнатюк", "Rhiannon Pask")
    page = a_page((TITLE, "Міст"), (BODY, "Абзац."), authors=names, publication="Надріччя", published="2026-04-12")
    pane.resize(300, 500)
    pane.show_article(page)

    def seen() -> list[bool]:
        cursor, found = QTextCursor(pane.view.document()), []
        for at in pane.page.beads:  # type: ignore[union-attr]
            cursor.setPosition(at + 1)
            found.append(cursor.charFormat().foreground().color().alpha() > 0)
        return found

    assert False in seen()
    pane.resize(900, 500)
    assert seen() == [True, True, True]
    pane.resize(300, 500)
    assert False in seen()


def test_soft_hyphens_are_in_no_span_no_find_and_no_copy(pane: ReadingPane) -> None:
    pane.hyphenate = hyphenation("uk")
    text = "Переговори про відповідальність будівельників 😀 тривали два дні."
    page = a_page((TITLE, "Міст"), (BODY, text))
    pane.show_article(page)
    assert pane.page is not None
    assert SOFT_HYPHEN in pane.view.document().toRawText()
    start = page.article.text.index("відповідальність")
    for words in ("відповідальність", "повідальність будівельників 😀 три", "говори"):
        start = page.article.text.index(words)
        cursor = pane.view.textCursor()
        cursor.setPosition(pane.page.text_map.to_document(start))
        end = pane.page.text_map.to_document(start + len(words), closing=True)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        pane.view.setTextCursor(cursor)
        assert pane.view.selected_span() == TextSpan(start, start + len(words))
        assert pane.view.selected_words() == words
        pane.find_bar.open_bar(words)
        assert pane.matches.found == [TextSpan(start, start + len(words))]
        pane.find_bar.close_bar()
    # Every place of the document is a place of the text, and back.
    for position in range(pane.page.text_map.pieces[-1].document, pane.page.text_map.pieces[-1].end):
        at = pane.page.text_map.to_article(position)
        assert at is not None
        assert abs(pane.page.text_map.to_document(at) - position) <= 1
