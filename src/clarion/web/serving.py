"""Serving the site with granian."""

import errno
import signal
import socket
from importlib import import_module
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from clarion.instance import Instance, InstanceError

STOP_SECONDS = 5
"""How long requests under way may take to finish after Ctrl-C, in seconds."""


def check_port(host: str, port: int) -> None:
    """Raise InstanceError where nothing can listen at ``host``:``port``, and say what to do."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                why = f"port {port} is in use; end what listens there or choose another with --port"
            else:
                why = f"can't listen on {host}:{port}: {error.strerror}"
            raise InstanceError(why) from error


def serve(instance: Instance, host: str, port: int, workers: int) -> None:
    """Serve the site until interrupted: ``workers`` processes, each with the configured number of threads.

    Threads are capped because each holds a database connection and Python runs one of them at a time.
    """
    Granian(
        "clarion.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=instance.config.server.threads,
        backlog=1024,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        websockets=False,
        workers_kill_timeout=STOP_SECONDS,
    ).serve(target_loader=_load)


def _load(target: str) -> Any:  # noqa: ANN401  (whatever the target is)
    """Load the application in a worker, and leave Ctrl-C to the main process.

    A terminal sends Ctrl-C to every process; a worker that is told to stop a second time, by the main process, while it
    stops already may hang for good (granian 2.8). Until the worker listens itself, a request to stop just ends it: it
    would otherwise go to the main process's handler, which the worker inherited and which does nothing in it.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)
