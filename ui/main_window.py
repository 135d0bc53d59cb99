"""The main window: list, page and side panel, joined to each other and to the session. Commands are done by `deeds`."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMessageBox, QSplitter, QToolBar, QVBoxLayout, QWidget

from reader.values import ArticlePage, Changes, ImportOutcome, ImportResult
from ui import icons, states, theme, window_state
from ui.actions import Actions
from ui.article_list.pane import ListPane
from ui.columns import Columns
from ui.deeds.annotating import AnnotatingDeeds
from ui.deeds.articles import ArticleDeeds
from ui.deeds.choosing import Choosing
from ui.deeds.going import GoingDeeds
from ui.deeds.importing import Importing, dropped_paths
from ui.deeds.viewing import ViewingDeeds
from ui.log import log_path
from ui.notebook.placing import Placing
from ui.notice import NoticeBar
from ui.open_article import OpenArticle
from ui.progress import ProgressLine
from ui.reading_pane.page_style import PageStyle
from ui.reading_pane.reading_pane import ReadingPane
from ui.reading_pane.selection_bar import SelectionBar
from ui.session import Session
from ui.side_bar import SideBar
from ui.side_panel import SidePanel
from ui.speakers.quoting import Quoting
from ui.translation import translate

LOOK_AGAIN_MS = 1_000
PAGE_MENU = (
    *("highlight", "note", "underline", "strike", "delete_annotation", ""),
    *("copy", "copy_quotation", ""),
    *("remove_advertisement", "remove_related", "remove_promotion", "remove_debris"),
)
LIST_MENU = ("star", "read", "tag", "metadata", "", "file_place", "", "restore", "delete", "purge")


class MainWindow(QMainWindow):
    """``new_window_wanted``: the interface's language changed, so the window is to be built again."""

    new_window_wanted = Signal()
    _index_queue = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setWindowTitle(translate("Window", "Chytalnia"))
        self.setAcceptDrops(True)
        self.setWindowIcon(icons.application_icon())
        self.has_samples = False
        self.dress = theme.chosen(session.settings.text("theme"))
        self.actions_of = Actions(session.settings, self)
        self.list_pane = ListPane(session, self.dress)
        self.pane = ReadingPane(PageStyle.of(session.settings, self.dress))
        self.side_bar = SideBar(session)
        self.side_panel = SidePanel(self.dress)
        self.notice = NoticeBar()
        self.progress = ProgressLine()
        self.columns = Columns(self)
        self.tool_bar = QToolBar(translate("Window", "Tool bar"))
        self._lay_out()
        self.open = OpenArticle(session, self.pane, self)
        self.articles = ArticleDeeds(session, self.list_pane, lambda: self.open.page, self)
        self.annotating = AnnotatingDeeds(session, self.pane, self)
        self.importing = Importing(session, self)
        self.choosing = Choosing(self)
        self.going = GoingDeeds(session, self.list_pane, self.pane, self.choosing.choose)
        self.viewing = ViewingDeeds(self)
        self.placing = Placing(self)
        self.quoting = Quoting(self)
        self.selection_bar = SelectionBar(self.pane.view, self.actions_of, self.dress)
        deeds = (self.articles, self.annotating, self.importing, self.going, self.viewing)
        more = (self.placing, self.quoting, self.columns)
        by_name = {name: deed for some in (*deeds, *more) for name, deed in some.deeds().items()}
        self.actions_of.connect_all(self.columns.directed(by_name))
        self._facts_timer = self._timer(300, self.side_bar.refresh, once=True)
        self._elsewhere = self._timer(LOOK_AGAIN_MS, self._look_elsewhere)
        self._index_timer = self._timer(50, self._catch_up, once=True)
        self._connect()
        self.arrange()
        window_state.restore(self)

    def _timer(self, milliseconds: int, deed: object, *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.setSingleShot(once)
        timer.timeout.connect(deed)
        return timer

    def _lay_out(self) -> None:
        self.tool_bar.setMovable(False)
        self.tool_bar.setIconSize(QSize(20, 20))
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.actions_of.fill_tool_bar(self.tool_bar)
        self.addToolBar(self.tool_bar)
        self.actions_of.fill_menus(self.menuBar())
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.pane, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for at, widget in enumerate((self.side_bar, self.columns, middle, self.side_panel)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(at, 1 if widget is middle else 0)
        self.setCentralWidget(self.splitter)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.progress)

    def _connect(self) -> None:
        session, pane = self.session, self.pane
        session.changed.connect(self._take_changes)
        session.refused.connect(self.tell_error)
        session.settings.changed.connect(self._take_setting)
        session.undo.indexChanged.connect(self.update_actions)
        session.library.search.on_queue = self._index_queue.emit
        self._index_queue.connect(self._index_timer.start)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self._take_setting("theme"))
        self.list_pane.opened.connect(self.open.open)
        self.list_pane.selection_changed.connect(self.update_actions)
        self.list_pane.menu_wanted.connect(lambda at: self.actions_of.menu(LIST_MENU, self).popup(at))
        self.list_pane.answered.connect(self.open.take_answer)
        self.list_pane.shown.connect(self._take_count)
        self.side_bar.chosen.connect(self.list_pane.filter_by)
        self.side_bar.chosen.connect(lambda _wanted: self.columns.show_column("articles", focus=False))
        self.side_bar.column_wanted.connect(self.columns.show_column)
        self.columns.changed.connect(self._take_column)
        self.open.shown.connect(self._take_page)
        pane.selection_changed.connect(self.update_actions)
        pane.context_wanted.connect(lambda at: self.actions_of.menu(PAGE_MENU, self).popup(at))
        pane.pressed_at.connect(self.choosing.press)
        pane.removed_toggled.connect(self._take_show_removed)
        pane.empty.import_wanted.connect(self.importing.choose_files)
        pane.empty.paste_wanted.connect(self.importing.paste)
        self._connect_panels()
        self.importing.started.connect(self.progress.begin)
        self.importing.progressed.connect(self.progress.tell)
        self.importing.finished.connect(self._take_results)
        self.progress.cancelled.connect(self.importing.cancel)

    def _connect_panels(self) -> None:
        panel = self.side_panel
        for one in (panel.annotations, panel.quotations, panel.removed):
            one.went.connect(self.going.go_to)
        panel.annotations.list.went.connect(lambda passage: self.choosing.choose(passage.key))
        panel.annotations.edit_wanted.connect(self.choosing.edit)
        panel.annotations.menu_wanted.connect(self.choosing.menu)
        panel.quotations.list.went.connect(lambda passage: self.quoting.choose(passage.key))
        panel.quotations.menu_wanted.connect(self.quoting.menu)
        panel.removed.restore_wanted.connect(self.annotating.restore)
        panel.removed.remove_wanted.connect(
            lambda span, role: self.annotating.decide(translate("Undo", "Remove a passage"), span, role)
        )
        panel.removed.show_toggled.connect(self.pane.set_show_removed)

    def begin_watching(self) -> None:
        """After the first paint: counts, samples, the index, and what other processes change."""
        articles = self.session.library.articles
        self.side_bar.refresh()
        self._index_timer.start()
        self._elsewhere.start()

        def know(there: bool) -> None:
            self.has_samples = there
            self.update_actions()

        self.session.ask(articles.has_samples, know, key="samples")

    # -- what changed --------------------------------------------------------------------------------------------

    def _take_page(self, page: ArticlePage | None) -> None:
        self.side_panel.show_page(page, self.dress)
        if self.annotating.current:
            self.side_panel.annotations.list.choose(self.annotating.current)
        self.update_actions()

    def _take_changes(self, changes: Changes) -> None:
        self.list_pane.take_changes(changes)
        self.columns.take_changes(changes)
        self._facts_timer.start()
        self.open.take_changes(changes)
        self.update_actions()

    def _take_column(self, name: str) -> None:
        self.side_bar.choose_column(name)
        self.update_actions()

    def _take_count(self, total: int) -> None:
        """An empty library is greeted, and nothing stays open in it."""
        empty = total == 0 and self.list_pane.shows_everything()
        self.pane.empty.tell(library_empty=empty)
        if empty and self.open.page is not None:
            self.open.close()
        self.update_actions()

    def _look_elsewhere(self) -> None:
        """Another process may have changed the library: the command line beside the window does."""
        if self.session.library.changed_elsewhere():
            self.list_pane.model.forget()
            self.list_pane.refresh()
            self._facts_timer.start()
            self.open.read_again()

    def _catch_up(self) -> None:
        session = self.session

        def done(count: int) -> None:
            if count and self.list_pane.box.text:
                self.list_pane.refresh()

        if not session.library.read_only:
            session.tasks.run(session.library.search.catch_up, done, session.refused.emit, lane="index")

    def _take_setting(self, key: str) -> None:
        settings = self.session.settings
        if key == "language":
            self.new_window_wanted.emit()
        elif key == "theme":
            self._apply_theme()
        elif key.startswith("page/"):
            self.pane.restyle(PageStyle.of(settings, self.dress))
        elif key == "list/compact":
            self.list_pane.set_compact(settings.flag(key))
        self.arrange()
        self.update_actions()

    def _apply_theme(self) -> None:
        self.dress = theme.chosen(self.session.settings.text("theme"))
        theme.apply(self.dress)
        self.list_pane.delegate.theme = self.dress
        self.list_pane.view.viewport().update()
        self.columns.restyle(self.dress)
        self.selection_bar.restyle(self.dress)
        self.pane.restyle(PageStyle.of(self.session.settings, self.dress))
        self.side_panel.show_page(self.open.page, self.dress)

    def arrange(self) -> None:
        """Show the panes that are wanted."""
        settings = self.session.settings
        self.side_bar.setVisible(settings.flag("window/side_bar"))
        self.side_panel.setVisible(settings.flag("window/side_panel"))

    def update_actions(self) -> None:
        """Enable and check the commands by what is selected and shown."""
        states.show_states(self)
        self.selection_bar.follow(self.pane)

    def _take_show_removed(self, shown: bool) -> None:
        self.side_panel.removed.show_all.setChecked(shown)
        self.update_actions()

    def _take_results(self, results: Sequence[ImportResult]) -> None:
        """One line for all files; the list of what did not work is one click away."""
        from ui.dialogs.import_results import ImportResultsDialog, summary

        if not self.importing.running:
            self.progress.end()
        self.list_pane.model.forget()
        self.list_pane.refresh()
        self._facts_timer.start()
        failed = any(result.outcome is ImportOutcome.FAILED for result in results)
        told = summary(results)
        if failed or len(results) == 0:
            shown = translate("Window", "Show the list")
            self.notice.tell(told, [(shown, lambda: ImportResultsDialog(results, self).exec())] if results else ())
        else:
            self.statusBar().showMessage(told, 8_000)
        added = [one.article_id for one in results if one.article_id and one.outcome is not ImportOutcome.FAILED]
        if added and (len(results) == 1 or self.open.page is None):
            self.list_pane.open_when_shown(added[0])

    def tell_error(self, error: BaseException) -> None:
        """Say what did not work, once, in a line that blocks nothing; the details are one click away."""
        from ui.dialogs.error import ErrorDialog, sentence_of

        details = translate("Window", "Details")
        self.notice.tell(sentence_of(error), [(details, lambda: ErrorDialog(error, str(log_path()), self).exec())])

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) and not self.session.library.read_only:
            event.acceptProposedAction()
            self.statusBar().showMessage(translate("Window", "Let go to import"), 3_000)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.importing.run(dropped_paths(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """An import that runs is asked about; everything else has been saved all along."""
        if self.importing.running and not self._may_stop_import():
            event.ignore()
            return
        self.importing.cancel()
        self.open.leave()
        window_state.save(self)
        self._elsewhere.stop()
        self.session.library.search.on_queue = None
        self.session.undo.indexChanged.disconnect(self.update_actions)
        event.accept()

    def _may_stop_import(self) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, translate("Window", "Import"), "", parent=self)
        box.setText(translate("Window", "Articles are still being imported."))
        box.setInformativeText(translate("Window", "What has been imported stays. The rest can be imported later."))
        stopping = box.addButton(translate("Window", "Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(translate("Window", "Go on importing"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is stopping
