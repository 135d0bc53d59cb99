"""Lays out every dialog and tells which texts are cut or covered: `python -m tests.ui.lay_out uk 100`, which is the
language and the size of the letters in per cent."""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QListWidget,
    QMainWindow,
    QStyledItemDelegate,
    QTabBar,
    QTreeWidget,
    QWidget,
)

from reader.values import (
    Article,
    BackupSummary,
    BlockRole,
    Collection,
    Colour,
    Furniture,
    FurnitureState,
    ImportOutcome,
    ImportProgress,
    ImportResult,
    Quotation,
    QuotationKind,
    RoleHeld,
    Speaker,
    SpeakerKind,
    SpeakerOccurrence,
    Statement,
    StatementGroup,
    TextSpan,
)
from tests.ui.builders import AD, BODY, TITLE, a_page
from ui import theme, translation, wording
from ui.actions import Actions, keys_of, shown_keys
from ui.application import add_fonts, prepared_application
from ui.article_list.dates import DatesPopover
from ui.commands import COMMANDS
from ui.dialogs.about import AboutDialog
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.collections import CollectionsDialog
from ui.dialogs.error import ErrorDialog
from ui.dialogs.export import ExportDialog, Scope
from ui.dialogs.import_results import ImportResultsDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.metadata import MetadataDialog
from ui.dialogs.name import NameDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.palette import PaletteDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.tags import TagsDialog
from ui.hint import FirstHint
from ui.notice import NoticeBar
from ui.page_controls import PagePopover
from ui.progress import ProgressLine
from ui.reading_pane.empty_page import EmptyPage
from ui.reading_pane.find_bar import FindBar
from ui.reading_pane.selection_bar import SelectionBar
from ui.removed import furniture
from ui.settings import Settings
from ui.side_panel import SidePanel
from ui.speakers.compare import CompareDialog
from ui.speakers.dialogs import MergeDialog, RenameDialog, SplitDialog
from ui.speakers.told import SpokenWords
from ui.translation import translate

TOLERATED = 1
WORDS = "Ми чекали на цей міст одинадцять років, і я рада, що дожила до цього дня."


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
    yield PaletteDialog(actions, settings), 0
    yield KeysDialog(actions, settings), 0
    yield AboutDialog([("Library", "/home/olena/.local/share/chytalnia")]), 0
    yield ErrorDialog(ValueError("x"), "/home/olena/log"), 0
    yield ImportResultsDialog([ImportResult("/a", ImportOutcome.FAILED, "why")]), 0
    yield PagePopover(settings, window), 0
    yield SidePanel(light), 300
    settings.choose("hint/seen", 0)
    hint = FirstHint(settings, lambda name: shown_keys(keys_of(next(one for one in COMMANDS if one.id == name))[:1]))
    hint.begin()
    yield hint, 420
    yield FindBar(), 560
    for empty in (True, False):
        page = EmptyPage()
        page.tell(library_empty=empty)
        yield page, 420
    yield from _of_the_library(window)
    yield from _of_speakers()
    yield from _of_the_page(actions)
    assert len(COMMANDS) == len(actions.by_id)


def _of_the_library(window: QMainWindow) -> Iterator[tuple[QWidget, int]]:
    scopes = [
        Scope("found", wording.articles(1_234)),
        Scope("library", translate("Export", "The whole library")),
    ]
    yield ExportDialog(scopes, "", window), 0
    backups = BackupsDialog(window)
    moment = "2026-04-12T11:05:00.000Z"
    backups.show_backups([BackupSummary("/home/olena/b.zip", moment, 1_234, 98, "x", 12)])
    backups.list.setCurrentItem(backups.list.topLevelItem(0))
    yield backups, 0
    yield NameDialog("Назва", "Як назвати цей збережений пошук, щоб упізнати його серед інших?", "мости", window), 0
    known = [Collection(1, "Мости й річки", 12), Collection(2, "Сади", 3)]
    yield CollectionsDialog(known, {1: {5}}, 2, window), 0
    yield DatesPopover("2026-01-01", None, window), 0


