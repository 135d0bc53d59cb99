"""Several analysis children at work on the files of one import, answers in the order of the files."""

import os
import queue
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from reader.library.child import AnalysisChild

CHILDREN = max(1, min(4, (os.cpu_count() or 2)))
_Order = TypeVar("_Order")
_Answer = TypeVar("_Answer")


class AnalysisPool:
    """Children are started one by one as work comes in, so that a single file starts a single one."""

    def __init__(self) -> None:
        self._idle: queue.LifoQueue[AnalysisChild] = queue.LifoQueue()

    def ordered(self, orders: Iterable[_Order], work: Callable[[AnalysisChild, _Order], _Answer]) -> Iterator[_Answer]:
        """``work`` of each order, in order; at most two orders a child are taken ahead of the answer being read."""
        with ThreadPoolExecutor(max_workers=CHILDREN, thread_name_prefix="analysis") as threads:
            waiting: deque[Future[_Answer]] = deque()
            try:
                for order in orders:
                    waiting.append(threads.submit(self._with_child, work, order))
                    if len(waiting) > 2 * CHILDREN:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

    def close(self) -> None:
        while True:
            try:
                self._idle.get_nowait().close()
            except queue.Empty:
                return

    def _with_child(self, work: Callable[[AnalysisChild, _Order], _Answer], order: _Order) -> _Answer:
        try:
            child = self._idle.get_nowait()
        except queue.Empty:
            child = AnalysisChild()
        try:
            return work(child, order)
        finally:
            self._idle.put(child)
