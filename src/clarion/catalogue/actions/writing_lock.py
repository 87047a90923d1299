"""One writer at a time: two imports into one instance would fight over the search index."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class InstanceBusyError(Exception):
    """Another process is changing the catalogue."""


@contextmanager
def writing_lock(path: Path) -> Iterator[None]:
    """Hold the instance's lock. The system frees it when the process ends, however it ends.

    Raises InstanceBusyError where another process holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise InstanceBusyError(
                f"another import into this instance is under way (process {holder}); wait for it to end"
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
