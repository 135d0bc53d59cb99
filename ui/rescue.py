"""Long work on a library that nobody may have open: restoring a backup, recovering a damaged library. The reader waits
and sees that something goes on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog, QWidget

from reader.library import Library, default_folder, recover
from reader.values import ChytalniaError, LibraryError
from ui.translation import said, translate

Answer = TypeVar("Answer")


def wait_for(work: Callable[[], Answer], text: str, parent: QWidget | None = None) -> Answer:
    """Do ``work`` in a thread behind a dialog that cannot be closed; raises what it raised."""
    dialog = QProgressDialog(text, "", 0, 0, parent)
    dialog.setWindowTitle(translate("Window", "Chytalnia"))
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
    dialog.setCancelButton(None)
    dialog.setMinimumDuration(0)
    dialog.show()
    try:
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(work)
            while not future.done():
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            return future.result()
    finally:
        dialog.hide()
        dialog.deleteLater()


def rescued(error: LibraryError, folder: Path | None, window: QWidget) -> Library | None:
    """Offer to bring a damaged library back from its newest backup and its plain-text twin; None where declined."""
    place = (folder or default_folder()).expanduser().resolve()
    box = QMessageBox(QMessageBox.Icon.Critical, translate("Window", "Chytalnia"), said(error.sentence), parent=window)
    box.setInformativeText(
        translate(
            "Safety",
            "It can be brought back from the newest backup and the plain-text copy of the annotations. "
            "Nothing is deleted: what is there now is set aside.",
        )
    )
    bringing = box.addButton(translate("Safety", "Bring it back"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() is not bringing:
        return None
    try:
        wait_for(lambda: recover(place), translate("Safety", "The library is being brought back…"), window)
        return Library.open(place)
    except ChytalniaError as failure:
        QMessageBox.critical(window, translate("Window", "Chytalnia"), said(failure.sentence))
        return None