def _of_speakers() -> Iterator[tuple[QWidget, int]]:
    light = theme.load("light")
    said = [Statement(at, TextSpan(0, 20), WORDS, "Олена Гнатюк", "Надріччя", "2026-04-12") for at in (1, 2, 3)]
    held = (RoleHeld("міська голова", "2024-01-02", "2026-04-12", 3),)
    met = tuple(SpeakerOccurrence(at, "Олена Гнатюк", role="міська голова") for at in (1, 2))
    olena = Speaker("olena", "Олена Гнатюк", SpeakerKind.PERSON, ("Олена Гнатюк",), held, met, ("Надріччя",), 4)
    ivan = replace(olena, key="ivan", name="Іван Коваль", names=("Іван Коваль",))
    quotation = Quotation(TextSpan(0, 20), (TextSpan(0, 20),), QuotationKind.DIRECT, speaker="Олена Гнатюк")
    yield RenameDialog(olena), 0
    yield MergeDialog(olena, [olena, ivan], light), 0
    yield SplitDialog(olena, [SpokenWords(said[0], quotation, "Міст над Стрижем відкрили")]), 0
    group = StatementGroup((said[0], replace(said[1], words=WORDS + " Так.")), 0.9)
    yield CompareDialog(group, "Олена Гнатюк", lambda _a, _b: (), light), 0


def _of_the_page(actions: Actions) -> Iterator[tuple[QWidget, int]]:
    light = theme.load("light")
    page = a_page((TITLE, "Міст"), (BODY, WORDS), (AD, "Купуйте дошки"), (BlockRole.RELATED, "Читайте також"))
    rule = Furniture("Надріччя", "k", "Реклама", BlockRole.ADVERTISEMENT, FurnitureState.PROPOSED, 3)
    panel = SidePanel(light)
    panel.show_page(page, light)
    panel.show_furniture(((rule, page.cleaning.removals[0].span),))
    panel.setCurrentWidget(panel.removed)
    yield panel, 300
    notice = NoticeBar()
    told = translate("Furniture", "Leave out “{0}” in all articles of {1}, those to come too?")
    notice.tell(told.format(WORDS, "Надріччя"), [(furniture.leave_out_text(), lambda: None)])
    yield notice, 480
    progress = ProgressLine()
    progress.begin()
    progress.tell(ImportProgress(1_234, 5_000, "/home/olena/стаття.txt", ImportOutcome.ADDED, 75.0))
    yield progress, 0
    holder = QWidget()
    holder.resize(600, 300)
    bar = SelectionBar(holder, actions, light)
    bar.fill()
    bar.adjustSize()
    bar.show()
    yield holder, 600


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
    yield from elided(top, shown)
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


def elided(top: QWidget, shown: list[QWidget]) -> Iterator[str]:
    """Titles of columns and entries of lists that end with an ellipsis. Rows drawn by our own delegates are held by
    their own tests."""
    for child in shown:
        name = f"{type(top).__name__}/{type(child).__name__}"
        if isinstance(child, QTreeWidget) and not child.isHeaderHidden():
            header = child.header()
            for at in range(header.count()):
                if header.sectionSizeFromContents(at).width() > header.sectionSize(at) + TOLERATED:
                    yield f"{name}: the title {child.headerItem().text(at)!r} is cut"
        if isinstance(child, QListWidget) and type(child.itemDelegate()) is QStyledItemDelegate:
            for row in range(child.count()):
                entry = child.item(row)
                needed = child.sizeHintForIndex(child.indexFromItem(entry)).width()
                if not child.wordWrap() and needed > child.viewport().width() + TOLERATED:
                    yield f"{name}: {entry.text()!r}: {child.viewport().width()} of {needed} pixels"


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
    """Arguments: the language, and the size of the letters in per cent of the usual one."""
    font = prepared_application().font()
    font.setPointSizeF(font.pointSizeF() * int(sys.argv[2]) / 100)
    QApplication.setFont(font)
    add_fonts()
    translation.speak(sys.argv[1])
    theme.apply(theme.load("light"))
    wrong: list[str] = []
    count = texts = 0
    laid: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        for top, width in dialogs(Settings(Path(folder) / "window.ini")):
            if width:
                top.resize(width, 500)
            top.show()
            if isinstance(top, QDialog | QFrame) and not width:
                top.resize(top.size().expandedTo(top.sizeHint()))
            application = prepared_application()
            application.processEvents()
            count += 1
            laid.add(type(top).__name__)
            texts += sum(bool(room_needed(child)) for child in top.findChildren(QWidget))
            wrong += wrong_in(top)
            top.hide()
    found = {"dialogs": count, "texts": texts, "wrong": wrong, "names": sorted(laid)}
    print(json.dumps(found, ensure_ascii=False))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
