"""Colours of the window and of the page: light, sepia, dark, black, or as the system says. The colours stand in
resources/themes; this module turns them into Qt's palette and a small style sheet."""

import json
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.places import RESOURCES

if TYPE_CHECKING:
    from reader.values import Colour

NAMES = ("light", "sepia", "dark", "black")
AS_THE_SYSTEM = "system"
SEEN = 3.0  # WCAG 2.2, 1.4.11: of a sign that is no text, against what is beside it


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as '#rrggbb'. ``marks``: the background of each of the six annotation colours."""

    name: str
    dark: bool
    window: str
    surface: str
    page: str
    text: str
    page_text: str
    muted: str
    border: str
    handle: str
    accent: str
    accent_text: str
    selected: str
    selected_text: str
    link: str
    quotation: str
    quotation_bar: str
    found: str
    found_now: str
    removed: str
    removed_text: str
    field: str
    warning: str
    star: str
    marks: dict[str, str]

    def mark(self, colour: "Colour") -> QColor:
        return QColor(self.marks[colour.value])


@cache
def load(name: str) -> Theme:
    """A theme by its name; an unknown one is the light one."""
    known = name if name in NAMES else "light"
    text = (RESOURCES / "themes" / f"{known}.json").read_text(encoding="utf-8")
    return Theme(name=known, **json.loads(text))


def chosen(setting: str) -> Theme:
    """The theme that a setting names; 'system' follows the desktop's dark or light mode."""
    if setting != AS_THE_SYSTEM:
        return load(setting)
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return load("dark" if dark else "light")


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2 (1..21): https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


@cache
def seen(mark: str, paper: str, *, dark: bool) -> str:
    """A mark's colour made lighter in a ``dark`` theme, else darker, until it stands out from ``paper`` by SEEN."""
    colour = QColor(mark).lighter(150) if dark else QColor(mark).darker(125)
    for _step in range(40):
        if contrast(colour.name(), paper) >= SEEN:
            break
        colour = colour.lighter(106) if dark else colour.darker(106)
    return colour.name()


def palette(theme: Theme) -> QPalette:
    """Qt's palette for a theme, disabled and inactive states included."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.window),
        (role.Text, theme.text),
        (role.Button, theme.window),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.warning),
        (role.ToolTipBase, theme.field),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_text),
        (role.Accent, theme.accent),
        (role.Link, theme.link),
        (role.LinkVisited, theme.link),
        (role.Mid, theme.border),
        (role.Midlight, theme.border),
        (role.Dark, theme.border),
        (role.Light, theme.surface),
        (role.Shadow, theme.border),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(theme.muted)
        faded.setAlphaF(0.7)
        made.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return made


def style_sheet(theme: Theme) -> str:
    """resources/themes/style.qss in the theme's colours."""
    text = (RESOURCES / "themes" / "style.qss").read_text(encoding="utf-8")
    for field in fields(theme):
        text = text.replace(f"${{{field.name}}}", str(getattr(theme, field.name)))
    on_accent = "light" if _luminance(QColor(theme.accent_text)) > 0.5 else "dark"
    return text.replace("${on_accent}", on_accent).replace("${icons}", (RESOURCES / "icons").as_posix())


def apply(theme: Theme) -> None:
    """Dress the whole program in a theme."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    if application.style().name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
