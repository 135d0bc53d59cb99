"""A narrow window: whatever pane is asked for, nothing reaches out of the window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ui.running import Program
from ui.squeezing import BAR, NARROWEST, PANEL


@pytest.mark.parametrize("width", [NARROWEST, 607, 700, 800, 900, 1000, 1100])
@pytest.mark.parametrize("asked", [[PANEL], [BAR], [BAR, PANEL], [PANEL, BAR]])
def test_a_pane_that_is_asked_for_is_there_and_whole(
    program: Program, qtbot: QtBot, width: int, asked: list[str]
) -> None:
    window = program.window
    window.resize(width, 600)
    for setting in asked:
        window.squeezing.show_pane(setting)
    qtbot.wait(20)
    panes = {PANEL: window.side_panel, BAR: window.side_bar}
    assert panes[asked[-1]].isVisible()
    assert window.splitter.width() <= window.width() == width
    for pane in (window.side_bar, window.columns, window.pane, window.side_panel):
        assert pane.isHidden() or pane.mapTo(window, pane.rect().topRight()).x() < width


def test_the_panel_gives_way_when_the_window_becomes_too_narrow_for_both(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.resize(960, 600)
    window.squeezing.show_pane(PANEL)
    window.squeezing.show_pane(BAR)
    assert window.side_panel.isVisible()
    assert window.side_bar.isVisible()
    window.resize(800, 600)
    qtbot.wait(20)
    assert not window.side_panel.isVisible()
    assert window.side_bar.isVisible()


def test_a_word_without_end_is_broken_and_makes_nothing_wider(
    program: Program, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window, word = program.window, "щ" * 900
    window.list_pane.box.field.setText(word)
    window.list_pane.box.field.textEdited.emit(word)
    window.notice.tell(word)
    settle()
    assert "щщщ" in window.list_pane.nothing.text()
    assert window.list_pane.nothing.minimumSizeHint().width() < 500
    assert window.notice.label.minimumSizeHint().width() < 500
    assert window.notice.label.accessibleName() == word
