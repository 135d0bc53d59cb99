"""Lays out every dialog in one language and tells which texts are cut or covered: `python -m tests.ui.lay_out uk`."""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QMainWindow,
    QTabBar,
    QWidget,
)

from reader.values import Article, Colour, ImportOutcome, ImportResult
from ui import theme, translation
from ui.actions import Actions
from ui.application import add_fonts, prepared_application
from ui.commands import COMMANDS
from ui.dialogs.about import AboutDialog
from ui.dialogs.error import ErrorDialog
from ui.dialogs.import_results import ImportResultsDialog
from ui.dialogs.metadata import MetadataDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.palette import PaletteDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.tags import TagsDialog
from ui.page_controls import PagePopover
from ui.reading_pane.empty_page import EmptyPage
from ui.reading_pane.find_bar import FindBar
from ui.settings import Settings
from ui.side_panel import SidePanel

TOLERATED = 1


def dialogs(settings: Settings) -> Iterator[tuple[QWidget, int]]:
    """(dialog, width that it must do with; 0 for its own)."""
    light = theme.load("light")
    window = QMainWindow()
    actions = Actions(settings, window)
    article = Article("т", title="Заголовок", language="uk")
    yield SettingsDialog(settings), 0
    yield NoteDialog("слова " * 20, None, Colour.BLUE, light), 0
    yield MetadataDialog(article, ["/home/olena/стаття.txt"]), 0
    yield TagsDialog([("міст",)], ["сад"]), 0
    yield PaletteDialog(actions, settings, keys_only=True), 0
    yield AboutDialog([("Library", "/home/olena/.local/share/chytalnia")]), 0
    yield ErrorDialog(ValueError("x"), "/home/olena/log"), 0
    yield ImportResultsDialog([ImportResult("/a", ImportOutcome.FAILED, "why")]), 0
    yield PagePopover(settings, window), 0
    yield SidePanel(light), 300
    yield FindBar(), 560
    for empty in (True, False):
        page = EmptyPage()
        page.tell(library_empty=empty)
        yield page, 420
    assert len(COMMANDS) == len(actions.by_id)


def room_needed(widget: QWidget) -> int:
    """The width without which the widget's text is cut; 0 where it wraps or has none."""
    if isinstance(widget, QLabel):
        return 0 if widget.wordWrap() else widget.sizeHint().width()
    if isinstance(widget, QComboBox):
        return widget.sizeHint().width() if widget.currentText() else 0
    if isinstance(widget, QAbstractButton):
        return widget.sizeHint().width() if widget.text() else 0
    return 0


def wrong_in(top: QWidget) -> Iterator[str]:
    shown = [child for child in top.findChildren(QWidget) if child.isVisibleTo(top)]
    for child in shown:
        name = f"{type(top).__name__}/{type(child).__name__} {getattr(child, 'text', lambda: '')()!r}"
        if room_needed(child) > child.width() + TOLERATED:
            yield f"{name}: {child.width()} of {room_needed(child)} pixels"
        if isinstance(child, QLabel) and child.wordWrap() and child.text():
            needed = child.heightForWidth(child.width())
            if needed > child.height() + TOLERATED:
                yield f"{name}: {child.height()} of {needed} pixels high"
        if isinstance(child, QTabBar):
            wide = sum(child.tabSizeHint(at).width() for at in range(child.count()))
            if wide > child.width() + TOLERATED:
                yield f"{name}: tabs need {wide} of {child.width()} pixels"
    yield from covered(top, shown)


def covered(top: QWidget, shown: list[QWidget]) -> Iterator[str]:
    """Texts that lie over each other, or reach out of the dialog."""
    texts = [child for child in shown if isinstance(child, QLabel | QAbstractButton) and room_needed(child)]
    places = [QRect(child.mapTo(top, child.rect().topLeft()), child.size()) for child in texts]
    for at, place in enumerate(places):
        if not top.rect().contains(place):
            yield f"{type(top).__name__}: {texts[at].text()!r} reaches out"
        for other in range(at):
            if place.intersects(places[other]) and texts[other].parent() is texts[at].parent():
                yield f"{type(top).__name__}: {texts[at].text()!r} over {texts[other].text()!r}"


def main() -> int:
    prepared_application()
    add_fonts()
    translation.speak(sys.argv[1])
    theme.apply(theme.load("light"))
    wrong: list[str] = []
    count = texts = 0
    with tempfile.TemporaryDirectory() as folder:
        for top, width in dialogs(Settings(Path(folder) / "window.ini")):
            if width:
                top.resize(width, 500)
            top.show()
            if isinstance(top, QDialog | QFrame) and not width:
                top.adjustSize()
            application = prepared_application()
            application.processEvents()
            count += 1
            texts += sum(bool(room_needed(child)) for child in top.findChildren(QWidget))
            wrong += wrong_in(top)
            top.hide()
    print(json.dumps({"dialogs": count, "texts": texts, "wrong": wrong}, ensure_ascii=False))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
