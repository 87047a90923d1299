"""Work in blocks, in order, over as many processes as there are cores."""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BLOCK = 400
"""Items in a block: enough that a process is not kept waiting, few enough that a block is 10 MB at most."""
FEW_BLOCKS = 4


def blocks(items: Iterable[Item], size: int = BLOCK) -> Iterator[list[Item]]:
    """``items`` in lists of ``size``, the last one shorter."""
    iterator = iter(items)
    while block := list(islice(iterator, size)):
        yield block


def map_blocks(
    function: Callable[[list[Item]], Result], items: Iterable[Item], *, size: int = BLOCK, processes: int | None = None
) -> Iterator[Result]:
    """``function`` of each block of ``items``, in order, with at most a few blocks under way.

    What fits in a few blocks is done here, sooner than processes would have started; more is spread over ``processes``
    (default: the cores this process may use).
    """
    stream = blocks(items, size)
    first = list(islice(stream, FEW_BLOCKS + 1))
    if len(first) <= FEW_BLOCKS:
        yield from map(function, first)
        return
    count = processes or _cores()
    # Spawned, not forked: the parent holds database connections and the search engine's threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_parent) as pool:
        under_way: deque[Future[Result]] = deque()
        try:
            for block in chain(first, stream):
                under_way.append(pool.submit(function, block))
                if len(under_way) > 2 * count:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()


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
