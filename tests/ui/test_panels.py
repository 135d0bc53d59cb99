"""The side panel, the search box, the sidebar: what they show and what they ask for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from reader.values import BlockRole, DecidedBy, Decision, Placement, Query, Removal, Sentence, TextSpan
from tests.ui.builders import AD, BODY, TITLE, a_page, an_annotation
from ui import theme, translation
from ui.annotations.panel import AnnotationsPanel
from ui.passages import WRAP, Passage, PassageList
from ui.quotations.panel import QuotationsPanel
from ui.removed.panel import RemovedPanel
from ui.removed.reasons import reason
from ui.search.box import SearchBox
from ui.side_panel import SidePanel

LIGHT = theme.load("light")
PAGE = a_page(
    (TITLE, "Міст"),
    (BODY, "Міст відкрили в неділю, кажуть у селі."),
    (AD, "Купуйте слона"),
    (BlockRole.RELATED, "Читайте також"),
    (AD, "Знижки до вечора"),
    quoted=("відкрили в неділю",),
)


def click(qtbot: QtBot, rows: PassageList, row: int, *, on_button: bool) -> None:
    rect = rows.visualItemRect(rows.item(row))
    point = rows.look.button_rect(rect).center() if on_button else QPoint(rect.left() + 40, rect.center().y())
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_removed_parts_are_grouped_by_role_each_with_its_reason(qtbot: QtBot) -> None:
    panel = RemovedPanel(LIGHT)
    qtbot.addWidget(panel)
    why = Sentence("It offers something for sale.")
    first, *rest = PAGE.cleaning.removals
    removals = (replace(first, reason=why), *rest)
    panel.show_page(replace(PAGE, cleaning=replace(PAGE.cleaning, removals=removals)), LIGHT)
    told = [(passage.heading, passage.words) for passage in panel.list.passages()]
    assert told == [
        ("Advertisement · 2", ""), ("", "Купуйте слона"), ("", "Знижки до вечора"),
        ("Related articles · 1", ""), ("", "Читайте також"),
    ]  # fmt: skip
    assert panel.list.passages()[1].footnote == "It offers something for sale. Almost certain."
    assert panel.list.passages()[2].footnote == "Almost certain."
    assert panel.count == 3


def test_one_click_restores_and_another_place_in_the_row_goes_there(qtbot: QtBot) -> None:
    panel = RemovedPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show()
    panel.show_page(PAGE, LIGHT)
    went: list[TextSpan] = []
    restored: list[TextSpan] = []
    panel.went.connect(went.append)
    panel.restore_wanted.connect(restored.append)
    click(qtbot, panel.list, 1, on_button=False)
    assert (went, restored) == ([PAGE.cleaning.removals[0].span], [])
    click(qtbot, panel.list, 2, on_button=True)
    assert restored == [PAGE.cleaning.removals[2].span]
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert len(restored) == 2


def test_what_the_user_restored_can_be_removed_again(qtbot: QtBot) -> None:
    panel = RemovedPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show()
    span = TextSpan(5, 12)
    panel.show_page(replace(PAGE, decisions=(Decision(span, removed=False, id=4),)), LIGHT)
    wanted: list[TextSpan] = []
    panel.again_wanted.connect(wanted.append)
    click(qtbot, panel.list, panel.list.count() - 1, on_button=True)
    assert wanted == [span]


@pytest.mark.parametrize(
    ("confidence", "told"),
    [(1.0, "Certain."), (0.95, "Certain."), (0.9, "Almost certain."), (0.7, "Likely."), (0.2, "A guess.")],
)
def test_how_sure_a_removal_is_is_told_in_words(confidence: float, told: str) -> None:
    assert reason(Removal(TextSpan(0, 3), AD, "rule", confidence)) == told
    assert reason(Removal(TextSpan(0, 3), AD, "", decided_by=DecidedBy.USER)) == "You removed this"


def test_a_reason_is_told_in_the_language_of_the_window(qtbot: QtBot) -> None:
    removal = Removal(TextSpan(0, 3), AD, "rule", 0.9, reason=Sentence("It has no words in it."))
    told = {}
    for language in ("uk", "en"):
        translation.speak(language)
        told[language] = reason(removal)
    assert told["en"] == "It has no words in it. Almost certain."
    assert told["uk"] != told["en"]
    assert told["uk"].endswith("Майже напевно.")


def test_annotations_stand_in_the_order_of_the_text_and_the_unplaced_last(qtbot: QtBot) -> None:
    panel = AnnotationsPanel(LIGHT)
    qtbot.addWidget(panel)
    first, second = an_annotation(PAGE, "Міст відкрили"), an_annotation(PAGE, "кажуть", body="хто?", tags=("село",))
    lost = replace(an_annotation(PAGE, "неділю"), span=None, placement=Placement.UNPLACED)
    panel.show_page(replace(PAGE, annotations=(lost, second, first)), LIGHT)
    rows = panel.list.passages()
    assert [row.words or row.heading for row in rows] == [
        "Міст відкрили", "кажуть", "Without a place in the present text", "неділю"
    ]  # fmt: skip
    assert rows[1].note == "хто?"
    assert "#село" in rows[1].footnote


def test_an_annotation_is_read_aloud_with_its_note(qtbot: QtBot) -> None:
    rows = PassageList(LIGHT, "Annotations")
    qtbot.addWidget(rows)
    rows.show_passages([Passage("Олена", words="слова", note="нотатка", span=TextSpan(0, 5))])
    assert rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Олена. слова. нотатка"


def test_quotations_name_their_speaker_and_how_it_was_found(qtbot: QtBot) -> None:
    panel = QuotationsPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show_page(PAGE, LIGHT)
    (row,) = panel.list.passages()
    assert (row.heading, row.words, row.footnote) == ("Олена Гнатюк", "відкрили в неділю", "direct speech")


def test_the_tabs_count_what_they_hold(qtbot: QtBot) -> None:
    panel = SidePanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show_page(PAGE, LIGHT)
    assert [panel.tabText(tab) for tab in range(3)] == ["Notes", "Quotes 1", "Removed 3"]
    panel.show_page(None, LIGHT)
    assert [panel.tabText(tab) for tab in range(3)] == ["Notes", "Quotes", "Removed"]


@pytest.mark.parametrize("width", [230, 300, 500])
def test_long_passages_end_with_an_ellipsis_inside_their_row(qtbot: QtBot, width: int) -> None:
    rows = PassageList(LIGHT, "Annotations")
    qtbot.addWidget(rows)
    rows.resize(width, 400)
    rows.show()
    rows.show_passages([Passage("Г" * 300, words="слово " * 400, note="нотатка " * 300, span=TextSpan(0, 5))])
    font = rows.font()
    for text, letters, _colour, lines in rows.look.parts(rows.passages()[0], font):
        cut = rows.look._cut(text, letters, width - 60, lines)
        assert cut.endswith("…") or cut == text
        assert rows.look._height(cut, letters, width - 60, 99) <= rows.look._height(text, letters, width - 60, lines)
    assert rows.visualItemRect(rows.item(0)).height() < 400


@pytest.mark.parametrize("width", [230, 300, 500])
def test_a_word_without_an_end_is_broken_inside_its_row(qtbot: QtBot, width: int) -> None:
    rows = PassageList(LIGHT, "Annotations")
    qtbot.addWidget(rows)
    rows.resize(width, 400)
    endless = "слово" * 60
    rows.show_passages([Passage(f"Г{endless}", words=f"Міст {endless}", note=endless, span=TextSpan(0, 5))])
    room = rows.look._width(width, rows.passages()[0])
    for text, letters, _colour, lines in rows.look.shown_parts(rows.passages()[0], rows.font()):
        metrics, cut = QFontMetrics(letters), rows.look._cut(text, letters, room, lines)
        assert metrics.boundingRect(0, 0, room, 10_000, int(WRAP), cut).width() <= room
        assert cut.endswith("…") or cut == text


def test_typing_asks_once_after_a_pause_and_enter_wants_the_first_found(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.show()
    asked: list[Query] = []
    box.asked.connect(asked.append)
    for text in ("м", "мі", "міс", "міст"):
        box.field.setText(text)
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=30_000)
    assert (asked[0].text, asked[0].typing) == ("міст", True)
    with qtbot.waitSignal(box.opened):
        qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert len(asked) == 1, "what is shown is not asked again"
    qtbot.keyClick(box.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=30_000)
    assert asked[1].text == ""


def test_a_hint_is_shown_under_the_box_and_goes(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.show()
    box.tell("Shown: “міст”.")
    assert box.hint.isVisible()
    assert box.hint.accessibleName() == "Shown: “міст”."
    box.tell("")
    assert not box.hint.isVisible()
