"""The open article on paper or as a PDF: asks where to, and leaves the rest to `ui.printing`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reader.values import ChytalniaError
from ui.deeds.exporting import FOLDER, UNFIT
from ui.translation import translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.printing import Sheet

LONGEST_NAME = 80


class PaperDeeds:
    """Works on the article that is open in the window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {"print": self.print_article, "pdf": self.save_pdf}

    def print_article(self) -> None:
        from ui.printing import print_sheet

        sheet = self._sheet()
        if sheet is not None:
            print_sheet(sheet, self._window)

    def save_pdf(self) -> None:
        from ui.printing import save_pdf

        sheet, window = self._sheet(), self._window
        if sheet is None:
            return
        settings = window.session.settings
        folder = Path(settings.text(FOLDER) or Path.home())
        name = UNFIT.sub(" ", sheet.title).strip(" .")[:LONGEST_NAME].strip(" .") or translate("Print", "Article")
        title = translate("Print", "Save as PDF")
        chosen, _ = QFileDialog.getSaveFileName(window, title, str(folder / f"{name}.pdf"), "*.pdf")
        if not chosen:
            return
        path = Path(chosen)
        settings.choose(FOLDER, str(path.parent))
        try:
            save_pdf(sheet, path, window)
        except ChytalniaError as error:
            window.tell_error(error)
            return
        window.statusBar().showMessage(translate("Print", "Saved: {0}").format(path), 8_000)

    def _sheet(self) -> "Sheet | None":
        from ui.printing import Sheet

        pane = self._window.pane
        if pane.article is None:
            return None
        return Sheet(pane.article, pane.style_of_page, pane.images, pane.hyphenate)
