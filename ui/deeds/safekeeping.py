"""Looking after the library: backups by the day and by hand, the way back, and a check of everything."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from reader.values import BackupSummary, CheckReport
from ui import wording
from ui.translation import said, translate

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FIRST_LOOK_MS = 20_000
HOUR_MS = 3_600_000
MOST_TOLD = 3
CLOUD_TOLD = "cloud/told"


class SafetyDeeds(QObject):
    """Works in the background; restoring needs the library closed, so the program does it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_LOOK_MS)
        self._timer.timeout.connect(self._look_after)

    def deeds(self) -> dict[str, Callable[[], object]]:
        return {"backups": self.backups, "check_library": self.check}

    def begin(self) -> None:
        """Some time after the start better rules clean what older ones did, and every hour a backup is made if due."""
        if not self._session.library.read_only:
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def backups(self) -> None:
        from ui.dialogs.backups import BackupsDialog

        session, safety = self._session, self._session.library.safety
        dialog = BackupsDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gone: list[bool] = []
        dialog.destroyed.connect(lambda _object=None: gone.append(True))

        def show(found: list[BackupSummary]) -> None:
            if not gone:
                dialog.show_backups(found)

        def look() -> None:
            session.ask(safety.backups, show, key="backups")

        dialog.back_up_wanted.connect(
            lambda: session.tasks.run(safety.back_up, lambda _made: look(), session.refused.emit, lane="long")
        )
        dialog.restore_wanted.connect(self._window.restore_wanted)
        dialog.open()
        look()

    def check(self, *, repair: bool = False) -> None:
        """Verify everything that is stored, and say what was found."""
        self._window.statusBar().showMessage(translate("Safety", "The library is being checked…"))
        safety = self._session.library.safety

        def done(report: CheckReport) -> None:
            self._window.statusBar().clearMessage()
            self._window.notice.tell(report_sentence(report), self._remedies(report))

        self._session.tasks.run(lambda: safety.check(repair=repair), done, self._session.refused.emit, lane="long")

    def _remedies(self, report: CheckReport) -> list[tuple[str, Callable[[], object]]]:
        remedies: list[tuple[str, Callable[[], object]]] = []
        if any(one.derived and not one.mended for one in report.findings):
            remedies.append((translate("Safety", "Repair"), lambda: self.check(repair=True)))
        if report.wants_backup:
            remedies.append((translate("Safety", "Backups…"), self.backups))
        return remedies

    def _look_after(self) -> None:
        self._timer.setInterval(HOUR_MS)
        session, safety = self._session, self._session.library.safety
        session.tasks.run(safety.back_up_if_due, lambda _made: None, session.refused.emit, lane="long")
        session.ask(safety.cloud_service, self._warn_of_cloud, key="cloud")

    def _warn_of_cloud(self, service: str | None) -> None:
        settings, folder = self._session.settings, str(self._session.library.folder)
        if service is None or settings.text(CLOUD_TOLD) == folder:
            return
        settings.choose(CLOUD_TOLD, folder)
        told = translate(
            "Safety", "The library lies in a folder that {0} synchronises. That can damage it: move it elsewhere."
        )
        self._window.notice.tell(told.format(service))


def report_sentence(report: CheckReport) -> str:
    """What a check found, in a few sentences."""
    if not report.findings:
        return translate("Safety", "The library is whole: texts, originals, annotations and the search index agree.")
    open_ones = [one for one in report.findings if not one.mended]
    if not open_ones:
        return translate("Safety", "Repaired: {0}. The library is whole.").format(wording.number(len(report.findings)))
    told = [said(one.sentence) for one in open_ones[:MOST_TOLD]]
    rest = len(open_ones) - MOST_TOLD
    if rest > 0:
        told.append(translate("Safety", "And more: {0}.").format(wording.number(rest)))
    return " ".join(told)
