"""One open library and what every pane needs to work on it: background lanes, undo, and one broadcast of changes."""

import logging
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.library import Library
from reader.values import Annotation, Changes
from ui.settings import Settings
from ui.tasks import Tasks

Answer = TypeVar("Answer")
LOG = logging.getLogger(__name__)
AT_REST_SECONDS = 2.0


def changes_of(answer: object) -> Changes:
    """What a mutating call of the library answered, as `Changes`."""
    if isinstance(answer, Changes):
        return answer
    if isinstance(answer, Annotation):
        return Changes(frozenset({answer.article_id}), frozenset({answer.id}))
    return Changes(list_changed=True)


class Session(QObject):
    """``changed(Changes)`` comes once for each mutation; ``refused(Exception)`` for each that failed;
    ``did(label, answer)`` when a step that can be undone was done for the first time."""

    changed = Signal(object)
    refused = Signal(object)
    did = Signal(str, object)

    def __init__(self, library: Library, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.settings = settings
        self.tasks = Tasks(self)
        library.search.apart = True
        library.search.given_up = self.tasks.closing
        self._asked_at = float("-inf")
        self.undo = QUndoStack(self)
        self.undo.setUndoLimit(500)
        self.tasks.crashed.connect(self._crash)

    def ask(self, work: Callable[[], Answer], done: Callable[[Answer], None], *, key: str | None = None) -> None:
        """Read something in the background; a failure is told once."""
        self.tasks.run(work, done, self.refused.emit, key=key)

    def note_question(self) -> None:
        """Somebody is typing a search: what can wait, waits."""
        self._asked_at = time.monotonic()

    def at_rest(self) -> bool:
        """Whether nobody has typed a search for a while."""
        return time.monotonic() - self._asked_at > AT_REST_SECONDS

    def write(self, work: Callable[[], Any]) -> None:
        """Change something, in order, without a step to undo."""
        self.tasks.run(work, lambda answer: self.changed.emit(changes_of(answer)), self.refused.emit, lane="write")

    def change(self, label: str, forward: Callable[[], Any], backward: Callable[[], Any]) -> None:
        """Change something so that Ctrl+Z takes it back. ``label``: translated, shown in the menu."""
        self.undo.push(Step(label, self, forward, backward))

    def close(self) -> None:
        """Finish what is being written, then close the library."""
        self.tasks.close()
        self.library.close()

    def _crash(self, error: BaseException) -> None:
        LOG.error("background work failed", exc_info=error)
        self.refused.emit(error)


class Step(QUndoCommand):
    """One thing that the user did. A step that fails becomes obsolete, so that undoing never undoes what never was."""

    def __init__(self, label: str, session: Session, forward: Callable[[], Any], backward: Callable[[], Any]) -> None:
        super().__init__(label)
        self._session = session
        self._forward = forward
        self._backward = backward
        self._new = True

    def redo(self) -> None:
        self._run(self._forward)

    def undo(self) -> None:
        self._run(self._backward)

    def _run(self, work: Callable[[], Any]) -> None:
        session = self._session

        def failed(error: Exception) -> None:
            self.setObsolete(True)
            session.refused.emit(error)

        def done(answer: object) -> None:
            session.changed.emit(changes_of(answer))
            if self._new:
                self._new = False
                session.did.emit(label, answer)

        label = self.text()
        session.tasks.run(work, done, failed, lane="write")
