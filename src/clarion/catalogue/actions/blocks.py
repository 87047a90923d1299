"""Work in blocks, in order, over as many processes as there are cores."""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cached_property
from itertools import chain, islice
from types import TracebackType
from typing import Self, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BLOCK = 400
"""Items in a block: enough that a process is not kept waiting, few enough that a block is 10 MB at most."""
FEW_BLOCKS = 4
"""So many blocks are done sooner than processes would have started."""


def blocks(items: Iterable[Item], size: int = BLOCK) -> Iterator[list[Item]]:
    """``items`` in lists of ``size``, the last one shorter."""
    iterator = iter(items)
    while block := list(islice(iterator, size)):
        yield block


class Workers:
    """Processes that apply functions to blocks of items; started when there is enough to do, ended on leaving."""

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._started = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._started:
            self._pool.shutdown(cancel_futures=True)

    def map(
        self, function: Callable[[list[Item]], Result], items: Iterable[Item], size: int = BLOCK
    ) -> Iterator[Result]:
        """``function`` of each block of ``items``, in order, with at most a few blocks under way.

        ``function`` must be one that another process can import. A few blocks are done in this process.
        """
        stream = blocks(items, size)
        first = list(islice(stream, FEW_BLOCKS + 1))
        if len(first) <= FEW_BLOCKS and not self._started:
            yield from map(function, first)
            return
        under_way: deque[Future[Result]] = deque()
        for block in chain(first, stream):
            under_way.append(self._pool.submit(function, block))
            if len(under_way) > 2 * _cores():
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()

    @cached_property
    def _pool(self) -> ProcessPoolExecutor:
        """The processes; spawned, not forked: the parent holds database connections and the search engine's threads."""
        self._started = True
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(_cores(), mp_context=context, initializer=_end_with_parent)


def _cores() -> int:
    """Cores that this process may use; not every system says which those are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end_with_parent() -> None:
    """Have this worker process end when its parent does.

    A parent that is killed can't tell its workers, and they would wait for the next block for ever.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
