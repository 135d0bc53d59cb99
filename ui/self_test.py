"""`chytalnia-desktop --self-test`: the real window on a library of its own. It imports, finds, reads, annotates, closes
and opens again, and says what did not work. For the packaged program, where things break that work in a checkout.
"""

import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from reader.library import Library
from reader.values import TextSpan
from ui.application import prepared_application
from ui.running import Program
from ui.settings import Settings

ARTICLE = """Міст над Стрижем відкрили для пішоходів

12 квітня 2026

Новий пішохідний міст над річкою Стриж відкрили в неділю. Ним пройшли вже понад дві тисячі людей.

«Ми чекали на цей міст одинадцять років», — сказала міська голова Олена Гнатюк.
"""
LONGEST_WAIT = 60.0


class SelfTest:
    """Each step is a sentence and a function; the first that fails ends the test."""

    def __init__(self, folder: Path, application: QApplication) -> None:
        self._folder = folder
        self._application = application
        self._errors: list[Exception] = []
        self._program = self._opened()

    def _opened(self) -> Program:
        settings = Settings(self._folder / "window.ini")
        program = Program(Library.open(self._folder / "library"), own_library=False, settings=settings)
        program.session.refused.connect(self._errors.append)
        program.start()
        return program

    def _until(self, holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + LONGEST_WAIT
        while not holds():
            if self._errors:
                raise self._errors[0]
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain: {what}")
            self._application.processEvents()
            time.sleep(0.01)

    def run(self) -> None:
        path = self._folder / "міст.txt"
        path.write_text(ARTICLE, encoding="utf-8")
        window = self._program.window
        window.importing.run([path])
        self._until(lambda: bool(window.list_pane.model.ids) and not window.importing.running, "the import")
        window.list_pane.box.field.setText("мостом")
        self._until(lambda: window.list_pane.answer is not None and bool(window.list_pane.model.ids), "the search")
        window.list_pane.view.choose_place(0)
        self._until(lambda: window.pane.page is not None, "the page")
        self._annotate()
        window.close()
        self._program.close()
        self._program = self._opened()
        again = self._program.window
        self._until(lambda: again.pane.article is not None, "the article after a restart")
        page = again.pane.article
        if page is None or [one.body for one in page.annotations] != ["Самоперевірка"]:
            raise AssertionError("the note is not there after a restart")
        again.close()
        self._program.close()
        _call_wrongly()

    def _annotate(self) -> None:
        window = self._program.window
        page = window.pane.article
        if page is None or page.article.id is None:
            raise AssertionError("no article is open")
        start = page.article.text.index("Новий")
        article_id, annotations = page.article.id, self._program.session.library.annotations
        self._program.session.write(
            lambda: annotations.add(article_id, TextSpan(start, start + 21), body="Самоперевірка")
        )
        self._until(lambda: bool(window.pane.article and window.pane.article.annotations), "the annotation")


def _call_wrongly() -> None:
    """What PySide says of a wrong call: modules of its own write that, which a package may lack or keep unread."""
    call: Callable[..., object] = QWidget().resize
    try:
        call("wide")
    except TypeError as error:
        if "resize" not in str(error) or "Supported signatures" not in str(error):
            raise AssertionError(f"PySide says too little of a wrong call: {error}") from error
    else:
        raise AssertionError("PySide says nothing of a wrong call")


def run() -> int:
    """0 where everything worked."""
    application = prepared_application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            SelfTest(Path(folder), application).run()
        except Exception:  # noqa: BLE001 - whatever went wrong is the answer
            print(traceback.format_exc(), file=sys.stderr)
            print("self-test of the window: failed", file=sys.stderr)
            return 1
    print("self-test of the window: all well")
    return 0
