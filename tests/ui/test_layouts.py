"""The page is laid out as it was: every line breaks where it did, and it looks the same but for a few pixels."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.layouts import BASELINES, LANGUAGES, Layout, laid_out, layouts, lines_of, seen, share_that_differs
from ui import theme
from ui.reading_pane.reading_pane import ReadingPane

LAYOUTS = {layout.name: layout for layout in layouts()}
MOST = 0.001  # of the pixels
AGAIN = "If it is meant to be so: python -m tests.ui.layouts, look at what changed, and commit it."


@pytest.fixture(autouse=True)
def own_font(qapp: QApplication) -> Iterator[None]:
    """The window's font is the bundled one in these tests, and the usual one after them."""
    before = qapp.font()
    yield
    qapp.setFont(before)
    theme.apply(theme.load("light"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_every_line_breaks_where_it_did(qtbot: QtBot, name: str, language: str) -> None:
    pane = laid_out(LAYOUTS[name], language)
    qtbot.addWidget(pane)
    kept = (BASELINES / f"{name}-{language}.txt").read_text(encoding="utf-8")
    assert lines_of(pane) == kept, AGAIN


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_page_looks_as_it_did(qtbot: QtBot, tmp_path: Path, layout: Layout) -> None:
    pane = laid_out(layout, "uk")
    qtbot.addWidget(pane)
    now, before = seen(pane), QImage(str(BASELINES / f"{layout.name}.png"))
    now.save(str(tmp_path / f"{layout.name}.png"))
    share = share_that_differs(now, before.convertToFormat(QImage.Format.Format_Grayscale8))
    assert share <= MOST, f"{share:.2%} of the pixels differ; now: {tmp_path / layout.name}.png. {AGAIN}"


def test_a_moved_line_and_another_colour_are_noticed(qtbot: QtBot) -> None:
    """The comparison itself can fail: two per cent more of line height, and a narrower column."""

    def pane_of(layout: Layout) -> ReadingPane:
        pane = laid_out(layout, "uk")
        qtbot.addWidget(pane)
        return pane

    layout = LAYOUTS["everything"]
    before = seen(pane_of(layout))
    assert share_that_differs(before, before) == 0
    higher = replace(layout, style=replace(layout.style, line_height=157))
    assert share_that_differs(seen(pane_of(higher)), before) > MOST
    wider = replace(layout, style=replace(layout.style, column=36))
    assert lines_of(pane_of(wider)) != lines_of(pane_of(layout))
