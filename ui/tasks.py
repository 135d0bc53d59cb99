"""Background work: a plain function runs in a thread, its answer comes back on the window's thread.

Lanes: 'read' (several at once), 'write' (one after another, in order), 'long' (imports and rebuilding, one at a time),
'index' (bringing the search up to date). ``work`` never touches a widget.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Answer = TypeVar("Answer")
Lane = Literal["read", "write", "long", "index"]
LOG = logging.getLogger(__name__)


class Tasks(QObject):
    """``busy_changed`` tells whether anything is still running."""

    _arrived = Signal(object)
    busy_changed = Signal(bool)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._latest: dict[str, object] = {}
        self._running = 0
        self._closed = False
        self._window = 0
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str | None = None,
        lane: Lane = "read",
    ) -> None:
        """Run ``work`` in ``lane``. A newer call with the same ``key`` silences this one, its failure too."""
        if self._closed:
            return
        token, window = object(), self._window
        if key is not None:
            self._latest[key] = token
        self._running += 1
        if self._running == 1:
            self.busy_changed.emit(True)

        def deliver(future: Future[Answer]) -> None:
            newer = key is not None and self._latest.get(key) is not token
            if newer or (window != self._window and lane in {"read", "index"}):
                return
            error = future.exception()
            if error is None:
                done(future.result())
            elif failed is not None and isinstance(error, Exception):
                failed(error)
            else:
                self.crashed.emit(error)

        def guarded() -> Answer:
            if self._closed and lane == "read":
                raise InterruptedError("the window is closing")
            return work()

        self._pool(lane).submit(guarded).add_done_callback(lambda future: self._tell(deliver, future))

    def cancel(self, key: str) -> None:
        """Silence what still runs under ``key``."""
        self._latest.pop(key, None)

    def change_window(self) -> None:
        """What was asked for a window that is gone is not told any more; what was to be written is."""
        self._window += 1

    @property
    def running(self) -> int:
        return self._running

    def closing(self) -> bool:
        """True once the program is ending: long work looks at it and stops."""
        return self._closed

    def close(self) -> None:
        """Let writes that were asked for end, drop the rest. Answers are not delivered any more."""
        self._closed = True
        for lane, pool in self._lanes.items():
            pool.shutdown(wait=True, cancel_futures=lane == "read")

    def _pool(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(2 if lane == "read" else 1, thread_name_prefix=lane)
        return self._lanes[lane]

    def _tell(self, deliver: Callable[[Any], None], future: Future[Any]) -> None:
        if not self._closed:
            self._arrived.emit((deliver, future))

    def _deliver(self, arrived: tuple[Callable[[Any], None], Future[Any]]) -> None:
        if self._closed:
            return
        deliver, future = arrived
        try:
            deliver(future)
        except Exception as error:  # a slot must not raise into Qt
            LOG.exception("an answer could not be shown")
            self.crashed.emit(error)
        finally:
            self._running -= 1
            if self._running == 0:
                self.busy_changed.emit(False)
