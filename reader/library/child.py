"""A child process that analyses files and can be killed: saved pages are hostile, a parser in C cannot be interrupted.

Parent and child speak length-prefixed pickles over the child's own pipes; nothing from a file is ever unpickled. The
child gives itself a memory ceiling and limits of processor time per file: one that Python can tell of, and one by which
the system kills it. The parent adds a limit of wall time, which is wide: a busy machine is not a bad file.
"""

import contextlib
import math
import os
import pickle
import signal
import struct
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, TypeVar

from reader.library.analysis import Analysis, analyse, layers_of, told_by
from reader.store import Layers
from reader.values import Article, BlockRole, ChytalniaError, Decision, ImportFailedError, Sentence, reason_of

CHILD_OPTION = "--analyse-files"
CPU_SECONDS = 5.0
GRACE_SECONDS = 1
"""So long after CPU_SECONDS the system itself ends what is deaf to signals (a loop in C)."""
WALL_SECONDS = 15.0 if sys.platform == "win32" else 90.0
"""Windows has no limits of processor time: there this is the only one."""
START_SECONDS = 60.0
MEMORY_BYTES = 1_500_000_000
PATIENCE = 10
"""By how much a patient child is nicer than its parent (POSIX)."""
TOLD = "told"
"""Begins an order for what a file says of itself alone."""
_HEADER = struct.Struct("<Q")
_Made = TypeVar("_Made")


def _send(stream: IO[bytes] | None, value: object) -> None:
    if stream is None:
        raise EOFError
    packed = pickle.dumps(value)
    stream.write(_HEADER.pack(len(packed)) + packed)
    stream.flush()


def _receive(stream: IO[bytes] | None) -> Any:  # noqa: ANN401  (whatever the other end packed)
    if stream is None:
        raise EOFError
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        raise EOFError
    (length,) = _HEADER.unpack(header)
    packed = stream.read(length)
    if len(packed) < length:
        raise EOFError
    return pickle.loads(packed)  # noqa: S301  (only our own child or parent writes here)


def command() -> list[str]:
    """How to start the child: the packaged program starts itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION]
    return [sys.executable, "-c", "from reader.library.child import serve; serve()"]


class AnalysisChild:
    """One child, started on first use and again after it had to be killed. Not for several threads at once.

    ``patient``: it takes what time the rest of the machine leaves it.
    """

    def __init__(self, *, patient: bool = False) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._patient = patient

    def analyse(self, content: bytes, *, file_name: str, file_path: str | None, encoding: str | None) -> Analysis:
        """As ``analysis.analyse``, with limits. Raises ImportFailedError, also where a limit was passed."""
        analysis: Analysis = self._asked(file_name, (content, file_name, file_path, encoding))
        return analysis

    def layers(self, article: Article, decisions: Sequence[Decision], furniture: Mapping[str, BlockRole]) -> Layers:
        """As ``analysis.layers_of``, with limits. Raises ImportFailedError, also where a limit was passed."""
        layers: Layers = self._asked(article.title or "", (article, tuple(decisions), dict(furniture)))
        return layers

    def told(self, content: bytes, file_name: str, encoding: str) -> dict[str, Any]:
        """As ``analysis.told_by``, with limits. Raises ImportFailedError, also where a limit was passed."""
        told: dict[str, Any] = self._asked(file_name, (TOLD, content, file_name, encoding))
        return told

    def _asked(self, name: str, order: tuple[object, ...]) -> Any:  # noqa: ANN401  (what the order makes)
        child = self._started()
        deadline = threading.Timer(WALL_SECONDS, child.kill)
        deadline.start()
        try:
            _send(child.stdin, order)
            answer = _receive(child.stdout)
        except (EOFError, OSError) as error:
            self.close()
            raise _too_much(name) from error
        finally:
            deadline.cancel()
        if isinstance(answer, ChytalniaError):
            raise answer
        return answer

    def close(self) -> None:
        child, self._running = self._running, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        child.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._running is not None and self._running.poll() is None:
            return self._running
        self.close()
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        if self._patient:
            flags |= getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        child = subprocess.Popen(  # noqa: S603  (our own program)
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_package_root(),
            creationflags=flags,
            # Out of the terminal's group: Ctrl+C is for the parent, who ends us by closing the pipe. A signal that came
            # while the child was still starting would be told in a traceback.
            process_group=0 if os.name == "posix" else None,
        )
        self._running = child
        if self._patient and hasattr(os, "setpriority"):
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, child.pid, min(19, os.getpriority(os.PRIO_PROCESS, 0) + PATIENCE))
        deadline = threading.Timer(START_SECONDS, child.kill)
        deadline.start()
        try:
            _receive(child.stdout)
        except EOFError as error:
            self.close()
            raise ImportFailedError(
                Sentence("The reading process could not be started. Start the program again.")
            ) from error
        finally:
            deadline.cancel()
        return child


def _package_root() -> str | None:
    return None if getattr(sys, "frozen", False) else str(Path(__file__).parent.parent.parent)


def serve() -> None:
    """The child's whole life: answer one order after another until the pipe closes."""
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    _limit_memory()
    # Ctrl+C reaches the whole group of processes: the parent ends us by closing the pipe, and says the one sentence.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, BrokenPipeError):
        _send(answers, "ready")
        while True:
            order = _receive(orders)
            if isinstance(order[0], Article):
                _send(answers, _answer(order[0].title or "", layers_of, *order))
            elif order[0] == TOLD:
                _send(answers, _answer(order[2], told_by, *order[1:]))
            else:
                _send(answers, _answer(order[1], _analysed, *order))


def _analysed(content: bytes, file_name: str, file_path: str | None, encoding: str | None) -> Analysis:
    companions = None
    if file_path is not None:
        from reader.importing import companions_of

        companions = companions_of(Path(file_path))
    return analyse(content, file_name=file_name, file_path=file_path, encoding=encoding, companions=companions)


def _answer(file_name: str, work: Callable[..., _Made], *order: Any) -> _Made | ChytalniaError:  # noqa: ANN401
    try:
        with _cpu_limit():
            return work(*order)
    except ChytalniaError as error:
        return error
    except (MemoryError, RecursionError, _TooLongError):
        return _too_much(file_name)
    except Exception as error:  # noqa: BLE001  (a batch goes on whatever one file does)
        what = reason_of(error)
        told = ImportFailedError(Sentence("{name}: it cannot be read ({what}).", name=file_name, what=what))
        told.add_note("".join(traceback.format_exception(error)))  # for the log: it is English
        return told


def _too_much(file_name: str) -> ImportFailedError:
    return ImportFailedError(
        Sentence(
            "{name}: reading it took more time or memory than a saved article ever needs, so it was stopped. "
            "Save the page again, or save its text alone.",
            name=file_name,
        )
    )


class _TooLongError(Exception):
    """The processor time of one file is used up."""


@contextlib.contextmanager
def _cpu_limit() -> Iterator[None]:
    if not hasattr(signal, "setitimer"):  # Windows: the parent's wall limit alone
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGPROF, stop)
    _killed_at(math.ceil(time.process_time() + CPU_SECONDS) + GRACE_SECONDS)
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _killed_at(cpu_seconds: int) -> None:
    """SIGXCPU, which nobody catches here, once the process has used so much since its start."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # who is killed for its time leaves no picture of its memory
