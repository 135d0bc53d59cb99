"""Bringing articles in: by dialog, by dropping, by pasting; progress with cancel, and one list of what did not work."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.values import ImportOutcome, ImportResult, UnfinishedImport
from ui.session import Session
from ui.translation import translate

PATTERNS = "*.txt *.html *.htm *.xhtml *.mht *.mhtml *.text *.md"


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The files and folders of a drop that stand on this machine."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class Importing(QObject):
    """One import at a time; a second one waits its turn.

    ``progressed(ImportProgress)``; ``finished(results, opening)``: the files were given to be read.
    ``by_hand``: the last one was asked for. ``stopped``: it was, before its end.
    """

    progressed = Signal(object)
    started = Signal()
    finished = Signal(object, bool)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._stop = threading.Event()
        self.waiting = 0
        self.by_hand = False
        self.stopped = False

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "import_files": self.choose_files,
            "import_folder": self.choose_folder,
            "paste_article": self.paste,
        }

    @property
    def running(self) -> bool:
        return self.waiting > 0

    def choose_files(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(
            self._window,
            translate("Import", "Import files"),
            self._session.settings.text("import/folder"),
            translate("Import", "Articles ({0})").format(PATTERNS) + ";;" + translate("Import", "All files") + " (*)",
        )
        if files:
            self._session.settings.choose("import/folder", str(Path(files[0]).parent))
            self.run([Path(name) for name in files])

    def choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self._window, translate("Import", "Import a folder"), self._session.settings.text("import/folder")
        )
        if folder:
            self._session.settings.choose("import/folder", folder)
            self.run([Path(folder)])

    def run(self, paths: Sequence[Path], *, opening: bool = False, encoding: str | None = None) -> None:
        """Import in the background. ``opening``: the files were given to be read."""
        imports, tell = self._session.library.imports, self.progressed.emit
        stop = self._stop
        self._begin(lambda: imports.run(paths, encoding=encoding, progress=tell, cancelled=stop.is_set), opening)

    def go_on(self, rest: UnfinishedImport) -> None:
        self.run([Path(path) for path in rest.paths], encoding=rest.encoding)

    def add_samples(self) -> None:
        self._begin(self._session.library.imports.add_samples, by_hand=False)

    def paste(self) -> None:
        """Files on the clipboard are imported; a text becomes an article."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = dropped_paths(mime) if mime.hasUrls() else []
        if paths:
            self.run(paths)
        elif mime.hasText() and mime.text().strip():
            text, imports = mime.text(), self._session.library.imports
            self._begin(lambda: (imports.paste(text),))

    def cancel(self) -> None:
        """Stop the imports that run or wait; those that are begun after it know nothing of it."""
        self.stopped = self.running
        self._stop.set()
        self._stop = threading.Event()

    def _begin(
        self, work: Callable[[], tuple[ImportResult, ...]], opening: bool = False, *, by_hand: bool = True
    ) -> None:
        self.by_hand = by_hand
        if not self.running:
            self.stopped = False
        self.waiting += 1
        self.started.emit()
        self._session.tasks.run(work, lambda results: self._done(results, opening), self._failed, lane="long")

    def _done(self, results: tuple[ImportResult, ...], opening: bool = False) -> None:
        self.waiting -= 1
        self.finished.emit(results, opening)

    def _failed(self, error: Exception) -> None:
        from ui.dialogs.error import sentence_of

        self._done((ImportResult("", ImportOutcome.FAILED, sentence_of(error)),))
