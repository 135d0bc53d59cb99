"""Every text of every theme can be read: contrast of at least 4.5 to 1, as WCAG 2.2 AA asks."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from reader.values import Colour
from ui import theme

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
    ("link", "quotation"),
    ("removed_text", "page"),
    ("selected_text", "selected"),
    ("accent_text", "accent"),
    ("warning", "window"),
    ("text", "found"),
]
SIGNS = [("accent", "window"), ("accent", "surface"), ("quotation_bar", "page"), ("star", "surface")]


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_text_can_be_read(name: str, ink: str, paper: str) -> None:
    one = theme.load(name)
    assert theme.contrast(getattr(one, ink), getattr(one, paper)) >= 4.5


@pytest.mark.parametrize("name", theme.NAMES)
def test_the_frame_of_an_empty_check_box_is_seen(qtbot: QtBot, name: str) -> None:
    """3 to 1, as WCAG 2.2 asks of controls (1.4.11)."""
    look = theme.load(name)
    theme.apply(look)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.resize(30, 30)
    box.show()
    picture = box.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    theme.apply(theme.load("light"))
    assert max(theme.contrast(colour, look.window) for colour in colours) >= 3


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("colour", Colour)
def test_highlighted_text_can_be_read(name: str, colour: Colour) -> None:
    one = theme.load(name)
    assert theme.contrast(one.page_text, one.mark(colour).name()) >= 4.5


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
