"""When a window has come to rest: nothing runs, nothing waits to be delivered, no short pause is still to end."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.running import Program

LONGEST_PAUSE_MS = 600  # what waits longer is meant for a reader who does nothing, and no answer to a deed
LOOKS = 3  # in a row: what has just arrived may begin something in the next turn of the loop


def wait_until_quiet(qtbot: QtBot, program: Program, *, timeout: int = 60_000) -> None:
    """Wait as long as this machine needs; a fixed time is too short for a busy one."""
    seen = 0

    def quiet() -> bool:
        nonlocal seen
        seen = seen + 1 if is_quiet(program) else 0
        return seen >= LOOKS

    qtbot.waitUntil(quiet, timeout=timeout)


def is_quiet(program: Program) -> bool:
    return program.session.tasks.running == 0 and not any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= LONGEST_PAUSE_MS
        for timer in program.window.findChildren(QTimer)
    )
