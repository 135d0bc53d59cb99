"""The controls of the page: dragged with the mouse in a long article, put back, and a font of the user's."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QSlider, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from tests.ui.builders import BODY, TITLE, a_page
from ui import theme
from ui.page_controls import PageControls, PagePopover
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane
from ui.running import Program
from ui.settings import DEFAULTS, Settings

Until = Callable[[Callable[[], object]], None]
LONG = a_page(
    (TITLE, "Міст над Стрижем"),
    *((BODY, f"Абзац номер {n}. " + "Звичайне речення про міст над річкою. " * 8) for n in range(600)),
)


@pytest.fixture
def controls(qtbot: QtBot, settings: Settings) -> PageControls:
    made = PageControls(settings)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def pane(qtbot: QtBot, settings: Settings) -> ReadingPane:
    """A pane with a long article, scrolled to its middle, that follows the settings as the window's does."""
    made = ReadingPane(PageStyle.of(settings, theme.load("light")))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_article(LONG)
    made.view.scroll_to(LONG.article.text.index("Абзац номер 300."))
    settings.changed.connect(lambda _key: made.restyle_soon(PageStyle.of(settings, theme.load("light"))))
    return made


def slider(controls: PageControls, name: str) -> QSlider:
    return next(one for one in controls.findChildren(QSlider) if one.accessibleName() == name)


def knob(one: QSlider) -> QPoint:
    option = QStyleOptionSlider()
    one.initStyleOption(option)
    handle = QStyle.SubControl.SC_SliderHandle
    return one.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, handle, one).center()


def drag(qtbot: QtBot, one: QSlider, pixels: int, steps: int, each: Callable[[], object]) -> None:
    """Press on the knob and move it, with the events of the window between the steps."""
    start = knob(one)
    qtbot.mousePress(one, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, steps + 1):
        qtbot.mouseMove(one, start + QPoint(pixels * step // steps, 0))
        QApplication.processEvents()
        each()
    qtbot.mouseRelease(one, Qt.MouseButton.LeftButton, pos=start + QPoint(pixels, 0))


@pytest.mark.parametrize("name", ["Size", "Line height", "Column width", "Gap between paragraphs"])
def test_the_page_follows_the_mouse_and_keeps_its_place(
    qtbot: QtBot, controls: PageControls, pane: ReadingPane, name: str
) -> None:
    looks: set[str] = set()
    pictures: set[bytes] = set()

    def look() -> None:
        picture = pane.view.viewport().grab().toImage()
        pictures.add(bytes(picture.constBits()))
        looks.add(repr(pane.style_of_page))

    one = slider(controls, name)
    drag(qtbot, one, 60, 8, look)
    assert len(looks) >= 5, "the page changes while one drags, not after"
    assert len(pictures) >= 4
    place = LONG.article.text.index("Абзац номер 300.")
    assert abs(pane.view.first_visible() - place) < 130


def test_a_frame_of_a_drag_in_a_long_article_is_short(qtbot: QtBot, controls: PageControls, pane: ReadingPane) -> None:
    """60 ms is smooth enough to judge by eye; the bound is for busy machines."""
    taken: list[float] = []
    began = [time.process_time()]

    def clock() -> None:
        pane.view.viewport().repaint()
        taken.append(time.process_time() - began[0])
        began[0] = time.process_time()

    drag(qtbot, slider(controls, "Column width"), 60, 8, clock)
    drag(qtbot, slider(controls, "Size"), 60, 8, clock)
    assert sorted(taken)[len(taken) // 2] < 0.25


def test_many_changes_at_once_lay_the_page_out_once(settings: Settings, pane: ReadingPane, qtbot: QtBot) -> None:
    pages: set[int] = set()
    before = pane.page
    for size in (15, 16, 17, 18):
        settings.choose("page/size", size)
        pages.add(id(pane.page))
    assert pane.page is before
    qtbot.waitUntil(lambda: pane.page is not before, timeout=30_000)
    assert pane.style_of_page.size == 18


def test_one_press_puts_everything_back(qtbot: QtBot, settings: Settings, controls: PageControls) -> None:
    usual = {key: settings.text(key) for key in DEFAULTS if key.startswith("page/")}
    for one in controls.findChildren(QSlider):
        one.setValue(one.maximum())
    settings.choose("page/justify", True)
    settings.choose("page/family", "DejaVu Sans")
    assert {key: settings.text(key) for key in usual} != usual
    qtbot.mouseClick(controls.usual, Qt.MouseButton.LeftButton)
    assert {key: settings.text(key) for key in usual} == usual
    assert {one.accessibleName(): one.value() for one in controls.findChildren(QSlider)} == {
        "Size": 13, "Line height": 155, "Column width": 38, "Gap between paragraphs": 60
    }  # fmt: skip
    assert controls.family.currentText() == "PT Serif"


def test_every_font_of_the_system_that_has_cyrillic_can_be_chosen(
    qtbot: QtBot, settings: Settings, controls: PageControls, pane: ReadingPane
) -> None:
    families = [controls.family.itemText(at) for at in range(controls.family.count())]
    assert set(QFontDatabase.families(QFontDatabase.WritingSystem.Cyrillic)) <= set(families)
    other = next(name for name in families if name != "PT Serif")
    controls.family.setFocus()
    controls.family.setCurrentText(other)
    controls.family.textActivated.emit(other)
    qtbot.waitUntil(lambda: pane.page.document.defaultFont().family() == other, timeout=30_000)  # type: ignore[union-attr]


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)", extend=True)  # a popup, offscreen
def test_the_popover_of_the_window_changes_the_open_article(qtbot: QtBot, program: Program, until: Until) -> None:
    window = program.window
    window.list_pane.view.choose_place(0)
    until(lambda: window.open.page is not None)
    window.actions_of["page_settings"].trigger()
    until(lambda: window.findChildren(PagePopover))
    (popover,) = window.findChildren(PagePopover)
    before = window.pane.page.document.defaultFont().pointSize()  # type: ignore[union-attr]
    one = slider(popover.controls, "Size")
    qtbot.keyClick(one, Qt.Key.Key_Right)
    until(lambda: window.pane.page.document.defaultFont().pointSize() == before + 1)  # type: ignore[union-attr]
    popover.close()
