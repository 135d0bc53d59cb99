"""Taking articles and annotations out, and annotations in: what, in which format, where to, and what became of it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from reader.values import Changes, ListFilter
from reader.values.exporting import AnnotationsRead, ExportFormat, ExportReport
from ui import wording
from ui.translation import translate

if TYPE_CHECKING:
    from ui.dialogs.export import Scope
    from ui.main_window import MainWindow

FOLDER, LAST = "export/folder", "export/format"
UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
PATTERNS = "*.jsonld *.json *.annotations *.zip"
TOLD_EACH = 100
Chosen = tuple[list[int], frozenset[str] | None]


class ExportDeeds(QObject):
    """Reads the window's selections; the library writes and reads in the background."""

    _read = Signal(object)
    _progressed = Signal(int, int)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._progressed.connect(self._tell_progress)
        self._read.connect(lambda report: window.notice.tell(read_sentence(report)))

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {"export": self.export, "import_annotations": self.import_annotations}

    # -- out -----------------------------------------------------------------------------------------------------

    def scopes(self) -> list["Scope"]:
        """What there is to export right now, the likeliest first."""
        from ui.dialogs.export import Scope

        window, found = self._window, []
        notes = window.columns.chosen_notes()
        selected = window.list_pane.view.selected_ids() if window.columns.shows_articles() else []
        if notes:
            told = translate("Export", "Chosen in the notebook: {0}").format(wording.annotations(len(notes)))
            found.append(Scope("notes", told))
        if len(selected) > 1:
            told = translate("Export", "Selected in the list: {0}").format(wording.articles(len(selected)))
            found.append(Scope("selected", told))
        if window.open.id is not None:
            found.append(Scope("open", translate("Export", "The open article")))
        listed = len(window.list_pane.model.ids)
        if listed > 1:
            found.append(Scope("list", translate("Export", "The list: {0}").format(wording.articles(listed))))
        found.append(Scope("library", translate("Export", "The whole library")))
        return found

    def export(self) -> None:
        from ui.dialogs.export import ExportDialog

        settings = self._session.settings
        dialog = ExportDialog(self.scopes(), settings.text(LAST), self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        wanted, scope = dialog.chosen(), dialog.scope()
        settings.choose(LAST, wanted.value)
        chosen = self._chosen(scope)
        target = self._target(wanted, 0 if chosen is None else len(chosen[0]))
        if target is not None:
            self.write(wanted, chosen, target)

    def write(self, wanted: ExportFormat, chosen: Chosen | None, target: Path) -> None:
        """``chosen``: (articles, annotations to keep to); None is the whole library."""
        library, session = self._session.library, self._session
        self._window.statusBar().showMessage(translate("Export", "Exporting…"))

        def work() -> ExportReport:
            ids, only = chosen or (library.articles.ids(ListFilter(descending=False)), None)
            stop = session.tasks.closing
            return library.exports.write(wanted, ids, target, only=only, progress=self._progress, cancelled=stop)

        session.tasks.run(work, lambda report: self._written(report, target), self._failed, lane="long")

    def _progress(self, done: int, total: int) -> None:
        """From the worker: now and then, not for each of a hundred thousand."""
        if done % TOLD_EACH == 0:
            self._progressed.emit(done, total)

    def _tell_progress(self, done: int, total: int) -> None:
        told = translate("Export", "Exporting… {0} of {1}").format(wording.number(done), wording.number(total))
        self._window.statusBar().showMessage(told)

    def _failed(self, error: Exception) -> None:
        self._window.statusBar().clearMessage()
        self._session.refused.emit(error)

    def _chosen(self, scope: str) -> Chosen | None:
        window = self._window
        if scope == "notes":
            notes = window.columns.chosen_notes()
            return list(dict.fromkeys(one.article_id for one in notes)), frozenset(one.id for one in notes)
        if scope == "selected":
            return window.list_pane.view.selected_ids(), None
        if scope == "list":
            return list(window.list_pane.model.ids), None
        if scope == "open" and window.open.id is not None:
            return [window.open.id], None
        return None

    def _target(self, wanted: ExportFormat, articles: int) -> Path | None:
        settings = self._session.settings
        folder = settings.text(FOLDER) or str(Path.home())
        title = translate("Export", "Export")
        if wanted.wants_folder(articles):
            name = QFileDialog.getExistingDirectory(self._window, title, folder)
        else:
            proposed = str(Path(folder) / (self._file_name(articles) + wanted.suffix))
            name, _ = QFileDialog.getSaveFileName(self._window, title, proposed, f"*{wanted.suffix}")
        if not name:
            return None
        path = Path(name)
        settings.choose(FOLDER, str(path if wanted.wants_folder(articles) else path.parent))
        return path

    def _file_name(self, articles: int) -> str:
        page = self._window.open.page
        title = page.article.title if page and articles == 1 else None
        return UNFIT.sub(" ", title or "").strip(" .")[:80].strip(" .") or translate("Export", "Chytalnia")

    def _written(self, report: ExportReport, target: Path) -> None:
        self._window.statusBar().clearMessage()
        if not report.articles:
            self._window.notice.tell(translate("Export", "Nothing was exported: there are no annotations there."))
            return
        what = wording.articles(report.articles)
        if report.annotations:
            what += ", " + wording.annotations(report.annotations)
        folder = target if target.is_dir() else target.parent
        self._window.notice.tell(
            translate("Export", "Exported: {0}. {1}").format(what, target),
            [(translate("Export", "Show the folder"), lambda: show_folder(folder))],
        )

    # -- in ------------------------------------------------------------------------------------------------------

    def import_annotations(self) -> None:
        settings = self._session.settings
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            translate("Export", "Import annotations"),
            settings.text(FOLDER),
            translate("Export", "Annotations ({0})").format(PATTERNS)
            + ";;"
            + translate("Import", "All files")
            + " (*)",
        )
        if name:
            settings.choose(FOLDER, str(Path(name).parent))
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Bring a file's annotations in, as one step that can be undone."""
        exports, annotations = self._session.library.exports, self._session.library.annotations
        made: list[str] = []

        def forward() -> Changes:
            if made:
                return annotations.restore(made)
            report = exports.read_annotations(path)
            made.extend(report.added)
            self._read.emit(report)
            return Changes(report.articles, frozenset(report.added), list_changed=bool(report.added))

        self._session.change(translate("Undo", "Import annotations"), forward, lambda: annotations.delete(made))


def read_sentence(report: AnnotationsRead) -> str:
    """What became of a file of annotations, in a few short sentences."""
    told = [translate("Export", "Annotations imported: {0}.").format(wording.number(len(report.added)))]
    if report.known:
        told.append(translate("Export", "Here already: {0}.").format(wording.number(report.known)))
    if report.approximate:
        told.append(translate("Export", "With an uncertain place: {0}.").format(wording.number(report.approximate)))
    if report.unplaced:
        told.append(translate("Export", "Without a place: {0}.").format(wording.number(report.unplaced)))
    if report.homeless:
        untitled = translate("Export", "untitled")
        names = ", ".join(f"“{name}”" if name else untitled for name in report.homeless[:3])
        names += "…" if len(report.homeless) > 3 else ""
        told.append(translate("Export", "Their articles are not in the library: {0}").format(names))
    return " ".join(told)


def show_folder(folder: Path) -> None:
    """Open a folder of this machine in its file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
