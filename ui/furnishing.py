"""Builds the parts of the main window and joins them: which signal goes where stands here and nowhere else."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QToolBar, QVBoxLayout, QWidget

from ui import window_state
from ui.actions import Actions
from ui.announcing import Announcer
from ui.article_list.pane import ListPane
from ui.columns import Columns
from ui.deeds.annotating import AnnotatingDeeds
from ui.deeds.articles import ArticleDeeds
from ui.deeds.choosing import Choosing
from ui.deeds.exporting import ExportDeeds
from ui.deeds.going import GoingDeeds
from ui.deeds.importing import Importing
from ui.deeds.paper import PaperDeeds
from ui.deeds.renewing import Renewing
from ui.deeds.resuming import Resuming
from ui.deeds.safekeeping import SafetyDeeds
from ui.deeds.shelving import ShelvingDeeds
from ui.deeds.viewing import ViewingDeeds
from ui.hint import FirstHint
from ui.notebook.placing import Placing
from ui.notice import NoticeBar
from ui.open_article import OpenArticle
from ui.progress import ProgressLine
from ui.reading_pane.caret import Caret
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane
from ui.reading_pane.selection_bar import SelectionBar
from ui.removed.deeds import RemovedDeeds
from ui.removed.furniture import FurnitureDeeds
from ui.search.suggesting import Suggesting
from ui.session import Session
from ui.side_bar import SideBar
from ui.side_panel import SidePanel
from ui.speakers.quoting import Quoting
from ui.squeezing import Squeezing
from ui.thrift import Thrift
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LOOK_AGAIN_MS = 1_000
REST_MS = 300
PAGE_MENU = (
    *("highlight", "note", "underline", "strike", "delete_annotation", ""),
    *("copy", "copy_quotation", "quote_card", "speaker_words", ""),
    *("remove_advertisement", "remove_related", "remove_promotion", "remove_debris"),
)
LIST_MENU = (
    *("star", "read", "tag", "collect", "uncollect", "", "metadata", "same_text", "file_place", ""),
    *("restore", "delete", "purge"),
)
SHELF_MENU = ("new_collection", "", "rename_shelf", "remove_shelf")


def furnish(window: "MainWindow", session: Session) -> None:
    """Make everything that stands in the window; it is shown already, or will be."""
    window.session = session
    window.setAcceptDrops(True)
    _make_panes(window, session)
    _lay_out(window)
    _make_deeds(window, session)
    window.squeezing = Squeezing(window)
    window.facts_timer = _timer(window, 300, window.side_bar.refresh, once=True)
    window.elsewhere_timer = _timer(window, LOOK_AGAIN_MS, window.look_elsewhere)
    window.index_timer = _timer(window, 50, window.catch_up, once=True)
    window.rest_timer = _timer(window, REST_MS, window.look_at_the_rest, once=True)
    _connect(window)
    _connect_panes(window)
    _connect_panels(window)
    window.arrange()
    window_state.restore_panes(window)


def _timer(window: "MainWindow", milliseconds: int, deed: Callable[[], object], *, once: bool = False) -> QTimer:
    timer = QTimer(window)
    timer.setInterval(milliseconds)
    timer.setSingleShot(once)
    timer.timeout.connect(deed)
    return timer


def _make_panes(window: "MainWindow", session: Session) -> None:
    """Each in its place from the beginning: whoever is given another place asks the style sheet anew, with all that is
    inside, and that is a fifth of the time that making it takes.
    """
    window.actions_of = Actions(session.settings, window)
    window.splitter = QSplitter(Qt.Orientation.Horizontal, window)
    window.splitter.resize(window.size())  # the panes' widths are shares of it
    window.side_bar = SideBar(session, window.splitter)
    window.side_bar.refresh()  # counted by another thread while the rest is made
    window.list_pane = ListPane(session, window.dress)
    window.notice = NoticeBar()
    window.hint = FirstHint(session.settings, window.actions_of.told)
    window.progress = ProgressLine()
    window.columns = Columns(window, window.splitter)
    window.middle = QWidget(window.splitter)
    window.pane = ReadingPane(PageStyle.of(session.settings, window.dress), window.middle)
    window.side_panel = SidePanel(window.dress, window.splitter)
    window.tool_bar = QToolBar(translate("Window", "Tool bar"), window)


def _make_deeds(window: "MainWindow", session: Session) -> None:
    window.open = OpenArticle(session, window.pane, window)
    window.articles = ArticleDeeds(session, window.list_pane, lambda: window.open.page, window)
    window.annotating = AnnotatingDeeds(session, window.pane, window)
    window.importing = Importing(session, window)
    window.choosing = Choosing(window)
    window.going = GoingDeeds(session, window.list_pane, window.pane, window.choosing.choose)
    window.viewing = ViewingDeeds(window)
    window.placing = Placing(window)
    window.quoting = Quoting(window)
    window.furniture = FurnitureDeeds(window)
    window.removing = RemovedDeeds(window)
    window.exporting = ExportDeeds(window)
    window.safekeeping = SafetyDeeds(window)
    window.suggesting = Suggesting(session, window.list_pane)
    window.caret = Caret(window.pane.view, session.settings)
    window.shelving = ShelvingDeeds(window)
    window.annotating.removed_by_hand = window.furniture.offer
    window.selection_bar = SelectionBar(window.pane.view, window.actions_of, window.dress)
    deeds = (window.articles, window.annotating, window.importing, window.going, window.viewing)
    more = (window.placing, window.quoting, window.exporting, window.safekeeping, window.columns, window.shelving)
    paper = PaperDeeds(window)
    by_name = {name: deed for some in (*deeds, *more, window.caret, paper) for name, deed in some.deeds().items()}
    window.actions_of.connect_all(window.columns.directed(by_name))


def _lay_out(window: "MainWindow") -> None:
    window.tool_bar.setMovable(False)
    window.tool_bar.setIconSize(QSize(20, 20))
    window.tool_bar.setObjectName("tools")
    window.tool_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.actions_of.fill_tool_bar(window.tool_bar)
    window.addToolBar(window.tool_bar)
    window.actions_of.fill_menus(window.menuBar())
    column = QVBoxLayout(window.middle)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(window.notice)
    column.addWidget(window.hint)
    column.addWidget(window.pane, 1)
    window.splitter.setHandleWidth(1)
    window.splitter.setChildrenCollapsible(False)
    for at, widget in enumerate((window.side_bar, window.columns, window.middle, window.side_panel)):
        window.splitter.insertWidget(at, widget)
        window.splitter.setStretchFactor(at, 1 if widget is window.middle else 0)
    window.setCentralWidget(window.splitter)
    window.statusBar().setSizeGripEnabled(False)
    window.statusBar().addPermanentWidget(window.progress)


def _connect(window: "MainWindow") -> None:
    session = window.session
    session.changed.connect(window.take_changes)
    session.refused.connect(window.tell_error)
    session.settings.changed.connect(window.take_setting)
    session.undo.indexChanged.connect(window.update_actions)
    session.library.search.on_queue = window.index_queue.emit
    window.index_queue.connect(window.catch_up_soon)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: window.take_setting("theme"))


def _connect_panes(window: "MainWindow") -> None:
    pane = window.pane
    window.list_pane.opened.connect(window.open.open)
    window.list_pane.selection_changed.connect(window.update_actions)
    window.list_pane.menu_wanted.connect(lambda at: window.actions_of.menu(LIST_MENU, window).popup(at))
    window.list_pane.answered.connect(window.open.take_answer)
    window.list_pane.shown.connect(window.take_count)
    window.side_bar.chosen.connect(window.list_pane.filter_by)
    window.side_bar.chosen.connect(lambda _wanted: window.columns.show_column("articles", focus=False))
    window.side_bar.counted.connect(window.list_pane.take_facts)
    window.side_bar.search_chosen.connect(window.shelving.show_search)
    # Not inside the drop: a question that is asked there holds the mouse.
    window.side_bar.dropped.connect(window.shelving.put, Qt.ConnectionType.QueuedConnection)
    window.side_bar.menu_wanted.connect(lambda at: window.actions_of.menu(SHELF_MENU, window).popup(at))
    window.side_bar.shelf_changed.connect(window.update_actions)
    window.list_pane.filtered.connect(window.side_bar.follow)
    window.list_pane.answered.connect(lambda _answer: window.update_actions())
    window.list_pane.box.saving_wanted.connect(window.actions_of["save_search"].trigger)
    window.side_bar.column_wanted.connect(window.columns.show_column)
    window.columns.changed.connect(window.take_column)
    window.open.shown.connect(window.take_page)
    window.open.shown.connect(lambda _page: window.caret.follow())
    window.caret.told.connect(lambda told: window.statusBar().showMessage(told, 6_000))
    window.announcer = Announcer(window)
    pane.selection_changed.connect(window.update_actions)
    pane.context_wanted.connect(window.quoting.point)
    pane.context_wanted.connect(lambda at: window.actions_of.menu(PAGE_MENU, window).popup(at))
    pane.pressed_at.connect(window.choosing.press)
    pane.view.notes.chosen.connect(window.choosing.press_note)
    pane.view.notes.edit_wanted.connect(window.choosing.edit)
    pane.view.notes.menu_wanted.connect(window.choosing.menu)
    pane.removed_toggled.connect(window.take_show_removed)
    pane.empty.import_wanted.connect(window.importing.choose_files)
    pane.empty.paste_wanted.connect(window.importing.paste)
    pane.empty.samples_wanted.connect(window.importing.add_samples)
    window.importing.started.connect(window.progress.begin)
    window.importing.progressed.connect(window.progress.tell)
    window.importing.finished.connect(window.take_results)
    window.resuming = Resuming(window)
    Renewing(window)
    Thrift(window)
    window.session.changed.connect(window.hint.take_changes)
    window.list_pane.answered.connect(window.hint.take_answer)
    window.hint.changed.connect(window.update_actions)
    window.progress.cancelled.connect(window.importing.cancel)


def _connect_panels(window: "MainWindow") -> None:
    panel = window.side_panel
    for one in (panel.annotations, panel.quotations, panel.removed):
        one.went.connect(window.going.go_to)
    panel.annotations.list.went.connect(lambda passage: window.choosing.choose(passage.key))
    panel.annotations.list.went.connect(lambda _passage: window.placing.offer_current())
    panel.annotations.edit_wanted.connect(window.choosing.edit)
    panel.annotations.menu_wanted.connect(window.choosing.menu)
    panel.quotations.list.went.connect(lambda passage: window.quoting.choose(passage.key))
    panel.quotations.menu_wanted.connect(window.quoting.menu)
    panel.removed.restore_wanted.connect(window.annotating.restore)
    panel.removed.show_toggled.connect(window.pane.set_show_removed)
