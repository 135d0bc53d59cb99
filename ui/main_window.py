"""The main window: it stands before anything else is there, is furnished afterwards, and takes what its parts tell it.

Its module imports next to nothing, so that the window is painted before the library is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from ui import theme, window_state
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
    from PySide6.QtWidgets import QSplitter, QToolBar, QWidget

    from reader.values import ArticlePage, Changes, ImportResult
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
    from ui.reading_pane.reading_pane import ReadingPane
    from ui.reading_pane.selection_bar import SelectionBar
    from ui.removed.deeds import RemovedDeeds
    from ui.removed.furniture import FurnitureDeeds
    from ui.search.suggesting import Suggesting
    from ui.session import Session
    from ui.settings import Settings
    from ui.side_bar import SideBar
    from ui.side_panel import SidePanel
    from ui.speakers.quoting import Quoting
    from ui.squeezing import Squeezing

INDEX_MS, SOON_MS = 1_500, 50


class MainWindow(QMainWindow):
    """``new_window_wanted``: the interface's language changed, so the window is to be built again.
    ``restore_wanted(path)``: a backup is to take the library's place.

    Until it is furnished only ``settings``, ``dress`` and ``painted`` are there.
    """

    new_window_wanted = Signal()
    restore_wanted = Signal(str)
    index_queue = Signal()

    session: Session
    actions_of: Actions
    list_pane: ListPane
    pane: ReadingPane
    side_bar: SideBar
    side_panel: SidePanel
    notice: NoticeBar
    hint: FirstHint
    progress: ProgressLine
    columns: Columns
    tool_bar: QToolBar
    open: OpenArticle
    articles: ArticleDeeds
    annotating: AnnotatingDeeds
    importing: Importing
    choosing: Choosing
    going: GoingDeeds
    viewing: ViewingDeeds
    placing: Placing
    quoting: Quoting
    exporting: ExportDeeds
    safekeeping: SafetyDeeds
    shelving: ShelvingDeeds
    resuming: Resuming
    suggesting: Suggesting
    caret: Caret
    announcer: Announcer
    furniture: FurnitureDeeds
    removing: RemovedDeeds
    selection_bar: SelectionBar
    splitter: QSplitter
    middle: QWidget
    squeezing: Squeezing
    facts_timer: QTimer
    elsewhere_timer: QTimer
    index_timer: QTimer
    rest_timer: QTimer

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.furnished = False
        self.painted = False
        self.has_samples = False
        self.filling = False  # at a start: the commands are told once what can be done, and not of each part
        self.renewed_later = False
        self.dress = theme.chosen(settings.text("theme"))
        self.setWindowTitle(translate("Window", "Chytalnia"))
        window_state.restore_geometry(self, settings)

    def furnish(self, session: Session) -> None:
        """Make and join the parts."""
        from ui.furnishing import furnish

        furnish(self, session)
        self.furnished = True

    def begin_watching(self) -> None:
        """After the first paint: samples, and what other processes change. The index comes when all of it
        stands: opening it takes a third of a second, which reading and painting would wait for."""
        articles = self.session.library.articles
        self.index_timer.start(INDEX_MS)
        self.elsewhere_timer.start()
        self.safekeeping.begin()
        self.rest_timer.start()

        def know(there: bool) -> None:
            self.has_samples = there
            self.update_actions()

        self.session.ask(articles.has_samples, know, key="samples")

    def look_at_the_rest(self) -> None:
        """What shows nothing at most starts, or not in the window, and would keep it from being painted."""
        from ui.icons import application_icon

        self.setWindowIcon(application_icon())
        self.list_pane.box.let_clear()
        self.suggesting.begin()
        self.resuming.look()

    # -- what changed --------------------------------------------------------------------------------------------

    def take_page(self, page: ArticlePage | None) -> None:
        self.side_panel.show_page(page, self.dress)
        if self.annotating.current:
            self.side_panel.annotations.list.choose(self.annotating.current)
        self.update_actions()

    def take_changes(self, changes: Changes) -> None:
        self.list_pane.take_changes(changes)
        self.columns.take_changes(changes)
        self.facts_timer.start()
        self.open.take_changes(changes)
        self.update_actions()

    def take_column(self, name: str) -> None:
        self.side_bar.choose_column(name)
        self.update_actions()

    def take_count(self, total: int) -> None:
        """An empty library is greeted, and nothing stays open in it."""
        empty = total == 0 and self.list_pane.shows_everything()
        self.pane.empty.tell(library_empty=empty)
        if empty and self.open.page is not None:
            self.open.close()
        if not self.list_pane.query.typing:  # what is typed is answered twice: a key does not wait for the commands
            self.update_actions()

    def look_elsewhere(self) -> None:
        """Another process may have changed the library: the command line beside the window does."""
        if self.session.library.changed_elsewhere():
            self.list_pane.model.forget()
            self.list_pane.refresh()
            self.columns.read_again()
            self.facts_timer.start()
            self.open.read_again()

    def catch_up_soon(self) -> None:
        self.index_timer.start(SOON_MS)

    def catch_up(self) -> None:
        session = self.session

        def done(count: int) -> None:
            if count and self.list_pane.box.text:
                self.list_pane.refresh()

        if not session.library.read_only:
            session.tasks.run(session.library.search.catch_up, done, session.refused.emit, lane="index")

    def take_setting(self, key: str) -> None:
        from ui.reading_pane.page_style import PageStyle

        settings = self.session.settings
        if key == "language":
            self.want_new_window()
        elif key == "theme":
            self._apply_theme()
        elif key.startswith("page/"):
            self.pane.restyle_soon(PageStyle.of(settings, self.dress))
            if key == "page/hyphens":
                self.open.hyphenate()
        elif key == "list/compact":
            self.list_pane.set_compact(settings.flag(key))
        elif key.startswith("keys/"):
            self.actions_of.take_keys(settings)
        elif key == "list/days":
            self.list_pane.refresh()
        self.arrange()
        self.update_actions()

    def want_new_window(self) -> None:
        """Now, or when the import has ended: it tells this window what became of it."""
        self.renewed_later = self.importing.running
        if self.renewed_later:
            self.notice.tell(translate("Window", "The language changes when the import has ended."))
        else:
            self.new_window_wanted.emit()

    def _apply_theme(self) -> None:
        from ui.reading_pane.page_style import PageStyle

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
        for pane, setting in ((self.side_bar, "window/side_bar"), (self.side_panel, "window/side_panel")):
            pane.setVisible(settings.flag(setting) and not self.squeezing.hides(setting))

    def update_actions(self) -> None:
        """Enable and check the commands by what is selected and shown."""
        if self.filling:
            return
        from ui.states import show_states

        show_states(self)
        self.selection_bar.follow(self.pane)

    def take_show_removed(self, shown: bool) -> None:
        self.side_panel.removed.show_all.setChecked(shown)
        self.update_actions()

    def take_results(self, results: Sequence[ImportResult], opening: bool = False) -> None:
        """One line for all files; the list of what did not work is one click away. ``opening``: the files were given
        to be read, so one of them is opened."""
        from reader.values import ImportOutcome, ImportResults
        from ui.dialogs.import_results import ImportResultsDialog, summary

        if not self.importing.running:
            self.progress.end()
        self.list_pane.model.forget()
        self.facts_timer.start()
        failed = any(result.outcome is ImportOutcome.FAILED for result in results)
        told = summary(results)
        passed_over = isinstance(results, ImportResults) and bool(results.passed_over)
        if failed or len(results) == 0 or passed_over:
            shown = translate("Window", "Show the list")
            self.notice.tell(told, [(shown, lambda: ImportResultsDialog(results, self).exec())] if results else ())
        else:
            self.statusBar().showMessage(told, 8_000)
        good = [one for one in results if one.article_id and one.outcome is not ImportOutcome.FAILED]
        opening = opening or len(good) == 1 or self.open.page is None
        wanted = good if opening else [one for one in good if one.outcome is ImportOutcome.ADDED]
        self.list_pane.await_new([one.article_id for one in wanted if one.article_id], opening=opening)
        if self.renewed_later and not self.importing.running:
            self.want_new_window()

    def tell_error(self, error: BaseException) -> None:
        """Say what did not work, once, in a line that blocks nothing; the details are one click away."""
        from reader.values import LibraryDamagedError
        from ui.dialogs.error import ErrorDialog, sentence_of
        from ui.log import log_path

        details = translate("Window", "Details")
        buttons: list[tuple[str, Callable[[], object]]] = [
            (details, lambda: ErrorDialog(error, str(log_path()), self).exec())
        ]
        if isinstance(error, LibraryDamagedError):
            buttons.insert(0, (translate("Safety", "Backups…"), self.safekeeping.backups))
        self.notice.tell(sentence_of(error), buttons)

    # -- Qt's own ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.furnished:
            window_state.paint_outline(self)
        self.painted = True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from ui.deeds.importing import dropped_paths

        if dropped_paths(event.mimeData()) and not self.session.library.read_only:
            event.acceptProposedAction()
            self.statusBar().showMessage(translate("Window", "Let go to import"), 3_000)

    def dropEvent(self, event: QDropEvent) -> None:
        from ui.deeds.importing import dropped_paths

        event.acceptProposedAction()
        self.importing.run(dropped_paths(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """An import that runs is asked about; everything else has been saved all along."""
        if not self.furnished:
            return
        if self.importing.running and not self._may_stop_import():
            event.ignore()
            return
        self.importing.cancel()
        self.annotating.settle()
        self.open.leave()
        window_state.save(self)
        self.elsewhere_timer.stop()
        self.rest_timer.stop()
        self.safekeeping.stop()
        self.session.library.search.on_queue = None
        self.session.undo.indexChanged.disconnect(self.update_actions)
        event.accept()

    def _may_stop_import(self) -> bool:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Question, translate("Window", "Import"), "", parent=self)
        box.setText(translate("Window", "Articles are still being imported."))
        box.setInformativeText(translate("Window", "What has been imported stays. The rest can be imported later."))
        stopping = box.addButton(translate("Window", "Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(translate("Window", "Go on importing"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is stopping
