"""Colours of the window and of the page: light, sepia, dark, black, or as the system says. The colours stand in
resources/themes; this module turns them into Qt's palette and a small style sheet."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from reader.values import Colour

NAMES = ("light", "sepia", "dark", "black")
AS_THE_SYSTEM = "system"


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

    def mark(self, colour: Colour) -> QColor:
        return QColor(self.marks[colour.value])


@cache
def load(name: str) -> Theme:
    """A theme by its name; an unknown one is the light one."""
    known = name if name in NAMES else "light"
    text = files("resources").joinpath(f"themes/{known}.json").read_text(encoding="utf-8")
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
    """What a palette cannot say: flat tool bars, one-pixel separators, a focus ring that is always seen."""
    return f"""
    QMainWindow::separator {{ width: 1px; height: 1px; background: {theme.border}; }}
    QSplitter::handle {{ background: {theme.border}; }}
    QToolBar {{ border: 0; border-bottom: 1px solid {theme.border}; spacing: 2px; padding: 4px 6px; }}
    QToolBar::separator {{ width: 1px; margin: 5px 6px; background: {theme.border}; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px; }}
    QToolButton:hover {{ background: {theme.selected}; color: {theme.selected_text}; }}
    QToolButton:checked {{ background: {theme.selected}; color: {theme.selected_text}; }}
    QToolButton:focus {{ border: 1px solid {theme.accent}; }}
    QToolButton[popupMode="2"]::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
    QLineEdit, QPlainTextEdit, QDateEdit, QSpinBox, QDoubleSpinBox {{ background: {theme.field}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 6px; padding: 5px 8px;
        selection-background-color: {theme.accent}; selection-color: {theme.accent_text}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}
    QScrollBar:vertical {{ width: 13px; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: 13px; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {theme.handle}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 36px; }}
    QScrollBar::handle:horizontal {{ min-width: 36px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QTreeWidget::item:selected {{ background: {theme.selected}; color: {theme.selected_text}; }}
    QTreeWidget::item:hover:!selected {{ background: {theme.window}; }}
    #side_bar {{ background: {theme.window}; }}
    QStatusBar {{ border-top: 1px solid {theme.border}; }}
    QStatusBar::item {{ border: 0; }}
    QToolTip {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.border}; padding: 5px; }}
    QTabBar::tab {{ padding: 7px 12px; border: 0; border-bottom: 2px solid transparent; color: {theme.muted}; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
    QTabBar::tab:focus {{ color: {theme.accent}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.border}; }}
    QMenuBar {{ background: {theme.window}; }}
    QMenu {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.border}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.selected}; color: {theme.selected_text}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; margin: 4px 8px; background: {theme.border}; }}
    QMenu::indicator {{ left: 6px; width: 13px; height: 13px; }}
    *[role="muted"] {{ color: {theme.muted}; }}
    *[role="warning"] {{ color: {theme.warning}; }}
    *[role="heading"] {{ font-size: 15pt; font-weight: 600; }}
    QPushButton[role="chip"], QToolButton[role="chip"] {{ border: 1px solid {theme.border}; border-radius: 11px;
        padding: 2px 9px; background: {theme.surface}; color: {theme.text}; }}
    QPushButton[role="chip"]:hover, QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked {{
        background: {theme.selected}; color: {theme.selected_text}; }}
    QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus {{ border-color: {theme.accent}; }}
    #notice {{ background: {theme.selected}; color: {theme.selected_text}; border-radius: 6px; }}
    #notice QLabel {{ color: {theme.selected_text}; }}
    """


def apply(theme: Theme) -> None:
    """Dress the whole program in a theme."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    if application.style().name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
