"""One window for one library: a second start hands its files to the first and ends. A local socket or a named pipe of
this user, never the network; what comes over it is a short list of paths and is checked as such."""

import json
import logging
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from ui.doorway import address_of

MOST_BYTES = 16_000_000  # more than what the systems take as a command line
MOST_PATHS = 100_000
PAUSE = 0.2  # seconds
LOG = logging.getLogger(__name__)


def handed_over(library: Path, paths: Sequence[Path]) -> bool:
    """True where a window of this library took the files; False where there is none."""
    try:
        with Client(address_of(library)) as connection:
            connection.send_bytes(json.dumps([str(path.absolute()) for path in paths]).encode())
            return connection.poll(3) and connection.recv_bytes(16) == b"taken"
    except (OSError, EOFError):
        return False


def paths_of(message: bytes) -> list[Path]:
    """The paths of a message; [] for anything that is none."""
    try:
        told = json.loads(message)
    except (ValueError, RecursionError):  # the latter: brackets in brackets without end
        return []
    if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
        return []
    return [Path(one) for one in told[:MOST_PATHS]]


class Doorbell(QObject):
    """``rung(paths)`` when a second start hands over its files, on the window's thread."""

    rung = Signal(object)
    _heard = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._listener: Listener | None = None
        self._closed = threading.Event()
        self._heard.connect(self.rung, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Begin in a thread of its own; a place that cannot be had means no doorbell, and no failure."""
        try:
            address = address_of(self._library)
            if sys.platform != "win32":
                Path(address).unlink(missing_ok=True)
            self._listener = Listener(address)
            if sys.platform != "win32":
                Path(address).chmod(0o600)
        except OSError:
            LOG.info("no place to listen for a second start")
            return
        threading.Thread(
            target=self._answer, args=(self._listener, self._heard.emit, self._closed), daemon=True
        ).start()

    @staticmethod
    def _answer(listener: Listener, tell: Callable[[list[Path]], None], closed: threading.Event) -> None:
        while True:
            try:
                with listener.accept() as connection:
                    _take(connection, tell)
            except (OSError, EOFError):  # one caller gone, or no file handle left for a moment
                if closed.wait(PAUSE):
                    return

    def close(self) -> None:
        if self._listener is not None:
            self._closed.set()
            self._listener.close()
            self._listener = None


def _take(connection: Connection, tell: Callable[[list[Path]], None]) -> None:
    """One caller: a message of a sane length, or none."""
    try:
        if connection.poll(3):
            message = connection.recv_bytes(MOST_BYTES)
            tell(paths_of(message))
            connection.send_bytes(b"taken")
    except EOFError:
        pass  # somebody knocked, to see whether this window is open
    except (OSError, RuntimeError):  # RuntimeError: the window is gone, and the caller opens one of its own
        LOG.info("a second start hung up")
