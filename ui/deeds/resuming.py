"""Imports that take long: the list grows while they run, and what a stopped one has left is offered again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.values import ImportOutcome, ImportResult, UnfinishedImport
from ui import wording
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

GROWING_MS = 4_000


class Resuming(QObject):
    """Listens to `Importing` and tells the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._results: Sequence[ImportResult] = ()
        self._growing = QTimer(self)
        self._growing.setInterval(GROWING_MS)
        self._growing.timeout.connect(self._show_new)
        window.importing.started.connect(self._growing.start)
        window.importing.finished.connect(self._take_end)

    def look(self) -> None:
        """Is there an import that was stopped, or that died with the program? Looked for in the background."""
        library, importing = self._window.session.library, self._window.importing

        def told(found: tuple[UnfinishedImport, ...]) -> None:
            if found and not importing.running:
                self.offer(found[-1])

        if not library.read_only:
            self._window.session.ask(lambda: library.imports.unfinished.all(), told, key="unfinished")  # noqa: PLW0108 - loaded in the background

    def offer(self, rest: UnfinishedImport) -> None:
        """Nothing of it is lost, and it goes on with one press."""
        told = translate("Import", "An import is not finished: {0} of {1} files are left.")
        buttons: list[tuple[str, Callable[[], object]]] = [
            (translate("Import", "Go on"), lambda: self._window.importing.go_on(rest)),
            (translate("Import", "Leave the rest"), lambda: self._forget(rest)),
        ]
        if any(result.outcome is ImportOutcome.FAILED for result in self._results):
            buttons.append((translate("Window", "Show the list"), self._show_results))
        self._window.notice.tell(told.format(wording.number(rest.left), wording.number(rest.total)), buttons)

    def _show_results(self) -> None:
        """What could not be read until the import was stopped."""
        from ui.dialogs.import_results import ImportResultsDialog

        ImportResultsDialog(self._results, self._window).exec()

    def _forget(self, rest: UnfinishedImport) -> None:
        session = self._window.session
        unfinished = session.library.imports.unfinished
        session.tasks.run(
            lambda: unfinished.end(rest.paths, rest.encoding), lambda _none: None, session.refused.emit, lane="write"
        )

    def _take_end(self, results: Sequence[ImportResult], _opening: bool) -> None:
        window = self._window
        if window.importing.running:
            return
        self._growing.stop()
        self._results = results
        if window.importing.stopped:
            self.look()
        if results and window.importing.by_hand:
            window.hint.take_import()

    def _show_new(self) -> None:
        """What has been imported so far, where nobody looks through the list just now."""
        self._window.facts_timer.start()
        if not self._window.list_pane.view.is_looked_through():
            self._window.list_pane.refresh()
